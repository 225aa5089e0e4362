package signature

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// A Day is a date behind a handle, with the link it may be.
type Day struct {
	Start, End int // of the date as printed, a link's syntax included; equal if there is none
	Date       dates.Date
	Text       string
	URL        string // the link's target
}

// Found reports whether there is a date, masked or not.
func (d Day) Found() bool { return d.Text != "" }

// DayAfter reads the date that follows at i: bare, as a Markdown link, or wrapped
// over a line end; on the next line or the one after it if it fills it.
func DayAfter(text string, i int) (d Day, ok bool) {
	const far = 160 // bytes of the longest date with its time
	j, breaks := textline.SkipBreaks(text, i, 2)
	j = skipSeparator(text, j)
	if j >= len(text) {
		return d, false
	}
	if text[j] == '[' {
		if n := linkNumber(text[j:]); n > 0 {
			j = textline.SkipBlank(text, j+n)
		} else {
			return linkedDay(text, j)
		}
	}
	window := text[j:min(len(text), j+far)]
	m, n, ok := datePrefix(window)
	if !ok || opensRange(window[n:]) {
		return d, false
	}
	d = Day{Start: j, End: j + n, Date: m.Date, Text: printed(window[:n])}
	url, n := linkEnd(text[d.End:])
	d.URL, d.End = url, d.End+n
	if breaks > 1 && !AtLineEnd(text, d.End) {
		return Day{}, false
	}
	d.AddURL(text)
	return d, true
}

// printed returns a date as it is printed, on one line and without marks.
func printed(date string) string { return strings.Clone(WithoutMarks(textline.OneLine(date))) }

// AtLineEnd reports whether nothing visible follows on the line.
func AtLineEnd(text string, i int) bool {
	i = textline.SkipBlank(text, i)
	return i == len(text) || text[i] == '\n' || text[i] == '\\' && strings.HasPrefix(text[i+1:], "\n")
}

// datePrefix reads a date at the start of window, also one that is wrapped.
func datePrefix(window string) (m dates.Match, n int, ok bool) {
	if m, ok = dates.Prefix(window); ok {
		return m, m.Len, true
	}
	eol := strings.IndexByte(window, '\n')
	if eol <= 0 {
		return m, 0, false
	}
	next, _ := textline.SkipBreaks(window, eol, 1)
	head := window[:textline.BackBlank(window, eol)]
	if m, ok = dates.Prefix(head + " " + window[next:]); !ok || m.Len <= len(head)+1 {
		return m, 0, false
	}
	return m, m.Len - len(head) - 1 + next, true
}

// opensRange reports whether what follows a date makes it the first of two, as for
// an event's days.
func opensRange(rest string) bool {
	i := textline.SkipBlank(rest, 0)
	n, _ := DashAt(rest, i)
	if n == 0 {
		return false
	}
	_, ok := dates.Prefix(rest[textline.SkipBlank(rest, i+n):])
	return ok
}

// linkedDay reads a date that is the label of a Markdown link.
func linkedDay(text string, i int) (d Day, ok bool) {
	const farLabel = 160 // bytes
	label := strings.IndexByte(text[i:min(len(text), i+farLabel)], ']')
	if label < 0 {
		return d, false
	}
	words := strings.ReplaceAll(textline.OneLine(text[i+1:i+label]), `\`, "")
	m, ok := dates.Prefix(strings.TrimLeft(words, "*_"))
	if !ok {
		return d, false
	}
	d = Day{Start: i, End: i + label + 1, Date: m.Date, Text: printed(strings.Trim(words, "*_ "))}
	if url, n := linkEnd(text[i+label:]); n > 0 {
		d.URL, d.End = url, i+label+n
	}
	return d, true
}

// AddURL takes the status address that some tools print behind the date.
func (d *Day) AddURL(text string) {
	const far = 300 // bytes
	i := textline.SkipBlank(text, d.End)
	rest := text[i:min(len(text), i+far)]
	open := strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "<") || strings.HasPrefix(rest, "[")
	if open {
		rest = rest[1:]
	}
	if !strings.HasPrefix(rest, "http") {
		return
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < 0x80 && rest[n] != ')' && rest[n] != '>' && rest[n] != ']' {
		n++
	}
	if !strings.Contains(rest[:n], "/status/") && !strings.Contains(rest[:n], "/statuses/") {
		return
	}
	d.URL = rest[:n]
	d.End = i + n
	if open {
		d.End = min(len(text), d.End+2)
	}
}

// skipSeparator goes over a dot, bar or comma between handle and date.
func skipSeparator(text string, i int) int {
	for _, sep := range [...]string{"·", "•", "|", ",", "‧", "・", "，", "،"} {
		if strings.HasPrefix(text[i:], sep) {
			return textline.SkipBlank(text, i+len(sep))
		}
	}
	return i
}

// linkNumber returns the length of the "[12]" that text browsers put before a link.
func linkNumber(text string) int {
	i := 1
	for i < len(text) && i < 5 && isDigit(text[i]) {
		i++
	}
	if i > 1 && i < len(text) && text[i] == ']' {
		return i + 1
	}
	return 0
}
