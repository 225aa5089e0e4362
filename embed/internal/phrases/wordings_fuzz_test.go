package phrases

import (
	"testing"
	"unicode/utf8"
)

// FuzzCompile checks that no wording that a caller may write, and no line that is held
// against it, does harm.
func FuzzCompile(f *testing.F) {
	for _, s := range [][2]string{
		{"Our live pictures have moved to…", "Our LIVE pictures have moved to the harbour page."},
		{"Pictures of @{h} moved {n} times", "Pictures of @ingrid_vael moved 14 times"},
		{"{name} has hidden this clip", "Ingrid Vael has hidden this clip"},
		{"Clip by {p} – {text} end", "clip by Harbour: x end"},
		{"映像は移動しました", "「映像は移動しました」"},
		{"{", "…"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, wording, line string) {
		w, err := Compile([]Row{{Line: wording, Reason: "load-failed", Of: "video", Lang: "en"}})
		if err != nil {
			if w != nil {
				t.Errorf("%q: wordings beside %v", wording, err)
			}
			return
		}
		for _, l := range []string{line, wording} {
			m, ok := w.line(l)
			if !ok {
				continue
			}
			if m.Reason != "load-failed" || m.Of != "video" || m.Lang != "en" || !m.Exact {
				t.Errorf("%q in %q: %+v", wording, l, m)
			}
			if m.Start < 0 || m.Start >= m.End || m.End > len(l) || utf8.ValidString(l) && !utf8.ValidString(l[m.Start:m.End]) {
				t.Errorf("%q in %q: from %d to %d", wording, l, m.Start, m.End)
			}
		}
	})
}
