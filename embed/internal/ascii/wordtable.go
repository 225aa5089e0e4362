package ascii

// WordTable is a table of lower-case words that is asked for each word of a name:
// nearly none is in it, and two letters and the length tell so of most. Words have
// only ASCII letters and signs, and at most maxWord of them.
type WordTable[V any] struct {
	Words map[string]V
	first [MaxWord + 1]uint32 // by length, a bit for each letter that a word begins with
	mid   [MaxWord + 1]uint32 // the same for the letter in its middle
}

// MaxWord is the length of the longest word that a table can hold, in bytes.
const MaxWord = 32

// NewWordTable returns a table of words, which must be in lower case, not empty and no
// longer than MaxWord. It keeps the map.
func NewWordTable[V any](words map[string]V) *WordTable[V] {
	t := &WordTable[V]{Words: words}
	for w := range words {
		t.first[len(w)] |= 1 << (w[0] % 32)
		t.mid[len(w)] |= 1 << (w[len(w)/2] % 32)
	}
	return t
}

// Get finds w in any case. It does not allocate.
func (t *WordTable[V]) Get(w string) (v V, ok bool) {
	if !t.May(w) {
		return v, false
	}
	var buf [MaxWord]byte
	v, ok = t.Words[string(buf[:CopyLower(buf[:], w)])]
	return v, ok
}

// May reports whether w, in any case, may be in the table.
func (t *WordTable[V]) May(w string) bool {
	n := len(w)
	return n > 0 && n <= MaxWord && t.first[n]>>(w[0]%32)&1 != 0 && t.mid[n]>>(w[n/2]%32)&1 != 0
}
