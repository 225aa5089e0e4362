package embed

import "github.com/socialembed/socialembed/embed/internal/record"

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
	ProviderSnapchat      Provider = "snapchat"
	ProviderImgur         Provider = "imgur"
	ProviderFlickr        Provider = "flickr"
	ProviderGiphy         Provider = "giphy"
	ProviderGitHub        Provider = "github" // gists
	ProviderCodePen       Provider = "codepen"
)

// Providers of videos.
const (
	ProviderYouTube     Provider = "youtube"
	ProviderVimeo       Provider = "vimeo"
	ProviderDailymotion Provider = "dailymotion"
	ProviderTwitch      Provider = "twitch"
	ProviderRutube      Provider = "rutube"
	ProviderBilibili    Provider = "bilibili"
	ProviderNiconico    Provider = "niconico"
	ProviderPeerTube    Provider = "peertube" // any server
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
	ProviderCoub        Provider = "coub"
	ProviderVine        Provider = "vine"
	ProviderGlomex      Provider = "glomex"
	ProviderArchive     Provider = "archive"
)

// Providers of audio.
const (
	ProviderSpotify       Provider = "spotify"
	ProviderSoundCloud    Provider = "soundcloud"
	ProviderApplePodcasts Provider = "applepodcasts"
	ProviderAppleMusic    Provider = "applemusic"
	ProviderDeezer        Provider = "deezer"
	ProviderMegaphone     Provider = "megaphone"
	ProviderPodigee       Provider = "podigee"
	ProviderAudioboom     Provider = "audioboom"
	ProviderMixcloud      Provider = "mixcloud"
)

// Title returns the provider's name as it writes it itself: "X", "YouTube". It is
// empty for [ProviderUnknown], [ProviderHTML5] and "". A provider without a spelling
// of its own has its name with a capital letter.
func (p Provider) Title() string { return record.Provider(p).Title() }
