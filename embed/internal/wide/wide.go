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
