package provider

import (
	"strings"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// An EmbedCode is markup that a network hands out for its posts, or AMP defines
// for them: what it is called, and which attribute says what it shows.
type EmbedCode struct {
	Provider record.Provider // "" if the code serves several
	// names are those of elements, of classes (".name") and of attributes ("[name]").
	names string
	// Sources are the attributes that hold the URL, in order; "name=PREFIX"
	// if what they hold is the end of one.
	Sources string
	// Link indicates that the first link inside to an item of the provider will do.
	Link bool
	// Read indicates that the markup says more, which codeReaders knows to read.
	Read bool
}

// embedCodes lists them. Sources: the embed dialogs and developer pages of the
// networks, and the AMP component reference (https://amp.dev/documentation/components/).
func embedCodes() []EmbedCode {
	return []EmbedCode{
		{record.Instagram, ".instagram-media [data-instgrm-permalink]", "data-instgrm-permalink", true, true},
		{record.Instagram, "amp-instagram", "data-shortcode=https://www.instagram.com/p/", false, false},
		{record.Facebook, ".fb-post .fb-video .fb-comment-embed fb:post fb:video amp-facebook amp-facebook-video", "data-href=https://www.facebook.com href=https://www.facebook.com data-uri", true, true},
		{record.Facebook, ".fb-xfbml-parse-ignore", "cite", true, true},
		{record.TikTok, ".tiktok-embed", "cite data-video-id=https://www.tiktok.com/@_/video/", true, true},
		{record.TikTok, "amp-tiktok", "data-src=https://www.tiktok.com/@_/video/", false, false},
		{record.Threads, ".text-post-media [data-text-post-permalink]", "data-text-post-permalink", true, false},
		{record.Bluesky, ".bluesky-embed bluesky-post [data-bluesky-uri]", "data-bluesky-uri src", true, true},
		{"", ".mastodon-embed .truthsocial-embed", "data-embed-url", true, false},
		{record.Reddit, ".reddit-embed-bq .reddit-card .reddit-embed amp-reddit", "data-src", true, true},
		{record.Telegram, "[data-telegram-post]", "data-telegram-post=https://t.me/", false, false},
		{record.Pinterest, "[data-pin-do] amp-pinterest", "href data-url data-pin-href", false, true},
		{record.Tumblr, ".tumblr-post", "data-href", true, false},
		{record.Snapchat, ".snapchat-embed [data-snapchat-embed-url]", "data-snapchat-embed-url", false, true},
		{record.Imgur, ".imgur-embed-pub amp-imgur", "data-id=https://imgur.com/ data-imgur-id=https://imgur.com/", true, true},
		{record.Flickr, "[data-flickr-embed]", "href", true, true},
		{record.GitHub, ".gist-file [data-gist-id] amp-gist", "data-gist-id=https://gist.github.com/ data-gistid=https://gist.github.com/", true, false},
		{"tenor", ".tenor-gif-embed", "data-postid=https://tenor.com/embed/", true, false},
		{"gfycat", "amp-gfycat", "data-gfyid=https://gfycat.com/", false, false},
		{record.SoundCloud, "amp-soundcloud", "data-trackid=https://api.soundcloud.com/tracks/ data-playlistid=https://api.soundcloud.com/playlists/", false, false},
		{record.Vine, "amp-vine", "data-vineid=https://vine.co/v/", false, false},
		{"hulu", "amp-hulu", "data-eid=https://www.hulu.com/embed.html?eid=", false, false},
		{record.Megaphone, "amp-megaphone", "data-episode=https://player.megaphone.fm/ data-playlist=https://playlist.megaphone.fm/?p=", false, false},
		{record.Audioboom, ".ab-player", "data-boourl", false, false},
		{"spreaker", ".spreaker-player", "data-resource=https://widget.spreaker.com/player? href", false, false},
		{"", ".embedly-card amp-embedly-card", "data-url href", true, true},
		{"", ".iframely-embed [data-iframely-url] oembed", "data-url url href", true, false},
	}
}

// codeIndex finds codes by what they are called.
type codeIndex struct{ Elements, Classes, Attrs *ascii.WordTable[*EmbedCode] }

var CodesByName = sync.OnceValue(func() *codeIndex {
	elements, classes, attrs := make(map[string]*EmbedCode), make(map[string]*EmbedCode), make(map[string]*EmbedCode)
	codes := embedCodes()
	for i := range codes {
		for name := range strings.FieldsSeq(codes[i].names) {
			switch name[0] {
			case '.':
				classes[name[1:]] = &codes[i]
			case '[':
				attrs[name[1:len(name)-1]] = &codes[i]
			default:
				elements[name] = &codes[i]
			}
		}
	}
	return &codeIndex{ascii.NewWordTable(elements), ascii.NewWordTable(classes), ascii.NewWordTable(attrs)}
})

// IsCodeElement reports whether the element's own name is that of a code.
func IsCodeElement(name string) bool { return CodesByName().Element(name) != nil }

// Element returns the code of an element's name (lower case), nil if it is none.
func (x *codeIndex) Element(name string) *EmbedCode {
	if !x.Elements.May(name) {
		return nil
	}
	return x.Elements.Words[name]
}
