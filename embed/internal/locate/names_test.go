package locate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tagOf returns the first start tag of markup.
func tagOf(t *testing.T, markup string) *htmltree.Tag {
	t.Helper()
	var s tagscan.Scanner
	s.Reset(markup)
	if !s.Next() || s.Kind != tagscan.Start {
		t.Fatalf("%s has no tag", markup)
	}
	name := strings.ToLower(s.Name)
	return &htmltree.Tag{Name: name, Attrs: s.Attrs, Raw: true, Info: htmltree.InfoOf(name)}
}

// Why elements are looked at: the names, the attributes and near misses of both.
func TestReasons(t *testing.T) {
	names := [...]string{"frame", "quote", "named", "markup", "figure", "consent", "script", "classed"}
	for markup, want := range map[string]string{
		"<iframe>": "frame", "<frame>": "frame", "<embed>": "frame", "<object>": "frame", "<video>": "frame", "<audio>": "frame", "<frames>": "",
		`<iframe srcdoc="&lt;video src=x&gt; and more words">`: "frame markup",
		"<blockquote>": "quote", "<quote>": "", "<figure>": "figure", "<figures>": "",
		"<oembed>": "named", "<tweet>": "named", "<twitterwidget>": "named", "<tweets>": "",
		"<form class=tweet data-x=1>": "", "<p class=tweet>": "named", "<p class=twee-t>": "",

		// Names need something that they are names of.
		`<div class="video">`: "", `<div class="video" data-id="x">`: "named", `<div class="video" src="x">`: "named", `<a class="video" href="x">`: "", `<div class="video" title="x">`: "",
		`<div class="video" style="background:url(/vi/x/0.jpg)">`: "named", `<div class="video" style="background:url(/v/x/0.jpg)">`: "",
		`<div data-video-id="x">`: "named", `<div data-vide-id="x">`: "", `<div data-type="youtube">`: "named", `<div data-type="` + strings.Repeat("x", MaxNameValue) + `youtube">`: "",
		`<div class="gist-file">`: "named", `<div class="instagram">`: "classed", `<section class="spotify">`: "classed", `<span class="instagram">`: "", `<div class="embed">`: "classed",
		`<div id="video" data-x="1">`: "named", `<div name="video" data-x="1">`: "",

		// What a script is to load.
		`<div data-src="//a.example/b">`: "named", `<div data-src="b">`: "", `<img data-src="//a.example/b">`: "", `<div data-url="//a.example/b">`: "named", `<span data-url="//a.example/b">`: "",
		`<div src="//a.example/b">`: "named", `<div src="b">`: "",
		`<div data-lazyload="//a.example/b">`: "named", `<div data-iframe="//a.example/b">`: "named", `<div data-orig="//a.example/b">`: "named",
		`<div data-original="//a.example/b">`: "named", `<div data-srcset="//a.example/b">`: "",

		// What keeps embeds back.
		`<div class="cookie">`: "consent", `<div class="cook-ie">`: "",
		`<div data-props="{&amp;quot;url&amp;quot;:&amp;quot;https://a.example/b&amp;quot;}">`: "consent", `<div data-props="{&quot;url&quot;:&quot;https://a.example/b&quot;}">`: "",

		// Custom elements.
		`<x-video>`: "", `<x-video data-x="1">`: "named", `<video-x data-x="1">`: "named", `<fb:post href="x">`: "named", `<fc:post href="x">`: "", `<amp-gist>`: "named", `<amp-gis>`: "",
		`<x-box name="video" data-x="1">`: "named", `<box name="video" data-x="1">`: "",

		// Feeds.
		"<description>": "markup", "<content>": "markup", "<content:encoded>": "markup", "<content:encode>": "", "<summary>": "",

		// Scripts and fields.
		"<script>": "script", `<script type="text/javascript">`: "script", `<script type="module">`: "script", `<script type="text/ecmascript">`: "script", `<script type="">`: "script",
		`<script type="importmap">`: "script", `<script type="speculationrules">`: "script", `<script type="math/tex">`: "script", `<script type="application/json">`: "",
		`<script type="text/plain">`: "markup", `<script type="text/template">`: "markup", `<script type="modules">`: "markup",
		`<script src="/a.js">`: "", `<script src="/player.js">`: "frame", `<script src="/spotify.js">`: "frame", `<script src="/embed.js">`: "frame", `<script src="/tweet.js">`: "",
		`<script class="video">`: "script named", `<script data-video="x">`: "script named", `<script data-x="video">`: "script", `<script src="https://gist.github.com/a.js">`: "named", `<script src="https://gist.example/a.js">`: "",
		`<script data-x="&lt;iframe src=https://a.example/b&gt;">`: "script markup",
		"<textarea>": "", "<textarea hidden>": "markup", `<textarea style="display: none">`: "markup", `<textarea style="display: block">`: "",
	} {
		e := tagOf(t, markup)
		l := Summarize(e, new(nameCache), atRegion|atPromise)
		r := reasons(e, &l)
		var got []string
		for i, name := range names {
			if r&(1<<i) != 0 {
				got = append(got, name)
			}
		}
		if s := strings.Join(got, " "); sorted(s) != sorted(want) {
			t.Errorf("%s: %q, want %q", markup, s, want)
		}
	}
}

// sorted returns words so that their order does not matter.
func sorted(words string) string {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return fmt.Sprint(m)
}

func TestHoldsMarkup(t *testing.T) {
	for v, want := range map[string]bool{
		`<iframe src="https://a.example/b">`: true, `text, then <blockquote class="x">`: true, `<video src="a.mp4"></video>`: true, `<amp-youtube data-x="1">`: true,
		`&lt;iframe src=https://a.example/b&gt;`: true, `&amp;lt;iframe src=https://a.example/b`: true, `&lt;span&gt; and more words&lt;/span`: false,
		`<ifr src="https://a.example/bcd">`: false, `<iframe src=x>`: false, // too short
		`<div class="twitter-tweet">words</div>`: true, `<div class="fb-post" data-href="x">`: true, `<p class="codepen" data-x="1">`: true, `<script src="https://gist.github.com/a.js">`: true, `<a data-pin-do="embedPin" href="x">`: true,
		`<fb:post href="https://a.example/b">`: true, `<div class="tweet">words words</div>`: false, `<div title="x">twitter-tweet class=</div>`: false, `<divs class="twitter-tweet">words`: false,
		`%3Ciframe%20src%3Dhttps://a.example`: true, `%3ciframe%20src%3Dhttps://a.example`: true, `%3Eiframe%20src%3Dhttps://a.example`: false,
		`data:text/html,iframe and so on`: true, `data:text/plain,iframe and so`: false,
		"PGlmcmFtZSBzcmM9Imh0dHBzOi8vYS5leGFtcGxlL2IiPg==": true, "PGlmcmFtZSBzcmM9Imh0dHBzOi8v": false, "PBlmcmFtZSBzcmM9Imh0dHBzOi8vYS5leGFtcGxlL2IiPg==": false,
		"QGlmcmFtZSBzcmM9Imh0dHBzOi8vYS5leGFtcGxlL2IiPg==": false, "PGlmcmFtZSBzcmM9 Imh0dHBzOi8vYS5leGFtcGxlL2IiPg==": false,
		"": false,
	} {
		if got := HoldsMarkup(v); got != want {
			t.Errorf("%s: %v", v, got)
		}
	}
}

func TestCopies(t *testing.T) {
	for markup, want := range map[string]bool{
		`<button class="copy-btn">`: true, `<div id="clipboard">`: true, `<div data-copy="x">`: true, `<div class="copyright">`: false, `<div title="copy">`: false, `<div class="x">`: false,
	} {
		if got := copies(tagOf(t, markup)); got != want {
			t.Errorf("%s: %v", markup, got)
		}
	}
}

// Each mark of an embed code in a page's state is found, and no other.
func TestStateMarks(t *testing.T) {
	marks := strings.Fields(`twitter-tweet twitter-video tiktok-embed instagram-media fb-post fb-video bluesky-embed reddit-embed text-post-media
		mastodon-embed reddit-card imgur-embed snapchat-embed tumblr-post data-telegram-post`)
	if len(marks) != len(StateMarks) {
		t.Errorf("%d marks, want %d", len(StateMarks), len(marks))
	}
	for _, m := range marks {
		s := "a - b <p class=x-" + m + ">"
		if i, want := NextStateMark(s, 0), strings.Index(s, m)+strings.IndexByte(m, '-'); i != want {
			t.Errorf("%s is found at %d, want %d", m, i, want)
		}
		if !HasStateMark(s) || HasStateMark(m+" x") && m != "data-telegram-post" {
			t.Errorf("%s: a code, or a word alone", m)
		}
		near := "class= " + m[:len(m)-1] + " " + strings.Replace(m, "-", "_", 1) + " " + m[1:]
		if i := NextStateMark(near, 0); i != len(near) && near[i-strings.IndexByte(m, '-'):][:len(m)] != m {
			t.Errorf("%q has a mark at %d", near, i)
		}
	}
	for _, s := range []string{"", "-", "t-", "-tweet", "twitter-", "fb-pos", "twitter-tweeT"} {
		if i := NextStateMark(s, 0); i != len(s) {
			t.Errorf("%q has a mark at %d", s, i)
		}
	}
}

func TestContainers(t *testing.T) {
	const div, ul = 1, 7
	var c containers
	c.push(0)
	if c.depth() != 0 || c.pop(div) != 0 {
		t.Error("an element that is no container")
	}
	c.push(div)
	c.addProse(10)
	c.push(ul)
	c.addProse(5)
	c.push(ul)
	if got := c.pop(div); got != 1 || c.depth() != 0 {
		t.Errorf("the end of the first closes %d, %d are open", got, c.depth())
	}
	if c.pop(ul) != 0 {
		t.Error("one that has ended is closed again")
	}
	if c.proseAt(1) != 10 || c.proseAt(2) != 5 || c.proseAt(3) != 0 || c.proseAt(0) != 0 || c.proseAt(4) != 0 {
		t.Errorf("paragraphs: %v", c.prose)
	}
	c.push(div)
	if c.proseAt(1) != 0 {
		t.Error("a new container has the paragraphs of an old one")
	}
	for range maxContainers + 3 {
		c.push(ul)
	}
	c.addProse(7) // beyond: nobody's
	if c.depth() != maxContainers || c.over != 4 || c.proseAt(maxContainers) != 0 {
		t.Errorf("%d open, %d beyond", c.depth(), c.over)
	}
	for range 4 {
		if c.pop(ul) != 0 {
			t.Error("one beyond the limit has a depth")
		}
	}
	if got := c.pop(ul); got != maxContainers {
		t.Errorf("the last within the limit is at %d", got)
	}
}

func TestSpend(t *testing.T) {
	p := &Page{budget: &budget{met: 100}}
	for n, want := range []bool{true, true, false, true} {
		size := []int{readFree, 500, 1, 0}[n]
		if got := p.Spend(size); got != want {
			t.Errorf("%d more: %v", size, got)
		}
	}
}
