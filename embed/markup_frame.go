package embed

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/wide"
)

// frameSources are the attributes that hold a frame's address, in the order in
// which they count: consent and lazy-loading tools move src aside.
var frameSources = []string{"src", "data-src", "data-lazy-src", "data-cmp-src", "data-litespeed-src", "data-cmplz-src",
	"data-src-cmplz", "suppressedsrc", "data-cookieblock-src", "data-ezsrc", "uc-src", "data-consent-src",
	"data-wpfc-original-src", "data-original", "data-url", "data"}

var frameSourcesBy = newWordTable(indexFrameSources())

func indexFrameSources() map[string]int {
	by := make(map[string]int)
	for i, k := range frameSources {
		by[k] = i
	}
	return by
}

// frameMarkup recognises a frame, plug-in or player script by its address.
func frameMarkup(c *candidate) *rec {
	if !c.isFrameTag() {
		return nil
	}
	for _, v := range c.frameAddresses() {
		it, ok := recogniseURL(v, c.page.base)
		if !ok {
			continue
		}
		ref := it
		if c.name == "script" && ref.EmbedURL == "" {
			continue // a script that merely reads such an address
		}
		ref.EmbedURL = c.url(v)
		if c.name == "script" {
			ref.EmbedURL = ""
		}
		c.describe(it)
		if video, ok := it.as(KindVideo); ok && c.awaitsConsent(v) {
			video.Reason = ConsentRequired
		}
		return foundBy(it, MethodMarkup, c.ruleFor(ref.Provider))
	}
	if it := c.movedSource(); it != nil {
		return it
	}
	if it := c.facadeFrame(); it != nil {
		return it
	}
	return c.wrappedFrame()
}

// movedSource recognises a frame whose address a lazy loader or consent tool has
// moved to an attribute of its own invention: it is a provider's frame, which no
// other attribute of a frame holds.
func (c *candidate) movedSource() *rec {
	if c.name == "script" {
		return nil
	}
	for i := range c.attrs {
		if !strings.HasPrefix(c.attrs[i].Key, "data-") || !strings.Contains(c.attrs[i].Val, "/") {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		it, ok := recogniseURL(v, c.page.base)
		if !ok || it.EmbedURL == "" {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
	}
	return nil
}

// isFrameTag tells whether the element loads another document by itself.
func (c *candidate) isFrameTag() bool {
	switch c.name {
	case "iframe", "frame", "embed", "object", "script", "amp-iframe", "amp-video-iframe", "fencedframe":
		return true
	}
	return false
}

// frameAddresses returns what may be the frame's address, the likeliest first.
func (c *candidate) frameAddresses() []string {
	if c.hasFrames {
		return c.page.frames
	}
	out := c.page.frames[:0]
	add := func(v string) {
		if v = strings.TrimSpace(v); v != "" && !strings.HasPrefix(v, "about:") && !strings.HasPrefix(v, "data:") {
			out = append(out, v)
		}
	}
	var has uint32 // which of frameSources
	for i := range c.attrs {
		if k, ok := frameSourcesBy.get(c.attrs[i].Key); ok {
			has |= 1 << k
		}
	}
	for k := 0; has>>k != 0; k++ {
		if has>>k&1 != 0 {
			add(c.attr(frameSources[k]))
		}
	}
	// Any other attribute of that sort that a lazy loader invents.
	for i := range c.attrs {
		if isSourceKey(c.attrs[i].Key) {
			add(c.value(i))
		}
	}
	switch c.name {
	case "object":
		for m := range descend(c.tree(), nil) {
			if m.Data == "param" && isPlayerParam(nodeAttr(m, "name")) {
				add(nodeAttr(m, "value"))
			}
			if m.Data == "embed" {
				add(nodeAttr(m, "src"))
			}
		}
	case "script":
		// Dailymotion's player script has the video beside it.
		for _, k := range [...]string{"playlist", "video"} {
			if v := c.attr("data-" + k); v != "" && len(out) > 0 && strings.Contains(out[0], "dailymotion") {
				out = slices.Insert(out, 0, "https://geo.dailymotion.com/player.html?"+k+"="+v)
			}
		}
	}
	c.page.frames, c.hasFrames = out, true
	return out
}

// consentSources are the attributes among frameSources to which only consent
// tools move the address.
var consentSources = []string{"data-cmp-src", "data-cmplz-src", "data-src-cmplz", "suppressedsrc", "data-cookieblock-src", "uc-src", "data-consent-src"}

// awaitsConsent tells whether the frame's address addr is held back until the
// reader consents: it stands in an attribute of a consent tool.
func (c *candidate) awaitsConsent(addr string) bool {
	for _, k := range consentSources {
		if strings.TrimSpace(c.attr(k)) == addr {
			return true
		}
	}
	for i := range c.attrs {
		if k := c.attrs[i].Key; isSourceKey(k) && hintsIn(k)&hintConsent != 0 && strings.TrimSpace(c.value(i)) == addr {
			return true
		}
	}
	return false
}

// isSourceKey tells whether an attribute's name says that it holds the address
// of what the element is to load.
func isSourceKey(key string) bool {
	if i := strings.Index(key, "src"); i > 0 && !strings.HasPrefix(key[i:], "srcset") {
		return true
	}
	return strings.HasPrefix(key, "data-") && (strings.HasPrefix(key, "data-iframe") || strings.HasPrefix(key, "data-orig") || strings.Contains(key, "lazy"))
}

func isPlayerParam(name string) bool {
	return strings.EqualFold(name, "movie") || strings.EqualFold(name, "src") || strings.EqualFold(name, "url")
}

// facadeFrame recognises a frame whose srcdoc shows a still that links the player.
func (c *candidate) facadeFrame() *rec {
	doc := c.attr("srcdoc")
	if doc == "" || c.page.level >= maxNested || *c.page.hidden+len(doc) > maxHidden {
		return nil
	}
	*c.page.hidden += len(doc)
	var only *rec
	root := c.page.trees.parse(doc)
	for m := range descend(root, nil) {
		if m.Type != html.ElementNode || m.Data != "a" {
			continue
		}
		it, ok := recogniseURL(nodeAttr(m, "href"), c.page.base)
		if !ok || it.Kind != KindVideo && it.Kind != KindAudio {
			continue
		}
		if only != nil && identityOf(only) != identityOf(it) {
			return nil // a list
		}
		only = it
	}
	if only == nil {
		return nil
	}
	c.describe(only)
	if v, ok := only.as(KindVideo); ok {
		for m := range descend(root, nil) {
			if m.Data == "img" {
				fill(&v.Poster, c.link(nodeAttr(m, "src")))
				fill(&v.Title, usefulTitle(nodeAttr(m, "alt")))
				break
			}
		}
	}
	return foundBy(only, MethodMarkup, string(only.Provider)+"/srcdoc")
}

// usefulTitle drops titles that name the player and not the video.
func usefulTitle(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	useful := false
	for w := range words(s) {
		switch w {
		case "youtube", "you", "tube", "vimeo", "dailymotion", "facebook", "twitch", "wistia", "brightcove", "jwplayer", "kaltura", "rumble", "streamable",
			"video", "videos", "vídeo", "videoplayer", "player", "iframe", "frame", "embed", "embedded", "content", "embeds", "external",
			"watch", "play", "media", "mediaplayer", "the", "a", "from", "on", "html", "for", "loading", "clip", "stream",
			"reproductor", "de", "lecteur", "vid", "o", "untitled", "title", "null", "undefined", "none", "true", "false", "post", "spotify", "soundcloud":
		default:
			useful = true
		}
	}
	if !useful && wide.IsASCII(s) {
		return ""
	}
	return s
}

// ownFrame recognises the frame of a player that a publisher runs for itself: its
// address, or the frame's names, clearly say that it plays a video.
func ownFrame(c *candidate) *rec {
	if c.name != "iframe" && c.name != "embed" && c.name != "amp-iframe" && c.name != "amp-video-iframe" {
		return nil
	}
	for _, v := range c.frameAddresses() {
		if !c.playsVideo(v) {
			continue
		}
		it := &rec{Kind: KindVideo}
		it.Kind, it.Provider, it.EmbedURL = KindVideo, Unknown, c.url(v)
		c.describe(it)
		return foundBy(it, MethodMarkup, "unknown/"+c.name)
	}
	return nil
}

// playsVideo tells whether addr is a video player's, by its own words and the
// names of the frame.
func (c *candidate) playsVideo(addr string) bool {
	rest, _ := cutScheme(addr)
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest = rest[:i]
	}
	if _, media := mediaPath(strings.TrimLeft(rest, `/\`)); media {
		return true
	}
	if len(rest) > 500 || strings.HasPrefix(rest, "javascript:") {
		return false
	}
	_, path, inside := strings.Cut(rest, "/")
	if !inside || strings.Trim(path, "/") == "" {
		return false // a host alone identifies nothing
	}
	if isProviderHost(rest) {
		return false // it would have been recognised if it named a video
	}
	in := nameTells(rest)
	names := nameTells(c.attr("class")) | nameTells(c.attr("id")) | nameTells(c.attr("name"))
	title := nameTells(c.attr("title"))
	if (in|names)&(tellsOther|tellsAudio) != 0 || in&tellsVideo == 0 && title&(tellsOther|tellsAudio) != 0 {
		return false
	}
	if c.name == "amp-video-iframe" {
		return true
	}
	_, fullscreen := c.lookup("allowfullscreen")
	switch {
	case in&tellsVideo != 0:
		return in&(tellsPlayer|tellsEmbed) != 0 || names&(tellsVideo|tellsPlayer) != 0 || fullscreen
	case in&tellsPlayer != 0:
		return names&tellsVideo != 0 || title&tellsVideo != 0 || fullscreen
	case in&tellsEmbed != 0:
		return names&(tellsVideo|tellsPlayer) != 0 && fullscreen
	}
	return false
}

// isProviderHost tells whether an address without its scheme lies at a known provider.
func isProviderHost(rest string) bool {
	host, _, ok := splitHost(rest)
	return ok && known([]byte(strings.ToLower(host)))
}
