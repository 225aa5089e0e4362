package htmltree

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// The common tags have slots of their own.
func TestFrequentTags(t *testing.T) {
	for _, name := range [...]string{"div", "a", "li", "span", "p", "ul", "img", "i", "b", "br", "path", "svg", "script", "meta", "link", "h2", "h3"} {
		if got := frequent[frequentSlot(tagscan.NameKey(name))].name; got != name {
			t.Errorf("%q has the slot of %q: take another factor", name, got)
		}
	}
	for name, tag := range tagsByName {
		if InfoOf(name) != tag.TagInfo {
			t.Errorf("%q: %v, want %v", name, InfoOf(name), tag.TagInfo)
		}
	}
	for _, name := range []string{"", "c", "dib", "A", "sectiom", "blockqoute", "fieldsets", strings.Repeat("a", 40)} {
		if got := InfoOf(name); got != (TagInfo{}) {
			t.Errorf("%q: %v, want nothing", name, got)
		}
	}
}

// Names in capitals are those in lower case; the common ones need no new string.
func TestTagNamedFolds(t *testing.T) {
	for _, c := range [][2]string{{"DIV", "div"}, {"linearGradient", "lineargradient"}, {"BlockQuote", "blockquote"}, {"X-Tweet", "x-tweet"}} {
		name, tag := InfoNamed(tagscan.NameKey(c[0]), c[0])
		if name != c[1] || tag != InfoOf(c[1]) {
			t.Errorf("%s: %q, %v", c[0], name, tag)
		}
	}
	for _, name := range [...]string{"DIV", "linearGradient"} {
		if n := testing.AllocsPerRun(10, func() { InfoNamed(tagscan.NameKey(name), name) }); n != 0 {
			t.Errorf("%s: %v allocations, want none", name, n)
		}
	}
}

// Each element whose text is none for readers is found, and no other.
func TestHasRawText(t *testing.T) {
	raw := strings.Fields("script style title textarea iframe noembed noframes xmp")
	for name := range tagsByName {
		n := html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
		if got := HasRawText(&n); got != slices.Contains(raw, name) {
			t.Errorf("%q: %v", name, got)
		}
	}
	for _, name := range raw {
		if !HasRawText(&html.Node{DataAtom: atom.Lookup([]byte(name))}) {
			t.Errorf("%q is not found", name)
		}
	}
}

// Line breaks at a tag: a block and hr make up two, br adds one, others keep what is pending.
func TestBreakAt(t *testing.T) {
	const one, two, three = pendingBreak, pendingBreak + 1, pendingBreak + 2
	for _, c := range []struct {
		names         string
		pending, want int
	}{
		{"span b img path", 0, 0}, {"span b img path", PendingBlank, PendingBlank}, {"span wbr", two, two},
		{"div p li iframe", 0, two}, {"div p hr", PendingBlank, two}, {"div hr", one, two}, {"div hr", three, three},
		{"br", 0, one}, {"br", PendingBlank, one}, {"br", one, two}, {"br", two, three},
	} {
		for _, name := range strings.Fields(c.names) {
			v := Visible{Pending: c.pending}
			if v.BreakAt(TagClass(name)); v.Pending != c.want {
				t.Errorf("%s: %d pending after %d, want %d", name, v.Pending, c.pending, c.want)
			}
		}
	}
	for _, name := range strings.Fields("area base br col embed hr img input link meta param source track wbr") {
		if TagClass(name)&TagVoid == 0 {
			t.Errorf("%s is void", name)
		}
	}
}
