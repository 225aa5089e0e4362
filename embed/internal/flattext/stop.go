package flattext

// A TextStop bounds the words of what is signed in text[From:To]: they do not begin
// before From.
type TextStop struct{ From, To int }

// stopCursor goes through stops, which nest or part, from left to right.
type stopCursor struct {
	stops    []TextStop
	open     []TextStop
	minStart int // the last stop that holds up to the end of the text
}

// Endless is the end of a stop for all that follows.
const Endless = int(^uint(0) >> 1)

// minStartAt returns where what is signed at the offset at may begin. Offsets must not
// decrease from call to call.
func (c *stopCursor) minStartAt(at int) int {
	for len(c.stops) > 0 && c.stops[0].From <= at {
		s := c.stops[0]
		c.stops = c.stops[1:]
		if s.To == Endless {
			c.minStart = s.From
			continue
		}
		for n := len(c.open); n > 0 && c.open[n-1].To <= s.From; n-- {
			c.open = c.open[:n-1]
		}
		c.open = append(c.open, s)
	}
	for n := len(c.open); n > 0 && c.open[n-1].To <= at; n-- {
		c.open = c.open[:n-1]
	}
	if n := len(c.open); n > 0 {
		return max(c.minStart, c.open[n-1].From)
	}
	return c.minStart
}
