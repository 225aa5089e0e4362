package embed

import (
	"net/url"
	"slices"
	"strings"
)

// options are the settings of one extraction, as the stages read them.
type options struct {
	base      *url.URL   // resolves relative URLs; nil if the caller gave none
	kinds     []Kind     // empty means all
	providers []Provider // empty means all
	maxItems  int        // negative means no limit
}

// wants reports whether items of kind k are asked for.
func (o *options) wants(k Kind) bool { return len(o.kinds) == 0 || slices.Contains(o.kinds, k) }

// wantsProvider reports whether items of the provider are asked for.
func (o *options) wantsProvider(p Provider) bool {
	return len(o.providers) == 0 || slices.ContainsFunc(o.providers, func(q Provider) bool { return strings.EqualFold(string(p), string(q)) })
}
