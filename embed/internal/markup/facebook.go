package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readFacebook reads the fall-back in Facebook's embed codes, which its script
// replaces: TEXT and "Posted by NAME on DATE"; a video's has the title first.
// https://developers.facebook.com/docs/plugins/embedded-posts
func readFacebook(c *candidate, it *record.Item) *record.Item {
	if c.Name == "fb:video" || c.Name == "amp-facebook-video" || c.HasClass("fb-video") || strings.EqualFold(c.Attr("data-embed-as"), "video") {
		it = asVideo(it)
	}
	n := facebookFallback(c.tree())
	if n == nil {
		return it
	}
	text, links := htmltree.VisibleText(n, nil)
	switch it.Kind {
	case record.KindPost:
		readFacebookWords(it, c, text, links)
	case record.KindVideo:
		if first, _, more := strings.Cut(text, "\n"); more && len(links) > 0 && links[0].Start == 0 && links[0].End == len(first) {
			it.Title = first
		}
	}
	return it
}

// asVideo makes a post that stands in a video's code the video.
func asVideo(it *record.Item) *record.Item {
	if it.Kind != record.KindPost {
		return it
	}
	return &record.Item{Kind: record.KindVideo, Provider: it.Provider, ID: it.ID, URL: it.URL, EmbedURL: it.EmbedURL, Origin: it.Origin}
}

// facebookFallback returns the element that holds the words, nil if none does.
func facebookFallback(root *html.Node) *html.Node {
	var box *html.Node
	for n := range htmltree.Descend(root, nil) {
		if n.Type != html.ElementNode {
			continue
		}
		if htmltree.Is(n, "blockquote") {
			return n
		}
		if box == nil && htmltree.NodeHasClass(n, "fb-xfbml-parse-ignore") {
			box = n
		}
	}
	return box
}

// readFacebookWords reads the words. Those before the last line are the post's only if
// that line signs them.
func readFacebookWords(p *record.Item, c *candidate, text string, links []htmltree.Link) {
	line := strings.LastIndexByte(text, '\n') + 1
	rest := line
	for _, l := range linksIn(links, line, len(text)) {
		if c.itemAt(l.URL, record.Facebook) == nil && l.End > l.Start {
			p.Author = strings.TrimSpace(text[l.Start:l.End])
			record.Fill(&p.Handle, facebookHandle(l.URL))
			rest = l.End
			break
		}
	}
	p.Date = dateWithin(text[rest:])
	if p.Author == "" {
		m, ok := phrases.Line(text[line:])
		if !ok || m.Kind != phrases.ByFacebook {
			return
		}
		p.Author = strings.TrimSpace(m.Name)
	}
	p.Text = c.ownWords(text[:line], links, p)
}

// facebookHandle returns the name of the page or profile at a URL, "" if it
// has none but a number.
func facebookHandle(u string) string {
	_, path, ok := strings.Cut(cutQuery(u), "facebook.com/")
	name := strings.TrimSuffix(path, "/")
	if !ok || !signature.IsHandle(name) || strings.HasSuffix(name, ".php") || strings.Trim(name, "0123456789") == "" {
		return ""
	}
	return name
}
