package embed

import (
	"strings"

	"golang.org/x/net/html"
)

// candidate is a located element, with what its rules asked of it once: see hints,
// classHints, forms, frameAddresses.
type candidate struct {
	*located
	named, classed       hint
	hasNamed, hasClassed bool
	hasFrames            bool // the page has them
	formed               attrForms
}

// rules recognize the candidates of one page by markupRules.
type rules struct{ cand candidate }

// newRules returns the recognizer of a page.
func newRules() recognizer { return new(rules) }

// recognize returns the items that the candidate is; usually none or one.
func (r *rules) recognize(l *located) []*rec {
	r.cand = candidate{located: l}
	return r.cand.recognise()
}

// unrecognized says what the candidate is of which recognize made no item.
func (r *rules) unrecognized() unrecognized {
	c := &r.cand
	u := unrecognized{slot: c.isHole(), decoration: c.name == "video" && c.decoration(), tweet: tellsTweet(c)}
	if u.slot {
		u.hint = c.classHints()
	}
	return u
}

// recognise returns the items that the candidate is; usually none or one.
func (c *candidate) recognise() []*rec {
	if c.why&hidesMarkup != 0 {
		if items := c.hiddenMarkup(); len(items) > 0 {
			return items
		}
	}
	if items := c.toldList(); len(items) > 0 {
		return items
	}
	if c.why&isScript != 0 {
		if items := c.scriptPlayers(); len(items) > 0 || c.why == isScript {
			return items // other rules read what a script's attributes tell
		}
	}
	for i := range markupRules {
		if rule := &markupRules[i]; c.why&rule.why != 0 {
			if it := rule.recognise(c); it != nil {
				if c.swallows(it) {
					return nil
				}
				return []*rec{it}
			}
		}
	}
	if it := c.boxed(); it != nil {
		return []*rec{it}
	}
	if it := c.around(); it != nil {
		return []*rec{it}
	}
	return nil
}

// mostProse is how many paragraphs of proseLength a post may have.
const mostProse = 1

// swallows reports whether it is a post and the element holds an article, or a good
// part of one: that is no post, whatever its names are.
func (c *candidate) swallows(it *rec) bool {
	if k := it.Kind; k != KindTweet && k != KindPost {
		return false
	}
	if c.page.headlines > c.headlines {
		return true
	}
	return c.why&isQuote == 0 && c.page.prose-c.prose > mostProse
}

// around returns the one item found inside if the element by itself names the
// same: then the whole element is the embed, and removing less would leave it.
// One that holds a passage is the article's, whatever it names.
func (c *candidate) around() *rec {
	in := c.inner()
	if len(in) != 1 || c.why&isTold == 0 || identityOf(in[0].item) == (identity{}) || len(c.page.text.buf)-c.mark.buf > maxToldText {
		return nil
	}
	inside, start := in[0].item, c.items
	c.items = len(c.page.found) // as if nothing were inside
	defer func() { c.items = start }()
	for _, rule := range [...]func(*candidate) *rec{playerMarkup, playerAddress, toldAttributes, ownPlayer} {
		it := rule(c)
		if it == nil {
			continue
		}
		if identityOf(it) != identityOf(inside) {
			return nil
		}
		inside.merge(it)
		return inside
	}
	return nil
}

// markupRule recognises an element. recognise returns nil if the candidate is none
// of its own; it is asked of candidates for one of the reasons in why.
type markupRule struct {
	why       trait
	recognise func(*candidate) *rec
}

// anyWhy are all reasons.
const anyWhy = ^trait(0)

// markupRules are the rules that recognise an element, in order of precedence.
var markupRules = [...]markupRule{
	{anyWhy, tweetMarkup},
	{isTold | isQuote, staticTweet},
	{anyWhy, codeMarkup},
	{anyWhy, vkMarkup},
	{anyWhy, gistMarkup},
	{anyWhy, codepenMarkup},
	{anyWhy, podigeeMarkup},
	{isTold, dataMarkup},
	{isQuote, namedQuote},
	{isQuote, quotedPost},
	{anyWhy, frameMarkup},
	{anyWhy, flashMarkup},
	{isTold | isFrame | isFigure, playerMarkup},
	{anyWhy, mediaMarkup},
	{isTold, audioPlayer},
	{isTold, playerAddress},
	{isTold, loadButton},
	{isTold, toldMarkup},
	{isTold | isNamed, toldPost},
	{isTold | isNamed | isConsent | isFigure, consentBox},
	{anyWhy, ownFrame},
	{isTold | isFrame | isFigure, ownPlayer},
	{isFigure, captionedLoop},
}

// inner returns the items found inside the candidate.
func (c *candidate) inner() []found {
	if c.items > len(c.page.found) {
		return nil
	}
	return c.page.found[c.items:]
}

// tree returns the element as a tree: the caller's node, or its island of the
// input parsed by itself.
func (c *candidate) tree() *html.Node {
	if c.node != nil {
		return c.node
	}
	root := c.page.trees.parse(c.island())
	for n := root.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			c.node = n
			return n
		}
	}
	c.node = root
	return root
}

// url resolves an address of the candidate.
func (c *candidate) url(raw string) string { return absoluteURL(raw, c.page.base) }

// ruleFor names the rule that recognised the candidate by its element. Names that
// a page invents are not repeated.
func (c *candidate) ruleFor(p Provider) string {
	const longest = 40
	plain := func(r rune) bool { return r == '-' || r == ':' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' }
	if len(c.name) > longest || strings.ContainsFunc(c.name, func(r rune) bool { return !plain(r) }) {
		return string(p) + "/element"
	}
	return string(p) + "/" + c.name
}

// foundBy notes how an item was found.
func foundBy(it *rec, m Method, rule string) *rec {
	o := &it.Origin
	o.Method, o.Rule = m, rule
	return it
}
