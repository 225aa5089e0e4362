package classname

import "strings"

// rows list what words mean. Each word stands in one row, with all its labels.
var rows = [...]struct {
	labels Label
	words  string
}{
	{Video, `clip clips livestream movie tv vid video videos vjs vod`},
	{Player, `player players`},
	{Player | Video, `flowplayer jwplayer mediaplayer powa videojs videoplayer vjsplayer`},
	{Embed, `embed embedded embeds iframe oembed syndication widget`},
	{Video | Embed, `embedvideo videoembed`},
	{Audio, `audio listen music podcast podcasts podlove radio sound`},
	{Audio | Player, `audioplayer musicplayer podcastplayer podlovewebplayer`},
	{Teaser, `cards listing playlist playlists promo rail recommended related river slide slider slides slideshow swiper teaser teasers thumb
		thumbnail thumbnails thumbs tile`},
	{Teaser | PostBox, `card`},
	{Teaser | Feed, `carousel`},
	{Teaser | Beside, `list`},
	{Part | Beside | Caption, `caption`},
	{Part | Control, `btn button count icon share sharing`},
	{Part, `actions control controls description details duration headline info label poster spinner stats subtitle title toolbar tooltip views`},
	{Part | Blocking, `overlay`},
	{Part | Beside, `credit link`},
	{Part | Site, `time`},
	{Part | Around, `meta`},
	{Part | Subject, `tags`},
	{Other | Site, `ad`},
	{Other, `ads adserver adsystem advert advertisement avantis banner calendar captcha chart charts checkout connatix consent cookie
		datawrapper disqus document donate doubleclick form googlesyndication googletagmanager graphic graphics image images infographic login map
		maps newsletter outstream pdf photos pixel poll preroll primis privacy quiz recaptcha scoreboard sendtonews signup sponsor sponsored
		subscribe survey sync vast vpaid weather`},
	{Other | Subject, `tracking`},
	{Other | Beside, `comment comments`},
	{Other | Feed, `gallery`},
	{Other | PostBox, `photo picture`},
	{Control, `counter counts follow icons intent like likes shares timeline tweetbutton`},
	{Beside, `bio buttons credits links source`},
	{Beside | Around, `footer header`},
	{Beside | Site, `author`},
	{Feed, `feed feeds`},
	{Feed | Blocking, `wall`},
	{Around | PostBox, `container wrapper`},
	{Around, `byline`},
	{Copy, `clipboard copy copybtn copybutton copycode copytext snippet`},
	{Subject, `analytics archive cat categories category channel gtm keyword keywords subject subjects tag taxonomy term terms topic topics
		track tracked tracker`},
	{Site, `account app article campaign content page section site slot story timestamp user`},
	{Site | PostBox, `post`},
	{Blocking, `blocked blocker click denied gate needed optin pending required twoclick`},
	{Blocking | PostBox, `placeholder`},
	{PostBox, `block media quote`},
	{Caption, `figcaption`},
}

// labels holds rows by word.
var labels = indexRows()

func indexRows() map[string]Label {
	m := make(map[string]Label)
	for _, row := range rows {
		for w := range strings.FieldsSeq(row.words) {
			m[w] |= row.labels
			first[len(w)] |= 1 << (w[0] % 32)
			middle[len(w)] |= 1 << (w[len(w)/2] % 32)
		}
	}
	return m
}
