package state

import (
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// isFor reports whether the placeholder may be for an item of the kind.
func isFor(h *locate.Slot, k record.Kind) bool {
	switch k {
	case record.KindVideo:
		return h.Label&classname.LabelVideo != 0
	case record.KindTweet:
		return h.Label&classname.LabelTweet != 0 || h.Label&(classname.LabelVideo|classname.LabelPost|classname.LabelAudio) == 0
	}
	return true
}

// filler puts the items of a page's state at the page's placeholders. What it
// has read it does not read again, so that its time is linear in the
// placeholders and the items.
type filler struct {
	page    *locate.Page
	shown   map[record.Identity]bool // what the page has
	indexed int                      // how many of page.found are in shown
	left    int                      // how many are not taken
	next    [5]struct {              // where the first empty slot for a kind is sought; there are five kinds
		kind record.Kind
		at   int
	}
}

// add adds the items of the markup in a script. Those that the page does not show
// stand at its placeholders without an id, in order; with none left, at the script.
func (f *filler) add(own []stateEmbed, s locate.Script) {
	p := f.page
	for _, e := range own {
		items := []*record.Item{e.item}
		if e.item == nil {
			items = p.Nested(e.markup, htmltree.RegionArticle)
		}
		for _, it := range items {
			ref := it
			ref.Origin = record.Origin{Method: record.MethodState, Rule: ref.Origin.Rule}
			id := record.IdentityOf(it)
			if id == (record.Identity{}) {
				continue
			}
			at := s.At
			if !f.shows(id) {
				i, ok := f.slotFor(ref.Kind)
				if ok {
					p.Slots[i].Taken = true
					f.left--
					ref.Origin.Place, at = p.Slots[i].Place, p.Slots[i].At
				} else if e.item != nil && ref.Kind == record.KindVideo && !e.block {
					continue // data about a video that the page may not show
				}
			}
			p.Found = append(p.Found, locate.Found{Item: it, At: at})
		}
	}
}

// shows reports whether the page has the item already.
func (f *filler) shows(id record.Identity) bool {
	if f.shown == nil {
		f.shown = make(map[record.Identity]bool)
	}
	for ; f.indexed < len(f.page.Found); f.indexed++ {
		f.shown[record.IdentityOf(f.page.Found[f.indexed].Item)] = true
	}
	return f.shown[id]
}

// slotFor returns the index of the first placeholder left that may be for an item
// of the kind.
func (f *filler) slotFor(k record.Kind) (int, bool) {
	holes := f.page.Slots
	n := 0
	for f.next[n].kind != k && f.next[n].kind != "" && n+1 < len(f.next) {
		n++
	}
	next := &f.next[n]
	next.kind = k
	for next.at < len(holes) && (holes[next.at].Taken || !isFor(&holes[next.at], k)) {
		next.at++
	}
	return next.at, next.at < len(holes)
}
