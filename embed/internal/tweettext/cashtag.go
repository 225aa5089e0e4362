package tweettext

import "strings"

const (
	maxTicker    = 6 // letters of a cashtag
	maxTickerExt = 2 // letters after its "." or "_"
)

// Cashtags returns the stock symbols that s tags with "$", without the sign, as
// written, in order, repeated ones too; nil if there are none. A symbol is one
// to six ASCII letters, possibly with "." or "_" and one or two more. White
// space, a direction mark or nothing stands before the sign; white space, ASCII
// punctuation or nothing after the symbol.
func Cashtags(s string) []string {
	var tags []string
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '$')
		if n < 0 {
			return tags
		}
		start := i + n + 1
		end := tickerEnd(s, start)
		if end > start && mayPrecedeCashtag(s, start-1) {
			tags = append(tags, s[start:end])
		}
		i = max(start, end)
	}
}

func mayPrecedeCashtag(s string, i int) bool {
	r, n := lastRune(s, i)
	return n == 0 || isSpace(r) || isDirectional(r)
}

// tickerEnd returns where the symbol that starts at s[start] ends, or start if
// there is none.
func tickerEnd(s string, start int) int {
	end := lettersEnd(s, start, maxTicker)
	if end == start {
		return start
	}
	if end < len(s) && (s[end] == '.' || s[end] == '_') {
		ext := lettersEnd(s, end+1, maxTickerExt)
		if ext > end+1 && endsCashtag(s, ext) {
			return ext
		}
	}
	if endsCashtag(s, end) {
		return end
	}
	return start
}

// lettersEnd returns where the ASCII letters at s[i] end, of which it takes at most limit.
func lettersEnd(s string, i, limit int) int {
	for ; i < len(s) && limit > 0 && isLetter(s[i]); limit-- {
		i++
	}
	return i
}

func endsCashtag(s string, i int) bool {
	r, n := runeAt(s, i)
	return n == 0 || isSpace(r) || r < 0x80 && isASCIIPunct(byte(r))
}
