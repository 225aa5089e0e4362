package phrases

import (
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// opening is what is known of a line when its first words were looked up: enough
// to turn most lines away before the whole is folded and judged.
type opening struct {
	words   int // without numbers that are no terms
	total   int // bytes of words
	foreign int // bytes of words that are no terms
	unknown int // the same with numbers
	label   bool
	telling bool
}

// add counts a word of so many bytes, of which flags are known: 0 if it is no term.
func (o *opening) add(size int, flags uint8, number bool) {
	if flags == 0 {
		o.unknown += size
	}
	if flags != 0 || !number {
		o.words++
		o.total += size
	}
	if flags == 0 && !number {
		o.foreign += size
	}
	o.label = o.label || flags&captionFlag != 0
	o.telling = o.telling || flags&tellingFlag != 0
}

// mayBe reports whether the line may be a placeholder by its words: a label, with
// any text behind it, or a line that judge takes. all says that these were all
// its words.
func (o *opening) mayBe(all bool) bool {
	if o.label {
		return true
	}
	if !all {
		return o.unknown <= maxUnknown
	}
	return o.telling && o.unknown <= maxUnknown && covered(o.total-o.foreign, o.total, o.words)
}

// sounds reports whether the words that body begins with may be a placeholder's
// that is not listed. whole says that the placeholder has no more lines.
func (x *lexicon) sounds(body string, whole bool) bool {
	if whole && len(body) <= probeSize && !x.indicates(body) {
		return false
	}
	return x.opens(body, whole)
}

// opens is sounds for a line that has a telling word or a caption's, as far as it is
// known.
func (x *lexicon) opens(body string, whole bool) bool {
	if tooLong(body) { // judge does not take it
		i := labelEnd(body)
		if i <= 0 {
			return false
		}
		if sounds, ok := x.soundsLabel(body[:i]); ok {
			return sounds
		}
		return x.soundsFolded(body, whole)
	}
	var o opening
	for i := 0; i < min(len(body), probeSize) && o.unknown <= maxUnknown; {
		w, end, ok := x.word(body, i)
		if !ok {
			return x.soundsFolded(body, whole)
		}
		i = end
		if w.size > 0 {
			o.add(w.size, w.flags, w.number)
		}
	}
	return o.mayBe(whole && len(body) <= probeSize)
}

// soundsLabel reports whether words may be the label of a caption: all of them are
// terms, and one is telling, as that of a video is. ok is as for word.
func (x *lexicon) soundsLabel(words string) (sounds, ok bool) {
	for i := 0; i < len(words); {
		w, end, ok := x.word(words, i)
		if !ok {
			return false, false
		}
		if w.size > 0 && w.flags == 0 && !w.number {
			return false, true
		}
		sounds = sounds || w.flags&tellingFlag != 0
		i = end
	}
	return sounds, true
}

// tooLong reports whether body surely has more than maxRunes characters.
func tooLong(body string) bool {
	return len(body) > maxGeneral || len(body) > maxRunes && ascii.IsASCII(body[:maxRunes+1])
}

// labelEnd returns where the sign stands that ends a label, negative if none does.
func labelEnd(body string) int {
	body = body[:min(len(body), maxLabel)]
	if !ascii.IsASCII(body) {
		return strings.IndexAny(body, labelSigns)
	}
	i := strings.IndexByte(body, ',')
	if i < 0 {
		return strings.IndexByte(body, ':')
	}
	if k := strings.IndexByte(body[:i], ':'); k >= 0 {
		return k
	}
	return i
}

// foundWord is what is known of a word of a line.
type foundWord struct {
	size   int // bytes of its key, 0 if there is no word
	flags  uint8
	number bool
}

// maxWord is the number of bytes of a word that are looked up: no term is longer.
const maxWord = 64

// word looks up the word at or behind body[i] and returns where it ends. ok is
// false for words in whose scripts words are not simply what spaces part.
func (x *lexicon) word(body string, i int) (w foundWord, end int, ok bool) {
	var key [maxWord + 2]byte
	w.number = true
	for i < len(body) {
		c, size := body[i], 1
		if c < utf8.RuneSelf {
			c = asciiFold[c]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(body[i:])
			switch r = foldRune(r); {
			case r == dropped:
				i += size
				continue
			case r >= 0x590:
				return w, i, false
			case r < utf8.RuneSelf:
				c = byte(r)
			default:
				// Two bytes: step over the first.
				w.number = false
				key[min(w.size, maxWord)] = 0xC0 | byte(r>>6)
				w.size++
				c = 0x80 | byte(r)&0x3F
			}
		}
		i += size
		if c == ' ' {
			if w.size > 0 {
				break
			}
			continue
		}
		key[min(w.size, maxWord)] = c
		w.size++
		w.number = w.number && c <= '9'
	}
	w.flags = x.flagsOf(key[:min(w.size, maxWord+1)])
	return w, i, true
}

// flagsOf returns the flags of the term that a word is, and of the stems that it begins
// with, 0 if there is none.
func (x *lexicon) flagsOf(word []byte) (flags uint8) {
	if len(word) == 0 {
		return 0
	}
	for n := 1; n < min(len(word), wordHead); n++ {
		if x.terms.shorter(word[0], n) {
			flags |= x.flagsWith(word, headOf(word[:n]))
		}
	}
	return flags | x.flagsWith(word, headOf(word))
}

// flagsWith is flagsOf for the terms with one head.
func (x *lexicon) flagsWith(word []byte, head uint32) (flags uint8) {
	list := x.terms.with(head)
	for i := range list {
		m := &list[i]
		if n := int(m.size); (n == len(word) || n < len(word) && m.flags&stemFlag != 0) && x.terms.key(m) == string(word[:n]) {
			flags |= m.flags
		}
	}
	return flags
}

// soundsFolded is sounds for lines with characters beyond ASCII.
func (x *lexicon) soundsFolded(body string, whole bool) bool {
	var buf [probeSize]byte
	n, read := foldKey(buf[:], nil, body)
	key, all := buf[:n], read == len(body)
	var o opening
	for i := 0; i < len(key) && o.unknown <= maxUnknown; {
		if key[i] == ' ' {
			i++
			continue
		}
		end, flags := x.known(key, i)
		if !all && end == len(key) {
			break // it may be cut off
		}
		if flags == 0 && !all && x.terms.begins(key[i:]) {
			break // in a script without spaces the cut may run through a word
		}
		o.add(end-i, flags, isNumber(key[i:end]))
		i = end
	}
	return o.mayBe(whole && all && !hasUnsegmented(key))
}

// hasUnsegmented reports whether key may have words that no space ends.
func hasUnsegmented(key []byte) bool {
	for _, c := range key {
		if c >= 0xE0 {
			return true
		}
	}
	return false
}

// known returns where the word at i ends, and its flags: 0 if it is no term.
func (x *lexicon) known(key []byte, i int) (end int, flags uint8) {
	if key[i] >= 0xD7 {
		t, _ := x.next(key, i)
		if !t.unknown() {
			flags = knownFlag
		}
		if x.means(&t, caption) {
			flags |= captionFlag
		}
		if x.means(&t, telling) || t.phrase != 0 {
			flags |= tellingFlag
		}
		return t.end, flags
	}
	end = i
	for end < len(key) && key[end] != ' ' {
		end++
	}
	flags = x.flagsOf(key[i:end])
	if e := wordEnd(key, i); e < end && !x.terms.begins(key[i:end]) {
		return e, flags // letters of a script without spaces follow
	}
	return end, flags
}
