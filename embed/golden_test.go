package embed_test

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

var update = flag.Bool("update", false, "rewrite the want files of the golden cases; review the difference")

// goldenCase is what NAME.json holds, beside NAME.html or NAME.txt in a folder of
// testdata/cases. Spans are compared too: they are what replacing acts on.
type goldenCase struct {
	Reason string       `json:"reason"`           // what the case shows, and why it is right so
	Base   string       `json:"base,omitempty"`   // the article's URL
	Kinds  []embed.Kind `json:"kinds,omitempty"`  // what is asked for; all but mentions if there are none
	Flat   string       `json:"flat,omitempty"`   // why the page's text, read as text, gives other tweets
	Broken bool         `json:"broken,omitempty"` // broken markup: a parser moves elements, so a tree may differ
	Near   []string     `json:"near,omitempty"`   // rules that nearly apply, "*/RULE" for any provider's; see markup's TestRulesHaveCases
	Result embed.Result `json:"result"`
}

// ignoreNodes leaves out the caller's nodes, which lead through the whole page, and
// what else JSON does not hold.
var ignoreNodes = cmp.Options{cmpopts.IgnoreFields(embed.Place{}, "Node"), cmpopts.IgnoreTypes(embed.InputSum{})}

// ignorePlaces compares what was found and not where.
var ignorePlaces = cmp.Options{cmpopts.IgnoreTypes(embed.Place{}, embed.InputSum{}), cmpopts.IgnoreFields(embed.Origin{}, "Also")}

func TestGolden(t *testing.T) {
	for _, name := range embedtest.CaseFiles(t) {
		folder, file := filepath.Split(name)
		t.Run(filepath.Base(folder)+"/"+file, func(t *testing.T) {
			input := embedtest.ReadFile(t, name)
			wantFile := strings.TrimSuffix(name, filepath.Ext(name)) + ".json"
			want := readCase(t, wantFile)
			if want.Reason == "" {
				t.Errorf("%s gives no reason for the case", wantFile)
			}
			got := runCase(t, name, want, input)
			if len(got.Items) == 0 && !isNearMiss(name, want.Reason) {
				t.Fatal("nothing was found, and the case does not say that it is a near-miss")
			}
			if *update {
				writeCase(t, wantFile, want, got)
				return
			}
			if d := cmp.Diff(&want.Result, got, ignoreNodes, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s\nmismatch (-want +got):\n%s", want.Reason, d)
			}
			if filepath.Ext(name) == ".html" && !want.Broken {
				compareTree(t, want, input, got)
			}
		})
	}
}

// isNearMiss reports whether a case says that nothing is to be found in it: its name
// begins with "none" or has "-near", or its reason begins with "Near miss".
func isNearMiss(name, reason string) bool {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	return strings.HasPrefix(base, "none") || strings.Contains(base, "-near") || strings.HasPrefix(reason, "Near miss")
}

// readCase returns what a case's JSON file holds; nothing if there is none yet.
func readCase(t testing.TB, name string) (c goldenCase) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		return c
	}
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return c
}

// extractor returns the settings of a case.
func (c goldenCase) extractor(t testing.TB) *embed.Extractor {
	t.Helper()
	x := &embed.Extractor{Kinds: c.Kinds}
	if c.Base != "" {
		u, err := url.Parse(c.Base)
		if err != nil {
			t.Fatal(err)
		}
		x.Base = u
	}
	return x
}

func runCase(t testing.TB, name string, c goldenCase, input []byte) *embed.Result {
	t.Helper()
	x := c.extractor(t)
	if filepath.Ext(name) == ".txt" {
		return x.ExtractText(string(input))
	}
	res, err := x.ExtractBytes(input)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// compareTree checks that the page gives the same items as a parsed tree.
func compareTree(t *testing.T, c goldenCase, input []byte, want *embed.Result) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(input)))
	if err != nil {
		t.Fatal(err)
	}
	got := c.extractor(t).ExtractNode(root)
	if d := cmp.Diff(want, got, ignorePlaces, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("the parsed tree gives other items (-bytes +tree):\n%s", d)
	}
}

func writeCase(t *testing.T, file string, c goldenCase, got *embed.Result) {
	t.Helper()
	c.Result = *got
	data, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(data, '\n'), 0o666); err != nil {
		t.Fatal(err)
	}
}
