package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// tentative is what was known when a region opened that is not sure: what it is, is
// judged when its element closes, or at the end of the page.
type tentative struct {
	region           htmltree.Region
	mark             htmltree.Mark
	items            int
	headlines, prose int
	named            bool // nothing but a name indicates the region
	weak             bool // it is of little weight: "widget", <aside>
}

// region is an element that its names or its role say to be none of the article's
// and that holds something: it is judged at the end, when the whole page is known.
type region struct {
	tentative
	end    int             // of its text
	last   int             // how many items were found before its end
	outer  htmltree.Region // the region outside
	linked int             // bytes of its text in links
	depth  int             // that of the container around it
	beside int             // bytes of the paragraphs right inside that container
	open   bool            // that container is open
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

// tentativeOf notes that the element e may open the region z.
func (p *Page) tentativeOf(z htmltree.Region, e *htmltree.Tag) tentative {
	weak := z == htmltree.RegionWidget
	if weak {
		z = htmltree.RegionRail
	}
	role := e.Attr("role")
	return tentative{region: z, mark: p.Text.Mark(), items: len(p.Found), headlines: p.Headlines, prose: p.Prose,
		named: regionOfRole(role) == htmltree.RegionBody && e.Info.Is&htmltree.OpensAside == 0, weak: weak}
}

// isArticle reports whether what has been met since d is an article after all: it
// has the headline, or paragraphs that no teaser has. Readers' comments have those too,
// and behind a headline and its article, an <h1> is the title of some box.
func (p *Page) isArticle(d tentative) bool {
	isTitled := d.headlines > 0 && d.prose >= proseCount
	return p.Headlines > d.headlines && !isTitled || d.region != htmltree.RegionComments && p.Prose-d.prose >= proseCount
}

// closeRegion takes the end of an element that opened a tentative region and holds
// neither headline nor prose: it drops what the element holds, or defers that.
func (p *Page) closeRegion(f *frame) {
	d := &f.tentative
	size := len(p.Text.Buf) - d.mark.Buf
	if d.region == htmltree.RegionComments || len(p.Found) <= d.items && (size == 0 || size < wordyRegion && !d.weak) || len(p.regions) >= maxRegions {
		p.Text.Cut(d.mark)
		p.Found = p.Found[:min(d.items, len(p.Found))]
		p.forgetRegions(d.mark.Buf, d.items)
		return
	}
	r := region{tentative: *d, end: len(p.Text.Buf), last: len(p.Found), outer: f.outer, linked: p.Text.Linked - d.mark.Linked, depth: f.depth, open: true}
	if f.kind != 0 {
		r.depth--
	}
	p.regions = append(p.regions, r)
	p.unsettled++
}

// maxControl is how many bytes of text a box of buttons or fields has.
const maxControl = 600

// closeControl takes the end of an element that is named for buttons or fields: what
// stands in it stays, but its lines are traces of no embed.
func (p *Page) closeControl(d *tentative) {
	if len(p.Text.Buf)-d.mark.Buf <= maxControl {
		p.Text.AddPassage(htmltree.InControl, d.mark.Buf)
	}
}

// forgetRegions drops the regions that began in what was cut: at or behind the
// offset at, with so many items found.
func (p *Page) forgetRegions(at, items int) {
	for n := len(p.regions); n > 0 && p.regions[n-1].mark.Buf >= at && p.regions[n-1].items >= items; n-- {
		if p.regions[n-1].open {
			p.unsettled--
		}
		p.regions = p.regions[:n-1]
	}
}

// settleProse notes for the regions in the containers that have closed, those at
// depth and deeper, what paragraphs stood beside them.
func (p *Page) settleProse(depth int) {
	for i := len(p.regions) - 1; i >= 0 && p.unsettled > 0; i-- {
		if r := &p.regions[i]; r.open && r.depth >= depth {
			r.beside, r.open = p.containers.proseAt(r.depth), false
			p.unsettled--
		}
	}
}

// SettleRegions drops what stands in regions that are none of the article's.
func (p *Page) SettleRegions() {
	p.settleProse(0)
	var dropped []bool // by the item's place
	if len(p.regions) > 0 {
		dropped = make([]bool, len(p.Found))
	}
	for i := range p.regions {
		r := &p.regions[i]
		if p.holdsMost(r) || r.weak && !p.isApart(r) {
			continue
		}
		p.Text.SetRegion(r.mark.Buf, r.end, r.region)
		for k := r.items; k < min(r.last, len(p.Found)); k++ {
			if !p.isQuotedIn(r, k) {
				dropped[k] = true
			}
		}
	}
	kept := p.Found[:0]
	for k, f := range p.Found {
		if (dropped == nil || !dropped[k]) && !p.isWall(f) {
			kept = append(kept, f)
		}
	}
	p.Found = kept
}

// holdsMost reports whether most of the page's words stand in r, and not in links.
func (p *Page) holdsMost(r *region) bool {
	const most = 2 // times the words elsewhere
	size := r.end - r.mark.Buf
	return size > most*(len(p.Text.Buf)-size) && r.linked*2 < size
}

// isApart reports whether r stands apart from an article that is elsewhere.
func (p *Page) isApart(r *region) bool {
	return p.hasStory || r.beside == 0 && p.Headlines+p.Prose > 0
}

// isQuotedIn reports whether the k-th item is a post that the article quotes in r:
// whole, with its signature, and among the article's paragraphs or in its element.
func (p *Page) isQuotedIn(r *region, k int) bool {
	if r.region == htmltree.RegionComments || r.last-r.items > maxQuoted || !isSignedBlockquote(p.Found[k].Item) {
		return false
	}
	return r.beside >= flowLength || r.named && r.outer == htmltree.RegionArticle && p.hasStory
}

// isSignedBlockquote reports whether the item was read from a network's own
// blockquote that names post and author.
func isSignedBlockquote(it *record.Item) bool {
	ref := it
	if ref.ID == "" || !strings.HasSuffix(ref.Origin.Rule, "/blockquote") {
		return false
	}
	switch it.Kind {
	case record.KindTweet:
		return it.Author != "" && it.Handle != ""
	case record.KindPost:
		return it.Author != "" || it.Handle != ""
	}
	return false
}

// isWall reports whether f is a tweet in markup of the page's own that stands
// outside the article: of a list that the site fills with its own tweets.
func (p *Page) isWall(f Found) bool {
	return f.region != htmltree.RegionArticle && p.hasStory && f.Item.Origin.Rule == "twitter/static"
}
