// Package prefixes finds the places of a text where one of several wordings may
// begin. It goes from capital letter to capital letter, which are rare in text.
package prefixes

import (
	"iter"
	"math/bits"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// size is the number of bytes that a wording has at least.
const size = 5

// A Set holds wordings. It is only read once it is made.
type Set struct {
	list  []string
	known [1 << indexBits / 64]uint64 // a bit for each beginning of a wording, and for some others
}

// indexBits is the binary logarithm of the number of bits: so many more than
// there are wordings that few other beginnings share one of theirs.
const indexBits = 12

// New returns the set of the given wordings. Each has five bytes or more, of which
// the first is an ASCII capital and the second is none.
func New(list ...string) *Set {
	s := &Set{list: slices.Clone(list)}
	for _, w := range list {
		i := index(ascii.Load8(w + "\x00\x00\x00"))
		s.known[i/64] |= 1 << (i % 64)
	}
	return s
}

// index returns which bit is that of the size lowest bytes of x.
func index(x uint64) uint64 {
	return x << (64 - 8*size) * 0x9E3779B97F4A7C15 >> (64 - indexBits)
}

// In yields the offsets in text at which a wording stands, in order.
func (s *Set) In(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := s.next(text, 0); i < len(text); i = s.next(text, i+1) {
			if s.begins(text[i:]) && !yield(i) {
				return
			}
		}
	}
}

// next returns the first offset at or behind i at which a wording may stand, the
// length of text if there is none.
func (s *Set) next(text string, i int) int {
	for i+23 <= len(text) {
		found := capitals(ascii.Load8(text[i : i+8]))
		if found|capitals(ascii.Load8(text[i+8:i+16])) == 0 {
			i += 16
			continue
		}
		for found &^= found >> 8; found != 0; found &= found - 1 { // except for one before another
			at := i + bits.TrailingZeros64(found)/8
			if k := index(ascii.Load8(text[at : at+8])); s.known[k/64]>>(k%64)&1 != 0 {
				return at
			}
		}
		i += 8
	}
	for i < len(text) && (text[i] < 'A' || text[i] > 'Z') {
		i++
	}
	return i
}

// capitals returns the highest bits of those of eight bytes that are capitals or
// one of the signs next to these in ASCII.
func capitals(x uint64) uint64 { return x << 1 &^ (x << 2) &^ x & ascii.HighBits }

// begins reports whether text begins with a wording.
func (s *Set) begins(text string) bool {
	for _, w := range s.list {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}
