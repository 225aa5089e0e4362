// Package embedtest has what the tests of several packages share: the files of the
// golden cases and of the corpus, and what is done with them.
package embedtest

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// VimeoFrame is the markup of one video.
const VimeoFrame = `<iframe src="https://player.vimeo.com/video/123456789"></iframe>`

// CaseFiles returns the inputs of the golden cases.
func CaseFiles(t testing.TB) []string {
	t.Helper()
	var files []string
	cases := filepath.Join(corpus.Root(t), "testdata", "cases")
	err := filepath.WalkDir(cases, func(path string, d fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err == nil && (ext == ".html" || ext == ".txt") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no cases in " + cases)
	}
	return files
}

// CorpusFiles returns the inputs of the golden cases, and for long tests of the corpus
// where it lies beside the checkout.
func CorpusFiles(t testing.TB) []string {
	t.Helper()
	files := CaseFiles(t)
	if !corpus.Long() {
		return files
	}
	for _, pattern := range []string{"html/dev/*.html", "text/dev/*.txt"} {
		more, err := filepath.Glob(filepath.Join(corpus.Root(t), "..", "shared", "corpus", filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	return files
}

// ReadFile returns the content of a file.
func ReadFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Extract returns what data holds, which is text if the file's name says so.
func Extract(t testing.TB, name string, data []byte) *embed.Result {
	t.Helper()
	if strings.HasSuffix(name, ".txt") {
		return embed.ExtractText(string(data))
	}
	res, err := embed.ExtractBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// Seed adds the inputs of the golden cases to f.
func Seed(f *testing.F, ext string) {
	for _, name := range CaseFiles(f) {
		if filepath.Ext(name) == ext {
			f.Add(string(ReadFile(f, name)))
		}
	}
}

// Parse returns the tree of a page. It skips the test if there is none.
func Parse(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Skip("x/net/html refuses it")
	}
	return root
}

// Render returns the markup of a tree. It skips the test if there is none.
func Render(t testing.TB, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Skip("the tree cannot be rendered")
	}
	return b.String()
}
