package embed_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

// pageWith is an article page of about 100 KB: the given markup among
// paragraphs, menus and scripts.
func pageWith(markup string) []byte {
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour opens a week early</title>`)
	b.WriteString(`<script>` + strings.Repeat(`window.settings=window.settings||{};settings.push({"slot":"top","size":[728,90]});`, 300) + `</script></head><body><nav><ul>`)
	for range 60 {
		b.WriteString(`<li class="menu__item"><a class="menu__link" href="/news/local">Local news</a></li>`)
	}
	b.WriteString(`</ul></nav><main><article class="story"><h1>Harbour opens a week early</h1>`)
	for i := range 40 {
		b.WriteString(`<p class="story__paragraph" data-track="paragraph">The new quay was finished ahead of time, said the harbour master, who had <a href="https://example.org/quay">planned the works</a> for three years and now hopes for a calm first season with fewer ships waiting outside the breakwater.</p>`)
		if i%10 == 3 {
			b.WriteString(markup)
		}
	}
	b.WriteString(`</article></main><aside>`)
	for range 80 {
		b.WriteString(`<div class="teaser teaser--small"><a class="teaser__link" href="/sport/regatta"><img class="teaser__image" src="/img/regatta.jpg" width="300" height="200" alt=""><span class="teaser__title">Regatta postponed</span></a></div>`)
	}
	b.WriteString(`</aside></body></html>`)
	return []byte(b.String())
}

const benchTweet = `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">First boats are in. <a href="https://twitter.com/hashtag/quay">#quay</a> <a href="https://t.co/AbCdEfGhIj">pic.twitter.com/AbCdEfGhIj</a></p>&mdash; Harbour Office (@harbour_office) <a href="https://twitter.com/harbour_office/status/1822700000000000000">August 11, 2024</a></blockquote>`

const benchVideo = `<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>`

func BenchmarkExtract(b *testing.B) {
	for _, bm := range []struct {
		name string
		page []byte
	}{
		{"embeds", pageWith(benchTweet + benchVideo)},
		{"none", pageWith("")},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.page)))
			b.ReportAllocs()
			read := func() {
				if _, err := embed.ExtractBytes(bm.page); err != nil {
					b.Fatal(err)
				}
			}
			read() // tables are made on first use
			for b.Loop() {
				read()
			}
			ratio(b, "x-parse", read, func() { parse(b, bm.page) })
		})
	}
}

func BenchmarkExtractNode(b *testing.B) {
	page := pageWith(benchTweet)
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		b.Fatal(err)
	}
	embed.ExtractNode(root) // tables are made on first use
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		embed.ExtractNode(root)
	}
	ratio(b, "x-parse", func() { embed.ExtractNode(root) }, func() { parse(b, page) })
}

// BenchmarkGoqueryScript is what BenchmarkExtract is to be compared with: the
// script that one writes today, on the same pages.
func BenchmarkGoqueryScript(b *testing.B) {
	for _, bm := range []struct {
		name string
		page []byte
		want int
	}{
		{"embeds", pageWith(benchTweet + benchVideo), 8},
		{"none", pageWith(""), 0},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.page)))
			b.ReportAllocs()
			read := func() {
				doc, err := goquery.NewDocumentFromReader(bytes.NewReader(bm.page))
				if err != nil {
					b.Fatal(err)
				}
				if n := scrape(doc); n != bm.want {
					b.Fatalf("the script finds %d embeds, want %d", n, bm.want)
				}
			}
			for b.Loop() {
				read()
			}
			ratio(b, "x-parse", read, func() { parse(b, bm.page) })
		})
	}
}

// scrape is the script: a few selectors, and the words of the tweets. It returns
// how many embeds there are. examples/benchmark times the same script on files.
func scrape(doc *goquery.Document) int {
	type tweet struct{ author, handle, date, text, url string }
	var tweets []tweet
	doc.Find("blockquote.twitter-tweet, blockquote.twitter-video, twitter-widget").Each(func(_ int, q *goquery.Selection) {
		last := q.Find("a").Last()
		t := tweet{text: q.Find("p").First().Text(), date: last.Text(), url: last.AttrOr("href", "")}
		if _, line, ok := strings.Cut(q.Text(), "— "); ok {
			name, rest, _ := strings.Cut(line, " (@")
			t.author = name
			t.handle, _, _ = strings.Cut(rest, ")")
		}
		tweets = append(tweets, t)
	})
	n := len(tweets) + doc.Find("video").Length()
	n += doc.Find("blockquote.instagram-media, blockquote.tiktok-embed, blockquote.bluesky-embed, blockquote.reddit-card, .fb-post, .fb-video").Length()
	hosts := []string{"youtube.com", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "facebook.com/plugins", "instagram.com", "tiktok.com",
		"soundcloud.com", "spotify.com", "platform.twitter.com", "brightcove.net", "jwplatform.com"}
	doc.Find("iframe").Each(func(_ int, f *goquery.Selection) {
		src := f.AttrOr("src", f.AttrOr("data-src", ""))
		for _, host := range hosts {
			if strings.Contains(src, host) {
				n++
				return
			}
		}
	})
	return n
}

var sink int

// ratio reports the time of op as a multiple of that of ref. They take turns, and
// the fastest round of each counts: what else the machine does hits both alike.
func ratio(b *testing.B, unit string, op, ref func()) {
	const rounds = 20
	bestOp, bestRef := time.Duration(1<<62), time.Duration(1<<62)
	for range rounds {
		bestOp = min(bestOp, timeOf(op))
		bestRef = min(bestRef, timeOf(ref))
	}
	b.ReportMetric(float64(bestOp)/float64(bestRef), unit)
}

func timeOf(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

// parse is the reference of what reads HTML.
func parse(b *testing.B, page []byte) {
	if _, err := html.Parse(bytes.NewReader(page)); err != nil {
		b.Fatal(err)
	}
}
