package embed

import (
	"sync"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// pages keeps the storage of pages between extractions: most pages hold no
// embed, and reading one then allocates nothing but its result.
var pages sync.Pool

// maxKept is how much text storage, in bytes, a page may keep for the next.
const maxKept = 1 << 20

// maxKeptList is how many elements a list may have room for that a page keeps.
const maxKeptList = 1 << 14

// newPage returns an empty page for an extraction. newRules makes the recognizer of a
// page that has none yet.
func newPage(o *options, src string, newRules func() recognizer) *page {
	p, ok := pages.Get().(*page)
	if !ok {
		p = &page{names: new(nameCache), rules: newRules(), newRules: newRules}
	}
	p.options, p.src, p.base = *o, src, o.base
	p.hidden = &p.hiddenHere
	return p
}

// release gives p's storage back. Nothing may use p after it; it drops all that
// refers to the input, which the caller may change.
func (p *page) release() {
	kept := page{
		names:      p.names,
		rules:      p.rules,
		newRules:   p.newRules,
		trees:      p.trees.kept(),
		probe:      tagscan.Scanner{Attrs: emptied(p.probe.Attrs)},
		open:       emptied(p.open),
		containers: containers{stack: emptied(p.containers.stack)},
		found:      emptied(p.found),
		attrs:      emptied(p.attrs),
		frames:     emptied(p.frames),
		scripts:    emptied(p.scripts),
		holes:      emptied(p.holes),
		identity:   pageIdentity{said: emptied(p.identity.said)},
		scanner:    tagscan.Scanner{Attrs: emptied(p.scanner.Attrs)},
	}
	if cap(p.text.buf) <= maxKept {
		kept.text.buf, kept.text.blocks = p.text.buf[:0], p.text.blocks[:0]
		kept.text.pieces, kept.text.links = p.text.pieces[:0], emptied(p.text.links)
		if p.src == "" {
			clear(p.text.pieces[:cap(p.text.pieces)]) // they refer to nodes
		}
	}
	*p = kept
	pages.Put(p)
}

// emptied returns s without its elements, which are forgotten. Of a list that grew
// long nothing is kept.
func emptied[T any](s []T) []T {
	if cap(s) > maxKeptList {
		return nil
	}
	clear(s[:cap(s)])
	return s[:0]
}
