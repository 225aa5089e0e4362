package dates

import "unicode/utf8"

// A hit is a date that was read.
type hit struct {
	date   Date
	masked bool
	end    int
	bare   bool // in figures: a time may follow after a mere blank
}

// dateAndTime reads a date at i and the time of day printed after it.
func (p *parser) dateAndTime(i int) (hit, bool) {
	h, ok := p.date(i)
	if !ok {
		return hit{}, false
	}
	h.end = p.timeAfter(h)
	return h, true
}

// date reads a date, with the weekday before or after it.
func (p *parser) date(i int) (hit, bool) {
	if h, ok := p.day(i); ok {
		return h, true
	}
	weekday, end := p.match(i, kindDay|kindShortDay)
	if end == 0 {
		return hit{}, false
	}
	comma := false
	if r, size := utf8.DecodeRuneInString(p.s[end:]); isDot(r) {
		end, comma = end+size, isTwoLetters(p.s[i:end])
	}
	end = p.blanks(end)
	if n := commaLen(p.s, end); n > 0 {
		end, comma = end+n, true
	}
	end = p.wrapped(end)
	if _, after := p.match(end, kindLink); after > 0 {
		end = p.blanks(after)
	}
	h, ok := p.day(end)
	if !ok || !p.weekdayFits(weekday, p.s[i:end], comma, h) {
		return hit{}, false
	}
	return h, true
}

// weekdayFits reports whether a weekday may be taken for part of the date after it.
// The full name may, an abbreviation ("sun", "mar", "per" are words) only before
// a comma or if the date is on that day, one of two letters ("on", "so") only
// before a comma or with a dot.
func (p *parser) weekdayFits(weekday name, text string, comma bool, h hit) bool {
	if weekday.kinds&kindDay != 0 || comma {
		return true
	}
	return !h.masked && !isTwoLetters(text) && weekday.days&weekdayBit(h.date) != 0
}

// isTwoLetters reports whether text begins with two ASCII letters and no third.
func isTwoLetters(text string) bool {
	return len(text) >= 2 && isASCIILetter(text[0]) && isASCIILetter(text[1]) && (len(text) == 2 || !isASCIILetter(text[2]))
}

// day reads a date without a weekday before it.
func (p *parser) day(i int) (hit, bool) {
	if i >= len(p.s) {
		return hit{}, false
	}
	if _, after := p.match(i, kindLead); after > 0 {
		i = p.blanks(after)
	}
	f, ok := p.number(i)
	var h hit
	switch {
	case !ok:
		return p.monthFirst(i)
	case f.digits == 4:
		h, ok = p.yearFirst(f)
	case f.masked:
		if h, ok = p.dayFirst(f); !ok {
			h, ok = p.yearFirst(f)
		}
	case f.isShort():
		if h, ok = p.dayFirst(f); !ok {
			h, ok = p.figures(f)
		}
		if !ok && p.sign(p.blanks(f.end), '月', '월') > 0 {
			return p.monthFirst(i) // "9月16日, 2018", as translators write
		}
	default:
		return hit{}, false
	}
	return h, ok
}

// A monthWord is a month as it is named in a text.
type monthWord struct {
	name
	masked bool
	end    int
}

// month reads the name of a month, or a number with the character for month.
func (p *parser) month(i int) (monthWord, bool) {
	if n, end := p.match(i, kindMonth|kindSolar); end > 0 {
		return monthWord{name: n, end: end}, true
	}
	f, ok := p.number(i)
	if !ok || !f.isShort() || (!f.masked && (f.value < 1 || f.value > 12)) {
		return monthWord{}, false
	}
	end := p.sign(p.blanks(f.end), '月', '월')
	if end == 0 {
		return monthWord{}, false
	}
	return monthWord{name: name{kinds: kindMonth, month: uint8(f.value)}, masked: f.masked, end: end}, true
}

// sign returns the end of one of the runes wanted at i, 0 if none stands there.
func (p *parser) sign(i int, wanted ...rune) int {
	if p.at(i) < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(p.s[i:])
	for _, w := range wanted {
		if r == w {
			return i + size
		}
	}
	return 0
}

// dayFirst reads what follows the day in "11 August 2024".
func (p *parser) dayFirst(day field) (hit, bool) {
	i, dotted := p.gap(p.ordinal(day.end))
	month, ok := p.month(p.links(i))
	if !ok {
		return hit{}, false
	}
	i, _ = p.gap(month.end)
	return p.finish(day, month, p.links(i), dotted)
}

// monthFirst reads "August 11, 2024", and with the year last of all Twitter's
// "May 25 13:25:57 +0000 2021".
func (p *parser) monthFirst(i int) (hit, bool) {
	month, ok := p.month(i)
	if !ok {
		return hit{}, false
	}
	i, _ = p.gap(month.end)
	day, ok := p.number(p.links(i))
	if !ok || !day.isShort() {
		return hit{}, false
	}
	after := p.ordinal(day.end)
	if end := p.sign(p.blanks(day.end), '日', '일', '号', '號'); end > 0 {
		after = end
	}
	i, _ = p.gap(after)
	if i == after {
		return hit{}, false
	}
	i = p.links(i)
	if t, ok := p.clock(i, false); ok && t.seconds {
		i = p.wrapped(t.end)
	}
	return p.finish(day, month, i, false)
}

// finish reads the year that ends a date, at i, and what belongs to the year.
func (p *parser) finish(day field, month monthWord, i int, dotted bool) (hit, bool) {
	era, after := p.match(i, kindCommon|kindBuddhist)
	if after > 0 {
		i = p.blanks(after)
	}
	year, ok := p.number(i)
	if !ok || !year.isYear() {
		return hit{}, false
	}
	var how style
	end := p.yearMark(month.name, year.end)
	if dotted {
		how = dayDotStyle
		if p.at(end) == '.' && !p.digitAt(end+1) && p.hasYearDot(month.name) {
			how, end = bothDotStyle, end+1
		}
	}
	return p.build(year, month, day, end, how, era.kinds)
}

// hasYearDot reports whether a dot after the year is part of the date: in languages
// that put one there and for a word that is a month of no other language.
func (p *parser) hasYearDot(month name) bool {
	dotted := p.lex.langs["hr"] | p.lex.langs["sr"]
	return month.like > 0 || (month.langs != 0 && month.langs&^dotted == 0)
}

// yearMark reads the Slavic "г." or "р." after a year.
func (p *parser) yearMark(month name, i int) int {
	if month.langs&(p.lex.langs["ru"]|p.lex.langs["uk"]|p.lex.langs["bg"]) == 0 {
		return i
	}
	_, end := p.match(p.blanks(i), kindYearMark)
	if end == 0 {
		return i
	}
	if p.at(end) == '.' {
		end++
	}
	return end
}

// yearFirst reads what follows the year in "2024. augusztus 11.", "2024年8月11日",
// "2017 8월 30" and "2024-08-11".
func (p *parser) yearFirst(year field) (hit, bool) {
	if h, ok := p.yearFigures(year); ok {
		return h, true
	}
	i, dotted := year.end, false
	if end := p.sign(p.blanks(i), '年', '년'); end > 0 {
		i = p.wrapped(end)
	} else {
		i, dotted = p.gap(i)
	}
	month, ok := p.month(i)
	if !ok {
		return hit{}, false
	}
	i, _ = p.gap(month.end)
	day, ok := p.number(i)
	if !ok || !day.isShort() || (p.at(day.end) == ':' && p.digitAt(day.end+1)) {
		return hit{}, false
	}
	end := day.end
	if after := p.sign(p.blanks(end), '日', '일', '号', '號'); after > 0 {
		end = after
	} else if dotted && p.at(end) == '.' {
		end++
	}
	h, ok := p.build(year, month, day, end, plainStyle, 0)
	if ok {
		h.end = p.weekdayAfter(h)
		h.bare = month.langs == 0
	}
	return h, ok
}

// build turns what was read into a hit if there is such a day.
func (p *parser) build(year field, month monthWord, day field, end int, how style, era kind) (hit, bool) {
	h := hit{end: end}
	if year.masked || month.masked || day.masked {
		// "# May 2016" is a heading.
		h.masked = !(day.hash || year.hash) || (day.masked && year.masked)
		return h, h.masked
	}
	m, ok := int(month.month), false
	if month.like > 0 {
		m = int(homographs[month.like-1].months[how])
	}
	switch y := year.value; {
	case month.kinds&kindSolar != 0 && month.kinds&kindMonth == 0:
		h.date, ok = solar(y, m, day.value)
	case y > lastYear && (era&kindBuddhist != 0 || month.langs == p.lex.langs["th"]):
		h.date, ok = gregorian(y-buddhistOffset, m, day.value)
	default:
		h.date, ok = gregorian(y, m, day.value)
	}
	if ok && month.langs&p.lex.langs["tr"] != 0 {
		h.end = p.weekdayAfter(h)
	}
	return h, ok
}

// weekdayAfter returns the end of h with the weekday that some languages put after
// the date: East Asian ones, also in brackets, Hungarian, Turkish. It must be the
// right one.
func (p *parser) weekdayAfter(h hit) int {
	if h.masked {
		return h.end
	}
	i := p.blanks(h.end)
	if end := p.weekdayInBrackets(i, weekdayBit(h.date)); end > 0 {
		return end
	}
	i = p.blanks(i + commaLen(p.s, i))
	n, end := p.match(i, kindDay)
	langs := p.lex.langs
	last := langs["ja"] | langs["ko"] | langs["zh-cn"] | langs["zh-tw"] | langs["hu"] | langs["tr"]
	if end == 0 || n.langs&last == 0 || n.days&weekdayBit(h.date) == 0 {
		return h.end
	}
	return end
}

// bracketDays are the weekdays of one character, from Sunday, in Japanese, Korean
// and Chinese (CLDR, narrow width).
var bracketDays = [7][3]rune{
	{'日', '일', '日'}, {'月', '월', '一'}, {'火', '화', '二'}, {'水', '수', '三'},
	{'木', '목', '四'}, {'金', '금', '五'}, {'土', '토', '六'},
}

func (p *parser) weekdayInBrackets(i int, day uint8) int {
	switch {
	case p.at(i) == '(':
		i++
	default:
		if i = p.sign(i, '（'); i == 0 {
			return 0
		}
	}
	for d, chars := range bracketDays {
		end := p.sign(i, chars[:]...)
		if end == 0 || day != 1<<d {
			continue
		}
		if p.at(end) == ')' {
			return end + 1
		}
		return p.sign(end, '）')
	}
	return 0
}

// gap skips what stands between the parts of a date: a dot, a comma, blanks, or a
// hyphen or slash by itself.
func (p *parser) gap(i int) (end int, dotted bool) {
	i = marks(p.s, i)
	start := i
	if p.at(i) == '\\' && p.at(i+1) == '.' { // Markdown: "6\. März"
		i++
	}
	if r, size := utf8.DecodeRuneInString(p.s[i:]); isDot(r) {
		i, dotted = i+size, true
	}
	i = p.wrapped(i)
	if n := commaLen(p.s, i); n > 0 {
		i = p.wrapped(i + n)
	}
	if i > start {
		return i, dotted
	}
	if c := p.at(i); c == '-' || c == '/' {
		return i + 1, false
	}
	return i, false
}

// commaLen returns the length of the comma at i, 0 if there is none.
func commaLen(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if s[i] == ',' {
		return 1
	}
	if s[i] < utf8.RuneSelf {
		return 0
	}
	switch r, size := utf8.DecodeRuneInString(s[i:]); r {
	case '،', '，', '、':
		return size
	}
	return 0
}

// links skips words like "de" between the parts of a date.
func (p *parser) links(i int) int {
	for range 2 {
		_, end := p.match(i, kindLink)
		if end == 0 {
			break
		}
		after := p.wrapped(end)
		if after == end {
			break
		}
		i = after
	}
	if end := apostrophe(p.s, i); end > 0 {
		return end
	}
	return i
}

// apostrophe returns the end of the Catalan "d’" at i, 0 if there is none.
func apostrophe(s string, i int) int {
	if i >= len(s) || s[i] != 'd' {
		return 0
	}
	if r, size := utf8.DecodeRuneInString(s[i+1:]); r == '\'' || r == '’' {
		return i + 1 + size
	}
	return 0
}

// ordinals are what may be glued to the number of the day.
var ordinals = [...]string{"st", "nd", "rd", "th", "er", "e", "º", "ª", "°", "."}

// ordinal returns the place after the ordinal sign of a day that ends at i. The
// dot is left to gap, save that of Spanish "1.º".
func (p *parser) ordinal(i int) int {
	rest := p.s[min(i, len(p.s)):]
	for _, o := range ordinals {
		if len(rest) < len(o) || rest[:len(o)] != o {
			continue
		}
		end := i + len(o)
		if o == "." {
			after := p.sign(end, 'º', 'ª')
			return max(i, after)
		}
		if p.wordEnds(end, 'a') {
			return end
		}
	}
	return i
}
