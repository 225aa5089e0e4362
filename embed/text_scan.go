package embed

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// textScan is one reading of a text. It goes through the anchors from left to
// right; each recogniser looks at a window around its anchor that never reaches
// back behind what was found before, so that the whole takes linear time.
type textScan struct {
	opts  options
	d     textDoc
	text  string
	items []textItem
	floor int    // end of the last item: what is found next begins behind it
	shape layout // how the text is broken into paragraphs; read it through layout
	known bool   // shape was measured
	runs  tweetRuns
	clock clockCursor
	stops stopCursor
	seen  []trace // storage of traces

	firstSlash int   // negative if the text has none
	openings   []int // where wordings begin that may be glued into lines
}

// textScans keeps the storage of text scans between extractions.
var textScans = sync.Pool{New: func() any { return new(textScan) }}

// newTextScan returns a scan, whose storage release gives back.
func newTextScan() *textScan { return textScans.Get().(*textScan) }

// readText finds what is left of embeds in d, in order of position, not overlapping.
func readText(o *options, d textDoc) []textItem { return new(textScan).read(o, d) }

// read is readText on s, whose storage it uses.
func (s *textScan) read(o *options, d textDoc) []textItem {
	*s = textScan{opts: *o, d: d, text: d.text, items: s.items[:0], seen: s.seen, firstSlash: nextByte(d.text, 0, '/'), openings: s.openings[:0],
		stops: stopCursor{stops: d.stops, open: s.stops.open[:0]}}
	// Kinds that are not wanted are still read where they could be mistaken for
	// parts of those that are.
	pics := o.wants(KindTweet) || s.wantsPosts()
	if pics {
		s.posts()
	}
	s.addresses(pics)
	if o.wants(KindPlaceholder) {
		s.placeholders()
	}
	return slices.DeleteFunc(s.items, func(it textItem) bool { return !o.wants(it.item.Kind) })
}

// release gives the storage of s back. Nothing may use s after it.
func (s *textScan) release() {
	*s = textScan{d: textDoc{stops: emptied(s.d.stops)}, items: emptied(s.items), seen: emptied(s.seen), openings: emptied(s.openings), stops: stopCursor{open: s.stops.open[:0]}}
	textScans.Put(s)
}

// wantsPosts tells whether other networks' posts are to be read: for themselves,
// or so that their lines are not taken for placeholders.
func (s *textScan) wantsPosts() bool { return s.opts.wants(KindPost) || s.opts.wants(KindPlaceholder) }

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
	s.floor = max(s.floor, s.stops.floorAt(at))
	if s.signatureAt(at) || s.siteAt(at) || s.authorAbove(at) || s.framedAt(at) {
		return s.floor
	}
	return at + 1
}

// add appends an item that begins behind all others.
func (s *textScan) add(it *rec, start, end int) {
	s.items = append(s.items, textItem{item: it, start: start, end: end})
	s.floor = end
}

// insert puts an item in its place if it overlaps no other.
func (s *textScan) insert(it *rec, start, end int) bool {
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
