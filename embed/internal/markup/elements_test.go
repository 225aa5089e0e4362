package markup_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/internal/extract"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// An element is markup with what it is: "KIND PROVIDER ID RULE".
type element struct {
	want, markup, near string
}

// readElements returns the lines of testdata/elements.tsv: what an element is, the
// element, and a near miss that is nothing.
func readElements(t *testing.T) (list []element) {
	data, err := os.ReadFile("testdata/elements.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		f := strings.Split(line, "\t")
		if line == "" || line[0] == '#' {
			continue
		}
		if len(f) != 3 {
			t.Fatalf("line %d: %d columns", i+1, len(f))
		}
		list = append(list, element{f[0], f[1], f[2]})
	}
	return list
}

// found returns what stands in an article with the markup.
func found(markup string) string {
	page := "<!doctype html><html><head><title>The ferries run all night</title></head><body><article><h1>The ferries run all night</h1>" +
		"<p>The harbour office said on Monday that ferries would run through the night.</p>" + markup +
		"<p>The bridge will open again in March, the office said.</p></article></body></html>"
	var all []string
	for _, it := range extract.HTML(&options.Options{MaxItems: -1}, page).Items {
		all = append(all, strings.Join(strings.Fields(string(it.Kind)+" "+string(it.Provider)+" "+it.ID+" "+it.Origin.Rule), " "))
	}
	return strings.Join(all, ", ")
}

// TestElements checks each line, and that each row of the tables of elements, classes
// and attributes has one.
func TestElements(t *testing.T) {
	list := readElements(t)
	for _, e := range list {
		if got := found(e.markup); got != e.want {
			t.Errorf("%s\nis %q, want %q", e.markup, got, e.want)
		}
		if got := found(e.near); got != "" {
			t.Errorf("%s\nis %q, want nothing", e.near, got)
		}
	}
	has := func(want string, parts ...string) bool {
		for _, e := range list {
			ok := strings.Contains(" "+e.want, want)
			for _, part := range parts {
				ok = ok && strings.Contains(e.markup, part)
			}
			if ok {
				return true
			}
		}
		return false
	}
	codes := provider.CodesByName()
	for _, names := range []struct {
		part  string // of the markup
		codes map[string]*provider.EmbedCode
	}{{"<NAME ", codes.Elements.Words}, {`class="NAME"`, codes.Classes.Words}, {` NAME="`, codes.Attrs.Words}} {
		for name, code := range names.codes {
			want := " " + string(code.Provider)
			if !has(want, strings.Replace(names.part, "NAME", name, 1)) {
				t.Errorf("the embed code %q of %q has no line", name, code.Provider)
			}
			for source := range strings.FieldsSeq(code.Sources) {
				if key, _, _ := strings.Cut(source, "="); !has(want, " "+key+`="`) {
					t.Errorf("%q of the embed code %q has no line", key, name)
				}
			}
		}
	}
	for name, keys := range markup.PlayerElements() {
		for _, key := range keys {
			if !has(" ", "<"+name+" ", " "+key+`="`) {
				t.Errorf("%q of <%s> has no line", key, name)
			}
		}
	}
	for _, key := range markup.FrameSources() {
		if !has("iframe", "<iframe ", " "+key+`="`) {
			t.Errorf("%q of a frame has no line", key)
		}
	}
}

// An attribute that is empty, or holds no URL, is not the URL of the page.
func TestNoFieldIsThePage(t *testing.T) {
	base := &url.URL{Scheme: "https", Host: "news.example", Path: "/ferries"}
	for _, file := range embedtest.CaseFiles(t) {
		if filepath.Ext(file) != ".html" {
			continue
		}
		for _, it := range extract.HTML(&options.Options{MaxItems: -1, Base: base}, string(embedtest.ReadFile(t, file))).Items {
			if page := base.String(); it.URL == page || it.EmbedURL == page || it.FileURL == page || it.Poster == page {
				t.Errorf("%s: %s %s %s has the page's URL", file, it.Kind, it.Provider, it.ID)
			}
		}
	}
}
