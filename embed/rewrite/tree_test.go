package rewrite_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

func body(t testing.TB, root *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		t.Skip("the tree cannot be rendered")
	}
	_, s, _ := strings.Cut(b.String(), "<body>")
	s, _, _ = strings.Cut(s, "</body>")
	return s
}

func TestReplaceNode(t *testing.T) {
	const frame = `<iframe src="https://player.vimeo.com/video/123456789"></iframe>`
	const words = "Lanterns everywhere. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) "
	remark := func(n int, it embed.Item) (string, bool) {
		return "<hr>" + string(it.Common().Provider), true
	}
	for _, c := range []struct {
		reason, in, removed, replaced string
	}{
		{"an element", "<p>One.</p>" + frame + "<p>Two.</p>", "<p>One.</p><p>Two.</p>", "<p>One.</p><hr/>vimeo<p>Two.</p>"},
		{"the same in two places", frame + "<p>One.</p>" + frame, "<p>One.</p>", "<hr/>vimeo<p>One.</p>"},
		{"markup that the parser left as text", "<p>One.</p><noscript>" + frame + "</noscript>", "<p>One.</p>", "<p>One.</p><hr/>vimeo"},
		{"a paragraph's words", "<p>One.</p><p>" + words + "March 15, 2026</p><p>Two.</p>", "<p>One.</p><p></p><p>Two.</p>", "<p>One.</p><p><hr/>twitter</p><p>Two.</p>"},
		{"words in inline elements", "<p><em>" + words + "<a href=\"#d\">March 15, 2026</a></em></p><p>Two.</p>", "<p></p><p>Two.</p>", "<p><hr/>twitter</p><p>Two.</p>"},
		{"words of a line among others", "<div>One is short.<br>" + words + "March 15, 2026<br>Two is short.</div>", "<div>One is short.<br/><br/>Two is short.</div>", "<div>One is short.<br/><hr/>twitter<br/>Two is short.</div>"},
	} {
		for _, f := range []struct {
			replace rewrite.Func
			want    string
		}{{rewrite.Remove, c.removed}, {remark, c.replaced}, {keep, strings.ReplaceAll(c.in, "<br>", "<br/>")}} {
			root := embedtest.Parse(t, c.in)
			res := embed.ExtractNode(root)
			if len(res.Items) != 1 {
				t.Errorf("%s: %d items", c.reason, len(res.Items))
			}
			if err := rewrite.Node(root, res, f.replace); err != nil {
				t.Errorf("%s: %v", c.reason, err)
			}
			if got := body(t, root); got != f.want {
				t.Errorf("%s:\n got %s\nwant %s", c.reason, got, f.want)
			}
		}
	}
}

func TestReplaceNodeErrors(t *testing.T) {
	root := embedtest.Parse(t, `<p>One.</p><iframe src="https://player.vimeo.com/video/123456789"></iframe>`)
	before := body(t, root)
	res := embed.ExtractNode(root)
	frame := res.Items[0].Common().Origin.Node
	deep := func(int, embed.Item) (string, bool) { return strings.Repeat("<div>", 600), true }
	spans, err := embed.Extract(strings.NewReader(before))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		reason string
		root   *html.Node
		res    *embed.Result
		f      rewrite.Func
		place  bool
	}{
		{"another tree", embedtest.Parse(t, "<p>One.</p>"), res, rewrite.Remove, true},
		{"the result of bytes", root, spans, rewrite.Remove, true},
		{"no tree", nil, res, rewrite.Remove, true},
		{"a replacement that cannot be parsed", root, res, deep, false},
	} {
		if err := rewrite.Node(c.root, c.res, c.f); err == nil || errors.Is(err, rewrite.ErrPlace) != c.place {
			t.Errorf("%s: %v", c.reason, err)
		}
		if got := body(t, root); got != before {
			t.Fatalf("%s: the tree has changed: %s", c.reason, got)
		}
	}
	frame.Parent.RemoveChild(frame)
	if err := rewrite.Node(frame, embed.ExtractNode(frame), rewrite.Remove); !errors.Is(err, rewrite.ErrPlace) {
		t.Errorf("root itself: %v", err)
	}
	if err := rewrite.Node(root, &embed.Result{}, rewrite.Remove); err != nil {
		t.Errorf("an empty result: %v", err)
	}
}

func TestReplaceSelection(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(`<div class="a"><iframe src="https://player.vimeo.com/video/123456789"></iframe>x</div>` +
		`<div class="b"><iframe src="https://player.vimeo.com/video/987654321"></iframe>y</div>`))
	if err != nil {
		t.Fatal(err)
	}
	s := doc.Find(".a, .a iframe")
	if err := rewrite.Selection(s, embed.ExtractSelection(s), rewrite.Remove); err != nil {
		t.Fatal(err)
	}
	if got := doc.Find("iframe").Length(); got != 1 || doc.Find(".a").Text() != "x" {
		t.Errorf("%d frames are left", got)
	}
	if err := rewrite.Selection(nil, embed.ExtractSelection(nil), rewrite.Remove); err != nil {
		t.Error(err)
	}
}

// TestReplaceNodeCorpus checks that trees are changed as bytes are.
func TestReplaceNodeCorpus(t *testing.T) {
	for _, name := range embedtest.CorpusFiles(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		data, _ := embed.DecodeUTF8(embedtest.ReadFile(t, name), "")
		root := embedtest.Parse(t, string(data))
		before := embedtest.Render(t, root)
		res := embed.ExtractNode(root)
		if err := rewrite.Node(root, res, keep); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if embedtest.Render(t, root) != before {
			t.Errorf("%s: replacing nothing changes the tree", name)
		}
		if err := rewrite.Node(root, res, rewrite.Remove); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		compareWords(t, name, data, root, len(res.Items))
		for _, it := range embed.ExtractNode(root).Items {
			for _, was := range res.Items {
				if hasPlace(it) && hasPlace(was) && same(was, it) {
					t.Errorf("%s: found again: %s", name, line(it))
				}
			}
		}
	}
}

// compareWords checks that the page and the tree hold the same words when all
// embeds are removed, if both held as many.
func compareWords(t *testing.T, name string, data []byte, root *html.Node, items int) {
	t.Helper()
	res, err := embed.ExtractBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Items) != items {
		return // broken markup: a parser moves elements
	}
	rest, err := rewrite.Replace(data, res, rewrite.Remove)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(wordsOf(embedtest.Parse(t, string(rest))), wordsOf(root)); d != "" {
		t.Errorf("%s: words left in the bytes and in the tree differ:\n%.600s", name, d)
	}
}

// wordsOf returns the words of a tree, without what the parser left as text.
func wordsOf(root *html.Node) []string {
	doc := goquery.NewDocumentFromNode(root)
	doc.Find("noscript, script, style").Remove()
	return strings.Fields(doc.Text())
}

func FuzzReplaceNode(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Fuzz(func(t *testing.T, s string) {
		root := embedtest.Parse(t, s)
		before := embedtest.Render(t, root)
		res := embed.ExtractNode(root)
		if err := rewrite.Node(root, res, keep); err != nil || embedtest.Render(t, root) != before {
			t.Fatalf("replacing nothing changes the tree: %v", err)
		}
		if err := rewrite.Node(root, res, rewrite.Remove); err != nil {
			t.Fatal(err)
		}
		for _, it := range res.Items {
			n := it.Common().Origin.Node
			if it.Common().Origin.Method != embed.MethodMarkup || n == nil {
				continue
			}
			for ; n.Parent != nil; n = n.Parent {
			}
			if n == root {
				t.Fatalf("not removed: %s", line(it))
			}
		}
	})
}
