package embed

import (
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/phrases"
)

// trace is a line of a placeholder's wording.
type trace struct {
	match      phrases.Match
	start, end int
	line       int // its number among the lines that are not blank
}

// placeholders finds the lines that stand where a player or a post was. Wordings
// that are common in articles too count only beside another trace, beside an
// item, or at the head of the text.
func (s *textScan) placeholders() {
	const head, near = 3, 2 // lines
	traces, marks := s.traces()
	for i, t := range traces {
		if t.match.Context && t.line >= head && !beside(traces, i, near) && !nearMark(marks, t.line, near) {
			continue
		}
		s.insert(newPlaceholder(t.match, s.text[t.start:t.end]), t.start, t.end)
	}
}

// traces lists the lines outside the items that have a placeholder's wording,
// and the numbers of the lines that items take.
func (s *textScan) traces() (list []trace, marks []int) {
	list = s.seen[:0]
	openings := s.openings
	var reader phrases.Reader
	var next [3]string
	number := -1
	for i, item := 0, 0; i < len(s.text); {
		end := lineEnd(s.text, i)
		if isBlank(s.text[i:end]) {
			i = end + 1
			continue
		}
		number++
		for item < len(s.items) && s.items[item].end <= i {
			item++
		}
		if item < len(s.items) && s.items[item].start < end {
			marks = append(marks, number)
			i = max(end, min(s.items[item].end, len(s.text))) + 1
			continue
		}
		for len(openings) > 0 && openings[0] < i {
			openings = openings[1:]
		}
		glued := len(openings) > 0 && openings[0] < end
		m, used, ok := reader.Lines(s.linesFrom(i, end, item, next[:0]), i, glued)
		if !ok {
			i = end + 1
			continue
		}
		list = s.tracesIn(list, m, i, used, number)
		for range used {
			i = lineEnd(s.text, i) + 1
		}
		number += used - 1
	}
	s.seen = list
	return list, marks
}

// isBlank tells whether nothing but white space stands in a line.
func isBlank(line string) bool {
	return line == "" || (line[0] <= ' ' || line[0] >= utf8.RuneSelf) && strings.TrimSpace(line) == ""
}

// linesFrom appends the line text[i:end] and the one or two that follow without a
// blank line or an item between.
func (s *textScan) linesFrom(i, end, item int, lines []string) []string {
	for {
		lines = append(lines, s.text[i:end])
		if i = end + 1; len(lines) == cap(lines) || i >= len(s.text) || s.text[i] == '\n' {
			return lines
		}
		end = lineEnd(s.text, i)
		if item < len(s.items) && s.items[item].start < end || isBlank(s.text[i:end]) {
			return lines
		}
	}
}

// tracesIn appends the traces of the lines from i on, of which m is the first.
func (s *textScan) tracesIn(list []trace, m phrases.Match, i, used, number int) []trace {
	if used > 1 {
		last := i
		for range used - 1 {
			last = lineEnd(s.text, last) + 1
		}
		return append(list, trace{match: m, start: i + m.Start, end: last + m.End, line: number})
	}
	list = append(list, trace{match: m, start: i + m.Start, end: i + m.End, line: number})
	first := i + m.End
	for m := range insides(s.text[first:lineEnd(s.text, i)]) {
		list = append(list, trace{match: m, start: first + m.Start, end: first + m.End, line: number})
	}
	return list
}

// beside tells whether another trace is near the i-th.
func beside(list []trace, i, near int) bool {
	return i > 0 && list[i].line-list[i-1].line <= near || i+1 < len(list) && list[i+1].line-list[i].line <= near
}

// nearMark tells whether an item is near the line.
func nearMark(marks []int, line, near int) bool {
	for _, m := range marks {
		if m-line <= near && line-m <= near {
			return true
		}
	}
	return false
}

func newPlaceholder(m phrases.Match, text string) *rec {
	p := &rec{Kind: KindPlaceholder, Subject: Subject(m.Of), Reason: Reason(m.Reason), Text: strings.Clone(strings.Join(strings.Fields(text), " ")), Lang: strings.Clone(m.Lang)}
	p.Kind = KindPlaceholder
	p.Origin.Method, p.Origin.Rule = MethodPhrase, "phrase/pattern"
	if m.Exact {
		p.Origin.Rule = "phrase/table"
	}
	return p
}
