package phrases

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// readTSV returns the rows of a file of testdata.
func readTSV(t *testing.T, name string, columns int) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			t.Errorf("%s: %d columns: %q", name, len(f), line)
			continue
		}
		rows = append(rows, f)
	}
	return rows
}

// kindNames are the words of phrases.tsv for kinds.
var kindNames = map[string]Kind{"-": Ordinary, "intro": Intro, "by-instagram": ByInstagram, "by-facebook": ByFacebook, "skip": Skip, "end": EndOf}

// Each wording has a line of examples.tsv that it finds, with all that its row says:
// to add a wording is to add its line.
func TestEveryWordingHasAnExample(t *testing.T) {
	tb := shared()
	hit := make(map[string]bool)
	for _, f := range readTSV(t, "examples.tsv", 6) {
		line, lang, reason, subject, use, kind := f[0], f[1], f[2], f[3], f[4], f[5]
		var buf [keySize]byte
		n, read := foldKey(buf[:], nil, line)
		if p, _, ok := tb.lookup(buf[:n], read < len(line)); ok {
			hit[p.row] = true
		}
		m, ok := Line(line)
		if use == "never" {
			if ok {
				t.Errorf("reported as %s: %q", m.Reason, line)
			}
			continue
		}
		if !ok || !m.Exact || m.Reason != reason || m.Of != subject || m.Lang != lang || m.Context != strings.HasSuffix(use, "context") || m.Kind != kindNames[kind] {
			t.Errorf("%q gives %+v, %v; want %v", line, m, ok, f[1:])
		}
		if strings.HasPrefix(use, "inside") {
			if in, ok := Inside("The boats lie at the quay.'"+line, 0); !ok || in.Reason != reason {
				t.Errorf("glued: %q gives %+v, %v", line, in, ok)
			}
		}
	}
	for _, p := range tb.phrases {
		if !hit[p.row] {
			t.Errorf("no example in testdata/examples.tsv: %q", p.row)
		}
	}
}

// ofRows are languages whose words are too few for a line of their own: they say what
// rows of phrases.tsv are about.
var ofRows = map[string]bool{"am": true, "ky": true, "so": true}

// Each language and each reason has a sentence that stands for nothing, and each
// language of words.txt a line that its block alone finds.
func TestEveryLanguageHasAnExample(t *testing.T) {
	near, found := make(map[string]bool), make(map[string]bool)
	for _, f := range readTSV(t, "languages.tsv", 3) {
		lang, reason, line := f[0], f[1], f[2]
		m, ok := Line(line)
		if reason == "-" {
			near[lang] = true
			if ok {
				t.Errorf("near miss: %q gives %+v", line, m)
			}
			continue
		}
		found[lang] = true
		if !ok || m.Exact || m.Reason != reason || m.Lang != lang {
			t.Errorf("%s: %q gives %+v, %v", lang, line, m, ok)
		}
	}
	for _, c := range unlisted {
		if m, ok := Line(c[2]); ok && !m.Exact {
			found[c[0]] = true
		}
	}
	for line := range strings.Lines(wordsTXT) {
		if lang := strings.Trim(strings.TrimSpace(line), "[]"); strings.HasPrefix(line, "[") && lang != "*" {
			if !found[lang] && !ofRows[lang] {
				t.Errorf("no line that [%s] finds", lang)
			}
			if !near[lang] {
				t.Errorf("no near miss of [%s]", lang)
			}
		}
	}
	for _, f := range rows(t) {
		if !near[f[1]] {
			t.Errorf("no near miss of language %s", f[1])
			near[f[1]] = true
		}
	}
	for _, r := range reasons {
		if !near[r] {
			t.Errorf("no near miss of %s", r)
		}
	}
}
