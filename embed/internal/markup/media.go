package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// mediaMarkup recognises <video> and <audio> with a file of their own.
func mediaMarkup(c *candidate) *record.Item {
	switch c.Name {
	case "video", "amp-video", "amp-ima-video", "video-js", "hls-video", "media-player":
	case "audio", "amp-audio":
		return c.audioElement()
	default:
		return nil
	}
	if it := c.shortSource(); it != nil {
		return it
	}
	src, ok := c.mediaSource()
	if !ok && !c.carries("data:video/") {
		return nil
	}
	file := c.url(src)
	if it, ok := provider.RecognizeURL(src, nil); ok {
		if v, ok := it.As(record.KindVideo); ok {
			if kind, media := provider.MediaFile(file); media && kind == record.KindVideo {
				v.FileURL, v.EmbedURL = file, ""
			}
		}
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
	}
	v := &record.Item{Kind: record.KindVideo, FileURL: file}
	v.Kind, v.Provider = record.KindVideo, record.HTML5
	c.describe(v)
	if c.decoration() && (v.Poster == "" || c.Region != htmltree.RegionArticle) {
		return nil
	}
	return record.FoundBy(v, record.MethodMarkup, "html5/video")
}

// shortSource recognises the source of a custom element that is written
// "PROVIDER/ID". https://vidstack.io/docs/player/api/providers/youtube
func (c *candidate) shortSource() *record.Item {
	name, id, ok := strings.Cut(c.Attr("src"), "/")
	if !ok || strings.IndexByte(c.Name, '-') < 0 {
		return nil
	}
	it, ok := shapedItem(provider.ProviderByName(name), id)
	if !ok {
		return nil
	}
	c.describe(it)
	return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
}

// carries reports whether the file itself stands in a source, as a data URL with
// that prefix.
func (c *candidate) carries(prefix string) bool {
	if strings.HasPrefix(c.Attr("src"), prefix) {
		_, controls := c.Lookup("controls")
		return controls // else it keeps the place until a script sets the file
	}
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Data == "source" && strings.HasPrefix(strings.TrimSpace(htmltree.NodeAttr(m, "src")), prefix) {
			return true
		}
	}
	return false
}

// audioElement recognises <audio>.
func (c *candidate) audioElement() *record.Item {
	src, ok := c.mediaSource()
	if !ok && !c.carries("data:audio/") || readsAloud(src) || readsAloud(c.Attr("class")) || readsAloud(c.Attr("id")) {
		return nil
	}
	if it, ok := provider.RecognizeURL(src, nil); ok {
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
	}
	a := newAudioFile(c.url(src))
	c.describe(a)
	return record.FoundBy(a, record.MethodMarkup, "html5/audio")
}

// newAudioFile returns the audio whose file stands at u.
func newAudioFile(u string) *record.Item {
	a := &record.Item{Kind: record.KindAudio, FileURL: u}
	a.Kind, a.Provider, a.EmbedURL = record.KindAudio, record.HTML5, u
	return a
}

// audioPlayer recognises an element that a script makes an audio player: its names
// say that it plays, and an attribute holds the address of a sound file.
func audioPlayer(c *candidate) *record.Item {
	if !c.mayBePlayer() || len(c.inner()) > 0 {
		return nil
	}
	told := c.tells()
	if told&(classname.Player|classname.Audio) == 0 || told&(classname.Teaser|classname.Other|classname.Part) != 0 || readsAloud(c.Attr("class")) || readsAloud(c.Attr("id")) {
		return nil
	}
	for i := range c.Attrs {
		if k := c.Attrs[i].Key; !strings.HasPrefix(k, "data-") || !strings.Contains(c.Attrs[i].Val, "/") || readsAloud(k) {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		if kind, ok := provider.MediaPath(v); !ok || kind != record.KindAudio || readsAloud(v) {
			continue
		}
		if c.leadsElsewhere() {
			return nil
		}
		a := newAudioFile(c.url(v))
		c.describe(a)
		return record.FoundBy(a, record.MethodMarkup, "html5/player")
	}
	return nil
}

// readsAloud tells whether a name says that a sound is the article itself, read
// by a machine or a speaker.
func readsAloud(name string) bool {
	last := ""
	for w := range classname.LowerWords(name) {
		switch {
		case w == "tts" || w == "texttospeech" || w == "readaloud" || w == "articleaudio" || w == "audioarticle":
			return true
		case last == "article" && w == "audio" || last == "audio" && w == "article" || last == "read" && w == "aloud" || last == "to" && w == "speech":
			return true
		}
		last = w
	}
	return false
}

// decoration tells whether the video is a silent loop without controls.
func (c *candidate) decoration() bool {
	has := func(keys ...string) bool {
		for _, k := range keys {
			if v, ok := c.Lookup(k); ok && !strings.EqualFold(v, "false") {
				return true
			}
		}
		return false
	}
	if has("controls", "data-controls") {
		return false
	}
	loop, muted, auto := has("loop"), has("muted"), has("autoplay", "data-autoplay")
	return loop && muted || auto && (loop || muted)
}

// mediaSources are the attributes that hold a file's address.
var mediaSources = []string{"src", "data-src", "data-lazy-src", "data-video-src", "data-mp4", "data-video-url", "data-audio-src"}

// mediaAddress returns v if it can be the address of a file on a server.
func mediaURL(v string) string {
	v = strings.TrimSpace(v)
	if strings.HasPrefix(v, "blob:") || strings.HasPrefix(v, "data:") || strings.HasPrefix(v, "about:") ||
		strings.HasPrefix(v, "javascript:") || strings.HasPrefix(v, "#") || strings.ContainsAny(v, "{}<>") {
		return ""
	}
	return v
}

// titleKeys are the attributes that hold a video's title, in the order in which they count.
var titleKeys = []string{"data-video-title", "data-videotitle", "data-media-title", "data-title", "data-headline", "data-video-name",
	"data-video-headline", "video-title", "videotitle", "title", "playlabel", "data-youtube-title", "data-alt", "data-name", "aria-label"}

// startKeys are the attributes that hold the time where playback begins.
var startKeys = []string{"data-start", "data-start-time", "data-video-start-time", "start", "videostartat", "data-start-at", "start-at", "data-video-start", "start-time"}

// captionedLoop recognises a silent loop that the article shows as its own: a
// figure with a caption holds it and nothing else.
func captionedLoop(c *candidate) *record.Item {
	if len(c.inner()) > 0 || c.isPassage() || !c.mayHold("video") || !c.mayPlay() {
		return nil
	}
	v := &record.Item{Kind: record.KindVideo}
	c.addCaption(v)
	if v.Caption == "" {
		return nil
	}
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "video" {
			continue
		}
		e := candidate{Candidate: &locate.Candidate{Page: c.Page, Node: m}}
		e.SetNode(m)
		src, ok := e.mediaSource()
		if !ok || v.FileURL != "" {
			return nil
		}
		v.FileURL = c.url(src)
		v.Kind, v.Provider = record.KindVideo, record.HTML5
		e.describe(v)
		return record.FoundBy(v, record.MethodMarkup, "html5/video")
	}
	return nil
}
