package tweettext

// Characters that make sequences of emoji.
const (
	zeroWidthJoiner   = 0x200D
	keycap            = 0x20E3
	emojiPresentation = 0xFE0F
	tagEnd            = 0xE007F
)

// emojiEnd returns where the emoji that starts at s[i] ends, or i if none starts
// there. The forms are those of Unicode Technical Standard 51: a picture with
// skin tone, with tags (the flags of regions), several joined to one, a flag of
// two letters, a keycap.
func emojiEnd(s string, i int) int {
	r, n := runeAt(s, i)
	end := i + n
	switch {
	case r < 0x80:
		if next, ok := accept(s, skip(s, end, emojiPresentation), keycap); ok && isKey(r) {
			return next
		}
		return i
	case isRegional(r):
		if next, k := runeAt(s, end); isRegional(next) {
			return end + k
		}
		return i
	case r == 0xA9 || r == 0xAE: // © and ® are text unless marked
		if next, ok := accept(s, end, emojiPresentation); ok {
			return next
		}
		return i
	case !isPictograph(r):
		return i
	}
	for {
		end = modifiersEnd(s, end)
		next, ok := accept(s, end, zeroWidthJoiner)
		if !ok {
			return end
		}
		r, n := runeAt(s, next)
		if !isPictograph(r) {
			return end
		}
		end = next + n
	}
}

// modifiersEnd returns where what modifies the picture before s[i] ends.
func modifiersEnd(s string, i int) int {
	i = skip(s, i, emojiPresentation)
	if r, n := runeAt(s, i); isSkinTone(r) {
		i = skip(s, i+n, emojiPresentation)
	}
	end := i
	for {
		r, n := runeAt(s, end)
		switch {
		case r == tagEnd:
			return end + n
		case r < 0xE0020 || r > 0xE007E:
			return i
		}
		end += n
	}
}

// accept returns the offset behind the character want at s[i], and whether it is there.
func accept(s string, i int, want rune) (int, bool) {
	r, n := runeAt(s, i)
	return i + n, n > 0 && r == want
}

// skip is accept without the question.
func skip(s string, i int, want rune) int {
	if next, ok := accept(s, i, want); ok {
		return next
	}
	return i
}

func isKey(r rune) bool { return r >= '0' && r <= '9' || r == '#' || r == '*' }

func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func isSkinTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

// isPictograph reports whether r can be an emoji, or the first or a later
// picture of one. The blocks are taken whole: a symbol in them that is no emoji
// weighs the same. Source: Unicode emoji-data.txt.
func isPictograph(r rune) bool {
	switch {
	case r < 0x203C:
		return false
	case r < 0x2300:
		return r == 0x203C || r == 0x2049 || r == 0x2122 || r == 0x2139 ||
			r >= 0x2194 && r <= 0x2199 || r == 0x21A9 || r == 0x21AA
	case r < 0x2460:
		return r == 0x231A || r == 0x231B || r == 0x2328 || r == 0x23CF || r >= 0x23E9 && r <= 0x23FA
	case r < 0x2600:
		return r == 0x24C2 || r == 0x25AA || r == 0x25AB || r == 0x25B6 || r == 0x25C0 || r >= 0x25FB && r <= 0x25FE
	case r <= 0x27BF:
		return true
	case r < 0x1F000:
		switch r {
		case 0x2934, 0x2935, 0x2B05, 0x2B06, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, 0x3030, 0x303D, 0x3297, 0x3299:
			return true
		}
		return false
	}
	return r <= 0x1FAFF && !isRegional(r) && !isSkinTone(r)
}
