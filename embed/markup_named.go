package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Elements named after a provider, by their names or by that of an attribute.

// namedProviders are the providers that elements are named after, with the words
// that name them.
var namedProviders = map[string]Provider{
	"youtube": YouTube, "yt": YouTube, "ytplayer": YouTube, "ytp": YouTube, "lazyyoutube": YouTube, "lyte": YouTube, "youtubeplayer": YouTube, "youtubevideo": YouTube,
	"vimeo": Vimeo, "dailymotion": Dailymotion, "dm": Dailymotion, "wistia": Wistia, "vidyard": Vidyard, "loom": Loom, "mux": Mux, "streamable": Streamable,
	"videopress": VideoPress, "rutube": Rutube, "jwplayer": JWPlayer, "jw": JWPlayer, "kaltura": Kaltura, "twitch": Twitch,
}

var namedProvidersBy = newWordTable(namedProviders)

// namedMarkup recognises an element named after a provider that carries an id of
// the provider's form: the facades that stand for a player until it is wanted.
func namedMarkup(c *candidate) *rec {
	if id, ok := strings.CutPrefix(c.attr("id"), "WYL_"); ok {
		// https://wordpress.org/plugins/wp-youtube-lyte/
		if it, ok := itemForID(YouTube, id); ok {
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
	for i := range c.attrs {
		k := strings.ToLower(c.attrs[i].Key)
		if !holdsID(k) && !(stated && isSourceKey(k)) {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		if it, ok := shapedItem(p, v); ok && it.Kind == KindVideo {
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
	if c.why&isTold != 0 {
		return c.stillItem(p)
	}
	return nil
}

// keyedItem recognises an id in an attribute whose name names the provider too:
// "data-article-dm-id", "youtubevideoid", "spotifyid".
func (c *candidate) keyedItem() *rec {
	for i := range c.attrs {
		v := c.attrs[i].Val
		if len(v) < 5 || len(v) > maxNameValue*2 || !isDigit(v[0]) && !isLetter(v[0]) && v[0] != '-' && v[0] != '_' {
			continue
		}
		p := providerInKey(c.attrs[i].Key)
		if p == "" {
			continue
		}
		v = strings.TrimSpace(c.value(i))
		it, ok := shapedItem(p, v)
		if !ok && p == Spotify {
			it, ok = recogniseURL(idPaths[Spotify]+v, nil)
		}
		if ok && !c.isTeaserOf(it) {
			return it
		}
	}
	return nil
}

// isTeaserOf reports whether the element, which has the id of it in an attribute,
// stands for another page that shows it.
func (c *candidate) isTeaserOf(it *rec) bool {
	if nameTells(c.attr("class")+" "+c.attr("id"))&(tellsTeaser|tellsOther) != 0 {
		return true
	}
	ref := it
	return c.mayLink() && c.leadsElsewhere() && !c.links(ref.Provider, ref.ID)
}

// keyProviders are the providers that names of attributes name, with the words
// that do.
var keyProviders = [...]struct {
	word     string
	provider Provider
}{
	{"youtube", YouTube}, {"yt", YouTube}, {"dailymotion", Dailymotion}, {"dm", Dailymotion}, {"vimeo", Vimeo}, {"spotify", Spotify},
	{"instagram", Instagram}, {"tiktok", TikTok}, {"wistia", Wistia}, {"streamable", Streamable}, {"rutube", Rutube}, {"mux", Mux},
	{"jwplayer", JWPlayer}, {"jwp", JWPlayer}, {"jw", JWPlayer},
}

// keyIDWords are the words that an attribute's name ends with if it holds the id of
// the provider that it names; glued, they follow the provider's name.
var keyIDWords = newWordTable(map[string]bool{
	"id": true, "videoid": true, "video": true, "code": true, "key": true, "postid": true, "mediaid": true, "shortcode": true, "playbackid": true, "trackid": true,
	"vid": true, "uid": true, "clipid": true, "embedid": true,
})

// providerInKey returns the provider whose item the attribute key holds the id of,
// "" if it is none: it names one and says id, and not whose else.
func providerInKey(key string) Provider {
	if len(key) < 4 {
		return ""
	}
	var p Provider
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
			} else if isID, _ := keyIDWords.get(rest); isID {
				return keyProviders[i].provider
			}
		}
	}
	if isID, _ := keyIDWords.get(last); p == "" || !isID {
		return ""
	}
	return p
}

// paramPlayers are, for a provider, the player that takes the parameters which
// consent tools keep in place of an id. https://github.com/orestbida/iframemanager
var paramPlayers = map[Provider]string{
	Twitch: "https://player.twitch.tv/?", Facebook: "https://www.facebook.com/plugins/post.php?", Dailymotion: "https://geo.dailymotion.com/player.html?",
}

// itemForParams returns the provider's item that parameters such as "channel=NAME"
// or "href=URL" name.
func itemForParams(p Provider, v string) *rec {
	if eq := strings.IndexByte(v, '='); eq <= 0 || !isWord(v[:eq]) {
		return nil
	}
	if it := passedOn(v); it != nil {
		if it.Provider != p {
			return nil
		}
		return it
	}
	if player := paramPlayers[p]; player != "" {
		if it, ok := recogniseURL(player+v, nil); ok && it.Provider == p {
			it.EmbedURL = "" // it was not found
			return it
		}
	}
	return nil
}

// statedProvider returns the provider that an attribute states.
func (c *candidate) statedProvider() Provider {
	for i := range c.attrs {
		if !statesProvider(c.attrs[i].Key) {
			continue
		}
		if p := providerByName(c.attrs[i].Val); p != "" && p != Twitter {
			return p
		}
	}
	return ""
}

// statesProvider tells whether an attribute so named may state the provider.
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

// stillItem recognises a facade or a player that names its video by the provider's
// still alone.
func (c *candidate) stillItem(p Provider) *rec {
	if p != YouTube && p != JWPlayer && p != Kaltura && p != Dailymotion {
		return nil
	}
	if nameTells(c.attr("class")+" "+c.attr("id"))&(tellsTeaser|tellsOther) != 0 || c.isPassage() || !c.mayBePlayer() || c.leadsElsewhere() {
		return nil
	}
	var v rec
	fill(&v.Poster, c.link(backgroundImage(c.attr("style"))))
	c.addStill(&v)
	if it := itemOfStill(v.Poster); it != nil && it.Provider == p {
		return it
	}
	return nil
}

// stills are where the URLs of providers' still images hold the video's id: at one
// of the hosts, behind what comes before it.
var stills = [...]struct {
	provider     Provider
	host, before string
	size         int // of the id, 0 if it ends with the segment
}{
	{YouTube, "ytimg.com", "/vi/", 0}, {YouTube, "ytimg.com", "/vi_webp/", 0}, {YouTube, "youtube.com", "/vi/", 0}, {YouTube, "youtube.com", "/vi_webp/", 0},
	{JWPlayer, "jwplayer.com", "/v2/media/", 8}, {JWPlayer, "jwplayer.com", "/thumbs/", 8}, {JWPlayer, "jwplatform.com", "/v2/media/", 8},
	{JWPlayer, "jwplatform.com", "/thumbs/", 8}, {JWPlayer, "jwpsrv.com", "/thumbs/", 8}, {JWPlayer, "jwpcdn.com", "/thumbs/", 8},
	{Kaltura, "kaltura.com", "/entry_id/", 10}, {Dailymotion, "dailymotion.com", "/thumbnail/video/", 0},
}

// itemOfStill returns the video whose still image stands at u.
func itemOfStill(u string) *rec {
	rest, _ := cutScheme(u)
	host, path, ok := splitHost(rest)
	if !ok {
		return nil
	}
	for i := range stills {
		s := &stills[i]
		if host != s.host && !strings.HasSuffix(host, "."+s.host) {
			continue
		}
		_, id, ok := strings.Cut(path, s.before)
		if !ok || len(id) < s.size {
			continue
		}
		if id, _, _ = strings.Cut(id, "/"); s.size > 0 && len(id) > s.size && !isAlnum(id[s.size]) {
			id = id[:s.size] // "ID-720.jpg"
		}
		if it, ok := shapedItem(s.provider, id); ok {
			return it
		}
	}
	return nil
}

// holdsID tells whether an attribute so named may hold a video's id; ids of
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
	for w := range words(key) {
		switch w {
		case "player", "playerid", "account", "accountid", "publisher", "partner", "app", "appid", "post", "postid", "article", "element", "module", "user", "channel", "ad", "css", "block", "uiconf":
			return false
		}
	}
	return true
}

// providerInNames returns the video provider that the names of the element tell.
func (c *candidate) providerInNames() Provider {
	find := func(s string) Provider {
		for w := range classname.Words(s) {
			if p, _ := namedProvidersBy.get(w); p != "" {
				return p
			}
		}
		return ""
	}
	for _, s := range [...]string{c.name, c.attr("class"), c.attr("id"), c.customName()} {
		if p := find(s); p != "" {
			return p
		}
	}
	for i := range c.attrs {
		if strings.HasPrefix(c.attrs[i].Key, "data-") {
			if p := find(c.attrs[i].Key[5:]); p != "" {
				return p
			}
		}
	}
	return ""
}

// customName returns the name attribute of a custom element: frameworks put the
// component's there.
func (c *candidate) customName() string {
	if strings.IndexByte(c.name, '-') < 0 {
		return ""
	}
	return c.attr("name")
}
