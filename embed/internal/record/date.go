package record

import (
	"cmp"
	"fmt"
	"time"

	"github.com/socialembed/socialembed/embed/internal/dates"
)

// Date is a day of the Gregorian calendar without a time zone, as an embed prints
// it; days of the Thai and the Persian calendar are converted. The zero Date is
// unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int // of the month, from 1
}

// IsZero reports whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns d as "2006-01-02", or "" if it is unknown.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day)) < 0
}

// DateOf returns d as a Date.
func DateOf(d dates.Date) Date { return Date{Year: d.Year, Month: time.Month(d.Month), Day: d.Day} }
