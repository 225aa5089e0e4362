package locate

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

func TestTokenAround(t *testing.T) {
	const list = " one\ttwo  three"
	for i := range len(list) {
		if ascii.IsSpace(list[i]) {
			continue
		}
		start, end := htmltree.TokenAround(list, i)
		if token := list[start:end]; !slices.Contains(strings.Fields(list), token) || i < start || i >= end {
			t.Errorf("at %d: %q", i, token)
		}
	}
}
