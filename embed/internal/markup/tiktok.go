package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readTikTok reads TikTok's embed code: @user, the words, "♬ SOUND".
// https://developers.tiktok.com/doc/embed-videos/
func readTikTok(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return nil
	}
	text, links := htmltree.VisibleText(c.tree(), nil)
	if i := strings.LastIndex(text, "♬"); i >= 0 {
		text = text[:i]
	}
	text = c.ownWords(text, links, it)
	if rest, ok := strings.CutPrefix(text, "@"); ok {
		end := strings.IndexFunc(rest, func(r rune) bool { return r == ' ' || r == '\n' })
		if end < 0 {
			end = len(rest)
		}
		if signature.IsHandle(rest[:end]) {
			nameTikTok(p, rest[:end])
			text = rest[end:]
		}
	}
	p.Text = strings.TrimSpace(text)
	return p
}

// nameTikTok adds the user to a post of which only the id is known.
func nameTikTok(p *record.Item, user string) {
	if p.Handle != "" {
		return
	}
	p.Handle = user
	if it, ok := provider.RecognizeURL("https://www.tiktok.com/@"+user+"/video/"+p.ID, nil); ok {
		p.URL = it.URL
	}
}
