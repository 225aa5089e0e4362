package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// inside returns the region within an element t that stands in z. sure is false where only
// a name says so: publishers also name what holds the whole article "sidebar".
func inside(z htmltree.Region, t htmltree.TagInfo, l *tagSummary) (in htmltree.Region, sure bool) {
	switch {
	case t.Is&htmltree.OpensArticle != 0:
		if z == htmltree.RegionBody {
			return htmltree.RegionArticle, true
		}
		return z, true
	case t.Is&htmltree.OpensNav != 0:
		return htmltree.RegionNav, true
	case t.Is&htmltree.KeepsRegion != 0:
		return z, true
	}
	switch {
	case l.region == htmltree.RegionBody && t.Is&htmltree.OpensAside != 0, l.region == htmltree.RegionWidget:
		if z != htmltree.RegionBody || l.region == htmltree.RegionBody && l.labels&^(classname.LabelRegion|classname.LabelConsent) != 0 {
			return z, true // within an article these hold all sorts of things
		}
		return htmltree.RegionWidget, false
	case l.region == htmltree.RegionBody:
		return z, true
	}
	return l.region, l.sure || l.region == htmltree.RegionArticle
}

// regionOfRole reads a role attribute.
func regionOfRole(role string) htmltree.Region {
	switch role {
	case "navigation", "contentinfo", "menu", "search":
		return htmltree.RegionNav
	case "feed":
		return htmltree.RegionFeed
	case "complementary", "dialog", "alertdialog":
		return htmltree.RegionRail
	}
	return htmltree.RegionBody
}

// regionPair is a region that two words in a row name: one of the first ones, and the
// one that it is listed under.
type regionPair struct {
	region htmltree.Region
	firsts []string
}

var regionPairs = map[string]regionPair{
	"read": {htmltree.RegionRail, []string{"most"}}, "popular": {htmltree.RegionRail, []string{"most"}}, "next": {htmltree.RegionRail, []string{"up", "read"}},
	"stories": {htmltree.RegionRail, []string{"more"}}, "from": {htmltree.RegionRail, []string{"more"}}, "news": {htmltree.RegionRail, []string{"more"}},
	"like": {htmltree.RegionRail, []string{"also"}}, "more": {htmltree.RegionRail, []string{"read"}},
	"wall": {htmltree.RegionFeed, []string{"social", "twitter", "tweet"}}, "stream": {htmltree.RegionFeed, []string{"social", "twitter", "tweet"}},
	"feed":  {htmltree.RegionFeed, []string{"social", "twitter", "tweet"}},
	"block": {htmltree.RegionCode, []string{"code"}}, "code": {htmltree.RegionCode, []string{"source", "blob"}},
}

const (
	// noRegionWords are words of names that describe a layout, or say what is not there.
	noRegionWords = "has with no without is layout template"
	// layoutWords do so behind the word for a region: "sidebar-wrapper" may hold the article.
	layoutWords = "content main page wrapper wrap row grid"
)

// wordUse is what a word of a name says about regions.
type wordUse struct {
	region htmltree.Region
	none   bool // the name names no region
	layout bool // nor does it, if a word for one came before
	pair   regionPair
}

var wordUses = indexWordUses()

func indexWordUses() *ascii.WordTable[wordUse] {
	uses := make(map[string]wordUse)
	for w, z := range classname.RegionWords {
		uses[w] = wordUse{region: z}
	}
	for w, pair := range regionPairs {
		use := uses[w]
		use.pair = pair
		uses[w] = use
	}
	for w := range strings.FieldsSeq(noRegionWords) {
		use := uses[w]
		use.none = true
		uses[w] = use
	}
	for w := range strings.FieldsSeq(layoutWords) {
		use := uses[w]
		use.layout = true
		uses[w] = use
	}
	return ascii.NewWordTable(uses)
}

// regionOf reads a class or id attribute; RegionBody if it names none. Only those
// names are read in which a piece of a word stands.
func regionOf(names string) (z htmltree.Region) {
	if isEntry(names) {
		return htmltree.RegionBody
	}
	x := classname.LabelsBy
	for i := x.Next(names, classname.LabelRegion); i < len(names); i += x.Next(names[i:], classname.LabelRegion) {
		if ascii.IsSpace(names[i]) { // chance
			i++
			continue
		}
		start, end := htmltree.TokenAround(names, i)
		if indicated := regionOfName(names[start:end]); indicated != htmltree.RegionBody && z != indicated {
			if z = indicated; z < htmltree.RegionControl {
				return z
			}
		}
		i = end
	}
	return z
}

// isEntry reports whether the class is one that WordPress gives an article: it also
// lists the terms that the article is filed under, such as "tag-comments", which say
// nothing about what the element holds.
func isEntry(class string) bool {
	if !strings.Contains(class, "hentry") {
		return false
	}
	for name := range htmltree.Tokens(class) {
		if name == "hentry" {
			return true
		}
	}
	return false
}

// regionOfName reads one name. Names that describe a layout ("has-sidebar",
// "sidebar-right-layout") say nothing about what the element holds.
func regionOfName(name string) htmltree.Region {
	if z, ok := classname.RegionNames.Get(name); ok {
		return z
	}
	z, last := htmltree.RegionBody, ""
	block, _, _ := strings.Cut(name, "--") // what follows is of what sort the block is
	for w := range classname.Words(block) {
		use, _ := wordUses.Get(w)
		if use.none || use.layout && z != htmltree.RegionBody {
			return htmltree.RegionBody
		}
		if z == htmltree.RegionBody {
			z = use.region
		}
		for _, first := range use.pair.firsts {
			if z == htmltree.RegionBody && tagscan.EqualFold(last, first) {
				z = use.pair.region
			}
		}
		last = w
	}
	if z != htmltree.RegionBody && z != htmltree.RegionFeed && describesEmbed(name) {
		return htmltree.RegionBody
	}
	return z
}

// describesEmbed reports whether a name is that of an embed, or of a part of one.
func describesEmbed(name string) bool {
	return classname.WantedLabels(name, classname.LabelTweet|classname.LabelVideo|classname.LabelEmbed) != 0 && !namesOthers(name) &&
		!strings.Contains(name, "feed") && !strings.Contains(name, "timeline") && !strings.Contains(name, "tweets")
}

// listWords are words of names of lists: of others, or (true) of videos.
var listWords = ascii.NewWordTable(map[string]bool{
	"related": false, "recommended": false, "recommendations": false, "trending": false, "popular": false, "more": false, "other": false,
	"recirc": false, "recirculation": false, "videos": true, "clips": true,
})

// namesOthers reports whether a name is about a list of other videos: "related-videos".
func namesOthers(name string) bool {
	var others, videos bool
	for w := range classname.Words(name) {
		if ofVideos, ok := listWords.Get(w); ok {
			others = others || !ofVideos
			videos = videos || ofVideos
		}
	}
	return others && videos
}
