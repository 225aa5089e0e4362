package embed

import (
	"cmp"
	"slices"
	"strings"
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
func (p *page) attachNotices(notices []found) (left []found) {
	if len(notices) == 0 {
		return nil
	}
	embeds := p.embedsByPlace()
	for _, n := range notices {
		ph := n.item
		end := n.at + n.size
		it := p.embedBeside(embeds, n.at, end)
		if it == nil || !belongs(ph.Reason) {
			left = append(left, n)
			continue
		}
		if v, ok := it.as(KindVideo); ok && v.Reason == "" && ph.Reason.Explains() {
			v.Reason, v.Notice = ph.Reason, ph.Text
		}
	}
	return left
}

// belongs tells whether a line of that sort is about the embed beside it.
func belongs(r Reason) bool {
	switch r {
	case ConsentRequired, JavaScriptRequired, UnsupportedPlayer, LoadFailed, Loading, EmbedBoundary, ExternalLink:
		return true
	}
	return false
}

// embedsByPlace returns what was found and is no line itself, in the order of its
// place in the visible text; what has the same place stays in the order found.
func (p *page) embedsByPlace() []found {
	var out []found
	for _, f := range p.found {
		if f.item.Kind != KindPlaceholder && f.size == 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, byPlace)
	return out
}

func byPlace(a, b found) int { return cmp.Compare(a.at, b.at) }

// embedBeside returns the embed that stands before or behind the visible text
// [start, end) with no prose between, nil if there is none: the nearest, and of
// those as near the one before it. embeds are in the order of their places.
func (p *page) embedBeside(embeds []found, start, end int) *rec {
	text := view(p.text.buf)
	var best *rec
	gap := maxBesideGap + 1
	first, _ := slices.BinarySearchFunc(embeds, found{at: start - maxBesideGap}, byPlace)
	for _, f := range embeds[first:] {
		var d int
		switch {
		case f.at > end+maxBesideGap:
			return best
		case f.at <= start && start-f.at < gap && onlyLabels(text[f.at:start]):
			d = start - f.at
		case f.at >= end && f.at-end < gap && onlyLabels(text[end:f.at]):
			d = f.at - end
		default:
			continue
		}
		best, gap = f.item, d
	}
	return best
}

// onlyLabels tells whether text holds nothing but short lines.
func onlyLabels(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if len(strings.TrimSpace(line)) > maxBesideLine {
			return false
		}
	}
	return true
}
