package classname

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// A regionPair is a region that two words in a row name: one of the first ones, and
// one of the second ones. Each second word stands in one pair. One of two words has
// LabelRegion, for the name to be read at all.
type regionPair struct {
	region  htmltree.Region
	firsts  []string
	seconds string
}

var regionPairs = [...]regionPair{
	{htmltree.RegionRail, []string{"most"}, "read popular"},
	{htmltree.RegionRail, []string{"up", "read"}, "next"},
	{htmltree.RegionRail, []string{"more"}, "stories from news"},
	{htmltree.RegionRail, []string{"also"}, "like"},
	{htmltree.RegionRail, []string{"read"}, "more"},
	{htmltree.RegionFeed, []string{"social", "twitter", "tweet"}, "wall stream feed"},
	{htmltree.RegionCode, []string{"code"}, "block"},
	{htmltree.RegionCode, []string{"source", "blob"}, "code"},
}

// RegionOf returns the region that the names in a class or id attribute say,
// RegionBody if they say none. It reads only names with a piece of a word for one.
func RegionOf(names string) (r htmltree.Region) {
	if isEntry(names) {
		return htmltree.RegionBody
	}
	for i := pieces.next(names, LabelRegion); i < len(names); i += pieces.next(names[i:], LabelRegion) {
		if ascii.IsSpace(names[i]) { // a piece by chance, over the blank
			i++
			continue
		}
		start, end := htmltree.TokenAround(names, i)
		if named := regionOfName(names[start:end]); named != htmltree.RegionBody && r != named {
			if r = named; r < htmltree.RegionControl {
				return r
			}
		}
		i = end
	}
	return r
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
	if m, ok := table.Get(name); ok && m.labels&wholeName != 0 {
		return m.region
	}
	r, last := htmltree.RegionBody, ""
	block, _, _ := strings.Cut(name, "--") // what follows is of what sort the block is
	for w := range Words(block) {
		m, _ := table.Get(w)
		if m.labels&noRegion != 0 || m.labels&layout != 0 && r != htmltree.RegionBody {
			return htmltree.RegionBody
		}
		if r == htmltree.RegionBody && m.labels&wholeName == 0 {
			r = m.region
		}
		if r == htmltree.RegionBody && m.pair != nil {
			r = m.pair.after(last)
		}
		last = w
	}
	if r != htmltree.RegionBody && r != htmltree.RegionFeed && describesEmbed(name) {
		return htmltree.RegionBody
	}
	return r
}

// after returns the region of the pair if last is one of its first words.
func (p *regionPair) after(last string) htmltree.Region {
	for _, first := range p.firsts {
		if tagscan.EqualFold(last, first) {
			return p.region
		}
	}
	return htmltree.RegionBody
}

// describesEmbed reports whether a name is that of an embed, or of a part of one.
func describesEmbed(name string) bool {
	return WantedLabels(name, LabelTweet|LabelVideo|LabelEmbed) != 0 && !namesOthers(name) &&
		!strings.Contains(name, "feed") && !strings.Contains(name, "timeline") && !strings.Contains(name, "tweets")
}

// namesOthers reports whether a name is that of a list of other videos: "related-videos".
func namesOthers(name string) bool {
	var l Labels
	for w := range Words(name) {
		l |= Of(w)
	}
	return l&ofOthers != 0 && l&ofVideos != 0
}
