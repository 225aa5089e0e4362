package dates

// monthAndDay reads a date without a year, and the time of day after it.
func (p *parser) monthAndDay(i int) (end int, ok bool) {
	day, ok := p.number(i)
	if ok && (!day.isShort() || day.hash) {
		return 0, false
	}
	var month monthWord
	if ok {
		if month, ok = p.month(i); ok { // 8月11日
			return p.signDay(month)
		}
		j, _ := p.gap(p.ordinal(day.end))
		if month, ok = p.month(p.links(j)); !ok {
			return 0, false
		}
		end = month.end
		if p.at(end) == '.' && !p.digitAt(p.blanks(end+1)) {
			end++
		}
	} else {
		if month, ok = p.month(i); !ok {
			return 0, false
		}
		j, _ := p.gap(month.end)
		if day, ok = p.number(p.links(j)); !ok || !day.isShort() || day.hash || j == month.end {
			return 0, false
		}
		end = p.ordinal(day.end)
		if c := p.at(end); (c == ':' || c == '.' || c == ',' || c == '/') && p.digitAt(end+1) {
			return 0, false
		}
	}
	if !day.masked && !dayExists(month.name, day.value) {
		return 0, false
	}
	return p.timeAfter(hit{end: end, bare: true}), true
}

// signDay reads the day in "8月11日".
func (p *parser) signDay(month monthWord) (end int, ok bool) {
	day, ok := p.number(p.blanks(month.end))
	if !ok || !day.isShort() || (!day.masked && !dayExists(month.name, day.value)) {
		return 0, false
	}
	if end = p.sign(p.blanks(day.end), '日', '일', '号', '號'); end == 0 {
		return 0, false
	}
	return p.timeAfter(hit{end: end, bare: true}), true
}

// dayExists reports whether a month has such a day in some year.
func dayExists(month name, day int) bool {
	const leapYear = 2024
	if month.kinds&kindMonth == 0 {
		return 1 <= day && day <= 31
	}
	return 1 <= day && day <= daysIn(leapYear, int(month.month))
}

// age reads how long ago a post was: "2h", "5 min", "3日".
func (p *parser) age(i int) (end int, ok bool) {
	f, ok := p.number(i)
	if !ok || f.masked || f.digits > 3 {
		return 0, false
	}
	_, end = p.match(p.blanks(f.end), kindAge)
	return end, end > 0
}
