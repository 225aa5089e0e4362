package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mention returns what the sentence says of the post.
func (w *words) mention(m match) Mention {
	out := Mention{
		Start:   w.start,
		End:     w.end,
		Lang:    languages[m.lang].code,
		Handle:  handle(w.text[w.start:w.end]),
		Author:  clean(w.author(m)),
		Verb:    clean(w.verb(m)),
		Deleted: m.deleted,
	}
	if m.net > 0 {
		out.Network = networks[m.net-1].name
	}
	if q := strings.TrimFunc(w.text[w.quote.start:w.quote.end], func(r rune) bool { return unicode.IsSpace(r) || r == ',' }); strings.ContainsAny(q, " ") || len(q) > 12 {
		out.Quote = clean(q)
	}
	return out
}

// verb returns the words of the match, the whole first word if the match begins
// with the ending of a genitive.
func (w *words) verb(m match) string {
	start := m.start
	if before, n := utf8.DecodeLastRuneInString(w.text[w.start:start]); before == '\'' || before == '’' {
		start -= n
		for start > w.start {
			r, n := utf8.DecodeLastRuneInString(w.text[w.start:start])
			if !isWord(r) || unspaced(r) {
				break
			}
			start -= n
		}
	}
	return strings.TrimSpace(w.text[start:min(m.end, start+maxVerb)])
}

const maxVerb = 120 // bytes

// clean returns s if it is valid UTF-8, else s with what is not replaced.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// handle returns the first handle in a sentence, without its sign.
func handle(s string) string {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '@')
		if i < 0 {
			return ""
		}
		i += from
		n := 0
		for n < len(s)-i-1 && n <= maxHandle && isHandle(s[i+1+n]) {
			n++
		}
		name := strings.TrimRight(s[i+1:i+1+n], ".-")
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if len(name) >= 2 && n <= maxHandle && (i == 0 || !isWord(before) && before != '.' && before != '/') {
			return name
		}
		from = i + 1
	}
}

const maxHandle = 60 // bytes; a name with its server on Bluesky and Mastodon

func isHandle(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_' || b == '.' || b == '-'
}

// author returns the name of who posted: the words with capitals before the verb,
// or those behind it, empty if there are none.
func (w *words) author(m match) string {
	if m.subject.quote != 0 {
		return ""
	}
	before := strings.TrimRight(w.text[w.start:m.subject.start], " ")
	if m.subject.class&(classTweet|classPost) != 0 && m.subject.class&classTweeted == 0 {
		before = strings.TrimSuffix(strings.TrimSuffix(before, "'s"), "’s")
	}
	if name := lastName(before); name != "" && !w.names(w.start+len(before)-len(name)) {
		return name
	}
	if m.subject.class&(classSay|classTweeted) != 0 {
		rest := strings.TrimLeft(w.text[m.subject.end:w.end], " ")
		if name := firstName(rest); name != "" && !w.names(w.end-len(rest)) {
			return name
		}
	}
	return ""
}

// names reports whether the two words that begin at i have a network among them.
func (w *words) names(i int) bool {
	for k := range w.n {
		if t := &w.tokens[k]; t.start >= i && t.start <= i+maxNetwork && w.network(k) {
			return true
		}
	}
	return false
}

const maxNetwork = 12 // bytes of a word before a network's name

// lastName returns the name that s ends with, two words with capitals at least;
// up to two other words may stand behind it ("has since").
func lastName(s string) string {
	for range 3 {
		start, count := len(s), 0
		for rest := s; rest != ""; {
			i := strings.LastIndexByte(rest, ' ') + 1
			word := rest[i:]
			if !isName(word) && !(count > 0 && particle(word)) {
				break
			}
			if isName(word) {
				start = i
				count++
			}
			rest = strings.TrimRight(rest[:i], " ")
		}
		if count >= 2 && count <= 5 {
			return s[start:]
		}
		i := strings.LastIndexByte(s, ' ')
		if i < 0 || count > 0 || strings.ContainsAny(s[i:], ",.;:\"”»()") {
			break
		}
		s = strings.TrimRight(s[:i], " ")
	}
	return ""
}

// firstName returns the name that s begins with.
func firstName(s string) string {
	end, count, at := 0, 0, 0
	for at < len(s) && count < 5 {
		word, _, _ := strings.Cut(s[at:], " ")
		trimmed := strings.TrimRight(word, ".,;:!?\"”»")
		if !isName(trimmed) && !(count > 0 && particle(word)) {
			break
		}
		if isName(trimmed) {
			end = at + len(trimmed)
			count++
		}
		if at += len(word) + 1; trimmed != word {
			break
		}
	}
	if count < 2 {
		return ""
	}
	return s[:end]
}

// isName reports whether word may be part of a name: a capital, then letters.
func isName(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || len(word) == n {
		return false
	}
	for _, r := range word {
		if !isWord(r) && r != '-' && r != '\'' && r != '’' && r != '.' {
			return false
		}
	}
	return !inList(" The A In On He She It They We But And His Her This That Der Die Das Er Sie El La Los Il Le Les O Among After At As When While For From Of By With Since Before During Later Also Then Still Auf Bei Nach Im Am Sur Dans Selon En Por Para Con Su Nel Op Na Po Ein Eine Un Una Une Een ", []byte(word))
}

// particle reports whether word may stand within a name.
func particle(word string) bool {
	return inList(" de da do dos del della di van von der den la le al el bin ben zu ", []byte(word))
}
