package rewrite_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

func protect(t testing.TB, page string) *rewrite.Protected {
	t.Helper()
	res, err := embed.ExtractBytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	p, err := rewrite.Protect([]byte(page), res)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProtect(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"an element", "<p>One.</p>" + embedtest.VimeoFrame + "<p>Two.</p>", "<p>One.</p><p>[[embed:0]]</p><p>Two.</p>"},
		{"what holds nothing else goes with it", `<div class="ad social"><figure> ` + embedtest.VimeoFrame + `<script>x()</script><p></p></figure></div>`, "<p>[[embed:0]]</p>"},
		{"what holds more does not", `<figure>` + embedtest.VimeoFrame + `<figcaption>A ferry.</figcaption></figure>`, `<figure><p>[[embed:0]]</p><figcaption>A ferry.</figcaption></figure>`},
		{"nor what holds a picture", `<div>` + embedtest.VimeoFrame + `<img src="a.jpg"></div>`, `<div><p>[[embed:0]]</p><img src="a.jpg"></div>`},
		{"nor the page", "<body><article>" + embedtest.VimeoFrame + "</article></body>", "<body><article><p>[[embed:0]]</p></article></body>"},
		{"two in one element", "<div>" + embedtest.VimeoFrame + strings.ReplaceAll(embedtest.VimeoFrame, "9", "8") + "</div>", "<p>[[embed:0]]</p><p>[[embed:1]]</p>"},
		{"the same in two places", embedtest.VimeoFrame + "<p>One.</p>" + embedtest.VimeoFrame, "<p>[[embed:0]]</p><p>One.</p><p>[[embed:0]]</p>"},
		{"the same in one element twice", "<div>" + embedtest.VimeoFrame + "<noscript>" + embedtest.VimeoFrame + "</noscript></div>", "<p>[[embed:0]]</p>"},
		{"an unclosed element is left alone", "<div><span>" + embedtest.VimeoFrame + "</div>", "<div><span><p>[[embed:0]]</p></div>"},
		{"the page holds such words itself", "<p>[[embed:0]] [[embed7:</p>" + embedtest.VimeoFrame, "<p>[[embed:0]] [[embed7:</p><p>[[embed1:0]]</p>"},
		{"a placeholder is words already", "<p>This video is not available in your country.</p><p>One.</p>" + embedtest.VimeoFrame, "<p>This video is not available in your country.</p><p>One.</p><p>[[embed:1]]</p>"},
	} {
		p := protect(t, c.in)
		if string(p.Doc) != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, p.Doc, c.want)
		}
		if got := p.Restore(p.Doc, nil); string(got) != c.in {
			t.Errorf("%s: restored to\n%s", c.reason, got)
		}
	}
}

// TestProtectMoves checks where a token goes that would not stand among the
// article's paragraphs.
func TestProtectMoves(t *testing.T) {
	prose := "<p>" + strings.Repeat("The harbour board met again on Tuesday. ", 4) + "</p>"
	const token, comment = "<p>[[embed:0]]</p>", "<!--[[embed:0]]-->"
	for _, c := range []struct{ reason, in, want string }{
		{"among the paragraphs", "<div>" + prose + embedtest.VimeoFrame + prose + prose + "</div>", "<div>" + prose + token + prose + prose + "</div>"},
		{"in a box among them", "<div>" + prose + "<aside><h3>Seen</h3>" + embedtest.VimeoFrame + "</aside>" + prose + prose + "</div>", "<div>" + prose + token + "<aside><h3>Seen</h3>" + comment + "</aside>" + prose + prose + "</div>"},
		{"above the article", "<header><h1>Ferry</h1>" + embedtest.VimeoFrame + "</header><div>" + prose + prose + prose + "</div>", "<header><h1>Ferry</h1>" + comment + "</header><div>" + token + prose + prose + prose + "</div>"},
		{"below it", "<div>" + prose + prose + prose + "</div><div>Seen" + embedtest.VimeoFrame + "</div>", "<div>" + prose + prose + prose + token + "</div><div>Seen" + comment + "</div>"},
		{"each paragraph has a wrapper", "<main><div>" + prose + "</div><div>" + prose + "</div><div>Seen" + embedtest.VimeoFrame + "</div><div>" + prose + "</div></main>", "<main><div>" + prose + "</div><div>" + prose + "</div>" + token + "<div>Seen" + comment + "</div><div>" + prose + "</div></main>"},
		{"once among them, once not", "<div>" + prose + embedtest.VimeoFrame + prose + prose + "</div><div>Seen" + embedtest.VimeoFrame + "</div>", "<div>" + prose + token + prose + prose + "</div><div>Seen" + token + "</div>"},
		{"no article", "<div>Seen" + embedtest.VimeoFrame + "</div>" + prose, "<div>Seen" + token + "</div>" + prose},
	} {
		p := protect(t, c.in)
		if string(p.Doc) != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, p.Doc, c.want)
		}
		if got := p.Restore(p.Doc, nil); string(got) != c.in {
			t.Errorf("%s: restored to\n%s", c.reason, got)
		}
		want := strings.Replace(c.in, embedtest.VimeoFrame, "X", 1)
		want = strings.ReplaceAll(want, embedtest.VimeoFrame, "")
		x := func(int, embed.Item) (string, bool) { return "X", true }
		if got := p.Restore(p.Doc, x); string(got) != want {
			t.Errorf("%s: replaced to\n%s", c.reason, got)
		}
		cleaned := bytes.ReplaceAll(p.Doc, []byte(comment), nil)
		want = strings.Replace(strings.ReplaceAll(c.want, comment, ""), token, "X", 1)
		if got := p.Restore(cleaned, x); string(got) != strings.ReplaceAll(want, token, "") {
			t.Errorf("%s: without the comment replaced to\n%s", c.reason, got)
		}
	}
}

func TestRestore(t *testing.T) {
	page := "<p>One.</p>" + embedtest.VimeoFrame + "<p>Two.</p>" + strings.ReplaceAll(embedtest.VimeoFrame, "9", "8") + "<div>" + embedtest.VimeoFrame + "</div>"
	p := protect(t, page)
	name := func(n int, it embed.Item) (string, bool) { return "<hr>" + it.Common().ID[8:], true }
	for _, c := range []struct{ reason, in, want string }{
		{"a paragraph of its own", "<p>One.</p><p>[[embed:1]]</p>", "<p>One.</p><hr>8"},
		{"with attributes and blanks", "<P class=\"x\"> \n[[embed:1]] </P>", "<hr>8"},
		{"within other words", "<p>One. [[embed:0]] Two.</p>", "<p>One. <hr>9 Two.</p>"},
		{"in another element", "<pre>[[embed:0]]</pre>", "<pre><hr>9</pre>"},
		{"in Markdown", "One.\n\n\\[\\[embed:0\\]\\]\n", "One.\n\n<hr>9\n"},
		{"only once", "<p>[[embed:0]]</p><p>[[embed:0]]</p>[[embed:0]]", "<hr>9"},
		{"no such item", "[[embed:7]] [[embed:99999999999999999999]]", "[[embed:7]] [[embed:99999999999999999999]]"},
		{"no token", "[[embed:]] [[embed:0] [embed:0]] [[embed: 0]] [[embed:00]] embed:0", "[[embed:]] [[embed:0] [embed:0]] [[embed: 0]] [[embed:00]] embed:0"},
		{"nothing", "", ""},
	} {
		if got := p.Restore([]byte(c.in), name); string(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
	if got := string(p.Restore(p.Doc, func(n int, it embed.Item) (string, bool) { return "X", n == 1 })); got != strings.Replace(page, strings.ReplaceAll(embedtest.VimeoFrame, "9", "8"), "X", 1) {
		t.Errorf("one replaced, one as it was: %s", got)
	}
	if d := cmp.Diff([]int{0, 1}, p.Survivors([]byte("[[embed:1]] [[embed:0]] [[embed:1]]"))); d != "" {
		t.Error(d)
	}
}

// TestProtectCorpus checks on real pages and texts that what was protected comes
// back byte for byte, and that no token is lost on the way.
func TestProtectCorpus(t *testing.T) {
	for _, name := range embedtest.CorpusFiles(t) {
		data := embedtest.ReadFile(t, name)
		checkProtect(t, name, data, embedtest.Extract(t, name, data))
	}
}

func checkProtect(t *testing.T, name string, data []byte, res *embed.Result) {
	t.Helper()
	p, err := rewrite.Protect(data, res)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	input := data
	if res.Charset != "" {
		input, _ = embed.DecodeUTF8(data, "")
	}
	if !bytes.Equal(p.Restore(p.Doc, nil), input) {
		t.Errorf("%s: what comes back is not what was there", name)
	}
	left := p.Survivors(p.Doc)
	for n, it := range res.Items {
		want := hasPlace(it) && it.Common().Kind != embed.KindPlaceholder
		if slices.Contains(left, n) != want {
			// A placeholder in the same place keeps the other item from being replaced.
			if !want || !sharesPlace(res, n) {
				t.Errorf("%s: item %d has a token: %v", name, n, !want)
			}
		}
	}
}

func sharesPlace(res *embed.Result, n int) bool {
	sp := res.Items[n].Common().Origin.Span
	for i, it := range res.Items {
		if o := it.Common().Origin.Span; i != n && o.Start < sp.End && sp.Start < o.End {
			return true
		}
	}
	return false
}

func FuzzReplace(f *testing.F) {
	for _, name := range embedtest.CaseFiles(f) {
		f.Add(string(embedtest.ReadFile(f, name)), strings.HasSuffix(name, ".html"))
	}
	f.Add("“https://youtu.be/aBcDeFgHiJk”\n- \xff", false)
	f.Add("[[embed:0]]<p><a><p>[[embed1:"+embedtest.VimeoFrame, true)
	f.Fuzz(func(t *testing.T, s string, isHTML bool) {
		data := []byte(s)
		var res *embed.Result
		if isHTML {
			var err error
			if res, err = embed.ExtractBytes(data); err != nil {
				t.Fatal(err)
			}
		} else {
			res = embed.ExtractText(s)
		}
		if same, err := rewrite.Replace(data, res, keep); err != nil || string(same) != s {
			t.Fatalf("replacing nothing gives %q, %v", same, err)
		}
		checkProtect(t, "input", data, res)
		rest, err := rewrite.Replace(data, res, rewrite.Remove)
		if err != nil || len(rest) > len(s)+len(res.Items) && res.Charset == "" {
			t.Fatalf("%d bytes without embeds of %d, %v", len(rest), len(s), err)
		}
		// A result of another input gives an error or a document, never a panic.
		for _, other := range []string{"", s[len(s)/2:], "x" + s} {
			if p, err := rewrite.Protect([]byte(other), res); err == nil && res.Charset == "" {
				if got := p.Restore(p.Doc, nil); string(got) != other {
					t.Fatalf("restored to %q, want %q", got, other)
				}
			}
		}
	})
}
