package dates

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzPrefix checks what callers rely on for any input.
func FuzzPrefix(f *testing.F) {
	for _, bm := range benchmarks {
		f.Add(bm.in)
	}
	for _, s := range []string{
		"Friday, December 11, 2015", "2024. augusztus 11., vasárnap", "11. listopada 2016.", "21 Avr. 2019 à 4 :47 PDT",
		"วันอาทิตย์ที่ 11 สิงหาคม พ.ศ. 2567 เวลา 15:04 น.", "۲۱ مرداد ۱۴۰۳", "Tue May 25 13:25:57 +0000 2021",
		"January *NUMBER*, *NUMBER*", "December_19,\n     2016", "2018年6月6日(水)", "11. 8. 2024", "Aug 11", "2時間",
		"Okt 3., 2014, időpont: 11:00 (PDT időzóna szerint)", "\u200f11\u200f/\u200f08\u200f/2024", "d’abril 1\\. &nbsp;\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(checkAll)
}

// TestPartsOfDates puts and appends parts of dates into whole ones, which byte-wise
// fuzzing seldom does.
func TestPartsOfDates(t *testing.T) {
	whole := strings.Split("Friday, December 11, 2015|2024. augusztus 11., vasárnap|11. lis 2016.|29 de Ago de 2017 a la(s) 2:21 PDT|"+
		"วันอาทิตย์ที่ 11 สิงหาคม พ.ศ. 2567 เวลา 15:04 น.|۲۱ مرداد ۱۴۰۳|Tue May 25 13:25:57 +0000 2021|Jan *NUMBER*, *NUMBER*|"+
		"2018年6月6日(水)|2017  2月 15 9:28午後 PST|11. 8. 2024|2024-08-11T10:00:00Z|3:04 PM · Aug 11, 2024|11:22 PM - 19 Oct 2016|"+
		"16 мая 2018 г.|11 tháng 8, 2024|11 Ağustos 2024 Pazar|mar., 3 mar. 2020|Okt 3., 2014, időpont: 11:00 (PDT)|Aug 11", "|")
	parts := strings.Split("1|2|08|13|29|31|2016|2567|۱۴۰۳|११|２０１８|Jan|march|mar|lip|listopada|augusztus|مرداد|ส.ค.|tháng 1|"+
		"8월|6月|年|月|日|일|sun|zo|星期日|Pazar|(日)|พ.ศ.|г.|de|of|at|um|on|3:04|15.04| :47|3h|:57|午後|PM|am|p.m.|em|Uhr|น.|PDT|(PDT|"+
		"+0000|Z|T|st|er|º|.|..|,|، |-|/|·| - |:| | |_|\n|\n\n|\n> |&nbsp;|\u00a0|\u200f|\\|*NUMBER*|##|(|)|x|The|\xff", "|")
	random := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 50_000 {
		s := whole[random.IntN(len(whole))]
		for range random.IntN(3) {
			i, j := random.IntN(len(s)+1), random.IntN(4)
			s = s[:i] + parts[random.IntN(len(parts))] + s[min(len(s), i+j):]
		}
		for range random.IntN(4) {
			s += parts[random.IntN(len(parts))]
		}
		if _, ok := Prefix(s); ok {
			found++
		}
		if checkAll(t, s); t.Failed() {
			return
		}
	}
	if found < 10_000 {
		t.Errorf("only %d dates came up: the parts do not fit", found)
	}
}

// checkAll checks the properties for one input.
func checkAll(t *testing.T, s string) {
	t.Helper()
	m, ok := Prefix(s)
	checkMatch(t, s, m, ok)
	if ok {
		part, again := Prefix(s[:m.Len])
		if !again || part != m {
			t.Errorf("Prefix(%q) = %+v, of the part %q: %+v, %v", s, m, s[:m.Len], part, again)
		}
		d, whole := Whole(s[:m.Len])
		if whole == m.Masked || d != m.Date {
			t.Errorf("Prefix(%q) = %+v, Whole of it: %v, %v", s, m, d, whole)
		}
	}
	m, start, ok := Suffix(s)
	if start < 0 || start > len(s) || start+m.Len > len(s) {
		t.Fatalf("Suffix(%q) = %+v at %d", s, m, start)
	}
	checkMatch(t, s[start:], m, ok)
	if ok && strings.TrimFunc(s[start+m.Len:], func(r rune) bool { return r == '\n' || isBlank(r) || isMark(r) }) != "" {
		t.Errorf("Suffix(%q) leaves %q", s, s[start+m.Len:])
	}
	n, ok := ShortPrefix(s)
	if n < 0 || n > len(s) || ok != (n > 0) || (n < len(s) && ok && !boundary(s, n)) {
		t.Errorf("ShortPrefix(%q) = %d, %v", s, n, ok)
	}
}

// boundary reports whether a rune of s, or a byte that is part of none, begins at i.
func boundary(s string, i int) bool {
	for at := range s {
		if at >= i {
			return at == i
		}
	}
	return i == len(s)
}

func checkMatch(t *testing.T, s string, m Match, ok bool) {
	t.Helper()
	if !ok {
		if m != (Match{}) {
			t.Errorf("%q: no match, yet %+v", s, m)
		}
		return
	}
	if m.Len <= 0 || m.Len > len(s) || (m.Len < len(s) && !boundary(s, m.Len)) {
		t.Fatalf("%q: Len %d", s, m.Len)
	}
	if m.Masked == (m.Date != Date{}) || !m.Day {
		t.Errorf("%q: %+v", s, m)
	}
	if _, valid := gregorian(m.Date.Year, m.Date.Month, m.Date.Day); !m.Masked && !valid {
		t.Errorf("%q: no such day %v", s, m.Date)
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:m.Len]); isBlank(r) || r == '\n' {
		t.Errorf("%q: ends with a blank", s[:m.Len])
	}
}

// TestHostile asks at every place of long inputs: the work of a call must not grow
// with what follows, and the answer must not depend on it.
func TestHostile(t *testing.T) {
	words()
	for _, unit := range []string{
		" ", "_", "\n", "\u200b", "1", "#", "*", "Jan ", "1 ", "1 Jan ", "de ", ".", "p.", "tháng ", "\u0654", "जन\u093c",
		"(", "&nbsp;", "3:04 ", "1.", "\\", "<NUM>", "mar. ", "\xff",
	} {
		s := strings.Repeat(unit, 1<<15/len(unit))
		for i := range s {
			got, ok := Prefix(s[i:])
			if want, near := Prefix(s[i:min(len(s), i+1000)]); got != want || ok != near {
				t.Fatalf("%q: the end of a long text changes %+v to %+v", unit, want, got)
			}
		}
		Suffix(s)
		Whole(s)
		ShortPrefix(s)
	}
}

// TestCorpus reads the dates of the labelled texts beside the repository.
func TestCorpus(t *testing.T) {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for filepath.Dir(dir) != dir {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	labels, _ := filepath.Glob(filepath.Join(dir, "..", "shared", "corpus", "text", "dev", "*.json"))
	if len(labels) == 0 {
		t.Skip("no corpus")
	}
	total, found := 0, 0
	for _, name := range labels {
		for _, date := range labelledDates(t, name) {
			total++
			if date.read() {
				found++
			} else {
				t.Logf("%s: %s not read in %q", filepath.Base(name), date.want, date.text)
			}
		}
	}
	if found < total*99/100 {
		t.Errorf("%d of %d dates read", found, total)
	}
}

// A labelledDate is the attribution of a post with the date it should give.
type labelledDate struct{ text, want string }

func labelledDates(t *testing.T, name string) []labelledDate {
	type post struct {
		Date    string
		Start   int
		TextEnd int `json:"text_end"`
		End     int
	}
	var label struct{ Tweets, Posts []post }
	raw, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(raw, &label)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var dates []labelledDate
	for _, p := range append(label.Tweets, label.Posts...) {
		if p.Date != "" {
			dates = append(dates, labelledDate{string(text[max(p.Start, p.TextEnd):p.End]), p.Date})
		}
	}
	return dates
}

// read reports whether the date stands somewhere in the text.
func (d labelledDate) read() bool {
	for i := range d.text {
		if m, ok := Prefix(d.text[i:]); ok && startsToken(d.text, i) {
			want := Date{int(atoi(d.want[:4])), int(atoi(d.want[5:7])), int(atoi(d.want[8:]))}
			return m.Date == want
		}
	}
	return false
}

func atoi(s string) (n int) {
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}
