package embed_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// kindSets are the kinds to ask for: each alone, and each two of them.
var kindSets = func() (sets [][]embed.Kind) {
	kinds := []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder}
	for i, k := range kinds {
		sets = append(sets, []embed.Kind{k})
		for _, other := range kinds[i+1:] {
			sets = append(sets, []embed.Kind{k, other})
		}
	}
	return sets
}()

// onlyKinds returns the items of those kinds.
func onlyKinds(items embed.Items, kinds []embed.Kind) (out embed.Items) {
	for _, it := range items {
		for _, k := range kinds {
			if it.Common().Kind == k {
				out = append(out, it)
			}
		}
	}
	return out
}

// checkKinds checks that asking for some kinds gives what asking for all gives of
// them: stages that are not run would have added nothing.
func checkKinds(t *testing.T, name string, sets [][]embed.Kind, extract func(*embed.Extractor) *embed.Result) {
	t.Helper()
	all := extract(&embed.Extractor{MaxItems: -1}).Items
	for _, kinds := range sets {
		got := extract(&embed.Extractor{MaxItems: -1, Kinds: kinds}).Items
		if d := cmp.Diff(onlyKinds(all, kinds), got, ignoreNodes, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: %v: not what the whole result has of them (-all +kinds):\n%s", name, kinds, d)
		}
	}
}

// checkKindsHTML is checkKinds for a page, from bytes and as a tree.
func checkKindsHTML(t *testing.T, name, page string, sets [][]embed.Kind) {
	t.Helper()
	checkKinds(t, name, sets, func(x *embed.Extractor) *embed.Result {
		res, err := x.ExtractBytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		return res
	})
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return
	}
	checkKinds(t, name+", as a tree", sets, func(x *embed.Extractor) *embed.Result { return x.ExtractNode(root) })
}

func TestKinds(t *testing.T) {
	for _, name := range embedtest.CaseFiles(t) {
		data := string(embedtest.ReadFile(t, name))
		if filepath.Ext(name) == ".html" {
			checkKindsHTML(t, name, data, kindSets)
		} else {
			checkKinds(t, name, kindSets, func(x *embed.Extractor) *embed.Result { return x.ExtractText(data) })
		}
	}
}

// TestKindsOfPages is TestKinds for whole pages.
func TestKindsOfPages(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the corpus")
	}
	own, err := filepath.Glob(filepath.FromSlash("../testdata/corpus/*/*.html"))
	if err != nil || len(own) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	more, _ := filepath.Glob(filepath.Join(corpus.Root(t), "..", "shared", "corpus", "html", "dev", "*.html"))
	for _, name := range append(own, more...) {
		checkKindsHTML(t, filepath.Base(name), string(embedtest.ReadFile(t, name)), kindSets)
	}
}

func FuzzKinds(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Add("<blockquote class=twitter-tweet><a href=//x.com/a/status/20>")
	f.Fuzz(func(t *testing.T, s string) {
		i := len(s) % len(kindSets) // all of them would take too long
		checkKindsHTML(t, "input", s, kindSets[i:i+1])
	})
}
