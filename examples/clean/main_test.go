package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	video    = "https://www.youtube.com/watch?v=aBcDeFgHiJk"
	tweet    = "https://x.com/ingrid_vael/status/2033154600000000000"
	text     = "One is a line.\n\n" + video + "\n\n" + tweet + "\n\nTwo is one.\n"
	noVideo  = "One is a line.\n\n" + tweet + "\n\nTwo is one.\n"
	noEmbeds = "One is a line.\n\nTwo is one.\n"
)

func TestRun(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string
		in     string
		out    string
		report string // part of standard error
		status int
	}{
		{"text", nil, text, noEmbeds, "1 document, removed: 1 tweet, 1 video\n", 0},
		{"HTML", []string{"-"}, "<P>One.</P><video controls src=https://harbour.example/f.mp4></video>\n", "<P>One.</P>\n", ", removed: 1 video\n", 0},
		{"some stay", []string{"-keep", "tweet, post"}, text, noVideo, ", removed: 1 video\n", 0},
		{"only some go", []string{"-only", "video"}, text, noVideo, ", removed: 1 video\n", 0},
		{"read as text", []string{"-format", "text"}, "<p>\n\n" + video + "\n\n<p>", "<p>\n\n<p>", ", removed: 1 video\n", 0},
		{"nothing to do", nil, noEmbeds, noEmbeds, ", removed: nothing\n", 0},
		{"nothing at all", nil, "", "", ", removed: nothing\n", 0},
		{
			"JSON lines: numbers, order and other fields stay", []string{"-field", "body"},
			`{"id": 1.0, "body": "One is a line.\n\n` + video + `\n\nTwo & <3.", "z":[{"body":"` + video + `"}] }` + "\n\n" + `{"id":2}` + "\n" + `{"body":""}`,
			`{"id": 1.0, "body": "One is a line.\n\nTwo & <3.", "z":[{"body":"` + video + `"}] }` + "\n\n" + `{"id":2}` + "\n" + `{"body":""}`,
			"2 documents, removed: 1 video\n", 0,
		},
		{"no JSON", []string{"-field", "body"}, "{\"body\":\"x\"}\n[1]\n{}", "{\"body\":\"x\"}\n{}", "clean: -: line 2: not a JSON object\nclean: 1 document, removed: nothing\n", 1},
		{"no text in the field", []string{"-field", "body"}, `{"body":7}`, "", "line 1: field \"body\"", 1},
		{"no such file", []string{"missing.txt"}, "", "", "clean: missing.txt: no such file", 1},
		{"no such kind", []string{"-only", "tweets"}, "", "", `unknown item kind: "tweets"; did you mean "tweet"?; try -h`, 2},
		{"no such provider", []string{"-providers", "you tub"}, "", "", "unknown provider: \"you tub\"", 2},
		{"one provider", []string{"-providers", "YouTube"}, text, noVideo, ", removed: 1 video\n", 0},
		{"mentions stay anyway", []string{"-only", "mention"}, "", "", "\"mention\" cannot be chosen here", 2},
		{"no such format", []string{"-format", "pdf"}, "", "", "it is auto, html or text", 2},
		{"no such flag", []string{"-x"}, "", "", "clean: there is no flag -x; try -h", 2},
		{"flags behind the file", []string{"-", "-only", "video"}, text, noVideo, ", removed: 1 video\n", 0},
		{"more than it may have", []string{"-max-items", "1"}, text, "", "clean: -: more than 1 embed; see -max-items\n", 1},
		{"just what it may have", []string{"-max-items", "2"}, text, noEmbeds, ", removed: 1 tweet, 1 video\n", 0},
		{"larger than it may be", []string{"-max-bytes", "40"}, text, "", "more than 40 bytes", 1},
		{"one line of more than it may have", []string{"-field", "b", "-max-items", "1"}, `{"b":"` + video + `\n\n` + tweet + `"}` + "\n" + `{"b":"` + video + `"}`, `{"b":""}`, "line 1: more than 1 embed", 1},
		{"a mark before the text", []string{"-format", "text"}, "\ufeff" + text, "\ufeff" + noEmbeds, ", removed: 1 tweet, 1 video\n", 0},
		{"UTF-16 becomes UTF-8", nil, utf16(text), "\ufeff" + noEmbeds, ", removed: 1 tweet, 1 video\n", 0},
		{"UTF-16 read as text", []string{"-format", "text"}, utf16(text), "\ufeff" + noEmbeds, ", removed: 1 tweet, 1 video\n", 0},
		{"UTF-16 without embeds stays", nil, utf16(noEmbeds), utf16(noEmbeds), "removed: nothing\n", 0},
		{"help", []string{"-h"}, "", "", "usage", 0},
	} {
		var out, report bytes.Buffer
		status := run(c.args, strings.NewReader(c.in), &out, &report)
		if status != c.status || out.String() != c.out || !strings.Contains(report.String(), c.report) {
			t.Errorf("%s: status %d\n%q\n%s\nwant %d\n%q\n%s", c.reason, status, out.String(), report.String(), c.status, c.out, c.report)
		}
	}
}

// TestRunFiles cleans the articles that the README shows.
func TestRunFiles(t *testing.T) {
	dir := filepath.Join("..", "..", "testdata", "articles")
	for name, want := range map[string]string{"lighthouse.txt": "2 tweets, 2 placeholders", "lighthouse.html": "2 tweets, 2 placeholders"} {
		var out, report bytes.Buffer
		if status := run([]string{filepath.Join(dir, name)}, nil, &out, &report); status != 0 {
			t.Fatal(report.String())
		}
		if !strings.Contains(report.String(), want) {
			t.Errorf("%s: %s", name, report.String())
		}
		article, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if out.Len() == 0 || out.Len() >= len(article) || strings.Contains(out.String(), "pic.twitter.com") {
			t.Errorf("%s is left as\n%s", name, out.String())
		}
	}
}

// utf16 returns ASCII in UTF-16 with its mark.
func utf16(text string) string {
	return "\xff\xfe" + strings.Join(strings.Split(text, ""), "\x00") + "\x00"
}
