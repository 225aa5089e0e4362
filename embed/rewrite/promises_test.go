package rewrite_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// TestForeignProtected checks that a Protected that Protect has not made has no tokens.
func TestForeignProtected(t *testing.T) {
	data := []byte(embedtest.VimeoFrame)
	p, err := rewrite.Protect(data, embedtest.Extract(t, "a.html", data))
	if err != nil {
		t.Fatal(err)
	}
	written, err := json.Marshal(map[string]any{"Doc": p.Doc})
	if err != nil {
		t.Fatal(err)
	}
	var read rewrite.Protected
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	for _, p := range []*rewrite.Protected{new(rewrite.Protected), &read} {
		doc := []byte("<p>[[embed:0]]</p>")
		if got := p.Restore(doc, nil); string(got) != string(doc) || len(p.Survivors(doc)) != 0 {
			t.Errorf("%q, %v", got, p.Survivors(doc))
		}
	}
}

// TestNilArguments checks that nothing is replaced where nothing is asked for.
func TestNilArguments(t *testing.T) {
	data := []byte(embedtest.VimeoFrame)
	res := embedtest.Extract(t, "a.html", data)
	var none *embed.Tweet
	holes := *res
	holes.Items = embed.Items{nil, none}
	for name, res := range map[string]*embed.Result{"no function": res, "no result": nil, "items that are nil": &holes} {
		f := rewrite.Remove
		if name == "no function" {
			f = nil
		}
		if got, err := rewrite.Replace(data, res, f); err != nil || string(got) != string(data) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
		if err := rewrite.Node(embedtest.Parse(t, "<p>x"), res, f); err != nil && res != nil && len(res.Items) > 1 {
			t.Errorf("%s: %v", name, err)
		}
		if res == nil || len(res.Items) > 1 {
			if p, err := rewrite.Protect(data, res); err != nil || string(p.Restore(p.Doc, nil)) != string(data) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestOtherDocument checks that the result of another document changes nothing, though
// its places fit.
func TestOtherDocument(t *testing.T) {
	page := []byte("<p>One</p>" + embedtest.VimeoFrame + "<p>Two</p>")
	other := []byte(strings.Replace(string(page), "One", "Six", 1))
	res := embedtest.Extract(t, "a.html", page)
	for name, change := range map[string]func() error{
		"Replace": func() error { _, err := rewrite.Replace(other, res, rewrite.Remove); return err },
		"Protect": func() error { _, err := rewrite.Protect(other, res); return err },
	} {
		if err := change(); !errors.Is(err, rewrite.ErrPlace) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := rewrite.Replace(page, res, rewrite.Remove); err != nil {
		t.Error(err)
	}
}

// TestRemoveIsDone checks that where all items were removed none is found, from bytes
// and in the trees that a parser makes with scripting on and off. Left out is what only
// a script names, as scripts stay, and an element that was never closed: it holds what
// follows, and without that may be an item.
func TestRemoveIsDone(t *testing.T) {
	x := embed.Extractor{MaxItems: -1}
	for _, name := range embedtest.CorpusFiles(t) {
		if filepath.Base(name) == "unclosed.html" {
			continue
		}
		data, _ := embed.DecodeUTF8(embedtest.ReadFile(t, name), "")
		if strings.HasSuffix(name, ".txt") {
			rest := removed(t, data, embed.ExtractText(string(data)))
			checkNoneLeft(t, name, embed.ExtractText(string(rest)))
			continue
		}
		res, err := x.ExtractBytes(data)
		if err != nil || res.Charset != "" {
			continue // its <meta> names the old encoding still
		}
		left, err := x.ExtractBytes(removed(t, data, res))
		if err != nil {
			t.Fatal(err)
		}
		checkNoneLeft(t, name, left)
		for _, scripting := range []bool{true, false} {
			root, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(scripting))
			if err != nil {
				continue // x/net/html refuses it
			}
			if err := rewrite.Node(root, x.ExtractNode(root), rewrite.Remove); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			checkNoneLeft(t, name, x.ExtractNode(root))
		}
	}
}

// removed returns data without the items of res.
func removed(t *testing.T, data []byte, res *embed.Result) []byte {
	t.Helper()
	rest, err := rewrite.Replace(data, res, rewrite.Remove)
	if err != nil {
		t.Fatal(err)
	}
	return rest
}

// checkNoneLeft checks that res has no items but those of scripts.
func checkNoneLeft(t *testing.T, name string, res *embed.Result) {
	t.Helper()
	for _, it := range res.Items {
		if it.Common().Origin.Method != embed.MethodState {
			t.Errorf("%s: left is %s %s, %+v", name, it.Common().Kind, it, it.Common().Origin)
		}
	}
}

// checkRemoved removes all and checks that no item that had a place is found again.
// Scripts stay, so what only they name may be.
func checkRemoved(t *testing.T, name string, data []byte) {
	t.Helper()
	res := embedtest.Extract(t, name, data)
	gone := identities(res)
	for _, it := range embedtest.Extract(t, name, removed(t, data, res)).Items {
		if gone[identity(it)] && it.Common().Origin.Method != embed.MethodState {
			t.Errorf("%s: left is %+v", name, it.Common())
		}
	}
}

// identities returns what tells the items of res that have a place from others.
func identities(res *embed.Result) map[string]bool {
	all := make(map[string]bool)
	for _, it := range res.Items {
		if id := identity(it); id != "" && hasPlace(it) {
			all[id] = true
		}
	}
	return all
}

// TestRemoveNotices checks that the lines that belong to an item go with it, and no
// more than these.
func TestRemoveNotices(t *testing.T) {
	const post = `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/C-tIU8uyxbP/"><a href="https://www.instagram.com/p/C-tIU8uyxbP/">x</a></blockquote>`
	for _, page := range []string{
		"<p>One.</p><div><p>View this post on Instagram</p>" + post + "</div><p>Two.</p>",
		"<p>One.</p>" + embedtest.VimeoFrame + "<p>Accept cookies to watch this video</p><p>Two.</p>",
		"<p>One.</p><p>Skip Instagram post by mia</p>" + post + "<p>End of Instagram post by mia</p><p>Two.</p>",
	} {
		data := []byte(page)
		rest, err := rewrite.Replace(data, embedtest.Extract(t, "a.html", data), rewrite.Remove)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range embedtest.Extract(t, "a.html", rest).Items {
			t.Errorf("%s: left is %s", page, it)
		}
		if !strings.Contains(string(rest), "<p>One.</p>") || !strings.Contains(string(rest), "<p>Two.</p>") {
			t.Errorf("%s became %s", page, rest)
		}
		root := embedtest.Parse(t, page)
		if err := rewrite.Node(root, embed.ExtractNode(root), rewrite.Remove); err != nil {
			t.Fatal(err)
		}
		if left := body(t, root); strings.Contains(left, "ost") || strings.Contains(left, "cookies") || !strings.Contains(left, "<p>One.</p>") || !strings.Contains(left, "<p>Two.</p>") {
			t.Errorf("the tree of %s became %s", page, left)
		}
	}
}

// identity returns what tells an item from others, "" if nothing does: its id, of posts
// without one the author and the words.
func identity(it embed.Item) string {
	ref := it.Common()
	id := ref.ID
	if id == "" {
		switch it := it.(type) {
		case *embed.Tweet:
			id = it.Author + " @" + it.Handle + " " + it.Text
		case *embed.Post:
			id = it.Author + " @" + it.Handle + " " + it.Text
		}
	}
	if id == "" {
		return ""
	}
	return strings.Join([]string{string(ref.Kind), string(ref.Provider), id}, " ")
}
