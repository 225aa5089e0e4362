package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	withEmbeds = `<html><head><title>Quay</title></head><body><article><h1>Quay</h1><p>The first boats came in at dawn.</p>
<blockquote class="twitter-tweet"><p lang="en">Boats are in.</p>— Harbour Office (@harbour_office) <a href="https://twitter.com/harbour_office/status/1822700000000000000">August 11, 2024</a></blockquote>
<iframe src="https://www.youtube.com/embed/q7LmZ2VxTa0"></iframe></article></body></html>`
	withoutEmbeds = `<html><body><article><p>Nothing but words.</p></article></body></html>`
)

// folder makes a folder of files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRun(t *testing.T) {
	dir := folder(t, map[string]string{"a.html": withEmbeds, "b.HTM": withoutEmbeds, "empty.html": "", "notes.txt": "no page"})
	var out, errs bytes.Buffer
	if status := run([]string{"-rounds", "1", "-stretch", "1ms", dir}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	want := []string{"2 pages, ", "something found in 1;"}
	for _, c := range contenders() {
		want = append(want, "| "+c.name+" |")
		if c.ours {
			want = append(want, "| "+c.name+": nothing found | 1 |", "| "+c.name+": something found | 1 |", "| "+c.name+": all | 2 |")
		}
	}
	for _, w := range want {
		if !strings.Contains(out.String(), w) {
			t.Errorf("not in the output: %s\n%s", w, out.String())
		}
	}
}

func TestContendersFind(t *testing.T) {
	for _, c := range contenders() {
		want := 2
		switch c.name {
		case "html.Parse alone":
			want = 0
		case "socialembed, tweets alone":
			want = 1
		case "go-readability", "go-domdistiller", "go-trafilatura":
			continue // article tools drop what they like
		}
		for html, want := range map[string]int{withEmbeds: want, withoutEmbeds: 0} {
			f, err := c.prepare([]byte(html))
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			for range 2 { // a read leaves the page as it is
				if n, err := f(); n != want || err != nil {
					t.Errorf("%s: %d embeds, %v; want %d", c.name, n, err, want)
				}
			}
		}
	}
}

func TestRunRefuses(t *testing.T) {
	deep := strings.Repeat("<div>", 600) // html.Parse refuses more than 512 levels
	for _, row := range []struct {
		args []string
		want int
		why  string
	}{
		{nil, 2, "no folder"},
		{[]string{"a", "b"}, 2, "two folders"},
		{[]string{"-rounds", "0", "a"}, 2, "no rounds"},
		{[]string{"-pages", "-1", "a"}, 2, "a negative number of pages"},
		{[]string{"-timeout", "0s", "a"}, 2, "no time"},
		{[]string{"-fast", "a"}, 2, "an unknown flag"},
		{[]string{t.TempDir()}, 1, "no pages"},
		{[]string{filepath.Join(t.TempDir(), "gone")}, 1, "no such folder"},
		{[]string{"-rounds", "1", "-stretch", "0", folder(t, map[string]string{"deep.html": deep})}, 1, "no page that html.Parse reads"},
		{[]string{"-h"}, 0, "help"},
	} {
		var out, errs bytes.Buffer
		if got := run(row.args, &out, &errs); got != row.want {
			t.Errorf("%s: status %d, want %d", row.why, got, row.want)
		}
		if errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("%s: standard error %q, standard output %q", row.why, errs.String(), out.String())
		}
	}
}

func TestSpread(t *testing.T) {
	all := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	for _, row := range []struct {
		most, count, last int
	}{{0, 10, 9}, {4, 4, 7}, {10, 10, 9}, {11, 10, 9}, {1, 1, 0}} {
		got := spread(all, row.most)
		if len(got) != row.count || got[len(got)-1] != row.last {
			t.Errorf("spread(%d) = %v", row.most, got)
		}
	}
}
