package embed_test

import (
	"os"
	"path/filepath"
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
