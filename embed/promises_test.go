package embed_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// TestLargestLimit checks that the largest limit reads all.
func TestLargestLimit(t *testing.T) {
	x := embed.Extractor{MaxBytes: math.MaxInt64}
	res, err := x.Extract(strings.NewReader(embedtest.VimeoFrame))
	if err != nil || len(res.Items) != 1 {
		t.Errorf("%+v, %v", res, err)
	}
}

// TestNilResult checks that a nil result is one without items.
func TestNilResult(t *testing.T) {
	var res *embed.Result
	if res.Tweets() != nil || res.Placeholders() != nil || embed.Only[*embed.Video](res) != nil {
		t.Error("a nil result has items")
	}
}

// TestAboutOfJSON checks that a mention read from JSON refers to an item of its list or
// to none.
func TestAboutOfJSON(t *testing.T) {
	for about, want := range map[string]bool{"0": true, "1": true, "2": false, "-1": false, "9223372036854775807": false} {
		var res embed.Result
		if err := json.Unmarshal([]byte(`{"items":[{"kind":"tweet"},{"kind":"mention","about":`+about+`}]}`), &res); err != nil {
			t.Fatal(err)
		}
		if m, ok := res.Items[1].(*embed.Mention); !ok || (m.About != nil) != want {
			t.Errorf("about %s: %+v", about, res.Items[1])
		}
	}
}

// TestDeclaredUTF16 checks that bytes are UTF-16 only if they may be.
func TestDeclaredUTF16(t *testing.T) {
	x := embed.Extractor{ContentType: "text/html; charset=utf-16le"}
	var wide []byte
	for _, u := range utf16.Encode([]rune(embedtest.VimeoFrame)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for name, data := range map[string][]byte{"ASCII": []byte(embedtest.VimeoFrame), "UTF-16": wide} {
		if res, err := x.ExtractBytes(data); err != nil || len(res.Items) != 1 {
			t.Errorf("%s: %+v, %v", name, res, err)
		}
	}
}

// TestWordsNamedAsTags checks that words equal to the name of a tag are words.
func TestWordsNamedAsTags(t *testing.T) {
	for _, word := range []string{"a", "script", "cite", "blockquote", "embed", "figcaption"} {
		page := `<blockquote class="twitter-tweet"><p>` + word + `</p>&mdash; Mia (@mia_quill) <a href="https://twitter.com/mia_quill/status/1387304686957498370">May 1, 2021</a></blockquote>`
		res, err := embed.ExtractBytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if tweets := res.Tweets(); len(tweets) != 1 || tweets[0].Text != word {
			t.Errorf("%q: %+v", word, texts(res))
		}
	}
}

// TestCardsOfWordsNamedAsTags is TestWordsNamedAsTags for a static card: what is found
// does not depend on the word.
func TestCardsOfWordsNamedAsTags(t *testing.T) {
	card := func(word string) string {
		page := `<div class="tweet"><a href="https://x.com/mia_quill">Mia (@mia_quill)</a><p>` + word + `</p><a href="https://x.com/mia_quill/status/1387304686957498370"><time>May 1, 2021</time></a></div>`
		res, err := embed.ExtractBytes([]byte(page))
		if err != nil || len(res.Tweets()) != 1 {
			t.Fatalf("%s: %v, %v", page, texts(res), err)
		}
		return strings.ReplaceAll(res.Tweets()[0].Text, word, "WORD")
	}
	for _, word := range []string{"a", "blockquote", "script", "p", "time", "div"} {
		if got, want := card(word), card("Q"+word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

// TestFieldsAreOneLine checks that only a post's words have lines.
func TestFieldsAreOneLine(t *testing.T) {
	page := "<figure class=video><iframe title='The\n\tferry  leaves' src='https://player.vimeo.com/video/123456789'></iframe><figcaption>Boats<br>leave\n\tearly</figcaption></figure>" +
		"<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/C-tIU8uyxbP/'><p>Boats<br>leave</p><a href='https://www.instagram.com/p/C-tIU8uyxbP/'>A post shared by Mia\n\tQuill (@mia)</a></blockquote>"
	res, err := embed.ExtractBytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	videos, posts := embed.Only[*embed.Video](res), embed.Only[*embed.Post](res)
	if len(videos) != 1 || videos[0].Title != "The ferry leaves" || videos[0].Caption != "Boats leave early" {
		t.Errorf("%+v", texts(res))
	}
	if len(posts) != 1 || strings.ContainsAny(posts[0].Author, "\n\t") {
		t.Errorf("%+v", texts(res))
	}
}

// TestSpansDoNotOverlap checks that no text item holds another item, and that nested
// slots are one.
func TestSpansDoNotOverlap(t *testing.T) {
	state := `<title>Harbour opens a week early this spring</title><script>{"title":"Harbour opens a week early this spring","items":[{"tweetId":"1387304686957498370"},{"tweetId":"1387304686957498371"}]}</script>`
	for _, page := range []string{
		`<p>Boats leave early. pic.twitter.com/Ab3dEf6hIj</p>` + embedtest.VimeoFrame + `<p>— Mia Quill (@mia_quill) May 1, 2021</p>`,
		`<p>Boats leave early. pic.twitter.com/Ab3dEf6hIj — ` + embedtest.VimeoFrame + `Mia Quill (@mia_quill) May 1, 2021</p>`,
		`<p>Boats leave early. — Mia Quill (@mia_quill)` + embedtest.VimeoFrame + ` May 1, 2021</p>`,
		`<div class="embed-twitter"><div class="embed-twitter"></div></div>` + state,
		`<div class="embed-twitter"><div class="embed-twitter"></div><div class="embed-twitter"></div></div>` + state,
	} {
		root := embedtest.Parse(t, page)
		if got := embed.ExtractNode(root); len(got.Items) == 0 {
			t.Errorf("nothing in the tree of %s", page)
		}
		res, err := embed.ExtractBytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		checkApart(t, page, res)
		if !strings.Contains(page, "@mia_quill") {
			tweets := res.Tweets()
			if len(tweets) != 2 || tweets[0].ID > tweets[1].ID {
				t.Errorf("the state's order is lost: %+v", texts(res))
			}
		}
	}
}

// checkApart checks that the spans of items are the same or apart.
func checkApart(t *testing.T, page string, res *embed.Result) {
	t.Helper()
	for i, a := range res.Items {
		for _, b := range res.Items[i+1:] {
			p, q := a.Common().Origin.Span, b.Common().Origin.Span
			if p != q && p.Start < q.End && q.Start < p.End {
				t.Errorf("%q and %q overlap in %s", page[p.Start:p.End], page[q.Start:q.End], page)
			}
		}
	}
}

// TestScriptingTrees checks that bytes, and trees made with scripting on and off, have
// the same items.
func TestScriptingTrees(t *testing.T) {
	for _, name := range embedtest.CorpusFiles(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page := string(embedtest.ReadFile(t, name))
		checkScripting(t, name, page)
	}
}

// TestNoscript checks that rules see into <noscript>, whose content is text in the trees
// that html.Parse makes by default.
func TestNoscript(t *testing.T) {
	for page, want := range map[string]int{
		`<blockquote class="twitter-tweet"><noscript><a href="https://x.com/mia_quill/status/1387304686957498370">x</a></noscript></blockquote>`:              1,
		`<figure class="video"><noscript><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></noscript><figcaption>Boats</figcaption></figure>`: 1,
		`<blockquote class="twitter-tweet"><noscript>Boats leave early</noscript></blockquote>`:                                                               0,
	} {
		checkScripting(t, page, page)
		if got := embed.ExtractNode(embedtest.Parse(t, page)).Items; len(got) != want {
			t.Errorf("%s: %d items, want %d", page, len(got), want)
		}
	}
}

func checkScripting(t *testing.T, name, page string) {
	t.Helper()
	off, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		return
	}
	on, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return
	}
	if d := cmp.Diff(embed.ExtractNode(off), embed.ExtractNode(on), ignorePlaces, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("%s: scripting off and on differ (-off +on):\n%s", name, d)
	}
}

// A box that asks for consent is read up to a length; a longer one is a part of the page.
func TestLongConsentBox(t *testing.T) {
	const box = `<h1>Market day in town</h1><p>The stalls opened early, and the square was full before the bells rang at eight.</p>` +
		`<div class="consent-placeholder video"><p>Pour voir cette vidéo, acceptez les cookies.</p><i data-fill="%s"></i><a href="https://vimeo.com/76979871">Voir sur Vimeo</a></div>`
	for fill, want := range map[int]int{1: 1, 11 << 10: 1, 13 << 10: 0} {
		res, err := embed.ExtractBytes(fmt.Appendf(nil, box, strings.Repeat("a ", fill/2)))
		if err != nil {
			t.Fatal(err)
		}
		if videos := embed.Only[*embed.Video](res); len(videos) != want {
			t.Errorf("a box of %d bytes: %d videos", fill, len(videos))
		}
	}
}

// What lies within some two dozen elements that may be embeds themselves is skipped.
func TestOpenCandidates(t *testing.T) {
	for n, want := range map[int]int{20: 1, 40: 0} {
		page := "<article><h1>Market day</h1>" + strings.Repeat(`<div class="video-embed" data-n="1">`, n) +
			`<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>` + strings.Repeat("</div>", n) + "</article>"
		res, err := embed.ExtractBytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Items) != want {
			t.Errorf("within %d elements: %d items", n, len(res.Items))
		}
	}
}
