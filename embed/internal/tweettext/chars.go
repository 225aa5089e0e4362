package tweettext

import "unicode/utf8"

func isLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isAlnum(c byte) bool { return isLetter(c) || isDigit(c) }

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + ('a' - 'A')
	}
	return c
}

// hasPrefixFold reports whether s begins with prefix, which is in lower case,
// ignoring the case of ASCII letters.
func hasPrefixFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if lower(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// isASCIIPunct reports whether c is an ASCII character that is printable and
// neither a letter nor a digit nor the space.
func isASCIIPunct(c byte) bool { return c > ' ' && c < 0x7F && !isAlnum(c) }

// isSpace reports whether r is white space to twitter-text.
func isSpace(r rune) bool {
	switch r {
	case ' ', 0x85, 0xA0, 0x1680, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return r >= '\t' && r <= '\r' || r >= 0x2000 && r <= 0x200A
}

// isDirectional reports whether r is an invisible mark of writing direction.
func isDirectional(r rune) bool {
	switch r {
	case 0x061C, 0x200E, 0x200F:
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// isInvalid reports whether r may not occur in a tweet at all.
func isInvalid(r rune) bool { return r == 0xFEFF || r == 0xFFFE || r == 0xFFFF }

// isLatinAccent reports whether r is one of the letters and marks beyond ASCII
// that twitter-text counts as Latin: a name they continue is no ASCII name, and
// they may stand in a domain without scheme and in a path.
func isLatinAccent(r rune) bool {
	switch {
	case r < 0xC0:
		return false
	case r <= 0x24F:
		return r != 0xD7 && r != 0xF7
	case r <= 0x2BB:
		switch r {
		case 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272, 0x289, 0x28B, 0x2BB:
			return true
		}
		return false
	}
	return r >= 0x300 && r <= 0x36F || r >= 0x1E00 && r <= 0x1EFF
}

// lastRune returns the character that ends just before s[i], and its length,
// which is 0 at the beginning of s.
func lastRune(s string, i int) (rune, int) {
	if i == 0 {
		return 0, 0
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s[:i])
}

// runeAt returns the character at s[i] and its length, which is 0 at the end of s.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}
