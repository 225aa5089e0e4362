package extract

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/record"
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
	f.Fuzz(func(t *testing.T, src string) {
		if !strings.HasPrefix(src, "<") || strings.TrimSpace(src) != src {
			return
		}
		hidden := []string{"data:text/html;base64," + base64.StdEncoding.EncodeToString([]byte(src)), "data:text/html," + url.PathEscape(src), url.PathEscape(src)}
		for _, enc := range [...]*base64.Encoding{base64.StdEncoding, base64.RawURLEncoding} {
			if v := enc.EncodeToString([]byte(src)); locate.LooksBase64(v) {
				hidden = append(hidden, v)
			}
		}
		if once := html.EscapeString(src); utf8.ValidString(src) && !strings.ContainsAny(src, "\r\x00") {
			hidden = append(hidden, once)
		}
		for _, v := range hidden {
			if got := markup.DecodeMarkup(v); got != src {
				t.Fatalf("%q comes back as %q", v, got)
			}
		}
		// The two forms of a data URL are always looked into.
		if a, b := foundIn(t, hidden[0]), foundIn(t, hidden[1]); a != b {
			t.Fatalf("%q: %s in base64, %s percent-encoded", src, a, b)
		}
	})
}

// foundIn returns what is found in markup hidden in an attribute, as JSON without places.
func foundIn(t *testing.T, hidden string) string {
	t.Helper()
	page := `<div data-code="` + html.EscapeString(hidden) + `"></div>`
	items := itemsIn(page)
	for _, it := range items {
		o := &it.Origin
		if o.Span != (record.Span{End: len(page)}) {
			t.Fatalf("%q: span %v", page, o.Span)
		}
		o.Place = record.Place{}
	}
	data, err := json.Marshal(items)
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
		for _, ref := range itemsIn(page) {
			if ref.Origin.Method == record.MethodState && ref.Kind == record.KindTweet && utf8.ValidString(state) && !strings.Contains(state, `\`) && !strings.Contains(state, ref.ID) {
				t.Fatalf("tweet %s is not in %q", ref.ID, state)
			}
			if sp := ref.Origin.Span; sp.Start < 0 || sp.End > len(page) || !sp.IsZero() && sp.Start >= sp.End {
				t.Fatalf("span %v in %d bytes", sp, len(page))
			}
		}
	})
}
