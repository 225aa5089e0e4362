package dates

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An example is a line of testdata/examples.tsv.
type example struct{ kind, lang, word, day, text string }

func readExamples(t *testing.T) (list []example) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "examples.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			t.Errorf("%d columns: %q", len(f), line)
			continue
		}
		list = append(list, example{f[0], f[1], f[2], f[3], f[4]})
	}
	return list
}

// Each example gives its day, and none once its word is another.
func TestExamples(t *testing.T) {
	for _, e := range readExamples(t) {
		at := strings.LastIndex(e.text, e.word)
		if at < 0 {
			t.Errorf("%s: %q does not hold %q", e.lang, e.text, e.word)
			continue
		}
		near := e.text[:at] + "qvz" + e.text[at+len(e.word):]
		if e.kind == "age" {
			if n, ok := ShortPrefix(e.text); !ok || n != len(e.text) {
				t.Errorf("%q is an age of %d bytes", e.text, n)
			}
			if n, ok := ShortPrefix(near); ok {
				t.Errorf("near miss %q is an age of %d bytes", near, n)
			}
			continue
		}
		day := "-"
		if d, ok := Whole(e.text); ok {
			day = fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
		}
		if day != e.day {
			t.Errorf("%s %s: %q gives %s, want %s", e.lang, e.kind, e.text, day, e.day)
		}
		if d, ok := Whole(near); ok {
			t.Errorf("%s %s: near miss %q gives %v", e.lang, e.kind, near, d)
		}
	}
}

// kindNames are the words of examples.tsv for the kinds of extraWords.
var kindNames = map[kind]string{
	kindClock: "clock", kindOn: "on", kindLink: "link", kindLead: "lead", kindCommon: "common", kindBuddhist: "buddhist",
	kindYearMark: "year", kindHour: "hour", kindRarePeriod: "period", kindZone: "zone", kindAge: "age",
}

// Each name and small word of the tables has an example, and of a month one of that
// month: to add a word is to add its line.
func TestEveryWordHasAnExample(t *testing.T) {
	type key struct{ kind, lang, word string }
	have := make(map[key][]string)
	for _, e := range readExamples(t) {
		k := key{e.kind, e.lang, e.word}
		have[k] = append(have[k], e.day)
	}
	used := make(map[key]bool)
	need := func(kind, lang, word string, fits func(day string) bool) {
		k := key{kind, lang, word}
		used[k] = true
		if !slices.ContainsFunc(have[k], fits) {
			t.Errorf("no example in testdata/examples.tsv: %s %s %q; the days of others are %q", kind, lang, word, have[k])
		}
	}
	anyDay := func(string) bool { return true }
	eachMonth(func(lang, word string, m int) {
		inMonth := func(day string) bool { return day == "-" || strings.HasPrefix(day[4:], fmt.Sprintf("-%02d-", m)) }
		need("month", lang, word, inMonth)
		if lang == "he" && have[key{"month", lang, "ב" + word}] != nil {
			need("month", lang, "ב"+word, inMonth)
		}
	})
	for word := range strings.SplitSeq(solarMonths, ";") {
		need("solar", "fa", word, anyDay)
	}
	for _, row := range slices.Concat(weekdayTable[:], extraDays[:]) {
		for d, names := range strings.Split(row.names, ";") {
			sunday := fmt.Sprintf("2024-08-%d", 11+d) // the 11th was a Sunday
			for word := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == '|' || r == '/' }) {
				need("day", row.lang, word, func(day string) bool { return day == sunday })
			}
		}
	}
	for _, row := range periodTable {
		for word := range strings.SplitSeq(row.names, "|") {
			need("period", row.lang, word, anyDay)
		}
	}
	for _, row := range extraWords {
		for word := range strings.SplitSeq(row.words, "|") {
			need(kindNames[row.kind], "-", word, anyDay)
		}
	}
	for k := range have {
		if !used[k] {
			t.Errorf("in no table: %s %s %q", k.kind, k.lang, k.word)
		}
	}
}
