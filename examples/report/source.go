package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
)

// What of an article's source the page shows at most, in bytes.
const (
	maxMark    = 2000    // of one embed
	maxFold    = 6000    // of what lies between two embeds
	maxContext = 300     // of what is visible before and after an embed
	maxBetween = 40_000  // of all that is no embed
	shortGap   = 3 * 300 // what is between two embeds is folded if it is longer
)

// mark is a place in the source where embeds stand.
type mark struct {
	start, end int   // bytes
	numbers    []int // of the embeds, from 1
	kind       embed.Kind
}

// marksOf returns the places of the items in order. Places that overlap are one,
// as are those of several items of one container.
func marksOf(items []embed.Item, size int) []mark {
	var marks []mark
	for i, it := range items {
		origin := it.Common().Origin
		for _, place := range append([]embed.Place{origin.Place}, origin.Also...) {
			if s := place.Span; s.Start >= 0 && s.Start < s.End && s.End <= size {
				marks = append(marks, mark{s.Start, s.End, []int{i + 1}, it.Common().Kind})
			}
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var out []mark
	for _, m := range marks {
		if len(out) == 0 || m.start >= out[len(out)-1].end {
			out = append(out, m)
			continue
		}
		last := &out[len(out)-1]
		last.end = max(last.end, m.end)
		if !slices.Contains(last.numbers, m.numbers[0]) {
			last.numbers = append(last.numbers, m.numbers[0])
		}
	}
	return out
}

// piece is a part of the source as the page shows it.
type piece struct {
	Text   string
	Left   int    // bytes left out behind Text
	Tail   string // what follows them
	Folded string // how long it is, if it is folded
	Marks  []markNumber
	Kind   embed.Kind // of a mark
}

// markNumber is the number of an embed at a mark.
type markNumber struct {
	N     int
	First bool // the embed's first mark, which its fields link to
}

// cutPieces returns the source with its marks. What lies far from every mark is
// folded, and left out where there is too much of it.
func cutPieces(source string, marks []mark) []piece {
	var pieces []piece
	room := maxBetween
	show := func(text string, most int, fold bool) {
		if text == "" {
			return
		}
		p := shorten(text, min(most, room))
		room -= len(p.Text) + len(p.Tail)
		if fold {
			p.Folded = byteSize(len(text))
		}
		pieces = append(pieces, p)
	}
	if len(marks) == 0 {
		show(source, maxFold, false)
		return pieces
	}
	seen := make(map[int]bool)
	at := 0
	for _, m := range marks {
		before, between, after := splitGap(source[at:m.start], at > 0, true)
		show(before, maxContext, false)
		show(between, maxFold, true)
		show(after, shortGap, false)
		p := shorten(source[m.start:m.end], maxMark)
		p.Kind = m.kind
		for _, n := range m.numbers {
			p.Marks = append(p.Marks, markNumber{n, !seen[n]})
			seen[n] = true
		}
		pieces = append(pieces, p)
		at = m.end
	}
	before, between, after := splitGap(source[at:], true, false)
	show(before, maxContext, false)
	show(between, maxFold, true)
	show(after, shortGap, false)
	return pieces
}

// splitGap cuts what lies between two marks into the context of the one before
// and of the one after, and what is between these. A short gap stays whole.
func splitGap(gap string, markBefore, markAfter bool) (before, between, after string) {
	if len(gap) <= shortGap {
		return "", "", gap
	}
	head, tail := 0, len(gap)
	if markBefore {
		head = cutNear(gap, maxContext)
	}
	if markAfter {
		tail = cutNear(gap, len(gap)-maxContext)
	}
	return gap[:head], gap[head:tail], gap[tail:]
}

// shorten returns text as a piece of at most so many bytes, without its middle
// if it is longer.
func shorten(text string, most int) piece {
	if len(text) <= most {
		return piece{Text: valid(text)}
	}
	head, tail := cutNear(text, most*2/3), cutNear(text, len(text)-most/3)
	return piece{Text: valid(text[:head]), Left: tail - head, Tail: valid(text[tail:])}
}

// cutNear returns a place at or shortly before i where s can be cut: behind a
// blank if one is near, else between two characters.
func cutNear(s string, i int) int {
	i = min(max(i, 0), len(s))
	if j := strings.LastIndexAny(s[max(0, i-40):i], " \n"); j >= 0 {
		return max(0, i-40) + j + 1
	}
	for j := i; j > max(0, i-utf8.UTFMax); j-- {
		if j == len(s) || utf8.RuneStart(s[j]) {
			return j
		}
	}
	return i
}

// valid returns s as UTF-8; a page with other bytes would read differently from
// one browser to the next.
func valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// clip returns s, or of a longer one the beginning, at most so many bytes, with
// a note of how much is missing.
func clip(s string, most int) string {
	if len(s) <= most {
		return s
	}
	i := cutNear(s, most)
	return fmt.Sprintf("%s… (%s more)", s[:i], byteSize(len(s)-i))
}
