package fold

import (
	"sync"
	"unicode/utf8"
)

// Compose returns the single character that is canonically equivalent to base
// followed by the combining mark, and whether there is one. It knows Latin,
// Greek, Cyrillic and Arabic letters and kana, which is where decomposed text
// is met in practice; it is not a full NFC. It is safe for concurrent use.
//
// Source: Unicode Character Database, canonical decompositions.
func Compose(base, mark rune) (rune, bool) {
	if !isComposingMark(mark) {
		return 0, false
	}
	r, ok := compositions()[[2]rune{base, mark}]
	return r, ok
}

// isComposingMark is a quick test that spares most characters the look-up.
func isComposingMark(r rune) bool {
	return r >= 0x0300 && r <= 0x0345 || r >= 0x0653 && r <= 0x0655 || r == 0x3099 || r == 0x309A
}

var compositions = sync.OnceValue(func() map[[2]rune]rune {
	m := make(map[[2]rune]rune, 1024)
	for _, row := range composed {
		for pairs := row.pairs; pairs != ""; {
			base, n := utf8.DecodeRuneInString(pairs)
			whole, k := utf8.DecodeRuneInString(pairs[n:])
			m[[2]rune{base, row.mark}] = whole
			pairs = pairs[n+k:]
		}
	}
	return m
})
