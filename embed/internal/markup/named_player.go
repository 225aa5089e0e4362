package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Elements named after a provider, by their names or by that of an attribute.

// namedProviders are the providers that elements are named after, with the words
// that name them.
var namedProviders = map[string]record.Provider{
	"youtube": record.YouTube, "yt": record.YouTube, "ytplayer": record.YouTube, "ytp": record.YouTube, "lazyyoutube": record.YouTube, "lyte": record.YouTube, "youtubeplayer": record.YouTube, "youtubevideo": record.YouTube,
	"vimeo": record.Vimeo, "dailymotion": record.Dailymotion, "dm": record.Dailymotion, "wistia": record.Wistia, "vidyard": record.Vidyard, "loom": record.Loom, "mux": record.Mux, "streamable": record.Streamable,
	"videopress": record.VideoPress, "rutube": record.Rutube, "jwplayer": record.JWPlayer, "jw": record.JWPlayer, "kaltura": record.Kaltura, "twitch": record.Twitch,
}

var namedProvidersBy = ascii.NewWordTable(namedProviders)

// markupOfName recognizes an element named after a provider that carries an id of
// the provider's form: the facades that stand for a player until it is wanted.
func markupOfName(c *candidate) *record.Item {
	if id, ok := strings.CutPrefix(c.Attr("id"), "WYL_"); ok {
		// https://wordpress.org/plugins/wp-youtube-lyte/
		if it, ok := provider.ItemForID(record.YouTube, id); ok {
			return it
		}
	}
	if it := c.keyedItem(); it != nil {
		return it
	}
	p := c.statedProvider()
	stated := p != ""
	if !stated {
		p = c.providerInNames()
	}
	if p == "" {
		return nil
	}
	for i := range c.Attrs {
		k := strings.ToLower(c.Attrs[i].Key)
		if !holdsID(k) && !(stated && locate.IsSourceKey(k)) {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		if it, ok := shapedItem(p, v); ok && it.Kind == record.KindVideo {
			if c.isTeaserOf(it) {
				return nil
			}
			return it
		}
		if stated {
			if it := itemForParams(p, v); it != nil {
				return it
			}
		}
	}
	if c.Reasons&locate.IsNamed != 0 {
		return c.thumbnailItem(p)
	}
	return nil
}

// keyedItem recognizes an id in an attribute whose name names the provider too:
// "data-article-dm-id", "youtubevideoid", "spotifyid".
func (c *candidate) keyedItem() *record.Item {
	for i := range c.Attrs {
		v := c.Attrs[i].Val
		if len(v) < 5 || len(v) > locate.MaxNameValue*2 || !ascii.IsDigit(v[0]) && !ascii.IsLetter(v[0]) && v[0] != '-' && v[0] != '_' {
			continue
		}
		p := providerInKey(c.Attrs[i].Key)
		if p == "" {
			continue
		}
		v = strings.TrimSpace(c.Value(i))
		it, ok := shapedItem(p, v)
		if !ok && p == record.Spotify {
			it, ok = provider.RecognizeURL(idPaths[record.Spotify]+v, nil)
		}
		if ok && !c.isTeaserOf(it) {
			return it
		}
	}
	return nil
}

// isTeaserOf reports whether the element, which has the id of it in an attribute,
// stands for another page that shows it.
func (c *candidate) isTeaserOf(it *record.Item) bool {
	if classname.PlayerLabels(c.Attr("class")+" "+c.Attr("id"))&(classname.Teaser|classname.Other) != 0 {
		return true
	}
	ref := it
	return c.mayLink() && c.leadsElsewhere("") && !c.links(ref.Provider, ref.ID)
}

// keyProviders are the providers that names of attributes name, with the words
// that do.
var keyProviders = [...]struct {
	word     string
	provider record.Provider
}{
	{"youtube", record.YouTube}, {"yt", record.YouTube}, {"dailymotion", record.Dailymotion}, {"dm", record.Dailymotion}, {"vimeo", record.Vimeo}, {"spotify", record.Spotify},
	{"instagram", record.Instagram}, {"tiktok", record.TikTok}, {"wistia", record.Wistia}, {"streamable", record.Streamable}, {"rutube", record.Rutube}, {"mux", record.Mux},
	{"jwplayer", record.JWPlayer}, {"jwp", record.JWPlayer}, {"jw", record.JWPlayer},
}

// keyIDWords are the words that an attribute's name ends with if it holds the id of
// the provider that it names; glued, they follow the provider's name.
var keyIDWords = ascii.NewWordTable(map[string]bool{
	"id": true, "videoid": true, "video": true, "code": true, "key": true, "postid": true, "mediaid": true, "shortcode": true, "playbackid": true, "trackid": true,
	"vid": true, "uid": true, "clipid": true, "embedid": true,
})

// providerInKey returns the provider whose item the attribute key holds the id of,
// "" if it is none: it names one and says id, and not whose else.
func providerInKey(key string) record.Provider {
	if len(key) < 4 {
		return ""
	}
	var p record.Provider
	last := ""
	for w := range classname.Words(key) {
		switch {
		case tagscan.EqualFold(w, "player"), tagscan.EqualFold(w, "account"), tagscan.EqualFold(w, "channel"), tagscan.EqualFold(w, "user"),
			tagscan.EqualFold(w, "app"), tagscan.EqualFold(w, "page"), tagscan.EqualFold(w, "playlist"), tagscan.EqualFold(w, "client"), tagscan.EqualFold(w, "pixel"):
			return ""
		}
		last = w
		for i := range keyProviders {
			name := keyProviders[i].word
			if len(w) < len(name) || !tagscan.EqualFold(w[:len(name)], name) {
				continue
			}
			if rest := w[len(name):]; rest == "" {
				p, last = keyProviders[i].provider, ""
			} else if isID, _ := keyIDWords.Get(rest); isID {
				return keyProviders[i].provider
			}
		}
	}
	if isID, _ := keyIDWords.Get(last); p == "" || !isID {
		return ""
	}
	return p
}

// paramPlayers are, for a provider, the player that takes the parameters which
// consent tools keep in place of an id. https://github.com/orestbida/iframemanager
var paramPlayers = map[record.Provider]string{
	record.Twitch: "https://player.twitch.tv/?", record.Facebook: "https://www.facebook.com/plugins/post.php?", record.Dailymotion: "https://geo.dailymotion.com/player.html?",
}

// itemForParams returns the provider's item that parameters such as "channel=NAME"
// or "href=URL" name.
func itemForParams(p record.Provider, v string) *record.Item {
	if eq := strings.IndexByte(v, '='); eq <= 0 || !provider.IsWord(v[:eq]) {
		return nil
	}
	if it := passedOn(nil, v); it != nil {
		if it.Provider != p {
			return nil
		}
		return it
	}
	if player := paramPlayers[p]; player != "" {
		if it, ok := provider.RecognizeURL(player+v, nil); ok && it.Provider == p {
			it.EmbedURL = "" // it was not found
			return it
		}
	}
	return nil
}

// statedProvider returns the provider that an attribute states.
func (c *candidate) statedProvider() record.Provider {
	for i := range c.Attrs {
		if !statesProvider(c.Attrs[i].Key) {
			continue
		}
		if p := provider.ProviderByName(c.Attrs[i].Val); p != "" && p != record.Twitter {
			return p
		}
	}
	return ""
}

// statesProvider reports whether an attribute so named may state the provider.
func statesProvider(key string) bool {
	if key == "" {
		return false
	}
	switch key[len(key)-1] {
	case 'k':
		return strings.HasSuffix(key, "-network")
	case 'd':
		return strings.HasSuffix(key, "mediaembed")
	case 'e':
		return key == "type" || strings.HasSuffix(key, "provider-name") || strings.HasSuffix(key, "service") || strings.HasSuffix(key, "-type") || strings.HasSuffix(key, "-source")
	case 'r':
		return strings.HasSuffix(key, "provider") || strings.HasSuffix(key, "-loader")
	case 'm':
		return strings.HasSuffix(key, "platform")
	}
	return false
}

// thumbnailItem recognizes a facade or a player that names its video by the provider's
// still alone.
func (c *candidate) thumbnailItem(p record.Provider) *record.Item {
	if p != record.YouTube && p != record.JWPlayer && p != record.Kaltura && p != record.Dailymotion {
		return nil
	}
	if classname.PlayerLabels(c.Attr("class")+" "+c.Attr("id"))&(classname.Teaser|classname.Other) != 0 || c.isPassage() || !c.mayBePlayer() || c.leadsElsewhere("") {
		return nil
	}
	var v record.Item
	record.Fill(&v.Poster, c.link(backgroundImage(c.Attr("style"))))
	c.addThumbnail(&v)
	if it := itemOfThumbnail(v.Poster); it != nil && it.Provider == p {
		return it
	}
	return nil
}

// thumbnails are where the URLs of providers' thumbnail hold the video's id: at one
// of the hosts, behind what comes before it.
var thumbnails = [...]struct {
	provider     record.Provider
	host, before string
	size         int // of the id, 0 if it ends with the segment
}{
	{record.YouTube, "ytimg.com", "/vi/", 0}, {record.YouTube, "ytimg.com", "/vi_webp/", 0}, {record.YouTube, "youtube.com", "/vi/", 0}, {record.YouTube, "youtube.com", "/vi_webp/", 0},
	{record.JWPlayer, "jwplayer.com", "/v2/media/", 8}, {record.JWPlayer, "jwplayer.com", "/thumbs/", 8}, {record.JWPlayer, "jwplatform.com", "/v2/media/", 8},
	{record.JWPlayer, "jwplatform.com", "/thumbs/", 8}, {record.JWPlayer, "jwpsrv.com", "/thumbs/", 8}, {record.JWPlayer, "jwpcdn.com", "/thumbs/", 8},
	{record.Kaltura, "kaltura.com", "/entry_id/", 10}, {record.Dailymotion, "dailymotion.com", "/thumbnail/video/", 0},
}

// itemOfThumbnail returns the video whose thumbnail image stands at u.
func itemOfThumbnail(u string) *record.Item {
	rest, _ := provider.CutScheme(u)
	host, path, ok := provider.SplitHost(rest)
	if !ok {
		return nil
	}
	for i := range thumbnails {
		s := &thumbnails[i]
		if host != s.host && !strings.HasSuffix(host, "."+s.host) {
			continue
		}
		_, id, ok := strings.Cut(path, s.before)
		if !ok || len(id) < s.size {
			continue
		}
		if id, _, _ = strings.Cut(id, "/"); s.size > 0 && len(id) > s.size && !ascii.IsAlnum(id[s.size]) {
			id = id[:s.size] // "ID-720.jpg"
		}
		if it, ok := shapedItem(s.provider, id); ok {
			return it
		}
	}
	return nil
}

// holdsID reports whether an attribute so named may hold a video's id; ids of
// players, accounts and elements are others.
func holdsID(key string) bool {
	switch key {
	case "data-code", "data-video", "data-key", "data-embed", "data-v", "data-uuid", "data-id", "videoid", "video-id", "code", "data-yt", "data-youtube", "data-vimeo", "data-ytid", "data-hash":
		return true
	case "id":
		return false
	}
	if !strings.HasSuffix(key, "id") && !strings.HasSuffix(key, "code") && !strings.HasSuffix(key, "youtube") && !strings.HasSuffix(key, "vimeo") {
		return false
	}
	for w := range classname.LowerWords(key) {
		switch w {
		case "player", "playerid", "account", "accountid", "publisher", "partner", "app", "appid", "post", "postid", "article", "element", "module", "user", "channel", "ad", "css", "block", "uiconf":
			return false
		}
	}
	return true
}

// providerInNames returns the video provider that the names of the element name.
func (c *candidate) providerInNames() record.Provider {
	find := func(s string) record.Provider {
		for w := range classname.Words(s) {
			if p, _ := namedProvidersBy.Get(w); p != "" {
				return p
			}
		}
		return ""
	}
	for _, s := range [...]string{c.Name, c.Attr("class"), c.Attr("id"), c.customName()} {
		if p := find(s); p != "" {
			return p
		}
	}
	for i := range c.Attrs {
		if strings.HasPrefix(c.Attrs[i].Key, "data-") {
			if p := find(c.Attrs[i].Key[5:]); p != "" {
				return p
			}
		}
	}
	return ""
}

// customName returns the name attribute of a custom element: frameworks put the
// component's there.
func (c *candidate) customName() string {
	if strings.IndexByte(c.Name, '-') < 0 {
		return ""
	}
	return c.Attr("name")
}
