package embed_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// TestReadmeCode checks that each line of Go in the README is run by an Example:
// every block, or the body of its main function, has to stand in one. A line "// …"
// leaves something out.
func TestReadmeCode(t *testing.T) {
	var files []string
	for _, dir := range []string{".", "render", "rewrite"} {
		in, err := filepath.Glob(filepath.Join(dir, "example*_test.go"))
		if err != nil || len(in) == 0 {
			t.Fatalf("no examples in %s: %v", dir, err)
		}
		files = append(files, in...)
	}
	var examples strings.Builder
	for _, name := range files {
		examples.WriteString(outdented(string(embedtest.ReadFile(t, name))))
	}
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(data), "\n```go\n")[1:]
	if len(blocks) == 0 {
		t.Fatal("the README holds no Go")
	}
	for _, b := range blocks {
		code, _, ok := strings.Cut(b, "\n```")
		if !ok {
			t.Fatalf("a block does not end:\n%s", b)
		}
		if _, body, ok := strings.Cut(code, "\nfunc main() {\n"); ok {
			code = strings.TrimSuffix(body, "\n}")
		}
		for part := range strings.SplitSeq(outdented(code), "// …\n") {
			if !strings.Contains(examples.String(), part) {
				t.Errorf("no Example has this code of the README:\n%s", part)
			}
		}
	}
}

// outdented returns s without the blanks at the beginning of its lines, and with a
// line break at its end.
func outdented(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimLeft(strings.TrimRight(line, "\n"), "\t "))
		b.WriteByte('\n')
	}
	return b.String()
}

// documents are those that people read first.
func documents(t *testing.T) []string {
	t.Helper()
	out := []string{"../README.md", "../.github/CONTRIBUTING.md", "FAQ.md", "PROVIDERS.md", "../testdata/corpus/README.md", "../examples/README.md"}
	more, err := filepath.Glob("../examples/*/README.md")
	if err != nil || len(more) == 0 {
		t.Fatalf("no README below examples: %v", err)
	}
	return append(out, more...)
}

// TestDocumentLinks checks that each relative link of a document leads to a file.
func TestDocumentLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	for _, doc := range documents(t) {
		for _, m := range link.FindAllStringSubmatch(string(embedtest.ReadFile(t, doc)), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(doc), filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("%s links to %s, which is not there", doc, m[1])
			}
		}
	}
}

// TestDocumentTests checks that the tests which CONTRIBUTING.md names exist.
func TestDocumentTests(t *testing.T) {
	var tests strings.Builder
	err := filepath.WalkDir(".", func(name string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, "_test.go") {
			tests.Write(embedtest.ReadFile(t, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile("`((?:Test|Fuzz)[A-Z]\\w*)`").FindAllStringSubmatch(string(embedtest.ReadFile(t, "../.github/CONTRIBUTING.md")), -1)
	if len(names) == 0 {
		t.Fatal("CONTRIBUTING.md names no test")
	}
	for _, m := range names {
		if !strings.Contains(tests.String(), "\nfunc "+m[1]+"(") {
			t.Errorf("CONTRIBUTING.md names %s, which is not there", m[1])
		}
	}
}

// TestReadmeLength keeps the README short.
func TestReadmeLength(t *testing.T) {
	const most = 250
	if n := strings.Count(string(embedtest.ReadFile(t, "../README.md")), "\n"); n > most {
		t.Errorf("the README has %d lines, more than %d", n, most)
	}
}
