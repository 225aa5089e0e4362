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
	var (
		quotes   quoteReader
		closeAt  int  // end of the quotation that i is in, 0 if in none
		spoken   bool // it is what somebody said, no title
		outside  int  // number of the word behind it
		quote    int
		word     int
		half     bool    // an odd number of characters of an unspaced script
		mark     bool    // since the last listed word
		fresh    bool    // since the last word
		free     = start // a Korean word may begin here
		sentence = text[:end]
	)
	for i := start; i < end && w.n < maxTokens; {
		if closeAt > 0 && i >= closeAt {
			if closeAt, word = 0, outside; spoken {
				mark, fresh = true, true
			}
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:end])
		}
		if !isWord(r) {
			if closeAt == 0 && (r == '"' || r >= 0xAB) {
				if to, ok := quotes.end(sentence, i, end); ok && (to-i > maxTitle || strings.IndexByte(text[i:to], ' ') > 0) {
					if spoken = speech(text[i:to]); spoken {
						w.quoted(i, to, &word)
					}
					closeAt, outside = to, word
					quote++
					w.noteQuote(span{i + n, to}, text)
				}
			}
			if r == ':' && closeAt == 0 && w.announces(i, fresh) {
				w.quoted(i, i+1, &word)
			}
			if breaks(r) {
				mark, fresh = true, true
			}
			i += n
			free = i
			continue
		}
		var (
			senses     []sense
			size, skip int
		)
		if !hangul(r) || i == free {
			senses, size, skip = lex.word(text[i:end])
		}
		switch {
		case size > 0:
			if len(senses) > 0 {
				t := &w.tokens[w.n]
				*t = token{start: i + skip, end: i + skip + size, senses: senses, word: word, mark: mark, fresh: fresh}
				mark = false
				if closeAt > 0 {
					t.quote = quote
				}
				w.n++
				w.noteLanguages(senses)
			}
			i += skip + size
			free = i
			word++
		case unspaced(r):
			if i += n; !hangul(r) {
				free = i
			}
			if half = !half; half {
				word++
			}
		default:
			i += max(n, wordRest(text[i:end]))
			free = i
			word++
		}
		fresh = false
	}
}

// quoteSenses are those of a quotation in all languages.
var quoteSenses = []sense{{lang: anyLang, class: classQuote}}

// quoted adds the quotation text[start:end] as one word.
func (w *words) quoted(start, end int, word *int) {
	if w.n < maxTokens {
		w.tokens[w.n] = token{start: start, end: end, senses: quoteSenses, word: *word}
		w.n++
	}
	*word++
}

// announces reports whether the colon at i stands right behind a network and
// before what somebody wrote, not before a handle or a link.
func (w *words) announces(i int, fresh bool) bool {
	if fresh || w.n == 0 || i-w.tokens[w.n-1].end > 2 || !w.network(w.n-1) && !w.network(w.n-2) {
		return false
	}
	rest := strings.TrimLeft(w.text[i+1:w.end], " ")
	return !strings.HasPrefix(rest, "@") && !strings.HasPrefix(rest, "Follow") && !strings.HasPrefix(rest, "http")
}

// network reports whether the kth token names one.
func (w *words) network(k int) bool {
	return k >= 0 && slices.ContainsFunc(w.tokens[k].senses, func(s sense) bool { return s.class&classNet != 0 })
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
func (w *words) noteQuote(s span, text string) {
	_, n := utf8.DecodeLastRuneInString(text[:s.end])
	s.end -= n
	if s.end-s.start > w.quote.end-w.quote.start {
		w.quote = s
	}
}

// noteLanguages notes the languages that have a word for posting, saying or a place here.
func (w *words) noteLanguages(senses []sense) {
	const strong = classSay | classShare | classTook | classPost | classMessage | classTweet | classTweeted | classAt | classAfter | classPlace
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
