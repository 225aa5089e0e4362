package embed

import (
	"math/bits"

	"github.com/socialembed/socialembed/embed/internal/wide"
)

// spaces are the characters of HTML's white space.
var spaces = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true}

// isSpace tells whether c is white space.
func isSpace(c byte) bool { return spaces[c] }

// each is a factor that puts a byte into all eight of a number.
const each = 0x0101010101010101

// spaceEnd returns the end of the white space that src[i:end] begins with. It
// looks at eight bytes at a time, also behind end.
func spaceEnd(src string, i, end int) int {
	for ; i < end && i+8 <= len(src); i += 8 {
		if other := spacesIn(wide.Load(src[i:])) ^ wide.HighBits; other != 0 {
			return min(i+bits.TrailingZeros64(other)/8, end)
		}
	}
	for i < end && isSpace(src[i]) {
		i++
	}
	return min(i, end)
}

// spacesIn returns the highest bits of those of eight bytes that are white space.
func spacesIn(x uint64) uint64 {
	const low = each * 0x7F
	y := x & low
	breaks := (y + each*(0x80-'\t')) &^ (y + each*(0x7F-'\r')) // \t to \r
	noTab := (y ^ each*'\v') + low                             // no vertical tab, though
	noBlank := (y ^ each*' ') + low
	return (breaks&noTab | ^noBlank) &^ x & wide.HighBits
}

// wordsEnd returns the end of the run of words in src[i:end] whose first byte
// stands at i: words that are parted by single blanks. The byte stop ends it too,
// and a control character or one of the last blanks may. It looks at eight bytes
// at a time, also behind end, of which the last tells whether a blank before it
// is single.
func wordsEnd(src string, i, end int, stop byte) int {
	const low, firstSeven = each * 0x7F, wide.HighBits >> 8
	for i++; i < end && i+8 <= len(src); i += 7 {
		x := wide.Load(src[i:])
		above := x&low + each*(0x7F-' ') | x // all above a blank
		words := above & ((x^each*uint64(stop))&low + low | x)
		// Of the others only a blank has the bit 0x20. It is single if a word is behind it.
		words |= x << 2 &^ above & (words >> 8)
		if ends := ^words & firstSeven; ends != 0 {
			return wordEnd(src, min(i+bits.TrailingZeros64(ends)/8, end))
		}
	}
	for i < end && src[i] > ' ' && src[i] != stop {
		i++
	}
	return wordEnd(src, min(i, end))
}

// wordEnd returns where the word ends behind which, or behind whose blank, i stands.
func wordEnd(src string, i int) int {
	if src[i-1] == ' ' {
		i--
	}
	return i
}
