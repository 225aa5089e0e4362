package provider

import (
	"strconv"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func flickr() provider {
	return provider{
		Name:      record.Flickr,
		Hosts:     "flickr.com flic.kr embedr.flickr.com",
		match:     recognizeFlickr,
		idPattern: shape{record.KindPost, "{id:n6-14}", "", "https://www.flickr.com/photo.gne?id={id}"},
	}
}

// recognizeFlickr reads "/photos/USER/ID", "/photos/USER/albums/ID" and the short
// links, whose code is the number in base 58.
func recognizeFlickr(a *urlParts) (hit, bool) {
	if strings.HasSuffix(a.host, "flic.kr") {
		if a.seg(0) == "p" {
			return flickrPhoto(flickrNumber(a.seg(1)))
		}
		return flickrPhoto(a.seg(1)) // "/USER/ID"
	}
	switch a.seg(0) {
	case "photo.gne":
		return flickrPhoto(a.param("id"))
	case "photos":
	default:
		return hit{}, false
	}
	if strings.HasPrefix(a.host, "embedr.") {
		return flickrPhoto(a.seg(1))
	}
	user, id := a.seg(1), a.seg(2)
	if id == "sets" || id == "albums" {
		id = a.seg(3)
		h, ok := flickrPhoto(id)
		h.url = "https://www.flickr.com/photos/" + user + "/albums/" + id
		return h, ok
	}
	h, ok := flickrPhoto(id)
	h.url = "https://www.flickr.com/photos/" + user + "/" + id
	return h, ok
}

func flickrPhoto(id string) (hit, bool) {
	h := hit{kind: record.KindPost, id: id, url: "https://www.flickr.com/photo.gne?id=" + id}
	return h, IsDigits(id) && len(id) >= 4 && len(id) <= 20
}

// flickrBase58 are the digits of short links, as Flickr's documentation lists them.
const flickrBase58 = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"

func flickrNumber(code string) string {
	if len(code) < 4 || len(code) > 10 {
		return ""
	}
	var n uint64
	for i := 0; i < len(code); i++ {
		d := strings.IndexByte(flickrBase58, code[i])
		if d < 0 {
			return ""
		}
		n = n*58 + uint64(d)
	}
	return strconv.FormatUint(n, 10)
}
