package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// scan locates candidates in the input's bytes, from tag to tag. No tree of the
// page is made: that would cost ten times as much.
func (p *page) scan() {
	s := &p.scanner
	s.Reset(p.src)
	s.SkipBlanks = true
	var e element
	e.raw = true
	for s.Next() {
		p.blank(s.Blank)
		switch s.Kind {
		case tagscan.Start:
			e.name, e.tag = tagNamed(s.Key, s.Name)
			e.attrs = s.Attrs
			p.enter(&e, Span{Start: s.Start, End: s.End}, nil)
		case tagscan.End:
			name, t := tagNamed(s.Key, s.Name)
			p.leaveTag(name, t, s.Start, s.End)
		case tagscan.Raw:
			p.raw(lowerName(s.Name), p.src[s.Start:s.End])
		case tagscan.Text:
			p.words(p.src, s.Start, s.End, nil)
		}
	}
	for len(p.open) > 0 {
		p.pop(len(p.src))
	}
}

// lowerName returns a tag's name in lower case; it costs nothing where it is already.
func lowerName(name string) string {
	for i := 0; i < len(name); i++ {
		if isUpper(name[i]) {
			return strings.ToLower(name)
		}
	}
	return name
}
