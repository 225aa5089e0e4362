package embed_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

var searchTime = flag.Duration("search", 0, "how long TestSearchHostile looks for costly inputs; 0 skips it")

// searchPieces are what TestSearchHostile repeats and mixes.
var searchPieces = []string{
	"<div>", "<p>", "<b>", "</b>", "</i>", "</div>", "<a href=//youtu.be/abcdefghijk>", "<a href=//x.com/a/status/1387304686957498370>", "</a>",
	`<blockquote class=twitter-tweet>`, `<blockquote class=instagram-media>`, "</blockquote>", `<figure class=video>`, "<figcaption>", "</figure>",
	`<div class="video-player" data-video-id=abcdefghijk>`, `<div class="embed-twitter">`, `<div class="consent embed">`, `<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>`,
	`<div class=tweet data-a='{"url":"https://a.example/"}'>`, `<div data-html="&lt;iframe src=//youtu.be/abcdefghijk&gt;">`, "<video controls src=//a.example/a.mp4>", "<source src=//a.example/b.mp4>",
	"<noscript>", "</noscript>", "<script>", "</script>", `{"type":"embed","url":"https://youtu.be/abcdefghijk"},`, `{"tweetId":"1387304686957498370",`, "<li>", "<td>", "<table>", "<svg>", "<template>", "<object>", "<param name=a>",
	"a ", "video ", "Video\n", "(@abc) ", "@abc\n", "— ", "— A (@abc) May 1, 2020\n", "May 1, 2020 ", "١٢ يناير ", "2020年1月1日", "“", "”", "\n", "\n\n", "> ",
	"pic.twitter.com/Ab3dEf6hIj ", "https://t.co/Ab3dEf6hIj ", "https://youtu.be/abcdefghijk\n", "View this post on Instagram\n", "A post shared by A (@abc)\n", "Accept cookies to watch this video\n", "Replying to @abc\n", "#a ", "&amp;", "&quot", "](", "- ", "12:53 PM · ",
}

// costly is an input that TestSearchHostile made, and its cost.
type costly struct {
	how, shape string
	perByte    float64 // ns
	parsed     float64 // times as long as html.Parse
}

// TestSearchHostile looks for inputs that cost much: random repetitions of two or three
// pieces, of which the costliest are varied. It logs the worst twenty. An input that
// costs far more than all that is known belongs into the list of shapes.
func TestSearchHostile(t *testing.T) {
	if *searchTime == 0 {
		t.Skip("-search is not set")
	}
	const size, keep = 32 << 10, 20
	seed := uint64(time.Now().UnixNano())
	t.Log("seed", seed)
	rnd := rand.New(rand.NewPCG(seed, 0))
	var worst []costly
	var parents [][]int
	for start := time.Now(); time.Since(start) < *searchTime; {
		var pick []int
		if len(parents) > 0 && rnd.IntN(2) == 0 {
			pick = slices.Clone(parents[rnd.IntN(len(parents))])
			pick[rnd.IntN(len(pick))] = rnd.IntN(len(searchPieces))
		} else {
			for range 2 + rnd.IntN(2) {
				pick = append(pick, rnd.IntN(len(searchPieces)))
			}
		}
		inTurns := rnd.IntN(2) == 0
		for how, prepare := range readings {
			s := repetition(pick, inTurns, size)
			read := prepare(s)
			read()
			took := min(timeOf(read), timeOf(read))
			c := costly{how: how, shape: fmt.Sprintf("%v %q", inTurns, pieces(pick)), perByte: float64(took) / float64(len(s))}
			if len(worst) == keep && c.perByte <= worst[keep-1].perByte || slices.ContainsFunc(worst, func(w costly) bool { return w.how == how && w.shape == c.shape }) {
				continue
			}
			c.parsed = float64(took) / float64(timeOf(func() { _, _ = html.Parse(strings.NewReader(s)) }))
			worst = append(worst, c)
			slices.SortFunc(worst, func(a, b costly) int { return int(b.perByte - a.perByte) })
			worst = worst[:min(len(worst), keep)]
			parents = append(parents, pick)
		}
	}
	for _, c := range worst {
		t.Logf("%s %6.0f ns a byte, %5.1f times html.Parse: %s", c.how, c.perByte, c.parsed, c.shape)
	}
}

func pieces(pick []int) (out []string) {
	for _, i := range pick {
		out = append(out, searchPieces[i])
	}
	return out
}

// repetition returns about n bytes of the pieces: in turns, or each many times and
// then the next.
func repetition(pick []int, inTurns bool, n int) string {
	all := strings.Join(pieces(pick), "")
	if inTurns {
		return strings.Repeat(all, n/len(all)+1)
	}
	var b strings.Builder
	for _, p := range pieces(pick) {
		b.WriteString(strings.Repeat(p, n/len(pick)/len(p)+1))
	}
	return b.String()
}
