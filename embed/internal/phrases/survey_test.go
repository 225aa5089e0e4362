package phrases

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// sharedFile returns the path of a file of the survey or the corpus, which lie
// beside the repository, and skips the test where they are not.
func sharedFile(t *testing.T, elem ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no go.mod above the package")
		}
		dir = up
	}
	path := filepath.Join(append([]string{dir, "..", "shared"}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared material beside the repository")
	}
	return path
}

func survey(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(sharedFile(t, "survey", name))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for i, line := range strings.Split(string(data), "\n") {
		if i > 0 && line != "" {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// filled puts examples into the places of a wording of the survey.
var filled = strings.NewReplacer("{p}", "Twitter", "{provider}", "YouTube", "{service}", "Vimeo", "{title}", "YouTube",
	"{host}", "komoot.de", "{name}", "Maro Kest", "{handle}", "maro", "@handle", "@maro", "{n}", "3", "{m}", "5",
	"{s}", "20", "{m:ss}", "1:20", "{text}", "Two dogs in the snow", "{headline}", "Dogs swim",
	"{marketing}", "marketing", "{category}", "marketing")

func TestSurveyPhrases(t *testing.T) {
	found, right, all := 0, 0, 0
	for _, f := range survey(t, "placeholder-phrases.tsv") {
		phrase, lang, reason, subject, use := f[0], f[1], f[2], f[3], f[4]
		m, ok := Line(filled.Replace(phrase))
		if use != "alone" || subject == "page" {
			continue
		}
		all++
		if !ok || m.Context {
			t.Logf("missed (%v) %s %s %q", ok, lang, reason, phrase)
			continue
		}
		found++
		if m.Reason == reason {
			right++
		} else {
			t.Logf("%s, want %s: %s %q", m.Reason, reason, lang, phrase)
		}
	}
	t.Logf("alone: found %d of %d, with the right reason %d", found, all, right)
	if found*1000 < all*990 || right*1000 < found*970 {
		t.Error("less than .99 are found, or less than .97 of them with their reason")
	}
}

func TestSurveyLookalikes(t *testing.T) {
	for _, f := range survey(t, "placeholder-lookalikes.tsv") {
		if m, ok := Line(f[0]); ok {
			t.Errorf("reported as %s (context: %v): %q", m.Reason, m.Context, f[0])
		}
	}
}

// With a fifth of the table gone, most of what it listed must still be found, by
// the words.
func TestLeaveFifthOut(t *testing.T) {
	phrases := survey(t, "placeholder-phrases.tsv")
	row := func(line string) string { // of the table, by which a line is found
		body := line
		var buf [keySize]byte
		n, read := foldKey(buf[:], nil, body)
		if p, _, ok := shared().lookup(buf[:n], read < len(body)); ok {
			return p.row
		}
		return ""
	}
	sum, sumAll, sumRight := 0, 0, 0
	for seed := range uint64(3) {
		rng := rand.New(rand.NewPCG(seed, 5))
		listed := make(map[string]bool)
		gone := make(map[string]bool)
		for _, f := range phrases {
			if r := row(filled.Replace(f[0])); f[4] == "alone" && r != "" && !listed[r] {
				listed[r] = true
				gone[r] = rng.IntN(5) == 0
			}
		}
		tb := newTables(phrasesTSV, wordsTXT, func(line string) bool {
			r, _, _ := strings.Cut(line, "\t")
			return gone[r]
		})
		found, right, all := 0, 0, 0
		for _, f := range phrases {
			line := filled.Replace(f[0])
			if f[4] != "alone" || !gone[row(line)] {
				continue
			}
			all++
			if m, ok := tb.line(line, true); ok && !m.Context && !m.Exact {
				found++
				if m.Reason == f[2] {
					right++
				}
			}
		}
		t.Logf("seed %d: %d of the %d removed are found, %d with the right reason", seed, found, all, right)
		sum, sumAll, sumRight = sum+found, sumAll+all, sumRight+right
	}
	t.Logf("together .%03d found, .%03d of them with the right reason", sum*1000/sumAll, sumRight*1000/sum)
	if sum*100 < sumAll*60 {
		t.Error("less than .60 are found")
	}
}

// TestCorpus reads real articles. What it finds by the words alone and without
// asking for evidence is rare there, and was read by eye: go test -v -run Corpus.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 40 MB")
	}
	lines, listed, unsure, unlisted := 0, 0, 0, 0
	scan := func(name, text string) {
		for line := range strings.SplitSeq(text, "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			lines++
			m, ok := Line(line)
			switch {
			case !ok:
			case m.Context:
				unsure++
			case m.Exact:
				listed++
			default:
				unlisted++
				t.Logf("%s: %s %s %q", name, m.Lang, m.Reason, line[m.Start:m.End])
			}
		}
	}
	for _, path := range glob(t, sharedFile(t, "corpus", "text", "dev"), "*.txt") {
		scan(filepath.Base(path), read(t, path))
	}
	for _, path := range glob(t, sharedFile(t, "corpus", "html", "dev"), "*.html") {
		doc, err := html.ParseWithOptions(strings.NewReader(read(t, path)), html.ParseOptionEnableScripting(false))
		if err != nil {
			continue
		}
		var text strings.Builder
		visible(doc, &text)
		scan(filepath.Base(path), text.String())
	}
	t.Logf("%d lines: %d listed, %d that need evidence, %d by the words alone", lines, listed, unsure, unlisted)
	if unlisted*1000 > lines {
		t.Error("more than one line in a thousand is taken for an unlisted placeholder")
	}
	if listed == 0 {
		t.Error("no listed placeholder in the corpus")
	}
}

func glob(t *testing.T, dir, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(paths) == 0 {
		t.Skipf("no %s in %s", pattern, dir)
	}
	return paths
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// visible writes the text of n that a reader sees, a block a line.
func visible(n *html.Node, b *strings.Builder) {
	block := false
	switch n.Type {
	case html.TextNode:
		b.WriteString(strings.Join(strings.Fields(n.Data), " "))
		b.WriteByte(' ')
		return
	case html.ElementNode:
		switch n.Data {
		case "script", "style", "template", "head":
			return
		case "a", "b", "i", "em", "strong", "span", "u", "small", "time", "sup", "sub", "font", "code":
		default:
			block = true
		}
	}
	if block {
		b.WriteByte('\n')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		visible(c, b)
	}
	if block {
		b.WriteByte('\n')
	}
}
