package phrases

import "slices"

// A termTable finds the known terms with which a place of a key begins. It is built
// once and only read afterwards. The terms lie side by side by a hash of their prefixes, the
// first bytes of their keys, so that a word is one look at a few terms.
type termTable struct {
	text  string // the keys of all terms
	list  []term
	first [1<<hashBits + 1]uint16 // of list, by hash
	// Bit n is set if a term of n bytes, fewer than a prefix has, begins with the byte
	// and is a stem or a phrase.
	short [256]uint8
}

// hashBits is the number of bits of a prefix's hash: there are more than terms.
const hashBits = 14

// A term is a known word, stem, or phrase of several words.
type term struct {
	at     uint32 // of its key in text
	prefix uint32 // see prefixOf
	senses uint16 // index of its first sense
	size   uint8  // of its key
	flags  uint8
}

// Flags of terms: there is a sense for stems, there is one for captions, the term or one
// that it is a word of has a sense in telling.
const (
	knownFlag = 1 << iota // set in each term
	stemFlag
	captionFlag
	tellingFlag
	spaceFlag // it is a phrase
	partFlag  // it is a word of a phrase
	labelFlag // it is a word of one with a sense for captions
)

// prefixOf returns the first bytes of a key, at most wordPrefix of them.
func prefixOf[S string | []byte](key S) uint32 {
	return uint32(packed(key[:min(len(key), wordPrefix)]))
}

// key returns the key of a term.
func (t *termTable) key(m *term) string { return t.text[m.at : m.at+uint32(m.size)] }

// hashOf returns a hash of a prefix.
func hashOf(prefix uint32) uint32 { return prefix * 0x9E3779B1 >> (32 - hashBits) }

// with returns the terms that have the prefix, and others.
func (t *termTable) with(prefix uint32) []term {
	i := hashOf(prefix)
	return t.list[t.first[i]:t.first[i+1]]
}

// isAt reports whether key, which has the prefix, begins with a term.
func (t *termTable) isAt(m *term, prefix uint32, key []byte) bool {
	n := int(m.size)
	return m.prefix == prefix && n <= len(key) && (n <= wordPrefix || t.key(m) == string(key[:n]))
}

// shorter reports whether terms of n bytes, fewer than a prefix has, may begin a longer
// word or phrase that begins with c.
func (t *termTable) shorter(c byte, n int) bool { return t.short[c]>>n&1 != 0 }

// begins reports whether a term begins with part. It is not exact where part is shorter
// than a prefix: then the answer is yes.
func (t *termTable) begins(part []byte) bool {
	for _, m := range t.with(prefixOf(part)) {
		if int(m.size) >= len(part) && t.key(&m)[:len(part)] == string(part) {
			return true
		}
	}
	return len(part) < wordPrefix
}

// A termBuilder collects terms.
type termBuilder struct {
	text  []byte
	list  []term
	slots []uint16 // by a hash of the key: one more than an index of list
}

func newTermBuilder(roughly int) *termBuilder {
	n := 1
	for n < 2*roughly {
		n *= 2
	}
	return &termBuilder{list: make([]term, 0, roughly), text: make([]byte, 0, 9*roughly), slots: make([]uint16, n)}
}

// term returns the term with the key, which is added if it is new. The pointer is good
// until the next call.
func (b *termBuilder) term(key []byte) *term {
	key = key[:min(len(key), 255)] // no word of a line is longer
	hash := uint32(2166136261)
	for _, c := range key {
		hash = (hash ^ uint32(c)) * 16777619
	}
	last := uint32(len(b.slots) - 1)
	i := hash & last
	for ; b.slots[i] != 0; i = (i + 1) & last {
		if m := &b.list[b.slots[i]-1]; string(b.text[m.at:m.at+uint32(m.size)]) == string(key) {
			return m
		}
	}
	m := term{at: uint32(len(b.text)), prefix: prefixOf(key), size: uint8(len(key)), flags: knownFlag}
	if slices.Contains(key, ' ') {
		m.flags |= spaceFlag
	}
	b.text = append(b.text, key...)
	b.list = append(b.list, m)
	b.slots[i] = uint16(len(b.list))
	return &b.list[len(b.list)-1]
}

// table returns the table of all terms.
func (b *termBuilder) table() *termTable {
	t := &termTable{text: string(b.text), list: make([]term, len(b.list))}
	for i := range b.list {
		m := &b.list[i]
		if key := t.key(m); len(key) < wordPrefix && m.flags&(stemFlag|spaceFlag) != 0 {
			t.short[key[0]] |= 1 << len(key)
		}
		t.first[hashOf(m.prefix)+1]++
	}
	for i := range t.first[1:] {
		t.first[i+1] += t.first[i]
	}
	next := t.first
	for _, m := range b.list {
		at := &next[hashOf(m.prefix)]
		t.list[*at] = m
		*at++
	}
	return t
}
