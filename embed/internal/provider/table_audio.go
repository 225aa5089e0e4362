package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// audioProviders are the hosts of music and podcasts whose URLs patterns
// describe. Sources as for videoProviders.
func audioProviders() []provider {
	return []provider{
		{Name: record.ApplePodcasts, aliases: "applepodcast itunes itunespodcast", Shapes: []shape{
			{record.KindAudio,
				`podcasts.apple.com/podcast/id{show:n}?i={id:n} podcasts.apple.com/podcast/*/id{show:n}?i={id:n}
				podcasts.apple.com/*/podcast/id{show:n}?i={id:n} podcasts.apple.com/*/podcast/*/id{show:n}?i={id:n}
				itunes.apple.com/*/podcast/*/id{show:n}?i={id:n} itunes.apple.com/*/podcast/id{show:n}?i={id:n}`,
				`embed.podcasts.apple.com/podcast/id{show:n}?i={id:n} embed.podcasts.apple.com/*/podcast/id{show:n}?i={id:n}
				embed.podcasts.apple.com/podcast/*/id{show:n}?i={id:n}
				embed.podcasts.apple.com/*/podcast/*/id{show:n}?i={id:n}`,
				"https://podcasts.apple.com/podcast/id{show}?i={id}"},
			{record.KindAudio,
				`podcasts.apple.com/podcast/id{id:n} podcasts.apple.com/podcast/*/id{id:n}
				podcasts.apple.com/*/podcast/id{id:n} podcasts.apple.com/*/podcast/*/id{id:n}
				itunes.apple.com/*/podcast/*/id{id:n} itunes.apple.com/*/podcast/id{id:n} itunes.apple.com/podcast/id{id:n}`,
				`embed.podcasts.apple.com/podcast/id{id:n} embed.podcasts.apple.com/podcast/*/id{id:n}
				embed.podcasts.apple.com/*/podcast/id{id:n} embed.podcasts.apple.com/*/podcast/*/id{id:n}`,
				"https://podcasts.apple.com/podcast/id{id}"},
		}},
		{Name: record.AppleMusic, Hosts: "music.apple.com geo.music.apple.com", aliases: "applemusiccom", Shapes: []shape{
			{record.KindAudio,
				"/{cc:a2}/album/*/{album:n}?i={id:n} /{cc:a2}/album/{album:n}?i={id:n}",
				`embed.music.apple.com/{cc:a2}/album/*/{album:n}?i={id:n}
				embed.music.apple.com/{cc:a2}/album/{album:n}?i={id:n}`,
				"https://music.apple.com/{cc}/album/{album}?i={id}"},
			{record.KindAudio,
				`/{cc:a2}/album/*/{id:n} /{cc:a2}/album/{id:n} itunes.apple.com/{cc:a2}/album/*/id{id:n}
				itunes.apple.com/{cc:a2}/album/id{id:n}`,
				"embed.music.apple.com/{cc:a2}/album/*/{id:n} embed.music.apple.com/{cc:a2}/album/{id:n}",
				"https://music.apple.com/{cc}/album/{id}"},
			{record.KindAudio,
				"/{cc:a2}/playlist/*/{id:'pl.'w} /{cc:a2}/playlist/{id:'pl.'w}",
				"embed.music.apple.com/{cc:a2}/playlist/*/{id:'pl.'w} embed.music.apple.com/{cc:a2}/playlist/{id:'pl.'w}",
				"https://music.apple.com/{cc}/playlist/{id}"},
			{record.KindAudio,
				"/{cc:a2}/song/*/{id:n} /{cc:a2}/song/{id:n}",
				"embed.music.apple.com/{cc:a2}/song/*/{id:n} embed.music.apple.com/{cc:a2}/song/{id:n}",
				"https://music.apple.com/{cc}/song/{id}"},
			{record.KindAudio,
				"/{cc:a2}/station/*/{id:'ra.'w}",
				"embed.music.apple.com/{cc:a2}/station/*/{id:'ra.'w}",
				"https://music.apple.com/{cc}/station/station/{id}"},
			{record.KindVideo,
				"/{cc:a2}/music-video/*/{id:n} /{cc:a2}/music-video/{id:n}",
				"embed.music.apple.com/{cc:a2}/music-video/*/{id:n} embed.music.apple.com/{cc:a2}/music-video/{id:n}",
				"https://music.apple.com/{cc}/music-video/{id}"},
		}},
		{Name: record.Deezer, Hosts: "deezer.com", aliases: "deezercom", Shapes: []shape{
			{record.KindAudio,
				"/track/{id:n} /{lang:a2}/track/{id:n}",
				"widget.deezer.com/widget/*/track/{id:n} /plugins/player?type=tracks&id={id:n}",
				"https://www.deezer.com/track/{id}"},
			{record.KindAudio,
				"/album/{id:n} /{lang:a2}/album/{id:n}",
				"widget.deezer.com/widget/*/album/{id:n} /plugins/player?type=album&id={id:n}",
				"https://www.deezer.com/album/{id}"},
			{record.KindAudio,
				"/playlist/{id:n} /{lang:a2}/playlist/{id:n}",
				"widget.deezer.com/widget/*/playlist/{id:n} /plugins/player?type=playlist&id={id:n}",
				"https://www.deezer.com/playlist/{id}"},
			{record.KindAudio, "/episode/{id:n} /{lang:a2}/episode/{id:n}", "widget.deezer.com/widget/*/episode/{id:n}", "https://www.deezer.com/episode/{id}"},
			{record.KindAudio,
				"/show/{id:n} /{lang:a2}/show/{id:n} /podcast/{id:n} /{lang:a2}/podcast/{id:n}",
				"widget.deezer.com/widget/*/show/{id:n} widget.deezer.com/widget/*/podcast/{id:n}",
				"https://www.deezer.com/show/{id}"},
			{record.KindAudio, "/artist/{id:n} /{lang:a2}/artist/{id:n}", "widget.deezer.com/widget/*/artist/{id:n}/...", "https://www.deezer.com/artist/{id}"},
			{record.KindAudio, "deezer.page.link/{id:b8+} link.deezer.com/s/{id:b8+} dzr.page.link/{id:b8+}", "", "https://link.deezer.com/s/{id}"},
		}},
		{Name: record.Acast, Hosts: "acast.com", not: "s", aliases: "acastcom", Shapes: []shape{
			{record.KindAudio,
				`play.acast.com/s/{show:d}/{id:d} shows.acast.com/{show:d}/episodes/{id:d}
				open.acast.com/shows/{show:d}/episodes/{id:d}`,
				`embed.acast.com/{show:d}/{id:d} embed.acast.com/$/{show:d}/{id:d} player.acast.com/{show:d}/episodes/{id:d}
				player.pippa.io/{show:d}/episodes/{id:d}`,
				"https://shows.acast.com/{show}/episodes/{id}"},
			{record.KindAudio,
				"play.acast.com/s/{id:d} shows.acast.com/{id:d}",
				"embed.acast.com/{id:d} embed.acast.com/$/{id:d} player.acast.com/{id:d} player.pippa.io/{id:d}",
				"https://shows.acast.com/{id}"},
			{record.KindAudio, "/{show:d}/{id:d}", "", "https://www.acast.com/{show}/{id}"},
		}},
		{Name: record.Megaphone, aliases: "megaphonefm panoply", Shapes: []shape{
			{record.KindAudio,
				`megaphone.link/{id:b8-20} cms.megaphone.fm/channel/{show:w}?selected={id:b8-20}
				traffic.megaphone.fm/{id:b8-20}.mp3`,
				"player.megaphone.fm/{id:b8-20} playlist.megaphone.fm/?e={id:b8-20} player.panoply.fm/?e={id:b8-20}",
				"https://playlist.megaphone.fm/?e={id}"},
			{record.KindAudio, "", "playlist.megaphone.fm/?p={id:b8-20} player.megaphone.fm/?p={id:b8-20}", "https://playlist.megaphone.fm/?p={id}"},
		}},
		{Name: record.Podigee, Shapes: []shape{
			{record.KindAudio,
				"{id1:w}.podigee.io/{id2:n} {id1:w}.podigee.io/{id2:n}-{title}",
				"{id1:w}.podigee.io/{id2:n}/embed {id1:w}.podigee.io/{id2:n}-{title}/embed",
				"https://{id1}.podigee.io/{id2}"},
			{record.KindAudio, "", "{id:w}.podigee.io/embed", "https://{id}.podigee.io/embed"},
		}},
		{Name: record.Libsyn, Hosts: "html5-player.libsyn.com play.libsyn.com oembed.libsyn.com", aliases: "libsyncom", Shapes: []shape{
			{record.KindAudio, "", "/embed/episode/id/{id:n}/... oembed.libsyn.com/embed?item_id={id:n}", "https://play.libsyn.com/embed/episode/id/{id}"},
			{record.KindAudio, "", "/embed/destination/id/{id:n}/...", "https://play.libsyn.com/embed/destination/id/{id}"},
			{record.KindAudio,
				`{id1:w}.libsyn.com/{id2:w12+} {id1:w}.libsyn.com/podcast/{id2:w6+} {id1:w}.libsyn.com/webpage/{id2:w6+}
				{id1:w}.libsyn.com/website/{id2:w6+}`,
				"",
				"https://{id1}.libsyn.com/webpage/{id2}"},
		}},
		{Name: record.Audioboom, Hosts: "audioboom.com audioboo.fm embeds.audioboom.com", aliases: "audioboo audioboomcom", Shapes: []shape{
			{record.KindAudio,
				`/posts/{id:n} /posts/{id:n}-{title} /boos/{id:n} /boos/{id:n}-{title} /episodes/{id:n}
				/episodes/{id:n}-{title}`,
				"/posts/{id:n}/embed/... /posts/{id:n}-{title}/embed/... /boos/{id:n}/embed/... /boos/{id:n}-{title}/embed/...",
				"https://audioboom.com/posts/{id}"},
			{record.KindAudio, "/channels/{id:n} /channels/{id:n}-{title}", "/channels/{id:n}/embed/...", "https://audioboom.com/channels/{id}"},
			{record.KindAudio, "/playlists/{id:n} /playlists/{id:n}-{title}", "/playlists/{id:n}/embed/...", "https://audioboom.com/playlists/{id}"},
		}},
		{Name: record.Mixcloud, Hosts: "mixcloud.com", aliases: "mixcloudcom", not: "genres followers following favorites listens uploads stream playlists reposts", Shapes: []shape{
			{record.KindAudio,
				"/{id1:w}/{id2:s}",
				`player-widget.mixcloud.com/widget/...?feed=/{id1:w}/{id2:w}/
				player-widget.mixcloud.com/widget/...?feed=/{id1:w}/{id2:w}
				player-widget.mixcloud.com/widget/...?feed=https://www.mixcloud.com/{id1:w}/{id2:w}/
				player-widget.mixcloud.com/widget/...?feed=http://www.mixcloud.com/{id1:w}/{id2:w}/
				/widget/...?feed=/{id1:w}/{id2:w}/ /widget/...?feed=/{id1:w}/{id2:w}
				/widget/...?feed=https://www.mixcloud.com/{id1:w}/{id2:w}/
				/widget/...?feed=http://www.mixcloud.com/{id1:w}/{id2:w}/
				/media/swf/player/*?feed=https://www.mixcloud.com/{id1:w}/{id2:w}/
				/media/swf/player/*?feed=http://www.mixcloud.com/{id1:w}/{id2:w}/`,
				"https://www.mixcloud.com/{id1}/{id2}/"},
			{record.KindAudio, "/{id1:w}/playlists/{id2:w}", "", "https://www.mixcloud.com/{id1}/playlists/{id2}/"},
		}},

		{Name: "anchor", Hosts: "anchor.fm", aliases: "anchorfm", Shapes: []shape{
			{record.KindAudio,
				`/{show:w}/episodes/{title}-{id:a5-9}/...
				podcasters.spotify.com/pod/show/{show:w}/episodes/{title}-{id:a5-9}/...
				creators.spotify.com/pod/show/{show:w}/episodes/{title}-{id:a5-9}/...
				creators.spotify.com/pod/profile/{show:w}/episodes/{title}-{id:a5-9}/...`,
				`/{show:w}/embed/episodes/{title}-{id:a5-9}/...
				podcasters.spotify.com/pod/show/{show:w}/embed/episodes/{title}-{id:a5-9}/...
				creators.spotify.com/pod/show/{show:w}/embed/episodes/{title}-{id:a5-9}/...
				creators.spotify.com/pod/profile/{show:w}/embed/episodes/{title}-{id:a5-9}/...`,
				"https://anchor.fm/{show}/episodes/{title}-{id}"},
			{record.KindAudio, "", "/{id:w}/embed", "https://anchor.fm/{id}/embed"},
		}},
		{Name: "art19", Hosts: "art19.com", Shapes: []shape{
			{record.KindAudio, "/shows/{show:w}/episodes/{id:u}", "/shows/{show:w}/episodes/{id:u}/embed", "https://art19.com/shows/{show}/episodes/{id}"},
			{record.KindAudio, "", "/shows/{id:w}/embed", "https://art19.com/shows/{id}/embed"},
		}},
		{Name: "audiocom", Hosts: "audio.com", Shapes: []shape{
			{record.KindAudio, "", "/embed/audio/{id:n}", "https://audio.com/embed/audio/{id}"},
			{record.KindAudio, "/{id1:w}/audio/{id2:w}", "", "https://audio.com/{id1}/audio/{id2}"},
		}},
		{Name: "audiomack", Hosts: "audiomack.com", Shapes: []shape{
			{record.KindAudio,
				"/{id1:w}/song/{id2:w} /song/{id1:w}/{id2:w}",
				"/embed/song/{id1:w}/{id2:w} /embed/{id1:w}/song/{id2:w}",
				"https://audiomack.com/{id1}/song/{id2}"},
			{record.KindAudio,
				"/{id1:w}/album/{id2:w} /album/{id1:w}/{id2:w}",
				"/embed/album/{id1:w}/{id2:w} /embed/{id1:w}/album/{id2:w}",
				"https://audiomack.com/{id1}/album/{id2}"},
			{record.KindAudio,
				"/{id1:w}/playlist/{id2:w} /playlist/{id1:w}/{id2:w}",
				"/embed/playlist/{id1:w}/{id2:w} /embed/{id1:w}/playlist/{id2:w}",
				"https://audiomack.com/{id1}/playlist/{id2}"},
		}},
		{Name: "audius", Hosts: "audius.co", Shapes: []shape{
			{record.KindAudio, "", "/embed/track/{id:b5-8} /embed/playlist/{id:b5-8} /embed/album/{id:b5-8}", "https://audius.co/embed/track/{id}"},
			{record.KindAudio, "/{id1:d}/{id2:w}", "", "https://audius.co/{id1}/{id2}"},
		}, not: "tracks albums playlists reposts trending feed"},
		{Name: "ausha", Hosts: "player.ausha.co podcast.ausha.co", Shapes: []shape{
			{record.KindAudio, "", "/?podcastId={id:b8-16} /*?podcastId={id:b8-16}", "https://player.ausha.co/?podcastId={id}"},
			{record.KindAudio, "podcast.ausha.co/{id1:w}/{id2:w}", "", "https://podcast.ausha.co/{id1}/{id2}"},
		}},
		{Name: "buzzsprout", Hosts: "buzzsprout.com", Shapes: []shape{
			{record.KindAudio,
				`/{show:n}/{id:n} /{show:n}/{id:n}-{title} /{show:n}/episodes/{id:n} /{show:n}/episodes/{id:n}-{title}
				/{show:n}/podcasts/{id:n}`,
				"/{show:n}/{id:n}-{title}?container_id={el} /{show:n}/{id:n}.js?container_id={el} /{show:n}/{id:n}?container_id={el}",
				"https://www.buzzsprout.com/{show}/{id}"},
			{record.KindAudio, "", "/{id:n}?iframe={on}", "https://www.buzzsprout.com/{id}?iframe=true"},
		}},
		{Name: "captivate", Hosts: "player.captivate.fm", Shapes: []shape{
			{record.KindAudio, "", "/episode/{id:u} /show/{id:u} /show/*/latest/{id:u}", "https://player.captivate.fm/episode/{id}"},
		}},
		{Name: "castbox", Hosts: "castbox.fm", Shapes: []shape{
			{record.KindAudio, "/episode/{title}-id{id:n}", "", "https://castbox.fm/episode/{title}-id{id}"},
			{record.KindAudio, "", "/app/castbox/player/id{show:n}/id{id:n}", "https://castbox.fm/app/castbox/player/id{show}/id{id}"},
		}},
		{Name: "castos", Shapes: []shape{
			{record.KindAudio, "{show:w}.castos.com/podcasts/{podcast:n}/episodes/{id:w}", "", "https://{show}.castos.com/podcasts/{podcast}/episodes/{id}"},
			{record.KindAudio, "{show:w}.castos.com/episodes/{id:w}", "", "https://{show}.castos.com/episodes/{id}"},
			{record.KindAudio, "", "{show:w}.castos.com/player/{id:n}", "https://{show}.castos.com/player/{id}"},
		}},
		{Name: "clyp", Hosts: "clyp.it", Shapes: []shape{
			{record.KindAudio, "/{id:a8}", "/{id:a8}/widget", "https://clyp.it/{id}"},
			{record.KindAudio, "/playlist/{id:a8}", "", "https://clyp.it/playlist/{id}"},
		}},
		{Name: "fireside", Hosts: "player.fireside.fm", Shapes: []shape{
			{record.KindAudio, "", "/v2/{id} /v3/{id}", "https://player.fireside.fm/v2/{id}"},
		}},
		{Name: "hearthis", Hosts: "hearthis.at", Shapes: []shape{
			{record.KindAudio, "", "app.hearthis.at/embed/{id:n} /embed/{id:n}/...", "https://app.hearthis.at/embed/{id}/"},
			{record.KindAudio, "/{id1:w}/{id2:w}", "", "https://hearthis.at/{id1}/{id2}/"},
		}, not: "set maps genre"},
		{Name: "iheart", Hosts: "iheart.com", aliases: "iheartradio", Shapes: []shape{
			{record.KindAudio, "/podcast/{show}/episode/{title}-{id:n}", "", "https://www.iheart.com/podcast/{show}/episode/{title}-{id}/"},
			{record.KindAudio, "/podcast/{title}-{id:n}", "", "https://www.iheart.com/podcast/{title}-{id}/"},
		}},
		{Name: "ivoox", Hosts: "ivoox.com", Shapes: []shape{
			{record.KindAudio,
				"/{title}_rf_{id:n}_1.html /*/{title}_rf_{id:n}_1.html",
				`/player_ej_{id:n}_{x}.html /player_ek_{id:n}_{x}.html /*/player_ej_{id:n}_{x}.html
				/*/player_ek_{id:n}_{x}.html /embed-audio/{id:n}`,
				"https://www.ivoox.com/player_ej_{id}_6_1.html"},
		}},
		{Name: "jamendo", Hosts: "jamendo.com", Shapes: []shape{
			{record.KindAudio, "/track/{id:n}/... /{lang:a2}/track/{id:n}/...", "widgets.jamendo.com/v3/track/{id:n}", "https://www.jamendo.com/track/{id}"},
			{record.KindAudio, "/album/{id:n}/... /{lang:a2}/album/{id:n}/...", "widgets.jamendo.com/v3/album/{id:n}", "https://www.jamendo.com/album/{id}"},
		}},
		{Name: "npr", Hosts: "npr.org", Shapes: []shape{
			{record.KindAudio, "", "/player/embed/{id1:n}/{id2:n}", "https://www.npr.org/player/embed/{id1}/{id2}"},
		}},
		{Name: "omny", Hosts: "omny.fm", aliases: "omnystudio omnyfm", Shapes: []shape{
			{record.KindAudio, "/shows/{id1:w}/{id2:w}", "/shows/{id1:w}/{id2:w}/embed", "https://omny.fm/shows/{id1}/{id2}"},
			{record.KindAudio, "", "/shows/{show:w}/playlists/{id:w}/embed /shows/{show:w}/playlists/{id:w}", "https://omny.fm/shows/{show}/playlists/{id}"},
		}},
		{Name: "orfium", Hosts: "orfium.com", Shapes: []shape{
			{record.KindAudio, "/track/{id:n}/...", "/embedded/track/{id:n}", "https://www.orfium.com/track/{id}/"},
			{record.KindAudio, "/album/{id:n}/...", "/embedded/album/{id:n}", "https://www.orfium.com/album/{id}/"},
			{record.KindAudio, "/playlist/{id:n}/...", "/embedded/playlist/{id:n}", "https://www.orfium.com/playlist/{id}/"},
			{record.KindAudio, "/live-set/{id:n}/...", "/embedded/live-set/{id:n}", "https://www.orfium.com/live-set/{id}/"},
		}},
		{Name: "pinecast", Hosts: "pinecast.com", Shapes: []shape{
			{record.KindAudio, "/listen/{id:u} /listen/{id:u}.mp3", "/player/{id:u}", "https://pinecast.com/player/{id}"},
		}},
		{Name: "podbean", Hosts: "podbean.com", Shapes: []shape{
			{record.KindAudio,
				"/media/share/pb-{id:w} /ew/pb-{id:w} /ei/pb-{id:w} /ea/pb-{id:w}",
				"/media/player/{id:w} /player-v2/?i={id:w}",
				"https://www.podbean.com/media/share/pb-{id}"},
			{record.KindAudio, "{id1:w}.podbean.com/e/{id2:w}", "", "https://{id1}.podbean.com/e/{id2}"},
		}},
		{Name: "qobuz", Hosts: "open.qobuz.com play.qobuz.com widget.qobuz.com", Shapes: []shape{
			{record.KindAudio, "/track/{id:n}", "widget.qobuz.com/track/{id:n}", "https://open.qobuz.com/track/{id}"},
			{record.KindAudio, "/album/{id:a6+}", "widget.qobuz.com/album/{id:a6+}", "https://open.qobuz.com/album/{id}"},
			{record.KindAudio, "/playlist/{id:n}", "widget.qobuz.com/playlist/{id:n}", "https://open.qobuz.com/playlist/{id}"},
		}},
		{Name: "radiofrance", Hosts: "franceinter.fr franceculture.fr franceinfo.fr embed.radiofrance.fr", Shapes: []shape{
			{record.KindAudio, "", "/embed/player/aod/{id:u}", "https://www.franceinter.fr/embed/player/aod/{id}"},
		}},
		{Name: "redcircle", Hosts: "redcircle.com app.redcircle.com", Shapes: []shape{
			{record.KindAudio,
				"/shows/{show:u}/episodes/{id:u} /shows/{show:w}/episodes/{id:u} /shows/{show:w}/ep/{id:u}",
				"",
				"https://redcircle.com/shows/{show}/episodes/{id}"},
		}},
		{Name: "simplecast", Hosts: "simplecast.com", Shapes: []shape{
			{record.KindAudio, "", "player.simplecast.com/{id:u}", "https://player.simplecast.com/{id}"},
			{record.KindAudio, "/s/{id:x8}", "embed.simplecast.com/{id:x8}", "https://simplecast.com/s/{id}"},
			{record.KindAudio, "{id1:w}.simplecast.com/episodes/{id2:w}", "", "https://{id1}.simplecast.com/episodes/{id2}"},
		}},
		{Name: "spreaker", Hosts: "spreaker.com api.spreaker.com", aliases: "spreakercom", Shapes: []shape{
			{record.KindAudio,
				"/episode/{id:n} /episode/{title}--{id:n} /episode/{title}-{id:n}",
				"widget.spreaker.com/player?episode_id={id:n} /embed/player/...?episode_id={id:n}",
				"https://www.spreaker.com/episode/{id}"},
			{record.KindAudio,
				"/show/{id:w} /podcast/{title}--{id:n}",
				"widget.spreaker.com/player?show_id={id:n} /embed/player/...?show_id={id:n}",
				"https://www.spreaker.com/show/{id}"},
			{record.KindAudio, "/user/{id1:w}/{id2:w} /{id1:w}/{id2:w}", "", "https://www.spreaker.com/user/{id1}/{id2}"},
		}},
		{Name: "stitcher", Hosts: "stitcher.com app.stitcher.com", Shapes: []shape{
			{record.KindAudio, "", "/embed/{show:n}/{id:n} /splayer/f/{show:n}/{id:n}", "https://app.stitcher.com/splayer/f/{show}/{id}"},
		}},
		{Name: "tidal", Hosts: "tidal.com listen.tidal.com", Shapes: []shape{
			{record.KindAudio, "/track/{id:n} /browse/track/{id:n} /track/{id:n}/u", "embed.tidal.com/tracks/{id:n}", "https://tidal.com/browse/track/{id}"},
			{record.KindAudio, "/album/{id:n} /browse/album/{id:n} /album/{id:n}/u", "embed.tidal.com/albums/{id:n}", "https://tidal.com/browse/album/{id}"},
			{record.KindAudio, "/playlist/{id:u} /browse/playlist/{id:u}", "embed.tidal.com/playlists/{id:u}", "https://tidal.com/browse/playlist/{id}"},
			{record.KindVideo, "/video/{id:n} /browse/video/{id:n}", "embed.tidal.com/videos/{id:n}", "https://tidal.com/browse/video/{id}"},
		}},
		{Name: "transistor", Hosts: "share.transistor.fm", Shapes: []shape{
			{record.KindAudio, "/s/{id:x8}", "/e/{id:x8} /e/{id:x8}/dark", "https://share.transistor.fm/s/{id}"},
			{record.KindAudio, "", "/e/{id:w}/latest /e/{id:w}/playlist /e/{id:w}/dark/playlist", "https://share.transistor.fm/e/{id}/playlist"},
		}},
		{Name: "tunein", Hosts: "tunein.com", Shapes: []shape{
			{record.KindAudio, "/podcasts/...?topicId={id:n} /topic?TopicId={id:n}", "/embed/player/t{id:n}", "https://tunein.com/embed/player/t{id}/"},
			{record.KindAudio, "/radio/{title}-{id:'s'n}", "/embed/player/{id:'s'n}", "https://tunein.com/embed/player/{id}/"},
		}},
		{Name: "vocaroo", Hosts: "vocaroo.com voca.ro", Shapes: []shape{
			{record.KindAudio, "/{id:b10-14} /i/{id:b10-14}", "/embed/{id:b10-14}", "https://vocaroo.com/{id}"},
		}},
		{Name: "wavekit", Hosts: "play.wavekit.app", Shapes: []shape{
			{record.KindAudio, "/share/audio/{id:b10}", "/embed/audio/{id:b10}", "https://play.wavekit.app/share/audio/{id}"},
			{record.KindAudio, "/share/playlist/{id:b10}", "/embed/playlist/{id:b10}", "https://play.wavekit.app/share/playlist/{id}"},
		}},
		{Name: "whooshkaa", Hosts: "webplayer.whooshkaa.com player.whooshkaa.com", Shapes: []shape{
			{record.KindAudio, "", "/player/episode/id/{id:n} /episode/{id:n} /episode?id={id:n}", "https://webplayer.whooshkaa.com/player/episode/id/{id}"},
		}},
		{Name: "wnyc", Hosts: "wnyc.org", Shapes: []shape{
			{record.KindAudio,
				"",
				"/widgets/ondemand_player/*/#file=/audio/json/{id:n}/",
				"https://www.wnyc.org/widgets/ondemand_player/wnyc/#file=/audio/json/{id}/"},
		}},
		{Name: "yandexmusic", Hosts: "music.yandex.ru music.yandex.com", Shapes: []shape{
			{record.KindAudio,
				"/album/{album:n}/track/{id:n}",
				"/iframe/album/{album:n}/track/{id:n} /iframe/#track/{id:n}/{album:n}",
				"https://music.yandex.ru/album/{album}/track/{id}"},
			{record.KindAudio, "/album/{id:n}", "/iframe/album/{id:n} /iframe/#album/{id:n}", "https://music.yandex.ru/album/{id}"},
		}},
	}
}
