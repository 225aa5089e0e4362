package main

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

// More items than the library's default limit are removed, not the first ones alone.
func TestNoItemLimit(t *testing.T) {
	n := embed.DefaultMaxItems + 5
	var page []byte
	for i := range n { // each its own video: places of one would be one item
		page = fmt.Appendf(page, `<p>a</p><iframe src="https://player.vimeo.com/video/%d"></iframe>`, 76979871+i)
	}
	c := &cleaner{format: "html", remove: []embed.Kind{embed.KindVideo}, counts: map[embed.Kind]int{}}
	out, err := c.clean(page)
	if err != nil {
		t.Fatal(err)
	}
	if left := bytes.Count(out, []byte("<iframe")); left != 0 {
		t.Errorf("%d players left of %d", left, n)
	}
}
