package embed_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

// faqTests keep the answers of FAQ.md: for each thread that its table names an
// input of its kind, and what it gives, an item in angle brackets.
var faqTests = []struct{ thread, input, want string }{
	{"mozilla/readability#739", `<div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://twitter.com/ingrid_vael/status/2033154600000000000&quot;,&quot;full_text&quot;:&quot;Lanterns everywhere.&quot;,&quot;username&quot;:&quot;ingrid_vael&quot;,&quot;name&quot;:&quot;Ingrid Vael&quot;,&quot;date&quot;:&quot;Sun Mar 15 12:13:00 +0000 2026&quot;,&quot;quoted_tweet&quot;:{&quot;full_text&quot;:&quot;An older one&quot;,&quot;username&quot;:&quot;SkarraMuseum&quot;}}"><a href="https://twitter.com/ingrid_vael/status/2033154600000000000"></a></div>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 Lanterns everywhere.>"},
	{"mozilla/readability#476", `<p>One.</p><blockquote><p>Lanterns everywhere.</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 Lanterns everywhere.>"},
	{"omnivore-app/omnivore#569", `<table><tr><td><b>Ingrid Vael</b> @ingrid_vael</td></tr><tr><td>Lanterns everywhere.</td></tr><tr><td>March 15th 2026</td></tr></table>`, ""},
	{"wallabag/wallabag#3427", `<p>One.</p><p>[embedded content]</p><p>Two.</p>`, ""},
	{"samuelclay/NewsBlur#838", `<blockquote class="twitter-tweet"><p>Lanterns everywhere.</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 Lanterns everywhere.>"},
	{"increments/qiita-markdown#52", `<blockquote class="twitter-tweet"><a href="https://twitter.com/ingrid_vael/status/2033154600000000000"></a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael  >"},
	{"feedbin/feedbin#114", `<blockquote class="twitter-tweet" lang="de"><p lang="ja">灯台が点灯しました</p>&mdash; 灯台 (@todai_s) <a href="https://twitter.com/todai_s/statuses/494368000000000000">30. Juli 2014</a></blockquote>`,
		"<tweet twitter 494368000000000000 @todai_s 2014-07-30 灯台が点灯しました>"},
	{"extractus/article-extractor#74", `<p>One.</p><p>WATCH VIDEO BELOW</p><p>Two.</p>`, ""},
	{"Lullabot/amp-library#199", `<blockquote class="twitter-tweet"><a href="https://twitter.com/ingrid_vael/status/2033154600000000000?ref_src=twsrc%5Etfw">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 >"},
	{"Lullabot/amp-library#271", `<blockquote class="twitter-tweet"><p>See this</p><blockquote class="twitter-tweet"><p>Light is on!</p>&mdash; Skarra Museum (@SkarraMuseum) <a href="https://twitter.com/SkarraMuseum/status/2032915200000000000">March 14, 2026</a></blockquote>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 See this quoting https://x.com/SkarraMuseum/status/2032915200000000000>"},
	{"ahmedkaludi/accelerated-mobile-pages#2750", `<blockquote class="twitter-tweet"><a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote><blockquote><p>We shall light lanterns, said the mayor.</p></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 >"},
	{"php-embed/Embed#364", `<blockquote class="twitter-tweet"><p>Light is on! <a href="https://twitter.com/hashtag/SkarraLight">#SkarraLight</a></p>&mdash; Skarra Museum (@SkarraMuseum) <a href="https://twitter.com/SkarraMuseum/status/2032915200000000000">March 14, 2026</a></blockquote>`,
		"<tweet twitter 2032915200000000000 @SkarraMuseum 2026-03-14 Light is on! #SkarraLight [SkarraLight]>"},
	{"HistoryAtState/hsg-shell#270", `<blockquote class="twitter-tweet"><a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote><iframe data-tweet-id="2033154600000000000" src="https://platform.twitter.com/embed/Tweet.html?id=2033154600000000000"></iframe>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 >"},
	{"kbravh/tweet-to-markdown#11", `<blockquote class="twitter-tweet"><p>#ab #abc #灯台</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 #ab #abc #灯台 [ab abc 灯台]>"},
	{"kepano/defuddle#96", `<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`,
		"<video youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk>"},
	{"ampproject/amp-wp#4653", `<a class="twitter-follow-button" href="https://twitter.com/ingrid_vael">Follow @ingrid_vael</a><a class="twitter-hashtag-button" href="https://twitter.com/intent/tweet?button_hashtag=lamp">Tweet #lamp</a>`, ""},
	{"ampproject/amp-wp#4040", `<p>https://www.instagram.com/tv/CkQ9tR7mZk3/</p>`,
		"<post instagram CkQ9tR7mZk3 https://www.instagram.com/tv/CkQ9tR7mZk3/>"},
	{"php-embed/Embed#536", `<blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-15 >"},
	{"Automattic/wp-calypso#81116", `<p>One.</p><p>https://x.com/ingrid_vael/status/2033154600000000000</p>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael  >"},
	{"alleyinteractive/apple-news#1276", `<figure class="wp-block-embed is-provider-x wp-block-embed-x"><div class="wp-block-embed__wrapper">https://x.com/ingrid_vael/status/2033154600000000000</div></figure>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael  >"},
	{"CondeNast/atjson#1867", `<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@ingrid.vael/post/DAbCdEfGhIj"><a href="https://www.threads.com/@ingrid.vael/post/DAbCdEfGhIj">View on Threads</a></blockquote>`,
		"<post threads DAbCdEfGhIj https://www.threads.com/@ingrid.vael/post/DAbCdEfGhIj>"},
	{"schibsted/tweet_ui#14", `<blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 14, 2026</a></blockquote>`,
		"<tweet twitter 2033154600000000000 @ingrid_vael 2026-03-14 >"},
	{"mozilla/readability#657", `<div class="youtube-player" data-src="https://www.youtube.com/embed/aBcDeFgHiJk"><img src="https://i.ytimg.com/vi/aBcDeFgHiJk/hqdefault.jpg"></div>`,
		"<video youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk>"},
	{"mozilla/readability#787", `<article><p>One.</p><iframe src="https://player.news.example/video/123" allowfullscreen></iframe></article>`, "<video unknown  >"},
	{"mozilla/readability#675", `<iframe src="https://www.dw.com/embed/640/av-12345678"></iframe>`, "<video dw 12345678 https://www.dw.com/en/video-12345678>"},
	{"mozilla/readability#822", `<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FaBcDeFgHiJk"></iframe><iframe src="https://medium.com/media/0f1e2d3c4b5a69788796a5b4c3d2e1f0"></iframe>`,
		"<video youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk>"},
	{"miniflux/v2#2687", `<html><head><link rel="canonical" href="https://news.example/lamp"></head><body><p>The lamp is on.</p><script type="application/json">{"url":"https://news.example/lamp","body":[{"text":"The lamp is on."},{"html":"<iframe src=\"https://www.youtube.com/embed/aBcDeFgHiJk\"></iframe>"}]}</script></body></html>`,
		"<video youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk>"},
	{"fivefilters/ftr-site-config#1285", `<article><p>One.</p><div><p>We need your consent to load this YouTube video.</p></div></article>`, "<placeholder video consent-required>"},
	{"bbc/simorgh#5611", `<p>This post is no longer available.</p>`, "<placeholder post removed-unavailable>"},
	{"mozilla/readability#968", `<iframe src="https://social.example/@ingrid/109876543210987654/embed" class="mastodon-embed"></iframe>`,
		"<post mastodon 109876543210987654 https://social.example/@ingrid/109876543210987654>"},
	{"miniflux/v2#4291", `<html><head><link rel="alternate" href="at://did:plc:2x4y/app.bsky.feed.post/3kabcdefghij2"></head><body><p>Hi</p></body></html>`, ""},
}

func TestFAQ(t *testing.T) {
	for _, tt := range faqTests {
		res, err := embed.ExtractBytes([]byte(tt.input))
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, it := range res.Items {
			got.WriteString("<" + faqItem(it) + ">")
		}
		if got.String() != tt.want {
			t.Errorf("%s gives %s, want %s", tt.thread, got.String(), tt.want)
		}
	}
}

// faqItem is what the answers are about, in short.
func faqItem(it embed.Item) string {
	switch it := it.(type) {
	case *embed.Tweet:
		s := fmt.Sprintf("tweet %s %s @%s %s %s", it.Provider, it.ID, it.Handle, it.Date, it.Text)
		if it.Quoted != "" {
			s += " quoting " + it.Quoted
		}
		if it.Hashtags != nil {
			s += fmt.Sprintf(" %v", it.Hashtags)
		}
		return s
	case *embed.Placeholder:
		return fmt.Sprintf("placeholder %s %s", it.Subject, it.Reason)
	}
	ref := it.Common()
	return fmt.Sprintf("%s %s %s %s", ref.Kind, ref.Provider, ref.ID, ref.URL)
}

// TestFAQDocument checks that FAQ.md has an answer for each thread tried here, and
// names no other.
func TestFAQDocument(t *testing.T) {
	data, err := os.ReadFile("FAQ.md")
	if err != nil {
		t.Fatal(err)
	}
	faq := string(data)
	tried := make(map[string]bool)
	for _, tt := range faqTests {
		tried[tt.thread] = true
		if !strings.Contains(faq, tt.thread) {
			t.Errorf("FAQ.md has no answer to %s", tt.thread)
		}
	}
	for _, thread := range regexp.MustCompile(`[\w.-]+/[\w.-]+#\d+`).FindAllString(faq, -1) {
		if !tried[thread] {
			t.Errorf("FAQ.md answers %s, which is not tried", thread)
		}
	}
}
