package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// Networks of program text.

// gistMarkup recognizes the script of a gist, whose own URL it is; a consent
// tool keeps that in another attribute.
// https://docs.github.com/en/get-started/writing-on-github/editing-and-sharing-content-with-gists
func gistMarkup(c *candidate) *record.Item {
	if c.Name != "script" {
		return nil
	}
	for i := range c.Attrs {
		if !strings.Contains(strings.ToLower(c.Attrs[i].Key), "src") {
			continue
		}
		if it := c.itemAt(c.Value(i), record.GitHub); it != nil {
			it.EmbedURL = "" // it is no frame's
			return record.FoundBy(it, record.MethodMarkup, "github/script")
		}
	}
	return nil
}

// codepenMarkup reads CodePen's code: "See the Pen TITLE by NAME (@user) on CodePen."
// https://blog.codepen.io/documentation/embedded-pens/
func codepenMarkup(c *candidate) *record.Item {
	if c.labelsOfClass()&classname.LabelPost == 0 || !c.HasClass("codepen") {
		return nil
	}
	user, hash := c.Attr("data-user"), c.Attr("data-slug-hash")
	var it *record.Item
	if user != "" {
		it = c.itemAt("https://codepen.io/"+user+"/pen/"+hash, record.CodePen)
	} else if hash != "" {
		it = c.linked(record.CodePen, hash)
	}
	p, ok := it.As(record.KindPost)
	if !ok || !c.absorb(p) {
		return nil
	}
	readCodePenWords(p, c)
	return record.FoundBy(p, record.MethodMarkup, c.ruleFor(record.CodePen))
}

func readCodePenWords(p *record.Item, c *candidate) {
	text, links := htmltree.VisibleText(c.tree(), nil)
	for _, l := range links {
		if it := c.itemAt(l.URL, record.CodePen); it != nil && it.ID == p.ID {
			p.Title = strings.TrimSpace(text[l.Start:l.End])
			if by, ok := signature.LastHandle(text); ok && by.Start > l.End {
				p.Author = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text[l.End:by.Start]), "by "))
			}
			break
		}
	}
	if t := strings.TrimSpace(c.Attr("data-pen-title")); t != "" {
		p.Title = t
	}
}
