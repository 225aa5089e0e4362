// Package wide looks at eight bytes of a string at once.
package wide

import (
	"math/bits"
	"strings"
)

// HighBits are the highest bits of eight bytes: no byte of ASCII has it.
const HighBits = 0x8080808080808080

// Load returns the first eight bytes of s, which has as many, as a number, the
// first one lowest. The compiler makes one load of it.
func Load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// NonSpace returns the highest bits of those of w's bytes that are no white space of
// HTML: blank, tab, line feed, form feed and carriage return.
func NonSpace(w uint64) uint64 {
	const each = 0x0101010101010101
	// A sum or difference of the lower bits of a byte makes its highest bit tell.
	low := w & (0x7f * each)
	not32 := (low ^ 32*each) + 0x7f*each
	not9to13 := ((0x80+8)*each - low) | (low + (0x80-14)*each)
	is11 := 0x80*each - (low ^ 11*each)
	return (w | not32&(not9to13|is11)) & HighBits
}

// SpaceEnd returns the end of the white space of HTML that s[i:end] begins with. It
// looks at eight bytes at a time, also behind end.
func SpaceEnd(s string, i, end int) int {
	for ; i < end && i+8 <= len(s); i += 8 {
		if other := NonSpace(Load(s[i : i+8])); other != 0 {
			return min(i+bits.TrailingZeros64(other)/8, end)
		}
	}
	for i < end && strings.IndexByte(" \t\n\f\r", s[i]) >= 0 {
		i++
	}
	return min(i, end)
}

// IsASCII tells whether s has no character beyond ASCII.
func IsASCII(s string) bool {
	var all uint64
	for ; len(s) >= 8; s = s[8:] {
		all |= Load(s)
	}
	for i := 0; i < len(s); i++ {
		all |= uint64(s[i])
	}
	return all&HighBits == 0
}
