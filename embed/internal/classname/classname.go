// Package classname reads names as web pages give them to elements: class names, ids
// and the names of attributes. A name is taken by its words, and one table says what
// a word means, whoever asks.
package classname

import (
	"iter"
	"math/bits"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// Label is what a word says about the thing that it names. It is a set.
type Label uint32

const (
	Video  Label = 1 << iota // it is about a video
	Player                   // it plays something
	Embed                    // it is embedded
	Audio                    // it is about sound
	Teaser                   // it stands for another page: a card, an entry of a list
	Part                     // it is a part of a player: a caption, a button
	Other                    // it is an advertisement, a map, a form, …

	Control  // a button or a counter, which carries the page's own URL or a status to be shared
	Feed     // a network's feed, or a part of one
	Beside   // it stands beside embeds: credits, comments, lists of links
	Around   // it holds several parts of a post
	Copy     // it is there to be copied
	Subject  // what the page is about, or what is counted: "tag-twitter"
	Site     // something of the site's own, whose ids may look like a post's
	Blocking // it keeps content back until the reader consents
	PostBox  // it shows a post
	Caption  // a caption

	// Playing are the labels about players and what is none.
	Playing = Video | Player | Embed | Audio | Teaser | Part | Other
)

// maxWord is the length of the longest word of the table, in bytes.
const maxWord = 32

// first and middle have a bit for each letter that words of a length begin with and
// have in their middle: nearly no word of a name is in the table, and these say so
// of most.
var first, middle [maxWord + 1]uint32

// Of returns the labels of a word, in any case. It does not allocate.
func Of(word string) Label {
	n := len(word)
	if n == 0 || n > maxWord || first[n]>>(word[0]%32)&1 == 0 || middle[n]>>(word[n/2]%32)&1 == 0 {
		return 0
	}
	var buf [maxWord]byte
	for i := range n {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return labels[string(buf[:n])]
}

// Has reports whether a word of name has one of the labels.
func Has(name string, l Label) bool {
	for w := range Words(name) {
		if Of(w)&l != 0 {
			return true
		}
	}
	return false
}

// Words yields the words of a name as written: they are parted by anything that is
// no letter, and by capitals within ("articleComments").
func Words(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(name); {
			if !isLetter(name[i]) {
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

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
