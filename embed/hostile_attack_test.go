package embed_test

import "strings"

// attackShapes are inputs of an attack of its own, against parts that the other lists
// do not reach: mentions, state of frameworks, attributes, wrapped URLs, rare elements.
var attackShapes = map[string]func(n int) string{
	"mentions":                repeat("She tweeted that it rains. "),
	"verbs of mentions":       repeat("tweeted "),
	"quotations in mentions":  repeat("wrote on X: “a "),
	"open quoted mentions":    repeat("she tweeted “"),
	"mentions by handle":      repeat("@abc tweeted that "),
	"a mention without end":   func(n int) string { return "She tweeted " + repeat("that it rains and ")(n) },
	"Chinese mentions":        repeat("他在推特上写道："),
	"Hindi mentions":          repeat("ने ट्वीट किया "),
	"abbreviations, mentions": repeat("Mr. J. K. tweeted. "),
	"mentions at videos":      repeat("She tweeted that it rains. https://youtu.be/abcdefghijk\n"),
	"frames, then notices": func(n int) string {
		return numbered(`<iframe src=https://youtu.be/a%010d></iframe>`)(n/2) + repeat("<p>Accept cookies to watch this video")(n/2)
	},
	"paths of state": func(n int) string {
		return `<link rel=canonical href="/` + strings.Repeat("a", 1900) + `"><div class="embed-twitter"></div><script>[` + numbered(`{"url":"`+strings.Repeat("a", 1000)+`%d","tweetId":"1387304686957498370"},`)(n) + `{}]</script>`
	},
	"titles of state": func(n int) string {
		return strings.Repeat(`<meta property="og:title" content="`+strings.Repeat("a", 900)+`">`, 32) + `<div class="embed-twitter"></div><script>[` + numbered(`{"title":"`+strings.Repeat("a", 800)+`%d","tweetId":"1387304686957498370"},`)(n) + `{}]</script>`
	},
	"indexed state": func(n int) string {
		return `<div class=embed-twitter></div><script>[{"embed":1},{"a":2,"b":2,"c":2,"d":2},[3,3,3,3,3,3],"` + repeat("twitter-tweet ")(n) + `"]</script>`
	},
	"deep indexed state": func(n int) string {
		return `<div class=embed-twitter></div><script>[{"embed":1}` + numbered(`,[%d,2]`)(n) + `,"twitter-tweet"]</script>`
	},
	"calls of widgets":    func(n int) string { return `<script>` + repeat(`VK.Widgets.Post("p", -1, 2, "h");`)(n) + `</script>` },
	"players set up":      repeat(`<script>jwplayer("a").setup({file:"https://a.example/a.mp4"})</script>`),
	"escapes in a script": func(n int) string { return `<script>var a = "` + repeat(`\"`)(n) + `</script>` },
	"srcset": func(n int) string {
		return `<img class=video srcset="` + repeat("https://i.ytimg.com/vi/abcdefghijk/0.jpg 1x, ")(n) + `">`
	},
	"backgrounds": func(n int) string {
		return `<div class=video style="` + repeat("background:url(https://i.ytimg.com/vi/abcdefghijk/0.jpg);")(n) + `">`
	},
	"data URLs": repeat(`<iframe src="data:text/html,%3Ciframe%20src=//youtu.be/abcdefghijk%3E"></iframe>`),
	"frames in one srcdoc": func(n int) string {
		return `<iframe srcdoc="` + repeat(`&lt;iframe src=//youtu.be/abcdefghijk&gt;&lt;/iframe&gt;`)(n) + `"></iframe>`
	},
	"markup in attributes": func(n int) string {
		return `<div class="embed" ` + numbered(`data-x%d="&lt;iframe src=//youtu.be/abcdefghijk&gt;" `)(n) + `></div>`
	},
	"JSON in JSON": func(n int) string { return `<div class=tweet data-a='` + repeat(`{\"a\":`)(n) + `'>` },
	"wrapped URLs": repeat(`<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fcdn.embedly.com%2Fwidgets%2Fmedia.html%3Fsrc%3Dhttps%253A%252F%252Fyoutu.be%252Fabcdefghijk"></iframe>`),
	"parameters of a URL": func(n int) string {
		return `<iframe src="https://cdn.embedly.com/widgets/media.html?` + repeat("src=https%3A%2F%2Fa.example&")(n) + `"></iframe>`
	},
	"archives of archives": func(n int) string {
		return `<iframe src="https://web.archive.org/web/2020/` + repeat("https://web.archive.org/web/2020/")(n) + `">`
	},
	"signs of Markdown":        repeat("*_`#>|~[](){}"),
	"emoji":                    repeat("😀👍🏽🇩🇪"),
	"joiners":                  repeat("a\u200d\u200c\ufeff"),
	"rare line breaks":         repeat("a\u2028(@a)\u2029\u0085\u009b\x7f — A\u0085B (@abc) May 1, 2020 "),
	"carriage returns":         repeat("a\r"),
	"URLs in brackets":         repeat("(https://x.com/a/status/1387304686957498370)"),
	"quoted replies":           repeat("> > > a (@abc)\n"),
	"heads of mails":           repeat("On May 1, 2020, A (@abc) wrote:\n"),
	"rows of a table":          repeat("| a | (@abc) | May 1, 2020 |\n"),
	"sounds":                   repeat("@abc words ♬ original sound - A\n"),
	"posted by":                repeat("Posted by A B on Friday, May 1, 2020\n"),
	"links in Markdown":        repeat("[a](https://t.co/Ab3dEf6hIj) "),
	"conditional comments":     repeat("<!--[if IE]><iframe src=//youtu.be/abcdefghijk></iframe><![endif]-->"),
	"CDATA":                    repeat("<![CDATA[<iframe src=//youtu.be/abcdefghijk>]]>"),
	"XML":                      func(n int) string { return "<?xml version='1.0'?>" + repeat("<a:b xmlns:a='x' class=video/>")(n) },
	"placeholders of AMP":      repeat("<amp-iframe src=//youtu.be/abcdefghijk><amp-img placeholder>"),
	"options":                  repeat("<select><option class=video>"),
	"definitions":              repeat("<dl><dt class=embed><dd>"),
	"ruby":                     repeat("<ruby>a<rt>b"),
	"summaries":                repeat("<details><summary class=video>x"),
	"legends":                  repeat("<fieldset class=consent><legend>Accept cookies to watch this video"),
	"attributes of end tags":   repeat("</div class=video data-id=1>"),
	"slashes in tags":          repeat("<div/class=video/data-id=1/>"),
	"NULs in tags":             repeat("<di\x00v cl\x00ass=video>"),
	"one attribute many times": func(n int) string { return "<div " + repeat("class=video ")(n) + ">" },
	"a long attribute name":    func(n int) string { return "<div class=video " + strings.Repeat("a", n) + "=1>" },
	"a long element name":      func(n int) string { return "<" + repeat("video-player-")(n) + " src=//youtu.be/abcdefghijk>" },
	"references in an id":      repeat(`<div class=video-player data-video-id="&#x61;&#98;&notit;&amp;amp;">`),
	"samples of code":          repeat("<pre><code><iframe src=//youtu.be/abcdefghijk></iframe></code></pre>"),
	"open samples":             repeat("<kbd><iframe src=//youtu.be/abcdefghijk>"),
	"pictures":                 repeat("<picture><source srcset=a><img class=video>"),
	"thumbnails in links":      repeat("<a class=video href=//youtu.be/abcdefghijk><span class=play><img src=//i.ytimg.com/vi/abcdefghijk/0.jpg>"),
	"entries":                  func(n int) string { return "<ul>" + repeat("<li>https://youtu.be/abcdefghijk</li>")(n) },
	"lines of URLs":            func(n int) string { return "<p>" + repeat("https://youtu.be/abcdefghijk<br>")(n) },
	"credits":                  repeat("<p>(Video by A B)</p><p>Media caption A</p>"),
	"headings of rails":        repeat("<h3>Recommended Videos</h3>"),
	"asides":                   repeat("<aside class=related><section class=comments>"),
	"signs in a tag":           repeat("<a <0 <b href=//youtu.be/abcdefghijk>Watch on YouTube</a>"),
}
