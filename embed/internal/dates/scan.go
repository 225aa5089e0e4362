package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A parser reads one string. Its methods take the place to read at and return the
// place after what they read; they never step back before their argument.
type parser struct {
	s   string
	lex *lexicon
}

// maxBlank is the longest run of blanks inside a date, in bytes: a wrapped line
// may be indented. It also keeps the work per call bounded.
const maxBlank = 80

// entities are the character references for blanks that flattened pages keep.
var entities = [...]string{"&nbsp;", "&#160;", "&#xA0;", "&#xa0;", "&#8239;", "&#x202F;", "&#x202f;"}

// marks skips runes without a glyph.
func marks(s string, i int) int {
	for limit := min(len(s), i+maxBlank); i < limit && s[i] >= utf8.RuneSelf; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isMark(r) {
			break
		}
		i += size
	}
	return i
}

// blanks skips blanks on the line.
func (p *parser) blanks(i int) int {
	return p.skip(i, 0)
}

// wrapped skips blanks and at most one line end among them, with the quotation
// signs of Markdown after it.
func (p *parser) wrapped(i int) int {
	return p.skip(i, 1)
}

func (p *parser) skip(i, lines int) int {
	s, quoted := p.s, false
	for limit := min(len(s), i+maxBlank); i < limit; {
		c := s[i]
		switch {
		case c == ' ' || c == '_' || c == '\t' || c == '\r':
			i++
		case c == '\n' && lines > 0:
			lines, quoted = lines-1, true
			i++
		case c == '>' && quoted:
			i++
		case c == '&':
			n := entity(s[i:])
			if n == 0 {
				return i
			}
			i += n
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !isBlank(r) && !isMark(r) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

func entity(s string) int {
	for _, e := range entities {
		if strings.HasPrefix(s, e) {
			return len(e)
		}
	}
	return 0
}

// trim returns the part of s without white space and marks at its ends.
func trim(s string) (start, end int) {
	start, end = 0, len(s)
	for start < end {
		r, size := utf8.DecodeRuneInString(s[start:])
		if r != '\n' && !isBlank(r) && !isMark(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(s[start:end])
		if r != '\n' && !isBlank(r) && !isMark(r) {
			break
		}
		end -= size
	}
	return start, end
}

// A field is a number as it stands in a date.
type field struct {
	value  int
	digits int // how many; 5 stands for five or more
	zero   rune
	masked bool
	hash   bool // masked by number signs
	end    int
}

// isShort reports whether f can be a day, a month, an hour.
func (f field) isShort() bool { return f.masked || (1 <= f.digits && f.digits <= 2) }

// isYear reports whether f can be a year; years have four digits.
func (f field) isYear() bool { return f.masked || f.digits == 4 }

// number reads a run of digits of one script, or a mask in place of one.
func (p *parser) number(i int) (f field, ok bool) {
	for f.end = i; f.end < len(p.s) && f.digits < 5; f.digits++ {
		r, size := rune(p.s[f.end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(p.s[f.end:])
		}
		v, zero, isDigit := digit(r)
		if !isDigit || (f.digits > 0 && zero != f.zero) {
			break
		}
		f.value, f.zero = 10*f.value+v, zero
		f.end += size
	}
	if f.digits > 0 {
		return f, !p.digitAt(f.end)
	}
	if end := maskEnd(p.s, i); end > 0 {
		return field{masked: true, hash: p.s[i] == '#', end: end}, true
	}
	return f, false
}

// digitAt reports whether a digit of any script stands at i.
func (p *parser) digitAt(i int) bool {
	if i >= len(p.s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.s[i:])
	_, _, ok := digit(r)
	return ok
}

// at returns the byte at i, 0 at the end.
func (p *parser) at(i int) byte {
	if i < len(p.s) {
		return p.s[i]
	}
	return 0
}

func isMaskStart(c byte) bool {
	return c == '*' || c == '#' || c == '<' || c == '['
}

// maskEnd returns the end of what corpora put for a number ("*NUMBER*", "<NUM>",
// "[NUMBER]", "NUMBER", "####"), or 0 if there is none at i.
func maskEnd(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case '#':
		return hashesEnd(s, i)
	case 'N':
		end := maskWord(s, i)
		if end < len(s) && isASCIILetter(s[end]) {
			return 0
		}
		return end
	case '*':
		return maskIn(s, i, '*')
	case '<':
		return maskIn(s, i, '>')
	case '[':
		return maskIn(s, i, ']')
	}
	return 0
}

func maskIn(s string, i int, closing byte) int {
	end := maskWord(s, i+1)
	if end == 0 || end >= len(s) || s[end] != closing {
		return 0
	}
	return end + 1
}

func maskWord(s string, i int) int {
	for _, word := range [...]string{"NUMBER", "number", "NUM", "num"} {
		if strings.HasPrefix(s[i:], word) {
			return i + len(word)
		}
	}
	return 0
}

// hashesEnd returns the end of one to four number signs that are not the beginning
// of a hashtag.
func hashesEnd(s string, i int) int {
	start := i
	for i < len(s) && s[i] == '#' && i-start <= 4 {
		i++
	}
	if i-start > 4 || (i < len(s) && (s[i] >= utf8.RuneSelf || isASCIILetter(s[i]) || s[i]-'0' <= 9)) {
		return 0
	}
	return i
}

func hasDigitOrMask(s string) bool {
	for i, r := range s {
		if _, _, ok := digit(r); ok || maskEnd(s, i) > 0 {
			return true
		}
	}
	return false
}

// startsToken reports whether a number or word begins at i, seen from what stands
// before it: no word goes on, no number goes on.
func startsToken(s string, i int) bool {
	if i == 0 {
		return true
	}
	before, size := utf8.DecodeLastRuneInString(s[:i])
	r, _ := utf8.DecodeRuneInString(s[i:])
	if _, _, ok := digit(before); ok {
		return false
	}
	if _, _, ok := digit(r); !ok {
		return !isWordRune(before) || isUnspaced(before)
	}
	if before == '.' || before == ',' || before == ':' || before == '/' || before == '-' {
		further, _ := utf8.DecodeLastRuneInString(s[:i-size])
		_, _, ok := digit(further)
		return !ok
	}
	return !unicode.IsUpper(before) && !unicode.IsLower(before)
}
