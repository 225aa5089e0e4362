package htmltree

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Tag is a start tag as both HTML locators see it: a name and attributes,
// whatever they come from. Its strings live only as long as the input does.
type Tag struct {
	Name  string         // lower case
	Attrs []tagscan.Attr // as written, in order
	Raw   bool           // the values still carry character references
	Info  TagInfo        // what the name means, for the locators
}

// SetNode makes e the tag of n. The attributes are the caller's: they may be changed
// only where e is raw.
func (e *Tag) SetNode(n *html.Node) {
	e.Name, e.Raw, e.Info = n.Data, false, InfoOf(n.Data)
	e.Attrs = n.Attr[:min(len(n.Attr), tagscan.MaxAttrs)] // as from bytes
}

// Attr returns the decoded value of the attribute key (lower case), "" if there is none.
func (e *Tag) Attr(key string) string {
	v, _ := e.Lookup(key)
	return v
}

// Lookup is Attr that also reports whether the attribute is there. The first
// of several attributes of one name counts, as in browsers.
func (e *Tag) Lookup(key string) (string, bool) {
	for i := range e.Attrs {
		if k := e.Attrs[i].Key; len(k) == len(key) && (k == key || tagscan.EqualFold(k, key)) {
			return e.Value(i), true
		}
	}
	return "", false
}

// Value returns the decoded value of the i-th attribute.
func (e *Tag) Value(i int) string {
	if e.Raw {
		return tagscan.UnescapeAttr(e.Attrs[i].Val)
	}
	return e.Attrs[i].Val
}

// Decode decodes all values into v, once for all rules.
func (e *Tag) Decode(v *values) {
	if !e.Raw {
		return
	}
	for i := range e.Attrs {
		e.Attrs[i].Val = v.decode(e.Attrs[i].Val)
	}
	e.Raw = false
}

// values keeps the decoded values of attributes until the page is read: items and
// what is noted for later refer to them.
type values struct{ Buf []byte }

// ValueChunk is how many bytes of values are allocated at a time, or twice those
// that are needed.
const ValueChunk = 4 << 10

// decode decodes the character references of s.
func (v *values) decode(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	if cap(v.Buf)-len(v.Buf) < len(s) {
		v.Buf = make([]byte, 0, max(ValueChunk, 2*len(s)))
	}
	start := len(v.Buf)
	v.Buf = tagscan.AppendAttr(v.Buf, s)
	return ascii.View(v.Buf[start:])
}

// kept returns v for the next page. Nothing may use the values after it.
func (v *values) kept() values {
	if cap(v.Buf) > ascii.MaxKept {
		return values{}
	}
	return values{v.Buf[:0]}
}

// First returns the first non-empty value among the attributes keys.
func (e *Tag) First(keys ...string) string {
	for _, k := range keys {
		if v := strings.TrimSpace(e.Attr(k)); v != "" {
			return v
		}
	}
	return ""
}

// HasClass reports whether the class attribute has the token class (lower case).
func (e *Tag) HasClass(class string) bool {
	return hasToken(e.Attr("class"), class)
}

// hasToken reports whether the white-space separated list has the token, in any case.
func hasToken(list, token string) bool {
	for t := range Tokens(list) {
		if len(t) == len(token) && strings.EqualFold(t, token) {
			return true
		}
	}
	return false
}

// Tokens yields the tokens of a white-space separated list.
func Tokens(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(list); {
			for i < len(list) && ascii.IsSpace(list[i]) {
				i++
			}
			start := i
			for i < len(list) && !ascii.IsSpace(list[i]) {
				i++
			}
			if i > start && !yield(list[start:i]) {
				return
			}
		}
	}
}

// TokenAround returns the token of a white-space separated list in which i lies.
func TokenAround(list string, i int) (start, end int) {
	for start = i; start > 0 && !ascii.IsSpace(list[start-1]); start-- {
	}
	for end = i; end < len(list) && !ascii.IsSpace(list[end]); end++ {
	}
	return start, end
}
