package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

const articles = "../../testdata/articles/"

// runArgs runs the program.
func runArgs(stdin string, args ...string) (out, errs string, status int) {
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e)
	return o.String(), e.String(), status
}

// line is what the program prints for a file.
type line struct {
	File string `json:"file"`
	embed.Result
}

func decode(t *testing.T, out string) []line {
	t.Helper()
	var lines []line
	dec := json.NewDecoder(strings.NewReader(out))
	for dec.More() {
		var l line
		if err := dec.Decode(&l); err != nil {
			t.Fatalf("%v in %q", err, out)
		}
		lines = append(lines, l)
	}
	return lines
}

func TestArticleAndTwin(t *testing.T) {
	out, errs, status := runArgs("", articles+"lighthouse.txt", articles+"lighthouse.html")
	if status != 0 || errs != "" {
		t.Fatalf("status %d, standard error %q", status, errs)
	}
	lines := decode(t, out)
	if len(lines) != 2 {
		t.Fatalf("%d lines for two files", len(lines))
	}
	for i, format := range []embed.Format{embed.FormatText, embed.FormatHTML} {
		l := lines[i]
		if l.Format != format {
			t.Errorf("%s was read as %s", l.File, l.Format)
		}
		var handles, reasons []string
		for _, tw := range l.Tweets() {
			handles = append(handles, tw.Handle)
		}
		for _, p := range l.Placeholders() {
			reasons = append(reasons, string(p.Reason))
		}
		if got := strings.Join(handles, " "); got != "SkarraMuseum ingrid_vael" {
			t.Errorf("%s: tweets of %q", l.File, got)
		}
		if got := strings.Join(reasons, " "); got != "region-restricted rail" {
			t.Errorf("%s: placeholders %q", l.File, got)
		}
		if len(l.Items) != 4 {
			t.Errorf("%s: %d items, want four", l.File, len(l.Items))
		}
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty.html")
	garbage := filepath.Join(dir, "garbage.bin")
	for name, data := range map[string]string{empty: "", garbage: "\x00\xff\xfe\x01<\x00(@\x80)"} {
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name   string
		args   []string
		status int
		lines  int
		errs   string // must be in standard error
	}{
		{"missing file, the other still done", []string{filepath.Join(dir, "gone.html"), articles + "lighthouse.txt"}, 1, 1, "gone.html"},
		{"folder", []string{dir}, 1, 0, "directory"},
		{"empty file", []string{empty}, 0, 1, ""},
		{"binary garbage", []string{garbage}, 0, 1, ""},
		{"unknown flag", []string{"-nosuch", empty}, 2, 0, "nosuch"},
		{"wrong format", []string{"-format", "pdf", empty}, 2, 0, "-format"},
		{"wrong kind", []string{"-kinds", "tweet,toot", empty}, 2, 0, "toot"},
		{"wrong base", []string{"-base", "/relative", empty}, 2, 0, "-base"},
		{"no file", nil, 2, 0, "usage"},
		{"help", []string{"-h"}, 0, 0, "usage"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, errs, status := runArgs("", tt.args...)
			if status != tt.status {
				t.Errorf("status %d, want %d", status, tt.status)
			}
			if got := len(decode(t, out)); got != tt.lines {
				t.Errorf("%d lines, want %d", got, tt.lines)
			}
			if !strings.Contains(errs, tt.errs) || tt.errs == "" && errs != "" {
				t.Errorf("standard error is %q, want %q in it", errs, tt.errs)
			}
		})
	}
}

func TestStandardInputAndFlags(t *testing.T) {
	const page = `<p>Look:</p><iframe src="/embed/abcdefghijk"></iframe><p>https://x.com/ingrid_vael/status/2033154600000000000</p>`
	out, _, _ := runArgs(page, "-base", "https://www.youtube.com/", "-")
	if l := decode(t, out); len(l) != 1 || l[0].File != "-" || len(embed.Only[*embed.Video](&l[0].Result)) != 1 || len(l[0].Tweets()) != 1 {
		t.Errorf("standard input with a base gives %s", out)
	}
	out, _, _ = runArgs(page, "-kinds", "tweet", "-pretty", "-")
	if l := decode(t, out); len(l) != 1 || len(l[0].Items) != 1 || !strings.Contains(out, "\n  \"items\"") {
		t.Errorf("-kinds tweet -pretty gives %s", out)
	}
}
