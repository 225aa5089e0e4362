package flattext

import (
	"slices"
	"sort"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// Where only tweets are asked for, most of a long text is not read: a few searches find
// the "@" and "/" that a tweet may have, and the text around these is read as if
// everything were asked for, since what is found beside a tweet decides what is its own.

const (
	// before and behind are how far from an anchor a text is read, in bytes.
	before, behind = 24 << 10, 8 << 10
	// dense is how near to an anchor of a tweet the next is not tested, in bytes.
	dense = 4 << 10
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

	// Where the first "@" and "/" of the text are, negative if it has none.
	firstHandle, firstSlash int

	near       []textline.Range // the parts of the text that are read, see nearby
	partial    bool             // they are not all of it
	labelled   bool             // a label's picture is a tweet's if the text has any item
	listEnd    int              // end of the last line of a list of links
	beginnings []int            // where wordings begin that may be glued into lines
}

// scans keeps the storage of scans between extractions.
var scans = sync.Pool{New: func() any { return new(Scan) }}

// NewScan returns a scan, whose storage Release gives back.
func NewScan() *Scan { return scans.Get().(*Scan) }

// ReadText finds what is left of embeds in d, in order of position, not overlapping.
func ReadText(o *options.Options, d Doc) []Item { return new(Scan).Read(o, d) }

// Read is ReadText on s, whose storage it uses.
func (s *Scan) Read(o *options.Options, d Doc) []Item {
	s.begin(o, d)
	near := s.nearby(o)
	if len(near) == 0 {
		return nil
	}
	s.readPosts(near)
	if s.partial && (s.labelled || s.runs.bare >= 2) { // what stands far away decides too
		s.begin(o, d)
		s.readPosts(s.allNear())
	}
	if o.Wants(record.KindPlaceholder) {
		s.placeholders()
	}
	return slices.DeleteFunc(s.items, func(it Item) bool { return !o.Wants(it.Item.Kind) })
}

// begin makes s ready to read d. Kinds that are not asked for are read too, where they
// are near to those that are: they could be mistaken for parts of them.
func (s *Scan) begin(o *options.Options, d Doc) {
	*s = Scan{opts: *o, D: d, text: d.Text, items: s.items[:0], seen: s.seen, near: s.near[:0], beginnings: s.beginnings[:0],
		firstHandle: ascii.NextByte(d.Text, 0, '@'), firstSlash: ascii.NextByte(d.Text, 0, '/'),
		stops: stopCursor{stops: d.Stops, open: s.stops.open[:0]}}
	s.opts.Kinds = nil
}

// readPosts finds all but placeholders, of which those of other networks only near the
// given parts of the text.
func (s *Scan) readPosts(near []textline.Range) {
	s.near = near
	s.partial = near[0].From > 0 || near[0].To < len(s.text)
	if s.D.Raw {
		s.text = textline.UnifyWithin(s.text, near)
	}
	s.posts()
	s.urls()
}

// nearby returns the parts of the text that may hold what is asked for, in order and
// apart: none if nothing can be found, all of it if the answer is not cheap.
func (s *Scan) nearby(o *options.Options) []textline.Range {
	tweets := o.Wants(record.KindTweet)
	switch {
	case o.Wants(record.KindPlaceholder), o.Wants(record.KindPost):
	case s.firstHandle < 0 && s.firstSlash < 0:
		return nil
	case o.Wants(record.KindVideo), o.Wants(record.KindAudio):
		if !tweets && s.firstSlash < 0 {
			return nil
		}
	case !tweets:
		return nil
	default:
		return s.nearTweets()
	}
	return s.allNear()
}

// allNear returns the whole text as its only part.
func (s *Scan) allNear() []textline.Range {
	return append(s.near[:0], textline.Range{To: len(s.text)})
}

// first is next for the first c of the text, which stands at the offset at, if it is
// not negative.
func (s *Scan) first(at int, c byte) int {
	if at < 0 {
		return -1
	}
	return s.next(at, c)
}

// next returns the first offset of c at or behind from in the parts of the text that are
// read, -1 if there is none.
func (s *Scan) next(from int, c byte) int {
	i := sort.Search(len(s.near), func(i int) bool { return s.near[i].To > from })
	for _, part := range s.near[i:] {
		if at := ascii.NextByte(s.text[:part.To], max(from, part.From), c); at >= 0 {
			return at
		}
	}
	return -1
}

// nearTweets is nearby where only tweets are asked for.
func (s *Scan) nearTweets() []textline.Range {
	list := s.near
	last := -dense // the last anchor that a tweet may have
	handle, slash := s.firstHandle, s.firstSlash
	for handle >= 0 || slash >= 0 {
		at, found := handle, false
		if at >= 0 && (slash < 0 || at < slash) {
			found = at < last+dense || mayBeSigned(s.text, at)
			handle = ascii.NextByte(s.text, at+1, '@')
		} else {
			at = slash
			found = at < last+dense || mayBeLinked(s.text, at)
			slash = ascii.NextByte(s.text, at+1, '/')
		}
		if !found {
			continue
		}
		last = at
		from, to := max(0, at-before), min(len(s.text), at+behind)
		if n := len(list); n > 0 && from <= list[n-1].To {
			list[n-1].To = max(to, list[n-1].To)
		} else {
			list = append(list, textline.Range{From: from, To: to})
		}
	}
	return list
}

// Release gives the storage of s back. Nothing may use s after it.
func (s *Scan) Release() {
	*s = Scan{D: Doc{Stops: ascii.Emptied(s.D.Stops)}, items: ascii.Emptied(s.items), seen: ascii.Emptied(s.seen), beginnings: ascii.Emptied(s.beginnings), near: s.near[:0], stops: stopCursor{open: s.stops.open[:0]}}
	scans.Put(s)
}

// posts goes through the anchors of tweets and other posts.
func (s *Scan) posts() {
	at := s.first(s.firstHandle, '@')
	marks := s.postMarks()
	for at >= 0 || len(marks) > 0 {
		var end int
		if len(marks) > 0 && (at < 0 || marks[0].at < at) {
			end = s.postAt(marks[0])
			marks = marks[1:]
		} else {
			end = s.handleAt(at)
			at = s.next(max(end, at+1), '@')
		}
		for len(marks) > 0 && marks[0].at < end {
			marks = marks[1:]
		}
		if at >= 0 && at < end {
			at = s.next(end, '@')
		}
	}
}

// handleAt tries what can stand around the "@" at the offset at. It returns
// where to go on.
func (s *Scan) handleAt(at int) int {
	s.minStart = max(s.minStart, s.stops.minStartAt(at))
	found := false
	if ref, ok := signature.HandleAt(s.text, at, s.minStart); ok {
		found = s.signatureAt(ref) || s.siteAt(at) || s.authorAbove(ref) || s.framedAt(at)
	} else {
		found = s.bareSignatureAt(at) || s.siteAt(at) || s.framedAt(at)
	}
	if found {
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
