package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// forms reads the attributes once for all rules.
func (c *candidate) forms() attrForms {
	if c.formed == 0 {
		c.formed = formsKnown
		for i := range c.Attrs {
			c.formed |= formOf(c.Attrs[i].Val)
			if k := c.Attrs[i].Key; len(k) > 3 && tagscan.EqualFold(k[len(k)-3:], "-id") {
				c.formed |= formIDKey
			}
		}
	}
	return c.formed
}

// labelsOfClass returns what the class indicates.
func (c *candidate) labelsOfClass() classname.Labels {
	if !c.hasClassLabels {
		c.classLabels, c.hasClassLabels = classname.LabelsOfClass(c.Attr("class")), true
	}
	return c.classLabels
}

// maxBoxText is how many bytes of text may stand in an element for it to be the
// box of one player and not a part of the article.
const maxBoxText = 1200

// isPassage reports whether the element holds so much text that it is more than a
// player's box.
func (c *candidate) isPassage() bool {
	switch c.Name {
	case "html", "body", "main", "article":
		return true
	}
	return len(c.Page.Text.Buf)-c.Mark.Buf > maxBoxText
}

// rawText returns the text of an element that holds no markup for the parser.
func (c *candidate) rawText() string {
	if c.Name == "script" && c.Page.Src != "" {
		// Without these a parser leaves the text as it is.
		s := c.scanOuterHTML()
		s.Next() // the start tag
		if s.Next() && s.Kind == tagscan.Raw {
			if text := c.outerHTML()[s.Start:s.End]; strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, 0) < 0 {
				return text
			}
		}
	}
	first := c.tree().FirstChild
	if first != nil && first.Type == html.TextNode && first.NextSibling == nil {
		return first.Data
	}
	var b strings.Builder
	for n := first; n != nil; n = n.NextSibling {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// Questions about a candidate's markup that need no tree of it. Most candidates
// are nothing, and these show so at a fraction of what parsing costs. Markup that
// a parser would drop counts here, so that the answer "no" is always right.

// outerHTML returns the candidate's markup, as far as recognizers read it; "" for trees.
func (c *candidate) outerHTML() string {
	if c.Page.Src == "" {
		return ""
	}
	return c.Page.Src[c.Span.Start:min(c.Span.End, c.Span.Start+locate.MaxOuterHTML)]
}

// scanOuterHTML returns a scanner at the beginning of the candidate's markup. There
// is one for all: it must not be used by two at a time.
func (c *candidate) scanOuterHTML() *tagscan.Scanner {
	s := &c.Page.Probe
	s.Reset(c.outerHTML())
	s.XML = c.Page.Xml
	return s
}

// hrefs yields the URLs of the links in the candidate.
func (c *candidate) hrefs(yield func(string) bool) {
	if c.Page.Src == "" {
		for n := range htmltree.Descend(c.tree(), nil) {
			if n.Type == html.ElementNode && n.Data == "a" && !yield(htmltree.NodeAttr(n, "href")) {
				return
			}
		}
		return
	}
	s := c.scanOuterHTML()
	for s.Next() {
		if s.Kind != tagscan.Start || !tagscan.EqualFold(s.Name, "a") {
			continue
		}
		e := htmltree.Tag{Attrs: s.Attrs, Raw: true}
		if !yield(e.Attr("href")) {
			return
		}
	}
}

// links reports whether a link to an item stands in the candidate: one of the
// provider unless p is "", with that id unless it is "".
func (c *candidate) links(p record.Provider, id string) bool {
	if !c.mayLink() {
		return false
	}
	for href := range c.hrefs {
		if it := c.itemAt(href, p); it != nil && (id == "" || it.ID == id) {
			return true
		}
	}
	return false
}

// mayLink reports whether a link may stand in the candidate.
func (c *candidate) mayLink() bool {
	return c.Page.Src == "" || strings.Contains(c.outerHTML(), "href") || strings.Contains(c.outerHTML(), "HREF")
}

// itemAt returns the provider's item at a URL, of any provider if p is "".
func (c *candidate) itemAt(raw string, p record.Provider) *record.Item {
	it, ok := c.Page.RecognizeURL(raw)
	if !ok || p != "" && it.Provider != p {
		return nil
	}
	return it
}

// linked returns the item that the first link inside to one of the provider names,
// with that id unless id is "".
func (c *candidate) linked(p record.Provider, id string) *record.Item {
	if !c.links(p, id) {
		return nil
	}
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		if it := c.itemAt(htmltree.NodeAttr(n, "href"), p); it != nil && (id == "" || it.ID == id) {
			return it
		}
	}
	return nil
}

// absorb adds to it what was found inside of the same post: the frame that the
// script made. It returns false if something else was found: then the element
// was never closed, or is none of its own.
func (c *candidate) absorb(it *record.Item) bool {
	a := it
	for _, f := range c.inner() {
		b := f.Item
		if b.Provider != a.Provider || b.ID != a.ID {
			return false
		}
	}
	for _, f := range c.inner() {
		if f.Item.Kind == a.Kind {
			it.Merge(f.Item)
		}
	}
	return true
}

// maxNamedText is how many bytes of text may stand in a placeholder beside its link.
const maxNamedText = 200

// labels returns what all names of the element indicate.
func (c *candidate) labels() classname.Labels {
	if !c.hasNameLabels {
		c.nameLabels, c.hasNameLabels = c.readLabels(), true
	}
	return c.nameLabels
}

func (c *candidate) readLabels() classname.Labels {
	h := c.labelsOfClass() | classname.LabelsIn(c.Attr("id"))
	if strings.IndexByte(c.Name, '-') > 0 {
		h |= classname.LabelsIn(c.Name)
	}
	for i := range c.Attrs {
		// Attributes of a site's own: "data-embed-type", "embedded-service".
		if k := strings.TrimPrefix(c.Attrs[i].Key, "data-"); k != c.Attrs[i].Key || strings.IndexByte(k, '-') > 0 && !strings.HasPrefix(k, "aria-") {
			indicated := classname.LabelsIn(k)
			if v := c.Attrs[i].Val; len(v) <= locate.MaxNameValue {
				indicated |= classname.LabelsIn(v)
			}
			if indicated&^h != 0 && !isControlName(k) && !isSubjectKey(k) {
				h |= indicated
			}
		}
	}
	if c.Name == "oembed" {
		h |= classname.LabelEmbed
	}
	return h
}

// candidate is a located element, with what its rules asked of it once: see labels,
// classHints, forms, frameAddresses.
type candidate struct {
	*locate.Candidate
	nameLabels, classLabels       classname.Labels
	hasNameLabels, hasClassLabels bool
	hasFrames                     bool // the page has them
	formed                        attrForms
	expanded                      *html.Node // what tree returns
}

// inner returns the items found inside the candidate.
func (c *candidate) inner() []locate.Found {
	if c.Items > len(c.Page.Found) {
		return nil
	}
	return c.Page.Found[c.Items:]
}

// tree returns the element as a tree: the caller's node, or its outer HTML of the
// input parsed by itself.
func (c *candidate) tree() *html.Node {
	if c.Node != nil {
		if c.expanded == nil {
			c.expanded = c.Node
			if c.Page.Noscripts > c.Noscripts {
				c.expanded = c.Page.Trees.Expand(c.Node, locate.MaxOuterHTML)
			}
		}
		return c.expanded
	}
	root := c.Page.Trees.Parse(c.outerHTML())
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			c.Node, c.expanded = n, n
			return n
		}
	}
	c.Node, c.expanded = root, root
	return root
}

// url resolves a URL of the candidate.
func (c *candidate) url(raw string) string {
	if raw == "" {
		return "" // not the page itself
	}
	return provider.AbsoluteURL(raw, c.Page.Base)
}

// ruleFor names the rule that recognized the candidate by its element. Names that
// a page invents are not repeated.
func (c *candidate) ruleFor(p record.Provider) string {
	const longest = 40
	plain := func(r rune) bool { return r == '-' || r == ':' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' }
	if len(c.Name) > longest || strings.ContainsFunc(c.Name, func(r rune) bool { return !plain(r) }) {
		return string(p) + "/element"
	}
	return string(p) + "/" + c.Name
}
