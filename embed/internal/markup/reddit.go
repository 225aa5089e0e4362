package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
)

// readReddit reads Reddit's embed codes: "TITLE by u/NAME in SUBREDDIT", of a
// comment "Comment by u/NAME from discussion TITLE".
func readReddit(c *candidate, it *record.Item) *record.Item {
	p, ok := it.As(record.KindPost)
	if !ok {
		return nil
	}
	text, links := htmltree.VisibleText(c.tree(), nil)
	for _, l := range links {
		words := strings.TrimSpace(text[l.Start:l.End])
		if name, ok := redditUser(l.URL); ok {
			record.Fill(&p.Handle, name)
		} else if words != "" && c.itemAt(l.URL, record.Reddit) != nil && !isRedditComment(l.URL) && !strings.Contains(words, "://") {
			record.Fill(&p.Title, words)
		}
	}
	return p
}

// redditUser returns the user that a link names.
func redditUser(u string) (string, bool) {
	for _, section := range [...]string{"/user/", "/u/"} {
		if _, name, ok := strings.Cut(cutQuery(u), section); ok {
			name = strings.TrimSuffix(name, "/")
			return name, signature.IsHandle(name)
		}
	}
	return "", false
}

// isRedditComment reports whether a URL is that of a comment: ".../comments/POST/SLUG/COMMENT"
// or ".../comments/POST/comment/COMMENT".
func isRedditComment(u string) bool {
	_, path, _ := strings.Cut(cutQuery(u), "/comments/")
	return strings.Count(strings.Trim(path, "/"), "/") >= 2
}
