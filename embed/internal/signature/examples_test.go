package signature

import (
	"slices"
	"strings"
	"testing"
)

// dashExamples are the spellings of a dash, by their code points, with the rank each
// has: to add a spelling is to add its line.
var dashExamples = []dashExample{
	{"&mdash;", Em},
	{"&#8212;", Em},
	{"&#x2014;", Em},
	{"&#X2014;", Em},
	{"&#151;", Em},
	{"&#8213;", Em},
	{"&#x2015;", Em},
	{"&horbar;", Em},
	{"&minus;", Double},
	{"&#8722;", Double},
	{"&ndash;", Double},
	{"&#8211;", Double},
	{"&#x2013;", Double},
	{"&#150;", Double},
	{"&amp;mdash;", Em},
	{"&amp;#8212;", Em},
	{"&amp;#x2014;", Em},
	{"&amp;ndash;", Double},
	{"&amp;#8211;", Double},
	{`\u2014`, Em},
	{`\u2013`, Double},
	{"\u2014", Em},
	{"\u2013", Double},
	{"\u2015", Em},
	{"\u2012", Double},
	{"\u2212", Double},
	{"\u2010", Hyphen},
	{"\u2011", Hyphen},
	{"\u2500", Em},
	{"\u2501", Em},
	{"\u2e3a", Em},
	{"\u2e3b", Em},
	{"\u201a\u00c4\u00ee", Em},
	{"\u201a\u00c4\u00ec", Double},
	{"\ufffd\ufffd\ufffd", Hyphen},
	{"\ufffd", Hyphen},
	{"\uff0d", Hyphen},
	{"\ufe58", Em},
	{"\ufe31", Em},
	{"\ufe63", Hyphen},
	{"\u00c3\u0192\u00c2\u00a2\u00c3\u00a2\u00e2\u20ac\u0161\u00c2\u00ac\u00c3\u00a2\u00e2\u201a\u00ac\u00c2\u009d", Em},
	{"\u00c3\u0192\u00c2\u00a2\u00c3\u00a2\u00e2\u20ac\u0161\u00c2\u00ac\u00c3\u00a2\u00e2\u201a\u00ac\u00c2", Em},
	{"\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u20ac\u009d", Em},
	{"\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u20ac\u0153", Double},
	{"\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u20ac\"", Em},
	{"\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u20ac", Em},
	{"\u00c3\u00a2\u00e2\u0082\u00ac\u00e2\u0080\u009d", Em},
	{"\u00c3\u00a2\u00e2\u0082\u00ac\u00e2\u0080\u009c", Double},
	{"\u00c3\u00a2\u00c2\u0080\u00c2\u0094", Em},
	{"\u00c3\u00a2\u00c2\u0080\u00c2\u0093", Double},
	{"\u00c3\u00a2\u00c2\u20ac\u00c2\u201d", Em},
	{"\u00c3\u00a2\u00c2\u20ac\u00c2\u201c", Double},
	{"\u00c3\u00a2\u00c2\u00c2", Em},
	{"\u00e2\u20ac\u201d", Em},
	{"\u00e2\u20ac\u201c", Double},
	{"\u00e2\u20ac\u0094", Em},
	{"\u00e2\u20ac\u0093", Double},
	{"\u00e2\u0080\u0094", Em},
	{"\u00e2\u0080\u0093", Double},
	{"\u00e2\u20ac\u009d", Em},
	{"\u00e2\u20ac\"", Em},
	{"\u00e2\u20ac", Em},
	{"\u00d4\u00c7\u00f6", Em},
	{"\u00d4\u00c7\u00f4", Double},
	{"\u00e2\ufffd\ufffd", Em},
	{"\u00e2 ", Hyphen},
	{"\u0097", Em},
	{"\u0096", Double},
	{"\u00a1\u00aa", Em},
	{"\u00a1X", Em},
	{"\u0393\u00c7\u00f6", Em},
	{"\u0393\u00c7\u00f4", Double},
	{"\u0432\u0402\u201d", Em},
	{"\u0432\u0402\u201c", Double},
	{"\u0442\u0410\u0424", Em},
	{"\u0442\u0410\u0423", Double},
	{"\u9225\ufffd", Em},
	{"\u9225?", Em},
	{"\x97", Em},
	{"\x96", Double},
	{"-", Hyphen},
	{"--", Double},
	{"---", Em},
}

type dashExample struct {
	dash string
	rank Rank
}

// Each spelling of a dash precedes a name, at its rank and once or, but for hyphens,
// twice; the same letters without their first are none.
func TestDashExamples(t *testing.T) {
	const words = "Boats are back.\n"
	for _, e := range dashExamples {
		line := words + e.dash + " Mia Quill (@mia_quill)"
		if n, rank := DashAt(line, len(words)); n != len(e.dash) || rank != e.rank {
			t.Errorf("%+q: %d bytes of rank %d, want %d of rank %d", e.dash, n, rank, len(e.dash), e.rank)
		}
		if s, ok := Last(line, valid); !ok || s.Name != "Mia Quill" || s.Handle != "mia_quill" || s.Start != len(words) || s.End != len(line) {
			t.Errorf("%+q: %+v %v", e.dash, s, ok)
		}
		want := len(e.dash)
		if e.rank > Hyphen && e.dash[0] != '-' {
			want *= 2
		}
		if n, _ := DashAt(e.dash+e.dash+" Mia", 0); n != want && e.dash[0] != '-' && e.dash != "\ufffd" {
			t.Errorf("%+q twice: %d bytes, want %d", e.dash, n, want)
		}
	}
	for _, near := range []string{"mdash;", "&dash;", "#8212;", `\u2010`, `\2014`, "·", "~", "=", "_", "----", "•", "…", "→", "'", "Ä", "é", "Д", "т", "国", "\x98", "\u0085"} {
		if n, _ := DashAt(near+" Mia Quill", 0); n != 0 {
			t.Errorf("near miss %+q is a dash of %d bytes", near, n)
		}
	}
	all := slices.Concat(references[:], escapes[:], general[:], forms[:], latin[:], controls[:], greek[:], cyrillic[:], dos[:], han[:], raw97[:], raw96[:])
	for _, f := range all {
		if !slices.ContainsFunc(dashExamples, func(e dashExample) bool { return e.dash == f.text }) {
			t.Errorf("no example of %+q", f.text)
		}
	}
}

// bracketExamples has a signature for each pair of brackets, and one that does not
// close.
var bracketExamples = map[string]struct{ line, near string }{
	"(":      {"— Mia Quill (@mia_quill)", "Mia Quill (@mia_quill is back"},
	"（":      {"— Mia Quill（@mia_quill）", "Mia Quill（@mia_quill is back"},
	"[":      {"— Mia Quill [@mia_quill]", "Mia Quill [@mia_quill is back"},
	"［":      {"— Mia Quill ［@mia_quill］", "Mia Quill ［@mia_quill is back"},
	"【":      {"— Mia Quill 【@mia_quill】", "Mia Quill 【@mia_quill is back"},
	"〔":      {"— Mia Quill 〔@mia_quill〕", "Mia Quill 〔@mia_quill is back"},
	"﹙":      {"— Mia Quill ﹙@mia_quill﹚", "Mia Quill ﹙@mia_quill is back"},
	"&#40;":  {"— Mia Quill &#40;@mia_quill&#41;", "Mia Quill &#40;@mia_quill is back"},
	"&lpar;": {"— Mia Quill &lpar;@mia_quill&rpar;", "Mia Quill &lpar;@mia_quill is back"},
}

func TestBracketExamples(t *testing.T) {
	for _, pair := range brackets {
		e, ok := bracketExamples[pair[0]]
		if !ok {
			t.Errorf("no example of %s", pair[0])
			continue
		}
		h, ok := HandleAt(e.line, strings.IndexByte(e.line, '@'), 0)
		if !ok || h.Name != "mia_quill" || e.line[h.Start:h.Start+len(pair[0])] != pair[0] || h.End != len(e.line) || h.Close != h.End || h.URL != "" {
			t.Errorf("%q: %+v %v", e.line, h, ok)
		}
		if s, ok := Last("Boats are back. "+e.line, valid); !ok || s.Name != "Mia Quill" || s.Handle != "mia_quill" {
			t.Errorf("%q: %+v %v", e.line, s, ok)
		}
		if h, ok := HandleAt(e.near, strings.IndexByte(e.near, '@'), 0); ok {
			t.Errorf("near miss %q: %+v", e.near, h)
		}
	}
	mixed := "— Mia Quill (@mia_quill）" // half-width opens, full-width closes
	if h, ok := HandleAt(mixed, strings.IndexByte(mixed, '@'), 0); !ok || h.End != len(mixed) {
		t.Errorf("%q: %+v %v", mixed, h, ok)
	}
}

// The marks without width that go from names, and the blanks that become plain ones.
func TestWithoutMarks(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Mia", "Mia"}, {"Mi\u00ada\u061c", "Mia"}, {"\u200bMia\u200e\u200f", "Mia"}, {"\ufeffMia", "Mia"}, {"\u202aMia\u202e", "Mia"}, {"\u2060Mia\u2069", "Mia"},
		{"Mia\u00a0Quill", "Mia Quill"}, {"Mia\u3000Quill", "Mia Quill"}, {"Mia\u2000Quill\u200a", "Mia Quill "}, {"Mia\u202fQuill", "Mia Quill"}, {"Mia\u205fQuill", "Mia Quill"},
		{"Mi\u200da", "Mi\u200da"}, {"Mi\u200ca", "Mi\u200ca"}, {"Mi\u2010a", "Mi\u2010a"}, {"Mi\u202fa", "Mi a"}, {"Mi\u2029a", "Mi\u2029a"}, {"Mi\u206aa", "Mi\u206aa"}, {"Mié", "Mié"},
	} {
		if got := WithoutMarks(c.in); got != c.want {
			t.Errorf("%+q gives %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestIsHandle(t *testing.T) {
	for s, want := range map[string]bool{
		"mia_quill": true, "Mia.Quill-9": true, "azAZ09": true, strings.Repeat("a", 100): true,
		"": false, strings.Repeat("a", 101): false, "mia quill": false, "mia@quill": false, "mía": false, "mia/": false, "mia:": false, "mia`": false, "mia{": false,
	} {
		if got := IsHandle(s); got != want {
			t.Errorf("IsHandle(%q) = %v", s, got)
		}
	}
}

func TestEndsInMediaLink(t *testing.T) {
	for s, want := range map[string]bool{
		"Boats pic.twitter.com/Qx81": true, "Boats https://t.co/Qx81": true, "Boats pic.x.com/Qx81) ": true, `pic.twitter.com/Q\_x`: true, "<https://t.co/Qx81>": true,
		"Boats pic.twitter.com/": false, "Boats t.co": false, "https://lamp.example/Qx81": false, "pic.twitter.com/Qx81 back": false, "": false, "/": false,
	} {
		if got := EndsInMediaLink(s); got != want {
			t.Errorf("EndsInMediaLink(%q) = %v", s, got)
		}
	}
}
