package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

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
	if status != 0 || errs != "extract: 2 files, 8 items (4 tweets, 4 placeholders)\n" {
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
		{"folder", []string{dir}, 1, 0, "is a directory; name the files in it"},
		{"empty file", []string{empty}, 0, 1, "extract: 1 file, 0 items\n"},
		{"binary garbage", []string{garbage}, 0, 1, "extract: 1 file, 0 items\n"},
		{"unknown flag", []string{"-nosuch", empty}, 2, 0, "extract: there is no flag -nosuch; try -h\n"},
		{"mistyped flag", []string{empty, "-prety"}, 2, 0, "extract: there is no flag -prety; did you mean -pretty?; try -h\n"},
		{"wrong format", []string{"-format", "pdf", empty}, 2, 0, "-format: it is auto, html or text"},
		{"wrong kind", []string{"-kinds", "tweet,tweets", empty}, 2, 0, `unknown item kind: "tweets"; did you mean "tweet"?`},
		{"a kind like no other", []string{"-kinds", "podcast", empty}, 2, 0, `unknown item kind: "podcast"; try -h`},
		{"wrong provider", []string{"-providers", "youtube,twiter", empty}, 2, 0, `unknown provider: "twiter"; did you mean "twitter"?`},
		{"wrong base", []string{"-base", "/relative", empty}, 2, 0, "-base"},
		{"a limit of none", []string{"-max-items", "0", empty}, 2, 0, "-max-items: it is a number from 1 on, or -1"},
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
			if !strings.Contains(errs, tt.errs) {
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

// TestInputs gives the article in every way in which it may come, with near-misses.
func TestInputs(t *testing.T) {
	dir := t.TempDir()
	file := func(name, data string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	const flat = "Lanterns.\n\n" + statusURL + "\n\nIt left at nine.\n"
	const page = "<p>Lanterns.</p><p>" + statusURL + "</p>"
	const line = `{"id":1,"text":"Lanterns.\n\n` + statusURL + `"}` + "\n"
	for _, tt := range []struct {
		name  string
		stdin string
		args  []string
		want  string // the count
		says  string // beside it
	}{
		{"a pipe without arguments", flat, nil, "1 file, 1 item (1 tweet)", ""},
		{"nothing in it", "", nil, "1 file, 0 items", ""},
		{"flags behind the file", "", []string{file("a.txt", flat), "-kinds", "video", "-pretty"}, "1 file, 0 items", ""},
		{"a file that looks like a flag", "", []string{"--", file("b.txt", flat), "-"}, "2 files, 1 item (1 tweet)", ""},
		{"providers by other names", flat + "https://youtu.be/aBcDeFgHiJk\n", []string{"-providers", "X"}, "1 file, 1 item (1 tweet)", ""},
		{"all providers", flat + "https://youtu.be/aBcDeFgHiJk\n", nil, "1 file, 2 items (1 tweet, 1 video)", ""},
		{"gzip", "", []string{file("a.html.gz", packed(t, page))}, "1 file, 1 item (1 tweet)", ""},
		{"gzip of text, by a pipe", packed(t, flat), nil, "1 file, 1 item (1 tweet)", ""},
		{"gzip of lines", packed(t, line+line), []string{"-jsonl"}, "2 documents, 2 items (2 tweets)", ""},
		{"gzip that is cut", "", []string{file("cut.html.gz", packed(t, page)[:30])}, "0 files, 0 items", "cut.html.gz: unexpected EOF"},
		{"named gzip and none", "", []string{file("none.html.gz", page)}, "1 file, 1 item (1 tweet)", ""},
		{"gzip of more than it may have", packed(t, strings.Repeat(" ", 5000)), []string{"-max-bytes", "4999"}, "0 files, 0 items", "more than 4999 bytes"},
		{"just what it may have", packed(t, strings.Repeat(" ", 5000)), []string{"-max-bytes", "5000"}, "1 file, 0 items", ""},
		{"UTF-8 with a mark", "\ufeff" + statusURL, nil, "1 file, 1 item (1 tweet)", ""},
		{"UTF-16, read as text", utf16File(flat, false), []string{"-format", "text"}, "1 file, 1 item (1 tweet)", ""},
		{"UTF-16, big end first, as it looks", utf16File(flat, true), nil, "1 file, 1 item (1 tweet)", ""},
		{"UTF-16 of HTML", utf16File(page, false), []string{"-format", "html"}, "1 file, 1 item (1 tweet)", ""},
		{"lines with a mark", "\ufeff" + line, []string{"-jsonl"}, "1 document, 1 item (1 tweet)", ""},
		{"lines in UTF-16", utf16File(line+line, true), []string{"-jsonl"}, "2 documents, 2 items (2 tweets)", ""},
		{"lines in UTF-16, packed", packed(t, utf16File(line, false)), []string{"-jsonl"}, "1 document, 1 item (1 tweet)", ""},
		{"cut at the limit", flat + flat, []string{"-max-items", "1"}, "1 file, 1 item (1 tweet)", "extract: -: cut after 1 item, there may be more; see -max-items"},
		{"not cut", flat + flat, []string{"-max-items", "2"}, "1 file, 2 items (2 tweets)", ""},
		{"more than the usual limit", strings.Repeat(flat, 1002), []string{"-max-items", "-1"}, "1 file, 1,002 items (1,002 tweets)", ""},
		{"cut at the usual limit", strings.Repeat(flat, 1002), nil, "1 file, 1,000 items (1,000 tweets)", "cut after 1,000 items"},
		{"a line is cut", line + strings.Replace(line, "Lanterns", statusURL+`\n\nLanterns`, 1), []string{"-jsonl", "-max-items", "1"}, "2 documents, 2 items (2 tweets)", "standard input: line 2: cut after 1 item"},
		{"a line of too much", line, []string{"-jsonl", "-max-bytes", "20"}, "0 documents, 0 items", "line 1: embed: input exceeds MaxBytes"},
	} {
		out, errs, status := runArgs(tt.stdin, tt.args...)
		if want := tt.says != ""; (status == 1) != want || status > 1 {
			t.Errorf("%s: status %d", tt.name, status)
		}
		if !strings.HasSuffix(errs, "extract: "+tt.want+"\n") || !strings.Contains(errs, tt.says) || tt.says == "" && strings.Count(errs, "\n") > 1 {
			t.Errorf("%s: says\n%s\nwant %s and %q", tt.name, errs, tt.want, tt.says)
		}
		if len(decode(t, out)) != strings.Count(out, "\n") && !strings.Contains(out, "\n  ") {
			t.Errorf("%s: printed %s", tt.name, out)
		}
	}
}

// TestTerminal: where nobody types, the program does not wait. The null device is an
// empty input.
func TestTerminal(t *testing.T) {
	for name, want := range map[string]string{os.DevNull: "extract: 1 file, 0 items\n", "/dev/zero": "extract: no FILE; \"-\" reads standard input; try -h\n"} {
		device, err := os.Open(name)
		if err != nil {
			t.Skip(err)
		}
		defer device.Close()
		var out, errs bytes.Buffer
		if status := run(nil, device, &out, &errs); errs.String() != want || (status == 0) != (name == os.DevNull) {
			t.Errorf("%s: status %d, %s", name, status, &errs)
		}
	}
}

// packed returns data as gzip.
func packed(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(data))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// utf16File returns text in UTF-16, with its mark.
func utf16File(text string, bigEnd bool) string {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
		if bigEnd {
			b = binary.BigEndian.AppendUint16(b, u)
		} else {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
	}
	return string(b)
}
