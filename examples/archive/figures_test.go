package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/socialembed/socialembed/examples/archive/samples"
)

// TestFigures measures what the README says. ARCHIVE_FIGURES is the size of the
// input in MB (unpacked); ARCHIVE_INPUT measures a folder of one's own instead.
func TestFigures(t *testing.T) {
	size, _ := strconv.Atoi(os.Getenv("ARCHIVE_FIGURES"))
	own := os.Getenv("ARCHIVE_INPUT")
	if size == 0 && own == "" {
		t.Skip("set ARCHIVE_FIGURES=2000 (MB) or ARCHIVE_INPUT=FOLDER")
	}
	if own != "" {
		measure(t, own)
		return
	}
	for _, s := range samples.Stores() {
		switch s.Name {
		case "jsonl", "warc-gz", "parquet", "folder":
			t.Run(s.Name, func(t *testing.T) {
				dir := t.TempDir()
				store(t, s, dir, 0, 4000)
				if s.Name == "jsonl" || s.Name == "warc-gz" {
					repeat(t, dir, size*1e6)
				}
				measure(t, dir)
			})
		}
	}
}

// repeat appends a folder's only file to itself until it holds so many bytes,
// unpacked: both formats allow that, and generating takes longer than reading.
func repeat(t *testing.T, dir string, size int) {
	t.Helper()
	unpacked := 0
	for i := range 4000 {
		s := samples.Generate(i)
		unpacked += len(s.HTML) + len(s.Text)
	}
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	err = samples.ToFile(names[0], func(w io.Writer) error {
		for n := 0; n < size; n += unpacked {
			if _, err := w.Write(data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// measure runs the program on one and on two cores, in turn, and prints the
// best of three: its own load is not the only one on most machines.
func measure(t *testing.T, in string) {
	program := build(t, "archive")
	read, unpacked := readingAlone(t, in)
	best := map[int]time.Duration{}
	var memory int64
	var last string
	for range 3 {
		for _, cores := range []int{1, 2} {
			cmd := exec.Command(program, "-o", filepath.Join(t.TempDir(), "rows.jsonl"), in)
			cmd.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", cores))
			began := time.Now()
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			took := time.Since(began)
			if best[cores] == 0 || took < best[cores] {
				best[cores] = took
			}
			if use, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
				memory = max(memory, use.Maxrss)
			}
			last = string(out)
		}
	}
	var documents float64
	_, text, _ := strings.Cut(last, "rows.jsonl: ")
	_, _ = fmt.Sscan(text, &documents)
	t.Logf("%s", strings.TrimSpace(last))
	t.Logf("1 core %.1f s, 2 cores %.1f s: %.2f x; %.0f documents/s on 2 cores; at most %d MB of memory",
		best[1].Seconds(), best[2].Seconds(), best[1].Seconds()/best[2].Seconds(), documents/best[2].Seconds(), memory>>10)
	t.Logf("reading the files alone %.1f s (1 core: %.1f x that), reading and unpacking the documents %.1f s (%.1f x)",
		read.Seconds(), best[1].Seconds()/read.Seconds(), unpacked.Seconds(), best[1].Seconds()/unpacked.Seconds())
	if memory>>10 > 300 {
		t.Errorf("%d MB of memory", memory>>10)
	}
}

// readingAlone returns how long it takes to read the files, and to read them and
// unpack their documents, with nothing else done.
func readingAlone(t *testing.T, in string) (read, unpacked time.Duration) {
	t.Helper()
	files, err := listInputs([]string{in}, "")
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time from the system's cache, as the program does
		began := time.Now()
		for i := range files {
			f, err := os.Open(files[i].Path)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.Copy(io.Discard, f)
			f.Close()
		}
		read = time.Since(began)
	}
	opt, _ := parse([]string{"-o", "x.jsonl", in}, os.Stderr)
	began := time.Now()
	for r := (&reader{files: files, fields: opt.fields}); ; {
		b, _, err := r.nextBatch()
		if err != nil {
			break
		}
		for i := range b.docs {
			_ = b.docs[i].Unpack()
		}
	}
	return read, time.Since(began)
}
