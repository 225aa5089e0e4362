package prefixes

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestIn(t *testing.T) {
	list := []string{"Skip ", "Köztük", "A post", "Zveřej", "Posted by "}
	s := New(list...)
	words := append(list, "a", "B", "AB", "Skipp", "Post", "Posted to", "K\xc3", " ", "\n", "of the harbour ", "SKIP ", "Apostle", "@[", "été")
	r := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 5000 {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))])
		}
		text := b.String()
		var want []int
		for i := range text {
			if slices.ContainsFunc(list, func(w string) bool { return strings.HasPrefix(text[i:], w) }) {
				want = append(want, i)
			}
		}
		if got := slices.Collect(s.In(text)); !slices.Equal(got, want) {
			t.Fatalf("%q: got %d, want %d", text, got, want)
		}
		found += len(want)
	}
	if found < 1000 {
		t.Errorf("only %d found", found)
	}
}

func BenchmarkIn(b *testing.B) {
	s := New("Skip ", "A post", "Posted by ")
	text := strings.Repeat("The new quay was finished ahead of time, said the harbour master, who had planned the works for three years. ", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for range s.In(text) {
			b.Fatal("none stands there")
		}
	}
}
