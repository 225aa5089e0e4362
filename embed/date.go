package embed

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// Date is a day of the Gregorian calendar without a time zone, as an embed prints
// it; days of the Thai and the Persian calendar are converted. The zero Date is
// unknown. Its text and JSON form is "2006-01-02".
type Date struct {
	Year  int
	Month time.Month
	Day   int // of the month, from 1
}

// ErrBadDate is returned when text decoded into a [Date] is not a day of the
// form "2006-01-02". Write the day in that form, or leave it out.
var ErrBadDate = errors.New(`embed: date is not of the form "2006-01-02"`)

// IsZero reports whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns d as "2006-01-02", or "" if it is unknown.
func (d Date) String() string { return record.Date(d).String() }

// Time returns the start of the day in UTC, or the zero time if d is unknown. The
// page does not say the time zone of the day, so it may be off by up to a day from
// the time meant; see [Tweet].Posted for that.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// MarshalText returns d as String does. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is the inverse of MarshalText; empty text gives the zero Date. It
// fails with [ErrBadDate] and leaves d as it was then.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil {
		return fmt.Errorf("%w: %s", ErrBadDate, strconv.Quote(string(text)))
	}
	*d = Date{t.Year(), t.Month(), t.Day()}
	return nil
}
