package dates

import "unicode/utf8"

// figures reads the rest of a date in figures whose first number is f: a day or,
// where the numbers leave no doubt, a month.
func (p *parser) figures(f field) (hit, bool) {
	second, third, separator, ok := p.twoMore(f)
	if !ok || third.digits != 4 || !second.isShort() {
		return hit{}, false
	}
	day, month, year := f.value, second.value, third.value
	if separator != '.' && f.zero == '0' {
		switch { // only a number above 12 tells the American order from the others
		case month > 12:
			day, month = month, day
		case day <= 12 && day != month:
			return hit{}, false
		}
	}
	if f.zero == thaiZero && year > lastYear {
		year -= buddhistOffset
	}
	d, ok := gregorian(year, month, day)
	return hit{date: d, end: third.end, bare: true}, ok
}

// The zeros of scripts whose users have calendars of their own.
const (
	thaiZero    = 0x0E50
	persianZero = 0x06F0
)

// The solar years taken in a date in figures. Later ones may be of the lunar
// calendar, in which 1410 is 1989.
const lastSolarInFigures = 1409

// yearFigures reads the rest of "2024-08-11", "2024/8/11", "2024. 8. 11.".
func (p *parser) yearFigures(year field) (hit, bool) {
	month, day, separator, ok := p.twoMore(year)
	if !ok || year.masked || !month.isShort() || !day.isShort() {
		return hit{}, false
	}
	h := hit{end: day.end, bare: true}
	if year.zero == persianZero && year.value <= lastSolarInFigures {
		h.date, ok = solar(year.value, month.value, day.value)
	} else {
		h.date, ok = gregorian(year.value, month.value, day.value)
	}
	if !ok {
		return hit{}, false
	}
	// Korean and Hungarian have a dot after every number.
	if separator == '.' && p.blanks(year.end+1) > year.end+1 && p.at(h.end) == '.' {
		h.end++
	}
	h.end = p.weekdayAfter(h)
	return h, true
}

// twoMore reads two numbers after the first, with the same separator before each.
// A date is not part of a longer row of numbers.
func (p *parser) twoMore(first field) (second, third field, separator byte, ok bool) {
	i := marks(p.s, first.end)
	if separator = p.separator(i); separator == 0 {
		return
	}
	if second, ok = p.afterSeparator(i, separator); !ok {
		return
	}
	i = marks(p.s, second.end)
	if p.separator(i) != separator {
		return second, third, separator, false
	}
	if third, ok = p.afterSeparator(i, separator); !ok {
		return
	}
	switch c := p.at(third.end); {
	case c == '/' && separator == '/': // a path
		ok = false
	case c == separator, c == '.', c == ',':
		ok = !p.digitAt(third.end+1) && !(c == '-' && p.isWordAt(third.end+1))
	}
	return
}

// isWordAt reports whether a letter stands at i.
func (p *parser) isWordAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.s[min(i, len(p.s)):])
	return isWordRune(r)
}

// separator returns the '-', '/' or '.' at i, 0 if there is none.
func (p *parser) separator(i int) byte {
	if p.at(i) == '\\' { // Markdown: "11\. 8\. 2024"
		i++
	}
	if c := p.at(i); c == '-' || c == '/' || c == '.' {
		return c
	}
	return 0
}

func (p *parser) afterSeparator(i int, separator byte) (field, bool) {
	if p.at(i) == '\\' {
		i++
	}
	i = marks(p.s, i+1)
	if separator == '.' {
		i = p.blanks(i)
	}
	f, ok := p.number(i)
	return f, ok && !f.masked
}
