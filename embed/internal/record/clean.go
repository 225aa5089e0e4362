package record

import (
	"unicode"
	"unicode/utf8"
)

// IsClean is the fast way out: nothing to drop.
func IsClean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if KeepRune(r) < 0 {
			return false
		}
	}
	return true
}

// KeepRune returns r, or -1 for a control character other than a line break or tab,
// for strings.Map.
func KeepRune(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' {
		return -1
	}
	return r
}
