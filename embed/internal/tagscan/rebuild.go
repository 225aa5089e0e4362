package tagscan

import "strings"

// dropped are the elements whose tags rebuild leaves out.
const dropped = isFrame | isForm

// rebuild returns a copy of island that nests properly, as Tame describes it.
func rebuild(island string, maxDepth, maxFormatting int) string {
	r := rebuilder{maxDepth: maxDepth, maxLinks: maxFormatting}
	r.out.Grow(len(island))
	var s Scanner
	s.Reset(island)
	for s.Next() {
		switch s.Kind {
		case Start:
			r.start(&s)
		case End:
			r.end(s.Name)
		case Text:
			// A "<" could become a tag together with what follows in the copy.
			r.out.WriteString(strings.ReplaceAll(island[s.Start:s.End], "<", "&lt;"))
		case Raw:
			if !r.skipRaw {
				r.out.WriteString(island[s.Start:s.End])
			}
		}
	}
	return r.out.String()
}

// rebuilder writes a copy in which each element ends inside the one around it.
type rebuilder struct {
	maxDepth, maxLinks int

	out      strings.Builder
	open     []element
	links    int    // a elements in open
	tooDeep  int    // open elements that were left out beyond maxDepth
	foreign  string // the svg or math element around, "" if there is none
	foreigns int    // how many elements of that name are open, one in the other
	skipRaw  bool   // the last start tag was left out, and so is its content
}

func (r *rebuilder) start(s *Scanner) {
	r.skipRaw = true
	t := traitsOf(s.Name)
	if r.inForeign(s, t) || t&dropped != 0 || t&isFormatting != 0 && t&isLink == 0 {
		return
	}
	r.closeThrough(replaces(t))
	if t&isVoid == 0 {
		if len(r.open) >= r.maxDepth {
			r.tooDeep++
			return
		}
		if t&isLink != 0 && r.links >= r.maxLinks {
			return
		}
		r.push(element{name: s.Name, traits: t})
	}
	r.skipRaw = false
	r.out.WriteString(s.src[s.Start:s.End])
}

func (r *rebuilder) push(e element) {
	r.open = append(r.open, e)
	if e.traits&isLink != 0 {
		r.links++
	}
}

// inForeign tells whether a start tag belongs to svg or math: begins it, or
// stands inside.
func (r *rebuilder) inForeign(s *Scanner, t traits) bool {
	if r.foreign != "" && t&isBreakout != 0 {
		r.foreign = ""
	}
	switch {
	case r.foreign == "" && t&isForeign == 0:
		return false
	case s.SelfClosing:
	case r.foreign == "":
		r.foreign, r.foreigns = s.Name, 1
	case sameName(r.foreign, s.Name):
		r.foreigns++
	}
	return true
}

// replaces returns what the start of an element of traits t closes, and the
// elements beyond which it closes nothing.
func replaces(t traits) (closed, scope traits) {
	closed = closesInnermost(t) | t&(isButton|isSelect|isTable)
	switch {
	case t&(isItem|isDetail) != 0:
		return closed, isList | isBarrier
	case t&isTable != 0:
		return closed, isCell | isColumn
	case t&isColumn != 0:
		return inTable&^isTable | isLink, isTable
	case t&inTable != 0:
		// A link between the parts of a table stands before the table in the tree.
		return closed | isLink, isTable
	}
	return closed, isBarrier
}

// closeThrough closes the outermost open element with one of the traits t, and
// all in it, as far as no element of traits scope is in between.
func (r *rebuilder) closeThrough(t, scope traits) {
	outermost := -1
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].traits&t != 0 {
			outermost = i
		}
		if r.open[i].traits&scope != 0 {
			break
		}
	}
	if outermost >= 0 {
		r.closeTo(outermost)
	}
}

// closeTo writes the end tags of all open elements from open[i] on.
func (r *rebuilder) closeTo(i int) {
	for j := len(r.open) - 1; j >= i; j-- {
		if r.open[j].traits&isLink != 0 {
			r.links--
		}
		r.out.WriteString("</")
		r.out.WriteString(r.open[j].name)
		r.out.WriteString(">")
	}
	r.open = r.open[:i]
}

func (r *rebuilder) end(name string) {
	t := traitsOf(name)
	switch {
	case r.foreign != "" && sameName(r.foreign, name):
		if r.foreigns--; r.foreigns == 0 {
			r.foreign = ""
		}
		return
	case r.foreign != "" || t&(dropped|isVoid) != 0 || t&isFormatting != 0 && t&isLink == 0:
		return
	case r.tooDeep > 0:
		r.tooDeep--
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if sameName(r.open[i].name, name) {
			r.closeTo(i)
			return
		}
		// End tags do not get out of a barrier, those of tables out of most.
		if u := r.open[i].traits; u&isTable != 0 || u&isBarrier != 0 && t&inTable == 0 {
			return
		}
	}
}
