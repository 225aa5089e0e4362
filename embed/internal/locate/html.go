package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Scan locates candidates in the input's bytes, from tag to tag. No tree of the
// page is made: that would cost ten times as much.
func (p *Page) Scan() {
	s := &p.scanner
	s.Reset(p.Src)
	s.SkipBlanks = true
	p.Xml = isXML(p.Src)
	s.XML, p.Trees.Xml = p.Xml, p.Xml
	unclosed := false // no frame's end tag follows
	var e htmltree.Tag
	e.Raw = true
	for s.Next() {
		p.blank(s.Blank)
		switch s.Kind {
		case tagscan.Start:
			e.Name, e.Info = htmltree.InfoNamed(s.Key, s.Name)
			e.Attrs = s.Attrs
			p.enter(&e, record.Span{Start: s.Start, End: s.End}, nil)
			if p.Xml && s.SelfClosing() && e.Info.Kind&htmltree.TagVoid == 0 {
				p.leaveTag(e.Name, e.Info, s.End, s.End)
			} else if e.Info.Is&htmltree.IsLoader != 0 && e.Info.Kind&htmltree.TagVoid == 0 && (unclosed && e.Name == "iframe" || s.SelfClosing() && opensAgain(p.Src[s.End:], e.Name)) {
				s.SkipRaw()
				p.leaveTag(e.Name, e.Info, s.End, s.End)
			}
		case tagscan.End:
			name, t := htmltree.InfoNamed(s.Key, s.Name)
			p.leaveTag(name, t, s.Start, s.End)
		case tagscan.Raw:
			if name := ascii.LowerName(s.Name); name == "iframe" && s.End == len(p.Src) {
				unclosed = true
				s.Unread()
				p.leaveTag(name, htmltree.InfoOf(name), s.End, s.End)
			} else {
				p.raw(name, p.Src[s.Start:s.End])
			}
		case tagscan.Text:
			p.words(p.Src, s.Start, s.End, nil)
		}
	}
	for len(p.open) > 0 {
		p.popUnclosed(len(p.Src))
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
		if ascii.FoldedPrefix(tag, name) {
			return !ends
		}
	}
}
