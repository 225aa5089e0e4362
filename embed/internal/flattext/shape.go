package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// A tweet that is a list, a poll or a pair ("Left: …", "Right: …") has lines of one
// shape, which paragraphs of an article have not.

// lineShape is what a line consists of: a sign for each run of letters, figures and
// the like.
type lineShape struct {
	signs  [24]byte
	n      int
	figure bool // it has a number
}

// longShape is the longest line that has a shape, in bytes.
const longShape = 90

// shapeOf returns the shape of a short line, links at its end left out; ok is false
// if it is prose or has none.
func shapeOf(line string) (sh lineShape, ok bool) {
	if len(line) > longShape+40 {
		return sh, false
	}
	line = withoutMediaLink(line)
	if len(line) > longShape {
		return sh, false
	}
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		sign := byte(0)
		switch {
		case unicode.IsDigit(r):
			sign, sh.figure = 'N', true
		case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\'' || r == '’':
			sign = 'W'
		case unicode.IsSpace(r):
		case (r == '+' || r == '-' || r == '−' || r == '±' || r == '–') && i+n < len(line) && ascii.IsDigit(line[i+n]):
			sign = 's'
		case r < utf8.RuneSelf:
			sign = byte(r)
		case isEmoji(r):
			sign = 'E'
		default:
			sign = '?'
		}
		i += n
		if sign == 0 || sh.n > 0 && sh.signs[sh.n-1] == sign && (sign == 'W' || sign == 'N' || sign == 'E') {
			continue
		}
		if sh.n == len(sh.signs) {
			return sh, false
		}
		sh.signs[sh.n] = sign
		sh.n++
	}
	if sh.n == 0 {
		return sh, false
	}
	last := sh.signs[sh.n-1]
	return sh, last != '.' && last != '!' && last != '?'
}

// withoutMediaLink cuts pic and t.co links off the end of a line.
func withoutMediaLink(line string) string {
	for signature.EndsInMediaLink(line) {
		i := strings.LastIndexAny(line, " \u00a0")
		if i < 0 {
			return ""
		}
		line = strings.TrimRight(line[:i], " \u00a0")
	}
	return line
}

// sameShape reports whether two lines are entries of one list: figures among the
// same signs, or words behind labels.
func sameShape(above, below string) bool {
	if isLabelled(above) && isLabelled(below) {
		return true
	}
	a, ok := shapeOf(above)
	if !ok || !a.figure || a.n < 2 {
		return false
	}
	b, ok := shapeOf(below)
	return ok && a == b
}

// isLabelled reports whether a short line begins with a label of one or two words
// and a colon ("Shot: …"), other than the letter of an interview.
func isLabelled(line string) bool {
	const longest, shortest = 24, 3 // bytes of a label
	i := strings.IndexByte(line, ':')
	if i < shortest || i > longest || len(line) > 140 || i+1 >= len(line) || line[i+1] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsUpper(r) && strings.Count(line[:i], " ") <= 1 && !isPointer(line[:i]) && !mention.Reports(line[:i])
}

// isPointer reports whether a label points a reader to another story.
func isPointer(label string) bool {
	switch first, _, _ := strings.Cut(strings.ToLower(label), " "); first {
	case "related", "read", "see", "watch", "more", "also", "listen", "updated", "update", "editor's", "note", "source", "photo", "video", "photos", "credit", "lesen", "voir", "lire", "mehr", "ver", "leia", "leggi":
		return true
	}
	return false
}
