package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// namedPost recognizes publishers' own markup for posts and audio: an element
// whose class says that it is an embed, or names the network, with the id in an
// attribute, or with nothing but little text and a link to one post inside.
func namedPost(c *candidate) *record.Item {
	if c.Reasons&locate.IsFrame != 0 || c.Name == "a" || c.Name == "figcaption" || c.Region == htmltree.RegionFeed || len(c.inner()) > 0 {
		return nil
	}
	class := c.Attr("class")
	if !indicatesPost(c.labelsOfClass(), class) && !indicatesPost(classname.LabelsIn(c.Name), c.Name) || c.isControl() || c.isFeedPart() {
		return nil
	}
	if it := c.namedCode(); it != nil {
		return it
	}
	indicated := c.namedNames() // "tweetLink" is no link: it is one word here
	if namesNoEmbed(indicated) || c.exceeds(maxNamedSize) || !c.links("", "") {
		return nil
	}
	text, links := htmltree.VisibleText(c.tree(), nil)
	if len(text) > maxNamedText {
		return nil
	}
	var found *record.Item
	for _, l := range links {
		it := c.itemAt(l.URL, "")
		if it == nil {
			continue
		}
		if found != nil && record.IdentityOf(found) != record.IdentityOf(it) || strings.HasPrefix(text[l.Start:l.End], "@") {
			return nil // several: a list; a name: a credit
		}
		found = it
	}
	if found == nil || !isNamedKind(indicated, found) {
		return nil
	}
	return record.FoundBy(found, record.MethodMarkup, string(found.Provider)+"/named-link")
}

// codeNetworks are networks whose ids have a shape that little else has.
var codeNetworks = [...]record.Provider{record.Instagram, record.TikTok, record.Threads}

// namedNames returns the names of the element that say what it is.
func (c *candidate) namedNames() string { return strings.ToLower(c.Name + " " + c.Attr("class")) }

// namedCode looks for an id in the attributes of an element that names a network.
func (c *candidate) namedCode() *record.Item {
	if c.forms()&formPost == 0 {
		return nil
	}
	indicated := c.namedNames()
	for _, p := range codeNetworks {
		if !strings.Contains(indicated, string(p)) {
			continue
		}
		for i := range c.Attrs {
			key, v := strings.ToLower(c.Attrs[i].Key), strings.TrimSpace(c.Value(i))
			if key == "id" || !namesID(key) || !player.IsPostCode(p, v) {
				continue
			}
			if it, ok := provider.ItemForID(p, v); ok {
				return record.FoundBy(it, record.MethodMarkup, string(p)+"/named-id")
			}
		}
	}
	return nil
}

// maxNamedSize is how many bytes of markup a link's element has at most.
const maxNamedSize = 8 << 10

// indicatesPost reports whether a name with the labels h says that the element is an embed, or
// names a network.
func indicatesPost(h classname.Labels, indicated string) bool {
	return h&(classname.LabelPost|classname.LabelAudio) != 0 || h&classname.LabelEmbed != 0 && ascii.ContainsFold(indicated, "embed")
}

// isNamedKind reports whether the names are about such an item: where none says
// "embed", they have to name the item's own network, and something that shows a post.
func isNamedKind(indicated string, ref *record.Item) bool {
	if ref.Kind != record.KindPost && ref.Kind != record.KindAudio {
		return false
	}
	if strings.Contains(indicated, "embed") {
		return true
	}
	if ref.Kind != record.KindPost || !strings.Contains(indicated, string(ref.Provider)) {
		return false
	}
	return classname.Has(indicated, classname.PostBox)
}

// namesNoEmbed reports whether names have a word for something beside embeds.
func namesNoEmbed(indicated string) bool { return classname.Has(indicated, classname.Beside) }
