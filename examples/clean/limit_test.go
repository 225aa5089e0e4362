package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

// TestNoItemLimit: more embeds than the library's default limit go, not the first
// ones alone.
func TestNoItemLimit(t *testing.T) {
	n := 3*embed.DefaultMaxItems + 5
	var page, text []byte
	for i := range n { // each its own video: places of one would be one item
		page = fmt.Appendf(page, `<p>a</p><iframe src="https://player.vimeo.com/video/%d"></iframe>`, 76979871+i)
		text = fmt.Appendf(text, "One line.\n\nLanterns. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026\n\n")
	}
	for _, c := range []struct{ article, mark, want string }{
		{string(page), "<iframe", "removed: 3,005 videos\n"},
		{string(text), "Ingrid", "removed: 3,005 tweets\n"},
	} {
		var out, report bytes.Buffer
		if status := run(nil, strings.NewReader(c.article), &out, &report); status != 0 || !strings.HasSuffix(report.String(), c.want) {
			t.Errorf("status %d, %swant %s", status, &report, c.want)
		}
		if left := strings.Count(out.String(), c.mark); left != 0 {
			t.Errorf("%d left of %d", left, n)
		}
	}
}
