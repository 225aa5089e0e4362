package locate_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/extract"
	"github.com/socialembed/socialembed/embed/internal/options"
)

const (
	video = `<iframe src="https://player.vimeo.com/video/472819365"></iframe>`
	prose = "<p>The harbour office said on Monday that ferries would run through the night until the bridge over the bay is repaired, which takes until March.</p>"
)

// Where a video is one of the article's, and where one of something else.
func TestRegions(t *testing.T) {
	const story = "<article><h1>Night ferries</h1>" + prose + prose + "</article>"
	for _, row := range []struct {
		markup string
		want   bool
	}{
		{"<article><h1>Night ferries</h1>" + prose + video + prose + "</article>", true},
		{story + "<div>" + video + "</div>", true},
		{story + "<nav>" + video + "</nav>", false},
		{story + "<footer>" + video + "</footer>", false},
		{"<article><h1>Night ferries</h1>" + prose + "<footer>" + video + "</footer></article>", false},
		{story + "<aside>" + video + "</aside>", false},
		{story + "<dialog>" + video + "</dialog>", false},
		{"<article><h1>Night ferries</h1>" + prose + "<aside>" + video + "</aside>" + prose + "</article>", true},
		{story + "<header>" + video + "</header>", true},

		{story + `<div role="navigation">` + video + "</div>", false},
		{story + `<div role="contentinfo">` + video + "</div>", false},
		{story + `<div role="menu">` + video + "</div>", false},
		{story + `<div role="search">` + video + "</div>", false},
		{story + `<div role="complementary">` + video + "</div>", false},
		{story + `<div role="dialog">` + video + "</div>", false},
		{story + `<div role="alertdialog">` + video + "</div>", false},
		{story + `<div role="feed">` + video + "</div>", true}, // embed codes in a feed are embeds
		{story + `<div role="presentation">` + video + "</div>", true},

		{story + `<div class="sidebar">` + video + "</div>", false},
		{story + `<div id="sidebar">` + video + "</div>", false},
		{story + `<div title="sidebar">` + video + "</div>", true},
		{story + `<div class="side">` + video + "</div>", true},
		{story + `<p class="sidebar">` + video + "</p>", true}, // a paragraph keeps the region around it
		{story + `<span class="sidebar">` + video + "</span>", true},
		{story + `<div class="comments">` + video + "</div>", false},
		{story + `<div class="widget">` + video + "</div>", false},
		{"<article><h1>Night ferries</h1>" + prose + `<div class="widget">` + video + "</div>" + prose + "</article>", true},
		{story + `<div class="share">` + video + "</div>", true},
		{story + `<div class="sidebar"><div class="entry-content">` + video + "</div></div>", false},

		// What is named a sidebar and holds the article is none.
		{`<div class="sidebar"><h1>Night ferries</h1>` + prose + video + prose + prose + "</div>", true},
		{`<div class="sidebar">` + prose + prose + prose + video + "</div>", true},
		{`<div class="comments">` + prose + prose + prose + video + "</div>", false},
		{`<div class="sidebar"><p>Tickets</p>` + video + "</div>" + story, false},

		{"<pre>" + video + "</pre>", true}, // it plays, whatever holds it
		{"<pre>" + html.EscapeString(video) + "</pre>", false},
		{"<!-- " + video + " -->", false},
		{"<textarea>" + video + "</textarea>", false},
		{"<noscript>" + video + "</noscript>", true},
	} {
		page := "<!doctype html><html><head><title>Night ferries</title></head><body>" + row.markup + "</body></html>"
		got := len(extract.HTML(&options.Options{MaxItems: -1}, page).Items)
		if (got == 1) != row.want || got > 1 {
			t.Errorf("%d videos in\n%s", got, strings.ReplaceAll(row.markup, prose, "PROSE"))
		}
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if tree := len(extract.Nodes(&options.Options{MaxItems: -1}, []*html.Node{root}).Items); tree != got {
			t.Errorf("%d videos in the tree of\n%s", tree, strings.ReplaceAll(row.markup, prose, "PROSE"))
		}
	}
}

// An article quotes a few posts in a box beside its paragraphs; more are a feed.
func TestQuotedInBox(t *testing.T) {
	const quote = `<blockquote class="twitter-tweet"><p>Ferries!</p>&mdash; Mia Quill (@mia_quill) <a href="https://twitter.com/mia_quill/status/14620938172645089%02d">May 14, 2021</a></blockquote>`
	for n, want := range map[int]int{1: 1, 3: 3, 4: 0} {
		var quotes string
		for i := range n {
			quotes += fmt.Sprintf(quote, i+10)
		}
		page := "<!doctype html><html><head><title>Night ferries</title></head><body><article><h1>Night ferries</h1>" + prose + prose + prose +
			`<div class="sidebar">` + quotes + "</div>" + prose + "</article></body></html>"
		if got := len(extract.HTML(&options.Options{MaxItems: -1}, page).Items); got != want {
			t.Errorf("%d of %d posts are quoted", got, n)
		}
	}
}
