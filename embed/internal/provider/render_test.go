package provider_test

import (
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/render"
)

// TestRenderedIdentity checks for each provider's URLs that what the functions of
// package render write is the same item when it is read again: its kind, provider, id
// and canonical URL.
func TestRenderedIdentity(t *testing.T) {
	for _, p := range provider.Providers() {
		t.Run(string(p.Name), func(t *testing.T) {
			for _, address := range provider.Samples(t, p) {
				if it, ok := embed.RecognizeURL(address); ok {
					keepsIdentity(t, address, it)
				}
			}
		})
	}
	for _, address := range provider.TestedURLs() {
		if it, ok := embed.RecognizeURL(address); ok {
			keepsIdentity(t, address, it)
		}
	}
}

// keepsIdentity renders an item and reads it again.
func keepsIdentity(t *testing.T, address string, it embed.Item) {
	t.Helper()
	for name, f := range map[string]func(embed.Item) string{"HTML": render.HTML} {
		markup := f(it)
		res, err := embed.ExtractBytes([]byte("<article><p>Words before it.</p>" + markup + "<p>Words behind it.</p></article>"))
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Items) != 1 {
			t.Errorf("%s: %s gives %d items in %s", address, name, len(res.Items), markup)
			continue
		}
		got, want := res.Items[0].Common(), it.Common()
		if got.Kind != want.Kind || got.Provider != want.Provider || got.ID != want.ID || got.URL != want.URL {
			t.Errorf("%s: %s is read as %s %s %s %s, want %s %s %s %s, in %s", address, name, got.Kind, got.Provider, got.ID, got.URL, want.Kind, want.Provider, want.ID, want.URL, markup)
		}
	}
}
