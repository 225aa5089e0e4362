package phrases

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// marks are what a line's punctuation tells about it.
type marks struct {
	sentences int  // sentence ends within the line
	quotes    int  // double quotation marks of any form
	digits    int  // groups of digits
	code      bool // code, markup, a URL or a row of a table
	quoted    bool // all of it is a quotation
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
	for _, q := range [...]string{"“", "”", "„", "«", "»", "「", "」", "『"} {
		m.quotes += strings.Count(body, q)
	}
	const opening, closing = "\"“”„«»「『", "\"“”»«」』"
	first, _ := utf8.DecodeRuneInString(body)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(body, ".,!?"))
	m.quoted = m.quotes == 2 && strings.ContainsRune(opening, first) && strings.ContainsRune(closing, last)
	return m
}

// A tally sums up what the words of a line mean in one language.
type tally struct {
	class class
	known int // bytes of words known in this language only, not everywhere
	last  int // number of the token counted last
	until int // the end of the phrase of several words counted last
}

// tallies are the tallies of a line, by language, and the sums for all words.
type tallies struct {
	by    [maxLangs]tally
	words int
	total int // bytes of words
}

// judge tells what a line with the given key says, going by its words alone. It
// answers only if nearly all of them are words that placeholders are made of, in
// one language.
func (x *lexicon) judge(key []byte, mk marks) (Match, bool) {
	const maxWords, maxSentences, maxDigits = 40, 3, 2
	if mk.code || mk.quotes > 0 || mk.sentences > maxSentences || mk.digits > maxDigits {
		return Match{}, false
	}
	var sums tallies
	if !x.sum(&sums, key, maxWords) {
		return Match{}, false
	}
	return x.decide(&sums)
}

// sum counts the words of key. It gives up, and answers false, at more than
// maxWords.
func (x *lexicon) sum(sums *tallies, key []byte, maxWords int) bool {
	for i := 0; ; {
		t, ok := x.next(key, i)
		if !ok {
			return true
		}
		i = t.end
		if t.unknown() && isNumber(key[t.start:t.end]) {
			continue
		}
		if sums.words == maxWords {
			return false
		}
		sums.words++
		sums.total += t.end - t.start
		x.count(sums, &t, key)
	}
}

// count adds the meanings of a token to the tallies. In each language the most
// specific term counts: "videos" is not "video…", "no longer" is not "no".
func (x *lexicon) count(sums *tallies, t *token, key []byte) {
	everywhere := x.inAll(t.word, true)
	for _, i := range t.stems {
		everywhere = everywhere || x.inAll(i, false)
	}
	for i := t.phrase; i != 0; i = x.senses[i].next {
		s := &x.senses[i]
		if y := &sums.by[s.lang]; s.class != 0 && y.until <= t.start {
			y.class |= s.class
			y.last, y.until = sums.words, t.phraseEnd
			phrase := key[t.start:t.phraseEnd]
			y.known += len(phrase) - bytes.Count(phrase, []byte(" "))
		}
	}
	x.addSenses(sums, t.word, false, t, everywhere)
	x.addSenses(sums, t.word, true, t, everywhere)
	for _, i := range t.stems {
		x.addSenses(sums, i, true, t, everywhere)
	}
}

// inAll tells whether a sense in the list at i holds in every language. whole
// says that those for whole words count too.
func (x *lexicon) inAll(i uint32, whole bool) bool {
	for ; i != 0; i = x.senses[i].next {
		if s := &x.senses[i]; s.lang == 0 && s.class != 0 && (whole || s.stem) {
			return true
		}
	}
	return false
}

// addSenses counts the senses in the list at i that are for stems or for whole
// words, for languages in which the token was not counted yet.
func (x *lexicon) addSenses(sums *tallies, i uint32, stem bool, t *token, everywhere bool) {
	for ; i != 0; i = x.senses[i].next {
		s := &x.senses[i]
		y := &sums.by[s.lang]
		if s.stem != stem || s.class == 0 || y.last == sums.words || y.until > t.start {
			continue
		}
		y.last = sums.words
		y.class |= s.class
		if s.lang == 0 || !everywhere {
			y.known += t.end - t.start
		}
	}
}

// Bytes that a label takes at most, and what stands behind it.
const (
	maxLabel   = 60
	labelSigns = ",:،，：、"
)

// label tells whether body is a caption behind a label: "Video caption, Two
// boats". The label's words are a video and a caption in one language.
func (x *lexicon) label(body string) (Match, bool) {
	const maxWords = 5
	i := labelEnd(body)
	if i <= 0 {
		return Match{}, false
	}
	var buf [2 * maxLabel]byte
	n, _ := foldKey(buf[:], nil, body[:i])
	var sums tallies
	if !x.sum(&sums, buf[:n], maxWords) {
		return Match{}, false
	}
	common := &sums.by[0]
	for lang := 1; lang < len(x.langs); lang++ {
		y := &sums.by[lang]
		c := y.class | common.class
		if y.known+common.known == sums.total && c&caption != 0 && c&(video|player) != 0 && c&veto == 0 {
			return Match{Reason: "caption-credit", Of: "video", Lang: x.langs[lang]}, true
		}
	}
	return Match{}, false
}

func isNumber(s []byte) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
