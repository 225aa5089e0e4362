// Package provider answers what a URL or an id names: which provider, which kind of
// item, its id and its canonical URL. Nearly all of it is a table of patterns, in the
// language that pattern.go explains; providers with rules of their own have a file each.
package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// A provider is what is known about the URLs of one service: data, except for match
// and mayMatch. Patterns are explained in pattern.go.
type provider struct {
	Name record.Provider
	// Hosts of the patterns that begin with "/", and of match.
	Hosts string
	// start lists the parameters of the query or fragment that hold the time
	// where playback begins.
	start string
	// not lists words that a variable for an id or user never stands for:
	// pages of the service itself.
	not string
	// handle is the variable that is the poster's handle too, "" if none is.
	handle string
	// Shapes of its URLs; the first that matches wins.
	Shapes []shape
	// match recognizes what no pattern can describe. It is asked before the shapes.
	match func(*urlParts) (hit, bool)
	// matchPaths lists what the paths begin with, without their first slash, that
	// match may know on an unknown host; mayMatch, unless nil, is asked about such a
	// path before it is parsed. Only a provider with match and the host anySite needs
	// them.
	matchPaths string
	mayMatch   func(path string) bool
	// idPattern describes an id by itself, for attributes that hold nothing else:
	// Pages is one segment of a pattern.
	idPattern shape
	// aliases are further names that pages give the provider.
	aliases string
}

// A shape describes the URLs of one kind of item. It is written without field names:
// kind, pages, frames, url.
type shape struct {
	kind   record.Kind
	Pages  string // patterns of URLs for people
	Frames string // patterns of URLs of players and frames
	url    string // the canonical URL; {name} stands for a variable of the pattern
}

// A hit is what a URL says about the item that it names.
type hit struct {
	kind     record.Kind
	provider record.Provider
	id       string
	url      string
	handle   string
	account  string
	embedURL string
	start    int
	frame    bool // the URL is that of a player or frame
}

// item returns the item of a hit.
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
