package embed

import "strings"

// readReddit reads Reddit's embed codes: "TITLE by u/NAME in SUBREDDIT", of a
// comment "Comment by u/NAME from discussion TITLE".
func readReddit(c *candidate, it *rec) *rec {
	p, ok := it.as(KindPost)
	if !ok {
		return nil
	}
	text, links := visibleText(c.tree(), nil)
	for _, l := range links {
		words := strings.TrimSpace(text[l.start:l.end])
		if name, ok := redditUser(l.url); ok {
			fill(&p.Handle, name)
		} else if words != "" && c.itemAt(l.url, Reddit) != nil && !isRedditComment(l.url) && !strings.Contains(words, "://") {
			fill(&p.Title, words)
		}
	}
	return p
}

// redditUser returns the user that a link names.
func redditUser(u string) (string, bool) {
	for _, section := range [...]string{"/user/", "/u/"} {
		if _, name, ok := strings.Cut(cutQuery(u), section); ok {
			name = strings.TrimSuffix(name, "/")
			return name, isHandle(name)
		}
	}
	return "", false
}

// isRedditComment tells whether an address is that of a comment: ".../comments/POST/SLUG/COMMENT"
// or ".../comments/POST/comment/COMMENT".
func isRedditComment(u string) bool {
	_, path, _ := strings.Cut(cutQuery(u), "/comments/")
	return strings.Count(strings.Trim(path, "/"), "/") >= 2
}
