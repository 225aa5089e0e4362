package phrases

import (
	"bytes"
	"slices"
)

// A trie finds the longest known term at a place of a key. It is built once and
// only read afterwards. Node 0 is the root; the children of a node stand side by
// side.
type trie struct {
	nodes  []trieNode
	labels []byte      // labels[i] is the byte that leads to node i
	root   [256]uint32 // the children of the root
}

type trieNode struct {
	first uint32 // index of the first child
	value uint32 // of the term that ends here, 0 if none does
	count uint16 // number of children
}

// newTrie returns a trie of the given terms; values are above 0.
func newTrie(values map[string]uint32) *trie {
	terms := make([]string, 0, len(values))
	for k := range values {
		terms = append(terms, k)
	}
	slices.Sort(terms)
	const perTerm = 6 // about so many nodes
	t := &trie{
		nodes:  make([]trieNode, 1, perTerm*len(terms)),
		labels: make([]byte, 1, perTerm*len(terms)),
	}
	t.grow(0, terms, 0, values)
	for i := range uint32(t.nodes[0].count) {
		t.root[t.labels[t.nodes[0].first+i]] = t.nodes[0].first + i
	}
	return t
}

// grow adds what follows node: the rest from place depth on of the given terms,
// which are equal up to there.
func (t *trie) grow(node uint32, terms []string, depth int, values map[string]uint32) {
	if len(terms) > 0 && len(terms[0]) == depth {
		t.nodes[node].value = values[terms[0]]
		terms = terms[1:]
	}
	first := uint32(len(t.nodes))
	for rest := terms; len(rest) > 0; rest = rest[same(rest, depth):] {
		t.nodes = append(t.nodes, trieNode{})
		t.labels = append(t.labels, rest[0][depth])
	}
	t.nodes[node].first = first
	t.nodes[node].count = uint16(len(t.nodes) - int(first))
	for child := first; len(terms) > 0; child++ {
		n := same(terms, depth)
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

// child returns the node that b leads to from node n, 0 if there is none.
func (t *trie) child(n uint32, b byte) uint32 {
	if n == 0 {
		return t.root[b]
	}
	node := &t.nodes[n]
	i := bytes.IndexByte(t.labels[node.first:node.first+uint32(node.count)], b)
	if i < 0 {
		return 0
	}
	return node.first + uint32(i)
}
