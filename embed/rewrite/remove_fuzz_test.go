package rewrite_test

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// FuzzRemove checks that of what was removed nothing is found in what is left. Left
// out is input in another encoding, which names the old one still.
func FuzzRemove(f *testing.F) {
	for _, name := range embedtest.CaseFiles(f) {
		f.Add(string(embedtest.ReadFile(f, name)), strings.HasSuffix(name, ".html"))
	}
	f.Fuzz(func(t *testing.T, s string, isHTML bool) {
		name := "input.txt"
		if isHTML {
			name = "input.html"
		}
		if out, charset := embed.DecodeUTF8([]byte(s), ""); isHTML && (charset != "" || string(out) != s) {
			return
		}
		checkRemoved(t, name, []byte(s))
	})
}

// FuzzRemoveNode is FuzzRemove for trees.
func FuzzRemoveNode(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Fuzz(func(t *testing.T, s string) {
		root := embedtest.Parse(t, s)
		res := embed.ExtractNode(root)
		gone := identities(res)
		if err := rewrite.Node(root, res, rewrite.Remove); err != nil {
			return // the item is the root
		}
		for _, it := range embed.ExtractNode(root).Items {
			if gone[identity(it)] && it.Common().Origin.Method != embed.MethodState {
				t.Errorf("left is %+v", it.Common())
			}
		}
	})
}
