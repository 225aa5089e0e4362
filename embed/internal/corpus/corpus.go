// Package corpus finds the evaluation material for tests, and says how much of it they read.
package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

// Root returns the folder of the module.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the working directory")
		}
		dir = parent
	}
}

// Long reports whether tests read all that they have, which takes minutes: .ci/run
// sets EMBED_LONG. They read a part otherwise.
func Long() bool { return os.Getenv("EMBED_LONG") != "" && !testing.Short() }

// File returns the path of a file of the evaluation material, which lies
// beside the repository, and skips the test where there is none.
func File(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join(Root(t), "..", "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no evaluation material: %v", err)
	}
	return path
}
