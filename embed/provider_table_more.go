package embed

// moreVideoProviders are further hosts of videos. Sources as for videoProviders.
func moreVideoProviders() []provider {
	return []provider{
		{name: "acfun", hosts: "acfun.cn", shapes: []shape{
			{KindVideo, "/v/{id:'ac'n}", "/player/{id:'ac'n}", "https://www.acfun.cn/v/{id}"},
		}},
		{name: "adobetv", hosts: "video.tv.adobe.com", shapes: []shape{
			{KindVideo, "", "/v/{id:n} /v/{id:n}/*", "https://video.tv.adobe.com/v/{id}"},
		}},
		{name: "afreecatv", hosts: "vod.afreecatv.com", shapes: []shape{
			{KindVideo, "/player/{id:n} /ST/{id:n}", "/player/{id:n}/embed /embed.php?nTitleNo={id:n}", "https://vod.afreecatv.com/player/{id}"},
			{KindVideo, "play.afreecatv.com/{user:w}/{id:n} play.afreecatv.com/{user:w}/{id:n}/embed", "", "https://play.afreecatv.com/{user}/{id}"},
		}},
		{name: "soop", hosts: "vod.sooplive.com vod.sooplive.co.kr", aliases: "sooplive", shapes: []shape{
			{KindVideo, "/player/{id:n} /ST/{id:n}", "/player/{id:n}/embed", "https://vod.sooplive.co.kr/player/{id}"},
			{KindVideo, "play.sooplive.com/{user:w}/{id:n} play.sooplive.co.kr/{user:w}/{id:n}", "", "https://play.sooplive.co.kr/{user}/{id}"},
		}},
		{name: "allocine", hosts: "allocine.fr", shapes: []shape{
			{KindVideo,
				"/video/player_gen_cmedia={id:n} /video/video-{id:n} /video/player_gen_cmedia={id:n}.html",
				"player.allocine.fr/{id:n}.html /_video/iblogvision.aspx?cmedia={id:n}",
				"https://player.allocine.fr/{id}.html"},
		}},
		{name: "animoto", hosts: "animoto.com", shapes: []shape{
			{KindVideo, "/play/{id:w16+}", "s.animoto.com/w/swf/*?f={id:w16+} /embed/{id:w16+}", "https://animoto.com/play/{id}"},
		}},
		{name: "apivideo", hosts: "embed.api.video", shapes: []shape{
			{KindVideo, "", "/vod/{id:'vi'b16+}", "https://embed.api.video/vod/{id}"},
			{KindVideo, "", "/live/{id:'li'b16+}", "https://embed.api.video/live/{id}"},
		}},
		{name: "bannedvideo", hosts: "banned.video", shapes: []shape{
			{KindVideo, "/watch?id={id:x24}", "api.banned.video/embed/{id:x24} /embed/{id:x24}", "https://banned.video/watch?id={id}"},
		}},
		{name: "brighteon", hosts: "brighteon.com", shapes: []shape{
			{KindVideo, "/{id:u} /{id:n10-14}", "/embed/{id:u} /embed/{id:n10-14}", "https://www.brighteon.com/{id}"},
		}},
		{name: "canalplus", hosts: "canalplus.fr player.canalplus.fr", shapes: []shape{
			{KindVideo, "/...?vid={id:n}", "/embed?vid={id:n}", "https://player.canalplus.fr/embed/?vid={id}"},
		}},
		{name: "clippit", hosts: "clippituser.tv clippit.tv", shapes: []shape{
			{KindVideo, "/c/{id:a4-10} /*/{id:a6}", "/embed/{id:a4-10}", "https://www.clippituser.tv/c/{id}"},
		}},
		{name: "cloudflarestream", hosts: "*.cloudflarestream.com iframe.videodelivery.net watch.videodelivery.net embed.videodelivery.net", aliases: "videodelivery", shapes: []shape{
			{KindVideo,
				"*.cloudflarestream.com/{id:x32}/watch",
				"/{id:x32} /{id:x32}/iframe /{id:x32}/manifest/* /embed/*?video={id:x32}",
				"https://watch.cloudflarestream.com/{id}"},
		}},
		{name: "collegehumor", hosts: "collegehumor.com", shapes: []shape{
			{KindVideo, "/video/{id:n}/...", "/e/{id:n} /embed/{id:n}/...", "https://www.collegehumor.com/video/{id}"},
		}},
		{name: "dacast", hosts: "iframe.dacast.com", shapes: []shape{
			{KindVideo, "", "/vod/{account:u}/{id:u} /live/{account:u}/{id:u} /playlist/{account:u}/{id:u}", "https://iframe.dacast.com/vod/{account}/{id}"},
			{KindVideo, "", "/b/{account:n}/f/{id:n} /b/{account:n}/c/{id:n}", "https://iframe.dacast.com/b/{account}/f/{id}"},
		}},
		{name: "dotsub", hosts: "dotsub.com", shapes: []shape{
			{KindVideo, "/view/{id:u}", "/media/{id:u}/embed/...", "https://dotsub.com/view/{id}"},
		}},
		{name: "douyin", hosts: "douyin.com iesdouyin.com", shapes: []shape{
			{KindVideo,
				"/video/{id:n15-21} /share/video/{id:n15-21} /share/video/{id:n15-21}/*",
				"open.douyin.com/player/video?vid={id:n15-21}",
				"https://www.douyin.com/video/{id}"},
		}},
		{name: "dtube", hosts: "d.tube emb.d.tube", shapes: []shape{
			{KindVideo, "/v/{id1:d}/{id2:w} /#!/v/{id1:d}/{id2:w}", "emb.d.tube/#!/{id1:d}/{id2:w}", "https://d.tube/v/{id1}/{id2}"},
		}},
		{name: "dumpert", hosts: "dumpert.nl", shapes: []shape{
			{KindVideo,
				"/item/{id1:n}_{id2:x8} /mediabase/{id1:n}/{id2:x8}/... /mediabase/{id1:n}_{id2:x8}/...",
				"/embed/{id1:n}/{id2:x8} /embed/{id1:n}_{id2:x8}",
				"https://www.dumpert.nl/item/{id1}_{id2}"},
		}},
		{name: "dzen", hosts: "dzen.ru zen.yandex.ru", shapes: []shape{
			{KindVideo, "/video/watch/{id:x24}", "", "https://dzen.ru/video/watch/{id}"},
			{KindVideo, "", "/embed/{id:w8+}", "https://dzen.ru/embed/{id}"},
		}},
		{name: "flowplayer", hosts: "embed.flowplayer.com *.lwcdn.com", shapes: []shape{
			{KindVideo, "", "/api/video/embed.jsp?id={id:u}&pi={player:u}", "https://ljsp.lwcdn.com/api/video/embed.jsp?id={id}&pi={player}"},
			{KindVideo, "", "/api/video/embed.jsp?id={id:u}", ""},
		}},
		{name: "funnyordie", hosts: "funnyordie.com", shapes: []shape{
			{KindVideo, "/videos/{id:x10}/...", "/embed/{id:x10}", "https://www.funnyordie.com/videos/{id}"},
		}},
		{name: "gameclips", hosts: "gameclips.io", shapes: []shape{
			{KindVideo, "/{user:w}/{id:u}", "/{user:w}/{id:u}/embed", "https://gameclips.io/{user}/{id}"},
		}},
		{name: "gumlet", hosts: "play.gumlet.io", shapes: []shape{
			{KindVideo, "gumlet.tv/watch/{id:x24} gumlet.com/watch/{id:x24}", "/embed/{id:x24}", "https://play.gumlet.io/embed/{id}"},
		}},
		{name: "hudl", hosts: "hudl.com", shapes: []shape{
			{KindVideo,
				"/athlete/{athlete:n}/highlights/{id:x} /athlete/{athlete:n}/*/highlights/{id:x} /video/*/{athlete:n}/{id:x}",
				"/embed/athlete/{athlete:n}/highlights/{id:x} /embed/video/*/{athlete:n}/{id:x}",
				"https://www.hudl.com/video/3/{athlete}/{id}"},
			{KindVideo, "/v/{id:b5-8}", "", "https://www.hudl.com/v/{id}"},
		}},
		{name: "hulu", hosts: "hulu.com", shapes: []shape{
			{KindVideo, "/watch/{id:n} /watch/{id:u}", "", "https://www.hulu.com/watch/{id}"},
			{KindVideo, "", "/embed.html?eid={id:w} /embed/{id:w20+}", "https://www.hulu.com/embed.html?eid={id}"},
		}},
		{name: "huya", hosts: "huya.com v.huya.com", shapes: []shape{
			{KindVideo, "/play/{id:n}.html /video/play/{id:n}.html", "", "https://v.huya.com/play/{id}.html"},
			{KindVideo, "", "liveshare.huya.com/iframe/{id:w}", "https://liveshare.huya.com/iframe/{id}"},
		}},
		{name: "imdb", hosts: "imdb.com", shapes: []shape{
			{KindVideo,
				`/video/vi{id:n} /video/*/vi{id:n} /*/*/videoplayer/vi{id:n} /videoplayer/vi{id:n} /*/*/*/vi{id:n}
				/list/*/videoplayer/vi{id:n}`,
				"/video/imdb/vi{id:n}/imdb/embed /videoembed/vi{id:n} /video/vi{id:n}/embed",
				"https://www.imdb.com/video/vi{id}/"},
		}},
		{name: "indavideo", hosts: "indavideo.hu", shapes: []shape{
			{KindVideo, "/video/{id:d}", "", "https://indavideo.hu/video/{id}"},
			{KindVideo, "", "embed.indavideo.hu/player/video/{id:x10} /player/video/{id:x10}", "https://embed.indavideo.hu/player/video/{id}"},
		}},
		{name: "iqiyi", hosts: "iqiyi.com", shapes: []shape{
			{KindVideo, "/v_{id:a8-16}.html", "", "https://www.iqiyi.com/v_{id}.html"},
			{KindVideo,
				"",
				`open.iqiyi.com/developer/player_js/*?vid={id:x32} player.video.qiyi.com/{id:x32}/...
				player.video.iqiyi.com/{id:x32}/...`,
				"https://open.iqiyi.com/developer/player_js/coopPlayerIndex.html?vid={id}"},
		}},
		{name: "ixigua", hosts: "ixigua.com", aliases: "xigua", shapes: []shape{
			{KindVideo, "/{id:n15-21}", "/iframe/{id:n15-21}", "https://www.ixigua.com/{id}"},
		}},
		{name: "izlesene", hosts: "izlesene.com", shapes: []shape{
			{KindVideo, "/video/{title}/{id:n}", "/embedplayer/{id:n}", "https://www.izlesene.com/embedplayer/{id}"},
		}},
		{name: "kickstarter", hosts: "kickstarter.com", shapes: []shape{
			{KindVideo, "", "/projects/{id1:w}/{id2:w}/widget/video.html", "https://www.kickstarter.com/projects/{id1}/{id2}/widget/video.html"},
		}},
		{name: "kuaishou", hosts: "kuaishou.com", shapes: []shape{
			{KindVideo, "/short-video/{id:a12-20}", "", "https://www.kuaishou.com/short-video/{id}"},
		}},
		{name: "letv", hosts: "le.com letv.com", shapes: []shape{
			{KindVideo, "/ptv/vplay/{id:n}.html", "", "https://www.le.com/ptv/vplay/{id}.html"},
		}},
		{name: "liveleak", hosts: "liveleak.com", shapes: []shape{
			{KindVideo, "/view?t={id:w} /view?i={id:w}", "", "https://www.liveleak.com/view?t={id}"},
			{KindVideo, "", "/ll_embed?f={id:w} /ll_embed?i={id:w} /e/{id:w}", "https://www.liveleak.com/ll_embed?f={id}"},
		}},
		{name: "livestream", hosts: "livestream.com new.livestream.com", shapes: []shape{
			{KindVideo,
				"/accounts/{account:n}/events/{event:n}/videos/{id:n}",
				"/accounts/{account:n}/events/{event:n}/videos/{id:n}/player",
				"https://livestream.com/accounts/{account}/events/{event}/videos/{id}"},
			{KindVideo, "/{name:w}/events/{event:n}/videos/{id:n}", "", "https://livestream.com/{name}/events/{event}/videos/{id}"},
			{KindVideo,
				"/accounts/{account:n}/events/{id:n}",
				"/accounts/{account:n}/events/{id:n}/player",
				"https://livestream.com/accounts/{account}/events/{id}"},
			{KindVideo, "/{name:w}/events/{id:n}", "", "https://livestream.com/{name}/events/{id}"},
		}},
		{name: "mailru", hosts: "my.mail.ru", aliases: "mymailru", shapes: []shape{
			{KindVideo, "/{domain:w}/{user:d}/video/{album:d}/{id:n}.html", "", "https://my.mail.ru/{domain}/{user}/video/{album}/{id}.html"},
			{KindVideo, "", "/video/embed/{id:n}", "https://my.mail.ru/video/embed/{id}"},
			{KindVideo,
				"",
				`/video/embed/{domain:w}/{user:d}/{album:d}/{id:n}
				videoapi.my.mail.ru/videos/embed/{domain:w}/{user:d}/{album:d}/{id:n}.html`,
				"https://my.mail.ru/{domain}/{user}/video/{album}/{id}.html"},
		}},
		{name: "mdstrm", hosts: "mdstrm.com", aliases: "mediastream", shapes: []shape{
			{KindVideo, "", "/embed/{id:x24} /live-stream/{id:x24}", "https://mdstrm.com/embed/{id}"},
		}},
		{name: "medal", hosts: "medal.tv", shapes: []shape{
			{KindVideo,
				`/games/{game}/clips/{id:w6+} /games/{game}/clips/{id:w6+}/* /*/games/{game}/clips/{id:w6+} /clips/{id:w6+}
				/clips/{id:w6+}/*`,
				"/clip/{id:w6+} /clip/{id:w6+}/*",
				"https://medal.tv/clips/{id}"},
		}},
		{name: "metacafe", hosts: "metacafe.com", shapes: []shape{
			{KindVideo, "/watch/{id:n}/...", "/embed/{id:n}/... /fplayer/{id:n}/...", "https://www.metacafe.com/watch/{id}/"},
		}},
		{name: "microsoftstream", hosts: "web.microsoftstream.com", aliases: "msstream", shapes: []shape{
			{KindVideo, "/video/{id:u}", "/embed/video/{id:u}", "https://web.microsoftstream.com/video/{id}"},
		}},
		{name: "nebula", hosts: "nebula.tv nebula.app beta.nebula.tv", shapes: []shape{
			{KindVideo, "/videos/{id:w6+}", "", "https://nebula.tv/videos/{id}"},
		}},
		{name: "newgrounds", hosts: "newgrounds.com", shapes: []shape{
			{KindVideo, "/portal/view/{id:n}", "", "https://www.newgrounds.com/portal/view/{id}"},
			{KindAudio, "/audio/listen/{id:n}", "", "https://www.newgrounds.com/audio/listen/{id}"},
		}},
		{name: "nexx", hosts: "embed.nexx.cloud", shapes: []shape{
			{KindVideo, "", "/{account:n}/video/{id:w} /{account:n}/{id:n} /{account:n}/playlist/{id:w}", "https://embed.nexx.cloud/{account}/video/{id}"},
		}},
		{name: "nfb", hosts: "nfb.ca onf.ca", aliases: "nfbca", shapes: []shape{
			{KindVideo, "/film/{id:w3+}", "/film/{id:w3+}/embed/...", "https://www.nfb.ca/film/{id}/"},
		}},
		{name: "ooyala", hosts: "player.ooyala.com", shapes: []shape{
			{KindVideo,
				"",
				"/iframe.html?ec={id:w32} /...?embedCode={id:w32} /iframe.html#ec={id:w32} /...?ec={id:w32}",
				"https://player.ooyala.com/iframe.html?ec={id}"},
		}},
		{name: "pandavideo", hosts: "*.tv.pandavideo.com.br *.tv.pandavideo.com", shapes: []shape{
			{KindVideo, "", "/embed?v={id:u}", "https://{host}/embed/?v={id}"},
		}},
		{name: "panopto", hosts: "*.hosted.panopto.com *.cloud.panopto.eu *.ap.panopto.com", shapes: []shape{
			{KindVideo, "/Panopto/Pages/Viewer.aspx?id={id:u}", "/Panopto/Pages/Embed.aspx?id={id:u}", "https://{host}/Panopto/Pages/Viewer.aspx?id={id}"},
		}},
		{name: "r7", hosts: "player.r7.com", shapes: []shape{
			{KindVideo, "", "/video/i/{id:x24}", "https://player.r7.com/video/i/{id}"},
		}},
		{name: "rentv", hosts: "ren.tv", shapes: []shape{
			{KindVideo, "", "/player/video/embed/{id:n} /video/embed/{id:n}", "https://ren.tv/video/embed/{id}"},
		}},
		{name: "rudo", hosts: "rudo.video", shapes: []shape{
			{KindVideo, "", "/vod/{id:w4+} /live/{id:w4+}", "https://rudo.video/vod/{id}"},
			{KindAudio, "", "/podcast/{id:w4+}", "https://rudo.video/podcast/{id}"},
		}},
		{name: "sapo", hosts: "videos.sapo.pt", shapes: []shape{
			{KindVideo,
				"/{id:b20}",
				`rd.videos.sapo.pt/playhtml?file=https://rd.videos.sapo.pt/{id:b20}/mov/1
				rd.videos.sapo.pt/playhtml?file=http://rd.videos.sapo.pt/{id:b20}/mov/1`,
				"https://videos.sapo.pt/{id}"},
		}},
		{name: "screencastcom", hosts: "screencast.com", shapes: []shape{
			{KindVideo, "/t/{id:b8-20}", "", "https://www.screencast.com/t/{id}"},
			{KindVideo,
				"/users/{user:w}/folders/{folder}/media/{id:u}",
				"/users/{user:w}/folders/{folder}/media/{id:u}/embed",
				"https://www.screencast.com/users/{user}/folders/{folder}/media/{id}"},
		}},
		{name: "screenpal", hosts: "screenpal.com screencast-o-matic.com", shapes: []shape{
			{KindVideo, "/watch/{id:b8-14}", "/player/{id:b8-14} /embed?sc={id:b8-14}", "https://screenpal.com/watch/{id}"},
		}},
		{name: "smotrim", hosts: "player.smotrim.ru player.vgtrk.com smotrim.ru", shapes: []shape{
			{KindVideo, "/video/{id:n}", "/iframe/video/id/{id:n}/... /iframe/live/id/{id:n}/...", "https://smotrim.ru/video/{id}"},
		}},
		{name: "spotlightr", hosts: "*.cdn.spotlightr.com *.spotlightr.com", shapes: []shape{
			{KindVideo, "/watch/{id}", "/publish/{id}", "https://{host}/watch/{id}"},
		}},
		{name: "sproutvideo", hosts: "sproutvideo.com", shapes: []shape{
			{KindVideo,
				"/videos/{id:x18} *.vids.io/videos/{id:x18} *.vids.io/videos/{id:x18}/*",
				"videos.sproutvideo.com/embed/{id:x18}/{key:x} videos.sproutvideo.com/embed/{id:x18}",
				"https://sproutvideo.com/videos/{id}"},
		}},
		{name: "streamja", hosts: "streamja.com streamja.net", shapes: []shape{
			{KindVideo, "/{id:b4-6}", "/embed/{id:b4-6}", "https://streamja.com/{id}"},
		}},
		{name: "synthesia", hosts: "share.synthesia.io", shapes: []shape{
			{KindVideo, "/{id:u}", "/embeds/videos/{id:u}", "https://share.synthesia.io/{id}"},
		}},
		{name: "teachertube", hosts: "teachertube.com", shapes: []shape{
			{KindVideo, "/video/{title}-{id:n} /video/{id:n}", "/embed/video/{id:n}", "https://www.teachertube.com/video/{id}"},
		}},
		{name: "tella", hosts: "tella.tv", shapes: []shape{
			{KindVideo, "/video/{id:w4+} /video/{id:w4+}/view", "/video/{id:w4+}/embed", "https://www.tella.tv/video/{id}/view"},
		}},
		{name: "threeq", hosts: "playout.3qsdn.com", aliases: "3q", shapes: []shape{
			{KindVideo, "", "/embed/{id:w20+} /{id:u}", "https://playout.3qsdn.com/embed/{id}"},
		}},
		{name: "traileraddict", hosts: "v.traileraddict.com", shapes: []shape{
			{KindVideo, "", "/{id:n}", "https://v.traileraddict.com/{id}"},
		}},
		{name: "trendingviews", hosts: "trendingviews.co mydailyfreedom.com", shapes: []shape{
			{KindVideo, "/video/{title}-{id:n}.html /tv/video/{title}-{id:n}.html", "/embed/{id:n} /tv/embed/{id:n}", "https://trendingviews.co/embed/{id}"},
		}},
		{name: "tudou", hosts: "tudou.com", shapes: []shape{
			{KindVideo,
				"/programs/view/{id:w11} /v/{id:w11}",
				"/programs/view/html5embed.action?code={id:w11} /v/{id:w11}/v.swf",
				"https://www.tudou.com/programs/view/{id}"},
		}},
		{name: "tvigle", hosts: "cloud.tvigle.ru", shapes: []shape{
			{KindVideo, "", "/video/{id:n}", "https://cloud.tvigle.ru/video/{id}/"},
		}},
		{name: "ustream", hosts: "ustream.tv video.ibm.com", shapes: []shape{
			{KindVideo, "/recorded/{id:n} /recorded/{id:n}/*", "/embed/recorded/{id:n}", "https://video.ibm.com/recorded/{id}"},
			{KindVideo, "/channel/{id:w} /channel/id/{id:n}", "/embed/{id:n}", "https://video.ibm.com/channel/{id}"},
		}},
		{name: "vbox7", hosts: "vbox7.com", shapes: []shape{
			{KindVideo, "/play:{id:x8-10}", "/emb/external.php?vid={id:x8-10} i49.vbox7.com/player/ext.swf?vid={id:x8-10}", "https://www.vbox7.com/play:{id}"},
		}},
		{name: "veoh", hosts: "veoh.com", shapes: []shape{
			{KindVideo,
				"/watch/v{id:b8+} /watch/v{id:b8+}/* /m/watch.php?v=v{id:b8+} /videos/v{id:b8+}",
				"/embed/v{id:b8+} /swf/webplayer/WebPlayer.swf?permalinkId=v{id:b8+}",
				"https://www.veoh.com/watch/v{id}"},
		}},
		{name: "vevo", hosts: "vevo.com", shapes: []shape{
			{KindVideo,
				"/watch/{id:b12} /watch/*/{id:b12} /watch/*/*/{id:b12}",
				`cache.vevo.com/m/html/embed.html?video={id:b12} embed.vevo.com/?isrc={id:b12}
				scache.vevo.com/assets/html/embed.html?video={id:b12}`,
				"https://www.vevo.com/watch/{id}"},
		}},
		{name: "vhx", hosts: "embed.vhx.tv", shapes: []shape{
			{KindVideo, "", "/videos/{id:n}", "https://embed.vhx.tv/videos/{id}"},
		}},
		{name: "viddler", hosts: "viddler.com", shapes: []shape{
			{KindVideo, "/v/{id:x6-8}", "/embed/{id:x6-8}", "https://www.viddler.com/v/{id}"},
		}},
		{name: "videa", hosts: "videa.hu", shapes: []shape{
			{KindVideo,
				"/videok/{title}-{id:b16} /videok/*/{title}-{id:b16} /videok/*/*/{title}-{id:b16}",
				"/player?v={id:b16} /player/v/{id:b16}",
				"https://videa.hu/player?v={id}"},
		}},
		{name: "videodetective", hosts: "videodetective.com", shapes: []shape{
			{KindVideo, "/{section:w}/{title:w}/{id:n}", "/embed/video?publishedid={id:n}", "https://www.videodetective.com/embed/video/?publishedid={id}"},
		}},
		{name: "vidlii", hosts: "vidlii.com", shapes: []shape{
			{KindVideo, "/watch?v={id:w11}", "/embed?v={id:w11}", "https://www.vidlii.com/watch?v={id}"},
		}},
		{name: "vidme", hosts: "vid.me", shapes: []shape{
			{KindVideo, "/{id:b3-6}", "/e/{id:b3-6}", "https://vid.me/{id}"},
		}},
		{name: "viously", hosts: "viously.com", shapes: []shape{
			{KindVideo, "/{channel:w}/{id:w11}", "", "https://www.viously.com/{channel}/{id}"},
		}},
		{name: "vlipsy", hosts: "vlipsy.com", shapes: []shape{
			{KindVideo, "/vlip/{title}-{id:b8} /vlip/{id:b8}", "/embed/{id:b8}", "https://vlipsy.com/vlip/{id}"},
		}},
		{name: "vlive", hosts: "vlive.tv", shapes: []shape{
			{KindVideo, "/video/{id:n}", "/embed/{id:n}", "https://www.vlive.tv/video/{id}"},
		}},
		{name: "wavevideo", hosts: "watch.wave.video embed.wave.video", shapes: []shape{
			{KindVideo, "watch.wave.video/{id:x24}", "embed.wave.video/{id:x24}", "https://watch.wave.video/{id}"},
		}},
		{name: "wshh", hosts: "worldstarhiphop.com worldstar.com", aliases: "worldstar", shapes: []shape{
			{KindVideo,
				"/featured/{id:n} /videos/video.php?v={id:w} /videos/{id:w8+} /videos/{id:w8+}/*",
				"/embed/{id:w}",
				"https://worldstarhiphop.com/embed/{id}"},
		}},
		{name: "xboxclips", hosts: "xboxclips.com", shapes: []shape{
			{KindVideo, "/{user:w}/{id:u}", "/{user:w}/{id:u}/embed", "https://xboxclips.com/{user}/{id}"},
		}},
		{name: "xboxdvr", hosts: "xboxdvr.com gamerdvr.com", aliases: "gamerdvr", shapes: []shape{
			{KindVideo, "/gamer/{user}/video/{id:n}", "/gamer/{user}/video/{id:n}/embed", "https://gamerdvr.com/gamer/{user}/video/{id}"},
		}},
		{name: "youmaker", hosts: "youmaker.com", shapes: []shape{
			{KindVideo, "/video/{id:w12+} /v/{id:b12} /v/{id:b12}_{title}", "/embed/{id:w12+}", "https://www.youmaker.com/video/{id}"},
		}},
		{name: "zype", hosts: "player.zype.com", shapes: []shape{
			{KindVideo, "", "/embed/{id:x24} /embed/{id:x24}.html /embed/{id:x24}.js", "https://player.zype.com/embed/{id}.html"},
		}},
	}
}
