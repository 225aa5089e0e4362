package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoteMarks are the marks that open a quotation, each with those that close it.
var quoteMarks = []struct{ open, close string }{
	{"“", "”"}, {"„", "“”\""}, {"«", "»"}, {"»", "«"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}, {"‘", "’"}, {"‚", "‘"}, {"〝", "〟"}, {"《", "》"},
}

// A quoteReader finds where quotations end. It remembers where a search for a
// closing mark failed, so that a text of opening marks is read once.
type quoteReader struct {
	failed [16]int // by mark: none of its closing marks stands before this offset and behind where the search began
}

// end returns the end of the quotation that begins at i, its mark included; ok is
// false if none begins there or none ends before limit.
func (q *quoteReader) end(text string, i, limit int) (end int, ok bool) {
	for k := range quoteMarks {
		m := &quoteMarks[k]
		if !strings.HasPrefix(text[i:], m.open) || !opens(text, i, len(m.open)) {
			continue
		}
		limit = min(limit, i+maxQuote)
		for j := max(i+len(m.open), q.failed[k]); j < limit; {
			n := strings.IndexAny(text[j:limit], m.close)
			if n < 0 {
				break
			}
			j += n
			r, size := utf8.DecodeRuneInString(text[j:])
			if j += size; r != '’' && r != '"' || closes(text, j, size) {
				return j, true
			}
		}
		if limit > q.failed[k] {
			q.failed[k] = limit - utf8.UTFMax
		}
		return 0, false
	}
	return 0, false
}

// opens reports whether the mark of n bytes at i opens a quotation: nothing is
// written before it, or it is a mark that only opens.
func opens(text string, i, n int) bool {
	switch text[i : i+n] {
	case "\"", "»", "“", "‘":
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		return (i == 0 || !isWord(before) || unspaced(before)) && !isSpace(after)
	}
	return true
}

// closes reports whether the mark of n bytes that ends at i closes a quotation.
func closes(text string, i, n int) bool {
	after, _ := utf8.DecodeRuneInString(text[i:])
	before, _ := utf8.DecodeLastRuneInString(text[:i-n])
	return (i == len(text) || !isWord(after) || unspaced(after) || unspaced(before)) && !(isSpace(before) && !unicode.IsSpace(after))
}
