package phrases

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzLine(f *testing.F) {
	for _, c := range unlisted {
		f.Add(c[2])
	}
	for _, line := range prose {
		f.Add(line)
	}
	for _, c := range benchLines {
		f.Add(c.line)
	}
	f.Add("more.End of Twitter post 3 by @maro. View this post on InstagramA post shared by Maro 🎉 (@maro.k) on Apr 3, 2019 at 4:47am PDT")
	f.Add("マロ(@maro)がシェアした投稿 (Error Code: 123456)")
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.NewReplacer("\n", " ", "\r", " ").Replace(line)
		check := func(m Match, ok bool, from int) {
			if !ok {
				if m != (Match{}) {
					t.Fatalf("%q: no match, but %+v", line, m)
				}
				return
			}
			if m.Start < from || m.End <= m.Start || m.End > len(line) {
				t.Fatalf("%q: span %d-%d from %d", line, m.Start, m.End, from)
			}
			part := line[m.Start:m.End]
			for _, s := range []string{m.Provider, m.Name, m.Handle} {
				if !strings.Contains(part, s) {
					t.Fatalf("%q is not in %q", s, part)
				}
			}
			if !slices.Contains(reasons, m.Reason) || m.Lang == "" || m.Of == "" {
				t.Fatalf("%q: %+v", line, m)
			}
		}
		m, ok := Line(line)
		check(m, ok, 0)
		for from := 0; ; {
			m, ok := Inside(line, from)
			check(m, ok, from)
			if !ok {
				break
			}
			from = m.End
		}
		if _, used, found := new(Reader).Lines([]string{line}, 0, true); used != 1 || found != ok {
			t.Fatalf("%q: Lines takes %d lines and answers %v, Line %v", line, used, found, ok)
		}
		checkKey(t, line)
		// White space around a line changes nothing. (A broken byte at its end may be
		// taken for a part of the first word, or for a mark before it.)
		if !utf8.ValidString(line) {
			return
		}
		if wide, wideOK := Line(" " + line + "\t"); ok != wideOK || ok && (wide.Reason != m.Reason || wide.End-wide.Start != m.End-m.Start) {
			t.Fatalf("%q: %v %+v, with white space %v %+v", line, ok, m, wideOK, wide)
		}
	})
}

func FuzzLines(f *testing.F) {
	f.Add("To view this video please enable JavaScript, and consider upgrading to a web browser that", "supports HTML5 video", "")
	f.Add("Please accept", "marketing cookies", "to watch this video.")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		lines := []string{a, b, c}
		m, used, ok := new(Reader).Lines(lines, 0, true)
		if used < 1 || used > 3 {
			t.Fatalf("%d lines", used)
		}
		if ok && (m.Start < 0 || m.Start >= len(a) || m.End > len(lines[used-1]) || used == 1 && m.End <= m.Start) {
			t.Fatalf("%q: span %d-%d of %d lines", lines, m.Start, m.End, used)
		}
	})
}
