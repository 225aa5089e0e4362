package rewrite_test

import (
	"fmt"
	"log"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// Strip: the article without its embeds.
func ExampleReplace_strip() {
	article := []byte("The ferry came late. Nobody minded.\n\n" +
		"Lanterns everywhere tonight. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026\n\n" +
		"It left at nine.\n")
	res := embed.ExtractText(string(article))
	text, err := rewrite.Replace(article, res, rewrite.Remove)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(text))
	// Output:
	// The ferry came late. Nobody minded.
	//
	// It left at nine.
}

// Replace: each video becomes a link, all else stays byte for byte.
func ExampleReplace() {
	page := []byte(`<P>Watch it:</P><iframe src="//www.youtube.com/embed/aBcDeFgHiJk"></iframe>
<blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	page, err = rewrite.Replace(page, res, func(_ int, it embed.Item) (string, bool) {
		return render.Link(it), it.Common().Kind == embed.KindVideo
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", page)
	// Output:
	// <P>Watch it:</P><p><a href="https://www.youtube.com/watch?v=aBcDeFgHiJk">YouTube</a></p>
	// <blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>
}

// Carry over: a CMS has a word of its own for embeds. What it has none for stays.
func ExampleReplace_shortcodes() {
	page := []byte(`<p>Watch it:</p><iframe src="//www.youtube.com/embed/aBcDeFgHiJk?start=95"></iframe>
<blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>
<video controls src="https://harbour.example/f.mp4"></video>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	page, err = rewrite.Replace(page, res, func(_ int, it embed.Item) (string, bool) {
		r := it.Common()
		return fmt.Sprintf("[%s id=%q]", r.Provider, r.ID), r.ID != ""
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", page)
	// Output:
	// <p>Watch it:</p>[youtube id="aBcDeFgHiJk"]
	// [twitter id="2033154600000000000"]
	// <video controls src="https://harbour.example/f.mp4"></video>
}

// Old players and left-over scripts give way to clean markup.
func ExampleUsing() {
	page := []byte(`<div><object><embed src="http://www.youtube.com/v/aBcDeFgHiJk"></object></div>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	page, err = rewrite.Replace(page, res, rewrite.Using(render.Markdown))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", page)
	// Output: <div>[YouTube](https://www.youtube.com/watch?v=aBcDeFgHiJk)</div>
}

func ExampleNode() {
	root, err := html.Parse(strings.NewReader(`<p>One.</p><iframe src="https://player.vimeo.com/video/123456789"></iframe><p>Two.</p>`))
	if err != nil {
		log.Fatal(err)
	}
	if err := rewrite.Node(root, embed.ExtractNode(root), rewrite.Remove); err != nil {
		log.Fatal(err)
	}
	if err := html.Render(&out{}, root); err != nil {
		log.Fatal(err)
	}
	// Output: <html><head></head><body><p>One.</p><p>Two.</p></body></html>
}

// out prints what is written to it.
type out struct{}

func (*out) Write(p []byte) (int, error) { return fmt.Print(string(p)) }

func ExampleProtect() {
	page := []byte(`<p>Watch it:</p><div class="social"><iframe src="https://player.vimeo.com/video/123456789"></iframe></div>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	p, err := rewrite.Protect(page, res)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", p.Doc)
	// Here a sanitizer or an article extractor does its work.
	clean := []byte(strings.ReplaceAll(string(p.Doc), "<p>", `<p class="x">`))
	fmt.Printf("%s\n", p.Restore(clean, rewrite.Using(render.Link)))
	// Output:
	// <p>Watch it:</p><p>[[embed:0]]</p>
	// <p class="x">Watch it:</p><p><a href="https://vimeo.com/123456789">Vimeo</a></p>
}
