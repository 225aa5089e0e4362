// Package textline reads running text by its lines: blanks of all kinds, line breaks and
// the margins that quotations and indentation put before the words.
package textline

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// BlankAt returns the length of the invisible character at text[i:], 0 if there
// is none: spaces of all widths, zero-width characters and direction marks, but
// no line break.
func BlankAt(text string, i int) int {
	switch c := text[i]; {
	case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v':
		return 1
	case c == 0xC2 && i+1 < len(text) && (text[i+1] == 0xA0 || text[i+1] == 0xAD): // no-break space, soft hyphen
		return 2
	case c == 0xD8 && i+1 < len(text) && text[i+1] == 0x9C: // Arabic letter mark
		return 2
	case c >= 0xE1:
		return wideBlankAt(text, i)
	}
	return 0
}

func wideBlankAt(text string, i int) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r >= 0x2000 && r <= 0x200F, r >= 0x202A && r <= 0x202F, r >= 0x205F && r <= 0x206F, r == 0x3000, r == 0xFEFF:
		return n
	}
	return 0
}

// SkipBlank returns the offset of the first visible character or line break at or behind i.
func SkipBlank(text string, i int) int {
	for i < len(text) {
		n := BlankAt(text, i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// BackBlank returns the end of the last visible character or line break before i.
func BackBlank(text string, i int) int {
	for i > 0 {
		j := i - 1
		for j > 0 && i-j < 4 && !utf8.RuneStart(text[j]) {
			j--
		}
		if n := BlankAt(text, j); n == 0 || j+n != i {
			break
		}
		i = j
	}
	return i
}

// Start returns the offset of the first byte of the line that holds i, not before floor.
func Start(text string, i, floor int) int {
	return floor + LastFeed(text[floor:i]) + 1
}

// LastFeed returns the offset of the last line feed of text, -1 if there is none. It
// reads eight bytes at a time, as strings.LastIndexByte does not.
func LastFeed(text string) int {
	const low = ascii.HighBits - ascii.EachByte // all bits of each byte but the highest
	i := len(text)
	for ; i >= 8; i -= 8 {
		x := ascii.Load8(text[i-8:i]) ^ '\n'*ascii.EachByte
		if feeds := ^(x&low + low | x | low); feeds != 0 {
			return i - 1 - bits.LeadingZeros64(feeds)/8
		}
	}
	for i--; i >= 0 && text[i] != '\n'; i-- {
	}
	return i
}

// End returns the offset of the line break that ends the line of i, or the length of text.
func End(text string, i int) int {
	if i < len(text) {
		if j := strings.IndexByte(text[i:], '\n'); j >= 0 {
			return i + j
		}
	}
	return len(text)
}

// NearEnd is End for lines that count only if they are short: it looks
// no more than far bytes ahead.
func NearEnd(text string, i, far int) int {
	far = min(len(text), i+far)
	if j := strings.IndexByte(text[i:far], '\n'); j >= 0 {
		return i + j
	}
	return far
}

// Margin reads what stands before the words of a line: indentation in columns
// and the ">" of a quotation. It returns the offset of the first word, or of the
// line break.
func Margin(line string) (words, indent int, quoted bool) {
	i := 0
	for i < len(line) {
		switch n := BlankAt(line, i); {
		case line[i] == '>':
			quoted = true
			i++
			indent = 0
		case line[i] == '\t':
			indent = indent/8*8 + 8
			i++
		case n > 0:
			indent++
			i += n
		default:
			return i, indent, quoted
		}
	}
	return i, indent, quoted
}

// SkipBreaks goes over blanks and at most limit line breaks with the quotation
// marks ("> ") and the backslashes of Markdown around them. It returns the
// offset of what follows and the number of breaks.
func SkipBreaks(text string, i, limit int) (next, breaks int) {
	for {
		i = SkipBlank(text, i)
		j := i
		if j < len(text) && text[j] == '\\' {
			j++
		}
		if j >= len(text) || text[j] != '\n' || breaks == limit {
			return i, breaks
		}
		breaks++
		i = j + 1
		words, _, _ := Margin(text[i:])
		i += words
	}
}

// BackBreaks goes back from i over blanks, line breaks and the margins of
// lines, not before floor. It returns the end of the words before.
func BackBreaks(text string, i, floor int) int {
	for i > floor {
		i = max(BackBlank(text, i), floor)
		if i == floor {
			break
		}
		switch c := text[i-1]; {
		case c == '\n':
			i--
		case c == '>' && EmptyMargin(text, i, floor):
			i--
		case c == '\\' && i < len(text) && text[i] == '\n':
			i--
		default:
			return i
		}
	}
	return i
}

// EmptyMargin reports whether nothing but a Margin stands on the line before i.
func EmptyMargin(text string, i, floor int) bool {
	const far = 16 // columns of a Margin worth looking at
	start := max(floor, i-far)
	start = Start(text, i, start)
	if start > floor && text[start-1] != '\n' {
		return false
	}
	words, _, _ := Margin(text[start:i])
	return start+words == i
}

// OneLine returns text with line breaks and the margins behind them made single spaces.
func OneLine(text string) string {
	if strings.IndexByte(text, '\n') < 0 {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		if next, breaks := SkipBreaks(text, i, -1); breaks > 0 {
			b.WriteByte(' ')
			i = next
			continue
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// otherBreaks are the line breaks other than a line feed and the carriage return before
// it, each with the place of its rarest byte.
var otherBreaks = [...]struct {
	text string
	rare int
}{{"\r", 0}, {"\v", 0}, {"\f", 0}, {"\u0085", 1}, {"\u2028", 2}, {"\u2029", 2}}

// Unify returns text with a line feed at the end of each of its line breaks: a lone
// carriage return, VT, FF, U+0085, U+2028 and U+2029. No offset changes, as blanks
// fill what is longer than a line feed.
func Unify(text string) string {
	var u unifier
	u.text = text
	u.read(0, len(text))
	return u.result()
}

// measured is how much of the beginning of a text may be read to know its layout, in
// bytes.
const measured = 34 << 10

// A Range is the part text[From:To] of a text.
type Range struct{ From, To int }

// UnifyWithin is Unify for texts of which only some parts are read, and the beginning,
// by which their layout is known: the others stay as they are.
func UnifyWithin(text string, parts []Range) string {
	u := unifier{text: text}
	done := min(len(text), measured)
	u.read(0, done)
	for _, p := range parts {
		u.read(max(done, p.From), p.To)
		done = max(done, p.To)
	}
	return u.result()
}

// HasOtherBreak reports whether text has a line break that Unify makes a line feed.
func HasOtherBreak(text string) bool {
	for _, b := range otherBreaks {
		if strings.Contains(text, b.text) {
			return true
		}
	}
	return false
}

// unifier makes the line breaks of a text line feeds, piece by piece.
type unifier struct {
	text string
	out  []byte // nil while nothing was changed
}

// read does so for the line breaks that begin in text[from:to].
func (u *unifier) read(from, to int) {
	const block = 8 << 10 // bytes
	for ; from < to; from += block {
		u.readBlock(from, min(to, from+block))
	}
}

// readBlock is read for so few bytes that they stay near while they are searched.
func (u *unifier) readBlock(from, to int) {
	ascii := ascii.IsASCII(u.text[from:min(len(u.text), to+2)])
	for _, b := range otherBreaks {
		if ascii && b.rare > 0 {
			break
		}
		limit := min(len(u.text), to+b.rare)
		for i := from + b.rare; i < limit; i++ {
			j := strings.IndexByte(u.text[i:limit], b.text[b.rare])
			if j < 0 {
				break
			}
			i += j
			start := i - b.rare
			if !strings.HasPrefix(u.text[start:], b.text) || b.text == "\r" && isEndOfLine(u.text, i+1) {
				continue
			}
			if u.out == nil {
				u.out = []byte(u.text)
			}
			copy(u.out[start:], "  \n"[3-len(b.text):])
		}
	}
}

func (u *unifier) result() string {
	if u.out == nil {
		return u.text
	}
	return string(u.out)
}

// isEndOfLine reports whether a line feed stands at i, behind carriage returns or not.
func isEndOfLine(text string, i int) bool {
	return i < len(text) && (text[i] == '\n' || text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n')
}
