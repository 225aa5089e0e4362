package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func youtube() provider {
	return provider{
		Name: record.YouTube,
		Hosts: `youtube.com youtube-nocookie.com music.youtube.com gaming.youtube.com gdata.youtube.com
			youtubekids.com youtubeeducation.com youtube.googleapis.com youtu.be y2u.be
			yewtu.be piped.video hooktube.com invidious.**`,
		start:     "t start time_continue",
		match:     recognizeYouTube,
		idPattern: shape{record.KindVideo, "{id:w11}", "", "https://www.youtube.com/watch?v={id}"},
		aliases: `yt youtubecom youtubenocookie youtubevideo youtubeshort youtubeshorts ytvideo youtubeembed
			youtubeiframe youtubeplayer`,
	}
}

// recognizeYouTube reads the URLs of twenty years: the id stands in a
// parameter, in the path or, in the oldest, in the fragment.
func recognizeYouTube(a *urlParts) (hit, bool) {
	first, second := strings.ToLower(a.seg(0)), a.seg(1)
	short := strings.HasSuffix(a.host, "youtu.be") || strings.HasSuffix(a.host, "y2u.be")
	switch {
	case short:
		if id, ok := youtubeID(a.seg(0)); ok {
			return youtubeVideo(id, false)
		}
	case strings.HasPrefix(first, "watch%3f"): // "?" was escaped
		if _, query, ok := strings.Cut(a.path, "%3F"); ok {
			if id, ok := youtubeID(QueryValue(Unescape(query), "v")); ok {
				return youtubeVideo(id, false)
			}
		}
	case first == "feeds" && a.seg(2) == "videos":
		if id, ok := youtubeID(a.seg(3)); ok {
			return youtubeVideo(id, false)
		}
	}
	switch first {
	case "embed", "e", "v":
		return youtubePlayer(a, first, second)
	case "shorts", "live", "vi", "watch":
		if id, ok := youtubeID(second); ok {
			return youtubeVideo(id, false)
		}
	case "clip":
		if IsWord(second) && len(second) >= 20 && len(second) <= 60 {
			return hit{kind: record.KindVideo, id: second, url: "https://www.youtube.com/clip/" + second}, true
		}
	case "channel":
		if a.seg(2) == "live" && isChannelID(second) {
			return youtubeLive(second, false)
		}
	case "attribution_link":
		_, query, _ := strings.Cut(a.param("u"), "?")
		if id, ok := youtubeID(QueryValue(query, "v")); ok {
			return youtubeVideo(id, false)
		}
	case "p": // the old player of playlists
		return youtubePlaylist(second, true)
	}
	if h, ok := youtubeByParams(a, first); ok {
		return h, true
	}
	return youtubeByFragment(a)
}

func youtubePlayer(a *urlParts, first, second string) (hit, bool) {
	switch second {
	case "live_stream":
		if channel := a.param("channel"); isChannelID(channel) {
			return youtubeLive(channel, true)
		}
		return hit{}, false
	case "", "videoseries", "watch":
		for _, name := range [...]string{"v", "video_id"} {
			if id, ok := youtubeID(a.param(name)); ok && second != "videoseries" {
				return youtubeVideo(id, true)
			}
		}
		if t := a.param("listType"); t == "" || t == "playlist" {
			return youtubePlaylist(a.param("list"), true)
		}
		return hit{}, false
	}
	if id, ok := youtubeID(second); ok {
		return youtubeVideo(id, first != "e" || a.n == 2)
	}
	// A whole URL where the id belongs: an editor's mistake that is common.
	if i := strings.Index(a.tail, second); i > 0 && strings.HasPrefix(second, "http") {
		if h, ok := a.wrapped(a.tail[i:]); ok && h.provider == record.YouTube {
			h.frame, h.embedURL = true, ""
			return h, true
		}
	}
	return hit{}, false
}

// youtubeByParams reads "?v=" and its like, on the pages that have it.
func youtubeByParams(a *urlParts, first string) (hit, bool) {
	switch first {
	case "", "watch", "watch_popup", "watch_fullscreen", "details", "movie", "ytscreeningroom", "playlist", "live":
		for _, name := range [...]string{"v", "vi"} {
			if id, ok := youtubeID(a.param(name)); ok {
				return youtubeVideo(id, false)
			}
		}
		if first != "" {
			return youtubePlaylist(a.param("list"), false)
		}
	case "view_play_list":
		return youtubePlaylist(a.param("p"), false)
	case "watch_videos":
		ids, _, _ := strings.Cut(a.param("video_ids"), ",")
		if id, ok := youtubeID(ids); ok {
			return youtubeVideo(id, false)
		}
	}
	return hit{}, false
}

// youtubeByFragment reads "#p/u/11/ID", "#p/c/LIST/0/ID" of channel pages and
// "#/watch?v=ID" of the old mobile site.
func youtubeByFragment(a *urlParts) (hit, bool) {
	rest := strings.TrimPrefix(strings.TrimPrefix(a.fragment, "!"), "/")
	if id, ok := youtubeID(QueryValue(rest, "v")); ok && a.seg(0) == "watch" { // "/watch#!v=ID"
		return youtubeVideo(id, false)
	}
	if query, ok := strings.CutPrefix(rest, "watch?"); ok {
		if id, ok := youtubeID(QueryValue(query, "v")); ok {
			return youtubeVideo(id, false)
		}
	}
	if strings.HasPrefix(rest, "p/") {
		if id, ok := youtubeID(rest[strings.LastIndexByte(rest, '/')+1:]); ok {
			return youtubeVideo(id, false)
		}
	}
	return hit{}, false
}

func youtubeVideo(id string, frame bool) (hit, bool) {
	return hit{kind: record.KindVideo, id: id, url: "https://www.youtube.com/watch?v=" + id, frame: frame}, true
}

func youtubeLive(channel string, frame bool) (hit, bool) {
	u := "https://www.youtube.com/channel/" + channel + "/live"
	return hit{kind: record.KindVideo, id: channel, url: u, frame: frame}, true
}

// youtubePlaylist accepts the ids of lists that others can see: not "WL" or "LL".
func youtubePlaylist(list string, frame bool) (hit, bool) {
	if len(list) < 12 || len(list) > 64 || !IsWord(list) {
		return hit{}, false
	}
	u := "https://www.youtube.com/playlist?list=" + list
	return hit{kind: record.KindVideo, id: list, url: u, frame: frame}, true
}

// youtubeID returns the id at the beginning of s: 11 characters, with nothing
// behind them that belongs to a longer word.
func youtubeID(s string) (id string, ok bool) {
	if len(s) < 11 || !IsWord(s[:11]) || len(s) > 11 && isSlugByte(s[11]) {
		return "", false
	}
	switch id = s[:11]; id {
	case "videoseries", "live_stream":
		return "", false
	}
	return id, true
}

func isChannelID(s string) bool {
	return len(s) == 24 && strings.HasPrefix(s, "UC") && IsWord(s)
}
