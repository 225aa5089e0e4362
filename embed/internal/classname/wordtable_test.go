package classname

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// A table must answer as its map does, for its own words above all.
func FuzzWordTable(f *testing.F) {
	for w := range RegionWords {
		f.Add(w)
		f.Add(strings.ToUpper(w) + "s")
	}
	for _, w := range []string{"", "é", strings.Repeat("x", 40)} {
		f.Add(w)
	}
	table := ascii.NewWordTable(RegionWords)
	f.Fuzz(func(t *testing.T, w string) {
		lower := []byte(w)
		ascii.CopyLower(lower, w)
		want, wantOK := RegionWords[string(lower)]
		if got, ok := table.Get(w); got != want || ok != wantOK {
			t.Errorf("get(%q) = %v, %v, want %v, %v", w, got, ok, want, wantOK)
		}
	})
}
