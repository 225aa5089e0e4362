package markup

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// playerMarkup recognizes the in-page players of known providers: elements whose
// names name the provider and whose attributes carry the video's id, in the form
// that the provider's ids have. Publishers name such elements as they like.
func playerMarkup(c *candidate) *record.Item {
	if c.Reasons&(locate.IsNamed|locate.IsFrame|locate.IsFigure) == 0 || c.Name == "a" || !c.onlyVague() {
		return nil
	}
	for _, rule := range [...]func(*candidate) *record.Item{brightcoveMarkup, jwMarkup, kalturaMarkup, wistiaMarkup, glomexMarkup, listedElement, markupOfName, bareYouTube} {
		if it := rule(c); it != nil {
			if v, ok := it.As(record.KindVideo); ok {
				c.describe(v)
				c.takeInner(v)
				c.addThumbnail(v)
			}
			if it.Origin.Rule == "" {
				record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/attributes")
			}
			return it
		}
	}
	return nil
}

// isPartPicture reports whether a picture is a button's or an icon's.
func isPartPicture(n *html.Node) bool {
	for w := range classname.LowerWords(htmltree.NodeAttr(n, "class")) {
		switch w {
		case "icon", "button", "btn", "play", "arrow", "spinner", "logo", "avatar":
			return true
		}
	}
	return false
}

// brightcoveMarkup recognizes Brightcove's in-page embed code, its AMP element,
// what publishers make of them, and the code for its Flash player.
// https://player.support.brightcove.com/publishing/publishing-player-using-person-embed-code.html
func brightcoveMarkup(c *candidate) *record.Item {
	if c.Name == "object" && c.HasClass("BrightcoveExperience") {
		for m := range htmltree.Descend(c.tree(), nil) {
			if !htmltree.Is(m, "param") {
				continue
			}
			if k := strings.ToLower(htmltree.NodeAttr(m, "name")); k == "@videoplayer" || k == "videoid" {
				if id := strings.TrimSpace(htmltree.NodeAttr(m, "value")); player.IsBrightcoveID(id) || strings.HasPrefix(id, "ref:") && len(id) < 200 {
					return record.FoundBy(player.NewVideo(record.Brightcove, id), record.MethodMarkup, "brightcove/object")
				}
			}
		}
		return nil
	}
	if c.forms()&formBrightcove == 0 {
		return c.brightcoveSettings()
	}
	id := c.First("data-video-id", "data-videoid", "data-brightcove-video-id", "data-brightcove-id", "data-brightcovevideoid", "data-bc-video-id", "data-bc-id",
		"data-video", "data-bcid", "data-id", "video-id", "data-media-id")
	if !player.IsBrightcoveID(id) && !strings.HasPrefix(id, "ref:") {
		return nil
	}
	account := c.First("data-account", "data-account-id", "data-accountid", "data-brightcove-account", "data-brightcove-account-id", "data-bc-account", "data-publisher-id", "account", "account-id")
	if !provider.IsDigits(account) || len(account) < 5 {
		account = ""
	}
	if account == "" && (!player.IsBrightcoveID(id) || c.Name != "video-js" && !c.namesProvider(record.Brightcove)) || len(id) >= 200 {
		return nil
	}
	if account == "" {
		return player.NewVideo(record.Brightcove, id)
	}
	player := cmp.Or(c.First("data-player", "data-player-id", "data-playerid", "player"), "default")
	return newBrightcove(id, account, player, cmp.Or(c.Attr("data-embed"), "default"))
}

// brightcoveSettings recognizes settings that hold a video and its account, each
// under a key that says so: {"playerVideoId": …, "playerAccount": …}.
func (c *candidate) brightcoveSettings() *record.Item {
	if c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.Attrs {
		v := strings.TrimSpace(c.Value(i))
		if len(v) > locate.MaxOuterHTML || !strings.HasPrefix(v, "{") || !ascii.ContainsFold(v, "account") {
			continue
		}
		var id, account string
		for s := range state.JsonStrings(v) {
			key := strings.ToLower(s.Key)
			switch {
			case player.IsBrightcoveID(s.Value) && (strings.HasSuffix(key, "videoid") || strings.HasSuffix(key, "video_id")):
				record.Fill(&id, s.Value)
			case provider.IsDigits(s.Value) && len(s.Value) >= 5 && (strings.HasSuffix(key, "account") || strings.HasSuffix(key, "accountid") || strings.HasSuffix(key, "account_id")):
				record.Fill(&account, s.Value)
			}
		}
		if id != "" && account != "" {
			return newBrightcove(id, account, "default", "default")
		}
	}
	return nil
}

// newBrightcove returns the video, with the player's URL.
func newBrightcove(id, account, playerID, embed string) *record.Item {
	v := player.NewVideo(record.Brightcove, id)
	v.Account = account
	if it, ok := provider.RecognizeURL("https://players.brightcove.net/"+account+"/"+playerID+"_"+embed+"/index.html?videoId="+id, nil); ok {
		v.URL = it.URL
	}
	return v
}

// jwMarkup recognizes JW Player's elements: "botr_MEDIA_PLAYER_div" is the id
// that its embed code gives, anything named after it may carry the media id.
func jwMarkup(c *candidate) *record.Item {
	name := c.Attr("id")
	for _, prefix := range [...]string{"botr_", "jwplayer_"} {
		_, rest, ok := strings.Cut(name, prefix)
		if !ok || len(rest) < 8 || !player.IsJWID(rest[:8]) {
			continue
		}
		if len(rest) == 8 || rest[8] == '_' || rest[8] == '-' {
			return player.NewVideo(record.JWPlayer, rest[:8])
		}
	}
	if c.forms()&formJW == 0 {
		return nil
	}
	for _, k := range [...]string{"data-media-id", "data-mediaid", "media-id", "mediaid", "data-jw-media-id", "data-jw-id", "data-jwplayer-id", "data-video-jw-id",
		"data-jw-video-id", "data-video-id", "data-videoid", "video-id", "data-jwplayer", "data-video-key", "data-key", "data-video", "data-id", "id"} {
		if id := strings.TrimSpace(c.Attr(k)); player.IsJWID(id) {
			if !c.namesProvider(record.JWPlayer) {
				return nil
			}
			return player.NewVideo(record.JWPlayer, id)
		}
	}
	return nil
}

// kalturaMarkup recognizes an entry id, whose form no other id has, wherever an
// element about videos carries it.
func kalturaMarkup(c *candidate) *record.Item {
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		if len(c.Attrs[i].Val) != 10 || !provider.IsKalturaEntry(c.Attrs[i].Val) || !strings.Contains(k, "id") && !strings.Contains(k, "entry") && !strings.Contains(k, "video") {
			continue
		}
		v := player.NewVideo(record.Kaltura, c.Attrs[i].Val)
		if a := c.First("data-partner", "data-partner-id", "data-partnerid", "partner-id", "data-wid"); provider.IsDigits(strings.TrimPrefix(a, "_")) {
			v.Account = strings.TrimPrefix(a, "_")
		}
		return v
	}
	return nil
}

// wistiaMarkup recognizes Wistia's in-page embed code: the id stands in a class.
// https://docs.wistia.com/docs/embed-options-and-plugins
func wistiaMarkup(c *candidate) *record.Item {
	if c.labelsOfClass()&classname.LabelCode == 0 {
		return nil // it does not say "wistia"
	}
	for class := range strings.FieldsSeq(c.Attr("class")) {
		if id, ok := strings.CutPrefix(class, "wistia_async_"); ok && len(id) >= 10 {
			if it, ok := provider.ItemForID(record.Wistia, id[:10]); ok {
				return it
			}
		}
	}
	return nil
}

// glomexMarkup recognizes glomex's element, and elements that carry its attributes.
func glomexMarkup(c *candidate) *record.Item {
	if c.forms()&formIDKey == 0 {
		return nil
	}
	id := c.First("data-playlist-id", "playlist-id", "data-video-id", "video-id")
	if len(id) < 6 || !provider.IsWord(id) {
		return nil
	}
	if !strings.HasPrefix(c.Name, "glomex") && c.Attr("data-glomex-player") == "" && !c.namesProvider(record.Glomex) {
		return nil
	}
	v := player.NewVideo(record.Glomex, id)
	v.Account = c.First("data-integration-id", "integration-id")
	if v.Account != "" {
		if it, ok := provider.RecognizeURL("https://player.glomex.com/integration/1/iframe-player.html?integrationId="+v.Account+"&playlistId="+id, nil); ok {
			v.URL = it.URL
		}
	}
	return v
}

// namesProvider reports whether the tag, a class, an attribute or a short value of
// the element names the provider.
func (c *candidate) namesProvider(p record.Provider) bool {
	for i := range c.Attrs {
		k, v := c.Attrs[i].Key, c.Attrs[i].Val
		if strings.HasPrefix(k, "data-") && namedAfter(k[5:], p) {
			return true
		}
		if len(v) <= 200 && !strings.Contains(v, "//") && k != "title" && k != "alt" && namedAfter(v, p) {
			return true
		}
	}
	return namedAfter(c.Name, p)
}

// namedAfter reports whether a word of s is the provider's name or begins with it.
func namedAfter(s string, p record.Provider) bool {
	for w := range classname.Words(s) {
		if ascii.FoldedPrefix(w, string(p)) {
			return true
		}
		switch p {
		case record.JWPlayer:
			if tagscan.EqualFold(w, "jw") || ascii.FoldedPrefix(w, "jwvideo") || ascii.FoldedPrefix(w, "jwplatform") || ascii.ContainsFold(w, "jwplayer") && tagscan.EqualFold(w[len(w)-len("jwplayer"):], "jwplayer") {
				return true
			}
		case record.Brightcove:
			if tagscan.EqualFold(w, "bc") || tagscan.EqualFold(w, "bcov") {
				return true
			}
		}
	}
	return false
}
