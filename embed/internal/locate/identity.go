package locate

import (
	"cmp"
	"html"
	"net/url"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// pageIdentity is how the page's own state is known. What the page says of
// itself is kept as written: few pages have state that needs it.
type pageIdentity struct {
	said   []statement
	paths  []string // of its canonical and og: URLs
	titles []string // plain, of <title> and og:title
	read   bool     // paths and titles were made of the statements
}

// statement is what a page says of itself.
type statement struct {
	text  string
	title bool   // a title, else a URL
	from  origin // how the text is written
}

// origin is how a text is written.
type origin uint8

const (
	plainText  origin = iota
	rawValue          // as an attribute's value
	rawContent        // as an element's content
)

// maxStatements bounds what is kept of a page that repeats itself.
const maxStatements = 32

// add keeps a statement.
func (id *pageIdentity) add(s statement) {
	if len(id.said) < maxStatements {
		id.said = append(id.said, s)
	}
}

// note takes what <link> and <meta> state about the page.
func (id *pageIdentity) note(e *htmltree.Tag) {
	switch e.Name {
	case "link":
		if strings.EqualFold(e.Attr("rel"), "canonical") {
			id.addAttr(e, "href", false)
		}
	case "meta":
		switch cmp.Or(e.Attr("property"), e.Attr("name")) {
		case "og:url":
			id.addAttr(e, "content", false)
		case "og:title", "twitter:title":
			id.addAttr(e, "content", true)
		}
	}
}

// addAttr keeps the value of an attribute.
func (id *pageIdentity) addAttr(e *htmltree.Tag, key string, title bool) {
	for i := range e.Attrs {
		if tagscan.EqualFold(e.Attrs[i].Key, key) {
			s := statement{text: e.Attrs[i].Val, title: title}
			if e.Raw {
				s.from = rawValue
			}
			id.add(s)
			return
		}
	}
}

// load reads what the page says.
func (id *pageIdentity) load() {
	if id.read {
		return
	}
	id.read = true
	for _, s := range id.said {
		text := s.text
		switch s.from {
		case rawValue:
			text = tagscan.UnescapeAttr(text)
		case rawContent:
			text = tagscan.Unescape(text)
		}
		if s.title {
			id.addTitle(text)
		} else {
			id.addPath(text)
		}
	}
}

func (id *pageIdentity) addPath(raw string) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err == nil && len(strings.Trim(u.Path, "/")) > 0 {
		id.paths = append(id.paths, strings.TrimSuffix(u.Path, "/"))
	}
}

func (id *pageIdentity) addTitle(s string) {
	if s = strings.Join(strings.Fields(s), " "); len(s) >= 12 {
		id.titles = append(id.titles, s)
	}
}

// IsPath reports whether a URL in state is the page's.
func (id *pageIdentity) IsPath(raw string) bool {
	id.load()
	if strings.IndexByte(raw, '%') < 0 && !slices.ContainsFunc(id.paths, func(p string) bool { return strings.Contains(raw, p) }) {
		return false // without the cost of parsing it
	}
	u, err := url.Parse(raw)
	if err != nil {
		return false
	}
	return slices.Contains(id.paths, strings.TrimSuffix(u.Path, "/"))
}

// IsTitle reports whether a text in state is the page's headline. Sites append
// their name to <title>.
func (id *pageIdentity) IsTitle(s string) bool {
	id.load()
	s = strings.Join(strings.Fields(html.UnescapeString(s)), " ")
	if len(s) < 12 {
		return false
	}
	for _, t := range id.titles {
		if t == s || strings.HasPrefix(t, s) {
			return true
		}
	}
	return false
}
