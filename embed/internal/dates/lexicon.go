package dates

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A nameRow is a line of a name table.
type nameRow struct{ lang, names string }

// A kind is what a word can be in a date. One word may be several things: "mar"
// is March, and Tuesday in Spanish.
type kind uint16

const (
	kindMonth      kind = 1 << iota
	kindSolar           // month of the Persian solar calendar
	kindDay             // weekday in full
	kindShortDay        // weekday abbreviated
	kindPeriod          // AM, PM
	kindRarePeriod      // the same, but a common word elsewhere
	kindClock           // between date and time: "at", "um"
	kindOn              // between time and date: "on", "am"
	kindLink            // between the parts of a date: "de"
	kindLead            // before the day: "ngày"
	kindCommon          // era, before the year, Gregorian
	kindBuddhist        // era, before the year, Buddhist
	kindYearMark        // after the year: "г."
	kindHour            // after a time: "Uhr"
	kindZone            // time zone
	kindAge             // unit of a post's age: "h"
)

// A name is all that a folded word can mean.
type name struct {
	kinds kind
	month uint8  // 1..12, for kindMonth and kindSolar
	like  uint8  // index into homographs + 1: month is then to be told from the style
	days  uint8  // bit n: it can be weekday n, Sunday being 0
	langs uint64 // bit n: language n of lexicon.langs has it as a month or weekday
}

// A lexicon is a trie of folded names. Children of a node are adjacent.
type lexicon struct {
	nodes []node
	names []name
	root  [utf8.RuneSelf]int32 // first child by ASCII rune, 0 if none
	langs map[string]uint64    // bit of each language
	folds [casedRunes]rune     // fold of the runes below casedRunes
}

// casedRunes bounds Latin, Greek, Cyrillic and Armenian, whose folding is slow enough
// to be kept in a table.
const casedRunes = 0x0590

func (l *lexicon) fold(r rune) rune {
	if 0 <= r && r < casedRunes {
		return l.folds[r]
	}
	return fold(r)
}

type node struct {
	r       rune
	name    int32 // index into names, -1 if no name ends here
	kids    int32 // index of the first child
	numKids int32
}

// words returns the lexicon, which is built at the first call.
var words = sync.OnceValue(func() *lexicon {
	b := builder{index: make(map[string]int), lex: &lexicon{langs: make(map[string]uint64)}}
	for r := range b.lex.folds {
		b.lex.folds[r] = fold(rune(r))
	}
	b.addTables()
	b.addExtras()
	b.link()
	return b.lex
})

// maxIgnored is how many runes that do not count a word may have.
const maxIgnored = 16

// match returns the longest name of the wanted kinds that stands at i as a whole
// word, and where it ends. Dots are optional in names, blanks count as one.
func (p *parser) match(i int, want kind) (found name, end int) {
	at, lastRune := int32(0), rune(0)
	dots, foundDots, ignored := 0, 0, 0
	for j := i; j < len(p.s); {
		r, size := rune(p.s[j]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(p.s[j:])
		}
		next := p.lex.child(at, p.lex.fold(r))
		switch {
		case next > 0:
			j, lastRune = j+size, r
		case at == 0:
			return name{}, 0
		case isDot(r) && !isDot(lastRune):
			j, lastRune = j+size, r
			dots++
			continue
		case isIgnored(r) && ignored < maxIgnored:
			ignored++
			if end == j && !isMark(r) { // a sign on the last letter is part of the word
				end = j + size
			}
			j += size
			continue
		case isBlank(r) || r == '&' || r == '\n':
			after := p.wrapped(j)
			next = p.lex.child(at, ' ')
			if next <= 0 || after == j {
				return p.withDot(found, end, foundDots)
			}
			j, lastRune = after, ' '
		default:
			return p.withDot(found, end, foundDots)
		}
		at = next
		if n := p.lex.nodes[at].name; n >= 0 && p.lex.names[n].kinds&want != 0 && p.wordEnds(j, lastRune) {
			found, end, foundDots = p.lex.names[n], j, dots
		}
	}
	return p.withDot(found, end, foundDots)
}

// withDot adds to a name written with dots ("p.m.") its last one; the dot after
// any other may as well be a full stop.
func (p *parser) withDot(n name, end, dots int) (name, int) {
	if dots > 0 && p.at(end) == '.' {
		end++
	}
	return n, end
}

// wordEnds reports whether a word that ends with last is over at i.
func (p *parser) wordEnds(i int, last rune) bool {
	if i >= len(p.s) || isUnspaced(last) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.s[i:])
	if _, _, ok := digit(last); ok { // "tháng 1"
		_, _, more := digit(r)
		return !more
	}
	return !isWordRune(r) || isIgnored(r)
}

// child returns the child of node at for rune r, 0 if there is none.
func (l *lexicon) child(at int32, r rune) int32 {
	if at == 0 && r < utf8.RuneSelf {
		return l.root[max(r, 0)]
	}
	n := l.nodes[at]
	low, high := n.kids, n.kids+n.numKids
	for high-low > 8 {
		if middle := (low + high) / 2; l.nodes[middle].r <= r {
			low = middle
		} else {
			high = middle
		}
	}
	for ; low < high; low++ {
		if l.nodes[low].r == r {
			return low
		}
	}
	return 0
}

// A builder fills a lexicon.
type builder struct {
	lex   *lexicon
	index map[string]int // folded word -> index into lex.names
}

// key folds a word as match reads it.
func key(word string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(word), " ") {
		if !isDot(r) && !isIgnored(r) {
			b.WriteRune(fold(r))
		}
	}
	return b.String()
}

// name returns the entry of a word, made if need be.
func (b *builder) name(word string) *name {
	k := key(word)
	i, ok := b.index[k]
	if !ok {
		i = len(b.lex.names)
		b.index[k] = i
		b.lex.names = append(b.lex.names, name{})
	}
	return &b.lex.names[i]
}

func (b *builder) add(word string, k kind) { b.name(word).kinds |= k }

func (b *builder) lang(lang string) uint64 {
	bit, ok := b.lex.langs[lang]
	if !ok {
		bit = 1 << len(b.lex.langs)
		b.lex.langs[lang] = bit
	}
	return bit
}

func (b *builder) month(lang, word string, month int) {
	n := b.name(word)
	n.kinds |= kindMonth
	n.month = uint8(month)
	n.langs |= b.lang(lang)
}

func (b *builder) day(lang, word string, day int, k kind) {
	n := b.name(word)
	n.kinds |= k
	n.days |= 1 << day
	n.langs |= b.lang(lang)
}

func (b *builder) addTables() {
	for _, row := range monthTable {
		for m, names := range strings.Split(row.names, ";") {
			for word := range strings.SplitSeq(names, "|") {
				b.month(row.lang, word, m+1)
				if row.lang == "he" { // the preposition is written as one word with the month
					b.month(row.lang, "ב"+word, m+1)
				}
			}
		}
	}
	for _, row := range weekdayTable {
		for d, names := range strings.Split(row.names, ";") {
			wide, short, _ := strings.Cut(names, "/")
			for word := range strings.SplitSeq(wide, "|") {
				b.day(row.lang, word, d, kindDay)
			}
			for word := range strings.SplitSeq(short, "|") {
				if word != "" {
					b.day(row.lang, word, d, kindShortDay)
				}
			}
		}
	}
	for _, row := range periodTable {
		for word := range strings.SplitSeq(row.names, "|") {
			b.add(word, kindPeriod)
		}
	}
}

// link makes the trie of the words collected, level by level.
func (b *builder) link() {
	keys := make([][]rune, 0, len(b.index))
	for k := range b.index {
		keys = append(keys, []rune(k))
	}
	slices.SortFunc(keys, slices.Compare)
	l := b.lex
	l.nodes = append(l.nodes, node{name: -1})
	type span struct{ node, from, to, depth int } // keys[from:to] pass through node
	for queue := []span{{0, 0, len(keys), 0}}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if len(keys[at.from]) == at.depth {
			l.nodes[at.node].name = int32(b.index[string(keys[at.from])])
			at.from++
		}
		l.nodes[at.node].kids = int32(len(l.nodes))
		for from := at.from; from < at.to; {
			r := keys[from][at.depth]
			to := from
			for to < at.to && keys[to][at.depth] == r {
				to++
			}
			l.nodes[at.node].numKids++
			queue = append(queue, span{len(l.nodes), from, to, at.depth + 1})
			l.nodes = append(l.nodes, node{r: r, name: -1})
			from = to
		}
	}
	for i := range l.nodes[0].numKids {
		if r := l.nodes[l.nodes[0].kids+i].r; r < utf8.RuneSelf {
			l.root[r] = l.nodes[0].kids + i
		}
	}
}
