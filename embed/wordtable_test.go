package embed

import (
	"strings"
	"testing"
)

// A table must answer as its map does, for its own words above all.
func FuzzWordTable(f *testing.F) {
	for w := range zoneWords {
		f.Add(w)
		f.Add(strings.ToUpper(w) + "s")
	}
	for _, w := range []string{"", "é", strings.Repeat("x", 40)} {
		f.Add(w)
	}
	table := newWordTable(zoneWords)
	f.Fuzz(func(t *testing.T, w string) {
		lower := []byte(w)
		copyLower(lower, w)
		want, wantOK := zoneWords[string(lower)]
		if got, ok := table.get(w); got != want || ok != wantOK {
			t.Errorf("get(%q) = %v, %v, want %v, %v", w, got, ok, want, wantOK)
		}
	})
}
