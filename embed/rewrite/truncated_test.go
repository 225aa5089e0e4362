package rewrite_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/rewrite"
)

const threeVideos = `<p>a</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><p>b</p>
<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe><p>c</p><iframe src="https://player.vimeo.com/video/76979871"></iframe>`

// A truncated result would leave the items beyond the limit in the input.
func TestTruncatedResult(t *testing.T) {
	x := &embed.Extractor{MaxItems: 2}
	res, err := x.ExtractBytes([]byte(threeVideos))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rewrite.Replace([]byte(threeVideos), res, rewrite.Remove); !errors.Is(err, rewrite.ErrTruncated) {
		t.Errorf("Replace: %v, want ErrTruncated", err)
	}
	res.Truncated = false
	if out, err := rewrite.Replace([]byte(threeVideos), res, rewrite.Remove); err != nil || strings.Count(string(out), "<iframe") != 1 {
		t.Errorf("Replace of the first items: %q, %v", out, err)
	}
}

func TestTruncatedTree(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(threeVideos))
	if err != nil {
		t.Fatal(err)
	}
	x := &embed.Extractor{MaxItems: 2}
	if err := rewrite.Selection(doc.Selection, x.ExtractSelection(doc.Selection), rewrite.Remove); !errors.Is(err, rewrite.ErrTruncated) {
		t.Errorf("Selection: %v, want ErrTruncated", err)
	}
	if err := rewrite.Node(doc.Nodes[0], x.ExtractNode(doc.Nodes[0]), rewrite.Remove); !errors.Is(err, rewrite.ErrTruncated) {
		t.Errorf("Node: %v, want ErrTruncated", err)
	}
	if n := doc.Find("iframe").Length(); n != 3 {
		t.Errorf("%d iframes left, want 3", n)
	}
}
