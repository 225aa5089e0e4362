package provider

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// postProviders are the networks whose URLs patterns describe. Sources: the
// networks' own embed codes, share links and oEmbed documentation, and the
// URL forms that s9e/TextFormatter, yt-dlp and oembed.com list as facts.
func postProviders() []provider {
	return []provider{
		{Name: record.Instagram, Hosts: "instagram.com instagr.am ddinstagram.com", aliases: "ig instagramcom insta instagrampost instagramreel", Shapes: []shape{
			{record.KindPost,
				"/{handle:d}/reel/{id:w5-64} /{handle:d}/reels/{id:w5-64}",
				"/{handle:d}/reel/{id:w5-64}/embed/...",
				"https://www.instagram.com/reel/{id}/"},
			{record.KindPost, "/reel/{id:w5-64} /reels/{id:w5-64}", "/reel/{id:w5-64}/embed/... /reels/{id:w5-64}/embed/...", "https://www.instagram.com/reel/{id}/"},
			{record.KindPost, "/tv/{id:w5-64} /*/tv/{id:w5-64}", "/tv/{id:w5-64}/embed/...", "https://www.instagram.com/tv/{id}/"},
			{record.KindPost, "/p/{id:w5-64} /p/{id:w5-64}/media", "/p/{id:w5-64}/embed/...", "https://www.instagram.com/p/{id}/"},
			{record.KindPost, "/{handle:d}/p/{id:w5-64}", "/{handle:d}/p/{id:w5-64}/embed/...", "https://www.instagram.com/p/{id}/"},
		}, not: "audio videos", idPattern: shape{record.KindPost, "{id:w8-40}", "", "https://www.instagram.com/p/{id}/"}},

		{Name: record.TikTok, Hosts: "tiktok.com vm.tiktok.com vt.tiktok.com", start: "", aliases: "tiktokcom tiktokvideo", Shapes: []shape{
			{record.KindPost,
				`/@_/video/{id:n15-21} /@/video/{id:n15-21} /v/{id:n15-21}.html /v/{id:n15-21} /share/video/{id:n15-21}
				/i18n/share/video/{id:n15-21}`,
				"/embed/{id:n15-21} /embed/v2/{id:n15-21} /embed/v3/{id:n15-21} /player/v1/{id:n15-21}",
				"https://www.tiktok.com/@_/video/{id}"},
			{record.KindPost, "/@{handle:d}/video/{id:n15-21}", "", "https://www.tiktok.com/@{handle}/video/{id}"},
			{record.KindPost, "/@{handle:d}/photo/{id:n15-21}", "", "https://www.tiktok.com/@{handle}/photo/{id}"},
			{record.KindPost, "/t/{id:b7-12} vm.tiktok.com/{id:b7-12} vt.tiktok.com/{id:b7-12}", "", "https://www.tiktok.com/t/{id}/"},
		}, idPattern: shape{record.KindPost, "{id:n15-21}", "", "https://www.tiktok.com/@_/video/{id}"}},

		{Name: record.Threads, Hosts: "threads.net threads.com", aliases: "threadsnet threadscom", Shapes: []shape{
			{record.KindPost,
				"/@{handle:d}/post/{id:w8-40} /@{handle:d}/post/{id:w8-40}/media",
				"/@{handle:d}/post/{id:w8-40}/embed/...",
				"https://www.threads.com/@{handle}/post/{id}"},
			{record.KindPost, "/t/{id:w8-40}", "/t/{id:w8-40}/embed/...", "https://www.threads.com/t/{id}"},
		}},

		{Name: record.TruthSocial, Hosts: "truthsocial.com", aliases: "truth truthsocialcom", Shapes: []shape{
			{record.KindPost,
				"/@{handle:w}/posts/{id:n15-20} /@{handle:w}/{id:n15-20} /users/{handle:w}/statuses/{id:n15-20}",
				"/@{handle:w}/posts/{id:n15-20}/embed /@{handle:w}/{id:n15-20}/embed",
				"https://truthsocial.com/@{handle}/posts/{id}"},
		}},

		{Name: record.Reddit, Hosts: "reddit.com np.reddit.com redditmedia.com embed.reddit.com rxddit.com vxreddit.com", aliases: "redditcom redditpost", Shapes: []shape{
			{record.KindPost,
				"/r/{sub:w}/comments/{id:a5-9}/... /r/{sub:w}/duplicates/{id:a5-9}/...",
				"redditmedia.com/r/{sub:w}/comments/{id:a5-9}/... embed.reddit.com/r/{sub:w}/comments/{id:a5-9}/...",
				"https://www.reddit.com/r/{sub}/comments/{id}/"},
			{record.KindPost,
				"/user/{user:w}/comments/{id:a5-9}/... /u/{user:w}/comments/{id:a5-9}/...",
				"embed.reddit.com/user/{user:w}/comments/{id:a5-9}/...",
				"https://www.reddit.com/user/{user}/comments/{id}/"},
			{record.KindPost,
				"/comments/{id:a5-9}/... /gallery/{id:a5-9} /tb/{id:a5-9} redd.it/{id:a5-9}",
				"/mediaembed/{id:a5-9}",
				"https://www.reddit.com/comments/{id}/"},
			{record.KindPost, "/r/{sub:w}/s/{id:b8-12}", "", "https://www.reddit.com/r/{sub}/s/{id}"},
			{record.KindVideo, "v.redd.it/{id:a10-16} v.redd.it/{id:a10-16}/* /video/{id:a10-16}", "", "https://v.redd.it/{id}"},
		}},

		{Name: record.LinkedIn, Hosts: "linkedin.com", aliases: "linkedincom", Shapes: []shape{
			{record.KindPost,
				`/feed/update/urn:li:activity:{id:n} /posts/{user}activity-{id:n15-20}-{key:w}
				/posts/{user}activity-{id:n15-20}`,
				"/embed/feed/update/urn:li:activity:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:activity:{id}"},
			{record.KindPost,
				"/feed/update/urn:li:share:{id:n} /posts/{user}share-{id:n15-20}-{key:w}",
				"/embed/feed/update/urn:li:share:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:share:{id}"},
			{record.KindPost,
				"/feed/update/urn:li:ugcPost:{id:n} /posts/{user}ugcPost-{id:n15-20}-{key:w} /posts/{user}ugcPost-{id:n15-20}",
				"/embed/feed/update/urn:li:ugcPost:{id:n} /video/embed/live/urn:li:ugcPost:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:ugcPost:{id}"},
		}},

		{Name: record.Telegram, Hosts: "t.me telegram.me telegram.dog", aliases: "telegramorg tg", handle: "id1", not: `joinchat addstickers addemoji proxy socks
			addtheme setlanguage confirmphone addlist boost giftcode invoice`, Shapes: []shape{
			{record.KindPost, "/c/{id1:n}/{id2:n} /c/{id1:n}/{topic:n}/{id2:n}", "", "https://t.me/c/{id1}/{id2}"},
			{record.KindPost, "", "/{id1:w4-32}/{id2:n}?embed={on}", "https://t.me/{id1}/{id2}"},
			{record.KindPost, "/{id1:w4-32}/{id2:n} /s/{id1:w4-32}/{id2:n} /{id1:w4-32}/{topic:n}/{id2:n}", "", "https://t.me/{id1}/{id2}"},
		}},

		{Name: record.Pinterest, Hosts: "pinterest.* pinterest.info", aliases: "pinterestcom pin", Shapes: []shape{
			{record.KindPost,
				"/pin/{id:n} /pin/{id:n}/sent /pin/{title}--{id:n}",
				"assets.pinterest.com/ext/embed.html?id={id:n}",
				"https://www.pinterest.com/pin/{id}/"},
			{record.KindPost, "pin.it/{id:w6-12}", "", "https://pin.it/{id}"},
		}},

		{Name: record.Tumblr, Hosts: "tumblr.com", aliases: "tumblrcom", not: "tagged", Shapes: []shape{
			{record.KindPost,
				"{handle:w}.tumblr.com/post/{id:n}/... {handle:w}.tumblr.com/image/{id:n} {handle:w}.tumblr.com/{id:n8+}/...",
				"{handle:w}.tumblr.com/post/{id:n}/embed",
				"https://{handle}.tumblr.com/post/{id}"},
			{record.KindPost,
				"/{handle:w}/{id:n8+} /{handle:w}/{id:n8+}/* /blog/view/{handle:w}/{id:n8+} /dashboard/blog/{handle:w}/{id:n8+}",
				"",
				"https://www.tumblr.com/{handle}/{id}"},
			{record.KindPost, "", "embed.tumblr.com/embed/post/{key:w}/{id:n}/...", "https://embed.tumblr.com/embed/post/{key}/{id}"},
		}},

		{Name: record.Weibo, Hosts: "weibo.com m.weibo.cn m.weibo.com weibo.cn", aliases: "sinaweibo weibocom", Shapes: []shape{
			{record.KindVideo, "/tv/show/{id1:n}:{id2:w} video.weibo.com/show?fid={id1:n}:{id2:w}", "", "https://weibo.com/tv/show/{id1}:{id2}"},
			{record.KindPost, "/status/{id:b9-20} /detail/{id:b9-20} /statuses/{id:b9-20}", "", "https://m.weibo.cn/status/{id}"},
			{record.KindPost, "/{user:n}/{id:b9} /{user:n}/{id:n16}", "", "https://weibo.com/{user}/{id}"},
		}},

		{Name: record.Snapchat, Hosts: "snapchat.com", aliases: "snap snapchatcom", Shapes: []shape{
			{record.KindPost,
				"/spotlight/{id:w20+} /@{handle:d}/spotlight/{id:w20+}",
				"/embed/spotlight/{id:w20+} /spotlight/{id:w20+}/embed /@{handle:d}/spotlight/{id:w20+}/embed",
				"https://www.snapchat.com/spotlight/{id}"},
			{record.KindPost, "/p/{profile:u}/{id:n} /p/{profile:u}/{id:n}/*", "/p/{profile:u}/{id:n}/embed", "https://www.snapchat.com/p/{profile}/{id}"},
		}},

		{Name: record.Imgur, Hosts: "imgur.com", aliases: "imgurcom", not: `upload memegen random vidgif emerald arcade
			gallery topic`, Shapes: []shape{
			{record.KindPost, "/a/{id:b5-8} /a/{title}-{id:b5-8}", "/a/{id:b5-8}/embed", "https://imgur.com/a/{id}"},
			{record.KindPost,
				`/gallery/{id:b5-8} /gallery/{title}-{id:b5-8} /t/{tag}/{id:b5-8} /t/{tag}/{title}-{id:b5-8}
				/topic/{tag}/{id:b5-8}`,
				"",
				"https://imgur.com/gallery/{id}"},
			{record.KindPost,
				`/{id:b5-8} /{title}-{id:b7} /r/{sub}/{id:b5-8} i.imgur.com/{id:b5-8}.gifv i.imgur.com/{id:b5-8}.gif
				i.imgur.com/{id:b5-8}.mp4 i.imgur.com/{id:b5-8}.webm`,
				"/{id:b5-8}/embed",
				"https://imgur.com/{id}"},
		}},

		{Name: record.Giphy, Hosts: "giphy.com media.giphy.com media0.giphy.com media1.giphy.com media2.giphy.com media3.giphy.com media4.giphy.com i.giphy.com", aliases: "giphycom", Shapes: []shape{
			{record.KindPost,
				`giphy.com/gifs/{title}-{id:b6+} giphy.com/gifs/{id:b6+} giphy.com/gifs/{id:b6+}/*
				giphy.com/gifs/{title}-{id:b6+}/* giphy.com/clips/{title}-{id:b6+} giphy.com/clips/{id:b6+}
				giphy.com/stickers/{title}-{id:b6+} giphy.com/stickers/{id:b6+} giphy.com/videos/{title}-{id:b6+}
				/media/{id:b6+}/{size:w}.gif /media/{id:b6+}/{size:w}.mp4 /media/{id:b6+}/{size:w}.webp
				/media/{key:d}/{id:b6+}/{size:w}.gif /media/{key:d}/{id:b6+}/{size:w}.mp4 i.giphy.com/{id:b6+}.gif
				i.giphy.com/{id:b6+}.mp4`,
				"giphy.com/embed/{id:b6+} giphy.com/embed/{id:b6+}/*",
				"https://giphy.com/gifs/{id}"},
			{record.KindPost, "gph.is/{id:b5-8} gph.is/g/{id:b5-8}", "", "https://gph.is/g/{id}"},
		}},

		{Name: "tenor", Hosts: "tenor.com", Shapes: []shape{
			{record.KindPost, "/view/{title}-{id:n} /*/view/{title}-{id:n}", "", "https://tenor.com/view/{title}-{id}"},
			{record.KindPost, "", "/embed/{id:n}", "https://tenor.com/embed/{id}"},
		}},

		{Name: record.GitHub, Hosts: "gist.github.com", aliases: "gist githubgist", Shapes: []shape{
			{record.KindPost,
				"/{id:x20} /{id:x32} /{id:n1-10} /{id:x32}/{rev:x40} /{id:x20}/{rev:x40}",
				"/{id:x20}.js /{id:x32}.js /{id:n1-10}.js",
				"https://gist.github.com/{id}"},
			{record.KindPost,
				`/{handle:w}/{id:x20} /{handle:w}/{id:x32} /{handle:w}/{id:n1-10} /{handle:w}/{id:x20}/{rev:x40}
				/{handle:w}/{id:x32}/{rev:x40} /{handle:w}/{id:n1-10}/{rev:x40}`,
				`/{handle:w}/{id:x20}.js /{handle:w}/{id:x32}.js /{handle:w}/{id:n1-10}.js /{handle:w}/{id:x20}.pibb
				/{handle:w}/{id:x32}.pibb /{handle:w}/{id:x32}/{rev:x40}.js /{handle:w}/{id:x20}/{rev:x40}.js`,
				"https://gist.github.com/{handle}/{id}"},
		}},

		{Name: record.CodePen, Hosts: "codepen.io", Shapes: []shape{
			{record.KindPost,
				`/{handle:w}/pen/{id:b5-32} /{handle:w}/details/{id:b5-32} /{handle:w}/full/{id:b5-32}
				/{handle:w}/live/{id:b5-32} /{handle:w}/pres/{id:b5-32}`,
				"/{handle:w}/embed/{id:b5-32} /{handle:w}/embed/preview/{id:b5-32}",
				"https://codepen.io/{handle}/pen/{id}"},
			{record.KindPost,
				"/team/{team:w}/pen/{id:b5-32} /team/{team:w}/full/{id:b5-32}",
				"/team/{team:w}/embed/{id:b5-32} /team/{team:w}/embed/preview/{id:b5-32}",
				"https://codepen.io/team/{team}/pen/{id}"},
		}},

		{Name: record.SlideShare, Hosts: "slideshare.net", aliases: "slidesharenet", not: "slideshow search explore featured signup mobile", Shapes: []shape{
			{record.KindPost, "", "static.slideshare.net/swf/ssplayer.swf?doc={id:w4+} static.slideshare.net/swf/ssplayer2.swf?doc={id:w4+} static.slidesharecdn.com/swf/ssplayer2.swf?doc={id:w4+}", ""},
			{record.KindPost, "", "/slideshow/embed_code/{id:n5+}", "https://www.slideshare.net/slideshow/embed_code/{id}"},
			{record.KindPost, "", "/slideshow/embed_code/key/{id:w8+}", "https://www.slideshare.net/slideshow/embed_code/key/{id}"},
			{record.KindPost, "/slideshow/{title}/{id:n5+}", "", "https://www.slideshare.net/slideshow/{title}/{id}"},
			{record.KindPost, "/{id1:w}/{id2:w6+}", "", "https://www.slideshare.net/{id1}/{id2}"},
		}},

		{Name: "gab", Hosts: "gab.com", Shapes: []shape{
			{record.KindPost, "/{handle:w}/posts/{id:n15-20}", "/{handle:w}/posts/{id:n15-20}/embed", "https://gab.com/{handle}/posts/{id}"},
		}},
		{Name: "gettr", Hosts: "gettr.com", Shapes: []shape{
			{record.KindPost, "/post/{id:'p'a6-12} /*/post/{id:'p'a6-12}", "", "https://gettr.com/post/{id}"},
		}},
		{Name: "minds", Hosts: "minds.com", Shapes: []shape{
			{record.KindPost, "/newsfeed/{id:n15-20} /media/{id:n15-20}", "/embed/{id:n15-20}", "https://www.minds.com/newsfeed/{id}"},
		}},
		{Name: "koo", Hosts: "kooapp.com embed.kooapp.com", Shapes: []shape{
			{record.KindPost, "/koo/{handle:d}/{id:u}", "", "https://www.kooapp.com/koo/{handle}/{id}"},
			{record.KindPost, "", "embed.kooapp.com/*?kooId={id:u}", "https://embed.kooapp.com/embedKoo?kooId={id}"},
		}},
		{Name: "note", Hosts: "note.com note.mu", Shapes: []shape{
			{record.KindPost, "/{handle:w}/n/{id:'n'x10-14}", "", "https://note.com/{handle}/n/{id}"},
			{record.KindPost, "", "/embed/notes/{id:'n'x10-14}", "https://note.com/embed/notes/{id}"},
		}},
		{Name: "plurk", Hosts: "plurk.com", Shapes: []shape{
			{record.KindPost, "/p/{id:a5-8} /m/p/{id:a5-8}", "", "https://www.plurk.com/p/{id}"},
		}},
		{Name: "xiaohongshu", Hosts: "xiaohongshu.com", Shapes: []shape{
			{record.KindPost, "/explore/{id:x24} /discovery/item/{id:x24}", "", "https://www.xiaohongshu.com/explore/{id}"},
		}},
		{Name: "googleplus", Hosts: "plus.google.com", Shapes: []shape{
			{record.KindPost, "/{user:n}/posts/{id:b8+} /u/*/{user:n}/posts/{id:b8+}", "", "https://plus.google.com/{user}/posts/{id}"},
			{record.KindPost, "/+{handle:d}/posts/{id:b8+} /u/*/+{handle:d}/posts/{id:b8+}", "", "https://plus.google.com/+{handle}/posts/{id}"},
		}},
		{Name: "substack", Hosts: "substack.com", Shapes: []shape{
			{record.KindPost, "/@{handle:w}/note/{id:'c-'n} /profile/{handle:w}/note/{id:'c-'n}", "", "https://substack.com/@{handle}/note/{id}"},
		}},
		{Name: "ninegag", Hosts: "9gag.com", aliases: "9gag", Shapes: []shape{
			{record.KindPost, "/gag/{id:b6-8}", "", "https://9gag.com/gag/{id}"},
		}},
		{Name: "gfycat", Hosts: "gfycat.com", Shapes: []shape{
			{record.KindPost,
				"/{id:b12+} /gifs/detail/{id:b12+} /{lang:a2}/{id:b12+} /{id:b12+}-{title}",
				"/ifr/{id:b12+} /iframe/{id:b12+}",
				"https://gfycat.com/{id}"},
		}},

		{Name: record.Odnoklassniki, Hosts: "ok.ru odnoklassniki.ru", start: "fromTime t", aliases: "ok okru odnoklassnikiru", Shapes: []shape{
			{record.KindVideo,
				"/video/{id:n} /video/movie/{id:n} /video/c{channel:n}?st.mvId={id:n}",
				"/videoembed/{id:n} /web-api/video/moviePlayer/{id:n}",
				"https://ok.ru/video/{id}"},
			{record.KindVideo, "/live/{id:n} /live/*/{id:n}", "", "https://ok.ru/live/{id}"},
			{record.KindVideo, "/...?st.mvId={id:n}", "", "https://ok.ru/video/{id}"},
			{record.KindPost, "/{page:d}/topic/{id:n} /{page:d}/statuses/{id:n}", "", "https://ok.ru/{page}/topic/{id}"},
			{record.KindPost, "/group/{group:n}/topic/{id:n}", "", "https://ok.ru/group/{group}/topic/{id}"},
			{record.KindPost, "/profile/{user:n}/statuses/{id:n}", "", "https://ok.ru/profile/{user}/statuses/{id}"},
		}},

		{Name: "wattpad", Hosts: "wattpad.com", Shapes: []shape{
			{record.KindPost, "/story/{id:n5-12} /story/{id:n5-12}-{title}", "embed.wattpad.com/story/{id:n5-12}", "https://www.wattpad.com/story/{id}"},
		}},
	}
}
