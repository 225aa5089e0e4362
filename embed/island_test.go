package embed

import (
	"strings"
	"testing"
)

// The quick no to a tweet printed by a publisher must be right.
func FuzzMayPrintTweet(f *testing.F) {
	for _, s := range []string{
		`<div class="tweet"><b class="handle">@a</b><p class="text">Hi</p></div>`,
		`<div class="tweet"><b class="tweet__handle"> &#64;a</b><p CLASS="tweetText">Hi</p></div>`,
		`<div class="tweet"><b class="handle">&nbsp;@a</b><p class="t&#101;xt">Hi</p></div>`,
		`<div class="tweet"><p class="Tweet ">Hi</p><a href="https://twitter.com/a/status/1387304686957498370">x</a></div>`,
		`<div class="tweet"><p class="text">Hi <textarea>@a</textarea><i class=handle>&commat;a`,
		`<div class="tweet text">@a<b class="handle">a</b></div>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, markup string) {
		p := newPage(new(options), markup, newRules)
		defer p.release()
		before := p.trees.mark()
		defer func() { p.trees.release(before) }()
		p.cand = located{page: p, span: Span{End: len(markup)}}
		c := &candidate{located: &p.cand}
		may := c.mayPrintTweet(mentionsStatus(c))
		var s staticParts
		s.read(c)
		if !may && s.text != "" && s.handle != "" {
			t.Errorf("%q: a tweet by %q, %q", markup, s.handle, s.text)
		}
	})
}

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
		{"a slash of the address is a reference", `<section class="embedded-tweet"><a href="https:&#x2F;&#x2F;twitter.com&#x2F;a&#x2F;status&#x2F;1387304686957498370">x</a></section>`, "twitter/told-link"},
		{"the same with a handle", `<section class="embedded-tweet"><i>@a</i><a href="https://twitter.com/a&sol;status/1387304686957498370">x</a></section>`, "twitter/told-link"},
		{"a key with capitals", `<glomEX-player plAylISt-Id="v-BxPa0bmqzpaX-St"></glomEX-player>`, "glomex/attributes"},
		{"a word in a word", `<div class="instagram-embedLink"><a href="https://www.instagram.com/p/CabcDEF_123/"></a></div>`, "instagram/told-link"},
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

// Pages hidden in a page share its values: each with storage of its own would make
// little markup allocate much.
func TestHiddenValuesAreShared(t *testing.T) {
	p := newPage(new(options), "", newRules)
	defer p.release()
	const each = len("//a.b/?x&y")
	for n := 1; n < 100; n++ {
		p.nested(`<iframe src="//a.b/?x&amp;y"></iframe>`, zoneBody)
		if got := len(p.trees.values.buf); got < n*each || cap(p.trees.values.buf) > 2*valueChunk {
			t.Fatalf("%d bytes of values after %d hidden pages, want %d or more", got, n, n*each)
		}
	}
}

// The quick searches of markup find what searches letter by letter find.
func FuzzMarkupSearches(f *testing.F) {
	for _, s := range [...]string{"", "status", "/status", "x/astatus/status/1", "statu/statusstatus", "&amp;&sol;", "&#47;", "&commat", "& #"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := holdsStatus(s), strings.Contains(s, "/status"); got != want {
			t.Errorf("holdsStatus(%q) is %v", s, got)
		}
		for _, name := range [...]string{"sol;", "commat"} {
			if got, want := mayHoldReference(s, name), strings.Contains(s, "&#") || strings.Contains(s, "&"+name); got != want {
				t.Errorf("mayHoldReference(%q, %q) is %v", s, name, got)
			}
		}
	})
}
