package embed

// nameTable is a hash table of a few dozen short names, as fast as can be: it is
// asked for every tag and attribute of a page.
type nameTable[V any] struct {
	slots [512]struct {
		name  string
		value V
	}
}

// add returns the place for what name means.
func (t *nameTable[V]) add(name string) *V {
	i := nameSlot(name)
	for t.slots[i].name != "" && t.slots[i].name != name {
		i = (i + 1) % len(t.slots)
	}
	t.slots[i].name = name
	return &t.slots[i].value
}

// get returns what name means, the zero value if it is not in the table.
func (t *nameTable[V]) get(name string) (v V) {
	if name == "" {
		return v
	}
	for i := nameSlot(name); t.slots[i].name != ""; i = (i + 1) % len(t.slots) {
		if t.slots[i].name == name {
			return t.slots[i].value
		}
	}
	return v
}

// getFolded is get for a name in any case.
func (t *nameTable[V]) getFolded(name string) (v V) {
	var buf lowered
	if !buf.set(name) {
		return v
	}
	return t.get(string(buf[:len(name)]))
}

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

// nameSlot returns where to look for a name first.
func nameSlot(name string) int {
	n := len(name)
	return int((uint(name[0])*37 + uint(name[n/2])*101 + uint(name[n-1])*5 + uint(n)*11) % uint(len(nameTable[bool]{}.slots)))
}
