package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/archive/samples"
)

// build compiles a program once for all tests and returns its path.
func build(t testing.TB, program string) string {
	t.Helper()
	path, err := builds()[program]()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var builds = sync.OnceValue(func() map[string]func() (string, error) {
	return map[string]func() (string, error){
		"archive": sync.OnceValues(func() (string, error) { return compile("archive", ".") }),
		"extract": sync.OnceValues(func() (string, error) { return compile("extract", "../extract") }),
	}
})

var binaries string

func compile(name, dir string) (string, error) {
	path := filepath.Join(binaries, name)
	cmd := exec.Command("go", "build", "-o", path, ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, out)
	}
	return path, err
}

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "archive-test")
	if err != nil {
		panic(err)
	}
	binaries = dir
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// archive runs the program in this process.
func archive(t testing.TB, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, &o, &e)
	return o.String(), e.String(), status
}

// store writes n generated documents into a folder.
func store(t testing.TB, form samples.Store, dir string, first, n int) {
	t.Helper()
	if err := form.Write(dir, first, n); err != nil {
		t.Fatal(err)
	}
}

// readLines returns the lines of a file.
func readLines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// comparableRows returns the rows of a .jsonl in a form that does not depend on how
// the documents were stored, sorted.
func comparableRows(t testing.TB, lines []string) []string {
	t.Helper()
	rows := make([]string, 0, len(lines))
	for _, l := range lines {
		var m map[string]any
		if err := json.Unmarshal([]byte(l), &m); err != nil {
			t.Fatalf("%v in %q", err, l)
		}
		id := filepath.Base(m["doc_id"].(string))
		m["doc_id"] = strings.TrimSuffix(strings.TrimSuffix(id, ".html"), ".txt")
		delete(m, "doc_url")
		delete(m, "doc_charset")
		row, _ := json.Marshal(m)
		rows = append(rows, string(row))
	}
	slices.Sort(rows)
	return rows
}

// filterRows runs the documents through the filter mode of extract and makes
// the same rows of its results.
func filterRows(t testing.TB, first, n int) []string {
	t.Helper()
	var in, out bytes.Buffer
	if err := samples.WriteLines(&in, first, n); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(build(t, "extract"), "-jsonl")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &in, &out, os.Stderr
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for dec := json.NewDecoder(&out); ; {
		var res struct {
			ID    string
			Items []map[string]any
		}
		if err := dec.Decode(&res); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for i, item := range res.Items {
			item["doc_id"], item["position"] = res.ID, i
			line, _ := json.Marshal(item)
			lines = append(lines, string(line))
		}
	}
	return comparableRows(t, lines)
}

func sameRows(t *testing.T, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	t.Errorf("%d rows, want %d", len(got), len(want))
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("first difference:\n got %s\nwant %s", got[i], want[i])
		}
	}
}

// However documents are stored, they give the rows that filter mode gives.
func TestSameRowsHoweverStored(t *testing.T) {
	const n = 210
	want := filterRows(t, 0, n)
	if len(want) < n/2 {
		t.Fatalf("the generator makes only %d embeds", len(want))
	}
	for _, s := range samples.Stores() {
		t.Run(s.Name, func(t *testing.T) {
			dir := t.TempDir()
			store(t, s, dir, 0, n)
			out := filepath.Join(t.TempDir(), "rows.jsonl")
			_, errs, status := archive(t, "-o", out, dir)
			if status != 0 || strings.Contains(errs, "skipped") || !strings.Contains(errs, fmt.Sprintf("%d documents", n)) {
				t.Errorf("status %d, standard error %s", status, errs)
			}
			sameRows(t, comparableRows(t, readLines(t, out)), want)
			if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// Rows in Parquet say what those in JSON lines say.
func TestParquetOutput(t *testing.T) {
	in, dir := t.TempDir(), t.TempDir()
	store(t, samples.Stores()[0], in, 0, 200)
	for _, name := range []string{"rows.jsonl", "rows.parquet"} {
		if _, errs, status := archive(t, "-o", filepath.Join(dir, name), in); status != 0 {
			t.Fatal(errs)
		}
	}
	var want []documents.Row
	if err := readRows(filepath.Join(dir, "rows.jsonl"), func(r *documents.Row) error { r.Bytes = 0; want = append(want, *r); return nil }); err != nil {
		t.Fatal(err)
	}
	got, err := parquet.ReadFile[documents.Row](filepath.Join(dir, "rows.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	text := func(rows []documents.Row) (all []string) {
		for i := range rows {
			all = append(all, strings.ReplaceAll(fmt.Sprintf("%+v", rows[i]), "<nil>", "[]"))
		}
		return all
	}
	sameRows(t, text(got), text(want))
	posted := 0
	for i := range got {
		if got[i].Posted > 0 {
			posted++
		}
	}
	if posted == 0 {
		t.Error("no tweet has a time")
	}
}

func TestSummary(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	const docs = `{"id":1,"url":"https://www.first.example/a","html":"<p>https://x.com/orla/status/1234567890123456789</p>"}
{"id":2,"url":"https://second.example/b","html":"<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>"}
{"id":3,"html":"<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>"}
`
	if err := os.WriteFile(in, []byte(docs), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"out.jsonl", "out.parquet"} {
		out, errs, status := archive(t, "-summary", "-o", filepath.Join(dir, name), in)
		if status != 0 {
			t.Fatal(errs)
		}
		const want = "platform embeds youtube 2 twitter 1 form embeds video by markup 2 tweet by link 1 year embeds (none) 2 2020 1 domain embeds (none) 1 first.example 1 second.example 1"
		if got := strings.Join(strings.Fields(out), " "); got != want {
			t.Errorf("%s: summary\n%s", name, out)
		}
	}
}

func TestUsage(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "a.html")
	if err := os.WriteFile(page, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out.jsonl")
	for _, args := range [][]string{
		{page}, {"-o", "out.csv", page}, {"-o", out}, {"-o", out, page + ".gone"}, {"-o", out, "-kinds", "toot", page},
		{"-o", out, t.TempDir()}, {"-nosuch"}, {"-o", out, "-workers", "0", page}, {"-o", filepath.Join(dir, "no", "out.jsonl"), page},
	} {
		if _, errs, status := archive(t, args...); status != statusUsage || errs == "" {
			t.Errorf("%q: status %d, standard error %q", args, status, errs)
		}
	}
	if _, err := os.Stat(out); !errors.Is(err, os.ErrNotExist) {
		t.Error("a wrong call leaves an output")
	}
	if _, errs, status := archive(t, "-h"); status != 0 || !strings.Contains(errs, "usage") {
		t.Errorf("-h: status %d, %s", status, errs)
	}
}

// TestPacked: a page as gzip is a document like any other, and one that is none, cut or
// too large is skipped and named; the flags may stand behind the folder.
func TestPacked(t *testing.T) {
	in := t.TempDir()
	const page = "<p>One.</p><p>https://x.com/orla/status/1234567890123456789</p>"
	for name, data := range map[string][]byte{
		"a.html.gz": packed(t, page), "b.txt.gz": packed(t, "One.\n\nhttps://youtu.be/abcdefghijk\n"), "c.html": []byte(page),
		"cut.html.gz": packed(t, page)[:40], "none.html.gz": []byte(page), "z.html.gz": packed(t, strings.Repeat(" ", documents.MaxDocument+1)),
		"passed.pdf.gz": packed(t, page), "passed.parquet.gz": packed(t, page),
	} {
		if err := os.WriteFile(filepath.Join(in, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "rows.jsonl")
	_, errs, status := archive(t, in, "-workers", "1", "-o", out)
	for _, want := range []string{"3 documents, 3 embeds, ", "; skipped: 2 corrupt, 1 too large", "cut.html.gz: corrupt", "none.html.gz: corrupt", "z.html.gz: too large"} {
		if status != 0 || !strings.Contains(errs, want) {
			t.Errorf("status %d, no %q in %s", status, want, errs)
		}
	}
	if n := len(readLines(t, out)); n != 3 {
		t.Errorf("%d rows", n)
	}
}

// TestCut: a document with more embeds than -max-items has rows up to it, is named and
// counted, and makes the exit status 1. One of more than -max-bytes is named and counted.
func TestCut(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.jsonl")
	docs := `{"id":"two","text":"https://youtu.be/abcdefghijk\n\nhttps://youtu.be/abcdefghijl\n"}
{"id":"one","text":"https://youtu.be/abcdefghijk\n"}
`
	docs += `{"id":"many","text":"` + strings.Repeat(`https://youtu.be/abcdefghijk\n\n`, embed.DefaultMaxItems+1) + `"}`
	if err := os.WriteFile(in, []byte(docs), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args   []string
		rows   int
		status int
		says   string
	}{
		{nil, embed.DefaultMaxItems + 4, 0, "3 documents, 1,004 embeds"},
		{[]string{"-max-items", "2"}, 5, 1, "skipped many: cut: it may have more than 2 embeds"},
		{[]string{"-max-items", "1"}, 3, 1, "; skipped: 2 cut"},
		{[]string{"-max-bytes", "60"}, 3, 0, "skipped many: too large: embed: input exceeds MaxBytes"},
		{[]string{"-max-bytes", "40"}, 1, 0, "; skipped: 2 too large"},
	} {
		out := filepath.Join(t.TempDir(), "rows.jsonl")
		_, errs, status := archive(t, append([]string{"-o", out, in}, tt.args...)...)
		if n := len(readLines(t, out)); n != tt.rows || status != tt.status || !strings.Contains(errs, tt.says) {
			t.Errorf("%v: %d rows, status %d, %s", tt.args, n, status, errs)
		}
	}
}

// packed returns data as gzip.
func packed(t *testing.T, data string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(data))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The progress bar shows what people want to know.
func TestProgressBar(t *testing.T) {
	in := t.TempDir()
	store(t, samples.Stores()[0], in, 0, 300)
	_, errs, status := archive(t, "-progress", "-o", filepath.Join(t.TempDir(), "o.jsonl"), in)
	for _, want := range []string{" documents, ", " embeds", "MB/s", "["} {
		if status != 0 || !strings.Contains(errs, want) {
			t.Errorf("status %d, no %q in %q", status, want, errs)
		}
	}
}
