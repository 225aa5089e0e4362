package markup

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// mediaSource returns the URL of the file as written: src, else the first
// source's. ok is false if there is none.
func (c *candidate) mediaSource() (src string, ok bool) {
	for _, k := range mediaSources {
		if u := mediaURL(c.Attr(k)); u != "" {
			return u, true
		}
	}
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type != html.ElementNode || m.Data != "source" || strings.HasPrefix(htmltree.NodeAttr(m, "type"), "image/") {
			continue
		}
		for _, k := range [...]string{"src", "data-src", "data-lazy-src"} {
			if u := mediaURL(htmltree.NodeAttr(m, k)); u != "" {
				return u, true
			}
		}
	}
	return "", false
}

// posterKeys are the attributes that hold a thumbnail's URL.
var posterKeys = []string{"poster", "data-poster", "data-poster-url", "data-posterurl", "data-video-poster", "data-thumbnail", "data-thumb",
	"data-thumbnail-url", "data-video-thumbnail", "data-image", "data-cover", "data-still", "data-kg-thumbnail", "data-preview-image", "thumbnail", "poster-image"}

// durationKeys are the attributes that hold a duration.
var durationKeys = []string{"data-duration", "data-video-duration", "duration", "data-length"}

// describe adds what the element's attributes say about its video or audio.
func (c *candidate) describe(it *record.Item) {
	switch it.Kind {
	case record.KindVideo:
		record.Fill(&it.Title, c.title())
		for _, k := range posterKeys {
			record.Fill(&it.Poster, c.link(c.Attr(k)))
		}
		record.Fill(&it.Poster, c.link(backgroundImage(c.Attr("style"))))
		for _, k := range durationKeys {
			record.FillInt(&it.DurationSeconds, provider.ParseDuration(c.Attr(k)))
		}
		record.FillInt(&it.StartSeconds, provider.ParseStart(c.First(startKeys...)))
	case record.KindAudio:
		record.Fill(&it.Title, c.title())
	}
}

// link resolves a URL that may be missing.
func (c *candidate) link(raw string) string {
	if strings.TrimSpace(raw) == "" {
		return ""
	}
	return c.url(raw)
}

func (c *candidate) title() string {
	for _, k := range titleKeys {
		v := c.Attr(k)
		if k == "playlabel" || k == "aria-label" {
			if _, rest, ok := strings.Cut(v, ": "); ok {
				v = rest
			}
		}
		if t := player.UsefulTitle(v); t != "" && len(t) <= 500 {
			return t
		}
	}
	return ""
}

// backgroundImage returns the URL of a style's background image.
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

// onlyVague reports whether nothing was found inside that has an id: a bare file,
// or a frame of an unknown player, is the same player as the element around it.
func (c *candidate) onlyVague() bool {
	in := c.inner()
	if len(in) > 1 {
		return false
	}
	for _, f := range in {
		if v, ok := f.Item.As(record.KindVideo); !ok || v.ID != "" {
			return false
		}
	}
	return true
}

// takeInner adds what the bare player inside the element says.
func (c *candidate) takeInner(v *record.Item) {
	for _, f := range c.inner() {
		if in, ok := f.Item.As(record.KindVideo); ok {
			place := v.Origin
			v.Merge(in)
			v.Origin = place
		}
	}
	if v.FileURL == "" && (c.Name == "video" || c.Name == "video-js") {
		if src, ok := c.mediaSource(); ok {
			v.FileURL = c.url(src)
		}
	}
}

// addThumbnail takes the only picture in the element as the poster.
func (c *candidate) addThumbnail(v *record.Item) {
	if v.Poster != "" || c.Span.End-c.Span.Start > 8<<10 {
		return
	}
	var still string
	for m := range htmltree.Descend(c.tree(), nil) {
		if m.Type != html.ElementNode {
			continue
		}
		u := c.link(backgroundImage(htmltree.NodeAttr(m, "style")))
		if htmltree.Is(m, "img") {
			u = cmp.Or(c.link(htmltree.NodeAttr(m, "data-src")), c.link(htmltree.NodeAttr(m, "data-lazy-src")), c.link(htmltree.NodeAttr(m, "src")))
		}
		if u == "" || htmltree.Is(m, "img") && isPartPicture(m) || strings.HasSuffix(u, ".svg") {
			continue
		}
		if still != "" && still != u {
			return
		}
		still = u
	}
	v.Poster = still
}
