package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func odysee() provider {
	return provider{
		Name:    record.Odysee,
		Hosts:   "odysee.com lbry.tv open.lbry.com",
		start:   "t",
		match:   recognizeOdysee,
		aliases: "lbry odyseecom",
	}
}

// recognizeOdysee reads claims: "NAME:CLAIM", alone or below a channel
// ("@CHANNEL:CLAIM/NAME:CLAIM"), after "/$/embed" and "/$/download" also
// "NAME/CLAIM". A whole claim id is an id by itself; a shortened one, of which a
// digit or two are left, is one only together with the name.
func recognizeOdysee(a *urlParts) (hit, bool) {
	i, frame := 0, false
	if a.seg(0) == "$" {
		if a.seg(1) != "embed" && a.seg(1) != "download" {
			return hit{}, false
		}
		i, frame = 2, a.seg(1) == "embed"
	}
	channel := ""
	if s := a.seg(i); strings.HasPrefix(s, "@") {
		channel, i = s+"/", i+1
	}
	name, claim, ok := cutClaim(a.seg(i))
	if !ok {
		name, claim = a.seg(i), a.seg(i+1)
		if i < 2 && channel == "" { // "/NAME" alone could be any page of the site
			return hit{}, false
		}
		if claim != "" && !isClaim(claim) {
			return hit{}, false
		}
	}
	if name == "" || len(name) > maxID || strings.HasPrefix(name, "$") {
		return hit{}, false
	}
	h := hit{kind: record.KindVideo, id: name, frame: frame, url: "https://odysee.com/" + channel + name}
	if claim != "" {
		h.url += ":" + claim
		if h.id += ":" + claim; len(claim) == 40 {
			h.id = claim
		}
	} else if channel == "" {
		h.url = "https://odysee.com/$/embed/" + name
	}
	return h, true
}

func cutClaim(s string) (name, claim string, ok bool) {
	i := strings.LastIndexAny(s, ":#")
	if i <= 0 || !isClaim(s[i+1:]) {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

func isClaim(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isHex(s[i]) {
			return false
		}
	}
	return s != "" && len(s) <= 40
}
