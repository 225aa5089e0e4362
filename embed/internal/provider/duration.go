package provider

import (
	"strings"
)

// maxSeconds is the longest duration that a plain number is taken for: a greater
// one may as well be milliseconds.
const maxSeconds = 6 * 3600

// ParseDuration reads a duration in seconds: "PT1M30S", "01:30", "90", "90.5".
// It returns 0 for anything else.
func ParseDuration(s string) int {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "P"); ok {
		days, time, _ := strings.Cut(rest, "T")
		if strings.Trim(days, "0D") != "" {
			return 0
		}
		s = strings.ToLower(time)
		// Fractions of a second are cut off.
		if i := strings.IndexByte(s, '.'); i >= 0 {
			s = s[:i] + "s"
		}
		return ParseStart(s)
	}
	if n := ParseStart(s); n <= maxSeconds || strings.IndexByte(s, ':') > 0 {
		return n
	}
	return 0
}
