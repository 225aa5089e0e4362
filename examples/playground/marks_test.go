package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
)

// outline returns segments as "plain|[1 2:marked]|plain".
func outline(segs []segment) string {
	var parts []string
	for _, s := range segs {
		text := s.Text
		if s.Skipped > 0 {
			text = fmt.Sprintf("%d…%d…%d", len(s.Text), s.Skipped, len(s.Tail))
		}
		if len(s.Marks) == 0 {
			parts = append(parts, text)
			continue
		}
		var numbers []string
		for _, m := range s.Marks {
			numbers = append(numbers, fmt.Sprint(m.Embed))
		}
		parts = append(parts, "["+strings.Join(numbers, " ")+":"+text+"]")
	}
	return strings.Join(parts, "|")
}

// at returns an item that stands at the given ranges.
func at(ranges ...int) embed.Item {
	v := &embed.Video{Ref: embed.Ref{Kind: embed.KindVideo}}
	for i := 0; i+1 < len(ranges); i += 2 {
		p := embed.Place{Span: embed.Span{Start: ranges[i], End: ranges[i+1]}}
		if i == 0 {
			v.Origin.Place = p
		} else {
			v.Origin.Also = append(v.Origin.Also, p)
		}
	}
	return v
}

func TestSegments(t *testing.T) {
	const text = "0123456789"
	for _, c := range []struct {
		reason string
		text   string
		items  []embed.Item
		want   string
	}{
		{"nothing", text, nil, "0123456789"},
		{"no text", "", nil, ""},
		{"in the middle", text, []embed.Item{at(2, 4)}, "01|[1:23]|456789"},
		{"at both ends", text, []embed.Item{at(0, 2), at(8, 10)}, "[1:01]|234567|[2:89]"},
		{"side by side", text, []embed.Item{at(2, 4), at(4, 6)}, "01|[1:23]|[2:45]|6789"},
		{"all of it", text, []embed.Item{at(0, 10)}, "[1:0123456789]"},
		{"two in one place", text, []embed.Item{at(2, 4), at(2, 4)}, "01|[1 2:23]|456789"},
		{"one in another", text, []embed.Item{at(2, 6), at(3, 4)}, "01|[1 2:2345]|6789"},
		{"overlapping", text, []embed.Item{at(2, 5), at(4, 7)}, "01|[1:234]|[2:56]|789"},
		{"further places", text, []embed.Item{at(6, 7, 2, 3), at(4, 5)}, "01|[1:2]|3|[2:4]|5|[1:6]|789"},
		{"no place", text, []embed.Item{at(), at(0, 1)}, "[2:0]|123456789"},
		{"beyond the text", text, []embed.Item{at(8, 11), at(-1, 2), at(3, 3)}, "0123456789"},
		{"a NUL and a CRLF", "a\x00\r\nbc", []embed.Item{at(4, 5)}, "a\x00\r\n|[1:b]|c"},
		{"emoji", "🕯x👩‍👩‍👧y", []embed.Item{at(4, 5), at(23, 24)}, "🕯|[1:x]|👩‍👩‍👧|[2:y]"},
		{"long ends", strings.Repeat("a", 9000) + "b" + strings.Repeat("c", 9000), []embed.Item{at(9000, 9001)}, "2048…4904…2048|[1:b]|2048…4904…2048"},
		{"a long embed", strings.Repeat("a", 9000), []embed.Item{at(0, 9000)}, "[1:2048…4904…2048]"},
	} {
		if got := outline(segments(c.text, c.items)); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

// TestShortenCharacters: a long stretch is cut between characters.
func TestShortenCharacters(t *testing.T) {
	for lead := range 4 {
		s := strings.Repeat("a", lead) + strings.Repeat("🕯", 5000)
		got := shorten(s)
		if !utf8.ValidString(got.Text) || !utf8.ValidString(got.Tail) || got.Skipped == 0 || len(got.Text)+got.Skipped+len(got.Tail) != len(s) {
			t.Errorf("%d: %d bytes, %d skipped, %d bytes", lead, len(got.Text), got.Skipped, len(got.Tail))
		}
	}
}

// TestMarksFitText: what the page marks is what the package found, whatever
// stands around it.
func TestMarksFitText(t *testing.T) {
	const line = "https://youtu.be/hT3vKz8sQmE"
	for _, around := range []string{"", "🕯👩‍👩‍👧", "\x00\x00", "\xff", "灯台", "\u202e", "a\u0301"} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			text := cleanText(around + end + end + line + end + end + around + end)
			v := newView(text, formatText)
			if v.Problem != "" {
				t.Fatal(v.Problem)
			}
			var marked, all []string
			for _, s := range v.Segments {
				all = append(all, s.Text)
				if len(s.Marks) > 0 {
					marked = append(marked, s.Text)
				}
			}
			if len(marked) != 1 || marked[0] != line || strings.Join(all, "") != text {
				t.Errorf("around %q, lines ending in %q: marked %q of %q", around, end, marked, all)
			}
		}
	}
}

// TestEncodingNamed: a page that names the encoding it once had is still UTF-8
// in the form, so that its spans fit.
func TestEncodingNamed(t *testing.T) {
	text := "<meta charset=iso-2022-jp><p>\x1b灯台</p><p>https://youtu.be/hT3vKz8sQmE</p>"
	v := newView(text, formatAuto)
	if got, want := outline(v.Segments), "<meta charset=iso-2022-jp><p>\x1b灯台</p><p>|[1:https://youtu.be/hT3vKz8sQmE]|</p>"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
