package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// mayHold reports whether a tag of that name may stand in the candidate.
func (c *candidate) mayHold(name string) bool {
	if c.Page.Src == "" {
		return true
	}
	for s := c.outerHTML(); ; {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		if s = s[i+1:]; s != "" && s[0]|0x20 == name[0] && ascii.FoldedPrefix(s, name) {
			return true
		}
	}
}

// mayBeginHandle reports whether text, as written, may begin with a user's handle.
func mayBeginHandle(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "@") || strings.HasPrefix(text, "&") && mayHoldHandle(text)
}

// mayHoldHandle reports whether an "@", perhaps as a reference, stands in markup.
func mayHoldHandle(markup string) bool {
	return strings.IndexByte(markup, '@') >= 0 || mayHoldReference(markup, "commat")
}

// mayHoldReference reports whether a character that HTML names so may stand as a
// reference in markup.
func mayHoldReference(markup, name string) bool {
	for {
		i := strings.IndexByte(markup, '&')
		if i < 0 {
			return false
		}
		if markup = markup[i+1:]; strings.HasPrefix(markup, "#") || strings.HasPrefix(markup, name) {
			return true
		}
	}
}

// mayCaption reports whether a caption may stand in the candidate.
func (c *candidate) mayCaption() bool {
	return c.Page.Src == "" || strings.Contains(c.outerHTML(), "aption") || strings.Contains(c.outerHTML(), "APTION")
}

// mayPlay reports whether a <video> with a file may stand in the candidate. One
// without is how old browsers are made to read <picture>.
func (c *candidate) mayPlay() bool {
	if c.Page.Src == "" {
		return true
	}
	s := c.scanOuterHTML()
	for s.Next() {
		if s.Kind != tagscan.Start || !tagscan.EqualFold(s.Name, "video") && !tagscan.EqualFold(s.Name, "source") {
			continue
		}
		e := htmltree.Tag{Attrs: s.Attrs, Raw: true}
		if e.First(mediaSources...) != "" {
			return true
		}
	}
	return false
}

// wordy reports whether more than limit bytes of words stand in the candidate,
// whatever captions and citations in it say. It may say no where it is so.
func (c *candidate) wordy(limit int) bool {
	const margin = 64 // for blanks and line breaks that are counted differently
	return len(c.Page.Text.Buf)-c.Mark.Buf > limit+margin && c.Page.Src != "" && !c.mayHold("figcaption") && !c.mayHold("cite")
}

// exceeds reports whether the candidate's markup is longer than limit bytes.
func (c *candidate) exceeds(limit int) bool {
	if c.Page.Src != "" {
		return c.Span.End-c.Span.Start > limit
	}
	n := 0
	for m := range htmltree.Descend(c.Node, nil) {
		n += len(m.Data)
		if m.Type == html.ElementNode {
			n += len(m.Data) + len("<></>")
		}
		for _, a := range m.Attr {
			n += len(a.Key) + len(a.Val) + len(` =""`)
		}
		if n > limit {
			return true
		}
	}
	return false
}
