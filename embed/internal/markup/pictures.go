package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Networks of pictures and clips, whose codes say little beside the URL.

// readPinterest accepts the code of a pin; the same attribute also makes save
// and follow buttons, boards and profiles.
// https://developers.pinterest.com/docs/web-features/add-ons-overview/
func readPinterest(c *candidate, it *record.Item) *record.Item {
	if !strings.EqualFold(c.First("data-pin-do", "data-do"), "embedPin") {
		return nil
	}
	return it
}

// readSnapchat takes the title.
func readSnapchat(c *candidate, it *record.Item) *record.Item {
	if p, ok := it.As(record.KindPost); ok {
		p.Title = strings.TrimSpace(c.Attr("data-snapchat-embed-title"))
	}
	return it
}

// readImgur takes the title, which is a link, unless it is the link's default.
func readImgur(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return it
	}
	text, _ := htmltree.VisibleText(c.tree(), nil)
	if text = strings.TrimSpace(text); !strings.Contains(text, "imgur.com") && !strings.Contains(text, "\n") {
		p.Title = text
	}
	return p
}

// readFlickr reads the title, "TITLE by NAME, on Flickr" or "TITLE".
func readFlickr(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return it
	}
	p.Title = strings.TrimSpace(c.Attr("title"))
	if title, ok := strings.CutSuffix(p.Title, ", on Flickr"); ok {
		p.Title = title
		if i := strings.LastIndex(title, " by "); i > 0 {
			p.Title, p.Author = title[:i], title[i+len(" by "):]
		}
	}
	return p
}
