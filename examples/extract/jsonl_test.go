package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

const (
	statusURL = "https://x.com/ingrid_vael/status/2033154600000000000"
	frame     = `<iframe src=\"/embed/abcdefghijk\"></iframe>`
)

// answers decodes what filter mode printed: ids as written, and the number of
// items, -1 for an error.
func answers(t *testing.T, out string) string {
	t.Helper()
	var all []string
	for line := range strings.Lines(out) {
		var a struct {
			ID    json.RawMessage
			Items *[]json.RawMessage
			Error string
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		n := -1
		if a.Error == "" {
			n = len(*a.Items)
		}
		all = append(all, fmt.Sprintf("%s:%d", a.ID, n))
	}
	return strings.Join(all, " ")
}

func TestFilter(t *testing.T) {
	const good = `{"id":"a","html":"<p>` + statusURL + `</p>"}`
	tests := []struct {
		name   string
		args   []string
		in     string
		want   string
		status int
		errs   string
	}{
		{"html and text", nil, good + "\n" + `{"id":2,"text":"` + statusURL + `"}` + "\n", `"a":1 2:1`, 0, ""},
		{"no line break at the end, blank lines between", nil, good + "\n\n  \r\n" + good, `"a":1 "a":1`, 0, ""},
		{"nothing", nil, "", "", 0, ""},
		{"no id", nil, `{"text":"plain words"}`, ":0", 0, ""},
		{"escapes in the document", nil, `{"id":"\u00e9\ud83d\ude00","html":"\u003cp\u003e` + strings.ReplaceAll(statusURL, "/", `\/`) + `\u003C/p>"}`, `"\u00e9\ud83d\ude00":1`, 0, ""},
		{"url is the base", nil, `{"id":1,"url":"https://www.youtube.com/feed","html":"` + frame + `"}`, "1:1", 0, ""},
		{"a line's url goes before -base", []string{"-base", "https://example.org/"}, `{"id":1,"url":"https://www.youtube.com/feed","html":"` + frame + `"}`, "1:1", 0, ""},
		{"no absolute url", nil, `{"id":1,"url":"/news/1","html":"` + frame + `"}`, "1:0", 0, ""},
		{"html goes before text", nil, `{"id":1,"text":"` + statusURL + `","html":""}`, "1:0", 0, ""},
		{"null is no document", nil, `{"id":1,"html":null,"text":"` + statusURL + `"}`, "1:1", 0, ""},
		{"names of fields", []string{"-id-field", "key", "-html-field", "body", "-url-field", "address"}, `{"id":7,"key":8,"address":"https://youtube.com","body":"` + frame + `","html":[{"}":"]"}]}`, "8:1", 0, ""},
		{"kinds", []string{"-kinds", "video"}, good, `"a":0`, 0, ""},
		{"bad lines between good ones", nil, good + "\nnot JSON\n" + good + "\n[1]\n", `"a":1 "a":1`, 1, "standard input: line 2: not a JSON object\nextract: standard input: line 4"},
		{"cut line", nil, good[:len(good)-4] + "\n" + good, `"a":1`, 1, "line 1"},
		{"no document", nil, `{"id":3}`, "", 1, "line 1"},
		{"document that is no string", nil, `{"id":3,"html":{"a":1}}`, "", 1, "not a string"},
		{"id that is no string or number", nil, `{"id":[3],"html":""}`, "", 1, `"id"`},
		{"id that would break the output", nil, `{"id":3x,"html":""}`, "", 1, `"id"`},
		{"long line, counted and left", []string{"-max-line", "60"}, `{"text":"` + strings.Repeat("long ", 200000) + `"}` + "\n" + `{"id":2,"text":""}`, "2:0", 1, "line 1: line is too long"},
		{"document over the library's limit", nil, `{"id":1,"html":"` + strings.Repeat("a", 17<<20) + `"}`, "", 1, "line 1: embed: input exceeds MaxBytes"},
		{"a line of output for each of input", []string{"-errors"}, good + "\n{\"id\":4,\n" + good, `"a":1 4:-1 "a":1`, 1, "line 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, errs, status := runArgs(tt.in, append([]string{"-jsonl"}, tt.args...)...)
			if got := answers(t, out); got != tt.want {
				t.Errorf("printed %s, want %s", got, tt.want)
			}
			if status != tt.status {
				t.Errorf("status %d, want %d", status, tt.status)
			}
			if !strings.Contains(errs, tt.errs) || tt.errs == "" && strings.Count(errs, "\n") != 1 {
				t.Errorf("standard error is %q, want %q in it", errs, tt.errs)
			}
		})
	}
}

func TestFilterUsage(t *testing.T) {
	for _, args := range [][]string{{"-jsonl", "-pretty"}, {"-jsonl", "-format", "html"}} {
		if out, errs, status := runArgs("{}", args...); status != 2 || out != "" || errs == "" {
			t.Errorf("%q: status %d, output %q, standard error %q", args, status, out, errs)
		}
	}
}

func TestFilterFiles(t *testing.T) {
	name := filepath.Join(t.TempDir(), "docs.jsonl")
	if err := os.WriteFile(name, []byte("{\"id\":1,\"text\":\"\"}\n{"), 0o666); err != nil {
		t.Fatal(err)
	}
	out, errs, status := runArgs(`{"id":2,"text":""}`, "-jsonl", name, name+".gone", "-")
	if got := answers(t, out); got != "1:0 2:0" || status != 1 {
		t.Errorf("printed %s with status %d", got, status)
	}
	if !strings.Contains(errs, "docs.jsonl: line 2:") || !strings.Contains(errs, "docs.jsonl.gone: no such file") {
		t.Errorf("standard error is %q", errs)
	}
}

// Whatever the workers' pace, results come in the order of the lines.
func TestFilterKeepsOrder(t *testing.T) {
	var in, want strings.Builder
	for i := range 500 {
		n := i * 7919 % 40
		fmt.Fprintf(&in, `{"id":%d,"html":"%s"}`+"\n", i, strings.Repeat("<p>"+statusURL[:len(statusURL)-2]+fmt.Sprint(10+n)+"</p>", n*(i%2)))
		fmt.Fprintf(&want, "%d:%d ", i, min(1, n*(i%2)))
	}
	out, _, status := runArgs(in.String(), "-jsonl")
	if got := answers(t, out); got != strings.TrimSpace(want.String()) || status != 0 {
		t.Errorf("status %d, printed %.300s", status, got)
	}
}

// A database that keeps the program running sends a line and waits for its result.
func TestFilterAnswersAtOnce(t *testing.T) {
	stdin, feed := io.Pipe()
	results, stdout := io.Pipe()
	go func() {
		run([]string{"-jsonl"}, stdin, stdout, io.Discard)
		stdout.Close()
	}()
	lines := make(chan string)
	go func() {
		for s := bufio.NewScanner(results); s.Scan(); {
			lines <- s.Text()
		}
		close(lines)
	}()
	for i := range 3 {
		fmt.Fprintf(feed, `{"id":%d,"text":""}`+"\n\n", i)
		select {
		case l := <-lines:
			if !strings.HasPrefix(l, fmt.Sprintf(`{"id":%d,`, i)) {
				t.Fatalf("result %d is %q", i, l)
			}
		case <-time.After(time.Minute):
			t.Fatal("no result while the input stays open")
		}
	}
	feed.Close()
	if l, more := <-lines; more {
		t.Errorf("after the last result came %q", l)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }

// Callers that forgive bad lines must not forgive lost ones.
func TestFilterBrokenStreams(t *testing.T) {
	var errs strings.Builder
	if status := run([]string{"-jsonl"}, strings.NewReader(`{"text":""}`), failing{}, &errs); status != statusBroken {
		t.Errorf("unwritable output: status %d, %s", status, &errs)
	}
	in := io.MultiReader(strings.NewReader("{\"id\":1,\"text\":\"\"}\n{\"id\":2"), iotest.ErrReader(os.ErrDeadlineExceeded))
	var out strings.Builder
	if status := run([]string{"-jsonl"}, in, &out, &errs); status != statusBroken || answers(t, out.String()) != "1:0" {
		t.Errorf("unreadable input: status %d, printed %s", status, &out)
	}
}
