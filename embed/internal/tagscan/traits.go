package tagscan

// traits says what the tree construction stage of the HTML standard (section
// 13.2.6) makes of an element, as far as nesting goes. It is a set.
type traits uint32

const (
	isVoid       traits = 1 << iota // has no content
	isFormatting                    // is opened anew after a block has closed it
	isLink                          // a
	isBlock                         // closes an open p
	isParagraph                     // p
	isItem                          // li
	isDetail                        // dd, dt
	isOption                        // option
	isGroup                         // optgroup
	isCell                          // td, th
	isRow                           // tr
	isRows                          // tbody, thead, tfoot
	isTable                         // table
	isColumn                        // caption, col, colgroup
	isButton                        // button
	isSelect                        // select, and input, which ends one
	isList                          // ul, ol, menu, dir, dl
	isClosing                       // its end tag closes whatever is open inside
	isBarrier                       // end tags inside close nothing outside
	isFrame                         // html, body, head, frameset, frame
	isForm                          // form
	isForeign                       // svg, math
	isBreakout                      // ends svg and math when it begins inside
	isBridge                        // holds HTML inside svg and math
)

// inTable are the parts of a table, and tables.
const inTable = isCell | isRow | isRows | isColumn | isTable

// traitsOf returns the traits of the element of that name, in any case.
func traitsOf(name string) traits {
	var buf [len("annotation-xml")]byte // no name below is longer
	if len(name) > len(buf) {
		return 0
	}
	for i := 0; i < len(name); i++ {
		buf[i] = name[i]
		if 'A' <= name[i] && name[i] <= 'Z' {
			buf[i] += 'a' - 'A'
		}
	}
	switch string(buf[:len(name)]) {
	case "a":
		return isFormatting | isLink
	case "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return isFormatting | isBreakout
	case "p":
		return isBlock | isParagraph | isBreakout
	case "blockquote", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "listing", "pre":
		return isBlock | isClosing | isBreakout
	case "address", "article", "aside", "details", "dialog", "fieldset", "figcaption", "figure",
		"footer", "header", "hgroup", "main", "nav", "search", "section", "summary":
		return isBlock | isClosing
	case "dl", "menu", "ol", "ul":
		return isBlock | isClosing | isList | isBreakout
	case "dir":
		return isBlock | isClosing | isList
	case "li":
		return isBlock | isClosing | isItem | isBreakout
	case "dd", "dt":
		return isBlock | isClosing | isDetail | isBreakout
	case "plaintext", "xmp":
		return isBlock
	case "br", "embed", "img", "meta":
		return isVoid | isBreakout
	case "hr":
		return isVoid | isBlock | isBreakout
	case "input":
		return isVoid | isSelect
	case "area", "base", "basefont", "bgsound", "image", "keygen", "link", "param", "source", "track", "wbr":
		return isVoid
	case "ruby", "span", "sub", "sup", "var":
		return isBreakout
	}
	return rareTraits(string(buf[:len(name)]))
}

// rareTraits is the part of traitsOf for tables, forms, documents and foreign
// elements.
func rareTraits(lower string) traits {
	switch lower {
	case "table":
		return isTable | isClosing | isBarrier | isBreakout
	case "td", "th":
		return isCell | isClosing | isBarrier
	case "tr":
		return isRow | isClosing
	case "tbody", "tfoot", "thead":
		return isRows | isClosing
	case "caption":
		return isColumn | isBarrier
	case "colgroup":
		return isColumn
	case "col":
		return isColumn | isVoid
	case "button":
		return isButton
	case "select":
		return isSelect | isBarrier
	case "option":
		return isOption
	case "optgroup":
		return isGroup
	case "applet", "marquee", "object", "template":
		return isBarrier
	case "form":
		return isForm
	case "body", "head":
		return isFrame | isBreakout
	case "frame", "frameset", "html":
		return isFrame
	case "math", "svg":
		return isForeign
	case "annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext", "title":
		return isBridge
	}
	return 0
}

// closesInnermost returns what the start of an element of traits t closes if it
// is the innermost open one.
func closesInnermost(t traits) traits {
	var c traits
	if t&isBlock != 0 {
		c = isParagraph
	}
	switch {
	case t&isRows != 0:
		c |= isCell | isRow | isRows
	case t&isRow != 0:
		c |= isCell | isRow
	case t&(isOption|isGroup) != 0:
		c |= isOption
	case t&(isItem|isDetail|isCell|isLink) != 0:
		c |= t & (isItem | isDetail | isCell | isLink)
	}
	return c
}

// closesLeftOpen returns what the end tag of an element of traits t closes on the
// way out because the end tag there may be left out.
func closesLeftOpen(t traits) traits {
	const prose = isParagraph | isItem | isDetail | isOption | isGroup
	switch {
	case t&isClosing == 0:
		return 0
	case t&(isRow|isRows|isTable) != 0:
		return prose | isCell | isRow | isRows
	}
	return prose
}
