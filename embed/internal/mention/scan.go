package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTitle is the length in bytes, marks included, up to which what stands in
// quotation marks is no quotation but a name, if it is one word: «ВКонтакте».
const maxTitle = 26

// maxTokens limits the listed words of a sentence; what follows is not read.
const maxTokens = 256

// A token is a listed word of a sentence.
type token struct {
	start, end int
	senses     []sense
	word       int  // its number among the words of the sentence; a quotation counts as one
	quote      int  // number of the quotation that it stands in, 0 if in none
	mark       bool // punctuation stands between it and the listed word before
	fresh      bool // punctuation stands between it and the word before
}

// maxLanguages is at least the number of languages.
const maxLanguages = 24

// A span is a range of bytes.
type span struct{ start, end int }

// words is what scan finds in a sentence.
type words struct {
	text   string // the whole text
	start  int    // of the sentence
	end    int
	tokens [maxTokens]token
	n      int
	quote  span // the longest quotation, without its marks
	langs  uint32
	counts [maxLanguages]int // by language: how many of the words it has
}

// scan reads the sentence text[start:end] into w.
func (lex *lexicon) scan(w *words, text string, start, end int) {
	w.text, w.start, w.end, w.n, w.quote, w.langs = text, start, end, 0, span{}, 0
	w.counts = [maxLanguages]int{}
	for _, r := range text[start:end] {
		if r >= utf8.RuneSelf && int(r) < len(lex.letter) && lex.letter[r] > 0 {
			w.counts[lex.letter[r]-1]++
		}
	}
	s := scanner{lex: lex, words: w, at: start, free: start}
	for s.at < end && w.n < maxTokens {
		s.next()
	}
}

// A scanner reads the words of a sentence, one after the other.
type scanner struct {
	*words
	lex     *lexicon
	at      int
	free    int  // a Korean word may begin here
	word    int  // number of the next word
	half    bool // an odd number of characters of an unspaced script
	mark    bool // punctuation since the last listed word
	fresh   bool // punctuation since the last word
	quotes  quoteReader
	number  int  // of the last quotation
	closeAt int  // end of the quotation around at, 0 if in none
	outside int  // number of the word behind it
	spoken  bool // it is what somebody said, no title
}

// next reads one word or one mark.
func (s *scanner) next() {
	if s.closeAt > 0 && s.at >= s.closeAt {
		if s.closeAt, s.word = 0, s.outside; s.spoken {
			s.mark, s.fresh = true, true
		}
	}
	r, n := utf8.DecodeRuneInString(s.text[s.at:s.end])
	if !isWord(r) {
		s.punctuation(r, n)
		return
	}
	if !hangul(r) || s.at == s.free {
		if senses, size, skip := s.lex.word(s.text[s.at:s.end]); size > 0 {
			s.listed(senses, size, skip)
			return
		}
	}
	if unspaced(r) {
		if s.at += n; !hangul(r) {
			s.free = s.at
		}
		if s.half = !s.half; s.half {
			s.word++
		}
	} else {
		s.at += max(n, wordRest(s.text[s.at:s.end]))
		s.free = s.at
		s.word++
	}
	s.fresh = false
}

// listed adds a word of the lexicon.
func (s *scanner) listed(senses []sense, size, skip int) {
	t := &s.tokens[s.n]
	*t = token{start: s.at + skip, end: s.at + skip + size, senses: senses, word: s.word, mark: s.mark, fresh: s.fresh}
	if s.closeAt > 0 {
		t.quote = s.number
	}
	s.n++
	s.noteLanguages(senses)
	s.at += skip + size
	s.free = s.at
	s.word++
	s.mark, s.fresh = false, false
}

// punctuation reads the mark r of n bytes, with which a quotation may begin.
func (s *scanner) punctuation(r rune, n int) {
	if s.closeAt == 0 && (r == '"' || r >= 0xAB) {
		if to, ok := s.quotes.end(s.text[:s.end], s.at, s.end); ok && !title(s.text[s.at:to]) {
			if s.spoken = speech(s.text[s.at:to]); s.spoken {
				s.quoted(s.at, to)
			}
			s.closeAt, s.outside = to, s.word
			s.number++
			s.noteQuote(span{s.at + n, to})
		}
	}
	if r == ':' && s.closeAt == 0 && !s.fresh && s.announces() {
		s.quoted(s.at, s.at+1)
	}
	if breaks(r) {
		s.mark, s.fresh = true, true
	}
	s.at += n
	s.free = s.at
}

// quoteSenses are those of a quotation in all languages.
var quoteSenses = []sense{{lang: anyLang, class: classQuote}}

// quoted adds the quotation text[start:end] as one word.
func (s *scanner) quoted(start, end int) {
	s.tokens[s.n] = token{start: start, end: end, senses: quoteSenses, word: s.word}
	s.n++
	s.word++
}

// announces reports whether the colon here stands right behind a network and
// before what somebody wrote, not before a handle or a link.
func (s *scanner) announces() bool {
	if s.n == 0 || s.at-s.tokens[s.n-1].end > 2 || !s.network(s.n-1) && !s.network(s.n-2) {
		return false
	}
	rest := strings.TrimLeft(s.text[s.at+1:s.end], " ")
	return !strings.HasPrefix(rest, "@") && !strings.HasPrefix(rest, "Follow") && !strings.HasPrefix(rest, "http")
}

// network reports whether the kth token names one.
func (w *words) network(k int) bool {
	return k >= 0 && slices.ContainsFunc(w.tokens[k].senses, func(s sense) bool { return s.class&classNet != 0 })
}

// title reports whether a quotation is short and one word, a name: «ВКонтакте».
func title(quote string) bool {
	return len(quote) <= maxTitle && strings.IndexByte(quote, ' ') < 0
}

// speech reports whether a quotation is long enough for what somebody said: four
// words, or as many characters of a script without spaces.
func speech(quote string) bool {
	return strings.Count(quote, " ") >= 3 || len(quote) > 32 && strings.ContainsFunc(quote, unspaced)
}

// word returns the senses of the word that text begins with, its size, and how
// many bytes before it are a prefix that the script joins to words.
func (lex *lexicon) word(text string) (senses []sense, size, skip int) {
	senses, size = lex.longest(text)
	for range 2 { // Arabic: "and", "in", "the"
		if size > 0 || len(text)-skip < 4 || text[skip] < 0xD8 || text[skip] > 0xD9 {
			break
		}
		r, n := utf8.DecodeRuneInString(text[skip:])
		switch r {
		case 'و', 'ف', 'ب', 'ل', 'ك':
			skip += n
		case 'ا':
			if next, m := utf8.DecodeRuneInString(text[skip+n:]); next == 'ل' {
				skip += n + m
			}
		}
		senses, size = lex.longest(text[skip:])
	}
	if size == 0 {
		skip = 0
	}
	return senses, size, skip
}

// hangul reports whether r is a Korean syllable.
func hangul(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 }

// noteQuote keeps the longest quotation; s ends behind the closing mark.
func (w *words) noteQuote(s span) {
	_, n := utf8.DecodeLastRuneInString(w.text[:s.end])
	s.end -= n
	if s.end-s.start > w.quote.end-w.quote.start {
		w.quote = s
	}
}

// noteLanguages notes the languages that have a word for posting, saying or a place here.
func (w *words) noteLanguages(senses []sense) {
	const strong = classSay | classShare | classTook | classUsed | classPost | classMessage | classTweet | classTweeted | classAt | classAfter | classPlace
	seen := uint32(0)
	for _, s := range senses {
		if s.lang == anyLang {
			continue
		}
		if s.class&strong != 0 {
			w.langs |= 1 << s.lang
		}
		if seen&(1<<s.lang) == 0 {
			seen |= 1 << s.lang
			w.counts[s.lang]++
		}
	}
}

// breaks reports whether r ends a phrase.
func breaks(r rune) bool {
	switch r {
	case ' ', '\'', '’', '-', '–', '\n', '"', '“', '”', '„', '«', '»', '#', '@', 0xA0, '_', '‑', '「', '」', '『', '』', '‘', '(', ')', '（', '）', '/':
		return false
	}
	return unicode.IsPunct(r)
}
