package classname

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// keyBits is how many bits the keys of pieces have: few enough for a byte each to
// stay in the fastest memory, enough for most pieces of other words to have no key of
// these.
const keyBits = 14

// keys is how many keys there are.
const keys = 1 << keyBits

// A pieceIndex finds the words that count anywhere in a name by three of their
// letters. It reads every second place of a name, so a word is found by the letters
// at an even or at an odd place in it.
type pieceIndex struct {
	labels [keys]uint8  // of the words with a piece of that key
	words  [256][]piece // by the key's last bits
}

// A piece is a word with three of its letters, from at on.
type piece struct {
	word   string
	labels Labels
	key    uint
	at     int
	next   int  // offset of a further letter, counted from at
	letter byte // that letter
}

// pieces is the index of the table.
var pieces = indexPieces()

func indexPieces() *pieceIndex {
	x, common := new(pieceIndex), commonPieces()
	for _, row := range rows {
		l := row.labels & anywhere
		if row.region != htmltree.RegionBody {
			l |= LabelRegion
		}
		if l == 0 {
			continue
		}
		for w := range strings.FieldsSeq(row.words) {
			x.add(w, l, common)
		}
	}
	return x
}

// add adds a word by two of its pieces.
func (x *pieceIndex) add(w string, l Labels, common *[keys]int) {
	for odd := range 2 {
		at := rarePiece(w, odd, common)
		key := pieceKey(w, at)
		x.labels[key] |= uint8(l)
		next := 3
		if at+next >= len(w) {
			next = -1
		}
		k := key % uint(len(x.words))
		x.words[k] = append(x.words[k], piece{w, l, key, at, next, w[at+next]})
	}
}

// commonNames are words of names that mean nothing here, many of them joined as
// pages join them, for the pieces that reach over the character between them.
const commonNames = "container content wrapper wrap text textbox title item items list link image img button btn icon header head heading block box body " +
	"section row column col grid card inner outer left right top bottom main page site post-title post- article-header entry-header meta date time author category categories tag " +
	"block-list light dark display hidden visible active current mobile desktop primary secondary background border color font size style overlay " +
	"widget module component logo search form input field label modal popup dropdown toggle slider slide carousel gallery thumb thumbnail caption " +
	"description summary excerpt intro teaser promo-item news story stories element region view views layout template theme default first last " +
	"small large medium wide full half width height margin padding space align center clearfix sticky fixed fluid flex " +
	"nav navi site-nav nav-item icons buttons sections options actions posts dialog-content item-content text-content page-content text-center context"

// commonPieces counts the pieces of common names by their keys.
func commonPieces() *[keys]int {
	n := new([keys]int)
	for i := range len(commonNames) - 2 {
		n[pieceKey(commonNames, i)]++
	}
	return n
}

// rarePiece returns the even or odd place in w of the three letters that are the
// rarest in common names.
func rarePiece(w string, odd int, common *[keys]int) int {
	best := odd
	for at := odd + 2; at+3 <= len(w); at += 2 {
		if common[pieceKey(w, at)] < common[pieceKey(w, best)] {
			best = at
		}
	}
	return best
}

// pieceKey returns the key of the three bytes at s[i].
func pieceKey(s string, i int) uint {
	return wordKey(uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16)
}

// wordKey returns the key of the first three of w's bytes, lowest first, without the
// bit in which capitals and small letters differ. The factor, 2 to the power of 32
// divided by the golden ratio, spreads them evenly over the highest bits.
func wordKey(w uint64) uint { return uint(uint32(w) & 0x5f5f5f * 0x9E3779B1 >> (32 - keyBits)) }

// LabelsIn returns the labels of the words that stand anywhere in s, in any case.
func LabelsIn(s string) Labels { return WantedLabels(s, anywhere) }

// WantedLabels returns those of LabelsIn that are wanted.
func WantedLabels(s string, want Labels) (l Labels) {
	x := pieces
	for i := x.next(s, want); i < len(s); i += 2 + x.next(s[i+2:], want&^l) {
		l |= x.at(s, i, want&^l)
	}
	return l
}

// next returns the first even offset in s of a piece of a word with a wanted label, at
// least len(s) if there is none. It reads eight bytes at once, for the three pieces
// that begin at the even offsets in them.
func (x *pieceIndex) next(s string, wanted Labels) int {
	rest, want := s, uint8(wanted&anywhere)
	for len(rest) >= 8 {
		w := ascii.Load8(rest)
		a, b, c := x.labels[wordKey(w)], x.labels[wordKey(w>>16)], x.labels[wordKey(w>>32)]
		switch {
		case (a|b|c)&want == 0:
			rest = rest[6:]
			continue
		case a&want != 0:
			return len(s) - len(rest)
		case b&want != 0:
			return len(s) - len(rest) + 2
		}
		return len(s) - len(rest) + 4
	}
	for ; len(rest) > 2; rest = rest[2:] {
		if x.labels[pieceKey(rest, 0)]&want != 0 {
			return len(s) - len(rest)
		}
	}
	return len(s)
}

// at returns the wanted labels of the words with a piece at s[i].
func (x *pieceIndex) at(s string, i int, want Labels) (l Labels) {
	key := pieceKey(s, i)
	words := x.words[key%uint(len(x.words))]
	for k := range words {
		p := &words[k]
		j := i + p.next
		if p.key != key || p.labels&want&^l == 0 || uint(j) >= uint(len(s)) || (s[j]^p.letter)&^0x20 != 0 {
			continue // the common case
		}
		if i >= p.at && ascii.FoldedPrefix(s[i-p.at:], p.word) {
			l |= p.labels & want
		}
	}
	return l
}
