package markup

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// frameSources are the attributes that hold a frame's URL, in the order in
// which they count: consent and lazy-loading tools move src aside.
var frameSources = []string{"src", "data-src", "data-lazy-src", "data-cmp-src", "data-litespeed-src", "data-cmplz-src",
	"data-src-cmplz", "suppressedsrc", "data-cookieblock-src", "data-ezsrc", "uc-src", "data-consent-src",
	"data-wpfc-original-src", "data-original", "data-url", "data"}

var frameSourcesBy = ascii.NewWordTable(indexFrameSources())

func indexFrameSources() map[string]int {
	by := make(map[string]int)
	for i, k := range frameSources {
		by[k] = i
	}
	return by
}

// frameMarkup recognizes a frame, plug-in or player script by its URL.
func frameMarkup(c *candidate) *record.Item {
	if !c.isFrameTag() {
		return nil
	}
	for _, v := range c.frameURLs() {
		it, ok := c.Page.RecognizeURL(v)
		if !ok {
			continue
		}
		if isChannelList(it) {
			return nil
		}
		ref := it
		if c.Name == "script" && ref.EmbedURL == "" {
			continue // a script that merely reads such a URL
		}
		ref.EmbedURL = c.url(v)
		if c.Name == "script" {
			ref.EmbedURL = ""
		}
		c.describe(it)
		if video, ok := it.As(record.KindVideo); ok && c.awaitsConsent(v) {
			video.Reason = record.ConsentRequired
		}
		return record.FoundBy(it, record.MethodMarkup, c.ruleFor(ref.Provider))
	}
	if it := c.movedSource(); it != nil {
		return it
	}
	if it := c.facadeFrame(); it != nil {
		return it
	}
	return c.wrappedFrame()
}

// isChannelList reports whether it is YouTube's list of all that a channel uploads,
// which is a feed.
func isChannelList(it *record.Item) bool {
	return it.Provider == record.YouTube && len(it.ID) == len("UUxxxxxxxxxxxxxxxxxxxxxx") && strings.HasPrefix(it.ID, "UU")
}

// movedSource recognizes a frame whose URL a lazy loader or consent tool has
// moved to an attribute of its own invention: it is a provider's frame, which no
// other attribute of a frame holds.
func (c *candidate) movedSource() *record.Item {
	if c.Name == "script" {
		return nil
	}
	for i := range c.Attrs {
		if !strings.HasPrefix(c.Attrs[i].Key, "data-") || !strings.Contains(c.Attrs[i].Val, "/") {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		it, ok := c.Page.RecognizeURL(v)
		if !ok || it.EmbedURL == "" {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
	}
	return nil
}

// isFrameTag reports whether the element loads another document by itself.
func (c *candidate) isFrameTag() bool {
	switch c.Name {
	case "iframe", "frame", "embed", "object", "script", "amp-iframe", "amp-video-iframe", "fencedframe":
		return true
	}
	return false
}

// frameURLs returns what may be the frame's URL, the likeliest first.
func (c *candidate) frameURLs() []string {
	if c.hasFrames {
		return c.Page.Frames
	}
	out := c.Page.Frames[:0]
	add := func(v string) {
		if v = strings.TrimSpace(v); v != "" && !strings.HasPrefix(v, "about:") && !strings.HasPrefix(v, "data:") {
			out = append(out, v)
		}
	}
	var has uint32 // which of frameSources
	for i := range c.Attrs {
		if k, ok := frameSourcesBy.Get(c.Attrs[i].Key); ok {
			has |= 1 << k
		}
	}
	for k := 0; has>>k != 0; k++ {
		if has>>k&1 != 0 {
			add(c.Attr(frameSources[k]))
		}
	}
	// Any other attribute of that sort that a lazy loader invents.
	for i := range c.Attrs {
		if locate.IsSourceKey(c.Attrs[i].Key) {
			add(c.Value(i))
		}
	}
	switch c.Name {
	case "object":
		for m := range htmltree.Descend(c.tree(), nil) {
			if htmltree.Is(m, "param") && isPlayerParam(htmltree.NodeAttr(m, "name")) {
				add(htmltree.NodeAttr(m, "value"))
			}
			if htmltree.Is(m, "embed") {
				add(htmltree.NodeAttr(m, "src"))
			}
		}
	case "script":
		// Dailymotion's player script has the video beside it.
		for _, k := range [...]string{"playlist", "video"} {
			if v := c.Attr("data-" + k); v != "" && len(out) > 0 && strings.Contains(out[0], "dailymotion") {
				out = slices.Insert(out, 0, "https://geo.dailymotion.com/player.html?"+k+"="+v)
			}
		}
	}
	c.Page.Frames, c.hasFrames = out, true
	return out
}

// consentSources are the attributes among frameSources to which only consent
// tools move the URL.
var consentSources = []string{"data-cmp-src", "data-cmplz-src", "data-src-cmplz", "suppressedsrc", "data-cookieblock-src", "uc-src", "data-consent-src"}

// awaitsConsent reports whether the frame's URL addr is held back until the
// reader consents: it stands in an attribute of a consent tool.
func (c *candidate) awaitsConsent(addr string) bool {
	for _, k := range consentSources {
		if strings.TrimSpace(c.Attr(k)) == addr {
			return true
		}
	}
	for i := range c.Attrs {
		if k := c.Attrs[i].Key; locate.IsSourceKey(k) && classname.LabelsIn(k)&classname.LabelConsent != 0 && strings.TrimSpace(c.Value(i)) == addr {
			return true
		}
	}
	return false
}

func isPlayerParam(name string) bool {
	return strings.EqualFold(name, "movie") || strings.EqualFold(name, "src") || strings.EqualFold(name, "url")
}

// facadeFrame recognizes a frame whose srcdoc shows a thumbnail that links the player.
func (c *candidate) facadeFrame() *record.Item {
	doc := c.Attr("srcdoc")
	if doc == "" || c.Page.Level >= locate.MaxNested || *c.Page.Hidden+len(doc) > locate.MaxHidden {
		return nil
	}
	*c.Page.Hidden += len(doc)
	var only *record.Item
	root := c.Page.Trees.Parse(doc)
	for m := range htmltree.Descend(root, nil) {
		if m.Type != html.ElementNode || m.Data != "a" {
			continue
		}
		it, ok := c.Page.RecognizeURL(htmltree.NodeAttr(m, "href"))
		if !ok || it.Kind != record.KindVideo && it.Kind != record.KindAudio {
			continue
		}
		if only != nil && record.IdentityOf(only) != record.IdentityOf(it) {
			return nil // a list
		}
		only = it
	}
	if only == nil {
		return nil
	}
	c.describe(only)
	if v, ok := only.As(record.KindVideo); ok {
		for m := range htmltree.Descend(root, nil) {
			if htmltree.Is(m, "img") {
				record.Fill(&v.Poster, c.link(htmltree.NodeAttr(m, "src")))
				record.Fill(&v.Title, player.UsefulTitle(htmltree.NodeAttr(m, "alt")))
				break
			}
		}
	}
	return record.FoundBy(only, record.MethodMarkup, string(only.Provider)+"/srcdoc")
}

// ownFrame recognizes the frame of a player that a publisher runs for itself: its
// URL, or the frame's names, clearly say that it plays a video.
func ownFrame(c *candidate) *record.Item {
	if c.Name != "iframe" && c.Name != "embed" && c.Name != "amp-iframe" && c.Name != "amp-video-iframe" {
		return nil
	}
	for _, v := range c.frameURLs() {
		if !c.playsVideo(v) {
			continue
		}
		it := &record.Item{Kind: record.KindVideo}
		it.Kind, it.Provider, it.EmbedURL = record.KindVideo, record.Unknown, c.url(v)
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, "unknown/"+c.Name)
	}
	return nil
}

// playsVideo reports whether addr is a video player's, by its own words and the
// names of the frame.
func (c *candidate) playsVideo(addr string) bool {
	rest, _ := provider.CutScheme(addr)
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest = rest[:i]
	}
	if _, media := provider.MediaPath(strings.TrimLeft(rest, `/\`)); media {
		return true
	}
	if len(rest) > 500 || strings.HasPrefix(rest, "javascript:") {
		return false
	}
	_, path, inside := strings.Cut(rest, "/")
	if !inside || strings.Trim(path, "/") == "" {
		return false // a host alone identifies nothing
	}
	if c.isProviderHost(rest) {
		return false // it would have been recognized if it named a video
	}
	in := classname.PlayerLabels(rest)
	names := classname.PlayerLabels(c.Attr("class")) | classname.PlayerLabels(c.Attr("id")) | classname.PlayerLabels(c.Attr("name"))
	title := classname.PlayerLabels(c.Attr("title"))
	if (in|names)&(classname.Other|classname.Audio) != 0 || in&classname.Video == 0 && title&(classname.Other|classname.Audio) != 0 {
		return false
	}
	if c.Name == "amp-video-iframe" {
		return true
	}
	_, fullscreen := c.Lookup("allowfullscreen")
	switch {
	case in&classname.Video != 0:
		return in&(classname.Player|classname.Embed) != 0 || names&(classname.Video|classname.Player) != 0 || fullscreen
	case in&classname.Player != 0:
		return names&classname.Video != 0 || title&classname.Video != 0 || fullscreen
	case in&classname.Embed != 0:
		return names&(classname.Video|classname.Player) != 0 && fullscreen
	}
	return false
}

// isProviderHost reports whether a URL without its scheme lies at a known provider.
func (c *candidate) isProviderHost(rest string) bool {
	host, _, ok := provider.SplitHost(rest)
	return ok && c.Page.Options.Tables.URLs().Known([]byte(strings.ToLower(host)))
}
