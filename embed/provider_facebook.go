package embed

import "strings"

func facebook() provider {
	return provider{
		name: Facebook,
		hosts: `facebook.com mbasic.facebook.com business.facebook.com upload.facebook.com fb.com fb.watch fb.gg
			facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion`,
		start:   "t",
		own:     recogniseFacebook,
		bare:    shape{KindVideo, "{id:n8-20}", "", "https://www.facebook.com/watch/?v={id}"},
		aliases: "fb facebookcom facebookvideo fbvideo",
	}
}

const facebookHome = "https://www.facebook.com/"

// recogniseFacebook tells videos from posts by the path; a post may hold a video
// all the same.
func recogniseFacebook(a *address) (hit, bool) {
	if strings.HasSuffix(a.host, "fb.watch") {
		return facebookShort("https://fb.watch/", a.seg(0))
	}
	for i := range a.n {
		if a.segs[i] == "plugins" && i <= 1 { // "/v2.5/plugins/post.php"
			return facebookPlugin(a, a.seg(i+1))
		}
	}
	h, ok := facebookPage(a)
	if !ok || h.kind != KindPost {
		return h, ok
	}
	if comment := a.param("comment_id"); isDigits(comment) && len(comment) <= 20 {
		h.id = comment
		h.url += separator(h.url) + "comment_id=" + comment
	}
	return h, true
}

// separator is what stands before one more parameter of an address.
func separator(u string) string {
	if strings.IndexByte(u, '?') >= 0 {
		return "&"
	}
	return "?"
}

// facebookPlugin reads the frames of the social plugins, which hold the address
// of what they show. Those of pages, like buttons and comment boxes show no post.
func facebookPlugin(a *address, plugin string) (hit, bool) {
	switch plugin {
	case "video.php", "video", "post.php", "post", "comment_embed.php":
	default:
		return hit{}, false
	}
	href := a.param("href")
	if strings.HasPrefix(href, "/") && !strings.HasPrefix(href, "//") {
		href = facebookHome + href[1:]
	}
	h, ok := a.wrapped(href)
	if !ok || h.provider != Facebook {
		return hit{}, false
	}
	if strings.HasPrefix(plugin, "video") {
		h.kind, h.handle = KindVideo, ""
		if isDigits(h.id) && !strings.Contains(h.url, "/videos/") && !strings.Contains(h.url, "/reel/") {
			h.url = facebookHome + "watch/?v=" + h.id
		}
	}
	h.frame, h.embedURL = true, ""
	return h, true
}

// facebookPage reads the addresses of the site itself.
func facebookPage(a *address) (hit, bool) {
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
			return hit{kind: KindPost, id: id, url: facebookHome + "photo/?fbid=" + id}, true
		}
		return hit{}, false
	case "groups":
		return facebookGroup(a)
	case "notes":
		if a.n == 4 && isPageName(second) && isFacebookID(last) {
			return hit{kind: KindPost, id: last, url: facebookHome + strings.Join(a.segs[:4], "/") + "/"}, true
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
	h := hit{kind: KindVideo, id: code, url: prefix + code + "/"}
	return h, isWord(code) && len(code) >= 5 && len(code) <= 32
}

func facebookShare(a *address) (hit, bool) {
	kind, code := a.seg(1), a.seg(2)
	h := hit{kind: KindPost, id: code, url: facebookHome + "share/" + kind + "/" + code + "/"}
	switch kind {
	case "v", "r":
		h.kind = KindVideo
	case "p":
	default:
		return hit{}, false
	}
	return h, isWord(code) && len(code) >= 5 && len(code) <= 32
}

func facebookReel(id string) (hit, bool) {
	return hit{kind: KindVideo, id: id, url: facebookHome + "reel/" + id}, isDigits(id) && isFacebookID(id)
}

func facebookVideo(page, id string, frame bool) (hit, bool) {
	u := facebookHome + "watch/?v=" + id
	if page != "" {
		u = facebookHome + page + "/videos/" + id + "/"
	}
	return hit{kind: KindVideo, id: id, url: u, frame: frame}, isDigits(id) && isFacebookID(id)
}

func facebookPost(page, section, id string) hit {
	h := hit{kind: KindPost, id: id, url: facebookHome + page + "/" + section + "/" + id}
	if !isDigits(page) {
		h.handle = page
	}
	if section == "photos" {
		h.url = facebookHome + "photo/?fbid=" + id
	}
	return h
}

// facebookStory reads the posts of profiles that have no name: two numbers.
func facebookStory(a *address) (hit, bool) {
	id, owner := a.param("story_fbid"), a.param("id")
	h := hit{kind: KindPost, id: id, url: facebookHome + "permalink.php?story_fbid=" + id + "&id=" + owner}
	return h, isFacebookID(id) && isDigits(owner) && len(owner) <= 20
}

func facebookGroup(a *address) (hit, bool) {
	group, id := a.seg(1), a.seg(3)
	if s := a.seg(2); s != "permalink" && s != "posts" {
		id = a.param("multi_permalinks")
	}
	h := hit{kind: KindPost, id: id, url: facebookHome + "groups/" + group + "/posts/" + id + "/"}
	return h, isPageName(group) && isFacebookID(id)
}

// isFacebookID accepts the two forms of ids: a number, or "pfbid" and a long word.
func isFacebookID(s string) bool {
	if strings.HasPrefix(s, "pfbid") {
		return len(s) >= 20 && len(s) <= 128 && isWord(s)
	}
	return len(s) >= 4 && len(s) <= 20 && isDigits(s)
}

// isPageName tells whether s can be the name of a page, profile or group.
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
