package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// publisherProviders are the players that publishers and broadcasters run for
// themselves. Their names are those of s9e/TextFormatter and yt-dlp where these
// have one. Sources as for videoProviders.
func publisherProviders() []provider {
	return []provider{
		{Name: "abcnews", Hosts: "abcnews.go.com fivethirtyeight.abcnews.go.com", Shapes: []shape{
			{record.KindVideo,
				"/{section}/video/{title}-{id:n} /video/{title}-{id:n}",
				"/video/embed?id={id:n} /video/embed/{id:n}",
				"https://abcnews.go.com/video/embed?id={id}"},
			{record.KindVideo,
				"",
				`abc7.com/video/embed?pid={id:n} abc7ny.com/video/embed?pid={id:n} abc7news.com/video/embed?pid={id:n}
				abc7chicago.com/video/embed?pid={id:n} abc11.com/video/embed?pid={id:n} abc13.com/video/embed?pid={id:n}
				abc30.com/video/embed?pid={id:n} 6abc.com/video/embed?pid={id:n}`,
				"https://{host}/video/embed/?pid={id}"},
		}},
		{Name: "ardmediathek", Hosts: "ardmediathek.de", aliases: "ard", Shapes: []shape{
			{record.KindVideo,
				"/video/{id:w20+} /video/*/{id:w20+} /video/*/*/*/{id:w20+} /player/{id:w20+}",
				"/embed/{id:w20+}",
				"https://www.ardmediathek.de/video/{id}"},
		}},
		{Name: "bbc", Hosts: "bbc.com bbc.co.uk", aliases: "bbcnews", Shapes: []shape{
			{record.KindVideo, "", "/news/av/embed/{id1:a8}/{id2:n}", "https://www.bbc.com/news/av/embed/{id1}/{id2}"},
			{record.KindVideo,
				"/news/av/{section}-{id:n7-9} /news/av/{section}-{id:n7-9}/* /sport/av/{section}/{id:n7-9}",
				"/news/av-embeds/{id:n7-9}/... /news/{section}-{id:n7-9}/embed",
				"https://www.bbc.com/news/av-embeds/{id}"},
			{record.KindVideo, "/news/videos/{id:a12} /sport/videos/{id:a12}", "/news/videos/{id:a12}/embed", "https://www.bbc.com/news/videos/{id}"},
			{record.KindVideo, "/iplayer/episode/{id:a8} /iplayer/episode/{id:a8}/*", "/programmes/{id:a8}/player", "https://www.bbc.co.uk/iplayer/episode/{id}"},
			{record.KindAudio, "/sounds/play/{id:a8}", "/sounds/player/{id:a8}", "https://www.bbc.co.uk/sounds/play/{id}"},
		}},
		{Name: "bloomberg", Hosts: "bloomberg.com", Shapes: []shape{
			{record.KindVideo, "/news/videos/{date:d10}/{id:w}", "", "https://www.bloomberg.com/news/videos/{date}/{id}"},
			{record.KindVideo, "", "/multimedia/api/embed/iframe?id={id:u}", "https://www.bloomberg.com/multimedia/api/embed/iframe?id={id}"},
		}},
		{Name: "cbc", Hosts: "cbc.ca", Shapes: []shape{
			{record.KindVideo,
				"/player/play/{id:n} /player/play/video/{id:n}",
				"/i/phoenix/player/syndicate?mediaId={id:n} /i/caffeine/syndicate?mediaId={id:n}",
				"https://www.cbc.ca/player/play/{id}"},
		}},
		{Name: "cbs", Hosts: "cbs.com", Shapes: []shape{
			{record.KindVideo, "/shows/video/{id:w20+} /shows/*/video/{id:w20+} /shows/*/video/{id:w20+}/*", "", "https://www.cbs.com/shows/video/{id}/"},
		}},
		{Name: "cbsnews", Hosts: "cbsnews.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:w8+} /videos/{id:w8+}", "/embed/video/{id:w8+} /embed/videos/{id:w8+}", "https://www.cbsnews.com/video/{id}/"},
			{record.KindVideo, "/video/watch?id={id:n}", "", "https://www.cbsnews.com/video/watch/?id={id}"},
		}},
		{Name: "cbssports", Hosts: "cbssports.com", match: recognizeCBSSports},
		{Name: "cnbc", Hosts: "cnbc.com video.cnbc.com", Shapes: []shape{
			{record.KindVideo,
				"/gallery?video={id:n} /gallery/...?video={id:n}",
				"player.cnbc.com/p/*/*?byGuid={id:n} player.cnbc.com/p/*/*/...?byGuid={id:n}",
				"https://video.cnbc.com/gallery/?video={id}"},
			{record.KindVideo, "/video/{y:n4}/{m:n2}/{d:n2}/{id:w}.html", "", "https://www.cnbc.com/video/{y}/{m}/{d}/{id}.html"},
		}},
		{Name: "cnet", Hosts: "cnet.com", Shapes: []shape{
			{record.KindVideo, "/videos/{id:w6+}", "/videos/share/id/{id:w6+} /videos/share/{id:w6+}", "https://www.cnet.com/videos/{id}/"},
		}, not: "playlist"},
		{Name: "cnn", Hosts: "cnn.com edition.cnn.com", not: "api embed", Shapes: []shape{
			{record.KindVideo, "/videos/{section:w}/{id:r} /video/data/2.0/video/{section:w}/{id:r}", "", "https://www.cnn.com/videos/{section}/{id}"},
			{record.KindVideo, "", "fave.api.cnn.io/v1/fav?video={section:w}/{id}", "https://www.cnn.com/videos/{section}/{id}"},
		}},
		{Name: "cnnmoney", Hosts: "money.cnn.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:r}", "", "https://money.cnn.com/video/{id}"},
		}},
		{Name: "cnevids", Hosts: "player.cnevids.com", Shapes: []shape{
			{record.KindVideo,
				"",
				"/embed/{id:x24}/... /embedjs/{id:x24}/... /script/video/{id:x24}.js /inline/video/{id:x24}.js",
				"https://player.cnevids.com/embed/{id}"},
		}},
		{Name: "comedycentral", Hosts: "cc.com comedycentral.com", Shapes: []shape{
			{record.KindVideo, "/video-clips/{id:a6}/... /video/{id:a6}/... /episodes/{id:a6}/...", "", "https://www.cc.com/video-clips/{id}"},
			{record.KindVideo, "", "media.mtvnservices.com/embed/{id:'mgid:'s}", "https://media.mtvnservices.com/embed/{id}"},
		}},
		{Name: "corriere", Hosts: "video.corriere.it", Shapes: []shape{
			{record.KindVideo, "/{section}/{title}/{id:u}", "/video-embed/{id:u}", "https://video.corriere.it/video-embed/{id}"},
		}},
		{Name: "cspan", Hosts: "c-span.org", aliases: "c-span", Shapes: []shape{
			{record.KindVideo, "/program/{section}/{title}/{id:n} /clip/{section}/{title}/{id:n}", "", "https://www.c-span.org/program/{section}/{title}/{id}"},
		}},
		{Name: "dailymail", Hosts: "dailymail.co.uk dailymail.com", Shapes: []shape{
			{record.KindVideo,
				"/video/{section}/video-{id:n}/{title} /video/{section}/video-{id:n}",
				"/embed/video/{id:n}.html /embed/video/{id:n}",
				"https://www.dailymail.co.uk/embed/video/{id}.html"},
		}},
		{Name: "democracynow", Hosts: "democracynow.org", Shapes: []shape{
			{record.KindVideo, "", "/embed/story/{id:r}", "https://www.democracynow.org/embed/story/{id}"},
			{record.KindVideo, "", "/embed/show/{id:r}", "https://www.democracynow.org/embed/show/{id}"},
			{record.KindVideo, "", "/embed/headlines/{id:r}", "https://www.democracynow.org/embed/headlines/{id}"},
		}},
		{Name: "digiteka", Hosts: "ultimedia.com", aliases: "ultimedia", match: recognizeDigiteka},
		{Name: "dw", Hosts: "dw.com", aliases: "deutschewelle", Shapes: []shape{
			{record.KindVideo,
				"/{lang:w}/video-{id:n} /{lang:w}/{title}/video-{id:n} /{lang:w}/av-{id:n} /{lang:w}/{title}/av-{id:n}",
				"/embed/{width:n}/av-{id:n} /embed/{width:n}/video-{id:n}",
				"https://www.dw.com/en/video-{id}"},
		}},
		{Name: "espn", Hosts: "espn.com espn.go.com espn.com.br espndeportes.espn.com", Shapes: []shape{
			{record.KindVideo,
				"/video/clip?id={id:n} /video/clip/_/id/{id:n}/... /*/video/clip?id={id:n} /video/{id:n}",
				"/core/video/iframe?id={id:n} assets.espn.go.com/.../?id={id:n}",
				"https://www.espn.com/video/clip?id={id}"},
		}},
		{Name: "foxnews", Hosts: "foxnews.com video.foxnews.com foxbusiness.com video.foxbusiness.com", Shapes: []shape{
			{record.KindVideo, "/v/{id:n8+}/... /video/{id:n8+}", "/v/video-embed.html?video_id={id:n8+}", "https://www.foxnews.com/video/{id}"},
		}},
		{Name: "gamespot", Hosts: "gamespot.com", Shapes: []shape{
			{record.KindVideo, "/videos/{title}/2300-{id:n} /videos/{title}/{x:n}-{id:n}", "/videos/embed/{id:n}", "https://www.gamespot.com/videos/embed/{id}/"},
		}},
		{Name: "gazzetta", Hosts: "video.gazzetta.it", Shapes: []shape{
			{record.KindVideo, "/{title}/{id:u}", "/video-embed/{id:u}", "https://video.gazzetta.it/video-embed/{id}"},
		}},
		{Name: "globalnews", Hosts: "globalnews.ca", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}/...", "/video/embed/{id:n}", "https://globalnews.ca/video/{id}/"},
		}},
		{Name: "globo", Hosts: "globoplay.globo.com", aliases: "globoplay", Shapes: []shape{
			{record.KindVideo, "/v/{id:n}/...", "player.globo.com/{id:n}", "https://globoplay.globo.com/v/{id}/"},
		}},
		{Name: "ign", Hosts: "ign.com", Shapes: []shape{
			{record.KindVideo, "/videos/{y:n4}/{m:n2}/{d:n2}/{id:w}", "", "https://www.ign.com/videos/{y}/{m}/{d}/{id}"},
			{record.KindVideo, "/videos/{id:w6+}", "", "https://www.ign.com/videos/{id}"},
		}},
		{Name: "ina", Hosts: "player.ina.fr", Shapes: []shape{
			{record.KindVideo, "", "/player/embed/{id:b8-16}/... /embed/{id:b8-16}/...", "https://player.ina.fr/embed/{id}"},
		}},
		{Name: "lastampa", Hosts: "video.lastampa.it", Shapes: []shape{
			{record.KindVideo,
				"/{section}/{title}/{id1:n}/{id2:n}",
				"/embed/{section}/{title}/{id1:n}/{id2:n}",
				"https://video.lastampa.it/{section}/{title}/{id1}/{id2}"},
		}},
		{Name: "mlb", Hosts: "mlb.com m.mlb.com", Shapes: []shape{
			{record.KindVideo,
				`/video/{id:n7+} /video/v{id:n} /video/v{id:n}/* /*/video/v{id:n} /*/video/v{id:n}/* /*/video/topic/*/v{id:n}/*
				/video/topic/*/v{id:n} /video/topic/*/v{id:n}/* /r/video?content_id={id:n} /video/{title}-c{id:n}
				/video/{title}/c-{id:n}`,
				"/shared/video/embed/embed.html?content_id={id:n}",
				"https://www.mlb.com/video/v{id}"},
		}},
		{Name: "msn", Hosts: "msn.com", Shapes: []shape{
			{record.KindVideo, "", "hub.video.msn.com/embed/{id:u}", "https://hub.video.msn.com/embed/{id}/"},
			{record.KindVideo,
				`/{lang:w}/{section}/video/{title}/{id:'vi-'b} /{lang:w}/video/{section}/{title}/{id:'vi-'b}
				/{lang:w}/{section}/{sub}/{title}/{id:'vi-'b}`,
				"",
				"https://www.msn.com/en-us/video/watch/video/{id}"},
		}},
		{Name: "msnbc", Hosts: "msnbc.com", Shapes: []shape{
			{record.KindVideo, "/{show}/watch/{title}-{id:n}", "/msnbc/embedded-video/{id:w}", "https://www.msnbc.com/msnbc/embedded-video/{id}"},
		}},
		{Name: "natgeovideo", Hosts: "video.nationalgeographic.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:w4+} /tv/{id:w4+} /video/*/{id:w4+} /tv/*/{id:w4+}", "", "https://video.nationalgeographic.com/video/{id}"},
		}},
		{Name: "nbcnews", Hosts: "nbcnews.com today.com", Shapes: []shape{
			{record.KindVideo,
				"/video/{title}-{id:n} /*/video/{title}-{id:n} /video/*/{title}-{id:n}",
				"/widget/video-embed/{id:n}",
				"https://www.nbcnews.com/widget/video-embed/{id}"},
			{record.KindVideo, "", "/news/embedded-video/{id:w} /today/embedded-video/{id:w}", "https://www.nbcnews.com/news/embedded-video/{id}"},
		}},
		{Name: "nbcsports", Hosts: "nbcsports.com", Shapes: []shape{
			{record.KindVideo,
				"",
				`vplayer.nbcsports.com/p/{account:w}/{player:w}/media/{id:w}
				vplayer.nbcsports.com/p/{account:w}/{player:w}/select/media/{id:w}
				vplayer.nbcsports.com/p/{account:w}/{player:w}/embed/select/media/{id:w}`,
				"https://vplayer.nbcsports.com/p/{account}/{player}/media/{id}"},
			{record.KindVideo, "/video/{id:w8+}", "", "https://www.nbcsports.com/video/{id}"},
		}},
		{Name: "ndtv", Hosts: "ndtv.com", Shapes: []shape{
			{record.KindVideo, "/video/{title}-{id:n} /video/*/*/{title}-{id:n}", "/video/embed-player?id={id:n}", "https://www.ndtv.com/video/embed-player/?id={id}"},
		}},
		{Name: "nhl", Hosts: "nhl.com", Shapes: []shape{
			{record.KindVideo,
				`/video/c-{id:n} /video/*/c-{id:n} /video/*/*/c-{id:n} /*/video/c-{id:n} /*/video/*/*/c-{id:n}
				/video/{title}-{id:n13}`,
				"/video/embed/c-{id:n} /video/embed/*/c-{id:n}",
				"https://www.nhl.com/video/c-{id}"},
		}},
		{Name: "nrk", Hosts: "nrk.no", Shapes: []shape{
			{record.KindVideo, "/video/{id:w5+}", "/embed/{id:w5+} static.nrk.no/ludo/latest/video-embed.html#id={id:n5+}", "https://www.nrk.no/video/{id}"},
		}},
		{Name: "nytimes", Hosts: "nytimes.com graphics8.nytimes.com", aliases: "nyt", Shapes: []shape{
			{record.KindVideo,
				`/video/{id:n15}/... /video/*/{id:n15}/... /video/*/{id:n15}.html /video/*/*/{id:n15}/...
				/video/*/*/*/{id:n15}/... /video/*/*/*/*/{id:n15}/... /video/*/*/*/*/*/{id:n15}/...`,
				"/video/players/offsite/*?videoId={id:n} /bcvideo/.../?videoId={id:n}",
				"https://www.nytimes.com/video/players/offsite/index.html?videoId={id}"},
		}},
		{Name: "pbs", Hosts: "pbs.org video.pbs.org player.pbs.org", Shapes: []shape{
			{record.KindVideo,
				"/video/{id:w4+}",
				`/viralplayer/{id:w4+} /portalplayer/{id:w4+} /partnerplayer/{id:w4+} /widget/partnerplayer/{id:w4+}
				/stationplayer/{id:w4+}`,
				"https://player.pbs.org/viralplayer/{id}/"},
		}},
		{Name: "repubblica", Hosts: "video.repubblica.it", Shapes: []shape{
			{record.KindVideo,
				"/{section}/{title}/{id1:n}/{id2:n} /{section}/{sub}/{title}/{id1:n}/{id2:n}",
				"/embed/{section}/{title}/{id1:n}/{id2:n} /embed/{section}/{sub}/{title}/{id1:n}/{id2:n}",
				"https://video.repubblica.it/{section}/{title}/{id1}/{id2}"},
		}},
		{Name: "reuters", Hosts: "reuters.com", Shapes: []shape{
			{record.KindVideo, "/video/...?videoId={id:n}", "/assets/iframe/yovideo?videoId={id:n}", "https://www.reuters.com/assets/iframe/yovideo?videoId={id}"},
			{record.KindVideo, "/video/watch/{title}-id{id:b8+}", "", "https://www.reuters.com/video/watch/{title}-id{id}"},
		}},
		{Name: "rtve", Hosts: "rtve.es secure-embed.rtve.es", Shapes: []shape{
			{record.KindVideo, "/play/videos/*/*/{id:n} /alacarta/videos/*/*/{id:n} /v/{id:n}", "/drmn/embed/video/{id:n}", "https://www.rtve.es/v/{id}/"},
		}},
		{Name: "skynews", Hosts: "news.sky.com", Shapes: []shape{
			{record.KindVideo, "/video/{title}-{id:n8}", "", "https://news.sky.com/video/{title}-{id}"},
		}},
		{Name: "spiegel", Hosts: "spiegel.de", Shapes: []shape{
			{record.KindVideo, "/video/{title}-video-{id:n}.html", "/video/embedPlayer/{id:n}", "https://www.spiegel.de/video/embedPlayer/{id}"},
		}},
		{Name: "srgssr", Hosts: "srf.ch rts.ch rsi.ch rtr.ch", aliases: "srg srf rts", Shapes: []shape{
			{record.KindVideo,
				"",
				`/play/embed?urn=urn:{unit:a}:video:{id:w} tp.srgssr.ch/p/*/embed?urn=urn:{unit:a}:video:{id:w}
				/play/tv/embed?urn=urn:{unit:a}:video:{id:w}`,
				"https://tp.srgssr.ch/p/{unit}/embed?urn=urn:{unit}:video:{id}"},
			{record.KindAudio,
				"",
				"/play/embed?urn=urn:{unit:a}:audio:{id:w} tp.srgssr.ch/p/*/embed?urn=urn:{unit:a}:audio:{id:w}",
				"https://tp.srgssr.ch/p/{unit}/embed?urn=urn:{unit}:audio:{id}"},
		}},
		{Name: "svt", Hosts: "svt.se", Shapes: []shape{
			{record.KindVideo, "", "/videoplayer-embed/{id:b6-12} /embed/{id:b6-12}", "https://www.svt.se/videoplayer-embed/{id}"},
		}},
		{Name: "tagesschau", Hosts: "tagesschau.de", Shapes: []shape{
			{record.KindVideo,
				"/multimedia/video/{id:'video-'n}.html",
				`/multimedia/video/{id:'video-'n}~player.html /multimedia/*/{id:'video-'n}~player.html
				/multimedia/*/*/{id:'video-'n}~player.html`,
				"https://www.tagesschau.de/multimedia/video/{id}.html"},
		}},
		{Name: "teamcoco", Hosts: "teamcoco.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}/...", "/embed/v/{id:n}", "https://teamcoco.com/embed/v/{id}"},
		}},
		{Name: "theatlantic", Hosts: "theatlantic.com", Shapes: []shape{
			{record.KindVideo, "/video/index/{id:n}/...", "/video/iframe/{id:n}", "https://www.theatlantic.com/video/index/{id}/"},
		}},
		{Name: "theguardian", Hosts: "theguardian.com", aliases: "guardian", Shapes: []shape{
			{record.KindVideo,
				"/{section:w}/video/{id:r}",
				"embed.theguardian.com/embed/video/{section:w}/video/{id:r}",
				"https://www.theguardian.com/{section}/video/{id}"},
		}},
		{Name: "theonion", Hosts: "theonion.com", aliases: "onion", Shapes: []shape{
			{record.KindVideo, "/video/{title},{id:n} /video/{title}-{id:n}", "/video_embed?id={id:n}", "https://www.theonion.com/video_embed/?id={id}"},
		}},
		{Name: "theplatform", Hosts: "player.theplatform.com", aliases: "mpx", Shapes: []shape{
			{record.KindVideo,
				"",
				`/p/{account:w}/{player:w}/media/{id:w} /p/{account:w}/{player:w}/select/media/{id:w}
				/p/{account:w}/{player:w}/embed/media/{id:w} /p/{account:w}/{player:w}/embed/select/media/{id:w}
				/p/{account:w}/{player:w}/embed/select/{id:w} /p/{account:w}/{player:w}/select/{id:w}`,
				"https://player.theplatform.com/p/{account}/{player}/select/media/{id}"},
			{record.KindVideo,
				"",
				"/p/{account:w}/{player:w}?guid={id:w} /p/{account:w}/{player:w}/...?guid={id:w}",
				"https://player.theplatform.com/p/{account}/{player}?guid={id}"},
		}},
		{Name: "timesofindia", Hosts: "timesofindia.indiatimes.com", Shapes: []shape{
			{record.KindVideo,
				"/videos/*/{title}/videoshow/{id:n}.cms /videos/*/*/{title}/videoshow/{id:n}.cms",
				"/videoembed/{id:n}.cms",
				"https://timesofindia.indiatimes.com/videoembed/{id}.cms"},
		}},
		{Name: "tmz", Hosts: "tmz.com", Shapes: []shape{
			{record.KindVideo, "/videos/{id:'0_'a8}/... /watch/{id:'0_'a8}/... /videos/{id:'0-'a8}/... /watch/{id:'0-'a8}/...", "", "https://www.tmz.com/watch/{id}/"},
		}},
		{Name: "uol", Hosts: "player.mais.uol.com.br", Shapes: []shape{
			{record.KindVideo, "", "/?mediaId={id:n} /*?mediaId={id:n}", "https://player.mais.uol.com.br/?mediaId={id}"},
		}},
		{Name: "vgtv", Hosts: "vgtv.no tv.vg.no", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}/...", "/embed?id={id:n}", "https://tv.vg.no/video/{id}"},
		}},
		{Name: "washingtonpost", Hosts: "washingtonpost.com", aliases: "wapo", Shapes: []shape{
			{record.KindVideo,
				`/video/c/video/{id:u} /posttv/c/video/{id:u} /video/*/{id:u}_video.html /video/*/*/{id:u}_video.html
				/posttv/*/*/*/*/*/{id:u}_video.html /video/*/*/*/*/*/{id:u}_video.html`,
				"/video/c/embed/{id:u} /posttv/c/embed/{id:u}",
				"https://www.washingtonpost.com/video/c/embed/{id}"},
		}},
		{Name: "wsj", Hosts: "wsj.com", Shapes: []shape{
			{record.KindVideo,
				`/video/{title}/{id:u}.html /video/*/{title}/{id:u}.html /video/{id:u} live.wsj.com/#!{id:u}
				live.wsj.com/.../#!{id:u}`,
				"video-api.wsj.com/.../?guid={id:u} video-api.shdsvc.dowjones.io/.../?guid={id:u}",
				"https://video-api.wsj.com/api-video/player/iframe.html?guid={id}"},
		}},
		{Name: "yahoo", Hosts: "news.yahoo.com sports.yahoo.com finance.yahoo.com screen.yahoo.com yahoo.com", Shapes: []shape{
			{record.KindVideo,
				"/video/{title}-{id:n9}.html /*/video/{title}-{id:n9}.html",
				"/video/{title}-{id:n9}.html?format=embed",
				"https://news.yahoo.com/video/{title}-{id}.html"},
		}},
	}
}

// recognizeCBSSports reads the frame of CBS Sports, whose settings are a query
// within a parameter.
func recognizeCBSSports(a *urlParts) (hit, bool) {
	if !strings.HasPrefix(a.path, "/player/embed") && !strings.HasPrefix(a.path, "/video/player/embed") {
		return hit{}, false
	}
	id := QueryValue(a.param("args"), "ids")
	h := hit{kind: record.KindVideo, id: id, url: "https://www.cbssports.com/player/embed/?args=ids%3D" + id, frame: true}
	return h, len(id) == 36 && isUUID(id)
}

// recognizeDigiteka reads paths that are lists of names and values: "/src/ID",
// "/id/ID".
func recognizeDigiteka(a *urlParts) (hit, bool) {
	h := hit{kind: record.KindVideo, frame: a.seg(0) == "deliver"}
	for i := 1; i+1 < a.n; i++ {
		switch v := a.segs[i+1]; a.segs[i] {
		case "src":
			h.id = v
		case "id", "video":
			if h.id == "" {
				h.id = v
			}
		case "mdtk":
			h.account = v
		}
	}
	h.url = "https://www.ultimedia.com/default/index/videogeneric/id/" + h.id
	return h, IsWord(h.id) && len(h.id) >= 5 && len(h.id) <= 16
}
