package main

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
)

// A segment is a stretch of the pasted text: plain, or the place of embeds.
type segment struct {
	Text    string // its beginning, or all of it
	Skipped int    // bytes of its middle that are not shown
	Tail    string // its end, if some are not
	Marks   []mark // the embeds that stand here; none for plain text
}

// A mark is one place of one embed.
type mark struct {
	Embed int    // number of the embed, from 1
	Place int    // number of the place among the embed's own, from 1
	Kind  string // the embed's kind
}

// Long stretches are shown only in part: a reader looks for the marks, and the
// whole text is in the text area.
const (
	showWhole = 8 << 10 // bytes up to which a stretch is shown as it is
	showEnds  = 2 << 10 // bytes that are shown of each end of a longer one
)

// segments cuts text at the places of items. Spans are byte offsets, and so are
// the indexes of a Go string, whatever the text holds. Embeds that share a place
// share a segment; a place that begins within another begins at its end.
func segments(text string, items []embed.Item) []segment {
	var out []segment
	at := 0
	for _, p := range places(items, len(text)) {
		if p.span.End <= at {
			last := &out[len(out)-1]
			last.Marks = append(last.Marks, p.mark)
			continue
		}
		start := max(p.span.Start, at)
		if start > at {
			out = append(out, shorten(text[at:start]))
		}
		s := shorten(text[start:p.span.End])
		s.Marks = []mark{p.mark}
		out = append(out, s)
		at = p.span.End
	}
	if at < len(text) {
		out = append(out, shorten(text[at:]))
	}
	return out
}

// place is where an embed is marked.
type place struct {
	span embed.Span
	mark mark
}

// places lists the places of all items that lie in a text of the length, by
// where they begin. An item found only in page state has none.
func places(items []embed.Item, length int) []place {
	var out []place
	for i, it := range items {
		ref := it.Common()
		n := 0
		for _, p := range slices.Concat([]embed.Place{ref.Origin.Place}, ref.Origin.Also) {
			if p.Span.Start < 0 || p.Span.Start >= p.Span.End || p.Span.End > length {
				continue
			}
			n++
			out = append(out, place{p.Span, mark{Embed: i + 1, Place: n, Kind: string(ref.Kind)}})
		}
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return out
}

// shorten returns a segment of s without its middle if it is long, cut between
// characters.
func shorten(s string) segment {
	if len(s) <= showWhole {
		return segment{Text: s}
	}
	head, tail := showEnds, len(s)-showEnds
	for head > 0 && !utf8.RuneStart(s[head]) {
		head--
	}
	for tail < len(s) && !utf8.RuneStart(s[tail]) {
		tail++
	}
	return segment{Text: s[:head], Skipped: tail - head, Tail: s[tail:]}
}
