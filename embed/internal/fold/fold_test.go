package fold

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	for _, r := range []struct{ in, want, why string }{
		{"", "", "nothing"},
		{"Ferry cancelled", "ferry cancelled", "case"},
		{"  Ferry \t cancelled\r\n", "ferry cancelled", "white space"},
		{"ferry\u00a0\u2009\u3000\u2028cancelled", "ferry cancelled", "white space beyond ASCII"},
		{"ferry\u200b \u2060cancelled\ufeff", "ferry cancelled", "zero-width characters do not part a run of spaces"},
		{"fer\u00adry \u202bcancel\u200dled\u202c", "ferry cancelled", "soft hyphen, direction marks, joiner"},
		{"‘a’ and “b” and „c“", "a' and \"b\" and \"c", "quotes inside stay, at the ends they go"},
		{"the crew’s «log»: day", "the crew's \"log\": day", "apostrophe and guillemets inside"},
		{"『港』の「船」へ", "港\"の\"船\"へ", "East Asian brackets"},
		{"it`s", "it's", "backtick"},
		{"ferry – island — back‑up −5", "ferry - island - back-up -5", "dashes, hyphen, minus sign"},
		{"wait… more", "wait... more", "ellipsis inside"},
		{"Loading…", "loading", "ellipsis at the end"},
		{"Loading . . .", "loading", "dots with spaces at the end"},
		{"Sail now!!", "sail now", "exclamation marks"},
		{"Sail now?", "sail now?", "a question mark stays"},
		{"Sail now?!", "sail now?", "an exclamation mark behind it goes"},
		{"¿Zarpar ahora?", "¿zarpar ahora?", "an inverted question mark stays"},
		{"Read more:", "read more", "colon at the end"},
		{"note: read more", "note: read more", "colon inside"},
		{"a, b;", "a, b;", "comma and semicolon are not trimmed"},
		{"• Read more »", "read more", "bullet and guillemet"},
		{"►► | Read more | ◦", "read more", "several bullets"},
		{"-- Read - more --", "read - more", "dashes at the ends"},
		{"1. Read more", "1. read more", "a number stays"},
		{"[Read more]", "[read more]", "square brackets stay"},
		{"▶️ Play", "play", "with variation selector"},
		{"·•*", "", "bullets only"},
		{"…", "", "an ellipsis only"},
		{"ＰＬＡＹ　Ｎｏｗ！", "play now", "full-width"},
		{"再生できません。", "再生できません", "ideographic full stop"},
		{"उपलब्ध नहीं है।", "उपलब्ध नहीं है", "danda"},
		{"ПАРОХОД «ЁЛКА»", "пароход \"ёлка", "Cyrillic"},
		{"ΟΔΟΣ οδός", "οδοσ οδόσ", "final sigma"},
		{"GROẞ groß", "groß groß", "sharp s, which simple folding keeps"},
		{"İPTAL iptal i\u0307ptal", "iptal iptal iptal", "dotted capital I"},
		{"KAYIK kayık", "kayik kayik", "dotless i"},
		{"ſee \u212Aelvin", "see kelvin", "long s, Kelvin sign"},
		{"cafe\u0301 CAFE\u0301 café", "café café café", "accents composed"},
		{"tie\u0323\u0302ng", "tiệng", "two accents composed"},
		{"cafe\u200b\u0301", "café", "composed across what is removed"},
		{"q\u0301", "q\u0301", "nothing to compose"},
		{"か\u3099", "が", "voiced kana composed"},
		{"a \u0301b", "a \u0301b", "a mark behind a space stays alone"},
		{"\u0301a", "\u0301a", "a mark at the beginning"},
		{"a\xffb", "a\ufffdb", "a byte that is not UTF-8"},
		{"a\xc3\u200b\xa9", "a\ufffd\ufffd", "halves do not join into a character"},
		{"a\x00b", "a\x00b", "control characters are left alone"},
	} {
		got := string(Line(nil, r.in))
		if got != r.want {
			t.Errorf("%q: got %q, want %q: %s", r.in, got, r.want, r.why)
		}
		if again := string(Line(nil, got)); again != got {
			t.Errorf("%q: folds to %q and that to %q", r.in, got, again)
		}
	}
}

func TestLineAppends(t *testing.T) {
	const before = "- e"
	for _, in := range []string{"", "\u0301x", "...", "Ferry."} {
		got := string(Line([]byte(before), in))
		if want := before + string(Line(nil, in)); got != want {
			t.Errorf("%q appended: got %q, want %q", in, got, want)
		}
	}
}

// TestFoldRune checks every character there is.
func TestFoldRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		f := foldRune(r)
		if space := unicode.IsSpace(r); space != (f == ' ') {
			t.Errorf("%U folds to %U, white space is %v", r, f, space)
		}
		if f == drop {
			continue
		}
		if again := foldRune(f); again != f {
			t.Errorf("%U folds to %U and that to %U", r, f, again)
		}
		if r == 'ı' || r == 'İ' || unicode.Is(unicode.Mn, r) {
			continue
		}
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if unicode.Is(unicode.Mn, other) {
				continue
			}
			if g := foldRune(other); g != f {
				t.Errorf("%U and %U differ in case only, but fold to %U and %U", r, other, f, g)
			}
		}
	}
}

func TestCompose(t *testing.T) {
	for _, r := range []struct {
		base, mark, want rune
		why              string
	}{
		{'e', 0x0301, 'é', "Latin"},
		{'Z', 0x030C, 'Ž', "a capital"},
		{'и', 0x0306, 'й', "Cyrillic"},
		{'α', 0x0301, 'ά', "Greek"},
		{'ا', 0x0653, 'آ', "Arabic"},
		{'は', 0x309A, 'ぱ', "kana"},
		{'q', 0x0301, 0, "no such character"},
		{'=', 0x0338, 0, "no letter"},
		{'e', 'e', 0, "no mark"},
		{'क', 0x093C, 0, "excluded from composition"},
	} {
		got, ok := Compose(r.base, r.mark)
		if got != r.want || ok != (r.want != 0) {
			t.Errorf("%c and %U: got %c %v, want %c: %s", r.base, r.mark, got, ok, r.want, r.why)
		}
	}
	for pair, whole := range compositions() {
		if !isComposingMark(pair[1]) {
			t.Errorf("%U is not taken for a mark", pair[1])
		}
		if !unicode.IsLetter(pair[0]) || !unicode.IsLetter(whole) {
			t.Errorf("%U + %U = %U: not letters", pair[0], pair[1], whole)
		}
		// Folding before composing must come to the same as after.
		if low, ok := compositions()[[2]rune{foldRune(pair[0]), pair[1]}]; ok && low != foldRune(whole) {
			t.Errorf("%U + %U: composed %U, folded first %U", pair[0], pair[1], foldRune(whole), low)
		}
	}
	if n := len(compositions()); n < 700 {
		t.Errorf("only %d compositions", n)
	}
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{
		"", "• “Ferry” CANCELLED… »", "İi\u0307ıſK\u0301", "a\u200b\u0301\u0323 \u3000ＦＯＯ！", "\xff\xc3\u200b\xa9", "-\u0301'\u0307i\u0307\u0307",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Line(nil, s)
		if !utf8.Valid(got) {
			t.Errorf("%q: folded to bytes that are not UTF-8", s)
		}
		if len(got) > 3*len(s) {
			t.Errorf("%q: %d bytes from %d", s, len(got), len(s))
		}
		if again := Line(nil, string(got)); !bytes.Equal(again, got) {
			t.Errorf("%q: folds to %q and that to %q", s, got, again)
		}
		if upper := Line(nil, strings.ToUpper(string(got))); len(s) < 64 && isASCII(s) && !bytes.Equal(upper, got) {
			t.Errorf("%q: %q in capitals folds to %q", s, got, upper)
		}
		if bytes.Contains(got, []byte("  ")) || bytes.ContainsAny(got, "\n\t\u00a0\u200b“’") {
			t.Errorf("%q: %q holds what folding removes", s, got)
		}
		if n := len(got); n > 0 && (got[0] == ' ' || got[n-1] == ' ' || got[n-1] == '.') {
			t.Errorf("%q: %q is not trimmed", s, got)
		}
		if with := Line([]byte("x"), s); string(with) != "x"+string(got) {
			t.Errorf("%q: appended %q, alone %q", s, with, got)
		}
	})
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func TestNoAllocation(t *testing.T) {
	for _, s := range []string{latin, accents, cyrillic, cjk, "e\u0301 …"} {
		dst := make([]byte, 0, 3*len(s))
		Line(dst, s) // builds the table
		if n := testing.AllocsPerRun(50, func() { Line(dst, s) }); n != 0 {
			t.Errorf("%v allocations for %.20q", n, s)
		}
	}
}

const (
	latin    = "  Sorry, this recording of the harbour is not available where you are. Please try again later, or read our Report  "
	accents  = "« L’enregistrement n’est pas disponible à l’étranger – veuillez réessayer plus tard… »"
	cyrillic = "Запись недоступна в вашем регионе. Пожалуйста, попробуйте ПОЗЖЕ"
	cjk      = "お住まいの地域では、この動画を再生できません。"
)

func BenchmarkLine(b *testing.B) {
	for _, text := range []struct{ name, s string }{
		{"ascii", latin}, {"accents", accents}, {"cyrillic", cyrillic}, {"cjk", cjk},
	} {
		b.Run(text.name, func(b *testing.B) {
			dst := make([]byte, 0, 3*len(text.s))
			b.SetBytes(int64(len(text.s)))
			b.ReportAllocs()
			for b.Loop() {
				dst = Line(dst[:0], text.s)
			}
		})
	}
}
