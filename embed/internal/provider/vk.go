package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func vk() provider {
	return provider{
		Name:    record.VK,
		Hosts:   "vk.com vk.ru vkontakte.ru vkvideo.ru",
		start:   "t",
		match:   recognizeVK,
		aliases: "vkontakte vkvideo vkcom",
	}
}

// recognizeVK reads URLs whose ids are an owner and a number, "-1_2": in the
// path ("/video-1_2"), in the parameter of a page that shows the item in a layer
// ("/feed?z=video-1_2%2Fabc", "/club1?w=wall-1_2"), or apart from each other in
// the player.
func recognizeVK(a *urlParts) (hit, bool) {
	switch a.seg(0) {
	case "video_ext.php":
		h, ok := vkHit("video" + a.param("oid") + "_" + a.param("id"))
		h.frame = true
		return h, ok
	case "widget_post.php":
		h, ok := vkHit("wall" + a.param("owner_id") + "_" + a.param("post_id"))
		h.frame = true
		return h, ok
	}
	for _, name := range [...]string{"z", "w"} {
		if h, ok := vkHit(a.param(name)); ok {
			return h, true
		}
	}
	// "/video/playlist/-1_2/video-3_4": the last segment is the item.
	return vkHit(a.seg(max(a.n-1, 0)))
}

func vkHit(s string) (hit, bool) {
	s, _, _ = strings.Cut(s, "/")
	for _, prefix := range [...]string{"video", "clip", "wall"} {
		id, ok := strings.CutPrefix(s, prefix)
		if !ok {
			continue
		}
		owner, item, _ := strings.Cut(id, "_")
		if !IsDigits(strings.TrimPrefix(owner, "-")) || !IsDigits(item) || len(id) > 48 {
			return hit{}, false
		}
		if prefix == "wall" {
			return hit{kind: record.KindPost, id: id, url: "https://vk.com/wall" + id}, true
		}
		return hit{kind: record.KindVideo, id: id, url: "https://vk.com/video" + id}, true
	}
	return hit{}, false
}
