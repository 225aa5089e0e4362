package markup

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// flashMarkup recognizes the plug-in players of old pages by their settings:
// flashvars, an attribute or a parameter of the object, holds the video's URL,
// file or id as a query does.
func flashMarkup(c *candidate) *record.Item {
	if c.Name != "object" && c.Name != "embed" {
		return nil
	}
	player, vars := cmp.Or(c.Attr("src"), c.Attr("data")), c.Attr("flashvars")
	if c.Name == "object" {
		for m := range htmltree.Descend(c.tree(), nil) {
			switch {
			case m.Type != html.ElementNode:
			case htmltree.Is(m, "param") && strings.EqualFold(htmltree.NodeAttr(m, "name"), "flashvars"):
				record.Fill(&vars, htmltree.NodeAttr(m, "value"))
			case htmltree.Is(m, "param") && isPlayerParam(htmltree.NodeAttr(m, "name")):
				record.Fill(&player, htmltree.NodeAttr(m, "value"))
			case htmltree.Is(m, "embed"):
				record.Fill(&player, htmltree.NodeAttr(m, "src"))
				record.Fill(&vars, htmltree.NodeAttr(m, "flashvars"))
			}
		}
	}
	if vars == "" || len(vars) > locate.MaxOuterHTML {
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
	return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/flash")
}

// brightcoveFlash reads the settings of Brightcove's Flash player; nil if the
// player is another one. The account is a parameter of the player's URL.
func brightcoveFlash(playerURL, vars string) *record.Item {
	rest, _ := provider.CutScheme(strings.TrimSpace(playerURL))
	host, path, _ := strings.Cut(rest, "/")
	if host != "c.brightcove.com" && host != "secure.brightcove.com" || !strings.HasPrefix(path, "services/viewer/") {
		return nil
	}
	for _, k := range [...]string{"@videoPlayer", "videoId"} {
		id := provider.QueryValue(vars, k)
		if !player.IsBrightcoveID(id) && !(strings.HasPrefix(id, "ref:") && len(id) < 200) {
			continue
		}
		v := player.NewVideo(record.Brightcove, id)
		if _, query, ok := strings.Cut(path, "?"); ok && provider.IsDigits(provider.QueryValue(query, "publisherID")) {
			v.Account = provider.QueryValue(query, "publisherID")
		}
		return v
	}
	return nil
}

// flashFile takes the URL that the settings name.
func (c *candidate) flashFile(vars string) *record.Item {
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
		if it, ok := c.Page.RecognizeURL(value); ok && it.Kind == record.KindVideo {
			return it
		}
		if file := c.url(value); file != "" {
			if kind, ok := provider.MediaFile(file); ok && kind == record.KindVideo {
				v := &record.Item{Kind: record.KindVideo, FileURL: file}
				v.Kind, v.Provider = record.KindVideo, record.HTML5
				return v
			}
		}
	}
	return nil
}
