package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeOutput checks that the lines of JSON in the README are the program's.
func TestReadmeOutput(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	out, _, status := runArgs("", "-pretty", "../../testdata/articles/lighthouse.txt")
	if status != 0 {
		t.Fatalf("status %d", status)
	}
	blocks := strings.Split(string(data), "\n```json\n")[1:]
	if len(blocks) == 0 {
		t.Fatal("the README shows no JSON")
	}
	for _, b := range blocks {
		lines, _, ok := strings.Cut(b, "```")
		if !ok || !strings.Contains(out, lines) {
			t.Errorf("the program does not print these lines of the README:\n%s\nbut\n%s", lines, out)
		}
	}
}
