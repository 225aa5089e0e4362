package htmltree

import (
	"cmp"
	"slices"
	"sort"
)

// PassageKind says what sort of element holds a passage. It is a set.
type PassageKind uint8

const (
	InCode    PassageKind = 1 << iota // a sample of code: <pre>, <code>, <kbd>, <samp>
	InHeading                         // <h1> to <h6>
	InEntry                           // an entry of a list
	InCell                            // a cell of a table
	InQuote                           // a blockquote, or an element that is named for a tweet
	InLink                            // a link
	InLabel                           // a label of a form's field
	InControl                         // a box of buttons or fields: for sharing, to subscribe, to log in
)

// passage is a stretch of the visible text that one element holds.
type passage struct {
	Start, End int
	Kind       PassageKind
}

// openPassage is a passage whose element is open.
type openPassage struct {
	start int
	depth int // open containers
	kind  PassageKind
}

// maxPassages bounds the passages that are open at once, and maxPassageList those
// of a page: what lies beyond is read as if nothing held it.
const (
	maxPassages    = 64
	maxPassageList = 1 << 16
)

// OpenPassage notes that a passage begins. An entry ends the one before it, and a
// paragraph ends code that runs on: authors forget those end tags.
func (v *Visible) OpenPassage(kind PassageKind, depth int) {
	if n := len(v.Opened); n > 0 && kind == InEntry && v.Opened[n-1].kind == InEntry && v.Opened[n-1].depth == depth {
		v.ClosePassage(InEntry)
	}
	if len(v.Opened) < maxPassages {
		v.Opened = append(v.Opened, openPassage{start: len(v.Buf), depth: depth, kind: kind})
	}
}

// Within reports whether a passage of that kind is open.
func (v *Visible) Within(kind PassageKind) bool {
	for i := range v.Opened {
		if v.Opened[i].kind&kind != 0 {
			return true
		}
	}
	return false
}

// ClosePassage ends the innermost open passage of that kind, and what is open in it.
func (v *Visible) ClosePassage(kind PassageKind) {
	for i := len(v.Opened) - 1; i >= 0; i-- {
		if v.Opened[i].kind == kind {
			v.notePassages(i)
			return
		}
	}
}

// ClosePassagesIn ends the passages whose container has ended: those that began
// with at least depth containers open.
func (v *Visible) ClosePassagesIn(depth int) {
	for i := len(v.Opened); i > 0 && v.Opened[i-1].depth >= depth; i-- {
		v.notePassages(i - 1)
	}
}

// notePassages ends the open passages from the i-th on.
func (v *Visible) notePassages(i int) {
	for k := len(v.Opened) - 1; k >= i; k-- {
		v.AddPassage(v.Opened[k].kind, v.Opened[k].start)
	}
	v.Opened = v.Opened[:i]
}

// AddPassage notes that the text from start on is a passage of that kind.
func (v *Visible) AddPassage(kind PassageKind, start int) {
	if start < len(v.Buf) && len(v.Passages) < maxPassageList {
		v.Passages = append(v.Passages, passage{start, len(v.Buf), kind})
	}
}

// PassageMap answers which passages a place of the text lies in.
type PassageMap struct {
	List []passage // by start; of those that start together the longest first
	end  []int     // the greatest end of list[:i+1]
}

// MapPassages sorts the passages of v.
func (v *Visible) MapPassages() PassageMap {
	v.notePassages(0)
	slices.SortStableFunc(v.Passages, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	v.Ends = v.Ends[:0]
	most := 0
	for i := range v.Passages {
		most = max(most, v.Passages[i].End)
		v.Ends = append(v.Ends, most)
	}
	return PassageMap{List: v.Passages, end: v.Ends}
}

// maxAround bounds how many passages are looked at for one place.
const maxAround = 256

// Around returns the kinds of all passages that hold text[start:end].
func (m *PassageMap) Around(start, end int) (kinds PassageKind) {
	i := sort.Search(len(m.List), func(i int) bool { return m.List[i].Start > start }) - 1
	for n := 0; i >= 0 && m.end[i] >= end && n < maxAround; i, n = i-1, n+1 {
		if m.List[i].End >= end {
			kinds |= m.List[i].Kind
		}
	}
	return kinds
}
