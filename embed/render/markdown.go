package render

import (
	"cmp"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// Markdown returns the item as a block of Markdown (CommonMark), without a
// line break at its end: a blockquote with a linked signature for tweets and
// posts, a link for players. Fields stay text: what would be markup or HTML is
// escaped.
func Markdown(it embed.Item) string {
	s := summarize(it)
	by := markdownLine(flatLine(s.by))
	if s.url != "" {
		by = "[" + cmp.Or(by, markdownLine(s.url)) + "](" + markdownURL(s.url) + ")"
	}
	var b strings.Builder
	apart := false
	for line := range strings.SplitSeq(s.text, "\n") {
		line = markdownLine(flatLine(line))
		switch {
		case line == "":
			apart = true
			continue
		case b.Len() == 0:
		case apart:
			b.WriteString("\n\n") // a paragraph
		default:
			b.WriteString("  \n") // a line break
		}
		b.WriteString(line)
		apart = false
	}
	text := b.String()
	switch it.(type) {
	case *embed.Placeholder, *embed.Mention:
		return cmp.Or(text, by) // lines of the page itself
	}
	switch {
	case text == "":
		return by
	}
	text = strings.ReplaceAll("> "+strings.ReplaceAll(text, "\n", "\n> "), "\n> \n", "\n>\n")
	if by == "" {
		return text
	}
	return text + "\n>\n> — " + by
}

// markdownLine escapes one line, so that nothing in it is markup wherever it stands.
func markdownLine(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if strings.IndexByte(markdownMarks, c) >= 0 || startsBlock(s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// markdownMarks are the bytes that mark something up anywhere in a line: in
// CommonMark, and in the extensions for tables, formulas and strike-through.
const markdownMarks = "\\`*_[]<>&|~$!^{}"

// startsBlock reports whether s[i] marks up its line by where it stands: the
// first byte of a heading, list or rule, or what ends an item's number.
func startsBlock(s string, i int) bool {
	switch s[i] {
	case '#', '+', '-', '=', ':':
		return i == 0
	case '.', ')':
		return 0 < i && i <= 9 && provider.IsDigits(s[:i]) // longer numbers begin no list
	}
	return false
}

// markdownURL escapes what would end the URL of a link.
func markdownURL(s string) string {
	return strings.NewReplacer(`\`, "%5C", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "&", "&amp;", "|", "%7C").Replace(s)
}
