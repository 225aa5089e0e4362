package locate

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

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
		if got := slices.Collect(classname.Words(s)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}

// FuzzZones compares the regions of the names that the index finds with those of all
// of them, one by one.
func FuzzZones(f *testing.F) {
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
		if got := regionOf(s); got != want {
			t.Errorf("%q is zone %d, want %d", s, got, want)
		}
	})
}

func TestTokenAround(t *testing.T) {
	const list = " one\ttwo  three"
	for i := range len(list) {
		if ascii.IsSpace(list[i]) {
			continue
		}
		start, end := htmltree.TokenAround(list, i)
		if token := list[start:end]; !slices.Contains(strings.Fields(list), token) || i < start || i >= end {
			t.Errorf("at %d: %q", i, token)
		}
	}
}
