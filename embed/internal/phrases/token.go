package phrases

import (
	"bytes"
	"unicode/utf8"
)

// A token is a word of a key, or the longest known term at a place where no
// spaces are written. Its fields are lists of senses, 0 if there is none.
type token struct {
	start, end int
	word       uint32    // of the whole word
	stems      [3]uint32 // of the beginnings of the word, longest first
	phrase     uint32    // of this word and those after it, up to phraseEnd
	phraseEnd  int
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
	node := x.trie.root()
	for i := t.start; i < len(key); i++ {
		if node = x.trie.child(node, key[i]); node == nil {
			return
		}
		if v := node.value; v != 0 {
			t.word, t.end = v&^allFlags, i+1
		}
	}
}

// match finds the terms that begin at i, the place of a word.
func (x *lexicon) match(key []byte, i int, t *token) {
	node := x.trie.root()
	j := i
	for ; j < len(key) && !boundary(key, j); j++ {
		if node = x.trie.child(node, key[j]); node == nil {
			break
		}
		if v := node.value; v&stemFlag != 0 {
			copy(t.stems[1:], t.stems[:])
			t.stems[0] = v &^ allFlags
		}
	}
	t.end = wordEnd(key, j)
	if node == nil {
		return
	}
	t.word = node.value &^ allFlags
	for j < len(key) && key[j] == ' ' {
		if node = x.trie.child(node, ' '); node == nil {
			return
		}
		for j++; j < len(key) && !boundary(key, j); j++ {
			if node = x.trie.child(node, key[j]); node == nil {
				return
			}
		}
		if v := node.value; v != 0 {
			t.phrase, t.phraseEnd = v&^allFlags, j
		}
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
	for _, i := range [...]uint32{t.phrase, t.word, t.stems[0], t.stems[1], t.stems[2]} {
		for ; i != 0; i = x.senses[i].next {
			if s := &x.senses[i]; s.class&c != 0 && (s.stem || t.word|t.phrase != 0) {
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
