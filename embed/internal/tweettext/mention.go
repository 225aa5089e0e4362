package tweettext

import "strings"

const wideAt = "＠"

const (
	maxHandle = 20 // what twitter-text accepts; Twitter itself stopped at 15
	maxSlug   = 25 // of a list, as in "@user/slug"
)

// Mentions returns the user names that s mentions, without "@", as written, in
// order, repeated ones too; nil if there are none. Both "@" and the full-width
// "＠" are signs. Of a list ("@user/list") the user is returned.
//
// A mention inside a URL is none, as in twitter-text's extraction of all
// entities at once. A name of more than 20 characters is none either, where
// twitter-text would report its first 20.
func Mentions(s string) []string {
	var names []string
	g := newSigns(s, '@', wideAt)
	urls := newURLCursor(s)
	for at, size := g.next(0); at < len(s); at, size = g.next(at + size) {
		start := at + size
		end := handleEnd(s, start)
		if end > start && endsMention(s, slugEnd(s, end)) && mayPrecedeMention(s, at) && !urls.covers(at) {
			names = append(names, s[start:end])
		}
	}
	return names
}

func isHandleByte(c byte) bool { return isAlnum(c) || c == '_' }

// handleEnd returns where the user name that starts at s[start] ends, or start
// if there is none.
func handleEnd(s string, start int) int {
	end := start
	for end < len(s) && isHandleByte(s[end]) {
		end++
	}
	if end-start > maxHandle {
		return start
	}
	return end
}

// slugEnd returns where the list name that follows a user name at s[i] ends, or
// i if none follows.
func slugEnd(s string, i int) int {
	if i+1 >= len(s) || s[i] != '/' || !isLetter(s[i+1]) {
		return i
	}
	end := i + 2
	for end < len(s) && end-i-1 < maxSlug && (isHandleByte(s[end]) || s[end] == '-') {
		end++
	}
	return end
}

// endsMention reports whether a mention may end before s[i]: another sign makes
// it a URL, an accented letter a word, "://" a scheme.
func endsMention(s string, i int) bool {
	rest := s[i:]
	if strings.HasPrefix(rest, "@") || strings.HasPrefix(rest, wideAt) || strings.HasPrefix(rest, "://") {
		return false
	}
	r, n := runeAt(s, i)
	return n == 0 || !isLatinAccent(r)
}

// mayPrecedeMention reports whether a mention may begin at s[i]: not inside a
// word or a URL, except directly after "RT".
func mayPrecedeMention(s string, i int) bool {
	r, n := lastRune(s, i)
	switch {
	case n == 0:
		return true
	case r == '＠':
		return false
	case r >= 0x80:
		return true
	case !isHandleByte(byte(r)) && strings.IndexByte("!#$%&*@", byte(r)) < 0:
		return true
	}
	return endsWithRT(s[:i])
}

// endsWithRT reports whether s ends with the word "RT", in any case.
func endsWithRT(s string) bool {
	i := len(s) - len("rt")
	if i < 0 || !hasPrefixFold(s[i:], "rt") {
		return false
	}
	return i == 0 || !isHandleByte(s[i-1]) && strings.IndexByte("+~.-", s[i-1]) < 0
}
