package phrases

import (
	"bytes"
	"unicode/utf8"
)

// A token is a word of a key, or the longest known term at a place where no
// spaces are written. Its fields are lists of senses, 0 if there is none.
type token struct {
	start, end int
	word       uint16    // of the whole word
	stems      [3]uint16 // of the beginnings of the word, longest first
	phrase     uint16    // of this word and those after it, up to phraseEnd
	phraseEnd  int
	stemSizes  [3]int
}

// unknown reports whether no term was found.
func (t *token) unknown() bool {
	return t.word|t.stems[0]|t.phrase == 0
}

// next returns the token at or after i. ok is false at the end of the key.
func (x *lexicon) next(key []byte, i int) (t token, ok bool) {
	if i < len(key) && key[i] == ' ' {
		i++
	}
	if i >= len(key) {
		return t, false
	}
	t.start = i
	if key[i] >= 0xE0 {
		if r, size := utf8.DecodeRune(key[i:]); unsegmented(r) {
			t.end = i + size
			x.anywhere(key, &t)
			return t, true
		}
	}
	x.match(key, i, &t)
	if t.unknown() && (key[i] >= 0xD8 && key[i] <= 0xDB || key[i] == 0xD7) {
		if k := proclitic(key[i:]); k > 0 && i+k < t.end {
			x.match(key, i+k, &t)
		}
	}
	return t, true
}

// anywhere matches the longest term at t.start, whatever follows it.
func (x *lexicon) anywhere(key []byte, t *token) {
	rest := key[t.start:]
	longest := 0
	for n := 1; n <= min(len(rest), wordPrefix); n++ {
		head := prefixOf(rest[:n])
		list := x.terms.with(head)
		for i := range list {
			if m := &list[i]; int(m.size) > longest && x.terms.isAt(m, head, rest) {
				longest, t.word = int(m.size), m.senses
			}
		}
	}
	t.end = max(t.end, t.start+longest)
}

// match finds the terms that begin at i, the place of a word.
func (x *lexicon) match(key []byte, i int, t *token) {
	t.end = wordEnd(key, i)
	rest, size := key[i:], t.end-i
	for n := 1; n < wordPrefix && n <= len(rest); n++ {
		if n == size || x.terms.shorter(rest[0], n) {
			x.matchWith(key, i, size, prefixOf(rest[:n]), t)
		}
	}
	if len(rest) >= wordPrefix {
		x.matchWith(key, i, size, prefixOf(rest), t)
	}
}

// matchWith is match for the terms with one head and a word of so many bytes.
func (x *lexicon) matchWith(key []byte, i, size int, head uint32, t *token) {
	list := x.terms.with(head)
	for k := range list {
		m := &list[k]
		n := int(m.size)
		if !x.terms.isAt(m, head, key[i:]) {
			continue
		}
		if n <= size && m.flags&stemFlag != 0 {
			t.addStem(m.senses, n)
		}
		switch {
		case n == size:
			t.word = m.senses
		case n > size && n > t.phraseEnd-i && endsWords(key, i, i+n):
			t.phrase, t.phraseEnd = m.senses, i+n
		}
	}
}

// addStem adds the senses of a stem of so many bytes.
func (t *token) addStem(senses uint16, size int) {
	for i := range t.stems {
		if size > t.stemSizes[i] {
			copy(t.stems[i+1:], t.stems[i:])
			copy(t.stemSizes[i+1:], t.stemSizes[i:])
			t.stems[i], t.stemSizes[i] = senses, size
			return
		}
	}
}

// endsWords reports whether key[from:to] are whole words with spaces between.
func endsWords(key []byte, from, to int) bool {
	for {
		if from = wordEnd(key, from); from >= to {
			return from == to
		}
		if key[from] != ' ' {
			return false
		}
		from++
	}
}

// names reports whether the words of key may be a provider's name: one of them is
// a known provider or, unless listed is asked for, is no word of the lexicon
// ("Skip to content" skips no post of a provider "to"). Nothing is fine.
func (x *lexicon) names(key []byte, listed bool) bool {
	for i := 0; ; {
		t, ok := x.next(key, i)
		if !ok {
			return len(key) == 0
		}
		if t.unknown() && !listed || x.means(&t, service) {
			return true
		}
		i = t.end
	}
}

// namesOnly reports whether key is a known provider's name and nothing else: "our
// YouTube channel" names one too.
func (x *lexicon) namesOnly(key []byte) bool {
	for i := 0; ; {
		t, ok := x.next(key, i)
		if !ok {
			return true
		}
		if !x.means(&t, service) {
			return false
		}
		if i = t.end; t.phrase != 0 {
			i = t.phraseEnd
		}
	}
}

// means reports whether the word of a token has one of the meanings c in any
// language.
func (x *lexicon) means(t *token, c class) bool {
	for _, i := range [...]uint16{t.phrase, t.word, t.stems[0], t.stems[1], t.stems[2]} {
		for ; i != 0; i = x.senses[i].next {
			if s := &x.senses[i]; !s.part && x.classes[s.class]&c != 0 && (s.stem || t.word|t.phrase != 0) {
				return true
			}
		}
	}
	return false
}

// wordEnd returns where the word ends that key[j] is in or after.
func wordEnd(key []byte, j int) int {
	for j < len(key) && !boundary(key, j) {
		j++
	}
	return j
}

// boundary reports whether a word ends before key[j].
func boundary(key []byte, j int) bool {
	if key[j] == ' ' {
		return true
	}
	if key[j] < 0xE0 {
		return false
	}
	r, _ := utf8.DecodeRune(key[j:])
	return unsegmented(r)
}

// proclitic returns the length of an article or preposition that Arabic and
// Hebrew write together with the next word, 0 if w begins with none.
func proclitic(w []byte) int {
	for _, p := range [...]string{"وال", "بال", "فال", "ال", "لل", "و", "ب", "ل", "ה", "ב", "ל", "מ", "ש", "ו", "כ"} {
		if bytes.HasPrefix(w, []byte(p)) {
			return len(p)
		}
	}
	return 0
}
