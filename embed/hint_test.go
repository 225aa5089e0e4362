package embed

import (
	"strings"
	"testing"
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

// A name that may tell a zone has the mark that lets zoneOf look at it.
func TestZoneWordsAreHints(t *testing.T) {
	for w := range zoneWords {
		for _, before := range [...]string{"", "x-", "xy-"} {
			if hintsIn(before+w)&hintZone == 0 {
				t.Errorf("%q is not found in %q", w, before+w)
			}
		}
	}
	for w, firsts := range railPairs {
		for _, first := range firsts {
			if z := zoneOf(first + "-" + w); z != zoneRail {
				t.Errorf("%s-%s is zone %d", first, w, z)
			}
		}
	}
}

func TestNameTable(t *testing.T) {
	names := []string{"a", "b", "h1", "li", "div", "nav", "span", "video", "iframe", "section", "fieldset", "blockquote", "figcaption", "blockquofe", "blockxuote"}
	x := new(nameTable[int])
	for i, name := range names {
		*x.add(name) = i + 1
	}
	for i, name := range names {
		if got := x.get(name); got != i+1 {
			t.Errorf("%q: %d, want %d", name, got, i+1)
		}
		if got := x.getFolded(strings.ToUpper(name)); got != i+1 {
			t.Errorf("%q in capitals: %d, want %d", name, got, i+1)
		}
	}
	for _, name := range []string{"", "c", "h2", "dib", "A", "sectiom", "blockqoute", "fieldsets", strings.Repeat("a", 40)} {
		if got := x.get(name); got != 0 {
			t.Errorf("%q: %d, want none", name, got)
		}
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
