// Package htmltree answers what tags and elements are and hold: what a tag's name means,
// its attributes, the tree of one element cut out of a page, and the words that a
// reader sees in it, with the place of each in the input.
package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// maxNesting is how many elements of an element's outer HTML may be open. What is opened beyond
// stands beside the innermost, so that no input costs more than its length.
const maxNesting = 200

// Trees makes the trees that recognizers look at: an element's outer HTML read tag by tag,
// nested as browsers nest well-formed markup, with what authors leave open (<p>,
// <li>, …) closed. The rest of a browser's repairs is left out: moving mis-nested
// formatting and what strays in tables changes none of the words and URLs
// that recognizers read, and can cost thousands of times the input's length.
//
// The nodes of a trees are its own and used again after release.
type Trees struct {
	nodes   arena[html.Node]
	attrs   arena[html.Attribute]
	Values  values
	scanner tagscan.Scanner
	open    []openElement
	over    int  // elements open beyond maxNesting
	foreign int  // open svg and math elements
	Xml     bool // a self-closed tag is a whole element
}

// openElement is an element whose end tag has not come.
type openElement struct {
	node *html.Node
	nest nesting
}

// nesting is how an element nests. It is a set.
type nesting uint8

const (
	nestsBlock   nesting = 1 << iota // its end tag ends all that is open inside
	nestsScope                       // end tags inside end nothing outside
	nestsForeign                     // svg, math
)

func nestingOf(a atom.Atom, kind tagKind) nesting {
	switch a {
	case atom.Td, atom.Th, atom.Caption, atom.Table, atom.Template:
		return nestsBlock | nestsScope
	case atom.Svg, atom.Math:
		return nestsForeign | nestsBlock
	}
	if kind == TagBlock {
		return nestsBlock
	}
	return 0
}

// treeMark is a state of trees to which it can be taken back.
type treeMark struct{ nodes, attrs arenaMark }

// Mark returns the state of t now, for Release.
func (t *Trees) Mark() treeMark { return treeMark{t.nodes.mark(), t.attrs.mark()} }

// Release takes back the nodes made since m. Nothing may use them after it.
func (t *Trees) Release(m treeMark) {
	t.nodes.release(m.nodes)
	t.attrs.release(m.attrs)
}

// Kept returns t for the next page, with no more storage than most pages need.
// All nodes must have been taken back.
func (t *Trees) Kept() Trees {
	const chunks = 16
	return Trees{nodes: t.nodes.kept(chunks), attrs: t.attrs.kept(chunks), Values: t.Values.kept(), open: t.open[:0], scanner: tagscan.Scanner{Attrs: ascii.Emptied(t.scanner.Attrs)}}
}

// Parse returns a body element with the markup's elements below it.
func (t *Trees) Parse(markup string) *html.Node {
	root := t.nodes.one()
	root.Type, root.Data, root.DataAtom = html.ElementNode, "body", atom.Body
	t.open, t.over, t.foreign = append(t.open[:0], openElement{node: root, nest: nestsBlock | nestsScope}), 0, 0
	s := &t.scanner
	s.Reset(markup)
	s.XML = t.Xml
	for s.Next() {
		switch s.Kind {
		case tagscan.Start:
			t.start()
		case tagscan.End:
			t.end(ascii.LowerName(s.Name))
		case tagscan.Text:
			t.text(tagscan.Unescape(markup[s.Start:s.End]))
		case tagscan.Raw:
			text := markup[s.Start:s.End]
			if a := t.open[len(t.open)-1].node.DataAtom; a == atom.Title || a == atom.Textarea {
				text = tagscan.Unescape(text)
			}
			t.text(text)
		}
	}
	clear(t.open)
	t.scanner.Reset("")
	return root
}

// start takes the scanner's start tag.
func (t *Trees) start() {
	s := &t.scanner
	name := ascii.LowerName(s.Name)
	kind := TagClass(name)
	n := t.nodes.one()
	n.Type, n.Data, n.DataAtom = html.ElementNode, name, lookupAtom(name)
	n.Attr = t.attributes(s.Attrs)
	t.closeBefore(n.DataAtom, kind)
	t.append(n)
	if kind&TagVoid != 0 || s.SelfClosing() && (t.foreign > 0 || t.Xml) {
		return
	}
	if len(t.open) > maxNesting {
		t.over++
		return
	}
	o := openElement{n, nestingOf(n.DataAtom, kind)}
	if o.nest&nestsForeign != 0 {
		t.foreign++
	}
	t.open = append(t.open, o)
}

// lookupAtom returns the atom of a name, 0 if it has none.
func lookupAtom(name string) atom.Atom {
	var buf [24]byte // no atom that matters is longer
	return atom.Lookup(buf[:copy(buf[:], name)])
}

// attributes decodes attributes.
func (t *Trees) attributes(from []tagscan.Attr) []html.Attribute {
	if len(from) == 0 {
		return nil
	}
	to := t.attrs.some(len(from))
	for i, a := range from {
		to[i].Key, to[i].Val = ascii.LowerName(a.Key), t.Values.decode(a.Val)
	}
	return to
}

// text appends a text node.
func (t *Trees) text(s string) {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	n := t.nodes.one()
	n.Type, n.Data = html.TextNode, s
	t.append(n)
}

// append makes n the last child of the innermost open element.
func (t *Trees) append(n *html.Node) {
	link(t.open[len(t.open)-1].node, n)
}

// closeBefore ends what the start of an element ends: those whose end tags may be
// left out. HTML standard, section 13.1.2.4
func (t *Trees) closeBefore(a atom.Atom, kind tagKind) {
	switch a {
	case atom.Li:
		t.closeOne(atom.Ul, atom.Ol, atom.Li)
	case atom.Dd, atom.Dt:
		t.closeOne(atom.Dl, 0, atom.Dd, atom.Dt)
	case atom.Option:
		t.closeOne(atom.Select, atom.Datalist, atom.Option)
	case atom.Tr:
		t.closeOne(atom.Table, atom.Template, atom.Tr)
	case atom.Td, atom.Th:
		t.closeOne(atom.Table, atom.Tr, atom.Td, atom.Th)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		t.closeOne(atom.Table, atom.Template, atom.Tbody, atom.Thead, atom.Tfoot)
	case atom.A:
		t.closeInline(a)
	}
	if kind == TagBlock && !isPhrasing(a) {
		t.closeParagraph()
	}
}

// isPhrasing reports whether an element that parts the text may stand in a <p>.
func isPhrasing(a atom.Atom) bool {
	switch a {
	case atom.Iframe, atom.Video, atom.Audio, atom.Object, atom.Noscript, atom.Template, atom.Button, atom.Option, atom.Optgroup, atom.Title:
		return true
	}
	return false
}

// closeOne ends the innermost of the elements, unless stop or stop2 comes first.
func (t *Trees) closeOne(stop, stop2 atom.Atom, elements ...atom.Atom) {
	for i := len(t.open) - 1; i > 0; i-- {
		a := t.open[i].node.DataAtom
		if a == stop || a == stop2 && a != 0 {
			return
		}
		for _, e := range elements {
			if a == e {
				t.cut(i)
				return
			}
		}
	}
}

// closeParagraph ends an open <p>, which a block cannot stand in.
func (t *Trees) closeParagraph() {
	for i := len(t.open) - 1; i > 0; i-- {
		if t.open[i].node.DataAtom == atom.P {
			t.cut(i)
			return
		}
		if t.open[i].nest&nestsBlock != 0 {
			return
		}
	}
}

// closeInline ends the innermost element of that name if no block is open inside it.
func (t *Trees) closeInline(a atom.Atom) {
	for i := len(t.open) - 1; i > 0 && t.open[i].nest&nestsBlock == 0; i-- {
		if t.open[i].node.DataAtom == a {
			t.cut(i)
			return
		}
	}
}

// end takes an end tag. One that matches nothing is ignored, and so is one of an
// inline element in which a block is open.
func (t *Trees) end(name string) {
	if t.over > 0 {
		t.over--
		return
	}
	block := nestingOf(lookupAtom(name), TagClass(name))
	for i := len(t.open) - 1; i > 0; i-- {
		o := &t.open[i]
		if o.node.Data == name {
			t.cut(i)
			return
		}
		if block&nestsBlock == 0 && o.nest&nestsBlock != 0 || block&nestsScope == 0 && o.nest&nestsScope != 0 {
			return
		}
	}
}

// cut ends the i-th open element and all inside.
func (t *Trees) cut(i int) {
	for _, o := range t.open[i:] {
		if o.nest&nestsForeign != 0 {
			t.foreign--
		}
	}
	t.open = t.open[:i]
}

// arena hands out values that lie side by side. They are taken back together, in
// the reverse order.
type arena[T any] struct {
	chunks [][]T
	at     arenaMark
}

// arenaMark is a place in an arena: in a chunk, so many values before it there.
type arenaMark struct{ chunk, n int }

// arenaChunk is how many values are allocated at a time. A tag has no more attributes.
const arenaChunk = 256

func (a *arena[T]) mark() arenaMark { return a.at }

// one returns a zero value.
func (a *arena[T]) one() *T { return &a.some(1)[0] }

// some returns n zero values, at most arenaChunk.
func (a *arena[T]) some(n int) []T {
	if len(a.chunks) == 0 || a.at.n+n > arenaChunk {
		if len(a.chunks) > 0 {
			a.at = arenaMark{a.at.chunk + 1, 0}
		}
		if a.at.chunk == len(a.chunks) {
			a.chunks = append(a.chunks, make([]T, arenaChunk))
		}
	}
	s := a.chunks[a.at.chunk][a.at.n : a.at.n+n : a.at.n+n]
	a.at.n += n
	return s
}

// release takes back what was handed out since m.
func (a *arena[T]) release(m arenaMark) {
	for a.at.chunk > m.chunk {
		clear(a.chunks[a.at.chunk][:a.at.n])
		a.at = arenaMark{a.at.chunk - 1, arenaChunk}
	}
	if len(a.chunks) > 0 {
		clear(a.chunks[m.chunk][m.n:a.at.n])
	}
	a.at = m
}

// kept returns a without the storage beyond its first n chunks.
func (a *arena[T]) kept(n int) arena[T] {
	return arena[T]{chunks: a.chunks[:min(n, len(a.chunks)):min(n, len(a.chunks))]}
}
