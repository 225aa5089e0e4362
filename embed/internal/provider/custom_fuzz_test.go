package provider

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// FuzzExtend checks that no pattern that a caller may write, and no URL that is held
// against it, does harm: what is accepted gives items as the built-in patterns do.
func FuzzExtend(f *testing.F) {
	for _, s := range [][3]string{
		{"play.harbour.example/embed/{id:n6+}", "https://harbour.example/watch/{id}", "https://play.harbour.example/embed/4815162"},
		{"*.harbour.example/player?clip={id:'v'b6-12}", "", "//a.harbour.example/player?clip=v4815162"},
		{"{account:w}.harbour.example/{title}-{id:x12}/...", "https://{account}.harbour.example/{id}", "b.harbour.example/night-ferry-0123456789ab/x/y"},
		{"harbour.**/{id:r}", "https://{host}/{id}", "https://harbour.co.example/a/b/../c"},
		{"harbour.*/#/watch/{id1:u}/{id2}", "", "https://harbour.de/#/watch/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/b"},
		{"harbour.example/{id:n", "https://{id}/", "https://harbour.example/%2e%2e/"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, pattern, canonical, raw string) {
		x, err := Extend([]Row{{Name: "harbourtv", Kind: record.KindVideo, Frames: []string{pattern}, URL: canonical}})
		if err != nil {
			if x != nil || !utf8.ValidString(err.Error()) {
				t.Errorf("%q: %v, %q", pattern, x, err)
			}
			return
		}
		it, ok := x.RecognizeURL(raw, nil)
		if !ok || it.Provider != "harbourtv" {
			return
		}
		if it.ID == "" || len(it.ID) > maxID || it.EmbedURL == "" {
			t.Errorf("%q, %q: id %q, player %q", pattern, raw, it.ID, it.EmbedURL)
		}
		if (it.URL != "") != (canonical != "") || it.URL != "" && (!strings.HasPrefix(it.URL, "https://") || AbsoluteURL(it.URL, nil) != it.URL) {
			t.Errorf("%q, %q, %q: URL %q", pattern, canonical, raw, it.URL)
		}
		if it.URL != "" {
			rest, _ := CutScheme(it.URL)
			if _, _, ok := SplitHost(rest); !ok {
				t.Errorf("%q, %q, %q: URL %q has no host", pattern, canonical, raw, it.URL)
			}
		}
	})
}
