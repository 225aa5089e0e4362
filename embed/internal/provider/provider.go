package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// A provider is what is known about the addresses of one service: data, apart
// from own. Patterns are explained in provider_pattern.go.
type provider struct {
	Name record.Provider
	// hosts of the patterns that begin with "/", and of own.
	Hosts string
	// start names the parameters of the query or fragment that hold the time
	// where playback begins.
	start string
	// not lists words that a variable for an id or user never stands for:
	// pages of the service itself.
	not string
	// handle names the variable that is the poster's handle too, "" if none is.
	handle string
	// shapes of its addresses; the first that matches wins.
	Shapes []shape
	// own recognises what no pattern can say. It is asked before the shapes.
	match func(*urlParts) (hit, bool)
	// bare says what an id alone looks like, for attributes that hold no
	// more: pages is one segment of a pattern.
	idPattern shape
	// aliases are further names that pages give the provider.
	aliases string
}

// A shape says what addresses of one kind of item look like. It is written
// without field names: kind, pages, frames, url.
type shape struct {
	kind   record.Kind
	Pages  string // patterns of addresses for people
	Frames string // patterns of addresses of players and frames
	url    string // the canonical address; {name} stands for a variable of the pattern
}

// A hit is what an address tells about the item it names.
type hit struct {
	kind     record.Kind
	provider record.Provider
	id       string
	url      string
	handle   string
	account  string
	embedURL string
	start    int
	frame    bool // the address is that of a player or frame
}

// item makes the item of a hit.
func (h *hit) item() *record.Item {
	it := &record.Item{Kind: h.kind, Provider: h.provider, ID: h.id, URL: h.url, EmbedURL: h.embedURL}
	switch h.kind {
	case record.KindTweet:
		it.Handle = h.handle
		it.Posted, _ = record.StatusTime(h.id)
	case record.KindVideo:
		it.Account, it.StartSeconds = h.account, h.start
	default:
		it.Handle = h.handle
	}
	return it
}
