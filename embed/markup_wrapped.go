package embed

import (
	"net/url"
	"strings"
)

// wrappedFrame recognises a frame of the site's own that shows a provider's
// player or post: its address passes the provider's on ("/media/oembed?url=…"),
// or carries the id while it, or an attribute, names the provider.
func (c *candidate) wrappedFrame() *rec {
	if c.name != "iframe" && c.name != "embed" && c.name != "frame" && c.name != "amp-iframe" {
		return nil
	}
	for _, v := range c.frameAddresses() {
		rest, scheme := cutScheme(v)
		if scheme == "" {
			rest = "/" + strings.TrimLeft(v, "/") // on the page's own host
		} else if isProviderHost(rest) {
			continue // it would have been recognised
		}
		it := c.wrapped(rest)
		if it == nil {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		return foundBy(it, MethodMarkup, string(it.Provider)+"/wrapped")
	}
	return nil
}

// wrapped returns what a frame's address without its scheme carries.
func (c *candidate) wrapped(addr string) *rec {
	rest, fragment, _ := strings.Cut(addr, "#")
	rest, query, _ := strings.Cut(rest, "?")
	_, path, _ := strings.Cut(rest, "/")
	if strings.HasPrefix(path, "/") {
		// "//provider/…" that was taken for a path.
		it, _ := recogniseURL("/"+path+"?"+query, nil)
		return it
	}
	told := nameTells(path)
	if isControlName(path) || told&tellsOther != 0 || query == "" && fragment == "" {
		return nil
	}
	if told&(tellsEmbed|tellsPlayer|tellsVideo|tellsAudio) != 0 {
		if it := passedOn(query); it != nil {
			return it
		}
	}
	return c.wrappedID(path, query, fragment)
}

// passedOn returns the item whose address is the value of a parameter.
func passedOn(query string) *rec {
	for part := range strings.SplitSeq(query, "&") {
		_, value, ok := strings.Cut(part, "=")
		if !ok || len(value) > maxPassedOn {
			continue
		}
		value, err := url.QueryUnescape(value)
		if err != nil || !strings.Contains(value, "//") {
			continue
		}
		if it, ok := recogniseURL(value, nil); ok {
			return it
		}
	}
	return nil
}

// maxPassedOn is how long an address may be, in bytes, that another passes on.
const maxPassedOn = 2000

// idParams are the parameters in which wrappers take a provider's id.
var idParams = [...]string{"id", "v", "vid", "video", "videoid", "videoId", "video_id", "code"}

// wrappedID returns the item whose id is a parameter or the fragment, where an
// attribute states the provider or a file on the path is named after it.
func (c *candidate) wrappedID(path, query, fragment string) *rec {
	p := c.toldProvider()
	if file := path[strings.LastIndexByte(path, '/')+1:]; p == "" {
		if stem, _, _ := strings.Cut(file, "."); fragment != "" {
			p = providerByName(stem) // "/bluesky.html#…"
		}
		for w := range words(file) {
			if p != "" {
				break
			}
			p = namedProviders[w]
		}
	}
	if p == "" {
		return nil
	}
	fragment, _, _ = strings.Cut(fragment, "#")
	fragment, _, _ = strings.Cut(fragment, ";")
	if it := idOrPath(p, unescape(fragment)); it != nil {
		return it
	}
	for _, k := range idParams {
		if it := idOrPath(p, queryValue(query, k)); it != nil {
			return it
		}
	}
	return nil
}

// idPaths are, for a provider, what stands before the part of its URLs that helper
// frames take for an id. https://github.com/s9e/MediaSites
var idPaths = map[Provider]string{
	Bluesky: "", Telegram: "https://t.me/", Reddit: "https://www.reddit.com/r/", Facebook: "https://www.facebook.com/", Imgur: "https://imgur.com/",
	Pinterest: "https://www.pinterest.com/pin/", Threads: "https://www.threads.com/t/", Instagram: "https://www.instagram.com/p/", Tumblr: "https://www.tumblr.com/",
	Spotify: "https://open.spotify.com/",
}

// idOrPath returns the provider's item that v names: an id of the provider's shape,
// or the end of a URL.
func idOrPath(p Provider, v string) *rec {
	if it, ok := shapedItem(p, v); ok {
		return it
	}
	if len(v) < 4 || len(v) > maxNameValue*4 {
		return nil
	}
	switch name, rest, ok := strings.Cut(v, "@"); {
	case p == Mastodon && ok:
		host, id, _ := strings.Cut(rest, "/")
		v = "https://" + host + "/@" + name + "/" + id
	case p == Facebook && strings.HasPrefix(v, "v") && isDigits(v[1:]), p == Facebook && strings.HasPrefix(v, "r") && isDigits(v[1:]):
		v = "https://www.facebook.com/watch/?v=" + v[1:]
	default:
		prefix, ok := idPaths[p]
		if !ok || strings.IndexByte(v, '/') < 0 && isName(p, v) {
			return nil
		}
		v = prefix + v
	}
	if it, ok := recogniseURL(v, nil); ok && it.Provider == p {
		return it
	}
	return nil
}

// isName reports whether v is a word that somebody wrote rather than an id of p.
func isName(p Provider, v string) bool {
	switch p {
	case Instagram, Threads:
		return !isPostCode(p, v)
	}
	return !isDigits(v) && !looksRandom(v) && !mixedLetters(v)
}

// shapedItem returns the provider's item with the id v if v has the shape of the
// provider's ids, and of no word that somebody wrote: a provider's name or a label
// that stands where an id is expected is none.
func shapedItem(p Provider, v string) (*rec, bool) {
	if providerByName(v) != "" {
		return nil, false
	}
	it, ok := itemForID(p, v)
	if !ok {
		return nil, false
	}
	switch it.Kind {
	case KindTweet:
		_, snowflake := StatusTime(v)
		ok = snowflake && len(v) >= 15
	case KindPost:
		ok = isPostCode(p, v)
	default:
		ok = isDigits(v) && len(v) >= 5 || looksRandom(v) || mixedLetters(v)
	}
	return it, ok
}
