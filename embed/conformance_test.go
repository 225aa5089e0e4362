package embed

import (
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	xhtml "golang.org/x/net/html"
)

// TestProviders checks what has to hold for every provider, whatever its file
// says: each of its address shapes is found in a frame and on a line of its own,
// from bytes as from a tree; the canonical address names the same item; the same
// input gives the same result; the tree stays as it was.
func TestProviders(t *testing.T) {
	seen := make(map[Provider]bool)
	for _, p := range providers() {
		if seen[p.name] {
			t.Errorf("%s is listed twice", p.name)
		}
		seen[p.name] = true
		if n := string(p.name); n == "" || strings.ToLower(n) != n || strings.ContainsAny(n, " -_.") {
			t.Errorf("%q is not a name of one word in lower case", n)
		}
		t.Run(string(p.name), func(t *testing.T) {
			checked := 0
			for i := range p.shapes {
				for _, text := range strings.Fields(p.shapes[i].pages + " " + p.shapes[i].frames) {
					pat, err := compilePattern(text)
					if err != nil {
						t.Fatal(err)
					}
					if len(pat.hosts) == 0 {
						pat.hosts = strings.Fields(p.hosts)[:1]
						if sub, ok := strings.CutPrefix(pat.hosts[0], "*."); ok {
							pat.hosts[0] = "someone." + sub
						}
					}
					checked += conforms(t, pat.sample(9))
				}
			}
			if checked == 0 && p.own == nil {
				t.Error("no address of it is recognised")
			}
		})
	}
}

// conforms checks one address; it returns 0 if it names nothing.
func conforms(t *testing.T, address string) int {
	want, ok := recogniseURL(address, nil)
	if !ok {
		return 0
	}
	ref := want
	if ref.URL != "" {
		again, ok := recogniseURL(ref.URL, nil)
		if !ok || again.ID != ref.ID || again.Provider != ref.Provider || again.Kind != ref.Kind {
			t.Errorf("%s: the canonical address %s names %+v", address, ref.URL, again)
		}
	}
	page := `<!doctype html><html><head></head><body><article><h1>Head line</h1><p>Words before it.</p><iframe src="` +
		html.EscapeString(address) + `"></iframe><p>Words behind it.</p></article></body></html>`
	items := itemsIn(page)
	if len(items) != 1 || items[0].ID != ref.ID || items[0].Provider != ref.Provider {
		t.Errorf("%s: the frame gives %+v", address, items)
		return 1
	}
	if d := cmp.Diff(items, itemsIn(page)); d != "" {
		t.Errorf("%s: the same page gives another result:\n%s", address, d)
	}
	root, err := xhtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	before := rendered(t, root)
	tree := extractNodes(&options{maxItems: -1}, []*xhtml.Node{root}).items
	if d := cmp.Diff(items, tree, cmpopts.IgnoreTypes(Place{})); d != "" {
		t.Errorf("%s: the tree gives another result:\n%s", address, d)
	}
	if rendered(t, root) != before {
		t.Errorf("%s: the tree was changed", address)
	}
	return 1
}

func rendered(t *testing.T, n *xhtml.Node) string {
	t.Helper()
	var b strings.Builder
	if err := xhtml.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
