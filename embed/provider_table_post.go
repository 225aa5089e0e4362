package embed

// postProviders are the networks whose addresses patterns describe. Sources: the
// networks' own embed codes, share links and oEmbed documentation, and the
// address forms that s9e/TextFormatter, yt-dlp and oembed.com list as facts.
func postProviders() []provider {
	return []provider{
		{name: Instagram, hosts: "instagram.com instagr.am ddinstagram.com", aliases: "ig instagramcom insta instagrampost instagramreel", shapes: []shape{
			{KindPost,
				"/{handle:d}/reel/{id:w5-64} /{handle:d}/reels/{id:w5-64}",
				"/{handle:d}/reel/{id:w5-64}/embed/...",
				"https://www.instagram.com/reel/{id}/"},
			{KindPost, "/reel/{id:w5-64} /reels/{id:w5-64}", "/reel/{id:w5-64}/embed/... /reels/{id:w5-64}/embed/...", "https://www.instagram.com/reel/{id}/"},
			{KindPost, "/tv/{id:w5-64} /*/tv/{id:w5-64}", "/tv/{id:w5-64}/embed/...", "https://www.instagram.com/tv/{id}/"},
			{KindPost, "/p/{id:w5-64} /p/{id:w5-64}/media", "/p/{id:w5-64}/embed/...", "https://www.instagram.com/p/{id}/"},
			{KindPost, "/{handle:d}/p/{id:w5-64}", "/{handle:d}/p/{id:w5-64}/embed/...", "https://www.instagram.com/p/{id}/"},
		}, not: "audio videos", bare: shape{KindPost, "{id:w8-40}", "", "https://www.instagram.com/p/{id}/"}},

		{name: TikTok, hosts: "tiktok.com vm.tiktok.com vt.tiktok.com", start: "", aliases: "tiktokcom tiktokvideo", shapes: []shape{
			{KindPost,
				`/@_/video/{id:n15-21} /@/video/{id:n15-21} /v/{id:n15-21}.html /v/{id:n15-21} /share/video/{id:n15-21}
				/i18n/share/video/{id:n15-21}`,
				"/embed/{id:n15-21} /embed/v2/{id:n15-21} /embed/v3/{id:n15-21} /player/v1/{id:n15-21}",
				"https://www.tiktok.com/@_/video/{id}"},
			{KindPost, "/@{handle:d}/video/{id:n15-21}", "", "https://www.tiktok.com/@{handle}/video/{id}"},
			{KindPost, "/@{handle:d}/photo/{id:n15-21}", "", "https://www.tiktok.com/@{handle}/photo/{id}"},
			{KindPost, "/t/{id:b7-12} vm.tiktok.com/{id:b7-12} vt.tiktok.com/{id:b7-12}", "", "https://www.tiktok.com/t/{id}/"},
		}, bare: shape{KindPost, "{id:n15-21}", "", "https://www.tiktok.com/@_/video/{id}"}},

		{name: Threads, hosts: "threads.net threads.com", aliases: "threadsnet threadscom", shapes: []shape{
			{KindPost,
				"/@{handle:d}/post/{id:w8-40} /@{handle:d}/post/{id:w8-40}/media",
				"/@{handle:d}/post/{id:w8-40}/embed/...",
				"https://www.threads.com/@{handle}/post/{id}"},
			{KindPost, "/t/{id:w8-40}", "/t/{id:w8-40}/embed/...", "https://www.threads.com/t/{id}"},
		}},

		{name: TruthSocial, hosts: "truthsocial.com", aliases: "truth truthsocialcom", shapes: []shape{
			{KindPost,
				"/@{handle:w}/posts/{id:n15-20} /@{handle:w}/{id:n15-20} /users/{handle:w}/statuses/{id:n15-20}",
				"/@{handle:w}/posts/{id:n15-20}/embed /@{handle:w}/{id:n15-20}/embed",
				"https://truthsocial.com/@{handle}/posts/{id}"},
		}},

		{name: Reddit, hosts: "reddit.com np.reddit.com redditmedia.com embed.reddit.com rxddit.com vxreddit.com", aliases: "redditcom redditpost", shapes: []shape{
			{KindPost,
				"/r/{sub:w}/comments/{id:a5-9}/... /r/{sub:w}/duplicates/{id:a5-9}/...",
				"redditmedia.com/r/{sub:w}/comments/{id:a5-9}/... embed.reddit.com/r/{sub:w}/comments/{id:a5-9}/...",
				"https://www.reddit.com/r/{sub}/comments/{id}/"},
			{KindPost,
				"/user/{user:w}/comments/{id:a5-9}/... /u/{user:w}/comments/{id:a5-9}/...",
				"embed.reddit.com/user/{user:w}/comments/{id:a5-9}/...",
				"https://www.reddit.com/user/{user}/comments/{id}/"},
			{KindPost,
				"/comments/{id:a5-9}/... /gallery/{id:a5-9} /tb/{id:a5-9} redd.it/{id:a5-9}",
				"/mediaembed/{id:a5-9}",
				"https://www.reddit.com/comments/{id}/"},
			{KindPost, "/r/{sub:w}/s/{id:b8-12}", "", "https://www.reddit.com/r/{sub}/s/{id}"},
			{KindVideo, "v.redd.it/{id:a10-16} v.redd.it/{id:a10-16}/* /video/{id:a10-16}", "", "https://v.redd.it/{id}"},
		}},

		{name: LinkedIn, hosts: "linkedin.com", aliases: "linkedincom", shapes: []shape{
			{KindPost,
				`/feed/update/urn:li:activity:{id:n} /posts/{user}activity-{id:n15-20}-{key:w}
				/posts/{user}activity-{id:n15-20}`,
				"/embed/feed/update/urn:li:activity:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:activity:{id}"},
			{KindPost,
				"/feed/update/urn:li:share:{id:n} /posts/{user}share-{id:n15-20}-{key:w}",
				"/embed/feed/update/urn:li:share:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:share:{id}"},
			{KindPost,
				"/feed/update/urn:li:ugcPost:{id:n} /posts/{user}ugcPost-{id:n15-20}-{key:w} /posts/{user}ugcPost-{id:n15-20}",
				"/embed/feed/update/urn:li:ugcPost:{id:n} /video/embed/live/urn:li:ugcPost:{id:n}",
				"https://www.linkedin.com/feed/update/urn:li:ugcPost:{id}"},
		}},

		{name: Telegram, hosts: "t.me telegram.me telegram.dog", aliases: "telegramorg tg", handle: "id1", not: `joinchat addstickers addemoji share proxy socks
			iv addtheme setlanguage bg confirmphone addlist boost giftcode invoice`, shapes: []shape{
			{KindPost, "/c/{id1:n}/{id2:n} /c/{id1:n}/{topic:n}/{id2:n}", "", "https://t.me/c/{id1}/{id2}"},
			{KindPost, "", "/{id1:w4-32}/{id2:n}?embed={on}", "https://t.me/{id1}/{id2}"},
			{KindPost, "/{id1:w4-32}/{id2:n} /s/{id1:w4-32}/{id2:n} /{id1:w4-32}/{topic:n}/{id2:n}", "", "https://t.me/{id1}/{id2}"},
		}},

		{name: Pinterest, hosts: "pinterest.* pinterest.info", aliases: "pinterestcom pin", shapes: []shape{
			{KindPost,
				"/pin/{id:n} /pin/{id:n}/sent /pin/{title}--{id:n}",
				"assets.pinterest.com/ext/embed.html?id={id:n}",
				"https://www.pinterest.com/pin/{id}/"},
			{KindPost, "pin.it/{id:w6-12}", "", "https://pin.it/{id}"},
		}},

		{name: Tumblr, hosts: "tumblr.com", aliases: "tumblrcom", not: "dashboard tagged", shapes: []shape{
			{KindPost,
				"{handle:w}.tumblr.com/post/{id:n}/... {handle:w}.tumblr.com/image/{id:n} {handle:w}.tumblr.com/{id:n8+}/...",
				"{handle:w}.tumblr.com/post/{id:n}/embed",
				"https://{handle}.tumblr.com/post/{id}"},
			{KindPost,
				"/{handle:w}/{id:n8+} /{handle:w}/{id:n8+}/* /blog/view/{handle:w}/{id:n8+} /dashboard/blog/{handle:w}/{id:n8+}",
				"",
				"https://www.tumblr.com/{handle}/{id}"},
			{KindPost, "", "embed.tumblr.com/embed/post/{key:w}/{id:n}/...", "https://embed.tumblr.com/embed/post/{key}/{id}"},
		}},

		{name: Weibo, hosts: "weibo.com m.weibo.cn m.weibo.com weibo.cn", aliases: "sinaweibo weibocom", shapes: []shape{
			{KindVideo, "/tv/show/{id1:n}:{id2:w} video.weibo.com/show?fid={id1:n}:{id2:w}", "", "https://weibo.com/tv/show/{id1}:{id2}"},
			{KindPost, "/status/{id:b9-20} /detail/{id:b9-20} /statuses/{id:b9-20}", "", "https://m.weibo.cn/status/{id}"},
			{KindPost, "/{user:n}/{id:b9} /{user:n}/{id:n16}", "", "https://weibo.com/{user}/{id}"},
		}},

		{name: Snapchat, hosts: "snapchat.com", aliases: "snap snapchatcom", shapes: []shape{
			{KindPost,
				"/spotlight/{id:w20+} /@{handle:d}/spotlight/{id:w20+}",
				"/embed/spotlight/{id:w20+} /spotlight/{id:w20+}/embed /@{handle:d}/spotlight/{id:w20+}/embed",
				"https://www.snapchat.com/spotlight/{id}"},
			{KindPost, "/p/{profile:u}/{id:n} /p/{profile:u}/{id:n}/*", "/p/{profile:u}/{id:n}/embed", "https://www.snapchat.com/p/{profile}/{id}"},
		}},

		{name: Imgur, hosts: "imgur.com", aliases: "imgurcom", not: `upload memegen random vidgif removalrequest emerald arcade
			user hot top all gallery topic`, shapes: []shape{
			{KindPost, "/a/{id:b5-8} /a/{title}-{id:b5-8}", "/a/{id:b5-8}/embed", "https://imgur.com/a/{id}"},
			{KindPost,
				`/gallery/{id:b5-8} /gallery/{title}-{id:b5-8} /t/{tag}/{id:b5-8} /t/{tag}/{title}-{id:b5-8}
				/topic/{tag}/{id:b5-8}`,
				"",
				"https://imgur.com/gallery/{id}"},
			{KindPost,
				`/{id:b5-8} /{title}-{id:b7} /r/{sub}/{id:b5-8} i.imgur.com/{id:b5-8}.gifv i.imgur.com/{id:b5-8}.gif
				i.imgur.com/{id:b5-8}.mp4 i.imgur.com/{id:b5-8}.webm`,
				"/{id:b5-8}/embed",
				"https://imgur.com/{id}"},
		}},

		{name: Giphy, hosts: "giphy.com media.giphy.com media0.giphy.com media1.giphy.com media2.giphy.com media3.giphy.com media4.giphy.com i.giphy.com", aliases: "giphycom", shapes: []shape{
			{KindPost,
				`giphy.com/gifs/{title}-{id:b6+} giphy.com/gifs/{id:b6+} giphy.com/gifs/{id:b6+}/*
				giphy.com/gifs/{title}-{id:b6+}/* giphy.com/clips/{title}-{id:b6+} giphy.com/clips/{id:b6+}
				giphy.com/stickers/{title}-{id:b6+} giphy.com/stickers/{id:b6+} giphy.com/videos/{title}-{id:b6+}
				/media/{id:b6+}/{size:w}.gif /media/{id:b6+}/{size:w}.mp4 /media/{id:b6+}/{size:w}.webp
				/media/{key:d}/{id:b6+}/{size:w}.gif /media/{key:d}/{id:b6+}/{size:w}.mp4 i.giphy.com/{id:b6+}.gif
				i.giphy.com/{id:b6+}.mp4`,
				"giphy.com/embed/{id:b6+} giphy.com/embed/{id:b6+}/*",
				"https://giphy.com/gifs/{id}"},
			{KindPost, "gph.is/{id:b5-8} gph.is/g/{id:b5-8}", "", "https://gph.is/g/{id}"},
		}},

		{name: "tenor", hosts: "tenor.com", shapes: []shape{
			{KindPost, "/view/{title}-{id:n} /*/view/{title}-{id:n}", "", "https://tenor.com/view/{title}-{id}"},
			{KindPost, "", "/embed/{id:n}", "https://tenor.com/embed/{id}"},
		}},

		{name: GitHub, hosts: "gist.github.com", aliases: "gist githubgist", shapes: []shape{
			{KindPost,
				"/{id:x20} /{id:x32} /{id:n1-10} /{id:x32}/{rev:x40} /{id:x20}/{rev:x40}",
				"/{id:x20}.js /{id:x32}.js /{id:n1-10}.js",
				"https://gist.github.com/{id}"},
			{KindPost,
				`/{handle:w}/{id:x20} /{handle:w}/{id:x32} /{handle:w}/{id:n1-10} /{handle:w}/{id:x20}/{rev:x40}
				/{handle:w}/{id:x32}/{rev:x40} /{handle:w}/{id:n1-10}/{rev:x40}`,
				`/{handle:w}/{id:x20}.js /{handle:w}/{id:x32}.js /{handle:w}/{id:n1-10}.js /{handle:w}/{id:x20}.pibb
				/{handle:w}/{id:x32}.pibb /{handle:w}/{id:x32}/{rev:x40}.js /{handle:w}/{id:x20}/{rev:x40}.js`,
				"https://gist.github.com/{handle}/{id}"},
		}},

		{name: CodePen, hosts: "codepen.io", shapes: []shape{
			{KindPost,
				`/{handle:w}/pen/{id:b5-32} /{handle:w}/details/{id:b5-32} /{handle:w}/full/{id:b5-32}
				/{handle:w}/live/{id:b5-32} /{handle:w}/pres/{id:b5-32}`,
				"/{handle:w}/embed/{id:b5-32} /{handle:w}/embed/preview/{id:b5-32}",
				"https://codepen.io/{handle}/pen/{id}"},
			{KindPost,
				"/team/{team:w}/pen/{id:b5-32} /team/{team:w}/full/{id:b5-32}",
				"/team/{team:w}/embed/{id:b5-32} /team/{team:w}/embed/preview/{id:b5-32}",
				"https://codepen.io/team/{team}/pen/{id}"},
		}},

		{name: SlideShare, hosts: "slideshare.net", aliases: "slidesharenet", not: "slideshow search explore featured signup mobile", shapes: []shape{
			{KindPost, "", "static.slideshare.net/swf/ssplayer.swf?doc={id:w4+} static.slideshare.net/swf/ssplayer2.swf?doc={id:w4+} static.slidesharecdn.com/swf/ssplayer2.swf?doc={id:w4+}", ""},
			{KindPost, "", "/slideshow/embed_code/{id:n5+}", "https://www.slideshare.net/slideshow/embed_code/{id}"},
			{KindPost, "", "/slideshow/embed_code/key/{id:w8+}", "https://www.slideshare.net/slideshow/embed_code/key/{id}"},
			{KindPost, "/slideshow/{title}/{id:n5+}", "", "https://www.slideshare.net/slideshow/{title}/{id}"},
			{KindPost, "/{id1:w}/{id2:w6+}", "", "https://www.slideshare.net/{id1}/{id2}"},
		}},

		{name: "gab", hosts: "gab.com", shapes: []shape{
			{KindPost, "/{handle:w}/posts/{id:n15-20}", "/{handle:w}/posts/{id:n15-20}/embed", "https://gab.com/{handle}/posts/{id}"},
		}},
		{name: "gettr", hosts: "gettr.com", shapes: []shape{
			{KindPost, "/post/{id:'p'a6-12} /*/post/{id:'p'a6-12}", "", "https://gettr.com/post/{id}"},
		}},
		{name: "minds", hosts: "minds.com", shapes: []shape{
			{KindPost, "/newsfeed/{id:n15-20} /media/{id:n15-20}", "/embed/{id:n15-20}", "https://www.minds.com/newsfeed/{id}"},
		}},
		{name: "koo", hosts: "kooapp.com embed.kooapp.com", shapes: []shape{
			{KindPost, "/koo/{handle:d}/{id:u}", "", "https://www.kooapp.com/koo/{handle}/{id}"},
			{KindPost, "", "embed.kooapp.com/*?kooId={id:u}", "https://embed.kooapp.com/embedKoo?kooId={id}"},
		}},
		{name: "note", hosts: "note.com note.mu", shapes: []shape{
			{KindPost, "/{handle:w}/n/{id:'n'x10-14}", "", "https://note.com/{handle}/n/{id}"},
			{KindPost, "", "/embed/notes/{id:'n'x10-14}", "https://note.com/embed/notes/{id}"},
		}},
		{name: "plurk", hosts: "plurk.com", shapes: []shape{
			{KindPost, "/p/{id:a5-8} /m/p/{id:a5-8}", "", "https://www.plurk.com/p/{id}"},
		}},
		{name: "xiaohongshu", hosts: "xiaohongshu.com", shapes: []shape{
			{KindPost, "/explore/{id:x24} /discovery/item/{id:x24}", "", "https://www.xiaohongshu.com/explore/{id}"},
		}},
		{name: "googleplus", hosts: "plus.google.com", shapes: []shape{
			{KindPost, "/{user:n}/posts/{id:b8+} /u/*/{user:n}/posts/{id:b8+}", "", "https://plus.google.com/{user}/posts/{id}"},
			{KindPost, "/+{handle:d}/posts/{id:b8+} /u/*/+{handle:d}/posts/{id:b8+}", "", "https://plus.google.com/+{handle}/posts/{id}"},
		}},
		{name: "substack", hosts: "substack.com", shapes: []shape{
			{KindPost, "/@{handle:w}/note/{id:'c-'n} /profile/{handle:w}/note/{id:'c-'n}", "", "https://substack.com/@{handle}/note/{id}"},
		}},
		{name: "ninegag", hosts: "9gag.com", aliases: "9gag", shapes: []shape{
			{KindPost, "/gag/{id:b6-8}", "", "https://9gag.com/gag/{id}"},
		}},
		{name: "gfycat", hosts: "gfycat.com", shapes: []shape{
			{KindPost,
				"/{id:b12+} /gifs/detail/{id:b12+} /{lang:a2}/{id:b12+} /{id:b12+}-{title}",
				"/ifr/{id:b12+} /iframe/{id:b12+}",
				"https://gfycat.com/{id}"},
		}},

		{name: Odnoklassniki, hosts: "ok.ru odnoklassniki.ru", start: "fromTime t", aliases: "ok okru odnoklassnikiru", shapes: []shape{
			{KindVideo,
				"/video/{id:n} /video/movie/{id:n} /video/c{channel:n}?st.mvId={id:n}",
				"/videoembed/{id:n} /web-api/video/moviePlayer/{id:n}",
				"https://ok.ru/video/{id}"},
			{KindVideo, "/live/{id:n} /live/*/{id:n}", "", "https://ok.ru/live/{id}"},
			{KindVideo, "/...?st.mvId={id:n}", "", "https://ok.ru/video/{id}"},
			{KindPost, "/{page:d}/topic/{id:n} /{page:d}/statuses/{id:n}", "", "https://ok.ru/{page}/topic/{id}"},
			{KindPost, "/group/{group:n}/topic/{id:n}", "", "https://ok.ru/group/{group}/topic/{id}"},
			{KindPost, "/profile/{user:n}/statuses/{id:n}", "", "https://ok.ru/profile/{user}/statuses/{id}"},
		}},

		{name: "wattpad", hosts: "wattpad.com", shapes: []shape{
			{KindPost, "/story/{id:n5-12} /story/{id:n5-12}-{title}", "embed.wattpad.com/story/{id:n5-12}", "https://www.wattpad.com/story/{id}"},
		}},
	}
}
