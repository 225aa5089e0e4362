package rewrite

import (
	"slices"
	"sort"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/extract"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Node is [Replace] for a tree: it changes the tree below root itself,
// and is the one function here, with [Selection], that changes what the
// caller gave it. res must be what [ExtractNode] returned for root, which has not
// changed since; JSON loses the nodes. What f returns is parsed as HTML. The
// tree stays as it was if the error is not nil: [ErrPlace], also for an item
// that is root itself and not words in it, [ErrTruncated], or that of x/net/html on a replacement.
func Node(root *html.Node, res *embed.Result, f Func) error {
	if root == nil {
		return replaceInTrees(nil, res, f)
	}
	return replaceInTrees([]*html.Node{root}, res, f)
}

// Selection is [Node] for what [ExtractSelection] returned for s. A nil
// s has no places, as an empty selection has none.
func Selection(s *goquery.Selection, res *embed.Result, f Func) error {
	if s == nil {
		return replaceInTrees(nil, res, f)
	}
	return replaceInTrees(extract.Outermost(s.Nodes), res, f)
}

func replaceInTrees(roots []*html.Node, res *embed.Result, f Func) error {
	switch {
	case res == nil:
		return nil
	case res.Truncated:
		return ErrTruncated
	}
	t := newTreeMap(roots)
	spots, err := t.spots(res)
	if err != nil {
		return err
	}
	cuts := plan(res, spots, f)
	repls := make([][]*html.Node, len(cuts))
	for i, c := range cuts {
		if repls[i], err = parseReplacement(c.text()); err != nil {
			return err
		}
	}
	// From the last to the first, so that what is still to be cut has not moved.
	for i := len(cuts) - 1; i >= 0; i-- {
		t.replace(cuts[i].span, repls[i])
	}
	return nil
}

// parseReplacement returns the nodes of a piece of HTML.
func parseReplacement(s string) ([]*html.Node, error) {
	if s == "" {
		return nil, nil
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	return html.ParseFragment(strings.NewReader(s), body)
}

// A treeMap gives every place in a tree a number, so that the places of a tree
// compare as those of bytes do: each node takes one at its start and one at its
// end, and text as many between as it has bytes.
type treeMap struct {
	roots []*html.Node
	nodes []*html.Node // in document order
	spans []embed.Span // of each
	index map[*html.Node]int
}

func newTreeMap(roots []*html.Node) *treeMap {
	t := &treeMap{roots: roots, index: make(map[*html.Node]int)}
	at := 1 // so that no node has the zero Span
	for _, root := range roots {
		htmltree.Walk(root, func(n *html.Node) bool {
			t.index[n] = len(t.nodes)
			t.nodes = append(t.nodes, n)
			t.spans = append(t.spans, embed.Span{Start: at})
			at++
			if n.Type == html.TextNode {
				at += len(n.Data)
			}
			return true
		}, func(n *html.Node) {
			at++
			t.spans[t.index[n]].End = at
		})
	}
	return t
}

// spots returns the places of the items of res.
func (t *treeMap) spots(res *embed.Result) ([]spot, error) {
	var spots []spot
	var lines textSpots
	for n, it := range res.Items {
		if record.IsNil(it) {
			continue
		}
		o := &it.Common().Origin
		for i := -1; i < len(o.Also); i++ {
			p := o.Place
			if i >= 0 {
				p = o.Also[i]
			}
			if p == (embed.Place{}) || it.Common().Kind == embed.KindMention {
				continue
			}
			k, ok := t.index[p.Node]
			if !ok {
				return nil, ErrPlace
			}
			if lines == nil {
				lines = t.textSpots((*options.Tables)(res.Tables))
			}
			s := spot{t.spans[k], n, i < 0}
			if sp, ok := lines.take(it, p.Node); ok {
				s.span = sp
			} else if i >= 0 {
				if sp, ok := lines.takeNotice(p.Node); ok {
					s.span = sp
				}
			} else if o.Method == embed.MethodLink || o.Method == embed.MethodAttribution || o.Method == embed.MethodPhrase {
				return nil, ErrPlace
			}
			if s.span == t.spans[k] && p.Node.Parent == nil {
				return nil, ErrPlace // all of the tree
			}
			spots = append(spots, s)
		}
	}
	return spots, nil
}

// textSpot is where an item of running text stands. A [Place] names only the
// element it begins in.
type textSpot struct {
	item *record.Item // nil if it is a notice that belongs to another item
	span embed.Span
}

// textSpots are those left of each element, in order.
type textSpots map[*html.Node][]textSpot

// textSpots reads the trees once more for the exact places of running text.
func (t *treeMap) textSpots(tables *options.Tables) textSpots {
	p := locate.NewPage(&options.Options{MaxItems: -1, Tables: tables}, "", markup.NewRules)
	defer p.Release()
	for _, n := range t.roots {
		p.WalkTree(n)
	}
	extract.Conclude(p)
	lines := make(textSpots)
	for _, f := range p.Found {
		if f.Size > 0 {
			extract.Clean(f.Item)
			lines.add(t, &p.Text, f, f.Item)
		}
	}
	for _, f := range p.Notices {
		lines.add(t, &p.Text, f, nil)
	}
	return lines
}

// add notes where f stands.
func (l textSpots) add(t *treeMap, v *htmltree.Visible, f locate.Found, it *record.Item) {
	if span, ok := t.textSpan(v, f); ok {
		n := f.Item.Origin.Node
		l[n] = append(l[n], textSpot{item: it, span: span})
	}
}

// takeNotice returns the range of a notice of node that belongs to an item.
func (l textSpots) takeNotice(node *html.Node) (embed.Span, bool) {
	for i, s := range l[node] {
		if s.item == nil {
			l[node] = slices.Delete(l[node], i, i+1)
			return s.span, true
		}
	}
	return embed.Span{}, false
}

// textSpan returns the range of what was found in the visible text.
func (t *treeMap) textSpan(v *htmltree.Visible, f locate.Found) (embed.Span, bool) {
	first, last := v.PieceAt(f.At), v.PieceAt(f.At+f.Size-1)
	i, ok := t.index[first.Node]
	j, ok2 := t.index[last.Node]
	if !ok || !ok2 {
		return embed.Span{}, false
	}
	if p := first.Node.Parent; p != nil && p.Data == "noscript" && last.Node == first.Node {
		return t.spans[t.index[p]], true // a parser with scripting on makes text of its markup
	}
	return embed.Span{
		Start: t.spans[i].Start + 1 + first.Src + f.At - first.At,
		End:   t.spans[j].Start + 1 + last.Src + f.At + f.Size - last.At,
	}, true
}

// take returns the range of it if it was found as running text of node.
func (l textSpots) take(it embed.Item, node *html.Node) (embed.Span, bool) {
	for i, s := range l[node] {
		if s.item == nil || !sameLine(s.item, it) {
			continue
		}
		if i == 0 {
			l[node] = l[node][1:]
		} else {
			l[node] = slices.Delete(l[node], i, i+1)
		}
		return s.span, true
	}
	return embed.Span{}, false
}

// sameLine reports whether two readings of a text found the same.
func sameLine(a *record.Item, b embed.Item) bool {
	ref := b.Common()
	if string(a.Kind) != string(ref.Kind) || string(a.Provider) != string(ref.Provider) || a.ID != ref.ID {
		return false
	}
	if a.ID != "" {
		return true
	}
	switch b := b.(type) {
	case *embed.Tweet:
		return a.Handle == b.Handle && a.Text == b.Text
	case *embed.Post:
		return a.Handle == b.Handle && a.Text == b.Text
	case *embed.Placeholder:
		return a.Text == b.Text
	}
	return a.EmbedURL == ref.EmbedURL
}

// replace puts repl in place of the range.
func (t *treeMap) replace(sp embed.Span, repl []*html.Node) {
	mark := &html.Node{Type: html.CommentNode}
	i := t.open(sp, mark)
	var cut []*html.Node // elements that begin in the range and go on behind it
	for i < len(t.nodes) && t.spans[i].Start < sp.End {
		n := t.nodes[i]
		switch {
		case t.spans[i].End <= sp.End:
			n.Parent.RemoveChild(n)
			for end := t.spans[i].End; i < len(t.nodes) && t.spans[i].Start < end; {
				i++ // what it holds goes with it
			}
			continue
		case n.Type == html.TextNode:
			n.Data = n.Data[sp.End-t.spans[i].Start-1:]
			dropIfEmpty(n)
		default:
			cut = append(cut, n)
		}
		i++
	}
	for i := len(cut) - 1; i >= 0; i-- {
		dropIfEmpty(cut[i])
	}
	t.climb(mark, sp)
	for _, n := range repl {
		mark.Parent.InsertBefore(n, mark)
	}
	mark.Parent.RemoveChild(mark)
}

// open puts the mark where the range begins and returns the index of the first
// node behind it. Text that the range begins in is split there.
func (t *treeMap) open(sp embed.Span, mark *html.Node) int {
	first := sort.Search(len(t.nodes), func(i int) bool { return t.spans[i].Start >= sp.Start })
	if first == 0 || t.nodes[first-1].Type != html.TextNode || sp.Start >= t.spans[first-1].End {
		n := t.nodes[first]
		n.Parent.InsertBefore(mark, n)
		return first
	}
	n, at := t.nodes[first-1], t.spans[first-1].Start+1
	n.Parent.InsertBefore(mark, n.NextSibling)
	if end := sp.End - at; end < len(n.Data) {
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: n.Data[end:]}, mark.NextSibling)
	}
	n.Data = n.Data[:sp.Start-at]
	dropIfEmpty(n)
	return first
}

// dropIfEmpty removes a text or an element from the tree if nothing is in it.
func dropIfEmpty(n *html.Node) {
	if n.Data == "" || n.Type == html.ElementNode && n.FirstChild == nil {
		n.Parent.RemoveChild(n)
	}
}

// climb moves the mark out of elements that hold nothing else any more, and
// removes them: those that ended in the range, and inline ones around it.
func (t *treeMap) climb(mark *html.Node, sp embed.Span) {
	for {
		p := mark.Parent
		i, ok := t.index[p]
		if !ok || p.Parent == nil || p.FirstChild != mark || p.LastChild != mark {
			return
		}
		if t.spans[i].End > sp.End && (p.Type != html.ElementNode || htmltree.TagClass(p.Data) != htmltree.TagInline) {
			return
		}
		p.RemoveChild(mark)
		p.Parent.InsertBefore(mark, p)
		p.Parent.RemoveChild(p)
	}
}
