package record

import (
	"net/url"
	"slices"
	"strings"
)

// Options are the settings of one extraction, as the stages read them.
type Options struct {
	Base      *url.URL   // resolves relative URLs; nil if the caller gave none
	Kinds     []Kind     // empty means all
	Providers []Provider // empty means all
	MaxItems  int        // negative means no limit
}

// Wants reports whether items of kind k are asked for. Mentions are no embeds: they
// have to be named.
func (o *Options) Wants(k Kind) bool {
	return len(o.Kinds) == 0 && k != KindMention || slices.Contains(o.Kinds, k)
}

// WantsProvider reports whether items of the provider are asked for.
func (o *Options) WantsProvider(p Provider) bool {
	return len(o.Providers) == 0 || slices.ContainsFunc(o.Providers, func(q Provider) bool { return strings.EqualFold(string(p), string(q)) })
}
