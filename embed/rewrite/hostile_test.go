package rewrite_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// TestWordsLikeTokens checks that words of a document that read as tokens stay words.
func TestWordsLikeTokens(t *testing.T) {
	for _, words := range []string{
		"[[embed:0]]", "[[embed1:0]] [[embed:0]]", "[[embed999999999: [[embed1000000000:0]]", `\[\[embed:0\]\]`, `\[\[embed:0]]`, `[[embed:0\]\]`,
		"<!--[[embed:0]]-->", "[[embed00:0]]", "[[embed18446744073709551615:0]] [[embed18446744073709551616:0]]", "[[[embed:0]]]", "[[Embed:0]]", "no token",
	} {
		for _, page := range []string{"<p>" + words + "</p>" + embedtest.VimeoFrame, embedtest.VimeoFrame + "<p>" + words + "</p>", "<p>a " + words + " b</p>" + embedtest.VimeoFrame} {
			data := []byte(page)
			p, err := rewrite.Protect(data, embedtest.Extract(t, "a.html", data))
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Restore(p.Doc, nil); string(got) != page {
				t.Errorf("%s: %s is restored to %s", page, p.Doc, got)
			}
			other := p.Restore(p.Doc, func(int, embed.Item) (string, bool) { return "(film)", true })
			if bytes.Count(other, []byte("(film)")) != 1 || !strings.Contains(string(other), words) {
				t.Errorf("%s: with another film: %s", page, other)
			}
		}
	}
}

// TestManySharedPlaces checks that time grows no faster than the places of items that
// stand in several, each with another item.
func TestManySharedPlaces(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	prose := "<p>" + strings.Repeat("The harbour board met again on Tuesday. ", 4) + "</p>"
	for name, page := range map[string]func(n int) string{
		"a chain": func(n int) string {
			var b strings.Builder
			b.WriteString("<main><header>")
			for i := range n {
				fmt.Fprintf(&b, `<div class=embed data-html="&lt;iframe src=//youtu.be/a%010d&gt;&lt;/iframe&gt;&lt;iframe src=//youtu.be/a%010d&gt;&lt;/iframe&gt;"></div>`, i, i+1)
			}
			fmt.Fprintf(&b, "</header><article>%s<iframe src=//youtu.be/a%010d></iframe>%[1]s</article></main>", strings.Repeat(prose, 4), n)
			return b.String()
		},
		"one place": func(n int) string {
			var b strings.Builder
			b.WriteString(`<main><article>` + strings.Repeat(prose, 4) + `<div class=embed data-html="`)
			for i := range n {
				fmt.Fprintf(&b, `&lt;iframe src=//youtu.be/a%010d&gt;&lt;/iframe&gt;`, i)
			}
			b.WriteString(`"></div>` + strings.Repeat(prose, 4) + `</article></main>`)
			return b.String()
		},
	} {
		x := embed.Extractor{MaxItems: -1}
		protect := func(n int) time.Duration {
			data := []byte(page(n))
			res, err := x.ExtractBytes(data)
			if err != nil || len(res.Items) < n {
				t.Fatalf("%s: %d items, %v", name, len(res.Items), err)
			}
			start := time.Now()
			p, err := rewrite.Protect(data, res)
			if err != nil {
				t.Fatal(err)
			}
			took := time.Since(start)
			if !bytes.Equal(p.Restore(p.Doc, nil), data) {
				t.Errorf("%s: restored to another document", name)
			}
			return took
		}
		times := math.Inf(1)
		for range 10 {
			if times = min(times, float64(protect(4000))/float64(protect(1000))); times < 9 {
				break
			}
		}
		if times > 10 {
			t.Errorf("%s: four times the places take %.1f times as long: not linear", name, times)
		}
	}
}

// TestWordsInRoot checks that words in the root itself are replaced, and the root is not.
func TestWordsInRoot(t *testing.T) {
	root := &html.Node{Type: html.ElementNode, Data: "div"}
	root.AppendChild(&html.Node{Type: html.TextNode, Data: "https://youtu.be/abcdefghijk"})
	if err := rewrite.Node(root, embed.ExtractNode(root), func(int, embed.Item) (string, bool) { return "<b>film</b>", true }); err != nil {
		t.Fatal(err)
	}
	if got := embedtest.Render(t, root); got != "<div><b>film</b></div>" {
		t.Error(got)
	}
}
