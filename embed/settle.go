package embed

import (
	"cmp"
	"slices"
)

// settled is the result of all stages.
type settled struct {
	items     []*rec // in the order of the document, never nil
	truncated bool   // the limit cut the list
}

// settle makes a result of what was found: in the order of the document, each
// post once if once is set, within the limits.
func settle(o *options, all []found, once bool) settled {
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.at, b.at) })
	r := settled{items: make([]*rec, 0, min(len(all), 64))}
	seen := make(map[identity]*rec)
	limit := o.maxItems
	for _, fd := range all {
		if it := fd.item; !o.wants(it.Kind) || it.Kind != KindPlaceholder && !o.wantsProvider(it.Provider) {
			continue
		}
		clean(fd.item)
		if once {
			if id := identityOf(fd.item); id != (identity{}) {
				if first, ok := seen[id]; ok {
					first.merge(fd.item)
					continue
				}
				seen[id] = fd.item
			}
		}
		if limit >= 0 && len(r.items) >= limit {
			r.truncated = true
			break
		}
		r.items = append(r.items, fd.item)
	}
	return r
}
