// Package wide looks at eight bytes of a string at once.
package wide

// HighBits are the highest bits of eight bytes: no byte of ASCII has it.
const HighBits = 0x8080808080808080

// Load returns the first eight bytes of s, which has as many, as a number, the
// first one lowest. The compiler makes one load of it.
func Load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Letters returns the highest bits of those bytes of w that are letters of ASCII.
func Letters(w uint64) uint64 {
	const each = 0x0101010101010101
	small := w&^HighBits | 0x20*each
	return (small + (0x80-'a')*each) &^ (small + (0x7f-'z')*each) &^ w & HighBits
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

// Last returns the last n bytes of s, at most eight and no more than s has, as a
// number, the first one lowest and the bytes above the last 0.
func Last(s string, n int) (w uint64) {
	k := len(s)
	switch {
	case k >= 8:
		return Load(s[k-8:]) >> (64 - 8*uint(n))
	case k >= 4: // two readings, which overlap
		w = uint64(load4(s)) | uint64(load4(s[k-4:]))<<(8*uint(k-4)&63)
	default:
		for i := k - 1; i >= 0; i-- {
			w = w<<8 | uint64(s[i])
		}
	}
	return w >> (8 * uint(k-n) & 63)
}

// load4 is Load for four bytes.
func load4(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
