package embed

import (
	"encoding/json"
	"strings"
)

// Pages describe their videos to search engines too. What such a description
// says is added to a player that stands in the page; it never makes one: it may
// describe a lead picture, or a video of another page.

const (
	// maxStructured bounds how much of one script is read, in bytes.
	maxStructured = 1 << 20
	// maxScripts bounds how many scripts are read.
	maxScripts = 50
	// maxNamed is how many addresses of <meta>s are kept.
	maxNamed = 16
	// maxNamedLength is how long an address or id that names a video may be, in bytes.
	maxNamedLength = 1000
)

const (
	// maxDepth is how deep descriptions may lie in each other.
	maxDepth = 12
	// maxDescriptions is how many descriptions of one page are used. Each is held
	// against each video.
	maxDescriptions = 100
)

// videoObject is schema.org's description of a video, as far as it is used.
// https://schema.org/VideoObject
type videoObject struct {
	name, duration, content string
	poster                  string
	named                   []string // addresses and ids that tell which video it is
	addresses               []string // those of named that are absolute
}

// addName adds an address or id that tells which video it is.
func (o *videoObject) addName(s string) {
	if s == "" || len(s) > maxNamedLength {
		return
	}
	o.named = append(o.named, s)
	if abs := absoluteURL(s, nil); abs != "" {
		o.addresses = append(o.addresses, abs)
	}
}

// videoObjects collects the descriptions of videos while the page is read.
type videoObjects struct {
	data []string    // scripts that hold some
	meta videoObject // what <meta property="og:video…"> says
}

// note takes a <meta>. https://ogp.me/#type_video
func (o *videoObjects) note(e *element) {
	if e.name != "meta" {
		return
	}
	switch e.attr("property") {
	case "og:video", "og:video:url", "og:video:secure_url":
		if len(o.meta.named) < maxNamed {
			o.meta.addName(strings.Clone(e.attr("content")))
		}
		fill(&o.meta.content, strings.Clone(e.attr("content")))
	case "og:video:duration":
		fill(&o.meta.duration, strings.Clone(e.attr("content")))
	}
}

// noteData takes the text of a script of linked data.
func (o *videoObjects) noteData(text string) {
	if len(text) <= maxStructured && len(o.data) < maxScripts && strings.Contains(text, "VideoObject") {
		o.data = append(o.data, text)
	}
}

// read returns the descriptions.
func (o *videoObjects) read() []videoObject {
	var out []videoObject
	for _, text := range o.data {
		var v any
		if json.Unmarshal([]byte(text), &v) == nil {
			out = appendVideoObjects(out, v, 0)
		}
	}
	if len(o.meta.named) > 0 {
		out = append(out, o.meta)
	}
	return out
}

// addStructured adds what structured data say to the videos found.
func (p *page) addStructured() {
	var objects []videoObject
	loaded := false
	for _, f := range p.found {
		v, ok := f.item.as(KindVideo)
		if !ok {
			continue
		}
		if !loaded {
			objects, loaded = p.videos.read(), true
		}
		for i := range objects {
			if objects[i].describes(v) {
				objects[i].addTo(v, p)
			}
		}
	}
}

func appendVideoObjects(out []videoObject, v any, depth int) []videoObject {
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

func newVideoObject(m map[string]any) videoObject {
	o := videoObject{name: stringOf(m["name"]), duration: stringOf(m["duration"]), content: stringOf(m["contentUrl"]), poster: stringOf(m["thumbnailUrl"])}
	if o.poster == "" {
		if t, ok := m["thumbnail"].(map[string]any); ok {
			o.poster = stringOf(t["url"])
		}
	}
	for _, k := range [...]string{"contentUrl", "embedUrl", "embedURL", "url", "@id", "identifier"} {
		o.addName(stringOf(m[k]))
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
// address to show that the address is the video's.
const minIDLength = 6

// describes tells whether o is about v: an address of the description is v's, or
// names v's id.
func (o *videoObject) describes(v *rec) bool {
	for _, u := range o.named {
		if v.ID != "" && (u == v.ID || len(v.ID) >= minIDLength && containsWhole(u, v.ID)) {
			return true
		}
	}
	for _, abs := range o.addresses {
		if abs == v.FileURL || abs == v.EmbedURL {
			return true
		}
	}
	return false
}

// containsWhole tells whether s contains id with nothing of an id's characters around it.
func containsWhole(s, id string) bool {
	for i := 0; i < len(s); {
		j := strings.Index(s[i:], id)
		if j < 0 {
			return false
		}
		i += j
		end := i + len(id)
		if (i == 0 || !isAlnum(s[i-1])) && (end == len(s) || !isAlnum(s[end])) {
			return true
		}
		i = end
	}
	return false
}

func (o *videoObject) addTo(v *rec, p *page) {
	fill(&v.Title, o.name)
	fillInt(&v.DurationSeconds, parseDuration(o.duration))
	if o.poster != "" {
		fill(&v.Poster, absoluteURL(o.poster, p.base))
	}
	if o.content != "" {
		file := absoluteURL(o.content, p.base)
		if kind, ok := mediaFile(file); ok && kind == KindVideo {
			fill(&v.FileURL, file)
		}
	}
}
