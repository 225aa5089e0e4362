package embed

import (
	"strings"

	"golang.org/x/net/html"
)

// readEmbedly reads what stands in Embedly's card until its script has run: a
// headline that links to the post, "NAME on Twitter", then the words.
// https://docs.embed.ly/reference/cards
func readEmbedly(c *candidate, it *rec) *rec {
	head := embedlyHeadline(c.tree())
	if head == nil {
		return it
	}
	line, links := visibleText(head, nil)
	if len(links) == 0 || c.itemAt(links[0].url, it.Provider) == nil {
		return it
	}
	title := strings.TrimSpace(line)
	author := embedlyAuthor(title, it.Provider)
	text, links := visibleText(c.tree(), func(n *html.Node) bool { return n == head || n.Data == "script" })
	text = strings.TrimSpace(text)
	switch it.Kind {
	case KindTweet:
		fill(&it.Author, author)
		if it.Text == "" {
			it.setText(text)
			it.Links = shortLinks(text, links)
		}
	case KindPost:
		if author != "" {
			fill(&it.Author, author)
			fill(&it.Text, text)
		} else {
			fill(&it.Title, title)
		}
	case KindVideo:
		fill(&it.Title, usefulTitle(title))
	case KindAudio:
		fill(&it.Title, usefulTitle(title))
	}
	return it
}

// embedlyAuthor returns the name in "NAME on NETWORK" if the network is p, else "".
func embedlyAuthor(title string, p Provider) string {
	i := strings.LastIndex(title, " on ")
	if i < 0 || providerByName(title[i+len(" on "):]) != p {
		return ""
	}
	name := title[:i]
	if by, ok := lastHandle(name); ok {
		name = name[:by.start]
	}
	return strings.TrimSpace(name)
}

// embedlyHeadline returns the card's headline, nil if it has none.
func embedlyHeadline(root *html.Node) *html.Node {
	for n := range descend(root, nil) {
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			if n.Type == html.ElementNode {
				return n
			}
		}
	}
	return nil
}

// shortLinks returns the t.co addresses of a tweet: those that links lead to, else
// those that are printed in its words.
func shortLinks(text string, links []textLink) []string {
	const host = "https://t.co/"
	var out []string
	for _, l := range links {
		if strings.HasPrefix(l.url, host) {
			out = append(out, l.url)
		}
	}
	if len(out) > 0 {
		return out
	}
	for w := range strings.FieldsSeq(text) {
		if strings.HasPrefix(w, host) && isWord(w[len(host):]) {
			out = append(out, w)
		}
	}
	return out
}
