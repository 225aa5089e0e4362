package htmltree

// Region is the part of a page that something stands in.
type Region uint8

const (
	RegionBody     Region = iota // nothing is known
	RegionArticle                // the article's own text
	RegionFeed                   // a timeline: its posts are no embeds, embed codes in it are
	RegionCode                   // a sample of code
	RegionNav                    // menus, page header and footer
	RegionRail                   // teasers of other stories, sidebars
	RegionComments               // readers' comments
	RegionControl                // what names call buttons and fields: not judged but noted, and small
	RegionWidget                 // what names call a box beside the article: a rail, except for boxes within it
)

// Foreign reports whether what stands in z is no part of the article.
func (z Region) Foreign() bool { return z >= RegionCode }
