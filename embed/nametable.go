package embed

import "github.com/socialembed/socialembed/embed/internal/tagscan"

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
	key := tagscan.NameKey(name)
	i := nameSlot(key)
	for t.slots[i].name != "" && t.slots[i].name != name {
		i = (i + 1) % nameSlots
	}
	t.slots[i].key, t.slots[i].name = key, name
	return &t.slots[i].value
}

// get returns what name means, the zero value if it is not in the table.
func (t *nameTable[V]) get(name string) V { return t.getBy(tagscan.NameKey(name), name) }

// getBy is get for a name whose key is known.
func (t *nameTable[V]) getBy(key uint64, name string) (v V) {
	for i := nameSlot(key); ; i = (i + 1) % nameSlots {
		s := &t.slots[i]
		if s.is(key, name) || len(name) > 8 && s.key == key && s.name == name {
			return s.value
		}
		if s.name == "" {
			return v
		}
	}
}

// is tells whether s is for name, of up to eight bytes.
func (s *namedValue[V]) is(key uint64, name string) bool {
	return s.key == key && len(s.name) == len(name) && len(name) <= 8
}

// getFolded is get for a name in any case.
func (t *nameTable[V]) getFolded(name string) (v V) {
	for i := 0; i < len(name); i++ {
		if isUpper(name[i]) {
			var buf lowered
			if !buf.set(name) {
				return v
			}
			return t.get(string(buf[:len(name)]))
		}
	}
	return t.get(name)
}

// nameSlot returns where to look for a name first. The factor is one of those that
// give the common tags places of their own.
func nameSlot(key uint64) int { return int(key * 0xd1867b50e754b507 >> (64 - nameBits)) }

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
