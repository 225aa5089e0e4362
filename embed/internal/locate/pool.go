package locate

import (
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// pages keeps the storage of pages between extractions: most pages hold no
// embed, and reading one then allocates nothing but its result.
var pages sync.Pool

// NewPage returns an empty page for an extraction. newRules makes the recognizer of a
// page that has none yet.
func NewPage(o *options.Options, src string, newRules func() Recognizer) *Page {
	p, ok := pages.Get().(*Page)
	if !ok {
		p = &Page{names: new(nameCache), rules: newRules(), newRules: newRules}
	}
	p.Options, p.Src, p.Base = *o, src, o.Base
	p.Hidden, p.budget = &p.hiddenHere, &p.budgetHere
	return p
}

// Release gives p's storage back. Nothing may use p after it; it drops all that
// refers to the input, which the caller may change.
func (p *Page) Release() {
	kept := Page{
		names:      p.names,
		rules:      p.rules,
		newRules:   p.newRules,
		Trees:      p.Trees.Kept(),
		Probe:      tagscan.Scanner{Attrs: ascii.Emptied(p.Probe.Attrs)},
		open:       ascii.Emptied(p.open),
		containers: containers{stack: ascii.Emptied(p.containers.stack), prose: p.containers.prose[:0]},
		Found:      ascii.Emptied(p.Found),
		regions:    ascii.Emptied(p.regions),
		attrs:      ascii.Emptied(p.attrs),
		Frames:     ascii.Emptied(p.Frames),
		Scripts:    ascii.Emptied(p.Scripts),
		Slots:      ascii.Emptied(p.Slots),
		Identity:   pageIdentity{said: ascii.Emptied(p.Identity.said)},
		scanner:    tagscan.Scanner{Attrs: ascii.Emptied(p.scanner.Attrs)},
	}
	if cap(p.Text.Buf) <= ascii.MaxKept {
		kept.Text.Buf, kept.Text.Blocks = p.Text.Buf[:0], p.Text.Blocks[:0]
		kept.Text.Pieces, kept.Text.Links = p.Text.Pieces[:0], ascii.Emptied(p.Text.Links)
		kept.Text.Passages, kept.Text.Opened = ascii.Emptied(p.Text.Passages), p.Text.Opened[:0]
		kept.Text.Ends = ascii.Emptied(p.Text.Ends)
		if p.Src == "" {
			clear(p.Text.Pieces[:cap(p.Text.Pieces)]) // they refer to nodes
		}
	}
	*p = kept
	pages.Put(p)
}
