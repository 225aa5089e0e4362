package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

func twitter() provider {
	return provider{
		Name: record.Twitter,
		// The second line are mirrors that show tweets under the same paths.
		Hosts: `twitter.com x.com platform.twitter.com platform.x.com
			fxtwitter.com vxtwitter.com fixupx.com fixvx.com twittpr.com xcancel.com twiiit.com nitter.**
			twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion`,
		match:     recognizeTwitter,
		idPattern: shape{record.KindTweet, "{id:n2-19}", "", "https://x.com/i/status/{id}"},
		aliases:   "x xcom twittercom tweet xtwitter twitterx twittertweet",
	}
}

// ValidHandle reports whether s can be a Twitter handle: letters, digits and "_",
// at most 15 of them today, 20 in the first years.
func ValidHandle(s string) bool {
	return len(s) <= 20 && IsWord(s) && strings.IndexByte(s, '-') < 0
}

// ValidStatusID reports whether s can be the id of a status: a positive number of
// 63 bits in decimal. The first had two digits.
func ValidStatusID(s string) bool {
	return len(s) >= 2 && len(s) <= 19 && s[0] != '0' && IsDigits(s)
}

// recognizeTwitter accepts the permalinks of statuses with whatever follows
// ("/photo/1"), and the frame of the embedded tweet. Intents, profiles, lists,
// spaces and broadcasts name no tweet that could be shown.
func recognizeTwitter(a *urlParts) (hit, bool) {
	if strings.HasPrefix(a.host, "platform.") {
		return recognizeTweetFrame(a)
	}
	segs := a.segs[:a.n]
	if path, ok := strings.CutPrefix(a.fragment, "!"); ok && a.n == 0 { // "/#!/handle/status/ID"
		segs = strings.Split(strings.Trim(path, "/"), "/")
	}
	for i, s := range segs {
		if !asciiEqualFold(s, "status") && !asciiEqualFold(s, "statuses") || i+1 == len(segs) {
			continue
		}
		id, _, _ := strings.Cut(segs[i+1], "?")
		switch {
		case !ValidStatusID(id):
		case i == 0: // "/statuses/ID"
			return tweetHit("", id), true
		case i == 1 && asciiEqualFold(segs[0], "i"), i == 2 && asciiEqualFold(segs[0], "i"): // "/i/web/status/ID"
			return tweetHit("", id), true
		case i == 1:
			handle := strings.TrimPrefix(segs[0], "@")
			return tweetHit(handle, id), ValidHandle(handle)
		}
		return hit{}, false
	}
	if len(segs) >= 3 && asciiEqualFold(segs[0], "i") && asciiEqualFold(segs[1], "videos") {
		// "/i/videos/ID", "/i/videos/tweet/ID": the old player of a tweet's video.
		id := segs[len(segs)-1]
		return tweetHit("", id), ValidStatusID(id)
	}
	return hit{}, false
}

func recognizeTweetFrame(a *urlParts) (hit, bool) {
	if !asciiEqualFold(a.seg(0), "embed") {
		return hit{}, false
	}
	id := a.param("id")
	if id == "" {
		id = QueryValue(a.fragment, "id")
	}
	h := tweetHit("", id)
	h.frame = true
	return h, ValidStatusID(id)
}

func tweetHit(handle, id string) hit {
	return hit{kind: record.KindTweet, id: id, handle: handle, url: record.CanonicalTweetURL(handle, id)}
}

// NextStatus returns the first place from i on where "status" stands, len(s) if
// there is none.
func NextStatus(s string, i int) int {
	if at := ascii.NextString(s, i, "status", 4); at >= 0 { // u is the rarest of its letters
		return at
	}
	return len(s)
}
