package htmltree

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// More of what authors leave open, and what ends it.
func TestTreesOfOpenElements(t *testing.T) {
	for _, row := range []struct{ markup, want string }{
		{`<select><option>a<option>b</select>`, `<select><option>a</option><option>b</option></select>`},
		{`<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>`, `<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>`},
		{`<table><tr><th>a<td>b<th>c</table>`, `<table><tr><th>a</th><td>b</td><th>c</th></tr></table>`},
		{`<table><tr><td><table><tr><td>a</table>b`, `<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>`},
		{`<ol><li>a<ol><li>b</ol>c</ol>`, `<ol><li>a<ol><li>b</li></ol>c</li></ol>`},
		{`<dl><dd>a<dl><dt>b</dl>c</dl>`, `<dl><dd>a<dl><dt>b</dt></dl>c</dd></dl>`},
		{`<p>a<iframe></iframe><audio></audio><object></object><noscript></noscript><template></template><button></button>b</p>`, `<p>a<iframe></iframe><audio></audio><object></object><noscript></noscript><template></template><button></button>b</p>`},
		{`<p>a<ul>b</ul>`, `<p>a</p><ul>b</ul>`},
		{`<p>a<span>b<p>c`, `<p>a<span>b</span></p><p>c</p>`},
		{`<p>a<button>b<p>c</button>`, `<p>a<button>b<p>c</p></button></p>`},
		{`<a href=x><div>a<a href=y>b</a></div></a>`, `<a href="x"><div>a<a href="y">b</a></div></a>`},
		{`<a href=x><i>a<a href=y>b`, `<a href="x"><i>a</i></a><a href="y">b</a>`},
		{`<td>a</span>b<span></td>c`, `<td>ab<span></span></td>c`},
		{`<caption>a</div>b</caption>`, `<caption>ab</caption>`},
		{`<template>a</div>b</template>`, `<template>ab</template>`},
		{`<div><th>a</div>b</th></div>c`, `<div><th>ab</th></div>c`},
		{`<math><mi/>a</math>b<mi/>c`, `<math><mi></mi>a</math>b<mi>c</mi>`},
		{`<svg><g>a</svg>b<g/>c`, `<svg><g>a</g></svg>b<g>c</g>`},
		{`<textarea>a&lt;b</textarea>`, `<textarea>a&lt;b</textarea>`},
		{`<style>a&lt;b</style>`, `<style>a&lt;b</style>`},
		{"a\rb", "a\nb"},
		{`<DIV CLASS=A>x</Div>`, `<div class="A">x</div>`},
	} {
		var ts Trees
		if got := renderInner(t, ts.Parse(row.markup)); got != row.want {
			t.Errorf("%s\n got %s\nwant %s", row.markup, got, row.want)
		}
	}
	ts := Trees{Xml: true}
	if got := renderInner(t, ts.Parse(`<div/>a<span/>b`)); got != `<div></div>a<span></span>b` {
		t.Errorf("XML: %s", got)
	}
}

// What is kept for the next page is bounded.
func TestKept(t *testing.T) {
	var ts Trees
	ts.Parse(strings.Repeat(`<i a="&amp;">d</i>`, 20*arenaChunk))
	ts.Values.Buf = make([]byte, 5, 1<<25)
	ts.Release(treeMark{})
	kept := ts.Kept()
	if len(kept.nodes.chunks) != 16 || len(kept.attrs.chunks) != 16 || kept.Values.Buf != nil {
		t.Errorf("%d and %d chunks, %d bytes of values", len(kept.nodes.chunks), len(kept.attrs.chunks), cap(kept.Values.Buf))
	}
	ts = Trees{Values: values{make([]byte, 5, 100)}}
	if kept := ts.Kept(); len(kept.Values.Buf) != 0 || cap(kept.Values.Buf) != 100 {
		t.Errorf("%d of %d bytes of values", len(kept.Values.Buf), cap(kept.Values.Buf))
	}
}

// text writes text with its links.
func text(s string, links []Link) string {
	for i, l := range slices.Backward(links) {
		s = s[:l.Start] + fmt.Sprintf("[%d ", i) + s[l.Start:l.End] + "]" + s[l.End:]
	}
	return s
}

func TestVisibleText(t *testing.T) {
	skip := func(n *html.Node) bool { return Is(n, "aside") }
	for _, row := range []struct{ markup, want, tweet string }{
		{`<p>a b</p><p>c<br>d</p>`, "a b\n\nc\nd", "a b\nc\nd"},
		{`a<div>b</div>c`, "a\n\nb\n\nc", "a\nb\nc"},
		{`a<span>b</span><hr>c`, "ab\n\nc", "ab\nc"},
		{`a <a href=x>b</a> c <a href=y></a><a>d</a>`, "a [0 b] c[1 ] d", "a [0 b] c[1 ] d"},
		{`<a href=x>a<div>b</div></a>c`, "[0 a\n\nb]\n\nc", "[0 a\nb]\nc"},
		{`a<script>b</script><style>c</style><textarea>d</textarea><noembed>e</noembed><noframes>f</noframes>g<title>h</title>i<iframe>j</iframe>k<xmp>l</xmp>m`, "ag\n\ni\n\nk\n\nm", "ag\ni\nk\nm"},
		{`a<aside>b<p>c</aside>d<!-- e -->`, "a\n\nd", "a\nd"},
		{`<br>a<br><br><br><br>b`, "a\n\nb", "a\n\nb"},
		{"a\u00a0b &amp; c", "a\u00a0b & c", "a\u00a0b & c"},
	} {
		var ts Trees
		root := ts.Parse(row.markup)
		if got := text(VisibleText(root, skip)); got != row.want {
			t.Errorf("%s\n is %q, want %q", row.markup, got, row.want)
		}
		if got := text(TweetText(root, skip)); got != row.tweet {
			t.Errorf("%s\n of a tweet is %q, want %q", row.markup, got, row.tweet)
		}
	}
}

// Raw text carries character references; each character is found in the input.
func TestVisibleReferences(t *testing.T) {
	const src = "a&amp;b &#39;c&nbsp;&#160;d &copy e &notaname; &" // ends in the middle of one
	var v Visible
	v.Add(src, 0, len(src), nil, true, RegionBody)
	if got := string(v.Buf); got != "a&b 'c d © e ¬aname; &" {
		t.Errorf("%q", got)
	}
	for part, want := range map[string]string{"&b": "&amp;b", "'": "&#39;", "c d": "c&nbsp;&#160;d", "©": "&copy", "d ©": "d &copy", "a": "a", "e": "e"} {
		at := strings.Index(string(v.Buf), part)
		if sp := v.Span(at, at+len(part)); src[sp.Start:sp.End] != want {
			t.Errorf("%q stands at %q, want %q", part, src[sp.Start:sp.End], want)
		}
	}
	if sp := v.Span(3, 3); sp != (record.Span{}) {
		t.Errorf("an empty text stands at %v", sp)
	}
	var plain Visible
	plain.Add("a&amp;b", 0, 7, nil, false, RegionBody)
	if got := string(plain.Buf); got != "a&amp;b" {
		t.Errorf("text without references is %q", got)
	}
}

func TestVisibleRegions(t *testing.T) {
	var v Visible
	if z := v.RegionAt(0); z != RegionBody {
		t.Errorf("an empty text stands in %d", z)
	}
	for i, s := range []string{"aaa", "bbb", "ccc", "ddd"} {
		v.Add(s, 0, 3, nil, false, []Region{RegionBody, RegionRail, RegionRail, RegionCode}[i])
	}
	regions := func() (s string) {
		for i := range v.Buf {
			s += fmt.Sprint(v.RegionAt(i))
		}
		return s
	}
	for _, step := range []struct {
		start, end int
		z          Region
		want       string
	}{
		{0, 0, RegionNav, "000555555333"},
		{4, 7, RegionNav, "000544455333"},
		{0, 4, RegionFeed, "222244455333"},
		{4, 9, RegionBody, "222200000333"},
		{1, 2, RegionRail, "252200000333"},
		{0, 12, RegionCode, "333333333333"},
	} {
		v.SetRegion(step.start, step.end, step.z)
		if got := regions(); got != step.want {
			t.Errorf("%d to %d in %d: %s, want %s", step.start, step.end, step.z, got, step.want)
		}
	}
}

func TestVisibleCut(t *testing.T) {
	var v Visible
	add := func(s string) { v.Add(s, 0, len(s), nil, false, RegionBody) }
	add("one ")
	v.OpenPassage(InQuote, 0)
	m := v.Mark()
	v.OpenPassage(InLink, 1)
	v.OpenLink("x")
	v.BreakLines(2)
	add("two")
	v.ClosePassage(InLink)
	v.OpenPassage(InCell, 1)
	v.Linked = 3
	v.Cut(m)
	if string(v.Buf) != "one" || len(v.Links) != 0 || len(v.Passages) != 0 || v.Linked != 0 {
		t.Errorf("%q, %v, %v, %d", v.Buf, v.Links, v.Passages, v.Linked)
	}
	v.CloseLink() // there is none
	add(" three")
	v.ClosePassage(InCell)
	v.ClosePassage(InQuote)
	passages := v.MapPassages()
	if got := passages.Around(4, 9); got != InCell|InQuote {
		t.Errorf("three stands in %b", got)
	}
	v.Cut(Mark{Buf: 99}) // beyond the end
	if string(v.Buf) != "one three" {
		t.Errorf("%q", v.Buf)
	}
}

func TestPassages(t *testing.T) {
	var v Visible
	add := func(s string) { v.Add(s, 0, len(s), nil, false, RegionBody) }
	// An entry ends the one before it at its depth; a container ends what is open in it.
	v.OpenPassage(InEntry, 1)
	add("a ")
	v.OpenPassage(InEntry, 2)
	add("b ")
	v.OpenPassage(InEntry, 2)
	add("c ")
	v.ClosePassagesIn(2)
	add("d ")
	if !v.Within(InEntry) || v.Within(InCode) {
		t.Errorf("open: %v", v.Opened)
	}
	v.OpenPassage(InEntry, 1)
	add("e ")
	v.OpenPassage(InCode, 1)
	v.OpenPassage(InHeading, 1)
	add("f ")
	v.ClosePassage(InCode) // and the heading in it
	v.ClosePassage(InQuote)
	add("g ")
	v.AddPassage(InLabel, 100)
	m := v.MapPassages() // ends what is open
	if len(v.Opened) != 0 {
		t.Errorf("open: %v", v.Opened)
	}
	for i, want := range []PassageKind{InEntry, InEntry, InEntry, InEntry, InEntry, InEntry | InCode | InHeading, InEntry} {
		if got := m.Around(2*i, 2*i+1); got != want {
			t.Errorf("%c stands in %b, want %b", v.Buf[2*i], got, want)
		}
	}
	if got := m.Around(2, 5); got != InEntry { // b and c: in the entry that holds both
		t.Errorf("b and c stand in %b", got)
	}
	if got := m.Around(0, 9); got != 0 { // a to e
		t.Errorf("a to e stand in %b", got)
	}
}

// What a page opens without an end is bounded.
func TestManyPassages(t *testing.T) {
	var v Visible
	for range maxPassages + 9 {
		v.OpenPassage(InQuote, 1)
	}
	if len(v.Opened) != maxPassages {
		t.Errorf("%d passages are open", len(v.Opened))
	}
	v.Add("a", 0, 1, nil, false, RegionBody)
	for range maxPassageList + 9 {
		v.AddPassage(InLabel, 0)
	}
	if len(v.Passages) != maxPassageList {
		t.Errorf("%d passages are kept", len(v.Passages))
	}
}

func TestEmbedTag(t *testing.T) {
	for _, s := range []string{"iframe ", "IFRAME>", "blockquote class", "video>", "embed src", "object>", "amp-youtube"} {
		if !EmbedTag(s) {
			t.Errorf("%q embeds nothing", s)
		}
	}
	for _, s := range []string{"", "iframe", "ifram>", "audio>", "amp ", "div>", " iframe>"} {
		if EmbedTag(s) {
			t.Errorf("%q embeds something", s)
		}
	}
}

func TestExpand(t *testing.T) {
	parse := func(s string) *html.Node {
		n, err := html.Parse(strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	const page = `<html><head></head><body><p class="a">b</p><noscript><img src="c"><i>d</i></noscript><p>e</p></body></html>`
	from := parse(page)
	before := renderInner(t, from)
	var ts Trees
	to := ts.Expand(from, 1000)
	if got := renderInner(t, to); to == from || strings.Contains(got, "&lt;") || !strings.Contains(got, `<noscript><img src="c"/><i>d</i></noscript><p>e</p>`) {
		t.Errorf("%s", got)
	}
	if got := renderInner(t, from); got != before {
		t.Errorf("the tree became %s", got)
	}
	size := len("htmlheadbodypclassabnoscript<img src=\"c\"><i>d</i>pe")
	for limit, whole := range map[int]bool{size: true, size - 1: false, 10: false} {
		if n := ts.Expand(from, limit); (n != from) != whole {
			t.Errorf("%d bytes of %d: %v", limit, size, n != from)
		}
	}
	for markup, want := range map[string]bool{`<noscript>a</noscript>`: true, `<noscript></noscript>`: false} {
		var n *html.Node
		for m := range Descend(parse("<body>"+markup), nil) {
			if Is(m, "noscript") {
				n = m
			}
		}
		if got := IsRawNoscript(n); got != want {
			t.Errorf("%s: %v", markup, got)
		}
	}
	if IsRawNoscript(&html.Node{Type: html.TextNode, Data: "noscript", FirstChild: &html.Node{Type: html.TextNode}}) {
		t.Error("a text is a noscript")
	}
}

func TestDescend(t *testing.T) {
	var ts Trees
	root := ts.Parse(`<p>a<i>b<b></b></i></p><div>c</div>`)
	names := func(skip func(*html.Node) bool, most int) (list []string) {
		for n := range Descend(root, skip) {
			if list = append(list, n.Data); len(list) == most {
				break
			}
		}
		return list
	}
	if got := strings.Join(names(nil, 0), " "); got != "body p a i b b div c" {
		t.Error(got)
	}
	if got := strings.Join(names(func(n *html.Node) bool { return Is(n, "i") || Is(n, "body") }, 0), " "); got != "body p a div c" {
		t.Error(got)
	}
	if got := strings.Join(names(nil, 3), " "); got != "body p a" {
		t.Error(got)
	}
	var b strings.Builder
	Walk(root.FirstChild, func(n *html.Node) bool { b.WriteString("<" + n.Data); return n.Data != "i" }, func(n *html.Node) { b.WriteString(">") })
	if got := b.String(); got != "<p<a><i>>" {
		t.Error(got)
	}
}

func TestTag(t *testing.T) {
	e := Tag{Name: "div", Raw: true, Attrs: []tagscan.Attr{{Key: "ID", Val: "a&amp;b"}, {Key: "id", Val: "c"}, {Key: "class", Val: " one\tTwo  "}, {Key: "x", Val: " "}, {Key: "y", Val: " z "}}}
	if got := e.Attr("id"); got != "a&b" {
		t.Errorf("the id is %q", got)
	}
	if _, ok := e.Lookup("i"); ok {
		t.Error("there is an attribute i")
	}
	if got := e.First("w", "x", "y", "id"); got != "z" {
		t.Errorf("the first is %q", got)
	}
	if got := e.First("w", "x"); got != "" {
		t.Errorf("the first of none is %q", got)
	}
	for class, want := range map[string]bool{"one": true, "two": true, "on": false, "one two": false, "": false} {
		if e.HasClass(class) != want {
			t.Errorf("class %q: %v", class, !want)
		}
	}
	var v values
	e.Decode(&v)
	if e.Raw || e.Attrs[0].Val != "a&b" || e.Attr("id") != "a&b" {
		t.Errorf("decoded: %+v", e)
	}
	e.Attrs[0].Val = "a&amp;b"
	if e.Decode(&v); e.Attrs[0].Val != "a&amp;b" {
		t.Error("decoded twice")
	}
	first, second := v.decode("x&lt;"), v.decode(strings.Repeat("&gt;", ValueChunk))
	if first != "x<" || second != strings.Repeat(">", ValueChunk) || v.decode("plain") != "plain" {
		t.Errorf("%q, %d bytes", first, len(second))
	}

	n := &html.Node{Type: html.ElementNode, Data: "li", Attr: []html.Attribute{{Namespace: "xlink", Key: "class", Val: "no"}, {Key: "class", Val: "a b"}}}
	e.SetNode(n)
	if e.Name != "li" || e.Raw || e.Info != InfoOf("li") || len(e.Attrs) != 2 {
		t.Errorf("%+v", e)
	}
	if NodeAttr(n, "class") != "a b" || NodeAttr(n, "id") != "" || !NodeHasClass(n, "B") || NodeHasClass(n, "c") {
		t.Error("the node's class")
	}
	if NodeHasClass(&html.Node{Type: html.TextNode, Attr: n.Attr}, "a") {
		t.Error("a text has a class")
	}
	n.Attr = make([]html.Attribute, tagscan.MaxAttrs+5)
	if e.SetNode(n); len(e.Attrs) != tagscan.MaxAttrs {
		t.Errorf("%d attributes", len(e.Attrs))
	}
}
