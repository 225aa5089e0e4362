package provider

import (
	"fmt"
	"strings"
)

// An anyHostFilter decides which URLs of unknown hosts are worth reading: those with
// a path that a provider of any host may know. It follows from the tables.
type anyHostFilter struct {
	prefixes [256][]string // of paths without their first slash, by the first byte
	tests    []func(path string) bool
}

// add adds the paths of a provider whose hosts include anySite.
func (f *anyHostFilter) add(p *provider) error {
	if p.match != nil {
		if p.mayMatch == nil {
			return fmt.Errorf("%w: %s matches URLs of any host and has no mayMatch", errPattern, p.Name)
		}
		f.tests = append(f.tests, p.mayMatch)
	}
	for _, s := range p.Shapes {
		for text := range strings.FieldsSeq(s.Pages + " " + s.Frames) {
			if text[0] != '/' {
				continue // with a host of its own
			}
			prefix := text[1:]
			if i := strings.IndexAny(prefix, "/{"); i >= 0 && prefix[i] == '/' {
				prefix = prefix[:i+1]
			} else if i >= 0 {
				prefix = prefix[:i]
			}
			if prefix == "" || prefix == "*" {
				return fmt.Errorf("%w: %s: of any host and without a literal beginning", errPattern, text)
			}
			f.addPrefix(prefix)
			if prefix[0] == '@' {
				f.addPrefix("%40" + prefix[1:])
			}
		}
	}
	return nil
}

// addPrefix adds a prefix unless a shorter one covers it.
func (f *anyHostFilter) addPrefix(prefix string) {
	list := &f.prefixes[prefix[0]]
	for _, p := range *list {
		if strings.HasPrefix(prefix, p) {
			return
		}
	}
	*list = append(*list, prefix)
}

// may reports whether what follows an unknown host can be a path that a provider
// knows. It is asked for every URL of a page and allocates nothing.
func (f *anyHostFilter) may(tail string) bool {
	if len(tail) < 2 || tail[0] != '/' {
		return false
	}
	path := tail[1:]
	for _, p := range f.prefixes[path[0]] {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	for _, test := range f.tests {
		if test(path) {
			return true
		}
	}
	return false
}
