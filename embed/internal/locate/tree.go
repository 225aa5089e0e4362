package locate

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// WalkTree locates candidates in a tree. It feeds the same events as scan. It goes
// as walk does; only elements have an end.
func (p *Page) WalkTree(n *html.Node) {
	var e htmltree.Tag
	for m := n; ; {
		if m.Type == html.TextNode {
			p.words(m.Data, 0, len(m.Data), m)
		} else if p.enterNode(m, &e) {
			if m.FirstChild != nil {
				m = m.FirstChild
				continue
			}
		}
		for {
			if m.Type == html.ElementNode {
				p.leaveNode(m)
			}
			if m == n {
				return
			}
			if m.NextSibling != nil {
				m = m.NextSibling
				break
			}
			m = m.Parent
		}
	}
}

// enterNode takes the beginning of a node that is no text, with e for its tag. It
// reports whether to go into it.
func (p *Page) enterNode(n *html.Node, e *htmltree.Tag) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.DocumentNode
	}
	e.SetNode(n)
	p.enter(e, record.Span{}, n)
	if htmltree.Is(n, "noscript") {
		p.noscript(n)
		return false
	}
	if htmltree.HasRawText(n) {
		if c := n.FirstChild; c != nil && c.Type == html.TextNode {
			p.raw(n.Data, c.Data)
		}
		return false
	}
	return true
}

// noscript looks into n. A parser with scripting on, such as html.Parse, leaves
// its content as one text node; the markup in it is what the page shows without
// scripts, often the embed that a script would replace.
func (p *Page) noscript(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode {
			p.WalkTree(c)
			continue
		}
		p.Noscripts++
		if p.holdsPixels(c.Data) {
			continue
		}
		before := p.Trees.Mark()
		root := p.Trees.Parse(c.Data)
		for m := root.FirstChild; m != nil; m = m.NextSibling {
			p.walkIn(c, m)
		}
		p.Trees.Release(before)
	}
}

// holdsPixels reports whether markup is nothing but pictures, style sheets and white
// space: what most <noscript> hold, for counters and for pictures loaded lazily.
func (p *Page) holdsPixels(markup string) bool {
	s := &p.Probe
	s.Reset(markup)
	for s.Next() {
		switch s.Kind {
		case tagscan.Start:
			e := htmltree.Tag{Name: s.Name, Attrs: s.Attrs, Raw: true, Info: htmltree.InfoOf(s.Name)}
			l := Summarize(&e, p.names, atPromise)
			if e.Name != "img" && e.Name != "link" && e.Name != "style" || reasons(&e, &l) != 0 {
				return false
			}
		case tagscan.Text:
			if strings.TrimSpace(markup[s.Start:s.End]) != "" {
				return false
			}
		}
	}
	return true
}

// walkIn walks the tree of m, which was made of text, the content of an element
// of the caller's tree: there, and nowhere else, is what is found in it.
func (p *Page) walkIn(text, m *html.Node) {
	first, slot, piece := len(p.Found), len(p.Slots), len(p.Text.Pieces)
	p.WalkTree(m)
	place := record.Place{Node: text.Parent}
	for _, f := range p.Found[min(first, len(p.Found)):] {
		f.Item.Origin.Place = place
	}
	for i := slot; i < len(p.Slots); i++ {
		p.Slots[i].Place = place
	}
	for i := piece; i < len(p.Text.Pieces); i++ {
		p.Text.Pieces[i].Node = text
	}
}
