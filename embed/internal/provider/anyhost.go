package provider

import (
	"fmt"
	"strings"
)

// An anyHostFilter decides which URLs of unknown hosts are worth reading: those with
// a path that a provider of any host may know. It follows from the tables.
type anyHostFilter [256][]pathPrefix // by the first byte behind the first slash

// A pathPrefix begins paths, without their first slash, of a provider of any host.
type pathPrefix struct {
	text string
	may  func(path string) bool // also asked, unless nil
}

// add adds the paths of a provider whose hosts include anySite.
func (f *anyHostFilter) add(p *provider) error {
	if p.match != nil && p.matchPaths == "" {
		return fmt.Errorf("%w: %s matches URLs of any host and has no matchPaths", errPattern, p.Name)
	}
	for prefix := range strings.FieldsSeq(p.matchPaths) {
		f.addPrefix(pathPrefix{prefix, p.mayMatch})
	}
	for _, s := range p.Shapes {
		for text := range strings.FieldsSeq(s.Pages + " " + s.Frames) {
			if text[0] != '/' {
				continue // with a host of its own
			}
			prefix := literalPrefix(text[1:])
			if prefix == "" || prefix == "*" {
				return fmt.Errorf("%w: %s: of any host and without a literal beginning", errPattern, text)
			}
			f.addPrefix(pathPrefix{text: prefix})
			if prefix[0] == '@' {
				f.addPrefix(pathPrefix{text: "%40" + prefix[1:]})
			}
		}
	}
	return nil
}

// literalPrefix returns what the first segment of a pattern begins with, with the
// slash behind it if it holds no variable.
func literalPrefix(pattern string) string {
	i := strings.IndexAny(pattern, "/{")
	if i >= 0 && pattern[i] == '/' {
		i++
	}
	if i < 0 {
		return pattern
	}
	return pattern[:i]
}

// addPrefix adds a prefix unless a shorter one covers it.
func (f *anyHostFilter) addPrefix(prefix pathPrefix) {
	list := &f[prefix.text[0]]
	for _, p := range *list {
		if p.may == nil && strings.HasPrefix(prefix.text, p.text) {
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
	for i := range f[path[0]] {
		if p := &f[path[0]][i]; strings.HasPrefix(path, p.text) && (p.may == nil || p.may(path)) {
			return true
		}
	}
	return false
}
