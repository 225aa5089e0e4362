package locate

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

func TestEmptied(t *testing.T) {
	list := []string{"a", "b"}
	if e := ascii.Emptied(list); len(e) != 0 || cap(e) != 2 || list[0] != "" || list[1] != "" {
		t.Errorf("%q is left of a list, with place for %d", list, cap(e))
	}
	if e := ascii.Emptied(make([]int, 0, ascii.MaxKeptList+1)); cap(e) != 0 {
		t.Errorf("place for %d elements is kept", cap(e))
	}
}
