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

// wordPrefix is the number of bytes of a word by which terms are found.
const wordPrefix = 4
