package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tagKind says how a tag parts the text around it: the lower bits are line breaks.
type tagKind uint8

const (
	tagInline tagKind = 0
	tagBreak  tagKind = tagVoid | 1 // br: one line break more
	tagBlock  tagKind = 2           // a block of its own: two at its edges, where there are none yet
	tagRule   tagKind = tagVoid | 2 // hr: the same
	tagVoid   tagKind = 4           // never has content
)

// tagRole says what the page has to do at a tag, candidates apart.
type tagRole uint8

const (
	roleNone tagRole = iota
	roleBase
	roleMeta // link, meta
	roleScript
	roleLink // a
	roleHeadline
	roleParagraph
)

// tagTrait says what a tag name tells about zones and candidates. It is a set.
type tagTrait uint16

const (
	opensArticle tagTrait = 1 << iota
	opensNav
	keepsZone  // the zone inside is the one around, whatever the names
	neverOne   // no candidate
	isLoader   // embeds a document or medium: isFrame
	isQuoter   // isQuote
	isFigurer  // isFigure
	isTeller   // named after an embed: isTold
	isCode     // script
	isField    // textarea
	isSection  // a class alone may name it
	isListed   // in the table; other names may tell something themselves
	opensAside // beside the article, or beside its text
	pointsAway // its address is of what it leads to or shows, not of an embed
)

// tag is what a tag name means here. One look-up for each tag of a page tells all.
type tag struct {
	kind tagKind
	role tagRole
	box  container
	is   tagTrait
	held passageKind // what the text inside is
}

// boxNames are the names of containers.
const boxNames = "div section article aside main header footer nav ul ol table td figure figcaption blockquote form details center template noscript dl body fieldset"

// tagRows lists what names mean; what several rows say of a name adds up. Block
// and void elements are those of the HTML standard and its default style sheet.
var tagRows = [...]struct {
	names string
	tag   tag
}{
	{`address article aside blockquote body center dd details dialog dir div dl dt
		fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header
		hgroup html legend li listing main menu nav ol optgroup option p plaintext
		pre search section summary table tbody td tfoot th thead tr ul xmp
		iframe video audio object noscript template button title`, tag{kind: tagBlock}},
	{"area base col embed img input link meta param source track wbr", tag{kind: tagVoid}},
	{"br", tag{kind: tagBreak}},
	{"hr", tag{kind: tagRule}},
	{"base", tag{role: roleBase}},
	{"link meta", tag{role: roleMeta}},
	{"script", tag{role: roleScript}},
	{"a", tag{role: roleLink}},
	{"h1", tag{role: roleHeadline}},
	{"p", tag{role: roleParagraph}},
	{"article main", tag{is: opensArticle}},
	{"nav footer", tag{is: opensNav}},
	{"aside dialog", tag{is: opensAside}},
	{"html body head a span p img iframe blockquote script br", tag{is: keepsZone}},
	{"html head body meta link style title form input option path svg use br hr source param", tag{is: neverOne}},
	{"iframe frame embed object video audio", tag{is: isLoader}},
	{"blockquote", tag{is: isQuoter}},
	{"figure", tag{is: isFigurer}},
	{"oembed tweet twitterwidget", tag{is: isTeller}},
	{"script", tag{is: isCode}},
	{"textarea", tag{is: isField}},
	{"div section", tag{is: isSection}},
	{"a img", tag{is: pointsAway}},
	{"pre code kbd samp", tag{held: inCode}},
	{"h1 h2 h3 h4 h5 h6", tag{held: inHeading}},
	{"li", tag{held: inEntry}},
	{"td th", tag{held: inCell}},
	{"blockquote", tag{held: inQuote}},
	{"a", tag{held: inLink}},
	{"label", tag{held: inLabel}},
	// Common names that mean nothing.
	{"b i em strong u s small sub sup time label picture g symbol rect circle cite abbr code caption colgroup select " +
		"clippath lineargradient radialgradient foreignobject textpath", tag{}},
}

var tagsByName = indexTags()

func indexTags() *tagTable {
	x := new(tagTable)
	for _, row := range tagRows {
		for name := range strings.FieldsSeq(row.names) {
			t, o := x.add(name), row.tag
			t.kind, t.role, t.is, t.held = t.kind|o.kind, t.role|o.role, t.is|o.is|isListed, t.held|o.held
		}
	}
	for i, name := range strings.Fields(boxNames) {
		x.add(name).box = container(i + 1)
	}
	return x
}

// tagOf returns what the tag name (lower case) means.
func tagOf(name string) tag {
	key := tagscan.NameKey(name)
	if s := &tagsByName[tagSlot(key)]; s.is(key, name) {
		return s.tag // as nearly always
	}
	if s := tagsByName.find(key, name); s != nil {
		return s.tag
	}
	return tag{}
}

// tagNamed returns the tag name in lower case, and what it means. key is the name's.
func tagNamed(key uint64, name string) (string, tag) {
	if s := &tagsByName[tagSlot(key)]; s.is(key, name) {
		return name, s.tag
	}
	var buf [maxWord]byte
	if len(name) <= len(buf) {
		lower := string(buf[:copyLower(buf[:], name)])
		if s := tagsByName.find(tagscan.NameKey(lower), lower); s != nil {
			return s.name, s.tag // without allocating
		}
	}
	return lowerName(name), tag{}
}

// tagClass returns how the tag name (lower case) parts the text.
func tagClass(name string) tagKind { return tagOf(name).kind }
