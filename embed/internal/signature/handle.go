package signature

import (
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// A Handle is "(@handle)" in running text.
type Handle struct {
	Start, End int // from before the bracket to behind it, and behind the link that it may end
	Close      int // behind the bracket
	Name       string
	URL        string // where that link leads
}

// brackets are the characters that stand around handles, in pairs.
var brackets = [...][2]string{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"［", "］"}, {"【", "】"}, {"〔", "〕"}, {"﹙", "﹚"}, {"&#40;", "&#41;"}, {"&lpar;", "&rpar;"}}

// squarePair is the index of "[" in brackets.
const squarePair = 2

// HandleAt reads "(@handle)" around the "@" at the offset at, also with the links
// and escapes of Markdown and of text browsers.
func HandleAt(text string, at, floor int) (h Handle, ok bool) {
	pair, open := openBracket(text, at, floor)
	if open < 0 {
		return h, false
	}
	from := at + 1
	if from < len(text) {
		from += textline.BlankAt(text, from) // translators write "(@ handle)"
	}
	name, end := HandleName(text, from)
	if name == "" {
		return h, false
	}
	if end = closeBracket(text, end, brackets[pair][1]); end < 0 {
		return h, false
	}
	if pair == squarePair && end < len(text) && text[end] == '(' {
		return h, false // a link whose label is a mention
	}
	h = Handle{Start: open, End: end, Close: end, Name: name}
	if url, n := linkEnd(text[end:]); n > 0 {
		h.URL, h.End = url, end+n
	}
	return h, true
}

// openBracket returns which bracket opens before the "@", and its offset, -1 if
// there is none. A square one counts if no other stands before it: in Markdown it
// belongs to a link.
func openBracket(text string, at, floor int) (pair, open int) {
	const far = 10 // an escape, a link's bracket, a link's number, direction marks
	square := -1
	for i := at; i > floor && at-i < far; {
		if i = textline.BackBlank(text, i); i <= floor {
			break
		}
		c := text[i-1]
		if c == '(' || c == ';' || c >= utf8.RuneSelf { // the last byte of each
			for k, b := range brackets {
				if b[0] != "[" && i-len(b[0]) >= floor && strings.HasSuffix(text[:i], b[0]) {
					return k, i - len(b[0])
				}
			}
		}
		if c != '\\' && c != '[' && c != ']' && c != '*' && !isDigit(c) {
			break
		}
		if i--; c == '[' && square < 0 {
			square = i
		}
	}
	return squarePair, square
}

// HandleName reads a handle, a host name or user@host behind an "@", Markdown's
// escapes undone. It returns its end.
func HandleName(text string, i int) (name string, end int) {
	const longest = 100
	start, escaped := i, false
	for i < len(text) && i-start < longest {
		c := text[i]
		if c == '\\' && i+1 < len(text) && (text[i+1] == '_' || text[i+1] == '-' || text[i+1] == '.') {
			escaped = true
			i++
			continue
		}
		if !isWordByte(c) && c != '.' && c != '-' && c != '@' {
			break
		}
		i++
	}
	name = text[start:i]
	if escaped {
		name = strings.ReplaceAll(name, `\`, "")
	}
	return name, i
}

// closeBracket goes over the rest of a link and the bracket that closes behind
// a handle. It returns -1 if the bracket is not there.
func closeBracket(text string, i int, bracket string) int {
	i = textline.SkipBlank(text, i)
	if strings.HasPrefix(text[i:], "**") {
		i += 2
	}
	if bracket != "]" {
		if strings.HasPrefix(text[i:], "](") {
			const far = 300 // bytes of a profile's address
			j := strings.IndexByte(text[i:min(len(text), i+far)], ')')
			if j < 0 {
				return -1
			}
			i = textline.SkipBlank(text, i+j+1)
		} else if n := referenceLabel(text[i:]); n > 0 {
			i = textline.SkipBlank(text, i+n)
		}
	}
	if strings.HasPrefix(text[i:], `\`) {
		i++
	}
	if strings.HasPrefix(text[i:], bracket) {
		return i + len(bracket)
	}
	for _, b := range brackets { // half-width opens, full-width closes
		if b[1] != "]" && strings.HasPrefix(text[i:], b[1]) {
			return i + len(b[1])
		}
	}
	return -1
}

// linkEnd reads the end of a Markdown link whose label text stands behind:
// "](URL)" or "][12]". It returns its length, 0 if there is none.
func linkEnd(text string) (url string, n int) {
	const far = 600 // bytes
	if strings.HasPrefix(text, "](") {
		n = strings.IndexByte(text[:min(len(text), far)], ')')
		if n < 0 {
			return "", 0
		}
		url, _, _ = strings.Cut(text[2:n], ` "`)
		return strings.Trim(url, "<> \n"), n + 1
	}
	return "", referenceLabel(text)
}

// referenceLabel returns the length of the "][12]" that ends a reference link.
func referenceLabel(text string) int {
	const far = 60 // bytes
	if !strings.HasPrefix(text, "][") {
		return 0
	}
	if n := strings.IndexByte(text[2:min(len(text), far)], ']'); n >= 0 {
		return n + len("[]") + 1
	}
	return 0
}
