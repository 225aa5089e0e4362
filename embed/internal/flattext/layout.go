package flattext

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// layout is how a text is broken into lines.
type layout struct {
	gap   int // the usual number of line breaks between paragraphs; 0 if there are no line breaks to speak of
	width int // the column at which lines were wrapped, 0 if they were not
	// foreign is set if the text is not in English, though a few sentences may be.
	foreign bool
}

// textLine is one line that is not blank.
type textLine struct {
	start, end int // of the words: without margin and trailing blanks
	indent     int
	quoted     bool
	gap        int  // line breaks between it and the line below
	barrier    bool // an empty line without ">" is among them
}

// layout measures the text, once.
func (s *Scan) layout() layout {
	if !s.known {
		s.shape, s.known = measureLayout(s.text), true
	}
	return s.shape
}

// mostWrapped is the most line breaks to a blank line in a text that a tool
// wrapped: where blank lines are rarer, each line is a paragraph.
const mostWrapped = 14

// maxMeasured is how much of a text is looked at to know its layout, in bytes.
const maxMeasured = 32 << 10

func measureLayout(text string) layout {
	text = text[:textline.End(text, min(len(text), maxMeasured))]
	const widest = 160 // columns of a wrapped line
	var gaps [6]int
	var widths [widest + 1]int
	lines, wide, breaks := 0, 0, 0
	for i := 0; i < len(text); {
		end := textline.End(text, i)
		words, _, _ := textline.Margin(text[i:end])
		if i+words == end {
			breaks++
		} else {
			if lines > 0 {
				gaps[min(breaks, len(gaps)-1)]++
			}
			lines++
			breaks = 1
			if n := columns(strings.TrimRight(text[i:end], " "), widest+1); n <= widest {
				widths[n]++
			} else {
				wide++
			}
		}
		i = end + 1
	}
	shape := layout{foreign: isForeign(text)}
	if gaps[1] <= mostWrapped*(lines-1-gaps[1]) {
		shape.width = wrapWidth(widths[:], lines, wide)
	}
	for n, count := range gaps {
		if n > 0 && count > 0 && (shape.gap == 0 || count > gaps[shape.gap]) {
			shape.gap = n
		}
	}
	if shape.width > 0 {
		shape.gap = max(shape.gap, 2)
	}
	return shape
}

// columns counts the characters of a line, up to a limit or a little more.
func columns(line string, limit int) int {
	n := 0
	i := 0
	for ; i < len(line)-7 && n < limit; i += 8 {
		x := ascii.Load8(line[i:])
		inside := x &^ (x << 1) & ascii.HighBits // bytes 10xxxxxx go on with a character
		n += 8 - bits.OnesCount64(inside)
	}
	for ; i < len(line) && n < limit; i++ {
		if utf8.RuneStart(line[i]) {
			n++
		}
	}
	return n
}

// isForeign reports whether English words are rare in the text.
func isForeign(text string) bool {
	const rare = 400 // bytes to each word at least
	text = text[:min(len(text), maxMeasured)]
	enough := (len(text) + rare - 1) / rare
	if enough == 1 && strings.HasPrefix(text, "The ") {
		return false
	}
	const word, letter = " the ", 2 // h is the rarest of its letters
	for i := 0; enough > 0; enough-- {
		if i = ascii.NextString(text, i, word, letter); i < 0 {
			return true
		}
		i += len(word)
	}
	return false
}

// isEnglish reports whether text has words that only English has.
func isEnglish(text string) bool {
	for _, w := range [...]string{" the ", " that ", " with ", " you ", " this ", " are ", " have ", "The ", "This ", "You "} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// wrapWidth guesses the column at which lines were wrapped from the number of
// lines of each width and of those too wide to be wrapped.
func wrapWidth(widths []int, lines, wide int) int {
	const narrowest = 50
	if wide*12 > lines {
		return 0
	}
	full := 0
	for n := len(widths) - 1; n >= narrowest; n-- {
		if full += widths[n]; full >= 3 && full*20 > lines {
			return n
		}
	}
	return 0
}

// lineAbove returns the last line that is not blank above the offset i, not
// before floor. The part of a line behind floor counts as a line.
func (s *Scan) lineAbove(i, floor int) (l textLine, ok bool) {
	eol := i
	for {
		eol = textline.LastFeed(s.text[floor:eol])
		if eol < 0 {
			return l, false
		}
		eol += floor
		l.gap++
		start := textline.Start(s.text, eol, floor)
		words, indent, quoted := textline.Margin(s.text[start:eol])
		if start+words < eol {
			l.start, l.indent, l.quoted = start+words, indent, quoted
			l.end = textline.BackBlank(s.text, eol)
			return l, true
		}
		if !quoted {
			l.barrier = true
		}
	}
}

// lineOf returns the line that holds text[i-1], up to i.
func (s *Scan) lineOf(i, floor int) textLine {
	start := textline.Start(s.text, i, floor)
	words, indent, quoted := textline.Margin(s.text[start:i])
	return textLine{start: min(start+words, i), end: i, indent: indent, quoted: quoted}
}

// wraps reports whether the break between two neighbouring lines is one that a
// tool made to keep within the width: the first word below would not have fitted.
func (s *Scan) wraps(above, below textLine) bool {
	width := s.layout().width
	if width == 0 || above.gap != 1 {
		return false
	}
	word := strings.IndexAny(s.text[below.start:below.end], " \u00a0")
	if word < 0 {
		word = below.end - below.start
	}
	column := above.indent + utf8.RuneCountInString(s.text[above.start:above.end])
	return column+1+utf8.RuneCountInString(s.text[below.start:below.start+word]) > width
}
