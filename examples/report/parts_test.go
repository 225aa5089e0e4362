package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed"
)

// itemAt returns an item that stands at the ranges.
func itemAt(ranges ...int) embed.Item {
	it := &embed.Video{Ref: embed.Ref{Kind: embed.KindVideo}}
	for i := 0; i+1 < len(ranges); i += 2 {
		place := embed.Place{Span: embed.Span{Start: ranges[i], End: ranges[i+1]}}
		if i == 0 {
			it.Origin.Place = place
		} else {
			it.Origin.Also = append(it.Origin.Also, place)
		}
	}
	return it
}

func TestMarksOf(t *testing.T) {
	for _, c := range []struct {
		reason string
		items  []embed.Item
		want   string // START-END:NUMBERS
	}{
		{"none", nil, "[]"},
		{"in order of the source", []embed.Item{itemAt(50, 60), itemAt(10, 20)}, "[10-20:[2] 50-60:[1]]"},
		{"two in one container", []embed.Item{itemAt(10, 20), itemAt(10, 20)}, "[10-20:[1 2]]"},
		{"one inside another", []embed.Item{itemAt(12, 14), itemAt(10, 20)}, "[10-20:[2 1]]"},
		{"one over the end of another", []embed.Item{itemAt(10, 20), itemAt(15, 30), itemAt(30, 31)}, "[10-30:[1 2] 30-31:[3]]"},
		{"again further down", []embed.Item{itemAt(10, 20, 40, 50)}, "[10-20:[1] 40-50:[1]]"},
		{"again inside itself", []embed.Item{itemAt(10, 20, 12, 13)}, "[10-20:[1]]"},
		{"only in state", []embed.Item{itemAt()}, "[]"},
		{"outside the source", []embed.Item{itemAt(90, 101), itemAt(-1, 5), itemAt(7, 7)}, "[]"},
	} {
		got := []string{}
		for _, m := range marksOf(c.items, 100) {
			got = append(got, fmt.Sprintf("%d-%d:%v", m.start, m.end, m.numbers))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.reason, got, c.want)
		}
	}
}

// TestCutPieces: the pieces are the source in order, whole where it is short.
func TestCutPieces(t *testing.T) {
	words := func(n int) string { return strings.Repeat("wörd ", n/6) }
	for _, c := range []struct {
		reason                string
		before, between, last string
		folded, left          bool
	}{
		{"short", "One. ", " Two. ", " Three.", false, false},
		{"nothing but embeds", "", "", "", false, false},
		{"long before", words(3000), " ", "", true, false},
		{"long between", "", words(3000), "", true, false},
		{"long behind", "", "", words(3000), true, false},
		{"too long to show", words(20_000), words(20_000), words(20_000), true, true},
		{"without blanks", strings.Repeat("é", 9000), strings.Repeat("é", 9000), strings.Repeat("é", 9000), true, true},
	} {
		source := c.before + "[FIRST]" + c.between + "[SECOND]" + c.last
		first := len(c.before)
		second := first + len("[FIRST]") + len(c.between)
		pieces := cutPieces(source, marksOf([]embed.Item{itemAt(first, first+len("[FIRST]")), itemAt(second, second+len("[SECOND]"))}, len(source)))
		var shown strings.Builder
		var marked []string
		size, folded, left := 0, false, false
		for _, p := range pieces {
			shown.WriteString(p.Text + p.Tail)
			size += len(p.Text) + p.Left + len(p.Tail)
			folded = folded || p.Folded != ""
			left = left || p.Left > 0
			if p.Marks != nil {
				marked = append(marked, p.Text)
			}
			if p.Folded == "" && p.Marks == nil && len(p.Text) > shortGap {
				t.Errorf("%s: %d bytes stand there unfolded", c.reason, len(p.Text))
			}
		}
		if size != len(source) || folded != c.folded || left != c.left {
			t.Errorf("%s: pieces of %d bytes, want %d; folded %t, left out %t", c.reason, size, len(source), folded, left)
		}
		if !c.left && shown.String() != source {
			t.Errorf("%s: the pieces are not the source", c.reason)
		}
		if strings.ContainsRune(shown.String(), '\ufffd') {
			t.Errorf("%s: cut inside a character", c.reason)
		}
		if diff := cmp.Diff([]string{"[FIRST]", "[SECOND]"}, marked); diff != "" {
			t.Errorf("%s: marked (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestFactsOf(t *testing.T) {
	ref := func(kind embed.Kind, p embed.Provider, method embed.Method, rule string) embed.Ref {
		return embed.Ref{Kind: kind, Provider: p, Origin: embed.Origin{Method: method, Rule: rule}}
	}
	for _, c := range []struct {
		reason string
		item   embed.Item
		want   facts
	}{
		{"the id's time comes before the printed day", &embed.Tweet{
			Ref: ref(embed.KindTweet, embed.ProviderTwitter, embed.MethodMarkup, "twitter/blockquote"), Handle: "ada_quill",
			Date: embed.Date{Year: 2023, Month: time.December, Day: 31}, Posted: time.Date(2024, 1, 1, 3, 0, 0, 0, time.UTC),
		}, facts{kind: "tweet", platform: "twitter", form: "embed code: blockquote", handle: "@ada_quill", year: 2024, day: "2024-01-01"}},
		{"flattened", &embed.Tweet{
			Ref: ref(embed.KindTweet, embed.ProviderTwitter, embed.MethodAttribution, "twitter/attribution"), TextGuessed: true,
			Date: embed.Date{Year: 2023, Month: time.December, Day: 31},
		}, facts{kind: "tweet", platform: "twitter", form: "signature in running text", year: 2023, day: "2023-12-31", guessed: true}},
		{"a post", &embed.Post{
			Ref: ref(embed.KindPost, embed.ProviderBluesky, embed.MethodMarkup, "bluesky/blockquote"), Handle: "ada.example",
			Date: embed.Date{Year: 2025, Month: time.May, Day: 1},
		}, facts{kind: "post", platform: "bluesky", form: "embed code: blockquote", handle: "@ada.example", year: 2025, day: "2025-05-01"}},
		{"an audio player", &embed.Audio{Ref: ref(embed.KindAudio, embed.ProviderSpotify, embed.MethodState, "state"), Handle: "h"},
			facts{kind: "audio", platform: "spotify", form: "data of the page’s scripts", handle: "@h"}},
		{"a video has no date", &embed.Video{Ref: ref(embed.KindVideo, embed.ProviderYouTube, embed.MethodLink, "youtube/line")},
			facts{kind: "video", platform: "youtube", form: "URL alone in a line"}},
		{"a placeholder", &embed.Placeholder{Ref: ref(embed.KindPlaceholder, "", embed.MethodPhrase, "phrase/table")},
			facts{kind: "placeholder", form: "wording of a player, listed"}},
	} {
		if diff := cmp.Diff(c.want, factsOf(c.item), cmp.AllowUnexported(facts{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

func TestMentionFacts(t *testing.T) {
	one := 1
	res := &embed.Result{Items: embed.Items{
		&embed.Mention{Ref: embed.Ref{Kind: embed.KindMention}, Network: embed.ProviderTwitter, About: &one},
		&embed.Tweet{Ref: embed.Ref{Kind: embed.KindTweet}, Date: embed.Date{Year: 2023, Month: time.May, Day: 1}},
		&embed.Mention{Ref: embed.Ref{Kind: embed.KindMention}},
	}}
	var got totals
	got.addMentions(mentionFacts(res))
	if got.Mentions != 2 || got.mentioned.get("X") != 1 || got.mentioned.get("not named") != 1 || got.mentionYears.get("2023") != 1 {
		t.Errorf("counted %+v", got)
	}
	if left := embedsOf(res); len(left) != 1 || got.Embeds != 0 {
		t.Errorf("%d embeds beside the mentions, %d counted", len(left), got.Embeds)
	}
}

func TestCounter(t *testing.T) {
	c := counter{most: 10}
	for _, name := range []string{"B", "b", "a", "d", "c", "c"} {
		c.add(name)
	}
	list, others, names := c.top(3)
	if diff := cmp.Diff([]count{{"B", 2}, {"c", 2}, {"a", 1}}, list); diff != "" || others != 1 || names != 1 {
		t.Errorf("others %d of %d names (-want +got):\n%s", others, names, diff)
	}
	for i := range 10 {
		c.add(fmt.Sprint("name", i))
	}
	c.add("B")
	if len(c.counts) != 10 || c.lost != 4 || c.get("b") != 3 {
		t.Errorf("%d names, %d lost, B %d times", len(c.counts), c.lost, c.get("b"))
	}
	if chart := newBarChart("x", "X", "x", "", &c, 1); chart.Bars[0] != (bar{"B", 3, "100.00"}) || !strings.Contains(chart.Note, "4 are not in it: the first 10 ") {
		t.Errorf("chart %+v", chart)
	}
}

func TestColumnChart(t *testing.T) {
	for _, c := range []struct {
		reason  string
		years   map[int]int
		want    string // YEAR:N
		earlier int
	}{
		{"none", nil, "", 0},
		{"one", map[int]int{2024: 3}, "2024:3", 0},
		{"an empty year between two", map[int]int{2024: 3, 2022: 1}, "2022:1 2023:0 2024:3", 0},
		{"far apart", map[int]int{1: 2, 2024: 3, 9999: 1}, "1:2 2024:3 9999:1", 0},
	} {
		var all totals
		for year, n := range c.years {
			for range n {
				all.add(0, []facts{{year: year}})
			}
		}
		chart := newColumnChart(&all)
		var got []string
		for _, col := range chart.Columns {
			got = append(got, fmt.Sprintf("%s:%d", col.Year, col.N))
		}
		if strings.Join(got, " ") != c.want || chart.Earlier != c.earlier {
			t.Errorf("%s: %v, %d earlier, want %s", c.reason, got, chart.Earlier, c.want)
		}
	}
	var all totals
	for year := range 5000 {
		all.add(0, []facts{{year: year + 1}})
	}
	chart := newColumnChart(&all)
	labels := 0
	for _, col := range chart.Columns {
		if col.Labelled {
			labels++
		}
	}
	if len(chart.Columns) != mostYears || chart.Earlier != 5000-mostYears || labels > mostLabels || labels == 0 {
		t.Errorf("%d columns, %d labels, %d earlier", len(chart.Columns), labels, chart.Earlier)
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int]string{0: "0 bytes", 999: "999 bytes", 1000: "1.0 kB", 2_340_000: "2.3 MB"} {
		if got := byteSize(n); got != want {
			t.Errorf("byteSize(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestProgress(t *testing.T) {
	for _, on := range []bool{true, false} {
		var out strings.Builder
		p := newProgress(on, &out, 5000)
		p.show(1) // just begun
		p.next = time.Time{}
		p.show(1234)
		p.show(1235) // just said
		if want := map[bool]string{true: "report: 1,234 of 5,000 documents\n"}[on]; out.String() != want {
			t.Errorf("%v: says %q, want %q", on, out.String(), want)
		}
	}
}

func TestTitleOf(t *testing.T) {
	for p, want := range map[embed.Provider]string{
		embed.ProviderTwitter: "X", embed.ProviderYouTube: "YouTube", "wattpad": "Wattpad",
		embed.ProviderHTML5: "media file", embed.ProviderUnknown: "publisher’s own player", "": "",
	} {
		if got := titleOf(p); got != want {
			t.Errorf("%q: %q, want %q", p, got, want)
		}
	}
}
