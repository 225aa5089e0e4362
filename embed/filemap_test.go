package embed_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The file map of the package comment has room for every file.
func TestFileMap(t *testing.T) {
	comment, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, fileMap, ok := strings.Cut(string(comment), "# Files")
	if !ok {
		t.Fatal("the package comment has no file map")
	}
	var patterns []string
	for word := range strings.FieldsFuncSeq(fileMap, func(r rune) bool { return strings.ContainsRune(" \t\n,;", r) }) {
		if strings.HasSuffix(word, ".go") {
			patterns = append(patterns, strings.ReplaceAll(word, "NAME", "*"))
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[string]bool)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || file == "doc.go" {
			continue
		}
		found := false
		for _, p := range patterns {
			if match, _ := filepath.Match(p, file); match {
				found, used[p] = true, true
			}
		}
		if !found {
			t.Errorf("%s is not in the file map", file)
		}
	}
	for _, p := range patterns {
		if !used[p] {
			t.Errorf("the file map has %s, which no file is", p)
		}
	}
}
