package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// Services that anyone can run on a host of their own are recognized by the
// shape of the path alone, so these shapes have to be narrow. Which paths of an
// unknown host are read at all follows from the tables: see anyhost.go.

// mastodon recognizes statuses by their numbers, which count 1/65536 milliseconds
// since 1970 and have had 17 and more digits since the service began to embed.
func mastodon() provider {
	return provider{
		Name:  record.Mastodon,
		Hosts: anySite + " mastodon.social mastodon.online mstdn.social mstdn.jp mas.to fosstodon.org infosec.exchange pawoo.net",
		Shapes: []shape{
			{record.KindPost,
				`/@{handle:w}/{id:n15-20} /web/@{handle:w}/{id:n15-20} /deck/@{handle:w}/{id:n15-20}
				/users/{handle:w}/statuses/{id:n15-20}`,
				"/@{handle:w}/{id:n15-20}/embed /users/{handle:w}/statuses/{id:n15-20}/embed",
				"https://{host}/@{handle}/{id}"},
			{record.KindPost, "/@{handle:d}@{server:d}/{id:n15-20} /web/@{handle:d}@{server:d}/{id:n15-20}", "", "https://{host}/@{handle}@{server}/{id}"},
			{record.KindPost, "/statuses/{id:n15-20} /web/statuses/{id:n15-20}", "", "https://{host}/statuses/{id}"},
		},
		aliases: "toot mastodonpost",
	}
}

// peertube knows videos by a UUID or its 22 characters in base 58.
func peertube() provider {
	return provider{
		Name:  record.PeerTube,
		Hosts: anySite + " framatube.org peertube.tv",
		start: "start",
		Shapes: []shape{
			{record.KindVideo,
				"/w/{id:b22} /w/{id:u} /videos/watch/{id:b22} /videos/watch/{id:u}",
				"/videos/embed/{id:b22} /videos/embed/{id:u}",
				"https://{host}/w/{id}"},
			{record.KindVideo, "/w/p/{id:b22} /w/p/{id:u}", "/video-playlists/embed/{id:b22} /video-playlists/embed/{id:u}", "https://{host}/w/p/{id}"},
		},
	}
}

// kinja is the frame in which Gizmodo's sites show posts of others:
// "?id=youtube-video-ID".
func kinja() provider {
	return provider{Name: "kinja", Hosts: anySite, match: recognizeKinja, matchPaths: "embed/inset/ ajax/inset/"}
}

func recognizeKinja(a *urlParts) (hit, bool) {
	if a.seg(1) != "inset" {
		return hit{}, false
	}
	id := a.param("id")
	for _, p := range [...]struct {
		prefix string
		page   string
	}{
		{"youtube-video-", "https://youtu.be/"}, {"youtube-list-", "https://www.youtube.com/playlist?list="},
		{"vimeo-", "https://vimeo.com/"}, {"twitter-", "https://x.com/i/status/"}, {"tweet-", "https://x.com/i/status/"},
		{"instagram-", "https://www.instagram.com/p/"}, {"dailymotion-", "https://dai.ly/"},
		{"twitch-video-", "https://www.twitch.tv/videos/"},
	} {
		rest, ok := strings.CutPrefix(id, p.prefix)
		if !ok {
			continue
		}
		if h, ok := a.wrapped(p.page + rest); ok {
			h.frame, h.embedURL = true, ""
			return h, true
		}
	}
	return hit{}, false
}
