package textline

import (
	"strings"
	"testing"
)

// Where lines begin and end, from each byte of a text.
func TestLines(t *testing.T) {
	const text = "Boats\n\nare back at the quay\nnow"
	for _, c := range []struct{ i, start, end int }{
		{0, 0, 5}, {5, 0, 5}, {6, 6, 6}, {7, 7, 27}, {20, 7, 27}, {27, 7, 27}, {28, 28, 31}, {31, 28, 31},
	} {
		if got := Start(text, c.i, 0); got != c.start {
			t.Errorf("the line of %d begins at %d, not %d", c.i, got, c.start)
		}
		if got := End(text, c.i); got != c.end {
			t.Errorf("the line of %d ends at %d, not %d", c.i, got, c.end)
		}
	}
	if got := Start(text, 20, 9); got != 9 {
		t.Errorf("not before the floor, but at %d", got)
	}
	for far, want := range map[int]int{0: 7, 3: 10, 19: 26, 20: 27, 21: 27, 900: 27} {
		if got := NearEnd(text, 7, far); got != want {
			t.Errorf("no more than %d ahead: %d, want %d", far, got, want)
		}
	}
	if got := NearEnd(text, 28, 900); got != len(text) {
		t.Errorf("the last line ends at %d", got)
	}
	for n := range 20 { // in words of eight bytes and outside of them
		for at := range n {
			s := strings.Repeat("\x8a\x0b", 10)[:at] + "\n" + strings.Repeat("\x8a\x0b", 10)[:n-at-1]
			if got := LastFeed(s); got != at {
				t.Errorf("LastFeed(%q) = %d, want %d", s, got, at)
			}
			if got := LastFeed("\n\n" + s); got != at+2 {
				t.Errorf("LastFeed of three = %d, want %d", got, at+2)
			}
		}
	}
	if got := LastFeed("Boats are back"); got != -1 {
		t.Errorf("LastFeed = %d", got)
	}
}

func TestMargin(t *testing.T) {
	for _, c := range []struct {
		line          string
		words, indent int
		quoted        bool
	}{
		{"Boats", 0, 0, false}, {"", 0, 0, false}, {"  Boats", 2, 2, false}, {"\tBoats", 1, 8, false}, {" \tBoats", 2, 8, false}, {"\t Boats", 2, 9, false}, {"\t\tBoats", 2, 16, false},
		{"> Boats", 2, 1, true}, {">> Boats", 3, 1, true}, {"  >Boats", 3, 0, true}, {"\u00a0Boats", 2, 1, false}, {"  ", 2, 2, false}, {" \nBoats", 1, 1, false}, {"» Boats", 0, 0, false},
	} {
		if words, indent, quoted := Margin(c.line); words != c.words || indent != c.indent || quoted != c.quoted {
			t.Errorf("%q: %d %d %v, want %d %d %v", c.line, words, indent, quoted, c.words, c.indent, c.quoted)
		}
	}
}

// The bounds of the characters that are blanks or have no width.
func TestBlankBounds(t *testing.T) {
	for r, want := range map[rune]bool{
		' ': true, '\t': true, 0xa0: true, 0xad: true, 0x2000: true, 0x200f: true, 0x202a: true, 0x202f: true, 0x205f: true, 0x206f: true, 0x3000: true, 0xfeff: true,
		'\n': false, 'a': false, 0xa1: false, 0xac: false, 0x1fff: false, 0x2010: false, 0x2029: false, 0x2030: false, 0x205e: false, 0x2070: false, 0x3001: false, 0xfefe: false,
	} {
		s := string(r)
		if got := BlankAt(s, 0) == len(s); got != want {
			t.Errorf("%U is blank: %v", r, got)
		}
		if got := SkipBlank(s+s+"a", 0) == 2*len(s); got != want {
			t.Errorf("%U is skipped: %v", r, got)
		}
		if got := BackBlank("a"+s+s, 1+2*len(s)) == 1; got != want {
			t.Errorf("%U is skipped backwards: %v", r, got)
		}
	}
	if SkipBlank("  ", 0) != 2 || BackBlank("  ", 2) != 0 || SkipBlank("", 0) != 0 || BackBlank("", 0) != 0 {
		t.Error("blanks to the end of the text are not all skipped")
	}
}

// What lies between words: breaks, quotation marks, Markdown's backslashes.
func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		text         string
		limit        int
		next, breaks int
	}{
		{"  Boats", 2, 2, 0}, {"\nBoats", 2, 1, 1}, {" \n > Boats", 2, 5, 1}, {"\\\nBoats", 2, 2, 1}, {"\\Boats", 2, 0, 0}, {"\n\nBoats", 2, 2, 2}, {"\n\n\nBoats", 2, 2, 2},
		{"\nBoats", 0, 0, 0}, {"\n\n\nBoats", -1, 3, 3}, {"", 2, 0, 0}, {"  ", 2, 2, 0}, {"\\", 2, 0, 0},
	} {
		if next, breaks := SkipBreaks(c.text, 0, c.limit); next != c.next || breaks != c.breaks {
			t.Errorf("%q, %d at most: %d breaks to %d, want %d to %d", c.text, c.limit, breaks, next, c.breaks, c.next)
		}
	}
	for _, c := range []struct {
		text        string
		floor, want int
	}{
		{"Boats\n\n", 0, 5}, {"Boats\n> ", 0, 5}, {"Boats \\\n", 0, 5}, {"Boats>", 0, 6}, {"Boats\\", 0, 6}, {"Boats \n\n", 6, 6}, {"Boats   ", 7, 7}, {"\n\n", 0, 0}, {"", 0, 0},
	} {
		if got := BackBreaks(c.text, len(c.text), c.floor); got != c.want {
			t.Errorf("%q back to %d, want %d", c.text, got, c.want)
		}
	}
	for text, want := range map[string]bool{"": true, "  > ": true, "Boats\n": true, "Boats\n >": true, "Boats ": false, "Boats\na ": false, "Boats\n" + strings.Repeat(" ", 16): true, "Boats\n" + strings.Repeat(" ", 17): false} {
		if got := EmptyMargin(text, len(text), 0); got != want {
			t.Errorf("%q is an empty margin: %v", text, got)
		}
	}
	for text, want := range map[string]string{"Boats": "Boats", "Boats\nback": "Boats back", "Boats \n > back\n": "Boats back ", "Boats\\\nback": "Boats back", "Boats  back\n\nnow": "Boats  back now"} {
		if got := OneLine(text); got != want {
			t.Errorf("%q on one line: %q, want %q", text, got, want)
		}
	}
}
