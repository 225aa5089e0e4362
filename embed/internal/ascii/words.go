package ascii

import (
	"math/bits"
)

// spaces are the characters of HTML's white space.
var spaces = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true}

// IsSpace reports whether c is white space.
func IsSpace(c byte) bool { return spaces[c] }

// WordsEnd returns the end of the run of words in src[i:end] whose first byte
// stands at i: words with single blanks between them. The byte stop ends it too,
// and a control character or one of the last blanks may. It reads eight bytes
// at a time, also behind end, of which the last reports whether a blank before it
// is single.
func WordsEnd(src string, i, end int, stop byte) int {
	const each, low, firstSeven = EachByte, EachByte * 0x7F, HighBits >> 8
	for i++; i < end && i+8 <= len(src); i += 7 {
		x := Load8(src[i:])
		above := x&low + each*(0x7F-' ') | x // all above a blank
		words := above & ((x^each*uint64(stop))&low + low | x)
		// Of the others only a blank has the bit 0x20. It is single if a word is behind it.
		words |= x << 2 &^ above & (words >> 8)
		if ends := ^words & firstSeven; ends != 0 {
			return dropBlank(src, min(i+bits.TrailingZeros64(ends)/8, end))
		}
	}
	for i < end && src[i] > ' ' && src[i] != stop {
		i++
	}
	return dropBlank(src, min(i, end))
}

// dropBlank returns i, or the place of the blank right before it.
func dropBlank(src string, i int) int {
	if src[i-1] == ' ' {
		i--
	}
	return i
}
