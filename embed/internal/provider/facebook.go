package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func facebook() provider {
	return provider{
		Name: record.Facebook,
		Hosts: `facebook.com mbasic.facebook.com business.facebook.com upload.facebook.com fb.com fb.watch fb.gg
			facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion`,
		start:     "t",
		match:     recognizeFacebook,
		idPattern: shape{record.KindVideo, "{id:n8-20}", "", "https://www.facebook.com/watch/?v={id}"},
		aliases:   "fb facebookcom facebookvideo fbvideo",
	}
}

const facebookContentRoot = "https://www.facebook.com/"

// recognizeFacebook distinguishes videos from posts by the path; a post may hold a video
// all the same.
func recognizeFacebook(a *urlParts) (hit, bool) {
	if strings.HasSuffix(a.host, "fb.watch") {
		return facebookShort("https://fb.watch/", a.seg(0))
	}
	for i := range a.n {
		if a.segs[i] == "plugins" && i <= 1 { // "/v2.5/plugins/post.php"
			return facebookPlugin(a, a.seg(i+1))
		}
	}
	h, ok := facebookPage(a)
	if !ok || h.kind != record.KindPost {
		return h, ok
	}
	if comment := a.param("comment_id"); IsDigits(comment) && len(comment) <= 20 {
		h.id = comment
		h.url += separator(h.url) + "comment_id=" + comment
	}
	return h, true
}

// separator is what stands before one more parameter of a URL.
func separator(u string) string {
	if strings.IndexByte(u, '?') >= 0 {
		return "&"
	}
	return "?"
}

// facebookPlugin reads the frames of the social plugins, which hold the URL
// of what they show. Those of pages, like buttons and comment boxes show no post.
func facebookPlugin(a *urlParts, plugin string) (hit, bool) {
	switch plugin {
	case "video.php", "video", "post.php", "post", "comment_embed.php":
	default:
		return hit{}, false
	}
	href := a.param("href")
	if strings.HasPrefix(href, "/") && !strings.HasPrefix(href, "//") {
		href = facebookContentRoot + href[1:]
	}
	h, ok := a.wrapped(href)
	if !ok || h.provider != record.Facebook {
		return hit{}, false
	}
	if strings.HasPrefix(plugin, "video") {
		h.kind, h.handle = record.KindVideo, ""
		if IsDigits(h.id) && !strings.Contains(h.url, "/videos/") && !strings.Contains(h.url, "/reel/") {
			h.url = facebookContentRoot + "watch/?v=" + h.id
		}
	}
	h.frame, h.embedURL = true, ""
	return h, true
}

// facebookPage reads the URLs of the site itself.
func facebookPage(a *urlParts) (hit, bool) {
	first, second, last := strings.ToLower(a.seg(0)), a.seg(1), a.seg(max(a.n-1, 0))
	switch first {
	case "watch", "video.php":
		return facebookVideo("", a.param("v"), false)
	case "video":
		if id := a.param("video_id"); id != "" {
			return facebookVideo("", id, second == "embed")
		}
		return facebookVideo("", a.param("v"), second == "embed")
	case "reel", "reels":
		return facebookReel(second)
	case "v": // fb.gg/v/CODE
		if strings.HasSuffix(a.host, "fb.gg") {
			return facebookShort("https://fb.gg/v/", second)
		}
	case "share":
		return facebookShare(a)
	case "permalink.php", "story.php":
		return facebookStory(a)
	case "photo.php", "photo":
		if id := a.param("v"); id != "" { // videos of the first years
			return facebookVideo("", id, false)
		}
		if id := a.param("fbid"); isFacebookID(id) {
			return hit{kind: record.KindPost, id: id, url: facebookContentRoot + "photo/?fbid=" + id}, true
		}
		return hit{}, false
	case "groups":
		return facebookGroup(a)
	case "notes":
		if a.n == 4 && isPageName(second) && isFacebookID(last) {
			return hit{kind: record.KindPost, id: last, url: facebookContentRoot + strings.Join(a.segs[:4], "/") + "/"}, true
		}
		return hit{}, false
	}
	if !isPageName(a.seg(0)) {
		return hit{}, false
	}
	switch strings.ToLower(second) {
	case "videos":
		return facebookVideo(a.seg(0), last, false)
	case "reel":
		return facebookReel(last)
	case "posts", "activity", "photos":
		if a.n >= 3 && isFacebookID(last) {
			return facebookPost(a.seg(0), strings.ToLower(second), last), true
		}
	}
	return hit{}, false
}

// facebookShort reads short links, whose code is the only id they tell.
func facebookShort(prefix, code string) (hit, bool) {
	h := hit{kind: record.KindVideo, id: code, url: prefix + code + "/"}
	return h, IsWord(code) && len(code) >= 5 && len(code) <= 32
}

func facebookShare(a *urlParts) (hit, bool) {
	kind, code := a.seg(1), a.seg(2)
	h := hit{kind: record.KindPost, id: code, url: facebookContentRoot + "share/" + kind + "/" + code + "/"}
	switch kind {
	case "v", "r":
		h.kind = record.KindVideo
	case "p":
	default:
		return hit{}, false
	}
	return h, IsWord(code) && len(code) >= 5 && len(code) <= 32
}

func facebookReel(id string) (hit, bool) {
	return hit{kind: record.KindVideo, id: id, url: facebookContentRoot + "reel/" + id}, IsDigits(id) && isFacebookID(id)
}

func facebookVideo(page, id string, frame bool) (hit, bool) {
	u := facebookContentRoot + "watch/?v=" + id
	if page != "" {
		u = facebookContentRoot + page + "/videos/" + id + "/"
	}
	return hit{kind: record.KindVideo, id: id, url: u, frame: frame}, IsDigits(id) && isFacebookID(id)
}

func facebookPost(page, section, id string) hit {
	h := hit{kind: record.KindPost, id: id, url: facebookContentRoot + page + "/" + section + "/" + id}
	if !IsDigits(page) {
		h.handle = page
	}
	if section == "photos" {
		h.url = facebookContentRoot + "photo/?fbid=" + id
	}
	return h
}

// facebookStory reads the posts of profiles that have no name: two numbers.
func facebookStory(a *urlParts) (hit, bool) {
	id, owner := a.param("story_fbid"), a.param("id")
	h := hit{kind: record.KindPost, id: id, url: facebookContentRoot + "permalink.php?story_fbid=" + id + "&id=" + owner}
	return h, isFacebookID(id) && IsDigits(owner) && len(owner) <= 20
}

func facebookGroup(a *urlParts) (hit, bool) {
	group, id := a.seg(1), a.seg(3)
	if s := a.seg(2); s != "permalink" && s != "posts" {
		id = a.param("multi_permalinks")
	}
	h := hit{kind: record.KindPost, id: id, url: facebookContentRoot + "groups/" + group + "/posts/" + id + "/"}
	return h, isPageName(group) && isFacebookID(id)
}

// isFacebookID accepts the two forms of ids: a number, or "pfbid" and a long word.
func isFacebookID(s string) bool {
	if strings.HasPrefix(s, "pfbid") {
		return len(s) >= 20 && len(s) <= 128 && IsWord(s)
	}
	return len(s) >= 4 && len(s) <= 20 && IsDigits(s)
}

// isPageName reports whether s can be the name of a page, profile or group.
func isPageName(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isSlugByte(s[i]) && s[i] != '.' {
			return false
		}
	}
	switch strings.ToLower(s) {
	case "", "sharer", "dialog", "business", "help", "events", "pages", "hashtag", "marketplace", "gaming", "tr", "ads":
		return false
	}
	return true
}
