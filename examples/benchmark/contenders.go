package main

import (
	"bytes"
	"net/url"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/PuerkitoBio/goquery"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

// contender is a way to find embeds in a page.
type contender struct {
	name string
	ours bool // this library
	// two tells that it is also measured with two goroutines.
	two bool
	// cold tells that the page was parsed right before each timed read, and not read by
	// the contender itself, as in a program that does both.
	cold bool
	// prepare does what is not to be timed and returns what is: a function that
	// reads the page once and returns the number of embeds found. It can be called
	// again, and at the same time, and leaves what it reads unchanged.
	prepare func(page []byte) (find, error)
}

// find reads a page and returns the number of embeds found.
type find func() (embeds int, err error)

// contenders lists them. The first is what the others are measured by; the second
// is this library as most programs call it.
func contenders() []contender {
	return []contender{
		{name: "html.Parse alone", two: true, prepare: fromBytes(parse)},
		{name: "socialembed, from bytes", ours: true, two: true, prepare: fromBytes(ownBytes)},
		{name: "socialembed, from a tree", ours: true, two: true, prepare: ownTree},
		{name: "socialembed, right after a parse", ours: true, cold: true, prepare: fromBytes(ownBytes)},
		{name: "socialembed, tweets alone", ours: true, prepare: fromBytes(ownKinds(embed.KindTweet))},
		{name: "socialembed, tweets and videos", ours: true, prepare: fromBytes(ownKinds(embed.KindTweet, embed.KindVideo))},
		{name: "goquery script", prepare: fromBytes(script)},
		{name: "go-readability", prepare: fromBytes(readable)},
		{name: "go-domdistiller", prepare: fromBytes(distill)},
		{name: "go-trafilatura", prepare: fromBytes(trafilate)},
	}
}

// fromBytes is for contenders with nothing to prepare: their time includes parsing.
func fromBytes(read func(page []byte) (int, error)) func([]byte) (find, error) {
	return func(page []byte) (find, error) {
		return func() (int, error) { return read(page) }, nil
	}
}

func parse(page []byte) (int, error) {
	_, err := html.Parse(bytes.NewReader(page))
	return 0, err
}

func ownBytes(page []byte) (int, error) { return ownKinds()(page) }

// ownKinds returns what reads a page for items of those kinds, for all if there are none.
func ownKinds(kinds ...embed.Kind) func(page []byte) (int, error) {
	x := embed.Extractor{Kinds: kinds}
	return func(page []byte) (int, error) {
		res, err := x.ExtractBytes(page)
		if err != nil {
			return 0, err
		}
		return own(res), nil
	}
}

func ownTree(page []byte) (find, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	return func() (int, error) { return own(embed.ExtractNode(root)), nil }, nil
}

// own counts the items that are embeds, not placeholder lines, which no other
// contender looks for. It allocates nothing.
func own(res *embed.Result) int {
	n := 0
	for _, it := range res.Items {
		if _, ok := it.(*embed.Placeholder); !ok {
			n++
		}
	}
	return n
}

func script(page []byte) (int, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return 0, err
	}
	return scrape(doc.Selection), nil
}

// pageURL is what the article tools are told about where pages come from.
func pageURL() *url.URL {
	return &url.URL{Scheme: "https", Host: "example.org", Path: "/news/article"}
}

func readable(page []byte) (int, error) {
	article, err := readability.FromReader(bytes.NewReader(page), pageURL())
	if err != nil {
		return 0, err
	}
	return left(article.Node), nil
}

func distill(page []byte) (int, error) {
	res, err := distiller.ApplyForReader(bytes.NewReader(page), &distiller.Options{OriginalURL: pageURL(), SkipPagination: true})
	if err != nil {
		return 0, err
	}
	return left(res.Node), nil
}

func trafilate(page []byte) (int, error) {
	res, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: pageURL(), IncludeImages: true, IncludeLinks: true})
	if err != nil {
		return 0, err
	}
	return left(res.ContentNode), nil
}
