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

// Around its anchors a text is unified as the whole is.
func TestUnifyNear(t *testing.T) {
	gap := strings.Repeat("words and words\r", 10_000)
	for _, c := range []struct{ name, text string }{
		{"an anchor at the end", gap + "a\u2028b @c\rd"}, {"none", gap}, {"at the beginning", "@a\r/b" + gap}, {"many", strings.Repeat("a @b\u0085c /d\v", 10_000)}, {"", ""},
	} {
		whole, near := Unify(c.text), UnifyNear(c.text)
		if len(near) != len(c.text) || near[:min(len(near), measured)] != whole[:min(len(near), measured)] {
			t.Errorf("%s: the beginning differs", c.name)
		}
		for i := range c.text {
			if c.text[i] == '@' || c.text[i] == '/' {
				if from, to := max(0, i-before), min(len(c.text), i+behind); near[from:to] != whole[from:to] {
					t.Fatalf("%s: differs around %d", c.name, i)
				}
			}
		}
	}
	if text := gap + gap + "@a" + gap; UnifyNear(text) == Unify(text) {
		t.Error("what is far from the anchor was read too")
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
