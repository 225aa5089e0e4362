// Package classname reads the names that web pages give to elements: class names, ids,
// roles and the names of attributes. A name consists of words, and one table says what
// a word means, whoever asks.
package classname

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// LowerWords is Words in lower case.
func LowerWords(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range Words(name) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
}

// Words yields the words of a name as written. Anything that is no letter separates
// them, and so do capitals within ("articleComments").
func Words(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(name); {
			if !ascii.IsLetter(name[i]) {
				i++
				continue
			}
			start := i
			i = wordEnd(name, i)
			if !yield(name[start:i]) {
				return
			}
		}
	}
}

// wordEnd returns the end of the word of name whose first letter is at i.
func wordEnd(name string, i int) int {
	for {
		var w uint64
		if rest := name[i:]; len(rest) >= 8 {
			w = ascii.Load8(rest)
		} else {
			w = ascii.Last8(name, len(rest)) // what lies behind the name is no letter
		}
		const first = 0xff // is in the word
		letters := ascii.LetterBits(w)
		capitals := letters &^ (w << 2) // the bit of small letters, moved to the highest
		if ends := (ascii.HighBits&^letters | capitals&^(capitals<<8)) &^ first; ends != 0 {
			return i + bits.TrailingZeros64(ends)/8
		}
		i += 7 // the last byte of these is in the word, too
	}
}
