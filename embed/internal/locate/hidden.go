package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
)

const (
	// MaxNested is how deep markup hidden in markup is followed.
	MaxNested = 3
	// MaxHidden bounds the hidden markup that is read for one page, in bytes.
	MaxHidden = 4 << 20
)

// HoldsMarkup reports whether an attribute's value, raw or decoded, may hold the
// start tag of something that embeds: as it is, escaped, percent-encoded or in base64.
func HoldsMarkup(v string) bool {
	if len(v) < 20 {
		return false
	}
	if LooksBase64(v) || strings.HasPrefix(v, "%3C") || strings.HasPrefix(v, "%3c") || strings.HasPrefix(v, "data:text/html") {
		return true
	}
	for rest := v; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		if rest = rest[i+1:]; htmltree.EmbedTag(rest) || codeTag(rest) {
			return true
		}
	}
	// "&lt;", or that escaped once more.
	for rest := v; ; {
		i := strings.IndexByte(rest, '&')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		if tag, ok := strings.CutPrefix(strings.TrimPrefix(rest, "amp;"), "lt;"); ok && (htmltree.EmbedTag(tag) || codeTag(tag)) {
			return true
		}
	}
}

// copies reports whether the element is a button or field that gives readers code to
// copy: its names say so.
func copies(e *htmltree.Tag) bool {
	for i := range e.Attrs {
		k := e.Attrs[i].Key
		if IsCopyName(k) || (k == "class" || k == "id") && IsCopyName(e.Attrs[i].Val) {
			return true
		}
	}
	return false
}

// IsCopyName reports whether a name has a word for what is copied, or the clipboard.
func IsCopyName(name string) bool { return classname.Has(name, classname.Copy) }

// LooksBase64 reports whether v may be base64 of markup: "<" and a letter or "!"
// begin with these two characters.
func LooksBase64(v string) bool {
	return len(v) >= 40 && v[0] == 'P' && strings.IndexByte("CEFGH", v[1]) >= 0 && strings.IndexByte(v[:40], ' ') < 0
}

// codeTag reports whether s begins with a tag that may be an embed code of another
// element: a network's script, or what it takes up.
func codeTag(s string) bool {
	for _, name := range [...]string{"div", "script", "p", "a", "fb:"} {
		if len(s) > len(name) && ascii.FoldedPrefix(s, name) && (ascii.IsSpace(s[len(name)]) || name == "fb:") {
			tag := s[:min(len(s), 400)]
			for _, end := range [...]string{">", "<", "&lt;"} {
				if i := strings.Index(tag, end); i >= 0 {
					tag = tag[:i]
				}
			}
			return name == "fb:" || HasStateMark(tag) || strings.Contains(tag, "gist.github.com") || strings.Contains(tag, "codepen") || strings.Contains(tag, "embedPin")
		}
	}
	return false
}

// Nested returns what stands in markup hidden in the page, at a place in region z.
func (p *Page) Nested(markup string, z htmltree.Region) []*record.Item {
	if p.Level >= MaxNested || *p.Hidden+len(markup) > MaxHidden {
		return nil
	}
	*p.Hidden += len(markup)
	if strings.IndexByte(markup, '<') < 0 {
		return nil // it has no tags
	}
	sub := NewPage(&p.Options, markup, p.newRules)
	own := sub.Trees.Values
	sub.Trees.Values = p.Trees.Values // items of p refer to them
	defer func() {
		p.Trees.Values, sub.Trees.Values = sub.Trees.Values, own
		sub.Release()
	}()
	sub.Base, sub.region, sub.Level, sub.Hidden = p.Base, z, p.Level+1, p.Hidden
	sub.Scan()
	sub.SettleRegions()
	var items []*record.Item
	for _, f := range sub.Found {
		items = append(items, f.Item)
	}
	return items
}
