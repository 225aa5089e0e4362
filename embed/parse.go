package embed

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// ErrUnknownProvider is returned for a name that is no provider's. [Providers] lists
// the names that are.
var ErrUnknownProvider = errors.New("embed: unknown provider")

// Kinds returns the kinds of items, in the order of their constants. The slice is the
// caller's.
func Kinds() []Kind {
	return []Kind{KindTweet, KindVideo, KindPost, KindAudio, KindPlaceholder, KindMention}
}

// ParseKind returns the kind of that name, in any letter case. For another name it
// fails with [ErrUnknownKind], and the error names the kind that may be meant.
func ParseKind(name string) (Kind, error) {
	k := Kind(strings.ToLower(strings.TrimSpace(name)))
	if slices.Contains(Kinds(), k) {
		return k, nil
	}
	return "", unknown(ErrUnknownKind, name, Kinds())
}

// providerNames are the names of all providers, sorted.
var providerNames = sync.OnceValue(func() []Provider {
	names := []Provider{ProviderHTML5, ProviderUnknown}
	for _, p := range provider.Providers() {
		names = append(names, Provider(p.Name))
	}
	slices.Sort(names)
	return slices.Compact(names)
})

// Providers returns the names of all providers that items may have, sorted.
// PROVIDERS.md lists their URLs. The slice is the caller's.
func Providers() []Provider { return slices.Clone(providerNames()) }

// ParseProvider returns the provider of that name, in any letter case, which may be
// the one that it writes itself or another that is in use: "YouTube", "truth social",
// and for Twitter also "x" and "x.com". For another name it fails with
// [ErrUnknownProvider], and the error names the provider that may be meant.
func ParseProvider(name string) (Provider, error) {
	p := Provider(strings.ToLower(strings.TrimSpace(name)))
	if _, ok := slices.BinarySearch(providerNames(), p); ok {
		return p, nil
	}
	if p := provider.ProviderByName(string(p)); p != "" {
		return Provider(p), nil
	}
	return "", unknown(ErrUnknownProvider, name, providerNames())
}

// Validate reports whether x asks for kinds and providers that there are, those of
// x.Tables included: it fails with [ErrUnknownKind] or [ErrUnknownProvider] for the
// first name that is none. The methods that read bytes fail likewise. Those that return
// no error find nothing of such a name: call Validate where the names come from outside
// the program.
func (x *Extractor) Validate() error {
	for _, k := range x.Kinds {
		if !slices.Contains(Kinds(), k) {
			return unknown(ErrUnknownKind, string(k), Kinds())
		}
	}
	for _, p := range x.Providers {
		if _, err := x.parseProvider(p); err != nil {
			return err
		}
	}
	return nil
}

// parseProvider is ParseProvider, and knows the providers of x.Tables too.
func (x *Extractor) parseProvider(name Provider) (Provider, error) {
	lower := record.Provider(strings.ToLower(string(name)))
	if slices.Contains((*options.Tables)(x.Tables).URLs().Added(), lower) {
		return Provider(lower), nil
	}
	return ParseProvider(string(name))
}

// providers returns the providers that x asks for, by their canonical names.
func (x *Extractor) providers() []record.Provider {
	var out []record.Provider
	for _, p := range x.Providers {
		if known, err := x.parseProvider(p); err == nil {
			p = known
		}
		out = append(out, record.Provider(p))
	}
	return out
}

// unknown returns the error for a name that is none of known.
func unknown[Name ~string](err error, name string, known []Name) error {
	if near, ok := nearest(name, known); ok {
		return fmt.Errorf("%w: %q; did you mean %q?", err, name, near)
	}
	return fmt.Errorf("%w: %q", err, name)
}

// maxName bounds the names that are compared with others, in bytes.
const maxName = 64

// nearest returns the name that differs from name by the fewest letters, two at most
// and fewer than half of it.
func nearest[Name ~string](name string, known []Name) (best Name, ok bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if len(name) > maxName {
		return "", false
	}
	least := min(2, (len(name)-1)/2) + 1
	for _, k := range known {
		if d := distance(name, string(k)); d < least {
			least, best, ok = d, k, true
		}
	}
	return best, ok
}

// distance returns how many letters have to be put in, taken out or replaced to make b
// of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
