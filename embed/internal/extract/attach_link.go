package extract

import (
	"sort"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// identifyNotices makes of notices that link to the post or player they stand for
// that item: "View this post on Instagram". It returns the others.
func identifyNotices(p *locate.Page, notices []locate.Found) (left []locate.Found) {
	left = notices[:0]
	var shown map[record.Identity]*record.Item
	for _, n := range notices {
		ph := n.Item
		it := linkedBy(p, ph, n)
		if it == nil {
			left = append(left, n)
			continue
		}
		if v, ok := it.As(record.KindVideo); ok && ph.Reason.Explains() {
			v.Reason, v.Notice = ph.Reason, ph.Text
		}
		it.EmbedURL = ""
		record.FoundBy(it, record.MethodLink, string(it.Provider)+"/notice").Origin.Place = p.TextPlace(n.At, n.At+n.Size)
		if shown == nil {
			shown = shownItems(p)
		}
		if first := shown[record.IdentityOf(it)]; first != nil {
			first.Merge(it) // the notice is a further place of it
			continue
		}
		shown[record.IdentityOf(it)] = it
		p.Found = append(p.Found, locate.Found{Item: it, At: n.At, Size: n.Size})
	}
	return left
}

// shownItems returns what was found by what identifies it.
func shownItems(p *locate.Page) map[record.Identity]*record.Item {
	shown := make(map[record.Identity]*record.Item, len(p.Found))
	for _, f := range p.Found {
		if id := record.IdentityOf(f.Item); shown[id] == nil {
			shown[id] = f.Item
		}
	}
	return shown
}

// linkedBy returns the one item that the links in or around a notice lead to, nil if
// there is none or the notice is about something else.
func linkedBy(p *locate.Page, ph *record.Item, n locate.Found) *record.Item {
	switch ph.Reason {
	case record.Rail, record.CaptionCredit, record.MediaLabel, record.StoryContinues, record.AdSkip:
		return nil
	}
	if p.Text.RegionAt(n.At) == htmltree.RegionFeed || isListEntry(p, n.At, n.At+n.Size) {
		return nil
	}
	var only *record.Item
	for href := range linksAt(p, n.At, n.At+n.Size) {
		it, ok := p.RecognizeURL(href)
		if !ok {
			continue
		}
		if only != nil && record.IdentityOf(only) != record.IdentityOf(it) {
			return nil
		}
		only = it
	}
	return only
}

// isListEntry reports whether the visible text [start, end) is an entry of a list.
func isListEntry(p *locate.Page, start, end int) bool {
	if p.Src == "" {
		n := p.Text.PieceAt(start).Node
		for n != nil && (n.Type != html.ElementNode || htmltree.TagClass(n.Data) == htmltree.TagInline) {
			n = n.Parent
		}
		return n != nil && htmltree.Is(n, "li")
	}
	name, _, ok := locate.TagBefore(p.Src, locate.Widen(p.Src, p.Text.Span(start, end)).Start)
	return ok && name == "li"
}

// linksAt yields the URLs of the links in and around the visible text [start, end).
func linksAt(p *locate.Page, start, end int) func(func(string) bool) {
	if p.Src == "" {
		return nodeLinks(p, start, end)
	}
	return func(yield func(string) bool) {
		sp := locate.Widen(p.Src, p.Text.Span(start, end))
		s := &p.Probe
		s.Reset(p.Src[sp.Start:sp.End])
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
}

// nodeLinks is linksAt for trees: it asks the elements around each text node.
func nodeLinks(p *locate.Page, start, end int) func(func(string) bool) {
	const levels = 8 // of inline elements around the words of a link
	return func(yield func(string) bool) {
		pieces := p.Text.Pieces
		first := sort.Search(len(pieces), func(i int) bool { return pieces[i].At > start })
		for i := max(first-1, 0); i < len(pieces) && pieces[i].At < end; i++ {
			n := pieces[i].Node
			if n == nil {
				continue
			}
			n = n.Parent
			for level := 0; n != nil && level < levels && n.Type == html.ElementNode; level++ {
				if htmltree.Is(n, "a") {
					if !yield(htmltree.NodeAttr(n, "href")) {
						return
					}
					break
				}
				n = n.Parent
			}
		}
	}
}
