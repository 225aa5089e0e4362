package classname

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// rows list what words mean: their labels, and the region that a container is named
// for. A word that counts anywhere in a name, or names a region, has at least four
// letters; it may have hyphens. Each word stands in one row, with all that it means.
var rows = [...]struct {
	labels Labels
	region htmltree.Region
	words  string
}{
	{Video, 0, `clip livestream movie tv vid vjs vod`},
	{Video | ofVideos, 0, `clips videos`},
	{Video | LabelVideo, 0, `video`},
	{Video | Embed, 0, `embedvideo videoembed`},
	{Player, 0, `players`},
	{Player | LabelVideo, 0, `player`},
	{Player | Video, 0, `flowplayer mediaplayer videojs videoplayer vjsplayer`},
	{Player | Video | LabelVideo, 0, `powa`},
	{Player | Video | LabelCode | LabelVideo, 0, `jwplayer`},
	{Embed, 0, `embedded embeds oembed syndication`},
	{Embed | LabelEmbed, 0, `embed iframe`},
	{Embed | wholeName, htmltree.RegionWidget, `widget`},
	{Audio, 0, `listen music podcasts podlove radio sound`},
	{Audio | LabelAudio, 0, `audio podcast`},
	{Audio | Player, 0, `audioplayer musicplayer podcastplayer podlovewebplayer`},
	{Teaser, 0, `cards listing playlist playlists river slide slider slides slideshow swiper teaser teasers thumb thumbnail thumbnails thumbs tile`},
	{Teaser | PostBox, 0, `card`},
	{Teaser | Feed, 0, `carousel`},
	{Teaser | Beside, 0, `list`},
	{Teaser, htmltree.RegionRail, `promo rail`},
	{Teaser | ofOthers, htmltree.RegionRail, `recommended related`},
	{Part, 0, `actions control controls description details duration headline info label poster spinner stats subtitle title toolbar tooltip views`},
	{Part | Control, 0, `btn button count icon`},
	{Part | Blocking, 0, `overlay`},
	{Part | Beside, 0, `credit link`},
	{Part | Site, 0, `time`},
	{Part | Around, 0, `meta`},
	{Part | Subject, 0, `tags`},
	{Part | Beside | Caption, 0, `caption`},
	{Part | Control, htmltree.RegionControl, `share sharing`},
	{Other, 0, `ads adserver adsystem advert advertisement avantis banner calendar captcha chart charts checkout connatix datawrapper document
		donate doubleclick form googlesyndication googletagmanager graphic graphics image images infographic map maps outstream pdf photos
		pixel poll preroll primis quiz recaptcha scoreboard sendtonews sponsor sponsored survey sync vast vpaid weather`},
	{Other | Site, 0, `ad`},
	{Other | LabelConsent, 0, `consent cookie privacy`},
	{Other | Subject, 0, `tracking`},
	{Other | Feed, 0, `gallery`},
	{Other | PostBox, 0, `photo picture`},
	{Other, htmltree.RegionComments, `disqus`},
	{Other | Beside, htmltree.RegionComments, `comment comments`},
	{Other, htmltree.RegionControl, `login newsletter signup subscribe`},
	{Control, 0, `counter counts follow icons intent like likes shares tweetbutton`},
	{Control, htmltree.RegionFeed, `timeline`},
	{Feed, 0, `feeds`},
	{Feed | LabelRegion, 0, `feed`},
	{Feed | Blocking | LabelRegion, 0, `wall`},
	{Beside, 0, `bio buttons credits links source`},
	{Beside | Around, 0, `header`},
	{Beside | Site, 0, `author`},
	{Beside | Around, htmltree.RegionNav, `footer`},
	{Around, 0, `byline`},
	{Around | PostBox, 0, `container`},
	{Around | PostBox | layout, 0, `wrapper`},
	{Copy, 0, `clipboard copy copybtn copybutton copycode copytext snippet`},
	{Subject, 0, `analytics archive cat categories category channel gtm keyword keywords subject subjects tag taxonomy term terms topic topics track
		tracked tracker`},
	{Site, 0, `account app article campaign section site slot story timestamp user`},
	{Site | layout, 0, `content page`},
	{Site | PostBox, 0, `post`},
	{Blocking, 0, `blocked blocker click denied gate needed pending required`},
	{Blocking | LabelConsent, 0, `optin twoclick`},
	{Blocking | PostBox, 0, `placeholder`},
	{PostBox, 0, `block quote`},
	{PostBox | LabelVideo, 0, `media`},
	{Caption, 0, `figcaption`},
	{LabelTweet, 0, `tweet twitter`},
	{LabelPost, 0, `instagram facebook tiktok threads bluesky mastodon reddit telegram pinterest tumblr linkedin imgur giphy fb-post codepen pin-do
		gist-id`},
	{LabelVideo, 0, `youtube vimeo dailymotion brightcove kaltura vidyard dm-id yt-id ytid bc-id jw-id twitch glomex`},
	{LabelAudio, 0, `spotify soundcloud`},
	{LabelEmbed, 0, `social onebox`},
	{LabelCode, 0, `gist-file vk_post_ embedly-card iframely`},
	{LabelCode | LabelVideo, 0, `wistia botr lyme`},
	{LabelConsent, 0, `gdpr dsgvo datenschutz brlbs cmplz usercentrics content-blocker two-click opt-in`},
	{0, htmltree.RegionCode, `codehilite syntaxhighlighter sourcecode codeblock crayon hljs`},
	{0, htmltree.RegionComments, `commentlist respond kommentare kommentarer commentaires comentarios reacties`},
	{0, htmltree.RegionControl, `breaking ticker signin`},
	{0, htmltree.RegionFeed, `tweets twitterfeed socialwall socialfeed`},
	{0, htmltree.RegionNav, `navbar navigation menu masthead breadcrumb`},
	{0, htmltree.RegionRail, `sidebar outbrain taboola mostread mostpopular upnext relacionadas relacionados meistgelesen`},
	{0, htmltree.RegionWidget, `modal popup lightbox offcanvas`},
	{LabelRegion, 0, `most next also read stream code`},
	{LabelRegion | ofOthers, 0, `more`},
	{wholeName, htmltree.RegionArticle, `entry-content post-content article-body article-content articlebody article__body story-body post-body articletext td-post-content`},
	{wholeName, htmltree.RegionWidget, `widgets widget-area widget-container`},
	{noRegion, 0, `has with no without is layout template`},
	{layout, 0, `main wrap row grid`},
	{ofOthers, 0, `popular other`},
	{ofOthers, htmltree.RegionRail, `recommendations recirc recirculation trending`},
}

// A meaning is what the table says about one word.
type meaning struct {
	labels Labels
	region htmltree.Region
	pair   *regionPair // if the word before it decides
}

// table holds rows by word.
var table = ascii.NewWordTable(indexRows())

func indexRows() map[string]meaning {
	m := make(map[string]meaning)
	for _, row := range rows {
		for w := range strings.FieldsSeq(row.words) {
			m[w] = meaning{labels: row.labels, region: row.region}
		}
	}
	for i := range regionPairs {
		p := &regionPairs[i]
		for w := range strings.FieldsSeq(p.seconds) {
			v := m[w]
			v.pair = p
			m[w] = v
		}
	}
	return m
}
