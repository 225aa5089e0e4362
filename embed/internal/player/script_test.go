package player

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
)

// said returns what a script on a page of news.example sets up: the kind, provider and
// id of each item, and what else is known.
func said(code string) string {
	p := &locate.Page{Base: &url.URL{Scheme: "https", Host: "news.example", Path: "/story"}}
	var all []string
	for _, it := range InScript(p, htmltree.RegionBody, code) {
		s := fmt.Sprint(it.Kind, " ", it.Provider)
		for _, v := range []string{it.ID, it.Account, it.FileURL, it.Title, it.Poster, it.EmbedURL} {
			if v != "" {
				s += " " + v
			}
		}
		if it.DurationSeconds != 0 {
			s += fmt.Sprint(" ", it.DurationSeconds, "s")
		}
		if it.Origin.Rule != string(it.Provider)+"/script" {
			s += " by " + it.Origin.Rule
		}
		all = append(all, s)
	}
	return strings.Join(all, "; ")
}

// Each call that is known has scripts that set a player up, and near misses.
func TestInScript(t *testing.T) {
	called := make(map[string]bool)
	for _, tt := range []struct{ code, want string }{
		{`kWidget.embed({targetId: 'k', wid: '_2093817', uiconf_id: 10462819, entry_id: '1_k3vq9t7m'})`, "video kaltura 1_k3vq9t7m 2093817"},
		{`kWidget.thumbEmbed({wid: '_x', entry_id: '0_k3vq9t7m'})`, "video kaltura 0_k3vq9t7m"},
		{`var partnerId = {"partnerId": "2093817"}; kWidget.embed({entry_id: '0_k3vq9t7m'})`, "video kaltura 0_k3vq9t7m 2093817"},
		{`kWidget.embed({entry_id: '2_k3vq9t7m'})`, ""},
		{`kWidget.embedding({entry_id: '1_k3vq9t7m'})`, ""},
		{`kalturaPlayer.loadMedia({entryId: '1_k3vq9t7m'})`, "video kaltura 1_k3vq9t7m"},
		{`kalturaPlayer.loadMedia({entryId: 'harbour'})`, ""},

		{`new YT.Player('box', {videoId: 'Qm7-zTk_3Wx'})`, "video youtube Qm7-zTk_3Wx"},
		{`new YT.Player('box', {videoId: id})`, ""},
		{`new YT.Player('box', {video: 'Qm7-zTk_3Wx'})`, ""},

		{`DM.player(el, {video: 'x7kq93z', width: 1})`, "video dailymotion x7kq93z"},
		{`dailymotion.createPlayer('box', {video: 'x7kq93z'})`, "video dailymotion x7kq93z"},
		{`dailymotion.createPlayer('box', {playlist: 'x6kq93z'})`, "video dailymotion x6kq93z"},
		{"dailymotion\n\t.createPlayer('box', {video: 'x7kq93z'})", "video dailymotion x7kq93z"},
		{`shop.createPlayer('box', {video: 'x7kq93z'})`, ""},
		{`dailymotion.createPlayer('box', {playlist: 'the list'})`, ""},

		{`new Vimeo.Player('box', {id: 472819365})`, "video vimeo 472819365"},
		{`new Vimeo.Player('box', {url: 'https://vimeo.com/472819365/3fa9c1d20b'})`, "video vimeo 472819365"},
		{`new Vimeo.Player('box', {url: 'https://news.example/472819365'})`, ""},

		{`new Twitch.Player('box', {channel: 'northwind'})`, "video twitch northwind"},
		{`new Twitch.Embed('box', {video: '1094628193', channel: 'northwind'})`, "video twitch 1094628193"},
		{`new Twitch.Embed('box', {clip: 'NightHarbour-k3vQ9t'})`, "video twitch NightHarbour-k3vQ9t"},
		{`new Twitch.Embed('box', {collection: 'k3vQ9tR7mZ'})`, "video twitch k3vQ9tR7mZ"},
		{`new Twitch.Embed('box', {channel: 'north wind'})`, ""},

		{`Rumble("play", {"video": "v4t3raa", "div": "r"})`, "video rumble v4t3raa"},
		{`Rumble("play", {"div": "r"})`, ""},

		{`jwplayer("box").setup({mediaid: "Zk3vQ9tR", title: "Night harbour", image: "/i.jpg", duration: "95"})`,
			"video jwplayer Zk3vQ9tR Night harbour https://news.example/i.jpg 95s"},
		{`jwplayer("box").setup({file: "/v/pier.mp4", title: "Video player"})`, "video html5 https://news.example/v/pier.mp4"},
		{`jwplayer("box").setup({playlist: "https://cdn.jwplayer.com/v2/media/Zk3vQ9tR"})`, "video jwplayer Zk3vQ9tR"},
		{`jwplayer("box").setup({playlist: "https://cdn.jwplayer.com/v2/playlists/Zk3vQ9tR", file: "/v/pier.mp4"})`, "video html5 https://news.example/v/pier.mp4"},
		{`jwplayer("box").setup({file: "https://youtu.be/Qm7-zTk_3Wx"})`, "video youtube Qm7-zTk_3Wx"},
		{`jwplayer("box").setup({file: "https://open.spotify.com/track/4Zk3vQ9tR7mZk3vQ9tR7mZ"})`, ""},
		{`jwplayer("box").setup({file: "/v/pier.mp3"})`, ""},
		{`jwplayer("box").setup({mediaid: "mainclip"})`, ""},
		{`videoplayer("box"); shop.setup({mediaid: "Zk3vQ9tR"})`, ""},

		{`$bp("box", {"id": "41", "video": "20938172"})`, "video unknown 20938172"},
		{`$bp("box", {"video": "20938172"})`, ""},
		{`$bp("box", {"id": "41", "video": "harbour"})`, ""},

		{`$("#j").jPlayer("setMedia", {title: "Night harbour", m4v: "/v/pier.mp4", poster: "/i.jpg"})`, "video html5 https://news.example/v/pier.mp4 Night harbour https://news.example/i.jpg"},
		{`$("#j").jPlayer("setMedia", {title: "Night harbour", mp3: "/a/pier.mp3"})`, "audio html5 https://news.example/a/pier.mp3 Night harbour https://news.example/a/pier.mp3"},
		{`$("#j").jPlayer("volume", {mp3: "/a/pier.mp3"})`, ""},

		{`loadAnvato({"mcp": "N", "video": "20938172"})`, "video unknown 20938172"},
		{`loadAnvato({"pInstance": "p0", "video": "20938172"})`, "video unknown 20938172"},
		{`AnvatoPlayer("p0").init({"mcp": "N", "video": "20938172"})`, ""}, // settings of another call
		{`AnvatoPlayer({"mcp": "N", "video": "20938172"})`, "video unknown 20938172"},
		{`loadAnvato({"video": "20938172"})`, ""},
		{`loadAnvato({"mcp": "N", "video": "the harbour"})`, ""},

		{`api.createController(el, {uri: 'spotify:episode:4Zk3vQ9tR7mZk3vQ9tR7mZ'}, f)`, "audio spotify 4Zk3vQ9tR7mZk3vQ9tR7mZ"},
		{`const o = {uri: 'spotify:episode:4Zk3vQ9tR7mZk3vQ9tR7mZ'}; api.createController(el, o, f)`, "audio spotify 4Zk3vQ9tR7mZk3vQ9tR7mZ"},
		{`api.createController(el, {uri: 'https://vimeo.com/472819365'}, f)`, ""},
		{`api.createControllers(el, {uri: 'spotify:episode:4Zk3vQ9tR7mZk3vQ9tR7mZ'}, f)`, ""},

		// A player of any kind with a container and a file.
		{`new Clappr.Player({source: "/v/pier.m3u8", parentId: "#box", title: "Night harbour", poster: "/i.jpg"})`,
			"video html5 https://news.example/v/pier.m3u8 Night harbour https://news.example/i.jpg"},
		{`flowplayer("#box", {src: "/v/pier.mp4"})`, "video html5 https://news.example/v/pier.mp4"},
		{`flowplayer('#box', {sources: [{src: "/v/pier.mp4"}, {src: "/v/pier.webm"}]})`, "video html5 https://news.example/v/pier.mp4"},
		{`flowplayer("#box", {src: "/v/pier.mp4", url: "/v/quay.mp4"})`, ""},
		{`flowplayer({src: "/v/pier.mp4"})`, ""},
		{`flowplayer({src: "/v/pier.mp4", name: "box"})`, ""},
		{`flowplayer("#box", {src: "/a/pier.mp3"})`, ""},
		{`flowplayer("#box", {name: "/v/pier.mp4"})`, ""},
		{`flowplayer("#box", {src: "/v/pier.mp4", loop: true, muted: true})`, ""},
		{`flowplayer("#box", {src: "/v/pier.mp4", loop: true})`, "video html5 https://news.example/v/pier.mp4"},

		// Settings in variables.
		{`var o = {video: 'x7kq93z'}; dailymotion.createPlayer('box', o)`, "video dailymotion x7kq93z"},
		{`o = {}; o.video = 'x7kq93z'; dailymotion.createPlayer('box', o)`, "video dailymotion x7kq93z"},
		{`var v = 'x7kq93z', o = {}; o.video = v; dailymotion.createPlayer('box', o)`, "video dailymotion x7kq93z"},
		{`var x = {}; x.o = {video: 'x7kq93z'}; dailymotion.createPlayer('box', o)`, ""},
		{`if (o == {video: 'x7kq93z'}) dailymotion.createPlayer('box', o)`, ""},
		{`xo = {video: 'x7kq93z'}; dailymotion.createPlayer('box', o)`, ""},
		{`var o = {videoId: 'Qm7-zTk_3Wx'}; new YT.Player('box', o)`, "video youtube Qm7-zTk_3Wx"},
		{`var o = {}; o.videoId = "Qm7-zTk_3Wx"; new YT.Player('box', o)`, "video youtube Qm7-zTk_3Wx"},
		{`var o = {}; o.mediaid = "Zk3vQ9tR"; jwplayer("box").setup(o)`, "video jwplayer Zk3vQ9tR"},
		{`var o = {}; o.file = "/v/pier.mp4"; jwplayer("box").setup(o)`, "video html5 https://news.example/v/pier.mp4"},
		{`var o = {}; o.playlist = "https://cdn.jwplayer.com/v2/media/Zk3vQ9tR"; jwplayer("box").setup(o)`, "video jwplayer Zk3vQ9tR"},
		{`var o = {}; o.source = "/v/pier.mp4"; jwplayer("box").setup(o)`, ""},

		// Several calls, in their order.
		{`new YT.Player('a', {videoId: 'Qm7-zTk_3Wx'}); DM.player(el, {video: 'x7kq93z'}); new YT.Player('b', {videoId: 'Rn8-zTk_3Wx'})`,
			"video youtube Qm7-zTk_3Wx; video dailymotion x7kq93z; video youtube Rn8-zTk_3Wx"},

		// A script that only puts settings down.
		{`window.film = {url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", width: 480, height: 320};`, "video youtube Qm7-zTk_3Wx"},
		{`window.film = {url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", width: 480}`, ""},
		{`window.film = {url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", height: 320}`, ""},
		{`window.film = make({url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", width: 480, height: 320})`, ""},
		{`films["a"] = {url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", width: 480, height: 320}`, ""},
		{`film = {url: "https://x.com/i/status/1462093817264508931", width: 480, height: 320}`, ""},

		// A script that only hands a URL to a function.
		{`loadVideo("https://www.youtube.com/embed/Qm7-zTk_3Wx");`, "video youtube Qm7-zTk_3Wx https://www.youtube.com/embed/Qm7-zTk_3Wx"},
		{`page.renderExternalContent("https://www.youtube.com/embed/Qm7-zTk_3Wx")`, "video youtube Qm7-zTk_3Wx https://www.youtube.com/embed/Qm7-zTk_3Wx"},
		{`load("https://www.youtube.com/embed/Qm7-zTk_3Wx")`, ""},
		{`loadVideo("https://www.youtube.com/watch?v=Qm7-zTk_3Wx")`, ""},
		{`x = loadVideo("https://www.youtube.com/embed/Qm7-zTk_3Wx")`, ""},

		// A function of the page's own with settings that name a video.
		{`var s = {"video_id": "20938172"}; initPlayer(s);`, "video unknown 20938172"},
		{`var s = {"videoId": "Zk3vQ9tR"}; playerSetup(s);`, "video jwplayer Zk3vQ9tR"},
		{`var s = {"videoID": "209381"}; myPlayer(s);`, "video unknown 209381"},
		{`var s = {"mediaid": "k3vq9tz7m"}; myPlayer( s );`, "video unknown k3vq9tz7m"},
		{`var s = {"media_id": "k3vq9tz7m"}; myPlayer(s);`, "video unknown k3vq9tz7m"},
		{`var s = {"mediaId": "k3vq9tz7m"}; myPlayer(s);`, "video unknown k3vq9tz7m"},
		{`var s = {"video_id": "20938"}; initPlayer(s);`, ""},
		{`var s = {"post_id": "20938172"}; initPlayer(s);`, ""},
		{`var s = {"video_id": "mainVideo1"}; initPlayer(s);`, ""},
		{`var s = ["video_id", "20938172"]; initPlayer(s);`, ""},
		{`var s = {"video_id": "20938172"}; initPlayer2(s);`, ""},
		{`var s = {"video_id": "20938172"}; initPlay(s);`, ""},
		{`var s = {"video_id": "20938172"}; initPlayer(t);`, ""},

		// What is written out in a broken or a long script.
		{`new YT.Player('box', {videoId: 'Qm7-zTk_3Wx'`, ""},
		{`new YT.Player('box, {videoId: "Qm7-zTk_3Wx"})`, ""},
		{`new YT.Player('box', {videoId: 'Qm7-zTk_3Wx'});` + strings.Repeat(" ", maxPlayerScript), ""},
		{`loadAnvato({"mcp": "N", "video": "20938172"});` + strings.Repeat(" ", maxCallScript), ""},
		{`window.film = {url: "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", width: 480, height: 320, x: "` + strings.Repeat("x", maxSettings) + `"};`, ""},
	} {
		if got := said(tt.code); got != tt.want {
			t.Errorf("%.200s\nsets up %q, want %q", tt.code, got, tt.want)
		}
		if tt.want != "" {
			for _, f := range playerCalls {
				called[f.call] = called[f.call] || strings.Contains(tt.code, f.call)
			}
		}
	}
	for _, f := range playerCalls {
		if !called[f.call] {
			t.Errorf("no script calls %s", f.call)
		}
	}
}

// A container has many names, and so has a file.
func TestFileCall(t *testing.T) {
	for _, key := range strings.Fields("id parentId target targetId container element el selector div") {
		if got := said(`flowplayer({` + key + `: "box", src: "/v/pier.mp4"})`); got != "video html5 https://news.example/v/pier.mp4" {
			t.Errorf("%s: %q", key, got)
		}
	}
	for _, key := range strings.Fields("file src source sources url hls dash mp4 stream video hlsUrl") {
		if got := said(`flowplayer("box", {` + key + `: "/v/pier.mp4"})`); got != "video html5 https://news.example/v/pier.mp4" {
			t.Errorf("%s: %q", key, got)
		}
	}
	if got := said(`flowplayer("box", {poster: "/v/pier.mp4"})`); got != "" {
		t.Errorf("a poster: %q", got)
	}
}

// Code that writes a player's markup into the page.
func TestIsWriter(t *testing.T) {
	for _, code := range []string{"$('#a').html(", "a.append( ", "a.prepend(", "a.replaceWith(", "document.write(", "document.writeln(", "a.innerHTML =", "a.outerHTML=", "a.innerHTML += "} {
		if !isWriter(code) {
			t.Errorf("%q writes nothing", code)
		}
	}
	for _, code := range []string{"", "t =", "save(", "a.innerText =", "html", "a.html()"} {
		if isWriter(code) {
			t.Errorf("%q writes", code)
		}
	}
}

// Calls of one function are read up to a limit.
func TestManyCalls(t *testing.T) {
	code := strings.Repeat(`new YT.Player('a', {videoId: 'Qm7-zTk_3Wx'}); `, maxCalls+5)
	if n := strings.Count(said(code), "youtube Qm7"); n != maxCalls {
		t.Errorf("%d of %d calls are read", n, maxCalls+5)
	}
}
