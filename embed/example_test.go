package embed_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

func Example() {
	article, err := os.ReadFile("../testdata/articles/lighthouse.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := embed.ExtractAuto(article)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, item := range res.Items {
		switch it := item.(type) {
		case *embed.Tweet:
			fmt.Println("tweet", it.ID, it.Author, it.Date, it.Pics)
		case *embed.Placeholder:
			fmt.Println("placeholder", it.Of, it.Reason)
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
		fmt.Println(err)
		return
	}
	for _, v := range res.Videos() {
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
		fmt.Println(err)
		return
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
		fmt.Println(err)
		return
	}
	for _, v := range embed.ExtractSelection(doc.Find(".story")).Videos() {
		fmt.Println(v.Provider, v.ID)
	}
	// Output: vimeo 123456789
}

func ExampleExtractor() {
	x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet}, MaxItems: 1}
	page := []byte(`<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>
		<p>https://x.com/ingrid_vael/status/2033154600000000000</p>
		<p>https://x.com/ingrid_vael/status/2033154700000000000</p>`)
	res, err := x.ExtractBytes(page)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range res.Tweets() {
		fmt.Println(t.URL, t.Posted.Format("2006-01-02 15:04"))
		fmt.Printf("%s\n", page[t.Origin.Span.Start:t.Origin.Span.End])
	}
	fmt.Println("more:", res.Truncated)
	// Output:
	// https://x.com/ingrid_vael/status/2033154600000000000 2026-03-15 12:13
	// https://x.com/ingrid_vael/status/2033154600000000000
	// more: true
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
