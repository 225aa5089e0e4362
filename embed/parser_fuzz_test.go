package embed

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzHidden checks that markup comes back from every way in which it is hidden in
// an attribute, and that what is found in it is found there too.
func FuzzHidden(f *testing.F) {
	for _, s := range []string{
		`<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`,
		`<blockquote class="twitter-tweet"><a href="https://twitter.com/mia/status/1387304686957498370">x</a></blockquote>`,
		`<iframe srcdoc="&lt;iframe src=//www.youtube.com/embed/aBcDeFgHiJk&gt;"></iframe>`,
		`<iframe src="data:text/html;base64,PGlmcmFtZT4="></iframe>`, "<video src=/a.mp4>\x00\xff", `<iframe src="{&quot;a&quot;:1}">`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, markup string) {
		if !strings.HasPrefix(markup, "<") || strings.TrimSpace(markup) != markup {
			return
		}
		hidden := []string{"data:text/html;base64," + base64.StdEncoding.EncodeToString([]byte(markup)), "data:text/html," + url.PathEscape(markup), url.PathEscape(markup)}
		for _, enc := range [...]*base64.Encoding{base64.StdEncoding, base64.RawURLEncoding} {
			if v := enc.EncodeToString([]byte(markup)); looksBase64(v) {
				hidden = append(hidden, v)
			}
		}
		if once := html.EscapeString(markup); utf8.ValidString(markup) && !strings.ContainsAny(markup, "\r\x00") {
			hidden = append(hidden, once)
		}
		for _, v := range hidden {
			if got := decodeMarkup(v); got != markup {
				t.Fatalf("%q comes back as %q", v, got)
			}
		}
		// The two forms of a data address are always looked into.
		if a, b := foundIn(t, hidden[0]), foundIn(t, hidden[1]); a != b {
			t.Fatalf("%q: %s in base64, %s percent-encoded", markup, a, b)
		}
	})
}

// foundIn returns what is found in markup hidden in an attribute, as JSON without places.
func foundIn(t *testing.T, hidden string) string {
	t.Helper()
	page := `<div data-code="` + html.EscapeString(hidden) + `"></div>`
	res, err := new(Extractor).ExtractBytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range res.Items {
		o := &it.Common().Origin
		if o.Span != (Span{0, len(page)}) {
			t.Fatalf("%q: span %v", page, o.Span)
		}
		o.Place = Place{}
	}
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// FuzzState reads a script's state in a page that waits for it. What is found
// must be named in the script, and JSON around it, to any depth, changes nothing
// that breaks a promise.
func FuzzState(f *testing.F) {
	for _, s := range []string{
		`{"title":"Notes","embed":"<blockquote class=\"twitter-tweet\"><a href=\"https://twitter.com/mia/status/1387304686957498370\">x</a></blockquote>"}`,
		`[{"type":"tweet","id":"1387304686957498370"},{"provider":{"name":"Twitter"},"url":"https://x.com/mia/status/1387304686957498371"}]`,
		`{"video":{"type":"video","url":"https://youtu.be/aBcDeFgHiJk"},"tweetId":1387304686957498370}`,
		`x={"a":"\"twitter-tweet\"",[[[`, `"\u0022\ud800`, `{"a":"\`, `}]}{`, `VK.Widgets.Post("p", -1, 2, "h")`,
	} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, state string, depth int) {
		depth = min(max(depth, 0), 400)
		state = strings.Repeat("[", depth) + state + strings.Repeat("]", depth)
		page := `<title>Notes</title><div class="embed-twitter"></div><div class="video-embed"></div><script>` + state + `</script><p>Words`
		res, err := new(Extractor).ExtractBytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range res.Items {
			ref := it.Common()
			if ref.Origin.Method == MethodState && ref.Kind == KindTweet && utf8.ValidString(state) && !strings.Contains(state, `\`) && !strings.Contains(state, ref.ID) {
				t.Fatalf("tweet %s is not in %q", ref.ID, state)
			}
			if sp := ref.Origin.Span; sp.Start < 0 || sp.End > len(page) || !sp.IsZero() && sp.Start >= sp.End {
				t.Fatalf("span %v in %d bytes", sp, len(page))
			}
		}
	})
}

// FuzzDecodeUTF8 checks that bytes come back as they are or as valid UTF-8 in a
// named encoding, and that decoding them again changes nothing.
func FuzzDecodeUTF8(f *testing.F) {
	for _, label := range []string{"", "text/html; charset=utf-16le", "text/html; charset=Shift_JIS", "text/html; charset=windows-1252", "charset=hz-gb-2312", "text/html; charset=\x00", "text/html;charset=iso-2022-jp"} {
		for _, s := range []string{"\xff\xfe<\x00p\x00>\x00", "\xfe\xff\x00<\x00p", "<\x00p\x00>\x00", "\xef\xbb\xbf<p>", "\x93\x8c\x8b\x9e", "<meta charset=euc-kr>\xb0\xa1", "\x1b$B%F\x1b(B", "\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80", ""} {
			f.Add([]byte(s), label)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		before := string(data)
		out, name := DecodeUTF8(data, contentType)
		if string(data) != before {
			t.Fatal("the input is changed")
		}
		if name == "" {
			if string(out) != before {
				t.Fatalf("%q is changed to %q without a name", before, out)
			}
			return
		}
		if !utf8.Valid(out) {
			t.Fatalf("%s: %q gives %q", name, before, out)
		}
		if len(out) > 8*len(data)+8 {
			t.Fatalf("%s: %d bytes give %d", name, len(data), len(out))
		}
		x := Extractor{ContentType: contentType}
		res, err := x.ExtractBytes(data)
		if err != nil || res.Charset != name {
			t.Fatalf("%v, charset %q, want %q", err, res.Charset, name)
		}
		for _, it := range res.Items {
			if sp := it.Common().Origin.Span; sp.End > len(out) {
				t.Fatalf("span %v in %d bytes", sp, len(out))
			}
		}
	})
}
