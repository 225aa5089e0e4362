package embed

import (
	"cmp"
	"slices"
)

// textStops appends the stops of the page's text to stops: what was found in the markup, code
// samples, quotations and entries of lists.
func (p *page) textStops(m *passageMap, stops []textStop) []textStop {
	for _, f := range p.found {
		if f.size == 0 && f.at > 0 {
			stops = append(stops, textStop{from: f.at, to: endless})
		}
	}
	for _, s := range m.list {
		switch {
		case s.kind&inCode != 0:
			stops = append(stops, textStop{from: s.end, to: endless})
			fallthrough
		case s.kind&(inQuote|inEntry) != 0:
			stops = append(stops, textStop{from: s.start, to: s.end})
		}
	}
	slices.SortStableFunc(stops, func(a, b textStop) int { return cmp.Compare(a.from, b.from) })
	return stops
}

// isBeside reports whether what the text stage found in HTML is none: it stands in
// elements, kinds, in which such words are something else.
func (p *page) isBeside(it textItem, kinds passageKind) bool {
	if kinds&inCode != 0 {
		return true
	}
	switch item := it.item; item.Kind {
	case KindPlaceholder:
		return p.isOtherLine(item, it, kinds)
	case KindPost:
		if item.Provider == Facebook && item.Origin.Method == MethodAttribution {
			return kinds&inQuote == 0 // the network's code is a quotation; blogs sign so elsewhere
		}
	}
	return it.item.Origin.Method == MethodLink && (kinds&(inEntry|inHeading|inCell) != 0 || !p.fillsBlock(it))
}

// isOtherLine reports whether a line with a player's wording is a heading, an entry
// of a list, a label or a link to something else.
func (p *page) isOtherLine(ph *rec, it textItem, kinds passageKind) bool {
	if kinds&(inHeading|inEntry|inLabel|inControl) != 0 {
		return true
	}
	switch ph.Reason {
	case MediaLabel, Rail, AdSkip, CaptionCredit:
		return kinds&inLink != 0
	}
	return ph.Origin.Rule == "phrase/pattern" && kinds&(inCell|inLink) != 0
}

// fillsBlock reports whether an item is all that its block holds.
func (p *page) fillsBlock(it textItem) bool {
	text := p.text.buf
	const gap = 2 // line breaks between blocks
	breaks := func(i, step int) (n int) {
		for ; n < gap && i >= 0 && i < len(text) && text[i] == '\n'; i += step {
			n++
		}
		return n
	}
	before, after := breaks(it.start-1, -1), breaks(it.end, 1)
	return (before == gap || before == it.start) && (after == gap || it.end+after == len(text))
}
