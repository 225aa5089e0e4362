package markup

import (
	"net/url"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// wrappedFrame recognizes a frame of the site's own that shows a provider's
// player or post: its URL passes the provider's on ("/media/oembed?url=…"),
// or carries the id while it, or an attribute, names the provider.
func (c *candidate) wrappedFrame() *record.Item {
	if c.Name != "iframe" && c.Name != "embed" && c.Name != "frame" && c.Name != "amp-iframe" {
		return nil
	}
	for _, v := range c.frameURLs() {
		rest, scheme := provider.CutScheme(v)
		if scheme == "" {
			rest = "/" + strings.TrimLeft(v, "/") // on the page's own host
		} else if c.isProviderHost(rest) {
			continue // it would have been recognized
		}
		it := c.wrapped(rest)
		if it == nil {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/wrapped")
	}
	return nil
}

// wrapped returns what a frame's URL without its scheme carries.
func (c *candidate) wrapped(addr string) *record.Item {
	rest, fragment, _ := strings.Cut(addr, "#")
	rest, query, _ := strings.Cut(rest, "?")
	_, path, _ := strings.Cut(rest, "/")
	if strings.HasPrefix(path, "/") {
		// "//provider/…" that was taken for a path.
		it, _ := c.Page.Options.Tables.URLs().RecognizeURL("/"+path+"?"+query, nil)
		return it
	}
	indicated := classname.PlayerLabels(path)
	if isControlName(path) || indicated&classname.Other != 0 || query == "" && fragment == "" {
		return nil
	}
	if indicated&(classname.Embed|classname.Player|classname.Video|classname.Audio) != 0 {
		if it := passedOn(c.Page.Options.Tables.URLs(), query); it != nil {
			return it
		}
	}
	return c.wrappedID(path, query, fragment)
}

// passedOn returns the item of urls whose URL is the value of a parameter.
func passedOn(urls *provider.Tables, query string) *record.Item {
	for part := range strings.SplitSeq(query, "&") {
		_, value, ok := strings.Cut(part, "=")
		if !ok || len(value) > maxPassedOn {
			continue
		}
		value, err := url.QueryUnescape(value)
		if err != nil || !strings.Contains(value, "//") {
			continue
		}
		if it, ok := urls.RecognizeURL(value, nil); ok {
			return it
		}
	}
	return nil
}

// maxPassedOn is how long a URL may be, in bytes, that another passes on.
const maxPassedOn = 2000

// idParams are the parameters in which wrappers take a provider's id.
var idParams = [...]string{"id", "v", "vid", "video", "videoid", "videoId", "video_id", "code"}

// wrappedID returns the item whose id is a parameter or the fragment, where an
// attribute states the provider or a file on the path is named after it.
func (c *candidate) wrappedID(path, query, fragment string) *record.Item {
	p := c.namedProvider()
	if file := path[strings.LastIndexByte(path, '/')+1:]; p == "" {
		if stem, _, _ := strings.Cut(file, "."); fragment != "" {
			p = provider.ProviderByName(stem) // "/bluesky.html#…"
		}
		for w := range classname.LowerWords(file) {
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
	if it := idOrPath(p, provider.Unescape(fragment)); it != nil {
		return it
	}
	for _, k := range idParams {
		if it := idOrPath(p, provider.QueryValue(query, k)); it != nil {
			return it
		}
	}
	return nil
}

// idPaths are, for a provider, what stands before the part of its URLs that helper
// frames take for an id. https://github.com/s9e/MediaSites
var idPaths = map[record.Provider]string{
	record.Bluesky: "", record.Telegram: "https://t.me/", record.Reddit: "https://www.reddit.com/r/", record.Facebook: "https://www.facebook.com/", record.Imgur: "https://imgur.com/",
	record.Pinterest: "https://www.pinterest.com/pin/", record.Threads: "https://www.threads.com/t/", record.Instagram: "https://www.instagram.com/p/", record.Tumblr: "https://www.tumblr.com/",
	record.Spotify: "https://open.spotify.com/",
}

// idOrPath returns the provider's item that v names: an id of the provider's shape,
// or the end of a URL.
func idOrPath(p record.Provider, v string) *record.Item {
	if it, ok := shapedItem(p, v); ok {
		return it
	}
	if len(v) < 4 || len(v) > locate.MaxNameValue*4 {
		return nil
	}
	switch name, rest, ok := strings.Cut(v, "@"); {
	case p == record.Mastodon && ok:
		host, id, _ := strings.Cut(rest, "/")
		v = "https://" + host + "/@" + name + "/" + id
	case p == record.Facebook && strings.HasPrefix(v, "v") && provider.IsDigits(v[1:]), p == record.Facebook && strings.HasPrefix(v, "r") && provider.IsDigits(v[1:]):
		v = "https://www.facebook.com/watch/?v=" + v[1:]
	default:
		prefix, ok := idPaths[p]
		if !ok || strings.IndexByte(v, '/') < 0 && isName(p, v) {
			return nil
		}
		v = prefix + v
	}
	if it, ok := provider.RecognizeURL(v, nil); ok && it.Provider == p {
		return it
	}
	return nil
}

// isName reports whether v is a word that somebody wrote rather than an id of p.
func isName(p record.Provider, v string) bool {
	switch p {
	case record.Instagram, record.Threads:
		return !player.IsPostCode(p, v)
	}
	return !provider.IsDigits(v) && !player.LooksRandom(v) && !player.MixedLetters(v)
}

// shapedItem returns the provider's item with the id v if v has the shape of the
// provider's ids, and of no word that somebody wrote: a provider's name or a label
// that stands where an id is expected is none.
func shapedItem(p record.Provider, v string) (*record.Item, bool) {
	if provider.ProviderByName(v) != "" {
		return nil, false
	}
	it, ok := provider.ItemForID(p, v)
	if !ok {
		return nil, false
	}
	switch it.Kind {
	case record.KindTweet:
		_, snowflake := record.StatusTime(v)
		ok = snowflake && len(v) >= 15
	case record.KindPost:
		ok = player.IsPostCode(p, v)
	default:
		ok = provider.IsDigits(v) && len(v) >= 5 || player.LooksRandom(v) || player.MixedLetters(v)
	}
	return it, ok
}
