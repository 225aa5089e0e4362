package phrases

import "unicode/utf8"

// A prefixSet holds short pieces of keys, of at most eight bytes, by which words and
// phrases begin or end. It may answer yes for others too.
type prefixSet [1 << 16 / 64]uint64

// packed returns a piece of a key as prefixSet takes it.
func packed[S string | []byte](piece S) (prefix uint64) {
	for i := range len(piece) {
		prefix = prefix<<8 | uint64(piece[i])
	}
	return prefix
}

// slot is where among the bits of a set a piece stands.
func (s *prefixSet) slot(prefix uint64) uint64 { return prefix * 0x9E3779B97F4A7C15 >> 48 }

func (s *prefixSet) add(prefix uint64) {
	slot := s.slot(prefix)
	s[slot/64] |= 1 << (slot % 64)
}

func (s *prefixSet) has(prefix uint64) bool {
	slot := s.slot(prefix)
	return s[slot/64]>>(slot%64)&1 != 0
}

// firstLetters returns the first prefixSize letters of the key of body. ok is false
// if they are not simply what body begins with, in ASCII.
func firstLetters(body string) (prefix uint64, ok bool) {
	if len(body) < prefixSize {
		return 0, false
	}
	for i := range prefixSize {
		c := body[i]
		if c >= utf8.RuneSelf || asciiFold[c] < '0' || asciiFold[c] == '@' {
			return 0, false
		}
		prefix = prefix<<8 | uint64(asciiFold[c])
	}
	return prefix, true
}

// keyPrefix returns the first bytes of the key of body, at most exactPrefix, and
// their number. ok is false if there is more to them than ASCII letters.
func keyPrefix(body string) (prefix uint64, n int, ok bool) {
	gap := false
	for i := 0; i < len(body) && n < exactPrefix; i++ {
		c := body[i]
		if c >= utf8.RuneSelf || c == '@' {
			return 0, 0, false
		}
		if c = asciiFold[c]; c == ' ' {
			gap = n > 0
			continue
		}
		if gap {
			prefix, gap = prefix<<8|' ', false
			if n++; n == exactPrefix {
				break
			}
		}
		prefix = prefix<<8 | uint64(c)
		n++
	}
	return prefix, n, true
}

// keyTail returns the last prefixSize bytes of the key of body. ok is false if there
// are fewer, or if more than letters of ASCII stand there.
func keyTail(body string) (tail uint64, ok bool) {
	gap, n := false, uint(0)
	for i := len(body) - 1; i >= 0; i-- {
		c := body[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeLastRuneInString(body[:i+1])
			if r = foldRune(r); r >= utf8.RuneSelf {
				return 0, false
			}
			c = byte(r)
			i -= size - 1
			if r == dropped {
				continue
			}
		} else {
			c = asciiFold[c]
		}
		switch {
		case c == '@':
			return 0, false
		case c == ' ':
			gap = n > 0
			continue
		case gap:
			tail, gap = tail|' '<<(8*n), false
			if n++; n == prefixSize {
				return tail, true
			}
		}
		tail |= uint64(c) << (8 * n)
		if n++; n == prefixSize {
			return tail, true
		}
	}
	return 0, false
}

// wordPrefix is the number of bytes by which the words are known that a line must
// have one of.
const wordPrefix = 4

// wordPrefixes collects how the words begin that have a sense for captions or a
// telling one: the first wordPrefix bytes of their keys.
func wordPrefixes(terms *termTable) *prefixSet {
	h := new(prefixSet)
	for i := range terms.list {
		m := &terms.list[i]
		switch key := terms.key(m); {
		case m.flags&(captionFlag|tellingFlag) == 0 || m.flags&spaceFlag != 0:
		case m.flags&stemFlag != 0 && len(key) < wordPrefix:
			h.addStem(key)
		default:
			h.add(packed(key[:min(len(key), wordPrefix)]))
		}
	}
	return h
}

// addStem adds all prefixes of keys that begin with a stem shorter than they are.
func (s *prefixSet) addStem(stem string) {
	s.add(packed(stem))
	if len(stem) == wordPrefix {
		return
	}
	for c := range 256 {
		if c >= utf8.RuneSelf && c < 0xE0 || c < utf8.RuneSelf && asciiFold[c] == byte(c) && c != ' ' {
			s.addStem(stem + string([]byte{byte(c)}))
		}
	}
}

// nextWord returns where in body, at or behind i, which is no place within a word,
// the first word begins of which the set has the prefix, or one in whose script words
// are not simply what spaces part. It returns the length of body if there is none.
func (s *prefixSet) nextWord(body string, i int) int {
	prefix, size, start := uint64(0), 0, i
	for ; i < len(body); i++ {
		c := body[i]
		if size == 0 {
			start = i
		}
		if c < utf8.RuneSelf {
			c = asciiFold[c]
		} else {
			r, n := utf8.DecodeRuneInString(body[i:])
			i += n - 1
			switch r = foldRune(r); {
			case r == dropped:
				continue
			case r >= 0x590:
				return start
			case r < utf8.RuneSelf:
				c = byte(r)
			default:
				if size < wordPrefix {
					prefix, size = prefix<<8|0xC0|uint64(r>>6), size+1
				}
				c = 0x80 | byte(r)&0x3F
			}
		}
		if c == ' ' {
			if size > 0 && s.has(prefix) {
				return start
			}
			prefix, size = 0, 0
		} else if size < wordPrefix {
			prefix, size = prefix<<8|uint64(c), size+1
		}
	}
	if size > 0 && s.has(prefix) {
		return start
	}
	return len(body)
}

// indicates reports whether body has a telling word or a caption's, one of which a line
// must have that is not listed, or one in whose script that is not known so soon.
func (x *lexicon) indicates(body string) bool {
	var key wordKey
	for i := 0; ; {
		if i = x.prefixes.nextWord(body, i); i >= len(body) {
			return false
		}
		w, end, ok := x.word(&key, body, i)
		if !ok || w.flags&(captionFlag|tellingFlag) != 0 {
			return true
		}
		i = end
	}
}
