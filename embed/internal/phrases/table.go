package phrases

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A phrase is a row of phrases.tsv.
type phrase struct {
	parts    []part
	row      string // as it stands in the file, for tests and messages
	lang     string
	reason   string
	of       string
	context  bool
	never    bool // not a placeholder, whatever its words say
	kind     Kind
	captures bool // has a place for a provider, a name or a handle
}

func (p *phrase) match() Match {
	return Match{Reason: p.reason, Of: p.of, Lang: p.lang, Context: p.context, Exact: true, Kind: p.kind}
}

// endsInName reports whether the wording ends in a person's name: then it has no
// full stop behind it, and what has one is a sentence of the story.
func (p *phrase) endsInName() bool {
	return p.parts[len(p.parts)-1].wild == personName
}

// tables holds everything that is looked up. It is built once and only read.
type tables struct {
	words   *lexicon
	phrases []phrase
	exact   map[string]int32 // phrases without placeholders, by their key
	// Phrases with placeholders, by how they begin, or if they begin with a
	// placeholder by how they end, or if they do both by their having a handle.
	starts  map[[prefixSize]byte][]int32
	ends    map[[prefixSize]byte][]int32
	handles []int32
	glued   []gluedPhrase

	startSet, endSet prefixSet
	exactSet         prefixSet
	anyStart         prefixSet // the first bytes of all that are in the others
	signs            prefixSet // see maySign
}

// exactPrefix is the number of bytes by which lines are distinguished that are no
// listed wording without placeholders. foldKey reads as many with longPrefix.
const exactPrefix = 8

// prefixSize is the number of bytes by which phrases with placeholders are found.
const prefixSize = 3

// newTables reads the two data files, whose forms are explained at their heads.
// Rows for which skip answers true are left out; nil skips none.
func newTables(phrases, words string, skip func(row string) bool) *tables {
	t := &tables{
		exact:  make(map[string]int32),
		starts: make(map[[prefixSize]byte][]int32),
		ends:   make(map[[prefixSize]byte][]int32),
	}
	var keys []string
	for line := range strings.Lines(phrases) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' || skip != nil && skip(line) {
			continue
		}
		p, inside, ok := parseRow(line)
		if !ok {
			continue
		}
		for _, part := range p.parts {
			if r, _ := utf8.DecodeRuneInString(part.lit); part.wild == literal && !unsegmented(r) {
				keys = append(keys, part.lit)
			}
		}
		t.add(p)
		if p.kind == ByInstagram {
			t.addSign(p)
		}
		if inside {
			t.addGlued(p)
		}
	}
	t.words = newLexicon(words, keys)
	return t
}

// parseRow reads one row: wording, language, reason, subject, use, kind.
func parseRow(line string) (p phrase, inside, ok bool) {
	f := strings.Split(line, "\t")
	if len(f) < 6 {
		return p, false, false
	}
	p = phrase{row: f[0], parts: parsePattern(f[0]), lang: f[1], reason: f[2], of: f[3], context: strings.HasSuffix(f[4], "context"), never: f[4] == "never"}
	switch f[5] {
	case "intro":
		p.kind = Intro
	case "by-instagram":
		p.kind = ByInstagram
	case "by-facebook":
		p.kind = ByFacebook
	case "skip":
		p.kind = Skip
	case "end":
		p.kind = EndOf
	}
	p.setCaptures()
	return p, strings.HasPrefix(f[4], "inside"), len(p.parts) > 0
}

// setCaptures notes whether p has a place for a provider, a name or a handle.
func (p *phrase) setCaptures() {
	for _, part := range p.parts {
		if part.wild == provider || part.wild == knownProvider || part.wild == personName || part.wild == handle {
			p.captures = true
		}
	}
}

func (t *tables) add(p phrase) {
	i := int32(len(t.phrases))
	first, last := p.parts[0], p.parts[len(p.parts)-1]
	switch {
	case len(p.parts) == 1 && first.wild == literal:
		if j, ok := t.exact[first.lit]; ok {
			// Where sources differ, the certain use wins.
			if t.phrases[j].context && !p.context {
				t.phrases[j] = p
			}
			return
		}
		t.exact[first.lit] = i
		t.exactSet.add(packed(first.lit[:min(len(first.lit), exactPrefix)]))
		if len(first.lit) >= prefixSize {
			t.anyStart.add(packed(first.lit[:prefixSize]))
		}
		if r, _ := utf8.DecodeRuneInString(first.lit); unsegmented(r) && len(first.lit) >= prefixSize {
			// Found by its beginning too, as the words of the line are not known.
			t.addStart(first.lit, i)
		}
	case len(first.lit) >= prefixSize:
		t.addStart(first.lit, i)
	case len(last.lit) >= prefixSize:
		h := [prefixSize]byte([]byte(last.lit[len(last.lit)-prefixSize:]))
		t.ends[h] = append(t.ends[h], i)
		t.endSet.add(packed(h[:]))
	default:
		t.handles = append(t.handles, i)
	}
	t.phrases = append(t.phrases, p)
}

// lookup finds the listed wording that key is. cut says that key is only the
// beginning of the line's.
func (t *tables) lookup(key []byte, cut bool) (*phrase, captured, bool) {
	var caps captured
	if !cut {
		if i, ok := t.exact[string(key)]; ok {
			return &t.phrases[i], caps, true
		}
	}
	if len(key) < prefixSize {
		return nil, caps, false
	}
	if p := t.first(t.starts[[prefixSize]byte(key)], key, cut, &caps); p != nil {
		return p, caps, true
	}
	if !cut {
		if p := t.first(t.ends[[prefixSize]byte(key[len(key)-prefixSize:])], key, cut, &caps); p != nil {
			return p, caps, true
		}
	}
	if bytes.IndexByte(key, '@') >= 0 {
		if p := t.first(t.handles, key, cut, &caps); p != nil {
			return p, caps, true
		}
	}
	return nil, caps, false
}

func (t *tables) first(candidates []int32, key []byte, cut bool, caps *captured) *phrase {
	for _, i := range candidates {
		*caps = captured{}
		p := &t.phrases[i]
		if !match(p.parts, key, cut, caps) {
			continue
		}
		name := key[caps.provider.lo:caps.provider.hi]
		if t.words.names(name, caps.listed) && (p.kind != Ordinary || !caps.listed || t.words.namesOnly(name)) {
			return p
		}
	}
	return nil
}

// longPrefix is the number of bytes by which lines that begin like no phrase are
// distinguished.
const longPrefix = 6

// addStart makes the phrase with index i, which begins with lit, known to first
// and startsPhrase.
func (t *tables) addStart(lit string, i int32) {
	h := [prefixSize]byte([]byte(lit))
	t.starts[h] = append(t.starts[h], i)
	t.anyStart.add(packed(lit[:prefixSize]))
	if len(lit) < longPrefix {
		t.startSet.add(packed(lit[:prefixSize]))
	} else {
		t.startSet.add(packed(lit[:longPrefix]))
	}
}

// startsPhrase reports whether a phrase with placeholders may begin like key, the
// beginning of a line's key.
func (t *tables) startsPhrase(key []byte) bool {
	if len(key) < longPrefix {
		return true
	}
	if !t.startSet.has(packed(key[:longPrefix])) && !t.startSet.has(packed(key[:prefixSize])) {
		return false
	}
	for _, i := range t.starts[[prefixSize]byte(key)] {
		lit := t.phrases[i].parts[0].lit
		n := min(len(lit), len(key))
		if lit[:n] == string(key[:n]) {
			return true
		}
	}
	return false
}

// otherPrefix reports that no listed wording begins as body does, by the first bytes of
// its key, and how many these are: exactPrefix if the rest of the line says nothing
// more about it. It is quick, and may miss some.
func (t *tables) otherPrefix(body string) (size int, other bool) {
	if h, ok := firstLetters(body); ok && !t.anyStart.has(h) {
		return exactPrefix, true // the common case
	}
	h, n, ok := keyPrefix(body)
	return n, ok && n >= longPrefix && !t.exactSet.has(h) &&
		!t.startSet.has(h>>(8*(n-longPrefix))) && !t.startSet.has(h>>(8*(n-prefixSize)))
}

// listed reports whether body, of which otherPrefix does not tell that it is another,
// may begin with a listed wording, or be one.
func (t *tables) listed(body string) bool {
	var probe [probeSize]byte
	n, read := foldKey(probe[:2*longPrefix], nil, body)
	if t.exactSet.has(packed(probe[:min(n, exactPrefix)])) {
		return true
	}
	if !t.startsPhrase(probe[:n]) {
		return false
	}
	if read < len(body) { // is it still so with more of the line?
		n, _ = foldKey(probe[:], nil, body)
	}
	return t.startsPhrase(probe[:n])
}

// otherTail reports that no listed wording that begins with a placeholder ends as
// body does. It is quick, and may miss some.
func (t *tables) otherTail(body string) bool {
	h, ok := keyTail(body)
	return ok && !t.endSet.has(h)
}

// endsPhrase reports whether body, in which no handle stands and of which otherTail
// does not tell that it is another, ends like a phrase that begins with a placeholder.
func (t *tables) endsPhrase(body string) bool {
	const tail = 24
	from := max(0, len(body)-tail)
	for from > 0 && from < len(body) && !utf8.RuneStart(body[from]) {
		from++
	}
	var buf [2 * tail]byte
	n, _ := foldKey(buf[:], nil, body[from:])
	key := buf[:n]
	if n < prefixSize || !t.endSet.has(packed(key[n-prefixSize:])) {
		return false
	}
	for _, i := range t.ends[[prefixSize]byte(key[n-prefixSize:])] {
		parts := t.phrases[i].parts
		lit := parts[len(parts)-1].lit
		k := min(len(lit), n)
		if lit[len(lit)-k:] == string(key[n-k:]) {
			return true
		}
	}
	return false
}
