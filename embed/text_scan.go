package embed

import (
	"slices"
	"sort"
	"strings"
)

// textScan is one reading of a text. It goes through the anchors from left to
// right; each recogniser looks at a window around its anchor that never reaches
// back behind what was found before, so that the whole takes linear time.
type textScan struct {
	x     *Extractor
	d     *textDoc
	text  string
	items []textItem
	floor int    // end of the last item: what is found next begins behind it
	shape layout // how the text is broken into paragraphs; read it through layout
	known bool   // shape was measured
	runs  tweetRuns
	clock clockCursor
	seen  []trace // storage of traces

	firstSlash int   // negative if the text has none
	openings   []int // where wordings begin that may be glued into lines
}

// readText finds what is left of embeds in d, in order of position, not overlapping.
func (x *Extractor) readText(d *textDoc) []textItem { return new(textScan).read(x, d) }

// read is readText on s, whose storage it uses.
func (s *textScan) read(x *Extractor, d *textDoc) []textItem {
	*s = textScan{x: x, d: d, text: d.text, items: s.items[:0], seen: s.seen, firstSlash: nextByte(d.text, 0, '/'), openings: s.openings[:0]}
	// Kinds that are not wanted are still read where they could be mistaken for
	// parts of those that are.
	pics := x.wants(KindTweet) || s.wantsPosts()
	if pics {
		s.posts()
	}
	s.addresses(pics)
	if x.wants(KindPlaceholder) {
		s.placeholders()
	}
	return slices.DeleteFunc(s.items, func(it textItem) bool { return !x.wants(it.item.Common().Kind) })
}

// wantsPosts tells whether other networks' posts are to be read: for themselves,
// or so that their lines are not taken for placeholders.
func (s *textScan) wantsPosts() bool { return s.x.wants(KindPost) || s.x.wants(KindPlaceholder) }

// posts goes through the anchors of tweets and other posts.
func (s *textScan) posts() {
	at := nextByte(s.text, 0, '@')
	marks := s.postMarks(at)
	for at >= 0 || len(marks) > 0 {
		var end int
		if len(marks) > 0 && (at < 0 || marks[0].at < at) {
			end = s.postAt(marks[0])
			marks = marks[1:]
		} else {
			end = s.handleAt(at)
			at = nextByte(s.text, max(end, at+1), '@')
		}
		for len(marks) > 0 && marks[0].at < end {
			marks = marks[1:]
		}
		if at >= 0 && at < end {
			at = nextByte(s.text, end, '@')
		}
	}
}

// handleAt tries what can stand around the "@" at the offset at. It returns
// where to go on.
func (s *textScan) handleAt(at int) int {
	if s.signatureAt(at) || s.siteAt(at) || s.authorAbove(at) || s.framedAt(at) {
		return s.floor
	}
	return at + 1
}

// add appends an item that begins behind all others.
func (s *textScan) add(it Item, start, end int) {
	s.items = append(s.items, textItem{item: it, start: start, end: end})
	s.floor = end
}

// insert puts an item in its place if it overlaps no other.
func (s *textScan) insert(it Item, start, end int) bool {
	i := s.itemAfter(start)
	if i < len(s.items) && s.items[i].start < end {
		return false
	}
	s.items = slices.Insert(s.items, i, textItem{item: it, start: start, end: end})
	return true
}

// itemAfter returns the index of the first item that ends behind the offset.
func (s *textScan) itemAfter(at int) int {
	return sort.Search(len(s.items), func(i int) bool { return s.items[i].end > at })
}

// covered tells whether an item overlaps text[start:end].
func (s *textScan) covered(start, end int) bool {
	i := s.itemAfter(start)
	return i < len(s.items) && s.items[i].start < end
}

// linkAt returns the address of the link that covers a byte of text[start:end], HTML only.
func (s *textScan) linkAt(start, end int) string {
	links := s.d.links
	i := sort.Search(len(links), func(i int) bool { return links[i].end > start })
	if i < len(links) && links[i].start < end {
		return links[i].url
	}
	return ""
}

// nextString returns the first offset of word in text at or behind from, -1 if there is
// none. It looks for word[rare], which should be the rarest of its bytes.
func nextString(text string, from int, word string, rare int) int {
	for at := from + rare; at < len(text); at++ {
		i := strings.IndexByte(text[at:], word[rare])
		if i < 0 {
			break
		}
		if at += i; strings.HasPrefix(text[at-rare:], word) {
			return at - rare
		}
	}
	return -1
}

// nextByte returns the first offset of c in text at or behind from, -1 if there is none.
func nextByte(text string, from int, c byte) int {
	if from >= len(text) {
		return -1
	}
	i := strings.IndexByte(text[from:], c)
	if i < 0 {
		return -1
	}
	return from + i
}
