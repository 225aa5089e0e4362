package integrations

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/gocolly/colly/v2"
	"github.com/markusmobius/go-trafilatura"
	"github.com/microcosm-cc/bluemonday"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

const prose = `The harbour board met again on Tuesday, and again the question of the ferry took most of the evening, since nobody on the island wants to lose it and nobody wants to pay for it either. `

// page has a tweet, in a wrapper that its class condemns, and a player that is
// drawn by a script.
const page = `<!DOCTYPE html><html lang="en"><head><title>The ferry</title></head><body><article><h1>The ferry</h1>
<p>` + prose + prose + `</p>
<div class="social-share-widget"><blockquote class="twitter-tweet"><p lang="en">Lanterns everywhere tonight.</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script></div>
<p>` + prose + prose + `</p>
<div class="lazy"><lite-youtube videoid="aBcDeFgHiJk"></lite-youtube></div>
<p>` + prose + prose + `</p></article></body></html>`

func base(t *testing.T) *url.URL {
	t.Helper()
	u, err := url.Parse("https://harbour.example/ferry")
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// found returns the ids of the embeds in a document.
func found(t *testing.T, doc []byte) string {
	t.Helper()
	res, err := embed.ExtractBytes(doc)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, it := range res.Items {
		ids = append(ids, it.Common().ID)
	}
	return strings.Join(ids, " ")
}

const both = "2033154600000000000 aBcDeFgHiJk"

// check compares what a tool keeps by itself with what it keeps with the library.
func check(t *testing.T, alone, with []byte) {
	t.Helper()
	if got := found(t, alone); got == both {
		t.Errorf("the tool alone loses nothing: the page shows no use of the library")
	}
	if got := found(t, with); got != both {
		t.Errorf("found %q in\n%s", got, with)
	}
	if bytes.Contains(with, []byte("[[embed")) || bytes.Contains(with, []byte("<script")) {
		t.Errorf("left in it: %s", with)
	}
}

func TestReadable(t *testing.T) {
	alone, err := readable([]byte(page), base(t))
	if err != nil {
		t.Fatal(err)
	}
	with, err := Readable([]byte(page), base(t))
	if err != nil {
		t.Fatal(err)
	}
	check(t, alone, with)
}

func TestTrafilatura(t *testing.T) {
	a, err := trafilatura.Extract(strings.NewReader(page), trafilaturaOptions(base(t)))
	if err != nil {
		t.Fatal(err)
	}
	var alone bytes.Buffer
	if err := html.Render(&alone, a.ContentNode); err != nil {
		t.Fatal(err)
	}
	with, err := Trafilatura([]byte(page), base(t))
	if err != nil {
		t.Fatal(err)
	}
	check(t, alone.Bytes(), with)
}

func TestSanitize(t *testing.T) {
	with, err := Sanitize([]byte(page + `<img src=x onerror="alert(1)">`))
	if err != nil {
		t.Fatal(err)
	}
	check(t, bluemonday.UGCPolicy().SanitizeBytes([]byte(page)), with)
	if bytes.Contains(with, []byte("onerror")) {
		t.Errorf("not sanitized: %s", with)
	}
}

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour</title>
<item><title>One</title><link>https://harbour.example/1</link><description>A tweet.</description>
<content:encoded><![CDATA[<p>One.</p><blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>]]></content:encoded></item>
<item><title>Two</title><link>https://harbour.example/2</link><description>Two is a line.

https://youtu.be/aBcDeFgHiJk</description></item>
<item><title>Three</title><description>&lt;video controls src="/f.mp4"&gt;&lt;/video&gt;</description><link>https://harbour.example/3</link></item>
</channel></rss>`

func TestFeed(t *testing.T) {
	alone, err := gofeed.NewParser().ParseString(feed)
	if err != nil || len(alone.Items[0].Enclosures) != 0 {
		t.Fatal("the parser alone lists embeds", err)
	}
	got, err := Feed(strings.NewReader(feed))
	if err != nil || len(got) != 3 {
		t.Fatalf("%d entries, %v", len(got), err)
	}
	if tw := got[0].Tweets(); len(tw) != 1 || tw[0].ID != "2033154600000000000" {
		t.Errorf("tweets %v", tw)
	}
	if v := embed.Only[*embed.Video](got[1]); len(v) != 1 || v[0].ID != "aBcDeFgHiJk" {
		t.Errorf("videos %v", v)
	}
	if v := embed.Only[*embed.Video](got[2]); len(v) != 1 || v[0].FileURL != "https://harbour.example/f.mp4" {
		t.Errorf("videos %v", v)
	}
	if _, err := Feed(strings.NewReader("no feed")); err == nil {
		t.Error("no error for what is no feed")
	}
}

func TestCrawl(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, page)
	}))
	defer srv.Close()
	var ids []string
	c := colly.NewCollector()
	Crawl(c, func(u *url.URL, res *embed.Result) {
		for _, it := range res.Items {
			ids = append(ids, it.Common().ID)
		}
	})
	if err := c.Visit(srv.URL); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(ids, " "); got != both {
		t.Errorf("found %q", got)
	}
}
