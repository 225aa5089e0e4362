package embed

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
)

// A frameForm is the address of a provider's player. {id} stands for the item's
// id, {path} for the path of its page, {host} for the page's host, {page} for the page's
// address as a parameter, {account} for the account.
type frameForm struct {
	provider Provider
	address  string
	start    string // parameter of the second where playback begins
}

// frameForms lists them; the first whose address names the item wins. Sources:
// the providers' own embed dialogs and oEmbed answers.
func frameForms() []frameForm {
	return []frameForm{
		{YouTube, "https://www.youtube-nocookie.com/embed/{id}", "?start="},
		{YouTube, "https://www.youtube-nocookie.com/embed/videoseries?list={id}", ""},
		{YouTube, "https://www.youtube-nocookie.com/embed/live_stream?channel={id}", ""},
		{Vimeo, "https://player.vimeo.com/video/{id}?h={secret}&dnt=1", "#t="},
		{Vimeo, "https://player.vimeo.com/video/{id}?dnt=1", "#t="},
		{Dailymotion, "https://geo.dailymotion.com/player.html?video={id}", "&startTime="},
		{Dailymotion, "https://geo.dailymotion.com/player.html?playlist={id}", ""},
		{Rutube, "https://rutube.ru/play/embed/{id}", "?t="},
		{Bilibili, "https://player.bilibili.com/player.html?bvid={id}", "&t="},
		{Niconico, "https://embed.nicovideo.jp/watch/{id}", "?from="},
		{PeerTube, "https://{host}/videos/embed/{id}", "?start="},
		{Streamable, "https://streamable.com/e/{id}", ""},
		{Wistia, "https://fast.wistia.net/embed/iframe/{id}?doNotTrack=true", ""},
		{Loom, "https://www.loom.com/embed/{id}", ""},
		{TED, "https://embed.ted.com/talks/{id}", ""},
		{Coub, "https://coub.com/embed/{id}", ""},
		{Archive, "https://archive.org/embed/{id}", ""},
		{Brightcove, "https://players.brightcove.net/{account}/default_default/index.html?videoId={id}", ""},
		{Spotify, "https://open.spotify.com/embed{path}", ""},
		{SoundCloud, "https://w.soundcloud.com/player/?url={page}", ""},
		{SoundCloud, "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F{id}", ""},
		{ApplePodcasts, "https://embed.podcasts.apple.com{path}", ""},
		{AppleMusic, "https://embed.music.apple.com{path}", ""},
		{Deezer, "https://widget.deezer.com/widget/auto{path}", ""},
		{Mixcloud, "https://player-widget.mixcloud.com/widget/iframe/?feed={page}", ""},
		{Audioboom, "https://embeds.audioboom.com/posts/{id}/embed/v4", ""},
		{Giphy, "https://giphy.com/embed/{id}", ""},
		{LinkedIn, "https://www.linkedin.com/embed{path}", ""},
		{Telegram, "https://t.me/{id}?embed=1", ""},
	}
}

// frameAddress returns the address of the item's player, "" if none is known.
// Every address is checked by reading it again: it has to name the item.
func frameAddress(ref *Ref, account string, start int) string {
	page := webAddress(ref.URL)
	u, err := url.Parse(page)
	if ref.ID == "" || err != nil {
		return ""
	}
	secret := ""
	if parts := strings.Split(u.Path, "/"); len(parts) == 3 && parts[1] == ref.ID {
		secret = parts[2] // of an unlisted video
	}
	fields := map[string]string{
		"{id}": ref.ID, "{path}": u.EscapedPath(), "{host}": u.Host, "{page}": url.QueryEscape(page),
		"{account}": account, "{secret}": secret,
	}
	for _, f := range frameForms() {
		if f.provider != ref.Provider {
			continue
		}
		addr, ok := fillForm(f.address, fields)
		if !ok {
			continue
		}
		it, ok := RecognizeURL(addr)
		if !ok || webAddress(addr) == "" {
			continue
		}
		if named := it.Common(); named.Kind != ref.Kind || named.Provider != ref.Provider || named.ID != ref.ID {
			continue
		}
		if start > 0 && f.start != "" {
			addr += f.start + strconv.Itoa(start)
		}
		return addr
	}
	return ""
}

// fillForm puts fields into an address; ok is false if one of them is empty.
func fillForm(form string, fields map[string]string) (addr string, ok bool) {
	for name, v := range fields {
		if !strings.Contains(form, name) {
			continue
		}
		if v == "" {
			return "", false
		}
		form = strings.ReplaceAll(form, name, v)
	}
	return form, true
}

// player returns the video as its provider's frame or as a <video>, "" if it has neither.
func (v *Video) player() string {
	if addr := frameAddress(&v.Ref, v.Account, v.StartSeconds); addr != "" {
		return iframeTag(addr, named(v.Title, &v.Ref), "560", "315")
	}
	if v.Provider == Facebook {
		return facebookCode("fb-video", &v.Ref, v.Title)
	}
	file := webAddress(v.FileURL)
	if v.Provider != HTML5 || file == "" {
		return ""
	}
	var m markup
	m.open("video", "controls", "controls", "preload", "none", "title", flatLine(v.Title), "poster", webAddress(v.Poster), "src", file)
	m.link(file, cmp.Or(flatLine(v.Title), file))
	m.close("video")
	return m.String()
}

// player returns the audio as its provider's frame, "" if it has none.
func (a *Audio) player() string {
	if addr := frameAddress(&a.Ref, "", 0); addr != "" {
		return iframeTag(addr, named(a.Title, &a.Ref), "560", "166")
	}
	return ""
}

func iframeTag(addr, title, width, height string) string {
	var m markup
	m.open("iframe", "src", addr, "title", title, "width", width, "height", height,
		"loading", "lazy", "referrerpolicy", "strict-origin-when-cross-origin", "allowfullscreen", "allowfullscreen")
	m.close("iframe")
	return m.String()
}
