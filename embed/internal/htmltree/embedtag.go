package htmltree

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// EmbedTag reports whether s begins with the name of an element that embeds.
func EmbedTag(s string) bool {
	for _, name := range [...]string{"iframe", "blockquote", "video", "embed", "object", "amp-"} {
		if len(s) > len(name) && ascii.FoldedPrefix(s, name) {
			return true
		}
	}
	return false
}
