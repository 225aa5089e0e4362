package embed_test

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"unsafe"
	"weak"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// keptPage has something for each stage to keep: an element of each kind, regions,
// page state, a signature, a notice and a mention.
const keptPage = `<head><link rel="canonical" href="https://quay.example/boats"><meta property="og:url" content="https://quay.example/boats"><title>Boats</title></head><article><h1>Boats</h1><figure class="video"><iframe src="https://player.vimeo.com/video/123456789"></iframe><figcaption>The quay</figcaption></figure>` +
	`<blockquote class="twitter-tweet"><p>Boats are back.</p>&mdash; Mia Quill (@mia_quill) <a href="https://twitter.com/mia_quill/status/1822700000000000000">August 11, 2024</a></blockquote>` +
	`<p>Ferries too — Mia Quill (@mia_quill) August 12, 2024</p><p>This video is not available in your country.</p><p>The harbour master tweeted that the bridge stays shut.</p>` +
	`<p><a href="https://youtu.be/abcdefghijk">https://youtu.be/abcdefghijk</a></p><div class="video-player" id="player-1"></div><div class="twitter-embed"></div><aside class="related"><iframe src="https://player.vimeo.com/video/22"></iframe></aside></article>` +
	`<script type="application/ld+json">{"@type":"VideoObject","name":"Boats","embedUrl":"https://player.vimeo.com/video/123456789"}</script>` +
	`<script>window.__STATE__ = {"url":"https://quay.example/boats","video":{"provider":"youtube","videoId":"abcdefghijk","url":"https://www.youtube.com/watch?v=abcdefghijk"}};</script>`

// TestNothingIsKept checks that an extraction keeps neither the caller's input nor its
// nodes for the next one, in its pools.
func TestNothingIsKept(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // only the collection below, which pools survive
	x := &embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder, embed.KindMention}}
	filler := strings.Repeat("<p>Plain words of an article.</p>", 2000)
	for name, run := range map[string]func() func() bool{
		"bytes": func() func() bool {
			data := []byte(keptPage + filler)
			if res, err := x.ExtractBytes(data); err != nil || len(res.Items) < 5 {
				t.Errorf("%+v, %v", res, err)
			}
			w := weak.Make(&data[0])
			return func() bool { return w.Value() != nil }
		},
		"text": func() func() bool {
			data := []byte("Boats are back. — Mia Quill (@mia_quill) August 11, 2024\n\nThis video is not available in your country.\n\nShe tweeted that the bridge is shut.\n" + strings.Repeat("Plain words.\n", 2000))
			text := string(data)
			if res := x.ExtractText(text); len(res.Items) != 3 {
				t.Errorf("%+v", res)
			}
			w := weak.Make(unsafe.StringData(text))
			return func() bool { return w.Value() != nil }
		},
		"tree": func() func() bool {
			root := embedtest.Parse(t, keptPage)
			if res := x.ExtractNode(root); len(res.Items) < 5 {
				t.Errorf("%+v", res)
			}
			w := weak.Make(root)
			return func() bool { return w.Value() != nil }
		},
	} {
		kept := run()
		runtime.GC()
		if kept() {
			t.Errorf("%s: the input is kept", name)
		}
	}
}
