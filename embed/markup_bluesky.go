package embed

import "strings"

// readBluesky reads Bluesky's embed code: the words, "— NAME (@handle) DATE".
// https://docs.bsky.app/docs/advanced-guides/oembed
func readBluesky(c *candidate, it *rec) *rec {
	p, ok := it.as(KindPost)
	if !ok {
		return nil
	}
	text, _ := visibleText(c.tree(), nil)
	by, ok := signingHandle(text)
	if !ok {
		return p
	}
	p.Handle = by.handle
	p.Date = dateWithin(text[by.end:])
	if a, ok := nameBefore(text, by.start); ok {
		p.Author = a.name
		p.Text = strings.TrimSpace(text[:a.start])
	}
	return p
}
