package htmltree

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tagTable is a hash table of a hundred names, as fast as can be: it is asked for
// every tag of a page.
type tagTable [tagSlots]namedTag

// tagSlotBits is how many bits of a hash tell a place in a tagTable: enough for
// the common tags to have places of their own.
const tagSlotBits = 9

// tagSlots is how many places a tagTable has.
const tagSlots = 1 << tagSlotBits

// namedTag is a tag with its name and the name's key.
type namedTag struct {
	key  uint64
	name string
	tag  TagInfo
}

// tagSlot returns where to look for a name first. The factor is one of those that
// give the common tags places of their own.
func tagSlot(key uint64) int { return int(key * 0xcd0eb678b783a6a5 >> (64 - tagSlotBits)) }

// add returns the place for what name means. The name is the one that parsers give
// nodes: where both are the same string in memory, they need not be read to compare them.
func (t *tagTable) add(name string) *TagInfo {
	if a := atom.Lookup([]byte(name)); a != 0 {
		name = a.String()
	}
	key := tagscan.NameKey(name)
	i := tagSlot(key)
	for t[i].name != "" && t[i].name != name {
		i = (i + 1) % tagSlots
	}
	t[i].key, t[i].name = key, name
	return &t[i].tag
}

// find returns the entry of name, whose key is given, nil if it is not in the table.
func (t *tagTable) find(key uint64, name string) *namedTag {
	for i := tagSlot(key); ; i = (i + 1) % tagSlots {
		s := &t[i]
		if s.name == "" {
			return nil
		}
		if s.is(key, name) {
			return s
		}
	}
}

// keyed is the length of the longest names that their keys and lengths tell apart.
const keyed = 8

// is reports whether s is for name.
func (s *namedTag) is(key uint64, name string) bool {
	return s.key == key && len(s.name) == len(name) && (len(name) <= keyed || s.name == name)
}

// tagPlaces maps the atoms of names to their places in tagsByName: a parser
// has given the nodes of a tree atoms, so that their names need not be read.
var tagPlaces = indexAtoms()

// tagPlaceBits is how many bits of a hash tell a place in tagPlaces: with that
// factor, enough for each name to have a place of its own.
const tagPlaceBits = 9

func tagPlace(a atom.Atom) uint32 { return uint32(a) * 0x9bebb389 >> (32 - tagPlaceBits) }

func indexAtoms() (places [1 << tagPlaceBits]uint16) {
	for i := range tagsByName {
		if a := atom.Lookup([]byte(tagsByName[i].name)); a != 0 {
			places[tagPlace(a)] = uint16(i)
		}
	}
	return places
}

// TagOfNode returns what the name of n means. A caller may have renamed the node
// and left its atom: the name counts.
func TagOfNode(n *html.Node) TagInfo {
	if s := &tagsByName[tagPlaces[tagPlace(n.DataAtom)]]; s.name == n.Data {
		return s.tag
	}
	return InfoOf(n.Data)
}
