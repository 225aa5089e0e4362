package flattext

import (
	"slices"
	"sort"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// A Scan is one reading of a text. It goes through the anchors from left to
// right; each recognizer looks at a window around its anchor that never reaches
// back behind what was found before, so that the whole takes linear time.
type Scan struct {
	opts     options.Options
	D        Doc
	text     string
	items    []Item
	minStart int    // end of the last item: what is found next begins behind it
	shape    layout // how the text is broken into paragraphs; read it through layout
	known    bool   // shape was measured
	runs     tweetRuns
	clock    clockCursor
	stops    stopCursor
	seen     []trace // storage of traces

	firstSlash int   // negative if the text has none
	listEnd    int   // end of the last line of a list of links
	openings   []int // where wordings begin that may be glued into lines
}

// scans keeps the storage of scans between extractions.
var scans = sync.Pool{New: func() any { return new(Scan) }}

// NewScan returns a scan, whose storage Release gives back.
func NewScan() *Scan { return scans.Get().(*Scan) }

// ReadText finds what is left of embeds in d, in order of position, not overlapping.
func ReadText(o *options.Options, d Doc) []Item { return new(Scan).Read(o, d) }

// Read is ReadText on s, whose storage it uses.
func (s *Scan) Read(o *options.Options, d Doc) []Item {
	*s = Scan{opts: *o, D: d, text: d.Text, items: s.items[:0], seen: s.seen, firstSlash: ascii.NextByte(d.Text, 0, '/'), openings: s.openings[:0],
		stops: stopCursor{stops: d.Stops, open: s.stops.open[:0]}}
	// Kinds that are not wanted are still read where they could be mistaken for
	// parts of those that are.
	pics := o.Wants(record.KindTweet) || s.wantsPosts()
	if pics {
		s.posts()
	}
	s.urls(pics)
	if o.Wants(record.KindPlaceholder) {
		s.placeholders()
	}
	return slices.DeleteFunc(s.items, func(it Item) bool { return !o.Wants(it.Item.Kind) })
}

// Release gives the storage of s back. Nothing may use s after it.
func (s *Scan) Release() {
	*s = Scan{D: Doc{Stops: ascii.Emptied(s.D.Stops)}, items: ascii.Emptied(s.items), seen: ascii.Emptied(s.seen), openings: ascii.Emptied(s.openings), stops: stopCursor{open: s.stops.open[:0]}}
	scans.Put(s)
}

// wantsPosts reports whether other networks' posts are to be read: for themselves,
// or so that their lines are not taken for placeholders.
func (s *Scan) wantsPosts() bool {
	return s.opts.Wants(record.KindPost) || s.opts.Wants(record.KindPlaceholder)
}

// posts goes through the anchors of tweets and other posts.
func (s *Scan) posts() {
	at := ascii.NextByte(s.text, 0, '@')
	marks := s.postMarks(at)
	for at >= 0 || len(marks) > 0 {
		var end int
		if len(marks) > 0 && (at < 0 || marks[0].at < at) {
			end = s.postAt(marks[0])
			marks = marks[1:]
		} else {
			end = s.handleAt(at)
			at = ascii.NextByte(s.text, max(end, at+1), '@')
		}
		for len(marks) > 0 && marks[0].at < end {
			marks = marks[1:]
		}
		if at >= 0 && at < end {
			at = ascii.NextByte(s.text, end, '@')
		}
	}
}

// handleAt tries what can stand around the "@" at the offset at. It returns
// where to go on.
func (s *Scan) handleAt(at int) int {
	s.minStart = max(s.minStart, s.stops.minStartAt(at))
	if s.signatureAt(at) || s.siteAt(at) || s.authorAbove(at) || s.framedAt(at) {
		return s.minStart
	}
	return at + 1
}

// add appends an item that begins behind all others.
func (s *Scan) add(it *record.Item, start, end int) {
	s.items = append(s.items, Item{Item: it, Start: start, End: end})
	s.minStart = end
}

// insert puts an item in its place if it overlaps no other.
func (s *Scan) insert(it *record.Item, start, end int) bool {
	i := s.itemAfter(start)
	if i < len(s.items) && s.items[i].Start < end {
		return false
	}
	s.items = slices.Insert(s.items, i, Item{Item: it, Start: start, End: end})
	return true
}

// itemAfter returns the index of the first item that ends behind the offset.
func (s *Scan) itemAfter(at int) int {
	return sort.Search(len(s.items), func(i int) bool { return s.items[i].End > at })
}

// covered reports whether an item overlaps text[start:end].
func (s *Scan) covered(start, end int) bool {
	i := s.itemAfter(start)
	return i < len(s.items) && s.items[i].Start < end
}

// linkAt returns the URL of the link that covers a byte of text[start:end], HTML only.
func (s *Scan) linkAt(start, end int) string {
	links := s.D.Links
	i := sort.Search(len(links), func(i int) bool { return links[i].End > start })
	if i < len(links) && links[i].Start < end {
		return links[i].URL
	}
	return ""
}
