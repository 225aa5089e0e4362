// Package wide looks at eight bytes of a string at once.
package wide

import "math/bits"

// HighBits are the highest bits of eight bytes: no byte of ASCII has it.
const HighBits = 0x8080808080808080

// Each is a factor that puts a byte into all eight of a number.
const Each = 0x0101010101010101

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
	// A sum or difference of the lower bits of a byte makes its highest bit tell.
	low := w & (0x7f * Each)
	not32 := (low ^ 32*Each) + 0x7f*Each
	not9to13 := ((0x80+8)*Each - low) | (low + (0x80-14)*Each)
	is11 := 0x80*Each - (low ^ 11*Each)
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
	if i < end { // NUL, which fills the place of what is missing, is none
		i += bits.TrailingZeros64(NonSpace(First(s[i:end]))) / 8
	}
	return min(i, end)
}

// Letters returns the highest bits of those bytes of w that are letters of ASCII.
func Letters(w uint64) uint64 {
	small := w&^HighBits | 0x20*Each
	return (small + (0x80-'a')*Each) &^ (small + (0x7f-'z')*Each) &^ w & HighBits
}

// IsASCII tells whether s has no character beyond ASCII.
func IsASCII(s string) bool {
	var all uint64
	for ; len(s) >= 32; s = s[32:] { // as most of a line is
		all |= Load(s) | Load(s[8:]) | Load(s[16:]) | Load(s[24:])
	}
	for ; len(s) >= 8; s = s[8:] {
		all |= Load(s)
	}
	for i := 0; i < len(s); i++ {
		all |= uint64(s[i])
	}
	return all&HighBits == 0
}

// First returns the first eight bytes of s, or all if it has fewer, as a number,
// the first one lowest and the bytes above the last 0.
func First(s string) uint64 {
	switch n := len(s); {
	case n >= 8:
		return Load(s)
	case n >= 4: // two readings, which overlap
		return uint64(load4(s)) | uint64(load4(s[n-4:]))<<(8*uint(n-4)&63)
	case n > 0: // the middle byte of three, else one of the others
		return uint64(s[0]) | uint64(s[n/2])<<(8*uint(n/2)&63) | uint64(s[n-1])<<(8*uint(n-1)&63)
	}
	return 0
}

// Last returns the last n bytes of s, at most eight and no more than s has, as
// First would.
func Last(s string, n int) uint64 {
	k := len(s)
	if k >= 8 {
		return Load(s[k-8:]) >> (64 - 8*uint(n))
	}
	return First(s) >> (8 * uint(k-n) & 63)
}

// load4 is Load for four bytes.
func load4(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
