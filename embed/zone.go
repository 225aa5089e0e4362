package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// zone is the part of a page that something stands in.
type zone uint8

const (
	zoneBody     zone = iota // nothing is known
	zoneArticle              // the article's own text
	zoneFeed                 // a timeline: its posts are no embeds, embed codes in it are
	zoneCode                 // a sample of code
	zoneNav                  // menus, page header and footer
	zoneRail                 // teasers of other stories, sidebars
	zoneComments             // readers' comments
	zoneControl              // what names call buttons and fields: not judged but noted, and small
	zoneWidget               // what names call a box beside the article: a rail, but for boxes within it
)

// foreign tells whether what stands in z is no part of the article.
func (z zone) foreign() bool { return z >= zoneCode }

// inside returns the zone within an element t that stands in z. sure is false where only
// a name says so: publishers also name what holds the whole article "sidebar".
func (z zone) inside(t tag, l *look) (in zone, sure bool) {
	switch {
	case t.is&opensArticle != 0:
		if z == zoneBody {
			return zoneArticle, true
		}
		return z, true
	case t.is&opensNav != 0:
		return zoneNav, true
	case t.is&keepsZone != 0:
		return z, true
	}
	switch {
	case l.zone == zoneBody && t.is&opensAside != 0, l.zone == zoneWidget:
		if z != zoneBody || l.zone == zoneBody && l.hint&^(hintZone|hintConsent) != 0 {
			return z, true // within an article these hold all sorts of things
		}
		return zoneWidget, false
	case l.zone == zoneBody:
		return z, true
	}
	return l.zone, l.sure || l.zone == zoneArticle
}

// zoneOfRole reads a role attribute.
func zoneOfRole(role string) zone {
	switch role {
	case "navigation", "contentinfo", "menu", "search":
		return zoneNav
	case "feed":
		return zoneFeed
	case "complementary", "dialog", "alertdialog":
		return zoneRail
	}
	return zoneBody
}

// zoneWords are the words of class names and ids that tell what a container
// holds. A name counts by its words: "post-comments" is about comments.
var zoneWords = map[string]zone{
	"comments": zoneComments, "comment": zoneComments, "commentlist": zoneComments, "disqus": zoneComments, "respond": zoneComments,
	"kommentare": zoneComments, "kommentarer": zoneComments, "commentaires": zoneComments, "comentarios": zoneComments, "reacties": zoneComments,
	"sidebar": zoneRail, "related": zoneRail, "recommended": zoneRail, "recommendations": zoneRail, "recirc": zoneRail,
	"recirculation": zoneRail, "trending": zoneRail, "outbrain": zoneRail, "taboola": zoneRail, "mostread": zoneRail,
	"mostpopular": zoneRail, "upnext": zoneRail, "promo": zoneRail, "rail": zoneRail, "relacionadas": zoneRail, "relacionados": zoneRail,
	"meistgelesen": zoneRail,
	"footer":       zoneNav, "navbar": zoneNav, "navigation": zoneNav, "menu": zoneNav, "masthead": zoneNav, "breadcrumb": zoneNav,
	"timeline": zoneFeed, "tweets": zoneFeed, "twitterfeed": zoneFeed, "socialwall": zoneFeed, "socialfeed": zoneFeed,
	"modal": zoneWidget, "popup": zoneWidget, "lightbox": zoneWidget, "offcanvas": zoneWidget,
	"share": zoneControl, "sharing": zoneControl, "subscribe": zoneControl, "newsletter": zoneControl, "breaking": zoneControl, "ticker": zoneControl,
	"login": zoneControl, "signin": zoneControl, "signup": zoneControl,
	"codehilite": zoneCode, "syntaxhighlighter": zoneCode, "sourcecode": zoneCode, "codeblock": zoneCode, "crayon": zoneCode, "hljs": zoneCode,
}

// zonePair is a zone that two words in a row tell: one of the first ones, and the
// one that it is listed under.
type zonePair struct {
	zone   zone
	firsts []string
}

var zonePairs = map[string]zonePair{
	"read": {zoneRail, []string{"most"}}, "popular": {zoneRail, []string{"most"}}, "next": {zoneRail, []string{"up", "read"}},
	"stories": {zoneRail, []string{"more"}}, "from": {zoneRail, []string{"more"}}, "news": {zoneRail, []string{"more"}},
	"like": {zoneRail, []string{"also"}}, "more": {zoneRail, []string{"read"}},
	"wall": {zoneFeed, []string{"social", "twitter", "tweet"}}, "stream": {zoneFeed, []string{"social", "twitter", "tweet"}},
	"feed":  {zoneFeed, []string{"social", "twitter", "tweet"}},
	"block": {zoneCode, []string{"code"}}, "code": {zoneCode, []string{"source", "blob"}},
}

const (
	// noZoneWords are words of names that describe a layout, or say what is not there.
	noZoneWords = "has with no without is layout template"
	// layoutWords do so behind the word for a zone: "sidebar-wrapper" may hold the article.
	layoutWords = "content main page wrapper wrap row grid"
)

// wordUse is what a word of a name says about zones.
type wordUse struct {
	zone   zone
	none   bool // the name tells no zone
	layout bool // nor does it, if a word for one came before
	pair   zonePair
}

var wordUses = indexWordUses()

func indexWordUses() *wordTable[wordUse] {
	uses := make(map[string]wordUse)
	for w, z := range zoneWords {
		uses[w] = wordUse{zone: z}
	}
	for w, pair := range zonePairs {
		use := uses[w]
		use.pair = pair
		uses[w] = use
	}
	for w := range strings.FieldsSeq(noZoneWords) {
		use := uses[w]
		use.none = true
		uses[w] = use
	}
	for w := range strings.FieldsSeq(layoutWords) {
		use := uses[w]
		use.layout = true
		uses[w] = use
	}
	return newWordTable(uses)
}

// zoneNames are whole class names and ids: of an article's own text, and of boxes
// beside it.
var zoneNames = newWordTable(map[string]zone{
	"entry-content": zoneArticle, "post-content": zoneArticle, "article-body": zoneArticle, "article-content": zoneArticle, "articlebody": zoneArticle,
	"article__body": zoneArticle, "story-body": zoneArticle, "post-body": zoneArticle, "articletext": zoneArticle, "td-post-content": zoneArticle,
	"widget": zoneWidget, "widgets": zoneWidget, "widget-area": zoneWidget, "widget-container": zoneWidget,
})

// zoneOf reads a class or id attribute; zoneBody if it tells nothing. Only those
// names are read in which a piece of a word stands.
func zoneOf(names string) (z zone) {
	x := hintsBy
	for i := x.next(names, hintZone); i < len(names); i += x.next(names[i:], hintZone) {
		if isSpace(names[i]) { // chance
			i++
			continue
		}
		start, end := tokenAround(names, i)
		if told := zoneOfName(names[start:end]); told != zoneBody && z != told {
			if z = told; z < zoneControl {
				return z
			}
		}
		i = end
	}
	return z
}

// zoneOfName reads one name. Names that describe a layout ("has-sidebar",
// "sidebar-right-layout") say nothing about what the element holds.
func zoneOfName(name string) zone {
	if z, ok := zoneNames.get(name); ok {
		return z
	}
	z, last := zoneBody, ""
	block, _, _ := strings.Cut(name, "--") // what follows is of what sort the block is
	for w := range classname.Words(block) {
		use, _ := wordUses.get(w)
		if use.none || use.layout && z != zoneBody {
			return zoneBody
		}
		if z == zoneBody {
			z = use.zone
		}
		for _, first := range use.pair.firsts {
			if z == zoneBody && tagscan.EqualFold(last, first) {
				z = use.pair.zone
			}
		}
		last = w
	}
	if z != zoneBody && z != zoneFeed && describesEmbed(name) {
		return zoneBody
	}
	return z
}

// describesEmbed tells whether a name is that of an embed, or of a part of one.
func describesEmbed(name string) bool {
	return wantedHints(name, hintTweet|hintVideo|hintEmbed) != 0 && !namesOthers(name) &&
		!strings.Contains(name, "feed") && !strings.Contains(name, "timeline") && !strings.Contains(name, "tweets")
}

// listWords are words of names of lists: of others, or (true) of videos.
var listWords = newWordTable(map[string]bool{
	"related": false, "recommended": false, "recommendations": false, "trending": false, "popular": false, "more": false, "other": false,
	"recirc": false, "recirculation": false, "videos": true, "clips": true,
})

// namesOthers tells whether a name is about a list of other videos: "related-videos".
func namesOthers(name string) bool {
	var others, videos bool
	for w := range classname.Words(name) {
		if ofVideos, ok := listWords.get(w); ok {
			others = others || !ofVideos
			videos = videos || ofVideos
		}
	}
	return others && videos
}

// words yields the lower-case words of a class name or id: they are parted by
// anything that is no letter, and by capitals within ("articleComments").
func words(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range classname.Words(name) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
