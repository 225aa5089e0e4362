package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// articles writes files into a folder for the test.
func articles(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func score(args ...string) (string, string, int) {
	var out, errs strings.Builder
	status := run(args, &out, &errs)
	return out.String(), errs.String(), status
}

const player = `<p>One.</p><iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`

func TestScore(t *testing.T) {
	dir := articles(t, map[string]string{
		"right.html": player,
		"right.json": `{"items": [{"kind": "video", "provider": "youtube", "id": "aBcDeFgHiJk"}]}`,
		"false.html": player,
		"false.json": `{"items": []}`,
		"field.txt":  "Good night. — Ingrid Vael (@ingrid_vael) March 15, 2026\n",
		"field.json": `{"items": [{"kind": "tweet", "handle": "ingrid_vael", "date": "2026-03-15", "text": "Good  night.", "author": "Somebody"}]}`,
		"miss.txt":   "Nothing.\n",
		"miss.json":  `{"items": [{"kind": "placeholder", "text": "No video."}]}`,
	})
	out, errs, status := score("-v", dir)
	if status != 0 {
		t.Fatalf("status %d: %s", status, errs)
	}
	for _, want := range []string{
		"false.html: false: video youtube aBcDeFgHiJk\n",
		`field.txt: author of tweet ingrid_vael 2026-03-15 Good  night. is "Ingrid Vael", want "Somebody"`,
		"miss.txt: missed: placeholder No video.\n",
		"4 articles\n",
		"tweet_recall=1.0000 tweet_precision=1.0000 tweet_fields=0.8000 video_recall=1.0000 video_precision=0.5000",
		"placeholder_recall=0.0000 placeholder_precision=1.0000",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestScoreFails(t *testing.T) {
	for _, tt := range []struct {
		name   string
		args   []string
		status int
	}{
		{"no label", []string{articles(t, map[string]string{"a.html": player})}, 1},
		{"bad label", []string{articles(t, map[string]string{"a.html": player, "a.json": "{"})}, 1},
		{"no folder", []string{filepath.Join(t.TempDir(), "none")}, 1},
		{"an empty folder", []string{t.TempDir()}, 1},
		{"two folders", []string{"a", "b"}, 2},
		{"flag", []string{"-none"}, 2},
	} {
		if _, errs, status := score(tt.args...); status != tt.status || errs == "" {
			t.Errorf("%s: status %d, message %q", tt.name, status, errs)
		}
	}
}

// TestCorpus checks the form of testdata/corpus: its size, its languages, that each
// label says what it shows, and that some articles hold nothing.
func TestCorpus(t *testing.T) {
	labels, err := filepath.Glob("../../testdata/corpus/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	langs, empty := make(map[string]bool), 0
	for _, name := range labels {
		l, err := readLabel(name)
		if err != nil {
			t.Fatal(err)
		}
		if l.Lang == "" || l.Shows == "" {
			t.Errorf("%s lacks its language or what it shows", name)
		}
		langs[l.Lang] = true
		if len(l.Items) == 0 {
			empty++
		}
	}
	if len(labels) < 40 || len(langs) < 8 || empty < 5 {
		t.Errorf("%d articles in %d languages, %d without embeds", len(labels), len(langs), empty)
	}
}
