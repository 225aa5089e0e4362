// Package integrations shows, one short function for each, how the library goes
// together with tools that lose embeds by themselves. It is a module of its own,
// so that the library does not depend on them.
package integrations

import (
	"bytes"
	"io"
	"net/url"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/gocolly/colly/v2"
	"github.com/markusmobius/go-trafilatura"
	"github.com/microcosm-cc/bluemonday"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// protect finds the embeds of a page and puts tokens in their places.
func protect(page []byte, base *url.URL) (*rewrite.Protected, error) {
	x := embed.Extractor{Base: base}
	res, err := x.ExtractBytes(page)
	if err != nil {
		return nil, err
	}
	return rewrite.Protect(page, res)
}

// Readable returns the article of a page as go-readability finds it, with its
// embeds as clean markup. base is the page's address.
func Readable(page []byte, base *url.URL) ([]byte, error) {
	p, err := protect(page, base)
	if err != nil {
		return nil, err
	}
	article, err := readability.FromReader(bytes.NewReader(p.Doc), base)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := article.RenderHTML(&out); err != nil {
		return nil, err
	}
	return p.Restore(out.Bytes(), rewrite.Using(render.HTML)), nil
}

// Trafilatura returns the article of a page as go-trafilatura finds it, with its
// embeds as clean markup. base is the page's address.
func Trafilatura(page []byte, base *url.URL) ([]byte, error) {
	p, err := protect(page, base)
	if err != nil {
		return nil, err
	}
	article, err := trafilatura.Extract(bytes.NewReader(p.Doc), trafilaturaOptions(base))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := html.Render(&out, article.ContentNode); err != nil {
		return nil, err
	}
	return p.Restore(out.Bytes(), rewrite.Using(render.HTML)), nil
}

func trafilaturaOptions(base *url.URL) trafilatura.Options {
	return trafilatura.Options{OriginalURL: base, EnableFallback: true, Focus: trafilatura.FavorRecall}
}

// Sanitize returns a fragment of HTML that users wrote, as bluemonday's policy
// for it leaves it, with its embeds as clean markup.
func Sanitize(fragment []byte) ([]byte, error) {
	p, err := protect(fragment, nil)
	if err != nil {
		return nil, err
	}
	clean := bluemonday.UGCPolicy().SanitizeBytes(p.Doc)
	return p.Restore(clean, rewrite.Using(render.HTML)), nil
}

// Feed reads a feed and returns the embeds of each entry, in the feed's order.
func Feed(r io.Reader) ([]*embed.Result, error) {
	feed, err := gofeed.NewParser().Parse(r)
	if err != nil {
		return nil, err
	}
	var all []*embed.Result
	for _, entry := range feed.Items {
		content := entry.Content
		if content == "" {
			content = entry.Description
		}
		x := embed.Extractor{}
		if base, err := url.Parse(entry.Link); err == nil {
			x.Base = base
		}
		res, err := x.ExtractAuto([]byte(content))
		if err != nil {
			return nil, err
		}
		all = append(all, res)
	}
	return all, nil
}

// Crawl makes c report the embeds of every page it visits.
func Crawl(c *colly.Collector, report func(page *url.URL, res *embed.Result)) {
	c.OnHTML("html", func(e *colly.HTMLElement) {
		x := embed.Extractor{Base: e.Request.URL}
		report(e.Request.URL, x.ExtractSelection(e.DOM))
	})
}
