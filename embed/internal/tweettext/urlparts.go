package tweettext

import (
	"strings"
	"unicode/utf8"
)

// maxLabel is the number of ASCII characters the DNS allows in one label.
const maxLabel = 63

// domainEnd returns where the domain that starts at s[i] ends, or -1 if there is
// none, and whether the DNS allows its labels. Of several dots behind which a
// top-level domain stands, the last counts. A bare domain is one without scheme.
func domainEnd(s string, i int, bare bool) (end int, valid bool) {
	end = -1
	punycode, fits, ascii := hasPrefixFold(s[i:], "xn--"), true, true
	for {
		l := scanLabel(s, i, bare)
		if !l.sound || l.end >= len(s) || s[l.end] != '.' {
			return end, valid
		}
		fits = fits && l.length <= maxLabel
		ascii = ascii && l.ascii
		i = l.end + 1
		if l.underscore { // fine in a subdomain only
			continue
		}
		if e := tldEnd(s, i); e >= 0 {
			end, valid = e, fits && (ascii || !punycode)
		}
	}
}

// A label is one part of a domain, between dots.
type label struct {
	end        int
	length     int  // the least number of characters it takes in the DNS
	sound      bool // neither empty nor with "-" or "_" at an end
	underscore bool
	ascii      bool
}

// scanLabel reads the label that starts at s[i].
func scanLabel(s string, i int, bare bool) label {
	l := label{end: i, ascii: true}
	var first, last rune
	for l.end < len(s) {
		r, n := runeAt(s, l.end)
		if bare && !isBareRune(r) || !isDomainRune(r) {
			break
		}
		if l.length == 0 {
			first = r
		}
		last = r
		l.underscore = l.underscore || r == '_'
		l.ascii = l.ascii && r < 0x80
		l.length++
		l.end += n
	}
	l.sound = l.length > 0 && isEdge(first) && isEdge(last)
	if !l.ascii {
		l.length += len("xn--")
	}
	return l
}

// isEdge reports whether a label may begin and end with r.
func isEdge(r rune) bool { return r != '-' && r != '_' }

// isDomainRune reports whether r may be part of a label: anything but white
// space, punctuation and invisible marks.
func isDomainRune(r rune) bool {
	if r < 0x80 {
		return isAlnum(byte(r)) || r == '-' || r == '_'
	}
	return r != utf8.RuneError && !isSpace(r) && !isInvalid(r) && !isDirectional(r)
}

// isBareRune reports whether r may be part of a label of a domain without scheme.
func isBareRune(r rune) bool {
	return r < 0x80 && (isAlnum(byte(r)) || r == '-') || isLatinAccent(r)
}

// portEnd returns where the port that starts at s[i] ends, or i if there is none.
func portEnd(s string, i int) int {
	if i >= len(s) || s[i] != ':' {
		return i
	}
	end := i + 1
	for end < len(s) && isDigit(s[end]) {
		end++
	}
	if end == i+1 {
		return i
	}
	return end
}

// pathEnd returns where the path that starts at s[i] ends, or i if there is
// none. Punctuation at the end and brackets that do not close stay outside.
func pathEnd(s string, i int) int {
	if i >= len(s) || s[i] != '/' {
		return i
	}
	end := i + 1
	for j := end; j < len(s); {
		if s[j] == '(' {
			k := bracketsEnd(s, j)
			if k == j {
				break
			}
			j, end = k, k
			continue
		}
		r, n := runeAt(s, j)
		if !isPathRune(r) {
			break
		}
		j += n
		if endsPath(r) {
			end = j
		}
	}
	return end
}

// bracketsEnd returns where the balanced brackets that open at s[i] end, or i.
// They hold something, and at most one more pair.
func bracketsEnd(s string, i int) int {
	j := pathRun(s, i+1)
	if j < len(s) && s[j] == '(' {
		k := pathRun(s, j+1)
		if k == j+1 || k >= len(s) || s[k] != ')' {
			return i
		}
		j = pathRun(s, k+1)
	}
	if j == i+1 || j >= len(s) || s[j] != ')' {
		return i
	}
	return j + 1
}

// pathRun returns where the run of path characters at s[i] ends.
func pathRun(s string, i int) int {
	for {
		r, n := runeAt(s, i)
		if n == 0 || !isPathRune(r) {
			return i
		}
		i += n
	}
}

// isPathRune reports whether r may be part of a path.
func isPathRune(r rune) bool {
	if r < 0x80 {
		return isAlnum(byte(r)) || strings.IndexByte("!*';:=+,.$/%#[]-_~@|&", byte(r)) >= 0
	}
	return r == '–' || isPathLetter(r)
}

// endsPath reports whether a path may end with r.
func endsPath(r rune) bool {
	if r < 0x80 {
		return isAlnum(byte(r)) || strings.IndexByte("+-=_#/", byte(r)) >= 0
	}
	return isPathLetter(r)
}

// isPathLetter reports whether r is one of the letters beyond ASCII that a path may have.
func isPathLetter(r rune) bool { return r >= 0x400 && r <= 0x4FF || isLatinAccent(r) }

// queryEnd returns where the query that starts at s[i] ends, or i if there is
// none. It includes a fragment.
func queryEnd(s string, i int) int {
	if i >= len(s) || s[i] != '?' {
		return i
	}
	end := i
	for j := i + 1; j < len(s); j++ {
		c := s[j]
		if isAlnum(c) || strings.IndexByte("-_&=#/", c) >= 0 {
			end = j + 1
		} else if strings.IndexByte("!?*'@();:+$%[].,~|", c) < 0 {
			break
		}
	}
	return end
}

// alnumEnd returns where the run of ASCII letters and digits at s[i] ends.
func alnumEnd(s string, i int) int {
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return i
}
