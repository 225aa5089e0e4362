package embed

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// element is a start tag as both HTML locators see it: a name and attributes,
// whatever they come from. Its strings live only as long as the input does.
type element struct {
	name  string         // lower case
	attrs []tagscan.Attr // as written, in order
	raw   bool           // the values still carry character references
	tag   tag            // what the name means, for the locators
}

// setNode makes e the tag of n. The attributes are the caller's: they may be changed
// only where e is raw.
func (e *element) setNode(n *html.Node) {
	e.name, e.raw, e.tag = n.Data, false, tagOfNode(n)
	e.attrs = n.Attr
}

// attr returns the decoded value of the attribute key (lower case), "" if there is none.
func (e *element) attr(key string) string {
	v, _ := e.lookup(key)
	return v
}

// lookup is attr that tells an empty value from a missing attribute. The first
// of several attributes of one name counts, as in browsers.
func (e *element) lookup(key string) (string, bool) {
	for i := range e.attrs {
		if k := e.attrs[i].Key; len(k) == len(key) && (k == key || tagscan.EqualFold(k, key)) {
			return e.value(i), true
		}
	}
	return "", false
}

// value returns the decoded value of the i-th attribute.
func (e *element) value(i int) string {
	if e.raw {
		return tagscan.UnescapeAttr(e.attrs[i].Val)
	}
	return e.attrs[i].Val
}

// decode decodes all values into v, once for all rules.
func (e *element) decode(v *values) {
	if !e.raw {
		return
	}
	for i := range e.attrs {
		e.attrs[i].Val = v.decode(e.attrs[i].Val)
	}
	e.raw = false
}

// values keeps the decoded values of attributes until the page is read: items and
// what is noted for later refer to them.
type values struct{ buf []byte }

// valueChunk is how many bytes of values are allocated at a time, or twice those
// that are needed.
const valueChunk = 4 << 10

// decode decodes the character references of s.
func (v *values) decode(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	if cap(v.buf)-len(v.buf) < len(s) {
		v.buf = make([]byte, 0, max(valueChunk, 2*len(s)))
	}
	start := len(v.buf)
	v.buf = tagscan.AppendAttr(v.buf, s)
	return view(v.buf[start:])
}

// kept returns v for the next page. Nothing may use the values after it.
func (v *values) kept() values {
	if cap(v.buf) > maxKept {
		return values{}
	}
	return values{v.buf[:0]}
}

// first returns the first non-empty value among the attributes keys.
func (e *element) first(keys ...string) string {
	for _, k := range keys {
		if v := strings.TrimSpace(e.attr(k)); v != "" {
			return v
		}
	}
	return ""
}

// hasClass tells whether the class attribute has the token class (lower case).
func (e *element) hasClass(class string) bool {
	return hasToken(e.attr("class"), class)
}

// hasToken tells whether the white-space separated list has the token, in any case.
func hasToken(list, token string) bool {
	for t := range tokens(list) {
		if len(t) == len(token) && strings.EqualFold(t, token) {
			return true
		}
	}
	return false
}

// tokens yields the tokens of a white-space separated list.
func tokens(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(list); {
			for i < len(list) && isSpace(list[i]) {
				i++
			}
			start := i
			for i < len(list) && !isSpace(list[i]) {
				i++
			}
			if i > start && !yield(list[start:i]) {
				return
			}
		}
	}
}

// tokenAround returns the token of a white-space separated list in which i lies.
func tokenAround(list string, i int) (start, end int) {
	for start = i; start > 0 && !isSpace(list[start-1]); start-- {
	}
	for end = i; end < len(list) && !isSpace(list[end]); end++ {
	}
	return start, end
}
