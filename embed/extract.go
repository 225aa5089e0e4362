package embed

import (
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// extractHTML runs all stages over HTML.
func extractHTML(o *options, src string) settled {
	p := newPage(o, src, newRules)
	defer p.release()
	p.scan()
	p.conclude()
	return settle(&p.options, p.found, true)
}

// extractNodes runs all stages over trees. A node that is nil, or lies in another of
// them, is left out.
func extractNodes(o *options, nodes []*html.Node) settled {
	p := newPage(o, "", newRules)
	defer p.release()
	for _, n := range outermost(nodes) {
		p.walkTree(n)
	}
	p.conclude()
	res := settle(&p.options, p.found, true)
	addPaths(res.items)
	return res
}

// extractText runs all stages over running text.
func extractText(o *options, text string) settled {
	items := readText(o, textDoc{text: textline.Unify(text), markup: readMarkup})
	all := make([]found, 0, len(items))
	for _, it := range items {
		it.item.Origin.Span = Span{Start: it.start, End: it.end}
		all = append(all, found{item: it.item, at: it.start})
	}
	return settle(o, all, false)
}

// readMarkup returns what a line of markup that is printed as text embeds.
func readMarkup(o *options, line string) []*rec {
	p := newPage(o, "", newRules)
	defer p.release()
	return p.nested(line, zoneBody)
}

// conclude does what takes the whole page, once all of it was located.
func (p *page) conclude() {
	p.settleRegions()
	p.dropButtonLists()
	p.readState()
	p.addStructured()
	p.readVisible()
}

// readVisible runs the text stage over the page's own words.
func (p *page) readVisible() {
	v := &p.text
	scan := newTextScan()
	defer scan.release()
	var lines, notices []found
	passages := v.mapPassages()
	doc := textDoc{text: view(v.buf), links: v.links, html: true, stops: p.textStops(&passages, scan.d.stops[:0])}
	for _, it := range scan.read(&p.options, doc) {
		f := found{item: it.item, at: it.start, size: it.end - it.start}
		zone := v.zoneAt(it.start)
		_, isNotice := it.item.as(KindPlaceholder)
		switch {
		case zone.foreign(): // of a region that turned out to be none of the article's
		case p.isBeside(it, passages.around(it.start, it.end)|passages.around(it.end-1, it.end)&inCode):
		case zone == zoneFeed && !isNotice:
			continue // posts of a timeline
		case isNotice:
			notices = append(notices, f)
		default:
			lines = append(lines, f)
		}
	}
	notices = p.identifyNotices(notices)
	for _, f := range append(lines, p.attachNotices(notices)...) {
		f.item.Origin.Place = p.textPlace(f.at, f.at+f.size)
		p.found = append(p.found, f)
	}
}

// outermost returns the nodes that lie in no other of them, in order, each once.
func outermost(nodes []*html.Node) []*html.Node {
	in := make(map[*html.Node]bool, len(nodes))
	for _, n := range nodes {
		in[n] = true
	}
	nested := func(n *html.Node) bool {
		for a := n.Parent; a != nil; a = a.Parent {
			if in[a] {
				return true
			}
		}
		return false
	}
	var out []*html.Node
	done := make(map[*html.Node]bool, len(nodes))
	for _, n := range nodes {
		if n != nil && !done[n] && !nested(n) {
			out = append(out, n)
		}
		done[n] = true
	}
	return out
}
