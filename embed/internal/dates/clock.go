package dates

import (
	"strings"
	"unicode/utf8"
)

// A clock is a time of day that was read. Callers need its extent, and how certain
// it is that it is a time.
type clock struct {
	end     int
	colon   bool // 15:04
	dot     bool // 15.04
	sign    bool // 15h, 15h04, 15時04分
	period  bool // with AM or PM
	seconds bool
	zone    bool
}

// timeAfter returns the end of h with the time of day printed after it.
//
// In flattened text another paragraph may begin with a time right behind the date
// ("December 31, 2014 06.10 Update"), so a mere blank only suffices where the time
// is certain to be printed with the date: it has AM or PM, seconds or a zone, or
// the date is in figures.
func (p *parser) timeAfter(h hit) int {
	if c := p.at(h.end); h.bare && (c == 'T' || c == 't') {
		if t, ok := p.clock(h.end+1, false); ok && t.colon {
			return t.end
		}
	}
	i := p.blanks(h.end)
	i, point := p.pointOrDash(i)
	if _, end := p.match(p.wrapped(i), kindClock); end > 0 && i > h.end {
		if p.at(end) == '.' || p.at(end) == ':' {
			end++
		}
		if t, ok := p.clock(p.wrapped(end), false); ok {
			return t.end
		}
	}
	t, ok := p.clock(i, false)
	glued := i == h.end
	if !ok || (glued && (!h.bare || !t.period || p.digitAt(i))) { // Chinese writes no space: "11日下午4:47"
		return h.end
	}
	sure := t.period || t.seconds || t.zone
	switch point {
	case noPoint:
		sure = sure || (h.bare && (t.colon || t.sign))
	case middleDot:
		sure = true
	default:
		sure = sure || t.colon
	}
	if sure {
		return t.end
	}
	return h.end
}

// A point is what stands between date and time.
type point uint8

const (
	noPoint point = iota
	dashOrComma
	middleDot
)

func (p *parser) pointOrDash(i int) (int, point) {
	if i >= len(p.s) {
		return i, noPoint
	}
	r, size := utf8.DecodeRuneInString(p.s[i:])
	switch r {
	case '·', '∙', '•', '⋅', '‧', '・', '|':
		return p.blanks(i + size), middleDot
	case ',', '،', '，', '、', '-', '–', '—', '−':
		return p.blanks(i + size), dashOrComma
	}
	return i, noPoint
}

// timeAndDate reads a time of day and the date after it: "3:04 PM · Aug 11, 2024".
func (p *parser) timeAndDate(i int) (hit, bool) {
	t, ok := p.clock(i, true)
	if !ok {
		return hit{}, false
	}
	start := t.end
	if t.period && p.at(start) == '.' { // Finnish "ip."
		start++
	}
	start = p.blanks(start)
	start, point := p.pointOrDash(start)
	if _, end := p.match(start, kindOn); end > 0 && start > t.end {
		if h, ok := p.date(p.wrapped(end)); ok {
			return h, true
		}
	}
	if start == t.end || (point == noPoint && !t.colon && !t.period) {
		return hit{}, false
	}
	return p.date(start)
}

// clock reads a time of day. Before a date (leading) the rarer words for AM and PM
// count as well; after one they are more often words of the next sentence.
func (p *parser) clock(i int, leading bool) (clock, bool) {
	var t clock
	periods := kindPeriod
	if leading {
		periods |= kindRarePeriod
	}
	if _, end := p.match(i, periods); end > 0 {
		t.period = true
		i = p.blanks(end)
		if p.at(i) == '.' {
			i = p.blanks(i + 1)
		}
	}
	hour, ok := p.number(i)
	if !ok || !hour.isShort() || hour.value > 24 {
		return clock{}, false
	}
	t.end = hour.end
	if !p.minutes(&t) {
		return clock{}, false
	}
	p.afterClock(&t, periods)
	return t, t.period || t.colon || t.dot || t.sign
}

// minutes extends t, which ends after the hour, by minutes and seconds. It is false
// if what follows is no time.
func (p *parser) minutes(t *clock) bool {
	i := t.end
	r, size := utf8.DecodeRuneInString(p.s[i:])
	switch {
	case r == ':' || r == '：':
		t.colon = true
	case r == '.':
		t.dot = true
	case r == 'h' || r == 'H':
		if !p.digitAt(i + 1) {
			t.sign = p.wordEnds(i+1, r)
			return true // afterClock reads it
		}
		t.sign = true
	case r == '時' || r == '时' || r == '點' || r == '点' || r == '시':
		t.end, t.sign = p.signMinutes(i+size), true
		return true
	case r == ' ' && p.at(i+1) == ':': // French Instagram: "4 :47"
		t.colon = true
		size = 2
	default:
		return true
	}
	minute, ok := p.number(i + size)
	if !ok || (!minute.masked && (minute.digits != 2 || minute.value > 59)) {
		if t.dot { // "at 3." ends a sentence
			t.dot = false
			return t.period
		}
		return false
	}
	t.end = minute.end
	if c := p.at(t.end); t.dot && (c == '.' || c == ',') && p.digitAt(t.end+1) {
		return false
	}
	if t.colon && p.at(t.end) == ':' {
		p.secondsAfter(t)
	}
	return true
}

// secondsAfter reads ":57" or ":57.000".
func (p *parser) secondsAfter(t *clock) {
	second, ok := p.number(t.end + 1)
	if !ok || second.masked || second.digits != 2 || second.value > 60 {
		return
	}
	t.end, t.seconds = second.end, true
	if p.at(t.end) != '.' {
		return
	}
	end := t.end + 1
	for end < len(p.s) && end <= t.end+9 && p.s[end]-'0' <= 9 {
		end++
	}
	if end > t.end+1 {
		t.end = end
	}
}

// signMinutes reads "04分" after the character for hour.
func (p *parser) signMinutes(i int) int {
	j := p.blanks(i)
	minute, ok := p.number(j)
	if !ok || !minute.isShort() || minute.value > 59 {
		return i
	}
	if end := p.sign(minute.end, '分', '분'); end > 0 {
		return end
	}
	return i
}

// afterClock extends t by AM or PM, the character for hour and the time zone.
func (p *parser) afterClock(t *clock, periods kind) {
	if !t.period {
		if end := p.wordAfter(p.blanks(t.end), periods); end > 0 {
			t.period, t.end = true, end
		}
	}
	if !t.period && !t.colon && !t.dot && !t.sign {
		return
	}
	if end := p.wordAfter(p.blanks(t.end), kindHour); end > 0 {
		if p.at(end) == '.' && p.s[end-1] >= utf8.RuneSelf { // Thai "น."
			end++
		}
		t.end = end
	}
	if end := p.zone(p.blanks(t.end)); end > 0 {
		t.zone, t.end = true, end
	}
}

// wordAfter returns the end of a word of the wanted kind at i, 0 if there is none.
// The first word of the next sentence may be glued to it ("3:04 PMThe").
func (p *parser) wordAfter(i int, want kind) int {
	if _, end := p.match(i, want); end > 0 {
		return end
	}
	for n := 1; n <= 4 && isASCIILetter(p.at(i+n-1)); n++ {
		if c := p.at(i + n); c < 'A' || c > 'Z' || p.at(i+n+1) < 'a' {
			continue
		}
		cut := parser{s: p.s[:i+n], lex: p.lex}
		if _, end := cut.match(i, want); end == i+n {
			return end
		}
	}
	return 0
}

// zone returns the end of a time zone at i: "PDT", "(PDT)", "+0000", "+02:00",
// "GMT+2", 0 if there is none.
func (p *parser) zone(i int) int {
	if p.at(i) == '(' {
		inside := p.zoneName(i + 1)
		if inside == 0 {
			return 0
		}
		// Hungarian Instagram: "(PDT időzóna szerint)".
		n := strings.IndexByte(p.s[inside:min(len(p.s), inside+24)], ')')
		if n < 0 {
			return 0
		}
		return inside + n + 1
	}
	return p.zoneName(i)
}

// zoneName reads a zone without brackets.
func (p *parser) zoneName(i int) int {
	end := p.wordAfter(i, kindZone)
	if end > 0 {
		for _, c := range []byte(p.s[i:end]) { // "art", "est" are words
			if c < 'A' || c > 'Z' {
				return 0
			}
		}
		return max(end, p.offset(end))
	}
	return p.offset(i)
}

// offset reads "+0000", "+02:00" or "+2" at i; 0 if there is none.
func (p *parser) offset(i int) int {
	if c := p.at(i); c != '+' && c != '-' {
		if i = p.sign(i, '−'); i == 0 {
			return 0
		}
	} else {
		i++
	}
	f, ok := p.number(i)
	switch {
	case !ok || f.masked:
		return 0
	case f.digits == 2 && p.at(f.end) == ':':
		if m, ok := p.number(f.end + 1); ok && m.digits == 2 {
			return m.end
		}
	case f.digits == 3 || f.digits == 4 && f.value > 1400:
		return 0
	}
	return f.end
}
