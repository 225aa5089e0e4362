package markup

import (
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// hiddenMarkup finds embeds in markup that the element carries in attributes or,
// for scripts and hidden text fields, as text.
func (c *candidate) hiddenMarkup() []*record.Item {
	for markup := range c.hiddenSources {
		if items := c.Page.Nested(markup, c.Region); len(items) > 0 {
			return items
		}
	}
	return nil
}

// hiddenSources yields what may be markup, decoded.
func (c *candidate) hiddenSources(yield func(string) bool) {
	for i := range c.Attrs {
		if !locate.HoldsMarkup(c.Attrs[i].Val) {
			continue
		}
		v := c.Value(i)
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
		if m := DecodeMarkup(v); m != "" && !yield(m) {
			return
		}
	}
	if c.Name == "script" || c.Name == "textarea" || locate.IsFeedText(c.Name) {
		if m := DecodeMarkup(strings.TrimSpace(c.rawText())); m != "" {
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
			end := state.StringEnd(v, i)
			if end < 0 {
				return
			}
			if s, ok := state.Unquote(v[i:end]); ok && locate.HoldsMarkup(s) && !yield(DecodeMarkup(s)) {
				return
			}
			i = end - 1
		}
	}
}

// DecodeMarkup undoes one encoding of v; "" if it is none that holds markup.
func DecodeMarkup(v string) string {
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
	case locate.LooksBase64(v):
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
	v = strings.TrimRight(strings.Map(ascii.DropSpace, v), "=")
	for _, enc := range [...]*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		if b, err := enc.DecodeString(v); err == nil {
			return string(b)
		}
	}
	return ""
}
