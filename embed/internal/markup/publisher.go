package markup

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// ownPlayer recognizes a player that a publisher runs for itself: an element
// whose names say that it is a video player and that carries the id of a video,
// the URL of its file, or the player's settings. Cards that stand for the
// page of another video carry ids too, but lead there.
func ownPlayer(c *candidate) *record.Item {
	if c.Reasons&(locate.IsNamed|locate.IsFrame|locate.IsFigure) == 0 || !c.mayBePlayer() || !c.onlyVague() {
		return nil
	}
	indicated := c.indicates()
	if indicated&(classname.Teaser|classname.Audio|classname.Other|classname.Part) != 0 {
		return nil
	}
	if indicated&(classname.Video|classname.Player) == 0 {
		if c.providerInNames() == "" && !c.holdsVideo() {
			return nil
		}
		indicated |= classname.Video
	}
	var f playerFacts
	f.read(c)
	if !f.settings && f.id == "" && f.file == "" {
		f.readInside(c)
	}
	surely := indicated&classname.Video != 0 && indicated&(classname.Player|classname.Embed) != 0 || f.ownWord
	switch {
	case f.file != "" || f.item != nil:
	case surely && (f.id != "" || f.settings && f.names):
	case indicated&classname.Video != 0 && (f.idSure == saysVideo || f.settings && f.hasMedia):
	case indicated&classname.Video != 0 && f.idSure == mediaID && (f.settings || c.isTyped() || c.isBare()):
	case indicated&classname.Video != 0 && (f.id != "" || f.settings) && (c.onlyFrame() != "" || c.holdsVideo()):
	case indicated&classname.Player != 0 && f.hasMedia:
	default:
		return nil
	}
	if c.isLiveHeader() || c.leadsElsewhere(f.id) || c.showsLoop() || c.repeats(f.id) || c.Name == "video" && c.isAdvertisement(f.file) {
		return nil
	}
	if f.item != nil {
		c.describe(f.item)
		if v, ok := f.item.As(record.KindVideo); ok {
			record.Fill(&v.Title, f.title)
			record.Fill(&v.Poster, f.poster)
			record.FillInt(&v.DurationSeconds, f.duration)
		}
		return record.FoundBy(f.item, record.MethodMarkup, string(f.item.Provider)+"/settings")
	}
	v := &record.Item{Kind: record.KindVideo, FileURL: f.file, Title: f.title, Poster: f.poster, DurationSeconds: f.duration}
	v.Kind, v.Provider, v.ID = record.KindVideo, record.Unknown, f.id
	if v.ID == "" && v.FileURL != "" {
		v.Provider = record.HTML5
	}
	c.describe(v)
	c.takeInner(v)
	if v.EmbedURL == "" {
		v.EmbedURL = c.onlyFrame()
	}
	c.addThumbnail(v)
	return record.FoundBy(v, record.MethodMarkup, "unknown/player")
}

// mayBePlayer leaves out elements that are never a player themselves.
func (c *candidate) mayBePlayer() bool {
	switch c.Name {
	case "a", "li", "ul", "ol", "button", "img", "picture", "source", "input", "select", "label", "script", "article", "main", "body", "html", "header", "footer",
		"nav", "form", "svg", "h1", "h2", "h3", "h4", "h5", "h6", "table", "td", "tr", "textarea", "audio", "iframe", "template", "p", "time", "noscript":
		return false
	case "span":
		// One that was a frame keeps what only frames have.
		if _, frame := c.Lookup("allowfullscreen"); !frame {
			return false
		}
	}
	return !c.isPassage()
}

// repeats reports whether an element whose class and id say nothing of a video has the
// id of one that the page shows: it holds data about the page, for a tag manager. If it
// shows no words it is a further place of that video, so that it goes with it.
func (c *candidate) repeats(id string) bool {
	if id == "" || (classname.PlayerLabels(c.Attr("class"))|classname.PlayerLabels(c.Attr("id")))&(classname.Video|classname.Player|classname.Embed) != 0 {
		return false
	}
	found := c.Page.Found[:min(c.Items, len(c.Page.Found))]
	i := slices.IndexFunc(found, func(f locate.Found) bool { return f.Item.ID == id })
	if i >= 0 && len(c.Page.Text.Buf) == c.Mark.Buf {
		found[i].Item.Origin.Also = append(found[i].Item.Origin.Also, c.Place())
	}
	return i >= 0
}

// isBare reports whether the element shows no words of its own: it is not a
// part of a list, whose entries have headlines.
func (c *candidate) isBare() bool { return len(c.Page.Text.Buf)-c.Mark.Buf < 20 }

// isTyped reports whether an attribute states that the element is a video.
func (c *candidate) isTyped() bool {
	for _, k := range [...]string{"data-media-type", "data-type", "data-embed-type", "data-mediatype", "data-content-type"} {
		if strings.EqualFold(c.Attr(k), "video") {
			return true
		}
	}
	return false
}

// isLiveHeader reports whether the names say that a live programme plays outside
// the article: a station's page header.
func (c *candidate) isLiveHeader() bool {
	if c.Region == htmltree.RegionArticle {
		return false
	}
	for w := range classname.LowerWords(c.Attr("class") + " " + c.Attr("id")) {
		if w == "live" || w == "livetv" || w == "livestream" {
			return true
		}
	}
	return false
}

// holdsVideo reports whether an element with the id of some medium has a <video> in it.
func (c *candidate) holdsVideo() bool {
	if c.First("data-media-id", "data-mediaid", "data-uuid", "data-asset-id", "data-clip-id", "data-entry-id") == "" || !c.mayHold("video") {
		return false
	}
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type == html.ElementNode && m.Data == "video" {
			return true
		}
	}
	return false
}

// indicates returns what the names of the element indicate: its tag, classes, id, and the
// short values that name a component.
func (c *candidate) indicates() classname.Labels {
	t := classname.PlayerLabels(c.Attr("class")) | classname.PlayerLabels(c.Attr("id"))
	if strings.IndexByte(c.Name, '-') > 0 || c.Name == "video" {
		t |= classname.PlayerLabels(c.Name)
	}
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		switch k {
		case "data-component", "data-component-name", "data-module", "data-module-id", "data-type", "data-media-type", "data-embed-type", "data-widget", "data-widget-type",
			"data-role", "data-controller", "data-testid", "data-test-id", "data-content-type", "data-element", "is":
			if len(c.Attrs[i].Val) < 100 {
				t |= classname.PlayerLabels(c.Attrs[i].Val)
			}
		default:
			// An attribute of a player's own: "data-video-player-options".
			if strings.HasPrefix(k, "data-") {
				t |= classname.PlayerLabels(k[5:]) & (classname.Video | classname.Player | classname.Audio)
			}
		}
	}
	return t
}

// playerFacts is what the attributes of a player say.
type playerFacts struct {
	id       string
	idSure   int  // how surely it is the video's
	ownWord  bool // an attribute is named after a player of its own: "data-xyzplayer-id"
	settings bool // an attribute holds the player's settings
	names    bool // the settings have a URL or an id, of whatever
	hasMedia bool // the settings name a media file
	file     string
	title    string
	poster   string
	duration int
	item     *record.Item    // the settings name a known provider's video
	provider record.Provider // as the settings state it
	anyID    string          // ids of the settings, perhaps the video's
	assetID  string
}

func (f *playerFacts) read(c *candidate) {
	for i := range c.Attrs {
		k := strings.ToLower(c.Attrs[i].Key)
		v := strings.TrimSpace(c.Value(i))
		if len(v) < 2 || k == "style" || k == "class" {
			continue
		}
		switch {
		case v[0] == '{' && len(v) >= 10 || v[0] == '[' && len(v) >= 20 && v[1] != '[':
			f.readSettings(c, k, v)
		case f.isMedia(c, k, v):
		case k != "id":
			f.readID(k, v)
		}
	}
}

// readInside reads the settings that stand in an empty element inside the player's box.
func (f *playerFacts) readInside(c *candidate) {
	if !c.isJSONInside() {
		return
	}
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.FirstChild != nil {
			continue
		}
		for _, a := range n.Attr {
			if v := strings.TrimSpace(a.Val); settingsKeys[a.Key] && strings.HasPrefix(v, "{") {
				f.readSettings(c, a.Key, v)
				return
			}
		}
	}
}

// isJSONInside reports whether an attribute inside the candidate may hold settings.
func (c *candidate) isJSONInside() bool {
	s := c.outerHTML()
	return c.Page.Src == "" || strings.Contains(s, `="{&quot;`) || strings.Contains(s, `="{&#34;`) || strings.Contains(s, `='{"`)
}

// isMedia takes the URL of a media file.
func (f *playerFacts) isMedia(c *candidate, key, v string) bool {
	if !strings.Contains(v, "/") || len(v) > 2000 || strings.Contains(key, "ad-") {
		return false
	}
	u := c.url(v)
	if kind, ok := provider.MediaFile(u); ok && kind == record.KindVideo {
		record.Fill(&f.file, u)
		return true
	}
	return false
}

// How surely an attribute so named holds the id of the video.
const (
	anyID     = iota + 1 // "data-id"
	mediaID              // "data-media-id", "data-uuid"
	saysVideo            // "data-video-id"
)

// idWords are the words in the names of attributes that say whose id they hold.
var idWords = [...]struct {
	word string
	sure int
}{
	{"player", 0}, {"playlist", 0}, {"account", 0}, {"categor", 0}, {"channel", 0}, {"article", 0}, {"section", 0}, {"series", 0}, {"provider", 0}, {"post", 0},
	{"slide", 0}, {"partner", 0}, {"publisher", 0}, {"poster", 0}, {"unit", 0}, {"slot", 0}, {"grid", 0}, {"user", 0}, {"author", 0}, {"page", 0}, {"track", 0}, {"image", 0}, {"photo", 0},
	{"video", saysVideo}, {"clip", saysVideo}, {"movie", saysVideo}, {"vid", saysVideo},
	{"media", mediaID}, {"asset", mediaID}, {"entry", mediaID}, {"episode", mediaID}, {"external", mediaID}, {"uuid", mediaID}, {"guid", mediaID}, {"pid", mediaID}, {"mid", mediaID},
	{"content", anyID}, {"object", anyID}, {"item", anyID}, {"embed", anyID}, {"program", anyID},
}

// idKey returns how surely the attribute key holds the id of the video, 0 if it does not.
func idKey(key string) int {
	name, data := strings.CutPrefix(key, "data-")
	switch {
	case name == "video" && data, name == "vid" && data, name == "video-key":
		return saysVideo
	case name == "id" && data, name == "key" && data:
		return anyID
	case !data && !strings.Contains(name, "id"), !strings.HasSuffix(name, "id") && !strings.HasPrefix(name, "id"):
		return 0
	}
	for _, w := range idWords {
		if strings.Contains(name, w.word) {
			return w.sure
		}
	}
	return 0
}

// readID takes the id that surest is the video's.
func (f *playerFacts) readID(key, v string) {
	sure := idKey(key)
	if sure == 0 {
		// "data-xyzplayer-id" is the attribute of a player of that name.
		name, ok := strings.CutSuffix(strings.TrimPrefix(key, "data-"), "player-id")
		if !ok || name == "" || strings.HasSuffix(name, "-") {
			return
		}
		sure, f.ownWord = saysVideo, true
	}
	if sure > f.idSure && player.PlausibleID(v) {
		f.id, f.idSure = v, sure
	}
}

// showsLoop reports whether all that the element plays is a silent loop.
func (c *candidate) showsLoop() bool {
	loop := false
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "video" {
			continue
		}
		e := candidate{Candidate: &locate.Candidate{Page: c.Page}}
		e.SetNode(m)
		if !e.decoration() {
			return false
		}
		loop = true
	}
	return loop
}

// onlyFrame returns the URL of the one frame in the element, "" if there is
// none or several.
func (c *candidate) onlyFrame() string {
	var only string
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "iframe" {
			continue
		}
		u := c.url(cmp.Or(htmltree.NodeAttr(m, "src"), htmltree.NodeAttr(m, "data-src")))
		if u == "" || only != "" {
			return ""
		}
		only = u
	}
	return only
}

// readSettings reads an attribute that holds JSON.
func (f *playerFacts) readSettings(c *candidate, key, v string) {
	if len(v) > locate.MaxOuterHTML {
		return
	}
	if classname.PlayerLabels(key)&(classname.Video|classname.Player) != 0 || settingsKeys[key] {
		f.settings = true
	}
	var audio bool
	ids := make(map[string]bool)
	for s := range state.JsonStrings(v) {
		f.readSetting(c, &s, ids, &audio)
	}
	if f.file == "" && audio {
		f.settings = false // it plays sound
	}
	if len(ids) == 1 && f.id == "" {
		for id := range ids {
			f.id, f.idSure = id, mediaID
		}
	}
	if f.provider == "" {
		f.provider = c.providerInNames()
	}
	for _, id := range [...]string{f.id, f.anyID, f.assetID} {
		if it, ok := provider.ItemForID(f.provider, id); ok && f.item == nil && it.Kind == record.KindVideo && (provider.IsDigits(id) || player.LooksRandom(id) || player.MixedLetters(id)) {
			f.item = it
		}
	}
}

// settingsKeys are attributes that hold settings without saying of what.
var settingsKeys = map[string]bool{"data-config": true, "data-options": true, "data-settings": true, "data-setup": true, "data-props": true, "data-media": true, "data-media-meta": true, "data-params": true, "data-json": true, "data-data": true, "data-attrs": true, "data-opts": true, "props": true}

// readSetting takes one string or number of the settings.
func (f *playerFacts) readSetting(c *candidate, s *state.JsonString, ids map[string]bool, audio *bool) {
	f.names = f.names || strings.IndexByte(s.Value, '/') >= 0 || player.PlausibleID(s.Value)
	switch s.Key {
	case "provider", "type", "service", "video_type", "videoType", "platform", "source":
		if p := provider.ProviderByName(s.Value); p != "" {
			f.provider = p
		}
		return
	case "jwPlayerMediaID", "jwPlayerMediaId", "jwplayerMediaId", "jw_media_id", "jwMediaId":
		if it, ok := shapedItem(record.JWPlayer, s.Value); ok && f.item == nil {
			f.item = it
		}
		return
	case "id", "code", "embedId", "embed_id":
		if s.Depth <= 1 {
			record.Fill(&f.anyID, s.Value)
		}
		return
	case "assetId":
		if s.Depth <= 1 {
			record.Fill(&f.assetID, s.Value)
		}
		return
	case "youtubeId", "youtube_id", "youtubeID":
		if it, ok := provider.ItemForID(record.YouTube, s.Value); ok && f.item == nil {
			f.item = it
		}
		return
	case "videoId", "video_id", "videoID", "mediaId", "media_id", "mediaid", "entryId", "entry_id", "clipId", "clip_id", "uuid":
		switch {
		case s.Depth > 3:
		case player.PlausibleID(s.Value):
			ids[s.Value] = true
		case player.MixedLetters(s.Value):
			record.Fill(&f.anyID, s.Value) // an id without a digit, if it fits the provider
		}
		return
	case "title", "headline", "videoTitle", "mediaTitle":
		if s.Depth <= 1 {
			record.Fill(&f.title, player.UsefulTitle(s.Value))
		}
		return
	case "duration", "durationInSeconds":
		if s.Depth <= 1 {
			record.FillInt(&f.duration, provider.ParseDuration(s.Value))
		}
		return
	case "poster", "thumbnail", "thumbnailUrl", "image", "posterUrl", "poster_url":
		if s.Depth <= 1 {
			record.Fill(&f.poster, c.link(s.Value))
		}
		return
	}
	if len(s.Value) > 2000 || !strings.Contains(s.Value, "/") || strings.Contains(s.Key, "background") {
		return
	}
	if it, ok := c.Page.Options.Tables.URLs().RecognizeURL(s.Value, nil); ok && it.Kind == record.KindVideo {
		if f.item == nil {
			f.item = it
		}
		return
	}
	u := c.url(s.Value)
	switch kind, ok := provider.MediaFile(u); {
	case !ok:
	case kind == record.KindVideo:
		f.hasMedia = true
		record.Fill(&f.file, u)
	default:
		*audio = true
	}
}
