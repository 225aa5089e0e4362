package embed

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

const (
	// proseLength is how long a paragraph is, in bytes, that is no teaser's.
	proseLength = 200
	// proseCount is how many such paragraphs make an article.
	proseCount = 3
	// maxIsland is how many bytes of an element recognisers look at.
	maxIsland = 256 << 10
	// maxOpen bounds the candidates and zones that are open at once. It also bounds
	// how often one byte can be part of an island.
	maxOpen = 24
)

// page is the work on one HTML document. Both locators feed it the same events,
// enter, leave and words, and get the same items.
type page struct {
	options     options
	src         string     // the input; "" for a tree
	xml         bool       // it is written as XML
	base        *url.URL   // for relative addresses; nil if unknown
	open        []frame    // open elements that matter, outermost first
	inParagraph bool       // the innermost of them is a <p>
	inline      int        // how many of them are no containers
	containers  containers // all open containers of the input
	zone        zone       // that of the innermost one
	names       *nameCache
	text        visible
	found       []found
	attrs       []tagscan.Attr    // those of the open candidates
	cand        located           // the one that is being recognised
	rules       recognizer        // asked of it
	newRules    func() recognizer // for pages hidden in this one
	frames      []string          // its addresses; one place for all
	scanner     tagscan.Scanner   // of the input
	probe       tagscan.Scanner   // for a look at the markup of one candidate
	trees       trees             // of candidates
	level       int               // how deep in markup hidden in markup this is
	hidden      *int              // bytes of hidden markup read, over all levels
	hiddenHere  int               // what hidden points to on the outermost level

	// What tells the page's own state.
	identity   pageIdentity
	scripts    []script
	holes      []hole
	linkedData bool   // the open script describes the page for search engines
	code       string // that of the open script
	videos     videoObjects

	// What tells an article's text from lists of links.
	headlines int  // <h1> met
	prose     int  // paragraphs of proseLength met
	para      int  // where the open <p> began in the text
	link      int  // where the open <a> began in the text
	hasStory  bool // a headline or prose stands in an <article> or the like
	regions   []region
	unsettled int // of regions, those whose parent is open
}

// frame is an open element that matters.
type frame struct {
	name  string
	kind  container  // 0 if it is none of those that are tracked
	depth int        // open containers, itself included
	same  int        // if it is none: how many elements of its name are open from here on
	node  *html.Node // for trees
	outer zone       // the zone outside
	cand  located    // its why is 0 if it only makes a zone
	doubt doubt      // its zone is zoneBody if there is none
}

// found is an item with its place in the order of the document.
type found struct {
	item *rec
	at   int // offset in the visible text
	size int // bytes of visible text that it takes; 0 for an element
	zone zone
}

// recognizer is what makes items of candidates: the next stage. A page has one of
// its own, so that it may keep what was asked of a candidate.
type recognizer interface {
	// recognize returns the items that the candidate is; usually none or one.
	recognize(*located) []*rec
	// unrecognized returns what the candidate is of which recognize made no item.
	unrecognized() unrecognized
}

// unrecognized says what a candidate is that is no item.
type unrecognized struct {
	slot       bool // it waits for an embed that the page's state names
	hint       hint // what its class names, if it is a slot
	decoration bool // a muted loop; its words are for browsers that cannot show it
	tweet      bool // its class names a tweet
}

// located is a candidate: an element that may be an embed, or hold one.
type located struct {
	element
	page  *page
	why   trait
	zone  zone
	span  Span       // of the whole element; zero for trees
	node  *html.Node // the caller's node for trees; else made by tree
	mark  mark
	items int // how many items were found before it

	headlines, prose int // how many were met before it
}

// enter takes a start tag. span is its range in the input, node its node in a tree.
func (p *page) enter(e *element, span Span, node *html.Node) {
	t := e.tag
	p.text.breakAt(t.kind)
	if p.inParagraph && t.kind == tagBlock && node == nil {
		p.pop(span.Start) // a block ends the paragraph before it
	}
	switch t.role {
	case roleBase:
		p.setBase(e)
		return
	case roleMeta:
		p.identity.note(e)
		p.videos.note(e)
		return
	case roleScript:
		p.linkedData, p.code = strings.Contains(e.attr("type"), "ld+json"), ""
	case roleLink:
		p.enterLink(e)
	case roleHeadline:
		p.headlines++
		p.hasStory = p.hasStory || p.zone == zoneArticle
	case roleParagraph:
		p.para = len(p.text.buf)
	}
	p.containers.push(t.box)
	if t.held != 0 {
		p.text.openPassage(t.held, p.containers.depth())
	}
	z, sure, why := p.judge(e)
	if why == 0 && z == p.zone {
		p.nest(t.box, e.name)
		return
	}
	f := frame{name: e.name, same: 1, kind: t.box, depth: p.containers.depth(), node: node, outer: p.zone}
	if !sure && z.foreign() && z != p.zone {
		f.doubt = p.doubtOf(z, e)
		z = p.zone
	}
	if why != 0 {
		f.cand = located{page: p, why: why, zone: z, span: span, node: node, mark: p.text.mark(), items: len(p.found), headlines: p.headlines, prose: p.prose}
		f.cand.name, f.cand.raw = e.name, e.raw
		if t.kind&tagVoid != 0 && node == nil {
			f.cand.attrs = e.attrs
			p.close(f.cand, span.End)
			return
		}
	} else if t.kind&tagVoid != 0 && node == nil {
		return
	}
	if len(p.open) >= maxOpen {
		p.nest(t.box, e.name)
		return
	}
	if f.cand.why != 0 {
		// The attributes of open candidates lie behind one another.
		start := len(p.attrs)
		p.attrs = append(p.attrs, e.attrs...)
		f.cand.attrs = p.attrs[start:len(p.attrs):len(p.attrs)]
	}
	p.open = append(p.open, f)
	p.inParagraph = f.name == "p"
	if f.kind == 0 {
		p.inline++
	}
	p.zone = z
}

// judge looks at a start tag: it returns the zone inside, whether that is sure,
// and why the element is a candidate. Nothing in a foreign zone is one, so that
// only names that lead out of it are looked at there.
func (p *page) judge(e *element) (z zone, sure bool, why trait) {
	var at lookAt
	if e.tag.is&(keepsZone|opensArticle|opensNav) == 0 {
		at = atZone
	}
	var l look
	if never := e.tag.is&neverOne != 0; never || p.zone.foreign() {
		if at != 0 {
			l = e.look(p.names, at)
		}
		if z, sure = p.zone.inside(e.tag, &l); never || z.foreign() {
			return z, sure, 0
		}
	}
	l = e.look(p.names, at|atPromise)
	z, sure = p.zone.inside(e.tag, &l)
	if !z.foreign() || !sure {
		why = e.traits(&l)
	}
	if why&hidesMarkup != 0 && (p.text.within(inCode) || copies(e)) {
		why &^= hidesMarkup
	}
	return z, sure, why
}

// left notes the end of an element for the text.
func (p *page) left(t tag) {
	p.text.breakAt(t.kind)
	if t.held != 0 {
		p.text.closePassage(t.held)
	}
	switch t.role {
	case roleLink:
		p.text.closeLink()
		p.text.linked += max(0, len(p.text.buf)-p.link)
		p.link = len(p.text.buf)
	case roleParagraph:
		size := len(p.text.buf) - p.para
		if size >= proseLength {
			p.prose++
			p.hasStory = p.hasStory || p.zone == zoneArticle
		}
		p.containers.addProse(max(0, size))
		p.para = len(p.text.buf)
	}
}

// leaveNode takes the end of a node of a tree.
func (p *page) leaveNode(n *html.Node) {
	t := tagOfNode(n)
	if t.kind != tagBreak { // br has no end tag
		p.left(t)
	}
	if k := len(p.open); k > 0 && p.open[k-1].node == n {
		p.pop(0)
	}
	if t.box != 0 {
		if depth := p.containers.pop(t.box); depth > 0 {
			p.settleProse(depth)
		}
	}
}

// pop closes the innermost open frame.
func (p *page) pop(end int) {
	f := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.inParagraph = len(p.open) > 0 && p.open[len(p.open)-1].name == "p"
	if f.kind == 0 {
		p.inline--
	}
	p.zone = f.outer
	if f.cand.why != 0 {
		p.close(f.cand, end)
		p.attrs = p.attrs[:len(p.attrs)-len(f.cand.attrs)]
	}
	if f.doubt.zone != zoneBody && !p.isArticle(f.doubt) {
		if f.doubt.zone == zoneControl {
			p.closeControl(&f.doubt)
		} else {
			p.closeRegion(&f)
		}
	}
}

// words takes a run of text: src[start:end], which is the input's or node's.
func (p *page) words(src string, start, end int, node *html.Node) {
	if !p.zone.foreign() {
		p.text.add(src, start, end, node, node == nil, p.zone)
	}
}

// blank takes n bytes of text that are nothing but white space, 0 if there are none.
// Every tag passes here: no jump depends on it.
func (p *page) blank(n int) {
	owed := min(n, oweBlank)
	if p.zone.foreign() {
		owed = 0
	}
	p.text.owed = max(p.text.owed, owed)
}

// raw takes the text of an element that holds no markup for the parser.
func (p *page) raw(name, text string) {
	switch name {
	case "script":
		p.code = text
		if p.level == 0 && p.linkedData {
			p.videos.noteData(text)
		}
		if p.level == 0 && len(text) > 60 && !p.linkedData {
			p.scripts = append(p.scripts, script{text, len(p.text.buf)})
		}
	case "title":
		if p.level == 0 && !p.zone.foreign() {
			p.identity.add(statement{text: text, title: true, from: p.contentOrigin()})
		}
	}
}

// contentOrigin returns how the content of elements is written.
func (p *page) contentOrigin() origin {
	if p.src == "" {
		return plainText
	}
	return rawContent
}

// setBase takes the first <base href>, unless the caller gave a base.
func (p *page) setBase(e *element) {
	if p.base != nil || p.level > 0 {
		return
	}
	if u, err := url.Parse(absoluteURL(e.attr("href"), nil)); err == nil && u.Host != "" {
		p.base = u
	}
}

// enterLink keeps links to what the text stage may name: without it a printed
// date would lose the status behind it.
func (p *page) enterLink(e *element) {
	p.text.closeLink()
	p.link = len(p.text.buf)
	if p.zone.foreign() {
		return // its words are not read
	}
	href := ""
	for i := range e.attrs {
		if tagscan.EqualFold(e.attrs[i].Key, "href") {
			if v := e.attrs[i].Val; nextStatus(v, 0) < len(v) { // most are not worth decoding
				href = e.value(i)
			}
			break
		}
	}
	if !strings.Contains(href, "/status") {
		return
	}
	if u := absoluteURL(href, p.base); u != "" {
		p.text.openLink(u)
	}
}

// close decides what a candidate that ends at end is.
func (p *page) close(closed located, end int) {
	p.cand = closed // one place for all: recognisers take a pointer
	c := &p.cand
	if c.node == nil {
		c.span.End = end
	}
	c.decode(&p.trees.values)
	before := p.trees.mark()
	items := p.rules.recognize(c)
	p.trees.release(before)
	if len(items) == 0 {
		u := p.rules.unrecognized()
		if u.decoration {
			p.text.cut(c.mark)
		}
		if u.slot {
			p.holes = append(p.holes, hole{place: c.place(), at: c.mark.buf, hint: u.hint})
		}
		if u.tweet {
			p.text.addPassage(inQuote, c.mark.buf)
		}
		return
	}
	place := c.place()
	p.text.cut(c.mark)
	p.text.breakLines(2)
	p.found = p.found[:min(c.items, len(p.found))]
	p.forgetRegions(c.mark.buf, c.items)
	for _, it := range items {
		it.Origin.Place = place
		p.found = append(p.found, found{item: it, at: c.mark.buf, zone: c.zone})
	}
}

// place returns where the candidate stands.
func (c *located) place() Place {
	if c.page.src == "" {
		return Place{Node: c.node}
	}
	return Place{Span: c.span}
}
