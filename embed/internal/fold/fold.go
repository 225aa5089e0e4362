// Package fold brings a line of text into a form in which it can be looked up in
// a table of phrases: without regard to case, kind of quotes, dashes and spaces,
// invisible characters, and whatever decorates the ends.
//
// Phrases and texts have to be folded alike; [Line] does both. Any string is
// allowed, also one that is not valid UTF-8, and all functions are safe for
// concurrent use.
package fold

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Line appends the folded form of s to dst and returns the extended slice, as
// append does. It allocates only if dst has too little room: 3*len(s) bytes
// always suffice, and for most text len(s) do. What dst holds already stays as
// it is.
//
// In the folded form
//   - letters are in lower case: Unicode simple case folding (CaseFolding.txt,
//     status C and S). The Turkish letters İ and ı become i, so that a line
//     folds alike in capitals and in small letters, whatever its language;
//   - full-width ASCII is ASCII, typographic quotes, guillemets and East Asian
//     quotation brackets are ' and ", dashes and the minus sign are -, … is ...;
//   - each run of white space of any kind, line breaks included, is one space;
//   - zero-width characters, direction marks, soft hyphens and variation
//     selectors are gone, and bytes that are not UTF-8 are U+FFFD;
//   - a letter and a combining mark are one character where [Compose] knows one;
//     other marks stay as they are;
//   - white space, quotes and bullets are trimmed from both ends, and from the
//     end also colons, full stops (of any script), ellipses and exclamation
//     marks; a question mark stays.
//
// Folding what is folded changes nothing. The time is linear in len(s).
func Line(dst []byte, s string) []byte {
	start := len(dst)
	s = trimLead(s) // what is left begins with something that is written
	for s != "" {
		if s[0] < utf8.RuneSelf {
			var n int
			dst, n = appendASCII(dst, s)
			s = s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		s = s[n:]
		switch r = foldRune(r); {
		case r == drop || r == ' ' && dst[len(dst)-1] == ' ':
		case r == '…':
			dst = append(dst, "..."...)
		case isComposingMark(r):
			dst = appendMark(dst, start, r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return trimTail(dst, start)
}

// appendASCII appends the ASCII characters that s begins with, folded, and
// returns how many it read. A space that would follow a space is left out.
func appendASCII(dst []byte, s string) ([]byte, int) {
	p := len(dst)
	dst = slices.Grow(dst, len(s))
	room := dst[:cap(dst)]
	var last byte
	if p > 0 {
		last = dst[p-1]
	}
	i := 0
	for ; i < len(s) && p < len(room); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			break
		}
		c = asciiFold[c]
		if (c^' ')|(last^' ') == 0 { // one test that seldom succeeds, where two would be hard to predict
			continue
		}
		room[p], last = c, c
		p++
	}
	return room[:p], i
}

// trimLead returns s without what is trimmed from the beginning.
func trimLead(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if r = foldRune(r); r != drop && !isDecoration(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// trimTail returns dst without what is trimmed from the end of dst[start:].
func trimTail(dst []byte, start int) []byte {
	for len(dst) > start {
		r, n := utf8.DecodeLastRune(dst[start:])
		if !isDecoration(r) && !isTerminator(r) {
			break
		}
		dst = dst[:len(dst)-n]
	}
	return dst
}

// appendMark appends the combining mark r to dst, or puts the character in place
// that it makes with the last letter of dst[start:].
func appendMark(dst []byte, start int, r rune) []byte {
	last, n := utf8.DecodeLastRune(dst[start:])
	if last == 'i' && r == dotAbove {
		return dst // what İ becomes in lower case elsewhere
	}
	if whole, ok := Compose(last, r); ok {
		dst, r = dst[:len(dst)-n], whole
	}
	return utf8.AppendRune(dst, r)
}

// isDecoration reports whether the folded character r is trimmed from both ends.
func isDecoration(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.IndexByte(" '\"*|->", byte(r)) >= 0
	}
	switch r {
	case '•', '·', '●', '■', '▪', '◦', '‣', '▶', '►', '▸', '➤', '→':
		return true
	}
	return false
}

// isTerminator reports whether the folded character r is trimmed from the end.
func isTerminator(r rune) bool {
	switch r {
	case ':', '.', '!',
		'。', '｡', // East Asian full stops
		'।', // Devanagari danda
		'۔', // Urdu full stop
		'։', // Armenian full stop
		'።', // Ethiopic full stop
		'។', // Khmer full stop
		'။': // Burmese full stop
		return true
	}
	return false
}
