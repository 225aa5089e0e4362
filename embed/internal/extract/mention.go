package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// textOptions returns the settings for the text stage. If mentions are asked for it
// reads all kinds, since the words of an item are no mention; settle drops the others.
func textOptions(o *options.Options) *options.Options {
	if !o.Wants(record.KindMention) {
		return o
	}
	all := *o
	all.Kinds = nil
	return &all
}

// findMentions returns the mentions in text outside of cuts, which are the places of
// items, in order; an empty one ends a sentence. keep reports whether text[start:end]
// is the article's own.
func findMentions(text string, cuts []record.Span, keep func(start, end int) bool) []locate.Found {
	slices.SortFunc(cuts, func(a, b record.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []locate.Found
	at := 0
	for i := range len(cuts) + 1 {
		next := record.Span{Start: len(text), End: len(text)}
		if i < len(cuts) {
			next = cuts[i]
		}
		if at < next.Start {
			for m := range mention.All(text[at:next.Start]) {
				start, end := at+m.Start, at+m.End
				if keep(start, end) {
					out = append(out, locate.Found{Item: newMention(&m, text[start:end]), At: start, Size: end - start})
				}
			}
		}
		at = max(at, next.End)
	}
	return out
}

// newMention returns the record of a mention in the sentence.
func newMention(m *mention.Mention, sentence string) *record.Item {
	it := &record.Item{
		Kind: record.KindMention, Provider: record.Provider(m.Network), Handle: m.Handle, Author: m.Author,
		Quote: textline.OneLine(m.Quote), Verb: textline.OneLine(m.Verb), Text: textline.OneLine(sentence), Lang: m.Lang, Deleted: m.Deleted,
	}
	return record.FoundBy(it, record.MethodMention, "mention/"+m.Lang)
}

// textMentions returns the mentions of a text in which the items were found, with
// what they are about.
func textMentions(text string, found []locate.Found) []locate.Found {
	cuts := make([]record.Span, 0, len(found))
	for _, f := range found {
		cuts = append(cuts, f.Item.Origin.Span)
	}
	out := findMentions(text, cuts, func(int, int) bool { return true })
	for i := range out {
		out[i].Item.Origin.Span = record.Span{Start: out[i].At, End: out[i].At + out[i].Size}
	}
	setAbout(text, found, out)
	return out
}

// visibleMentions returns the mentions in the page's own words. lines are the
// places of what the text stage found in them.
func visibleMentions(p *locate.Page, text string, lines []record.Span, passages *htmltree.PassageMap) []locate.Found {
	cuts := lines
	for _, f := range p.Found {
		if f.Size == 0 && f.At > 0 {
			cuts = append(cuts, record.Span{Start: f.At, End: f.At})
		}
	}
	out := findMentions(text, cuts, func(start, end int) bool {
		region := p.Text.RegionAt(start)
		const other = htmltree.InCode | htmltree.InLink | htmltree.InLabel | htmltree.InControl
		return !region.Foreign() && region != htmltree.RegionFeed && passages.Around(start, end)&other == 0
	})
	for i := range out {
		out[i].Item.Origin.Place = p.TextPlace(out[i].At, out[i].At+out[i].Size)
	}
	return out
}

const (
	// maxAboutParagraphs is how many paragraphs a mention may stand from its item.
	maxAboutParagraphs = 2
	// maxAboutItems is how many items on each side of a mention are compared with it.
	maxAboutItems = 8
)

// setAbout notes for each mention the item that its sentence refers to: the nearest
// that can be it within two paragraphs, and of two as near the one that follows.
func setAbout(text string, found, mentions []locate.Found) {
	if len(mentions) == 0 || len(found) == 0 {
		return
	}
	found = slices.Clone(found)
	slices.SortStableFunc(found, byPlace)
	var before, after paragraphs
	before.text, after.text = text, text
	starts, ends := make([]int, len(found)), make([]int, len(found))
	for i, f := range found {
		starts[i] = before.at(f.At)
		if ends[i] = after.at(f.At + f.Size); f.Size == 0 {
			starts[i]++ // an element begins a line
		}
	}
	var sentences paragraphs
	sentences.text = text
	next := 0 // the first item behind the mention
	for _, m := range mentions {
		for next < len(found) && found[next].At < m.At+m.Size {
			next++
		}
		first, last := sentences.at(m.At), sentences.at(m.At+m.Size)
		best := maxAboutParagraphs + 1
		for i := next; i < min(next+maxAboutItems, len(found)) && starts[i]-last < best; i++ {
			if canBeAbout(m.Item, found[i].Item) {
				m.Item.About, best = found[i].Item, starts[i]-last
			}
		}
		for i := next - 1; i >= max(0, next-maxAboutItems) && first-ends[i] < best; i-- {
			if canBeAbout(m.Item, found[i].Item) {
				m.Item.About, best = found[i].Item, first-ends[i]
			}
		}
	}
}

// canBeAbout reports whether the mention m may refer to it: nothing that both state
// differs. A mention that names no network may refer to any tweet or post.
func canBeAbout(m, it *record.Item) bool {
	switch {
	case it.Kind == record.KindPlaceholder || it.Kind == record.KindMention:
		return false
	case m.Provider == "" && it.Kind != record.KindTweet && it.Kind != record.KindPost,
		m.Provider != "" && m.Provider != it.Provider,
		m.Handle != "" && it.Handle != "" && !strings.EqualFold(m.Handle, it.Handle):
		return false
	}
	return m.Author == "" || it.Author == "" && it.Handle == "" || sharesName(m.Author, it.Author+" "+it.Handle)
}

// sharesName reports whether a word of name stands in other.
func sharesName(name, other string) bool {
	other = strings.ToLower(other)
	const minName = 3 // bytes; what is shorter is an initial or a particle
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if len(word) >= minName && strings.Contains(other, word) {
			return true
		}
	}
	return false
}

// paragraphs counts the paragraphs of a text up to offsets that never decrease.
type paragraphs struct {
	text   string
	offset int
	count  int
	broken bool // nothing but white space since the last break
}

// at returns how many runs of line breaks text[:offset] holds.
func (p *paragraphs) at(offset int) int {
	for ; p.offset < offset && p.offset < len(p.text); p.offset++ {
		switch c := p.text[p.offset]; {
		case c == '\n' && !p.broken:
			p.count++
			p.broken = true
		case c > ' ':
			p.broken = false
		}
	}
	return p.count
}
