package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/archive/samples"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// TestMain runs the tests on prism, in this process; -runner sets another. Tests
// that run the program itself start this file again.
func TestMain(m *testing.M) {
	if os.Getenv("BEAM_PROGRAM") != "" {
		main()
	}
	register()
	beam.RegisterFunction(idOfRows)
	ptest.Main(m)
}

const lines = `{"id":"one","url":"https://www.quay.example/1","html":"<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe><p>https://x.com/orla/status/1234567890123456789</p>"}
{"id":"two",
{"id":"three","url":"https://quay.example/3","html":"<p>nothing</p>"}
{"id":4,"text":"Words pic.twitter.com/q8951ZkLm — Orla Teppet (@orla_teppet) March 2, 2021"}
{"id":"five"}
`

// newJob returns a job that writes into a folder of its own.
func newJob(t *testing.T, globs ...string) *job {
	t.Helper()
	o := options{prefix: filepath.Join(t.TempDir(), "out", "embeds"), shards: 3, fields: stream.DefaultFields}
	j, err := o.job(globs)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func writeFile(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// idOfRows returns what TestPipeline looks at.
func idOfRows(id string, rows []byte) string {
	return id + " " + strings.Repeat("+", strings.Count(string(rows), "\n"))
}

func TestPipeline(t *testing.T) {
	in := t.TempDir()
	writeFile(t, in, "a.jsonl", lines)
	writeFile(t, in, "b.html", "<p>https://x.com/orla/status/1234567890123456789</p>")
	writeFile(t, in, "style.css", "p{}")
	writeFile(t, in, "c.jsonl.gz", "not gzip")
	err := samples.ToFile(filepath.Join(in, "d.warc.gz"), func(w io.Writer) error {
		return samples.Member(w, samples.Record("resource", "<rec>", "https://ferry.example/", "text/html", []byte("<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>")))
	})
	if err != nil {
		t.Fatal(err)
	}
	j := newJob(t, filepath.Join(in, "*"), filepath.Join(in, "a.*")) // a.jsonl matches twice
	p, s := beam.NewPipelineWithRoot()
	rows, names := j.build(s)
	passert.Equals(s, beam.ParDo(s, idOfRows, rows), "one ++", "4 +", filepath.Join(in, "b.html")+" +", "rec +")
	passert.Count(s, names, "names", j.Shards+len(dimensions))
	res := ptest.RunAndValidate(t, p)

	want := map[string]int64{documentsCounter: 5, embedsCounter: 5, badCounter: 3, passedCounter: 1, string(documents.BadLine): 1, string(documents.NoDocument): 1, string(documents.Unreadable): 1}
	got := counters(res.Metrics())
	for name, n := range want {
		if got[name] != n {
			t.Errorf("counter %q is %d, want %d", name, got[name], n)
		}
	}
	var errs, counts strings.Builder
	if lost := printCounters(res.Metrics(), j, &errs); !lost || !strings.Contains(errs.String(), "skipped: 3 (1 bad lines, 1 without document, 1 unreadable files); 1 file of other names") {
		t.Errorf("lost %v, %s", lost, &errs)
	}
	if err := printCounts(t.Context(), j, &counts); err != nil {
		t.Error(err)
	}
	const table = "platform embeds twitter 3 youtube 2 year embeds (none) 2 2020 2 2021 1 domain embeds (none) 2 quay.example 2 ferry.example 1"
	if got := strings.Join(strings.Fields(counts.String()), " "); got != table {
		t.Errorf("counts\n%s", got)
	}
	left, _ := filepath.Glob(j.Prefix + "*")
	if len(left) != j.Shards+len(dimensions) {
		t.Errorf("files: %q", left)
	}
	if err := checkOutput(t.Context(), j); err == nil {
		t.Error("a second run may mix its files with these")
	}
}

// A file that is not there fails the job; one that a runner cannot get at may be
// there when it tries again.
func TestMissingFiles(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone.jsonl")
	p, s := beam.NewPipelineWithRoot()
	newJob(t, gone).build(s)
	if err := ptest.Run(p); err == nil {
		t.Error("no error for a glob that matches nothing")
	}
	for _, path := range []string{gone, gone + ".gz", strings.Replace(gone, ".jsonl", ".warc", 1), strings.Replace(gone, ".jsonl", ".html", 1)} {
		file := fileio.ReadableFile{Metadata: fileio.FileMetadata{Path: path}}
		fn := extractFn{Fields: stream.DefaultFields}
		err := fn.ProcessElement(t.Context(), file, func(string, []byte) { t.Error("rows of nothing") })
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// What cannot be moved about in is copied, and the copy removed.
func TestOtherFileSystems(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var b strings.Builder
	if err := samples.WriteWARC(&b, 0, 20, samples.CorruptMember("doc-000010")); err != nil {
		t.Fatal(err)
	}
	const name = "memfs://TestOtherFileSystems/docs.warc.gz"
	mem, err := filesystem.New(t.Context(), name)
	if err == nil {
		err = filesystem.Write(t.Context(), mem, name, []byte(b.String()))
	}
	if err != nil {
		t.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	j := newJob(t, name)
	j.build(s)
	res := ptest.RunAndValidate(t, p)
	if got := counters(res.Metrics()); got[documentsCounter] != 19 || got[string(documents.Corrupt)] != 1 || got[embedsCounter] == 0 {
		t.Errorf("counters %v", got)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); slices.ContainsFunc(left, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), "socialembed-") }) {
		t.Errorf("left behind: %v", left)
	}
}

// Whatever steps of the sink a runner does again, the files are whole, each row is
// in them once, and nothing else is left.
func TestSinkAgain(t *testing.T) {
	prefix := filepath.Join(t.TempDir(), "embeds")
	name := shardName(prefix, 0, 1)
	attempt := func(contents ...string) (temp string, err error) {
		next := func(c *[]byte) bool {
			if len(contents) == 0 {
				return false
			}
			if contents[0] == "interrupted" {
				panic("interrupted")
			}
			*c, contents = []byte(contents[0]), contents[1:]
			return true
		}
		defer func() { _ = recover() }()
		err = (&writeFn{"RUN"}).ProcessElement(t.Context(), name, next, func(_ int, s string) { temp = s })
		return temp, err
	}
	_, _ = attempt("row 1\n", "interrupted")
	_, err1 := attempt("row 2\n", "row 1\n") // its answer got lost
	temp, err2 := attempt("row 1\n", "row 2\n")
	if err1 != nil || err2 != nil || temp == "" {
		t.Fatal(err1, err2)
	}
	if left, _ := filepath.Glob(name); left != nil {
		t.Errorf("%q before everything is written", left)
	}
	other := writeFile(t, filepath.Dir(prefix), filepath.Base(tempName(name, "OTHER"))+"x", "another run's")
	for range 2 {
		temps := []string{temp}
		err := (&publishFn{prefix, "RUN"}).ProcessElement(t.Context(), 0, func(s *string) bool {
			if len(temps) == 0 {
				return false
			}
			*s, temps = temps[0], nil
			return true
		}, func(string) {})
		if err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(name); string(data) != "row 1\nrow 2\n" {
			t.Errorf("%q, %v", data, err)
		}
	}
	if left, _ := filepath.Glob(prefix + "*"); !slices.Equal(left, []string{name, other}) {
		t.Errorf("left: %q", left)
	}
	local, _ := filesystem.New(t.Context(), prefix)
	if err := publish(context.Background(), local, prefix+"-gone", prefix+"-no"); err == nil {
		t.Error("a file that is lost is not missed")
	}
}

func TestFlags(t *testing.T) {
	set := flag.NewFlagSet("beam", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	defined := define(set)
	globs, err := cli.Parse(set, []string{"*.warc", "-output", "out/embeds", "-shards=1", "-max-items", "7", "-max-bytes=9"})
	if err != nil {
		t.Fatal(err)
	}
	good := *defined
	good.x.Kinds = []embed.Kind{"tweet", "video"}
	j, err := good.job(globs)
	if err != nil || !slices.Equal(j.Globs, []string{"*.warc"}) || !slices.Equal(j.Extract.Kinds, good.x.Kinds) || j.Extract.MaxItems != 7 || j.Extract.MaxBytes != 9 {
		t.Fatal(j, err)
	}
	for _, n := range []string{"0", "-1", "99999999999"} {
		if err := set.Parse([]string{"-max-bytes", n}); err == nil {
			t.Errorf("no error for -max-bytes %s", n)
		}
	}
	if err := set.Parse([]string{"-kinds", "toot"}); err == nil {
		t.Error("no error for an unknown kind")
	}
	for _, change := range []func(*options){
		func(o *options) { o.prefix = "" },
		func(o *options) { o.prefix = "out/" },
		func(o *options) { o.prefix = "out/*" },
		func(o *options) { o.shards = 0 },
		func(o *options) { o.shards = maxShards + 1 },
		func(o *options) { o.workers = -1 },
	} {
		o := good
		change(&o)
		if _, err := o.job([]string{"*.warc"}); err == nil {
			t.Errorf("no error for %+v", o)
		}
	}
	if _, err := good.job(nil); err == nil {
		t.Error("no error without files")
	}
}

// Of too many names those with most embeds are written, and the others together.
func TestRankKeepsTheLargest(t *testing.T) {
	i := 0
	next := func(c *count) bool {
		i++
		*c = count{Name: "n" + strings.Repeat("x", i%7), Embeds: int64(i)}
		return i <= maxNames+3
	}
	var lines []string
	err := (&rankFn{"p"}).ProcessElement(t.Context(), "domain", next, func(name string, content []byte) {
		lines = strings.Split(strings.TrimSpace(string(content)), "\n")
	})
	if err != nil || len(lines) != maxNames+1 || !strings.Contains(lines[0], `"embeds":100003`) || lines[maxNames] != `{"name":"(others)","embeds":6}` {
		t.Errorf("%v, %d lines, first %s, last %s", err, len(lines), lines[0], lines[len(lines)-1])
	}
}
