package htmltree

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestTrees(t *testing.T) {
	deep := strings.Repeat("<i>", 250)
	for _, row := range []struct{ markup, want, why string }{
		{`<div a=1 B="x&amp;y">t<br>u</div>v`, `<div a="1" b="x&amp;y">t<br/>u</div>v`, "attributes and void elements"},
		{`<ul><li>a<li>b<ul><li>c</ul></ul>`, `<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>`, "items without end tags"},
		{`<dl><dt>a<dd>b<dt>c</dl>`, `<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>`, "terms without end tags"},
		{`<p>a<p>b<div>c</div>`, `<p>a</p><p>b</p><div>c</div>`, "a block ends a paragraph"},
		{`<p>a<video src=x></video>b</p>`, `<p>a<video src="x"></video>b</p>`, "a player does not"},
		{`<div><p>a<span>b</div>c`, `<div><p>a<span>b</span></p></div>c`, "an end tag ends what is open inside"},
		{`<b><div></b>a</div>c`, `<b><div>a</div>c</b>`, "an inline end tag does not end a block"},
		{`a</div></b>c<br></br>`, `ac<br/>`, "end tags that match nothing"},
		{`<table><tr><td>a<td>b</table>c`, `<table><tr><td>a</td><td>b</td></tr></table>c`, "cells without end tags"},
		{`<div><table><tr><td>a</div>b</table></div>c`, `<div><table><tr><td>ab</td></tr></table></div>c`, "an end tag in a cell ends nothing outside"},
		{`<a href=x>a<a href=y>b</a>`, `<a href="x">a</a><a href="y">b</a>`, "a link ends a link"},
		{`<svg><path/><g/></svg>a`, `<svg><path></path><g></g></svg>a`, "elements of pictures close themselves"},
		{`<span/>a`, `<span>a</span>`, "others do not"},
		{`<title>a&lt;b</title><script>a&lt;b</script>`, `<title>a&lt;b</title><script>a&lt;b</script>`, "character references in raw text"},
		{"a\r\nb\x00c<!-- d -->e", "a\nbce", "line ends, NULs and comments"},
		{`<noscript><img src=x></noscript>`, `<noscript><img src="x"/></noscript>`, "what is shown without scripts"},
		{deep + "a" + strings.Repeat("</i>", 250) + "b",
			strings.Repeat("<i>", 200) + strings.Repeat("<i></i>", 50) + "a" + strings.Repeat("</i>", 200) + "b", "what nests too deep stands side by side"},
	} {
		var ts Trees
		if got := renderInner(t, ts.Parse(row.markup)); got != row.want {
			t.Errorf("%s: %s\n got %s\nwant %s", row.why, row.markup, got, row.want)
		}
	}
}

func renderInner(t *testing.T, root *html.Node) string {
	t.Helper()
	var b strings.Builder
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		if err := html.Render(&b, n); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// Trees that were made before a mark stay while later ones come and go.
func TestTreesRelease(t *testing.T) {
	var ts Trees
	first := ts.Parse(`<p class="a">first</p>`)
	want := renderInner(t, first)
	before := ts.Mark()
	for range 3 {
		ts.Parse(strings.Repeat(`<i b="c">d</i>`, 3*arenaChunk))
		ts.Release(before)
	}
	if got := renderInner(t, first); got != want {
		t.Errorf("the first tree became %s", got)
	}
	second := ts.Parse(`<p class="b">second</p>`)
	if got := renderInner(t, second); got != `<p class="b">second</p>` {
		t.Errorf("the second tree is %s", got)
	}
	if chunks := len(ts.nodes.chunks); chunks > 8 {
		t.Errorf("%d chunks of nodes: they are not used again", chunks)
	}
}
