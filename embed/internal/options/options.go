// Package options holds the settings of one extraction, as the stages read them.
package options

import (
	"net/url"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Options are the settings of one extraction.
type Options struct {
	Base      *url.URL          // resolves relative URLs; nil if the caller gave none
	Kinds     []record.Kind     // empty means all
	Providers []record.Provider // empty means all
	MaxItems  int               // negative means no limit
	Tables    *Tables           // further providers and wordings; nil for none
}

// Wants reports whether items of kind k are asked for. Mentions are no embeds: they
// have to be named.
func (o *Options) Wants(k record.Kind) bool {
	return len(o.Kinds) == 0 && k != record.KindMention || slices.Contains(o.Kinds, k)
}

// WantsProvider reports whether items of the provider are asked for.
func (o *Options) WantsProvider(p record.Provider) bool {
	return len(o.Providers) == 0 || slices.ContainsFunc(o.Providers, func(q record.Provider) bool { return strings.EqualFold(string(p), string(q)) })
}

// Tables are providers and wordings that a caller adds at run time. They are only read
// once they are made.
type Tables struct {
	urls     *provider.Tables
	wordings *phrases.Wordings
}

// Compile makes tables of rows. The error says which row is wrong, and what is wrong
// with it.
func Compile(providers []provider.Row, wordings []phrases.Row) (*Tables, error) {
	urls, err := provider.Extend(providers)
	if err != nil {
		return nil, err
	}
	w, err := phrases.Compile(wordings)
	if err != nil {
		return nil, err
	}
	return &Tables{urls, w}, nil
}

// URLs returns what URLs name; nil for the built-in providers.
func (t *Tables) URLs() *provider.Tables {
	if t == nil {
		return nil
	}
	return t.urls
}

// Wordings returns further wordings of placeholders; nil for none.
func (t *Tables) Wordings() *phrases.Wordings {
	if t == nil {
		return nil
	}
	return t.wordings
}
