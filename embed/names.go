package embed

import "github.com/socialembed/socialembed/embed/internal/tagscan"

// tells is what the words of a name say about the thing it names.
type tells uint8

const (
	tellsVideo  tells = 1 << iota // it is about a video
	tellsPlayer                   // it plays something
	tellsEmbed                    // it is embedded
	tellsAudio                    // it is about sound
	tellsTeaser                   // it stands for another page: a card, an entry of a list
	tellsPart                     // it is a part of a player: a caption, a button
	tellsOther                    // it is an advertisement, a map, a form, …
)

// nameWords are the words of class names, ids, attribute values and addresses
// that tell what they name.
var nameWords = map[string]tells{
	"video": tellsVideo, "videos": tellsVideo, "clip": tellsVideo, "clips": tellsVideo, "vod": tellsVideo, "movie": tellsVideo,
	"livestream": tellsVideo, "vid": tellsVideo, "vjs": tellsVideo, "tv": tellsVideo,
	"player": tellsPlayer, "players": tellsPlayer, "mediaplayer": tellsPlayer | tellsVideo, "videoplayer": tellsPlayer | tellsVideo, "videojs": tellsPlayer | tellsVideo,
	"jwplayer": tellsPlayer | tellsVideo, "flowplayer": tellsPlayer | tellsVideo, "powa": tellsPlayer | tellsVideo, "vjsplayer": tellsPlayer | tellsVideo,
	"embed": tellsEmbed, "embeds": tellsEmbed, "embedded": tellsEmbed, "iframe": tellsEmbed, "oembed": tellsEmbed, "widget": tellsEmbed, "syndication": tellsEmbed,
	"videoembed": tellsVideo | tellsEmbed, "embedvideo": tellsVideo | tellsEmbed,
	"audio": tellsAudio, "audioplayer": tellsAudio | tellsPlayer, "musicplayer": tellsAudio | tellsPlayer, "podcastplayer": tellsAudio | tellsPlayer, "podcast": tellsAudio, "podcasts": tellsAudio, "radio": tellsAudio, "podlove": tellsAudio,
	"sound": tellsAudio, "podlovewebplayer": tellsAudio | tellsPlayer, "listen": tellsAudio, "music": tellsAudio,
	"teaser": tellsTeaser, "teasers": tellsTeaser, "card": tellsTeaser, "cards": tellsTeaser, "thumb": tellsTeaser, "thumbs": tellsTeaser, "thumbnail": tellsTeaser,
	"thumbnails": tellsTeaser, "playlist": tellsTeaser, "playlists": tellsTeaser, "carousel": tellsTeaser, "slider": tellsTeaser, "slide": tellsTeaser,
	"slides": tellsTeaser, "slideshow": tellsTeaser, "swiper": tellsTeaser, "rail": tellsTeaser, "related": tellsTeaser, "recommended": tellsTeaser,
	"promo": tellsTeaser, "list": tellsTeaser, "listing": tellsTeaser, "tile": tellsTeaser, "river": tellsTeaser,
	"caption": tellsPart, "button": tellsPart, "btn": tellsPart, "icon": tellsPart, "title": tellsPart, "headline": tellsPart, "label": tellsPart,
	"duration": tellsPart, "controls": tellsPart, "control": tellsPart, "share": tellsPart, "sharing": tellsPart, "overlay": tellsPart, "description": tellsPart,
	"credit": tellsPart, "poster": tellsPart, "time": tellsPart, "link": tellsPart, "count": tellsPart, "views": tellsPart, "tooltip": tellsPart, "spinner": tellsPart,
	"stats": tellsPart, "meta": tellsPart, "info": tellsPart, "details": tellsPart, "toolbar": tellsPart, "tags": tellsPart, "actions": tellsPart, "subtitle": tellsPart,
	"ad": tellsOther, "ads": tellsOther, "advert": tellsOther, "advertisement": tellsOther, "adserver": tellsOther, "adsystem": tellsOther, "banner": tellsOther,
	"doubleclick": tellsOther, "googlesyndication": tellsOther, "googletagmanager": tellsOther, "sponsor": tellsOther, "sponsored": tellsOther,
	"vast": tellsOther, "vpaid": tellsOther, "preroll": tellsOther, "outstream": tellsOther, "pixel": tellsOther, "tracking": tellsOther, "sync": tellsOther,
	"map": tellsOther, "maps": tellsOther, "chart": tellsOther, "charts": tellsOther, "infographic": tellsOther, "datawrapper": tellsOther, "graphic": tellsOther,
	"graphics": tellsOther, "comment": tellsOther, "comments": tellsOther, "disqus": tellsOther, "captcha": tellsOther, "recaptcha": tellsOther,
	"newsletter": tellsOther, "signup": tellsOther, "subscribe": tellsOther, "form": tellsOther, "survey": tellsOther, "poll": tellsOther, "quiz": tellsOther,
	"weather": tellsOther, "calendar": tellsOther, "scoreboard": tellsOther, "document": tellsOther, "pdf": tellsOther,
	"gallery": tellsOther, "photo": tellsOther, "photos": tellsOther, "image": tellsOther, "images": tellsOther, "picture": tellsOther,
	"login": tellsOther, "checkout": tellsOther, "donate": tellsOther, "consent": tellsOther, "privacy": tellsOther, "cookie": tellsOther,
	"sendtonews": tellsOther, "primis": tellsOther, "connatix": tellsOther, "avantis": tellsOther,
}

var nameWordsBy = newWordTable(nameWords)

// nameTells returns what the words of s, a class list or an address, say.
func nameTells(s string) tells {
	var t tells
	for w := range writtenWords(s) {
		k, ok := nameWordsBy.get(w)
		if !ok && containsFold(w, "video") {
			k |= tellsVideo // "videobox"
		}
		if !ok && len(w) > len("player") && tagscan.EqualFold(w[len(w)-len("player"):], "player") {
			k |= tellsPlayer
		}
		t |= k
	}
	return t
}

// subjectWords are words of names that say what a page is about, or what is counted:
// the class "tag-twitter" of an article tells nothing of embeds.
var subjectWords = newWordTable(map[string]bool{
	"tag": true, "tags": true, "category": true, "categories": true, "cat": true, "topic": true, "topics": true, "term": true, "terms": true,
	"taxonomy": true, "keyword": true, "keywords": true, "subject": true, "subjects": true, "channel": true, "archive": true,
	"track": true, "tracking": true, "tracker": true, "tracked": true, "analytics": true, "gtm": true,
})

// namesSubject reports whether a word for what things are about stands in the name
// before one that tells of an embed.
func namesSubject(name string) bool {
	subject := false
	for w := range writtenWords(name) {
		if subject && hintsIn(w)&^hintZone != 0 {
			return true
		}
		if isSubject, _ := subjectWords.get(w); isSubject {
			subject = true
		}
	}
	return false
}

// hintsOfClass returns what the names of a class attribute tell, those apart that
// say what the page is about.
func hintsOfClass(class string) (h hint) {
	if h = hintsIn(class); h&^(hintZone|hintConsent) == 0 || !namesSubject(class) {
		return h
	}
	h = 0
	for name := range tokens(class) {
		if !namesSubject(name) {
			h |= hintsIn(name)
		}
	}
	return h
}
