package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hasFirstPerson reports whether text has an English pronoun of the first person,
// which outside quotations an article seldom has.
func hasFirstPerson(text string) bool {
	for _, w := range [...]string{"I", "I’m", "I'm", "my", "My", "we", "We", "our", "Our", "me", "us"} {
		if containsWord(text, w) {
			return true
		}
	}
	return false
}

// containsWord reports whether text has word with no letter around it.
func containsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if (i == 0 || !unicode.IsLetter(before)) && !unicode.IsLetter(after) && after != '_' {
			return true
		}
		from = i + len(word)
	}
}

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B05 && r <= 0x2B55 || r == 0x203C || r == 0x2049 || r >= 0x23E9 && r <= 0x23FF
}

// picHosts are the hosts of links to a tweet's pictures, as Twitter prints them.
var picHosts = [...]string{"pic.twitter.com", "pic.x.com"}

// dotLength returns the length of the dot that the site prints between handle and date.
func dotLength(text string) int {
	for _, dot := range [...]string{"·", "•", "‧", "・", "&middot;", "Â·"} {
		if strings.HasPrefix(text, dot) {
			return len(dot)
		}
	}
	return 0
}
