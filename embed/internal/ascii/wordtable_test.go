package ascii

import (
	"strings"
	"testing"
)

// A table must answer as its map does, for its own words above all.
func FuzzWordTable(f *testing.F) {
	words := map[string]int{"sidebar": 1, "rail": 2, "two-words": 3, "a": 4, strings.Repeat("x", MaxWord): 5}
	for w := range words {
		f.Add(w)
		f.Add(strings.ToUpper(w) + "s")
	}
	for _, w := range []string{"", "é", strings.Repeat("x", 40)} {
		f.Add(w)
	}
	table := NewWordTable(words)
	f.Fuzz(func(t *testing.T, w string) {
		lower := []byte(w)
		CopyLower(lower, w)
		want, wantOK := words[string(lower)]
		if got, ok := table.Get(w); got != want || ok != wantOK {
			t.Errorf("get(%q) = %v, %v, want %v, %v", w, got, ok, want, wantOK)
		}
	})
}
