package embed

// nameTable is a hash table of a few dozen short names, as fast as can be: it is
// asked for every tag and attribute of a page.
type nameTable[V any] struct{ slots [nameSlots]namedValue[V] }

// nameBits is how many bits of a hash tell a place in a nameTable.
const nameBits = 9

// nameSlots is how many places a nameTable has.
const nameSlots = 1 << nameBits

// namedValue is a name and what it means.
type namedValue[V any] struct {
	key   uint64
	name  string
	value V
}

// add returns the place for what name means.
func (t *nameTable[V]) add(name string) *V {
	key := nameKey(name)
	i := nameSlot(key)
	for t.slots[i].name != "" && t.slots[i].name != name {
		i = (i + 1) % nameSlots
	}
	t.slots[i].key, t.slots[i].name = key, name
	return &t.slots[i].value
}

// get returns what name means, the zero value if it is not in the table.
func (t *nameTable[V]) get(name string) (v V) {
	key := nameKey(name)
	for i := nameSlot(key); ; i = (i + 1) % nameSlots {
		s := &t.slots[i]
		if s.key == key && len(s.name) == len(name) && (len(name) <= 8 || s.name == name) {
			return s.value
		}
		if s.name == "" {
			return v
		}
	}
}

// getFolded is get for a name in any case.
func (t *nameTable[V]) getFolded(name string) (v V) {
	var buf lowered
	if !buf.set(name) {
		return v
	}
	return t.get(string(buf[:len(name)]))
}

// nameKey returns a number that tells names apart that have the same length, up
// to eight bytes.
func nameKey(name string) uint64 {
	switch n := len(name); {
	case n >= 4:
		return uint64(word4(name)) | uint64(word4(name[n-4:]))<<32
	case n > 0:
		return uint64(name[0]) | uint64(name[n/2])<<8 | uint64(name[n-1])<<16
	}
	return 0
}

// word4 returns the first four bytes of s as a number.
func word4(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// word8 returns the first eight bytes of s as a number.
func word8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// nameSlot returns where to look for a name first.
func nameSlot(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> (64 - nameBits)) }

// lowered holds a name in lower case. No name in a table is longer.
type lowered [32]byte

// set takes s, which may be too long to be in a table: then it answers false.
func (b *lowered) set(s string) bool {
	if len(s) > len(b) {
		return false
	}
	for i := range len(s) {
		b[i] = s[i]
		if isUpper(s[i]) {
			b[i] |= 0x20
		}
	}
	return true
}
