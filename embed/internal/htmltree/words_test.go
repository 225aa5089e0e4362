package htmltree

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

func TestWordsEnd(t *testing.T) {
	for _, c := range []struct {
		s    string
		want string
	}{
		{"word", "word"},
		{"two words", "two words"},
		{"twelve words in a row with single blanks between each of them", "twelve words in a row with single blanks between each of them"},
		{"two  blanks stand between the first of these words", "two"},
		{"before the break\nand behind it", "before the break"},
		{"a blank at the end ", "a blank at the end"},
		{"a blank !and what follows it", "a blank !and what follows it"},
		{"a reference &amp; behind it", "a reference"},
		{"a reference&amp; behind it", "a reference"},
		{"\x01a control character in front", "\x01a control character in front"},
		{"a blank before a tab \tends the run", "a blank before a tab"},
		{"Größe: ça va très bien, спасибо", "Größe: ça va très bien, спасибо"},
	} {
		src := c.s + "</p></p>"
		if got := src[:ascii.WordsEnd(src, 0, len(c.s), '&')]; got != c.want {
			t.Errorf("%q: got %q, want %q", c.s, got, c.want)
		}
	}
}

// TestVisibleAdd compares what add makes of texts with what fields make of them,
// and looks each byte up where the text says that it stood.
func TestVisibleAdd(t *testing.T) {
	const signs = "abcdefghi!!    \n\t&\v\x01\x7f\x80\xc3\xff"
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		src := randomOf(r, signs)
		i := r.IntN(len(src))
		end := i + r.IntN(len(src)-i+1)
		var v Visible
		v.Add(src, i, end, nil, r.IntN(2) == 0, RegionBody)
		want := strings.Join(strings.FieldsFunc(src[i:end], func(r rune) bool { return r < 0x80 && ascii.IsSpace(byte(r)) }), " ")
		if got := string(v.Buf); got != want {
			t.Fatalf("%q: got %q, want %q", src[i:end], got, want)
		}
		for k, c := range v.Buf {
			if sp := v.Span(k, k+1); c != ' ' && (sp.Start < i || sp.End > end || strings.IndexByte(src[sp.Start:sp.End], c) < 0) {
				t.Fatalf("%q: byte %d of %q stands at %v", src, k, v.Buf, sp)
			}
		}
	}
}

// randomOf returns a text of 1 to 60 bytes of some of the signs, the first of
// which are the likeliest.
func randomOf(r *rand.Rand, signs string) string {
	s := []byte{signs[0]}
	for range r.IntN(60) {
		s = append(s, signs[r.IntN(1+r.IntN(len(signs)))])
	}
	return string(s)
}
