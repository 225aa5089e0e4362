package phrases

import (
	"unicode"
	"unicode/utf8"
)

// Lines are compared by their key: the line's letters and digits in lower case,
// without accents, vowel points or other signs that writers leave out, words
// separated by one space. Punctuation, emoji, bullets and invisible characters
// do not count, so "Video unavailable.", "• VIDEO UNAVAILABLE" and
// "Video\u00a0unavailable…" have one key. A handle keeps its sign and its dots
// ("@a.b_c"). Next to a character of a script that writes no spaces, a space
// says nothing and is left out.
//
// This is stronger than a fold for display or comparison of names; nothing
// folded here leaves the package.

// latinBase holds the base letter of U+00C0..U+024F, '.' where there is none.
const latinBase = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	".b........d...ee.ff.....kk......oo.............uu..............." +
	"....dddlllnnnaaiioouuuuuuuuuueaaaaaa..ggkkoooo..jdddgg..nnaaaaoo" +
	"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
	"................"

// latinExtraBase does the same for U+1E00..U+1EFF.
const latinExtraBase = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"

// What foldRune returns for characters that are not part of a word.
const (
	dropped   rune = -1 // as if it were not there
	separator rune = ' '
)

// foldKey writes the key of s into dst and returns its length and the number
// of bytes of s that were read, less than len(s) if dst was full. If off is not
// nil (it must be as long as dst then), off[i] becomes the offset in s of the
// character that gave dst[i].
func foldKey(dst []byte, off []uint16, s string) (n, read int) {
	gap := false  // a separator was seen since the last letter
	dense := true // the last letter needs no space after it
	for i := 0; i < len(s); {
		c := s[i]
		size, r := 1, rune(0)
		if c < utf8.RuneSelf {
			if c = asciiFold[c]; c == ' ' {
				gap = true
				i++
				continue
			}
			if !gap && c != '@' && off == nil && n+utf8.UTFMax < len(dst) { // as most are
				dst[n] = c
				n++
				dense = false
				i++
				continue
			}
			r = rune(c)
		} else {
			r, size = utf8.DecodeRuneInString(s[i:])
			switch r = foldRune(r); r {
			case separator:
				gap = true
				fallthrough
			case dropped:
				i += size
				continue
			}
		}
		if n+1+utf8.UTFMax > len(dst) {
			return n, i
		}
		start := n
		d := r >= 0x0E00 && unsegmented(r)
		if gap && !d && !dense {
			dst[n] = ' '
			n++
		}
		if r < utf8.RuneSelf {
			dst[n] = byte(r)
			n++
		} else {
			n += utf8.EncodeRune(dst[n:], r)
		}
		if off != nil {
			for k := start; k < n; k++ {
				off[k] = uint16(i)
			}
		}
		gap, dense = false, d
		i += size
		if r == '@' {
			for i < len(s) && handleByte(s[i]) && n < len(dst) {
				dst[n] = lowerASCII(s[i])
				if off != nil {
					off[n] = uint16(i)
				}
				n++
				i++
			}
			gap = true
		}
	}
	return n, len(s)
}

// handleByte reports whether c can stand in an account's handle.
func handleByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-'
}

func lowerASCII(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// asciiFold holds what foldRune returns for ASCII.
const asciiFold = "                                                0123456789      " +
	"@abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "

// foldRune returns the character that stands for r in a key, or separator or
// dropped. The ranges are those of the Unicode block chart; characters of
// scripts without a line here stand for themselves.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return rune(asciiFold[r])
	case r < 0xC0:
		if r == 0xAD {
			return dropped
		}
		return separator
	case r < 0x250:
		return foldLatin(r, rune(latinBase[r-0xC0]))
	case r < 0x2B0:
		return unicode.ToLower(r)
	case r < 0x300:
		return separator
	case r < 0x370:
		return dropped // combining accents
	case r < 0x530:
		return foldGreekCyrillic(r)
	case r < 0x900:
		return foldMiddleEast(r)
	case r < 0x0E00:
		return foldIndic(r)
	case r < 0x2000:
		return foldMiddleBlocks(r)
	case r < 0x3040:
		return foldSymbols(r)
	case r >= 0xFE00:
		return foldHigh(r)
	case r == 0x30FB, r == 0x30A0, r >= 0xD800 && r < 0xF900:
		return separator
	}
	return r
}

func foldLatin(r, base rune) rune {
	if base != '.' {
		return base
	}
	if r == '×' || r == '÷' {
		return separator
	}
	return unicode.ToLower(r)
}

func foldGreekCyrillic(r rune) rune {
	if r == 0x37E || r == 0x387 || r == 0x482 {
		return separator
	}
	if r >= 0x483 && r <= 0x489 {
		return dropped
	}
	switch r = unicode.ToLower(r); r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'ё', 'ѐ':
		return 'е'
	case 'й', 'ѝ':
		return 'и'
	case 'ї':
		return 'і'
	case 'ў':
		return 'у'
	case 'ѓ':
		return 'г'
	case 'ќ':
		return 'к'
	}
	return r
}

// foldMiddleEast folds Armenian, Hebrew and Arabic. Arabic letters that Arab,
// Persian and Urdu keyboards write differently become one.
func foldMiddleEast(r rune) rune {
	switch {
	case r < 0x590:
		if r >= 0x559 && r <= 0x55F || r >= 0x589 {
			return separator
		}
		return unicode.ToLower(r)
	case r < 0x600:
		if r == 0x5BE || r == 0x5C0 || r == 0x5C3 || r == 0x5C6 || r >= 0x5F3 {
			return separator
		}
		if r < 0x5D0 {
			return dropped
		}
		return r
	case r >= 0x660 && r <= 0x669:
		return r - 0x660 + '0'
	case r >= 0x6F0 && r <= 0x6F9:
		return r - 0x6F0 + '0'
	case r >= 0x610 && r <= 0x61A, r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640, r >= 0x6D6 && r <= 0x6ED:
		return dropped
	case r < 0x620, r >= 0x66A && r <= 0x66D, r == 0x6D4:
		return separator
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ي', 'ى', 'ئ':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ة', 'ۀ', 'ە', 'ھ', 'ہ', 'ۃ', 'ۂ':
		return 'ه'
	case 'ؤ':
		return 'و'
	}
	return r
}

// foldIndic folds the scripts from Devanagari to Sinhala: no nukta, ASCII
// digits, dandas separate.
func foldIndic(r rune) rune {
	if r == 0x964 || r == 0x965 || r == 0x970 || r == 0xDF4 {
		return separator
	}
	if r >= 0x958 && r <= 0x95F {
		return [...]rune{0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F}[r-0x958]
	}
	switch r {
	case 0x93C, 0x9BC, 0xA3C, 0xABC, 0xB3C, 0xCBC:
		return dropped
	case 0x9DC:
		return 0x9A1
	case 0x9DD:
		return 0x9A2
	case 0x9DF:
		return 0x9AF
	case 0xA33:
		return 0xA32
	case 0xA36:
		return 0xA38
	case 0xA59:
		return 0xA16
	case 0xA5A:
		return 0xA17
	case 0xA5B:
		return 0xA1C
	case 0xA5E:
		return 0xA2B
	}
	if d := r&0x7F - 0x66; d >= 0 && d <= 9 {
		return '0' + d // every block from 0900 to 0DFF has its digits at 66 or E6
	}
	return r
}

// foldMiddleBlocks folds U+0E00..U+1FFF: Thai to Greek Extended.
func foldMiddleBlocks(r rune) rune {
	switch {
	case r == 0xE2F, r == 0xE3F, r == 0xE4F, r == 0xE5A, r == 0xE5B,
		r >= 0x104A && r <= 0x104F, r == 0x10FB,
		r >= 0x1360 && r <= 0x1368, r >= 0x17D4 && r <= 0x17DB:
		return separator
	case r >= 0xE50 && r <= 0xE59:
		return r - 0xE50 + '0'
	case r >= 0x1E00 && r <= 0x1EFF:
		return foldLatin(r, rune(latinExtraBase[r-0x1E00]))
	case r >= 0x1F00:
		return unicode.ToLower(r)
	}
	return r
}

// foldSymbols folds U+2000..U+303F: spaces, punctuation, arrows, symbols.
func foldSymbols(r rune) rune {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return dropped
	case r >= 0x2C00 && r < 0x2E00:
		return unicode.ToLower(r)
	case r >= 0x2E80 && r < 0x3000, r >= 0x3005 && r <= 0x3007:
		return r
	}
	return separator
}

// foldHigh folds U+FE00 and above: variation selectors, full-width forms, emoji.
func foldHigh(r rune) rune {
	switch {
	case r <= 0xFE0F, r == 0xFEFF, r >= 0xE0000:
		return dropped
	case r < 0xFE70:
		return separator
	case r > 0xFF00 && r < 0xFF5F:
		return rune(asciiFold[r-0xFF00+0x20])
	case r >= 0xFF5F && r < 0xFF66, r >= 0xFFE0 && r < 0x10000, r >= 0x1F000 && r < 0x20000:
		return separator
	}
	return r
}

// unsegmented reports whether r belongs to a script that is written without
// spaces between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
func unsegmented(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x0F00:
		return true
	case r < 0x2E80:
		return r >= 0x1000 && r < 0x10A0 || r >= 0x1780 && r < 0x1800
	case r < 0xAC00:
		return true
	}
	return r >= 0xF900 && r < 0xFB00 || r >= 0xFF66 && r < 0xFFA0 || r >= 0x20000
}
