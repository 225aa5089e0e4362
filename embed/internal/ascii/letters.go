// Package ascii answers what the bytes of a string are: ASCII letters, digits and white
// space of HTML, words in any case, tables of words. Bytes beyond ASCII are none of
// these and never match by chance.
package ascii

import (
	"strings"
)

// IsDigit reports whether c is a decimal digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// IsWordByte reports whether c may be part of a name: a letter, a digit, "_".
func IsWordByte(c byte) bool {
	return c == '_' || IsDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// LowerName returns a tag's name in lower case; it costs nothing where it is already.
func LowerName(name string) string {
	for i := 0; i < len(name); i++ {
		if IsUpper(name[i]) {
			return strings.ToLower(name)
		}
	}
	return name
}

// CopyLower copies s to dst with its ASCII letters in lower case, as much as there is
// room for, and returns how much that is.
func CopyLower(dst []byte, s string) int {
	n := copy(dst, s)
	for i, c := range dst[:n] {
		dst[i] = LowerByte(c)
	}
	return n
}

// IsLowerLetter reports whether c is a lower-case letter.
func IsLowerLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// LowerByte returns c in lower case.
func LowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// IsAlnum reports whether c is a letter or a digit.
func IsAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// IsLetter reports whether c is a letter.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsUpper reports whether c is an upper-case letter.
func IsUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// DropSpace maps HTML's white space to nothing, for strings.Map.
func DropSpace(r rune) rune {
	if r < 0x80 && IsSpace(byte(r)) {
		return -1
	}
	return r
}
