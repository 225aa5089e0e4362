package mention

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A sense is what a word means in one language.
type sense struct {
	lang  uint8 // index in languages, or anyLang
	net   uint8 // index in networks, one more than that
	class class
}

const (
	anyLang = 255
	twitter = 1 // the network of a tweet
)

// node is a node of the trie over the folded bytes of all words.
type node struct {
	edges  []edge
	table  *[256]int32 // instead of edges, if there are many
	senses []sense     // of the word that ends here
	prefix bool        // longer words may begin with it
	whole  bool        // nothing longer may begin with it
}

type edge struct {
	b  byte
	to int32
}

// lexicon is the trie and what anchor.go needs. It is only read once it is made.
type lexicon struct {
	nodes  []node
	filter filter
	rows   [][]pattern  // by language
	letter [0x500]uint8 // by character: the one language that has it, plus one
}

// tables returns the lexicon of all languages.
var tables = sync.OnceValue(func() *lexicon {
	lex := &lexicon{nodes: make([]node, 1)}
	for i, n := range networks {
		c := classNet
		if n.strict {
			c |= classStrict
		}
		lex.addList(n.words, sense{lang: anyLang, net: uint8(i + 1), class: c})
	}
	for i, l := range languages {
		for _, list := range []struct {
			words string
			class class
		}{
			{l.at, classAt}, {l.after, classAfter}, {l.fill, classFill}, {l.write, classSay}, {l.say, classSay}, {l.share, classShare}, {l.took, classTook}, {l.used, classUsed},
			{l.post, classPost}, {l.posting, classPost | classPosting}, {l.message, classMessage}, {l.tweet, classTweet}, {l.tweeted, classTweeted}, {l.the, classThe},
			{l.in, classIn}, {l.by, classBy}, {l.place, classPlace}, {l.that, classThat}, {l.purpose, classPurpose}, {l.series, classSeries}, {l.bar, classBar}, {l.deleted, classDeleted}, {l.veto, classVeto}, {l.common, 0}, {l.skip, 0},
		} {
			s := sense{lang: uint8(i), class: list.class}
			lex.addList(list.words, s)
		}
		rows := make([]pattern, len(l.rows))
		for k, r := range l.rows {
			rows[k], _ = compile(r.order) // a pattern of no classes fits nothing; a test compiles each order
		}
		lex.rows = append(lex.rows, rows)
		for _, r := range l.letters {
			lex.letter[r] = uint8(i + 1)
		}
	}
	lex.index()
	return lex
})

// addList adds the words of a list with one sense.
func (lex *lexicon) addList(list string, s sense) {
	for word := range strings.SplitSeq(list, ",") {
		word = strings.Join(strings.Fields(word), " ")
		if word == "" {
			continue
		}
		stem, prefix := strings.CutSuffix(word, "*")
		if s.class&(classTweet|classTweeted) != 0 {
			s.net = networkIn(foldString(stem))
		}
		lex.add(foldString(stem), prefix, s)
		if s.class&(classNet|classTweet|classTweeted|classPosting|classPlace) != 0 && s.class&classStrict == 0 || len(stem) > 3 && s.class&classNet != 0 {
			lex.filter.add(stem)
		}
	}
}

// networkIn returns the network that a word such as "facebookpost" names, Twitter
// if it names none.
func networkIn(word string) uint8 {
	for i, n := range networks {
		for name := range strings.SplitSeq(n.words, ",") {
			name = foldString(strings.TrimSpace(name))
			if len(name) > 5 && n.name != "" && strings.Contains(word, name) {
				return uint8(i + 1)
			}
		}
	}
	return twitter
}

func (lex *lexicon) add(word string, prefix bool, s sense) {
	at := int32(0)
	for i := range len(word) {
		to := lex.child(at, word[i])
		if to == 0 {
			to = int32(len(lex.nodes))
			lex.nodes = append(lex.nodes, node{})
			lex.nodes[at].edges = append(lex.nodes[at].edges, edge{word[i], to})
		}
		at = to
	}
	n := &lex.nodes[at]
	n.senses = append(n.senses, s)
	n.prefix = n.prefix || prefix
	n.whole = true
}

// index makes tables for the nodes with many edges.
func (lex *lexicon) index() {
	for i := range lex.nodes {
		n := &lex.nodes[i]
		if len(n.edges) > 3 {
			n.table = new([256]int32)
			for _, e := range n.edges {
				n.table[e.b] = e.to
			}
		}
	}
}

// child returns the node below n for b, 0 if there is none.
func (lex *lexicon) child(n int32, b byte) int32 {
	if t := lex.nodes[n].table; t != nil {
		return t[b]
	}
	for _, e := range lex.nodes[n].edges {
		if e.b == b {
			return e.to
		}
	}
	return 0
}

// longest returns the senses of the longest word that text begins with, and its
// length. A word ends where the script that it is written in ends words.
func (lex *lexicon) longest(text string) (senses []sense, size int) {
	at := int32(0)
	for i := 0; i < len(text); {
		var r rune
		if r, i = foldedAt(text, i); r < 0 {
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
			if at = lex.child(at, b); at == 0 {
				return senses, size
			}
		}
		if nd := &lex.nodes[at]; nd.whole && endsWord(text, i, r, nd.prefix) {
			senses, size = nd.senses, i
			if nd.prefix {
				size += wordRest(text[i:])
			}
		}
	}
	return senses, size
}

// foldedAt returns the character at text[i], folded, and where the next begins. White
// space is one blank, however much there is. r is negative for what counts for nothing.
func foldedAt(text string, i int) (r rune, next int) {
	r, size := rune(text[i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(text[i:])
	}
	i += size
	if isSpace(r) {
		for i < len(text) && isSpace(rune(text[i])) {
			i++
		}
		r = ' '
	}
	return fold(r), i
}

// endsWord reports whether a word whose last letter is r may end at text[i:].
func endsWord(text string, i int, r rune, prefix bool) bool {
	if prefix || unspaced(r) || i == len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[i:])
	return !isWord(next) || unspaced(next)
}

// wordRest returns the length of what is left of a word at the beginning of text.
func wordRest(text string) int {
	for i, r := range text {
		if !isWord(r) || unspaced(r) {
			return i
		}
	}
	return len(text)
}

// isWord reports whether r is part of a word.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == 0x200C || r == 0x200D
}

// unspaced reports whether r is of a script in which words need no space between
// them, or in which endings are joined to foreign names: Chinese, Japanese, Korean,
// Thai.
func unspaced(r rune) bool {
	return 0xE00 <= r && r <= 0xE7F || r >= 0x3040 && (r <= 0x30FF || 0x3400 <= r && r <= 0x9FFF || 0xAC00 <= r && r <= 0xD7A3 || 0xF900 <= r && r <= 0xFAFF)
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == 0xA0
}

func foldString(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r = fold(r); r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// fold returns r in lower case and in one spelling, -1 for marks that writers leave out.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r | 0x20
		}
		return r
	case r == 0x2019 || r == 0x2BC:
		return '\''
	case 0x64B <= r && r <= 0x652, r == 0x640, r == 0x93C, r == 0x200C, r == 0x200D, r == 0x307:
		return -1 // Arabic vowel signs, Devanagari nukta, joiners, the dot that Turkish İ leaves
	case r == 'أ' || r == 'إ' || r == 'آ':
		return 'ا'
	case r == 'ى' || r == 'ی':
		return 'ي'
	case r == 'ё' || r == 'Ё':
		return 'е'
	case 0x958 <= r && r <= 0x95F:
		return [...]rune{0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F}[r-0x958]
	}
	return unicode.ToLower(r)
}
