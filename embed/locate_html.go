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
	p.xml = isXML(p.src)
	s.XML, p.trees.xml = p.xml, p.xml
	unclosed := false // no frame's end tag follows
	var e element
	e.raw = true
	for s.Next() {
		p.blank(s.Blank)
		switch s.Kind {
		case tagscan.Start:
			e.name, e.tag = tagNamed(s.Key, s.Name)
			e.attrs = s.Attrs
			p.enter(&e, Span{Start: s.Start, End: s.End}, nil)
			if p.xml && s.SelfClosing() && e.tag.kind&tagVoid == 0 {
				p.leaveTag(e.name, e.tag, s.End, s.End)
			} else if e.tag.is&isLoader != 0 && e.tag.kind&tagVoid == 0 && (unclosed && e.name == "iframe" || s.SelfClosing() && opensAgain(p.src[s.End:], e.name)) {
				s.SkipRaw()
				p.leaveTag(e.name, e.tag, s.End, s.End)
			}
		case tagscan.End:
			name, t := tagNamed(s.Key, s.Name)
			p.leaveTag(name, t, s.Start, s.End)
		case tagscan.Raw:
			if name := lowerName(s.Name); name == "iframe" && s.End == len(p.src) {
				unclosed = true
				s.Unread()
				p.leaveTag(name, tagOf(name), s.End, s.End)
			} else {
				p.raw(name, p.src[s.Start:s.End])
			}
		case tagscan.Text:
			p.words(p.src, s.Start, s.End, nil)
		}
	}
	for len(p.open) > 0 {
		p.popUnclosed(len(p.src))
	}
}

// xmlPrefix is how many bytes of a document are searched for what makes it XML.
const xmlPrefix = 4 << 10

// isXML reports whether a document is written as XML: there a self-closed tag is a
// whole element, whatever its name.
func isXML(src string) bool {
	head := strings.TrimLeft(src[:min(len(src), xmlPrefix)], "\ufeff \t\r\n")
	return strings.HasPrefix(head, "<?xml") || strings.Contains(head, "://www.w3.org/1999/xhtml")
}

// opensAgain reports whether the next tag of that name in s, if there is one, is a
// start tag: then a self-closed one before it is meant to be whole. The time is that to
// the next tag.
func opensAgain(s, name string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return true
		}
		s = s[i+1:]
		tag, ends := strings.CutPrefix(s, "/")
		if foldedPrefix(tag, name) {
			return !ends
		}
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
