package markup

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// wrappedVideo reads an element around one video: it adds what the box says about
// it. If the box says why the video does not play, the box is the item's place.
func (c *candidate) wrappedVideo() *record.Item {
	in := c.inner()
	if len(in) != 1 || c.isPassage() {
		return nil
	}
	v, ok := in[0].Item.As(record.KindVideo)
	if !ok {
		return nil
	}
	indicated := c.Reasons&locate.IsNamed != 0 && c.labels()&(classname.LabelVideo|classname.LabelEmbed) != 0
	if indicated || c.Reasons&locate.IsFigure != 0 {
		c.addCaption(v)
	}
	if indicated && c.labels()&classname.LabelVideo != 0 {
		c.describe(v)
	}
	if !indicated && c.Reasons&locate.IsConsent == 0 || v.Notice != "" {
		return nil
	}
	reason, line := c.notice()
	switch {
	case keepsBack(reason):
		v.Reason, v.Notice = reason, line
		return v
	case c.Reasons&locate.IsConsent != 0 && c.blocks():
		v.Reason = record.ConsentRequired
		return v
	case reason != "" && len(c.Page.Text.Buf)-c.Mark.Buf <= locate.MaxFallback:
		return v // words for readers whose browser cannot show the player that is there
	}
	return nil
}

// keepsBack reports whether r says that a player that stands in the page does not
// play for the reader, rather than for a browser.
func keepsBack(r record.Reason) bool {
	switch r {
	case record.ConsentRequired, record.RegionRestricted, record.AgeRestricted, record.SubscriptionRequired, record.RemovedUnavailable:
		return true
	}
	return false
}

// notice returns the line in the element that says why its player does not show.
func (c *candidate) notice() (record.Reason, string) {
	text := string(c.Page.Text.Buf[min(c.Mark.Buf, len(c.Page.Text.Buf)):])
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
	for i := range lines {
		m, used, ok := c.Page.Options.Tables.Wordings().Lines(lines[i:min(i+3, len(lines))], true)
		if r := record.Reason(m.Reason); ok && r.Explains() && m.Of != string(record.OfPost) {
			return r, strings.TrimSpace(strings.Join(lines[i:i+used], " "))
		}
	}
	return "", ""
}

// blocks reports whether the names of the box say that it keeps its content back
// until the reader consents: words about consent occur on boxes with consent given too.
func (c *candidate) blocks() bool {
	return classname.Has(c.Attr("class"), classname.Blocking) || classname.Has(c.Attr("id"), classname.Blocking)
}

// addCaption gives a video the words of the caption below c.
func (c *candidate) addCaption(v *record.Item) {
	if v.Caption != "" || !c.Reread() || !c.mayCaption() {
		return
	}
	var empty *html.Node // the last caption without words: none in it has any
	inEmpty := func(m *html.Node) bool { return m.Parent == empty && empty != nil }
	for m := range htmltree.Descend(c.tree(), inEmpty) {
		if m.Type == html.ElementNode && isCaption(m) {
			text, _ := htmltree.VisibleText(m, nil)
			if text = strings.TrimSpace(text); text != "" {
				v.Caption = text
				return
			}
			empty = m
		}
	}
}

// isCaption reports whether n is a caption by its tag or names.
func isCaption(n *html.Node) bool {
	if htmltree.Is(n, "figcaption") {
		return true
	}
	return classname.Has(htmltree.NodeAttr(n, "class"), classname.Caption)
}
