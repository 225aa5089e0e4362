package tweettext

import (
	"strings"
	"testing"
)

// Each of the names of top-level domains ends a URL without scheme, and one letter
// more does not.
func TestEveryTLD(t *testing.T) {
	for name := range tlds() {
		host := "harbour." + name
		if got := Weight(host + " a"); got != weightURL+2 && len(name) != 2 {
			t.Errorf("%q weighs %d", host, got)
		}
		if _, known := tlds()[name+"qvz"]; known {
			t.Errorf("%sqvz is a top-level domain", name)
		}
	}
	for _, name := range strings.Fields("de uk jp com org museum 한국 рф 中国 भारत مصر бел") {
		if _, ok := tlds()[name]; !ok {
			t.Errorf("%s is no top-level domain", name)
		}
	}
}

// The bounds of the ranges by which characters weigh one or two.
func TestWeightBounds(t *testing.T) {
	for r, want := range map[rune]int{
		0: 1, 'a': 1, 0x10FF: 1, 0x1100: 2, 0x1FFF: 2, 0x2000: 1, 0x200D: 1, 0x200E: 2, 0x200F: 2, 0x2010: 1, 0x201F: 1, 0x2020: 2, 0x2031: 2, 0x2032: 1, 0x2037: 1, 0x2038: 2, 0xFFFD: 2,
	} {
		if got := runeWeight(r); got != want {
			t.Errorf("%U weighs %d, want %d", r, got, want)
		}
	}
}

// The bounds of the blocks of pictures, and signs beside them that are none.
func TestPictographBounds(t *testing.T) {
	for _, r := range []rune{
		0x203C, 0x2049, 0x2122, 0x2139, 0x2194, 0x2199, 0x21A9, 0x21AA, 0x231A, 0x231B, 0x2328, 0x23CF, 0x23E9, 0x23FA, 0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25C0, 0x25FB, 0x25FE,
		0x2600, 0x27BF, 0x2934, 0x2935, 0x2B05, 0x2B06, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, 0x3030, 0x303D, 0x3297, 0x3299, 0x1F000, 0x1F1E5, 0x1F200, 0x1F3FA, 0x1F400, 0x1FAFF,
	} {
		if !isPictograph(r) {
			t.Errorf("%U is no picture", r)
		}
	}
	for _, r := range []rune{
		0x203B, 0x203D, 0x2048, 0x204A, 0x2121, 0x2123, 0x2138, 0x213A, 0x2193, 0x219A, 0x21A8, 0x21AB, 0x2319, 0x231C, 0x2327, 0x2329, 0x23CE, 0x23D0, 0x23E8, 0x23FB, 0x24C1, 0x24C3,
		0x25A9, 0x25AC, 0x25B5, 0x25B7, 0x25BF, 0x25C1, 0x25FA, 0x25FF, 0x27C0, 0x2933, 0x2936, 0x2B04, 0x2B08, 0x2B1A, 0x2B1D, 0x2B4F, 0x2B51, 0x2B54, 0x2B56, 0x302F, 0x3031, 0x303C,
		0x3296, 0x3298, 0x329A, 0x1EFFF, 0x1F1E6, 0x1F1FF, 0x1F3FB, 0x1F3FF, 0x1FB00, 'a', 0xA9, 0xAE,
	} {
		if isPictograph(r) {
			t.Errorf("%U is a picture", r)
		}
	}
	for r, want := range map[rune]bool{0x1F3FA: false, 0x1F3FB: true, 0x1F3FF: true, 0x1F400: false} {
		if isSkinTone(r) != want {
			t.Errorf("%U is a skin tone: %v", r, !want)
		}
	}
	for r, want := range map[rune]bool{0x1F1E5: false, 0x1F1E6: true, 0x1F1FF: true, 0x1F200: false} {
		if isRegional(r) != want {
			t.Errorf("%U is a letter of flags: %v", r, !want)
		}
	}
	for r, want := range map[rune]bool{'/': false, '0': true, '9': true, ':': false, '#': true, '*': true, '"': false, '$': false, '+': false} {
		if isKey(r) != want {
			t.Errorf("%q is a key: %v", r, !want)
		}
	}
}

// What an emoji takes up.
func TestEmojiEnd(t *testing.T) {
	for _, c := range []struct {
		emoji, rest string
	}{
		{"🌊", "a"}, {"👍🏽", "a"}, {"👍🏽\ufe0f", "a"}, {"❤\ufe0f", "a"}, {"👩\u200d🚀", "a"}, {"👩🏽\u200d🚀", "🌊"}, {"👩", "\u200da"}, {"🇳🇴", "🇸🇪"}, {"1\ufe0f\u20e3", "2"}, {"#\u20e3", ""},
		{"©\ufe0f", "a"}, {"®\ufe0f", ""}, {"🏴\U000E0067\U000E0062\U000E007F", "a"}, {"🏴", "\U000E0067\U000E0062a"}, {"🏴", "\U000E001F\U000E007F"}, {"🏴\U000E007F", ""},
		{"", "a"}, {"", "1a"}, {"", "a\u20e3"}, {"", "1\ufe0fa"}, {"", "©"}, {"", "🇳"}, {"", "🇳a"}, {"", "\u200d🚀"}, {"", "🏽"}, {"", ""}, {"", "\xff"},
	} {
		if got := emojiEnd(c.emoji+c.rest, 0); got != len(c.emoji) {
			t.Errorf("%+q: %d bytes, want %d", c.emoji+c.rest, got, len(c.emoji))
		}
	}
}
