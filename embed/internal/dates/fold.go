package dates

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// fold maps a rune to the one that stands for it in names: Unicode simple case
// folding, and beyond it the spellings that are the same letter to a reader but
// another code point, since keyboards and systems differ in them.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r < 0x0590 || (0x10A0 <= r && r < 0x2C80):
		return foldCased(r)
	case 0x0620 <= r && r <= 0x06D3:
		return foldArabic(r)
	case 0x0958 <= r && r <= 0x09DF:
		return foldNukta(r)
	case r == '״':
		return '"'
	}
	return r
}

// foldCased folds the scripts that have case, and typographic quotes.
func foldCased(r rune) rune {
	switch r {
	case 'ı', 'İ': // Turkish: lower-casing by other rules leaves either
		return 'i'
	case '’', '‘', 'ʼ', '´':
		return '\''
	case '“', '”':
		return '"'
	}
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	if 'A' <= least && least <= 'Z' { // long s, Kelvin sign
		least += 'a' - 'A'
	}
	return least
}

// foldArabic drops the hamza of alef, which is often not typed, and takes the
// Persian and Urdu forms of yeh and kaf for the Arabic ones and back.
func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ی', 'ى':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ۀ':
		return 'ه'
	}
	return r
}

// foldNukta maps the precomposed letters with nukta (Devanagari 0958-095F,
// Bengali 09DC-09DF) to those without: Unicode's own normal form has none of them,
// and the nukta itself is skipped, for many writers leave it out.
func foldNukta(r rune) rune {
	switch r {
	case 0x0958:
		return 'क'
	case 0x0959:
		return 'ख'
	case 0x095A:
		return 'ग'
	case 0x095B:
		return 'ज'
	case 0x095C:
		return 'ड'
	case 0x095D:
		return 'ढ'
	case 0x095E:
		return 'फ'
	case 0x095F:
		return 'य'
	case 0x09DC:
		return 'ড'
	case 0x09DD:
		return 'ঢ'
	case 0x09DF:
		return 'য'
	}
	return r
}

// isIgnored reports whether r does not count in a name: characters without a glyph,
// nuktas, Arabic vowel signs and lengthening.
func isIgnored(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0x093C, r == 0x09BC, r == 0x0640:
		return true
	case 0x064B <= r && r <= 0x0655:
		return true
	}
	return isMark(r)
}

// isMark reports whether r has no glyph: soft hyphen, zero-width and direction marks.
func isMark(r rune) bool {
	switch {
	case r < 0x200B:
		return r == 0xAD || r == 0x061C
	case r <= 0x200F:
		return true
	case 0x202A <= r && r <= 0x202E:
		return true
	case 0x2060 <= r && r <= 0x2069:
		return true
	}
	return r == 0xFEFF
}

// isDot reports whether r marks an abbreviation. Such dots are optional in every name.
func isDot(r rune) bool {
	return r == '.' || r == '॰' || r == '׳' || r == '\''
}

// isBlank reports whether r separates words inside a date. Line ends do not.
func isBlank(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r == ' ' || r == '_' || r == '\t' || r == '\r'
	case r < 0x2000:
		return r == 0xA0
	}
	return r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000
}

// zeros returns the digits zero of all scripts in ascending order. Those after a
// zero follow it (Unicode Standard, section 4.6), so category Nd is runs of ten.
var zeros = sync.OnceValue(func() []rune {
	var all []rune
	add := func(low, high rune) {
		for zero := low; zero < high; zero += 10 {
			all = append(all, zero)
		}
	}
	for _, in := range unicode.Nd.R16 {
		add(rune(in.Lo), rune(in.Hi))
	}
	for _, in := range unicode.Nd.R32 {
		add(rune(in.Lo), rune(in.Hi))
	}
	return all
})

// digit returns the value of a decimal digit of any script and the zero of that
// script.
func digit(r rune) (value int, zero rune, ok bool) {
	if r < 0x0660 {
		return int(r - '0'), '0', '0' <= r && r <= '9'
	}
	if 0x2000 <= r && r < 0xA620 { // punctuation, symbols, kana, Han: no digits
		return 0, 0, false
	}
	all := zeros()
	low, high := 0, len(all)
	for high-low > 1 {
		if middle := (low + high) / 2; all[middle] <= r {
			low = middle
		} else {
			high = middle
		}
	}
	value = int(r - all[low])
	return value, all[low], value < 10
}

func isASCIILetter(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z'
}

// isWordRune reports whether r continues a word: a letter or a mark on one.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// isUnspaced reports whether r is of a script that writes no spaces between words:
// Thai, Hangul (particles follow a noun directly), Han and kana.
func isUnspaced(r rune) bool {
	return (0x0E00 <= r && r < 0x0E80) || (0x3040 <= r && r < 0xA000) || (0xAC00 <= r && r < 0xD7B0)
}
