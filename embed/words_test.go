package embed

import (
	"math/rand/v2"
	"testing"
)

// plainWordsLen is wordsLen a byte at a time.
func plainWordsLen(s string) int {
	for j := range len(s) {
		if isSpace(s[j]) && (s[j] != ' ' || j+1 == len(s) || isSpace(s[j+1])) {
			return j
		}
	}
	return len(s)
}

func TestWordsLen(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"word", 4},
		{"two words", 9},
		{"twelve words in a row with single blanks between each of them", 61},
		{"two  blanks stand between the first of these words", 3},
		{"before the break\nand behind it", 16},
		{"a blank at the end ", 18},
		{"a blank !and what follows it", 28},
		{"a control\x01 character is no white space", 38},
		{"a blank before a tab \tends the run", 20},
		{"Größe: ça va très bien, спасибо", len("Größe: ça va très bien, спасибо")},
	} {
		if got := wordsLen(c.s); got != c.want {
			t.Errorf("wordsLen(%q) = %d, want %d", c.s, got, c.want)
		}
	}
	const signs = "abcdefghi!!    \n\t\x01\xc3\xa0\x7f"
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := []byte("w")
		for range r.IntN(60) {
			s = append(s, signs[r.IntN(1+r.IntN(len(signs)))])
		}
		if got, want := wordsLen(string(s)), plainWordsLen(string(s)); got != want {
			t.Fatalf("wordsLen(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestSpaceLen(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"", 0},
		{"word", 0},
		{" word", 1},
		{"\n        word", 9},
		{"\n         \t\r\n\f  word", 16},
		{"\n                    ", 21},
		{"\u00a0", 0},
		{" \v", 1},
	} {
		if got := spaceLen(c.s); got != c.want {
			t.Errorf("spaceLen(%q) = %d, want %d", c.s, got, c.want)
		}
	}
}
