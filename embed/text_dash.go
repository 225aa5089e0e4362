package embed

import (
	"strings"
	"unicode/utf8"
)

// Ranks of dashes: the widget prints an em dash, so any form of it beats the
// hyphens that may stand in a name.
const (
	dashHyphen = iota + 1 // "-" and what is left of a dash that an encoding lost
	dashDouble            // "--", "–"
	dashEm                // "—", "---", entities and wrong encodings of it
)

// dashForms are the ways in which a dash appears in flattened text, longest
// first where one begins another: characters (Unicode's Pd and look-alikes),
// HTML's named and numeric references, and the bytes E2 80 94 read as
// Windows-1252, Latin-1, Windows-1251, Mac Roman, code pages 437 and 850, once
// or twice.
var dashForms = [...]struct {
	form string
	rank int
}{
	{"—", dashEm}, {"―", dashEm}, {"⸺", dashEm}, {"⸻", dashEm}, {"─", dashEm}, {"━", dashEm}, {"︱", dashEm},
	{"–", dashDouble}, {"‒", dashDouble}, {"−", dashDouble},
	{"‐", dashHyphen}, {"‑", dashHyphen}, {"－", dashHyphen}, {"﹘", dashEm},
	{"&mdash;", dashEm}, {"&#8212;", dashEm}, {"&#x2014;", dashEm}, {"&#X2014;", dashEm}, {"&#151;", dashEm},
	{"&#8213;", dashEm}, {"&#x2015;", dashEm}, {"&horbar;", dashEm},
	{"&ndash;", dashDouble}, {"&#8211;", dashDouble}, {"&#x2013;", dashDouble}, {"&#150;", dashDouble},
	{"&amp;mdash;", dashEm}, {"&amp;#8212;", dashEm}, {"&amp;#x2014;", dashEm}, {"&amp;ndash;", dashDouble}, {"&amp;#8211;", dashDouble},
	{"â€”", dashEm}, {"â€“", dashDouble}, {"â€\u0094", dashEm}, {"â€\u0093", dashDouble}, {"â\u0080\u0094", dashEm}, {"â\u0080\u0093", dashDouble},
	{"â€\u009d", dashEm}, {"â€\"", dashEm}, {"â€", dashEm},
	{"Ã¢â‚¬â€\u009d", dashEm}, {"Ã¢â‚¬â€œ", dashDouble}, {"Ã¢â‚¬â€", dashEm}, {"Ã¢â\u0082¬â\u0080\u009d", dashEm},
	{"вЂ”", dashEm}, {"вЂ“", dashDouble}, {"‚Äî", dashEm}, {"ΓÇö", dashEm}, {"ÔÇö", dashEm}, {"â ", dashHyphen},
	{"\u0097", dashEm}, {"\u0096", dashDouble}, {"\x97", dashEm}, {"\x96", dashDouble}, {"\\u2014", dashEm}, {"\\u2013", dashDouble},
	{"\ufffd\ufffd\ufffd", dashHyphen}, {"\ufffd", dashHyphen},
}

// dashAt reads a dash at text[i:]. It returns its length in bytes, 0 if there is none.
func dashAt(text string, i int) (length, rank int) {
	switch c := text[i]; {
	case c == '-':
		return hyphens(text, i)
	case !utf8.RuneStart(c) && i > 0 && text[i-1] >= utf8.RuneSelf:
		return 0, 0 // within a character
	case c == '&' || c == '\\' || c >= 0x80:
		for _, d := range dashForms {
			if strings.HasPrefix(text[i:], d.form) {
				return doubled(text, i, d.form, d.rank)
			}
		}
	}
	return 0, 0
}

// doubled takes two dashes of one form as one.
func doubled(text string, i int, form string, rank int) (length, kind int) {
	n := len(form)
	if rank > dashHyphen && strings.HasPrefix(text[i+n:], form) {
		n += len(form)
	}
	return n, rank
}

// hyphens reads one to three hyphens, which Markdown and typewriters put for a
// dash. More of them are a rule.
func hyphens(text string, i int) (length, rank int) {
	n := 0
	for i+n < len(text) && text[i+n] == '-' {
		n++
	}
	if i > 0 && text[i-1] == '-' {
		return 0, 0
	}
	switch n {
	case 1:
		return 1, dashHyphen
	case 2:
		return 2, dashDouble
	case 3:
		return 3, dashEm
	}
	return 0, 0
}

// A dash of a signature, and where the name behind it begins.
type nameDash struct {
	start, end int
	rank       int
	ownLine    bool // nothing stands before it on its line
}

// better tells whether d is likelier than e to be the dash before the name.
// Both stand in one window, d behind e.
func (d nameDash) better(e nameDash) bool {
	if d.rank != e.rank {
		return d.rank > e.rank
	}
	return d.ownLine || !e.ownLine
}

// longName is the longest display name, in characters: 50 on Twitter, and some
// for what encodings did to it.
const longName = 70

// dashBefore finds the dash before the name that ends at end, not before floor.
func (s *textScan) dashBefore(end int) (best nameDash, ok bool) {
	const far = 480 // bytes: a name of longName characters, entities among them
	lo := max(s.floor, end-far)
	if i := strings.LastIndex(s.text[lo:end], "\n\n\n"); i >= 0 {
		lo += i + 3
	}
	for i := lo; i < end; i++ {
		c := s.text[i]
		if c != '-' && c != '&' && c != '\\' && c < 0x80 {
			continue
		}
		n, rank := dashAt(s.text, i)
		if n == 0 || i+n > end {
			continue
		}
		d := nameDash{start: i, end: i + n, rank: rank, ownLine: s.opensLine(i)}
		if s.namesAfter(d, end) && (!ok || d.better(best)) {
			best, ok = d, true
		}
		i += n - 1
	}
	return best, ok
}

// opensLine tells whether only a margin stands before i on its line. An escape
// of Markdown is part of the dash's margin too.
func (s *textScan) opensLine(i int) bool {
	if i > s.floor && s.text[i-1] == '\\' {
		i--
	}
	return i == 0 || s.text[i-1] == '\n' || emptyMargin(s.text, i, 0)
}

// namesAfter tells whether what stands between a dash and the end can be a
// display name and the dash one that precedes it.
func (s *textScan) namesAfter(d nameDash, end int) bool {
	text := s.text
	if d.rank < dashEm && !d.ownLine {
		if !spaceBefore(text, d.start) && !(d.rank == dashDouble && s.gluedToLink(d.start)) {
			return false
		}
		if skipBlank(text, d.end) == d.end && text[d.end] != '\n' {
			return false
		}
	}
	from, breaks := skipBreaks(text, d.end, 2)
	if breaks > 0 && (!d.ownLine && breaks > 1) || from > end {
		return false
	}
	return plausibleName(text[from:end])
}

func spaceBefore(text string, i int) bool {
	return i == 0 || text[i-1] == '\n' || backBlank(text, i) != i
}

// gluedToLink tells whether a pic or t.co link ends at i.
func (s *textScan) gluedToLink(i int) bool {
	return endsInMediaLink(s.text[max(s.floor, i-64):i])
}

// plausibleName tells whether name, as printed, can be a display name: short,
// on at most two lines of one paragraph, without a link.
func plausibleName(name string) bool {
	if strings.Contains(name, "://") || strings.Contains(name, "pic.twitter.com") || strings.Contains(name, "pic.x.com") {
		return false
	}
	if i := strings.IndexByte(name, '\n'); i >= 0 {
		rest := name[i+1:]
		words, _, _ := margin(rest)
		if strings.TrimSpace(name) != "" && (strings.IndexByte(rest[words:], '\n') >= 0) && strings.TrimSpace(rest[words:]) != "" {
			return false
		}
	}
	if strings.HasPrefix(strings.TrimLeft(name, " "), "By ") {
		return false // a byline
	}
	return displayLength(name) <= longName
}

// displayLength counts characters, a character reference as one.
func displayLength(name string) int {
	n := 0
	for i := 0; i < len(name); {
		if name[i] == '&' {
			if j := strings.IndexByte(name[i:min(len(name), i+10)], ';'); j > 1 {
				i += j + 1
				n++
				continue
			}
		}
		if name[i] < 0x80 || name[i] >= 0xC0 {
			n++
		}
		i++
	}
	return n
}
