package phrases

import "slices"

// A trie finds the longest known term at a place of a key. It is built once and
// only read afterwards. Node 0 is the root. The children of a node stand side by
// side at places that their letters tell, so that each step is one look.
type trie struct {
	nodes []trieNode
}

type trieNode struct {
	first  uint32 // index of the place for the first child's letter
	value  uint32 // of the term that ends here, 0 if none does
	letter byte   // that leads to this node, 0 if its place is empty
	lowest byte   // letter of the first child
	span   byte   // number of places for children
}

// newTrie returns a trie of the given terms, which hold no 0; values are above 0.
func newTrie(values map[string]uint32) *trie {
	terms := make([]string, 0, len(values))
	for k := range values {
		terms = append(terms, k)
	}
	slices.Sort(terms)
	const perTerm = 9 // about so many nodes
	t := &trie{nodes: make([]trieNode, 1, perTerm*len(terms))}
	t.grow(0, terms, 0, values)
	return t
}

// grow adds what follows node: the rest from place depth on of the given terms,
// which are equal up to there.
func (t *trie) grow(node uint32, terms []string, depth int, values map[string]uint32) {
	if len(terms) > 0 && len(terms[0]) == depth {
		t.nodes[node].value = values[terms[0]]
		terms = terms[1:]
	}
	if len(terms) == 0 {
		return
	}
	first, lowest := uint32(len(t.nodes)), terms[0][depth]
	span := terms[len(terms)-1][depth] - lowest + 1
	t.nodes = append(t.nodes, make([]trieNode, span)...)
	n := &t.nodes[node]
	n.first, n.lowest, n.span = first, lowest, span
	for len(terms) > 0 {
		letter, n := terms[0][depth], same(terms, depth)
		child := first + uint32(letter-lowest)
		t.nodes[child].letter = letter
		t.grow(child, terms[:n], depth+1, values)
		terms = terms[n:]
	}
}

// same returns how many of the sorted terms have the first one's byte at depth.
func same(terms []string, depth int) int {
	n := 1
	for n < len(terms) && terms[n][depth] == terms[0][depth] {
		n++
	}
	return n
}

// root returns the node of the empty term.
func (t *trie) root() *trieNode { return &t.nodes[0] }

// child returns the node that letter leads to from node n, nil if there is none.
func (t *trie) child(n *trieNode, letter byte) *trieNode {
	place := letter - n.lowest
	if place >= n.span {
		return nil
	}
	if n = &t.nodes[n.first+uint32(place)]; n.letter != letter {
		return nil
	}
	return n
}
