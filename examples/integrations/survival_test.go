package integrations

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// survivalWanted is the part of the tokens that has to survive each tool.
const survivalWanted = 0.95

// TestSurvival counts, over the corpus beside the checkout, the embeds that are
// found behind each tool when it works alone, and the tokens that survive it.
func TestSurvival(t *testing.T) {
	files, err := filepath.Glob(filepath.FromSlash("../../../shared/corpus/html/dev/*.html"))
	if err != nil || len(files) == 0 {
		t.Skip("no corpus beside the checkout")
	}
	var tools = []struct {
		name string
		run  func([]byte, *url.URL) ([]byte, error)
		all  int // embeds
		kept int // of them, tokens behind the tool
		bare int // of them, found behind the tool alone
	}{{name: "go-readability", run: readable}, {name: "go-trafilatura", run: trafilated}, {name: "bluemonday", run: sanitized}}
	for _, name := range files {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := protect(page, base(t))
		if err != nil {
			t.Fatal(err)
		}
		placed := p.Survivors(p.Doc)
		if len(placed) == 0 {
			continue
		}
		for i := range tools {
			tool := &tools[i]
			out, err := tool.run(p.Doc, base(t))
			if err != nil {
				t.Logf("%s: %s: %v", tool.name, name, err)
			}
			tool.all += len(placed)
			tool.kept += len(p.Survivors(out))
			out, err = tool.run(page, base(t))
			if err == nil {
				tool.bare += alone(t, p, placed, out)
			}
		}
	}
	for _, tool := range tools {
		rate := float64(tool.kept) / float64(tool.all)
		t.Logf("%s: %d of %d tokens survive (%.3f); without them %d embeds (%.3f)", tool.name, tool.kept, tool.all, rate,
			tool.bare, float64(tool.bare)/float64(tool.all))
		if rate < survivalWanted {
			t.Errorf("%s: fewer than %.2f survive", tool.name, survivalWanted)
		}
	}
}

// alone returns how many of the items placed are found in what a tool left.
func alone(t *testing.T, p *rewrite.Protected, placed []int, out []byte) int {
	t.Helper()
	res, err := embed.ExtractBytes(out)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, i := range placed {
		was := p.Items[i].Common()
		if slices.ContainsFunc(res.Items, func(it embed.Item) bool {
			r := it.Common()
			return r.Provider == was.Provider && r.ID == was.ID && (r.ID != "" || r.Kind == was.Kind)
		}) {
			n++
		}
	}
	return n
}

func readable(doc []byte, base *url.URL) ([]byte, error) {
	a, err := readability.FromReader(bytes.NewReader(doc), base)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = a.RenderHTML(&b)
	return b.Bytes(), err
}

func trafilated(doc []byte, base *url.URL) ([]byte, error) {
	a, err := trafilatura.Extract(bytes.NewReader(doc), trafilaturaOptions(base))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = html.Render(&b, a.ContentNode)
	return b.Bytes(), err
}

func sanitized(doc []byte, _ *url.URL) ([]byte, error) {
	return bluemonday.UGCPolicy().SanitizeBytes(doc), nil
}
