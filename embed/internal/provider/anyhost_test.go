package provider

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// A provider of any host is found on a host that no table lists.
func TestAnyHost(t *testing.T) {
	for url, want := range map[string]record.Provider{
		"https://toots.example/@ingrid/112233445566778899":                   record.Mastodon,
		"https://toots.example/%40ingrid/112233445566778899":                 record.Mastodon,
		"https://toots.example/users/ingrid/statuses/112233445566778899":     record.Mastodon,
		"https://tube.example/videos/embed/0f6b4d7c-5a1e-4b7e-9a35-1c2d3e4f": "",
		"https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d":        record.PeerTube,
		"https://campus.example/media/t/1_ab12cd34":                          record.Kaltura,
		"https://campus.example/media/t/lecture":                             "",
		"https://toots.example/ingrid/112233445566778899":                    "",
		"https://toots.example/":                                             "",
	} {
		var got record.Provider
		if it, ok := RecognizeURL(url, nil); ok {
			got = it.Provider
		}
		if got != want {
			t.Errorf("%s is of %q, want %q", url, got, want)
		}
	}
}

// The filter follows from the tables, and refuses a provider that it cannot know.
func TestAnyHostFilter(t *testing.T) {
	var f anyHostFilter
	for _, s := range []string{"/clip/{id:w}", "/@{handle:w}/{id:n}"} {
		if err := f.add(&provider{Hosts: anySite, Shapes: []shape{{record.KindPost, s, "", ""}}}); err != nil {
			t.Error(err)
		}
	}
	for _, tail := range []string{"/clip/x", "/@x", "/%40x"} {
		if !f.may(tail) {
			t.Errorf("%s is left out", tail)
		}
	}
	for _, tail := range []string{"", "/", "/clip", "/clips/x", "clip/x"} {
		if f.may(tail) {
			t.Errorf("%s is not left out", tail)
		}
	}
	for _, p := range []provider{
		{Hosts: anySite, Shapes: []shape{{record.KindPost, "/{id:n}", "", ""}}},
		{Hosts: anySite, match: recognizeKinja},
	} {
		if f.add(&p) == nil {
			t.Errorf("%+v is not refused", p.Shapes)
		}
	}
	for _, p := range Providers() {
		if p.matchPaths != "" && !slices.Contains(strings.Fields(p.Hosts), anySite) {
			t.Errorf("%s has matchPaths and known hosts only", p.Name)
		}
	}
}
