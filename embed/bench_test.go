package embed_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

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

func BenchmarkExtract(b *testing.B) {
	for _, bm := range []struct {
		name string
		page []byte
	}{
		{"embeds", pageWith(benchTweet + `<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>`)},
		{"none", pageWith("")},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.page)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := embed.ExtractBytes(bm.page); err != nil {
					b.Fatal(err)
				}
			}
			ratio(b, "x-parse", func() {
				if _, err := html.Parse(bytes.NewReader(bm.page)); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

func BenchmarkExtractNode(b *testing.B) {
	page := pageWith(benchTweet)
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		embed.ExtractNode(root)
	}
	ratio(b, "x-parse", func() {
		if _, err := html.Parse(bytes.NewReader(page)); err != nil {
			b.Fatal(err)
		}
	})
}

func BenchmarkExtractText(b *testing.B) {
	para := strings.Repeat("The new quay was finished ahead of time, said the harbour master, who had planned the works for three years. ", 4)
	text := strings.Repeat(para+"\n\n", 2500) + "First boats are in. pic.twitter.com/AbCdEfGhIj — Harbour Office (@harbour_office) August 11, 2024\n"
	for _, bm := range []struct {
		name string
		x    embed.Extractor
	}{
		{"all", embed.Extractor{}},
		{"tweets", embed.Extractor{Kinds: []embed.Kind{embed.KindTweet}}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				bm.x.ExtractText(text)
			}
			ratio(b, "x-IndexByte", func() { sink += strings.IndexByte(text, 0) })
		})
	}
}

var sink int

// ratio reports the time of an operation as a multiple of that of ref, measured
// after it in the same run.
func ratio(b *testing.B, unit string, ref func()) {
	const rounds = 20
	best := time.Duration(1 << 62)
	for range rounds {
		start := time.Now()
		ref()
		best = min(best, time.Since(start))
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(best), unit)
}
