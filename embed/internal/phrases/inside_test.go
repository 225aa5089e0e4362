package phrases

import (
	"slices"
	"strings"
	"testing"
)

// TestPrefixes looks for each wording inside a line by its own row.
func TestPrefixes(t *testing.T) {
	list := Prefixes()
	for _, g := range shared().glued {
		line := "closely." + strings.NewReplacer("{p}", "Twitter", "{s}", "Twitter", "{name}", "Ana", "{h}", "ana", "{n}", "2", "…", "").Replace(g.phrase.row)
		m, ok := Inside(line, 0)
		if !ok {
			t.Errorf("%q is not found", line)
		} else if !slices.ContainsFunc(list, func(head string) bool { return strings.HasPrefix(line[m.Start:], head) }) {
			t.Errorf("%q: %q begins with no opening", line, line[m.Start:m.End])
		}
	}
	for _, head := range list {
		if c := head[0]; c < 'A' || c > 'Z' || head[1] >= 'A' && head[1] <= 'Z' || len(head) < 5 {
			t.Errorf("%q cannot be searched for", head)
		}
	}
}

func TestLabelEnd(t *testing.T) {
	for _, c := range []struct {
		body string
		want int
	}{
		{"Video caption, two boats", 13},
		{"Video: two boats, one quay", 5},
		{"Two boats and no sign", -1},
		{"ビデオ、船", 9},
		{"Vidéo : deux bateaux", 7},
		{strings.Repeat("a", maxLabel) + ", too late", -1},
		{"", -1},
	} {
		if got := labelEnd(c.body); got != c.want {
			t.Errorf("%q: %d, want %d", c.body, got, c.want)
		}
	}
}

func TestTooLong(t *testing.T) {
	for _, c := range []struct {
		body string
		want bool
		why  string
	}{
		{strings.Repeat("a", maxRunes), false, "just short enough"},
		{strings.Repeat("a", maxRunes+1), true, "one letter more"},
		{strings.Repeat("é", maxRunes), false, "twice the bytes, but no more letters"},
		{strings.Repeat("日", maxGeneral/3+1), true, "more bytes than any such line has"},
	} {
		if got := tooLong(c.body); got != c.want {
			t.Errorf("%s: %v", c.why, got)
		}
	}
}
