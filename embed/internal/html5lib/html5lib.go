// Package html5lib gives tests the inputs of html5lib's tokenizer and tree
// construction tests, which come with the module golang.org/x/net. Only tests use it.
package html5lib

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Inputs returns the inputs of all tests, for the tokenizer and for the parser.
// It skips the test where the module's files are not at hand.
func Inputs(tb testing.TB) []string {
	tb.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/net").Output()
	dir := strings.TrimSpace(string(out))
	if err != nil || dir == "" {
		tb.Skipf("golang.org/x/net is not in the module cache: %v", err)
	}
	root := filepath.Join(dir, "html", "testdata")
	inputs := append(tokenizerInputs(tb, root), treeInputs(tb, root)...)
	if len(inputs) == 0 {
		tb.Skip("golang.org/x/net comes without html5lib's tests")
	}
	return inputs
}

// files returns the files below root whose names end in ext.
func files(tb testing.TB, root, ext string) map[string]string {
	tb.Helper()
	out := make(map[string]string)
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ext {
			return err
		}
		data, err := os.ReadFile(path)
		out[path] = string(data)
		return err
	})
	if err != nil {
		tb.Skipf("html5lib's tests cannot be read: %v", err)
	}
	return out
}

// states are what a tokenizer has read when a test begins in a state of that name.
var states = map[string]string{
	"PLAINTEXT state":     "<plaintext>",
	"RCDATA state":        "<title>",
	"RAWTEXT state":       "<style>",
	"Script data state":   "<script>",
	"CDATA section state": "<svg><![CDATA[",
}

// tokenizerInputs reads the files *.test: JSON with a list of tests. An input
// stands once for each state it is for, behind what leads to the state.
func tokenizerInputs(tb testing.TB, root string) []string {
	tb.Helper()
	var inputs []string
	for path, data := range files(tb, root, ".test") {
		var file struct {
			Tests []struct {
				Input         string
				InitialStates []string
				LastStartTag  string
				DoubleEscaped bool
			}
		}
		if err := json.Unmarshal([]byte(data), &file); err != nil {
			tb.Fatalf("%s: %v", path, err)
		}
		for _, test := range file.Tests {
			in := test.Input
			if test.DoubleEscaped {
				// A quotation mark would end the string; none of these inputs has one.
				if json.Unmarshal([]byte(`"`+in+`"`), &in) != nil {
					tb.Fatalf("%s: %q", path, in)
				}
			}
			inputs = append(inputs, in)
			for _, state := range test.InitialStates {
				before := states[state]
				if test.LastStartTag != "" {
					before = "<" + test.LastStartTag + ">"
				}
				inputs = append(inputs, before+in)
			}
		}
	}
	return inputs
}

// treeInputs reads the files *.dat: the lines between "#data" and "#errors" of each test.
func treeInputs(tb testing.TB, root string) []string {
	tb.Helper()
	var inputs []string
	for _, data := range files(tb, root, ".dat") {
		for {
			_, rest, ok := strings.Cut("\n"+data, "\n#data\n")
			if !ok {
				break
			}
			input, after, ok := strings.Cut(rest, "\n#errors\n")
			if !ok {
				break
			}
			inputs, data = append(inputs, input), after
		}
	}
	return inputs
}
