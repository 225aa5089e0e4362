package markup

import (
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

// mediaMarkup recognizes <video> and <audio> with a file of their own.
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
	if it, ok := c.Page.Options.Tables.URLs().RecognizeURL(src, nil); ok {
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
	if c.isAdvertisement(file) || c.InLink && c.decoration() {
		return nil
	}
	if c.decoration() && (v.Poster == "" || c.Region != htmltree.RegionArticle) {
		return nil
	}
	return record.FoundBy(v, record.MethodMarkup, "html5/video")
}

// adServers are hosts that serve the films of advertisements.
var adServers = [...]string{"2mdn.net", "vi-serve.com", "extremereach.io", "innovid.com", "flashtalking.com"}

// adBoxes are the words that follow "ad" in the names of what shows advertisements.
var adBoxes = ascii.NewWordTable(map[string]bool{"slot": true, "unit": true, "video": true, "break": true, "media": true})

// isAdvertisement reports whether the element plays an advertisement: its title, its
// names or the server of its file say so. "ads" alone is a player's plug-in.
func (c *candidate) isAdvertisement(file string) bool {
	if title := strings.TrimSpace(c.Attr("title")); strings.EqualFold(title, "advertisement") || strings.EqualFold(title, "ad") {
		return true
	}
	last := ""
	for w := range classname.LowerWords(c.Attr("class")) {
		if isBox, _ := adBoxes.Get(w); isBox && last == "ad" {
			return true
		}
		last = w
	}
	rest, _ := provider.CutScheme(file)
	host, _, _ := provider.SplitHost(rest)
	for _, server := range adServers {
		if host == server || strings.HasSuffix(host, "."+server) {
			return true
		}
	}
	return false
}

// isHiddenLoop reports whether the sound plays again and again and nobody sees what
// plays it: it is part of the page's workings.
func (c *candidate) isHiddenLoop() bool {
	if _, loop := c.Lookup("loop"); !loop {
		return false
	}
	_, hidden := c.Lookup("hidden")
	return hidden || strings.Contains(strings.Map(ascii.DropSpace, c.Attr("style")), "display:none")
}

// shortSource recognizes the source of a custom element that is written
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
		if htmltree.Is(m, "source") && strings.HasPrefix(strings.TrimSpace(htmltree.NodeAttr(m, "src")), prefix) {
			return true
		}
	}
	return false
}

// audioElement recognizes <audio>.
func (c *candidate) audioElement() *record.Item {
	src, ok := c.mediaSource()
	if !ok && !c.carries("data:audio/") || readsAloud(src) || readsAloud(c.Attr("class")) || readsAloud(c.Attr("id")) || c.isHiddenLoop() {
		return nil
	}
	if it, ok := c.Page.Options.Tables.URLs().RecognizeURL(src, nil); ok {
		c.describe(it)
		return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
	}
	a := player.NewAudioFile(c.url(src))
	c.describe(a)
	return record.FoundBy(a, record.MethodMarkup, "html5/audio")
}

// audioPlayer recognizes an element that a script makes an audio player: its names
// say that it plays, and an attribute holds the URL of a sound file.
func audioPlayer(c *candidate) *record.Item {
	if !c.mayBePlayer() || len(c.inner()) > 0 {
		return nil
	}
	indicated := c.indicates()
	if indicated&(classname.Player|classname.Audio) == 0 || indicated&(classname.Teaser|classname.Other|classname.Part) != 0 || readsAloud(c.Attr("class")) || readsAloud(c.Attr("id")) {
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
		if c.leadsElsewhere("") {
			return nil
		}
		a := player.NewAudioFile(c.url(v))
		c.describe(a)
		return record.FoundBy(a, record.MethodMarkup, "html5/player")
	}
	return c.linkedSound()
}

// linkedSound recognizes a player that is made of a link to a sound file and of buttons:
// one file, and a button that plays it.
func (c *candidate) linkedSound() *record.Item {
	if c.isPassage() || c.Region.Foreign() || !c.mayLinkSound() {
		return nil
	}
	file, play := "", false
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode {
			continue
		}
		play = play || isPlayButton(n)
		if n.Data != "a" {
			continue
		}
		v := strings.TrimSpace(htmltree.NodeAttr(n, "href"))
		if kind, ok := provider.MediaPath(v); !ok || kind != record.KindAudio {
			continue
		}
		if v, _, _ = strings.Cut(v, "?"); file != "" && file != v || readsAloud(v) {
			return nil // a list, or the article read aloud
		}
		file = v
	}
	if file == "" || !play || c.leadsElsewhere("") {
		return nil
	}
	a := player.NewAudioFile(c.url(file))
	c.describe(a)
	return record.FoundBy(a, record.MethodMarkup, "html5/player")
}

// mayLinkSound reports whether a link to a sound file and a play button may stand in
// the candidate.
func (c *candidate) mayLinkSound() bool {
	s := c.outerHTML()
	return c.Page.Src == "" || strings.Contains(s, ".mp3") && strings.Contains(s, "play")
}

// isPlayButton reports whether an element's names say that it is a button which plays.
func isPlayButton(n *html.Node) bool {
	if n.Data == "a" && htmltree.NodeAttr(n, "href") == "#play" {
		return true
	}
	if n.Data != "button" && n.Data != "a" && htmltree.NodeAttr(n, "role") != "button" {
		return false
	}
	for w := range classname.LowerWords(htmltree.NodeAttr(n, "class") + " " + htmltree.NodeAttr(n, "id")) {
		if w == "play" || w == "playpause" {
			return true
		}
	}
	return false
}

// readsAloud reports whether a name says that a sound is the article itself, read
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

// decoration reports whether the video is a silent loop without controls.
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

// mediaSources are the attributes that hold a file's URL.
var mediaSources = []string{"src", "data-src", "data-lazy-src", "data-video-src", "data-mp4", "data-video-url", "data-audio-src"}

// mediaURL returns v if it can be the URL of a file on a server.
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

// captionedLoop recognizes a silent loop that the article shows as its own: a
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
