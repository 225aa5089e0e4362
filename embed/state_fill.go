package embed

// hole is a placeholder of the page that names no embed.
type hole struct {
	place Place
	at    int
	hint  hint // what its names tell
	taken bool // by an item of the state
}

// isFor tells whether the placeholder may be for an item of the kind.
func (h *hole) isFor(k Kind) bool {
	switch k {
	case KindVideo:
		return h.hint&hintVideo != 0
	case KindTweet:
		return h.hint&hintTweet != 0 || h.hint&(hintVideo|hintPost|hintAudio) == 0
	}
	return true
}

// filler puts the items of a page's state at the page's placeholders. What it
// has looked at it does not look at again, so that its time is linear in the
// placeholders and the items.
type filler struct {
	page    *page
	shown   map[identity]bool // what the page has
	indexed int               // how many of page.found are in shown
	left    int               // how many are not taken
	next    [5]struct {       // where the first hole for a kind is sought; there are five kinds
		kind Kind
		at   int
	}
}

// add adds the items of the markup in a script. Those that the page does not show
// stand at its placeholders without an id, in order; with none left, at the script.
func (f *filler) add(own []stateEmbed, s script) {
	p := f.page
	for _, e := range own {
		items := []*rec{e.item}
		if e.item == nil {
			items = p.nested(e.markup, zoneArticle)
		}
		for _, it := range items {
			ref := it
			ref.Origin = Origin{Method: MethodState, Rule: ref.Origin.Rule}
			id := identityOf(it)
			if id == (identity{}) {
				continue
			}
			at := s.at
			if !f.shows(id) {
				i, ok := f.holeFor(ref.Kind)
				if ok {
					p.holes[i].taken = true
					f.left--
					ref.Origin.Place, at = p.holes[i].place, p.holes[i].at
				} else if e.item != nil && ref.Kind == KindVideo && !e.block {
					continue // data about a video that the page may not show
				}
			}
			p.found = append(p.found, found{item: it, at: at})
		}
	}
}

// shows tells whether the page has the item already.
func (f *filler) shows(id identity) bool {
	if f.shown == nil {
		f.shown = make(map[identity]bool)
	}
	for ; f.indexed < len(f.page.found); f.indexed++ {
		f.shown[identityOf(f.page.found[f.indexed].item)] = true
	}
	return f.shown[id]
}

// holeFor returns the index of the first placeholder left that may be for an item
// of the kind.
func (f *filler) holeFor(k Kind) (int, bool) {
	holes := f.page.holes
	n := 0
	for f.next[n].kind != k && f.next[n].kind != "" && n+1 < len(f.next) {
		n++
	}
	next := &f.next[n]
	next.kind = k
	for next.at < len(holes) && (holes[next.at].taken || !holes[next.at].isFor(k)) {
		next.at++
	}
	return next.at, next.at < len(holes)
}
