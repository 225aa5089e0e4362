package embed

// A provider is what is known about the addresses of one service: data, apart
// from own. Patterns are explained in provider_pattern.go.
type provider struct {
	name Provider
	// hosts of the patterns that begin with "/", and of own.
	hosts string
	// start names the parameters of the query or fragment that hold the time
	// where playback begins.
	start string
	// not lists words that a variable for an id or user never stands for:
	// pages of the service itself.
	not string
	// handle names the variable that is the poster's handle too, "" if none is.
	handle string
	// shapes of its addresses; the first that matches wins.
	shapes []shape
	// own recognises what no pattern can say. It is asked before the shapes.
	own func(*address) (hit, bool)
	// bare says what an id alone looks like, for attributes that hold no
	// more: pages is one segment of a pattern.
	bare shape
	// aliases are further names that pages give the provider.
	aliases string
}

// A shape says what addresses of one kind of item look like. It is written
// without field names: kind, pages, frames, url.
type shape struct {
	kind   Kind
	pages  string // patterns of addresses for people
	frames string // patterns of addresses of players and frames
	url    string // the canonical address; {name} stands for a variable of the pattern
}

// A hit is what an address tells about the item it names.
type hit struct {
	kind     Kind
	provider Provider
	id       string
	url      string
	handle   string
	account  string
	embedURL string
	start    int
	frame    bool // the address is that of a player or frame
}

// item makes the item of a hit.
func (h *hit) item() *rec {
	it := &rec{Kind: h.kind, Provider: h.provider, ID: h.id, URL: h.url, EmbedURL: h.embedURL}
	switch h.kind {
	case KindTweet:
		it.Handle = h.handle
		it.Posted, _ = StatusTime(h.id)
	case KindVideo:
		it.Account, it.StartSeconds = h.account, h.start
	default:
		it.Handle = h.handle
	}
	return it
}

// providerByName returns the canonical name for a name that a page's markup
// gives a provider ("YouTube", "yt", "x.com"), or "" if it is not known.
func providerByName(name string) Provider {
	var buf [32]byte
	n := 0
	for i := 0; i < len(name); i++ {
		c := lowerByte(name[i])
		if c == ' ' || c == '-' || c == '_' || c == '.' {
			continue
		}
		if n == len(buf) || !isAlnum(c) {
			return ""
		}
		buf[n] = c
		n++
	}
	names := providerIndex().names
	if p, ok := names[string(buf[:n])]; ok {
		return p.name
	}
	return ""
}

// itemForID returns the item of p with that id if id has the form that ids of p
// have, with its canonical address where the id is enough to build it.
func itemForID(p Provider, id string) (*rec, bool) {
	r, ok := providerIndex().bare[p]
	if !ok {
		return nil, false
	}
	var c captures
	if !r.segs[0].match(id, &c) {
		return nil, false
	}
	h, ok := r.hit(&c)
	if !ok {
		return nil, false
	}
	if h.url != "" {
		full, ok := recognise(h.url, 0)
		if !ok || full.provider != p || full.id != h.id {
			return nil, false
		}
		full.embedURL = ""
		h = full
	}
	return h.item(), true
}
