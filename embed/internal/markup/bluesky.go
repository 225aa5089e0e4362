package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readBluesky reads Bluesky's embed code: the words, "— NAME (@handle) DATE".
// https://docs.bsky.app/docs/advanced-guides/oembed
func readBluesky(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return nil
	}
	text, _ := htmltree.VisibleText(c.tree(), nil)
	by, ok := signature.SigningHandle(text)
	if !ok {
		return p
	}
	p.Handle = by.Name
	p.Date = dateWithin(text[by.End:])
	if a, ok := nameBefore(text, by.Start); ok {
		p.Author = a.name
		p.Text = strings.TrimSpace(text[:a.Start])
	}
	return p
}
