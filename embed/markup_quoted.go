package embed

import "strings"

// quotedPost recognises what is left of an embed code when a publisher's tools
// have taken its class away: a quotation that cites a post and links to it, or
// one with a link to a post and its signature, "NAME (@handle)".
func quotedPost(c *candidate) *rec {
	if len(c.inner()) > 0 || c.code() != nil {
		return nil
	}
	cited := c.itemAt(c.attr("cite"), "")
	if cited != nil {
		ref := cited
		if ref.Kind != KindPost && ref.Provider != Facebook || c.linked(ref.Provider, ref.ID) == nil && c.attr("data-video-id") != ref.ID {
			return nil // the source of words that somebody quotes
		}
		return c.quoted(cited)
	}
	if !c.mayLink() {
		return nil
	}
	for _, p := range [...]Provider{Instagram, Bluesky} {
		it, ok := c.linked(p, "").as(KindPost)
		if !ok {
			continue
		}
		text, links := visibleText(c.tree(), nil)
		by, ok := signingHandle(text)
		if !ok || !c.linksOnly(links, it.ID, p) || p == Bluesky && !strings.Contains(by.handle, ".") {
			return nil
		}
		return c.quoted(it)
	}
	return nil
}

// linksOnly tells whether no link leads to another item of the provider.
func (c *candidate) linksOnly(links []textLink, id string, p Provider) bool {
	for _, l := range links {
		if it := c.itemAt(l.url, p); it != nil && it.ID != id {
			return false
		}
	}
	return true
}

// quoted reads the words of a quotation as those of the network's code.
func (c *candidate) quoted(it *rec) *rec {
	switch it.Provider {
	case Instagram:
		it = readInstagram(c, it)
	case Bluesky:
		it = readBluesky(c, it)
	case Facebook:
		it = readFacebook(c, it)
	case TikTok:
		it = readTikTok(c, it)
	case Reddit:
		it = readReddit(c, it)
	}
	if it == nil {
		return nil
	}
	return foundBy(it, MethodMarkup, string(it.Provider)+"/quotation")
}
