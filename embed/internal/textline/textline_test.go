package textline

import (
	"strings"
	"testing"
)

func TestUnify(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a\rb", "a\nb"}, {"a\r\nb", "a\r\nb"}, {"a\r\r\nb", "a\r\r\nb"}, {"a\vb\fc", "a\nb\nc"},
		{"a\u0085b", "a \nb"}, {"a\u2028b\u2029", "a  \nb  \n"}, {"a…b¨", "a…b¨"}, {"\r", "\n"}, {"", ""}, {"\xa8\x85", "\xa8\x85"},
	} {
		if got := Unify(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestUnifyNear(t *testing.T) {
	far := strings.Repeat("lorem ", 4<<10)
	for _, c := range []struct {
		text string
		want bool
	}{
		{"@a\rb", true}, {"b\v@", true}, {far + "@x" + far, false}, {far + "\u2028@x" + far, true}, {"\u2028" + far + "@x", false},
		{far + "@" + far[:5<<10] + "@" + far[:5<<10] + "\r" + far, false}, {strings.Repeat("@", 20<<10) + "\f", true}, {"a\rb", false},
	} {
		if got := UnifyNear(c.text, '@', strings.IndexByte(c.text, '@')); (got != c.text) != c.want {
			t.Errorf("%.20q: changed %v, want %v", c.text, got != c.text, c.want)
		}
	}
}

func TestBlanks(t *testing.T) {
	const text = "a \t\u00a0\u00ad\u061c\u200b\u2009\u3000\ufeffb"
	if i := SkipBlank(text, 1); i != len(text)-1 {
		t.Errorf("blanks end at %d of %d", i, len(text))
	}
	if i := BackBlank(text, len(text)-1); i != 1 {
		t.Errorf("blanks begin at %d", i)
	}
}
