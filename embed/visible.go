package embed

import (
	"slices"
	"sort"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
	"github.com/socialembed/socialembed/embed/internal/wide"
)

// visible collects the text that a reader of a page sees, with a map back to
// where each piece came from. One block is one line; <br> begins a new line.
type visible struct {
	buf    []byte
	pieces []piece
	blocks []block
	links  []textLink
	owed   int  // before the next word: nothing, a blank or line breaks
	inLink bool // the last of links is open

	passages []passage // in the order of their ends
	opened   []openPassage
	ends     []int // of mapPassages
	linked   int   // bytes of text in links

	blockGap int // line breaks between blocks, for a node's text
}

// What is owed before a word: a blank, a line break; each further break is one more.
const (
	oweBlank = 1
	oweBreak = 2
)

// parting is what is put for what is owed. More than two breaks are two.
var parting = [...]struct {
	signs [2]byte
	size  int
}{{}, {[2]byte{' '}, 1}, {[2]byte{'\n'}, 1}, {[2]byte{'\n', '\n'}, 2}}

// piece maps buf[at:] up to the next piece to its source.
type piece struct {
	at   int
	src  int        // input offset of the first byte; the following bytes follow there one by one,
	wide int        // unless it is a character reference of so many bytes
	node *html.Node // the text node, for trees
}

// block says from where on the text stands in which zone.
type block struct {
	at   int
	zone zone
}

// mark is a state of visible to which it can be cut back.
type mark struct{ buf, pieces, blocks, links, passages, linked int }

func (v *visible) mark() mark {
	return mark{len(v.buf), len(v.pieces), len(v.blocks), len(v.links), len(v.passages), v.linked}
}

// cut drops what was added since m: an embed's words are not the page's.
func (v *visible) cut(m mark) {
	if m.buf > len(v.buf) {
		return
	}
	v.buf, v.pieces, v.blocks, v.links = v.buf[:m.buf], v.pieces[:m.pieces], v.blocks[:m.blocks], v.links[:m.links]
	v.inLink, v.linked = false, m.linked
	v.passages = v.passages[:min(m.passages, len(v.passages))]
	for i := len(v.opened) - 1; i >= 0 && v.opened[i].start > m.buf; i-- {
		v.opened[i].start = m.buf
	}
}

// breakLines asks for n line breaks, one at least, before the next word.
func (v *visible) breakLines(n int) { v.owed = max(v.owed, oweBreak+n-1) }

// breakAt asks for the line breaks of a tag. Every tag passes here, so that no jump
// depends on what it is.
func (v *visible) breakAt(k tagKind) {
	more, two := int(k&1), int(k>>1&1)
	v.owed = max(v.owed, more*oweBlank) + more
	v.owed = max(v.owed, two*(oweBreak+1))
}

// add appends the text src[i:end], which stands in the input where it stands in
// src, or is that of node. raw text still carries character references.
func (v *visible) add(src string, i, end int, node *html.Node, raw bool, z zone) {
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
			i = wordsEnd(src, i, end, reference)
			v.put(src[from:i], from, 0, node, z)
		}
	}
}

// skipSpace returns the end of the white space that src[i:end] begins with. If
// there is some, a blank is owed.
func (v *visible) skipSpace(src string, i, end int) int {
	words := wide.SpaceEnd(src, i, end)
	v.owed = max(v.owed, min(words-i, oweBlank))
	return words
}

// addReference appends the character that a reference stands for.
func (v *visible) addReference(s string, src int, node *html.Node, z zone) {
	var dec string
	if r, ok := tagscan.DecodeNumeric(s); ok {
		dec = string(r)
	} else {
		dec = tagscan.Unescape(s)
	}
	if dec == "\u00a0" || dec == " " {
		v.owed = max(v.owed, oweBlank)
	} else {
		v.put(dec, src, len(s), node, z)
	}
}

// put appends s as it is, after the breaks and blanks that are owed.
func (v *visible) put(s string, src, wide int, node *html.Node, z zone) {
	v.part()
	at := len(v.buf)
	if n := len(v.blocks); n == 0 || v.blocks[n-1].zone != z {
		v.blocks = append(v.blocks, block{at: at, zone: z})
	}
	if v.inLink {
		if l := &v.links[len(v.links)-1]; l.start < 0 {
			l.start = at
		}
	}
	if n := len(v.pieces); n == 0 || wide > 0 || v.pieces[n-1].wide > 0 || v.pieces[n-1].node != node || v.pieces[n-1].src-v.pieces[n-1].at != src-at {
		v.pieces = append(v.pieces, piece{at: at, src: src, wide: wide, node: node})
	}
	v.buf = append(v.buf, s...)
}

// part appends what is owed before the next word.
func (v *visible) part() {
	owed := min(v.owed, len(parting)-1)
	if v.owed = 0; len(v.buf) > 0 {
		p := &parting[owed]
		v.buf = append(v.buf, p.signs[0], p.signs[1])[:len(v.buf)+p.size]
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

// span returns the input range that buf[start:end] came from.
func (v *visible) span(start, end int) Span {
	if start >= end {
		return Span{}
	}
	first, last := v.pieceAt(start), v.pieceAt(end-1)
	sp := Span{Start: first.src + start - first.at, End: last.src + end - last.at}
	if first.wide > 0 {
		sp.Start = first.src
	}
	if last.wide > 0 {
		sp.End = last.src + last.wide
	}
	return sp
}

// pieceAt returns the piece that holds buf[at].
func (v *visible) pieceAt(at int) piece {
	i := sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].at > at })
	if i == 0 {
		return piece{}
	}
	return v.pieces[i-1]
}

// zoneAt returns the zone that buf[at] stands in.
func (v *visible) zoneAt(at int) zone {
	i := sort.Search(len(v.blocks), func(i int) bool { return v.blocks[i].at > at }) - 1
	if i < 0 {
		return zoneBody
	}
	return v.blocks[i].zone
}

// openLink notes that the following words are a link's, until closeLink.
func (v *visible) openLink(url string) {
	v.links = append(v.links, textLink{start: -1, url: url})
	v.inLink = true
}

// closeLink ends the open link.
func (v *visible) closeLink() {
	if !v.inLink {
		return
	}
	v.inLink = false
	l := &v.links[len(v.links)-1]
	if l.start < 0 {
		l.start = len(v.buf)
	}
	l.end = len(v.buf)
}

// setZone says that the text [start, end) stands in the zone z.
func (v *visible) setZone(start, end int, z zone) {
	if start >= end {
		return
	}
	i := sort.Search(len(v.blocks), func(i int) bool { return v.blocks[i].at >= start })
	k := sort.Search(len(v.blocks), func(i int) bool { return v.blocks[i].at >= end })
	after := v.zoneAt(end)
	v.blocks = slices.Replace(v.blocks, i, k, block{start, z})
	if i+1 == len(v.blocks) || v.blocks[i+1].at > end {
		v.blocks = slices.Insert(v.blocks, i+1, block{end, after})
	}
}
