package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
)

// toldPost recognises publishers' own markup for posts and audio: an element
// whose class says that it is an embed, or names the network, with the id in an
// attribute, or with nothing but little text and a link to one post inside.
func toldPost(c *candidate) *rec {
	if c.why&isFrame != 0 || c.name == "a" || c.name == "figcaption" || c.zone == zoneFeed || len(c.inner()) > 0 {
		return nil
	}
	class := c.attr("class")
	if !tellsPost(c.classHints(), class) && !tellsPost(hintsIn(c.name), c.name) || c.isControl() || c.isFeedPart() {
		return nil
	}
	if it := c.toldCode(); it != nil {
		return it
	}
	told := c.toldNames() // "tweetLink" is no link: it is one word here
	if namesNoEmbed(told) || c.exceeds(maxToldSize) || !c.links("", "") {
		return nil
	}
	text, links := visibleText(c.tree(), nil)
	if len(text) > maxToldText {
		return nil
	}
	var found *rec
	for _, l := range links {
		it := c.itemAt(l.url, "")
		if it == nil {
			continue
		}
		if found != nil && identityOf(found) != identityOf(it) || strings.HasPrefix(text[l.start:l.end], "@") {
			return nil // several: a list; a name: a credit
		}
		found = it
	}
	if found == nil || !isToldKind(told, found) {
		return nil
	}
	return foundBy(found, MethodMarkup, string(found.Provider)+"/told-link")
}

// codeNetworks are networks whose ids have a shape that little else has.
var codeNetworks = [...]Provider{Instagram, TikTok, Threads}

// toldNames returns the names of the element that say what it is.
func (c *candidate) toldNames() string { return strings.ToLower(c.name + " " + c.attr("class")) }

// toldCode looks for an id in the attributes of an element that names a network.
func (c *candidate) toldCode() *rec {
	if c.forms()&formPost == 0 {
		return nil
	}
	told := c.toldNames()
	for _, p := range codeNetworks {
		if !strings.Contains(told, string(p)) {
			continue
		}
		for i := range c.attrs {
			key, v := strings.ToLower(c.attrs[i].Key), strings.TrimSpace(c.value(i))
			if key == "id" || !namesID(key) || !isPostCode(p, v) {
				continue
			}
			if it, ok := itemForID(p, v); ok {
				return foundBy(it, MethodMarkup, string(p)+"/told-id")
			}
		}
	}
	return nil
}

// isPostCode tells whether v has the shape of p's ids: the 64-bit number that
// Instagram and Threads write with 64 characters, or TikTok's with digits. Both
// count the time, so they have had the same length for years.
func isPostCode(p Provider, v string) bool {
	if p == TikTok {
		return len(v) >= 18 && len(v) <= 20 && isDigits(v)
	}
	if len(v) < 10 || len(v) > 12 {
		return false
	}
	upper, lower := false, false
	for i := 0; i < len(v); i++ {
		upper = upper || isUpper(v[i])
		lower = lower || 'a' <= v[i] && v[i] <= 'z'
	}
	return upper && lower
}

// maxToldSize is how many bytes of markup a link's element has at most.
const maxToldSize = 8 << 10

// isFeedPart tells whether the class is that of a network's feed, or of one post
// in it: a feed fills itself with whatever is new.
func (c *candidate) isFeedPart() bool { return classname.Has(c.attr("class"), classname.Feed) }

// tellsPost tells whether a name that tells h says that the element is an embed, or
// names a network.
func tellsPost(h hint, told string) bool {
	return h&(hintPost|hintAudio) != 0 || h&hintEmbed != 0 && containsFold(told, "embed")
}

// isToldKind tells whether the names are about such an item: where none says
// "embed", they have to name the item's own network, and something that shows a post.
func isToldKind(told string, ref *rec) bool {
	if ref.Kind != KindPost && ref.Kind != KindAudio {
		return false
	}
	if strings.Contains(told, "embed") {
		return true
	}
	if ref.Kind != KindPost || !strings.Contains(told, string(ref.Provider)) {
		return false
	}
	return classname.Has(told, classname.PostBox)
}

// namesNoEmbed tells whether names have a word for something beside embeds.
func namesNoEmbed(told string) bool { return classname.Has(told, classname.Beside) }
