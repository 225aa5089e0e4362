package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readEmbedly reads what stands in Embedly's card until its script has run: a
// headline that links to the post, "NAME on Twitter", then the words.
// https://docs.embed.ly/reference/cards
func readEmbedly(c *candidate, it *record.Item) *record.Item {
	head := embedlyHeadline(c.tree())
	if head == nil {
		return it
	}
	line, links := htmltree.VisibleText(head, nil)
	if len(links) == 0 || c.itemAt(links[0].URL, it.Provider) == nil {
		return it
	}
	title := strings.TrimSpace(line)
	author := embedlyAuthor(title, it.Provider)
	text, links := htmltree.VisibleText(c.tree(), func(n *html.Node) bool { return n == head || htmltree.Is(n, "script") })
	text = strings.TrimSpace(text)
	switch it.Kind {
	case record.KindTweet:
		record.Fill(&it.Author, author)
		if it.Text == "" {
			it.SetText(text)
			it.Links = shortLinks(text, links)
		}
	case record.KindPost:
		if author != "" {
			record.Fill(&it.Author, author)
			record.Fill(&it.Text, text)
		} else {
			record.Fill(&it.Title, title)
		}
	case record.KindVideo:
		record.Fill(&it.Title, player.UsefulTitle(title))
	case record.KindAudio:
		record.Fill(&it.Title, player.UsefulTitle(title))
	}
	return it
}

// embedlyAuthor returns the name in "NAME on NETWORK" if the network is p, else "".
func embedlyAuthor(title string, p record.Provider) string {
	i := strings.LastIndex(title, " on ")
	if i < 0 || provider.ProviderByName(title[i+len(" on "):]) != p {
		return ""
	}
	name := title[:i]
	if by, ok := signature.LastHandle(name); ok {
		name = name[:by.Start]
	}
	return strings.TrimSpace(name)
}

// embedlyHeadline returns the card's headline, nil if it has none.
func embedlyHeadline(root *html.Node) *html.Node {
	for n := range htmltree.Descend(root, nil) {
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			if n.Type == html.ElementNode {
				return n
			}
		}
	}
	return nil
}

// shortLinks returns the t.co URLs of a tweet: those that links lead to, else
// those that are printed in its words.
func shortLinks(text string, links []htmltree.Link) []string {
	const host = "https://t.co/"
	var out []string
	for _, l := range links {
		if strings.HasPrefix(l.URL, host) {
			out = append(out, l.URL)
		}
	}
	if len(out) > 0 {
		return out
	}
	for w := range strings.FieldsSeq(text) {
		if strings.HasPrefix(w, host) && provider.IsWord(w[len(host):]) {
			out = append(out, w)
		}
	}
	return out
}
