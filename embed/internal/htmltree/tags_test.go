package htmltree

import (
	"os"
	"strings"
	"testing"
)

// says writes out what a tag's name means, as testdata/tags.txt has it.
func says(i TagInfo) string {
	words := []string{map[tagKind]string{TagInline: "inline", TagBreak: "break", TagBlock: "block", tagRule: "rule", TagVoid: "void"}[i.Kind]}
	if role := [...]string{"", "base", "meta", "script", "link", "headline", "paragraph"}[i.Role]; role != "" {
		words = append(words, "role:"+role)
	}
	for k, name := range [...]string{"opensArticle", "opensNav", "keepsRegion", "neverOne", "loader", "quoter", "figurer", "teller", "code", "field", "section", "", "opensAside", "pointsAway"} {
		if i.Is&(1<<k) != 0 && name != "" {
			words = append(words, name)
		}
	}
	for held, name := range map[PassageKind]string{InCode: "code", InHeading: "heading", InEntry: "entry", InCell: "cell", InQuote: "quote", InLink: "link", InLabel: "label"} {
		if i.Held == held {
			words = append(words, "holds:"+name)
		}
	}
	if i.Box != 0 {
		words = append(words, "box:"+strings.Fields(boxNames)[i.Box-1])
	}
	return strings.Join(words, " ")
}

// Each name of the table has a line in testdata/tags.txt; names that nearly are one
// mean nothing.
func TestTags(t *testing.T) {
	data, err := os.ReadFile("testdata/tags.txt")
	if err != nil {
		t.Fatal(err)
	}
	missing := make(map[string]bool)
	for name := range tagsByName {
		missing[name] = true
	}
	for line := range strings.Lines(string(data)) {
		name, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if name == "#" {
			continue
		}
		if !missing[name] {
			t.Errorf("<%s> is not in the table, or has two lines", name)
		}
		delete(missing, name)
		if got := says(InfoOf(name)); got != want {
			t.Errorf("<%s> is %q, want %q", name, got, want)
		}
		if near := name + "x"; InfoOf(near) != (TagInfo{}) {
			t.Errorf("<%s> is %q", near, says(InfoOf(near)))
		}
	}
	for name := range missing {
		t.Errorf("<%s> has no line", name)
	}
}
