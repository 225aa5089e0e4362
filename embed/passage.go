package embed

import (
	"cmp"
	"slices"
	"sort"
)

// passageKind says what sort of element holds a passage. It is a set.
type passageKind uint8

const (
	inCode    passageKind = 1 << iota // a sample of code: <pre>, <code>, <kbd>, <samp>
	inHeading                         // <h1> to <h6>
	inEntry                           // an entry of a list
	inCell                            // a cell of a table
	inQuote                           // a quotation, or an element that is named for a tweet
	inLink                            // a link
	inLabel                           // a label of a form's field
	inControl                         // a box of buttons or fields: for sharing, to subscribe, to log in
)

// passage is a stretch of the visible text that one element holds.
type passage struct {
	start, end int
	kind       passageKind
}

// openPassage is a passage whose element is open.
type openPassage struct {
	start int
	depth int // open containers
	kind  passageKind
}

// maxPassages bounds the passages that are open at once, and maxPassageList those
// of a page: what lies beyond is read as if nothing held it.
const (
	maxPassages    = 64
	maxPassageList = 1 << 16
)

// openPassage notes that a passage begins. An entry ends the one before it, and a
// paragraph ends code that runs on: authors forget those end tags.
func (v *visible) openPassage(kind passageKind, depth int) {
	if n := len(v.opened); n > 0 && kind == inEntry && v.opened[n-1].kind == inEntry && v.opened[n-1].depth == depth {
		v.closePassage(inEntry)
	}
	if len(v.opened) < maxPassages {
		v.opened = append(v.opened, openPassage{start: len(v.buf), depth: depth, kind: kind})
	}
}

// within reports whether a passage of that kind is open.
func (v *visible) within(kind passageKind) bool {
	for i := range v.opened {
		if v.opened[i].kind&kind != 0 {
			return true
		}
	}
	return false
}

// closePassage ends the innermost open passage of that kind, and what is open in it.
func (v *visible) closePassage(kind passageKind) {
	for i := len(v.opened) - 1; i >= 0; i-- {
		if v.opened[i].kind == kind {
			v.notePassages(i)
			return
		}
	}
}

// closePassagesIn ends the passages whose container has ended: those that began
// with at least depth containers open.
func (v *visible) closePassagesIn(depth int) {
	for i := len(v.opened); i > 0 && v.opened[i-1].depth >= depth; i-- {
		v.notePassages(i - 1)
	}
}

// notePassages ends the open passages from the i-th on.
func (v *visible) notePassages(i int) {
	for k := len(v.opened) - 1; k >= i; k-- {
		v.addPassage(v.opened[k].kind, v.opened[k].start)
	}
	v.opened = v.opened[:i]
}

// addPassage notes that the text from start on is a passage of that kind.
func (v *visible) addPassage(kind passageKind, start int) {
	if start < len(v.buf) && len(v.passages) < maxPassageList {
		v.passages = append(v.passages, passage{start, len(v.buf), kind})
	}
}

// passageMap answers which passages a place of the text lies in.
type passageMap struct {
	list []passage // by start; of those that start together the longest first
	end  []int     // the greatest end of list[:i+1]
}

// mapPassages sorts the passages of v.
func (v *visible) mapPassages() passageMap {
	v.notePassages(0)
	slices.SortStableFunc(v.passages, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	v.ends = v.ends[:0]
	most := 0
	for i := range v.passages {
		most = max(most, v.passages[i].end)
		v.ends = append(v.ends, most)
	}
	return passageMap{list: v.passages, end: v.ends}
}

// maxAround bounds how many passages are looked at for one place.
const maxAround = 256

// around returns the kinds of all passages that hold text[start:end].
func (m *passageMap) around(start, end int) (kinds passageKind) {
	i := sort.Search(len(m.list), func(i int) bool { return m.list[i].start > start }) - 1
	for n := 0; i >= 0 && m.end[i] >= end && n < maxAround; i, n = i-1, n+1 {
		if m.list[i].end >= end {
			kinds |= m.list[i].kind
		}
	}
	return kinds
}

// textStop says where the words of what is signed in text[from:to] may begin: not
// before from.
type textStop struct{ from, to int }

// stopCursor goes through stops, which nest or part, from left to right.
type stopCursor struct {
	stops []textStop
	open  []textStop
	floor int // the last stop that holds up to the end of the text
}

// endless is the end of a stop for all that follows.
const endless = int(^uint(0) >> 1)

// floorAt returns where what is signed at the offset at may begin. Offsets must not
// decrease from call to call.
func (c *stopCursor) floorAt(at int) int {
	for len(c.stops) > 0 && c.stops[0].from <= at {
		s := c.stops[0]
		c.stops = c.stops[1:]
		if s.to == endless {
			c.floor = s.from
			continue
		}
		for n := len(c.open); n > 0 && c.open[n-1].to <= s.from; n-- {
			c.open = c.open[:n-1]
		}
		c.open = append(c.open, s)
	}
	for n := len(c.open); n > 0 && c.open[n-1].to <= at; n-- {
		c.open = c.open[:n-1]
	}
	if n := len(c.open); n > 0 {
		return max(c.floor, c.open[n-1].from)
	}
	return c.floor
}

// textStops lists the stops of the page's text: what was found in the markup, code
// samples, quotations and entries of lists.
func (p *page) textStops(m *passageMap) []textStop {
	stops := p.doc.stops[:0]
	for _, f := range p.found {
		if f.size == 0 && f.at > 0 {
			stops = append(stops, textStop{f.at, endless})
		}
	}
	for _, s := range m.list {
		switch {
		case s.kind&inCode != 0:
			stops = append(stops, textStop{s.end, endless})
			fallthrough
		case s.kind&(inQuote|inEntry) != 0:
			stops = append(stops, textStop{s.start, s.end})
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
	switch item := it.item.(type) {
	case *Placeholder:
		return p.isOtherLine(item, it, kinds)
	case *Post:
		if item.Provider == Facebook && item.Origin.Method == MethodAttribution {
			return kinds&inQuote == 0 // the network's code is a quotation; blogs sign so elsewhere
		}
	}
	return it.item.Common().Origin.Method == MethodLink && (kinds&(inEntry|inHeading|inCell) != 0 || !p.fillsBlock(it))
}

// isOtherLine reports whether a line with a player's wording is a heading, an entry
// of a list, a label or a link to something else.
func (p *page) isOtherLine(ph *Placeholder, it textItem, kinds passageKind) bool {
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
