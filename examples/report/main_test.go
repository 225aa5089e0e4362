package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"github.com/socialembed/socialembed/embed"
)

const (
	tweetLine = "The kettle sang first. pic.twitter.com/Mb4TqLz8Vd — Ada Quill (@ada_quill) March 3, 2024"
	videoLine = "https://www.youtube.com/watch?v=aBcDeFgHiJk"
)

// folderOf writes files, by their paths below a folder, and returns the folder.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// reportOf runs the program, which has to succeed, and returns the page.
func reportOf(t *testing.T, args ...string) string {
	t.Helper()
	var out, messages bytes.Buffer
	if status := run(context.Background(), args, &out, &messages); status != 0 {
		t.Fatalf("status %d: %s", status, messages.String())
	}
	return out.String()
}

func parsePage(t *testing.T, page string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func texts(s *goquery.Selection) []string {
	return s.Map(func(_ int, s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") })
}

func TestRun(t *testing.T) {
	articles := folderOf(t, map[string]string{"a.txt": tweetLine, "b.html": "<p>One.</p>", "c.pdf": "no article"})
	empty := t.TempDir()
	large := folderOf(t, map[string]string{"a.txt": tweetLine, "b.txt": strings.Repeat(" ", embed.DefaultMaxBytes+1)})
	packed := folderOf(t, map[string]string{"a.txt.gz": gzipped(t, tweetLine), "b.pdf.gz": "no article"})
	many := folderOf(t, map[string]string{"a.txt": tweetLine + "\n\n" + tweetLine})
	for _, c := range []struct {
		reason string
		args   []string
		out    string // part of the page
		says   string // part of standard error
		status int
	}{
		{"a folder", []string{articles}, "1 embed in 1 of 2 articles", "report: wrote the page: 2 documents, 1 item\n", 0},
		{"a file by its name", []string{filepath.Join(articles, "c.pdf")}, "0 embeds in 0 of 1 article,", "report: wrote the page: 1 document, 0 items\n", 0},
		{"no article is shown", []string{"-max", "0", articles}, "2 further articles are in the totals", "2 documents, 1 item\n", 0},
		{"flags behind the folder", []string{articles, "-max", "1"}, "1 further article is in the totals", "2 documents, 1 item\n", 0},
		{"no such kind", []string{"-kinds", "vidoe", articles}, "", "did you mean \"video\"?", 2},
		{"another kind", []string{"-kinds", "video", articles}, "0 embeds in 0 of 2 articles", "2 documents, 0 items\n", 0},
		{"another provider", []string{"-providers", "youtube", articles}, "0 embeds in 0 of 2 articles", "2 documents, 0 items\n", 0},
		{"a packed file", []string{packed}, "1 embed in 1 of 1 article,", "1 document, 1 item\n", 0},
		{"a document is cut", []string{"-max-items", "1", many}, "1 embed in 1 of 1 article,", "report: a.txt: cut after 1 item, there may be more; see -max-items\nreport: wrote", 1},
		{"just what it may have", []string{"-max-items", "2", many}, "2 embeds in 1 of 1 article,", "1 document, 2 items\n", 0},
		{"too large, the other is done", []string{large}, "<bdi>b.txt</bdi>: embed: input exceeds MaxBytes", "report: b.txt: embed: input exceeds MaxBytes: more than 16777216 bytes\n", 1},
		{"larger than it may be", []string{"-max-bytes", "20", articles}, "1 input not read", "report: a.txt: embed: input exceeds MaxBytes: more than 20 bytes\n", 1},
		{"no such folder", []string{filepath.Join(empty, "missing")}, "", "no such file", 1},
		{"no articles", []string{empty}, "", "no articles in", 1},
		{"a place that is none", []string{"-o", filepath.Join(empty, "missing", "r.html"), articles}, "", "no such file", 1},
		{"no input", nil, "", "no INPUT; try -h", 2},
		{"no workers", []string{"-workers", "0", articles}, "", "-workers is at least 1", 2},
		{"negative", []string{"-max", "-1", articles}, "", "-max is at least 0", 2},
		{"no such flag", []string{"-x"}, "", "report: there is no flag -x; did you mean -o?; try -h\n", 2},
		{"help", []string{"-h"}, "", "usage", 0},
	} {
		var out, messages bytes.Buffer
		status := run(context.Background(), c.args, &out, &messages)
		if status != c.status || !strings.Contains(out.String(), c.out) || (c.out == "") != (out.Len() == 0) || !strings.Contains(messages.String(), c.says) {
			t.Errorf("%s: status %d, want %d\n%s\n%.2000s", c.reason, status, c.status, messages.String(), out.String())
		}
		if c.status == 0 && c.out != "" && strings.Count(messages.String(), "\n") != 1 {
			t.Errorf("%s: says %q", c.reason, messages.String())
		}
	}
}

// gzipped returns data as gzip.
func gzipped(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(data))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestSays: with -o the path is printed, with the page's numbers.
func TestSays(t *testing.T) {
	out := filepath.Join(t.TempDir(), "r.html")
	var page, messages bytes.Buffer
	status := run(context.Background(), []string{folderOf(t, map[string]string{"a.txt": tweetLine + "\n\n" + videoLine}), "-o", out}, &page, &messages)
	if want := "report: wrote " + out + ": 1 document, 2 items\n"; status != 0 || messages.String() != want || page.Len() > 0 {
		t.Errorf("status %d, says %q, want %q", status, messages.String(), want)
	}
}

// TestAllCounted: an article with more embeds than the library's usual limit is counted whole.
func TestAllCounted(t *testing.T) {
	page := reportOf(t, folderOf(t, map[string]string{"a.txt": strings.Repeat(tweetLine+"\n\n", embed.DefaultMaxItems+1)}))
	if !strings.Contains(page, "1,001 embeds in 1 of 1 article,") || !strings.Contains(page, "801 further embeds of this article are in the totals") {
		t.Error("not all are counted")
	}
}

// TestPage reads the page as its reader does: what is marked, and what stands beside it.
func TestPage(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"2/quiet.txt": "Nothing happened in the afternoon.\n",
		"1.txt":       "Before.\n\n" + tweetLine + "\n\nBetween.\n\n" + videoLine + "\n\nAfter.\n",
		"3.html":      "<meta charset=windows-1251><article><p>\xc4\xee.</p><blockquote class=twitter-tweet><p>\xd7\xe0\xe9</p>&mdash; Ada Quill (@Ada_Quill) <a href=\"https://twitter.com/ada_quill/status/1650412345678901248\">x</a></blockquote></article>",
	})
	doc := parsePage(t, reportOf(t, "-title", "A & B", folder))
	type item struct{ Head, Card, Fields string }
	got := map[string]any{
		"title":    doc.Find("head title, h1").Text(),
		"articles": texts(doc.Find(".article h3")),
		"open":     doc.Find(".article[open]").Length(),
		"marks":    texts(doc.Find("mark")),
		"tiles":    texts(doc.Find(".tiles dd")),
		"bars":     texts(doc.Find("#handles ~ table tbody tr, #forms ~ table tbody tr, #platforms ~ table tbody tr")),
		"years":    texts(doc.Find("#years ~ details tbody tr")),
	}
	var items []item
	doc.Find(".item").Each(func(_ int, s *goquery.Selection) {
		items = append(items, item{texts(s.Find("h4"))[0], texts(s.Find(".card"))[0], strings.Join(texts(s.Find(".fields div")), "; ")})
	})
	got["items"] = items
	want := map[string]any{
		"title":    "A & BA & B",
		"articles": []string{"1.txt", "2/quiet.txt", "3.html"},
		"open":     0,
		"marks": []string{
			"embed 1" + tweetLine, "embed 2" + videoLine,
			`embed 1<blockquote class=twitter-tweet><p>Чай</p>&mdash; Ada Quill (@Ada_Quill) <a href="https://twitter.com/ada_quill/status/1650412345678901248">x</a></blockquote>`,
		},
		"tiles": []string{"3", "3", "2", "1", "0", "0", "0"},
		"bars":  []string{"X2", "YouTube1", "URL alone in a line1", "embed code: blockquote1", "signature in running text1", "@ada_quill (X)2"},
		"years": []string{"20231", "20241"},
		"items": []item{
			{"to the mark of embed 1 tweet, X", "The kettle sang first. pic.twitter.com/Mb4TqLz8VdAda Quill (@ada_quill) March 3, 2024",
				"authorAda Quill; handleada_quill; date2024-03-03; date_textMarch 3, 2024; textThe kettle sang first. pic.twitter.com/Mb4TqLz8Vd; picspic.twitter.com/Mb4TqLz8Vd; text_guessedtrue; found byattribution, rule twitter/attribution; bytes9–99"},
			{"to the mark of embed 2 video, YouTube", "YouTube",
				"idaBcDeFgHiJk; urlhttps://www.youtube.com/watch?v=aBcDeFgHiJk; found bylink, rule youtube/line; bytes111–154"},
			{"to the mark of embed 1 tweet, X", "ЧайAda Quill (@Ada_Quill)",
				"id1650412345678901248; urlhttps://x.com/Ada_Quill/status/1650412345678901248; authorAda Quill; handleAda_Quill; textЧай; posted2023-04-24T08:12:21.045Z; found bymarkup, rule twitter/blockquote; bytes48–209"},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("page (-want +got):\n%s", diff)
	}
	doc.Find("a[href^='#']").Each(func(_ int, a *goquery.Selection) {
		if id := a.AttrOr("href", ""); doc.Find(id).Length() != 1 {
			t.Errorf("link to %s leads to %d places", id, doc.Find(id).Length())
		}
	})
}

// TestSamePage: neither the number of workers nor an earlier page in the folder
// changes the page, and nothing else is left in the folder.
func TestSamePage(t *testing.T) {
	files := map[string]string{}
	for i := range 12 {
		files[string(rune('a'+i%26))+strings.Repeat("x", i)+".txt"] = strings.Repeat("Word. ", i*200) + "\n\n" + tweetLine + "\n"
	}
	folder := folderOf(t, files)
	out := filepath.Join(folder, "report.html")
	var pages []string
	for _, workers := range []string{"1", "7", "3"} {
		reportOf(t, "-workers", workers, "-o", out, folder)
		page, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, string(page))
	}
	if pages[0] != pages[1] || pages[0] != pages[2] {
		t.Error("the same articles give different pages")
	}
	if page := reportOf(t, folder); !strings.Contains(page, "13 articles") {
		t.Error("without -o a page in the folder is an article")
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(files)+1 {
		t.Errorf("%d entries in the folder, want the articles and the page", len(entries))
	}
}

// TestInterrupted: what was there stays, and nothing is added to it.
func TestInterrupted(t *testing.T) {
	folder := folderOf(t, map[string]string{"a.txt": tweetLine, "report.html": "old"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, messages bytes.Buffer
	status := run(ctx, []string{"-o", filepath.Join(folder, "report.html"), folder}, &out, &messages)
	if status != 1 || !strings.Contains(messages.String(), "interrupted") {
		t.Errorf("status %d, says %q", status, messages.String())
	}
	old, err := os.ReadFile(filepath.Join(folder, "report.html"))
	if err != nil || string(old) != "old" {
		t.Errorf("the page is %q, %v", old, err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Errorf("%d entries are left, want 2", len(entries))
	}
}

// TestHostile: whatever an article says stays text, and links are to the web.
func TestHostile(t *testing.T) {
	const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
	esc := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(attack)
	folder := folderOf(t, map[string]string{
		"a.html": `<article><p>One.</p><blockquote class="twitter-tweet"><p lang="` + esc + `">` + esc + `</p>&mdash; ` + esc + ` (@ada_quill) <a href="https://twitter.com/ada_quill/status/1650412345678901248">` + esc + `</a></blockquote>
<figure><video controls title="` + esc + `" poster="javascript:alert(1)" src="https://films.example/` + esc + `.mp4"></video><figcaption>` + esc + `</figcaption></figure><script>alert(1)</script></article>`,
		"b.txt": attack + " pic.twitter.com/Mb4TqLz8Vd — <b onclick=alert(1)>Ada (@ada_quill) March 3, 2024\n\n</details></main>" + attack + "\n\x00\x1b\xff",
	})
	page := reportOf(t, "-title", attack+"\xff", folder)
	doc := parsePage(t, page)
	allowed := strings.Fields(`label input script html head meta title style body a h1 h2 h3 h4 header p main section dl div dt dd span ul ol li
		figure figcaption svg line g rect text details summary table caption thead tbody tr th td bdi mark br blockquote`)
	doc.Find("*").Each(func(_ int, s *goquery.Selection) {
		node := s.Get(0)
		if !strings.Contains(" "+strings.Join(allowed, " ")+" ", " "+node.Data+" ") {
			t.Errorf("element %s in the page", node.Data)
		}
		for _, a := range node.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
				t.Errorf("attribute %s=%q in the page", a.Key, a.Val)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://") {
				t.Errorf("link to %q", a.Val)
			}
		}
	})
	if n := doc.Find("script").Length(); n != 1 {
		t.Errorf("%d scripts, want the page's own", n)
	}
	if n := doc.Find(".item").Length(); n != 3 {
		t.Errorf("%d embeds, want 3: else the test says nothing of their fields", n)
	}
	if n := strings.Count(doc.Find(".fields").Text(), "<script>alert(1)</script>"); n < 5 {
		t.Errorf("%d fields carry the attack, want at least 5", n)
	}
	if strings.ContainsRune(page, 0) || !utf8.ValidString(page) {
		t.Error("bytes that are no text are not replaced")
	}
}

// TestPolicy: the page allows exactly the style sheet that stands in it.
func TestPolicy(t *testing.T) {
	page := reportOf(t, folderOf(t, map[string]string{"a.txt": tweetLine}))
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, ok := strings.Cut(rest, "</style>")
	if !ok || len(style) < 1000 {
		t.Fatalf("style sheet of %d bytes", len(style))
	}
	sum := sha256.Sum256([]byte(style))
	_, rest, _ = strings.Cut(page, "<script>")
	script, _, ok := strings.Cut(rest, "</script>")
	if !ok || script == "" {
		t.Fatal("no script")
	}
	scriptSum := sha256.Sum256([]byte(script))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(scriptSum[:]) + "'; base-uri 'none'; form-action 'none'"
	if got := parsePage(t, page).Find("meta[http-equiv='Content-Security-Policy']").AttrOr("content", ""); got != want {
		t.Errorf("policy is %q, want %q", got, want)
	}
}

// TestBounded: a hostile article takes a bounded part of the page.
func TestBounded(t *testing.T) {
	const size = 300_000
	long := strings.Repeat("word ", size/5)
	for _, c := range []struct {
		reason  string
		article string
		most    int // bytes of the page, of which the style sheet and the totals take 15,000
	}{
		{"a long article", long + "\n\n" + tweetLine + "\n\n" + long, 100_000},
		{"no embeds", long, 40_000},
		{"a long embed", `<blockquote class="twitter-tweet"><p>` + long + `</p>&mdash; A (@ada_quill) <a href="https://twitter.com/ada_quill/status/1650412345678901248">x</a></blockquote>`, 60_000},
		{"one word", strings.Repeat("w", size), 40_000},
		{"not UTF-8", strings.Repeat("\xff", size), 60_000},
		{"each character escaped", strings.Repeat(`"`, size), 100_000},
		{"a very long name", strings.Repeat("x", size) + " — A (@" + strings.Repeat("y", size) + ") March 3, 2024", 40_000},
		{"many embeds", strings.Repeat(tweetLine+"\n\n", 600), 1_000_000},
		{"many embeds, much between them", strings.Repeat(tweetLine+"\n\n"+strings.Repeat("Word. ", 300)+"\n\n", 250), 1_000_000},
	} {
		page := reportOf(t, folderOf(t, map[string]string{"a.html": "<article><p>" + c.article, "b.txt": c.article}))
		if len(page) > c.most {
			t.Errorf("%s of %d bytes gives a page of %d, want at most %d", c.reason, len(c.article), len(page), c.most)
		}
		if n := strings.Count(page, `class="item `); n > 2*maxItems {
			t.Errorf("%s: %d embeds are shown", c.reason, n)
		}
	}
}

// TestOutputStays checks that a link stays one, with the page in what it leads to, and
// that a pipe is written to, not replaced.
func TestOutputStays(t *testing.T) {
	folder := folderOf(t, map[string]string{"a.txt": tweetLine})
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.html"), filepath.Join(dir, "link.html")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here")
	}
	reportOf(t, "-o", link, folder)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
	data, err := os.ReadFile(target)
	if err != nil || !bytes.Contains(data, []byte("ada_quill")) {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if info, err := os.Stat(target); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	reportOf(t, "-o", os.DevNull, folder)
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("the device became %v, %v", info, err)
	}
}

// TestDocuments checks the table of documents: a row each, with what it holds.
func TestDocuments(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"a.txt": tweetLine + "\n\n" + strings.Replace(tweetLine, "March 3, 2024", "April 9, 2024", 1) + "\n\n" + videoLine + "\n",
		"b.txt": "Nothing happened.\n",
	})
	doc := parsePage(t, reportOf(t, folder))
	want := []string{"Document Embeds Networks Handles Dates", "a.txt 3 X, YouTube @ada_quill 2024-03-03 – 2024-04-09", "b.txt 0"}
	var got []string
	doc.Find("#documents tr").Each(func(_ int, row *goquery.Selection) {
		got = append(got, strings.TrimSpace(strings.Join(texts(row.Children()), " ")))
	})
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n := doc.Find("details.article[open]").Length(); n != 0 {
		t.Errorf("%d documents are open", n)
	}
}
