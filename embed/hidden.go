package embed

import (
	"encoding/base64"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

const (
	// maxNested is how deep markup hidden in markup is followed.
	maxNested = 3
	// maxHidden bounds the hidden markup that is read for one page, in bytes.
	maxHidden = 4 << 20
)

// holdsMarkup tells whether an attribute's value, raw or decoded, may hold the
// start tag of something that embeds: as it is, escaped, percent-encoded or in base64.
func holdsMarkup(v string) bool {
	if len(v) < 20 {
		return false
	}
	if looksBase64(v) || strings.HasPrefix(v, "%3C") || strings.HasPrefix(v, "%3c") || strings.HasPrefix(v, "data:text/html") {
		return true
	}
	for rest := v; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		if rest = rest[i+1:]; embedTag(rest) || codeTag(rest) {
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
		if tag, ok := strings.CutPrefix(strings.TrimPrefix(rest, "amp;"), "lt;"); ok && (embedTag(tag) || codeTag(tag)) {
			return true
		}
	}
}

// copies reports whether the element is a button or field that gives readers code to
// copy: its names say so.
func copies(e *element) bool {
	for i := range e.attrs {
		k := e.attrs[i].Key
		if isCopyName(k) || (k == "class" || k == "id") && isCopyName(e.attrs[i].Val) {
			return true
		}
	}
	return false
}

// isCopyName reports whether a name has a word for what is copied, or the clipboard.
func isCopyName(name string) bool { return classname.Has(name, classname.Copy) }

// looksBase64 tells whether v may be base64 of markup: "<" and a letter or "!"
// begin with these two characters.
func looksBase64(v string) bool {
	return len(v) >= 40 && v[0] == 'P' && strings.IndexByte("CEFGH", v[1]) >= 0 && strings.IndexByte(v[:40], ' ') < 0
}

// embedTag tells whether s begins with the name of an element that embeds.
func embedTag(s string) bool {
	for _, name := range [...]string{"iframe", "blockquote", "video", "embed", "object", "amp-"} {
		if len(s) > len(name) && foldedPrefix(s, name) {
			return true
		}
	}
	return false
}

// codeTag tells whether s begins with a tag that may be an embed code of another
// element: a network's script, or what it takes up.
func codeTag(s string) bool {
	for _, name := range [...]string{"div", "script", "p", "a", "fb:"} {
		if len(s) > len(name) && foldedPrefix(s, name) && (isSpace(s[len(name)]) || name == "fb:") {
			tag := s[:min(len(s), 400)]
			for _, end := range [...]string{">", "<", "&lt;"} {
				if i := strings.Index(tag, end); i >= 0 {
					tag = tag[:i]
				}
			}
			return name == "fb:" || hasStateMark(tag) || strings.Contains(tag, "gist.github.com") || strings.Contains(tag, "codepen") || strings.Contains(tag, "embedPin")
		}
	}
	return false
}

// hiddenMarkup finds embeds in markup that the element carries in attributes or,
// for scripts and hidden text fields, as text.
func (c *candidate) hiddenMarkup() []*rec {
	for markup := range c.hiddenSources {
		if items := c.page.nested(markup, c.zone); len(items) > 0 {
			return items
		}
	}
	return nil
}

// hiddenSources yields what may be markup, decoded.
func (c *candidate) hiddenSources(yield func(string) bool) {
	for i := range c.attrs {
		if !holdsMarkup(c.attrs[i].Val) {
			continue
		}
		v := c.value(i)
		if strings.HasPrefix(v, "{") || strings.HasPrefix(v, "[") {
			if listsStories(v) {
				continue
			}
			for m := range markupInJSON(v) {
				if !yield(m) {
					return
				}
			}
			continue
		}
		if m := decodeMarkup(v); m != "" && !yield(m) {
			return
		}
	}
	if c.name == "script" || c.name == "textarea" || isFeedText(c.name) {
		if m := decodeMarkup(strings.TrimSpace(c.rawText())); m != "" {
			yield(m)
		}
	}
}

// listsStories reports whether JSON data list several stories, such as those of a
// rail: what is embedded in them is not the page's.
func listsStories(v string) bool {
	titles := max(strings.Count(v, `"title":`), strings.Count(v, `"headline":`), strings.Count(v, `"post_title":`), strings.Count(v, `"name":`))
	if titles < 2 {
		return false
	}
	for _, key := range [...]string{`"slug":`, `"permalink":`, `"excerpt":`, `"teaser":`, `"headline":`, `"author":`, `"published":`, `"date":`, `"category":`, `"section":`, `"<p`, `<\/p>`} {
		if strings.Count(v, key) >= 2 {
			return true
		}
	}
	return false
}

// markupInJSON yields the strings of JSON data that hold markup.
func markupInJSON(v string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(v); i++ {
			if v[i] != '"' {
				continue
			}
			end := stringEnd(v, i)
			if end < 0 {
				return
			}
			if s, ok := unquote(v[i:end]); ok && holdsMarkup(s) && !yield(decodeMarkup(s)) {
				return
			}
			i = end - 1
		}
	}
}

// rawText returns the text of an element that holds no markup for the parser.
func (c *candidate) rawText() string {
	if c.name == "script" && c.page.src != "" {
		// Without these a parser leaves the text as it is.
		s := c.scanIsland()
		s.Next() // the start tag
		if s.Next() && s.Kind == tagscan.Raw {
			if text := c.island()[s.Start:s.End]; strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, 0) < 0 {
				return text
			}
		}
	}
	first := c.tree().FirstChild
	if first != nil && first.Type == html.TextNode && first.NextSibling == nil {
		return first.Data
	}
	var b strings.Builder
	for n := first; n != nil; n = n.NextSibling {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// decodeMarkup undoes one encoding of v; "" if it is none that holds markup.
func decodeMarkup(v string) string {
	v = strings.TrimSpace(v)
	switch {
	case strings.HasPrefix(v, "data:text/html"):
		head, body, ok := strings.Cut(v, ",")
		if !ok {
			return ""
		}
		if strings.HasSuffix(head, ";base64") {
			return fromBase64(body)
		}
		return fromPercent(body)
	case looksBase64(v):
		return fromBase64(v)
	case strings.HasPrefix(v, "%3C"), strings.HasPrefix(v, "%3c"):
		return fromPercent(v)
	case strings.IndexByte(v, '<') < 0:
		return tagscan.Unescape(v) // escaped twice
	}
	return v
}

func fromPercent(v string) string {
	s, err := url.PathUnescape(v)
	if err != nil {
		return ""
	}
	return s
}

func fromBase64(v string) string {
	v = strings.TrimRight(strings.Map(dropSpace, v), "=")
	for _, enc := range [...]*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		if b, err := enc.DecodeString(v); err == nil {
			return string(b)
		}
	}
	return ""
}

func dropSpace(r rune) rune {
	if r < 0x80 && isSpace(byte(r)) {
		return -1
	}
	return r
}

// nested returns what stands in markup hidden in the page, at a place in zone z.
func (p *page) nested(markup string, z zone) []*rec {
	if p.level >= maxNested || *p.hidden+len(markup) > maxHidden {
		return nil
	}
	*p.hidden += len(markup)
	if strings.IndexByte(markup, '<') < 0 {
		return nil // it has no tags
	}
	sub := newPage(&p.options, markup, p.newRules)
	own := sub.trees.values
	sub.trees.values = p.trees.values // items of p refer to them
	defer func() {
		p.trees.values, sub.trees.values = sub.trees.values, own
		sub.release()
	}()
	sub.base, sub.zone, sub.level, sub.hidden = p.base, z, p.level+1, p.hidden
	sub.scan()
	sub.settleRegions()
	var items []*rec
	for _, f := range sub.found {
		items = append(items, f.item)
	}
	return items
}
