// Package extract runs the stages over HTML, a tree or text, and decides which of all
// that was found are results: each post once, in the order of the document, within the
// limits, with the captions and notices that belong to it.
package extract

import (
	"slices"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// HTML runs all stages over HTML.
func HTML(o *options.Options, src string) Settled {
	p := locate.NewPage(o, src, markup.NewRules)
	defer p.Release()
	p.Scan()
	Conclude(p)
	return settle(&p.Options, p.Found, true)
}

// Nodes runs all stages over trees. A node that is nil, or lies in another of
// them, is left out.
func Nodes(o *options.Options, nodes []*html.Node) Settled {
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

// Text runs all stages over running text.
func Text(o *options.Options, text string) Settled {
	mentions := o.Wants(record.KindMention)
	if mentions {
		text = textline.Unify(text)
	}
	items := flattext.ReadText(textOptions(o), flattext.Doc{Text: text, Raw: !mentions, Markup: readMarkup})
	all := make([]locate.Found, 0, len(items))
	for _, it := range items {
		it.Item.Origin.Span = record.Span{Start: it.Start, End: it.End}
		all = append(all, locate.Found{Item: it.Item, At: it.Start, Size: it.End - it.Start})
	}
	if mentions {
		all = append(all, textMentions(text, all)...)
	}
	return settle(o, all, false)
}

// readMarkup returns what a line of markup that is printed as text embeds.
func readMarkup(o *options.Options, line string) []*record.Item {
	p := locate.NewPage(o, "", markup.NewRules)
	defer p.Release()
	return p.Nested(line, htmltree.RegionBody)
}

// Conclude does what takes the whole page, once all of it was located.
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
	mentions := p.Options.Wants(record.KindMention)
	var cuts []record.Span
	for _, it := range scan.Read(textOptions(&p.Options), doc) {
		if mentions {
			cuts = append(cuts, record.Span{Start: it.Start, End: it.End})
		}
		f := locate.Found{Item: it.Item, At: it.Start, Size: it.End - it.Start}
		region := v.RegionAt(it.Start)
		_, isNotice := it.Item.As(record.KindPlaceholder)
		switch {
		case region.Foreign(): // of a region that turned out to be none of the article's
		case isBeside(p, it, passages.Around(it.Start, it.End)|passages.Around(it.End-1, it.End)&htmltree.InCode):
		case region == htmltree.RegionFeed && !isNotice:
			continue // posts of a timeline
		case isNotice:
			notices = append(notices, f)
		default:
			lines = append(lines, f)
		}
	}
	notices = identifyNotices(p, notices)
	elements := elementStarts(p)
	for _, f := range append(lines, attachNotices(p, notices)...) {
		// An item's words end where an element begins that is another.
		if i, _ := slices.BinarySearch(elements, f.At+1); i < len(elements) && elements[i] < f.At+f.Size {
			f.Size = elements[i] - f.At
		}
		f.Item.Origin.Place = p.TextPlace(f.At, f.At+f.Size)
		p.Found = append(p.Found, f)
	}
	if mentions {
		found := visibleMentions(p, doc.Text, cuts, &passages)
		setAbout(doc.Text, p.Found, found)
		p.Found = append(p.Found, found...)
	}
}

// elementStarts returns where in the visible text the elements stand that are items,
// in ascending order.
func elementStarts(p *locate.Page) []int {
	var at []int
	for _, f := range p.Found {
		if f.Size == 0 && f.Item.Origin.Place != (record.Place{}) {
			at = append(at, f.At)
		}
	}
	slices.Sort(at)
	return at
}

// Outermost returns the nodes that lie in no other of them, in order, each once.
func Outermost(nodes []*html.Node) []*html.Node {
	in := make(map[*html.Node]bool, len(nodes))
	for _, n := range nodes {
		in[n] = true
	}
	below := make(map[*html.Node]bool) // elements that are met again: whether they or one around them is chosen
	nested := func(n *html.Node) bool {
		chosen, a := false, n.Parent
		for ; a != nil; a = a.Parent {
			known := false
			if chosen, known = below[a]; known {
				break
			}
			if chosen = in[a]; chosen {
				break
			}
		}
		for m := n.Parent; m != nil && m != a; m = m.Parent {
			below[m] = chosen
		}
		return chosen
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
