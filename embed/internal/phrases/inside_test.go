package phrases

import (
	"strings"
	"testing"
)

func TestAnchorsTellEveryLine(t *testing.T) {
	lines := []string{"nothing here", "a video", "vide", "Posted by", "Posted by Ana", "", "Media x", "Media", "the post", "Video", "v v v video v", "p", "Vi deo", "Video on"}
	text := strings.Join(lines, "\n")
	a := Search(text)
	at := 0
	for _, line := range lines {
		want := false
		for i := range line {
			for _, anchor := range anchors {
				want = want || strings.HasPrefix(text[at+i:], anchor)
			}
		}
		if got := a.In(at, at+len(line)); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
		at += len(line) + 1
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
