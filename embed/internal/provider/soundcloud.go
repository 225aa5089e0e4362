package provider

import (
	"strings"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func soundcloud() provider {
	return provider{
		Name:      record.SoundCloud,
		Hosts:     "soundcloud.com api.soundcloud.com api-v2.soundcloud.com on.soundcloud.com",
		match:     recognizeSoundCloud,
		idPattern: shape{record.KindAudio, "{id:n5-12}", "", "https://api.soundcloud.com/tracks/{id}"},
		aliases:   "soundcloudcom",
	}
}

// recognizeSoundCloud reads the URLs of tracks and sets. The player's frame
// wraps one of them, see wrappers.
func recognizeSoundCloud(a *urlParts) (hit, bool) {
	first, second, third := a.seg(0), a.seg(1), a.seg(2)
	switch {
	case strings.HasPrefix(a.host, "api"):
		return soundcloudByNumber(first, second)
	case strings.HasPrefix(a.host, "on."):
		return hit{kind: record.KindAudio, id: first, url: "https://on.soundcloud.com/" + first}, IsWord(first) && a.n == 1
	case a.n < 2 || !IsWord(first) || !IsWord(second) || sitePages()[strings.ToLower(first)] || soundcloudPages()[strings.ToLower(first)]:
		return hit{}, false
	}
	id := first + "/" + second
	switch strings.ToLower(second) {
	case "sets":
		if !IsWord(third) {
			return hit{}, false
		}
		id, third = id+"/"+third, a.seg(3)
	case "tracks", "albums", "popular-tracks", "reposts", "likes", "following", "followers", "comments",
		"groups", "spotlight", "stats", "insights":
		return hit{}, false
	}
	h := hit{kind: record.KindAudio, id: id, url: "https://soundcloud.com/" + id, handle: first}
	switch {
	case strings.HasPrefix(third, "s-") && IsWord(third): // the key of a private track
		h.url += "/" + third
	case third != "":
		return hit{}, false
	}
	return h, true
}

// soundcloudByNumber reads "/tracks/123" and the newer "/tracks/soundcloud:tracks:123".
func soundcloudByNumber(section, id string) (hit, bool) {
	switch section {
	case "tracks", "playlists", "users":
	default:
		return hit{}, false
	}
	id = strings.ReplaceAll(Unescape(id), "%3A", ":")
	id = strings.TrimPrefix(id, "soundcloud:"+section+":")
	h := hit{kind: record.KindAudio, id: id, url: "https://api.soundcloud.com/" + section + "/" + id}
	return h, IsDigits(id) && len(id) <= 20
}

// soundcloudPages are first segments that are no users.
var soundcloudPages = sync.OnceValue(func() map[string]bool {
	return wordSet("stream you charts people groups pages imprint stations playlists for-artists")
})
