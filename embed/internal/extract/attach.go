package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

const (
	// maxBesideGap is how many bytes of text may stand between a notice and the
	// embed it belongs to.
	maxBesideGap = 160
	// maxBesideLine is how long a line of such text may be: a button's or a link's.
	maxBesideLine = 48
)

// attachNotices gives the notices that stand at an identified embed to it: a
// consent box that identifies its video is that video with a reason, and a line
// that introduces or closes a found post is no placeholder. It returns the others.
func attachNotices(p *locate.Page, notices []locate.Found) (left []locate.Found) {
	if len(notices) == 0 {
		return nil
	}
	embeds := embedsByPlace(p)
	for _, n := range notices {
		ph := n.Item
		end := n.At + n.Size
		it := embedBeside(p, embeds, n.At, end)
		if it == nil || !belongs(ph.Reason) {
			left = append(left, n)
			continue
		}
		if v, ok := it.As(record.KindVideo); ok && v.Reason == "" && ph.Reason.Explains() {
			v.Reason, v.Notice = ph.Reason, ph.Text
		}
		if addNoticePlace(p, it, p.TextPlace(n.At, end)) {
			n.Item.Origin.Place = p.TextPlace(n.At, end)
			p.Notices = append(p.Notices, n)
		}
	}
	return left
}

// addNoticePlace adds the place of a notice to the item it belongs to, unless it is
// within the item's own: without the item it says nothing. It reports whether it did.
func addNoticePlace(p *locate.Page, v *record.Item, place record.Place) bool {
	own := v.Origin.Place
	if own == (record.Place{}) || place == own || place == (record.Place{}) {
		return false
	}
	if p.Src != "" && place.Span.Start < own.Span.End && own.Span.Start < place.Span.End {
		return false
	}
	for n := own.Node; n != nil; n = n.Parent {
		if n == place.Node {
			return false // it holds the video, too
		}
	}
	v.Origin.Also = append(v.Origin.Also, place)
	return true
}

// belongs reports whether a line of that sort is about the embed beside it.
func belongs(r record.Reason) bool {
	switch r {
	case record.ConsentRequired, record.JavaScriptRequired, record.UnsupportedPlayer, record.LoadFailed, record.Loading, record.EmbedBoundary, record.ExternalLink:
		return true
	}
	return false
}

// embedsByPlace returns what was found and is no line itself, in the order of its
// place in the visible text; what has the same place stays in the order found.
func embedsByPlace(p *locate.Page) []locate.Found {
	var out []locate.Found
	for _, f := range p.Found {
		if f.Item.Kind != record.KindPlaceholder && f.Size == 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, byPlace)
	return out
}

func byPlace(a, b locate.Found) int { return cmp.Compare(a.At, b.At) }

// embedBeside returns the embed that stands before or behind the visible text
// [start, end) with no prose between, nil if there is none: the nearest, and of
// those as near the one before it. embeds are in the order of their places.
func embedBeside(p *locate.Page, embeds []locate.Found, start, end int) *record.Item {
	text := ascii.View(p.Text.Buf)
	var best *record.Item
	gap := maxBesideGap + 1
	first, _ := slices.BinarySearchFunc(embeds, locate.Found{At: start - maxBesideGap}, byPlace)
	for _, f := range embeds[first:] {
		var d int
		switch {
		case f.At > end+maxBesideGap:
			return best
		case f.At <= start && start-f.At < gap && onlyLabels(text[f.At:start]):
			d = start - f.At
		case f.At >= end && f.At-end < gap && onlyLabels(text[end:f.At]):
			d = f.At - end
		default:
			continue
		}
		best, gap = f.Item, d
	}
	return best
}

// onlyLabels reports whether text holds nothing but short lines.
func onlyLabels(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if len(strings.TrimSpace(line)) > maxBesideLine {
			return false
		}
	}
	return true
}
