package extract

import (
	"testing"
)

// What is found in hidden markup must not change when more is read: the decoded
// values of a page that was hidden in another are not used again.
func TestHiddenValuesAreKept(t *testing.T) {
	hidden := func(id string) string {
		return `<div class="video-embed" data-html="&lt;iframe src=&quot;https://www.youtube.com/embed/` + id + `?a=1&amp;amp;b=2&quot;&gt;&lt;/iframe&gt;"></div>`
	}
	ids := []string{"aqz-KE-bpKQ", "dQw4w9WgXcQ"}
	page := hidden(ids[0]) + hidden(ids[1])
	for range 3 {
		items := itemsIn(page)
		if len(items) != 2 {
			t.Fatalf("%d items", len(items))
		}
		for i, id := range ids {
			if got, want := items[i].EmbedURL, "https://www.youtube.com/embed/"+id+"?a=1&b=2"; got != want {
				t.Errorf("frame %d: %q, want %q", i, got, want)
			}
		}
	}
}

// What is asked first to save time must not turn away what a rule would take, nor
// must what a rule takes hang on what was asked before.
func TestGates(t *testing.T) {
	for _, tt := range []struct {
		name, html, want string
	}{
		{"a slash of the address is a reference", `<section class="embedded-tweet"><a href="https:&#x2F;&#x2F;twitter.com&#x2F;a&#x2F;status&#x2F;1387304686957498370">x</a></section>`, "twitter/named-link"},
		{"the same with a handle", `<section class="embedded-tweet"><i>@a</i><a href="https://twitter.com/a&sol;status/1387304686957498370">x</a></section>`, "twitter/named-link"},
		{"a key with capitals", `<glomEX-player plAylISt-Id="v-BxPa0bmqzpaX-St"></glomEX-player>`, "glomex/attributes"},
		{"a word in a word", `<div class="instagram-embedLink"><a href="https://www.instagram.com/p/CabcDEF_123/"></a></div>`, "instagram/named-link"},
		{"a link by its class", `<div class="instagram-embed-link"><a href="https://www.instagram.com/p/CabcDEF_123/"></a></div>`, ""},
		{"a class behind a blank that does not break", "<p class=\"\u00a0fb-post\" data-href=\"https://www.facebook.com/d/posts/1070\"></p>", "facebook/p"},
		{"a role before a class that tells nothing", `<u role="menu" class="Navigationj"><iframe src="video/iframe"></iframe></u>`, ""},
		{"a class that tells nothing before a role", `<u class="Navigationj" role="menu"><iframe src="video/iframe"></iframe></u>`, ""},
	} {
		got := ""
		for _, it := range itemsIn(tt.html) {
			got += it.Origin.Rule
		}
		if got != tt.want {
			t.Errorf("%s: found %q, want %q", tt.name, got, tt.want)
		}
	}
}
