package extract

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func TestPlaysVideo(t *testing.T) {
	const fullscreen, none = ` allowfullscreen`, ``
	for _, tc := range []struct {
		src, attrs string
		want       bool
		reason     string
	}{
		{"https://video.harbour.example/embed/port/1/2", none, true, "the host says video, the path embed"},
		{"https://www.harbour.example/video-embed/1", none, true, "the path says both"},
		{"https://www.harbour.example/videos/20417", none, false, "a page about a video, perhaps"},
		{"https://www.harbour.example/videos/20417", fullscreen, true, "and it can fill the screen"},
		{"https://media.harbour.example/ferry.mp4", none, true, "a file"},
		{"https://player.harbour.example/p/1", ` class="video"`, true, "the frame's names say video"},
		{"https://player.harbour.example/p/1", none, false, "a player of anything"},
		{"https://player.harbour.example/", ` class="video" allowfullscreen`, false, "a host alone"},
		{"https://radio.harbour.example/player/1", ` class="video" allowfullscreen`, false, "sound"},
		{"https://ads.harbour.example/video/embed/1", fullscreen, false, "an advertisement"},
		{"https://www.google.com/maps/embed?pb=1", fullscreen, false, "a map"},
		{"https://www.youtube.com/embed/", fullscreen, false, "a known provider's address that names no video"},
		{"javascript:void(0)", ` class="video-player" allowfullscreen`, false, "no address"},
	} {
		items := itemsIn(`<iframe src="` + tc.src + `"` + tc.attrs + `></iframe>`)
		if got := len(items) == 1 && items[0].Kind == record.KindVideo; got != tc.want {
			t.Errorf("%s%s: video %v, want %v: %s", tc.src, tc.attrs, got, tc.want, tc.reason)
		}
	}
}
