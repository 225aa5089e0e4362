package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Pages describe their videos to search engines too. What such a description
// says is added to a player that stands in the page; it never makes one: it may
// describe a lead picture, or a video of another page.

const (
	// maxStructured bounds how much of one script is read, in bytes.
	maxStructured = 1 << 20
	// maxScripts bounds how many scripts are read.
	maxScripts = 50
	// maxNamed is how many URLs of <meta>s are kept.
	maxNamed = 16
	// maxNamedLength is how long a URL or id that names a video may be, in bytes.
	maxNamedLength = 1000
)

// VideoObject is schema.org's description of a video, as far as it is used.
// https://schema.org/VideoObject
type VideoObject struct {
	Name, Duration, Content string
	Poster                  string
	Named                   []string // URLs and ids that identify the video
	URLs                    []string // those of named that are absolute
}

// AddName adds a URL or id that identifies the video.
func (o *VideoObject) AddName(s string) {
	if s == "" || len(s) > maxNamedLength {
		return
	}
	o.Named = append(o.Named, s)
	if abs := provider.AbsoluteURL(s, nil); abs != "" {
		o.URLs = append(o.URLs, abs)
	}
}

// VideoObjects collects the descriptions of videos while the page is read.
type VideoObjects struct {
	Data []string    // scripts that hold some
	Meta VideoObject // what <meta property="og:video…"> says
}

// note takes a <meta>. https://ogp.me/#type_video
func (o *VideoObjects) note(e *htmltree.Tag) {
	if e.Name != "meta" {
		return
	}
	switch e.Attr("property") {
	case "og:video", "og:video:url", "og:video:secure_url":
		if len(o.Meta.Named) < maxNamed {
			o.Meta.AddName(strings.Clone(e.Attr("content")))
		}
		record.Fill(&o.Meta.Content, strings.Clone(e.Attr("content")))
	case "og:video:duration":
		record.Fill(&o.Meta.Duration, strings.Clone(e.Attr("content")))
	}
}

// noteData takes the text of a script of linked data.
func (o *VideoObjects) noteData(text string) {
	if len(text) <= maxStructured && len(o.Data) < maxScripts && strings.Contains(text, "VideoObject") {
		o.Data = append(o.Data, text)
	}
}
