package rewrite_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// keep declines every item.
func keep(int, embed.Item) (string, bool) { return "", false }

func TestReplaceRemovesFromText(t *testing.T) {
	const tweet = "Lanterns everywhere. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026"
	const link = "https://www.youtube.com/watch?v=aBcDeFgHiJk"
	for _, c := range []struct{ reason, in, want string }{
		{"a paragraph of its own", "One.\n\n" + tweet + "\n\nTwo.\n", "One.\n\nTwo.\n"},
		{"first of the text", tweet + "\n\nTwo.\n", "Two.\n"},
		{"last of the text, with its line break", "This is a line.\n\n" + link + "\n", "This is a line.\n"},
		{"last of the text, without one", "This is a line.\n\n" + link, "This is a line."},
		{"all of the text", tweet, ""},
		{"single line breaks", "One is a line.\n" + link + "\nTwo is one.\n", "One is a line.\nTwo is one.\n"},
		{"line breaks of Windows", "One.\r\n\r\n" + link + "\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"},
		{"two in a row", "One.\n\n" + tweet + "\n\n" + link + "\n\nTwo.", "One.\n\nTwo."},
		{"the wider break stays", "One.\n" + link + "\n\nTwo.", "One.\n\nTwo."},
		{"the next line keeps its indentation", "One.\n\n  " + link + "\n\n    Two.", "One.\n\n    Two."},
	} {
		res := embed.ExtractText(c.in)
		if len(res.Items) == 0 {
			t.Errorf("%s: nothing found in %q", c.reason, c.in)
			continue
		}
		got, err := rewrite.Replace([]byte(c.in), res, rewrite.Remove)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.reason, got, err, c.want)
		}
	}
}

// TestReplaceClosesGaps gives the places itself: what is left of the text does
// not depend on what was found in it.
func TestReplaceClosesGaps(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"between words", "one X two", "one two"},
		{"the narrower of two blanks", "one  X two", "one two"},
		{"at a line's end", "one X\ntwo", "one\ntwo"},
		{"at a line's beginning", "one\nX two", "one\ntwo"},
		{"before a full stop", "one X. Two", "one. Two"},
		{"before punctuation that stands apart, as in French", "un X ! Deux", "un ! Deux"},
		{"in quotation marks", "He wrote “X” today.", "He wrote today."},
		{"in plain quotation marks", `He wrote "X" today.`, "He wrote today."},
		{"in German ones", "Er schrieb: „X“ Heute.", "Er schrieb: Heute."},
		{"in French ones with blanks", "Il écrit « X » ici.", "Il écrit ici."},
		{"in brackets within quotation marks", "He wrote “(X)” today.", "He wrote today."},
		{"between two quotations", `"one" X "two"`, `"one" "two"`},
		{"between two German quotations", "»eins« X »zwei«", "»eins« »zwei«"},
		{"two in one pair of marks", "He wrote “X X” today.", "He wrote today."},
		{"marks do not pair over paragraphs", "He wrote: “\n\nX\n\n” today.", "He wrote: “\n\n” today."},
		{"words that it alone kept apart", "one.XTwo", "one. Two"},
		{"a script without blanks", "一X二", "一二"},
		{"within brackets that hold more", "(X one)", "(one)"},
		{"a list mark with nothing behind it", "- one\n- X\n- two\n", "- one\n- two\n"},
		{"a quotation's mark", "> one\n> X\n> two", "> one\n> two"},
		{"a dash with words is no list mark", "one - X\ntwo", "one -\ntwo"},
	} {
		var res embed.Result
		res.Format = embed.FormatText
		for i := range c.in {
			if c.in[i] == 'X' {
				tw := &embed.Tweet{}
				tw.Kind, tw.Origin.Span = embed.KindTweet, embed.Span{Start: i, End: i + 1}
				res.Items = append(res.Items, tw)
			}
		}
		got, err := rewrite.Replace([]byte(c.in), &res, rewrite.Remove)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.reason, got, err, c.want)
		}
		if got, _ := rewrite.Replace([]byte(c.in), &res, keep); string(got) != c.in {
			t.Errorf("%s: replacing nothing gives %q", c.reason, got)
		}
	}
}

func TestReplacePlaces(t *testing.T) {
	item := func(also []embed.Span, start, end int) embed.Item {
		v := &embed.Video{}
		v.Kind, v.Origin.Span = embed.KindVideo, embed.Span{Start: start, End: end}
		for _, sp := range also {
			v.Origin.Also = append(v.Origin.Also, embed.Place{Span: sp})
		}
		return v
	}
	number := func(n int, _ embed.Item) (string, bool) { return fmt.Sprint("<", n, ">"), true }
	odd := func(n int, _ embed.Item) (string, bool) { return fmt.Sprint("<", n, ">"), n%2 == 1 }
	for _, c := range []struct {
		reason string
		items  []embed.Item
		f      rewrite.Func
		want   string
	}{
		{"each place", []embed.Item{item(nil, 0, 1), item(nil, 3, 5)}, number, "<0>bc<1>fgh"},
		{"one place for two", []embed.Item{item(nil, 2, 4), item(nil, 2, 4)}, number, "ab<0><1>efgh"},
		{"one place for two, one of which stays", []embed.Item{item(nil, 2, 4), item(nil, 2, 4), item(nil, 5, 6)}, odd, "abcdefgh"},
		{"further places are removed", []embed.Item{item([]embed.Span{{Start: 4, End: 5}, {Start: 6, End: 8}}, 0, 1)}, number, "<0>bcdf"},
		{"a further place before the first", []embed.Item{item([]embed.Span{{Start: 0, End: 1}}, 4, 5)}, number, "bcd<0>fgh"},
		{"a place within another's", []embed.Item{item(nil, 1, 6), item(nil, 2, 3)}, number, "a<0><1>gh"},
		{"a further place within the first", []embed.Item{item([]embed.Span{{Start: 3, End: 4}}, 2, 5)}, number, "ab<0>fgh"},
		{"only in state", []embed.Item{item(nil, 0, 0), item(nil, 1, 2)}, number, "a<1>cdefgh"},
	} {
		res := &embed.Result{Format: embed.FormatHTML, Items: c.items}
		got, err := rewrite.Replace([]byte("abcdefgh"), res, c.f)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.reason, got, err, c.want)
		}
	}
}

func TestReplaceWrongInput(t *testing.T) {
	page := []byte(`<p>Wörds</p><iframe src="https://player.vimeo.com/video/123456789"></iframe>`)
	res, err := embed.ExtractBytes(page)
	if err != nil || len(res.Items) != 1 {
		t.Fatal(err, res)
	}
	ref := res.Items[0].Common()
	good := ref.Origin.Place
	for _, c := range []struct {
		reason string
		input  string
		place  embed.Place
	}{
		{"shorter than the spans", string(page[:20]), good},
		{"no element begins there", "x" + string(page), good},
		{"empty", "", good},
		{"negative", string(page), embed.Place{Span: embed.Span{Start: -4, End: 3}}},
		{"end before start", string(page), embed.Place{Span: embed.Span{Start: 12, End: 3}}},
		{"within a character", string(page), embed.Place{Span: embed.Span{Start: 0, End: 5}}},
		{"of a tree", string(page), embed.Place{Path: "/html/body/iframe"}},
	} {
		ref.Origin.Place = c.place
		if got, err := rewrite.Replace([]byte(c.input), res, rewrite.Remove); !errors.Is(err, rewrite.ErrPlace) || got != nil {
			t.Errorf("%s: got %q, %v", c.reason, got, err)
		}
	}
}

func TestReplaceCharset(t *testing.T) {
	page := []byte("<meta charset=windows-1252><p>caf\xe9</p><iframe src='https://player.vimeo.com/video/123456789'></iframe>")
	res, err := embed.ExtractBytes(page)
	if err != nil || res.Charset != "windows-1252" {
		t.Fatal(err, res.Charset)
	}
	want := "<meta charset=windows-1252><p>café</p>"
	converted, _ := embed.DecodeUTF8(page, "")
	for _, in := range [][]byte{page, converted} {
		if got, err := rewrite.Replace(in, res, rewrite.Remove); err != nil || string(got) != want {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	if got, _ := rewrite.Replace(page, res, keep); !bytes.Equal(got, page) {
		t.Errorf("replacing nothing gives %q", got)
	}
}

// TestReplaceCorpus checks on real pages and texts that replacing nothing
// changes nothing, and that what is removed is not found again.
func TestReplaceCorpus(t *testing.T) {
	files := embedtest.CorpusFiles(t)
	for _, name := range files {
		data := embedtest.ReadFile(t, name)
		res := embedtest.Extract(t, name, data)
		same, err := rewrite.Replace(data, res, keep)
		if err != nil || !bytes.Equal(same, data) {
			t.Errorf("%s: replacing nothing changes it (%v)", name, err)
		}
		for _, it := range leftover(t, name, data, res) {
			t.Errorf("%s: found again: %s", name, line(it))
		}
	}
}

// leftover removes all that has a place and returns what of it is found again. The
// page's scripts, which may name it too, are no place.
func leftover(t testing.TB, name string, data []byte, res *embed.Result) (again []embed.Item) {
	t.Helper()
	rest, err := rewrite.Replace(data, res, rewrite.Remove)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return nil
	}
	for _, it := range embedtest.Extract(t, name, rest).Items {
		if hasPlace(it) && slices.ContainsFunc(res.Items, func(was embed.Item) bool { return hasPlace(was) && same(was, it) }) {
			again = append(again, it)
		}
	}
	return again
}

func hasPlace(it embed.Item) bool { return it.Common().Origin.Place != embed.Place{} }

// same reports whether two items of different extractions are the same post,
// player or line.
func same(a, b embed.Item) bool {
	x, y := a.Common(), b.Common()
	if x.Kind != y.Kind || x.Provider != y.Provider || x.ID != y.ID || x.EmbedURL != y.EmbedURL {
		return false
	}
	if x.ID != "" {
		return true
	}
	switch a := a.(type) {
	case *embed.Tweet:
		return a.Handle == b.(*embed.Tweet).Handle && a.Text == b.(*embed.Tweet).Text
	case *embed.Placeholder:
		return a.Text == b.(*embed.Placeholder).Text
	case *embed.Video:
		return a.FileURL == b.(*embed.Video).FileURL
	}
	return true
}

func line(it embed.Item) string {
	data, _ := json.Marshal(it)
	return string(data[:min(len(data), 400)])
}
