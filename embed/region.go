package embed

import "strings"

// doubt is what was known when a zone opened that is not sure: what it is, is
// judged when its element closes, or at the end of the page.
type doubt struct {
	zone             zone
	mark             mark
	items            int
	headlines, prose int
	named            bool // nothing but a name tells the zone
	weak             bool // it is of little weight: "widget", <aside>
}

// region is an element that its names or its role say to be none of the article's
// and that holds something: it is judged at the end, when the whole page is known.
type region struct {
	doubt
	end    int  // of its text
	last   int  // how many items were found before its end
	outer  zone // the zone outside
	linked int  // bytes of its text in links
	depth  int  // that of the container around it
	beside int  // bytes of the paragraphs right inside that container
	open   bool // that container is open
}

const (
	// maxRegions bounds the regions that are judged at the end of a page.
	maxRegions = 64
	// flowLength is how many bytes of paragraphs beside an element show that it
	// stands in an article's text.
	flowLength = 100
	// maxQuoted is how many posts an article quotes in one box. More are a feed.
	maxQuoted = 3
	// wordyRegion is how many bytes of text make it worth to judge a region by them.
	wordyRegion = 400
)

// doubtOf notes that the element e may open the zone z.
func (p *page) doubtOf(z zone, e *element) doubt {
	weak := z == zoneWidget
	if weak {
		z = zoneRail
	}
	role := e.attr("role")
	return doubt{zone: z, mark: p.text.mark(), items: len(p.found), headlines: p.headlines, prose: p.prose,
		named: zoneOfRole(role) == zoneBody && e.tag.is&opensAside == 0, weak: weak}
}

// isArticle reports whether what has been met since d is an article after all: it
// has the headline, or paragraphs that no teaser has. Readers' comments have those too.
func (p *page) isArticle(d doubt) bool {
	return p.headlines > d.headlines || d.zone != zoneComments && p.prose-d.prose >= proseCount
}

// closeRegion takes the end of an element that opened a doubtful zone and holds
// neither headline nor prose: it drops what the element holds, or defers that.
func (p *page) closeRegion(f *frame) {
	d := &f.doubt
	size := len(p.text.buf) - d.mark.buf
	if d.zone == zoneComments || len(p.found) <= d.items && (size == 0 || size < wordyRegion && !d.weak) || len(p.regions) >= maxRegions {
		p.text.cut(d.mark)
		p.found = p.found[:min(d.items, len(p.found))]
		p.forgetRegions(d.mark.buf, d.items)
		return
	}
	r := region{doubt: *d, end: len(p.text.buf), last: len(p.found), outer: f.outer, linked: p.text.linked - d.mark.linked, depth: f.depth, open: true}
	if f.kind != 0 {
		r.depth--
	}
	p.regions = append(p.regions, r)
	p.unsettled++
}

// maxControl is how many bytes of text a box of buttons or fields has.
const maxControl = 600

// closeControl takes the end of an element that is named for buttons or fields: what
// stands in it stays, but its lines tell of no embed.
func (p *page) closeControl(d *doubt) {
	if len(p.text.buf)-d.mark.buf <= maxControl {
		p.text.addPassage(inControl, d.mark.buf)
	}
}

// forgetRegions drops the regions that began in what was cut: at or behind the
// offset at, with so many items found.
func (p *page) forgetRegions(at, items int) {
	for n := len(p.regions); n > 0 && p.regions[n-1].mark.buf >= at && p.regions[n-1].items >= items; n-- {
		if p.regions[n-1].open {
			p.unsettled--
		}
		p.regions = p.regions[:n-1]
	}
}

// settleProse notes for the regions in the containers that have closed, those at
// depth and deeper, what paragraphs stood beside them.
func (p *page) settleProse(depth int) {
	for i := len(p.regions) - 1; i >= 0 && p.unsettled > 0; i-- {
		if r := &p.regions[i]; r.open && r.depth >= depth {
			r.beside, r.open = p.containers.proseAt(r.depth), false
			p.unsettled--
		}
	}
}

// settleRegions drops what stands in regions that are none of the article's.
func (p *page) settleRegions() {
	p.settleProse(0)
	var dropped []bool // by the item's place
	if len(p.regions) > 0 {
		dropped = make([]bool, len(p.found))
	}
	for i := range p.regions {
		r := &p.regions[i]
		if p.holdsMost(r) || r.weak && !p.isApart(r) {
			continue
		}
		p.text.setZone(r.mark.buf, r.end, r.zone)
		for k := r.items; k < min(r.last, len(p.found)); k++ {
			if !p.isQuotedIn(r, k) {
				dropped[k] = true
			}
		}
	}
	kept := p.found[:0]
	for k, f := range p.found {
		if (dropped == nil || !dropped[k]) && !p.isWall(f) {
			kept = append(kept, f)
		}
	}
	p.found = kept
}

// holdsMost reports whether most of the page's words stand in r, and not in links.
func (p *page) holdsMost(r *region) bool {
	const most = 2 // times the words elsewhere
	size := r.end - r.mark.buf
	return size > most*(len(p.text.buf)-size) && r.linked*2 < size
}

// isApart reports whether r stands apart from an article that is elsewhere.
func (p *page) isApart(r *region) bool {
	return p.hasStory || r.beside == 0 && p.headlines+p.prose > 0
}

// isQuotedIn reports whether the k-th item is a post that the article quotes in r:
// whole, with its signature, and among the article's paragraphs or in its element.
func (p *page) isQuotedIn(r *region, k int) bool {
	if r.zone == zoneComments || r.last-r.items > maxQuoted || !isSignedQuotation(p.found[k].item) {
		return false
	}
	return r.beside >= flowLength || r.named && r.outer == zoneArticle && p.hasStory
}

// isSignedQuotation reports whether the item was read from a network's own
// quotation that names post and author.
func isSignedQuotation(it *rec) bool {
	ref := it
	if ref.ID == "" || !strings.HasSuffix(ref.Origin.Rule, "/blockquote") {
		return false
	}
	switch it.Kind {
	case KindTweet:
		return it.Author != "" && it.Handle != ""
	case KindPost:
		return it.Author != "" || it.Handle != ""
	}
	return false
}

// isWall reports whether f is a tweet in markup of the page's own that stands
// outside the article: of a list that the site fills with its own tweets.
func (p *page) isWall(f found) bool {
	return f.zone != zoneArticle && p.hasStory && f.item.Origin.Rule == "twitter/static"
}
