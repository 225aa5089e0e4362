package locate

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// A tree made by hand may have keys in capitals. They are read, and stay.
func TestTreeKeysInCapitals(t *testing.T) {
	attrs := func() []html.Attribute {
		return []html.Attribute{{Key: "CLASS", Val: "video"}, {Key: "Data-Video-Id", Val: "x7"}, {Key: "id", Val: "a"}}
	}
	n := &html.Node{Type: html.ElementNode, Data: "div", Attr: attrs()}
	var e htmltree.Tag
	e.SetNode(n)
	if l := Summarize(&e, new(nameCache), atRegion|atPromise); l.labels != classname.LabelVideo || !l.bears {
		t.Errorf("labels %b, bears %v", l.labels, l.bears)
	}
	if e.Attr("class") != "video" || e.Attrs[1].Key != "data-video-id" {
		t.Errorf("the attributes are %v", e.Attrs)
	}
	if !slices.Equal(n.Attr, attrs()) {
		t.Errorf("the node's became %v", n.Attr)
	}
}

// Classes without a hyphen are not looked up among the embed codes.
func TestCodeNamesHaveHyphens(t *testing.T) {
	for name := range provider.CodesByName().Classes.Words {
		if strings.IndexByte(name, '-') <= 0 {
			t.Errorf("%q has none", name)
		}
	}
}
