// Package markup recognizes elements: rules look at a candidate, those of a network
// before general ones, and the first that knows it makes the item. A rule is a function
// in the list markupRules; a network or a family of rules has a file.
package markup

import (
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// rules recognize the candidates of one page by markupRules.
type rules struct{ cand candidate }

// NewRules returns the recognizer of a page.
func NewRules() locate.Recognizer { return new(rules) }

// Recognize returns the items that the candidate is; usually none or one.
func (r *rules) Recognize(l *locate.Candidate) []*record.Item {
	r.cand = candidate{Candidate: l}
	return r.cand.recognize()
}

// Forget drops the candidate that was recognized last.
func (r *rules) Forget() { r.cand = candidate{} }

// Unrecognized says what the candidate is of which recognize made no item.
func (r *rules) Unrecognized() locate.Unrecognized {
	c := &r.cand
	u := locate.Unrecognized{Slot: c.isSlot(), Decoration: c.Name == "video" && c.decoration(), Tweet: namesTweet(c)}
	if u.Slot {
		u.Label = c.labelsOfClass()
	}
	return u
}

// recognize returns the items that the candidate is; usually none or one.
func (c *candidate) recognize() []*record.Item {
	if c.Reasons&locate.HidesMarkup != 0 {
		if items := c.hiddenMarkup(); len(items) > 0 {
			return items
		}
	}
	if items := c.namedList(); len(items) > 0 {
		return items
	}
	if c.Reasons&locate.IsScript != 0 {
		if items := c.scriptPlayers(); len(items) > 0 || c.Reasons == locate.IsScript {
			return items // other rules read a script's attributes
		}
	}
	for i := range markupRules {
		if rule := &markupRules[i]; c.Reasons&rule.reasons != 0 {
			if it := rule.recognize(c); it != nil {
				if c.swallows(it) {
					return nil
				}
				return []*record.Item{it}
			}
		}
	}
	if it := c.wrappedVideo(); it != nil {
		return []*record.Item{it}
	}
	if it := c.wrappedSame(); it != nil {
		return []*record.Item{it}
	}
	return nil
}

// mostProse is how many paragraphs of proseLength a post may have.
const mostProse = 1

// swallows reports whether it is a post and the element holds an article, or a good
// part of one: that is no post, whatever its names are.
func (c *candidate) swallows(it *record.Item) bool {
	if k := it.Kind; k != record.KindTweet && k != record.KindPost {
		return false
	}
	if c.Page.Headlines > c.Headlines {
		return true
	}
	return c.Reasons&locate.IsQuote == 0 && c.Page.Prose-c.Prose > mostProse
}

// wrappedSame returns the one item found inside if the element by itself names the
// same: then the whole element is the embed, and removing less would leave it.
// One that holds a passage is the article's, whatever it names.
func (c *candidate) wrappedSame() *record.Item {
	in := c.inner()
	if len(in) != 1 || c.Reasons&locate.IsNamed == 0 || record.IdentityOf(in[0].Item) == (record.Identity{}) || len(c.Page.Text.Buf)-c.Mark.Buf > maxNamedText {
		return nil
	}
	inside, start := in[0].Item, c.Items
	c.Items = len(c.Page.Found) // as if nothing were inside
	defer func() { c.Items = start }()
	for _, rule := range [...]func(*candidate) *record.Item{playerMarkup, playerURL, namedAttributes, ownPlayer} {
		it := rule(c)
		if it == nil {
			continue
		}
		if record.IdentityOf(it) != record.IdentityOf(inside) {
			return nil
		}
		inside.Merge(it)
		return inside
	}
	return nil
}

// markupRule recognizes an element. recognize returns nil if the candidate is none
// of its own; it is asked of candidates for one of its reasons.
type markupRule struct {
	reasons   locate.Reason
	recognize func(*candidate) *record.Item
}

// anyReason are all reasons.
const anyReason = ^locate.Reason(0)

// markupRules are the rules that recognize an element, in order of precedence.
var markupRules = [...]markupRule{
	{anyReason, tweetMarkup},
	{locate.IsNamed | locate.IsQuote, staticTweet},
	{anyReason, codeMarkup},
	{anyReason, vkMarkup},
	{anyReason, gistMarkup},
	{anyReason, codepenMarkup},
	{anyReason, podigeeMarkup},
	{locate.IsNamed, scriptSettings},
	{locate.IsNamed, dataMarkup},
	{locate.IsQuote, namedQuote},
	{locate.IsQuote, quotedPost},
	{anyReason, frameMarkup},
	{anyReason, flashMarkup},
	{locate.IsNamed | locate.IsFrame | locate.IsFigure, playerMarkup},
	{anyReason, mediaMarkup},
	{locate.IsNamed | locate.IsClassed, audioPlayer},
	{locate.IsNamed, playerURL},
	{locate.IsNamed, loadButton},
	{locate.IsNamed, namedMarkup},
	{locate.IsNamed | locate.IsClassed, namedPost},
	{locate.IsNamed | locate.IsClassed | locate.IsConsent | locate.IsFigure, consentBox},
	{anyReason, ownFrame},
	{locate.IsNamed | locate.IsFrame | locate.IsFigure, ownPlayer},
	{locate.IsFigure, captionedLoop},
}
