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

// Within its parts a text is unified as the whole is, and at its beginning.
func TestUnifyWithin(t *testing.T) {
	text := strings.Repeat("words and words\r", 10_000) + "a\u2028b @c\rd" + strings.Repeat("\u0085and\vwords", 10_000)
	whole := Unify(text)
	for _, parts := range [][]Range{nil, {{From: 90_000, To: 100_000}}, {{From: 10, To: 20}, {From: 50_000, To: 60_000}, {From: 159_990, To: 160_020}}, {{To: len(text)}}} {
		got := UnifyWithin(text, parts)
		if len(got) != len(text) || got[:measured] != whole[:measured] {
			t.Errorf("%v: the beginning differs", parts)
		}
		for _, p := range parts {
			if got[p.From:p.To] != whole[p.From:p.To] {
				t.Errorf("%v: %v differs", parts, p)
			}
		}
		if last := len(parts) - 1; last >= 0 && parts[last].To < len(text)-20 && got[parts[last].To+4:] != text[parts[last].To+4:] {
			t.Errorf("%v: what is behind was changed", parts)
		}
	}
}

func TestHasOtherBreak(t *testing.T) {
	for text, want := range map[string]bool{"a\rb": true, "a\u2028b": true, "a\u0085": true, "a\fb": true, "a\nb": false, "é…¨": false, "": false} {
		if HasOtherBreak(text) != want {
			t.Errorf("%q: want %t", text, want)
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
