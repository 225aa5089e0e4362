package rewrite

import (
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// maxHolders bounds how many open elements are looked at while wrappers and
// paragraphs are looked for.
const maxHolders = 256

// wrapped is an open element that may hold nothing but embeds.
type wrapped struct {
	name  string
	start int
	first int  // how many cuts stood before it
	other bool // it holds something else that a reader sees
}

// wrapSearch is the search for the elements that hold nothing but embeds.
type wrapSearch struct {
	src  string
	cuts []cut // what has been passed, widened
	open []wrapped
}

// widenCuts widens each of the cuts to the outermost element that holds nothing
// else a reader sees; cuts that share one become one.
func widenCuts(src string, cuts []cut) []cut {
	if len(cuts) == 0 {
		return nil
	}
	w := wrapSearch{src: src, cuts: make([]cut, 0, len(cuts))}
	var s tagscan.Scanner
	s.Reset(src)
	for s.Next() {
		for len(cuts) > 0 && s.Start >= cuts[0].span.Start {
			w.cuts = append(w.cuts, cuts[0])
			cuts = cuts[1:]
		}
		if n := len(w.cuts); n > 0 && s.Start < w.cuts[n-1].span.End {
			continue // within an embed
		}
		if s.Kind == tagscan.End && len(cuts) > 0 && s.End > cuts[0].span.Start {
			w.open = w.open[:0] // the place is one of another input
			continue
		}
		w.token(&s)
	}
	return append(w.cuts, cuts...)
}

// token takes a token of the page that is no embed's.
func (w *wrapSearch) token(s *tagscan.Scanner) {
	switch s.Kind {
	case tagscan.Text:
		if strings.TrimSpace(w.src[s.Start:s.End]) != "" {
			w.seen()
		}
	case tagscan.Start:
		name := ascii.LowerName(s.Name)
		switch {
		case mayWrap(name):
			if len(w.open) < maxHolders {
				w.open = append(w.open, wrapped{name: name, start: s.Start, first: len(w.cuts)})
			}
		case !unseen(name):
			w.seen()
		}
	case tagscan.End:
		w.close(ascii.LowerName(s.Name), s.End)
	}
}

// seen notes that a reader sees something beside the embeds. It is seen in all
// open elements; close passes it on outwards.
func (w *wrapSearch) seen() {
	if n := len(w.open); n > 0 {
		w.open[n-1].other = true
	}
}

// close takes an end tag. One that closes not the innermost element shows that
// the markup is not what it seems: nothing open is a wrapper then.
func (w *wrapSearch) close(name string, end int) {
	if !mayWrap(name) {
		return
	}
	n := len(w.open) - 1
	if n < 0 || w.open[n].name != name {
		w.open = w.open[:0]
		return
	}
	e := w.open[n]
	w.open = w.open[:n]
	if e.other {
		w.seen()
		return
	}
	if in := w.cuts[e.first:]; len(in) > 0 {
		joined := joinCuts(in)
		joined.span = embed.Span{Start: e.start, End: end}
		w.cuts = append(w.cuts[:e.first], joined)
	}
}

// joinCuts makes one cut of several; each item of theirs is in it once.
func joinCuts(cuts []cut) cut {
	var c cut
	for _, d := range cuts {
		c.items = append(c.items, d.items...)
	}
	slices.Sort(c.items)
	c.items = slices.Compact(c.items)
	c.repls = make([]string, len(c.items))
	return c
}

// mayWrap reports whether an element of that name stands for no more than what is
// in it, and a paragraph may stand where it stands.
func mayWrap(name string) bool {
	switch name {
	case "div", "span", "figure", "aside", "section", "center", "noscript", "template", "p", "blockquote", "ins", "a", "amp-layout":
		return true
	}
	return strings.IndexByte(name, '-') > 0
}

// unseen reports whether an element shows a reader nothing by itself.
func unseen(name string) bool {
	switch name {
	case "script", "style", "link", "meta", "br", "wbr", "template", "b", "i", "em", "strong", "font", "small", "svg", "path", "g", "use":
		return true
	}
	return false
}
