package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// playerElements are custom elements that are players, with the attributes that
// hold the id.
// https://amp.dev/documentation/components/ and the elements' own documentation.
var playerElements = map[string]struct {
	provider record.Provider
	ids      []string
}{
	"lite-youtube": {record.YouTube, []string{"videoid", "video-id", "videoID", "data-videoid", "playlistid"}}, "youtube-embed": {record.YouTube, []string{"videoid", "video-id", "id"}},
	"youtube-video": {record.YouTube, []string{"videoid", "video-id", "src"}}, "amp-youtube": {record.YouTube, []string{"data-videoid"}}, "g-youtube": {record.YouTube, []string{"video-id", "videoid"}},
	"lite-vimeo": {record.Vimeo, []string{"videoid", "video-id"}}, "lite-vimeo-embed": {record.Vimeo, []string{"videoid", "video-id"}}, "vimeo-video": {record.Vimeo, []string{"video-id", "src"}}, "amp-vimeo": {record.Vimeo, []string{"data-videoid"}},
	"lite-dailymotion": {record.Dailymotion, []string{"videoid", "video-id"}}, "amp-dailymotion": {record.Dailymotion, []string{"data-videoid"}},
	"amp-jwplayer": {record.JWPlayer, []string{"data-media-id", "data-playlist-id"}}, "amp-kaltura-player": {record.Kaltura, []string{"data-entryid"}},
	"amp-wistia-player": {record.Wistia, []string{"data-media-hashed-id"}}, "wistia-player": {record.Wistia, []string{"media-id"}}, "wistia-video": {record.Wistia, []string{"media-id"}},
	"mux-player": {record.Mux, []string{"playback-id"}}, "mux-video": {record.Mux, []string{"playback-id"}}, "lite-tiktok": {record.TikTok, []string{"videoid"}},
	"amp-connatix-player": {record.Unknown, []string{"data-media-id"}}, "amp-nexxtv-player": {record.Unknown, []string{"data-mediaid"}}, "amp-brid-player": {record.Unknown, []string{"data-video"}},
	"amp-3q-player": {record.Unknown, []string{"data-id"}}, "amp-springboard-player": {record.Unknown, []string{"data-content-id"}}, "amp-reach-player": {record.Unknown, []string{"data-embed-id"}},
	"amp-viqeo-player": {record.Unknown, []string{"data-videoid"}}, "amp-izlesene": {record.Unknown, []string{"data-videoid"}},
	"amp-minute-media-player": {record.Unknown, []string{"data-content-id"}}, "amp-powr-player": {record.Unknown, []string{"data-video"}}, "amp-delight-player": {record.Unknown, []string{"data-content-id"}},
	"amp-mowplayer": {record.Unknown, []string{"data-mediaid"}}, "amp-slikeplayer": {record.Unknown, []string{"data-videoid"}}, "amp-ooyala-player": {record.Unknown, []string{"data-embedcode"}}, "amp-o2-player": {record.Unknown, []string{"data-vid"}},
}

// listedElement recognizes the custom elements above, and embetty's, which names
// the provider in an attribute.
func listedElement(c *candidate) *record.Item {
	if strings.IndexByte(c.Name, '-') < 0 {
		return nil
	}
	if c.Name == "embetty-video" {
		if it, ok := provider.ItemForID(provider.ProviderByName(c.Attr("type")), c.First("video-id")); ok {
			return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
		}
		return nil
	}
	e := playerElements[c.Name]
	for _, k := range e.ids {
		v := strings.TrimSpace(c.Attr(k))
		if v == "" {
			continue
		}
		if k == "playlistid" {
			v = "https://www.youtube.com/playlist?list=" + v
		}
		if it, ok := c.Page.Options.Tables.URLs().RecognizeURL(v, nil); ok && strings.Contains(v, "/") {
			return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
		}
		if e.provider == record.Unknown {
			if player.PlausibleID(v) {
				return record.FoundBy(player.NewVideo(record.Unknown, v), record.MethodMarkup, "unknown/"+c.Name)
			}
			continue
		}
		if it, ok := provider.ItemForID(e.provider, v); ok {
			if vid, ok := it.As(record.KindVideo); ok && e.provider == record.YouTube {
				vid.StartSeconds = provider.ParseStart(provider.QueryValue(c.Attr("params"), "start"))
			}
			return record.FoundBy(it, record.MethodMarkup, c.ruleFor(e.provider))
		}
	}
	return nil
}

// bareYouTube recognizes elements that carry eleven characters of YouTube's kind
// as the id of a video and name no provider.
func bareYouTube(c *candidate) *record.Item {
	if c.forms()&formYouTube == 0 {
		return nil
	}
	for _, k := range [...]string{"data-video-id", "data-videoid", "data-video", "data-youtube-id", "data-ytid", "videoid"} {
		v := strings.TrimSpace(c.Attr(k))
		if !player.IsBareYouTubeID(v) {
			continue
		}
		if it, ok := provider.ItemForID(record.YouTube, v); ok {
			return it
		}
	}
	return nil
}

// playerURL recognizes an element that is no frame but carries the URL
// of a frame, for a script to load.
func playerURL(c *candidate) *record.Item {
	if c.Reasons&locate.IsNamed == 0 || c.Name == "a" || c.Name == "img" || c.Name == "button" || !c.onlyVague() {
		return nil
	}
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		if k != "src" && !locate.IsSourceKey(k) && !strings.HasPrefix(k, "data-embed") && !strings.HasPrefix(k, "data-player") && !strings.HasPrefix(k, "data-video") {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		it, ok := c.Page.RecognizeURL(v)
		if !ok || it.EmbedURL == "" || it.Kind != record.KindVideo && it.Kind != record.KindAudio {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		if v, ok := it.As(record.KindVideo); ok {
			c.takeInner(v)
			c.addThumbnail(v)
		}
		return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/attribute")
	}
	return nil
}

// buttonRule ends the rules of items that a button loads.
const buttonRule = "/button"

// loadButton recognizes a button or a link that loads a player in its place: it
// carries the player's URL, and leads nowhere else.
func loadButton(c *candidate) *record.Item {
	if c.Name != "button" && c.Name != "a" || len(c.inner()) > 0 {
		return nil
	}
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		if !strings.HasPrefix(k, "data-") || !locate.IsSourceKey(k) && classname.LabelsIn(k)&(classname.LabelVideo|classname.LabelEmbed) == 0 {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		it, ok := c.Page.RecognizeURL(v)
		if !ok || !c.loadsHere(it) {
			continue
		}
		if classname.PlayerLabels(c.Attr("class"))&(classname.Teaser|classname.Other) != 0 || c.givesCode() {
			return nil
		}
		if it.EmbedURL != "" {
			it.EmbedURL = c.url(v)
		}
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+buttonRule)
	}
	return nil
}

// codeLabels are what buttons say that give readers a player's embed code.
var codeLabels = [...]string{"embed", "embed code", "get embed code", "embed this", "</>", "<>", "einbetten", "intégrer", "insertar", "incorporar", "incorpora"}

// givesCode reports whether the button gives readers the player's embed code.
func (c *candidate) givesCode() bool {
	const longest = 40
	if c.wordy(longest) {
		return false
	}
	text, _ := htmltree.VisibleText(c.tree(), nil)
	text = strings.TrimSpace(text)
	for _, label := range codeLabels {
		if strings.EqualFold(text, label) {
			return true
		}
	}
	return false
}

// loadsHere reports whether the button or link loads the player it.
func (c *candidate) loadsHere(it *record.Item) bool {
	ref := it
	if ref.Kind != record.KindVideo && ref.Kind != record.KindAudio || ref.EmbedURL == "" && c.labels()&classname.LabelVideo == 0 {
		return false
	}
	if c.Name == "button" || leadsNowhere(c.Attr("href")) {
		return true
	}
	page := c.itemAt(c.Attr("href"), ref.Provider)
	return ref.EmbedURL != "" && page != nil && page.ID == ref.ID
}

// leadsNowhere reports whether a link's URL is only there for a script.
func leadsNowhere(href string) bool {
	href = strings.TrimSpace(href)
	return href == "" || href[0] == '#' || strings.HasPrefix(href, "javascript:")
}

// buttonDistance is how much text, in bytes, may stand between the buttons of a list.
const buttonDistance = 100

// DropButtonLists takes out buttons that follow one another: they choose what one
// player shows, and list videos as a playlist does.
func DropButtonLists(p *locate.Page) {
	isButton := func(i int) bool {
		return i >= 0 && i < len(p.Found) && strings.HasSuffix(p.Found[i].Item.Origin.Rule, buttonRule)
	}
	follows := func(i int) bool {
		return isButton(i-1) && isButton(i) && p.Found[i].At-p.Found[i-1].At < buttonDistance
	}
	first := 1
	for first < len(p.Found) && !follows(first) {
		first++
	}
	if first >= len(p.Found) {
		return
	}
	listed := make([]bool, len(p.Found))
	for i := range p.Found {
		listed[i] = follows(i) || follows(i+1)
	}
	kept := p.Found[:0]
	for i, f := range p.Found {
		if !listed[i] {
			kept = append(kept, f)
		}
	}
	p.Found = kept
}
