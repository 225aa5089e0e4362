package flattext

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// trace is a line of a placeholder's wording.
type trace struct {
	match      phrases.Match
	start, end int
	line       int // its number among the lines that are not blank
}

// placeholders finds the lines that stand where a player or a post was. Wordings
// that are common in articles too count only beside another trace, beside an
// item, or, if they are listed, at the head of the text.
func (s *Scan) placeholders() {
	const head, near = 3, 2 // lines
	traces, marks := s.traces()
	found := len(s.items)
	for i, t := range traces {
		for len(marks) > 0 && marks[0] < t.line-near {
			marks = marks[1:]
		}
		if t.match.Context && (t.line >= head || !t.match.Exact) && !beside(traces, i, near) && (len(marks) == 0 || marks[0] > t.line+near) {
			continue
		}
		if !overlaps(s.items[:found], t.start, t.end) {
			s.items = append(s.items, Item{Item: newPlaceholder(t.match, s.text[t.start:t.end]), Start: t.start, End: t.end})
		}
	}
	if len(s.items) > found {
		slices.SortStableFunc(s.items, func(a, b Item) int { return a.Start - b.Start })
	}
}

// overlaps reports whether one of the items, which are in order, overlaps the range.
func overlaps(items []Item, start, end int) bool {
	i := sort.Search(len(items), func(i int) bool { return items[i].End > start })
	return i < len(items) && items[i].Start < end
}

// traces lists the lines outside the items that have a placeholder's wording,
// and the numbers of the lines that items take. Blocks of code have neither.
func (s *Scan) traces() (list []trace, marks []int) {
	list = s.seen[:0]
	beginnings := s.beginnings
	reader := phrases.Reader{More: s.opts.Tables.Wordings()}
	var next [3]string
	fences := fenceFinder{text: s.text}
	number := -1
	for i, item := 0, 0; i < len(s.text); {
		end := textline.End(s.text, i)
		if isBlank(s.text[i:end]) {
			i = end + 1
			continue
		}
		number++
		for item < len(s.items) && s.items[item].End <= i {
			item++
		}
		for len(beginnings) > 0 && beginnings[0] < i {
			beginnings = beginnings[1:]
		}
		glued := len(beginnings) > 0 && beginnings[0] < end
		if item < len(s.items) && s.items[item].Start < end {
			marks = append(marks, number)
			if glued && beginnings[0] < s.items[item].Start {
				list = s.traceBefore(list, i, s.items[item].Start, number)
			}
			i = max(end, min(s.items[item].End, len(s.text))) + 1
			continue
		}
		if after := fences.after(i, end); after > 0 {
			i = after
			continue
		}
		if reader.Passes(s.text[i:end], i, glued) {
			i = end + 1
			continue
		}
		m, used, ok := reader.Lines(s.linesFrom(i, end, item, next[:0]), i, glued)
		if !ok || m.Kind == phrases.Ordinary && s.inMarkup(i, end) {
			i = end + 1
			continue
		}
		list = s.tracesIn(list, m, i, used, number)
		for range used {
			i = textline.End(s.text, i) + 1
		}
		number += used - 1
	}
	s.seen = list
	return list, marks
}

// traceBefore appends the trace that stands in text[i:end], in one line with the
// item behind it: "Story Continued Below" before the words of a post.
func (s *Scan) traceBefore(list []trace, i, end, number int) []trace {
	m, ok := phrases.Line(s.text[i:end])
	if !ok || m.Context {
		return list
	}
	return append(list, trace{match: m, start: i + m.Start, end: i + m.End, line: number})
}

// A fenceFinder finds blocks of code that stand between fences of Markdown.
type fenceFinder struct {
	text string
	none [2]bool // no fence of a kind stands behind the last one
}

// after returns where the text goes on behind the block that the line text[i:end]
// opens, 0 if it opens none.
func (f *fenceFinder) after(i, end int) int {
	kind, mark := 0, fenceIn(f.text[i:end])
	if mark == "" {
		return 0
	}
	if mark[0] == '~' {
		kind = 1
	}
	for at := end + 1; !f.none[kind] && at < len(f.text); {
		eol := textline.End(f.text, at)
		if fenceIn(f.text[at:eol]) == mark {
			return eol + 1
		}
		at = eol + 1
	}
	f.none[kind] = true
	return 0
}

// fenceIn returns the fence that line begins with, "" if it begins with none.
func fenceIn(line string) string {
	if line == "" || strings.IndexByte(" \t>`~", line[0]) < 0 {
		return ""
	}
	line = strings.TrimLeft(line, " \t>")
	for _, mark := range [...]string{"```", "~~~"} {
		if strings.HasPrefix(line, mark) {
			return mark
		}
	}
	return ""
}

// inMarkup reports whether a tag begins the line above text[i:end] or the line below
// it: then it is what an element of a sample of code holds.
func (s *Scan) inMarkup(i, end int) bool {
	if i > 0 && startsTag(s.text[strings.LastIndexByte(s.text[:i-1], '\n')+1:i-1]) {
		return true
	}
	return end < len(s.text) && startsTag(s.text[end+1:textline.End(s.text, end+1)])
}

// startsTag reports whether line begins with a tag.
func startsTag(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if len(line) < 3 || line[0] != '<' {
		return false
	}
	c := line[1]
	return c == '/' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// isBlank reports whether nothing but white space stands in a line.
func isBlank(line string) bool {
	return line == "" || (line[0] <= ' ' || line[0] >= utf8.RuneSelf) && strings.TrimSpace(line) == ""
}

// linesFrom appends the line text[i:end] and the one or two that follow without a
// blank line or an item between.
func (s *Scan) linesFrom(i, end, item int, lines []string) []string {
	for {
		lines = append(lines, s.text[i:end])
		if i = end + 1; len(lines) == cap(lines) || i >= len(s.text) || s.text[i] == '\n' {
			return lines
		}
		end = textline.End(s.text, i)
		if item < len(s.items) && s.items[item].Start < end || isBlank(s.text[i:end]) {
			return lines
		}
	}
}

// tracesIn appends the traces of the lines from i on, of which m is the first.
func (s *Scan) tracesIn(list []trace, m phrases.Match, i, used, number int) []trace {
	if used > 1 {
		last := i
		for range used - 1 {
			last = textline.End(s.text, last) + 1
		}
		return append(list, trace{match: m, start: i + m.Start, end: last + m.End, line: number})
	}
	list = append(list, trace{match: m, start: i + m.Start, end: i + m.End, line: number})
	first := i + m.End
	for m := range insides(s.text[first:textline.End(s.text, i)]) {
		list = append(list, trace{match: m, start: first + m.Start, end: first + m.End, line: number})
	}
	return list
}

// beside reports whether another trace is near the i-th.
func beside(list []trace, i, near int) bool {
	return i > 0 && list[i].line-list[i-1].line <= near || i+1 < len(list) && list[i+1].line-list[i].line <= near
}

func newPlaceholder(m phrases.Match, text string) *record.Item {
	p := &record.Item{Kind: record.KindPlaceholder, Subject: record.Subject(m.Of), Reason: record.Reason(m.Reason), Text: strings.Clone(strings.Join(strings.Fields(text), " ")), Lang: strings.Clone(m.Lang)}
	p.Kind = record.KindPlaceholder
	p.Origin.Method, p.Origin.Rule = record.MethodPhrase, "phrase/pattern"
	if m.Exact {
		p.Origin.Rule = "phrase/table"
	}
	return p
}
