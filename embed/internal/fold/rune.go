package fold

import "unicode"

// drop is what foldRune returns for a character that folds to nothing.
const drop = -1

// dotAbove is the combining mark of the Turkish capital İ.
const dotAbove = 0x0307

// asciiFold maps each ASCII character to its folded form.
const asciiFold = "\x00\x01\x02\x03\x04\x05\x06\x07\x08     \x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?" +
	"@abcdefghijklmnopqrstuvwxyz[\\]^_" +
	"'abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// foldRune returns the folded form of one character, or drop. The ellipsis
// stays, as it folds to three characters.
func foldRune(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		r -= 0xFF01 - '!'
	}
	switch {
	case r < 0x80:
		return rune(asciiFold[r])
	case r >= 0xDF && r <= 0xFE, r >= 0x0430 && r <= 0x045F:
		return r // most of what occurs is a small letter
	case isDropped(r):
		return drop
	case isSpace(r):
		return ' '
	case r >= 0x0590 && r < 0x10A0, r >= 0x3040 && r < 0xA640, r >= 0xAC00 && r < 0xD800:
		return r // the middle of Asia and its far east: neither case nor such signs
	}
	switch r {
	case '‘', '’', '‚', '‛', '′', '‵', '‹', '›', '´', 'ʼ', 'ʹ':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»', '〝', '〞', '〟', '「', '」', '『', '』', '｢', '｣':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣':
		return '-'
	case 'İ', 'ı':
		return 'i'
	}
	return foldCase(r)
}

// foldCase returns the simple case folding of r. By way of the capital, letters
// of one sound with several small forms (σ and ς, s and ſ) become the same.
func foldCase(r rune) rune {
	if r >= 0x0300 && r <= 0x036F {
		return r // a mark, though one of them counts as a small iota
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// isDropped reports whether r is invisible and without meaning for a look-up.
func isDropped(r rune) bool {
	if r < 0x2000 {
		switch r {
		case 0x00AD, // soft hyphen
			0x034F,                         // combining grapheme joiner
			0x061C,                         // Arabic letter mark
			0x180B, 0x180C, 0x180D, 0x180F, // Mongolian variation selectors
			0x180E: // Mongolian vowel separator
			return true
		}
		return false
	}
	switch {
	case r >= 0x200B && r <= 0x200F, // zero-width space, joiners, direction marks
		r >= 0x202A && r <= 0x202E, // embeddings
		r >= 0x2060 && r <= 0x206F, // word joiner, invisible operators, isolates
		r >= 0xFE00 && r <= 0xFE0F, // variation selectors
		r == 0xFEFF,                // byte order mark
		r >= 0xE0100 && r <= 0xE01EF:
		return true
	}
	return false
}

// isSpace reports whether r, which is not ASCII, is white space.
func isSpace(r rune) bool {
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}
