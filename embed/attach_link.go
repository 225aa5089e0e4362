package embed

import (
	"sort"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// identifyNotices makes of notices that link to the post or player they stand for
// that item: "View this post on Instagram". It returns the others.
func (p *page) identifyNotices(notices []found) (left []found) {
	left = notices[:0]
	var shown map[identity]*rec
	for _, n := range notices {
		ph := n.item
		it := p.linkedBy(ph, n)
		if it == nil {
			left = append(left, n)
			continue
		}
		if v, ok := it.as(KindVideo); ok && ph.Reason.Explains() {
			v.Reason, v.Notice = ph.Reason, ph.Text
		}
		it.EmbedURL = ""
		foundBy(it, MethodLink, string(it.Provider)+"/notice").Origin.Place = p.textPlace(n.at, n.at+n.size)
		if shown == nil {
			shown = p.shownItems()
		}
		if first := shown[identityOf(it)]; first != nil {
			first.merge(it) // the notice is a further place of it
			continue
		}
		shown[identityOf(it)] = it
		p.found = append(p.found, found{item: it, at: n.at, size: n.size})
	}
	return left
}

// shownItems returns what was found by what identifies it.
func (p *page) shownItems() map[identity]*rec {
	shown := make(map[identity]*rec, len(p.found))
	for _, f := range p.found {
		if id := identityOf(f.item); shown[id] == nil {
			shown[id] = f.item
		}
	}
	return shown
}

// linkedBy returns the one item that the links in or around a notice lead to, nil if
// there is none or the notice is about something else.
func (p *page) linkedBy(ph *rec, n found) *rec {
	switch ph.Reason {
	case Rail, CaptionCredit, MediaLabel, StoryContinues, AdSkip:
		return nil
	}
	if p.text.zoneAt(n.at) == zoneFeed || p.isListEntry(n.at, n.at+n.size) {
		return nil
	}
	var only *rec
	for href := range p.linksAt(n.at, n.at+n.size) {
		it, ok := recogniseURL(href, p.base)
		if !ok {
			continue
		}
		if only != nil && identityOf(only) != identityOf(it) {
			return nil
		}
		only = it
	}
	return only
}

// isListEntry reports whether the visible text [start, end) is an entry of a list.
func (p *page) isListEntry(start, end int) bool {
	if p.src == "" {
		n := p.text.pieceAt(start).node
		for n != nil && (n.Type != html.ElementNode || tagClass(n.Data) == tagInline) {
			n = n.Parent
		}
		return n != nil && n.Data == "li"
	}
	name, _, ok := tagBefore(p.src, widen(p.src, p.text.span(start, end)).Start)
	return ok && name == "li"
}

// linksAt yields the addresses of the links in and around the visible text [start, end).
func (p *page) linksAt(start, end int) func(func(string) bool) {
	if p.src == "" {
		return p.nodeLinks(start, end)
	}
	return func(yield func(string) bool) {
		sp := widen(p.src, p.text.span(start, end))
		s := &p.probe
		s.Reset(p.src[sp.Start:sp.End])
		for s.Next() {
			if s.Kind != tagscan.Start || !tagscan.EqualFold(s.Name, "a") {
				continue
			}
			e := element{attrs: s.Attrs, raw: true}
			if !yield(e.attr("href")) {
				return
			}
		}
	}
}

// nodeLinks is linksAt for trees: it asks the elements around each text node.
func (p *page) nodeLinks(start, end int) func(func(string) bool) {
	const levels = 8 // of inline elements around the words of a link
	return func(yield func(string) bool) {
		pieces := p.text.pieces
		first := sort.Search(len(pieces), func(i int) bool { return pieces[i].at > start })
		for i := max(first-1, 0); i < len(pieces) && pieces[i].at < end; i++ {
			n := pieces[i].node
			if n == nil {
				continue
			}
			n = n.Parent
			for level := 0; n != nil && level < levels && n.Type == html.ElementNode; level++ {
				if n.Data == "a" {
					if !yield(nodeAttr(n, "href")) {
						return
					}
					break
				}
				n = n.Parent
			}
		}
	}
}
