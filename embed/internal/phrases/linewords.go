package phrases

import "math/bits"

// A langSet has a bit for each language of a lexicon.
type langSet [2]uint64

// allLangs holds every language.
var allLangs = langSet{^uint64(0), ^uint64(0)}

func (s *langSet) add(lang uint8) { s[lang/64] |= 1 << (lang % 64) }

func (s *langSet) has(lang uint8) bool { return s[lang/64]>>(lang%64)&1 != 0 }

// lineWords are the words of a line, as far as they decide whether a line, by itself or
// with others, can be a placeholder by its words. Lines that cannot are not judged.
type lineWords struct {
	list    [maxWords]lineWord
	n       int
	total   int  // bytes of words
	unknown int  // bytes of words that are no terms
	twice   int  // bytes of words that may count twice: by themselves and as part of a phrase
	caption bool // one means a caption, or is a word of a phrase that does
	telling bool // one has a telling sense, or is of a script of which that is not known so soon
	all     bool // all words are here
	other   bool // they are not known one by one: there are too many, or no spaces part them
	key     wordKey
}

// A lineWord is a word of a line that is a term or begins with a stem, or is no number.
type lineWord struct {
	size        uint16
	whole, stem uint16 // see lookup
}

// reset empties w.
func (w *lineWords) reset() {
	w.n, w.total, w.unknown, w.twice = 0, 0, 0, 0
	w.caption, w.telling, w.all, w.other = false, false, false, false
}

// add adds a word.
func (w *lineWords) add(x *lexicon, f *foundWord) {
	if f.flags == 0 && f.number {
		return
	}
	if w.n == maxWords {
		w.other, w.telling = true, true
		return
	}
	w.list[w.n] = lineWord{uint16(f.size), f.whole, f.stem}
	w.n++
	w.total += f.size
	switch {
	case f.flags == 0:
		w.unknown += f.size
	case f.flags&partFlag != 0 && x.langsOf(w.list[w.n-1]) == allLangs:
		w.twice += f.size
	}
	w.caption = w.caption || f.flags&(captionFlag|labelFlag) != 0
	w.telling = w.telling || f.flags&(captionFlag|tellingFlag) != 0
}

// opens is lexicon.opens. It reads words only as long as these may be a placeholder's.
func (w *lineWords) opens(x *lexicon, body string) (part, whole bool) {
	if tooLong(body) { // judge does not take it
		i := labelEnd(body)
		if i <= 0 {
			return false, false
		}
		if sounds, ok := x.soundsLabel(body[:i]); ok {
			return sounds, sounds
		}
		return x.soundsFolded(body)
	}
	var o firstWords
	i := 0
	for i < min(len(body), probeSize) && o.unknown <= maxUnknown {
		f, end, ok := x.word(&w.key, body, i)
		if !ok {
			return x.soundsFolded(body)
		}
		i = end
		if f.size > 0 {
			o.add(f.size, f.flags, f.number)
			w.add(x, &f)
		}
	}
	if part, whole = o.mayBe(len(body) <= probeSize); part {
		w.rest(x, body, i)
	}
	return part, whole
}

// rest reads the words of body from i on, where those before were read.
func (w *lineWords) rest(x *lexicon, body string, i int) {
	for i < len(body) && !w.other {
		f, end, ok := x.word(&w.key, body, i)
		if !ok {
			w.reset()
			w.readFolded(x, body)
			return
		}
		i = end
		if f.size > 0 {
			w.add(x, &f)
		}
	}
	w.all = true
}

// read reads all words of body, unless it has.
func (w *lineWords) read(x *lexicon, body string) {
	if !w.all {
		w.reset()
		w.rest(x, body, 0)
	}
}

// readFolded is read for scripts in which words are not simply what spaces part.
func (w *lineWords) readFolded(x *lexicon, body string) {
	w.telling, w.all = true, true
	var buf [keySize]byte
	size, read := foldKey(buf[:], nil, body)
	key := buf[:size]
	if w.other = read < len(body) || hasDense(key); w.other {
		return
	}
	for i := 0; !w.other; {
		t, ok := x.next(key, i)
		if !ok {
			return
		}
		i = t.end
		f := foundWord{size: t.end - t.start, whole: t.word, stem: t.stems[0], number: isNumber(key[t.start:t.end])}
		if t.stems[1] != 0 {
			f.stem = manyStems
		}
		if !t.unknown() {
			f.flags = knownFlag | partFlag
		}
		if x.isPartOf(&t, caption) || x.means(&t, caption) {
			f.flags |= captionFlag
		}
		w.add(x, &f)
	}
}

// isPartOf reports whether the word of a token is one of a phrase with the meanings c.
func (x *lexicon) isPartOf(t *token, c class) bool {
	for i := t.word; i != 0; i = x.senses[i].next {
		if s := &x.senses[i]; s.part && x.classes[s.class]&c != 0 {
			return true
		}
	}
	return false
}

// hasDense reports whether key has characters of a script without spaces.
func hasDense(key []byte) bool {
	for i, c := range key {
		if c >= 0xE0 && boundary(key, i) {
			return true
		}
	}
	return false
}

// langsOf returns the languages in which a word may have a meaning or be part of a
// phrase.
func (x *lexicon) langsOf(w lineWord) (set langSet) {
	if w.stem == manyStems {
		return allLangs
	}
	for _, i := range [...]uint16{w.whole, w.stem} {
		for ; i != 0; i = x.senses[i].next {
			switch lang := x.senses[i].lang; lang {
			case 0:
				return allLangs
			case noLang:
			default:
				set.add(lang)
			}
		}
	}
	return set
}

// mayBePlaceholder reports whether a line and those below it may be one placeholder by
// their words. It is right when it says no.
func (t *tables) mayBePlaceholder(first *prefilter, below []*prefilter) bool {
	w := &first.words
	if w.read(t.words, first.body); w.other {
		return true
	}
	lines := [maxLines]*lineWords{w}
	words, total, unknown, twice, captioned := w.n, w.total, w.unknown, w.twice, w.caption
	for i, g := range below {
		w := &g.words
		if w.read(t.words, g.body); w.other {
			return true
		}
		lines[i+1] = w
		words, total, unknown, twice, captioned = words+w.n, total+w.total, unknown+w.unknown, twice+w.twice, captioned || w.caption
	}
	const labelWords = 5 // see label
	if captioned && (labelEnd(first.body) > 0 || w.n <= labelWords && w.unknown == 0) {
		return true
	}
	spare := twice // bytes of words that may be unknown, see covered
	if words > shortLine {
		spare += total * 15 / 100
	}
	if words < 2 || words > maxWords || unknown > spare {
		return false
	}
	left := t.words.langsLeft(lines[:len(below)+1], spare)
	return left != langSet{} && mayRule(t.words.classesIn(lines[:len(below)+1], left))
}

// langsLeft returns the languages in which all but spare bytes of the words may be known.
func (x *lexicon) langsLeft(lines []*lineWords, spare int) langSet {
	left := allLangs
	left[0] &^= 1 // that of all languages
	var missing [128]uint16
	for _, w := range lines {
		for _, word := range w.list[:w.n] {
			langs := x.langsOf(word)
			for k := range left {
				not := left[k] &^ langs[k]
				if int(word.size) > spare {
					left[k] &^= not
					continue
				}
				for ; not != 0; not &= not - 1 {
					lang := bits.TrailingZeros64(not)
					n := &missing[k*64+lang]
					if *n += word.size; int(*n) > spare {
						left[k] &^= 1 << lang
					}
				}
			}
			if left == (langSet{}) {
				return left
			}
		}
	}
	return left
}

// classesIn returns the meanings that the words may have in one of the languages.
func (x *lexicon) classesIn(lines []*lineWords, langs langSet) (c class) {
	langs.add(0)
	for _, w := range lines {
		for _, word := range w.list[:w.n] {
			if word.stem == manyStems {
				return ^class(0)
			}
			for _, i := range [...]uint16{word.whole, word.stem} {
				for ; i != 0; i = x.senses[i].next {
					if s := &x.senses[i]; s.lang != noLang && langs.has(s.lang) {
						c |= x.classes[s.class]
					}
				}
			}
		}
	}
	return c
}

// mayRule reports whether a rule may hold for words of the given meanings.
func mayRule(c class) bool {
	for i := range rules {
		if g := &rules[i].groups; (g[0]&c != 0) && (g[1] == 0 || g[1]&c != 0) && (g[2] == 0 || g[2]&c != 0) && (g[3] == 0 || g[3]&c != 0) {
			return true
		}
	}
	return false
}
