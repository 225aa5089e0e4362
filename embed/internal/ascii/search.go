package ascii

import (
	"strings"
)

// IndexFold returns where the lower-case word, which begins with an ASCII letter or
// digit, stands in s, in any case, -1 if it does not.
func IndexFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == word[0] && FoldedPrefix(s[i:], word) {
			return i
		}
	}
	return -1
}

// ContainsFold reports whether word, as for indexFold, is in s.
func ContainsFold(s, word string) bool { return IndexFold(s, word) >= 0 }

// FoldedPrefix reports whether s begins with the lower-case letters of w, in any case.
func FoldedPrefix(s, w string) bool {
	if len(s) < len(w) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if s[i] != w[i] && s[i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// NextString returns the first offset of word in text at or behind from, -1 if there is
// none. It looks for word[rare], which should be the rarest of its bytes.
func NextString(text string, from int, word string, rare int) int {
	for at := from + rare; at < len(text); at++ {
		i := strings.IndexByte(text[at:], word[rare])
		if i < 0 {
			break
		}
		if at += i; strings.HasPrefix(text[at-rare:], word) {
			return at - rare
		}
	}
	return -1
}

// NextByte returns the first offset of c in text at or behind from, -1 if there is none.
func NextByte(text string, from int, c byte) int {
	if from >= len(text) {
		return -1
	}
	i := strings.IndexByte(text[from:], c)
	if i < 0 {
		return -1
	}
	return from + i
}
