package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
	"golang.org/x/net/html"
)

// walkTree locates candidates in a tree. It feeds the same events as scan.
func (p *page) walkTree(n *html.Node) {
	var e element
	walk(n, func(m *html.Node) bool {
		switch m.Type {
		case html.TextNode:
			p.words(m.Data, 0, len(m.Data), m)
		case html.ElementNode:
			e.setNode(m)
			p.enter(&e, Span{}, m)
			if m.Data == "noscript" {
				p.noscript(m)
				return false
			}
			if hasRawText(m) {
				if c := m.FirstChild; c != nil && c.Type == html.TextNode {
					p.raw(m.Data, c.Data)
				}
				return false
			}
			return true
		case html.DocumentNode:
			return true
		}
		return false
	}, func(m *html.Node) {
		if m.Type == html.ElementNode {
			p.leaveNode(m)
		}
	})
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
		f.item.Common().Origin.Place = place
	}
	for i := hole; i < len(p.holes); i++ {
		p.holes[i].place = place
	}
	for i := piece; i < len(p.text.pieces); i++ {
		p.text.pieces[i].node = text
	}
}
