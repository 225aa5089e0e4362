package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

func spotify() provider {
	return provider{
		Name:    record.Spotify,
		Hosts:   "open.spotify.com play.spotify.com embed.spotify.com",
		match:   recognizeSpotify,
		aliases: "spotifycom spotifytrack spotifyembed",
	}
}

// recognizeSpotify reads "/track/ID" with what may stand before it: a language
// ("/intl-de"), "/embed", "/embed-podcast", the owner of a playlist ("/user/NAME").
func recognizeSpotify(a *urlParts) (hit, bool) {
	if uri := a.param("uri"); uri != "" && (a.n == 0 || a.seg(0) == "embed") {
		h, ok := recognizeSpotifyURI(uri)
		h.frame = true
		return h, ok
	}
	i, frame := 0, false
	for i < a.n && (strings.HasPrefix(a.segs[i], "intl-") || strings.HasPrefix(a.segs[i], "embed")) {
		frame = frame || a.segs[i][0] == 'e'
		i++
	}
	if a.seg(i) == "user" && a.seg(i+2) == "playlist" {
		i += 2
	}
	h, ok := spotifyHit(a.seg(i), a.seg(i+1))
	h.frame = frame
	return h, ok
}

// recognizeSpotifyURI reads "spotify:track:ID", "spotify:user:NAME:playlist:ID".
func recognizeSpotifyURI(s string) (hit, bool) {
	if inner, scheme := CutScheme(s); scheme != "" { // "?uri=https://open.spotify.com/…"
		_, path, _ := strings.Cut(inner, "/")
		path, _, _ = strings.Cut(path, "?")
		s = strings.ReplaceAll(path, "/", ":")
	}
	parts := strings.Split(s, ":")
	if len(parts) < 2 {
		return hit{}, false
	}
	return spotifyHit(parts[len(parts)-2], parts[len(parts)-1])
}

func spotifyHit(what, id string) (hit, bool) {
	switch what {
	case "track", "album", "playlist", "episode", "show", "artist", "audiobook":
	default:
		return hit{}, false
	}
	for i := 0; i < len(id); i++ {
		if !ascii.IsAlnum(id[i]) {
			return hit{}, false
		}
	}
	h := hit{kind: record.KindAudio, provider: record.Spotify, id: id, url: "https://open.spotify.com/" + what + "/" + id}
	return h, len(id) == 22
}
