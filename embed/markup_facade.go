package embed

import "strings"

// playerElements are custom elements that are players, with the attributes that
// hold the id.
// https://amp.dev/documentation/components/ and the elements' own documentation.
var playerElements = map[string]struct {
	provider Provider
	ids      []string
}{
	"lite-youtube": {YouTube, []string{"videoid", "video-id", "videoID", "data-videoid", "playlistid"}}, "youtube-embed": {YouTube, []string{"videoid", "video-id", "id"}},
	"youtube-video": {YouTube, []string{"videoid", "video-id", "src"}}, "amp-youtube": {YouTube, []string{"data-videoid"}}, "g-youtube": {YouTube, []string{"video-id", "videoid"}},
	"lite-vimeo": {Vimeo, []string{"videoid", "video-id"}}, "lite-vimeo-embed": {Vimeo, []string{"videoid", "video-id"}}, "vimeo-video": {Vimeo, []string{"video-id", "src"}}, "amp-vimeo": {Vimeo, []string{"data-videoid"}},
	"lite-dailymotion": {Dailymotion, []string{"videoid", "video-id"}}, "amp-dailymotion": {Dailymotion, []string{"data-videoid"}},
	"amp-jwplayer": {JWPlayer, []string{"data-media-id", "data-playlist-id"}}, "amp-kaltura-player": {Kaltura, []string{"data-entryid"}},
	"amp-wistia-player": {Wistia, []string{"data-media-hashed-id"}}, "wistia-player": {Wistia, []string{"media-id"}}, "wistia-video": {Wistia, []string{"media-id"}}, "amp-vine": {Vine, []string{"data-vineid"}},
	"mux-player": {Mux, []string{"playback-id"}}, "mux-video": {Mux, []string{"playback-id"}}, "lite-tiktok": {TikTok, []string{"videoid"}},
	"amp-connatix-player": {Unknown, []string{"data-media-id"}}, "amp-nexxtv-player": {Unknown, []string{"data-mediaid"}}, "amp-brid-player": {Unknown, []string{"data-video"}},
	"amp-3q-player": {Unknown, []string{"data-id"}}, "amp-springboard-player": {Unknown, []string{"data-content-id"}}, "amp-reach-player": {Unknown, []string{"data-embed-id"}},
	"amp-viqeo-player": {Unknown, []string{"data-videoid"}}, "amp-izlesene": {Unknown, []string{"data-videoid"}}, "amp-hulu": {Unknown, []string{"data-eid"}},
	"amp-minute-media-player": {Unknown, []string{"data-content-id"}}, "amp-powr-player": {Unknown, []string{"data-video"}}, "amp-delight-player": {Unknown, []string{"data-content-id"}},
	"amp-mowplayer": {Unknown, []string{"data-mediaid"}}, "amp-slikeplayer": {Unknown, []string{"data-videoid"}}, "amp-ooyala-player": {Unknown, []string{"data-embedcode"}}, "amp-o2-player": {Unknown, []string{"data-vid"}},
}

// listedElement recognises the custom elements above, and embetty's, which names
// the provider in an attribute.
func listedElement(c *candidate) *rec {
	if strings.IndexByte(c.name, '-') < 0 {
		return nil
	}
	if c.name == "embetty-video" {
		if it, ok := itemForID(providerByName(c.attr("type")), c.first("video-id")); ok {
			return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
		}
		return nil
	}
	e := playerElements[c.name]
	for _, k := range e.ids {
		v := strings.TrimSpace(c.attr(k))
		if v == "" {
			continue
		}
		if it, ok := recogniseURL(v, nil); ok && strings.Contains(v, "/") {
			return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
		}
		if e.provider == Unknown {
			if plausibleID(v) {
				return foundBy(newVideo(Unknown, v), MethodMarkup, "unknown/"+c.name)
			}
			continue
		}
		if it, ok := itemForID(e.provider, v); ok {
			if vid, ok := it.as(KindVideo); ok && e.provider == YouTube {
				vid.StartSeconds = parseStart(queryValue(c.attr("params"), "start"))
			}
			return foundBy(it, MethodMarkup, c.ruleFor(e.provider))
		}
	}
	return nil
}

// bareYouTube recognises elements that carry eleven characters of YouTube's kind
// as the id of a video and name no provider.
func bareYouTube(c *candidate) *rec {
	if c.forms()&formYouTube == 0 {
		return nil
	}
	for _, k := range [...]string{"data-video-id", "data-videoid", "data-video", "data-youtube-id", "data-ytid", "videoid"} {
		v := strings.TrimSpace(c.attr(k))
		if !isBareYouTubeID(v) {
			continue
		}
		if it, ok := itemForID(YouTube, v); ok {
			return it
		}
	}
	return nil
}

// isBareYouTubeID tells whether v has the form of YouTube's ids, and of no word.
func isBareYouTubeID(v string) bool { return len(v) == 11 && mixedCase(v) }

// mixedCase tells whether s has capitals, small letters and digits or signs as
// no word has them.
func mixedCase(s string) bool {
	var upper, lower bool
	for i := 0; i < len(s); i++ {
		upper = upper || isUpper(s[i])
		lower = lower || isLetter(s[i]) && !isUpper(s[i])
	}
	return upper && lower && looksRandom(s)
}

// playerAddress recognises an element that is no frame but carries the address
// of a frame, for a script to load.
func playerAddress(c *candidate) *rec {
	if c.why&isTold == 0 || c.name == "a" || c.name == "img" || c.name == "button" || !c.onlyVague() {
		return nil
	}
	for i := range c.attrs {
		k := c.attrs[i].Key
		if k != "src" && !isSourceKey(k) && !strings.HasPrefix(k, "data-embed") && !strings.HasPrefix(k, "data-player") && !strings.HasPrefix(k, "data-video") {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		it, ok := recogniseURL(v, c.page.base)
		if !ok || it.EmbedURL == "" || it.Kind != KindVideo && it.Kind != KindAudio {
			continue
		}
		it.EmbedURL = c.url(v)
		c.describe(it)
		if v, ok := it.as(KindVideo); ok {
			c.takeInner(v)
			c.addStill(v)
		}
		return foundBy(it, MethodMarkup, string(it.Provider)+"/attribute")
	}
	return nil
}

// buttonRule ends the rules of items that a button loads.
const buttonRule = "/button"

// loadButton recognises a button or a link that loads a player in its place: it
// carries the player's address, and leads nowhere else.
func loadButton(c *candidate) *rec {
	if c.name != "button" && c.name != "a" || len(c.inner()) > 0 {
		return nil
	}
	for i := range c.attrs {
		k := c.attrs[i].Key
		if !strings.HasPrefix(k, "data-") || !isSourceKey(k) && hintsIn(k)&(hintVideo|hintEmbed) == 0 {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		it, ok := recogniseURL(v, c.page.base)
		if !ok || !c.loadsHere(it) {
			continue
		}
		if nameTells(c.attr("class"))&(tellsTeaser|tellsOther) != 0 {
			return nil
		}
		if it.EmbedURL != "" {
			it.EmbedURL = c.url(v)
		}
		c.describe(it)
		return foundBy(it, MethodMarkup, string(it.Provider)+buttonRule)
	}
	return nil
}

// loadsHere tells whether the button or link loads the player it.
func (c *candidate) loadsHere(it *rec) bool {
	ref := it
	if ref.Kind != KindVideo && ref.Kind != KindAudio || ref.EmbedURL == "" && c.hints()&hintVideo == 0 {
		return false
	}
	if c.name == "button" || leadsNowhere(c.attr("href")) {
		return true
	}
	page := c.itemAt(c.attr("href"), ref.Provider)
	return ref.EmbedURL != "" && page != nil && page.ID == ref.ID
}

// leadsNowhere tells whether a link's address is only there for a script.
func leadsNowhere(href string) bool {
	href = strings.TrimSpace(href)
	return href == "" || href[0] == '#' || strings.HasPrefix(href, "javascript:")
}

// buttonDistance is how much text, in bytes, may stand between the buttons of a list.
const buttonDistance = 100

// dropButtonLists takes out buttons that follow one another: they choose what one
// player shows, and list videos as a playlist does.
func (p *page) dropButtonLists() {
	isButton := func(i int) bool {
		return i >= 0 && i < len(p.found) && strings.HasSuffix(p.found[i].item.Origin.Rule, buttonRule)
	}
	follows := func(i int) bool {
		return isButton(i-1) && isButton(i) && p.found[i].at-p.found[i-1].at < buttonDistance
	}
	first := 1
	for first < len(p.found) && !follows(first) {
		first++
	}
	if first >= len(p.found) {
		return
	}
	listed := make([]bool, len(p.found))
	for i := range p.found {
		listed[i] = follows(i) || follows(i+1)
	}
	kept := p.found[:0]
	for i, f := range p.found {
		if !listed[i] {
			kept = append(kept, f)
		}
	}
	p.found = kept
}
