package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A filter finds where a text may have one of the words that a mention must have.
// It looks at the last bytes of a window and goes on by as many bytes as no word
// has these at that place (the method of Wu and Manber). Words that begin with an
// ASCII letter are found by two bytes of four, others by four bytes of six, since
// their letters have two or three bytes.
type filter struct {
	latin  skips[[1 << 14]uint8]
	others skips[[1 << 15]uint8]
}

// skips is the table of one kind of window.
type skips[T any] struct {
	past  T      // by the hash of the last bytes: how many bytes of the window may precede the end of a word's first bytes
	known bitSet // hashes of words' first bytes
}

const (
	latinWindow = 4
	otherWindow = 6
	otherBlock  = 4
)

// add makes the filter find word in lower case, with a capital, and in capitals.
// Shorter words than a window it finds only before what is likely to follow.
func (f *filter) add(word string) {
	first, size := utf8.DecodeRuneInString(word)
	for _, w := range []string{word, foldString(word), string(unicode.ToUpper(first)) + word[size:], strings.ToUpper(word)} {
		switch {
		case w[0] >= utf8.RuneSelf:
			f.addOther(w)
		case len(w) >= latinWindow:
			f.addLatin([]byte(w[:latinWindow]), 0)
		case len(w) == latinWindow-1:
			for _, next := range []byte{' ', 0xE3, 0xE4, 0xEB, 0xEC} {
				f.addLatin([]byte{w[0], w[1], w[2], next}, 0)
			}
		}
	}
}

// addLatin adds w with all cases of its ASCII letters from i on.
func (f *filter) addLatin(w []byte, i int) {
	if i == latinWindow {
		for j := range latinWindow - 1 {
			p := &f.latin.past[pair(w[j], w[j+1])]
			*p = max(*p, uint8(j+1))
		}
		f.latin.known.add(hashFolded(string(w)))
		return
	}
	f.addLatin(w, i+1)
	if c := w[i] | 0x20; 'a' <= c && c <= 'z' {
		w[i] ^= 0x20
		f.addLatin(w, i+1)
		w[i] ^= 0x20
	}
}

// addOther adds w if it is as long as a window.
func (f *filter) addOther(w string) {
	if len(w) < otherWindow {
		return
	}
	for j := range otherWindow - otherBlock + 1 {
		p := &f.others.past[hash4(w[j:])>>17]
		*p = max(*p, uint8(j+1))
	}
	f.others.known.add(hash4(w) ^ hash4(w[2:])<<1)
}

// pair returns the place of two bytes in a table small enough for the fastest cache.
func pair(a, b byte) uint16 { return uint16(a&0x7F)<<7 | uint16(b&0x7F) }

// hash4 returns a hash of the first four bytes of s, best in its highest bits.
func hash4(s string) uint32 {
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24) * 0x9E3779B1
}

// hashFolded does so, the same for both cases of an ASCII letter.
func hashFolded(s string) uint32 {
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24 | 0x20202020) * 0x9E3779B1
}

// isASCII reports whether the first eight bytes of s are ASCII.
func isASCII(s string) bool {
	_ = s[7]
	return (uint64(s[0])|uint64(s[1])<<8|uint64(s[2])<<16|uint64(s[3])<<24|uint64(s[4])<<32|uint64(s[5])<<40|uint64(s[6])<<48|uint64(s[7])<<56)&0x8080808080808080 == 0
}

// A bitSet has a bit for each hash, by its highest bits.
type bitSet [1 << 14 / 64]uint64

func (b *bitSet) add(hash uint32)      { b[hash>>24] |= 1 << (hash >> 18 & 63) }
func (b *bitSet) has(hash uint32) bool { return b[hash>>24]&(1<<(hash>>18&63)) != 0 }

// nextLatin returns the first offset at or behind i where a word with an ASCII
// letter first may begin, the length of text if there is none.
func (f *filter) nextLatin(text string, i int) int {
	for end := i + latinWindow; end <= len(text); {
		if past := f.latin.past[pair(text[end-2], text[end-1])]; past < latinWindow-1 {
			end += latinWindow - 1 - int(past)
			continue
		}
		if f.latin.known.has(hashFolded(text[end-latinWindow : end])) {
			return end - latinWindow
		}
		end++
	}
	return len(text)
}

// nextOther does the same for other words.
func (f *filter) nextOther(text string, i int) int {
	const blocks = otherWindow - otherBlock + 1
	for end := i + otherWindow; end <= len(text); {
		if start := end - otherWindow; start+8 <= len(text) && isASCII(text[start:start+8]) {
			end += 8
			continue
		}
		tail := hash4(text[end-otherBlock : end])
		if past := f.others.past[tail>>17]; past < blocks {
			end += blocks - int(past)
			continue
		}
		if f.others.known.has(hash4(text[end-otherWindow:end]) ^ tail<<1) {
			return end - otherWindow
		}
		end++
	}
	return len(text)
}

// An anchorReader goes from one word that a mention must have to the next. The
// offsets are that of the next one of each kind, behind the text if there is
// none, -1 before the first search.
type anchorReader struct {
	lex             *lexicon
	text            string
	latin, other, x int
}

// next returns the first anchor at or behind from.
func (a *anchorReader) next(from int) (at int, ok bool) {
	if a.latin < from {
		a.latin = a.word(from, a.lex.filter.nextLatin)
	}
	if a.other < from {
		a.other = a.word(from, a.lex.filter.nextOther)
	}
	if a.x < from {
		a.x = a.lonelyX(from)
	}
	at = min(a.latin, a.other, a.x)
	return at, at < len(a.text)
}

// word returns where the next listed word stands, of those where next says that one may.
func (a *anchorReader) word(from int, next func(text string, i int) int) int {
	for i := next(a.text, from); i < len(a.text); i = next(a.text, i+1) {
		if beginsWord(a.text, i) && a.lex.isAnchor(a.text[i:]) {
			return i
		}
	}
	return len(a.text)
}

// lonelyX returns where the next X that may be the network stands.
func (a *anchorReader) lonelyX(from int) int {
	for from < len(a.text) {
		i := strings.IndexByte(a.text[from:], 'X')
		if i < 0 {
			break
		}
		if from += i; lonelyX(a.text, from) {
			return from
		}
		from++
	}
	return len(a.text)
}

// isAnchor reports whether text begins with a word that makes a mention possible.
func (lex *lexicon) isAnchor(text string) bool {
	senses, _ := lex.longest(text)
	for _, s := range senses {
		if s.class&(classNet|classTweet|classTweeted|classPosting|classPlace) != 0 {
			return true
		}
	}
	return false
}

// beginsWord reports whether a word may begin at text[i:].
func beginsWord(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || !isWord(before) || unspaced(r) || unspaced(before) || unicode.Is(unicode.Arabic, before)
}

// lonelyX reports whether the X at text[i] stands by itself.
func lonelyX(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	if i > 0 && (isWord(before) && !unspaced(before) || strings.ContainsRune("-./&'’@#", before)) {
		return false
	}
	return i+1 == len(text) || (!isWord(after) || unspaced(after)) && !strings.ContainsRune("&/@", after)
}
