package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/archive/samples"
)

// mixture makes a folder of documents in all forms, with a corrupt member.
func mixture(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i, s := range samples.Stores() {
		sub := filepath.Join(dir, fmt.Sprintf("%d-%s", i, s.Name))
		if err := os.Mkdir(sub, 0o777); err != nil {
			t.Fatal(err)
		}
		store(t, s, sub, i*n, n)
	}
	packed := filepath.Join(dir, "4-warc-gz", "docs.warc.gz")
	data, err := os.ReadFile(packed)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 0x55
	if err := os.WriteFile(packed, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestKill kills the program at random moments and starts it again until it
// ends by itself: the output is that of an undisturbed run, and there is none
// before. ARCHIVE_KILLS says how often that is done (3 times).
func TestKill(t *testing.T) {
	rounds := 3
	if n, err := strconv.Atoi(os.Getenv("ARCHIVE_KILLS")); err == nil {
		rounds = n
	}
	in := mixture(t, 250)
	program := build(t, "archive")
	want := filepath.Join(t.TempDir(), "undisturbed.jsonl")
	began := time.Now()
	if out, err := exec.Command(program, "-o", want, in).CombinedOutput(); err != nil || !strings.Contains(string(out), "1 corrupt") {
		t.Fatalf("%v: %s", err, out)
	}
	took := time.Since(began)
	wanted, err := os.ReadFile(want)
	if err != nil {
		t.Fatal(err)
	}
	kills := 0
	for round := range rounds {
		ext := []string{".jsonl", ".parquet"}[round%2]
		out := filepath.Join(t.TempDir(), "rows"+ext)
		for runs := 1; ; runs++ {
			cmd := exec.Command(program, "-resume", "-checkpoint", "3ms", "-o", out, in)
			var errs bytes.Buffer
			cmd.Stderr = &errs
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if runs <= 20 {
				timer := time.AfterFunc(time.Duration(rand.Int64N(int64(took)/2)), func() { _ = cmd.Process.Kill() })
				defer timer.Stop()
			}
			err := cmd.Wait()
			if err == nil {
				break
			}
			if cmd.ProcessState.Exited() {
				t.Fatalf("round %d, run %d: %v: %s", round, runs, err, &errs)
			}
			kills++
			if _, err := os.Stat(out); err == nil {
				compareRows(t, out, wanted) // it was killed behind the last rename
			} else if !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
		compareRows(t, out, wanted)
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), "*")); len(left) != 1 {
			t.Errorf("round %d: left behind: %q", round, left)
		}
	}
	t.Logf("%d rounds, %d kills, undisturbed in %v, %d bytes of rows", rounds, kills, took, len(wanted))
}

// compareRows compares a file of rows with those of JSON lines.
func compareRows(t *testing.T, name string, want []byte) {
	t.Helper()
	if filepath.Ext(name) == ".jsonl" {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%s: %d bytes, undisturbed %d, %v", name, len(got), len(want), err)
		}
		return
	}
	rows, err := parquet.ReadFile[documents.Row](name)
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for line := range bytes.Lines(want) {
		var r documents.Row
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		if i >= len(rows) || rows[i].DocID != r.DocID || rows[i].Position != r.Position || rows[i].ID != r.ID {
			t.Fatalf("%s: row %d is not that of %s", name, i, line)
		}
		i++
	}
	if i != len(rows) {
		t.Fatalf("%s: %d rows, undisturbed %d", name, len(rows), i)
	}
}

// From the place behind any batch on, a reader finds exactly the documents that
// are left.
func TestResumeAtEveryBatch(t *testing.T) {
	in := mixture(t, 70)
	files, err := listInputs([]string{in}, "")
	if err != nil {
		t.Fatal(err)
	}
	opt, _ := parse([]string{"-o", "x.jsonl", in}, os.Stderr)
	whole := &reader{files: files, fields: opt.fields}
	var places []place
	var documents []int
	n := 0
	for {
		b, _, err := whole.nextBatch()
		if err != nil {
			break
		}
		n += len(b.docs) + len(b.skips)
		places, documents = append(places, b.next), append(documents, n)
	}
	for i, p := range places {
		rest := &reader{files: files, fields: opt.fields, at: p}
		got := documents[i]
		for {
			b, _, err := rest.nextBatch()
			if err != nil {
				break
			}
			got += len(b.docs) + len(b.skips)
		}
		if got != n {
			t.Errorf("from %+v on: %d documents in all, want %d", p, got, n)
		}
	}
	if len(places) < 10 {
		t.Errorf("only %d batches", len(places))
	}
}

// A run may be killed between the steps that make OUT of OUT.part.
func TestResumeWhileFinishing(t *testing.T) {
	in := filepath.Join(t.TempDir(), "docs.jsonl")
	store(t, samples.Stores()[0], filepath.Dir(in), 0, 60)
	for _, name := range []string{"rows.jsonl", "rows.parquet"} {
		for _, step := range []string{"all rows written", "renamed, state still there"} {
			t.Run(name+", "+step, func(t *testing.T) {
				out := filepath.Join(t.TempDir(), name)
				opt, _ := parse([]string{"-o", out, in}, os.Stderr)
				files, _ := listInputs(opt.inputs, out)
				o, err := openOutput(opt, files)
				if err == nil {
					err = work(opt, files, o, io.Discard)
				}
				if err != nil {
					t.Fatal(err)
				}
				want, err := os.ReadFile(o.partName())
				if err != nil {
					t.Fatal(err)
				}
				if step != "all rows written" {
					if _, err := o.finish(false); err != nil {
						t.Fatal(err)
					}
					if err := o.state.save(o.stateName()); err != nil {
						t.Fatal(err)
					}
				}
				sum, errs, status := archive(t, "-resume", "-summary", "-o", out, in)
				if status != 0 || !strings.Contains(errs, "60 documents") || !strings.Contains(sum, "youtube") {
					t.Errorf("status %d, %s%s", status, sum, errs)
				}
				compareRows(t, out, want)
				if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
					t.Errorf("left behind: %q", left)
				}
			})
		}
	}
}

func TestResumeNeedsTheSameRun(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "docs.jsonl")
	store(t, samples.Stores()[0], dir, 0, 10)
	out := filepath.Join(dir, "out.jsonl")
	opt, _ := parse([]string{"-o", out, in}, os.Stderr)
	files, _ := listInputs(opt.inputs, out)
	o, err := openOutput(opt, files)
	if err == nil {
		err = o.checkpoint()
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, errs, status := archive(t, "-resume", "-kinds", "video", "-o", out, in); status != statusUsage || !strings.Contains(errs, "another run") {
		t.Errorf("other flags: status %d, %s", status, errs)
	}
	if err := os.Truncate(in, 100); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := archive(t, "-resume", "-o", out, in); status != statusUsage || !strings.Contains(errs, "another run") {
		t.Errorf("other input: status %d, %s", status, errs)
	}
	if _, errs, status := archive(t, "-o", out, in); status != 0 {
		t.Errorf("beginning again: status %d, %s", status, errs)
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	if !slices.Equal(left, []string{in, out}) {
		t.Errorf("left behind: %q", left)
	}
}
