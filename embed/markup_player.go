package embed

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// playerMarkup recognises the in-page players of known providers: elements whose
// names tell the provider and whose attributes carry the video's id, in the form
// that the provider's ids have. Publishers name such elements as they like.
func playerMarkup(c *candidate) *rec {
	if c.why&(isTold|isFrame|isFigure) == 0 || c.name == "a" || !c.onlyVague() {
		return nil
	}
	for _, rule := range [...]func(*candidate) *rec{brightcoveMarkup, jwMarkup, kalturaMarkup, wistiaMarkup, glomexMarkup, listedElement, namedMarkup, bareYouTube} {
		if it := rule(c); it != nil {
			if v, ok := it.as(KindVideo); ok {
				c.describe(v)
				c.takeInner(v)
				c.addStill(v)
			}
			if it.Origin.Rule == "" {
				foundBy(it, MethodMarkup, string(it.Provider)+"/attributes")
			}
			return it
		}
	}
	return nil
}

// onlyVague tells whether nothing was found inside that has an id: a bare file,
// or a frame of an unknown player, is the same player as the element around it.
func (c *candidate) onlyVague() bool {
	in := c.inner()
	if len(in) > 1 {
		return false
	}
	for _, f := range in {
		if v, ok := f.item.as(KindVideo); !ok || v.ID != "" {
			return false
		}
	}
	return true
}

// takeInner adds what the bare player inside the element says.
func (c *candidate) takeInner(v *rec) {
	for _, f := range c.inner() {
		if in, ok := f.item.as(KindVideo); ok {
			place := v.Origin
			v.merge(in)
			v.Origin = place
		}
	}
	if v.FileURL == "" && (c.name == "video" || c.name == "video-js") {
		if src, ok := c.mediaSource(); ok {
			v.FileURL = c.url(src)
		}
	}
}

// addStill takes the only picture in the element as the poster.
func (c *candidate) addStill(v *rec) {
	if v.Poster != "" || c.span.End-c.span.Start > 8<<10 {
		return
	}
	var still string
	for m := range descend(c.tree(), nil) {
		if m.Type != html.ElementNode {
			continue
		}
		u := c.link(backgroundImage(nodeAttr(m, "style")))
		if m.Data == "img" {
			u = cmp.Or(c.link(nodeAttr(m, "data-src")), c.link(nodeAttr(m, "data-lazy-src")), c.link(nodeAttr(m, "src")))
		}
		if u == "" || m.Data == "img" && isPartPicture(m) || strings.HasSuffix(u, ".svg") {
			continue
		}
		if still != "" && still != u {
			return
		}
		still = u
	}
	v.Poster = still
}

// isPartPicture tells whether a picture is a button's or an icon's.
func isPartPicture(n *html.Node) bool {
	for w := range words(nodeAttr(n, "class")) {
		switch w {
		case "icon", "button", "btn", "play", "arrow", "spinner", "logo", "avatar":
			return true
		}
	}
	return false
}

// newVideo returns a video, with the canonical address if its id tells it.
func newVideo(p Provider, id string) *rec {
	if it, ok := itemForID(p, id); ok {
		if v, ok := it.as(KindVideo); ok {
			return v
		}
	}
	v := &rec{Kind: KindVideo}
	v.Kind, v.Provider, v.ID = KindVideo, p, id
	return v
}

// brightcoveMarkup recognises Brightcove's in-page embed code, its AMP element,
// what publishers make of them, and the code for its Flash player.
// https://player.support.brightcove.com/publishing/publishing-player-using-person-embed-code.html
func brightcoveMarkup(c *candidate) *rec {
	if c.name == "object" && c.hasClass("BrightcoveExperience") {
		for m := range descend(c.tree(), nil) {
			if m.Data != "param" {
				continue
			}
			if k := strings.ToLower(nodeAttr(m, "name")); k == "@videoplayer" || k == "videoid" {
				if id := strings.TrimSpace(nodeAttr(m, "value")); isBrightcoveID(id) {
					return foundBy(newVideo(Brightcove, id), MethodMarkup, "brightcove/object")
				}
			}
		}
		return nil
	}
	if c.forms()&formBrightcove == 0 {
		return c.brightcoveSettings()
	}
	id := c.first("data-video-id", "data-videoid", "data-brightcove-video-id", "data-brightcove-id", "data-brightcovevideoid", "data-bc-video-id", "data-bc-id",
		"data-video", "data-bcid", "data-id", "video-id", "data-media-id")
	if !isBrightcoveID(id) && !strings.HasPrefix(id, "ref:") {
		return nil
	}
	account := c.first("data-account", "data-account-id", "data-accountid", "data-brightcove-account", "data-brightcove-account-id", "data-bc-account", "data-publisher-id", "account", "account-id")
	if !isDigits(account) || len(account) < 5 {
		account = ""
	}
	if account == "" && (!isBrightcoveID(id) || c.name != "video-js" && !c.namesProvider(Brightcove)) || len(id) >= 200 {
		return nil
	}
	if account == "" {
		return newVideo(Brightcove, id)
	}
	player := cmp.Or(c.first("data-player", "data-player-id", "data-playerid", "player"), "default")
	return newBrightcove(id, account, player, cmp.Or(c.attr("data-embed"), "default"))
}

// brightcoveSettings recognises settings that hold a video and its account, each
// under a key that says so: {"playerVideoId": …, "playerAccount": …}.
func (c *candidate) brightcoveSettings() *rec {
	if c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.attrs {
		v := strings.TrimSpace(c.value(i))
		if len(v) > maxIsland || !strings.HasPrefix(v, "{") || !containsFold(v, "account") {
			continue
		}
		var id, account string
		for s := range jsonStrings(v) {
			key := strings.ToLower(s.key)
			switch {
			case isBrightcoveID(s.value) && (strings.HasSuffix(key, "videoid") || strings.HasSuffix(key, "video_id")):
				fill(&id, s.value)
			case isDigits(s.value) && len(s.value) >= 5 && (strings.HasSuffix(key, "account") || strings.HasSuffix(key, "accountid") || strings.HasSuffix(key, "account_id")):
				fill(&account, s.value)
			}
		}
		if id != "" && account != "" {
			return newBrightcove(id, account, "default", "default")
		}
	}
	return nil
}

// newBrightcove returns the video, with the player's address.
func newBrightcove(id, account, player, embed string) *rec {
	v := newVideo(Brightcove, id)
	v.Account = account
	if it, ok := recogniseURL("https://players.brightcove.net/"+account+"/"+player+"_"+embed+"/index.html?videoId="+id, nil); ok {
		v.URL = it.URL
	}
	return v
}

// isBrightcoveID tells whether s has the form of a video's number.
func isBrightcoveID(s string) bool { return isDigits(s) && len(s) >= 10 && len(s) <= 16 }

// jwMarkup recognises JW Player's elements: "botr_MEDIA_PLAYER_div" is the id
// that its embed code gives, anything named after it may carry the media id.
func jwMarkup(c *candidate) *rec {
	name := c.attr("id")
	for _, prefix := range [...]string{"botr_", "jwplayer_"} {
		_, rest, ok := strings.Cut(name, prefix)
		if !ok || len(rest) < 8 || !isJWID(rest[:8]) {
			continue
		}
		if len(rest) == 8 || rest[8] == '_' || rest[8] == '-' {
			return newVideo(JWPlayer, rest[:8])
		}
	}
	if c.forms()&formJW == 0 {
		return nil
	}
	for _, k := range [...]string{"data-media-id", "data-mediaid", "media-id", "mediaid", "data-jw-media-id", "data-jw-id", "data-jwplayer-id", "data-video-jw-id",
		"data-jw-video-id", "data-video-id", "data-videoid", "video-id", "data-jwplayer", "data-video-key", "data-key", "data-video", "data-id", "id"} {
		if id := strings.TrimSpace(c.attr(k)); isJWID(id) {
			if !c.namesProvider(JWPlayer) {
				return nil
			}
			return newVideo(JWPlayer, id)
		}
	}
	return nil
}

// isJWID tells whether s has the form of a media id: eight letters and digits,
// chosen at random, so hardly ever a word.
func isJWID(s string) bool { return len(s) == 8 && isAlnumOnly(s) && looksRandom(s) }

func isAlnumOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) {
			return false
		}
	}
	return s != ""
}

// looksRandom tells whether s, an id of letters and digits, is no name that
// somebody wrote: "mainVideo", "video-12345".
func looksRandom(s string) bool {
	digit, short, camel := false, false, false
	for i := 0; i < len(s); i++ {
		digit = digit || isDigit(s[i])
		camel = camel || i > 0 && isUpper(s[i])
	}
	for w := range classname.Words(s) {
		if len(w) >= 4 && (tellsOf(w) != 0 || tagscan.EqualFold(w, "post") || tagscan.EqualFold(w, "item") || tagscan.EqualFold(w, "node")) {
			return false
		}
		short = short || len(w) < 4
	}
	return digit && !isDigits(s) || camel && short
}

// kalturaMarkup recognises an entry id, whose form no other id has, wherever an
// element about videos carries it.
func kalturaMarkup(c *candidate) *rec {
	for i := range c.attrs {
		k := c.attrs[i].Key
		if len(c.attrs[i].Val) != 10 || !isKalturaEntry(c.attrs[i].Val) || !strings.Contains(k, "id") && !strings.Contains(k, "entry") && !strings.Contains(k, "video") {
			continue
		}
		v := newVideo(Kaltura, c.attrs[i].Val)
		if a := c.first("data-partner", "data-partner-id", "data-partnerid", "partner-id", "data-wid"); isDigits(strings.TrimPrefix(a, "_")) {
			v.Account = strings.TrimPrefix(a, "_")
		}
		return v
	}
	return nil
}

// wistiaMarkup recognises Wistia's in-page embed code: the id stands in a class.
// https://docs.wistia.com/docs/embed-options-and-plugins
func wistiaMarkup(c *candidate) *rec {
	if c.classHints()&hintCode == 0 {
		return nil // it does not say "wistia"
	}
	for class := range strings.FieldsSeq(c.attr("class")) {
		if id, ok := strings.CutPrefix(class, "wistia_async_"); ok && len(id) >= 10 {
			if it, ok := itemForID(Wistia, id[:10]); ok {
				return it
			}
		}
	}
	return nil
}

// glomexMarkup recognises glomex's element, and elements that carry its attributes.
func glomexMarkup(c *candidate) *rec {
	if c.forms()&formIDKey == 0 {
		return nil
	}
	id := c.first("data-playlist-id", "playlist-id", "data-video-id", "video-id")
	if len(id) < 6 || !isWord(id) {
		return nil
	}
	if !strings.HasPrefix(c.name, "glomex") && c.attr("data-glomex-player") == "" && !c.namesProvider(Glomex) {
		return nil
	}
	v := newVideo(Glomex, id)
	v.Account = c.first("data-integration-id", "integration-id")
	if v.Account != "" {
		if it, ok := recogniseURL("https://player.glomex.com/integration/1/iframe-player.html?integrationId="+v.Account+"&playlistId="+id, nil); ok {
			v.URL = it.URL
		}
	}
	return v
}

// namesProvider tells whether the tag, a class, an attribute or a short value of
// the element names the provider.
func (c *candidate) namesProvider(p Provider) bool {
	for i := range c.attrs {
		k, v := c.attrs[i].Key, c.attrs[i].Val
		if strings.HasPrefix(k, "data-") && namedAfter(k[5:], p) {
			return true
		}
		if len(v) <= 200 && !strings.Contains(v, "//") && k != "title" && k != "alt" && namedAfter(v, p) {
			return true
		}
	}
	return namedAfter(c.name, p)
}

// namedAfter tells whether a word of s is the provider's name or begins with it.
func namedAfter(s string, p Provider) bool {
	for w := range classname.Words(s) {
		if foldedPrefix(w, string(p)) {
			return true
		}
		switch p {
		case JWPlayer:
			if tagscan.EqualFold(w, "jw") || foldedPrefix(w, "jwvideo") || foldedPrefix(w, "jwplatform") || containsFold(w, "jwplayer") && tagscan.EqualFold(w[len(w)-len("jwplayer"):], "jwplayer") {
				return true
			}
		case Brightcove:
			if tagscan.EqualFold(w, "bc") || tagscan.EqualFold(w, "bcov") {
				return true
			}
		}
	}
	return false
}
