package embed

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// walkTree locates candidates in a tree. It feeds the same events as scan. It goes
// as walk does; only elements have an end.
func (p *page) walkTree(n *html.Node) {
	var e element
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
// tells whether to go into it.
func (p *page) enterNode(n *html.Node, e *element) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.DocumentNode
	}
	e.setNode(n)
	p.enter(e, Span{}, n)
	if n.Data == "noscript" {
		p.noscript(n)
		return false
	}
	if hasRawText(n) {
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
func (p *page) noscript(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode {
			p.walkTree(c)
			continue
		}
		if p.holdsPixels(c.Data) {
			continue
		}
		before := p.trees.mark()
		root := p.trees.parse(c.Data)
		for m := root.FirstChild; m != nil; m = m.NextSibling {
			p.walkIn(c, m)
		}
		p.trees.release(before)
	}
}

// holdsPixels tells whether markup is nothing but pictures, style sheets and white
// space: what most <noscript> hold, for counters and for pictures loaded lazily.
func (p *page) holdsPixels(markup string) bool {
	s := &p.probe
	s.Reset(markup)
	for s.Next() {
		switch s.Kind {
		case tagscan.Start:
			e := element{name: s.Name, attrs: s.Attrs, raw: true, tag: tagOf(s.Name)}
			l := e.look(p.names, atPromise)
			if e.name != "img" && e.name != "link" && e.name != "style" || e.traits(&l) != 0 {
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
func (p *page) walkIn(text, m *html.Node) {
	first, hole, piece := len(p.found), len(p.holes), len(p.text.pieces)
	p.walkTree(m)
	place := Place{Node: text.Parent}
	for _, f := range p.found[min(first, len(p.found)):] {
		f.item.Origin.Place = place
	}
	for i := hole; i < len(p.holes); i++ {
		p.holes[i].place = place
	}
	for i := piece; i < len(p.text.pieces); i++ {
		p.text.pieces[i].node = text
	}
}
