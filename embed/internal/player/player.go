// Package player knows players apart from their elements: what their ids look like, which
// titles say something, and the calls of scripts that put them into a page.
package player

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// UsefulTitle drops titles that name the player and not the video.
func UsefulTitle(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	useful := false
	for w := range classname.LowerWords(s) {
		switch w {
		case "youtube", "you", "tube", "vimeo", "dailymotion", "facebook", "twitch", "wistia", "brightcove", "jwplayer", "kaltura", "rumble", "streamable",
			"video", "videos", "vídeo", "videoplayer", "player", "iframe", "frame", "embed", "embedded", "content", "embeds", "external",
			"watch", "play", "media", "mediaplayer", "the", "a", "from", "on", "html", "for", "loading", "clip", "stream",
			"reproductor", "de", "lecteur", "vid", "o", "untitled", "title", "null", "undefined", "none", "true", "false", "post", "spotify", "soundcloud":
		default:
			useful = true
		}
	}
	if !useful && ascii.IsASCII(s) {
		return ""
	}
	return s
}

// NewVideo returns a video, with the canonical URL if its id gives it.
func NewVideo(p record.Provider, id string) *record.Item {
	if it, ok := provider.ItemForID(p, id); ok {
		if v, ok := it.As(record.KindVideo); ok {
			return v
		}
	}
	v := &record.Item{Kind: record.KindVideo}
	v.Kind, v.Provider, v.ID = record.KindVideo, p, id
	return v
}

// NewAudioFile returns the audio whose file stands at u.
func NewAudioFile(u string) *record.Item {
	a := &record.Item{Kind: record.KindAudio, FileURL: u}
	a.Kind, a.Provider, a.EmbedURL = record.KindAudio, record.HTML5, u
	return a
}
