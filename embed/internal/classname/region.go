package classname

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// zoneWords are the words of class names and ids that tell what a container
// holds. A name counts by its words: "post-comments" is about comments.
var RegionWords = map[string]htmltree.Region{
	"comments": htmltree.RegionComments, "comment": htmltree.RegionComments, "commentlist": htmltree.RegionComments, "disqus": htmltree.RegionComments, "respond": htmltree.RegionComments,
	"kommentare": htmltree.RegionComments, "kommentarer": htmltree.RegionComments, "commentaires": htmltree.RegionComments, "comentarios": htmltree.RegionComments, "reacties": htmltree.RegionComments,
	"sidebar": htmltree.RegionRail, "related": htmltree.RegionRail, "recommended": htmltree.RegionRail, "recommendations": htmltree.RegionRail, "recirc": htmltree.RegionRail,
	"recirculation": htmltree.RegionRail, "trending": htmltree.RegionRail, "outbrain": htmltree.RegionRail, "taboola": htmltree.RegionRail, "mostread": htmltree.RegionRail,
	"mostpopular": htmltree.RegionRail, "upnext": htmltree.RegionRail, "promo": htmltree.RegionRail, "rail": htmltree.RegionRail, "relacionadas": htmltree.RegionRail, "relacionados": htmltree.RegionRail,
	"meistgelesen": htmltree.RegionRail,
	"footer":       htmltree.RegionNav, "navbar": htmltree.RegionNav, "navigation": htmltree.RegionNav, "menu": htmltree.RegionNav, "masthead": htmltree.RegionNav, "breadcrumb": htmltree.RegionNav,
	"timeline": htmltree.RegionFeed, "tweets": htmltree.RegionFeed, "twitterfeed": htmltree.RegionFeed, "socialwall": htmltree.RegionFeed, "socialfeed": htmltree.RegionFeed,
	"modal": htmltree.RegionWidget, "popup": htmltree.RegionWidget, "lightbox": htmltree.RegionWidget, "offcanvas": htmltree.RegionWidget,
	"share": htmltree.RegionControl, "sharing": htmltree.RegionControl, "subscribe": htmltree.RegionControl, "newsletter": htmltree.RegionControl, "breaking": htmltree.RegionControl, "ticker": htmltree.RegionControl,
	"login": htmltree.RegionControl, "signin": htmltree.RegionControl, "signup": htmltree.RegionControl,
	"codehilite": htmltree.RegionCode, "syntaxhighlighter": htmltree.RegionCode, "sourcecode": htmltree.RegionCode, "codeblock": htmltree.RegionCode, "crayon": htmltree.RegionCode, "hljs": htmltree.RegionCode,
}

// zoneNames are whole class names and ids: of an article's own text, and of boxes
// beside it.
var RegionNames = ascii.NewWordTable(map[string]htmltree.Region{
	"entry-content": htmltree.RegionArticle, "post-content": htmltree.RegionArticle, "article-body": htmltree.RegionArticle, "article-content": htmltree.RegionArticle, "articlebody": htmltree.RegionArticle,
	"article__body": htmltree.RegionArticle, "story-body": htmltree.RegionArticle, "post-body": htmltree.RegionArticle, "articletext": htmltree.RegionArticle, "td-post-content": htmltree.RegionArticle,
	"widget": htmltree.RegionWidget, "widgets": htmltree.RegionWidget, "widget-area": htmltree.RegionWidget, "widget-container": htmltree.RegionWidget,
})
