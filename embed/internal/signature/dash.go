package signature

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// A Rank says how well a character suits a signature. The widget prints an em
// dash, so any form of it beats the hyphens that may stand in a name.
type Rank uint8

const (
	Lost   Rank = iota + 1 // "?" or blanks in place of a dash
	Hyphen                 // "-" and what is left of a dash that an encoding lost
	Double                 // "--", "–"
	Em                     // "—", "---", entities and wrong encodings of it
)

// form is one spelling of a dash.
type form struct {
	text string
	rank Rank
}

// The spellings of dashes by their first byte, longest first where one begins
// another: characters (Unicode's Pd and look-alikes), HTML's named and numeric
// references, and the bytes of U+2014 and U+2013 read as Windows-1252, Latin-1,
// Windows-1251, Mac Roman, code pages 437, 850, 866 and 936, once or twice.
var (
	references = [...]form{
		{"&mdash;", Em}, {"&#8212;", Em}, {"&#x2014;", Em}, {"&#X2014;", Em}, {"&#151;", Em},
		{"&#8213;", Em}, {"&#x2015;", Em}, {"&horbar;", Em}, {"&minus;", Double}, {"&#8722;", Double},
		{"&ndash;", Double}, {"&#8211;", Double}, {"&#x2013;", Double}, {"&#150;", Double},
		{"&amp;mdash;", Em}, {"&amp;#8212;", Em}, {"&amp;#x2014;", Em}, {"&amp;ndash;", Double}, {"&amp;#8211;", Double},
	}
	escapes = [...]form{{`\u2014`, Em}, {`\u2013`, Double}}
	general = [...]form{ // E2
		{"—", Em}, {"–", Double}, {"―", Em}, {"‒", Double}, {"−", Double}, {"‐", Hyphen}, {"‑", Hyphen},
		{"─", Em}, {"━", Em}, {"⸺", Em}, {"⸻", Em}, {"‚Äî", Em}, {"‚Äì", Double},
	}
	forms = [...]form{ // EF
		{"\ufffd\ufffd\ufffd", Hyphen}, {"\ufffd", Hyphen}, {"－", Hyphen}, {"﹘", Em}, {"︱", Em}, {"﹣", Hyphen},
	}
	latin = [...]form{ // C3
		{"ÃƒÂ¢Ã¢â€šÂ¬Ã¢â‚¬Â\u009d", Em}, {"ÃƒÂ¢Ã¢â€šÂ¬Ã¢â‚¬Â", Em},
		{"Ã¢â‚¬â€\u009d", Em}, {"Ã¢â‚¬â€œ", Double}, {"Ã¢â‚¬â€\"", Em}, {"Ã¢â‚¬â€", Em}, {"Ã¢â\u0082¬â\u0080\u009d", Em}, {"Ã¢â\u0082¬â\u0080\u009c", Double},
		{"Ã¢Â\u0080Â\u0094", Em}, {"Ã¢Â\u0080Â\u0093", Double}, {"Ã¢Â€Â”", Em}, {"Ã¢Â€Â“", Double}, {"Ã¢ÂÂ", Em},
		{"â€”", Em}, {"â€“", Double}, {"â€\u0094", Em}, {"â€\u0093", Double}, {"â\u0080\u0094", Em}, {"â\u0080\u0093", Double},
		{"â€\u009d", Em}, {"â€\"", Em}, {"â€", Em}, {"ÔÇö", Em}, {"ÔÇô", Double}, {"â\ufffd\ufffd", Em}, {"â ", Hyphen},
	}
	controls = [...]form{{"\u0097", Em}, {"\u0096", Double}, {"¡ª", Em}, {"¡X", Em}} // C2
	greek    = [...]form{{"ΓÇö", Em}, {"ΓÇô", Double}}
	cyrillic = [...]form{{"вЂ”", Em}, {"вЂ“", Double}}
	dos      = [...]form{{"тАФ", Em}, {"тАУ", Double}}
	han      = [...]form{{"鈥\ufffd", Em}, {"鈥?", Em}}
	raw97    = [...]form{{"\x97", Em}}
	raw96    = [...]form{{"\x96", Double}}
)

// formsOf returns the spellings that begin with c.
func formsOf(c byte) []form {
	switch c {
	case 0xE2:
		return general[:]
	case '&':
		return references[:]
	case '\\':
		return escapes[:]
	case 0xC3:
		return latin[:]
	case 0xC2:
		return controls[:]
	case 0xEF:
		return forms[:]
	case 0xCE:
		return greek[:]
	case 0xD0:
		return cyrillic[:]
	case 0xD1:
		return dos[:]
	case 0xE9:
		return han[:]
	case 0x97:
		return raw97[:]
	case 0x96:
		return raw96[:]
	}
	return nil
}

// DashAt reads a dash at text[i:]. It returns its length in bytes, 0 if there is none.
func DashAt(text string, i int) (length int, rank Rank) {
	if i >= len(text) {
		return 0, 0
	}
	c := text[i]
	switch {
	case c == '-':
		return hyphens(text, i)
	case c < utf8.RuneSelf && c != '&' && c != '\\':
		return 0, 0
	case !utf8.RuneStart(c) && i > 0 && text[i-1] >= utf8.RuneSelf:
		return 0, 0 // within a character
	}
	for _, f := range formsOf(c) {
		if strings.HasPrefix(text[i:], f.text) {
			n := len(f.text)
			if f.rank > Hyphen && strings.HasPrefix(text[i+n:], f.text) {
				n += len(f.text) // two dashes are one
			}
			return n, f.rank
		}
	}
	return 0, 0
}

// hyphens reads one to three hyphens, which Markdown and typewriters put for a
// dash. More of them are a rule.
func hyphens(text string, i int) (length int, rank Rank) {
	n := 0
	for n < 4 && i+n < len(text) && text[i+n] == '-' {
		n++
	}
	if i > 0 && text[i-1] == '-' {
		return 0, 0
	}
	switch n {
	case 1:
		return 1, Hyphen
	case 2:
		return 2, Double
	case 3:
		return 3, Em
	}
	return 0, 0
}

// A Dash is the dash of a signature; the name begins behind it.
type Dash struct {
	Start, End int
	Rank       Rank
	OwnLine    bool // nothing stands before it on its line
}

// better reports whether d is likelier than e to be the dash before the name.
// Both stand in one window, d behind e.
func (d Dash) better(e Dash) bool {
	if d.Rank != e.Rank {
		return d.Rank > e.Rank
	}
	return d.OwnLine || !e.OwnLine
}

// Before finds the dash before the name that ends at end, not before floor.
func Before(text string, end, floor int) (best Dash, ok bool) {
	lo := window(text, end, floor)
	for i := lo; i < end; i++ {
		c := text[i]
		if c < utf8.RuneSelf && c != '-' && c != '&' && c != '\\' {
			continue
		}
		n, rank := DashAt(text, i)
		if n == 0 || i+n > end {
			continue
		}
		d := Dash{Start: i, End: i + n, Rank: rank, OwnLine: OpensLine(text, i, floor)}
		if (!ok || d.better(best)) && namesAfter(text, d, end, floor) {
			best, ok = d, true
		}
		i += n - 1
	}
	return best, ok
}

// window returns where the longest name that ends at end can begin, with a link
// around it and the dash before it. A reference counts as one character, the
// address of a link not at all; a handle in brackets before it ends it.
func window(text string, end, floor int) int {
	const far, dash = 780, 24 // bytes of all, of the longest dash
	lo := max(floor, end-far)
	n, i := 0, end
	for i > lo && n <= MaxName {
		i--
		switch c := text[i]; {
		case c == '\n' && i > lo+1 && text[i-1] == '\n' && text[i-2] == '\n':
			return i + 1
		case c == '@' && i > lo && text[i-1] == '(':
			return i + 1
		case c == ';':
			n++
			if k := strings.LastIndexByte(text[max(lo, i-10):i], '&'); k >= 0 {
				i = max(lo, i-10) + k
			}
		case c == ')':
			n++
			if k := strings.LastIndexByte(text[max(lo, i-300):i], '('); k > 0 && text[max(lo, i-300)+k-1] == ']' {
				i = max(lo, i-300) + k
			}
		case utf8.RuneStart(c):
			n++
		}
	}
	return max(lo, i-dash)
}

// OpensLine reports whether only a margin stands before i on its line. An escape
// of Markdown is part of the dash's margin too.
func OpensLine(text string, i, floor int) bool {
	i = textline.BackBlank(text, i)
	if i > floor && text[i-1] == '\\' {
		i--
	}
	return i <= 0 || text[i-1] == '\n' || textline.EmptyMargin(text, i, 0)
}

// namesAfter reports whether what stands between a dash and the end can be a
// display name and the dash one that precedes it.
func namesAfter(text string, d Dash, end, floor int) bool {
	if d.Rank < Em && !d.OwnLine {
		if !spaceBefore(text, d.Start) && !(d.Rank == Double && EndsInMediaLink(text[max(floor, d.Start-64):d.Start])) {
			return false
		}
		if textline.SkipBlank(text, d.End) == d.End && d.End < len(text) && text[d.End] != '\n' {
			return false
		}
	}
	from, breaks := textline.SkipBreaks(text, d.End, 2)
	if from > end || breaks > 1 && !d.OwnLine && (d.Rank < Double || !spaceBefore(text, d.Start)) {
		return false
	}
	return Plausible(text[from:end])
}

func spaceBefore(text string, i int) bool {
	return i == 0 || text[i-1] == '\n' || textline.BackBlank(text, i) != i
}

// LostBefore finds the place where a dash was lost before the name that ends at
// end: a question mark that stands by itself, or two blanks behind a sentence. The
// name must look like one. This is weak evidence: a day has to follow the handle.
func LostBefore(text string, end, floor int) (d Dash, ok bool) {
	lo := textline.Start(text, end, window(text, end, floor))
	for i := textline.BackBlank(text, end); i > lo; {
		next := textline.BackBlank(text, i)
		switch {
		case next == i:
			i--
			continue
		case next >= lo && next > 0 && text[next-1] == '?' && (next-1 == lo || next-1 > lo && spaceBefore(text, next-1)):
			d = Dash{Start: next - 1, End: i}
		case next > lo && utf8.RuneCountInString(text[next:i]) > 1 && endsWords(text[lo:next]):
			d = Dash{Start: next, End: i}
		default:
			i = next
			continue
		}
		d.Rank, d.OwnLine = Lost, OpensLine(text, d.Start, floor)
		return d, isName(text[d.End:end])
	}
	return d, false
}

// isName reports whether text looks like a display name, seen by itself.
func isName(text string) bool {
	name := Clean(text)
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLetter(first) && !unicode.IsLower(first) && Plausible(text) && !strings.ContainsAny(name, "!?")
}

// endsWords reports whether text ends as the words of a post do: with a sentence,
// or with a link or tag.
func endsWords(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune(".!?…。！？؟।۔”\"’»」)）", last) {
		return true
	}
	word := text[strings.LastIndexAny(text, " \n")+1:]
	return strings.HasPrefix(word, "#") || EndsInMediaLink(text)
}
