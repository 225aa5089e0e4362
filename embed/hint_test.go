package embed

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The words of names are found by pieces of them, wherever they stand.
func TestHintWordsAreFoundAtEveryPlace(t *testing.T) {
	for _, w := range hintWords {
		for _, before := range [...]string{"", "x", "xy", "xyz", "td-"} {
			for _, behind := range [...]string{"", "s", "__q"} {
				for _, word := range [...]string{w.word, strings.ToUpper(w.word[:1]) + w.word[1:]} {
					if name := before + word + behind; hintsIn(name)&w.hint != w.hint {
						t.Errorf("%q: %q is not found", name, w.word)
					}
				}
			}
		}
	}
}

func TestHintsOfNearMisses(t *testing.T) {
	for _, name := range []string{"", "v", "vide", "twee", "t-weet", "mediu", "pla yer", "embe-d", "gist_id", "VIDE0"} {
		if h := hintsIn(name) &^ hintZone; h != 0 {
			t.Errorf("%q tells %b", name, h)
		}
	}
}

// FuzzHints compares what is found by pieces with what is found by trying every
// word at every place.
func FuzzHints(f *testing.F) {
	for _, s := range [...]string{"twitter-tweet", "td-post-content wp-embed", "xVIDEO__player embe", "fb-post pin-do", "a rail menu b", "BOTRbotr lyme", "comments\xe9-media"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, not uint8) {
		var h hint
		for _, words := range hintsBy.words {
			for _, w := range words {
				for i := range len(s) {
					if foldedPrefix(s[i:], w.word) {
						h |= w.hint
					}
				}
			}
		}
		if got := hintsIn(s); got != h {
			t.Errorf("%q tells %b, want %b", s, got, h)
		}
		if got := wantedHints(s, ^hint(not)); got != h&^hint(not) {
			t.Errorf("%q without %b tells %b, want %b", s, not, got, h&^hint(not))
		}
	})
}

// A name that may tell a zone has the mark that lets zoneOf look at it.
func TestZoneWordsAreHints(t *testing.T) {
	for w := range zoneWords {
		for _, before := range [...]string{"", "x-", "xy-"} {
			if hintsIn(before+w)&hintZone == 0 {
				t.Errorf("%q is not found in %q", w, before+w)
			}
		}
	}
	for w, pair := range zonePairs {
		for _, first := range pair.firsts {
			if z := zoneOf(first + "-" + w); z != pair.zone {
				t.Errorf("%s-%s is zone %d", first, w, z)
			}
		}
	}
}

// A tree made by hand may have keys in capitals. They are read, and stay.
func TestTreeKeysInCapitals(t *testing.T) {
	attrs := func() []html.Attribute {
		return []html.Attribute{{Key: "CLASS", Val: "video"}, {Key: "Data-Video-Id", Val: "x7"}, {Key: "id", Val: "a"}}
	}
	n := &html.Node{Type: html.ElementNode, Data: "div", Attr: attrs()}
	var e element
	e.setNode(n)
	if l := e.look(new(nameCache), atZone|atPromise); l.hint != hintVideo || !l.bears {
		t.Errorf("hint %b, bears %v", l.hint, l.bears)
	}
	if e.attr("class") != "video" || e.attrs[1].Key != "data-video-id" {
		t.Errorf("the attributes are %v", e.attrs)
	}
	if !slices.Equal(n.Attr, attrs()) {
		t.Errorf("the node's became %v", n.Attr)
	}
}

// Classes without a hyphen are not looked up among the embed codes.
func TestCodeNamesHaveHyphens(t *testing.T) {
	for name := range codesByName().classes.words {
		if strings.IndexByte(name, '-') <= 0 {
			t.Errorf("%q has none", name)
		}
	}
}
