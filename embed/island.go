package embed

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Questions about a candidate's markup that need no tree of it. Most candidates
// are nothing, and these tell so at a fraction of what parsing costs. Markup that
// a parser would drop counts here, so that the answer "no" is always right.

// island returns the candidate's markup, as far as recognisers look at it; "" for trees.
func (c *candidate) island() string {
	if c.page.src == "" {
		return ""
	}
	return c.page.src[c.span.Start:min(c.span.End, c.span.Start+maxIsland)]
}

// scanIsland returns a scanner at the beginning of the candidate's markup. There
// is one for all: it must not be used by two at a time.
func (c *candidate) scanIsland() *tagscan.Scanner {
	s := &c.page.probe
	s.Reset(c.island())
	s.XML = c.page.xml
	return s
}

// hrefs yields the addresses of the links in the candidate.
func (c *candidate) hrefs(yield func(string) bool) {
	if c.page.src == "" {
		for n := range descend(c.node, nil) {
			if n.Type == html.ElementNode && n.Data == "a" && !yield(nodeAttr(n, "href")) {
				return
			}
		}
		return
	}
	s := c.scanIsland()
	for s.Next() {
		if s.Kind != tagscan.Start || !tagscan.EqualFold(s.Name, "a") {
			continue
		}
		e := element{attrs: s.Attrs, raw: true}
		if !yield(e.attr("href")) {
			return
		}
	}
}

// links tells whether a link to an item stands in the candidate: one of the
// provider unless p is "", with that id unless it is "".
func (c *candidate) links(p Provider, id string) bool {
	if !c.mayLink() {
		return false
	}
	for href := range c.hrefs {
		if it := c.itemAt(href, p); it != nil && (id == "" || it.ID == id) {
			return true
		}
	}
	return false
}

// mayLink tells whether a link may stand in the candidate.
func (c *candidate) mayLink() bool {
	return c.page.src == "" || strings.Contains(c.island(), "href") || strings.Contains(c.island(), "HREF")
}

// mayHold tells whether a tag of that name may stand in the candidate.
func (c *candidate) mayHold(name string) bool {
	if c.page.src == "" {
		return true
	}
	for s := c.island(); ; {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		if s = s[i+1:]; s != "" && s[0]|0x20 == name[0] && foldedPrefix(s, name) {
			return true
		}
	}
}

// mayPrintTweet tells whether a tweet may stand in the candidate as a publisher
// prints it: in an element whose class says that it holds the words, with the
// author's handle or, if status tells that there is one, the address of the status.
func (c *candidate) mayPrintTweet(status bool) bool {
	if c.page.src == "" {
		return true
	}
	if !status && !mayHoldHandle(c.island()) {
		return false
	}
	text, handle := false, status
	s := c.scanIsland()
	for first := true; !(text && handle) && s.Next(); {
		switch s.Kind {
		case tagscan.Start:
			text = text || !first && mayNameText(s.Attrs)
			first = false
		case tagscan.Text:
			handle = handle || mayBeginHandle(c.island()[s.Start:s.End])
		}
	}
	return text && handle
}

// mayNameText tells whether a class among the attributes, as written, may say that
// the element holds a post's words.
func mayNameText(attrs []tagscan.Attr) bool {
	for i := range attrs {
		if a := &attrs[i]; tagscan.EqualFold(a.Key, "class") && (strings.IndexByte(a.Val, '&') >= 0 || namesText(a.Val)) {
			return true
		}
	}
	return false
}

// mayBeginHandle tells whether text, as written, may begin with a user's handle.
func mayBeginHandle(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "@") || strings.HasPrefix(text, "&") && mayHoldHandle(text)
}

// mayHoldHandle tells whether an "@", perhaps as a reference, stands in markup.
func mayHoldHandle(markup string) bool {
	return strings.IndexByte(markup, '@') >= 0 || mayHoldReference(markup, "commat")
}

// mayHoldReference tells whether a character that HTML names so may stand as a
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

// mayCaption tells whether a caption may stand in the candidate.
func (c *candidate) mayCaption() bool {
	return c.page.src == "" || strings.Contains(c.island(), "aption") || strings.Contains(c.island(), "APTION")
}

// mayPlay tells whether a <video> with a file may stand in the candidate. One
// without is how old browsers are made to read <picture>.
func (c *candidate) mayPlay() bool {
	if c.page.src == "" {
		return true
	}
	s := c.scanIsland()
	for s.Next() {
		if s.Kind != tagscan.Start || !tagscan.EqualFold(s.Name, "video") && !tagscan.EqualFold(s.Name, "source") {
			continue
		}
		e := element{attrs: s.Attrs, raw: true}
		if e.first(mediaSources...) != "" {
			return true
		}
	}
	return false
}

// wordy tells whether more than limit bytes of words stand in the candidate,
// whatever captions and citations in it say. It may say no where it is so.
func (c *candidate) wordy(limit int) bool {
	const margin = 64 // for blanks and line breaks that are counted differently
	return len(c.page.text.buf)-c.mark.buf > limit+margin && c.page.src != "" && !c.mayHold("figcaption") && !c.mayHold("cite")
}

// exceeds tells whether the candidate's markup is longer than limit bytes.
func (c *candidate) exceeds(limit int) bool {
	if c.page.src != "" {
		return c.span.End-c.span.Start > limit
	}
	n := 0
	for m := range descend(c.node, nil) {
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
