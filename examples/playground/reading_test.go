package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	readingFrame = `<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`
	readingTweet = `<blockquote class="twitter-tweet"><p>Lanterns.</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`
	readingFlat  = "Lanterns. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026"
)

// TestReading checks the words of the reading view and where its cards stand, which
// are written as numbers.
func TestReading(t *testing.T) {
	for _, tt := range []struct{ reason, text, format, want string }{
		{"a card in its place", "<h1>Lamp</h1><p>One <b>two</b>.</p>" + readingTweet + "<p>Three.", "html", "# Lamp|One two.|1|Three."},
		{"words only", "<p>One.<script>var x</script><style>p{}</style></p><nav>Menu</nav><footer>Foot</footer>", "html", "One."},
		{"a card once", readingTweet + "<p>One.</p>" + readingTweet, "html", "1|One."},
		{"within a paragraph", "<p>One " + readingFrame + " two.</p>", "html", "One|1|two."},
		{"a caption is in the card", "<figure>" + readingFrame + "<figcaption>The  band.</figcaption></figure><p>The band.</p>", "html", "1 The band.|The band."},
		{"a caption before", "<figure><figcaption>The band.</figcaption>" + readingFrame + "</figure><p>One.</p>", "html", "1 The band.|One."},
		{"a picture's caption stays", "<figure><img src=a.jpg><figcaption>The band.</figcaption></figure>" + readingFrame, "html", "The band.|1"},
		{"in noscript", "<p>One.</p><noscript>" + readingTweet + "</noscript><p>Two.</p>", "html", "One.|1|Two."},
		{"an element of the same name", `<p>One.</p><playground-embed n="7"></playground-embed><playground-embed n="x">Two.</playground-embed>`, "html", "One.|Two."},
		{"text", "One\ntwo.\n\nThree.\n\n" + readingFlat + "\n\nFour.\n", "text", "One two.|Three.|1|Four."},
		{"deep", strings.Repeat("<div>", 400) + "One." + strings.Repeat("</div>", 400) + "Two.", "html", "One.|Two."},
	} {
		var got []string
		for _, b := range newView(tt.text, tt.format).Reading {
			switch {
			case b.Embed != 0:
				number := fmt.Sprint(b.Embed)
				if strings.Contains(string(b.Card), "The band.") {
					number += " The band."
				}
				got = append(got, number)
			case b.Heading:
				got = append(got, "# "+b.Text)
			default:
				got = append(got, b.Text)
			}
		}
		if d := cmp.Diff(tt.want, strings.Join(got, "|")); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, d)
		}
	}
}

func TestReadingBounded(t *testing.T) {
	size := 0
	for _, b := range newView(strings.Repeat("Some words of a long article.\n\n", 40_000), "text").Reading {
		size += len(b.Text)
	}
	if size > maxReading+100 {
		t.Errorf("%d bytes of words", size)
	}
}
