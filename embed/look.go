package embed

import (
	"slices"
	"strings"
)

// look is what the attributes of a tag tell, at one look.
type look struct {
	hint  hint
	bears bool // one may carry something
	hides bool // one may hold markup
	loads bool // one holds the address of what the element is to load
	zone  zone // the zone that the names or the role tell; zoneBody if none
	sure  bool // more than a name tells it
}

// trait tells what the names and values of the attributes say.
func (l *look) trait() trait {
	var t trait
	if l.hides {
		t |= hidesMarkup
	}
	if l.loads || l.hint&^hintConsent != 0 && (l.bears || l.hint&(hintTweet|hintCode) != 0) {
		t |= isTold
	}
	if l.hint&hintConsent != 0 {
		t |= isConsent
	}
	return t
}

// attrKind says how an attribute is looked at. It is a set of one.
type attrKind uint8

const (
	attrOther   attrKind = 1 << iota
	attrSilent           // says nothing about embeds
	attrName             // class, id
	attrProp             // itemprop
	attrRole             // role
	attrAddress          // href, src
	attrStyle            // style
)

// attrKindOf returns how the attribute key (lower case) is looked at.
func attrKindOf(key string) attrKind {
	switch key {
	case "class", "id":
		return attrName
	case "itemprop":
		return attrProp
	case "role":
		return attrRole
	case "href", "src":
		return attrAddress
	case "style":
		return attrStyle
	case "alt", "title", "width", "height", "rel", "target", "aria-label", "aria-hidden", "tabindex", "loading", "dir", "lang", "type", "sizes",
		"srcset", "d", "fill", "viewBox", "content", "name", "decoding", "itemscope", "itemtype", "onclick":
		return attrSilent
	}
	return attrOther
}

// lookAt is what part of a tag is looked at.
type lookAt uint8

const (
	atZone    lookAt = 1 << iota // what tells the zone inside
	atPromise                    // what tells that it may be an embed
)

// hints returns what the names have to be asked.
func (at lookAt) hints() hint {
	switch at {
	case atZone:
		return hintZone
	case atPromise:
		return ^hintZone
	}
	return ^hint(0)
}

// reads returns which attributes have to be read.
func (at lookAt) reads() attrKind {
	if at&atPromise == 0 {
		return attrName | attrProp | attrRole
	}
	return attrOther | attrName | attrProp | attrRole | attrStyle
}

// look reads the attributes of e.
func (e *element) look(names *nameCache, at lookAt) (l look) {
	want, reads, owned := at.hints(), at.reads(), e.raw
	var met attrKind
	for i := range e.attrs {
		a := &e.attrs[i]
		kind := attrKindOf(a.Key)
		if kind == attrOther && a.Key != "" && isUpper(a.Key[0]) {
			if !owned {
				e.attrs, owned = slices.Clone(e.attrs), true
				a = &e.attrs[i]
			}
			a.Key = strings.ToLower(a.Key)
			kind = attrKindOf(a.Key)
		}
		met |= kind
		if kind == attrAddress && e.tag.is&(pointsAway|isLoader|isCode|neverOne) == 0 && reads&attrOther != 0 {
			// A frame that a tool has made a <div>.
			l.loads = l.loads || a.Key == "src" && strings.Contains(a.Val, "//")
		}
		switch kind & reads {
		case attrName:
			h := wantedHints(a.Val, want)
			if h&hintZone != 0 && l.zone == zoneBody { // perhaps its role has told
				l.zone = names.zoneOf(a.Val)
				if l.zone != zoneBody {
					want &^= hintZone
				}
			}
			l.hint |= h &^ hintZone
		case attrProp:
			if a.Val == "articleBody" {
				l.zone, l.sure = zoneArticle, true
			}
		case attrRole:
			if z := zoneOfRole(a.Val); z != zoneBody {
				l.zone, l.sure = z, z != zoneRail
			}
		case attrStyle:
			l.bears = l.bears || strings.Contains(a.Val, "/vi/") // YouTube's still behind a facade
		case attrOther:
			l.read(e, a.Key, a.Val)
		}
	}
	l.bears = l.bears || met&attrOther != 0 || met&attrAddress != 0 && e.tag.is&pointsAway == 0
	return l
}

// read reads an attribute that may tell an embed.
func (l *look) read(e *element, key, val string) {
	if strings.HasPrefix(key, "data-") {
		l.hint |= wantedHints(key, ^hintZone)
		l.loads = l.loads || e.name != "img" && (isSourceKey(key) || key == "data-url" && e.name == "div") && strings.Contains(val, "//")
		if len(val) > 4 && len(val) <= maxNameValue {
			l.hint |= wantedHints(val, ^hintZone)
		}
	}
	l.hides = l.hides || holdsMarkup(val)
}

// maxNameValue is how long the value of a data attribute may be, in bytes, to be
// read as a name ("EmbedTweet", "twitter").
const maxNameValue = 32

// nameCache remembers what zone names tell: a page repeats a few dozen of those that
// may tell one, and so do the pages of a site. It copies the names, as it outlives
// the pages.
type nameCache struct{ entries [256]cachedName }

// maxCachedName is how long a name is, in bytes, that a nameCache keeps.
const maxCachedName = 60

// cachedName is a name and what it tells.
type cachedName struct {
	name [maxCachedName]byte
	size uint8
	zone zone
}

// zoneOf is zoneOf for names that are kept.
func (c *nameCache) zoneOf(s string) zone {
	k := len(s)
	if k > maxCachedName || k < 4 {
		return zoneOf(s)
	}
	n := &c.entries[(uint(s[0])+uint(s[k/2])*7+uint(s[k-1])*31+uint(s[k-2])*3+uint(k)*61)%uint(len(c.entries))]
	if int(n.size) != k || string(n.name[:k]) != s {
		n.size, n.zone = uint8(k), zoneOf(s)
		copy(n.name[:], s)
	}
	return n.zone
}
