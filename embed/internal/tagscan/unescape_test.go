package tagscan

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// unescapeRows are also the seeds of FuzzUnescape.
var unescapeRows = []struct{ why, in, text, attr string }{
	{"nothing", "", "", ""},
	{"no reference", "a=1;b", "a=1;b", "a=1;b"},
	{"named", "a &lt;b&gt; &amp; &quot;c&quot;", `a <b> & "c"`, `a <b> & "c"`},
	{"common by name", "&nbsp;&rsquo;&hellip;&mdash;", "\u00a0’…—", "\u00a0’…—"},
	{"numbers", "&#8217;&#x2019;&#X2019;&#39;", "’’’'", "’’’'"},
	{"number without ;", "&#38b&#x26;=", "&b&=", "&b&="},
	{"number before =", "&#38=1", "&=1", "&=1"},
	{"no digits", "&#;&#x;&#", "&#;&#x;&#", "&#;&#x;&#"},
	{"Windows number", "&#146;&#x80;", "’€", "’€"},
	{"no character", "&#0;&#xD800;&#x110000;&#99999999999999999999;", "\ufffd\ufffd\ufffd\ufffd", "\ufffd\ufffd\ufffd\ufffd"},
	{"two characters", "&NotEqualTilde;", "≂̸", "≂̸"},
	{"longest name", "&CounterClockwiseContourIntegral;", "∳", "∳"},
	{"the value is ;", "&semi;", ";", ";"},
	{"unknown", "&zigzag; &x; &;", "&zigzag; &x; &;", "&zigzag; &x; &;"},
	{"case counts", "&AMP; &Amp; &NBSP;", "& &Amp; &NBSP;", "& &Amp; &NBSP;"},
	{"without ; at the end", "a&copy", "a©", "a©"},
	{"without ; before a blank", "&copy 2026", "© 2026", "© 2026"},
	{"without ; before punctuation", "&lt.&gt,", "<.>,", "<.>,"},
	{"without ; before =", "?a=1&copy=2&lang=en", "?a=1©=2&lang=en", "?a=1&copy=2&lang=en"},
	{"with ; before =", "&copy;=", "©=", "©="},
	{"without ; before a letter", "&copyright", "©right", "&copyright"},
	{"without ; before a digit", "&para1", "¶1", "&para1"},
	{"needs its ;", "&hellip a", "&hellip a", "&hellip a"},
	{"begins like another", "&notit; &notin;", "¬it; ∉", "&notit; ∉"},
	{"decoded once", "&amp;amp;lt;", "&amp;lt;", "&amp;lt;"},
	{"references in a row", "&&amp;&", "&&&", "&&&"},
	{"broken UTF-8", "\xff&amp;\xfe", "\xff&\xfe", "\xff&\xfe"},
	{"an address", "https://a.example/?x=1&amp;y=2&z=3&region=4", "https://a.example/?x=1&y=2&z=3®ion=4", "https://a.example/?x=1&y=2&z=3&region=4"},
}

func TestUnescape(t *testing.T) {
	for _, row := range unescapeRows {
		if got := Unescape(row.in); got != row.text {
			t.Errorf("%s: Unescape(%q) = %q, want %q", row.why, row.in, got, row.text)
		}
		if got := UnescapeAttr(row.in); got != row.attr {
			t.Errorf("%s: UnescapeAttr(%q) = %q, want %q", row.why, row.in, got, row.attr)
		}
	}
}

func TestDecodeNumeric(t *testing.T) {
	for _, row := range []struct {
		in string
		r  rune
		ok bool
	}{
		{"&#12354;", 'あ', true}, {"&#x3042;", 'あ', true}, {"&#X1f6a2;", '🚢', true}, {"&#160;", '\u00a0', true}, {"&#65;", 'A', true},
		{"&#128;", 0, false}, {"&#0;", 0, false}, {"&#xD800;", 0, false}, {"&#x110000;", 0, false}, {"&#x;", 0, false}, {"&#;", 0, false},
		{"0#70;", 0, false}, {"&#12354", 0, false}, {"&#12a;", 0, false}, {"&amp;", 0, false}, {"&", 0, false}, {"", 0, false},
	} {
		if r, ok := DecodeNumeric(row.in); ok != row.ok || ok && r != row.r {
			t.Errorf("DecodeNumeric(%q) = %q, %v", row.in, r, ok)
		}
	}
}

// The references that are decoded by a table mean what they mean to the parser.
func TestCommonReferences(t *testing.T) {
	const names = "amp nbsp quot apos lt gt mdash ndash lsquo rsquo ldquo rdquo hellip laquo raquo shy copy " +
		"auml ouml uuml Auml Ouml Uuml szlig eacute egrave agrave ccedil aacute iacute oacute uacute ntilde atilde"
	for name := range strings.FieldsSeq(names) {
		ref := "&" + name + ";"
		if got, ok := commonReference(ref); !ok || got != html.UnescapeString(ref) {
			t.Errorf("%s: %q, %v", ref, got, ok)
		}
	}
}

func TestUnescapeAllocs(t *testing.T) {
	for _, in := range []string{"nothing to decode", "&amp;", "&nbsp;", "&#8217;"} {
		if n := testing.AllocsPerRun(10, func() { sink += len(Unescape(in)) }); n != 0 {
			t.Errorf("Unescape(%q): %v allocations, want none", in, n)
		}
	}
	if n := testing.AllocsPerRun(10, func() { sink += len(UnescapeAttr("?a=1;b=2")) }); n != 0 {
		t.Errorf("UnescapeAttr without a reference: %v allocations, want none", n)
	}
}

// attrByTokenizer returns what the tokenizer makes of s as an attribute value.
func attrByTokenizer(s string) string {
	z := html.NewTokenizer(strings.NewReader(`<a b="` + s + `">`))
	z.Next()
	z.TagName()
	_, val, _ := z.TagAttr()
	return string(val)
}

func FuzzUnescape(f *testing.F) {
	for _, row := range unescapeRows {
		f.Add(row.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if r, ok := DecodeNumeric(s); ok && string(r) != Unescape(s) {
			t.Errorf("DecodeNumeric(%q) = %q, Unescape says %q", s, r, Unescape(s))
		}
		if got, want := Unescape(s), html.UnescapeString(s); got != want {
			t.Errorf("Unescape(%q) = %q, want %q", s, got, want)
		}
		if strings.ContainsAny(s, "\"\x00\r") {
			return // the tokenizer changes these too
		}
		if got, want := UnescapeAttr(s), attrByTokenizer(s); got != want {
			t.Errorf("UnescapeAttr(%q) = %q, want %q", s, got, want)
		}
	})
}
