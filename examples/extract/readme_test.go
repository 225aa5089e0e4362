package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeOutput checks that the README shows what the program prints.
func TestReadmeOutput(t *testing.T) {
	if err := os.Chdir("../.."); err != nil {
		t.Fatal(err)
	}
	defer os.Chdir("examples/extract")
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	out, _, status := runArgs("", "-pretty", "testdata/articles/lighthouse.txt")
	if status != 0 {
		t.Fatalf("status %d", status)
	}
	if !strings.Contains(string(data), "```json\n"+out+"```") {
		t.Errorf("the README's output is not the program's; it should be\n%s", out)
	}
}
