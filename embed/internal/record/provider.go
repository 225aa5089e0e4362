package record

import (
	"strings"
)

// Provider names the service that hosts a post or player. Values are lower
// case, one word, and the stable text used in JSON. The constants are the
// providers whose URLs or markup need knowledge of their own or that
// articles use most; others are found too, by tables of URLs
// (PROVIDERS.md lists them all), so a switch wants a default. "" is no provider. Names
// are those of https://oembed.com in lower case where it has the provider, some of
// them shorter.
type Provider string

// Providers that are none.
const (
	HTML5   Provider = "html5"   // a bare media file
	Unknown Provider = "unknown" // none known, or a player that one publisher runs for itself
)

// Providers of posts. Facebook, VK and Odnoklassniki host videos too.
const (
	Twitter       Provider = "twitter" // also X and mirrors
	Instagram     Provider = "instagram"
	Facebook      Provider = "facebook"
	TikTok        Provider = "tiktok"
	Threads       Provider = "threads"
	Bluesky       Provider = "bluesky"
	Mastodon      Provider = "mastodon" // any server
	TruthSocial   Provider = "truthsocial"
	Reddit        Provider = "reddit"
	LinkedIn      Provider = "linkedin"
	Telegram      Provider = "telegram"
	Pinterest     Provider = "pinterest"
	Tumblr        Provider = "tumblr"
	VK            Provider = "vk"
	Odnoklassniki Provider = "odnoklassniki"
	Weibo         Provider = "weibo"
	Snapchat      Provider = "snapchat"
	Imgur         Provider = "imgur"
	Flickr        Provider = "flickr"
	Giphy         Provider = "giphy"
	GitHub        Provider = "github" // gists
	CodePen       Provider = "codepen"
	SlideShare    Provider = "slideshare"
)

// Providers of videos.
const (
	YouTube     Provider = "youtube"
	Vimeo       Provider = "vimeo"
	Dailymotion Provider = "dailymotion"
	Twitch      Provider = "twitch"
	Rutube      Provider = "rutube"
	Bilibili    Provider = "bilibili"
	Youku       Provider = "youku"
	Tencent     Provider = "tencent"
	Niconico    Provider = "niconico"
	Naver       Provider = "naver"
	Kakao       Provider = "kakao"
	Aparat      Provider = "aparat"
	PeerTube    Provider = "peertube" // any server
	Odysee      Provider = "odysee"
	Rumble      Provider = "rumble"
	BitChute    Provider = "bitchute"
	Streamable  Provider = "streamable"
	Wistia      Provider = "wistia"
	Vidyard     Provider = "vidyard"
	Loom        Provider = "loom"
	Kaltura     Provider = "kaltura"
	Brightcove  Provider = "brightcove"
	JWPlayer    Provider = "jwplayer"
	TED         Provider = "ted"
	VideoPress  Provider = "videopress"
	Mux         Provider = "mux"
	Bunny       Provider = "bunny"
	Coub        Provider = "coub"
	Vine        Provider = "vine"
	Glomex      Provider = "glomex"
	Arte        Provider = "arte"
	Archive     Provider = "archive"
	Blogger     Provider = "blogger"
	GoogleDrive Provider = "googledrive"
	Wirewax     Provider = "wirewax"
)

// Providers of audio.
const (
	Spotify       Provider = "spotify"
	SoundCloud    Provider = "soundcloud"
	ApplePodcasts Provider = "applepodcasts"
	AppleMusic    Provider = "applemusic"
	Deezer        Provider = "deezer"
	Acast         Provider = "acast"
	Megaphone     Provider = "megaphone"
	Podigee       Provider = "podigee"
	Libsyn        Provider = "libsyn"
	Audioboom     Provider = "audioboom"
	Bandcamp      Provider = "bandcamp"
	Mixcloud      Provider = "mixcloud"
)

// Title returns the provider's name as it writes it itself, "" if there is no provider
// to name. One without a spelling of its own has its name with a capital letter.
func (p Provider) Title() string {
	switch p {
	case "", Unknown, HTML5:
		return ""
	}
	if t, ok := titles[p]; ok {
		return t
	}
	return strings.ToUpper(string(p[:1])) + string(p[1:])
}

// titles are the names that have more capitals than the first, or other words.
var titles = map[Provider]string{
	Twitter: "X", YouTube: "YouTube", TikTok: "TikTok", TruthSocial: "Truth Social", LinkedIn: "LinkedIn", VK: "VK", TED: "TED", GitHub: "GitHub",
	CodePen: "CodePen", SlideShare: "SlideShare", SoundCloud: "SoundCloud", ApplePodcasts: "Apple Podcasts", AppleMusic: "Apple Music",
	PeerTube: "PeerTube", JWPlayer: "JW Player",
}
