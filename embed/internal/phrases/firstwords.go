package phrases

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// firstWords is what is known of a line when its first words were looked up: enough
// to turn most lines away before the whole is folded and judged.
type firstWords struct {
	words   int // without numbers that are no terms
	total   int // bytes of words
	foreign int // bytes of words that are no terms
	unknown int // the same with numbers
	label   bool
	telling bool
}

// add counts a word of so many bytes, of which flags are known: 0 if it is no term.
func (o *firstWords) add(size int, flags uint8, number bool) {
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

// mayBe reports whether the line may be a placeholder by its words, with more lines or
// without: a label, with any text behind it, or a line that judge takes. all says that
// these were all its words.
func (o *firstWords) mayBe(all bool) (part, whole bool) {
	if o.label {
		return true, true
	}
	part = o.unknown <= maxUnknown
	return part, part && (!all || o.telling && covered(o.total-o.foreign, o.total, o.words))
}

// sounds reports whether the words that body begins with may be a placeholder's
// that is not listed.
func (x *lexicon) sounds(body string) bool {
	_, whole := x.opens(body)
	return whole
}

// opens reports whether the words that body begins with may be those of a placeholder
// that is not listed: of one with more lines, or of one that body is the whole of.
func (x *lexicon) opens(body string) (part, whole bool) {
	var w lineWords
	return w.opens(x, body)
}

// soundsLabel reports whether words may be the label of a caption: all of them are
// terms, and one is telling, as that of a video is. ok is as for word.
func (x *lexicon) soundsLabel(words string) (sounds, ok bool) {
	var key wordKey
	for i := 0; i < len(words); {
		w, end, ok := x.word(&key, words, i)
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
	whole  uint16 // see lookup
	stem   uint16
}

// maxWord is the number of bytes of a word that are looked up: no term is longer.
const maxWord = 64

// wordKey is storage for the key of a word, and one byte that says that it is too long.
type wordKey [maxWord + 2]byte

// word looks up the word at or behind body[i] and returns where it ends. ok is
// false for words in whose scripts words are not simply what spaces part.
func (x *lexicon) word(key *wordKey, body string, i int) (w foundWord, end int, ok bool) {
	w.size, w.number, end, ok = key.fold(body, i)
	if ok && w.size > 0 {
		w.flags, w.whole, w.stem = x.lookup(key[:min(w.size, maxWord+1)])
	}
	return w, end, ok
}

// fold writes the key of the word at or behind body[i]. It returns the size of the key,
// whether it is a number, and the end of the word; ok is as for word.
func (key *wordKey) fold(body string, i int) (size int, number bool, end int, ok bool) {
	for i < len(body) && body[i] < utf8.RuneSelf && asciiFold[body[i]] == ' ' {
		i++
	}
	if i+8 <= len(body) { // most words are a few letters of ASCII
		w := ascii.Load8(body[i : i+8])
		if n := bits.TrailingZeros64(ascii.HighBits&^ascii.LetterBits(w)) / 8; 0 < n && n < 8 {
			if c := body[i+n]; c < utf8.RuneSelf && asciiFold[c] == ' ' {
				binary.LittleEndian.PutUint64(key[:8], w|' '*ascii.EachByte)
				return n, false, i + n + 1, true
			}
		}
	}
	number = true
	for i < len(body) {
		c := body[i]
		if c < utf8.RuneSelf {
			i++
			if c = asciiFold[c]; c == ' ' {
				if size > 0 {
					break
				}
				continue
			}
		} else {
			r, n := utf8.DecodeRuneInString(body[i:])
			i += n
			switch r = foldRune(r); {
			case r == dropped:
				continue
			case r == separator:
				if size > 0 {
					return size, number, i, true
				}
				continue
			case r >= 0x590:
				return size, number, i - n, false
			case r < utf8.RuneSelf:
				c = byte(r)
			default:
				// Two bytes: step over the first.
				number = false
				key[min(size, maxWord)] = 0xC0 | byte(r>>6)
				size++
				c = 0x80 | byte(r)&0x3F
			}
		}
		key[min(size, maxWord)] = c
		size++
		number = number && c <= '9'
	}
	return size, number, i, true
}

// lookup finds the term that a word is, and the stems that it begins with: it returns
// the flags of all, 0 if there is none, and the senses of the term and of a stem, manyStems
// if there are more.
func (x *lexicon) lookup(word []byte) (flags uint8, whole, stem uint16) {
	if x.terms.short[word[0]] != 0 {
		for n := 1; n < min(len(word), wordPrefix); n++ {
			if x.terms.shorter(word[0], n) {
				flags, whole, stem = x.lookupWith(word, prefixOf(word[:n]), flags, whole, stem)
			}
		}
	}
	head := uint32(0)
	if len(word) >= wordPrefix {
		head = binary.BigEndian.Uint32(word)
	} else {
		head = prefixOf(word)
	}
	return x.lookupWith(word, head, flags, whole, stem)
}

// manyStems stands for the senses of several stems.
const manyStems = 1<<16 - 1

// lookupWith adds to the results of lookup those for the terms with one head.
func (x *lexicon) lookupWith(word []byte, head uint32, flags uint8, whole, stem uint16) (uint8, uint16, uint16) {
	list := x.terms.with(head)
	for i := range list {
		m := &list[i]
		if !x.terms.isAt(m, head, word) {
			continue
		}
		n := int(m.size)
		if n < len(word) && m.flags&stemFlag == 0 {
			continue
		}
		flags |= m.flags
		switch {
		case n == len(word):
			whole = m.senses
		case stem == 0:
			stem = m.senses
		default:
			stem = manyStems
		}
	}
	return flags, whole, stem
}

// soundsFolded is opens for lines with characters beyond ASCII.
func (x *lexicon) soundsFolded(body string) (part, whole bool) {
	var buf [probeSize]byte
	n, read := foldKey(buf[:], nil, body)
	key, all := buf[:n], read == len(body)
	var o firstWords
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
	return o.mayBe(all && !hasUnsegmented(key))
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
	flags, _, _ = x.lookup(key[i:end])
	if e := wordEnd(key, i); e < end && !x.terms.begins(key[i:end]) {
		return e, flags // letters of a script without spaces follow
	}
	return end, flags
}
