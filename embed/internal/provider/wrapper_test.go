package provider

import (
	"strings"
	"testing"
)

// wrapperTests are URLs of all wrappers, with the URL that they carry and what their
// own says besides: each host of a wrapper and each of its parameters has one.
var wrapperTests = []struct {
	url   string
	frame bool
}{
	{"https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://cdn.embedly.com/widgets/media.html?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://cdn.iframe.ly/api/iframe?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://iframe.ly/api/iframe?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://if-cdn.com/api/iframe?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://w.soundcloud.com/player/?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://player.soundcloud.com/player.swf?url=https%3A%2F%2Fvimeo.com%2F472819365", true},
	{"https://web.archive.org/web/2019/https://vimeo.com/472819365", false},
	{"https://archive.org/web/2019/https://vimeo.com/472819365", false},
	{"https://vimeo-com.cdn.ampproject.org/c/s/vimeo.com/472819365", false},
	{"https://vimeo-com.cdn.ampproject.org/v/s/vimeo.com/472819365", false},
	{"https://vimeo-com.cdn.ampproject.org/c/vimeo.com/472819365", false},
	{"https://www.google.de/amp/s/vimeo.com/472819365", false},
	{"https://www.google.com/amp/vimeo.com/472819365", false},
	{"https://www.google.co.uk/url?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://www.google.com/url?q=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://duckduckgo.com/l/?uddg=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://translate.google.com/translate?sl=fi&u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://l.facebook.com/l.php?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://lm.facebook.com/l.php?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://www.facebook.com/l.php?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://l.instagram.com/?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://l.threads.net/?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://l.threads.com/?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://l.messenger.com/?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://out.reddit.com/t3_k3vq9?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://t.umblr.com/redirect?z=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://vk.com/away.php?to=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://vk.ru/away.php?to=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://away.vk.com/away.php?to=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://www.linkedin.com/safety/go?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://slack-redir.net/link?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://exit.sc/?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://disq.us/?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
	{"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvimeo.com%2F472819365&data=x", false},
	{"https://urldefense.com/v3/__https://vimeo.com/472819365__;!!k3v$", false},
	{"https://publish.twitter.com/?query=https%3A%2F%2Fvimeo.com%2F472819365&widget=Video", false},
	{"https://publish.x.com?url=https%3A%2F%2Fvimeo.com%2F472819365", false},
}

func TestWrappers(t *testing.T) {
	for _, tt := range wrapperTests {
		h, ok := recognize(tt.url, 0)
		if !ok || h.says("") != "video vimeo 472819365 https://vimeo.com/472819365"+map[bool]string{true: " frame"}[tt.frame] {
			t.Errorf("%s is %v %q, frame %v", tt.url, ok, h.says(""), tt.frame)
		}
	}
	for _, w := range wrappers() {
		for host := range strings.FieldsSeq(w.hosts) {
			if !hasWrapperTest(host, w.path, "") {
				t.Errorf("%s%s has no example", host, w.path)
			}
		}
		for name := range strings.FieldsSeq(w.params) {
			if host, _, _ := strings.Cut(w.hosts, " "); !hasWrapperTest("", w.path, name+"=") {
				t.Errorf("%s of %s%s has no example", name, host, w.path)
			}
		}
	}
	for _, url := range []string{
		"https://cdn.embedly.com/widget/media.html?src=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://cdn.iframe.ly/api/iframe?key=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://web.archive.org/save/https://vimeo.com/472819365",
		"https://vimeo-com.cdn.ampproject.org/i/s/vimeo.com/472819365",
		"https://www.google.evil.example/url?q=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://www.google.com/search?q=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://l.facebook.com/l.php?h=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://www.linkedin.com/redir/invalid-link-page?url=https%3A%2F%2Fvimeo.com%2F472819365",
		"https://urldefense.com/v2/url?u=https-3A__vimeo.com_472819365",
		"https://publish.twitter.com/?query=https%3A%2F%2Fnews.example%2F472819365",
	} {
		if h, ok := recognize(url, 0); ok {
			t.Errorf("%s is %q", url, h.says(""))
		}
	}
}

// hasWrapperTest reports whether a test has that host ("" for any), path and parameter.
func hasWrapperTest(listed, path, param string) bool {
	for _, tt := range wrapperTests {
		host, tail, _ := SplitHost(strings.TrimPrefix(tt.url, "https://"))
		if listed != "" && !isHost(listed, host) || !strings.HasPrefix("/"+strings.TrimPrefix(tail, "/"), path) {
			continue
		}
		if param == "" || strings.Contains(tail, "?"+param) || strings.Contains(tail, "&"+param) {
			return true
		}
	}
	return false
}
