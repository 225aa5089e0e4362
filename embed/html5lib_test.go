package embed_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/internal/html5lib"
)

// TestHTML5lib reads the inputs of html5lib's tests, alone and with an embed before
// and behind them, as bytes, as text and as a tree; a sixteenth of them unless
// tests are long, or with the race detector.
func TestHTML5lib(t *testing.T) {
	for i, in := range html5lib.Inputs(t) {
		if (!corpus.Long() || raceEnabled) && i%16 != 0 {
			continue // all of them take long
		}
		for _, s := range []string{in, embedtest.VimeoFrame + in + embedtest.VimeoFrame} {
			res, err := embed.ExtractBytes([]byte(s))
			if err != nil {
				t.Fatal(err)
			}
			if res.Charset == "" {
				checkResult(t, res, s)
			}
			if s != in && len(res.Items) == 0 {
				t.Errorf("%q: an embed before everything else is not found", s)
			}
			checkResult(t, embed.ExtractText(s), s)
			root, err := html.Parse(strings.NewReader(s))
			if err != nil {
				continue // x/net/html refuses it
			}
			before := rendered(root)
			checkResult(t, embed.ExtractNode(root), "")
			if rendered(root) != before {
				t.Errorf("%q: the tree is changed", s)
			}
		}
	}
}

// rendered returns the markup of a tree, or why it has none.
func rendered(n *html.Node) string {
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return err.Error()
	}
	return b.String()
}
