package phrases

import (
	"strings"
	"unicode/utf8"
)

// wordHeads holds how the words begin that a line must have one of: the first
// four bytes of their keys. It may answer yes for others too.
type wordHeads struct {
	bits   [1 << 16 / 64]uint64
	stems2 [1 << 16 / 64]uint64 // stems of two bytes; of one there are none
	stems3 [1 << 16 / 64]uint64 // stems of three bytes
}

// newWordHeads collects the words that have a sense for captions or a telling one.
func newWordHeads(values map[string]uint32) *wordHeads {
	h := new(wordHeads)
	for key, v := range values {
		if v&(captionFlag|tellingFlag) == 0 || strings.IndexByte(key, ' ') >= 0 {
			continue
		}
		var head uint32
		for i := range min(len(key), 4) {
			head = head<<8 | uint32(key[i])
		}
		set := &h.bits
		if v&stemFlag != 0 && len(key) == 3 {
			set = &h.stems3
		} else if v&stemFlag != 0 && len(key) == 2 {
			set = &h.stems2
		}
		set[headSlot(head)/64] |= 1 << (headSlot(head) % 64)
	}
	return h
}

// headSlot is where in a set of 1<<16 bits a head stands.
func headSlot(head uint32) uint32 { return head * 0x9E3779B1 >> 16 }

// has tells whether a word of the given head, of at most four bytes, may be one.
func (h *wordHeads) has(head uint32, size int) bool {
	at := func(set *[1 << 16 / 64]uint64, head uint32) bool {
		slot := headSlot(head)
		return set[slot/64]>>(slot%64)&1 != 0
	}
	if at(&h.bits, head) {
		return true
	}
	switch size {
	case 4:
		return at(&h.stems3, head>>8) || at(&h.stems2, head>>16)
	case 3:
		return at(&h.stems3, head) || at(&h.stems2, head>>8)
	case 2:
		return at(&h.stems2, head)
	}
	return false
}

// anyIn tells whether a word of body may be one. It is quick, and right when it
// says no.
func (h *wordHeads) anyIn(body string) bool {
	head, size := uint32(0), 0
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c < utf8.RuneSelf {
			c = asciiFold[c]
		} else {
			r, n := utf8.DecodeRuneInString(body[i:])
			i += n - 1
			switch r = foldRune(r); {
			case r == dropped:
				continue
			case r >= 0x590:
				return true // words are not simply what spaces part
			case r < utf8.RuneSelf:
				c = byte(r)
			default:
				if size < 4 {
					head, size = head<<8|0xC0|uint32(r>>6), size+1
				}
				c = 0x80 | byte(r)&0x3F
			}
		}
		if c == ' ' {
			if size > 0 && h.has(head, size) {
				return true
			}
			head, size = 0, 0
		} else if size < 4 {
			head, size = head<<8|uint32(c), size+1
		}
	}
	return size > 0 && h.has(head, size)
}
