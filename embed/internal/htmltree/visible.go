package htmltree

import (
	"slices"
	"sort"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Visible collects the text that a reader of a page sees, with a map back to
// where each piece came from. One block is one line; <br> begins a new line.
type Visible struct {
	Buf     []byte
	Pieces  []piece
	Blocks  []block
	Links   []Link
	Pending int  // before the next word: nothing, a blank or line breaks
	inLink  bool // the last of links is open

	Passages []passage // in the order of their ends
	Opened   []openPassage
	Ends     []int // of mapPassages
	Linked   int   // bytes of text in links

	blockGap int // line breaks between blocks, for a node's text
}

// Values of Pending: a blank, a line break; each further break is one more.
const (
	PendingBlank = 1
	pendingBreak = 2
)

// separators are put for pending blanks and breaks. More than two breaks are two.
var separators = [...]struct {
	signs [2]byte
	size  int
}{{}, {[2]byte{' '}, 1}, {[2]byte{'\n'}, 1}, {[2]byte{'\n', '\n'}, 2}}

// piece maps buf[at:] up to the next piece to its source.
type piece struct {
	At   int
	Src  int        // input offset of the first byte; the following bytes follow there one by one,
	wide int        // unless it is a character reference of so many bytes
	Node *html.Node // the text node, for trees
}

// block says from where on the text stands in which region.
type block struct {
	at     int
	region Region
}

// A Mark is a state of a Visible to which it can be cut back.
type Mark struct{ Buf, pieces, blocks, links, passages, Linked int }

// Mark returns the state of v now.
func (v *Visible) Mark() Mark {
	return Mark{len(v.Buf), len(v.Pieces), len(v.Blocks), len(v.Links), len(v.Passages), v.Linked}
}

// Cut drops what was added since m: an embed's words are not the page's.
func (v *Visible) Cut(m Mark) {
	if m.Buf > len(v.Buf) {
		return
	}
	v.Buf, v.Pieces, v.Blocks, v.Links = v.Buf[:m.Buf], v.Pieces[:m.pieces], v.Blocks[:m.blocks], v.Links[:m.links]
	v.inLink, v.Linked = false, m.Linked
	v.Passages = v.Passages[:min(m.passages, len(v.Passages))]
	for i := len(v.Opened) - 1; i >= 0 && v.Opened[i].start > m.Buf; i-- {
		v.Opened[i].start = m.Buf
	}
}

// BreakLines asks for n line breaks, one at least, before the next word.
func (v *Visible) BreakLines(n int) { v.Pending = max(v.Pending, pendingBreak+n-1) }

// BreakAt asks for the line breaks of a tag. Branch-free: it runs for every tag.
func (v *Visible) BreakAt(k tagKind) {
	more, two := int(k&1), int(k>>1&1)
	v.Pending = max(v.Pending, more*PendingBlank) + more
	v.Pending = max(v.Pending, two*(pendingBreak+1))
}

// Add appends the text src[i:end], which stands in the input where it stands in
// src, or is that of node. raw text still carries character references.
func (v *Visible) Add(src string, i, end int, node *html.Node, raw bool, z Region) {
	if i = v.skipSpace(src, i, end); i == end {
		return // as most are
	}
	reference := byte('\n') // none that would not end words in any case
	if raw {
		reference = '&'
	}
	for ; i < end; i = v.skipSpace(src, i, end) {
		from := i
		if src[i] == reference {
			i += entityEnd(src[i:end], 0)
			v.addReference(src[from:i], from, node, z)
		} else {
			i = ascii.WordsEnd(src, i, end, reference)
			v.put(src[from:i], from, 0, node, z)
		}
	}
}

// skipSpace returns the end of the white space that src[i:end] begins with. If
// there is some, a blank is pending.
func (v *Visible) skipSpace(src string, i, end int) int {
	words := ascii.SpaceEnd(src, i, end)
	v.Pending = max(v.Pending, min(words-i, PendingBlank))
	return words
}

// addReference appends the character that a reference stands for.
func (v *Visible) addReference(s string, src int, node *html.Node, z Region) {
	var dec string
	if r, ok := tagscan.DecodeNumeric(s); ok {
		dec = string(r)
	} else {
		dec = tagscan.Unescape(s)
	}
	if dec == "\u00a0" || dec == " " {
		v.Pending = max(v.Pending, PendingBlank)
	} else {
		v.put(dec, src, len(s), node, z)
	}
}

// put appends s as it is, after the pending breaks and blanks.
func (v *Visible) put(s string, src, wide int, node *html.Node, z Region) {
	v.part()
	at := len(v.Buf)
	if n := len(v.Blocks); n == 0 || v.Blocks[n-1].region != z {
		v.Blocks = append(v.Blocks, block{at: at, region: z})
	}
	if v.inLink {
		if l := &v.Links[len(v.Links)-1]; l.Start < 0 {
			l.Start = at
		}
	}
	if n := len(v.Pieces); n == 0 || wide > 0 || v.Pieces[n-1].wide > 0 || v.Pieces[n-1].Node != node || v.Pieces[n-1].Src-v.Pieces[n-1].At != src-at {
		v.Pieces = append(v.Pieces, piece{At: at, Src: src, wide: wide, Node: node})
	}
	v.Buf = append(v.Buf, s...)
}

// part appends what is pending before the next word.
func (v *Visible) part() {
	pending := min(v.Pending, len(separators)-1)
	if v.Pending = 0; len(v.Buf) > 0 {
		p := &separators[pending]
		v.Buf = append(v.Buf, p.signs[0], p.signs[1])[:len(v.Buf)+p.size]
	}
}

// entityEnd returns the end of the character reference that begins at s[i].
func entityEnd(s string, i int) int {
	for j := i + 1; j < len(s) && j < i+40; j++ {
		c := s[j]
		if c == ';' {
			return j + 1
		}
		if !(c == '#' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z') {
			return j
		}
	}
	return min(i+40, len(s))
}

// Span returns the input range that buf[start:end] came from.
func (v *Visible) Span(start, end int) record.Span {
	if start >= end {
		return record.Span{}
	}
	first, last := v.PieceAt(start), v.PieceAt(end-1)
	sp := record.Span{Start: first.Src + start - first.At, End: last.Src + end - last.At}
	if first.wide > 0 {
		sp.Start = first.Src
	}
	if last.wide > 0 {
		sp.End = last.Src + last.wide
	}
	return sp
}

// PieceAt returns the piece that holds buf[at].
func (v *Visible) PieceAt(at int) piece {
	i := sort.Search(len(v.Pieces), func(i int) bool { return v.Pieces[i].At > at })
	if i == 0 {
		return piece{}
	}
	return v.Pieces[i-1]
}

// RegionAt returns the region that buf[at] stands in.
func (v *Visible) RegionAt(at int) Region {
	i := sort.Search(len(v.Blocks), func(i int) bool { return v.Blocks[i].at > at }) - 1
	if i < 0 {
		return RegionBody
	}
	return v.Blocks[i].region
}

// OpenLink notes that the following words are a link's, until closeLink.
func (v *Visible) OpenLink(url string) {
	v.Links = append(v.Links, Link{Start: -1, URL: url})
	v.inLink = true
}

// CloseLink ends the open link.
func (v *Visible) CloseLink() {
	if !v.inLink {
		return
	}
	v.inLink = false
	l := &v.Links[len(v.Links)-1]
	if l.Start < 0 {
		l.Start = len(v.Buf)
	}
	l.End = len(v.Buf)
}

// SetRegion says that the text [start, end) stands in the region z.
func (v *Visible) SetRegion(start, end int, z Region) {
	if start >= end {
		return
	}
	i := sort.Search(len(v.Blocks), func(i int) bool { return v.Blocks[i].at >= start })
	k := sort.Search(len(v.Blocks), func(i int) bool { return v.Blocks[i].at >= end })
	after := v.RegionAt(end)
	v.Blocks = slices.Replace(v.Blocks, i, k, block{start, z})
	if i+1 == len(v.Blocks) || v.Blocks[i+1].at > end {
		v.Blocks = slices.Insert(v.Blocks, i+1, block{end, after})
	}
}
