package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// moreVideoProviders are further hosts of videos. Sources as for videoProviders.
func moreVideoProviders() []provider {
	return []provider{
		{Name: "acfun", Hosts: "acfun.cn", Shapes: []shape{
			{record.KindVideo, "/v/{id:'ac'n}", "/player/{id:'ac'n}", "https://www.acfun.cn/v/{id}"},
		}},
		{Name: "adobetv", Hosts: "video.tv.adobe.com", Shapes: []shape{
			{record.KindVideo, "", "/v/{id:n} /v/{id:n}/*", "https://video.tv.adobe.com/v/{id}"},
		}},
		{Name: "afreecatv", Hosts: "vod.afreecatv.com", Shapes: []shape{
			{record.KindVideo, "/player/{id:n} /ST/{id:n}", "/player/{id:n}/embed /embed.php?nTitleNo={id:n}", "https://vod.afreecatv.com/player/{id}"},
			{record.KindVideo, "play.afreecatv.com/{user:w}/{id:n} play.afreecatv.com/{user:w}/{id:n}/embed", "", "https://play.afreecatv.com/{user}/{id}"},
		}},
		{Name: "soop", Hosts: "vod.sooplive.com vod.sooplive.co.kr", aliases: "sooplive", Shapes: []shape{
			{record.KindVideo, "/player/{id:n} /ST/{id:n}", "/player/{id:n}/embed", "https://vod.sooplive.co.kr/player/{id}"},
			{record.KindVideo, "play.sooplive.com/{user:w}/{id:n} play.sooplive.co.kr/{user:w}/{id:n}", "", "https://play.sooplive.co.kr/{user}/{id}"},
		}},
		{Name: "allocine", Hosts: "allocine.fr", Shapes: []shape{
			{record.KindVideo,
				"/video/player_gen_cmedia={id:n} /video/video-{id:n} /video/player_gen_cmedia={id:n}.html",
				"player.allocine.fr/{id:n}.html /_video/iblogvision.aspx?cmedia={id:n}",
				"https://player.allocine.fr/{id}.html"},
		}},
		{Name: "animoto", Hosts: "animoto.com", Shapes: []shape{
			{record.KindVideo, "/play/{id:w16+}", "s.animoto.com/w/swf/*?f={id:w16+} /embed/{id:w16+}", "https://animoto.com/play/{id}"},
		}},
		{Name: "apivideo", Hosts: "embed.api.video", Shapes: []shape{
			{record.KindVideo, "", "/vod/{id:'vi'b16+}", "https://embed.api.video/vod/{id}"},
			{record.KindVideo, "", "/live/{id:'li'b16+}", "https://embed.api.video/live/{id}"},
		}},
		{Name: "bannedvideo", Hosts: "banned.video", Shapes: []shape{
			{record.KindVideo, "/watch?id={id:x24}", "api.banned.video/embed/{id:x24} /embed/{id:x24}", "https://banned.video/watch?id={id}"},
		}},
		{Name: "brighteon", Hosts: "brighteon.com", Shapes: []shape{
			{record.KindVideo, "/{id:u} /{id:n10-14}", "/embed/{id:u} /embed/{id:n10-14}", "https://www.brighteon.com/{id}"},
		}},
		{Name: "canalplus", Hosts: "canalplus.fr player.canalplus.fr", Shapes: []shape{
			{record.KindVideo, "/...?vid={id:n}", "/embed?vid={id:n}", "https://player.canalplus.fr/embed/?vid={id}"},
		}},
		{Name: "clippit", Hosts: "clippituser.tv clippit.tv", Shapes: []shape{
			{record.KindVideo, "/c/{id:a4-10} /*/{id:a6}", "/embed/{id:a4-10}", "https://www.clippituser.tv/c/{id}"},
		}},
		{Name: "cloudflarestream", Hosts: "*.cloudflarestream.com iframe.videodelivery.net watch.videodelivery.net embed.videodelivery.net", aliases: "videodelivery", Shapes: []shape{
			{record.KindVideo,
				"*.cloudflarestream.com/{id:x32}/watch",
				"/{id:x32} /{id:x32}/iframe /{id:x32}/manifest/* /embed/*?video={id:x32}",
				"https://watch.cloudflarestream.com/{id}"},
		}},
		{Name: "collegehumor", Hosts: "collegehumor.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}/...", "/e/{id:n} /embed/{id:n}/...", "https://www.collegehumor.com/video/{id}"},
		}},
		{Name: "dacast", Hosts: "iframe.dacast.com", Shapes: []shape{
			{record.KindVideo, "", "/vod/{account:u}/{id:u} /live/{account:u}/{id:u} /playlist/{account:u}/{id:u}", "https://iframe.dacast.com/vod/{account}/{id}"},
			{record.KindVideo, "", "/b/{account:n}/f/{id:n} /b/{account:n}/c/{id:n}", "https://iframe.dacast.com/b/{account}/f/{id}"},
		}},
		{Name: "dotsub", Hosts: "dotsub.com", Shapes: []shape{
			{record.KindVideo, "/view/{id:u}", "/media/{id:u}/embed/...", "https://dotsub.com/view/{id}"},
		}},
		{Name: "douyin", Hosts: "douyin.com iesdouyin.com", Shapes: []shape{
			{record.KindVideo,
				"/video/{id:n15-21} /share/video/{id:n15-21} /share/video/{id:n15-21}/*",
				"open.douyin.com/player/video?vid={id:n15-21}",
				"https://www.douyin.com/video/{id}"},
		}},
		{Name: "dtube", Hosts: "d.tube emb.d.tube", Shapes: []shape{
			{record.KindVideo, "/v/{id1:d}/{id2:w} /#!/v/{id1:d}/{id2:w}", "emb.d.tube/#!/{id1:d}/{id2:w}", "https://d.tube/v/{id1}/{id2}"},
		}},
		{Name: "dumpert", Hosts: "dumpert.nl", Shapes: []shape{
			{record.KindVideo,
				"/item/{id1:n}_{id2:x8} /mediabase/{id1:n}/{id2:x8}/... /mediabase/{id1:n}_{id2:x8}/...",
				"/embed/{id1:n}/{id2:x8} /embed/{id1:n}_{id2:x8}",
				"https://www.dumpert.nl/item/{id1}_{id2}"},
		}},
		{Name: "dzen", Hosts: "dzen.ru zen.yandex.ru", Shapes: []shape{
			{record.KindVideo, "/video/watch/{id:x24}", "", "https://dzen.ru/video/watch/{id}"},
			{record.KindVideo, "", "/embed/{id:w8+}", "https://dzen.ru/embed/{id}"},
		}},
		{Name: "flowplayer", Hosts: "embed.flowplayer.com *.lwcdn.com", Shapes: []shape{
			{record.KindVideo, "", "/api/video/embed.jsp?id={id:u}&pi={player:u}", "https://ljsp.lwcdn.com/api/video/embed.jsp?id={id}&pi={player}"},
			{record.KindVideo, "", "/api/video/embed.jsp?id={id:u}", ""},
		}},
		{Name: "funnyordie", Hosts: "funnyordie.com", Shapes: []shape{
			{record.KindVideo, "/videos/{id:x10}/...", "/embed/{id:x10}", "https://www.funnyordie.com/videos/{id}"},
		}},
		{Name: "gameclips", Hosts: "gameclips.io", Shapes: []shape{
			{record.KindVideo, "/{user:w}/{id:u}", "/{user:w}/{id:u}/embed", "https://gameclips.io/{user}/{id}"},
		}},
		{Name: "gumlet", Hosts: "play.gumlet.io", Shapes: []shape{
			{record.KindVideo, "gumlet.tv/watch/{id:x24} gumlet.com/watch/{id:x24}", "/embed/{id:x24}", "https://play.gumlet.io/embed/{id}"},
		}},
		{Name: "hudl", Hosts: "hudl.com", Shapes: []shape{
			{record.KindVideo,
				"/athlete/{athlete:n}/highlights/{id:x} /athlete/{athlete:n}/*/highlights/{id:x} /video/*/{athlete:n}/{id:x}",
				"/embed/athlete/{athlete:n}/highlights/{id:x} /embed/video/*/{athlete:n}/{id:x}",
				"https://www.hudl.com/video/3/{athlete}/{id}"},
			{record.KindVideo, "/v/{id:b5-8}", "", "https://www.hudl.com/v/{id}"},
		}},
		{Name: "hulu", Hosts: "hulu.com", Shapes: []shape{
			{record.KindVideo, "/watch/{id:n} /watch/{id:u}", "", "https://www.hulu.com/watch/{id}"},
			{record.KindVideo, "", "/embed.html?eid={id:w} /embed/{id:w20+}", "https://www.hulu.com/embed.html?eid={id}"},
		}},
		{Name: "huya", Hosts: "huya.com v.huya.com", Shapes: []shape{
			{record.KindVideo, "/play/{id:n}.html /video/play/{id:n}.html", "", "https://v.huya.com/play/{id}.html"},
			{record.KindVideo, "", "liveshare.huya.com/iframe/{id:w}", "https://liveshare.huya.com/iframe/{id}"},
		}},
		{Name: "imdb", Hosts: "imdb.com", Shapes: []shape{
			{record.KindVideo,
				`/video/vi{id:n} /video/*/vi{id:n} /*/*/videoplayer/vi{id:n} /videoplayer/vi{id:n} /*/*/*/vi{id:n}
				/list/*/videoplayer/vi{id:n}`,
				"/video/imdb/vi{id:n}/imdb/embed /videoembed/vi{id:n} /video/vi{id:n}/embed",
				"https://www.imdb.com/video/vi{id}/"},
		}},
		{Name: "indavideo", Hosts: "indavideo.hu", Shapes: []shape{
			{record.KindVideo, "/video/{id:d}", "", "https://indavideo.hu/video/{id}"},
			{record.KindVideo, "", "embed.indavideo.hu/player/video/{id:x10} /player/video/{id:x10}", "https://embed.indavideo.hu/player/video/{id}"},
		}},
		{Name: "iqiyi", Hosts: "iqiyi.com", Shapes: []shape{
			{record.KindVideo, "/v_{id:a8-16}.html", "", "https://www.iqiyi.com/v_{id}.html"},
			{record.KindVideo,
				"",
				`open.iqiyi.com/developer/player_js/*?vid={id:x32} player.video.qiyi.com/{id:x32}/...
				player.video.iqiyi.com/{id:x32}/...`,
				"https://open.iqiyi.com/developer/player_js/coopPlayerIndex.html?vid={id}"},
		}},
		{Name: "ixigua", Hosts: "ixigua.com", aliases: "xigua", Shapes: []shape{
			{record.KindVideo, "/{id:n15-21}", "/iframe/{id:n15-21}", "https://www.ixigua.com/{id}"},
		}},
		{Name: "izlesene", Hosts: "izlesene.com", Shapes: []shape{
			{record.KindVideo, "/video/{title}/{id:n}", "/embedplayer/{id:n}", "https://www.izlesene.com/embedplayer/{id}"},
		}},
		{Name: "kickstarter", Hosts: "kickstarter.com", Shapes: []shape{
			{record.KindVideo, "", "/projects/{id1:w}/{id2:w}/widget/video.html", "https://www.kickstarter.com/projects/{id1}/{id2}/widget/video.html"},
		}},
		{Name: "kuaishou", Hosts: "kuaishou.com", Shapes: []shape{
			{record.KindVideo, "/short-video/{id:a12-20}", "", "https://www.kuaishou.com/short-video/{id}"},
		}},
		{Name: "letv", Hosts: "le.com letv.com", Shapes: []shape{
			{record.KindVideo, "/ptv/vplay/{id:n}.html", "", "https://www.le.com/ptv/vplay/{id}.html"},
		}},
		{Name: "liveleak", Hosts: "liveleak.com", Shapes: []shape{
			{record.KindVideo, "/view?t={id:w} /view?i={id:w}", "", "https://www.liveleak.com/view?t={id}"},
			{record.KindVideo, "", "/ll_embed?f={id:w} /ll_embed?i={id:w} /e/{id:w}", "https://www.liveleak.com/ll_embed?f={id}"},
		}},
		{Name: "livestream", Hosts: "livestream.com new.livestream.com", Shapes: []shape{
			{record.KindVideo,
				"/accounts/{account:n}/events/{event:n}/videos/{id:n}",
				"/accounts/{account:n}/events/{event:n}/videos/{id:n}/player",
				"https://livestream.com/accounts/{account}/events/{event}/videos/{id}"},
			{record.KindVideo, "/{name:w}/events/{event:n}/videos/{id:n}", "", "https://livestream.com/{name}/events/{event}/videos/{id}"},
			{record.KindVideo,
				"/accounts/{account:n}/events/{id:n}",
				"/accounts/{account:n}/events/{id:n}/player",
				"https://livestream.com/accounts/{account}/events/{id}"},
			{record.KindVideo, "/{name:w}/events/{id:n}", "", "https://livestream.com/{name}/events/{id}"},
		}},
		{Name: "mailru", Hosts: "my.mail.ru", aliases: "mymailru", Shapes: []shape{
			{record.KindVideo, "/{domain:w}/{user:d}/video/{album:d}/{id:n}.html", "", "https://my.mail.ru/{domain}/{user}/video/{album}/{id}.html"},
			{record.KindVideo, "", "/video/embed/{id:n}", "https://my.mail.ru/video/embed/{id}"},
			{record.KindVideo,
				"",
				`/video/embed/{domain:w}/{user:d}/{album:d}/{id:n}
				videoapi.my.mail.ru/videos/embed/{domain:w}/{user:d}/{album:d}/{id:n}.html`,
				"https://my.mail.ru/{domain}/{user}/video/{album}/{id}.html"},
		}},
		{Name: "mdstrm", Hosts: "mdstrm.com", aliases: "mediastream", Shapes: []shape{
			{record.KindVideo, "", "/embed/{id:x24} /live-stream/{id:x24}", "https://mdstrm.com/embed/{id}"},
		}},
		{Name: "medal", Hosts: "medal.tv", Shapes: []shape{
			{record.KindVideo,
				`/games/{game}/clips/{id:w6+} /games/{game}/clips/{id:w6+}/* /*/games/{game}/clips/{id:w6+} /clips/{id:w6+}
				/clips/{id:w6+}/*`,
				"/clip/{id:w6+} /clip/{id:w6+}/*",
				"https://medal.tv/clips/{id}"},
		}},
		{Name: "metacafe", Hosts: "metacafe.com", Shapes: []shape{
			{record.KindVideo, "/watch/{id:n}/...", "/embed/{id:n}/... /fplayer/{id:n}/...", "https://www.metacafe.com/watch/{id}/"},
		}},
		{Name: "microsoftstream", Hosts: "web.microsoftstream.com", aliases: "msstream", Shapes: []shape{
			{record.KindVideo, "/video/{id:u}", "/embed/video/{id:u}", "https://web.microsoftstream.com/video/{id}"},
		}},
		{Name: "nebula", Hosts: "nebula.tv nebula.app beta.nebula.tv", Shapes: []shape{
			{record.KindVideo, "/videos/{id:w6+}", "", "https://nebula.tv/videos/{id}"},
		}},
		{Name: "newgrounds", Hosts: "newgrounds.com", Shapes: []shape{
			{record.KindVideo, "/portal/view/{id:n}", "", "https://www.newgrounds.com/portal/view/{id}"},
			{record.KindAudio, "/audio/listen/{id:n}", "", "https://www.newgrounds.com/audio/listen/{id}"},
		}},
		{Name: "nexx", Hosts: "embed.nexx.cloud", Shapes: []shape{
			{record.KindVideo, "", "/{account:n}/video/{id:w} /{account:n}/{id:n} /{account:n}/playlist/{id:w}", "https://embed.nexx.cloud/{account}/video/{id}"},
		}},
		{Name: "nfb", Hosts: "nfb.ca onf.ca", aliases: "nfbca", Shapes: []shape{
			{record.KindVideo, "/film/{id:w3+}", "/film/{id:w3+}/embed/...", "https://www.nfb.ca/film/{id}/"},
		}},
		{Name: "ooyala", Hosts: "player.ooyala.com", Shapes: []shape{
			{record.KindVideo,
				"",
				"/iframe.html?ec={id:w32} /...?embedCode={id:w32} /iframe.html#ec={id:w32} /...?ec={id:w32}",
				"https://player.ooyala.com/iframe.html?ec={id}"},
		}},
		{Name: "pandavideo", Hosts: "*.tv.pandavideo.com.br *.tv.pandavideo.com", Shapes: []shape{
			{record.KindVideo, "", "/embed?v={id:u}", "https://{host}/embed/?v={id}"},
		}},
		{Name: "panopto", Hosts: "*.hosted.panopto.com *.cloud.panopto.eu *.ap.panopto.com", Shapes: []shape{
			{record.KindVideo, "/Panopto/Pages/Viewer.aspx?id={id:u}", "/Panopto/Pages/Embed.aspx?id={id:u}", "https://{host}/Panopto/Pages/Viewer.aspx?id={id}"},
		}},
		{Name: "r7", Hosts: "player.r7.com", Shapes: []shape{
			{record.KindVideo, "", "/video/i/{id:x24}", "https://player.r7.com/video/i/{id}"},
		}},
		{Name: "rentv", Hosts: "ren.tv", Shapes: []shape{
			{record.KindVideo, "", "/player/video/embed/{id:n} /video/embed/{id:n}", "https://ren.tv/video/embed/{id}"},
		}},
		{Name: "rudo", Hosts: "rudo.video", Shapes: []shape{
			{record.KindVideo, "", "/vod/{id:w4+} /live/{id:w4+}", "https://rudo.video/vod/{id}"},
			{record.KindAudio, "", "/podcast/{id:w4+}", "https://rudo.video/podcast/{id}"},
		}},
		{Name: "sapo", Hosts: "videos.sapo.pt", Shapes: []shape{
			{record.KindVideo,
				"/{id:b20}",
				`rd.videos.sapo.pt/playhtml?file=https://rd.videos.sapo.pt/{id:b20}/mov/1
				rd.videos.sapo.pt/playhtml?file=http://rd.videos.sapo.pt/{id:b20}/mov/1`,
				"https://videos.sapo.pt/{id}"},
		}},
		{Name: "screencastcom", Hosts: "screencast.com", Shapes: []shape{
			{record.KindVideo, "/t/{id:b8-20}", "", "https://www.screencast.com/t/{id}"},
			{record.KindVideo,
				"/users/{user:w}/folders/{folder}/media/{id:u}",
				"/users/{user:w}/folders/{folder}/media/{id:u}/embed",
				"https://www.screencast.com/users/{user}/folders/{folder}/media/{id}"},
		}},
		{Name: "screenpal", Hosts: "screenpal.com screencast-o-matic.com", Shapes: []shape{
			{record.KindVideo, "/watch/{id:b8-14}", "/player/{id:b8-14} /embed?sc={id:b8-14}", "https://screenpal.com/watch/{id}"},
		}},
		{Name: "smotrim", Hosts: "player.smotrim.ru player.vgtrk.com smotrim.ru", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}", "/iframe/video/id/{id:n}/... /iframe/live/id/{id:n}/...", "https://smotrim.ru/video/{id}"},
		}},
		{Name: "spotlightr", Hosts: "*.cdn.spotlightr.com *.spotlightr.com", Shapes: []shape{
			{record.KindVideo, "/watch/{id}", "/publish/{id}", "https://{host}/watch/{id}"},
		}},
		{Name: "sproutvideo", Hosts: "sproutvideo.com", Shapes: []shape{
			{record.KindVideo,
				"/videos/{id:x18} *.vids.io/videos/{id:x18} *.vids.io/videos/{id:x18}/*",
				"videos.sproutvideo.com/embed/{id:x18}/{key:x} videos.sproutvideo.com/embed/{id:x18}",
				"https://sproutvideo.com/videos/{id}"},
		}},
		{Name: "streamja", Hosts: "streamja.com streamja.net", Shapes: []shape{
			{record.KindVideo, "/{id:b4-6}", "/embed/{id:b4-6}", "https://streamja.com/{id}"},
		}},
		{Name: "synthesia", Hosts: "share.synthesia.io", Shapes: []shape{
			{record.KindVideo, "/{id:u}", "/embeds/videos/{id:u}", "https://share.synthesia.io/{id}"},
		}},
		{Name: "teachertube", Hosts: "teachertube.com", Shapes: []shape{
			{record.KindVideo, "/video/{title}-{id:n} /video/{id:n}", "/embed/video/{id:n}", "https://www.teachertube.com/video/{id}"},
		}},
		{Name: "tella", Hosts: "tella.tv", Shapes: []shape{
			{record.KindVideo, "/video/{id:w4+} /video/{id:w4+}/view", "/video/{id:w4+}/embed", "https://www.tella.tv/video/{id}/view"},
		}},
		{Name: "threeq", Hosts: "playout.3qsdn.com", aliases: "3q", Shapes: []shape{
			{record.KindVideo, "", "/embed/{id:w20+} /{id:u}", "https://playout.3qsdn.com/embed/{id}"},
		}},
		{Name: "traileraddict", Hosts: "v.traileraddict.com", Shapes: []shape{
			{record.KindVideo, "", "/{id:n}", "https://v.traileraddict.com/{id}"},
		}},
		{Name: "trendingviews", Hosts: "trendingviews.co mydailyfreedom.com", Shapes: []shape{
			{record.KindVideo, "/video/{title}-{id:n}.html /tv/video/{title}-{id:n}.html", "/embed/{id:n} /tv/embed/{id:n}", "https://trendingviews.co/embed/{id}"},
		}},
		{Name: "tudou", Hosts: "tudou.com", Shapes: []shape{
			{record.KindVideo,
				"/programs/view/{id:w11} /v/{id:w11}",
				"/programs/view/html5embed.action?code={id:w11} /v/{id:w11}/v.swf",
				"https://www.tudou.com/programs/view/{id}"},
		}},
		{Name: "tvigle", Hosts: "cloud.tvigle.ru", Shapes: []shape{
			{record.KindVideo, "", "/video/{id:n}", "https://cloud.tvigle.ru/video/{id}/"},
		}},
		{Name: "ustream", Hosts: "ustream.tv video.ibm.com", Shapes: []shape{
			{record.KindVideo, "/recorded/{id:n} /recorded/{id:n}/*", "/embed/recorded/{id:n}", "https://video.ibm.com/recorded/{id}"},
			{record.KindVideo, "/channel/{id:w} /channel/id/{id:n}", "/embed/{id:n}", "https://video.ibm.com/channel/{id}"},
		}},
		{Name: "vbox7", Hosts: "vbox7.com", Shapes: []shape{
			{record.KindVideo, "/play:{id:x8-10}", "/emb/external.php?vid={id:x8-10} i49.vbox7.com/player/ext.swf?vid={id:x8-10}", "https://www.vbox7.com/play:{id}"},
		}},
		{Name: "veoh", Hosts: "veoh.com", Shapes: []shape{
			{record.KindVideo,
				"/watch/v{id:b8+} /watch/v{id:b8+}/* /m/watch.php?v=v{id:b8+} /videos/v{id:b8+}",
				"/embed/v{id:b8+} /swf/webplayer/WebPlayer.swf?permalinkId=v{id:b8+}",
				"https://www.veoh.com/watch/v{id}"},
		}},
		{Name: "vevo", Hosts: "vevo.com", Shapes: []shape{
			{record.KindVideo,
				"/watch/{id:b12} /watch/*/{id:b12} /watch/*/*/{id:b12}",
				`cache.vevo.com/m/html/embed.html?video={id:b12} embed.vevo.com/?isrc={id:b12}
				scache.vevo.com/assets/html/embed.html?video={id:b12}`,
				"https://www.vevo.com/watch/{id}"},
		}},
		{Name: "vhx", Hosts: "embed.vhx.tv", Shapes: []shape{
			{record.KindVideo, "", "/videos/{id:n}", "https://embed.vhx.tv/videos/{id}"},
		}},
		{Name: "viddler", Hosts: "viddler.com", Shapes: []shape{
			{record.KindVideo, "/v/{id:x6-8}", "/embed/{id:x6-8}", "https://www.viddler.com/v/{id}"},
		}},
		{Name: "videa", Hosts: "videa.hu", Shapes: []shape{
			{record.KindVideo,
				"/videok/{title}-{id:b16} /videok/*/{title}-{id:b16} /videok/*/*/{title}-{id:b16}",
				"/player?v={id:b16} /player/v/{id:b16}",
				"https://videa.hu/player?v={id}"},
		}},
		{Name: "videodetective", Hosts: "videodetective.com", Shapes: []shape{
			{record.KindVideo, "/{section:w}/{title:w}/{id:n}", "/embed/video?publishedid={id:n}", "https://www.videodetective.com/embed/video/?publishedid={id}"},
		}},
		{Name: "vidlii", Hosts: "vidlii.com", Shapes: []shape{
			{record.KindVideo, "/watch?v={id:w11}", "/embed?v={id:w11}", "https://www.vidlii.com/watch?v={id}"},
		}},
		{Name: "vidme", Hosts: "vid.me", Shapes: []shape{
			{record.KindVideo, "/{id:b3-6}", "/e/{id:b3-6}", "https://vid.me/{id}"},
		}},
		{Name: "viously", Hosts: "viously.com", Shapes: []shape{
			{record.KindVideo, "/{channel:w}/{id:w11}", "", "https://www.viously.com/{channel}/{id}"},
		}},
		{Name: "vlipsy", Hosts: "vlipsy.com", Shapes: []shape{
			{record.KindVideo, "/vlip/{title}-{id:b8} /vlip/{id:b8}", "/embed/{id:b8}", "https://vlipsy.com/vlip/{id}"},
		}},
		{Name: "vlive", Hosts: "vlive.tv", Shapes: []shape{
			{record.KindVideo, "/video/{id:n}", "/embed/{id:n}", "https://www.vlive.tv/video/{id}"},
		}},
		{Name: "wavevideo", Shapes: []shape{
			{record.KindVideo, "watch.wave.video/{id:x24}", "embed.wave.video/{id:x24}", "https://watch.wave.video/{id}"},
		}},
		{Name: "wshh", Hosts: "worldstarhiphop.com worldstar.com", aliases: "worldstar", Shapes: []shape{
			{record.KindVideo,
				"/featured/{id:n} /videos/video.php?v={id:w} /videos/{id:w8+} /videos/{id:w8+}/*",
				"/embed/{id:w}",
				"https://worldstarhiphop.com/embed/{id}"},
		}},
		{Name: "xboxclips", Hosts: "xboxclips.com", Shapes: []shape{
			{record.KindVideo, "/{user:w}/{id:u}", "/{user:w}/{id:u}/embed", "https://xboxclips.com/{user}/{id}"},
		}},
		{Name: "xboxdvr", Hosts: "xboxdvr.com gamerdvr.com", aliases: "gamerdvr", Shapes: []shape{
			{record.KindVideo, "/gamer/{user}/video/{id:n}", "/gamer/{user}/video/{id:n}/embed", "https://gamerdvr.com/gamer/{user}/video/{id}"},
		}},
		{Name: "youmaker", Hosts: "youmaker.com", Shapes: []shape{
			{record.KindVideo, "/video/{id:w12+} /v/{id:b12} /v/{id:b12}_{title}", "/embed/{id:w12+}", "https://www.youmaker.com/video/{id}"},
		}},
		{Name: "zype", Hosts: "player.zype.com", Shapes: []shape{
			{record.KindVideo, "", "/embed/{id:x24} /embed/{id:x24}.html /embed/{id:x24}.js", "https://player.zype.com/embed/{id}.html"},
		}},
	}
}
