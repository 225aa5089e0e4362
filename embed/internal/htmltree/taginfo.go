package htmltree

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tagKind says how a tag separates the text around it: the lower bits are line breaks.
type tagKind uint8

const (
	TagInline tagKind = 0
	TagBreak  tagKind = TagVoid | 1 // br: one line break more
	TagBlock  tagKind = 2           // a block of its own: two at its edges, where there are none yet
	tagRule   tagKind = TagVoid | 2 // hr: the same
	TagVoid   tagKind = 4           // never has content
)

// tagRole says what the page has to do at a tag, candidates apart.
type tagRole uint8

const (
	roleNone tagRole = iota
	RoleBase
	RoleMeta // link, meta
	RoleScript
	RoleLink // a
	RoleHeadline
	RoleParagraph
)

// tagReason is what a tag name says about regions and candidates. It is a set.
type tagReason uint16

const (
	OpensArticle tagReason = 1 << iota
	OpensNav
	KeepsRegion // the region inside is the one around, whatever the names
	NeverOne    // no candidate
	IsLoader    // embeds a document or medium: isFrame
	IsQuoter    // isQuote
	IsFigurer   // isFigure
	IsTeller    // named after an embed: isTold
	IsCode      // script
	IsField     // textarea
	IsSection   // a class alone may name it
	IsListed    // in the table; other names may tell something themselves
	OpensAside  // beside the article, or beside its text
	PointsAway  // its URL is of what it leads to or shows, not of an embed
)

// TagInfo is what a tag name means here. A page looks each tag up once.
type TagInfo struct {
	Kind tagKind
	Role tagRole
	Box  Container
	Is   tagReason
	Held PassageKind // what the text inside is
}

// boxNames are the names of containers.
const boxNames = "div section article aside main header footer nav ul ol table td figure figcaption blockquote form details center template noscript dl body fieldset"

// tagRows lists what names mean; what several rows say of a name adds up. Block
// and void elements are those of the HTML standard and its default style sheet.
var tagRows = [...]struct {
	names string
	tag   TagInfo
}{
	{`address article aside blockquote body center dd details dialog dir div dl dt
		fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header
		hgroup html legend li listing main menu nav ol optgroup option p plaintext
		pre search section summary table tbody td tfoot th thead tr ul xmp
		iframe video audio object noscript template button title`, TagInfo{Kind: TagBlock}},
	{"area base col embed img input link meta param source track wbr", TagInfo{Kind: TagVoid}},
	{"br", TagInfo{Kind: TagBreak}},
	{"hr", TagInfo{Kind: tagRule}},
	{"base", TagInfo{Role: RoleBase}},
	{"link meta", TagInfo{Role: RoleMeta}},
	{"script", TagInfo{Role: RoleScript}},
	{"a", TagInfo{Role: RoleLink}},
	{"h1", TagInfo{Role: RoleHeadline}},
	{"p", TagInfo{Role: RoleParagraph}},
	{"article main", TagInfo{Is: OpensArticle}},
	{"nav footer", TagInfo{Is: OpensNav}},
	{"aside dialog", TagInfo{Is: OpensAside}},
	{"html body head a span p img iframe blockquote script br", TagInfo{Is: KeepsRegion}},
	{"html head body meta link style title form input option path svg use br hr source param", TagInfo{Is: NeverOne}},
	{"iframe frame embed object video audio", TagInfo{Is: IsLoader}},
	{"blockquote", TagInfo{Is: IsQuoter}},
	{"figure", TagInfo{Is: IsFigurer}},
	{"oembed tweet twitterwidget", TagInfo{Is: IsTeller}},
	{"script", TagInfo{Is: IsCode}},
	{"textarea", TagInfo{Is: IsField}},
	{"div section", TagInfo{Is: IsSection}},
	{"a img", TagInfo{Is: PointsAway}},
	{"pre code kbd samp", TagInfo{Held: InCode}},
	{"h1 h2 h3 h4 h5 h6", TagInfo{Held: InHeading}},
	{"li", TagInfo{Held: InEntry}},
	{"td th", TagInfo{Held: InCell}},
	{"blockquote", TagInfo{Held: InQuote}},
	{"a", TagInfo{Held: InLink}},
	{"label", TagInfo{Held: InLabel}},
	// Common names that mean nothing.
	{"b i em strong u s small sub sup time label picture g symbol rect circle cite abbr code caption colgroup select " +
		"clippath lineargradient radialgradient foreignobject textpath", TagInfo{}},
}

// A namedTag is a tag name and what it means.
type namedTag struct {
	name string
	TagInfo
}

// tagsByName holds tagRows by name.
var tagsByName = indexTags()

func indexTags() map[string]namedTag {
	x := make(map[string]namedTag)
	for _, row := range tagRows {
		for name := range strings.FieldsSeq(row.names) {
			t, o := x[name], row.tag
			t.Kind, t.Role, t.Is, t.Held = t.Kind|o.Kind, t.Role|o.Role, t.Is|o.Is|IsListed, t.Held|o.Held
			t.name = name
			x[name] = t
		}
	}
	for i, name := range strings.Fields(boxNames) {
		t := x[name]
		t.name, t.Box = name, Container(i+1)
		x[name] = t
	}
	return x
}

// A frequentTag is a tag with a name of at most eight bytes, and the name's key, which
// together with its length is as good as the name.
type frequentTag struct {
	key uint64
	namedTag
}

// frequent holds such tags by a hash of their keys, as many as have a slot of their
// own: nearly all tags of a page are among them.
var frequent = indexFrequent()

const frequentBits = 9

// frequentSlot returns the slot of a name by its key. The factor is one of those that give the
// common tags slots of their own.
func frequentSlot(key uint64) int { return int(key * 0xcd0eb678b783a6a5 >> (64 - frequentBits)) }

func indexFrequent() (slots [1 << frequentBits]frequentTag) {
	for _, row := range tagRows {
		for name := range strings.FieldsSeq(row.names) {
			key := tagscan.NameKey(name)
			if s := &slots[frequentSlot(key)]; s.name == "" && len(name) <= 8 {
				*s = frequentTag{key, tagsByName[name]}
			}
		}
	}
	return slots
}

// InfoOf returns what the tag name (lower case) means.
func InfoOf(name string) TagInfo {
	key := tagscan.NameKey(name)
	if s := &frequent[frequentSlot(key)]; s.key == key && len(s.name) == len(name) {
		return s.TagInfo
	}
	return tagsByName[name].TagInfo
}

// InfoNamed returns the tag name in lower case, and what it means. key is the name's.
func InfoNamed(key uint64, name string) (string, TagInfo) {
	if s := &frequent[frequentSlot(key)]; s.key == key && len(s.name) == len(name) {
		return s.name, s.TagInfo
	}
	var buf [ascii.MaxWord]byte
	if t, ok := tagsByName[string(buf[:ascii.CopyLower(buf[:], name)])]; ok && len(t.name) == len(name) {
		return t.name, t.TagInfo // without allocating
	}
	return ascii.LowerName(name), TagInfo{}
}

// TagClass returns how the tag name (lower case) separates the text.
func TagClass(name string) tagKind { return InfoOf(name).Kind }
