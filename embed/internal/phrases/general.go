package phrases

import (
	"bytes"
)

// A tally sums up what the words of a line mean in one language. The class and
// the sets of words are those of one sentence; a set has a bit for each word.
type tally struct {
	class   class
	points  uint64 // words that point at a thing: this, these
	things  uint64 // words for a video, a post or the like, or for a browser
	matters uint64 // words that say what is the matter
	known   int    // bytes of words known in this language only, not everywhere
	last    int    // number of the token counted last
	until   int    // the end of the phrase of several words counted last
	of      class  // of the sentence in which the rule holds
	rule    int    // number of the rule that holds in one of the sentences, 0 if none does
	veto    bool
	used    bool // some word has a meaning
}

// tallies are the tallies of a line, by language, and the sums for all words.
type tallies struct {
	by    [maxLangs]tally
	words int
	first int // number of words before the sentence
	total int // bytes of words
}

// maxWords is how many words of a line are counted. The sets of a tally have
// room for as many.
const maxWords = 40

// judge reports what a line says, going by its words alone. It answers only if
// nearly all of them are words that placeholders are made of, in one language, and
// if a rule holds in one of its sentences.
func (x *lexicon) judge(body string, mk marks) (Match, bool) {
	const maxSentences, maxDigits = 3, 2
	if mk.code || mk.quotes > 0 || mk.sentences > maxSentences || mk.digits > maxDigits || mk.listed || !standsAlone(body) {
		return Match{}, false
	}
	var sums tallies
	var buf [keySize]byte
	for body != "" {
		size := sentenceSize(body)
		n, read := foldKey(buf[:], nil, body[:size])
		if read < size || !x.sum(&sums, buf[:n], maxWords) {
			return Match{}, false
		}
		least := 0
		if body = body[size:]; body == "" {
			best, ok := x.isCovered(&sums)
			if !ok {
				return Match{}, false
			}
			if sums.first == 0 {
				least = best // no other language can win
			}
		}
		x.applyRules(&sums, least)
		if body != "" {
			sums.endSentence(len(x.langs))
		}
	}
	return x.decide(&sums)
}

// sum counts the words of key. It gives up, and answers false, at more than
// limit.
func (x *lexicon) sum(sums *tallies, key []byte, limit int) bool {
	for i := 0; ; {
		t, ok := x.next(key, i)
		if !ok {
			return true
		}
		i = t.end
		if t.unknown() && isNumber(key[t.start:t.end]) {
			continue
		}
		if sums.words == limit {
			return false
		}
		sums.words++
		sums.total += t.end - t.start
		x.count(sums, &t, key)
	}
}

// endSentence forgets what belongs to the words of one sentence, in so many languages.
func (s *tallies) endSentence(langs int) {
	for i := range s.by[:langs] {
		y := &s.by[i]
		y.class, y.points, y.things, y.matters, y.until = 0, 0, 0, 0, 0
	}
	s.first = s.words
}

// add counts the meanings c for the word that is counted last.
func (y *tally) add(c class, word int) {
	bit := uint64(1) << (word - 1)
	y.class |= c
	y.used = true
	if c&this != 0 {
		y.points |= bit
	}
	if c&(one|browser) != 0 {
		y.things |= bit
	}
	if c&matter != 0 {
		y.matters |= bit
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
		if s.class == 0 || s.part {
			continue
		}
		if y := &sums.by[s.lang]; y.until <= t.start {
			y.add(x.classes[s.class], sums.words)
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

// inAll reports whether a sense in the list at i holds in every language. whole
// says that those for whole words count too.
func (x *lexicon) inAll(i uint16, whole bool) bool {
	for ; i != 0; i = x.senses[i].next {
		if s := &x.senses[i]; s.lang == 0 && s.class != 0 && !s.part && (whole || s.stem) {
			return true
		}
	}
	return false
}

// addSenses counts the senses in the list at i that are for stems or for whole
// words, for languages in which the token was not counted yet.
func (x *lexicon) addSenses(sums *tallies, i uint16, stem bool, t *token, everywhere bool) {
	for ; i != 0; i = x.senses[i].next {
		s := &x.senses[i]
		if s.stem != stem || s.class == 0 || s.part {
			continue
		}
		y := &sums.by[s.lang]
		if y.last == sums.words || y.until > t.start {
			continue
		}
		y.last = sums.words
		y.add(x.classes[s.class], sums.words)
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

// label reports whether body is a caption behind a label: "Video caption, Two
// boats". The label's words are a video and a caption in one language.
func (x *lexicon) label(body string) (Match, bool) {
	const labelWords = 5
	i := labelEnd(body)
	if i <= 0 {
		return Match{}, false
	}
	var buf [2 * maxLabel]byte
	n, _ := foldKey(buf[:], nil, body[:i])
	var sums tallies
	if !x.sum(&sums, buf[:n], labelWords) {
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
