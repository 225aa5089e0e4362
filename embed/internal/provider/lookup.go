package provider

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// ProviderByName returns the canonical name for a name that a page's markup
// gives a provider ("YouTube", "yt", "x.com"), or "" if it is not known.
func ProviderByName(name string) record.Provider {
	var buf [32]byte
	n := 0
	for i := 0; i < len(name); i++ {
		c := ascii.LowerByte(name[i])
		if c == ' ' || c == '-' || c == '_' || c == '.' {
			continue
		}
		if n == len(buf) || !ascii.IsAlnum(c) {
			return ""
		}
		buf[n] = c
		n++
	}
	names := providerIndex().names
	if p, ok := names[string(buf[:n])]; ok {
		return p.Name
	}
	return ""
}

// ItemForID returns the item of p with that id if id has the form that ids of p
// have, with its canonical URL where the id is enough to build it.
func ItemForID(p record.Provider, id string) (*record.Item, bool) {
	l, ok := providerIndex().bare[p]
	if !ok {
		return nil, false
	}
	r := l.compiled()
	var c captures
	if r == nil || !r.segs[0].match(id, &c) {
		return nil, false
	}
	h, ok := r.hit(&c)
	if !ok {
		return nil, false
	}
	if h.url != "" {
		full, ok := recognize(h.url, 0)
		if !ok || full.provider != p || full.id != h.id {
			return nil, false
		}
		full.embedURL = ""
		h = full
	}
	return h.item(), true
}
