package provider_test

import (
	"html"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/extract"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	xhtml "golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// TestProviders checks what has to hold for every provider, whatever its file
// says: each of its examples is found in a frame, from bytes as from a tree; the
// canonical URL names the same item; the same input gives the same result; the tree
// stays as it was.
func TestProviders(t *testing.T) {
	seen, urls := make(map[record.Provider]bool), provider.URLsByProvider(t)
	for _, p := range provider.Providers() {
		if seen[p.Name] {
			t.Errorf("%s is listed twice", p.Name)
		}
		seen[p.Name] = true
		if n := string(p.Name); n == "" || strings.ToLower(n) != n || strings.ContainsAny(n, " -_.") {
			t.Errorf("%q is not a name of one word in lower case", n)
		}
		t.Run(string(p.Name), func(t *testing.T) {
			for _, address := range urls[p.Name] {
				conforms(t, address)
			}
		})
	}
}

var settings = &options.Options{MaxItems: -1}

// conforms checks one URL.
func conforms(t *testing.T, address string) {
	ref, ok := provider.RecognizeURL(address, nil)
	if !ok {
		t.Errorf("%s is not recognized", address)
		return
	}
	if ref.URL != "" {
		again, ok := provider.RecognizeURL(ref.URL, nil)
		if !ok || again.ID != ref.ID || again.Provider != ref.Provider || again.Kind != ref.Kind {
			t.Errorf("%s: the canonical address %s names %+v", address, ref.URL, again)
		}
	}
	page := `<!doctype html><html><head></head><body><article><h1>Head line</h1><p>Words before it.</p><iframe src="` +
		html.EscapeString(address) + `"></iframe><p>Words behind it.</p></article></body></html>`
	items := extract.HTML(settings, page).Items
	if len(items) != 1 || items[0].ID != ref.ID || items[0].Provider != ref.Provider {
		t.Errorf("%s: the frame gives %+v", address, items)
		return
	}
	if d := cmp.Diff(items, extract.HTML(settings, page).Items); d != "" {
		t.Errorf("%s: the same page gives another result:\n%s", address, d)
	}
	root, err := xhtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	before := rendered(t, root)
	tree := extract.Nodes(settings, []*xhtml.Node{root}).Items
	if d := cmp.Diff(items, tree, cmpopts.IgnoreTypes(record.Place{})); d != "" {
		t.Errorf("%s: the tree gives another result:\n%s", address, d)
	}
	if rendered(t, root) != before {
		t.Errorf("%s: the tree was changed", address)
	}
}

func rendered(t *testing.T, n *xhtml.Node) string {
	t.Helper()
	var b strings.Builder
	if err := xhtml.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
