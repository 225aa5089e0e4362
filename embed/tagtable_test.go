package embed

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

func TestTagTable(t *testing.T) {
	names := []string{"a", "b", "h1", "li", "div", "nav", "span", "video", "iframe", "section", "fieldset", "blockquote", "figcaption", "blockquofe", "blockxuote"}
	x := new(tagTable)
	for i, name := range names {
		x.add(name).box = container(i + 1)
	}
	for i, name := range names {
		if got := x.get(tagscan.NameKey(name), name).box; got != container(i+1) {
			t.Errorf("%q: %d, want %d", name, got, i+1)
		}
	}
	for _, name := range []string{"", "c", "h2", "dib", "A", "sectiom", "blockqoute", "fieldsets", strings.Repeat("a", 40)} {
		if got := x.get(tagscan.NameKey(name), name); got != (tag{}) {
			t.Errorf("%q: %v, want none", name, got)
		}
	}
}

// The commonest tags are found at first sight.
func TestCommonTagsAreFirst(t *testing.T) {
	for _, name := range [...]string{"div", "a", "li", "span", "p", "ul", "img", "i", "b", "br", "path", "svg", "script", "meta", "link", "h2", "h3"} {
		if got := tagsByName[tagSlot(tagscan.NameKey(name))].name; got != name {
			t.Errorf("%q stands in the place of %q: take another factor", got, name)
		}
	}
}
