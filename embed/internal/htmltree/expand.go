package htmltree

import "golang.org/x/net/html"

// Expand returns a copy of the tree of n in which the markup in <noscript> is
// elements: a parser with scripting on, such as html.Parse, leaves it as one text
// node. It returns n itself if the copy would hold more than limit bytes.
func (t *Trees) Expand(n *html.Node, limit int) *html.Node {
	before := t.Mark()
	root := t.copyNode(n)
	for from, to := n, root; ; {
		if limit -= len(from.Data); limit < 0 {
			t.Release(before)
			return n
		}
		for i := range from.Attr {
			limit -= len(from.Attr[i].Key) + len(from.Attr[i].Val)
		}
		switch {
		case IsRawNoscript(from):
			limit -= len(from.FirstChild.Data)
			t.adopt(to, from.FirstChild.Data)
		case from.FirstChild != nil:
			c := t.copyNode(from.FirstChild)
			link(to, c)
			from, to = from.FirstChild, c
			continue
		}
		for from != n && from.NextSibling == nil {
			from, to = from.Parent, to.Parent
		}
		if from == n {
			return root
		}
		c := t.copyNode(from.NextSibling)
		link(to.Parent, c)
		from, to = from.NextSibling, c
	}
}

// IsRawNoscript reports whether n is a <noscript> whose content is one text node.
func IsRawNoscript(n *html.Node) bool {
	return Is(n, "noscript") && n.FirstChild != nil && n.FirstChild.Type == html.TextNode && n.FirstChild.NextSibling == nil
}

// copyNode returns n without its relatives.
func (t *Trees) copyNode(n *html.Node) *html.Node {
	c := t.nodes.one()
	c.Type, c.Data, c.DataAtom, c.Namespace, c.Attr = n.Type, n.Data, n.DataAtom, n.Namespace, n.Attr
	return c
}

// adopt makes the elements of markup children of n.
func (t *Trees) adopt(n *html.Node, markup string) {
	root := t.Parse(markup)
	n.FirstChild, n.LastChild = root.FirstChild, root.LastChild
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		c.Parent = n
	}
}

// link makes c the last child of p.
func link(p, c *html.Node) {
	c.Parent, c.PrevSibling = p, p.LastChild
	if p.LastChild == nil {
		p.FirstChild = c
	} else {
		p.LastChild.NextSibling = c
	}
	p.LastChild = c
}
