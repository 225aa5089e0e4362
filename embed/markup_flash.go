package embed

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// flashMarkup recognises the plug-in players of old pages by their settings:
// flashvars, an attribute or a parameter of the object, holds the video's address,
// file or id as a query does.
func flashMarkup(c *candidate) *rec {
	if c.name != "object" && c.name != "embed" {
		return nil
	}
	player, vars := cmp.Or(c.attr("src"), c.attr("data")), c.attr("flashvars")
	if c.name == "object" {
		for m := range descend(c.tree(), nil) {
			switch {
			case m.Type != html.ElementNode:
			case m.Data == "param" && strings.EqualFold(nodeAttr(m, "name"), "flashvars"):
				fill(&vars, nodeAttr(m, "value"))
			case m.Data == "param" && isPlayerParam(nodeAttr(m, "name")):
				fill(&player, nodeAttr(m, "value"))
			case m.Data == "embed":
				fill(&player, nodeAttr(m, "src"))
				fill(&vars, nodeAttr(m, "flashvars"))
			}
		}
	}
	if vars == "" || len(vars) > maxIsland {
		return nil
	}
	it := brightcoveFlash(player, vars)
	if it == nil {
		it = c.flashFile(vars)
	}
	if it == nil {
		return nil
	}
	c.describe(it)
	return foundBy(it, MethodMarkup, string(it.Provider)+"/flash")
}

// brightcoveFlash reads the settings of Brightcove's Flash player; nil if the
// player is another one. The account is a parameter of the player's address.
func brightcoveFlash(player, vars string) *rec {
	rest, _ := cutScheme(strings.TrimSpace(player))
	host, path, _ := strings.Cut(rest, "/")
	if host != "c.brightcove.com" && host != "secure.brightcove.com" || !strings.HasPrefix(path, "services/viewer/") {
		return nil
	}
	for _, k := range [...]string{"@videoPlayer", "videoId"} {
		id := queryValue(vars, k)
		if !isBrightcoveID(id) && !(strings.HasPrefix(id, "ref:") && len(id) < 200) {
			continue
		}
		v := newVideo(Brightcove, id)
		if _, query, ok := strings.Cut(path, "?"); ok && isDigits(queryValue(query, "publisherID")) {
			v.Account = queryValue(query, "publisherID")
		}
		return v
	}
	return nil
}

// flashFile takes the address that the settings name.
func (c *candidate) flashFile(vars string) *rec {
	for part := range strings.SplitSeq(vars, "&") {
		key, value, _ := strings.Cut(part, "=")
		switch strings.ToLower(key) {
		case "file", "src", "url", "video", "videourl", "video_url", "videofile", "mp4", "movie":
		default:
			continue
		}
		value, err := url.QueryUnescape(value)
		if err != nil {
			continue
		}
		if it, ok := recogniseURL(value, c.page.base); ok && it.Kind == KindVideo {
			return it
		}
		if file := c.url(value); file != "" {
			if kind, ok := mediaFile(file); ok && kind == KindVideo {
				v := &rec{Kind: KindVideo, FileURL: file}
				v.Kind, v.Provider = KindVideo, HTML5
				return v
			}
		}
	}
	return nil
}
