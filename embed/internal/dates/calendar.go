package dates

import "time"

// daysIn returns the number of days of a Gregorian month.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// gregorian returns the Date of a Gregorian day if there is such a day and its year
// is one that posts are of.
func gregorian(year, month, day int) (Date, bool) {
	ok := firstYear <= year && year <= lastYear && 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month)
	if !ok {
		return Date{}, false
	}
	return Date{Year: year, Month: month, Day: day}, true
}

// buddhistOffset is how far the years of the Thai calendar are ahead.
const buddhistOffset = 543

// The solar years of 1990 to 2123. Up to 1501 the rule of 33 years gives the same
// days as the astronomical calendar in force (ICU, persncal.cpp, lists 1502 as the
// first exception).
const (
	firstSolarYear = 1369
	lastSolarYear  = 1501
)

// solar converts a day of the Persian calendar (Solar Hijri), in which months 1-6
// have 31 days, 7-11 have 30, and month 12 has 30 in leap years: those with
// (25·year + 11) mod 33 < 8. Source: ICU, persncal.cpp, whose epoch is Julian day
// 1948320.
func solar(year, month, day int) (Date, bool) {
	length := 30
	switch {
	case month <= 6:
		length = 31
	case month == 12 && (25*year+11)%33 >= 8:
		length = 29
	}
	if year < firstSolarYear || year > lastSolarYear || month < 1 || month > 12 || day < 1 || day > length {
		return Date{}, false
	}
	const epoch, unixEpoch = 1948320, 2440588 // Julian days
	before := 31*(month-1) - max(0, month-7)  // days in the months before
	julian := epoch - 1 + 365*(year-1) + (8*year+21)/33 + before + day
	y, m, d := time.Date(1970, 1, 1+julian-unixEpoch, 0, 0, 0, 0, time.UTC).Date()
	return gregorian(y, int(m), d)
}

// weekdayBit returns the day of the week of d as a bit of name.days.
func weekdayBit(d Date) uint8 {
	return 1 << time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}
