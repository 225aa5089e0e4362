package embed

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// readCard reads the fall-back in Embedly's card: a linked title, which for a post
// is "NAME on NETWORK", and a paragraph of its words.
// https://docs.embed.ly/reference/cards
func readCard(c *candidate, it *rec) *rec {
	var title, text string
	for n := range descend(c.tree(), nil) {
		if n.Type != html.ElementNode {
			continue
		}
		switch words, _ := visibleText(n, nil); n.Data {
		case "h3", "h4", "h5":
			fill(&title, strings.TrimSpace(words))
		case "p":
			fill(&text, strings.TrimSpace(words))
		}
	}
	name := cardAuthor(title)
	switch it.Kind {
	case KindTweet:
		it.Author = name
		it.setText(text)
		for _, l := range tweettext.TCo(text) {
			it.Links = append(it.Links, text[l.Start:l.End])
		}
	case KindPost:
		it.Author, it.Text = name, text
		if name == "" {
			it.Title = title
		}
	case KindVideo:
		fill(&it.Title, usefulTitle(title))
	case KindAudio:
		fill(&it.Title, usefulTitle(title))
	}
	return it
}

// cardAuthor returns the name in a card's title, "NAME on Twitter", "" if it has none.
func cardAuthor(title string) string {
	i := strings.LastIndex(title, " on ")
	if i < 0 {
		return ""
	}
	switch network := title[i+len(" on "):]; network {
	case "Twitter", "X", "Instagram", "Facebook", "TikTok", "Threads", "Bluesky", "Mastodon", "LinkedIn", "Tumblr", "Pinterest":
	default:
		return ""
	}
	name, _, _ := strings.Cut(title[:i], " (@")
	return strings.TrimSpace(name)
}
