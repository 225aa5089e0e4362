package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readInstagram reads the words of Instagram's embed code: "View this post on
// Instagram", the caption if it was asked for, "A post shared by NAME (@handle)
// on DATE", in the language of whoever copied it.
// https://developers.facebook.com/docs/instagram/oembed
func readInstagram(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return nil
	}
	text, links := htmltree.VisibleText(c.tree(), nil)
	body := text
	if by, ok := signature.SigningHandle(text); ok {
		line := strings.LastIndexByte(text[:by.Start], '\n') + 1
		body = text[:line]
		p.Handle = by.Name
		p.Author = instagramAuthor(text[line:lineEndAt(text, by.End)], text[line:by.End], by.Name, linksIn(links, line, by.Start), text)
		p.Date = dateWithin(text[by.End:lineEndAt(text, by.End)])
	} else if _, captioned := c.Lookup("data-instgrm-captioned"); !captioned {
		body = ""
	}
	p.Text = instagramCaption(c.ownWords(body, links, it))
	return p
}

// instagramAuthor returns the name before the handle: it links to the profile, or
// stands where the wording of a known language has it.
func instagramAuthor(line, upTo, handle string, links []htmltree.Link, text string) string {
	for _, l := range links {
		name := strings.TrimSpace(text[l.Start:l.End])
		if name != "" && name[0] != '@' && strings.HasSuffix(strings.Trim(cutQuery(l.URL), "/"), "/"+handle) {
			return name
		}
	}
	for _, s := range [...]string{upTo, line} {
		if m, ok := phrases.Line(s); ok && m.Kind == phrases.ByInstagram {
			return strings.TrimSpace(m.Name)
		}
	}
	return ""
}

// instagramCaption drops the line that invites to look at the post there.
func instagramCaption(body string) string {
	const inviteLength = 100 // bytes
	body = strings.TrimSpace(body)
	first, rest, _ := strings.Cut(body, "\n")
	if m, ok := phrases.Line(first); ok && m.Kind == phrases.Intro ||
		len(first) <= inviteLength && strings.Contains(first, "Instagram") {
		return strings.TrimSpace(rest)
	}
	return body
}
