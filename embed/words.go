package embed

import (
	"math/bits"

	"github.com/socialembed/socialembed/embed/internal/wide"
)

// spaces are the characters of HTML's white space.
var spaces = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true}

// isSpace tells whether c is white space.
func isSpace(c byte) bool { return spaces[c] }

// spaceLen returns the length of the white space that s begins with.
func spaceLen(s string) int {
	i := 0
	for i < len(s) && isSpace(s[i]) {
		if i++; s[i-1] == '\n' {
			for i+8 <= len(s) && s[i:i+8] == "        " { // indentation
				i += 8
			}
		}
	}
	return i
}

// wordsLen returns the length of the run of words that s, which begins with no
// white space, begins with: words that are parted by single blanks.
func wordsLen(s string) int {
	j := plainWords(s)
	for j < len(s) {
		if isSpace(s[j]) && (s[j] != ' ' || j+1 == len(s) || isSpace(s[j+1])) {
			break
		}
		if j++; s[j-1] <= ' ' {
			j += plainWords(s[j:])
		}
	}
	return j
}

// plainWords returns how much of s belongs to such a run for sure. It looks at
// eight bytes at a time, of which the last tells whether a blank before it is single.
func plainWords(s string) int {
	const each = 0x0101010101010101
	j := 0
	for ; j < len(s)-7; j += 7 {
		x := wide.Load(s[j:])
		// The highest bit of each byte tells whether it is a blank or below; a byte
		// behind one of these may be taken for one, which only ends the run too soon.
		space := (x - (' '+1)*each) & ^x
		// Of these only a blank has the bit 0x20. It is single if none is behind it.
		single := x << 2 &^ (space >> 8)
		const firstSeven = wide.HighBits >> 8
		if stop := space &^ single & firstSeven; stop != 0 {
			return j + bits.TrailingZeros64(stop)/8
		}
	}
	return j
}
