package markup

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// isEntity reports whether a link's words are a hashtag or a name and nothing else.
func isEntity(words string) bool {
	if words == "" {
		return false
	}
	var names []string
	switch words[0] {
	case '#':
		names = tweettext.Hashtags(words)
	case '@':
		names = tweettext.Mentions(words)
	}
	return len(names) == 1 && names[0] == words[1:]
}

// addEntities adds the hashtags and names that links in the words mark: those that
// are glued together are none to a reader of the words alone.
func addEntities(t *record.Item, links []string) {
	for _, l := range links {
		list := &t.Hashtags
		if l[0] == '@' {
			list = &t.Mentions
		}
		if slices.Contains(*list, l[1:]) || !strings.Contains(t.Text, l) {
			continue
		}
		*list = append(*list, l[1:])
		slices.SortStableFunc(*list, func(a, b string) int {
			return cmp.Compare(strings.Index(t.Text, l[:1]+a), strings.Index(t.Text, l[:1]+b))
		})
	}
}
