package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// quotedPost recognizes what is left of an embed code when a publisher's tools
// have taken its class away: a blockquote that cites a post and links to it, or
// one with a link to a post and its signature, "NAME (@handle)".
func quotedPost(c *candidate) *record.Item {
	if len(c.inner()) > 0 || c.code() != nil {
		return nil
	}
	cited := c.itemAt(c.Attr("cite"), "")
	if cited != nil {
		ref := cited
		if ref.Kind != record.KindPost && ref.Provider != record.Facebook || c.linked(ref.Provider, ref.ID) == nil && c.Attr("data-video-id") != ref.ID {
			return nil // the source of words that somebody quotes
		}
		return c.quoted(cited)
	}
	if !c.mayLink() {
		return nil
	}
	for _, p := range [...]record.Provider{record.Instagram, record.Bluesky} {
		it, ok := c.linked(p, "").As(record.KindPost)
		if !ok {
			continue
		}
		text, links := htmltree.VisibleText(c.tree(), nil)
		by, ok := signature.SigningHandle(text)
		if !ok || !c.linksOnly(links, it.ID, p) || p == record.Bluesky && !strings.Contains(by.Name, ".") {
			return nil
		}
		return c.quoted(it)
	}
	return nil
}

// namedQuote recognizes a blockquote of which an attribute names the status: an id
// under a key that says tweet, or what it cites if its class says tweet or it holds
// no words. Else what is cited is the source of words that somebody quotes.
func namedQuote(c *candidate) *record.Item {
	if len(c.inner()) > 0 {
		return nil
	}
	var t *record.Item
	for i := range c.Attrs {
		if k := strings.ToLower(c.Attrs[i].Key); k != "id" && classname.LabelsIn(k)&classname.LabelTweet != 0 {
			if id := c.namedStatus(k, strings.TrimSpace(c.Value(i))); id != "" {
				t = record.NewTweet("", id)
			}
		}
	}
	if cite := c.Attr("cite"); t == nil && strings.Contains(cite, "/status") && (c.labelsOfClass()&classname.LabelTweet != 0 || c.isBare()) {
		t, _ = c.itemAt(cite, record.Twitter).As(record.KindTweet)
	}
	if t == nil || c.isControl() || c.wordy(maxQuote) {
		return nil
	}
	addFromInside(t, c)
	return record.FoundBy(t, record.MethodMarkup, "twitter/named-id")
}

// maxQuote is how many bytes of text may stand in a blockquote for it to be a tweet.
const maxQuote = 2000

// linksOnly reports whether no link leads to another item of the provider.
func (c *candidate) linksOnly(links []htmltree.Link, id string, p record.Provider) bool {
	for _, l := range links {
		if it := c.itemAt(l.URL, p); it != nil && it.ID != id {
			return false
		}
	}
	return true
}

// quoted reads the words of a blockquote as those of the network's code.
func (c *candidate) quoted(it *record.Item) *record.Item {
	switch it.Provider {
	case record.Instagram:
		it = readInstagram(c, it)
	case record.Bluesky:
		it = readBluesky(c, it)
	case record.Facebook:
		it = readFacebook(c, it)
	case record.TikTok:
		it = readTikTok(c, it)
	case record.Reddit:
		it = readReddit(c, it)
	}
	if it == nil {
		return nil
	}
	return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/quotation")
}
