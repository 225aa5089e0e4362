package embed

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
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

// FuzzJSONStrings checks the lenient reader of settings: on JSON it yields the
// strings that encoding/json finds.
func FuzzJSONStrings(f *testing.F) {
	for _, s := range []string{`{"a":"b","c":[1,"d",{"e":"\u00e9"}]}`, `{a:'b', c: 17}`, "{`a`:`b`", `[[["x"]]]`, `"\`, `{"a":"\'"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got []string
		for js := range jsonStrings(s) {
			if js.depth < -1-strings.Count(s, "}")-strings.Count(s, "]") || js.depth > len(s) {
				t.Fatalf("%q: depth %d", s, js.depth)
			}
			got = append(got, js.value)
		}
		var v any
		if json.Unmarshal([]byte(s), &v) != nil {
			return
		}
		for _, want := range stringsOf(nil, v) {
			if !slices.Contains(got, want) && utf8.ValidString(s) {
				t.Fatalf("%q: %q is not among %q", s, want, got)
			}
		}
	})
}

// FuzzUnquote holds the decoder of strings in JSON against encoding/json.
func FuzzUnquote(f *testing.F) {
	for _, s := range []string{`plain`, `a\/b\"c\\\n`, `\u00e9\ud83d\ude00`, `\ud83d`, `\u12`, `\x`, "\xff\\n", "\x01", `\u0000`, `\u+123`, `"`, `\`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want string
		err := json.Unmarshal([]byte(`"`+s+`"`), &want)
		if got, ok := unquote(`"` + s + `"`); ok != (err == nil) || ok && got != want {
			t.Fatalf("%q: %q, %v, encoding/json %q, %v", s, got, ok, want, err)
		}
	})
}

// stringsOf appends the strings of decoded JSON that are no keys.
func stringsOf(out []string, v any) []string {
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, e := range v {
			out = stringsOf(out, e)
		}
	case map[string]any:
		for _, e := range v {
			out = stringsOf(out, e)
		}
	}
	return out
}

// FuzzAttribution puts words, a name and a handle into the form of an embedded
// tweet. One whose parts are plain is found, whatever its words say.
func FuzzAttribution(f *testing.F) {
	f.Add("The ferry was late again.", "Sound Ferries", "soundferries", "—", "May 14, 2023")
	f.Add("Two (@b) ones — A (@c) May 1, 2020", "Ann — B", "ann_b", "–", "14. Mai 2023")
	f.Add("\u202eWords\x00\xff (@", "", "a", "&mdash;", "1 de mayo de 2020")
	f.Fuzz(func(t *testing.T, words, name, handle, dash, date string) {
		text := words + " " + dash + " " + name + " (@" + handle + ") " + date
		end := 0
		var found []string
		for _, it := range readText(new(options), &textDoc{text: text}) {
			if it.start < end || it.end <= it.start || it.end > len(text) {
				t.Fatalf("span %d–%d behind %d in %d bytes", it.start, it.end, end, len(text))
			}
			end = it.end
			if tw, ok := it.item.(*Tweet); ok {
				found = append(found, tw.Handle)
			}
		}
		if plainName(name) && validHandle(handle) && len(handle) <= 15 && plainName(words) && dash == "—" && date == "May 14, 2023" && !slices.Contains(found, handle) {
			t.Fatalf("%q: found %q", text, found)
		}
		if a, ok := lastAttribution(text); ok && (a.start < 0 || a.end <= a.start || a.end > len(text) || !validHandle(a.handle)) {
			t.Fatalf("%q: %+v", text, a)
		}
	})
}

// plainName tells whether s is a few words of letters.
func plainName(s string) bool {
	words := strings.Fields(s)
	letters := func(r rune) bool { return r != ' ' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }
	return len(words) > 0 && len(words) < 5 && len(s) < 40 && strings.Join(words, " ") == s && !strings.ContainsFunc(s, letters)
}

// FuzzSettle puts items together as bytes say and checks what settling promises:
// order, each post of a page once, the limit, and that it changes nothing more.
func FuzzSettle(f *testing.F) {
	f.Add([]byte("\x01\x02\x03\x01\x02\x03"), 10)
	f.Add([]byte("aaaabbbbaaaa"), 1)
	f.Add([]byte("0123456789abcdefABCDEF"), 0)
	f.Fuzz(func(t *testing.T, data []byte, limit int) {
		x := &Extractor{MaxItems: limit}
		for _, format := range []Format{FormatHTML, FormatText} {
			all := itemsOf(data)
			at := make(map[Item]int)
			for _, fd := range all {
				at[fd.item] = fd.at
			}
			res := settle(x.options(), all, format)
			checkSettled(t, res, x.options().maxItems)
			again := make([]found, 0, len(res.Items))
			for i, it := range res.Items {
				if i > 0 && at[it] < at[res.Items[i-1]] {
					t.Fatalf("an item at %d behind one at %d", at[it], at[res.Items[i-1]])
				}
				again = append(again, found{item: it, at: i})
			}
			res.Truncated = false
			first, err := json.Marshal(res)
			if err != nil {
				t.Fatal(err)
			}
			second, err := json.Marshal(settle(x.options(), again, format))
			if d := cmp.Diff(string(first), string(second)); err != nil || d != "" {
				t.Fatalf("settled again: %v\n%s", err, d)
			}
		}
	})
}

// itemsOf makes an item of each two bytes: kind and identity of one, place and
// fields of the other.
func itemsOf(data []byte) []found {
	var all []found
	for i := 0; i+1 < len(data); i += 2 {
		id := string(rune('a' + data[i]>>4))
		var it Item
		switch data[i] % 5 {
		case 0:
			it = newTweet("mia", "138730468695749837"+string('0'+data[i]>>4%10))
		case 1:
			it = &Video{Ref: Ref{Kind: KindVideo, Provider: YouTube, ID: id}, Title: string(data[i+1])}
		case 2:
			it = &Post{Ref: Ref{Kind: KindPost, Provider: Instagram, ID: id}, Text: string(data[i : i+2])}
		case 3:
			it = &Audio{Ref: Ref{Kind: KindAudio, Provider: Spotify, EmbedURL: "https://a.example/" + id}}
		default:
			it = &Placeholder{Ref: Ref{Kind: KindPlaceholder}, Text: id}
		}
		it.Common().Origin = Origin{Method: MethodMarkup, Rule: "x/y", Place: Place{Span: Span{Start: i, End: i + 1}}}
		all = append(all, found{item: it, at: int(data[i+1])})
	}
	return all
}

func checkSettled(t *testing.T, res *Result, limit int) {
	t.Helper()
	if limit >= 0 && len(res.Items) > limit {
		t.Fatalf("%d items, limit %d", len(res.Items), limit)
	}
	seen := make(map[identity]bool)
	for _, it := range res.Items {
		id := identityOf(it)
		if res.Format == FormatHTML && id != (identity{}) && seen[id] {
			t.Fatalf("twice: %+v", id)
		}
		seen[id] = true
	}
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
