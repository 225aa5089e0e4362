package embed_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// TestCorpusTrees checks on the pages beside the checkout that a tree gives what
// its own rendering gives as bytes: the parser has mended what was broken.
func TestCorpusTrees(t *testing.T) {
	if !corpus.Long() {
		t.Skip("reads the corpus")
	}
	files, err := filepath.Glob(filepath.FromSlash("../../shared/corpus/html/dev/*.html"))
	if err != nil || len(files) == 0 {
		t.Skip("no corpus beside the checkout")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data, _ = embed.DecodeUTF8(data, "")
		root, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		tree := embed.ExtractNode(root)
		var page bytes.Buffer
		if err := html.Render(&page, root); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		res, err := embed.ExtractBytes(page.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		res.Charset = ""
		if d := cmp.Diff(res, tree, ignorePlaces, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: bytes and tree differ (-bytes +tree):\n%s", filepath.Base(name), d)
		}
	}
}
