package embed_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// maxAllocated is the multiple of the input that one extraction may allocate in
// all, in bytes per byte, beyond a fixed part for tables. It is a promise of the
// package comment.
const maxAllocated = 400

// hostileShapes are inputs that cost some parser a multiple of what honest input
// costs. Each is about n bytes.
var hostileShapes = map[string]func(n int) string{
	"open angle brackets":     repeat("<"),
	"unclosed div":            repeat("<div>"),
	"unclosed p":              repeat("<p>x"),
	"stray end tags":          repeat("</div></p>"),
	"nested quotations":       repeat(`<blockquote class="twitter-tweet">`),
	"nested told":             repeat(`<div class="embed-twitter" data-id="1387304686957498370">`),
	"nested figures":          repeat(`<figure class="video">`),
	"quotations":              repeat(`<blockquote class=twitter-tweet><a href=//x.com/a/status/1387304686957498370>`),
	"same id again":           repeat(`<amp-twitter data-tweetid=1387304686957498370></amp-twitter>`),
	"unclosed comments":       repeat("<!-- "),
	"unclosed script":         repeat("<script>"),
	"unclosed attribute":      repeat(`<a href="x `),
	"handles":                 repeat("(@"),
	"attributions":            repeat("— A (@b) May 1, 2020 "),
	"dashes":                  repeat("—"),
	"open quotations":         repeat("“x "),
	"one line":                repeat("word and "),
	"line breaks":             repeat("\n\n"),
	"addresses":               repeat("https://x.com/a/status/1387304686957498370\n"),
	"half addresses":          repeat("http://"),
	"pic links":               repeat("pic.twitter.com/"),
	"entities":                repeat("&amp;&#x2014;&nbsp"),
	"openings of wordings":    repeat("View "),
	"zones in one name":       func(n int) string { return `<div class="` + strings.Repeat("xrailx-video", n/12) + `">` },
	"zones in many names":     func(n int) string { return `<div class="` + strings.Repeat("xrail ", n/6) + `">` },
	"nearly a status":         func(n int) string { return `<a href="` + strings.Repeat("statu", n/5) + `">` },
	"frames":                  repeat(`<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>`),
	"placeholder lines":       repeat("<p>This video is not available in your region.</p>"),
	"notices at an embed":     repeat("<iframe src=//www.youtube.com/embed/abcdefghijk></iframe><p>Accept cookies to watch this video</p>"),
	"state brackets":          func(n int) string { return `<script>x={"a":"\"twitter-tweet",` + strings.Repeat("[", n) + "</script>" },
	"state strings":           func(n int) string { return `<script>[` + strings.Repeat(`"\"twitter-tweet\"",`, n/20) + "]</script>" },
	"holes":                   repeat(`<div class="embed-twitter"></div>`),
	"srcdoc in srcdoc":        nestedSrcdoc,
	"base64 in base64":        nestedBase64,
	"open formatting":         openFormatting,
	"attributes":              func(n int) string { return "<div class=embed " + strings.Repeat(`a="b" `, n/6) + ">" },
	"different attributes":    differentAttributes,
	"long class":              func(n int) string { return `<div class="` + strings.Repeat("video-player-embed ", n/19) + `">` },
	"deep inside a quotation": func(n int) string { return `<blockquote class="twitter-tweet">` + strings.Repeat("<div>", n/5) },
	"formatting in quotation": func(n int) string { return `<blockquote class="twitter-tweet">` + openFormatting(n) },
	"table in quotation":      func(n int) string { return `<blockquote class="twitter-tweet">` + strings.Repeat("<table><td>", n/11) },
	"links in quotation": func(n int) string {
		return `<blockquote class="twitter-tweet">` + strings.Repeat("<a href=//x.com/a/status/1387304686957498370>x</a>", n/50)
	},
	"quotes that never close": func(n int) string { return `<p class="video" title="` + strings.Repeat("'", n) },
	"handles in quotation":    func(n int) string { return `<blockquote class="twitter-tweet">` + strings.Repeat("(@a)", n/4) },
	"state fills holes":       stateFillsSlots,
	"state scripts":           repeat(`<script>[{"b":"<p class=\"twitter-tweet\">"}]</script><div class="embed-twitter"></div>`),
	"descriptions of videos":  descriptionsOfVideos,
	"images of one tweet":     numbered(`<blockquote class=twitter-tweet><img src=//pbs.twimg.com/media/E%09d.jpg><a href=//x.com/a/status/1387304686957498370>x</a></blockquote>`),
	"bidi controls":           repeat("\u202e(@a)\u2066\u2069 "),
	"broken UTF-8":            repeat("\xc0\xaf\xed\xa0\x80\xf8(@a\xff) "),
	"NULs":                    repeat("<p\x00>\x00(@a\x00) "),
	"json in an attribute":    func(n int) string { return `<div class="tweet" data-attrs="` + strings.Repeat("[", n) + `">` },
}

func repeat(s string) func(int) string {
	return func(n int) string { return strings.Repeat(s, n/len(s)+1) }
}

// numbered repeats a format with one number, each time another.
func numbered(format string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
}

// stateFillsSlots is as many placeholders as the page's state has tweets.
func stateFillsSlots(n int) string {
	state := numbered(`{"type":"tweet","id":"13873046869574%05d"},`)(n / 2)
	return `<title>Notes</title>` + strings.Repeat(`<div class="embed-twitter"></div>`, n/66) + `<script>{"title":"Notes","items":[` + state + `]}</script>`
}

// descriptionsOfVideos is as many descriptions of videos as videos, all others.
func descriptionsOfVideos(n int) string {
	return `<script type="application/ld+json">[` + numbered(`{"@type":"VideoObject","embedUrl":"https://www.youtube.com/embed/a%010d"},`)(n/2) + `{}]</script>` +
		numbered(`<iframe src="https://www.youtube.com/embed/b%010d"></iframe>`)(n/2)
}

func nestedSrcdoc(n int) string {
	s := `<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>`
	for len(s) < n {
		s = `<iframe srcdoc="` + html.EscapeString(s) + `"></iframe>`
	}
	return s
}

func nestedBase64(n int) string {
	s := `<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>`
	for len(s) < n {
		s = `<div data-content="` + base64.StdEncoding.EncodeToString([]byte(s)) + `"></div>`
	}
	return s
}

func openFormatting(n int) string {
	var b strings.Builder
	for i := range 480 {
		fmt.Fprintf(&b, "<i id=%d>", i)
	}
	for b.Len() < n {
		b.WriteString("<p>x</p>")
	}
	return b.String()
}

func differentAttributes(n int) string {
	var b strings.Builder
	b.WriteString(`<div class="embed-video" `)
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "data-a%d=%d ", i, i)
	}
	return b.String() + ">"
}

// TestHostile bounds the memory that hostile input costs, and that memory and time
// grow no faster than the input. It reads each shape in one way unless tests are long.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	ways := slices.Sorted(maps.Keys(readings))
	for i, name := range slices.Sorted(maps.Keys(allShapes())) {
		shape := allShapes()[name]
		for k, how := range ways {
			if k != i%len(ways) && !corpus.Long() {
				continue
			}
			prepare := readings[how]
			t.Run(name+"/"+how, func(t *testing.T) {
				if how == "tree" && strings.Contains(name, "formatting") {
					t.Skip("the parser alone takes a gigabyte")
				}
				if how == "mentions" && !strings.Contains(name, "mention") {
					t.Skip("as text, without mentions")
				}
				small, large := prepare(shape(32<<10)), prepare(shape(128<<10))
				less, more := allocates(small), allocates(large)
				if limit := uint64(maxAllocated*128<<10 + 1<<20); more > limit {
					t.Errorf("128 KiB allocate %d bytes, more than %d", more, limit)
				}
				if more > 8*less+8<<20 {
					t.Errorf("32 KiB allocate %d bytes, 128 KiB %d: not linear", less, more)
				}
				if raceEnabled {
					return
				}
				if times, took := growth(small, large); times > 10 {
					t.Errorf("four times the input takes %.1f times as long, %v: not linear", times, took)
				}
			})
		}
	}
}

// readings return functions that read an input in one way. What is no work of this
// package, such as parsing, is done before.
var readings = map[string]func(string) func(){
	"html": func(s string) func() {
		data := []byte(s)
		return func() {
			if _, err := embed.ExtractBytes(data); err != nil {
				panic(err)
			}
		}
	},
	"text": func(s string) func() { return func() { embed.ExtractText(s) } },
	"mentions": func(s string) func() {
		x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindMention}}
		return func() { x.ExtractText(s) }
	},
	"tree": func(s string) func() {
		root, err := html.Parse(strings.NewReader(s))
		if err != nil {
			root = nil // x/net/html refuses it
		}
		return func() { embed.ExtractNode(root) }
	},
}

// allShapes returns the inputs of all lists.
func allShapes() map[string]func(n int) string {
	all := maps.Clone(hostileShapes)
	maps.Copy(all, moreShapes)
	maps.Copy(all, attackShapes)
	for i, s := range searchedShapes {
		all[fmt.Sprint("searched ", i)] = repeat(strings.Join(s, ""))
	}
	return all
}

// allocates returns the bytes that f allocates. No collection empties the pools
// meanwhile.
func allocates(f func()) uint64 {
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	f() // builds tables that are built once, and fills the pools
	before := allocated()
	f()
	return allocated() - before
}

// growth returns how many times as long as small large takes, and its time: the
// least of several tries, as other work on the machine only adds. Times too short to
// be measured count as none.
func growth(small, large func()) (times float64, took time.Duration) {
	const enough, tries, short = 9, 40, 4 * time.Millisecond
	times = math.Inf(1)
	for n := 0; n < tries && times > enough; n++ {
		a, b := timeOf(small), timeOf(large)
		if took = b; b < short {
			return 0, b
		}
		times = min(times, float64(b)/float64(a))
	}
	return times, took
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// TestHostileTrees checks that time grows no faster than trees that no parser makes.
func TestHostileTrees(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes seconds")
	}
	for name, prepare := range map[string]func(n int) func(){
		"leaves below a deep chain": func(n int) func() {
			root := deepTree(n, element("div"), element("p"))
			bottom := root
			for bottom.FirstChild != nil {
				bottom = bottom.FirstChild
			}
			var leaves []*html.Node
			for range n {
				leaf := element("p")
				bottom.AppendChild(leaf)
				leaves = append(leaves, leaf)
			}
			return func() { embed.ExtractSelection(&goquery.Selection{Nodes: leaves}) }
		},
		"one item with many places": func(n int) func() {
			root := element("div")
			for range n {
				p := element("p")
				p.AppendChild(&html.Node{Type: html.TextNode, Data: "https://youtu.be/abcdefghijk"})
				root.AppendChild(p)
			}
			res := embed.ExtractNode(root)
			stay := func(int, embed.Item) (string, bool) { return "", false }
			return func() {
				if err := rewrite.Node(root, res, stay); err != nil {
					panic(err)
				}
			}
		},
		"places below a long name": func(n int) func() {
			root := element(strings.Repeat("x", 10*n))
			for range n {
				root.AppendChild(element("amp-twitter", "data-tweetid", "1387304686957498370"))
			}
			return func() { embed.ExtractNode(root) }
		},
	} {
		t.Run(name, func(t *testing.T) {
			if times, took := growth(prepare(4000), prepare(16000)); times > 10 {
				t.Errorf("four times the tree takes %.1f times as long, %v: not linear", times, took)
			}
			if less, more := allocates(prepare(4000)), allocates(prepare(16000)); more > 8*less+8<<20 {
				t.Errorf("4000 nodes allocate %d bytes, 16000 %d: not linear", less, more)
			}
		})
	}
}

// TestDeepTree checks that a tree of any depth is searched; the parser stops at
// 512 levels, trees built by hand need not.
func TestDeepTree(t *testing.T) {
	root := &html.Node{Type: html.ElementNode, Data: "div"}
	n := root
	for range 100_000 {
		c := &html.Node{Type: html.ElementNode, Data: "div"}
		n.AppendChild(c)
		n = c
	}
	n.AppendChild(&html.Node{Type: html.ElementNode, Data: "amp-twitter", Attr: []html.Attribute{{Key: "data-tweetid", Val: "1387304686957498370"}}})
	if got := embed.ExtractNode(root).Tweets(); len(got) != 1 {
		t.Errorf("%d tweets at the bottom, want one", len(got))
	} else if o := got[0].Origin; o.Node == nil || o.Path != "" {
		t.Errorf("more than 1000 levels deep only the node is given: %+v", o.Place)
	}
	deep := strings.Repeat("<div>", 100_000) + `<amp-twitter data-tweetid=1387304686957498370></amp-twitter>`
	res, err := embed.ExtractBytes([]byte(deep))
	if err != nil || len(res.Tweets()) != 1 {
		t.Errorf("from bytes: %v, %v", res, err)
	}
}

func TestLimits(t *testing.T) {
	page := strings.Repeat("<p>https://youtu.be/abcdefghijk</p><p>https://youtu.be/abcdefghijl</p>", 3)
	x := embed.Extractor{MaxBytes: 10}
	if _, err := x.Extract(strings.NewReader(page)); !errors.Is(err, embed.ErrTooLarge) {
		t.Errorf("Extract beyond the limit: %v", err)
	}
	if _, err := x.ExtractBytes([]byte(page)); !errors.Is(err, embed.ErrTooLarge) {
		t.Errorf("ExtractBytes beyond the limit: %v", err)
	}
	if _, err := x.ExtractAuto([]byte(page)); !errors.Is(err, embed.ErrTooLarge) {
		t.Errorf("ExtractAuto beyond the limit: %v", err)
	}
	x = embed.Extractor{MaxBytes: int64(len(page))}
	if _, err := x.Extract(strings.NewReader(page)); err != nil {
		t.Errorf("Extract at the limit: %v", err)
	}
	x = embed.Extractor{MaxBytes: -1, MaxItems: 1}
	res, err := x.Extract(strings.NewReader(page))
	if err != nil || len(res.Items) != 1 || !res.Truncated {
		t.Errorf("one item at most: %+v, %v", res, err)
	}
	x.MaxItems = 2
	if res, _ = x.Extract(strings.NewReader(page)); len(res.Items) != 2 || res.Truncated {
		t.Errorf("two items at most, of two: %+v", res)
	}
	endless := io.LimitReader(zeros{}, 1<<30)
	if _, err := embed.Extract(endless); !errors.Is(err, embed.ErrTooLarge) {
		t.Errorf("a gigabyte: %v", err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

var errBroken = errors.New("line cut")

// TestReaderFails checks that what was read before a reader failed is not lost.
func TestReaderFails(t *testing.T) {
	r := io.MultiReader(strings.NewReader("<p>https://youtu.be/abcdefghijk</p><p>"), iotest.ErrReader(errBroken))
	res, err := embed.Extract(r)
	if !errors.Is(err, errBroken) {
		t.Errorf("error is %v", err)
	}
	if res == nil || len(embed.Only[*embed.Video](res)) != 1 {
		t.Errorf("what was read before is lost: %+v", res)
	}
}

// TestNoAliasing checks that results do not change with the caller's buffer.
func TestNoAliasing(t *testing.T) {
	for _, name := range embedtest.CaseFiles(t) {
		data := embedtest.ReadFile(t, name)
		res, err := embed.ExtractAuto(data)
		if err != nil {
			t.Fatal(err)
		}
		before := fmt.Sprintf("%+v", texts(res))
		for i := range data {
			data[i] = 'X'
		}
		if after := fmt.Sprintf("%+v", texts(res)); after != before {
			t.Errorf("%s: the result changed with the input:\n%s\n%s", name, before, after)
		}
	}
}

// texts returns the items as values, to be printed.
func texts(res *embed.Result) []string {
	var out []string
	for _, it := range res.Items {
		switch it := it.(type) {
		case *embed.Tweet:
			out = append(out, fmt.Sprintf("%+v", *it))
		case *embed.Video:
			out = append(out, fmt.Sprintf("%+v", *it))
		case *embed.Post:
			out = append(out, fmt.Sprintf("%+v", *it))
		case *embed.Audio:
			out = append(out, fmt.Sprintf("%+v", *it))
		case *embed.Placeholder:
			out = append(out, fmt.Sprintf("%+v", *it))
		}
	}
	return out
}
