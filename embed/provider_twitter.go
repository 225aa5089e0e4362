package embed

import "strings"

func twitter() provider {
	return provider{
		name: Twitter,
		// The second line are mirrors that show tweets under the same paths.
		hosts: `twitter.com x.com platform.twitter.com platform.x.com
			fxtwitter.com vxtwitter.com fixupx.com fixvx.com twittpr.com xcancel.com twiiit.com nitter.**
			twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion`,
		own:     recogniseTwitter,
		bare:    shape{KindTweet, "{id:n2-19}", "", "https://x.com/i/status/{id}"},
		aliases: "x xcom twittercom tweet xtwitter twitterx twittertweet",
	}
}

// canonicalTweetURL returns the permalink of a status; handle may be "".
func canonicalTweetURL(handle, id string) string {
	if handle == "" {
		handle = "i"
	}
	return "https://x.com/" + handle + "/status/" + id
}

// validHandle tells whether s can be a Twitter handle: letters, digits and "_",
// at most 15 of them today, 20 in the first years.
func validHandle(s string) bool {
	return len(s) <= 20 && isWord(s) && strings.IndexByte(s, '-') < 0
}

// validStatusID tells whether s can be the id of a status: a positive number of
// 63 bits in decimal. The first had two digits.
func validStatusID(s string) bool {
	return len(s) >= 2 && len(s) <= 19 && s[0] != '0' && isDigits(s)
}

// recogniseTwitter accepts the permalinks of statuses with whatever follows
// ("/photo/1"), and the frame of the embedded tweet. Intents, profiles, lists,
// spaces and broadcasts name no tweet that could be shown.
func recogniseTwitter(a *address) (hit, bool) {
	if strings.HasPrefix(a.host, "platform.") {
		return recogniseTweetFrame(a)
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
		case !validStatusID(id):
		case i == 0: // "/statuses/ID"
			return tweetHit("", id), true
		case i == 1 && asciiEqualFold(segs[0], "i"), i == 2 && asciiEqualFold(segs[0], "i"): // "/i/web/status/ID"
			return tweetHit("", id), true
		case i == 1:
			handle := strings.TrimPrefix(segs[0], "@")
			return tweetHit(handle, id), validHandle(handle)
		}
		return hit{}, false
	}
	if len(segs) >= 3 && asciiEqualFold(segs[0], "i") && asciiEqualFold(segs[1], "videos") {
		// "/i/videos/ID", "/i/videos/tweet/ID": the old player of a tweet's video.
		id := segs[len(segs)-1]
		return tweetHit("", id), validStatusID(id)
	}
	return hit{}, false
}

func recogniseTweetFrame(a *address) (hit, bool) {
	if !asciiEqualFold(a.seg(0), "embed") {
		return hit{}, false
	}
	id := a.param("id")
	if id == "" {
		id = queryValue(a.fragment, "id")
	}
	h := tweetHit("", id)
	h.frame = true
	return h, validStatusID(id)
}

func tweetHit(handle, id string) hit {
	return hit{kind: KindTweet, id: id, handle: handle, url: canonicalTweetURL(handle, id)}
}
