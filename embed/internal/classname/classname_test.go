package classname

import (
	"slices"
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		word string
		want Labels
	}{
		{"video", Video | LabelVideo}, {"VideoPlayer", Video | Player}, {"share", Part | Control}, {"caption", Part | Beside | Caption},
		{"wall", Feed | Blocking | LabelRegion}, {"", 0}, {"harbour", 0}, {strings.Repeat("a", 99), 0},
	} {
		if got := Of(c.word); got != c.want {
			t.Errorf("Of(%q) = %b, want %b", c.word, got, c.want)
		}
	}
}

// Each word stands in one row, in lower case, and is found.
func TestRows(t *testing.T) {
	seen := make(map[string]bool)
	for _, row := range rows {
		for _, w := range strings.Fields(row.words) {
			if seen[w] || w != strings.ToLower(w) {
				t.Errorf("%q stands twice, or in capitals", w)
			}
			seen[w] = true
			if got := Of(strings.ToUpper(w)); got != row.labels {
				t.Errorf("Of(%q) = %b, want %b", w, got, row.labels)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"post-comments":                  {"post", "comments"},
		"articleComments":                {"article", "Comments"},
		"td_xVIDEOplayer--x2y":           {"td", "x", "VIDEOplayer", "x", "y"},
		"averyverylongname recommending": {"averyverylongname", "recommending"},
	} {
		if got := slices.Collect(Words(name)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	if !Has("js-share-bar", Control) || Has("js-harbour", Control) {
		t.Error("Has is wrong")
	}
}
