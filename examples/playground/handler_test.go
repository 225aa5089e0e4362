package main

import (
	"bytes"
	"encoding/json"
	"html"
	"html/template"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/socialembed/socialembed/embed"
)

const testPort = 8421

// testAddr is the server's address in tests.
func testAddr(port int) *net.TCPAddr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port} }

// newTestHandler returns the server as a browser meets it.
func newTestHandler(t *testing.T) http.Handler {
	t.Helper()
	h, err := newHandler(testAddr(testPort))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// request returns a request for the page's own address.
func request(method, target string, body []byte) *http.Request {
	r := httptest.NewRequest(method, target, bytes.NewReader(body))
	r.Host = "127.0.0.1:8421"
	return r
}

// formRequest returns a request that posts the form as a browser does.
func formRequest(t *testing.T, target, text, format string) *http.Request {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, f := range [][2]string{{"text", text}, {"format", format}} {
		if err := form.WriteField(f[0], f[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	r := request("POST", target, body.Bytes())
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Origin", "http://127.0.0.1:8421")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return r
}

// do answers a request.
func do(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// between returns what stands in s between two words, and fails without them.
func between(t *testing.T, s, before, after string) string {
	t.Helper()
	_, s, ok := strings.Cut(s, before)
	s, _, ok2 := strings.Cut(s, after)
	if !ok || !ok2 {
		t.Fatalf("nothing stands between %q and %q", before, after)
	}
	return s
}

func TestRoutes(t *testing.T) {
	h := newTestHandler(t)
	for _, c := range []struct {
		method, target string
		status         int
		contentType    string
		holds          string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", `aria-current="page">A messy page`},
		{"HEAD", "/", 200, "text/html; charset=utf-8", ""},
		{"GET", "/?sample=flattened.txt", 200, "text/html; charset=utf-8", "4 embeds (2 tweets, 1 video, 1 post)"},
		{"GET", "/?sample=flattened.txt", 200, "text/html; charset=utf-8", `aria-current="page">Flattened text`},
		{"GET", "/?sample=../page.html", 404, "text/html; charset=utf-8", "no such sample"},
		{"GET", "/style.css", 200, "text/css; charset=utf-8", "prefers-color-scheme"},
		{"GET", "/script.js", 200, "text/javascript; charset=utf-8", "XMLHttpRequest"},
		{"GET", "/icon.svg", 200, "image/svg+xml", "<svg"},
		{"GET", "/page.html", 404, "text/plain; charset=utf-8", ""},
		{"GET", "/samples/harbour.html", 404, "text/plain; charset=utf-8", ""},
		{"GET", "/results", 405, "text/plain; charset=utf-8", ""},
		{"PUT", "/", 405, "text/plain; charset=utf-8", ""},
		{"DELETE", "/results", 405, "text/plain; charset=utf-8", ""},
		{"POST", "/style.css", 405, "text/plain; charset=utf-8", ""},
		{"POST", "/", 415, "text/html; charset=utf-8", "multipart/form-data"},
	} {
		w := do(h, request(c.method, c.target, nil))
		if w.Code != c.status || w.Header().Get("Content-Type") != c.contentType || !strings.Contains(w.Body.String(), c.holds) {
			t.Errorf("%s %s: %d, %s\n%s\nwant %d, %s and %q", c.method, c.target, w.Code, w.Header().Get("Content-Type"), w.Body, c.status, c.contentType, c.holds)
		}
		checkHeaders(t, c.method+" "+c.target, w.Header())
	}
}

// TestPost posts the form to both of its routes.
func TestPost(t *testing.T) {
	h := newTestHandler(t)
	const text = "One is a line.\n\nhttps://youtu.be/hT3vKz8sQmE\n"
	for target, whole := range map[string]bool{"/": true, "/results": false} {
		w := do(h, formRequest(t, target, text, "auto"))
		body := w.Body.String()
		if w.Code != http.StatusOK || !strings.Contains(body, "1 embed (1 video) in 45 bytes of text, found in ") {
			t.Errorf("%s: %d\n%s", target, w.Code, body)
		}
		if strings.Contains(body, "<textarea") != whole {
			t.Errorf("%s: has the form: %v, want %v", target, !whole, whole)
		}
		var res embed.Result
		if err := json.Unmarshal([]byte(html.UnescapeString(between(t, body, `aria-label="JSON">`, "</pre>"))), &res); err != nil {
			t.Fatalf("%s: the JSON to copy: %v", target, err)
		}
		if len(res.Items) != 1 || res.Items[0].Common().ID != "hT3vKz8sQmE" {
			t.Errorf("%s: the JSON to copy has %v", target, res.Items)
		}
	}
}

func TestPostFormats(t *testing.T) {
	h := newTestHandler(t)
	const text = "<p>https://youtu.be/hT3vKz8sQmE</p>"
	for _, c := range []struct{ format, holds string }{
		{"auto", "bytes of HTML"},
		{"", "bytes of HTML"},
		{"html", `<option value="html" selected>`},
		{"text", "bytes of text"},
		{"text", `<option value="text" selected>`},
	} {
		if w := do(h, formRequest(t, "/", text, c.format)); w.Code != 200 || !strings.Contains(w.Body.String(), c.holds) {
			t.Errorf("format %q: %d\n%s\nwant %q", c.format, w.Code, w.Body, c.holds)
		}
	}
	if w := do(h, formRequest(t, "/", text, "pdf")); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "is auto, html or text") {
		t.Errorf("an unknown format: %d\n%s", w.Code, w.Body)
	}
}

func TestPostNothing(t *testing.T) {
	h := newTestHandler(t)
	for _, text := range []string{"", " \r\n\t"} {
		if w := do(h, formRequest(t, "/", text, "auto")); w.Code != 200 || !strings.Contains(w.Body.String(), "Nothing pasted yet") {
			t.Errorf("%q: %d\n%s", text, w.Code, w.Body)
		}
	}
	w := do(h, formRequest(t, "/", "One is a line.", "auto"))
	if !strings.Contains(w.Body.String(), "No embeds in 14 bytes of text") || !strings.Contains(w.Body.String(), "reports none") {
		t.Errorf("no embeds: %s", w.Body)
	}
}

func TestPostLimits(t *testing.T) {
	h := newTestHandler(t)
	fits := strings.Repeat("word ", maxText/5)
	for _, c := range []struct {
		reason string
		text   string
		status int
	}{
		{"fits", fits + strings.Repeat(".", maxText-len(fits)), 200},
		{"one byte too many", fits + strings.Repeat(".", maxText-len(fits)+1), 413},
		{"a body beyond its limit", strings.Repeat(fits, 2), 413},
	} {
		w := do(h, formRequest(t, "/results", c.text, "text"))
		told := strings.Contains(w.Body.String(), "larger than 4 MiB")
		if w.Code != c.status || told != (c.status == 413) {
			t.Errorf("%s: %d, says so: %v; want %d", c.reason, w.Code, told, c.status)
		}
	}
}

func TestPostBroken(t *testing.T) {
	h := newTestHandler(t)
	for _, c := range []struct {
		reason      string
		contentType string
		body        string
		status      int
	}{
		{"a plain form", "application/x-www-form-urlencoded", "text=x", 415},
		{"JSON", "application/json", `{"text":"x"}`, 415},
		{"no boundary", "multipart/form-data", "text=x", 400},
		{"cut off", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nx", 400},
	} {
		r := request("POST", "/", []byte(c.body))
		r.Header.Set("Content-Type", c.contentType)
		w := do(h, r)
		if w.Code != c.status || !strings.Contains(w.Body.String(), "as multipart/form-data") {
			t.Errorf("%s: %d\n%s\nwant %d", c.reason, w.Code, w.Body, c.status)
		}
	}
}

// TestHostileFields posts markup through every field of the page: it has to stay text.
func TestHostileFields(t *testing.T) {
	h := newTestHandler(t)
	const hostile = `"'><img src=x onerror=alert(1)><script>alert(2)</script></textarea></pre>{{.}}`
	escaped := html.EscapeString(hostile)
	article := `<article><blockquote class="twitter-tweet"><p lang="` + escaped + `">` + escaped + ` hello</p>&mdash; ` + escaped +
		` (@ingrid_vael) <a href="https://x.com/ingrid_vael/status/2033154600000000000?` + escaped + `">March 15, 2026</a></blockquote>
<figure><iframe src="https://www.youtube.com/embed/hT3vKz8sQmE" title="` + escaped + `"></iframe><figcaption>` + escaped + `</figcaption></figure>
<iframe src="https://open.spotify.com/embed/episode/4kVwP2sYbTnXq0RzD9eGhM" title="` + escaped + `"></iframe>
<video controls title="` + escaped + `" src="https://harbour.example/f.mp4?` + escaped + `" poster="javascript:alert(3)"></video></article>` + hostile
	for _, format := range []string{"auto", "html", "text"} {
		body := do(h, formRequest(t, "/", article, format)).Body.String()
		if format != "text" && strings.Count(body, `<article id="embed-`) < 4 {
			t.Errorf("%s: not all embeds are found, so not all fields are tried\n%s", format, body)
		}
		for _, bad := range []string{"<img", "<script>", "onerror=alert(1)>", "<iframe", "<video", `"'>`} {
			if strings.Contains(body, bad) {
				t.Errorf("%s: the page holds %q", format, bad)
			}
		}
		if n := strings.Count(body, "</textarea>"); n != 1 {
			t.Errorf("%s: %d ends of the text area", format, n)
		}
	}
}

// TestSamples: each sample is a file, and shows what its title says.
func TestSamples(t *testing.T) {
	h := newTestHandler(t)
	entries, err := files.ReadDir("samples")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(samples()) {
		t.Errorf("%d files, %d samples", len(entries), len(samples()))
	}
	for _, s := range samples() {
		w := do(h, request("GET", "/?sample="+s.Name, nil))
		if n := strings.Count(w.Body.String(), "<mark"); w.Code != 200 || n < 3 {
			t.Errorf("%s: status %d, %d marks", s.Name, w.Code, n)
		}
	}
}

// TestManyEmbeds: 500 embeds all get their mark and their fields.
func TestManyEmbeds(t *testing.T) {
	h := newTestHandler(t)
	text := strings.Repeat("One is a line.\n\nhttps://youtu.be/hT3vKz8sQmE\n\n", 500)
	body := do(h, formRequest(t, "/results", text, "auto")).Body.String()
	if !strings.Contains(body, "500 embeds (500 videos)") || strings.Count(body, "<mark") != 500 || strings.Count(body, `<article id="embed-`) != 500 {
		t.Errorf("%d marks, %d embeds", strings.Count(body, "<mark"), strings.Count(body, `<article id="embed-`))
	}
}

func TestSummaryTruncated(t *testing.T) {
	line := summary(&embed.Result{Format: embed.FormatHTML, Items: []embed.Item{at(0, 1)}, Truncated: true}, 9, 1234*time.Microsecond)
	if want := "1 embed (1 video) in 9 bytes of HTML, found in 1.23 ms. It was cut after 1 embed; there may be more."; line != want {
		t.Errorf("%s\nwant %s", line, want)
	}
}

// smallHandler returns a handler that holds and searches so many texts at a time.
func smallHandler(held, searched int) *handler {
	page := template.Must(template.ParseFS(files, "page.html"))
	return &handler{page: page, held: make(chan struct{}, held), searched: make(chan struct{}, searched)}
}

// TestTooSlow checks that what takes too long is answered, and how.
func TestTooSlow(t *testing.T) {
	h := smallHandler(1, 1).routes(testAddr(testPort), time.Nanosecond)
	w := do(h, formRequest(t, "/results", strings.Repeat("Boats. — A B (@abc) May 1, 2020\n", 1<<14), formatText))
	if w.Code != http.StatusServiceUnavailable || w.Body.String() != tooSlow {
		t.Errorf("%d: %q", w.Code, w.Body.String())
	}
}

// TestAbandoned: a search that nobody waits for keeps its place, so that searches do not
// pile up: what comes behind it waits and gives up in time, and is done when it ends.
func TestAbandoned(t *testing.T) {
	small := smallHandler(2, 1)
	h := small.routes(testAddr(testPort), 50*time.Millisecond)
	post := func() *httptest.ResponseRecorder {
		return do(h, formRequest(t, "/results", "https://youtu.be/hT3vKz8sQmE", formatText))
	}
	small.searched <- struct{}{} // the abandoned search
	for range 5 {
		if w := post(); w.Code != http.StatusServiceUnavailable {
			t.Errorf("behind an abandoned search: %d: %q", w.Code, w.Body.String())
		}
	}
	for end := time.Now().Add(20 * time.Second); len(small.held) > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d texts are held that nobody waits for", len(small.held))
		}
	}
	<-small.searched
	small.held <- struct{}{}
	if w := do(small.routes(testAddr(testPort), time.Minute), formRequest(t, "/results", "https://youtu.be/hT3vKz8sQmE", formatText)); w.Code != http.StatusOK {
		t.Errorf("when it has ended: %d: %q", w.Code, w.Body.String())
	}
	small.held <- struct{}{}
	if w := post(); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "busy with earlier texts") {
		t.Errorf("when no further text is held: %d: %q", w.Code, w.Body.String())
	}
}
