package render

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// A frameForm is the URL of a provider's player. {id} stands for the item's
// id, {path} for the path of its page, {host} for the page's host, {url} for the page's
// URL, {page} for it as a parameter, {account} for the account.
type frameForm struct {
	provider embed.Provider
	url      string
	start    string // parameter of the second where playback begins
}

// frameForms lists them; the first whose URL names the item wins. Sources:
// the providers' own embed dialogs and oEmbed answers.
func frameForms() []frameForm {
	return []frameForm{
		{embed.ProviderYouTube, "https://www.youtube-nocookie.com/embed/{id}", "?start="},
		{embed.ProviderYouTube, "https://www.youtube-nocookie.com/embed/videoseries?list={id}", ""},
		{embed.ProviderYouTube, "https://www.youtube-nocookie.com/embed/live_stream?channel={id}", ""},
		{embed.ProviderVimeo, "https://player.vimeo.com/video/{id}?h={secret}&dnt=1", "#t="},
		{embed.ProviderVimeo, "https://player.vimeo.com/video/{id}?dnt=1", "#t="},
		{embed.ProviderDailymotion, "https://geo.dailymotion.com/player.html?video={id}", "&startTime="},
		{embed.ProviderDailymotion, "https://geo.dailymotion.com/player.html?playlist={id}", ""},
		{embed.ProviderRutube, "https://rutube.ru/play/embed/{id}", "?t="},
		{embed.ProviderBilibili, "https://player.bilibili.com/player.html?bvid={id}", "&t="},
		{embed.ProviderNiconico, "https://embed.nicovideo.jp/watch/{id}", "?from="},
		{embed.ProviderPeerTube, "https://{host}/videos/embed/{id}", "?start="},
		{embed.ProviderStreamable, "https://streamable.com/e/{id}", ""},
		{embed.ProviderWistia, "https://fast.wistia.net/embed/iframe/{id}?doNotTrack=true", ""},
		{embed.ProviderLoom, "https://www.loom.com/embed/{id}", ""},
		{embed.ProviderTED, "https://embed.ted.com/talks/{id}", ""},
		{embed.ProviderCoub, "https://coub.com/embed/{id}", ""},
		{embed.ProviderArchive, "https://archive.org/embed/{id}", ""},
		{embed.ProviderVimeo, "{url}/embed", ""},
		{embed.ProviderBrightcove, "{url}", ""},
		{embed.ProviderBrightcove, "https://players.brightcove.net/{account}/default_default/index.html?videoId={id}", ""},
		{embed.ProviderSpotify, "https://open.spotify.com/embed{path}", ""},
		{embed.ProviderSoundCloud, "https://w.soundcloud.com/player/?url={page}", ""},
		{embed.ProviderSoundCloud, "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F{id}", ""},
		{embed.ProviderApplePodcasts, "https://embed.podcasts.apple.com{path}", ""},
		{embed.ProviderAppleMusic, "https://embed.music.apple.com{path}", ""},
		{embed.ProviderDeezer, "https://widget.deezer.com/widget/auto{path}", ""},
		{embed.ProviderMixcloud, "https://player-widget.mixcloud.com/widget/iframe/?feed={page}", ""},
		{embed.ProviderAudioboom, "https://embeds.audioboom.com/posts/{id}/embed/v4", ""},
		{embed.ProviderGiphy, "https://giphy.com/embed/{id}", ""},
		{embed.ProviderLinkedIn, "https://www.linkedin.com/embed{path}", ""},
		{embed.ProviderTelegram, "https://t.me/{id}?embed=1", ""},
	}
}

// frameURL returns the URL of the item's player, "" if none is known.
// Every URL is checked by reading it again: it has to name the item.
func frameURL(ref *embed.Ref, account string, start int) string {
	page := webURL(ref.URL)
	u, err := url.Parse(page)
	if ref.ID == "" || err != nil {
		return ""
	}
	secret := ""
	if parts := strings.Split(u.Path, "/"); len(parts) == 3 && parts[1] == ref.ID {
		secret = parts[2] // of an unlisted video
	}
	fields := map[string]string{
		"{id}": ref.ID, "{path}": u.EscapedPath(), "{host}": u.Host, "{page}": url.QueryEscape(page), "{url}": page,
		"{account}": account, "{secret}": secret,
	}
	for _, f := range frameForms() {
		if f.provider != ref.Provider {
			continue
		}
		addr, ok := fillForm(f.url, fields)
		if !ok {
			continue
		}
		it, ok := embed.RecognizeURL(addr)
		if !ok || webURL(addr) == "" {
			continue
		}
		read := it.Common()
		if read.Kind != ref.Kind || read.Provider != ref.Provider || read.ID != ref.ID {
			continue
		}
		// A channel and a playlist may share an id. SoundCloud's API has no page.
		if read.URL != ref.URL && f.provider != embed.ProviderSoundCloud {
			continue
		}
		if start > 0 && f.start != "" {
			addr += f.start + strconv.Itoa(start)
		}
		return addr
	}
	return ""
}

// fillForm puts fields into a URL; ok is false if one of them is empty.
func fillForm(form string, fields map[string]string) (addr string, ok bool) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(form, "{")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		name, behind, _ := strings.Cut(rest, "}")
		v := fields["{"+name+"}"]
		if v == "" {
			return "", false
		}
		b.WriteString(v)
		form = behind
	}
}

// videoPlayer returns the video as its provider's frame, as a <video> or as the element
// of a player that has its id, "" if it has none of them.
func videoPlayer(v *embed.Video) string {
	if addr := frameURL(&v.Ref, v.Account, v.StartSeconds); addr != "" {
		return iframeTag(addr, named(v.Title, &v.Ref), "560", "315")
	}
	if v.Provider == embed.ProviderFacebook {
		return facebookCode("fb-video", &v.Ref, v.Title)
	}
	if file := webURL(v.FileURL); v.Provider == embed.ProviderHTML5 && file != "" {
		return mediaTag("video", file, v.Title, webURL(v.Poster))
	}
	if webURL(v.URL) == "" && webURL(v.EmbedURL) == "" && v.ID != "" {
		return emptyPlayer(v)
	}
	return ""
}

// mediaTag returns a media file's element.
func mediaTag(name, file, title, poster string) string {
	var m markup
	m.open(name, "controls", "controls", "preload", "none", "title", flatLine(title), "poster", poster, "src", file)
	m.link(file, cmp.Or(flatLine(title), file))
	m.close(name)
	return m.String()
}

// emptyPlayer is the element of a video that has an id and no URL, as of a player that
// its page's script sets up: the id, and in the element its words for readers. It is ""
// for providers whose videos have URLs.
func emptyPlayer(v *embed.Video) string {
	var m markup
	name := "div"
	switch v.Provider {
	case embed.ProviderBrightcove:
		name = "object" // as Brightcove's first players were embedded
		m.open(name, "class", "BrightcoveExperience")
		m.open("param", "name", "@videoPlayer", "value", v.ID)
	case embed.ProviderKaltura:
		m.open(name, "class", "kaltura-player", "data-entry-id", v.ID)
	case embed.ProviderUnknown:
		m.open(name, "class", "video-player", "data-video-id", v.ID)
	default:
		return ""
	}
	m.open("p")
	m.text(named(v.Title, &v.Ref))
	m.close("p")
	m.close(name)
	return m.String()
}

// audioPlayer returns the audio as its provider's frame or as an <audio>, "" if it has neither.
func audioPlayer(a *embed.Audio) string {
	if addr := frameURL(&a.Ref, "", 0); addr != "" {
		return iframeTag(addr, named(a.Title, &a.Ref), "560", "166")
	}
	if file := cmp.Or(webURL(a.FileURL), webURL(a.EmbedURL)); a.Provider == embed.ProviderHTML5 && file != "" {
		return mediaTag("audio", file, a.Title, "")
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
