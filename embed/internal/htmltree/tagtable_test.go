package htmltree

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

func TestTagTable(t *testing.T) {
	names := []string{"a", "b", "h1", "li", "div", "nav", "span", "video", "iframe", "section", "fieldset", "blockquote", "figcaption", "blockquofe", "blockxuote"}
	x := new(tagTable)
	for i, name := range names {
		x.add(name).Box = Container(i + 1)
	}
	for i, name := range names {
		if got := x.find(tagscan.NameKey(name), name); got == nil || got.tag.Box != Container(i+1) {
			t.Errorf("%q: %v, want %d", name, got, i+1)
		}
	}
	for _, name := range []string{"", "c", "h2", "dib", "A", "sectiom", "blockqoute", "fieldsets", strings.Repeat("a", 40)} {
		if got := x.find(tagscan.NameKey(name), name); got != nil {
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

// Nodes with an atom mean what their names do, whatever the atom is.
func TestTagOfNode(t *testing.T) {
	for i := range tagsByName {
		name := tagsByName[i].name
		a := atom.Lookup([]byte(name))
		if s := &tagsByName[tagPlaces[tagPlace(a)]]; a != 0 && s.name != name {
			t.Errorf("%q has the place of %q: take another factor", name, s.name)
		}
		for _, a := range []atom.Atom{a, 0, atom.Span, atom.Article} {
			if got := TagOfNode(&html.Node{Data: name, DataAtom: a}); got != tagsByName[i].tag {
				t.Errorf("%q with the atom %v: %v, want %v", name, a, got, tagsByName[i].tag)
			}
		}
	}
}

// Each element whose text is none for readers is found, and no other.
func TestHasRawText(t *testing.T) {
	raw := strings.Fields("script style title textarea iframe noembed noframes xmp")
	for i := range tagsByName {
		name := tagsByName[i].name
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

// Line breaks at a tag: a block and hr make up two, br adds one, others keep what is owed.
func TestBreakAt(t *testing.T) {
	const one, two, three = pendingBreak, pendingBreak + 1, pendingBreak + 2
	for _, c := range []struct {
		names      string
		owed, want int
	}{
		{"span b img path", 0, 0}, {"span b img path", PendingBlank, PendingBlank}, {"span wbr", two, two},
		{"div p li iframe", 0, two}, {"div p hr", PendingBlank, two}, {"div hr", one, two}, {"div hr", three, three},
		{"br", 0, one}, {"br", PendingBlank, one}, {"br", one, two}, {"br", two, three},
	} {
		for _, name := range strings.Fields(c.names) {
			v := Visible{Pending: c.owed}
			if v.BreakAt(TagClass(name)); v.Pending != c.want {
				t.Errorf("%s: %d owed after %d, want %d", name, v.Pending, c.owed, c.want)
			}
		}
	}
	for _, name := range strings.Fields("area base br col embed hr img input link meta param source track wbr") {
		if TagClass(name)&TagVoid == 0 {
			t.Errorf("%s is void", name)
		}
	}
}
