package extract

import (
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// extractHTML runs all stages over HTML.
func HTML(o *record.Options, src string) Settled {
	p := locate.NewPage(o, src, markup.NewRules)
	defer p.Release()
	p.Scan()
	Conclude(p)
	return settle(&p.Options, p.Found, true)
}

// extractNodes runs all stages over trees. A node that is nil, or lies in another of
// them, is left out.
func Nodes(o *record.Options, nodes []*html.Node) Settled {
	p := locate.NewPage(o, "", markup.NewRules)
	defer p.Release()
	for _, n := range Outermost(nodes) {
		p.WalkTree(n)
	}
	Conclude(p)
	res := settle(&p.Options, p.Found, true)
	addPaths(res.Items)
	return res
}

// extractText runs all stages over running text.
func Text(o *record.Options, text string) Settled {
	items := flattext.ReadText(o, flattext.Doc{Text: text, Markup: readMarkup})
	all := make([]locate.Found, 0, len(items))
	for _, it := range items {
		it.Item.Origin.Span = record.Span{Start: it.Start, End: it.End}
		all = append(all, locate.Found{Item: it.Item, At: it.Start})
	}
	return settle(o, all, false)
}

// readMarkup returns what a line of markup that is printed as text embeds.
func readMarkup(o *record.Options, line string) []*record.Item {
	p := locate.NewPage(o, "", markup.NewRules)
	defer p.Release()
	return p.Nested(line, htmltree.RegionBody)
}

// conclude does what takes the whole page, once all of it was located.
func Conclude(p *locate.Page) {
	p.SettleRegions()
	markup.DropButtonLists(p)
	state.ReadState(p)
	state.AddStructured(p)
	readVisible(p)
}

// readVisible runs the text stage over the page's own words.
func readVisible(p *locate.Page) {
	v := &p.Text
	scan := flattext.NewScan()
	defer scan.Release()
	var lines, notices []locate.Found
	passages := v.MapPassages()
	doc := flattext.Doc{Text: ascii.View(v.Buf), Links: v.Links, Html: true, Stops: textStops(p, &passages, scan.D.Stops[:0])}
	for _, it := range scan.Read(&p.Options, doc) {
		f := locate.Found{Item: it.Item, At: it.Start, Size: it.End - it.Start}
		zone := v.RegionAt(it.Start)
		_, isNotice := it.Item.As(record.KindPlaceholder)
		switch {
		case zone.Foreign(): // of a region that turned out to be none of the article's
		case isBeside(p, it, passages.Around(it.Start, it.End)|passages.Around(it.End-1, it.End)&htmltree.InCode):
		case zone == htmltree.RegionFeed && !isNotice:
			continue // posts of a timeline
		case isNotice:
			notices = append(notices, f)
		default:
			lines = append(lines, f)
		}
	}
	notices = identifyNotices(p, notices)
	for _, f := range append(lines, attachNotices(p, notices)...) {
		f.Item.Origin.Place = p.TextPlace(f.At, f.At+f.Size)
		p.Found = append(p.Found, f)
	}
}

// outermost returns the nodes that lie in no other of them, in order, each once.
func Outermost(nodes []*html.Node) []*html.Node {
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
