package phrases

import (
	"slices"
	"strings"
	"testing"
)

var reasons = []string{
	"region-restricted", "consent-required", "javascript-required", "unsupported-player", "load-failed",
	"removed-unavailable", "age-restricted", "subscription-required", "loading",
	"external-link", "caption-credit", "media-label", "rail", "story-continues", "ad-skip", "embed-boundary",
}

// example fills the places of a wording.
var example = strings.NewReplacer("…", " kalo mint dovre ", "{text}", "Two boats", "{p}", "Twitter", "{s}", "YouTube",
	"{name}", "Maro Kest", "{h}", "maro.k", "{n}", "12")

func rows(t *testing.T) [][]string {
	t.Helper()
	var rows [][]string
	for line := range strings.Lines(phrasesTSV) {
		if line = strings.TrimRight(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}

func TestPhrasesFile(t *testing.T) {
	tb := shared()
	seen := make(map[string]bool)
	for _, f := range rows(t) {
		if len(f) != 7 {
			t.Errorf("%d columns: %q", len(f), f)
			continue
		}
		if !slices.Contains(reasons, f[2]) {
			t.Errorf("reason %q: %q", f[2], f[0])
		}
		if !slices.Contains([]string{"video", "post", "any"}, f[3]) {
			t.Errorf("subject %q: %q", f[3], f[0])
		}
		if !slices.Contains([]string{"alone", "context", "inside", "inside context", "never"}, f[4]) {
			t.Errorf("use %q: %q", f[4], f[0])
		}
		if !slices.Contains([]string{"-", "intro", "by-instagram", "by-facebook", "skip", "end"}, f[5]) {
			t.Errorf("kind %q: %q", f[5], f[0])
		}
		if f[1] == "" || f[6] == "" {
			t.Errorf("no language or no place: %q", f[0])
		}
		if words := len(strings.Fields(f[0])); words > 14 {
			t.Errorf("%d words are more than identify a wording: %q", words, f[0])
		}
		p, _, _ := parseRow(strings.Join(f, "\t"))
		if k := example.Replace(f[0]); seen[key(k)] {
			t.Errorf("twice: %q", f[0])
		} else {
			seen[key(k)] = true
		}
		for i := range p.parts[1:] {
			a, b := p.parts[i].wild, p.parts[i+1].wild
			if a != literal && a != handle && b != literal && b != handle {
				t.Errorf("two places side by side: %q", f[0])
			}
		}
		m, ok := tb.line(example.Replace(f[0]), true)
		if f[4] == "never" {
			if ok {
				t.Errorf("reported: %q", f[0])
			}
			continue
		}
		if !ok || m.Reason != f[2] || !m.Exact {
			t.Errorf("its own example gives %v %q (listed: %v), want %q: %q", ok, m.Reason, m.Exact, f[2], f[0])
		}
	}
}

// A wording that begins and ends with a place for other text must have a handle:
// it is looked up by nothing else.
func TestEveryPhraseCanBeLookedUp(t *testing.T) {
	tb := shared()
	for _, i := range tb.handles {
		if p := tb.phrases[i]; !slices.ContainsFunc(p.parts, func(p part) bool { return p.wild == handle }) {
			t.Errorf("not looked up: %q", p.row)
		}
	}
	inside := 0
	for _, f := range rows(t) {
		if strings.HasPrefix(f[4], "inside") {
			inside++
		}
	}
	if inside != len(tb.glued) {
		t.Errorf("%d of %d wordings inside lines have an anchor", len(tb.glued), inside)
	}
}

func TestWordsFile(t *testing.T) {
	names := classNames()
	tag := ""
	common := make(map[string]bool)
	perTag := make(map[string]int)
	for line := range strings.Lines(wordsTXT) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			tag = strings.Trim(line, "[]")
			if perTag[tag]++; perTag[tag] > 1 {
				t.Errorf("two blocks of %s", tag)
			}
			continue
		}
		class, words, _ := strings.Cut(line, " ")
		if names[class] == 0 {
			t.Errorf("[%s] no meaning is called %q", tag, class)
		}
		for w := range strings.FieldsSeq(words) {
			if tag == "*" {
				common[strings.TrimSuffix(w, "*")] = true
				continue
			}
			for part := range strings.FieldsSeq(strings.ReplaceAll(w, "_", " ")) {
				if part != w && common[part] {
					t.Errorf("[%s] %q holds %q, which counts in all languages", tag, w, part)
				}
			}
			if class == "fill" && strings.Contains(w, "_") {
				t.Errorf("[%s] a phrase needs a meaning: %q", tag, w)
			}
		}
	}
	if n := len(perTag); n >= maxLangs {
		t.Errorf("%d languages, there is room for %d", n, maxLangs-1)
	}
	if n := len(shared().words.langs); n != len(perTag) {
		t.Errorf("%d languages read of %d", n, len(perTag))
	}
}

// Every meaning must be of use to a rule, or it is a word that says nothing.
func TestEveryMeaningIsUsed(t *testing.T) {
	var used class = fill | veto | caption | you | this | sorry | your | please | retry
	for _, r := range rules {
		for _, g := range r.groups {
			used |= g
		}
	}
	for name, c := range classNames() {
		if c&used == 0 {
			t.Errorf("no rule asks for %s", name)
		}
	}
	for _, r := range rules {
		if !slices.Contains(reasons, r.reason) {
			t.Errorf("reason %q", r.reason)
		}
	}
}

func TestTerms(t *testing.T) {
	b := newTermBuilder(4)
	for _, key := range []string{"a", "ab", "abcd e", "abcde", "b\xff", "é", "abcd"} {
		b.term([]byte(key)).flags |= stemFlag
		b.term([]byte(key)).senses += uint16(len(key)) // a second time it is the same
	}
	x := &lexicon{terms: b.table()}
	for word, want := range map[string]bool{"a": true, "ab": true, "abcd": true, "abcdef": true, "b\xff": true, "é": true, "b": false, "\xff": false, "xabcd": false} {
		if flags, _, _ := x.lookup([]byte(word)); flags != 0 != want {
			t.Errorf("%q has the flags %d", word, flags)
		}
	}
	for key, want := range map[string]token{
		"abcd e f": {end: 4, word: 4, stems: [3]uint16{4, 2, 1}, phrase: 6, phraseEnd: 6},
		"abcd ef":  {end: 4, word: 4, stems: [3]uint16{4, 2, 1}},
		"abc":      {end: 3, stems: [3]uint16{2, 1}},
		"c":        {end: 1},
	} {
		var got token
		x.match([]byte(key), 0, &got)
		if got.stemSizes = [3]int{}; got != want {
			t.Errorf("%q: %+v, want %+v", key, got, want)
		}
	}
}
