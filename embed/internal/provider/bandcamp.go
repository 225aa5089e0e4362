package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func bandcamp() provider {
	return provider{
		Name:  record.Bandcamp,
		Hosts: "bandcamp.com",
		match: recognizeBandcampPlayer,
		Shapes: []shape{
			{record.KindAudio, "{id1:w}.bandcamp.com/track/{id2:w}", "", "https://{id1}.bandcamp.com/track/{id2}"},
			{record.KindAudio, "{id1:w}.bandcamp.com/album/{id2:w}", "", "https://{id1}.bandcamp.com/album/{id2}"},
		},
	}
}

// recognizeBandcampPlayer reads the frame, whose path is a list of settings:
// "/EmbeddedPlayer/album=1/size=large/track=2/". The track is what plays first.
func recognizeBandcampPlayer(a *urlParts) (hit, bool) {
	if !asciiEqualFold(a.seg(0), "embeddedplayer") && !asciiEqualFold(a.seg(0), "embeddedplayer.html") {
		return hit{}, false
	}
	album, track := a.param("album"), a.param("track")
	for _, s := range a.segs[1:a.n] {
		if v, ok := strings.CutPrefix(s, "album="); ok {
			album = v
		} else if v, ok := strings.CutPrefix(s, "track="); ok {
			track = v
		}
	}
	for _, c := range [...][2]string{{"track=", track}, {"album=", album}} {
		if id := c[1]; IsDigits(id) && len(id) <= 20 {
			u := "https://bandcamp.com/EmbeddedPlayer/" + c[0] + id
			return hit{kind: record.KindAudio, id: id, url: u, frame: true}, true
		}
	}
	return hit{}, false
}
