package markup_test

import (
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/extract"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// fields writes out what is known of an item.
func fields(it *record.Item) string {
	b := []string{string(it.Kind), string(it.Provider)}
	for _, f := range []struct{ name, value string }{
		{"id", it.ID}, {"url", it.URL}, {"embed", it.EmbedURL}, {"file", it.FileURL}, {"account", it.Account},
		{"title", it.Title}, {"caption", it.Caption}, {"poster", it.Poster}, {"reason", string(it.Reason)},
		{"author", it.Author}, {"handle", it.Handle}, {"date", it.Date.String()}, {"text", it.Text}, {"quoted", it.Quoted},
		{"images", strings.Join(it.Images, " ")}, {"rule", it.Origin.Rule},
	} {
		if f.value != "" {
			b = append(b, f.name+"="+f.value)
		}
	}
	if it.StartSeconds != 0 {
		b = append(b, fmt.Sprintf("start=%d", it.StartSeconds))
	}
	if it.DurationSeconds != 0 {
		b = append(b, fmt.Sprintf("duration=%d", it.DurationSeconds))
	}
	return strings.Join(b, " ")
}

// foundFields is found with all that is known of the items.
func foundFields(element string) string {
	page := "<!doctype html><html><head><title>The ferries run all night</title></head><body><article><h1>The ferries run all night</h1>" +
		"<p>The harbour office said on Monday that ferries would run through the night.</p>" + element +
		"<p>The bridge will open again in March, the office said.</p></article></body></html>"
	base := &url.URL{Scheme: "https", Host: "news.example", Path: "/ferries"}
	var all []string
	for _, it := range extract.HTML(&options.Options{MaxItems: -1, Base: base}, page).Items {
		all = append(all, fields(it))
	}
	if all == nil {
		return "-"
	}
	return strings.Join(all, "; ")
}

// TestFields checks what the attributes and settings of elements say: each name that
// the rules know has a line in testdata/fields.tsv, with what is found or "-".
func TestFields(t *testing.T) {
	data, err := os.ReadFile("testdata/fields.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		element, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if element == "" || element[0] == '#' {
			continue
		}
		if got := foundFields(element); !ok || got != want {
			t.Errorf("%s\nis   %s\nwant %s", line, got, want)
		}
	}
	for _, word := range markup.FieldWords() {
		if !strings.Contains(string(data), word) {
			t.Errorf("%q has no line", word)
		}
	}
}
