package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func bilibili() provider {
	return provider{
		Name: record.Bilibili, Hosts: "bilibili.com player.bilibili.com", start: "t", aliases: "bilibilicom bili",
		match: recognizeBilibiliAid,
		Shapes: []shape{
			{record.KindVideo,
				`/video/{id:'BV'b10} /s/video/{id:'BV'b10} /festival/*?bvid={id:'BV'b10} /list/...?bvid={id:'BV'b10}
				/medialist/...?bvid={id:'BV'b10} b23.tv/{id:'BV'b10}`,
				`player.bilibili.com/player.html?bvid={id:'BV'b10} player.bilibili.com/*/...?bvid={id:'BV'b10}
				/blackboard/*?bvid={id:'BV'b10} /blackboard/*/...?bvid={id:'BV'b10}`,
				"https://www.bilibili.com/video/{id}/"},
			{record.KindVideo, "/video/{id:'av'n} /s/video/{id:'av'n} b23.tv/{id:'av'n}", "", "https://www.bilibili.com/video/{id}/"},
			{record.KindVideo,
				"/bangumi/play/{id:'ep'n} /bangumi/play/{id:'ss'n} b23.tv/{id:'ep'n} b23.tv/{id:'ss'n}",
				"",
				"https://www.bilibili.com/bangumi/play/{id}"},
			{record.KindVideo, "live.bilibili.com/{id:n} live.bilibili.com/blanc/{id:n} live.bilibili.com/h5/{id:n}", "", "https://live.bilibili.com/{id}"},
			{record.KindVideo, "b23.tv/{id:b6-8}", "", "https://b23.tv/{id}"},
			{record.KindVideo, "bilibili.tv/video/{id:n} bilibili.tv/*/video/{id:n}", "", "https://www.bilibili.tv/en/video/{id}"},
			{record.KindVideo, "bilibili.tv/play/{season:n}/{id:n} bilibili.tv/*/play/{season:n}/{id:n}", "", "https://www.bilibili.tv/en/play/{season}/{id}"},
		},
		idPattern: shape{record.KindVideo, "{id:'BV'b10}", "", "https://www.bilibili.com/video/{id}/"},
	}
}

// recognizeBilibiliAid reads the older number of a video from a player's URL;
// pages write it with "av" before it.
func recognizeBilibiliAid(a *urlParts) (hit, bool) {
	if a.seg(0) != "blackboard" && !strings.HasPrefix(a.host, "player.") || a.param("bvid") != "" {
		return hit{}, false
	}
	aid := a.param("aid")
	if !IsDigits(aid) || len(aid) > 16 {
		return hit{}, false
	}
	return hit{kind: record.KindVideo, id: "av" + aid, url: "https://www.bilibili.com/video/av" + aid + "/", frame: true}, true
}
