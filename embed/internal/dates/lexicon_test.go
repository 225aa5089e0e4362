package dates

import (
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// widgetLanguages are the languages of Twitter's embed widget.
const widgetLanguages = "ar bn cs da de el en es fa fi fil fr he hi hu id it ja ko msa nl no pl pt ro ru sv th tr uk ur vi zh-cn zh-tw"

// eachMonth calls f for every month name in the tables.
func eachMonth(f func(lang, word string, month int)) {
	for _, row := range slices.Concat(monthTable[:], extraMonths[:]) {
		for m, names := range strings.Split(row.names, ";") {
			for word := range strings.SplitSeq(names, "|") {
				if word != "" {
					f(row.lang, word, m+1)
				}
			}
		}
	}
}

func TestEveryLanguageHasItsMonths(t *testing.T) {
	months := make(map[string]map[int]bool)
	eachMonth(func(lang, _ string, month int) {
		if months[lang] == nil {
			months[lang] = make(map[int]bool)
		}
		months[lang][month] = true
	})
	for _, lang := range strings.Fields(widgetLanguages) {
		switch lang {
		case "ja", "ko", "zh-tw": // a number and a sign
		default:
			if n := len(months[lang]); n != 12 {
				t.Errorf("%s has %d months", lang, n)
			}
		}
	}
}

// A word that means two months must be listed with the ways to tell them apart, and
// the list must not hold others.
func TestConflictsAreTheHomographs(t *testing.T) {
	meanings := make(map[string]map[uint8]string)
	note := func(lang, word string, month int) {
		k := key(word)
		if meanings[k] == nil {
			meanings[k] = make(map[uint8]string)
		}
		meanings[k][uint8(month)] = lang
	}
	eachMonth(note)
	for m, word := range strings.Split(solarMonths, ";") {
		note("solar", word, m+101) // apart from the Gregorian ones
	}
	listed := make(map[string][3]uint8)
	for _, h := range homographs {
		listed[key(h.word)] = h.months
	}
	for word, months := range meanings {
		style, ok := listed[word]
		if ok != (len(months) > 1) {
			t.Errorf("%q means %v, listed as a homograph: %v", word, months, ok)
		}
		for _, m := range style {
			if m != 0 && months[m] == "" {
				t.Errorf("%q is listed for month %d, which it means in no language", word, m)
			}
		}
		delete(listed, word)
	}
	for word := range listed {
		t.Errorf("%q is listed but in no language", word)
	}
}

// Every name must be found, in any case, with and without a dot, and give its month.
func TestEveryMonthIsRead(t *testing.T) {
	homograph := make(map[string]bool)
	for _, h := range homographs {
		homograph[key(h.word)] = true
	}
	eachMonth(func(lang, word string, month int) {
		if homograph[key(word)] {
			return
		}
		want := Date{2020, month, 9}
		dotted := word
		if last, _ := utf8.DecodeLastRuneInString(word); !isDot(last) {
			dotted += "."
		}
		for _, w := range []string{word, dotted, strings.ToUpper(word), strings.ToLower(word), strings.ToTitle(word)} {
			for _, in := range []string{"9 " + w + " 2020", "9. " + w + " 2020", w + " 9, 2020", "2020 " + w + " 9"} {
				if got, ok := Whole(in); !ok || got != want {
					t.Errorf("%s: Whole(%q) = %v, %v; want %v", lang, in, got, ok, want)
				}
			}
		}
	})
}

// Every weekday must be read before a date of that day.
func TestEveryWeekdayIsRead(t *testing.T) {
	for _, row := range slices.Concat(weekdayTable[:], extraDays[:]) {
		for d, names := range strings.Split(row.names, ";") {
			date := Date{2024, 8, 11 + d} // the 11th was a Sunday
			figures := []string{"11", "12", "13", "14", "15", "16", "17"}[d]
			for word := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == '|' || r == '/' }) {
				for _, in := range []string{word + ", " + figures + " August 2024", strings.ToUpper(word) + "، " + figures + ".08.2024"} {
					if got, ok := Whole(in); !ok || got != date {
						t.Errorf("%s: Whole(%q) = %v, %v; want %v", row.lang, in, got, ok, date)
					}
				}
			}
		}
	}
}

func TestEveryPeriodIsRead(t *testing.T) {
	want := Date{2024, 8, 11}
	for _, row := range periodTable {
		for word := range strings.SplitSeq(row.names, "|") {
			for _, in := range []string{"3:04 " + word + " · August 11, 2024", word + " 3:04 - 11.08.2024"} {
				if got, ok := Whole(in); !ok || got != want {
					t.Errorf("%s: Whole(%q) = %v, %v; want %v", row.lang, in, got, ok, want)
				}
			}
		}
	}
}

// The fold may join more runes than Unicode does, but not fewer, and only once.
func TestFold(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		f := fold(r)
		if fold(f) != f {
			t.Errorf("fold(%U) = %U, folded again %U", r, f, fold(f))
		}
		if same := unicode.SimpleFold(r); max(r, same) < 0x2C80 && unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && fold(same) != f {
			t.Errorf("fold(%U) = %U, but fold(%U) = %U", r, f, same, fold(same))
		}
		if f > 0xFFFF && f != r {
			t.Errorf("fold(%U) = %U", r, f)
		}
	}
}

func TestDigit(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		v, zero, ok := digit(r)
		if ok != unicode.Is(unicode.Nd, r) {
			t.Fatalf("digit(%U) = %v", r, ok)
		}
		if !ok {
			continue
		}
		n++
		if v < 0 || v > 9 || zero+rune(v) != r || !unicode.Is(unicode.Nd, zero) {
			t.Errorf("digit(%U) = %d from %U", r, v, zero)
		}
	}
	if n != 10*len(zeros()) {
		t.Errorf("%d digits, %d zeros", n, len(zeros()))
	}
	// One known digit of a script each, so that the runs begin where they should.
	for v, digits := range map[int]string{0: "0٠۰०০๐０", 4: "4٤۴४৪๔４", 9: "9٩۹९৯๙９𝟗"} {
		for _, r := range digits {
			if got, _, ok := digit(r); got != v || !ok {
				t.Errorf("digit(%q) = %d, %v; want %d", r, got, ok, v)
			}
		}
	}
}

// Days of Nowruz from the Iranian calendar, leap years among them, and the last days
// of the years before.
func TestSolar(t *testing.T) {
	for in, want := range map[[3]int]Date{
		{1369, 1, 1}:   {1990, 3, 21},
		{1375, 1, 1}:   {1996, 3, 20},
		{1379, 12, 30}: {2001, 3, 20},
		{1395, 12, 30}: {2017, 3, 20},
		{1399, 12, 30}: {2021, 3, 20},
		{1400, 1, 1}:   {2021, 3, 21},
		{1403, 1, 1}:   {2024, 3, 20},
		{1403, 6, 31}:  {2024, 9, 21},
		{1403, 7, 1}:   {2024, 9, 22},
		{1403, 10, 11}: {2024, 12, 31},
		{1403, 12, 30}: {2025, 3, 20},
		{1404, 1, 1}:   {2025, 3, 21},
		{1501, 1, 1}:   {2122, 3, 21},
		{1368, 1, 1}:   {}, // before 1990
		{1502, 1, 1}:   {}, // beyond the rule
		{1404, 12, 30}: {},
		{1403, 7, 31}:  {},
		{1403, 13, 1}:  {},
		{1403, 1, 0}:   {},
	} {
		if got, ok := solar(in[0], in[1], in[2]); got != want || ok != (want != Date{}) {
			t.Errorf("solar(%v) = %v, %v; want %v", in, got, ok, want)
		}
	}
}

// TestGenerated runs the generator and compares. Without npm or its registry there
// is nothing to compare with.
func TestGenerated(t *testing.T) {
	if !corpus.Long() {
		t.Skip("fetches two packages")
	}
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("no npm")
	}
	dir := t.TempDir()
	gen, table := filepath.Join(dir, "gen.exe"), filepath.Join(dir, "table.go")
	if out, err := exec.Command("go", "build", "-o", gen, "./gen").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	run := exec.Command(gen, "-o", table)
	if out, err := run.CombinedOutput(); err != nil {
		if run.ProcessState != nil && run.ProcessState.ExitCode() == 3 {
			t.Skipf("%s", out)
		}
		t.Fatalf("%v\n%s", err, out)
	}
	got, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("names_table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("names_table.go is not what the generator writes: run go generate")
	}
}

func TestLanguagesFitTheirBits(t *testing.T) {
	if n := len(words().langs); n > 64 {
		t.Errorf("%d languages", n)
	}
	bits := slices.Sorted(maps.Values(words().langs))
	if len(slices.Compact(bits)) != len(words().langs) {
		t.Error("two languages share a bit")
	}
	for _, lang := range []string{"hr", "sr", "ru", "uk", "bg", "th", "tr", "hu", "ja", "ko", "zh-cn", "zh-tw"} {
		if words().langs[lang] == 0 { // the parser asks for these
			t.Errorf("no language %q", lang)
		}
	}
}
