package classname

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// anywhereWords returns the words that count anywhere in a name.
func anywhereWords() (list []piece) {
	for _, words := range pieces.words {
		list = append(list, words...)
	}
	return list
}

// The words of names are found by pieces of them, wherever they stand.
func TestWordsAreFoundAnywhere(t *testing.T) {
	for _, w := range anywhereWords() {
		for _, before := range [...]string{"", "x", "xy", "xyz", "td-"} {
			for _, behind := range [...]string{"", "s", "__q"} {
				for _, word := range [...]string{w.word, strings.ToUpper(w.word[:1]) + w.word[1:]} {
					if name := before + word + behind; LabelsIn(name)&w.labels != w.labels {
						t.Errorf("%q: %q is not found", name, w.word)
					}
				}
			}
		}
	}
}

func TestLabelsOfNearMisses(t *testing.T) {
	for _, name := range []string{"", "v", "vide", "twee", "t-weet", "mediu", "pla yer", "embe-d", "gist_id", "VIDE0"} {
		if h := LabelsIn(name) &^ LabelRegion; h != 0 {
			t.Errorf("%q has %b", name, h)
		}
	}
}

// FuzzLabelsIn compares what is found by pieces with what is found by trying every
// word at every place.
func FuzzLabelsIn(f *testing.F) {
	for _, s := range [...]string{"twitter-tweet", "td-post-content wp-embed", "xVIDEO__player embe", "fb-post pin-do", "a rail menu b", "BOTRbotr lyme", "comments\xe9-media"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, not uint8) {
		var h Labels
		for _, w := range anywhereWords() {
			for i := range len(s) {
				if ascii.FoldedPrefix(s[i:], w.word) {
					h |= w.labels
				}
			}
		}
		if got := LabelsIn(s); got != h {
			t.Errorf("%q has %b, want %b", s, got, h)
		}
		if got := WantedLabels(s, ^Labels(not)); got != h&^Labels(not) {
			t.Errorf("%q without %b has %b, want %b", s, not, got, h&^Labels(not))
		}
	})
}

// A name that may say a region has the label that lets RegionOf read it.
func TestRegionWordsAreFound(t *testing.T) {
	for w, m := range table.Words {
		if m.region == htmltree.RegionBody {
			continue
		}
		for _, before := range [...]string{"", "x-", "xy-"} {
			if LabelsIn(before+w)&LabelRegion == 0 {
				t.Errorf("%q is not found in %q", w, before+w)
			}
		}
	}
	for _, pair := range regionPairs {
		for second := range strings.FieldsSeq(pair.seconds) {
			for _, first := range pair.firsts {
				if r := RegionOf(first + "-" + second); r != pair.region {
					t.Errorf("%s-%s is region %d", first, second, r)
				}
			}
		}
	}
}

// FuzzWords compares the words of a name with those found letter by letter.
func FuzzWords(f *testing.F) {
	for _, s := range [...]string{"", "a", "post-comments", "articleComments", "ABCDefGhijKLMNOPQRs", "td_xVIDEOplayer--x2y", "commentaires\xe9recommendations", "HTMLThingamajig Foo"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want []string
		for i := range len(s) {
			switch {
			case !ascii.IsLetter(s[i]):
			case i == 0 || !ascii.IsLetter(s[i-1]) || ascii.IsUpper(s[i]) && !ascii.IsUpper(s[i-1]):
				want = append(want, s[i:i+1])
			default:
				want[len(want)-1] += s[i : i+1]
			}
		}
		if got := slices.Collect(Words(s)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}

// FuzzRegionOf compares the region of the names that the index finds with that of all
// names, one by one.
func FuzzRegionOf(f *testing.F) {
	for _, s := range [...]string{"", "rail", "x menu y", "has-sidebar comments", "post-content", "td\rpost-content footer", "related-videos--embed most-read", "tweet-comments x promo"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := htmltree.RegionBody
		for name := range htmltree.Tokens(s) {
			if z := regionOfName(name); (want == htmltree.RegionBody || want >= htmltree.RegionControl) && z != htmltree.RegionBody {
				want = z
			}
		}
		if isEntry(s) {
			want = htmltree.RegionBody
		}
		if got := RegionOf(s); got != want {
			t.Errorf("%q is region %d, want %d", s, got, want)
		}
	})
}
