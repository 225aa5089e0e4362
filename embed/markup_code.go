package embed

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// An embedCode is markup that a network hands out for its posts, or AMP defines
// for them: what it is called, and which attribute says what it shows.
type embedCode struct {
	provider Provider // "" if the code serves several
	// names are those of elements, of classes (".name") and of attributes ("[name]").
	names string
	// sources are the attributes that hold the address, in order; "name=PREFIX"
	// if what they hold is the end of one.
	sources string
	// link tells that the first link inside to an item of the provider will do.
	link bool
	// read adds what else the code says. It may return another item, or nil if
	// the code shows none.
	read func(*candidate, Item) Item
}

// embedCodes lists them. Sources: the embed dialogs and developer pages of the
// networks, and the AMP component reference (https://amp.dev/documentation/components/).
func embedCodes() []embedCode {
	return []embedCode{
		{Instagram, ".instagram-media [data-instgrm-permalink]", "data-instgrm-permalink", true, readInstagram},
		{Instagram, "amp-instagram", "data-shortcode=https://www.instagram.com/p/", false, nil},
		{Facebook, ".fb-post .fb-video .fb-comment-embed fb:post fb:video amp-facebook amp-facebook-video", "data-href=https://www.facebook.com href=https://www.facebook.com data-uri", true, readFacebook},
		{Facebook, ".fb-xfbml-parse-ignore", "cite", true, readFacebook},
		{TikTok, ".tiktok-embed", "cite data-video-id=https://www.tiktok.com/@_/video/", true, readTikTok},
		{TikTok, "amp-tiktok", "data-src=https://www.tiktok.com/@_/video/", false, nil},
		{Threads, ".text-post-media [data-text-post-permalink]", "data-text-post-permalink", true, nil},
		{Bluesky, ".bluesky-embed bluesky-post [data-bluesky-uri]", "data-bluesky-uri src", true, readBluesky},
		{"", ".mastodon-embed .truthsocial-embed", "data-embed-url", true, nil},
		{Reddit, ".reddit-embed-bq .reddit-card .reddit-embed amp-reddit", "data-src", true, readReddit},
		{Telegram, "[data-telegram-post]", "data-telegram-post=https://t.me/", false, nil},
		{Pinterest, "[data-pin-do] amp-pinterest", "href data-url data-pin-href", false, readPinterest},
		{Tumblr, ".tumblr-post", "data-href", true, nil},
		{Snapchat, ".snapchat-embed [data-snapchat-embed-url]", "data-snapchat-embed-url", false, readSnapchat},
		{Imgur, ".imgur-embed-pub amp-imgur", "data-id=https://imgur.com/ data-imgur-id=https://imgur.com/", true, readImgur},
		{Flickr, "[data-flickr-embed]", "href", true, readFlickr},
		{GitHub, ".gist-file [data-gist-id] amp-gist", "data-gist-id=https://gist.github.com/ data-gistid=https://gist.github.com/", true, nil},
		{"tenor", ".tenor-gif-embed", "data-postid=https://tenor.com/embed/", true, nil},
		{"gfycat", "amp-gfycat", "data-gfyid=https://gfycat.com/", false, nil},
		{SoundCloud, "amp-soundcloud", "data-trackid=https://api.soundcloud.com/tracks/ data-playlistid=https://api.soundcloud.com/playlists/", false, nil},
		{Megaphone, "amp-megaphone", "data-episode=https://player.megaphone.fm/ data-playlist=https://playlist.megaphone.fm/?p=", false, nil},
		{Audioboom, ".ab-player", "data-boourl", false, nil},
		{"spreaker", ".spreaker-player", "data-resource=https://widget.spreaker.com/player? href", false, nil},
		{"", ".embedly-card amp-embedly-card", "data-url href", true, readEmbedly},
		{"", ".iframely-embed [data-iframely-url] oembed", "data-url url href", true, nil},
	}
}

// codeIndex finds codes by what they are called.
type codeIndex struct{ elements, classes, attrs *wordTable[*embedCode] }

var codesByName = sync.OnceValue(func() *codeIndex {
	elements, classes, attrs := make(map[string]*embedCode), make(map[string]*embedCode), make(map[string]*embedCode)
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
	return &codeIndex{newWordTable(elements), newWordTable(classes), newWordTable(attrs)}
})

// isCodeElement tells whether the element's own name is that of a code.
func isCodeElement(name string) bool { return codesByName().element(name) != nil }

// element returns the code of an element's name (lower case), nil if it is none.
func (x *codeIndex) element(name string) *embedCode {
	if !x.elements.may(name) {
		return nil
	}
	return x.elements.words[name]
}

// code returns the code that the element is, nil if it is none.
func (e *element) code() *embedCode {
	x := codesByName()
	if code := x.element(e.name); code != nil {
		return code
	}
	// All classes and attributes that are codes' have a hyphen.
	if class := e.attr("class"); strings.IndexByte(class, '-') >= 0 {
		for name := range strings.FieldsSeq(class) {
			if code, _ := x.classes.get(name); code != nil {
				return code
			}
		}
	}
	for i := range e.attrs {
		if code, _ := x.attrs.get(e.attrs[i].Key); code != nil {
			return code
		}
	}
	return nil
}

// codeMarkup recognises the embed codes of networks, before and after their
// scripts have run.
func codeMarkup(c *candidate) Item {
	if c.why&isFrame != 0 {
		return nil
	}
	code := c.code()
	if code == nil {
		return nil
	}
	it := c.codeItem(code)
	if it == nil {
		if len(c.inner()) > 0 || !code.link {
			return nil // the name is that of an element around the code
		}
		if it = c.linked(code.provider, ""); it == nil {
			return nil
		}
	} else {
		addLink(it, c.linked(it.Common().Provider, it.Common().ID))
	}
	if code.read != nil {
		it = code.read(c, it)
	}
	if it == nil || !c.absorb(it) {
		return nil
	}
	return foundBy(it, MethodMarkup, c.ruleFor(it.Common().Provider))
}

// codeItem returns the item that the code's attributes name.
func (c *candidate) codeItem(code *embedCode) Item {
	for source := range strings.FieldsSeq(code.sources) {
		key, prefix, _ := strings.Cut(source, "=")
		v := strings.TrimSpace(c.attr(key))
		if v == "" {
			continue
		}
		if it := c.itemAt(v, code.provider); it != nil {
			return it
		}
		if prefix != "" {
			if it := c.itemAt(prefix+v, code.provider); it != nil {
				return it
			}
		}
	}
	return nil
}

// itemAt returns the provider's item at an address, of any provider if p is "".
func (c *candidate) itemAt(raw string, p Provider) Item {
	it, ok := recogniseURL(raw, c.page.base)
	if !ok || p != "" && it.Common().Provider != p {
		return nil
	}
	return it
}

// linked returns the item that the first link inside to one of the provider names,
// with that id unless id is "".
func (c *candidate) linked(p Provider, id string) Item {
	if !c.links(p, id) {
		return nil
	}
	for n := range descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		if it := c.itemAt(nodeAttr(n, "href"), p); it != nil && (id == "" || it.Common().ID == id) {
			return it
		}
	}
	return nil
}

// addLink adds what a link to the same item tells more: whose it is.
func addLink(it, link Item) {
	a, ok := it.(*Post)
	b, ok2 := link.(*Post)
	if !ok || !ok2 {
		return
	}
	if a.Handle == "" && b.Handle != "" || a.URL == "" {
		a.Handle, a.URL = b.Handle, b.URL
	}
}

// absorb adds to it what was found inside of the same post: the frame that the
// script made. It returns false if something else was found: then the element
// was never closed, or is none of its own.
func (c *candidate) absorb(it Item) bool {
	a := it.Common()
	for _, f := range c.inner() {
		b := f.item.Common()
		if b.Provider != a.Provider || b.ID != a.ID {
			return false
		}
	}
	for _, f := range c.inner() {
		if f.item.Common().Kind == a.Kind {
			merge(it, f.item)
		}
	}
	return true
}
