package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
)

// isControl reports whether the element is a button or counter and no tweet.
func (c *candidate) isControl() bool {
	if c.Name == "button" || isControlElement(c.Name) || strings.HasPrefix(c.First("data-pin-do", "data-do"), "button") {
		return true
	}
	return isControlName(c.Attr("class"))
}

// isControlName reports whether a name has a word for a button or counter: these carry
// the page's own URL or id, or a status to be shared.
func isControlName(name string) bool { return classname.Has(name, classname.Control) }

// isFeedPart reports whether the class is that of a network's feed, or of one post
// in it: a feed fills itself with whatever is new.
func (c *candidate) isFeedPart() bool { return classname.Has(c.Attr("class"), classname.Feed) }
