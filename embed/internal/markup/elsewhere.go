package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// maxTeaserWords is how many bytes of text a link may have that is no headline.
const maxTeaserWords = 24

// leadsElsewhere reports whether a link in the element leads to another page, with
// a headline or a picture: then it stands for that page. The page of the video id,
// behind its picture alone, is where readers go who cannot play it here.
func (c *candidate) leadsElsewhere(id string) bool {
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		href := strings.TrimSpace(htmltree.NodeAttr(n, "href"))
		if leadsNowhere(href) || strings.HasPrefix(href, "mailto:") {
			continue
		}
		if _, media := provider.MediaFile(c.url(href)); media {
			continue
		}
		text, _ := htmltree.VisibleText(n, nil)
		switch {
		case len(strings.TrimSpace(text)) > maxTeaserWords:
			return true
		case hasPicture(n) && !(namesInPath(href, id) && c.indicates()&classname.Player != 0):
			return true
		}
	}
	return false
}

// namesInPath reports whether id is a segment of a URL's path, of the length of ids.
func namesInPath(u, id string) bool {
	const shortest = 6
	if len(id) < shortest {
		return false
	}
	u, _, _ = strings.Cut(u, "?")
	for segment := range strings.SplitSeq(u, "/") {
		if segment == id {
			return true
		}
	}
	return false
}

// hasPicture reports whether a picture or a heading stands in a link, or a picture
// behind it.
func hasPicture(n *html.Node) bool {
	for i := range n.Attr {
		if strings.HasPrefix(n.Attr[i].Key, "data-") && isPictureURL(n.Attr[i].Val) {
			return true // it is loaded late
		}
	}
	for m := range htmltree.Descend(n, nil) {
		if m.Data == "img" || m.Data == "picture" || m.Data == "h2" || m.Data == "h3" {
			return true
		}
	}
	return false
}

// isPictureURL reports whether v is the URL of a picture.
func isPictureURL(v string) bool {
	v, _, _ = strings.Cut(v, "?")
	return strings.Contains(v, "/") && (strings.HasSuffix(v, ".jpg") || strings.HasSuffix(v, ".jpeg") || strings.HasSuffix(v, ".png") || strings.HasSuffix(v, ".webp"))
}
