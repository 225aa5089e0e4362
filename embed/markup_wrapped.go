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
	if p == "" {
		for w := range words(path[strings.LastIndexByte(path, '/')+1:]) {
			if p = namedProviders[w]; p != "" {
				break
			}
		}
	}
	if p == "" {
		return nil
	}
	fragment, _, _ = strings.Cut(fragment, "#")
	fragment, _, _ = strings.Cut(fragment, ";")
	if id := unescape(fragment); isWrappedID(p, id) {
		it, _ := itemForID(p, id)
		return it
	}
	for _, k := range idParams {
		if id := queryValue(query, k); isWrappedID(p, id) {
			it, _ := itemForID(p, id)
			return it
		}
	}
	return nil
}

// isWrappedID tells whether id has the form of the provider's ids, and of no word
// that somebody wrote.
func isWrappedID(p Provider, id string) bool {
	it, ok := itemForID(p, id)
	if !ok {
		return false
	}
	switch it.Kind {
	case KindTweet:
		_, snowflake := StatusTime(id)
		return snowflake && len(id) >= 15
	case KindPost:
		return isPostCode(p, id)
	}
	return isDigits(id) && len(id) >= 5 || looksRandom(id)
}
