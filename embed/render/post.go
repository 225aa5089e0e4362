package render

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// quotePost returns the post as its network gives it out, without the script, ""
// if it gives out none or the post's fields do not suffice. Sources: the networks' embed
// dialogs and developer pages, as for [embedCodes].
func quotePost(p *embed.Post) string {
	u := provider.WebURL(p.URL)
	if u == "" {
		return ""
	}
	switch p.Provider {
	case embed.ProviderInstagram:
		return quoteWithLink(p, u, "class", "instagram-media", "data-instgrm-permalink", u, "data-instgrm-version", "14")
	case embed.ProviderTikTok:
		return quoteWithLink(p, u, "class", "tiktok-embed", "cite", u, "data-video-id", p.ID)
	case embed.ProviderThreads:
		return quoteWithLink(p, u, "class", "text-post-media", "data-text-post-permalink", u)
	case embed.ProviderBluesky:
		return quoteWithLink(p, u, "class", "bluesky-embed", "data-bluesky-uri", blueskyURI(u, p.ID))
	case embed.ProviderMastodon:
		return quoteWithLink(p, u, "class", "mastodon-embed", "data-embed-url", strings.TrimSuffix(u, "/")+"/embed")
	case embed.ProviderTruthSocial:
		return quoteWithLink(p, u, "class", "truthsocial-embed", "data-embed-url", strings.TrimSuffix(u, "/")+"/embed")
	case embed.ProviderReddit:
		return quoteWithLink(p, u, "class", "reddit-embed-bq")
	case embed.ProviderFacebook:
		return facebookCode("fb-post", &p.Ref, p.Text)
	case embed.ProviderPinterest:
		var m markup
		m.open("a", "data-pin-do", "embedPin", "href", u)
		m.text(cmp.Or(flatLine(p.Text), flatLine(p.Title), u))
		m.close("a")
		return m.String()
	}
	if addr := frameURL(&p.Ref, "", 0); addr != "" {
		return iframeTag(addr, named(p.Title, &p.Ref), "560", "480")
	}
	return ""
}

// quoteWithLink returns a blockquote with the attributes: the post's words, and a link
// that says whose they are.
func quoteWithLink(p *embed.Post, u string, attrs ...string) string {
	var m markup
	m.open("blockquote", attrs...)
	if words := cmp.Or(p.Text, p.Title); words != "" {
		m.open("p")
		m.lines(words)
		m.close("p")
	}
	m.link(u, cmp.Or(byline(p.Author, p.Handle, longDate(p.Date)), u))
	m.close("blockquote")
	return m.String()
}

// blueskyURI returns the record's own URL for that of its page, "" if it is not one.
func blueskyURI(page, id string) string {
	u, err := url.Parse(page)
	if err != nil {
		return ""
	}
	who, ok := strings.CutPrefix(u.Path, "/profile/")
	who, rest, _ := strings.Cut(who, "/")
	if !ok || who == "" || rest != "post/"+id {
		return ""
	}
	return "at://" + who + "/app.bsky.feed.post/" + id
}

// facebookCode returns the element that Facebook's script fills, "" without a URL.
// https://developers.facebook.com/docs/plugins/embedded-posts
func facebookCode(class string, ref *embed.Ref, words string) string {
	u := provider.WebURL(ref.URL)
	if u == "" {
		return ""
	}
	var m markup
	m.open("div", "class", class, "data-href", u)
	m.open("blockquote", "cite", u, "class", "fb-xfbml-parse-ignore")
	if words != "" {
		m.open("p")
		m.lines(words)
		m.close("p")
	}
	m.link(u, u)
	m.close("blockquote")
	m.close("div")
	return m.String()
}
