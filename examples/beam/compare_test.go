package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/socialembed/socialembed/examples/archive/samples"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// TestSameRows runs the same documents through the filter mode of examples/extract,
// through examples/archive and through this program, and compares the sorted rows.
// BEAM_DOCUMENTS says how many documents (400); with -v it says how fast each is.
func TestSameRows(t *testing.T) {
	n := 400
	if s := os.Getenv("BEAM_DOCUMENTS"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil || n < 8 {
			t.Fatalf("BEAM_DOCUMENTS is a number from 8 on, not %q", s)
		}
	}
	bin, stored, lines := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "all.jsonl")
	lost := store(t, stored, lines, n)
	glob := filepath.Join(stored, "*")

	filtered := measured{name: "filter mode", documents: n, reading: readingAlone(t, lines)}
	out := filtered.run(t, 1, build(t, bin, "../extract"), "-jsonl", lines)
	want := rowsOfFilter(t, out, lost)

	archived := measured{name: "archive", documents: n - 1, reading: readingAlone(t, glob)}
	archiveOut := filepath.Join(t.TempDir(), "rows.jsonl")
	archived.run(t, 0, build(t, bin, "../archive"), "-o", archiveOut, stored)
	rows := rowsOf(t, archiveOut)
	t.Logf("%d documents, %d rows", n, len(rows))
	if len(rows) < n {
		t.Fatalf("the generator makes only %d embeds", len(rows))
	}
	same(t, "archive, filter mode", withoutAddress(t, rows), want)

	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("BEAM_PROGRAM", "1")
	for _, runner := range []string{"prism", "direct"} {
		beamed := measured{name: "beam -runner " + runner, documents: n - 1, reading: archived.reading}
		prefix := filepath.Join(t.TempDir(), "embeds")
		beamed.run(t, 0, self, "-runner", runner, "-output", prefix, glob)
		if counted := cli.Plural(n-1, "document") + ", " + cli.Plural(len(rows), "embed") + "; skipped: 2 (1 corrupt, 1 bad lines)"; runner == "prism" && !strings.Contains(beamed.said, counted) {
			t.Errorf("no %q in %s", counted, beamed.said)
		}
		same(t, beamed.name+", archive", rowsOf(t, prefix+"-*-of-*.jsonl"), rows)
	}
}

// store writes n documents: half of them as WARC with a corrupt member, the others
// as JSON lines, plain, with a bad line, and gzip; and all of them into one file for
// the filter mode, with the bad line. It returns the id of the document that the
// corrupt member holds.
func store(t *testing.T, dir, lines string, n int) (lost string) {
	t.Helper()
	half, rest := n/2, n/4
	lost = samples.Generate(half / 2).ID
	plain := func(w io.Writer, first, n int) error {
		if err := samples.WriteLines(w, first, n); err != nil {
			return err
		}
		_, err := io.WriteString(w, "{\"id\":\n")
		return err
	}
	write := func(name string, f func(io.Writer) error) {
		t.Helper()
		if err := samples.ToFile(name, f); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(dir, "a.warc.gz"), func(w io.Writer) error {
		return samples.WriteWARC(w, 0, half, samples.CorruptMember(lost))
	})
	write(filepath.Join(dir, "b.jsonl"), func(w io.Writer) error { return plain(w, half, rest) })
	i := slices.IndexFunc(samples.Stores(), func(s samples.Store) bool { return s.Name == "jsonl-gz" })
	if err := samples.Stores()[i].Write(dir, half+rest, n-half-rest); err != nil {
		t.Fatal(err)
	}
	write(lines, func(w io.Writer) error { return plain(w, 0, n) })
	return lost
}

// measured is a program that is run, and how that went.
type measured struct {
	name      string
	documents int
	reading   time.Duration // of the same files, alone
	said      string        // on standard error
}

// run runs a program, which has to end with status, and returns its standard output.
func (m *measured) run(t *testing.T, status int, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(program, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	began := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	peak, done := make(chan int, 1), make(chan struct{})
	go func() { peak <- peakMemory(cmd.Process.Pid, done) }()
	err := cmd.Wait()
	took := time.Since(began)
	close(done)
	m.said = stderr.String()
	if cmd.ProcessState.ExitCode() != status {
		t.Fatalf("%s: %v, want status %d: %s", m.name, err, status, m.said)
	}
	used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	t.Logf("%-19s %6.1f s, %5.0f documents/s; %6.1f s of processor, %5.0f documents/s of it, %4.0f x reading the files alone; %4d MB of memory",
		m.name, took.Seconds(), float64(m.documents)/took.Seconds(), used.Seconds(), float64(m.documents)/used.Seconds(), used.Seconds()/m.reading.Seconds(), <-peak)
	return stdout.Bytes()
}

// peakMemory looks at a process until it is done and returns the most memory it
// used, in MB; 0 where there is no /proc. What wait returns would not do: a process
// inherits the peak of the one that started it.
func peakMemory(pid int, done <-chan struct{}) (peak int) {
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
			var kB int
			_, _ = fmt.Sscan(after, &kB)
			peak = max(peak, kB>>10)
		}
		select {
		case <-done:
			return peak
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// readingAlone returns how long reading files takes from the system's cache.
func readingAlone(t *testing.T, glob string) (took time.Duration) {
	t.Helper()
	names, _ := filepath.Glob(glob)
	for range 3 {
		began := time.Now()
		for _, name := range names {
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			_, err = io.Copy(io.Discard, f)
			if err := errors.Join(err, f.Close()); err != nil {
				t.Fatal(err)
			}
		}
		if d := time.Since(began); took == 0 || d < took {
			took = d
		}
	}
	return took
}

// build compiles the program in a folder.
func build(t *testing.T, into, dir string) string {
	t.Helper()
	path := filepath.Join(into, filepath.Base(dir))
	cmd := exec.Command("go", "build", "-o", path, ".")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// rowsOf returns the lines of files, sorted.
func rowsOf(t *testing.T, glob string) (rows []string) {
	t.Helper()
	names, _ := filepath.Glob(glob)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			rows = append(rows, line)
		}
	}
	slices.Sort(rows)
	return rows
}

// withoutAddress returns rows without what filter mode does not say: the document's
// address and charset.
func withoutAddress(t *testing.T, lines []string) (rows []string) {
	t.Helper()
	for _, line := range lines {
		var m map[string]any
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		delete(m, "doc_url")
		delete(m, "doc_charset")
		row, _ := json.Marshal(m)
		rows = append(rows, string(row))
	}
	slices.Sort(rows)
	return rows
}

// rowsOfFilter makes rows of the results of filter mode, but for one document.
func rowsOfFilter(t *testing.T, results []byte, but string) (rows []string) {
	t.Helper()
	for line := range bytes.Lines(results) {
		var res struct {
			ID    string
			Items []map[string]any
		}
		if err := json.Unmarshal(line, &res); err != nil {
			t.Fatal(err)
		}
		for i, item := range res.Items {
			item["doc_id"], item["position"] = res.ID, i
			row, _ := json.Marshal(item)
			if res.ID != but {
				rows = append(rows, string(row))
			}
		}
	}
	slices.Sort(rows)
	return rows
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	t.Errorf("%s: %d rows, want %d", what, len(got), len(want))
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("first difference:\n got %s\nwant %s", got[i], want[i])
		}
	}
}
