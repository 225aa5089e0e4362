package embed_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// TestBudget checks that videos are held against descriptions, and read for captions,
// as far as the page's budget reaches and no farther, and as far from bytes as in a
// tree. Ordinary pages are far below it.
func TestBudget(t *testing.T) {
	for name, tt := range map[string]struct {
		page      func(n int) string
		of        func(*embed.Video) string
		few, many int
	}{
		"descriptions": {describedFrames, func(v *embed.Video) string { return v.Title }, 20, 200},
		"captions":     {captionOutside, func(v *embed.Video) string { return v.Caption }, 20, 20_000},
	} {
		for _, n := range []int{tt.few, tt.many} {
			page := tt.page(n)
			res, err := embed.ExtractBytes([]byte(page))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(res, embed.ExtractNode(embedtest.Parse(t, page)), ignorePlaces, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s, %d: bytes and tree differ (-bytes +tree):\n%s", name, n, d)
			}
			videos, without := embed.Only[*embed.Video](res), 0
			for _, v := range videos {
				if tt.of(v) == "" {
					without++
				}
			}
			if n == tt.few && without > 0 || n == tt.many && without == 0 || len(videos) == 0 {
				t.Errorf("%s, %d: %d of %d videos have none", name, n, without, len(videos))
			}
		}
	}
}

// describedFrames is n frames, and a hundred long descriptions that name them all.
func describedFrames(n int) string {
	const frames, objects, named = `<iframe src="https://www.youtube.com/embed/a%010d"></iframe>`, 100, 80
	names := numbered("a%010d-")(12 * named * objects)
	var b strings.Builder
	b.WriteString(`<script type="application/ld+json">[`)
	for len(names) > 12*named {
		fmt.Fprintf(&b, `{"@type":"VideoObject","name":"Boats","embedUrl":"https://a.example/-%s"},`, names[:12*named])
		names = names[12*named:]
	}
	b.WriteString(`{}]</script>`)
	for i := range n {
		fmt.Fprintf(&b, frames, i)
	}
	return b.String()
}

// captionOutside is a frame in boxes in one another with n other elements, and its
// caption in the outermost.
func captionOutside(n int) string {
	const boxes = 12
	return strings.Repeat("<figure class=video>", boxes) + embedtest.VimeoFrame + strings.Repeat("<i></i>", n) +
		strings.Repeat("</figure>", boxes-1) + "<figcaption>Boats leave early</figcaption></figure>"
}

// TestBudgetOfEndTags checks that end tags without elements, which each open element is
// asked about, count for elements in one another, and cost a single one nothing.
func TestBudgetOfEndTags(t *testing.T) {
	page := func(quotations, ends int) string {
		return `<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1387304686957498370">x</a>` +
			strings.Repeat(`<blockquote class="twitter-tweet">`, quotations-1) + strings.Repeat("<b>", 170) + strings.Repeat("</i>", ends)
	}
	for _, tt := range []struct{ quotations, ends, want int }{{1, 20, 1}, {1, 20_000, 1}, {12, 20, 1}, {12, 20_000, 0}} {
		res, err := embed.ExtractBytes([]byte(page(tt.quotations, tt.ends)))
		if err != nil {
			t.Fatal(err)
		}
		if got := len(res.Tweets()); got != tt.want {
			t.Errorf("%d quotations, %d end tags: %d tweets, want %d", tt.quotations, tt.ends, got, tt.want)
		}
	}
}
