package tagscan

import "strings"

const (
	// depthLimit keeps a tree below the 512 levels that html.Parse takes: an
	// element may come with one that is implied, such as tbody.
	depthLimit = 250
	// copyBudget is how many bytes of copied formatting elements an input may
	// cost per byte, and copyFree what is free for the smallest.
	copyBudget = 100
	copyFree   = 64 << 10
	// nodeBytes and attrBytes are what a copied element and each of its
	// attributes take in memory.
	nodeBytes = 128
	attrBytes = 56
	// adoptionCopies is how often one end tag can copy the open formatting
	// elements (the adoption agency algorithm, HTML standard, section 13.2.6.4.7).
	adoptionCopies = 8
)

// Tame returns markup that a tree builder can take without harm, to be parsed
// with scripting disabled. It returns island unchanged if, read tag by tag, it
// never nests deeper than maxDepth elements (at most 250), never has more than
// maxFormatting formatting elements (a, b, i, font, …) open, and leaves no doubt
// that html.Parse needs memory in a small proportion to its length. Such doubt
// comes from much text after formatting elements that were left open: each new
// block makes copies of them all, with all attributes.
//
// Else it returns a copy that nests properly. In it are no tags beyond maxDepth,
// no formatting elements but a, of these at most maxFormatting open, no tags of
// or within svg and math, no html, head, body, frameset, frame and form tags, and
// no comments. The text is kept.
//
// The time is at most that of reading island times maxDepth. Void elements do
// not count for the depth; elements whose end tag may be left out do until an
// end tag around them comes.
func Tame(island string, maxDepth, maxFormatting int) string {
	maxDepth = max(0, min(maxDepth, depthLimit))
	var s Scanner
	s.Reset(island)
	w := watch{island: island, maxDepth: maxDepth, maxFormatting: maxFormatting, open: make([]element, 0, 32), svg: -1}
	for s.Next() {
		if !w.accepts(&s) {
			return rebuild(island, maxDepth, maxFormatting)
		}
	}
	return island
}

// watch follows the nesting of an island. Its stack holds at least the elements
// that the tree builder has open, or may open again, in the order they began:
// an element leaves it only when the tree builder surely forgets it too.
type watch struct {
	island                  string
	maxDepth, maxFormatting int

	open       []element
	formatting int  // formatting elements in open
	weight     int  // bytes that a copy of all of them takes
	cost       int  // bytes that copies may have taken
	roots      int  // html and body tags with attributes
	svg        int  // where in open the svg or math element around stands; -1 if there is none
	read       int  // where in island the last token ended
	formLost   bool // the tree builder may have lost track of its form
}

// element is an open element.
type element struct {
	name   string
	traits traits
	weight int // bytes that a copy takes; 0 if it is not a formatting element
}

// accepts tells whether the tokens so far are harmless. After false it must not
// be called again.
func (w *watch) accepts(s *Scanner) bool {
	skipped := w.island[w.read:s.Start]
	w.read = s.End
	switch {
	case w.svg >= 0:
		return w.foreign(s, skipped)
	case s.Kind == Text:
		w.cost += w.weight
	case s.Kind == Start:
		if !w.start(s) {
			return false
		}
	case s.Kind == End:
		w.end(s.Name)
	}
	return w.cost <= copyFree+copyBudget*len(w.island)
}

// top returns the traits of the innermost open element.
func (w *watch) top() traits {
	if len(w.open) == 0 {
		return 0
	}
	return w.open[len(w.open)-1].traits
}

// pop closes the innermost open element.
func (w *watch) pop() {
	last := len(w.open) - 1
	if weight := w.open[last].weight; weight > 0 {
		w.formatting--
		w.weight -= weight
	}
	w.open = w.open[:last]
	if w.svg == last {
		w.svg = -1
	}
}

// push opens an element. It returns false if that is one too many.
func (w *watch) push(e element) bool {
	w.open = append(w.open, e)
	if e.weight > 0 {
		w.formatting++
		w.weight += e.weight
	}
	return len(w.open) <= w.maxDepth && w.formatting <= w.maxFormatting
}

// start takes a start tag outside of svg and math.
func (w *watch) start(s *Scanner) bool {
	w.cost += w.weight
	e := element{name: s.Name, traits: traitsOf(s.Name)}
	for c := closesInnermost(e.traits); w.top()&c != 0; {
		w.pop()
	}
	switch {
	case e.traits&isVoid != 0:
		return true
	case e.traits&isFrame != 0:
		return w.root(s)
	case e.traits&isForeign != 0:
		if s.SelfClosing {
			return true
		}
		w.svg = len(w.open)
	case e.traits&isFormatting != 0:
		if len(s.Attrs) == maxAttrs {
			return false // it may have any number
		}
		e.weight = nodeBytes + attrBytes*len(s.Attrs)
	}
	return w.push(e)
}

// root takes the start tag of a document or frameset, whose attributes the tree
// builder merges with all those it has.
func (w *watch) root(s *Scanner) bool {
	if len(s.Attrs) > 0 {
		w.roots++
	}
	return w.roots <= 2 && !EqualFold(s.Name, "frameset")
}

// end takes an end tag outside of svg and math.
func (w *watch) end(name string) {
	t := traitsOf(name)
	if t&(isVoid|isFrame) != 0 {
		w.cost += w.weight // </br> is a <br>
		return
	}
	if t&isFormatting != 0 {
		w.endFormatting(name)
		return
	}
	if (t&isForm == 0 || !w.formLost) && w.closeLeftOpen(name, t) {
		w.pop()
		return
	}
	w.formLost = w.formLost || t&isForm != 0
}

// endFormatting takes the end tag of a formatting element.
func (w *watch) endFormatting(name string) {
	last := len(w.open) - 1
	i := last
	for i >= 0 && w.open[i].weight > 0 && !sameName(w.open[i].name, name) {
		i--
	}
	if i >= 0 && w.open[i].weight > 0 {
		// Formatting elements in it end as well, but are due to be opened anew.
		closed := w.open[i]
		copy(w.open[i:], w.open[i+1:])
		w.open[last] = closed
		w.pop()
		return
	}
	w.cost += adoptionCopies * w.weight
}

// closeLeftOpen makes the element of that name the innermost one if only
// elements are open in it that its end tag surely closes. It returns false if not.
func (w *watch) closeLeftOpen(name string, t traits) bool {
	through := closesLeftOpen(t)
	i := len(w.open) - 1
	for i >= 0 && !sameName(w.open[i].name, name) && w.open[i].traits&through != 0 {
		i--
	}
	if i < 0 || !sameName(w.open[i].name, name) {
		return false
	}
	for len(w.open)-1 > i {
		w.pop()
	}
	return true
}

// foreign takes a token in svg or math, and the skipped markup before it. It
// accepts only what the tree builder and the scanner read in the same way: no
// HTML elements in there, all end tags in order. (Formatting elements cause no
// copies: the start of svg has opened anew all that were due.)
func (w *watch) foreign(s *Scanner, skipped string) bool {
	if strings.Contains(skipped, "<![CDATA[") {
		return false // text for the tree builder
	}
	switch s.Kind {
	case Start:
		t := traitsOf(s.Name)
		if t&isBreakout != 0 || w.top()&isBridge != 0 {
			return false
		}
		return s.SelfClosing || w.push(element{name: s.Name, traits: t & isBridge})
	case End:
		if !sameName(w.open[len(w.open)-1].name, s.Name) {
			return false
		}
		w.pop()
	case Raw:
		return strings.IndexByte(s.src[s.Start:s.End], '<') < 0 // tags for the tree builder
	}
	return true
}

// sameName tells whether a and b are the same tag name, ASCII letters compared
// without regard to case.
func sameName(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i++ {
		if a[i] != b[i] && (a[i]|0x20 != b[i]|0x20 || class[a[i]] != letter) {
			return false
		}
	}
	return true
}
