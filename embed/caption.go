package embed

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/phrases"
)

// maxBoxText is how many bytes of text may stand in an element for it to be the
// box of one player and not a part of the article.
const maxBoxText = 1200

// boxed looks at an element around one video: it adds what the box says about
// it. If the box says why the video does not play, the box is the item's place.
func (c *candidate) boxed() *rec {
	in := c.inner()
	if len(in) != 1 || c.isPassage() {
		return nil
	}
	v, ok := in[0].item.as(KindVideo)
	if !ok {
		return nil
	}
	told := c.why&isTold != 0 && c.hints()&(hintVideo|hintEmbed) != 0
	if told || c.why&isFigure != 0 {
		c.addCaption(v)
	}
	if told && c.hints()&hintVideo != 0 {
		c.describe(v)
	}
	if !told && c.why&isConsent == 0 || v.Notice != "" {
		return nil
	}
	reason, line := c.notice()
	switch {
	case keepsBack(reason):
		v.Reason, v.Notice = reason, line
		return v
	case c.why&isConsent != 0 && c.blocks():
		v.Reason = ConsentRequired
		return v
	case reason != "" && len(c.page.text.buf)-c.mark.buf <= maxFallback:
		// Words for readers whose browser cannot show the player that is there.
		c.page.text.cut(c.mark)
		in[0].at = c.mark.buf
	}
	return nil
}

// maxFallback is how much text, in bytes, may stand in an element for it to be a
// player's words for browsers that cannot show it, and nothing else.
const maxFallback = 400

// keepsBack tells whether r says that a player that stands in the page does not
// play for the reader, rather than for a browser.
func keepsBack(r Reason) bool {
	switch r {
	case ConsentRequired, RegionRestricted, AgeRestricted, SubscriptionRequired, RemovedUnavailable:
		return true
	}
	return false
}

// isPassage tells whether the element holds so much text that it is more than a
// player's box.
func (c *candidate) isPassage() bool {
	switch c.name {
	case "html", "body", "main", "article":
		return true
	}
	return len(c.page.text.buf)-c.mark.buf > maxBoxText
}

// notice returns the line in the element that says why its player does not show.
func (c *candidate) notice() (Reason, string) {
	text := string(c.page.text.buf[min(c.mark.buf, len(c.page.text.buf)):])
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
	for i := range lines {
		m, used, ok := phrases.Lines(lines[i:min(i+3, len(lines))], true)
		if r := Reason(m.Reason); ok && r.Explains() && m.Of != string(OfPost) {
			return r, strings.TrimSpace(strings.Join(lines[i:i+used], " "))
		}
	}
	return "", ""
}

// blocks tells whether the names of the box say that it keeps its content back
// until the reader consents: words about consent occur on boxes with consent given too.
func (c *candidate) blocks() bool {
	return classname.Has(c.attr("class"), classname.Blocking) || classname.Has(c.attr("id"), classname.Blocking)
}

// addCaption gives a video the words of the caption below c.
func (c *candidate) addCaption(v *rec) {
	if v.Caption != "" || !c.mayCaption() {
		return
	}
	for m := range descend(c.tree(), nil) {
		if m.Type == html.ElementNode && isCaption(m) {
			text, _ := visibleText(m, nil)
			if text = strings.TrimSpace(text); text != "" {
				v.Caption = text
				return
			}
		}
	}
}

// isCaption tells whether n is a caption by its tag or names.
func isCaption(n *html.Node) bool {
	if n.Data == "figcaption" {
		return true
	}
	return classname.Has(nodeAttr(n, "class"), classname.Caption)
}
