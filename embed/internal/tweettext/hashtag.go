package tweettext

import (
	"strings"
	"unicode"
)

const wideHash = "＃"

// Hashtags returns the hashtags of s without their sign, as written, in order,
// repeated ones too; nil if there are none. Both "#" and the full-width "＃" are
// signs; a hashtag inside a URL is none.
//
// Emoji variation selectors and the keycap mark never belong to a hashtag here,
// whereas twitter-text counts them among the marks.
func Hashtags(s string) []string {
	var tags []string
	g := newSigns(s, '#', wideHash)
	urls := newURLCursor(s)
	for at, size := g.next(0); at < len(s); at, size = g.next(at + size) {
		start := at + size
		end := hashtagEnd(s, start)
		if end > start && mayPrecedeHashtag(s, at) && !urls.covers(at) {
			tags = append(tags, s[start:end])
		}
	}
	return tags
}

// mayPrecedeHashtag reports whether a hashtag may begin at s[i]: not inside a
// word, and not after "&", where "#" begins a character reference.
func mayPrecedeHashtag(s string, i int) bool {
	r, n := lastRune(s, i)
	return n == 0 || r != '&' && !isHashtagRune(r)
}

// hashtagEnd returns where the hashtag whose text starts at s[start] ends, or
// start if there is none: it needs a letter, and what is followed by another
// sign or by "://" is something else.
func hashtagEnd(s string, start int) int {
	end, letter := start, false
	for {
		r, n := runeAt(s, end)
		if n == 0 || !isHashtagRune(r) {
			break
		}
		letter = letter || isHashtagLetter(r)
		end += n
	}
	rest := s[end:]
	if !letter || strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, wideHash) || strings.HasPrefix(rest, "://") {
		return start
	}
	return end
}

// isHashtagRune reports whether r may be part of a hashtag.
func isHashtagRune(r rune) bool {
	if r < 0x80 {
		return isAlnum(byte(r)) || r == '_'
	}
	switch r {
	case 0xB7, // middle dot, as in Catalan
		0x05BE, 0x05F3, 0x05F4, // Hebrew maqaf, geresh, gershayim
		0x0F0B, 0x0F0C, // Tibetan marks between syllables
		0x200C, 0x200D, // zero-width non-joiner and joiner
		0x3003, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB, 0xFF5E, // Japanese signs
		0xA67E: // Cyrillic kavyka
		return true
	}
	return isHashtagLetter(r) || unicode.IsDigit(r)
}

// isHashtagLetter reports whether r makes a hashtag more than a number.
func isHashtagLetter(r rune) bool {
	if r < 0x80 {
		return isLetter(byte(r))
	}
	if r == 0x20E3 || r >= 0xFE00 && r <= 0xFE0F {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}
