// Package rewrite writes a document anew without the embeds that package embed found in
// it, with others in their places, or with tokens that sanitizers and article
// extractors pass on. All other bytes stay.
package rewrite

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// ErrPlace is returned when the places of a result do not fit the input: it is
// the result of another one, or the input has changed since. Extract from the very
// input that is to be changed.
var ErrPlace = errors.New("embed: the result does not belong to this input")

// ErrTruncated is returned for a result that the item limit cut off: the items beyond
// it would stay in the input unnoticed. Extract with a higher [embed.Extractor.MaxItems],
// negative for no limit, or set Truncated to false to rewrite the first items alone.
var ErrTruncated = errors.New("embed: the result is truncated, raise MaxItems")

// A Func returns what shall stand in place of it, the n-th of a result's
// items, counted from 0; with replace false the item stays as it is. It is called
// by the goroutine that calls Replace or Restore. [Remove] is one, [Using] makes one
// of a Render function.
type Func func(n int, it embed.Item) (repl string, replace bool)

// Remove is a [Func] that leaves nothing in place of an item. In text,
// the blank space, quotation marks or list mark around it go too.
func Remove(int, embed.Item) (repl string, replace bool) { return "", true }

// Using returns a [Func] that puts render's result in place of every
// item: [HTML] cleans up the markup, [Link] leaves a link.
func Using(render func(embed.Item) string) Func {
	return func(_ int, it embed.Item) (string, bool) { return render(it), true }
}

// Replace returns a copy of input, HTML or text, in which each item of res for
// which f says so is replaced by what f returns; every other byte is as it was.
// f is called once for each item that has a place, in order.
//
// Mentions are the article's own prose: they stay, and f is not asked about them.
// An item that stands in several places is replaced in the first and removed from the
// others. Items that share a place are replaced together, and only if f replaces all
// of them. What only a script of the page names has no place. What f returns is
// written as it is: for HTML it has to be HTML. An empty replacement removes the item,
// see [Remove]. What stands around an element stays, also the provider's script behind
// a blockquote and a wrapper that is empty then.
//
// res must be the result of an extraction from input, with spans; it may have
// been through JSON, which loses [embed.Result].Input: then it is not checked whether
// input is another one, only whether the places fit. If res names a charset and anything is replaced, the copy is in
// UTF-8, whatever encoding the page goes on to declare. Replace fails with
// [ErrPlace] and [ErrTruncated] only. A nil res has no items, and with a nil f all stay.
func Replace(input []byte, res *embed.Result, f Func) ([]byte, error) {
	switch {
	case res == nil:
		return bytes.Clone(input), nil
	case res.Truncated:
		return nil, ErrTruncated
	}
	utf8Input := inputOf(input, res)
	cuts, err := cutsOf(utf8Input, res, f)
	if err != nil {
		return nil, err
	}
	if len(cuts) == 0 {
		return bytes.Clone(input), nil
	}
	return splice(utf8Input, cuts, res.Format == embed.FormatText), nil
}

// splice returns src with the cuts made. With tidy, what surrounded a removed
// item is closed up.
func splice(src []byte, cuts []cut, tidy bool) []byte {
	out := make([]byte, 0, len(src))
	at := 0
	for i, c := range cuts {
		out = append(out, src[at:c.span.Start]...)
		at = c.span.End
		repl := c.text()
		if repl != "" || !tidy {
			out = append(out, repl...)
			continue
		}
		next := len(src)
		if i+1 < len(cuts) {
			next = cuts[i+1].span.Start
		}
		var skip int
		out, skip = closeGap(out, src[at:next], next == len(src))
		at += skip
	}
	return append(out, src[at:]...)
}

// A cut is a range that is replaced as a whole.
type cut struct {
	span  embed.Span
	items []int    // indexes of the items that stand in it, in order
	repls []string // what replaces them: "" where an item's first place is another
}

// text returns what is written in place of the cut.
func (c *cut) text() string { return strings.Join(c.repls, "") }

// spot is one place of an item.
type spot struct {
	span  embed.Span
	item  int
	first bool // it is the item's first place
}

// cutsOf asks f about the items and returns what to cut from input.
func cutsOf(input []byte, res *embed.Result, f Func) ([]cut, error) {
	if sum := res.Input; sum != (embed.InputSum{}) && sum != (embed.InputSum{Bytes: len(input), Checksum: record.Sum(ascii.View(input))}) {
		return nil, ErrPlace
	}
	var spots []spot
	for n, it := range res.Items {
		if record.IsNil(it) {
			continue
		}
		o := &it.Common().Origin
		if o.Node != nil || o.Path != "" {
			return nil, ErrPlace
		}
		if o.Span.IsZero() || it.Common().Kind == embed.KindMention {
			continue
		}
		if res.Format == embed.FormatHTML && o.Method == embed.MethodMarkup && (o.Span.Start < 0 || o.Span.Start >= len(input) || input[o.Span.Start] != '<') {
			return nil, ErrPlace
		}
		spots = append(spots, spot{o.Span, n, true})
		for _, p := range o.Also {
			if !p.Span.IsZero() {
				spots = append(spots, spot{p.Span, n, false})
			}
		}
	}
	for _, s := range spots {
		if !fits(input, s.span) {
			return nil, ErrPlace
		}
	}
	return plan(res, spots, f), nil
}

// fits reports whether sp is a range of input that cuts no character.
func fits(input []byte, sp embed.Span) bool {
	return 0 <= sp.Start && sp.Start < sp.End && sp.End <= len(input) && !cutsRune(input, sp.Start) && !cutsRune(input, sp.End)
}

// cutsRune reports whether the offset at lies within a valid character of b.
func cutsRune(b []byte, at int) bool {
	for i := at - 1; i >= 0 && i > at-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			_, size := utf8.DecodeRune(b[i:])
			return i+size > at
		}
	}
	return false
}

// plan asks f about each item that has a spot and returns the cuts, in order.
// Spots that overlap are one cut, made only if f replaces all its items.
func plan(res *embed.Result, spots []spot, f Func) []cut {
	repls := make(map[int]string)
	for _, s := range spots {
		if !s.first || f == nil {
			continue
		}
		if repl, ok := f(s.item, res.Items[s.item]); ok {
			repls[s.item] = repl
		}
	}
	slices.SortFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.item, b.item))
	})
	var cuts []cut
	for len(spots) > 0 {
		group, span := overlapping(spots)
		spots = spots[len(group):]
		if c, ok := cutOf(group, span, repls); ok {
			cuts = append(cuts, c)
		}
	}
	return cuts
}

// overlapping returns the spots at the beginning of the list that hang together,
// and the range they cover.
func overlapping(spots []spot) ([]spot, embed.Span) {
	span, n := spots[0].span, 1
	for n < len(spots) && spots[n].span.Start < span.End {
		span.End = max(span.End, spots[n].span.End)
		n++
	}
	return spots[:n], span
}

// cutOf makes one cut of a group of spots; ok is false if an item of it stays.
func cutOf(group []spot, span embed.Span, repls map[int]string) (c cut, ok bool) {
	slices.SortFunc(group, func(a, b spot) int { return cmp.Compare(a.item, b.item) })
	c.span = span
	for _, s := range group {
		repl, ok := repls[s.item]
		if !ok {
			return cut{}, false
		}
		i := len(c.items) - 1
		if i < 0 || c.items[i] != s.item {
			c.items = append(c.items, s.item)
			c.repls = append(c.repls, "")
			i++
		}
		if s.first {
			c.repls[i] = repl
		}
	}
	return c, true
}

// inputOf returns the bytes that the spans of res index.
func inputOf(input []byte, res *embed.Result) []byte {
	if res.Charset == "" {
		return input
	}
	if strings.HasPrefix(res.Charset, "utf-16") && utf8.Valid(input) && bytes.IndexByte(input, 0) < 0 {
		return input // converted already
	}
	out, _ := embed.DecodeUTF8(input, "text/html; charset="+res.Charset)
	return out
}
