package record

import (
	"strconv"
	"time"
)

// Ids below this were given out one by one before Twitter began to put the
// time into them (4 November 2010).
const firstSnowflake = 29700859247

// The zero of the time in a status id, in milliseconds of the Unix epoch, as
// Twitter's Snowflake service defined it.
const snowflakeEpoch = 1288834974657

// StatusTime returns the time at which the status (or any other object with a
// Twitter id) was made: since November 2010 the upper bits of an id hold it in
// milliseconds. ok is false, and t zero, if id is not a decimal number of that kind;
// ids of before then hold no time. The time is in UTC.
//
// Source: https://github.com/twitter-archive/snowflake, whose ids count milliseconds
// from 1288834974657 on in the bits above the 22 lowest.
func StatusTime(id string) (t time.Time, ok bool) {
	if id == "" || id[0] < '0' || id[0] > '9' {
		return time.Time{}, false // without the error that ParseInt makes
	}
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil || n < firstSnowflake {
		return time.Time{}, false
	}
	return time.UnixMilli(n>>22 + snowflakeEpoch).UTC(), true
}
