package rewrite

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Removing an item from running text leaves a gap that a reader would see: two
// blanks, an empty line, marks that quote nothing. closeGap closes it.

// maxMarks bounds how many pairs of marks around one item are removed.
const maxMarks = 4

// closeGap closes the gap between out and rest, between which an item was
// removed. It returns out as it is to be continued, and how many bytes of rest
// are to be left out. atEnd indicates that rest goes to the end of the text.
func closeGap(out, rest []byte, atEnd bool) ([]byte, int) {
	left, right := out, rest
	for range maxMarks {
		l, r, ok := trimMarks(left, right)
		if !ok {
			break
		}
		left, right = l, r
	}
	before, spaceBefore := cutSpaceRight(left)
	after, spaceAfter := cutSpaceLeft(right)
	last := len(after) == 0 && atEnd
	if bytes.IndexByte(spaceBefore, '\n') < 0 && (last || bytes.IndexByte(spaceAfter, '\n') >= 0) {
		if b, ok := trimListMark(before); ok {
			before, spaceBefore = cutSpaceRight(b)
		}
	}
	var sep []byte
	switch {
	case len(before) == 0 && last:
	case len(before) == 0:
		sep = spaceAfter[bytes.LastIndexByte(spaceAfter, '\n')+1:] // the indentation
	case last:
		sep = firstBreak(spaceAfter)
	default:
		sep = between(before, after, spaceBefore, spaceAfter)
	}
	skip := len(rest) - len(after)
	return append(before, string(sep)...), skip // a copy: sep may lie behind before
}

// between chooses the white space that parts what stood before and behind a
// removed item: the wider break, never both.
func between(before, after, spaceBefore, spaceAfter []byte) []byte {
	b, a := breaks(spaceBefore), breaks(spaceAfter)
	switch {
	case a > b:
		return spaceAfter
	case b > 0 && a > 0: // the indentation is that of the line that follows
		head := spaceBefore[:bytes.LastIndexByte(spaceBefore, '\n')+1]
		tail := spaceAfter[bytes.LastIndexByte(spaceAfter, '\n')+1:]
		return append(bytes.Clone(head), tail...)
	case b > 0:
		return spaceBefore
	}
	l, _ := utf8.DecodeLastRune(before)
	r, _ := utf8.DecodeRune(after)
	switch {
	case len(spaceAfter) == 0 && unicode.In(r, unicode.Pe, unicode.Pf) || len(spaceAfter) == 0 && strings.ContainsRune(",.;:!?…、。，；：！？", r):
		return nil // punctuation that ended the item's sentence
	case len(spaceBefore) == 0 && unicode.In(l, unicode.Ps, unicode.Pi):
		return nil
	case len(spaceBefore) == 0 && len(spaceAfter) == 0:
		if len(after) == 0 || writtenWithoutBlanks(l) || writtenWithoutBlanks(r) {
			return nil
		}
		return []byte(" ") // words that the item kept apart
	case len(spaceBefore) == 0 || len(spaceAfter) > 0 && len(spaceAfter) < len(spaceBefore):
		return spaceAfter
	}
	return spaceBefore
}

func breaks(b []byte) int { return bytes.Count(b, []byte("\n")) }

// writtenWithoutBlanks reports whether r belongs to a script that puts no blanks
// between words, or to its punctuation.
func writtenWithoutBlanks(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
}

// firstBreak returns the first line break of space, "\n" or "\r\n".
func firstBreak(space []byte) []byte {
	i := bytes.IndexByte(space, '\n')
	if i < 0 {
		return nil
	}
	if i > 0 && space[i-1] == '\r' {
		return space[i-1 : i+1]
	}
	return space[i : i+1]
}

func isTextSpace(r rune) bool { return unicode.IsSpace(r) || r == 0x200b }

// maxGap bounds how far before an item, in bytes, its surroundings reach.
const maxGap = 512

func cutSpaceRight(b []byte) (rest, space []byte) {
	far := max(0, len(b)-maxGap)
	n := far + len(bytes.TrimRightFunc(b[far:], isTextSpace))
	return b[:n], b[n:]
}

func cutSpaceLeft(b []byte) (rest, space []byte) {
	rest = bytes.TrimLeftFunc(b, isTextSpace)
	return rest, b[:len(b)-len(rest)]
}

// marks are pairs of quotation marks and brackets.
const marks = `“”„“„”‘’‚‘「」『』《》〈〉()（）[]【】""''«»»«‹›`

// ambiguousMarks open in one place and close in another.
const ambiguousMarks = `"'«»`

// trimMarks removes a pair of marks that is empty now, with the blanks in it.
// Marks do not pair over a paragraph's end.
func trimMarks(left, right []byte) (l, r []byte, ok bool) {
	before, sb := cutSpaceRight(left)
	after, sa := cutSpaceLeft(right)
	if breaks(sb)+breaks(sa) > 1 {
		return nil, nil, false
	}
	opening, n := utf8.DecodeLastRune(before)
	closing, m := utf8.DecodeRune(after)
	if n == 0 || m == 0 || !isPair(opening, closing) {
		return nil, nil, false
	}
	before, after = before[:len(before)-n], after[m:]
	if strings.ContainsRune(ambiguousMarks, opening) && !(endsApart(before) && beginsApart(after)) {
		return nil, nil, false
	}
	return before, after, true
}

func isPair(opening, closing rune) bool {
	var first rune
	for i, r := range []rune(marks) {
		if i%2 == 0 {
			first = r
		} else if first == opening && r == closing {
			return true
		}
	}
	return false
}

// endsApart reports whether a mark behind b can open a quotation.
func endsApart(b []byte) bool {
	r, n := utf8.DecodeLastRune(b)
	return n == 0 || isTextSpace(r) || unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pd) || r == ':'
}

// beginsApart reports whether a mark before b can close a quotation.
func beginsApart(b []byte) bool {
	r, n := utf8.DecodeRune(b)
	return n == 0 || isTextSpace(r) || unicode.IsPunct(r)
}

// trimListMark removes the list or quotation marks that are all that is left of
// the last line of b.
func trimListMark(b []byte) ([]byte, bool) {
	far := max(0, len(b)-maxGap)
	line := far + bytes.LastIndexByte(b[far:], '\n') + 1
	if line == far && far > 0 {
		return nil, false
	}
	mark := bytes.TrimLeftFunc(b[line:], isTextSpace)
	switch string(mark) {
	case "-", "*", "+", "•", "·", "‣", "◦", "–", "—", ">", ">>", "> >":
		return b[:len(b)-len(mark)], true
	}
	return nil, false
}
