package signature

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// MaxName is the longest display name, in characters: 50 on Twitter, and some
// for what encodings did to it.
const MaxName = 70

// Plausible reports whether name, as printed, can be a display name: short, on at
// most two lines of one paragraph, without a link other than Markdown's around it.
func Plausible(name string) bool {
	if strings.Contains(name, "](") {
		name = reduceLinks(name)
	}
	if strings.Contains(name, "://") || strings.Contains(name, "pic.twitter.com") || strings.Contains(name, "pic.x.com") {
		return false
	}
	if i := strings.IndexByte(name, '\n'); i >= 0 {
		rest := name[i+1:]
		words, _, _ := textline.Margin(rest)
		if strings.TrimSpace(name) != "" && (strings.IndexByte(rest[words:], '\n') >= 0) && strings.TrimSpace(rest[words:]) != "" {
			return false
		}
	}
	if strings.HasPrefix(strings.TrimLeft(name, " "), "By ") {
		return false // a byline
	}
	return DisplayLength(name) <= MaxName
}

// DisplayLength counts characters, a character reference as one.
func DisplayLength(name string) int {
	n := 0
	for i := 0; i < len(name); {
		if name[i] == '&' {
			if j := strings.IndexByte(name[i:min(len(name), i+10)], ';'); j > 1 {
				i += j + 1
				n++
				continue
			}
		}
		if name[i] < 0x80 || name[i] >= 0xC0 {
			n++
		}
		i++
	}
	return n
}

// Clean makes a display name of the bytes between dash and handle: without
// Markdown, references, line breaks and invisible characters.
func Clean(name string) string {
	name = html.UnescapeString(textline.OneLine(name))
	name = ReduceMarkdown(name)
	if strings.Count(name, "[") > strings.Count(name, "]") {
		name = strings.TrimPrefix(strings.TrimLeft(name, " "), "[") // a link that goes on behind the name
	}
	name = Trim(name)
	for _, mark := range [...]string{"**", "__", "*", "_"} {
		if len(name) > 2*len(mark) && strings.HasPrefix(name, mark) && strings.HasSuffix(name, mark) {
			name = name[len(mark) : len(name)-len(mark)]
		}
	}
	name = WithoutMarks(name)
	if strings.Contains(name, "  ") || strings.ContainsAny(name, "\t\n") {
		name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }), " ")
	}
	return strings.Clone(name)
}

// Trim cuts blanks of all kinds, invisible characters and line breaks off both ends.
func Trim(s string) string {
	start, end := 0, len(s)
	for end > 0 {
		next := textline.BackBlank(s, end)
		if next > 0 && s[next-1] == '\n' {
			next--
		}
		if next == end {
			break
		}
		end = next
	}
	for start < end {
		next := textline.SkipBlank(s[:end], start)
		if next < end && s[next] == '\n' {
			next++
		}
		if next == start {
			break
		}
		start = next
	}
	return s[start:end]
}

// WithoutMarks returns s without the invisible characters that mean nothing:
// soft hyphens, zero-width spaces, direction marks. Joiners stay, of which emoji
// and letters consist; wide and thin spaces become plain ones.
func WithoutMarks(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0xAD, r == 0x61C, r == 0x200B, r == 0x200E, r == 0x200F, r == 0xFEFF,
			r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069:
			return -1
		case r == 0xA0, r == 0x3000, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F:
			return ' '
		}
		return r
	}, s)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// EndsInMediaLink reports whether text ends in a pic or t.co link.
func EndsInMediaLink(text string) bool {
	text = strings.TrimRight(text, ")>] \u00a0")
	i := strings.LastIndexByte(text, '/')
	if i < 0 || i+1 == len(text) {
		return false
	}
	for j := i + 1; j < len(text); j++ {
		if !isWordByte(text[j]) && text[j] != '\\' {
			return false
		}
	}
	head := text[:i]
	return strings.HasSuffix(head, "pic.twitter.com") || strings.HasSuffix(head, "pic.x.com") || strings.HasSuffix(head, "://t.co")
}

// ReduceMarkdown replaces each Markdown link by its label and undoes escapes.
func ReduceMarkdown(text string) string {
	if strings.Contains(text, "](") {
		text = reduceLinks(text)
	}
	return Unescape(text)
}

// Unescape undoes the backslash escapes of punctuation.
func Unescape(line string) string {
	if strings.IndexByte(line, '\\') < 0 {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && isPunct(line[i+1]) {
			i++
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// reduceLinks replaces each Markdown link by its label.
func reduceLinks(text string) string {
	const farURL = 1000 // bytes
	out := make([]byte, 0, len(text))
	open := -1 // where in out the last label began
	for i := 0; i < len(text); {
		if text[i] == '[' && (i == 0 || text[i-1] != '\\') {
			open = len(out)
		}
		if open >= 0 && strings.HasPrefix(text[i:], "](") {
			if n := strings.IndexByte(text[i:min(len(text), i+farURL)], ')'); n >= 0 {
				out = append(out[:open], out[open+1:]...)
				open = -1
				i += n + 1
				continue
			}
		}
		out = append(out, text[i])
		i++
	}
	return string(out)
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isWordByte(c) || c == '_'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordByte(c byte) bool {
	return c == '_' || isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z'
}
