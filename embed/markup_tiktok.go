package embed

import "strings"

// readTikTok reads TikTok's embed code: @user, the words, "♬ SOUND".
// https://developers.tiktok.com/doc/embed-videos/
func readTikTok(c *candidate, it *rec) *rec {
	p, ok := it.as(KindPost)
	if !ok {
		return nil
	}
	text, _ := visibleText(c.tree(), nil)
	if i := strings.LastIndex(text, "♬"); i >= 0 {
		text = text[:i]
	}
	if rest, ok := strings.CutPrefix(text, "@"); ok {
		end := strings.IndexFunc(rest, func(r rune) bool { return r == ' ' || r == '\n' })
		if end < 0 {
			end = len(rest)
		}
		if isHandle(rest[:end]) {
			nameTikTok(p, rest[:end])
			text = rest[end:]
		}
	}
	p.Text = strings.TrimSpace(text)
	return p
}

// nameTikTok adds the user to a post of which only the id is known.
func nameTikTok(p *rec, user string) {
	if p.Handle != "" {
		return
	}
	p.Handle = user
	if it, ok := recogniseURL("https://www.tiktok.com/@"+user+"/video/"+p.ID, nil); ok {
		p.URL = it.URL
	}
}
