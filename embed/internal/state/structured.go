package state

import (
	"encoding/json"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

const (
	// maxDepth is how deep descriptions may lie in each other.
	maxDepth = 12
	// maxDescriptions is how many descriptions of one page are used. Each is held
	// against each video.
	maxDescriptions = 100
)

// read returns the descriptions.
func read(o *locate.VideoObjects) []locate.VideoObject {
	var out []locate.VideoObject
	for _, text := range o.Data {
		var v any
		if json.Unmarshal([]byte(text), &v) == nil {
			out = appendVideoObjects(out, v, 0)
		}
	}
	if len(o.Meta.Named) > 0 {
		out = append(out, o.Meta)
	}
	return out
}

// AddStructured adds what structured data say to the videos found, as far as the page's
// budget reaches: each video is held against all of them.
func AddStructured(p *locate.Page) {
	var objects []locate.VideoObject
	loaded, cost := false, 0
	for _, f := range p.Found {
		v, ok := f.Item.As(record.KindVideo)
		if !ok {
			continue
		}
		if !loaded {
			objects, loaded = read(&p.Videos), true
			cost = searchCost(objects)
		}
		if !p.Spend(cost) {
			return
		}
		for i := range objects {
			if describes(&objects[i], v) {
				addTo(&objects[i], v, p)
			}
		}
	}
}

// searchCost returns what it costs to hold a video against the descriptions, in bytes of
// markup that are read again.
func searchCost(objects []locate.VideoObject) int {
	size := 0
	for i := range objects {
		for _, u := range objects[i].Named {
			size += len(u)
		}
	}
	return len(objects) + size/searchSpeed
}

func appendVideoObjects(out []locate.VideoObject, v any, depth int) []locate.VideoObject {
	if depth > maxDepth || len(out) >= maxDescriptions {
		return out
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = appendVideoObjects(out, e, depth+1)
		}
	case map[string]any:
		if stringOf(v["@type"]) == "VideoObject" {
			return append(out, newVideoObject(v))
		}
		// In the order of the keys that hold objects, so that results do not vary.
		for _, k := range [...]string{"@graph", "mainEntity", "video", "associatedMedia", "hasPart", "subjectOf", "itemListElement", "item"} {
			if e, ok := v[k]; ok {
				out = appendVideoObjects(out, e, depth+1)
			}
		}
	}
	return out
}

func newVideoObject(m map[string]any) locate.VideoObject {
	o := locate.VideoObject{Name: stringOf(m["name"]), Duration: stringOf(m["duration"]), Content: stringOf(m["contentUrl"]), Poster: stringOf(m["thumbnailUrl"])}
	if o.Poster == "" {
		if t, ok := m["thumbnail"].(map[string]any); ok {
			o.Poster = stringOf(t["url"])
		}
	}
	for _, k := range [...]string{"contentUrl", "embedUrl", "embedURL", "url", "@id", "identifier"} {
		o.AddName(stringOf(m[k]))
	}
	return o
}

// stringOf returns v, or its first element, if that is a string.
func stringOf(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if len(v) > 0 {
			s, _ := v[0].(string)
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// minIDLength is how long an id must be, in bytes, for its occurrence in an
// URL to show that the URL is the video's.
const minIDLength = 6

// describes reports whether o is about v: a URL of the description is v's, or
// names v's id.
func describes(o *locate.VideoObject, v *record.Item) bool {
	for _, u := range o.Named {
		if v.ID != "" && (u == v.ID || len(v.ID) >= minIDLength && ContainsWhole(u, v.ID)) {
			return true
		}
	}
	for _, abs := range o.URLs {
		if abs == v.FileURL || abs == v.EmbedURL {
			return true
		}
	}
	return false
}

// ContainsWhole reports whether s contains id with nothing of an id's characters around it.
func ContainsWhole(s, id string) bool {
	for i := 0; i < len(s); {
		j := strings.Index(s[i:], id)
		if j < 0 {
			return false
		}
		i += j
		end := i + len(id)
		if (i == 0 || !ascii.IsAlnum(s[i-1])) && (end == len(s) || !ascii.IsAlnum(s[end])) {
			return true
		}
		i = end
	}
	return false
}

func addTo(o *locate.VideoObject, v *record.Item, p *locate.Page) {
	record.Fill(&v.Title, o.Name)
	record.FillInt(&v.DurationSeconds, provider.ParseDuration(o.Duration))
	if o.Poster != "" {
		record.Fill(&v.Poster, provider.AbsoluteURL(o.Poster, p.Base))
	}
	if o.Content != "" {
		file := provider.AbsoluteURL(o.Content, p.Base)
		if kind, ok := provider.MediaFile(file); ok && kind == record.KindVideo {
			record.Fill(&v.FileURL, file)
		}
	}
}
