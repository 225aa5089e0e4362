// Package dates reads the dates that Twitter's embed widget and the embeds of
// other networks print under a post, in the languages of the widget and the
// other languages Twitter's site was offered in.
//
// A printed date may have lost its layout: blanks may be underscores, no-break
// spaces, entities or a wrapped line, a word of the next paragraph may be glued
// to the year, digits may be masked. Nothing is guessed: a date without a year, a
// year of two digits and a day and month in unknown order give no Date.
//
// All functions are safe for concurrent use and allocate nothing after the first
// call. Apart from the blanks that Whole and Suffix trim, they look at no more than
// a few hundred bytes of their argument.
package dates

//go:generate go run ./gen -o names_table.go

import "unicode/utf8"

// Date is a day of the Gregorian calendar. The zero Date is an unknown day.
type Date struct{ Year, Month, Day int }

// Match describes a date found in a string.
type Match struct {
	Date Date
	// Len is the number of bytes the date covers, the time of day included if it is
	// printed with the date, trailing blanks excluded.
	Len int
	// Masked reports that a date stood here whose digits were replaced, as in
	// "May *NUMBER*, *NUMBER*". Date is then zero.
	Masked bool
	// Day reports that day, month and year are all printed. Prefix and Suffix only
	// report such dates; for others see ShortPrefix.
	Day bool
}

// The years that are taken for the year of a post.
const (
	firstYear = 1990
	lastYear  = 2199
)

// Prefix finds the longest date at the very start of s. The caller has trimmed
// blanks; invisible direction marks may lead.
func Prefix(s string) (Match, bool) {
	start := marks(s, 0)
	if start == len(s) || !mayStart(s[start]) {
		return Match{}, false
	}
	p := parser{s: s, lex: words()}
	if !p.opens(start) {
		return Match{}, false
	}
	h, ok := p.dateAndTime(start)
	if !ok {
		h, ok = p.timeAndDate(start)
	}
	if !ok {
		return Match{}, false
	}
	return Match{Date: h.date, Len: h.end, Masked: h.masked, Day: true}, true
}

// mayStart reports whether a date can begin with this byte. It is the cheap first
// test: of printable ASCII only letters, digits and the prefixes of a mask pass.
func mayStart(c byte) bool {
	return c >= utf8.RuneSelf || isASCIILetter(c) || c-'0' <= 9 || isMaskStart(c)
}

// opens reports whether a number, a mask or a word that can open a date stands at i.
func (p *parser) opens(i int) bool {
	c := p.s[i]
	if c-'0' <= 9 || isMaskStart(c) {
		return true
	}
	const opening = kindMonth | kindSolar | kindDay | kindShortDay | kindLead | kindPeriod | kindRarePeriod
	if _, end := p.match(i, opening); end > 0 {
		return true
	}
	if c < utf8.RuneSelf {
		return maskEnd(p.s, i) > 0
	}
	return p.digitAt(i)
}

// Whole returns the date if s, apart from blanks around it, is exactly one date
// with or without a time of day. A masked date is none.
func Whole(s string) (Date, bool) {
	start, end := trim(s)
	m, ok := Prefix(s[start:end])
	if !ok || m.Masked || start+m.Len != end {
		return Date{}, false
	}
	return m.Date, true
}

// suffixWindow is how many bytes of a string Suffix looks at: the longest dates,
// Thai ones with weekday, era and time, take some 150.
const suffixWindow = 192

// Suffix finds the longest date that ends s; blanks after it are ignored. The date
// is s[start : start+Match.Len].
func Suffix(s string) (m Match, start int, ok bool) {
	_, end := trim(s)
	low := max(0, end-suffixWindow)
	if !mayEnd(s[low:end]) || !hasDigitOrMask(s[low:end]) {
		return Match{}, 0, false
	}
	for i := low; i < end; i++ {
		if !utf8.RuneStart(s[i]) || !mayStart(s[i]) || !startsToken(s, i) {
			continue
		}
		if m, ok := Prefix(s[i:end]); ok && i+m.Len == end {
			return m, i, true
		}
	}
	return Match{}, 0, false
}

// mayEnd reports whether a date can end with the last word of s, which is looked up
// if it is of ASCII letters: most texts end in some other word.
func mayEnd(s string) bool {
	i := len(s)
	for i > 0 && isASCIILetter(s[i-1]) {
		i--
	}
	if i == len(s) || i == 0 || s[i-1] >= utf8.RuneSelf {
		return true
	}
	p := parser{s: s, lex: words()}
	_, end := p.match(i, kindPeriod|kindRarePeriod|kindZone|kindHour|kindDay)
	return end == len(s) || maskEnd(s, i) == len(s)
}

// ShortPrefix returns how many bytes at the start of s are a date without a year
// ("Aug 11", "11 Aug", "8月11日", also with a time of day), or the age of a post as
// Twitter prints it ("2h", "5m", "3d", "2時間"). It is false where a full
// date stands. What it finds is weak evidence: "out 3" and "5 m" are words as well.
func ShortPrefix(s string) (n int, ok bool) {
	start := marks(s, 0)
	if start == len(s) || !mayStart(s[start]) {
		return 0, false
	}
	p := parser{s: s, lex: words()}
	if !p.opens(start) {
		return 0, false
	}
	if _, full := Prefix(s); full {
		return 0, false
	}
	if end, ok := p.age(start); ok {
		return end, true
	}
	return p.monthAndDay(start)
}
