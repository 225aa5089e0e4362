package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxSentence = 2000 // bytes; what is longer is no sentence and is cut
	lookBack    = 800  // bytes before the word that are read to find where its sentence begins
	maxQuote    = 700  // bytes; a quotation that does not end by then is none
)

// A sentenceReader finds the sentences of a text, each asked for at most once and
// in order. It reads every byte at most a few times.
type sentenceReader struct {
	text   string
	at     int // the next sentence begins here or later
	quotes quoteReader
}

// around returns the sentence with the byte at.
func (s *sentenceReader) around(at int) (start, end int) {
	if i := strings.LastIndexByte(s.text[s.at:at], '\n'); i >= 0 {
		s.at = s.paragraph(s.at + i + 1)
	}
	if at-s.at > lookBack {
		s.at = s.someSentence(at - lookBack)
	}
	for {
		start, end = s.at, s.end(s.at)
		s.at = end
		if end > at || end == len(s.text) {
			break
		}
	}
	for start < end && isSpace(rune(s.text[start])) || strings.HasPrefix(s.text[start:end], "\u00A0") {
		start++
		for start < end && !utf8.RuneStart(s.text[start]) {
			start++
		}
	}
	return start, start + len(strings.TrimRightFunc(s.text[start:end], isSpace))
}

// someSentence returns where the first sentence behind i begins, i or the next
// character if none does soon.
func (s *sentenceReader) someSentence(i int) int {
	for j := i; j < i+lookBack/2; j++ {
		if c := s.text[j]; (c == '.' || c == 0x80) && terminal(lastRune(s.text[:j+1])) && s.text[j+1] == ' ' && begins(s.text, j+1) {
			return j + 1
		}
	}
	for !utf8.RuneStart(s.text[i]) {
		i++
	}
	return i
}

// paragraph returns where the paragraph whose line begins at i begins: lines that
// a tool wrapped belong together.
func (s *sentenceReader) paragraph(i int) int {
	for range 20 {
		if i-1 <= s.at {
			return max(i, s.at)
		}
		before := strings.LastIndexByte(s.text[s.at:i-1], '\n') + 1 + s.at
		if !wrapped(s.text[before:i-1], s.text[i:]) {
			break
		}
		i = before
	}
	return i
}

// wrapped reports whether the text goes on from line to rest without a break.
func wrapped(line, rest string) bool {
	line = strings.TrimRight(line, " \r")
	if len(line) < 50 || len(line) > 120 || strings.ContainsRune(".!?:\"”»", lastRune(line)) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsLetter(r) || strings.ContainsRune("\"“„«(", r)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// end returns where the sentence that begins at i ends.
func (s *sentenceReader) end(i int) int {
	limit := min(i+maxSentence, len(s.text))
	line, begun := i, false
	for i < limit {
		c := s.text[i]
		if c == '\n' {
			if begun && !wrapped(s.text[line:i], s.text[i+1:]) {
				return i
			}
			line = i + 1
			i++
			continue
		}
		begun = begun || c > ' '
		if c == '"' || c == 0xC2 || c == 0xE2 || c == 0xE3 { // first bytes of the marks
			if to, ok := s.quotes.end(s.text, i, limit); ok {
				if i = to; endsSentence(s.text, i) {
					return i
				}
				continue
			}
		}
		if c == '.' || c == '!' || c == '?' || c == 0xD8 || c == 0xDB || c >= 0xE0 {
			if r, n := utf8.DecodeRuneInString(s.text[i:]); terminal(r) && s.stops(i, n) {
				return closing(s.text, i+n)
			}
		}
		i++
	}
	for i < len(s.text) && !utf8.RuneStart(s.text[i]) {
		i++
	}
	return i
}

// endsSentence reports whether a sentence ends with the quotation that ends at i:
// it has a full stop before its mark, and a new sentence follows.
func endsSentence(text string, i int) bool {
	inside := strings.TrimRightFunc(text[:i], func(r rune) bool { return strings.ContainsRune("\"”“»«」』’", r) || isSpace(r) })
	return terminal(lastRune(inside)) && (i == len(text) || isSpace(rune(text[i]))) && begins(text, i)
}

// terminal reports whether r ends sentences.
func terminal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔':
		return true
	}
	return false
}

// stops reports whether the terminal of n bytes at i ends the sentence.
func (s *sentenceReader) stops(i, n int) bool {
	if n > 1 && s.text[i] >= 0xE3 { // full width
		return true
	}
	if s.text[i] == '.' && abbreviation(s.text[:i]) {
		return false
	}
	return begins(s.text, closing(s.text, i+n))
}

// begins reports whether a sentence may begin behind i: there is space, and no lower-case letter.
func begins(text string, i int) bool {
	rest := strings.TrimLeft(text[i:], " \u00A0\t\r")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	if len(rest) == len(text)-i {
		return i > 0 && unspaced(firstRune(rest))
	}
	r := firstRune(strings.TrimLeft(rest, "\"“„«»(['‘¿¡-–—@# "))
	return unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || unicode.IsDigit(r) || unicode.IsSymbol(r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// closing returns where the marks that close what ends at i end.
func closing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(".!?…。！？)”’»」』]", r) && !(r == '"' && !begins(text, i)) {
			break
		}
		i += n
	}
	return i
}

// abbreviations before which a full stop ends no sentence.
const abbreviations = " mr mrs ms dr prof sr sra dra jr st vs no gov sen rep gen lt col sgt feb jan aug sept oct nov dec bzw ca ggf etc inc corp art núm pres dep m mme nr im ok ul tzw godz śp т г св им р тыс млн "

// abbreviation reports whether the word before the full stop is an initial or a
// listed abbreviation, or part of one with dots.
func abbreviation(before string) bool {
	i := len(before)
	for i > 0 && len(before)-i < 12 {
		r, n := utf8.DecodeLastRuneInString(before[:i])
		if !isWord(r) {
			break
		}
		i -= n
	}
	word := before[i:]
	if word == "" || len(word) >= 12 {
		return false
	}
	r, n := utf8.DecodeRuneInString(word)
	if n == len(word) && unicode.IsLetter(r) && (unicode.IsUpper(r) || i > 0 && before[i-1] == '.') {
		return true
	}
	if n == len(word) && unicode.IsDigit(r) || len(word) == 2 && word[0] <= '9' && word[1] <= '9' {
		return i > 0 && before[i-1] == ' ' // "am 4. Mai"
	}
	var buf [16]byte
	for j := range len(word) {
		buf[j] = word[j]
		if 'A' <= word[j] && word[j] <= 'Z' {
			buf[j] |= 0x20
		}
	}
	return inList(abbreviations, buf[:len(word)])
}

// inList reports whether word stands in a list with spaces around each.
func inList(list string, word []byte) bool {
	for len(list) > len(word)+1 {
		i := strings.Index(list[1:], " ")
		if i < 0 {
			return false
		}
		if list[1:1+i] == string(word) {
			return true
		}
		list = list[1+i:]
	}
	return false
}
