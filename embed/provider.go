package embed

import "github.com/socialembed/socialembed/embed/internal/record"

// Provider names the service that hosts a post or player. Values are lower
// case, one word, and the stable text used in JSON. The constants are the
// providers whose URLs or markup need knowledge of their own or that
// articles use most; others are found too, by the tables in provider_table_*.go
// (PROVIDERS.md lists them all), so a switch wants a default. "" is no provider. Names
// are those of https://oembed.com in lower case where it has the provider, some of
// them shorter.
type Provider string

// Providers that are none.
const (
	ProviderHTML5   Provider = "html5"   // a bare media file
	ProviderUnknown Provider = "unknown" // none known, or a player that one publisher runs for itself
)

// Providers of posts. Facebook, VK and Odnoklassniki host videos too.
const (
	ProviderTwitter       Provider = "twitter" // also X and mirrors
	ProviderInstagram     Provider = "instagram"
	ProviderFacebook      Provider = "facebook"
	ProviderTikTok        Provider = "tiktok"
	ProviderThreads       Provider = "threads"
	ProviderBluesky       Provider = "bluesky"
	ProviderMastodon      Provider = "mastodon" // any server
	ProviderTruthSocial   Provider = "truthsocial"
	ProviderReddit        Provider = "reddit"
	ProviderLinkedIn      Provider = "linkedin"
	ProviderTelegram      Provider = "telegram"
	ProviderPinterest     Provider = "pinterest"
	ProviderTumblr        Provider = "tumblr"
	ProviderVK            Provider = "vk"
	ProviderOdnoklassniki Provider = "odnoklassniki"
	ProviderWeibo         Provider = "weibo"
	ProviderSnapchat      Provider = "snapchat"
	ProviderImgur         Provider = "imgur"
	ProviderFlickr        Provider = "flickr"
	ProviderGiphy         Provider = "giphy"
	ProviderGitHub        Provider = "github" // gists
	ProviderCodePen       Provider = "codepen"
	ProviderSlideShare    Provider = "slideshare"
)

// Providers of videos.
const (
	ProviderYouTube     Provider = "youtube"
	ProviderVimeo       Provider = "vimeo"
	ProviderDailymotion Provider = "dailymotion"
	ProviderTwitch      Provider = "twitch"
	ProviderRutube      Provider = "rutube"
	ProviderBilibili    Provider = "bilibili"
	ProviderYouku       Provider = "youku"
	ProviderTencent     Provider = "tencent"
	ProviderNiconico    Provider = "niconico"
	ProviderNaver       Provider = "naver"
	ProviderKakao       Provider = "kakao"
	ProviderAparat      Provider = "aparat"
	ProviderPeerTube    Provider = "peertube" // any server
	ProviderOdysee      Provider = "odysee"
	ProviderRumble      Provider = "rumble"
	ProviderBitChute    Provider = "bitchute"
	ProviderStreamable  Provider = "streamable"
	ProviderWistia      Provider = "wistia"
	ProviderVidyard     Provider = "vidyard"
	ProviderLoom        Provider = "loom"
	ProviderKaltura     Provider = "kaltura"
	ProviderBrightcove  Provider = "brightcove"
	ProviderJWPlayer    Provider = "jwplayer"
	ProviderTED         Provider = "ted"
	ProviderVideoPress  Provider = "videopress"
	ProviderMux         Provider = "mux"
	ProviderBunny       Provider = "bunny"
	ProviderCoub        Provider = "coub"
	ProviderVine        Provider = "vine"
	ProviderGlomex      Provider = "glomex"
	ProviderArte        Provider = "arte"
	ProviderArchive     Provider = "archive"
	ProviderBlogger     Provider = "blogger"
	ProviderGoogleDrive Provider = "googledrive"
	ProviderWirewax     Provider = "wirewax"
)

// Providers of audio.
const (
	ProviderSpotify       Provider = "spotify"
	ProviderSoundCloud    Provider = "soundcloud"
	ProviderApplePodcasts Provider = "applepodcasts"
	ProviderAppleMusic    Provider = "applemusic"
	ProviderDeezer        Provider = "deezer"
	ProviderAcast         Provider = "acast"
	ProviderMegaphone     Provider = "megaphone"
	ProviderPodigee       Provider = "podigee"
	ProviderLibsyn        Provider = "libsyn"
	ProviderAudioboom     Provider = "audioboom"
	ProviderBandcamp      Provider = "bandcamp"
	ProviderMixcloud      Provider = "mixcloud"
)

// Title returns the provider's name as it writes it itself: "X", "YouTube". It is
// empty for [ProviderUnknown], [ProviderHTML5] and "". A provider without a spelling
// of its own has its name with a capital letter.
func (p Provider) Title() string { return record.Provider(p).Title() }
