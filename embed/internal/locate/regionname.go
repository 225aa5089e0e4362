package locate

import (
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
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
