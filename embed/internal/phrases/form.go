package phrases

import (
	"strings"
	"unicode/utf8"
)

// marks are what a line's punctuation indicated about it.
type marks struct {
	sentences int  // sentence ends within the line
	quotes    int  // double quotation marks of any form
	digits    int  // groups of digits
	code      bool // code, markup, a URL or a row of a table
	quoted    bool // all of it is a quotation
	listed    bool // a heading or an entry of a list, as Markdown and editors write them
}

// marksOf reads the marks of a line.
func marksOf(body string) marks {
	var m marks
	bars, digit := 0, false
	for i := 0; i < len(body); i++ {
		c := body[i]
		switch c {
		case '"':
			m.quotes++
		case '`', '{', '}', '\\', '=':
			m.code = true
		case '|':
			bars++
		case '(':
			m.code = m.code || i > 0 && body[i-1] == ']'
		case '/':
			m.code = m.code || i > 0 && body[i-1] == '/'
		case '.', '!', '?':
			if i+1 < len(body) && body[i+1] == ' ' {
				m.sentences++
			}
		}
		isDigit := c >= '0' && c <= '9'
		if isDigit && !digit {
			m.digits++
		}
		digit = isDigit
	}
	m.code = m.code || bars > 1 || strings.HasPrefix(body, "ERROR:") // a log
	m.listed = isHeading(body) || isEntry(body)
	for _, q := range [...]string{"“", "”", "„", "«", "»", "「", "」", "『"} {
		m.quotes += strings.Count(body, q)
	}
	const opens, closes = "\"“”„«»「『", "\"“”»«」』"
	first, _ := utf8.DecodeRuneInString(body)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(body, ".,!?"))
	m.quoted = m.quotes == 2 && strings.ContainsRune(opens, first) && strings.ContainsRune(closes, last)
	return m
}

// isHeading reports whether body is a heading of Markdown: "## Video".
func isHeading(body string) bool {
	n := 0
	for n < len(body) && body[n] == '#' {
		n++
	}
	return n > 0 && n < len(body) && body[n] == ' '
}

// isEntry reports whether body is an entry of a list: "- Video", "* Video", "3. Video".
// A mark that stands at the end too is an ornament: "- Advertisement -".
func isEntry(body string) bool {
	mark, rest, ok := strings.Cut(body, " ")
	if !ok {
		return false
	}
	switch mark {
	case "-", "*", "+", "•", "·", "‣", "▪", "●", "○", "–", "—":
		return !strings.HasSuffix(rest, " "+mark)
	}
	n := 0
	for n < len(mark) && mark[n] >= '0' && mark[n] <= '9' {
		n++
	}
	return n > 0 && n < 4 && (mark[n:] == "." || mark[n:] == ")")
}

// standsAlone reports whether the signs of body are those of a sentence or label
// that a player prints: it is no question, code, menu, log line or speaker's words.
func standsAlone(body string) bool {
	body = strings.TrimRight(body, "*_ ")
	if body == "" || strings.ContainsAny(body, "<>|[]~^$%#;?？؟") {
		return false
	}
	switch body[len(body)-1] {
	case ',', '\'', ':':
		return false
	}
	if runsOn(body) && endsSentence(body) || strings.Count(body, ")") != strings.Count(body, "(") {
		return false // the end of a sentence of the story
	}
	if i := strings.IndexAny(body, ":："); i >= 0 && i < len(body)-len("：") && isLabel(body[:i]) {
		return false
	}
	if body[0] == '\'' || strings.HasPrefix(body, "--") || strings.Contains(body, "()") || strings.Contains(body, " & ") || strings.Contains(body, " / ") {
		return false
	}
	return !hasIdentifier(body)
}

// asks reports whether body is a question.
func asks(body string) bool {
	return strings.HasSuffix(body, "?") || strings.HasSuffix(body, "？") || strings.HasSuffix(body, "؟")
}

// isLabel reports whether what stands before a colon is a speaker or a level of a
// log, and no sentence: at most two words.
func isLabel(s string) bool { return strings.Count(s, " ") < 2 }

// hasIdentifier reports whether a word of s is a name as programs have them:
// post_id, postId, video.load. Trade names have their capital behind one small
// letter or begin with a capital: iFrame, YouTube.
func hasIdentifier(s string) bool {
	low, upper := 0, false // small letters since the word began; a capital was before
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z':
			low++
		case c >= 'A' && c <= 'Z':
			if low > 1 && !upper {
				return true
			}
			upper = true
		case (c == '_' || c == '.') && low > 1 && i+1 < len(s) && s[i+1] >= 'a' && s[i+1] <= 'z':
			return true
		default:
			low, upper = 0, false
		}
	}
	return false
}

// sentenceSize returns the length of the first sentence of body, with the sign that
// ends it. Sentences of a few words are labels and belong to the next: "YouTube is
// disabled. Allow".
func sentenceSize(body string) int {
	const few = 60
	if len(body) <= few {
		return len(body)
	}
	for i, r := range body {
		switch r {
		case '.', '!', '?':
			if i+1 < len(body) && body[i+1] == ' ' {
				return i + 1
			}
		case '。', '！', '？', '।', '۔':
			return i + utf8.RuneLen(r)
		}
	}
	return len(body)
}
