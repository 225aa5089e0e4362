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
