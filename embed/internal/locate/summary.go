package locate

import (
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tagSummary is what the attributes of a tag indicate, read once.
type tagSummary struct {
	labels classname.Labels
	bears  bool            // one may carry something
	hides  bool            // one may hold markup
	loads  bool            // one holds the URL of what the element is to load
	region htmltree.Region // the region that the names or the role name; RegionBody if none
	sure   bool            // more than a name indicates it
}

// reason returns the reasons that the names and values of the attributes give.
func (l *tagSummary) reason() Reason {
	var t Reason
	if l.hides {
		t |= HidesMarkup
	}
	if l.loads || l.labels&^classname.LabelConsent != 0 && (l.bears || l.labels&(classname.LabelTweet|classname.LabelCode) != 0) {
		t |= IsNamed
	}
	if l.labels&classname.LabelConsent != 0 {
		t |= IsConsent
	}
	return t
}

// attrKind says how an attribute is read. It is a set of one.
type attrKind uint8

const (
	attrOther  attrKind = 1 << iota
	attrSilent          // says nothing about embeds
	attrName            // class, id
	attrProp            // itemprop
	attrRole            // role
	attrURL             // href, src
	attrStyle           // style
)

// attrKindOf returns how the attribute key (lower case) is read.
func attrKindOf(key string) attrKind {
	switch key {
	case "class", "id":
		return attrName
	case "itemprop":
		return attrProp
	case "role":
		return attrRole
	case "href", "src":
		return attrURL
	case "style":
		return attrStyle
	case "alt", "title", "width", "height", "rel", "target", "aria-label", "aria-hidden", "tabindex", "loading", "dir", "lang", "type", "sizes",
		"srcset", "d", "fill", "viewBox", "content", "name", "decoding", "itemscope", "itemtype", "onclick":
		return attrSilent
	}
	return attrOther
}

// summaryPart is what part of a tag is read.
type summaryPart uint8

const (
	atRegion  summaryPart = 1 << iota // what names the region inside
	atPromise                         // what indicates that it may be an embed
)

// labels returns what the names have to be asked.
func (at summaryPart) labels() classname.Labels {
	switch at {
	case atRegion:
		return classname.LabelRegion
	case atPromise:
		return ^classname.LabelRegion
	}
	return ^classname.Labels(0)
}

// reads returns which attributes have to be read.
func (at summaryPart) reads() attrKind {
	if at&atPromise == 0 {
		return attrName | attrProp | attrRole
	}
	return attrOther | attrName | attrProp | attrRole | attrStyle
}

// Summarize reads the attributes of e.
func Summarize(e *htmltree.Tag, names *nameCache, at summaryPart) (l tagSummary) {
	want, reads, owned := at.labels(), at.reads(), e.Raw
	var met attrKind
	for i := range e.Attrs {
		a := &e.Attrs[i]
		kind := attrKindOf(a.Key)
		if kind == attrOther && a.Key != "" && ascii.IsUpper(a.Key[0]) {
			if !owned {
				e.Attrs, owned = slices.Clone(e.Attrs), true
				a = &e.Attrs[i]
			}
			a.Key = strings.ToLower(a.Key)
			kind = attrKindOf(a.Key)
		}
		met |= kind
		if kind == attrURL && e.Info.Is&(htmltree.PointsAway|htmltree.IsLoader|htmltree.IsCode|htmltree.NeverOne) == 0 && reads&attrOther != 0 {
			// A frame that a tool has made a <div>.
			l.loads = l.loads || a.Key == "src" && strings.Contains(a.Val, "//")
		}
		switch kind & reads {
		case attrName:
			h := classname.WantedLabels(a.Val, want)
			if h&classname.LabelRegion != 0 && l.region == htmltree.RegionBody { // perhaps its role has named it
				l.region = names.regionOf(a.Val)
				if l.region != htmltree.RegionBody {
					want &^= classname.LabelRegion
				}
			}
			l.labels |= h &^ classname.LabelRegion
		case attrProp:
			if a.Val == "articleBody" {
				l.region, l.sure = htmltree.RegionArticle, true
			}
		case attrRole:
			if z := regionOfRole(a.Val); z != htmltree.RegionBody {
				l.region, l.sure = z, z != htmltree.RegionRail
			}
		case attrStyle:
			l.bears = l.bears || strings.Contains(a.Val, "/vi/") // YouTube's thumbnail behind a facade
		case attrOther:
			l.read(e, a.Key, a.Val)
		}
	}
	l.bears = l.bears || met&attrOther != 0 || met&attrURL != 0 && e.Info.Is&htmltree.PointsAway == 0
	return l
}

// read reads an attribute that may indicate an embed.
func (l *tagSummary) read(e *htmltree.Tag, key, val string) {
	if strings.HasPrefix(key, "data-") {
		l.labels |= classname.WantedLabels(key, ^classname.LabelRegion)
		l.loads = l.loads || e.Name != "img" && (IsSourceKey(key) || key == "data-url" && e.Name == "div") && strings.Contains(val, "//")
		name := val
		if e.Raw && len(val) <= longestReference*MaxNameValue && strings.IndexByte(val, '&') >= 0 {
			name = tagscan.UnescapeAttr(val) // short enough then, perhaps
		}
		if len(name) > 4 && len(name) <= MaxNameValue {
			l.labels |= classname.WantedLabels(name, ^classname.LabelRegion)
		}
	}
	if isEscapedData(val, e.Raw) {
		l.labels |= classname.LabelConsent
	}
	l.hides = l.hides || HoldsMarkup(val)
}

// longestReference is how many bytes a character takes that is written "&#1234567;".
const longestReference = 10

// isEscapedData reports whether an attribute's value is JSON that was escaped once more
// and holds a URL: a framework's box may keep a post there until the reader consents.
// raw says that the value is as it stands in the input.
func isEscapedData(val string, raw bool) bool {
	if len(val) < len(`{&amp;quot;url&amp;quot;`) || val[0] != '{' || val[1] != '&' {
		return false
	}
	return strings.HasPrefix(val, "{&amp;") == raw && strings.Contains(val, "://")
}

// MaxNameValue is how long the value of a data attribute may be, in bytes, to be
// read as a name ("EmbedTweet", "twitter").
const MaxNameValue = 32

// nameCache remembers the regions that names name: a page repeats a few dozen of those that
// may name one, and so do the pages of a site. It copies the names, as it outlives
// the pages.
type nameCache struct{ entries [256]cachedName }

// maxCachedName is how long a name is, in bytes, that a nameCache keeps.
const maxCachedName = 60

// cachedName is a name and its region.
type cachedName struct {
	name   [maxCachedName]byte
	size   uint8
	region htmltree.Region
}

// regionOf is classname.RegionOf for names that are kept.
func (c *nameCache) regionOf(s string) htmltree.Region {
	k := len(s)
	if k > maxCachedName || k < 4 {
		return classname.RegionOf(s)
	}
	n := &c.entries[(uint(s[0])+uint(s[k/2])*7+uint(s[k-1])*31+uint(s[k-2])*3+uint(k)*61)%uint(len(c.entries))]
	if int(n.size) != k || string(n.name[:k]) != s {
		n.size, n.region = uint8(k), classname.RegionOf(s)
		copy(n.name[:], s)
	}
	return n.region
}

// IsSourceKey reports whether an attribute's name says that it holds the URL
// of what the element is to load.
func IsSourceKey(key string) bool {
	if i := strings.Index(key, "src"); i > 0 && !strings.HasPrefix(key[i:], "srcset") {
		return true
	}
	return strings.HasPrefix(key, "data-") && (strings.HasPrefix(key, "data-iframe") || strings.HasPrefix(key, "data-orig") || strings.Contains(key, "lazy"))
}
