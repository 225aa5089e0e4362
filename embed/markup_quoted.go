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

// namedQuote recognises a quotation of which an attribute names the status: an id
// under a key that says tweet, or what it cites if its class says tweet or it holds
// no words. Else what is cited is the source of words that somebody quotes.
func namedQuote(c *candidate) *rec {
	if len(c.inner()) > 0 {
		return nil
	}
	var t *rec
	for i := range c.attrs {
		if k := strings.ToLower(c.attrs[i].Key); k != "id" && hintsIn(k)&hintTweet != 0 {
			if id := c.toldStatus(k, strings.TrimSpace(c.value(i))); id != "" {
				t = newTweet("", id)
			}
		}
	}
	if cite := c.attr("cite"); t == nil && strings.Contains(cite, "/status") && (c.classHints()&hintTweet != 0 || c.isBare()) {
		t, _ = c.itemAt(cite, Twitter).as(KindTweet)
	}
	if t == nil || c.isControl() || c.wordy(maxQuote) {
		return nil
	}
	addFromInside(t, c)
	return foundBy(t, MethodMarkup, "twitter/told-id")
}

// maxQuote is how many bytes of text may stand in a quotation for it to be a tweet.
const maxQuote = 2000

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
