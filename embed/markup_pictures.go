package embed

import "strings"

// Networks of pictures and clips, whose codes say little beside the address.

// readPinterest accepts the code of a pin; the same attribute also makes save
// and follow buttons, boards and profiles.
// https://developers.pinterest.com/docs/web-features/add-ons-overview/
func readPinterest(c *candidate, it *rec) *rec {
	if !strings.EqualFold(c.first("data-pin-do", "data-do"), "embedPin") {
		return nil
	}
	return it
}

// readSnapchat takes the title.
func readSnapchat(c *candidate, it *rec) *rec {
	if p, ok := it.as(KindPost); ok {
		p.Title = strings.TrimSpace(c.attr("data-snapchat-embed-title"))
	}
	return it
}

// readImgur takes the title, which is a link, unless it is the link's default.
func readImgur(c *candidate, it *rec) *rec {
	p, ok := it.as(KindPost)
	if !ok {
		return it
	}
	text, _ := visibleText(c.tree(), nil)
	if text = strings.TrimSpace(text); !strings.Contains(text, "imgur.com") && !strings.Contains(text, "\n") {
		p.Title = text
	}
	return p
}

// readFlickr reads the title, "TITLE by NAME, on Flickr" or "TITLE".
func readFlickr(c *candidate, it *rec) *rec {
	p, ok := it.as(KindPost)
	if !ok {
		return it
	}
	p.Title = strings.TrimSpace(c.attr("title"))
	if title, ok := strings.CutSuffix(p.Title, ", on Flickr"); ok {
		p.Title = title
		if i := strings.LastIndex(title, " by "); i > 0 {
			p.Title, p.Author = title[:i], title[i+len(" by "):]
		}
	}
	return p
}
