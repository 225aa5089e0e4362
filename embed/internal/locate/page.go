// Package locate goes over a page from tag to tag, or from node to node of a tree, and
// finds the elements that may be embeds. It keeps the regions of the page (article,
// menu, sidebar, comments, feed), the words that a reader sees, and what was found; a
// Recognizer says what a candidate is.
package locate

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// MaxFallback is how much text, in bytes, may stand in an element for it to be a
// player's words for browsers that cannot show it, and nothing else.
const MaxFallback = 400

const (
	// proseLength is how long a paragraph is, in bytes, that is no teaser's.
	proseLength = 200
	// proseCount is how many such paragraphs make an article.
	proseCount = 3
	// MaxOuterHTML is how many bytes of an element recognizers read.
	MaxOuterHTML = 256 << 10
	// maxOpen bounds the candidates and regions that are open at once. It also bounds
	// how often one byte can be part of an outer HTML.
	maxOpen = 24
)

// Page is the work on one HTML document. Both locators feed it the same events,
// enter, leave and words, and get the same items.
type Page struct {
	Options     options.Options
	Src         string          // the input; "" for a tree
	Xml         bool            // it is written as XML
	Base        *url.URL        // for relative URLs; nil if unknown
	open        []frame         // open elements that matter, outermost first
	inParagraph bool            // the innermost of them is a <p>
	inline      int             // how many of them are no containers
	containers  containers      // all open containers of the input
	region      htmltree.Region // that of the innermost one
	names       *nameCache
	Text        htmltree.Visible
	Found       []Found
	Notices     []Found           // lines that belong to an item found, at a place of their own
	attrs       []tagscan.Attr    // those of the open candidates
	Cand        Candidate         // the one that is being recognized
	rules       Recognizer        // asked of it
	newRules    func() Recognizer // for pages hidden in this one
	Frames      []string          // its URLs; one place for all
	scanner     tagscan.Scanner   // of the input
	Probe       tagscan.Scanner   // of the markup of one candidate
	Trees       htmltree.Trees    // of candidates
	Level       int               // how deep in markup hidden in markup this is
	Hidden      *int              // bytes of hidden markup read, over all levels
	budget      *budget           // of the page and of what is hidden in it
	budgetHere  budget            // what budget points to on the outermost level
	hiddenHere  int               // what hidden points to on the outermost level
	tags        tagCount          // met so far

	// What shows that state is the page's own.
	Identity   pageIdentity
	Scripts    []Script
	Slots      []Slot
	linkedData bool   // the open script describes the page for search engines
	Code       string // that of the open script
	Videos     VideoObjects

	// What distinguishes an article's text from lists of links.
	Noscripts int  // <noscript> of a tree met whose content is text
	Headlines int  // <h1> met
	Prose     int  // paragraphs of proseLength met
	para      int  // where the open <p> began in the text
	link      int  // where the open <a> began in the text
	away      bool // the open <a> leads to another page
	hasStory  bool // a headline or prose stands in an <article> or the like
	regions   []region
	unsettled int // of regions, those whose parent is open
}

// frame is an open element that matters.
type frame struct {
	name      string
	kind      htmltree.Container // 0 if it is none of those that are tracked
	depth     int                // open containers, itself included
	same      int                // if it is none: how many elements of its name are open from here on
	node      *html.Node         // for trees
	outer     htmltree.Region    // the region outside
	cand      Candidate          // its why is 0 if it only makes a region
	tentative tentative          // its region is zoneBody if there is none
}

// Found is an item with its place in the order of the document.
type Found struct {
	Item   *record.Item
	At     int // offset in the visible text
	Size   int // bytes of visible text that it takes; 0 for an element
	region htmltree.Region
}

// Recognizer is what makes items of candidates: the next stage. A page has one of
// its own, so that it may keep what was asked of a candidate.
type Recognizer interface {
	// Recognize returns the items that the candidate is; usually none or one.
	Recognize(*Candidate) []*record.Item
	// Unrecognized returns what the candidate is of which recognize made no item.
	Unrecognized() Unrecognized
	// Forget drops what refers to the page and its candidates.
	Forget()
}

// Unrecognized says what a candidate is that is no item.
type Unrecognized struct {
	Slot       bool             // it waits for an embed that the page's state names
	Label      classname.Labels // what its class names, if it is a slot
	Decoration bool             // a muted loop; its words are for browsers that cannot show it
	Tweet      bool             // its class names a tweet
}

// Candidate is a candidate: an element that may be an embed, or hold one.
type Candidate struct {
	htmltree.Tag
	Page    *Page
	Reasons Reason
	Region  htmltree.Region
	Span    record.Span // of the whole element; zero for trees
	Node    *html.Node  // the caller's node for trees; else made by tree
	Mark    htmltree.Mark
	Items   int // how many items were found before it
	Slots   int // how many slots were found before it

	met       int      // what the page held before it, for the budget
	tags      tagCount // before its own
	Noscripts int      // how many of these in a tree were met before it

	Headlines, Prose int  // how many were met before it
	InLink           bool // it stands in a link to another page
}

// enter takes a start tag. span is its range in the input, node its node in a tree.
func (p *Page) enter(e *htmltree.Tag, span record.Span, node *html.Node) {
	t := e.Info
	p.budget.met += tagWeight
	p.tags.starts++
	p.Text.BreakAt(t.Kind)
	if p.inParagraph && t.Kind == htmltree.TagBlock && node == nil {
		p.pop(span.Start) // a block ends the paragraph before it
	}
	switch t.Role {
	case htmltree.RoleBase:
		p.setBase(e)
		return
	case htmltree.RoleMeta:
		p.Identity.note(e)
		p.Videos.note(e)
		return
	case htmltree.RoleScript:
		p.linkedData, p.Code = strings.Contains(e.Attr("type"), "ld+json"), ""
	case htmltree.RoleLink:
		p.enterLink(e)
	case htmltree.RoleHeadline:
		p.Headlines++
		p.hasStory = p.hasStory || p.region == htmltree.RegionArticle
	case htmltree.RoleParagraph:
		p.para = len(p.Text.Buf)
	}
	p.containers.push(t.Box)
	if t.Held != 0 {
		p.Text.OpenPassage(t.Held, p.containers.depth())
	}
	z, sure, why := p.judge(e)
	if why == 0 && z == p.region {
		p.nest(t.Box, e.Name)
		return
	}
	f := frame{name: e.Name, same: 1, kind: t.Box, depth: p.containers.depth(), node: node, outer: p.region}
	if !sure && z.Foreign() && z != p.region {
		f.tentative = p.tentativeOf(z, e)
		z = p.region
	}
	if why != 0 {
		f.cand = Candidate{Page: p, Reasons: why, Region: z, Span: span, Node: node, Mark: p.Text.Mark(), Items: len(p.Found), Slots: len(p.Slots), met: p.budget.met, tags: tagCount{p.tags.starts - 1, p.tags.ends}, Noscripts: p.Noscripts, Headlines: p.Headlines, Prose: p.Prose, InLink: p.away}
		f.cand.Name, f.cand.Raw = e.Name, e.Raw
		if t.Kind&htmltree.TagVoid != 0 && node == nil {
			f.cand.Attrs = e.Attrs
			p.close(f.cand, span.End)
			return
		}
	} else if t.Kind&htmltree.TagVoid != 0 && node == nil {
		return
	}
	if len(p.open) >= maxOpen {
		p.nest(t.Box, e.Name)
		return
	}
	if f.cand.Reasons != 0 {
		// The attributes of open candidates lie behind one another.
		start := len(p.attrs)
		p.attrs = append(p.attrs, e.Attrs...)
		f.cand.Attrs = p.attrs[start:len(p.attrs):len(p.attrs)]
	}
	p.open = append(p.open, f)
	p.inParagraph = f.name == "p"
	if f.kind == 0 {
		p.inline++
	}
	p.region = z
}

// judge reads a start tag: it returns the region inside, whether that is sure,
// and why the element is a candidate. Nothing in a foreign region is one, so that
// only names that lead out of it are read there.
func (p *Page) judge(e *htmltree.Tag) (z htmltree.Region, sure bool, why Reason) {
	var at summaryPart
	if e.Info.Is&(htmltree.KeepsRegion|htmltree.OpensArticle|htmltree.OpensNav) == 0 {
		at = atRegion
	}
	var l tagSummary
	if never := e.Info.Is&htmltree.NeverOne != 0; never || p.region.Foreign() {
		if at != 0 {
			l = Summarize(e, p.names, at)
		}
		if z, sure = inside(p.region, e.Info, &l); never || z.Foreign() {
			return z, sure, 0
		}
	}
	l = Summarize(e, p.names, at|atPromise)
	z, sure = inside(p.region, e.Info, &l)
	if !z.Foreign() || !sure {
		why = reasons(e, &l)
	}
	if why&HidesMarkup != 0 && (p.Text.Within(htmltree.InCode) || copies(e)) {
		why &^= HidesMarkup
	}
	return z, sure, why
}

// left notes the end of an element for the text.
func (p *Page) left(t htmltree.TagInfo) {
	p.Text.BreakAt(t.Kind)
	if t.Held != 0 {
		p.Text.ClosePassage(t.Held)
	}
	switch t.Role {
	case htmltree.RoleLink:
		p.Text.CloseLink()
		p.Text.Linked += max(0, len(p.Text.Buf)-p.link)
		p.link, p.away = len(p.Text.Buf), false
	case htmltree.RoleParagraph:
		size := len(p.Text.Buf) - p.para
		if size >= proseLength {
			p.Prose++
			p.hasStory = p.hasStory || p.region == htmltree.RegionArticle
		}
		p.containers.addProse(max(0, size))
		p.para = len(p.Text.Buf)
	}
}

// leaveNode takes the end of a node of a tree.
func (p *Page) leaveNode(n *html.Node) {
	t := htmltree.InfoOf(n.Data)
	if t.Kind != htmltree.TagBreak { // br has no end tag
		p.left(t)
	}
	if k := len(p.open); k > 0 && p.open[k-1].node == n {
		p.pop(0)
	}
	if t.Box != 0 {
		if depth := p.containers.pop(t.Box); depth > 0 {
			p.settleProse(depth)
		}
	}
}

// pop closes the innermost open frame.
func (p *Page) pop(end int) {
	f := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.inParagraph = len(p.open) > 0 && p.open[len(p.open)-1].name == "p"
	if f.kind == 0 {
		p.inline--
	}
	p.region = f.outer
	if f.cand.Reasons != 0 {
		p.close(f.cand, end)
		p.attrs = p.attrs[:len(p.attrs)-len(f.cand.Attrs)]
	}
	if f.tentative.region != htmltree.RegionBody && !p.isArticle(f.tentative) {
		if f.tentative.region == htmltree.RegionControl {
			p.closeControl(&f.tentative)
		} else {
			p.closeRegion(&f)
		}
	}
}

// words takes a run of text: src[start:end], which is the input's or node's.
func (p *Page) words(src string, start, end int, node *html.Node) {
	if !p.region.Foreign() {
		before := len(p.Text.Buf)
		p.Text.Add(src, start, end, node, node == nil, p.region)
		p.budget.met += len(p.Text.Buf) - before
	}
}

// blank takes n bytes of text that are nothing but white space, 0 if there are none.
// Branch-free: it runs for every tag.
func (p *Page) blank(n int) {
	pending := min(n, htmltree.PendingBlank)
	if p.region.Foreign() {
		pending = 0
	}
	p.Text.Pending = max(p.Text.Pending, pending)
}

// raw takes the text of an element that holds no markup for the parser.
func (p *Page) raw(name, text string) {
	switch name {
	case "script":
		p.Code = text
		if p.Level == 0 && p.linkedData {
			p.Videos.noteData(text)
		}
		if p.Level == 0 && len(text) > 60 && !p.linkedData {
			p.Scripts = append(p.Scripts, Script{text, len(p.Text.Buf)})
		}
	case "title":
		if p.Level == 0 && !p.region.Foreign() {
			p.Identity.add(statement{text: text, title: true, from: p.contentOrigin()})
		}
	}
}

// contentOrigin returns how the content of elements is written.
func (p *Page) contentOrigin() origin {
	if p.Src == "" {
		return plainText
	}
	return rawContent
}

// setBase takes the first <base href>, unless the caller gave a base.
func (p *Page) setBase(e *htmltree.Tag) {
	if p.Base != nil || p.Level > 0 {
		return
	}
	if u, err := url.Parse(provider.AbsoluteURL(e.Attr("href"), nil)); err == nil && u.Host != "" {
		p.Base = u
	}
}

// enterLink keeps links to what the text stage may name: without it a printed
// date would lose the status behind it.
func (p *Page) enterLink(e *htmltree.Tag) {
	p.Text.CloseLink()
	p.link = len(p.Text.Buf)
	i := slices.IndexFunc(e.Attrs, func(a html.Attribute) bool { return len(a.Key) == len("href") && tagscan.EqualFold(a.Key, "href") })
	p.away = i >= 0 && leadsAway(e.Attrs[i].Val)
	if i < 0 || p.region.Foreign() { // its words are not read
		return
	}
	if v := e.Attrs[i].Val; provider.NextStatus(v, 0) == len(v) {
		return // most are not worth decoding
	}
	href := e.Value(i)
	if !strings.Contains(href, "/status") {
		return
	}
	if u := provider.AbsoluteURL(href, p.Base); u != "" {
		p.Text.OpenLink(u)
	}
}

// leadsAway reports whether the URL of a link leads to another page.
func leadsAway(href string) bool {
	href = strings.TrimSpace(href)
	return href != "" && href[0] != '#' && !ascii.FoldedPrefix(href, "javascript:")
}

// close decides what a candidate that ends at end is.
func (p *Page) close(closed Candidate, end int) {
	if !closed.Reread() {
		return
	}
	p.Cand = closed // one place for all: recognizers take a pointer
	c := &p.Cand
	if c.Node == nil {
		c.Span.End = end
	}
	c.Decode(&p.Trees.Values)
	before := p.Trees.Mark()
	items := p.rules.Recognize(c)
	var u Unrecognized
	if len(items) == 0 {
		u = p.rules.Unrecognized()
	}
	p.Trees.Release(before)
	if len(items) == 0 {
		if u.Decoration {
			p.Text.Cut(c.Mark)
		}
		if u.Slot {
			// What a slot holds is a part of it; two slots are in a list of slots.
			switch inside := len(p.Slots) - c.Slots; {
			case inside > 1:
				return
			case inside == 1:
				p.Slots = p.Slots[:c.Slots]
			}
			p.Slots = append(p.Slots, Slot{Place: c.Place(), At: c.Mark.Buf, Label: u.Label})
		}
		if u.Tweet {
			p.Text.AddPassage(htmltree.InQuote, c.Mark.Buf)
		}
		return
	}
	place := c.Place()
	p.Text.Cut(c.Mark)
	p.Text.BreakLines(2)
	p.Found = p.Found[:min(c.Items, len(p.Found))]
	p.forgetRegions(c.Mark.Buf, c.Items)
	for _, it := range items {
		it.Origin.Place = place
		p.Found = append(p.Found, Found{Item: it, At: c.Mark.Buf, region: c.Region})
	}
}

// Place returns where the candidate stands.
func (c *Candidate) Place() record.Place {
	if c.Page.Src == "" {
		return record.Place{Node: c.Node}
	}
	return record.Place{Span: c.Span}
}

// RecognizeURL returns what a URL of the page names, which may be relative.
func (p *Page) RecognizeURL(raw string) (*record.Item, bool) {
	return p.Options.Tables.URLs().RecognizeURL(raw, p.Base)
}
