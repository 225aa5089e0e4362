package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// videoProviders are the hosts of videos whose URLs patterns describe.
// Sources of the shapes: the providers' own embed codes and share links, and the
// URL forms that s9e/TextFormatter, yt-dlp and oembed.com list as facts.
func videoProviders() []provider {
	return []provider{
		{Name: record.Vimeo, Hosts: "vimeo.com vimeopro.com", start: "t", aliases: "vimeocom vimeovideo", Shapes: []shape{
			{record.KindVideo,
				"/{id:n}/{hash:x8-16} /{id:n}?h={hash:x8-16}",
				"player.vimeo.com/video/{id:n}?h={hash:x8-16} player.vimeo.com/video/{id:n}/{hash:x8-16}",
				"https://vimeo.com/{id}/{hash}"},
			{record.KindVideo,
				`/{id:n} /video/{id:n} /videos/{id:n} /manage/videos/{id:n}/... /channels/*/{id:n} /channels/*/videos/{id:n}
				/groups/*/videos/{id:n} /album/*/video/{id:n} /showcase/*/video/{id:n} /ondemand/*/{id:n}
				/event/*/videos/{id:n} /*/review/{id:n}/... /reviews/*/videos/{id:n} /*/*/video/{id:n}
				player.vimeo.com/external/{id:n}.{format} player.vimeo.com/progressive_redirect/playback/{id:n}/...`,
				"player.vimeo.com/video/{id:n}/... /{player}.swf?clip_id={id:n}",
				"https://vimeo.com/{id}"},
			{record.KindVideo, "/event/{id:n} /event/{id:n}/{hash:x8-16}", "/event/{id:n}/embed/...", "https://vimeo.com/event/{id}"},
			{record.KindVideo, "", "/showcase/{id:n}/embed/... /album/{id:n}/embed/...", "https://vimeo.com/showcase/{id}/embed"},
		}, idPattern: shape{record.KindVideo, "{id:n5-12}", "", "https://vimeo.com/{id}"}},

		{Name: record.Dailymotion, Hosts: "dailymotion.com", start: "start t", aliases: "dailymotioncom", Shapes: []shape{
			{record.KindVideo,
				`/video/{id:b} /video/{id:b}_{title} /{country:a2}/video/{id:b} /{country:a2}/video/{id:b}_{title}
				dai.ly/{id:b} /related/*/video/{id:b} /related/*/video/{id:b}_{title} /user/.../#video={id:b}
				/hub/.../#video={id:b}`,
				`/embed/video/{id:b} /embed/video/{id:b}_{title} /swf/{id:b} /swf/video/{id:b} /crawler/video/{id:b}
				geo.dailymotion.com/player.html?video={id:b} geo.dailymotion.com/player/*?video={id:b}`,
				"https://www.dailymotion.com/video/{id}"},
			{record.KindVideo,
				"/playlist/{id:b} /playlist/{id:b}_{title} /playlist/{id:b}_{title}/...",
				`/embed/playlist/{id:b} geo.dailymotion.com/player.html?playlist={id:b}
				geo.dailymotion.com/player/*?playlist={id:b}`,
				"https://www.dailymotion.com/playlist/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:b5-20}", "", "https://www.dailymotion.com/video/{id}"}},

		{Name: record.Twitch, Hosts: "twitch.tv", start: "t time", aliases: "twitchtv", not: `directory turbo wallet inventory
			drops prime bits broadcast friends videos clip clips moderator popout teams event collections
			communities payments security redeem subs videomanager swflibs`, Shapes: []shape{
			{record.KindVideo,
				"/videos/{id:n} /videos/v{id:n} /*/v/{id:n} /*/video/{id:n} /*/videos/{id:n}",
				`player.twitch.tv/?video=v{id:n} player.twitch.tv/?video={id:n} embed.twitch.tv/?video=v{id:n}
				embed.twitch.tv/?video={id:n}`,
				"https://www.twitch.tv/videos/{id}"},
			{record.KindVideo,
				"clips.twitch.tv/{id:w8+} clips.twitch.tv/*/{id:w8+} /*/clip/{id:w8+} /clip/{id:w8+}",
				`clips.twitch.tv/embed?clip={id:w8+} clips.twitch.tv/embed?clip={channel:w}/{id:w8+}
				player.twitch.tv/?clip={id:w8+}`,
				"https://clips.twitch.tv/{id}"},
			{record.KindVideo, "/collections/{id:w10+}", "player.twitch.tv/?collection={id:w10+}", "https://www.twitch.tv/collections/{id}"},
			{record.KindVideo,
				"/{id:w2-25}",
				`player.twitch.tv/?channel={id:w2-25} embed.twitch.tv/?channel={id:w2-25} /{id:w2-25}/embed
				/widgets/live_embed_player.swf?channel={id:w2-25} /swflibs/TwitchPlayer.swf?channel={id:w2-25}`,
				"https://www.twitch.tv/{id}"},
		}},

		{Name: record.Rutube, Hosts: "rutube.ru", start: "t", Shapes: []shape{
			{record.KindVideo,
				"/video/{id:x32} /video/private/{id:x32} /shorts/{id:x32} /live/video/{id:x32} /live/video/private/{id:x32}",
				"/play/embed/{id:x32} /embed/{id:x32} /video/embed/{id:x32} /shorts/embed/{id:x32}",
				"https://rutube.ru/video/{id}/"},
			{record.KindVideo, "/tracks/{id:n}.html", "/play/embed/{id:n} /embed/{id:n} /video/embed/{id:n}", "https://rutube.ru/play/embed/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:x32}", "", "https://rutube.ru/video/{id}/"}},

		{Name: record.Youku, Hosts: "youku.com v.youku.com m.youku.com player.youku.com players.youku.com", Shapes: []shape{
			{record.KindVideo,
				`/v_show/id_{id:b8+}.html /v_show/id_{id:b8+}{padding}.html /video/id_{id:b8+}.html
				/video/id_{id:b8+}{padding}.html`,
				"/embed/{id:b8+} /embed/{id:b8+}{padding} /player.php/sid/{id:b8+}/... /player.php/sid/{id:b8+}{padding}/...",
				"https://v.youku.com/v_show/id_{id}.html"},
		}},

		{Name: record.Tencent, Hosts: "v.qq.com m.v.qq.com", aliases: "qq vqq tencentvideo qqvideo", Shapes: []shape{
			{record.KindVideo,
				`/x/page/{id:b11}.html /page/{id:b11}.html /x/cover/*/{id:b11}.html /x/page/*/*/*/{id:b11}.html
				/x/cover/*?vid={id:b11} /x/m/play?vid={id:b11}`,
				`/txp/iframe/player.html?vid={id:b11} /iframe/player.html?vid={id:b11} /iframe/preview.html?vid={id:b11}
				/video/playview.html?vid={id:b11} static.video.qq.com/TPout.swf?vid={id:b11} imgcache.qq.com/...?vid={id:b11}`,
				"https://v.qq.com/x/page/{id}.html"},
		}},

		{Name: record.Niconico, Hosts: "nicovideo.jp sp.nicovideo.jp live.nicovideo.jp live2.nicovideo.jp", start: "from",
			aliases: "nico nicovideo nicovideojp", Shapes: []shape{
				{record.KindVideo,
					"live.nicovideo.jp/watch/{id:'lv'n} live2.nicovideo.jp/watch/{id:'lv'n} nico.ms/{id:'lv'n}",
					"",
					"https://live.nicovideo.jp/watch/{id}"},
				{record.KindVideo,
					"/watch/{id:a3-14} nico.ms/{id:'sm'n1-12} nico.ms/{id:'so'n1-12} nico.ms/{id:'nm'n1-12}",
					"embed.nicovideo.jp/watch/{id:a3-14} embed.nicovideo.jp/watch/{id:a3-14}/script ext.nicovideo.jp/thumb/{id:a3-14} ext.nicovideo.jp/thumb_watch/{id:a3-14}",
					"https://www.nicovideo.jp/watch/{id}"},
			}},

		{Name: record.Naver, Hosts: "tv.naver.com m.tv.naver.com tvcast.naver.com", aliases: "navertv tvnaver", Shapes: []shape{
			{record.KindVideo, "/v/{id:n} /h/{id:n}", "/embed/{id:n}", "https://tv.naver.com/v/{id}"},
			{record.KindVideo, "", "serviceapi.nmv.naver.com/*/...?vid={id:b20-50}&outKey={key:b}", ""},
		}},

		{Name: record.Kakao, Hosts: "tv.kakao.com play-tv.kakao.com kakaotv.daum.net", aliases: "kakaotv tvkakao", Shapes: []shape{
			{record.KindVideo,
				"/v/{id:n} /channel/*/cliplink/{id:n} /m/channel/*/cliplink/{id:n} /channel/v/{id:n}",
				"/embed/player/cliplink/{id:n}",
				"https://tv.kakao.com/v/{id}"},
			{record.KindVideo, "/l/{id:n} /channel/*/livelink/{id:n} /m/channel/*/livelink/{id:n}", "/embed/player/livelink/{id:n}", "https://tv.kakao.com/l/{id}"},
		}},

		{Name: record.Aparat, Hosts: "aparat.com", Shapes: []shape{
			{record.KindVideo, "/v/{id:b5-12} /v/{id:b5-12}/*", "/video/video/embed/videohash/{id:b5-12}/... /embed/{id:b5-12}", "https://www.aparat.com/v/{id}"},
		}},

		{Name: record.Rumble, Hosts: "rumble.com", start: "start t", aliases: "rumblecom", Shapes: []shape{
			{record.KindVideo, "", "/embed/{id:a4-12} /embed/{publisher:a}.{id:a4-12}", "https://rumble.com/embed/{id}/"},
			{record.KindVideo, "/{id:'v'a3-11}-{title}.html", "", "https://rumble.com/{id}-{title}.html"},
			{record.KindVideo, "/shorts/{id:'v'a3-11}", "", "https://rumble.com/shorts/{id}"},
		}},

		{Name: record.BitChute, Hosts: "bitchute.com", aliases: "bitchutecom", Shapes: []shape{
			{record.KindVideo, "/video/{id:w8-20}", "/embed/{id:w8-20}", "https://www.bitchute.com/video/{id}/"},
		}},

		{Name: record.Streamable, Hosts: "streamable.com", start: "t", not: "trim recover clipper", Shapes: []shape{
			{record.KindVideo, "/{id:a3-8}", "/e/{id:a3-8} /o/{id:a3-8} /s/{id:a3-8} /s/{id:a3-8}/*", "https://streamable.com/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:a4-8}", "", "https://streamable.com/{id}"}},

		{Name: record.Wistia, Hosts: "wistia.com wistia.net fast.wistia.com fast.wistia.net wi.st", start: "wtime time t", aliases: "wistiacom", Shapes: []shape{
			{record.KindVideo,
				`*.wistia.com/medias/{id:a10} /medias/{id:a10} *.wi.st/medias/{id:a10} *.wistia.com/embed/medias/{id:a10}
				*.wistia.com/embed/medias/{id:a10}.{format:a}`,
				`/embed/iframe/{id:a10} *.wistia.com/embed/iframe/{id:a10} *.wistia.net/embed/iframe/{id:a10}
				/embed/medias/{id:a10} /embed/medias/{id:a10}.{format:a}`,
				"https://fast.wistia.com/embed/iframe/{id}"},
			{record.KindVideo,
				"",
				"/embed/playlists/{id:a10} /embed/channel/{id:a10} *.wistia.com/embed/playlists/{id:a10}",
				"https://fast.wistia.com/embed/playlists/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:a10}", "", "https://fast.wistia.com/embed/iframe/{id}"}},

		{Name: record.Vidyard, Hosts: "vidyard.com", aliases: "vidyardcom", Shapes: []shape{
			{record.KindVideo,
				"*.vidyard.com/watch/{id:w20-24} *.hubs.vidyard.com/watch/{id:w20-24} /watch/{id:w20-24}",
				`embed.vidyard.com/share/{id:w20-24} play.vidyard.com/{id:w20-24} play.vidyard.com/{id:w20-24}.html
				play.vidyard.com/{id:w20-24}.js play.vidyard.com/player/{id:w20-24}.json play.vidyard.com/player/{id:w20-24}`,
				"https://share.vidyard.com/watch/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:w20-24}", "", "https://share.vidyard.com/watch/{id}"}},

		{Name: record.Loom, Hosts: "loom.com", start: "t", Shapes: []shape{
			{record.KindVideo, "/share/{id:x32} /share/{title}-{id:x32} /v/{id:x32}", "/embed/{id:x32}", "https://www.loom.com/share/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:x32}", "", "https://www.loom.com/share/{id}"}},

		{Name: record.Brightcove, Hosts: "players.brightcove.net", aliases: "brightcovecom videocloud", Shapes: []shape{
			{record.KindVideo,
				"",
				"/{account:n}/{player:w}/*?videoId={id} /{account:n}/{player:w}?videoId={id}",
				"https://players.brightcove.net/{account}/{player}/index.html?videoId={id}"},
			{record.KindVideo, "", "/{account:n}/{player:w}/*?playlistId={id:n}", "https://players.brightcove.net/{account}/{player}/index.html?playlistId={id}"},
			{record.KindVideo,
				`edge.api.brightcove.com/playback/v1/accounts/{account:n}/videos/{id:n}
				edge.api.brightcove.com/playback/v1/accounts/{account:n}/videos/{id:'ref:'d}`,
				"",
				"https://players.brightcove.net/{account}/default_default/index.html?videoId={id}"},
			{record.KindVideo,
				"",
				`link.brightcove.com/services/player/bcpid{player:n}?bctid={id:n}
				link.brightcove.com/services/link/bcpid{player:n}/bctid{id:n}`,
				"https://link.brightcove.com/services/player/bcpid{player}?bctid={id}"},
			{record.KindVideo,
				"",
				`c.brightcove.com/services/viewer/*?videoId={id:n} c.brightcove.com/services/viewer/*?@videoPlayer={id:n}
				c.brightcove.com/services/viewer/*?%40videoPlayer={id:n}
				secure.brightcove.com/services/viewer/*?@videoPlayer={id:n}
				secure.brightcove.com/services/viewer/*?%40videoPlayer={id:n}`,
				""},
			{record.KindVideo, "bcove.video/{id:w5-12} bcove.me/{id:w5-12}", "", "https://bcove.video/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:n10-16}", "", ""}},

		{Name: record.JWPlayer, Hosts: "cdn.jwplayer.com content.jwplatform.com", aliases: "jw jwplatform jwp", Shapes: []shape{
			{record.KindVideo,
				`/previews/{id:b8} /previews/{id:b8}-{player:b8} /v2/media/{id:b8} /v2/sites/*/media/{id:b8}
				/manifests/{id:b8}.{format:b} /videos/{id:b8}.{format:b} /videos/{id:b8}-{quality:b}.{format:b}`,
				`/players/{id:b8}-{player:b8}.html /players/{id:b8}-{player:b8}.js /players/{id:b8}.html /players/{id:b8}-.html
				/players/{id:b8}-{player:b8}`,
				"https://cdn.jwplayer.com/previews/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:b8}", "", "https://cdn.jwplayer.com/previews/{id}"}},

		{Name: record.TED, Hosts: "ted.com", start: "t", aliases: "tedtalk tedtalks tedcom", not: "quick-list browse topics", Shapes: []shape{
			{record.KindVideo,
				"/talks/{id:w4+} /talks/{id:w4+}.html /talks/lang/*/{id:w4+} /talks/lang/*/{id:w4+}.html",
				`embed.ted.com/talks/{id:w4+} embed.ted.com/talks/{id:w4+}.html embed.ted.com/talks/lang/*/{id:w4+}
				embed.ted.com/talks/lang/*/{id:w4+}.html embed-ssl.ted.com/talks/{id:w4+}.html embed.ted.com/{id:w4+}
				embed-ssl.ted.com/talks/lang/*/{id:w4+}.html`,
				"https://www.ted.com/talks/{id}"},
			{record.KindVideo, "/playlists/{id:n} /playlists/{id:n}/*", "embed.ted.com/playlists/{id:n}/...", "https://www.ted.com/playlists/{id}"},
		}},

		{Name: record.VideoPress, Hosts: "videopress.com", start: "at", Shapes: []shape{
			{record.KindVideo,
				"/v/{id:b8}",
				"/embed/{id:b8} v.wordpress.com/{id:b8} video.wordpress.com/v/{id:b8} video.wordpress.com/embed/{id:b8}",
				"https://videopress.com/v/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:b8}", "", "https://videopress.com/v/{id}"}},

		{Name: record.Mux, Hosts: "player.mux.com stream.mux.com", Shapes: []shape{
			{record.KindVideo, "stream.new/v/{id:b30-80}", "/{id:b30-80} stream.new/v/{id:b30-80}/embed /{id:b30-80}.m3u8", "https://player.mux.com/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:b30-80}", "", "https://player.mux.com/{id}"}},

		{Name: record.Bunny, Hosts: "iframe.mediadelivery.net player.mediadelivery.net video.bunnycdn.com", start: "t", Shapes: []shape{
			{record.KindVideo, "", "/embed/{account:n}/{id:u} /play/{account:n}/{id:u}", "https://iframe.mediadelivery.net/embed/{account}/{id}"},
		}},

		{Name: record.Coub, Hosts: "coub.com", Shapes: []shape{
			{record.KindVideo, "/view/{id:a4-10}", "/embed/{id:a4-10}", "https://coub.com/view/{id}"},
		}},

		{Name: record.Vine, Hosts: "vine.co", aliases: "vineco", Shapes: []shape{
			{record.KindVideo, "/v/{id:b8-14} /v/{id:b8-14}/card", "/v/{id:b8-14}/embed/...", "https://vine.co/v/{id}"},
		}, idPattern: shape{record.KindVideo, "{id:b11}", "", "https://vine.co/v/{id}"}},

		{Name: record.Glomex, Hosts: "player.glomex.com", Shapes: []shape{
			{record.KindVideo,
				"",
				"/integration/*/*?integrationId={account:a}&playlistId={id:'v-'w8+}",
				"https://player.glomex.com/integration/1/iframe-player.html?integrationId={account}&playlistId={id}"},
			{record.KindVideo, "", "/integration/*/*?playlistId={id:'v-'w8+}", "https://player.glomex.com/integration/1/iframe-player.html?playlistId={id}"},
		}},

		{Name: record.Arte, Hosts: "arte.tv", aliases: "artetv", Shapes: []shape{
			{record.KindVideo,
				"/{lang:a2}/videos/{id:w12} /{lang:a2}/videos/{id:w12}/*",
				`/embeds/{lang:a2}/{id:w12} /player/v{version:n}/*?json_url={api}/config/{lang:a2}/{id:w12}
				/player/v{version:n}?json_url={api}/config/{lang:a2}/{id:w12}`,
				"https://www.arte.tv/{lang}/videos/{id}/"},
		}},

		{Name: record.Archive, Hosts: "archive.org", start: "start", aliases: "archiveorg internetarchive", not: `texts movies audio
			software image etree opensource opensource_movies opensource_audio`, Shapes: []shape{
			{record.KindVideo, "/details/{id:d5+} /details/{id:d5+}/*", "/embed/{id:d5+} /embed/{id:d5+}/*", "https://archive.org/details/{id}"},
		}},

		{Name: record.Blogger, Hosts: "blogger.com", Shapes: []shape{
			{record.KindVideo, "", "/video.g?token={id:w20+}", "https://www.blogger.com/video.g?token={id}"},
		}},

		{Name: record.GoogleDrive, Hosts: "drive.google.com docs.google.com", start: "t", aliases: "gdrive", Shapes: []shape{
			{record.KindVideo,
				"/file/d/{id:w20+}/view /file/d/{id:w20+}/edit /file/u/*/d/{id:w20+}/view /a/*/file/d/{id:w20+}/view",
				"/file/d/{id:w20+}/preview /file/u/*/d/{id:w20+}/preview /a/*/file/d/{id:w20+}/preview",
				"https://drive.google.com/file/d/{id}/view"},
		}},

		{Name: record.Wirewax, Hosts: "embedder.wirewax.com player.wirewax.com", Shapes: []shape{
			{record.KindVideo,
				"",
				"/{id:n6-9} edge-player.wirewax.com/*?vidId={id:n6-9} edge-player.wirewax.com/?vidId={id:n6-9}",
				"https://embedder.wirewax.com/{id}/"},
		}},
	}
}
