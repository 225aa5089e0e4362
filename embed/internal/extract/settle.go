package extract

import (
	"cmp"
	"slices"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Settled is the result of all stages.
type Settled struct {
	Items     []*record.Item // in the order of the document, never nil
	Truncated bool           // the limit cut the list
}

// settle makes a result of what was found: in the order of the document, each
// post once if once is set, within the limits.
func settle(o *options.Options, all []locate.Found, once bool) Settled {
	slices.SortStableFunc(all, func(a, b locate.Found) int { return cmp.Compare(a.At, b.At) })
	r := Settled{Items: make([]*record.Item, 0, min(len(all), 64))}
	seen := make(map[record.Identity]*record.Item)
	var merged map[*record.Item]*record.Item // into what, for mentions
	if o.Wants(record.KindMention) {
		merged = make(map[*record.Item]*record.Item)
	}
	limit := o.MaxItems
	for _, fd := range all {
		if it := fd.Item; !o.Wants(it.Kind) || it.Kind != record.KindPlaceholder && !o.WantsProvider(it.Provider) {
			continue
		}
		Clean(fd.Item)
		if once {
			if id := record.IdentityOf(fd.Item); id != (record.Identity{}) {
				if first, ok := seen[id]; ok {
					first.Merge(fd.Item)
					if merged != nil {
						merged[fd.Item] = first
					}
					continue
				}
				seen[id] = fd.Item
			}
		}
		if limit >= 0 && len(r.Items) >= limit {
			r.Truncated = true
			break
		}
		r.Items = append(r.Items, fd.Item)
	}
	for _, it := range r.Items {
		if first, ok := merged[it.About]; ok {
			it.About = first
		}
	}
	return r
}
