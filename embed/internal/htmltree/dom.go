package htmltree

import (
	"iter"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// Descend yields n and the nodes below it in document order. It walks without
// recursion, so depth does not matter; skip, if not nil, says which elements
// to leave out with all they hold.
func Descend(n *html.Node, skip func(*html.Node) bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for m := n; m != nil; {
			skipped := skip != nil && m != n && m.Type == html.ElementNode && skip(m)
			if !skipped && !yield(m) {
				return
			}
			if m.FirstChild != nil && !skipped {
				m = m.FirstChild
				continue
			}
			for m != n && m.NextSibling == nil {
				m = m.Parent
			}
			if m == n {
				return
			}
			m = m.NextSibling
		}
	}
}

// NodeAttr returns the value of the attribute key of n, "" if there is none.
func NodeAttr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// NodeHasClass reports whether n has the class.
func NodeHasClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && hasToken(NodeAttr(n, "class"), class)
}

// Walk calls enter for n and the nodes below it in document order, and leave
// for each when it and all below are done. If enter returns false the node's
// children are left out. It walks without recursion, so depth does not matter.
func Walk(n *html.Node, enter func(*html.Node) bool, leave func(*html.Node)) {
	for m := n; ; {
		if enter(m) && m.FirstChild != nil {
			m = m.FirstChild
			continue
		}
		leave(m)
		for m != n && m.NextSibling == nil {
			m = m.Parent
			leave(m)
		}
		if m == n {
			return
		}
		m = m.NextSibling
	}
}

// VisibleText returns the text below n as a reader sees it, with its links;
// skip, if not nil, says which elements to leave out.
func VisibleText(n *html.Node, skip func(*html.Node) bool) (string, []Link) {
	return readVisible(n, skip, 2)
}

// TweetText is visibleText for a post's own words, whose paragraphs are lines.
func TweetText(n *html.Node, skip func(*html.Node) bool) (string, []Link) {
	return readVisible(n, skip, 1)
}

// readVisible returns the text below n with so many line breaks between blocks.
func readVisible(n *html.Node, skip func(*html.Node) bool, blockGap int) (string, []Link) {
	v := Visible{blockGap: blockGap}
	Walk(n, func(m *html.Node) bool {
		switch {
		case m.Type == html.TextNode:
			v.Add(m.Data, 0, len(m.Data), m, false, RegionBody)
		case m.Type != html.ElementNode:
		case HasRawText(m) || m != n && skip != nil && skip(m):
			return false
		default:
			v.enter(m)
		}
		return true
	}, v.leave)
	return ascii.View(v.Buf), v.Links
}

// HasRawText reports whether n's text is no text for readers.
func HasRawText(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
		return true
	}
	return false
}

func (v *Visible) enter(n *html.Node) {
	switch TagClass(n.Data) {
	case TagBlock, tagRule:
		v.BreakLines(v.blockGap)
	case TagBreak:
		v.BreakAt(TagBreak)
	}
	if Is(n, "a") {
		v.CloseLink()
		if href := NodeAttr(n, "href"); href != "" {
			v.OpenLink(href)
		}
	}
}

func (v *Visible) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	if TagClass(n.Data) == TagBlock {
		v.BreakLines(v.blockGap)
	}
	if Is(n, "a") {
		v.CloseLink()
	}
}

// Is reports whether n is an element of that name. Text has its words in Data: a
// text "param" is no <param>.
func Is(n *html.Node, name string) bool { return n.Type == html.ElementNode && n.Data == name }
