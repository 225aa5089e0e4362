package embed_test

import (
	"bytes"
	"encoding/json"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

func FuzzExtract(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Add("<blockquote class=twitter-tweet><a href=//x.com/a/status/20>")
	f.Fuzz(func(t *testing.T, s string) {
		res, err := embed.ExtractBytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		input := s
		if res.Charset != "" {
			data, _ := embed.DecodeUTF8([]byte(s), "")
			input = string(data)
		}
		checkResult(t, res, input)
		again, _ := embed.ExtractBytes([]byte(s))
		if d := cmp.Diff(res, again); d != "" {
			t.Fatalf("the same input gives another result:\n%s", d)
		}
	})
}

func FuzzExtractText(f *testing.F) {
	embedtest.Seed(f, ".txt")
	f.Add("Words. pic.twitter.com/abcdefghij — Name (@handle) August 11, 2024\n\nhttps://youtu.be/abcdefghijk")
	f.Fuzz(func(t *testing.T, s string) {
		res := embed.ExtractText(s)
		checkResult(t, res, s)
		end := 0
		for _, it := range res.Items {
			sp := it.Common().Origin.Span
			if sp.Start < end || sp.IsZero() {
				t.Fatalf("span %v after one that ends at %d", sp, end)
			}
			end = sp.End
		}
	})
}

// FuzzTree checks that a tree stays as it is and that each item of it has a place.
// That it gives what its markup gives is for FuzzRendered.
func FuzzTree(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Fuzz(func(t *testing.T, s string) {
		root, err := html.Parse(strings.NewReader(s))
		if err != nil {
			t.Skip("x/net/html refuses it")
		}
		before := embedtest.Render(t, root)
		res := embed.ExtractNode(root)
		if after := embedtest.Render(t, root); after != before {
			t.Fatal("ExtractNode changed the tree")
		}
		checkResult(t, res, "")
		for _, it := range res.Items {
			if o := it.Common().Origin; o.Method != embed.MethodState && (o.Node == nil || o.Path == "") {
				t.Fatalf("no place: %+v", it)
			}
		}
	})
}

// FuzzRendered checks that markup that a parser has mended gives the same as bytes
// and as the tree it parses to. Left out is what need not be the same:
//
//   - markup that is another tree once it is rendered and parsed again, as the
//     parser moves elements (misnested formatting, tables, forms, <plaintext>);
//   - elements whose content this library reads as markup from bytes and a parser does
//     not, or the other way round; see unlike;
//   - input in another encoding, which trees have not.
func FuzzRendered(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Add(`<A dAtA-="{&quot;url&quot:&quot//tiktok.Com/@/video/000000000000000&quot}"dAtA-0="000000000000TikTok000000000&0">`)
	f.Fuzz(func(t *testing.T, s string) {
		markup, ok := stable(s)
		if !ok {
			return
		}
		root, err := html.ParseWithOptions(strings.NewReader(markup), html.ParseOptionEnableScripting(false))
		if err != nil || unlike(root) {
			return
		}
		res, err := embed.ExtractBytes([]byte(markup))
		if err != nil {
			t.Fatal(err)
		}
		if res.Charset != "" {
			return
		}
		if d := cmp.Diff(res, embed.ExtractNode(root), ignorePlaces, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("%q: bytes and tree differ (-bytes +tree):\n%s", markup, d)
		}
	})
}

// FuzzScripting checks that trees made with scripting on and off give the same items.
// Left out is what FuzzRendered leaves out, and <noscript> whose content is other
// elements once it is parsed where it stands.
func FuzzScripting(f *testing.F) {
	embedtest.Seed(f, ".html")
	f.Fuzz(func(t *testing.T, s string) {
		markup, ok := stable(s)
		if !ok {
			return
		}
		off, err := html.ParseWithOptions(strings.NewReader(markup), html.ParseOptionEnableScripting(false))
		if err != nil || unlike(off) {
			return
		}
		on, err := html.Parse(strings.NewReader(markup))
		if err != nil || embedtest.Render(t, on) != embedtest.Render(t, off) {
			return
		}
		if d := cmp.Diff(embed.ExtractNode(off), embed.ExtractNode(on), ignorePlaces, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("%q: scripting off and on differ (-off +on):\n%s", markup, d)
		}
	})
}

// stable returns the markup of what s parses to, if that parses to the same again.
func stable(s string) (string, bool) {
	markup := ""
	for i := range 3 {
		root, err := html.ParseWithOptions(strings.NewReader(s), html.ParseOptionEnableScripting(false))
		if err != nil {
			return "", false
		}
		var b strings.Builder
		if html.Render(&b, root) != nil {
			return "", false
		}
		if i == 2 && b.String() != markup {
			return "", false
		}
		markup = b.String()
		s = markup
	}
	return markup, true
}

// unlike reports whether a tree holds an element whose markup need not give the same
// as bytes.
func unlike(root *html.Node) bool {
	for n := range root.Descendants() {
		if n.Namespace != "" {
			return true // <svg> and <math> have rules of their own
		}
		switch n.Data {
		case "select", "frameset", "template", "plaintext":
			return true
		}
	}
	return false
}

// FuzzJSON checks that JSON of any origin is refused or decodes to a result that
// is written and read back as it is.
func FuzzJSON(f *testing.F) {
	for _, name := range embedtest.CaseFiles(f) {
		f.Add(embedtest.ReadFile(f, strings.TrimSuffix(name, filepath.Ext(name))+".json"))
	}
	f.Add([]byte(`{"format":"html","items":[{"kind":"tweet","date":"2024-02-30"},{"kind":"hologram"},null,{}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second embed.Result
		if err := json.Unmarshal(data, &first); err != nil {
			return
		}
		out, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, &second); err != nil {
			t.Fatalf("%s: %v", out, err)
		}
		if d := cmp.Diff(first, second, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("another result (-first +second):\n%s", d)
		}
	})
}

// checkResult checks what holds for every result. input is what spans index, ""
// for trees.
func checkResult(t *testing.T, res *embed.Result, input string) {
	t.Helper()
	if res.Items == nil {
		t.Fatal("items are nil")
	}
	for _, it := range res.Items {
		checkItem(t, it, input)
	}
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(data) {
		t.Fatal("JSON is not valid UTF-8")
	}
	var back embed.Result
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatalf("JSON does not decode: %v", err)
	}
	if d := cmp.Diff(res, &back, ignoreNodes, cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("JSON decodes to another result (-out +in):\n%s", d)
	}
}

func checkItem(t *testing.T, it embed.Item, input string) {
	t.Helper()
	ref := it.Common()
	if ref.Kind == "" || ref.Origin.Method == "" || ref.Origin.Rule == "" {
		t.Fatalf("kind, method or rule is missing: %+v", it)
	}
	places := append([]embed.Place{ref.Origin.Place}, ref.Origin.Also...)
	for _, p := range places {
		if input == "" || p.Span.IsZero() {
			continue
		}
		sp := p.Span
		if sp.Start < 0 || sp.Start >= sp.End || sp.End > len(input) {
			t.Fatalf("span %v is not in the input of %d bytes", sp, len(input))
		}
		if utf8.ValidString(input) && (!utf8.RuneStart(input[sp.Start]) || sp.End < len(input) && !utf8.RuneStart(input[sp.End])) {
			t.Fatalf("span %v cuts a rune", sp)
		}
	}
	data, _ := json.Marshal(it)
	var fields map[string]any
	if err := json.Unmarshal(data, &fields); err != nil {
		t.Fatal(err)
	}
	for k, v := range fields {
		s, ok := v.(string)
		if !ok {
			continue
		}
		if !utf8.ValidString(s) || bytes.ContainsAny([]byte(s), "\x00\x07\x1b\r") {
			t.Fatalf("%s holds bad characters: %q", k, s)
		}
		switch k {
		case "url", "embed_url", "file_url", "poster", "reply_to", "quoted":
			if u, err := url.Parse(s); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
				t.Fatalf("%s is no http(s) address: %q", k, s)
			}
		}
	}
}
