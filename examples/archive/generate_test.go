package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// sample is a generated document.
type sample struct {
	ID, URL string
	HTML    string // or
	Text    string
	charset string // of the bytes that a server would send
	meta    bool   // the page names the charset itself
}

// words of several scripts, with the charset that servers used for them.
var words = []struct{ charset, text string }{
	{"utf-8", "harbour ferry quay winter timetable council — “measured” naïve words"},
	{"windows-1252", "Schäden am Dach größer als zunächst gemeldet, hieß es früh"},
	{"windows-1251", "жители посёлка вернулись домой после ремонта старого моста"},
	{"iso-8859-2", "město opravuje školní jídelnu, žáci dostanou nové židle"},
	{"shift_jis", "港の朝市が再開し、多くの人が並んだ"},
	{"euc-kr", "항구의 아침 시장이 다시 문을 열었다"},
	{"gbk", "港口早市重新开放，许多人前来排队"},
}

// generate returns the i-th document of a collection.
func generate(i int) sample {
	s := compose(i)
	enc, _ := charset.Lookup(s.charset)
	if back, _ := enc.NewDecoder().Bytes(s.encoded()); string(back) != s.HTML+s.Text {
		s.charset = "utf-8" // some letter is not in the charset
		s.HTML = strings.Replace(s.HTML, "<meta charset=", "<meta name=", 1)
	}
	return s
}

func compose(i int) sample {
	r := rand.New(rand.NewPCG(7, uint64(i)))
	lang := words[r.IntN(len(words))]
	s := sample{ID: fmt.Sprintf("doc-%06d", i), charset: lang.charset, meta: r.IntN(3) > 0}
	s.URL = fmt.Sprintf("https://www.paper%d.example/%d/%d.html", r.IntN(40), 2010+r.IntN(15), i)
	text := strings.Fields(lang.text)
	paragraph := func() string {
		var b strings.Builder
		for range 20 + r.IntN(60) {
			b.WriteString(text[r.IntN(len(text))])
			b.WriteByte(' ')
		}
		return b.String()
	}
	id := func() string { return fmt.Sprint(1700000000000000000 + r.Int64N(1e17)) }
	if i%8 == 7 {
		for range 2 + r.IntN(10) {
			s.Text += paragraph() + "\n\n"
			switch r.IntN(4) {
			case 0:
				s.Text += paragraph() + fmt.Sprintf(" pic.twitter.com/q%dZkLm — Orla Teppet (@orla_teppet) March %d, 2021\n\n", 1000+r.IntN(9000), 1+r.IntN(28))
			case 1:
				s.Text += "https://www.youtube.com/watch?v=" + code(r, 11) + "\n\n"
			}
		}
		return s
	}
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head>")
	if s.meta {
		fmt.Fprintf(&b, `<meta charset="%s">`, s.charset)
	}
	fmt.Fprintf(&b, "<title>%s</title><style>.twitter-tweet{margin:0}</style></head><body><article>", text[0])
	for range 3 + r.IntN(30) {
		fmt.Fprintf(&b, "<p>%s</p>\n", paragraph())
		switch r.IntN(12) {
		case 0:
			h := "quay_" + code(r, 4)
			fmt.Fprintf(&b, `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">%s</p>&mdash; Quay %s (@%s) <a href="https://twitter.com/%s/status/%s?ref_src=twsrc%%5Etfw">May %d, 2023</a></blockquote>`, paragraph(), h, h, h, id(), 1+r.IntN(28))
		case 1:
			fmt.Fprintf(&b, `<iframe width="560" src="https://www.youtube.com/embed/%s?start=%d"></iframe>`, code(r, 11), r.IntN(90))
		case 2:
			fmt.Fprintf(&b, `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/%s/"></blockquote>`, code(r, 11))
		case 3:
			b.WriteString(`<p>The video above may not be available in some regions.</p>`)
		case 4: // broken markup
			b.WriteString(`<div class="x <p>a < b <b><i></b></span></td><iframe src=`)
		}
	}
	s.HTML = b.String() + "</article></body></html>"
	if i%11 == 10 { // a page that stops somewhere
		s.HTML = strings.ToValidUTF8(s.HTML[:len(s.HTML)*2/3], "")
	}
	return s
}

func code(r *rand.Rand, n int) string {
	const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return string(b)
}

// encoded returns a document as a server sends it.
func (s *sample) encoded() []byte {
	enc, _ := charset.Lookup(s.charset)
	out, err := encoding.ReplaceUnsupported(enc.NewEncoder()).Bytes([]byte(s.HTML + s.Text))
	if err != nil {
		panic(err)
	}
	return out
}

// A store is how the documents of a collection may be stored: it writes n of
// them, from the first on, into a folder.
type store struct {
	name  string
	write func(t testing.TB, dir string, first, n int)
}

var stores = []store{
	{"jsonl", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.jsonl"), func(w io.Writer) { writeLines(w, first, n) })
	}},
	{"jsonl-gz", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.jsonl.gz"), func(w io.Writer) {
			z := gzip.NewWriter(w)
			writeLines(z, first, n)
			z.Close()
		})
	}},
	{"jsonl-zst", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.jsonl.zst"), func(w io.Writer) {
			z, _ := zstd.NewWriter(w)
			writeLines(z, first, n)
			z.Close()
		})
	}},
	{"warc", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.warc"), func(w io.Writer) { writeWARC(w, first, n, func(w io.Writer, rec []byte) { _, _ = w.Write(rec) }) })
	}},
	{"warc-gz", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.warc.gz"), func(w io.Writer) { writeWARC(w, first, n, writeMember) })
	}},
	{"warc-gz-one-member", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.warc.gz"), func(w io.Writer) {
			z := gzip.NewWriter(w)
			writeWARC(z, first, n, func(w io.Writer, rec []byte) { _, _ = w.Write(rec) })
			z.Close()
		})
	}},
	{"parquet", func(t testing.TB, dir string, first, n int) {
		toFile(t, filepath.Join(dir, "docs.parquet"), func(w io.Writer) { writeParquet(w, first, n) })
	}},
	{"folder", writeFolder},
}

func toFile(t testing.TB, name string, write func(io.Writer)) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	write(f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func writeLines(w io.Writer, first, n int) {
	enc := json.NewEncoder(w)
	for i := first; i < first+n; i++ {
		s := generate(i)
		enc.SetEscapeHTML(i%2 == 0)
		line := map[string]any{"id": s.ID, "url": s.URL, "meta": map[string]any{"n": i, "tags": []string{"}", "\"{"}}}
		if s.Text != "" {
			line["text"] = s.Text
		} else {
			line["html"] = s.HTML
		}
		_ = enc.Encode(line)
	}
}

func writeParquet(w io.Writer, first, n int) {
	type doc struct {
		ID    string  `parquet:"id"`
		URL   string  `parquet:"url,optional,snappy"`
		Other []int64 `parquet:"other,list"`
		HTML  *string `parquet:"html,optional,zstd"`
		Text  *string `parquet:"text,optional,zstd"`
	}
	p := parquet.NewGenericWriter[doc](w, parquet.MaxRowsPerRowGroup(1000))
	for i := first; i < first+n; i++ {
		s := generate(i)
		d := doc{ID: s.ID, URL: s.URL, Other: make([]int64, i%3)}
		if s.Text != "" {
			d.Text = &s.Text
		} else {
			d.HTML = &s.HTML
		}
		_, _ = p.Write([]doc{d})
	}
	_ = p.Close()
}

func writeFolder(t testing.TB, dir string, first, n int) {
	for i := first; i < first+n; i++ {
		s := generate(i)
		sub := filepath.Join(dir, fmt.Sprintf("%03d", i/100))
		if err := os.MkdirAll(sub, 0o777); err != nil {
			t.Fatal(err)
		}
		name, data := s.ID+".html", []byte(s.HTML)
		switch {
		case s.Text != "":
			name, data = s.ID+".txt", []byte(s.Text)
		case s.meta:
			data = s.encoded()
		}
		if err := os.WriteFile(filepath.Join(sub, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "style.css"), []byte(".x{}"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// writeWARC writes a request and a response for each document, in all encodings.
func writeWARC(w io.Writer, first, n int, member func(io.Writer, []byte)) {
	member(w, warcRecord("warcinfo", "<urn:uuid:info>", "", "application/warc-fields", []byte("software: generator\r\n")))
	for i := first; i < first+n; i++ {
		s := generate(i)
		member(w, warcRecord("request", "<urn:uuid:r"+s.ID+">", s.URL, "application/http; msgtype=request", []byte("GET / HTTP/1.1\r\n\r\n")))
		member(w, warcRecord("response", "<"+s.ID+">", s.URL, "application/http; msgtype=response", httpResponse(i, &s)))
	}
}

func httpResponse(i int, s *sample) []byte {
	body, coding := s.encoded(), ""
	var packed bytes.Buffer
	var z io.WriteCloser
	switch i % 7 {
	case 1:
		z, coding = gzip.NewWriter(&packed), "gzip"
	case 2:
		z, coding = zlib.NewWriter(&packed), "deflate"
	case 3:
		z, coding = brotli.NewWriter(&packed), "br"
	case 4:
		z, _ = zstd.NewWriter(&packed)
		coding = "zstd"
	case 5:
		coding = "GZIP" // undone by the crawler
	case 6:
		z, _ = flate.NewWriter(&packed, 5)
		coding = "deflate"
	}
	if z != nil {
		_, _ = z.Write(body)
		z.Close()
		body = packed.Bytes()
	}
	var b bytes.Buffer
	kind := "text/html"
	if s.Text != "" {
		kind = "text/plain"
	}
	if s.Text != "" || !s.meta || i%2 == 0 {
		kind += "; charset=" + s.charset
	}
	fmt.Fprintf(&b, "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nServer odd line\r\n", kind)
	if coding != "" {
		fmt.Fprintf(&b, "Content-Encoding: %s\r\n", coding)
	}
	if i%5 == 0 {
		b.WriteString("Transfer-Encoding: chunked\r\n\r\n")
		for len(body) > 0 {
			n := min(len(body), 1000)
			fmt.Fprintf(&b, "%x\r\n%s\r\n", n, body[:n])
			body = body[n:]
		}
		b.WriteString("0\r\n\r\n")
		return b.Bytes()
	}
	b.WriteString("\r\n")
	b.Write(body)
	return b.Bytes()
}

func warcRecord(kind, id, url, contentType string, body []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: %s\r\n", kind, id)
	if url != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", url)
	}
	fmt.Fprintf(&b, "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", contentType, len(body), body)
	return b.Bytes()
}

func writeMember(w io.Writer, rec []byte) {
	z := gzip.NewWriter(w)
	_, _ = z.Write(rec)
	z.Close()
}
