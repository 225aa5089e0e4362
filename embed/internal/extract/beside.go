package extract

import (
	"cmp"
	"slices"

	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// textStops appends the stops of the page's text to stops: what was found in the markup, code
// samples, blockquotes and entries of lists.
func textStops(p *locate.Page, m *htmltree.PassageMap, stops []flattext.TextStop) []flattext.TextStop {
	for _, f := range p.Found {
		if f.Size == 0 && f.At > 0 {
			stops = append(stops, flattext.TextStop{From: f.At, To: flattext.Endless})
		}
	}
	for _, s := range m.List {
		switch {
		case s.Kind&htmltree.InCode != 0:
			stops = append(stops, flattext.TextStop{From: s.End, To: flattext.Endless})
			fallthrough
		case s.Kind&(htmltree.InQuote|htmltree.InEntry) != 0:
			stops = append(stops, flattext.TextStop{From: s.Start, To: s.End})
		}
	}
	slices.SortStableFunc(stops, func(a, b flattext.TextStop) int { return cmp.Compare(a.From, b.From) })
	return stops
}

// isBeside reports whether what the text stage found in HTML is none: it stands in
// elements, kinds, in which such words are something else.
func isBeside(p *locate.Page, it flattext.Item, kinds htmltree.PassageKind) bool {
	if kinds&htmltree.InCode != 0 {
		return true
	}
	switch item := it.Item; item.Kind {
	case record.KindPlaceholder:
		return isOtherLine(p, item, it, kinds)
	case record.KindPost:
		if item.Provider == record.Facebook && item.Origin.Method == record.MethodAttribution {
			return kinds&htmltree.InQuote == 0 // the network's code is a blockquote; blogs sign so elsewhere
		}
	}
	return it.Item.Origin.Method == record.MethodLink && (kinds&(htmltree.InEntry|htmltree.InHeading|htmltree.InCell) != 0 || !fillsBlock(p, it))
}

// isOtherLine reports whether a line with a player's wording is a heading, an entry
// of a list, a label or a link to something else.
func isOtherLine(p *locate.Page, ph *record.Item, it flattext.Item, kinds htmltree.PassageKind) bool {
	if kinds&(htmltree.InHeading|htmltree.InEntry|htmltree.InLabel|htmltree.InControl) != 0 {
		return true
	}
	switch ph.Reason {
	case record.MediaLabel, record.Rail, record.AdSkip, record.CaptionCredit:
		return kinds&htmltree.InLink != 0
	}
	return ph.Origin.Rule == "phrase/pattern" && kinds&(htmltree.InCell|htmltree.InLink) != 0
}

// fillsBlock reports whether an item is all that its block holds.
func fillsBlock(p *locate.Page, it flattext.Item) bool {
	text := p.Text.Buf
	const gap = 2 // line breaks between blocks
	breaks := func(i, step int) (n int) {
		for ; n < gap && i >= 0 && i < len(text) && text[i] == '\n'; i += step {
			n++
		}
		return n
	}
	before, after := breaks(it.Start-1, -1), breaks(it.End, 1)
	return (before == gap || before == it.Start) && (after == gap || it.End+after == len(text))
}
