package state

// finder finds places in a text, one behind the other.
type finder struct {
	find func(s string, from int) int
	at   int // the last found
}

// within reports whether such a place is in s[start:end]. Of several calls none may
// be for an earlier start.
func (f *finder) within(s string, start, end int) bool {
	if f.at < start {
		f.at = f.find(s, start)
	}
	return f.at < end
}
