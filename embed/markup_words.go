package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/dates"
)

// What the embed codes of several networks have in common: the line that signs a post.

// handleMark is "(@handle)" at text[start:end].
type handleMark struct {
	start, end int
	handle     string
}

// lastHandle returns the last handle in brackets: earlier ones are words of the post.
func lastHandle(text string) (handleMark, bool) {
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], "(@")
		if i < 0 {
			return handleMark{}, false
		}
		if j := strings.IndexByte(text[i:], ')'); j > 0 {
			if h := strings.TrimSpace(strings.Trim(text[i+2:i+j], directionMarks)); isHandle(h) {
				return handleMark{i, i + j + 1, h}, true
			}
		}
		end = i
	}
}

// signingHandle returns the handle that signs a post: it stands on the last line.
func signingHandle(text string) (handleMark, bool) {
	by, ok := lastHandle(text)
	return by, ok && strings.IndexByte(strings.TrimSpace(text[by.end:]), '\n') < 0
}

// directionMarks stand around handles in languages written from right to left.
const directionMarks = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"

// isHandle tells whether s has the form of a user's name on networks that allow
// dots, or name users by a host.
func isHandle(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isLetter(c) && !('0' <= c && c <= '9') && c != '_' && c != '-' && c != '.' {
			return false
		}
	}
	return s != "" && len(s) <= 100
}

// lineEndAt returns the end of the line that text[at:] begins in.
func lineEndAt(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// linksIn returns the links whose words stand in [start, end).
func linksIn(links []textLink, start, end int) []textLink {
	var in []textLink
	for _, l := range links {
		if l.start >= start && l.end <= end {
			in = append(in, l)
		}
	}
	return in
}

// dateWithin returns the day that is printed in s, behind at most a few words
// ("on", "le", "um").
func dateWithin(s string) Date {
	const words = 4
	for range words {
		s = strings.TrimLeft(s, " ,.·•|-\u00a0")
		if m, ok := dates.Prefix(s); ok {
			return dateOf(m.Date)
		}
		i := strings.IndexByte(s, ' ')
		if i < 0 {
			break
		}
		s = s[i:]
	}
	return Date{}
}

// cutQuery returns an address without its query and fragment.
func cutQuery(u string) string {
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		return u[:i]
	}
	return u
}
