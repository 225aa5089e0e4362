package embed

import "strings"

// Networks of program text.

// gistMarkup recognises the script of a gist, whose own address it is; a consent
// tool keeps that in another attribute.
// https://docs.github.com/en/get-started/writing-on-github/editing-and-sharing-content-with-gists
func gistMarkup(c *candidate) *rec {
	if c.name != "script" {
		return nil
	}
	for i := range c.attrs {
		if !strings.Contains(strings.ToLower(c.attrs[i].Key), "src") {
			continue
		}
		if it := c.itemAt(c.value(i), GitHub); it != nil {
			it.EmbedURL = "" // it is no frame's
			return foundBy(it, MethodMarkup, "github/script")
		}
	}
	return nil
}

// codepenMarkup reads CodePen's code: "See the Pen TITLE by NAME (@user) on CodePen."
// https://blog.codepen.io/documentation/embedded-pens/
func codepenMarkup(c *candidate) *rec {
	if c.classHints()&hintPost == 0 || !c.hasClass("codepen") {
		return nil
	}
	user, hash := c.attr("data-user"), c.attr("data-slug-hash")
	var it *rec
	if user != "" {
		it = c.itemAt("https://codepen.io/"+user+"/pen/"+hash, CodePen)
	} else if hash != "" {
		it = c.linked(CodePen, hash)
	}
	p, ok := it.as(KindPost)
	if !ok || !c.absorb(p) {
		return nil
	}
	readCodePenWords(p, c)
	return foundBy(p, MethodMarkup, c.ruleFor(CodePen))
}

func readCodePenWords(p *rec, c *candidate) {
	text, links := visibleText(c.tree(), nil)
	for _, l := range links {
		if it := c.itemAt(l.url, CodePen); it != nil && it.ID == p.ID {
			p.Title = strings.TrimSpace(text[l.start:l.end])
			if by, ok := lastHandle(text); ok && by.start > l.end {
				p.Author = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text[l.end:by.start]), "by "))
			}
			break
		}
	}
	if t := strings.TrimSpace(c.attr("data-pen-title")); t != "" {
		p.Title = t
	}
}
