package embed_test

import "strings"

// moreShapes are inputs that cost recognizers a multiple of what honest input costs,
// as hostileShapes. Most combine two or three pieces, each harmless by itself.
var moreShapes = map[string]func(n int) string{
	// Text.
	"items, then many before them": func(n int) string {
		return strings.Repeat("https://x.com/a/status/1387304686957498370\n\n", n/90) + strings.Repeat("This video is not available in your country.\n\n", n/90)
	},
	"signatures, then marks": func(n int) string {
		return strings.Repeat("Boats. — A B (@abc) May 1, 2020\n", n/64) + strings.Repeat("Twitter\n", n/16)
	},
	"marks, then signatures": func(n int) string {
		return strings.Repeat("Twitter\n", n/16) + strings.Repeat("Boats. — A B (@abc) May 1, 2020\n", n/64)
	},
	"handles, Arabic months":  repeat("(@a) يناير "),
	"Arabic dates":            repeat("١٢ يناير ٢٠٢٠ "),
	"Arabic signatures":       repeat("— ا (@abc) ١٢ يناير ٢٠٢٠\n"),
	"handles and Arabic days": repeat("(@a) ١ مايو ٢٠٢٠ "),
	"signatures, then labels": func(n int) string {
		return strings.Repeat("— A B (@abc) May 1, 2020\n", n/52) + strings.Repeat("Video\n", n/12)
	},
	"handles and Chinese dates": repeat("(@a)2020年1月1日"),
	"handles and digits":        repeat("(@a) 1 2 3 4 "),
	"a word a line":             repeat("video\n"),
	"two words a line":          repeat("video player\n"),
	"handles a line":            repeat("@abc\n"),
	"dates a line":              repeat("May 1, 2020\n"),
	"clock times":               repeat("12:53 PM · "),
	"pic links in words":        repeat("pic.twitter.com/Ab3dEf6hIj "),
	"short links":               repeat("https://t.co/Ab3dEf6hIj "),
	"brackets":                  repeat("](https://x.com/a/status/1387304686957498370)"),
	"quotes a line":             repeat("> a\n"),
	"quotation marks":           repeat("“a” "),
	"mixed dashes":              repeat("—–-‒−―"),
	"mojibake dashes":           repeat("â€” A (@b) "),
	"full-width brackets":       repeat("（@abc）"),
	"at signs":                  repeat("@"),
	"words and handles":         repeat("A B C D E F (@abc) "),
	"replies":                   repeat("Replying to @abc\n"),
	"hashtags":                  repeat("#a #b "),
	"combining marks":           repeat("a\u0301\u0302"),
	"Thai words":                repeat("วิดีโอ"),
	"consent lines":             repeat("Accept cookies to watch this video\n"),
	"view on":                   repeat("View this post on Instagram\n"),
	"post shared by":            repeat("A post shared by A (@abc)\n"),
	"status URLs in a line":     repeat("https://x.com/a/status/1387304686957498370 "),
	"hosts":                     repeat("youtu.be/"),
	"percent signs":             repeat("https://a.example/%25%25"),
	"archive prefixes":          repeat("/20200101000000if_/https://"),
	"markup a line":             repeat("<iframe src=https://youtu.be/abcdefghijk></iframe>\n"),
	"markup printed":            repeat("&lt;iframe src=https://youtu.be/abcdefghijk&gt;\n"),

	// HTML.
	"JSON attributes against text": func(n int) string {
		return `<div class="tweet">` + strings.Repeat(`<div class="tweet" data-a='{"url":"https://a.example/","t":"`, 1) + strings.Repeat("a", n/2) + `"}'></div>` + strings.Repeat(`<div class=tweet data-a='{"url":"x"}'></div>`, n/90)
	},
	"JSON attributes": repeat(`<div class=tweet data-a='{"url":"x"}'></div>`),
	"many JSON attributes in one tag": func(n int) string {
		return `<div class="tweet embed" ` + numbered(`data-a%d='{"url":"https://a.example/"}' `)(n) + `></div>`
	},
	"settings of players": func(n int) string {
		return `<div class="video" ` + numbered(`data-a%d='{"account":"x","playerVideoId":"1"}' `)(n) + `></div>`
	},
	"embed codes in attributes": repeat(`<div class=embed data-html="&lt;blockquote class=twitter-tweet&gt;&lt;a href=//x.com/a/status/1387304686957498370&gt;"></div>`),
	"state samples against text": func(n int) string {
		return `<p>` + strings.Repeat("a b c d e f g ", n/28) + `</p><div class="embed-twitter"></div><script>[` +
			numbered(`{"title":"a story %d of another page","tweetId":"13873046869574%05d","t":"a b c d e f g a b c d e f g a b c d e f g a b c d e f g a b c d e f g %[1]d"},`)(n/2) + `{}]</script>`
	},
	"quotation of pic links": func(n int) string {
		return `<blockquote class="twitter-tweet"><p>` + numbered("pic.twitter.com/A%09d ")(n) + `</p><a href=//x.com/a/status/1387304686957498370>x</a></blockquote>`
	},
	"quotations of pic links": func(n int) string {
		one := `<blockquote class="twitter-tweet"><p>` + numbered("pic.twitter.com/A%09d ")(8<<10) + `</p><a href=//x.com/a/status/1387304686957498370>x</a></blockquote>`
		return strings.Repeat(one, n/len(one)+1)
	},
	"captions in figures": repeat(`<figure class=video><figcaption>a b c`),
	"captions in a figure": func(n int) string {
		return `<figure class=video><iframe src=//www.youtube.com/embed/abcdefghijk></iframe>` + strings.Repeat("<figcaption>a", n/13)
	},
	"nested captions in nested figures": func(n int) string {
		return strings.Repeat("<figure class=video>", 24) + `<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>` + strings.Repeat("<figcaption>", n/13)
	},
	"captions in one another": func(n int) string {
		return strings.Repeat("<figure class=video>", 22) + `<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>` + strings.Repeat("<figcaption>", n/24) + strings.Repeat("<i></i>", n/14)
	},
	"captions around elements": func(n int) string {
		return strings.Repeat("<figure class=video>", 22) + `<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>` + strings.Repeat("<figcaption>", 480) + strings.Repeat("<i></i>", n/7)
	},
	"captions without words": func(n int) string {
		return strings.Repeat("<figure class=video>", 24) + `<iframe src=//www.youtube.com/embed/abcdefghijk></iframe>` + strings.Repeat(`<b class="caption">`, min(n/19, 400)) + strings.Repeat("<i></i>", n/7)
	},
	"players around links": func(n int) string {
		return strings.Repeat(`<div class="video-player" data-video-id=1>`, 24) + strings.Repeat(`<a href=//youtu.be/abcdefghijk>`, n/32)
	},
	"players around nested links":  repeat(`<div class="video-player"><a href=//youtu.be/abcdefghijk><a href=/a>`),
	"players' links in quotations": repeat(`<blockquote class=twitter-tweet><a href=//youtu.be/abcdefghijk>x</a>`),
	"links of other players": func(n int) string {
		return strings.Repeat(`<blockquote class=twitter-tweet>`, 24) + strings.Repeat(`<a href=//youtu.be/abcdefghijk>x</a>`, n/37)
	},
	"descriptions against frames": func(n int) string {
		return `<script type="application/ld+json">[` + numbered(`{"@type":"VideoObject","embedUrl":"https://www.youtube.com/embed/a%010d","contentUrl":"https://a.example/%[1]d"},`)(min(n/2, 20<<10)) + `{}]</script>` +
			numbered(`<iframe src="https://www.youtube.com/embed/b%010d"></iframe>`)(n/2)
	},
	"long descriptions against frames": func(n int) string {
		const size = 100 // descriptions
		long := strings.Repeat("a", 900)
		return `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"VideoObject","embedUrl":"https://a.example/`+long+`","contentUrl":"https://a.example/b`+long+`"},`, min(size, n/4000)) + `{}]</script>` +
			numbered(`<iframe src="https://www.youtube.com/embed/b%010d"></iframe>`)(n/2)
	},
	"formatting in open quotations": func(n int) string {
		one := strings.Repeat(`<blockquote class="twitter-tweet">`, 23) + strings.Repeat("<b>", 170) + "</i>"
		return strings.Repeat(one, n/len(one)+1)
	},
	"end tags in open quotations": func(n int) string {
		return strings.Repeat(`<blockquote class="twitter-tweet">`, 23) + strings.Repeat("<b>", 170) + strings.Repeat("</i>", n/4)
	},
	"end tags behind paragraphs": func(n int) string {
		return strings.Repeat("<p>", n/6) + strings.Repeat(`<blockquote class="twitter-tweet">`, 23) + strings.Repeat("<b>", 170) + strings.Repeat("</i>", n/8)
	},
	"misnested formatting": func(n int) string {
		return strings.Repeat(`<blockquote class="twitter-tweet">`, 23) + strings.Repeat("<b><i>", 85) + strings.Repeat("</b></i><p>x", n/12)
	},
	"links against formatting": func(n int) string {
		return strings.Repeat(`<blockquote class="twitter-tweet">`, 23) + strings.Repeat("<b><a href=//x.com/a/status/1>", n/30)
	},
	"noscripts":            repeat(`<noscript><iframe src=//www.youtube.com/embed/abcdefghijk></iframe></noscript>`),
	"noscript text":        func(n int) string { return "<noscript>" + strings.Repeat("<p>x", n/4) + "</noscript>" },
	"embed scripts":        repeat(`<script src=//gist.github.com/a/0123456789abcdef.js></script>`),
	"consent boxes":        repeat(`<div class="consent embed">Accept cookies to watch this video<a href=//youtu.be/abcdefghijk>x</a></div>`),
	"nested consent boxes": repeat(`<div class="consent embed" data-src=//youtu.be/abcdefghijk>`),
	"videos with sources":  func(n int) string { return `<video controls>` + numbered(`<source src=//a.example/%d.mp4>`)(n) },
	"nested videos":        repeat(`<video controls src=//a.example/a.mp4>`),
	"objects":              repeat(`<object data=//youtu.be/abcdefghijk><param name=a value=b>`),
	"objects with params": func(n int) string {
		return `<object class=BrightcoveExperience>` + strings.Repeat(`<param name=a value=b>`, n/22)
	},
	"posters":              repeat(`<div class=video style="background:url(//i.ytimg.com/vi/abcdefghijk/0.jpg)">`),
	"Instagram quotations": repeat(`<blockquote class=instagram-media><p>A post shared by A (@abc)`),
	"TikTok quotations":    repeat(`<blockquote class=tiktok-embed cite=//www.tiktok.com/@a/video/1>`),
	"Facebook posts":       repeat(`<div class=fb-post data-href=//www.facebook.com/a/posts/1>`),
	"tables":               repeat(`<table><tr><td class=embed>`),
	"lists":                repeat(`<ul><li class=embed><a href=//youtu.be/abcdefghijk>x`),
	"headings":             repeat(`<h2 class=video>x</h2>`),
	"buttons":              repeat(`<button class=video>x`),
	"forms":                repeat(`<form class=embed><label>x`),
	"navs":                 repeat(`<nav><a href=//youtu.be/abcdefghijk>x</a>`),
	"articles":             repeat(`<article><p>a b c`),
	"paragraphs":           repeat(`<p class=embed>https://youtu.be/abcdefghijk</p>`),
	"slots":                repeat(`<div class=twitter-tweet></div>`),
	"slots and lines":      repeat(`<div class=twitter-tweet></div><p>View this post on Instagram</p>`),
	"metas":                repeat(`<meta property=og:video content=//youtu.be/abcdefghijk>`),
	"scripts":              repeat(`<script>window.a={"type":"embed","url":"https://youtu.be/abcdefghijk","t":"a b c d e f g h i j k"}</script>`),
	"state scopes": func(n int) string {
		return `<div class="embed-twitter"></div><script>{"tweetId":"1387304686957498370","a":` + strings.Repeat(`{"url":"/a","a":[`, n/17) + `</script>`
	},
	"state titles": func(n int) string {
		return `<div class="embed-twitter"></div><script>[` + strings.Repeat(`{"title":"aaaaaaaaaaaaaaaaaaaa","tweetId":"1387304686957498370"`, n/64) + `</script>`
	},
	"anchors of a tweet": repeat(`<a class=twitter-tweet href=//x.com/a/status/1387304686957498370>`),
	"data keys":          repeat(`<div data-video-id=abcdefghijk data-embed=youtube>`),
	"custom elements":    repeat(`<x-embed src=//youtu.be/abcdefghijk>`),
	"svg":                repeat(`<svg class=video><title>x`),
	"templates":          repeat(`<template><iframe src=//youtu.be/abcdefghijk></iframe></template>`),
	"end tags of figures": func(n int) string {
		return strings.Repeat("<figure class=video>", n/40) + strings.Repeat("</figure>", n/18)
	},
	"inline candidates": func(n int) string {
		return strings.Repeat(`<span class=video data-id=a>`, 24) + strings.Repeat("<span></b>", n/10)
	},
	"one long name": func(n int) string {
		return "<" + strings.Repeat("x", n/2) + "><p>" + strings.Repeat("<p>This video is not available in your region.", n/96)
	},
	"static cards":  repeat(`<div class="tweet-card"><a href=//x.com/abc>A (@abc)</a><p>a b</p><time>May 1, 2020</time>`),
	"quoted tweets": repeat(`<blockquote class=twitter-tweet><p>a</p>— A (@abc) <a href=//x.com/abc/status/1387304686957498370>May 1, 2020</a><blockquote>`),
	"lines at videos": func(n int) string {
		return numbered(`<iframe src=//www.youtube.com/embed/a%010d></iframe><p>Accept cookies to watch this video</p><p>x</p>`)(n)
	},
	"classes without end": func(n int) string {
		return `<div class="` + strings.Repeat("embed video tweet ", n/18) + `" data-id=a>`
	},
}

// searchedShapes are the twenty costliest inputs that TestSearchHostile found.
var searchedShapes = [20][]string{
	{"View this post on Instagram\n", "A post shared by A (@abc)\n"},
	{"A post shared by A (@abc)\n", "“", "> "},
	{"A post shared by A (@abc)\n", "video ", "Accept cookies to watch this video\n"},
	{"A post shared by A (@abc)\n", "View this post on Instagram\n", "> "},
	{"A post shared by A (@abc)\n", "@abc\n", "> "},
	{"A post shared by A (@abc)\n", "a ", "Accept cookies to watch this video\n"},
	{"A post shared by A (@abc)\n", "@abc\n", "<b>"},
	{"\n", "A post shared by A (@abc)\n", "”"},
	{"A post shared by A (@abc)\n", "@abc\n", "“"},
	{"a ", "@abc\n"},
	{"A post shared by A (@abc)\n", "View this post on Instagram\n", "— "},
	{"A post shared by A (@abc)\n", "@abc\n", `<div class="video-player" data-video-id=abcdefghijk>`},
	{"(@abc) ", "— A (@abc) May 1, 2020\n"},
	{"— ", "A post shared by A (@abc)\n"},
	{"Accept cookies to watch this video\n", "<svg>", "A post shared by A (@abc)\n"},
	{"12:53 PM · ", "A post shared by A (@abc)\n"},
	{"\n\n", "https://t.co/Ab3dEf6hIj ", "A post shared by A (@abc)\n"},
	{"</i>", "</b>", "A post shared by A (@abc)\n"},
	{"Video\n", "</i>", "\n\n"},
	{"&quot", "A post shared by A (@abc)\n"},
}
