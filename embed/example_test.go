package embed_test

import (
	"errors"
	"fmt"
	"log"
	"net/url"
	"os"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

func Example() {
	article, err := os.ReadFile("../testdata/articles/lighthouse.html")
	if err != nil {
		log.Fatal(err)
	}
	res, err := embed.ExtractAuto(article)
	if err != nil {
		log.Fatal(err)
	}
	for _, item := range res.Items {
		switch it := item.(type) {
		case *embed.Tweet:
			fmt.Println("tweet", it.ID, it.Author, it.Date, it.Pics)
		case *embed.Placeholder:
			fmt.Println("placeholder", it.Subject, it.Reason)
		}
	}
	// Output:
	// placeholder video region-restricted
	// placeholder video rail
	// tweet 2032915200000000000 Skarra Museum 2026-03-14 [pic.twitter.com/q7LmZ2VxTa]
	// tweet 2033154600000000000 Ingrid Vael 2026-03-15 [pic.twitter.com/Ke81ybNwPd]
}

func ExampleExtract() {
	page := strings.NewReader(`<p>Watch it:</p><iframe src="//www.youtube.com/embed/aBcDeFgHiJk?start=90"></iframe>`)
	res, err := embed.Extract(page)
	if err != nil {
		log.Fatal(err)
	}
	for _, v := range embed.Only[*embed.Video](res) {
		fmt.Println(v.Provider, v.ID, v.URL, v.StartSeconds)
	}
	// Output: youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk 90
}

func ExampleExtractText() {
	text := "The ferry came late. Nobody minded.\n\n" +
		"Lanterns everywhere tonight. #harbour pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026\n\n" +
		"It left at nine."
	for _, t := range embed.ExtractText(text).Tweets() {
		fmt.Printf("%s (@%s) on %s: %s\n", t.Author, t.Handle, t.Date, t.Text)
		fmt.Println(t.Hashtags, t.Pics)
	}
	// Output:
	// Ingrid Vael (@ingrid_vael) on 2026-03-15: Lanterns everywhere tonight. #harbour pic.twitter.com/Ab3dEf6hIj
	// [harbour] [pic.twitter.com/Ab3dEf6hIj]
}

func ExampleExtractNode() {
	root, err := html.Parse(strings.NewReader(`<main><p>One.</p><p><amp-twitter data-tweetid="2033154600000000000"></amp-twitter></p></main>`))
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range embed.ExtractNode(root).Tweets() {
		fmt.Println(t.ID, t.Origin.Path, t.Origin.Node.Data)
	}
	// Output: 2033154600000000000 /html/body/main/p[2]/amp-twitter amp-twitter
}

func ExampleExtractSelection() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(`
		<div class="story"><iframe src="https://player.vimeo.com/video/123456789"></iframe></div>
		<div class="other"><iframe src="https://player.vimeo.com/video/987654321"></iframe></div>`))
	if err != nil {
		log.Fatal(err)
	}
	for _, v := range embed.Only[*embed.Video](embed.ExtractSelection(doc.Find(".story"))) {
		fmt.Println(v.Provider, v.ID)
	}
	// Output: vimeo 123456789
}

// Settings: the page's URL for relative URLs, and what is wanted of it.
func ExampleExtractor() {
	base, err := url.Parse("https://news.example/2026/lamp")
	if err != nil {
		log.Fatal(err)
	}
	x := embed.Extractor{
		Base:      base,
		Kinds:     []embed.Kind{embed.KindTweet, embed.KindVideo},
		Providers: []embed.Provider{embed.ProviderTwitter, embed.ProviderHTML5},
	}
	page := strings.NewReader(`<p>https://x.com/ingrid_vael/status/2033154600000000000</p>
		<video controls src="/films/lamp.mp4"></video>
		<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`)
	res, err := x.Extract(page)
	if err != nil {
		log.Fatal(err)
	}
	for _, it := range res.Items {
		fmt.Println(it.Common().Kind, it.Common().Provider)
	}
	for _, v := range embed.Only[*embed.Video](res) {
		fmt.Println(v.FileURL)
	}
	// Output:
	// tweet twitter
	// video html5
	// https://news.example/films/lamp.mp4
}

// Limits: too much input is an error, too many items are cut.
func ExampleExtractor_limits() {
	page := []byte(`<p>https://x.com/ingrid_vael/status/2033154600000000000</p>
		<p>https://x.com/ingrid_vael/status/2033154700000000000</p>`)
	x := embed.Extractor{MaxBytes: 100}
	if _, err := x.ExtractBytes(page); errors.Is(err, embed.ErrTooLarge) {
		fmt.Println(err)
	}
	x = embed.Extractor{MaxItems: 1}
	res, err := x.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(res.Items), "item, more:", res.Truncated)
	// Output:
	// embed: input exceeds MaxBytes: 121 bytes, limit 100
	// 1 item, more: true
}

func ExampleStatusTime() {
	t, ok := embed.StatusTime("2033154600000000000")
	fmt.Println(t, ok)
	_, ok = embed.StatusTime("20") // given out before ids held the time
	fmt.Println(ok)
	// Output:
	// 2026-03-15 12:13:25.482 +0000 UTC true
	// false
}
