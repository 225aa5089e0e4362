package embed_test

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// largeShapes are inputs that a careless parser reads again and again.
var largeShapes = map[string]func(n int) string{
	"handles":                 repeat("(@"),
	"quotes that never close": func(n int) string { return `<p class="x" title="` + strings.Repeat("'", n) },
	"one attribute":           func(n int) string { return `<p title="` + strings.Repeat("x", n) + `">` },
	"one text node":           func(n int) string { return "<p>" + strings.Repeat("x", n) },
	"blank lines":             repeat("\n"),
}

// TestLarge reads 64 MB of each shape with the limit raised; 4 MB unless tests are long.
func TestLarge(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes seconds for each shape")
	}
	size := 4 << 20
	if corpus.Long() {
		size = 64 << 20
	}
	x := embed.Extractor{MaxBytes: -1}
	for name, shape := range largeShapes {
		t.Run(name, func(t *testing.T) {
			s := shape(size)
			before := allocated()
			res, err := x.Extract(strings.NewReader(s))
			if err != nil {
				t.Fatal(err)
			}
			checkResult(t, res, s)
			// Reading to the end of a reader alone allocates a multiple of its length.
			if used := allocated() - before; used > 32*uint64(len(s)) {
				t.Errorf("%d bytes allocated for %d", used, len(s))
			}
			if name == "handles" {
				checkResult(t, x.ExtractText(s), s)
			}
		})
	}
}

// counter counts what is read of a reader.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// TestReaderOfAGigabyte checks that a reader is left when the limit is passed, and
// that until then no more is held than a multiple of the limit.
func TestReaderOfAGigabyte(t *testing.T) {
	for _, limit := range []int64{0, 1, 4096, 1 << 20} {
		r := &counter{r: io.LimitReader(zeros{}, 1<<30)}
		x := embed.Extractor{MaxBytes: limit}
		if limit == 0 {
			limit = embed.DefaultMaxBytes
		}
		before := allocated()
		res, err := x.Extract(r)
		if !errors.Is(err, embed.ErrTooLarge) || res != nil {
			t.Errorf("limit %d: %v, %v", limit, res, err)
		}
		if r.n > limit+1 {
			t.Errorf("limit %d: %d bytes read", limit, r.n)
		}
		if used := allocated() - before; used > 16*uint64(limit)+64<<10 {
			t.Errorf("limit %d: %d bytes allocated", limit, used)
		}
	}
}

// deepTree nests n elements like it, without a parser, and puts last at the bottom.
func deepTree(n int, it, last *html.Node) *html.Node {
	root := &html.Node{Type: html.ElementNode, Data: "div"}
	bottom := root
	for range n {
		c := &html.Node{Type: it.Type, Data: it.Data, DataAtom: it.DataAtom, Attr: it.Attr}
		bottom.AppendChild(c)
		bottom = c
	}
	bottom.AppendChild(last)
	return root
}

func element(name string, attr ...string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name}
	for i := 0; i+1 < len(attr); i += 2 {
		n.Attr = append(n.Attr, html.Attribute{Key: attr[i], Val: attr[i+1]})
	}
	return n
}

// TestDeepQuotations nests blockquotes 100,000 deep, as bytes and by hand. Each may be
// an embed, so what is at the bottom is out of reach; what follows is not.
func TestDeepQuotations(t *testing.T) {
	levels := 100_000
	if raceEnabled {
		levels = 10_000
	}
	for _, class := range []string{"", "twitter-tweet", "instagram-media"} {
		res, err := embed.ExtractBytes([]byte(strings.Repeat(`<blockquote class="`+class+`">`, levels) + strings.Repeat("</blockquote>", levels) + embedtest.VimeoFrame))
		if err != nil {
			t.Fatal(err)
		}
		root := deepTree(levels, element("blockquote", "class", class), element("p"))
		root.AppendChild(element("iframe", "src", "https://player.vimeo.com/video/123456789"))
		for _, res := range []*embed.Result{res, embed.ExtractNode(root)} {
			checkResult(t, res, "")
			if len(embed.Only[*embed.Video](res)) != 1 {
				t.Errorf("class %q: %d videos behind the quotations, want one", class, len(embed.Only[*embed.Video](res)))
			}
		}
	}
}

// TestManyPlaces checks that the memory for the paths of items in a tree grows no
// faster than the tree, however many siblings or levels they have.
func TestManyPlaces(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	x := embed.Extractor{MaxItems: -1}
	for name, nested := range map[string]bool{"siblings": false, "levels": true} {
		cost := func(n int) uint64 {
			root := element("div")
			at := root
			for range n {
				p := element("p")
				p.AppendChild(&html.Node{Type: html.TextNode, Data: "This video is not available in your region."})
				at.AppendChild(p)
				if nested {
					c := element("div")
					at.AppendChild(c)
					at = c
				}
			}
			if got := len(x.ExtractNode(root).Items); got != n {
				t.Errorf("%s: %d items of %d", name, got, n)
			}
			return allocates(func() { x.ExtractNode(root) })
		}
		if small, large := cost(2000), cost(8000); large > 8*small {
			t.Errorf("%s: 2000 allocate %d bytes, 8000 %d: not linear", name, small, large)
		}
	}
}

// TestSameIDs checks that very many elements of the same id are one item that
// knows all their places.
func TestSameIDs(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes seconds")
	}
	const times = 200_000
	const one = `<amp-twitter data-tweetid=1387304686957498370></amp-twitter>`
	x := embed.Extractor{MaxBytes: -1}
	res, err := x.ExtractBytes([]byte(strings.Repeat(one, times)))
	if err != nil || len(res.Items) != 1 || len(res.Items[0].Common().Origin.Also) != times-1 {
		t.Errorf("%d items, %v", len(res.Items), err)
	}
}

// TestNoGoroutines checks that extraction leaves no goroutine behind.
func TestNoGoroutines(t *testing.T) {
	root, err := html.Parse(strings.NewReader(mixedPage))
	if err != nil {
		t.Fatal(err)
	}
	before := runtime.NumGoroutine()
	for range 10 {
		embed.ExtractNode(root)
		embed.ExtractText(mixedPage)
		res, err := embed.Extract(strings.NewReader(mixedPage))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rewrite.Replace([]byte(mixedPage), res, rewrite.Remove); err != nil {
			t.Fatal(err)
		}
	}
	if after := runtime.NumGoroutine(); after > before {
		stacks := make([]byte, 1<<16)
		t.Errorf("%d goroutines before, %d after:\n%s", before, after, stacks[:runtime.Stack(stacks, true)])
	}
}
