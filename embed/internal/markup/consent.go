package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// maxConsentBox is how long the markup of such a box may be, in bytes.
const maxConsentBox = 12 << 10

// consentRule ends the rules of items that a box names which keeps them back.
const consentRule = "/consent-box"

// consentBox recognizes a box that stands for a post or player until the reader
// consents, and links to it: its names or a line in it say so, in whatever language,
// and all links in it to posts and players lead to that one.
func consentBox(c *candidate) *record.Item {
	if c.Region == htmltree.RegionFeed || c.Name == "a" || c.Name == "button" || c.Name == "li" || c.isPassage() {
		return nil
	}
	if in := c.inner(); len(in) > 0 {
		return c.growConsent(in)
	}
	if c.Reasons&locate.IsConsent == 0 && len(c.Page.Text.Buf) <= c.Mark.Buf {
		return nil // nothing asks for consent
	}
	if c.exceeds(maxConsentBox) || c.isControl() || c.isFeedPart() {
		return nil
	}
	var it *record.Item
	if c.mayLink() {
		it = c.onlyLinked()
	}
	if it == nil && c.Reasons&locate.IsConsent != 0 {
		it = c.onlyInData()
	}
	if it == nil {
		return nil
	}
	reason, line := c.consentNotice()
	if reason != record.ConsentRequired && (c.Reasons&locate.IsConsent == 0 || c.labels()&(classname.LabelTweet|classname.LabelVideo|classname.LabelPost|classname.LabelAudio|classname.LabelEmbed) == 0) {
		return nil
	}
	if v, ok := it.As(record.KindVideo); ok {
		v.Reason, v.Notice = record.ConsentRequired, line
		v.EmbedURL = ""
	}
	return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+consentRule)
}

// growConsent returns the item that a part of the box named, which is the whole
// box's if it holds little else.
func (c *candidate) growConsent(in []locate.Found) *record.Item {
	if len(in) != 1 || c.Reasons&locate.IsConsent == 0 || len(c.Page.Text.Buf)-c.Mark.Buf > maxBoxText/2 {
		return nil
	}
	it := in[0].Item
	if !strings.HasSuffix(it.Origin.Rule, consentRule) {
		return nil
	}
	if v, ok := it.As(record.KindVideo); ok && v.Notice == "" {
		_, v.Notice = c.consentNotice()
	}
	return it
}

// onlyLinked returns the post or player that links in the candidate lead to, nil if
// there is none or several.
func (c *candidate) onlyLinked() *record.Item {
	var only *record.Item
	for href := range c.hrefs {
		it := c.itemAt(href, "")
		if it == nil {
			continue
		}
		if only != nil && record.IdentityOf(only) != record.IdentityOf(it) {
			return nil
		}
		only = it
	}
	return only
}

// escapedQuotes are the ways in which quotation marks are escaped in JSON that was
// escaped before it became an attribute's value.
var escapedQuotes = strings.NewReplacer("&escapedquot;", `"`, "&quot;", `"`, "&#34;", `"`)

// onlyInData returns the post or player that is the only one which JSON in an attribute
// names by its URL, nil if there is none or several.
func (c *candidate) onlyInData() *record.Item {
	var only *record.Item
	for i := range c.Attrs {
		v := strings.TrimSpace(c.Value(i))
		if !strings.HasPrefix(v, "{") || !strings.Contains(v, "//") {
			continue
		}
		for s := range state.JsonStrings(escapedQuotes.Replace(v)) {
			if !strings.Contains(s.Value, "//") {
				continue
			}
			it := c.itemAt(s.Value, "")
			if it == nil {
				continue
			}
			if only != nil && record.IdentityOf(only) != record.IdentityOf(it) {
				return nil
			}
			only = it
		}
	}
	return only
}

// consentNotice returns the line in the element that asks for consent, with its reason.
func (c *candidate) consentNotice() (record.Reason, string) {
	text := string(c.Page.Text.Buf[min(c.Mark.Buf, len(c.Page.Text.Buf)):])
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
	for i := range lines {
		if m, used, ok := c.Page.Options.Tables.Wordings().Lines(lines[i:min(i+3, len(lines))], true); ok && record.Reason(m.Reason) == record.ConsentRequired {
			return record.ConsentRequired, strings.TrimSpace(strings.Join(lines[i:i+used], " "))
		}
	}
	return "", ""
}
