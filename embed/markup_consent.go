package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/phrases"
)

// maxConsentBox is how long the markup of such a box may be, in bytes.
const maxConsentBox = 12 << 10

// consentRule ends the rules of items that a box names which keeps them back.
const consentRule = "/consent-box"

// consentBox recognises a box that stands for a post or player until the reader
// consents, and links to it: its names or a line in it say so, in whatever language,
// and all links in it to posts and players lead to that one.
func consentBox(c *candidate) *rec {
	if c.zone == zoneFeed || c.name == "a" || c.name == "button" || c.name == "li" || c.isPassage() {
		return nil
	}
	if in := c.inner(); len(in) > 0 {
		return c.growConsent(in)
	}
	if c.exceeds(maxConsentBox) || !c.mayLink() || c.isControl() || c.isFeedPart() {
		return nil
	}
	it := c.onlyLinked()
	if it == nil {
		return nil
	}
	reason, line := c.consentNotice()
	if reason != ConsentRequired && (c.why&isConsent == 0 || c.hints()&(hintTweet|hintVideo|hintPost|hintAudio|hintEmbed) == 0) {
		return nil
	}
	if v, ok := it.as(KindVideo); ok {
		v.Reason, v.Notice = ConsentRequired, line
		v.EmbedURL = ""
	}
	return foundBy(it, MethodMarkup, string(it.Provider)+consentRule)
}

// growConsent returns the item that a part of the box named, which is the whole
// box's if it holds little else.
func (c *candidate) growConsent(in []found) *rec {
	if len(in) != 1 || c.why&isConsent == 0 || len(c.page.text.buf)-c.mark.buf > maxBoxText/2 {
		return nil
	}
	it := in[0].item
	if !strings.HasSuffix(it.Origin.Rule, consentRule) {
		return nil
	}
	if v, ok := it.as(KindVideo); ok && v.Notice == "" {
		_, v.Notice = c.consentNotice()
	}
	return it
}

// onlyLinked returns the post or player that links in the candidate lead to, nil if
// there is none or several.
func (c *candidate) onlyLinked() *rec {
	var only *rec
	for href := range c.hrefs {
		it := c.itemAt(href, "")
		if it == nil {
			continue
		}
		if only != nil && identityOf(only) != identityOf(it) {
			return nil
		}
		only = it
	}
	return only
}

// consentNotice returns the line in the element that asks for consent, with its reason.
func (c *candidate) consentNotice() (Reason, string) {
	text := string(c.page.text.buf[min(c.mark.buf, len(c.page.text.buf)):])
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
	for i := range lines {
		if m, used, ok := phrases.Lines(lines[i:min(i+3, len(lines))], true); ok && Reason(m.Reason) == ConsentRequired {
			return ConsentRequired, strings.TrimSpace(strings.Join(lines[i:i+used], " "))
		}
	}
	return "", ""
}
