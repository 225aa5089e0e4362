package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/render"
)

// renderings are the functions whose result is HTML.
var renderings = []func(embed.Item) string{render.HTML, render.Card, render.Link}

// hiddenLinks is how many links of the inputs their tweets' texts do not show, so
// that no rendering of the text can carry them: one each in substack-web-a.html and
// trap6-two-links-a.html.
const hiddenLinks = 2

// TestRenderTweetAgain checks that a tweet rendered and extracted again is the same.
func TestRenderTweetAgain(t *testing.T) {
	tweets, links, kept := 0, 0, 0
	for _, name := range embedtest.CorpusFiles(t) {
		for _, tw := range embedtest.Extract(t, name, embedtest.ReadFile(t, name)).Tweets() {
			if tw.ID == "" && tw.Handle == "" {
				continue // nothing says it is a tweet
			}
			page := render.HTML(tw)
			res, err := embed.ExtractBytes([]byte(page))
			if err != nil || len(res.Items) != 1 || len(res.Tweets()) != 1 {
				t.Errorf("%s: %d items in %s", name, len(res.Items), page)
				continue
			}
			got := res.Tweets()[0]
			was, again := carried(tw), carried(got)
			was.Text = blanks.ReplaceAllString(was.Text, " ") // as HTML does
			if strings.HasSuffix(name, ".html") {             // flattened text shows less of links than markup
				again.Hashtags, again.Mentions, again.Cashtags = got.Hashtags, got.Mentions, got.Cashtags
				was.Hashtags, was.Mentions, was.Cashtags = tw.Hashtags, tw.Mentions, tw.Cashtags
				for _, l := range got.Links {
					if !slices.Contains(tw.Links, l) {
						t.Errorf("%s: a new link, %s", name, l)
					}
				}
				links, kept = links+len(tw.Links), kept+len(got.Links)
			}
			if d := cmp.Diff(was, again, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s: (-was +again)\n%s\n%s", name, d, page)
			}
			tweets++
		}
	}
	t.Logf("%d tweets; %d of %d links", tweets, kept, links)
	if links-kept > hiddenLinks {
		t.Error("too few links are carried")
	}
}

var blanks = regexp.MustCompile(` +`)

// carried returns what the markup of a tweet can carry, except for links and what
// is computed from the text.
func carried(t *embed.Tweet) embed.Tweet {
	c := embed.Tweet{Author: t.Author, Handle: t.Handle, Date: t.Date, Posted: t.Posted, Text: t.Text, Lang: t.Lang, Pics: t.Pics}
	c.ID, c.URL = t.ID, t.URL
	return c
}

// TestRenderItemAgain checks that what is rendered of other items is the same item.
func TestRenderItemAgain(t *testing.T) {
	all, same := 0, 0
	for _, name := range embedtest.CorpusFiles(t) {
		for _, it := range embedtest.Extract(t, name, embedtest.ReadFile(t, name)).Items {
			ref := it.Common()
			if ref.Kind == embed.KindPlaceholder || ref.Kind == embed.KindTweet || ref.ID == "" || ref.URL == "" {
				continue
			}
			all++
			res, err := embed.ExtractBytes([]byte(render.HTML(it)))
			if err == nil && len(res.Items) == 1 && res.Items[0].Common().Kind == ref.Kind && res.Items[0].Common().Provider == ref.Provider && res.Items[0].Common().ID == ref.ID {
				same++
				continue
			}
			t.Errorf("%s: %s\n%s\n%v", name, it, render.HTML(it), res.Items)
		}
	}
	t.Logf("%d of %d", same, all)
}

// allowed are the elements and attributes that a rendering may contain.
var allowed = map[string]string{
	"html": "", "head": "", "body": "", "br": "",
	"blockquote": "class cite data-dnt data-instgrm-permalink data-instgrm-version data-video-id data-text-post-permalink data-bluesky-uri data-embed-url",
	"p":          "lang dir", "a": "href data-pin-do", "div": "class data-href data-video-id data-entry-id",
	"iframe": "src title width height loading referrerpolicy allowfullscreen",
	"video":  "controls preload title poster src",
	"audio":  "controls preload title src",
	"object": "class", "param": "name value",
}

// checkRendering checks that nothing but what is allowed is in a rendering.
func checkRendering(t *testing.T, page string) {
	t.Helper()
	root := embedtest.Parse(t, page)
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode, html.DoctypeNode:
			t.Errorf("%q in %s", n.Data, page)
		case html.ElementNode:
			attrs, ok := allowed[n.Data]
			if !ok {
				t.Errorf("<%s> in %s", n.Data, page)
			}
			for _, a := range n.Attr {
				if !slices.Contains(strings.Fields(attrs), a.Key) {
					t.Errorf("<%s %s> in %s", n.Data, a.Key, page)
				}
				switch a.Key {
				case "href", "src", "cite", "poster", "data-href", "data-instgrm-permalink", "data-text-post-permalink", "data-embed-url":
					if !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
						t.Errorf("%s=%q in %s", a.Key, a.Val, page)
					}
				}
			}
		}
	}
}

// hostile is an item of every kind whose fields are what f gives.
func hostile(f func() string) []embed.Item {
	ref := func(k embed.Kind, p embed.Provider) embed.Ref {
		return embed.Ref{Kind: k, Provider: p, ID: f(), URL: f(), EmbedURL: f()}
	}
	items := []embed.Item{
		&embed.Tweet{Ref: ref(embed.KindTweet, embed.ProviderTwitter), Author: f(), Handle: f(), DateText: f(), Text: f(), Lang: f(), Pics: []string{f()}, Links: []string{f(), f()}, Quoted: f()},
		&embed.Placeholder{Ref: ref(embed.KindPlaceholder, ""), Text: f(), Lang: f()},
	}
	for _, p := range []embed.Provider{embed.ProviderHTML5, embed.ProviderUnknown, embed.ProviderYouTube, embed.ProviderVimeo, embed.ProviderFacebook, embed.ProviderPeerTube, embed.ProviderBrightcove, ""} {
		items = append(items, &embed.Video{Ref: ref(embed.KindVideo, p), Title: f(), Caption: f(), Poster: f(), FileURL: f(), Account: f(), Notice: f(), StartSeconds: 7})
	}
	for _, p := range []embed.Provider{embed.ProviderInstagram, embed.ProviderTikTok, embed.ProviderFacebook, embed.ProviderBluesky, embed.ProviderMastodon, embed.ProviderReddit, embed.ProviderPinterest, embed.ProviderTelegram, "x"} {
		items = append(items, &embed.Post{Ref: ref(embed.KindPost, p), Author: f(), Handle: f(), Text: f(), Title: f()})
	}
	for _, p := range []embed.Provider{embed.ProviderSpotify, embed.ProviderSoundCloud, embed.ProviderApplePodcasts, embed.ProviderUnknown} {
		items = append(items, &embed.Audio{Ref: ref(embed.KindAudio, p), Author: f(), Handle: f(), Text: f(), Title: f()})
	}
	return items
}

func checkRenderings(t *testing.T, it embed.Item) {
	t.Helper()
	for _, render := range renderings {
		page := render(it)
		checkRendering(t, page)
		if !utf8.ValidString(page) {
			t.Errorf("not UTF-8: %q", page)
		}
	}
	if s := render.Text(it); strings.ContainsAny(s, "\n\r\t\x00\v\f") || s != strings.TrimSpace(s) {
		t.Errorf("not one line: %q", s)
	}
	if s := render.Markdown(it); strings.Contains(strings.ReplaceAll(s, `\<`, ""), "<") {
		t.Errorf("markup in Markdown: %s", s)
	}
}

func TestRenderHostile(t *testing.T) {
	for _, s := range []string{
		"", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, "javascript:alert(1)", "data:text/html,<b>",
		"https://example.com/\"><script>", "https://example.com/?a=1&b=<2>", "http://[::1", "//example.com/x", "a\x00b\xff\u2028c\nd\r\te", "</blockquote></p></a><iframe>",
		"1234567890123456789", "aBcDeFgHiJk", "https://www.youtube.com/watch?v=aBcDeFgHiJk", "{id}", "&lt;b&gt;&amp;", "[x](javascript:y) **z** `q` <!-- --> # h",
		"HTTPS://A.EXAMPLE/", "https:////example.com", "https://example.com@youtube.com/", `\\example.com`, "https://example.com/#\u2028x", "<!--", "-->", "\x1b[31m\u202e\u2066", "\u0085\u2028\u2029",
		"```\n<script>\n```", "| a | b |\n|---|---|", "1. x\n# y\n- z\n=== \n    code", strings.Repeat("pic.twitter.com/abcdefghij #a @b ", 200), strings.Repeat("\n", 9000), "%00%0a", "a\\",
	} {
		for _, it := range hostile(func() string { return s }) {
			checkRenderings(t, it)
		}
	}
	for _, f := range append(renderings, render.Text, render.Markdown) {
		if s := render.Text(nil); s != "" {
			t.Errorf("no item gives %q", s)
		}
		f(nil)
	}
}

func FuzzRender(f *testing.F) {
	f.Add("Words <b>", "https://example.com/\"", "1234567890123456789", "https://t.co/aBcDeFgHiJ pic.twitter.com/aBcDeFgHiJ")
	f.Add("]]>", "https://youtu.be/aBcDeFgHiJk?x=<", "aBcDeFgHiJk", "#tag\n# head\n1. one")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		fields := []string{a, b, c, d}
		n := 0
		for _, it := range hostile(func() string { n++; return fields[n%4] }) {
			checkRenderings(t, it)
		}
	})
}

func TestRenderForms(t *testing.T) {
	day := embed.Date{Year: 2026, Month: 3, Day: 15}
	tweet := &embed.Tweet{Author: "Ingrid <Vael>", Handle: "ingrid_vael", Date: day, Text: "Lanterns *everywhere*.\n#harbour & more pic.twitter.com/Ab3dEf6hIj", Lang: "en"}
	tweet.Kind, tweet.Provider, tweet.ID = embed.KindTweet, embed.ProviderTwitter, "2033154600000000000"
	rtl := &embed.Tweet{Text: "مساء", Lang: "ar"}
	rtl.Kind, rtl.Provider = embed.KindTweet, embed.ProviderTwitter
	video := func(p embed.Provider, id, url string) *embed.Video {
		v := &embed.Video{Title: "The [ferry]", StartSeconds: 90}
		v.Kind, v.Provider, v.ID, v.URL = embed.KindVideo, p, id, url
		return v
	}
	file := video(embed.ProviderHTML5, "", "")
	file.FileURL, file.Poster = "https://harbour.example/f.mp4", "https://harbour.example/f.jpg"
	post := &embed.Post{Author: "Mo", Handle: "mo", Text: "1. Tea", Date: day}
	post.Kind, post.Provider, post.ID, post.URL = embed.KindPost, embed.ProviderBluesky, "3kabcdefghi2x", "https://bsky.app/profile/mo.example/post/3kabcdefghi2x"
	notice := &embed.Placeholder{Text: "The video is <gone>.", Lang: "en"}
	notice.Kind = embed.KindPlaceholder
	for _, c := range []struct {
		reason string
		render func(embed.Item) string
		it     embed.Item
		want   string
	}{
		{"Twitter's own markup", render.HTML, tweet, `<blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">Lanterns *everywhere*.<br>#harbour &amp; more <a href="https://t.co/Ab3dEf6hIj">pic.twitter.com/Ab3dEf6hIj</a></p>— Ingrid &lt;Vael&gt; (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`},
		{"a tweet of which only text is left", render.HTML, rtl, `<blockquote class="twitter-tweet" data-dnt="true"><p lang="ar" dir="rtl">مساء</p></blockquote>`},
		{"a card", render.Card, tweet, `<blockquote class="embed-card" cite="https://x.com/ingrid_vael/status/2033154600000000000"><p lang="en" dir="ltr">Lanterns *everywhere*.<br>#harbour &amp; more pic.twitter.com/Ab3dEf6hIj</p><p><a href="https://x.com/ingrid_vael/status/2033154600000000000">Ingrid &lt;Vael&gt; (@ingrid_vael) March 15, 2026</a></p></blockquote>`},
		{"a link", render.Link, tweet, `<p lang="en"><a href="https://x.com/ingrid_vael/status/2033154600000000000">Ingrid &lt;Vael&gt; (@ingrid_vael) March 15, 2026</a></p>`},
		{"a line", render.Text, tweet, `Lanterns *everywhere*. #harbour & more pic.twitter.com/Ab3dEf6hIj — Ingrid <Vael> (@ingrid_vael) March 15, 2026 https://x.com/ingrid_vael/status/2033154600000000000`},
		{"Markdown", render.Markdown, tweet, "> Lanterns \\*everywhere\\*.  \n> \\#harbour \\& more pic.twitter.com/Ab3dEf6hIj\n>\n> — [Ingrid \\<Vael\\> (@ingrid\\_vael) March 15, 2026](https://x.com/ingrid_vael/status/2033154600000000000)"},
		{"a list's number in Markdown", render.Markdown, post, "> 1\\. Tea\n>\n> — [Mo (@mo) March 15, 2026](https://bsky.app/profile/mo.example/post/3kabcdefghi2x)"},
		{"a player in Markdown", render.Markdown, video(embed.ProviderYouTube, "aBcDeFgHiJk", "https://www.youtube.com/watch?v=aBcDeFgHiJk"), `[The \[ferry\] (YouTube)](https://www.youtube.com/watch?v=aBcDeFgHiJk)`},
		{"YouTube without cookies", render.HTML, video(embed.ProviderYouTube, "aBcDeFgHiJk", "https://www.youtube.com/watch?v=aBcDeFgHiJk"), frameOf("https://www.youtube-nocookie.com/embed/aBcDeFgHiJk?start=90", "The [ferry] (YouTube)")},
		{"a list of YouTube's", render.HTML, video(embed.ProviderYouTube, "PLabcdefghijklmnop", "https://www.youtube.com/playlist?list=PLabcdefghijklmnop"), frameOf("https://www.youtube-nocookie.com/embed/videoseries?list=PLabcdefghijklmnop", "The [ferry] (YouTube)")},
		{"an unlisted video of Vimeo's", render.HTML, video(embed.ProviderVimeo, "123456789", "https://vimeo.com/123456789/abcdef0123"), frameOf("https://player.vimeo.com/video/123456789?h=abcdef0123&amp;dnt=1#t=90", "The [ferry] (Vimeo)")},
		{"Dailymotion", render.HTML, video(embed.ProviderDailymotion, "x7abcde", "https://www.dailymotion.com/video/x7abcde"), frameOf("https://geo.dailymotion.com/player.html?video=x7abcde&amp;startTime=90", "The [ferry] (Dailymotion)")},
		{"an id that is none", render.HTML, video(embed.ProviderYouTube, "x\"><script>", "https://www.youtube.com/"), `<p><a href="https://www.youtube.com/">https://www.youtube.com/</a></p>`},
		{"no frame is known", render.HTML, video("someone", "7", "https://someone.example/7"), `<p><a href="https://someone.example/7">https://someone.example/7</a></p>`},
		{"a file", render.HTML, file, `<video controls="controls" preload="none" title="The [ferry]" poster="https://harbour.example/f.jpg" src="https://harbour.example/f.mp4"><a href="https://harbour.example/f.mp4">The [ferry]</a></video>`},
		{"a card of a file has no picture", render.Card, file, `<blockquote class="embed-card" cite="https://harbour.example/f.mp4"><p><a href="https://harbour.example/f.mp4">The [ferry] (Video)</a></p></blockquote>`},
		{"Bluesky", render.HTML, post, `<blockquote class="bluesky-embed" data-bluesky-uri="at://mo.example/app.bsky.feed.post/3kabcdefghi2x"><p>1. Tea</p><a href="https://bsky.app/profile/mo.example/post/3kabcdefghi2x">Mo (@mo) March 15, 2026</a></blockquote>`},
		{"a placeholder", render.HTML, notice, `<p lang="en">The video is &lt;gone&gt;.</p>`},
		{"a placeholder in Markdown", render.Markdown, notice, `The video is \<gone\>.`},
	} {
		if got := c.render(c.it); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, c.want)
		}
	}
}

func frameOf(src, title string) string {
	return `<iframe src="` + src + `" title="` + title + `" width="560" height="315" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen="allowfullscreen"></iframe>`
}

// TestRenderedTextAndCardAgain checks that the other forms still tell the tweet.
func TestRenderedTextAndCardAgain(t *testing.T) {
	tw := &embed.Tweet{Author: "Ingrid Vael", Handle: "ingrid_vael", Date: embed.Date{Year: 2026, Month: 3, Day: 15}, Text: "Lanterns everywhere tonight. pic.twitter.com/Ab3dEf6hIj"}
	tw.Kind, tw.Provider, tw.ID = embed.KindTweet, embed.ProviderTwitter, "2033154600000000000"
	res, err := embed.ExtractBytes([]byte(render.Card(tw)))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*embed.Result{res, embed.ExtractText(render.Text(tw))} {
		if len(r.Items) == 0 {
			t.Errorf("nothing found")
			continue
		}
		got := r.Items[0].(*embed.Tweet)
		if got.Handle != tw.Handle || got.Author != tw.Author || got.Date != tw.Date || got.Text != tw.Text {
			t.Errorf("got %s", got)
		}
	}
}

// TestCardNetwork checks that the card of a post names its network, once.
func TestCardNetwork(t *testing.T) {
	for _, tt := range []struct {
		item embed.Item
		want string
	}{
		{&embed.Post{Ref: embed.Ref{Kind: embed.KindPost, Provider: "tiktok"}, Handle: "ellery.pier"}, "<p>TikTok · @ellery.pier</p>"},
		{&embed.Post{Ref: embed.Ref{Kind: embed.KindPost, Provider: "tiktok"}, Author: "Ellery", Handle: "ellery.pier"}, "<p>TikTok · Ellery (@ellery.pier)</p>"},
		{&embed.Post{Ref: embed.Ref{Kind: embed.KindPost, Provider: "tiktok"}}, "<p>TikTok</p>"},
		{&embed.Post{Ref: embed.Ref{Kind: embed.KindPost}, Handle: "ellery.pier"}, "<p>(@ellery.pier)</p>"},
		{&embed.Tweet{Ref: embed.Ref{Kind: embed.KindTweet, Provider: "twitter"}, Author: "Ellery", Handle: "ellery"}, "<p>Ellery (@ellery)</p>"},
	} {
		if got := render.Card(tt.item); !strings.Contains(got, tt.want) {
			t.Errorf("%s has no %s", got, tt.want)
		}
	}
}
