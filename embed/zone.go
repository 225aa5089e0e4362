package embed

import (
	"math/bits"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
	"github.com/socialembed/socialembed/embed/internal/wide"
)

// zone is the part of a page that something stands in.
type zone uint8

const (
	zoneBody     zone = iota // nothing is known
	zoneArticle              // the article's own text
	zoneFeed                 // a timeline: its posts are no embeds, embed codes in it are
	zoneNav                  // menus, page header and footer
	zoneRail                 // teasers of other stories, sidebars
	zoneComments             // readers' comments
)

// foreign tells whether what stands in z is no part of the article.
func (z zone) foreign() bool { return z >= zoneNav }

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
	if l.zone == zoneBody {
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
	"timeline": zoneFeed, "tweets": zoneFeed, "twitterfeed": zoneFeed,
}

// railPairs are two words in a row that tell a rail: the first ones by the second.
var railPairs = map[string][]string{
	"read": {"most"}, "popular": {"most"}, "next": {"up", "read"}, "stories": {"more"}, "from": {"more"}, "news": {"more"}, "like": {"also"}, "more": {"read"},
}

// layoutWords are words of names that describe a layout.
const layoutWords = "has with no without is layout content main page template wrapper wrap row grid"

// wordUse is what a word of a name says about zones.
type wordUse struct {
	zone   zone
	layout bool
	after  []string // words before it with which it tells a rail
}

var wordUses = indexWordUses()

func indexWordUses() *wordTable[wordUse] {
	uses := make(map[string]wordUse)
	for w, z := range zoneWords {
		uses[w] = wordUse{zone: z}
	}
	for w, firsts := range railPairs {
		use := uses[w]
		use.after = firsts
		uses[w] = use
	}
	for w := range strings.FieldsSeq(layoutWords) {
		use := uses[w]
		use.layout = true
		uses[w] = use
	}
	return newWordTable(uses)
}

// articleNames are whole class names and ids of an article's own text.
var articleNames = newWordTable(map[string]bool{
	"entry-content": true, "post-content": true, "article-body": true, "article-content": true, "articlebody": true,
	"article__body": true, "story-body": true, "post-body": true, "articletext": true, "td-post-content": true,
})

// zoneOf reads a class or id attribute; zoneBody if it tells nothing. Only those
// names are read in which a piece of a word stands.
func zoneOf(names string) zone {
	x := hintsBy
	for i := x.next(names, hintZone); i < len(names); i += x.next(names[i:], hintZone) {
		if isSpace(names[i]) { // chance
			i++
			continue
		}
		start, end := tokenAround(names, i)
		if z := zoneOfName(names[start:end]); z != zoneBody {
			return z
		}
		i = end
	}
	return zoneBody
}

// zoneOfName reads one name. Names that describe a layout ("has-sidebar",
// "sidebar-right-layout") say nothing about what the element holds.
func zoneOfName(name string) zone {
	if isArticle, _ := articleNames.get(name); isArticle {
		return zoneArticle
	}
	z, last := zoneBody, ""
	block, _, _ := strings.Cut(name, "--") // what follows is of what sort the block is
	for w := range writtenWords(block) {
		use, _ := wordUses.get(w)
		if use.layout {
			return zoneBody
		}
		if z == zoneBody {
			z = use.zone
		}
		for _, first := range use.after {
			if z == zoneBody && tagscan.EqualFold(last, first) {
				z = zoneRail
			}
		}
		last = w
	}
	if z != zoneBody && describesEmbed(name) {
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
	for w := range writtenWords(name) {
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
		for w := range writtenWords(name) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
}

// writtenWords is words without the change to lower case.
func writtenWords(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(name); {
			if !isLetter(name[i]) {
				i++
				continue
			}
			start := i
			i = wordEnd(name, i)
			if !yield(name[start:i]) {
				return
			}
		}
	}
}

// wordEnd returns the end of the word of name whose first letter is at i.
func wordEnd(name string, i int) int {
	for {
		var w uint64
		if rest := name[i:]; len(rest) >= 8 {
			w = wide.Load(rest)
		} else {
			w = wide.Last(name, len(rest)) // what lies behind the name is no letter
		}
		const first = 0xff // is in the word
		letters := wide.Letters(w)
		capitals := letters &^ (w << 2) // the bit of small letters, moved to the highest
		if ends := (wide.HighBits&^letters | capitals&^(capitals<<8)) &^ first; ends != 0 {
			return i + bits.TrailingZeros64(ends)/8
		}
		i += 7 // the last byte of these is in the word, too
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
