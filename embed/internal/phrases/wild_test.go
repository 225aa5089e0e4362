package phrases

import (
	"strings"
	"testing"

	_ "embed"
)

//go:embed testdata/lookalikes.tsv
var lookalikesTSV string

//go:embed testdata/placeholders.tsv
var placeholdersTSV string

// fields returns the rows of a test file.
func fields(file string, columns int) (rows [][]string) {
	for line := range strings.Lines(file) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "# ") {
			rows = append(rows, strings.SplitN(line, "\t", columns))
		}
	}
	return rows
}

// What sounds like a placeholder and is prose, a heading, code or a menu is none, or
// asks for evidence if its wording is listed as one that menus have too.
func TestLookalikes(t *testing.T) {
	for _, f := range fields(lookalikesTSV, 2) {
		if m, ok := Line(f[1]); ok {
			t.Errorf("%s reported as %s (context %v, exact %v): %q", f[0], m.Reason, m.Context, m.Exact, f[1])
		}
	}
}

func TestPlaceholders(t *testing.T) {
	langs := make(map[string]bool)
	for _, f := range fields(placeholdersTSV, 3) {
		langs[f[0]] = true
		m, ok := Line(f[2])
		if !ok || m.Context {
			t.Errorf("%s: found %v, context %v: %q", f[0], ok, m.Context, f[2])
			continue
		}
		if m.Reason != f[1] || m.Lang != f[0] || m.End-m.Start != len(f[2]) {
			t.Errorf("%s %s (exact %v), want %s %s: %q", m.Lang, m.Reason, m.Exact, f[0], f[1], f[2])
		}
	}
	if len(langs) < 12 {
		t.Errorf("%d languages", len(langs))
	}
}
