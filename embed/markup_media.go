package embed

import (
	"strings"

	"golang.org/x/net/html"
)

// mediaMarkup recognises <video> and <audio> with a file of their own.
func mediaMarkup(c *candidate) *rec {
	switch c.name {
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
	if it, ok := recogniseURL(src, nil); ok {
		if v, ok := it.as(KindVideo); ok {
			if kind, media := mediaFile(file); media && kind == KindVideo {
				v.FileURL, v.EmbedURL = file, ""
			}
		}
		c.describe(it)
		return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
	}
	v := &rec{Kind: KindVideo, FileURL: file}
	v.Kind, v.Provider = KindVideo, HTML5
	c.describe(v)
	if c.decoration() && (v.Poster == "" || c.zone != zoneArticle) {
		return nil
	}
	return foundBy(v, MethodMarkup, "html5/video")
}

// shortSource recognises the source of a custom element that is written
// "PROVIDER/ID". https://vidstack.io/docs/player/api/providers/youtube
func (c *candidate) shortSource() *rec {
	name, id, ok := strings.Cut(c.attr("src"), "/")
	if !ok || strings.IndexByte(c.name, '-') < 0 {
		return nil
	}
	it, ok := shapedItem(providerByName(name), id)
	if !ok {
		return nil
	}
	c.describe(it)
	return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
}

// carries reports whether the file itself stands in a source, as a data URL with
// that prefix.
func (c *candidate) carries(prefix string) bool {
	if strings.HasPrefix(c.attr("src"), prefix) {
		_, controls := c.lookup("controls")
		return controls // else it keeps the place until a script sets the file
	}
	for m := range descend(c.tree(), nil) {
		if m.Data == "source" && strings.HasPrefix(strings.TrimSpace(nodeAttr(m, "src")), prefix) {
			return true
		}
	}
	return false
}

// audioElement recognises <audio>.
func (c *candidate) audioElement() *rec {
	src, ok := c.mediaSource()
	if !ok && !c.carries("data:audio/") || readsAloud(src) || readsAloud(c.attr("class")) || readsAloud(c.attr("id")) {
		return nil
	}
	if it, ok := recogniseURL(src, nil); ok {
		c.describe(it)
		return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
	}
	a := newAudioFile(c.url(src))
	c.describe(a)
	return foundBy(a, MethodMarkup, "html5/audio")
}

// newAudioFile returns the audio whose file stands at u.
func newAudioFile(u string) *rec {
	a := &rec{Kind: KindAudio, FileURL: u}
	a.Kind, a.Provider, a.EmbedURL = KindAudio, HTML5, u
	return a
}

// audioPlayer recognises an element that a script makes an audio player: its names
// say that it plays, and an attribute holds the address of a sound file.
func audioPlayer(c *candidate) *rec {
	if !c.mayBePlayer() || len(c.inner()) > 0 {
		return nil
	}
	told := c.tells()
	if told&(tellsPlayer|tellsAudio) == 0 || told&(tellsTeaser|tellsOther|tellsPart) != 0 || readsAloud(c.attr("class")) || readsAloud(c.attr("id")) {
		return nil
	}
	for i := range c.attrs {
		if k := c.attrs[i].Key; !strings.HasPrefix(k, "data-") || !strings.Contains(c.attrs[i].Val, "/") || readsAloud(k) {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		if kind, ok := mediaPath(v); !ok || kind != KindAudio || readsAloud(v) {
			continue
		}
		if c.leadsElsewhere() {
			return nil
		}
		a := newAudioFile(c.url(v))
		c.describe(a)
		return foundBy(a, MethodMarkup, "html5/player")
	}
	return nil
}

// readsAloud tells whether a name says that a sound is the article itself, read
// by a machine or a speaker.
func readsAloud(name string) bool {
	last := ""
	for w := range words(name) {
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
			if v, ok := c.lookup(k); ok && !strings.EqualFold(v, "false") {
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

// mediaSource returns the address of the file as written: src, else the first
// source's. ok is false if there is none.
func (c *candidate) mediaSource() (src string, ok bool) {
	for _, k := range mediaSources {
		if u := mediaAddress(c.attr(k)); u != "" {
			return u, true
		}
	}
	for m := range descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "source" || strings.HasPrefix(nodeAttr(m, "type"), "image/") {
			continue
		}
		for _, k := range [...]string{"src", "data-src", "data-lazy-src"} {
			if u := mediaAddress(nodeAttr(m, k)); u != "" {
				return u, true
			}
		}
	}
	return "", false
}

// mediaAddress returns v if it can be the address of a file on a server.
func mediaAddress(v string) string {
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

// posterKeys are the attributes that hold a still's address.
var posterKeys = []string{"poster", "data-poster", "data-poster-url", "data-posterurl", "data-video-poster", "data-thumbnail", "data-thumb",
	"data-thumbnail-url", "data-video-thumbnail", "data-image", "data-cover", "data-still", "data-kg-thumbnail", "data-preview-image", "thumbnail", "poster-image"}

// durationKeys are the attributes that hold a duration.
var durationKeys = []string{"data-duration", "data-video-duration", "duration", "data-length"}

// startKeys are the attributes that hold the time where playback begins.
var startKeys = []string{"data-start", "data-start-time", "data-video-start-time", "start", "videostartat", "data-start-at", "start-at", "data-video-start", "start-time"}

// describe adds what the element's attributes say about its video or audio.
func (c *candidate) describe(it *rec) {
	switch it.Kind {
	case KindVideo:
		fill(&it.Title, c.title())
		for _, k := range posterKeys {
			fill(&it.Poster, c.link(c.attr(k)))
		}
		fill(&it.Poster, c.link(backgroundImage(c.attr("style"))))
		for _, k := range durationKeys {
			fillInt(&it.DurationSeconds, parseDuration(c.attr(k)))
		}
		fillInt(&it.StartSeconds, parseStart(c.first(startKeys...)))
	case KindAudio:
		fill(&it.Title, c.title())
	}
}

// link resolves an address that may be missing.
func (c *candidate) link(raw string) string {
	if strings.TrimSpace(raw) == "" {
		return ""
	}
	return c.url(raw)
}

func (c *candidate) title() string {
	for _, k := range titleKeys {
		v := c.attr(k)
		if k == "playlabel" || k == "aria-label" {
			if _, rest, ok := strings.Cut(v, ": "); ok {
				v = rest
			}
		}
		if t := usefulTitle(v); t != "" && len(t) <= 500 {
			return t
		}
	}
	return ""
}

// backgroundImage returns the address of a style's background image.
func backgroundImage(style string) string {
	_, rest, ok := strings.Cut(style, "background")
	if !ok {
		return ""
	}
	_, rest, ok = strings.Cut(rest, "url(")
	if !ok {
		return ""
	}
	u, _, ok := strings.Cut(rest, ")")
	if !ok {
		return ""
	}
	return strings.Trim(u, " '\"")
}

// maxSeconds is the longest duration that a plain number is taken for: a greater
// one may as well be milliseconds.
const maxSeconds = 6 * 3600

// parseDuration reads a duration in seconds: "PT1M30S", "01:30", "90", "90.5".
// It returns 0 for anything else.
func parseDuration(s string) int {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "P"); ok {
		days, time, _ := strings.Cut(rest, "T")
		if strings.Trim(days, "0D") != "" {
			return 0
		}
		s = strings.ToLower(time)
		// Fractions of a second are cut off.
		if i := strings.IndexByte(s, '.'); i >= 0 {
			s = s[:i] + "s"
		}
		return parseStart(s)
	}
	if n := parseStart(s); n <= maxSeconds || strings.IndexByte(s, ':') > 0 {
		return n
	}
	return 0
}

// captionedLoop recognises a silent loop that the article shows as its own: a
// figure with a caption holds it and nothing else.
func captionedLoop(c *candidate) *rec {
	if len(c.inner()) > 0 || c.isPassage() || !c.mayHold("video") || !c.mayPlay() {
		return nil
	}
	v := &rec{Kind: KindVideo}
	c.addCaption(v)
	if v.Caption == "" {
		return nil
	}
	for m := range descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "video" {
			continue
		}
		e := candidate{located: &located{page: c.page, node: m}}
		e.setNode(m)
		src, ok := e.mediaSource()
		if !ok || v.FileURL != "" {
			return nil
		}
		v.FileURL = c.url(src)
		v.Kind, v.Provider = KindVideo, HTML5
		e.describe(v)
		return foundBy(v, MethodMarkup, "html5/video")
	}
	return nil
}
