package ascii

import "math/bits"

// The functions of this file read eight bytes of a string as one number, the first
// byte lowest. Where they say something of each byte, they set its highest bit.

// HighBits are the highest bits of eight bytes: no byte of ASCII has it.
const HighBits = 0x8080808080808080

// EachByte is a factor that puts a byte into all eight of a number.
const EachByte = 0x0101010101010101

// Load8 returns the first eight bytes of s, which has as many. The compiler makes one
// load of it.
func Load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// First8 returns the first eight bytes of s, or all if it has fewer; the bytes above
// the last are 0.
func First8(s string) uint64 {
	switch n := len(s); {
	case n >= 8:
		return Load8(s)
	case n >= 4: // two loads, which overlap
		return uint64(load4(s)) | uint64(load4(s[n-4:]))<<(8*uint(n-4)&63)
	case n > 0: // the middle byte of three, else one of the others
		return uint64(s[0]) | uint64(s[n/2])<<(8*uint(n/2)&63) | uint64(s[n-1])<<(8*uint(n-1)&63)
	}
	return 0
}

// Last8 returns the last n bytes of s, at most eight and no more than s has, as
// First8 would.
func Last8(s string, n int) uint64 {
	k := len(s)
	if k >= 8 {
		return Load8(s[k-8:]) >> (64 - 8*uint(n))
	}
	return First8(s) >> (8 * uint(k-n) & 63)
}

// load4 is Load8 for four bytes.
func load4(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// NonSpaceBits returns the highest bits of those bytes of w that are no white space
// of HTML: blank, tab, line feed, form feed and carriage return.
func NonSpaceBits(w uint64) uint64 {
	// Each sum or difference of a byte's lower bits sets its highest bit by a condition.
	low := w & (0x7f * EachByte)
	not32 := (low ^ 32*EachByte) + 0x7f*EachByte
	not9to13 := ((0x80+8)*EachByte - low) | (low + (0x80-14)*EachByte)
	is11 := 0x80*EachByte - (low ^ 11*EachByte)
	return (w | not32&(not9to13|is11)) & HighBits
}

// LetterBits returns the highest bits of those bytes of w that are ASCII letters.
func LetterBits(w uint64) uint64 {
	small := w&^HighBits | 0x20*EachByte
	return (small + (0x80-'a')*EachByte) &^ (small + (0x7f-'z')*EachByte) &^ w & HighBits
}

// SpaceEnd returns the end of the white space of HTML that s[i:end] begins with. It
// reads eight bytes at a time, also behind end.
func SpaceEnd(s string, i, end int) int {
	for ; i < end && i+8 <= len(s); i += 8 {
		if other := NonSpaceBits(Load8(s[i : i+8])); other != 0 {
			return min(i+bits.TrailingZeros64(other)/8, end)
		}
	}
	if i < end { // the zeros in place of missing bytes are no white space
		i += bits.TrailingZeros64(NonSpaceBits(First8(s[i:end]))) / 8
	}
	return min(i, end)
}

// IsASCII reports whether s has no character beyond ASCII.
func IsASCII(s string) bool {
	var all uint64
	for ; len(s) >= 32; s = s[32:] { // as most of a line is
		all |= Load8(s) | Load8(s[8:]) | Load8(s[16:]) | Load8(s[24:])
	}
	for ; len(s) >= 8; s = s[8:] {
		all |= Load8(s)
	}
	for i := 0; i < len(s); i++ {
		all |= uint64(s[i])
	}
	return all&HighBits == 0
}
