package embed

import (
	"time"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// StatusTime returns the time at which the status (or any other object with a
// Twitter id) was made: since November 2010 the upper bits of an id hold it in
// milliseconds. ok is false, and t zero, if id is not a decimal number of that kind;
// ids of before then hold no time. The time is in UTC.
//
// Source: https://github.com/twitter-archive/snowflake, whose ids count milliseconds
// from 1288834974657 on in the bits above the 22 lowest.
func StatusTime(id string) (t time.Time, ok bool) { return record.StatusTime(id) }
