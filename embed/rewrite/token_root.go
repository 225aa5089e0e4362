package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Article extractors keep what stands among an article's paragraphs and drop the rest
// of the page, lead videos and boxes with a heading of their own with it. So a token
// whose embed stands elsewhere is put among the paragraphs, as near as may be.

const (
	// contentRootText is how much text, in bytes, a paragraph of an article holds at least.
	contentRootText = 80
	// contentRootCount is how many such paragraphs the longest part of an article has at least.
	contentRootCount = 3
	// contentRootRest is how much other text may stand in a paragraph's own wrapper.
	contentRootRest = 40
)

// contentRoot is an open or closed element that may hold the article's paragraphs.
type contentRoot struct {
	name   string
	start  int
	before int // bytes of text before it
	text   int // bytes in its own paragraphs
	count  int // how many these are
}

// paragraph is a long <p> element.
type paragraph struct{ start, end, contentRoot int }

// contentRootSearch looks for where the article's paragraphs are.
type contentRootSearch struct {
	src   string
	roots []contentRoot
	open  []int // indexes of roots, outermost first
	over  int   // open beyond maxHolders
	all   int   // bytes of text so far, links apart
	link  int   // open <a>
	paras []paragraph
	ways  [][]int // for each cut, what was open around it
}

// anchors returns, for each cut, the offset in src to put its token at instead, or -1
// where it stands among the article's paragraphs or no article is found.
func anchors(src string, cuts []cut) []int {
	h := contentRootSearch{src: src}
	var s tagscan.Scanner
	s.Reset(src)
	for s.Next() {
		for n := len(h.ways); n < len(cuts) && s.Start >= cuts[n].span.Start; n = len(h.ways) {
			h.closeParagraph(cuts[n].span.Start)
			h.ways = append(h.ways, slices.Clone(h.open))
		}
		if n := len(h.ways); n > 0 && s.Start < cuts[n-1].span.End {
			continue // within an embed
		}
		h.token(&s)
	}
	most := 0
	for i := range h.roots {
		if h.roots[i].count >= contentRootCount {
			most = max(most, h.roots[i].text)
		}
	}
	h.paras = slices.DeleteFunc(h.paras, func(p paragraph) bool { return !h.isArticle(p.contentRoot, most) })
	out := make([]int, len(cuts))
	for i := range cuts {
		out[i] = -1
		if most > 0 && i < len(h.ways) {
			out[i] = h.anchor(h.ways[i], cuts[i].span.Start, most)
		}
	}
	return out
}

// isArticle reports whether an element holds a part of the article: at least half
// as much text as the longest part, most.
func (h *contentRootSearch) isArticle(i, most int) bool {
	return h.roots[i].count > 0 && h.roots[i].text*2 >= most
}

// anchor returns where to put the token of an embed at the offset at, which stands in the
// elements of way.
func (h *contentRootSearch) anchor(way []int, at, most int) int {
	for i := len(way) - 1; i >= 0; i-- {
		if !h.isArticle(way[i], most) {
			continue
		}
		if i == len(way)-1 {
			return -1
		}
		return h.roots[way[i+1]].start
	}
	i, _ := slices.BinarySearchFunc(h.paras, at, func(p paragraph, at int) int { return cmp.Compare(p.start, at) })
	// Between two paragraphs of the article it may go to either.
	switch {
	case i > 0 && (i == len(h.paras) || h.roots[h.paras[i-1].contentRoot].text >= h.roots[h.paras[i].contentRoot].text):
		return h.paras[i-1].end
	case i < len(h.paras):
		return h.paras[i].start
	}
	return -1
}

func (h *contentRootSearch) token(s *tagscan.Scanner) {
	switch s.Kind {
	case tagscan.Text:
		if h.link == 0 {
			h.all += len(strings.TrimSpace(h.src[s.Start:s.End]))
		}
	case tagscan.Start:
		name := ascii.LowerName(s.Name)
		switch {
		case name == "a":
			h.link++
		case htmltree.TagClass(name) == htmltree.TagBlock:
			h.closeParagraph(s.Start)
			h.push(name, s.Start)
		}
	case tagscan.End:
		name := ascii.LowerName(s.Name)
		switch {
		case name == "a":
			h.link = max(0, h.link-1)
		case htmltree.TagClass(name) == htmltree.TagBlock:
			if name != "p" {
				h.closeParagraph(s.Start)
			}
			h.pop(name, s.End)
		}
	}
}

func (h *contentRootSearch) push(name string, start int) {
	if len(h.open) >= maxHolders {
		h.over++
		return
	}
	h.open = append(h.open, len(h.roots))
	h.roots = append(h.roots, contentRoot{name: name, start: start, before: h.all})
	h.link = 0 // a link ends where a block begins, or is one around blocks: no matter
}

// closeParagraph ends an open <p> as a browser does before a block.
func (h *contentRootSearch) closeParagraph(end int) {
	if n := len(h.open); n > 0 && h.roots[h.open[n-1]].name == "p" {
		h.pop("p", end)
	}
}

// pop takes an end tag: it closes the innermost element of its name with all in it.
func (h *contentRootSearch) pop(name string, end int) {
	if h.over > 0 {
		h.over--
		return
	}
	n := len(h.open) - 1
	for n >= 0 && h.roots[h.open[n]].name != name {
		n--
	}
	if n < 0 {
		return
	}
	closed := h.roots[h.open[n]]
	h.open = h.open[:n]
	text := h.all - closed.before
	switch {
	case n == 0 || text < contentRootText:
	case name == "p":
		h.add(paragraph{closed.start, end, h.open[n-1]}, text)
	case closed.count == 1 && text <= closed.text+contentRootRest:
		// A wrapper of one paragraph is that paragraph.
		h.paras = h.paras[:len(h.paras)-1]
		h.add(paragraph{closed.start, end, h.open[n-1]}, text)
	}
}

// add notes a paragraph with so much text.
func (h *contentRootSearch) add(p paragraph, text int) {
	h.roots[p.contentRoot].text += text
	h.roots[p.contentRoot].count++
	h.paras = append(h.paras, p)
}
