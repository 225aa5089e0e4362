// Package corpus finds the evaluation material for tests.
package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

// File returns the path of a file of the evaluation material, which lies
// beside the repository, and skips the test where there is none.
func File(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Skip("no go.mod above the working directory")
		}
		dir = parent
	}
	path := filepath.Join(dir, "..", "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no evaluation material: %v", err)
	}
	return path
}
