package locate

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// The words of names are found by pieces of them, wherever they stand.
func TestHintWordsAreFoundAtEveryPlace(t *testing.T) {
	for _, w := range classname.LabelWords {
		for _, before := range [...]string{"", "x", "xy", "xyz", "td-"} {
			for _, behind := range [...]string{"", "s", "__q"} {
				for _, word := range [...]string{w.Word, strings.ToUpper(w.Word[:1]) + w.Word[1:]} {
					if name := before + word + behind; classname.LabelsIn(name)&w.Label != w.Label {
						t.Errorf("%q: %q is not found", name, w.Word)
					}
				}
			}
		}
	}
}

func TestHintsOfNearMisses(t *testing.T) {
	for _, name := range []string{"", "v", "vide", "twee", "t-weet", "mediu", "pla yer", "embe-d", "gist_id", "VIDE0"} {
		if h := classname.LabelsIn(name) &^ classname.LabelRegion; h != 0 {
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
		var h classname.Labels
		for _, words := range classname.LabelsBy.Words {
			for _, w := range words {
				for i := range len(s) {
					if ascii.FoldedPrefix(s[i:], w.Word) {
						h |= w.Label
					}
				}
			}
		}
		if got := classname.LabelsIn(s); got != h {
			t.Errorf("%q tells %b, want %b", s, got, h)
		}
		if got := classname.WantedLabels(s, ^classname.Labels(not)); got != h&^classname.Labels(not) {
			t.Errorf("%q without %b tells %b, want %b", s, not, got, h&^classname.Labels(not))
		}
	})
}

// A name that may name a region has the mark that lets regionOf read it.
func TestZoneWordsAreHints(t *testing.T) {
	for w := range classname.RegionWords {
		for _, before := range [...]string{"", "x-", "xy-"} {
			if classname.LabelsIn(before+w)&classname.LabelRegion == 0 {
				t.Errorf("%q is not found in %q", w, before+w)
			}
		}
	}
	for w, pair := range regionPairs {
		for _, first := range pair.firsts {
			if z := regionOf(first + "-" + w); z != pair.region {
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
	var e htmltree.Tag
	e.SetNode(n)
	if l := Summarize(&e, new(nameCache), atRegion|atPromise); l.labels != classname.LabelVideo || !l.bears {
		t.Errorf("hint %b, bears %v", l.labels, l.bears)
	}
	if e.Attr("class") != "video" || e.Attrs[1].Key != "data-video-id" {
		t.Errorf("the attributes are %v", e.Attrs)
	}
	if !slices.Equal(n.Attr, attrs()) {
		t.Errorf("the node's became %v", n.Attr)
	}
}

// Classes without a hyphen are not looked up among the embed codes.
func TestCodeNamesHaveHyphens(t *testing.T) {
	for name := range provider.CodesByName().Classes.Words {
		if strings.IndexByte(name, '-') <= 0 {
			t.Errorf("%q has none", name)
		}
	}
}
