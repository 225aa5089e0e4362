package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// vkPrefix begins the id of the element that VK's script fills: "vk_post_OWNER_ID".
const vkPrefix = "vk_post_"

// vkMarkup recognizes a post of VK's wall.
// https://dev.vk.com/en/widgets/post
func vkMarkup(c *candidate) *record.Item {
	id, ok := strings.CutPrefix(c.Attr("id"), vkPrefix)
	switch {
	case c.Name == "amp-vk" && c.Attr("data-embedtype") == "post":
		id = c.Attr("data-owner-id") + "_" + c.Attr("data-post-id")
	case !ok:
		return nil
	}
	it := c.itemAt("https://vk.com/wall"+id, record.VK)
	if it == nil || !c.absorb(it) {
		return nil
	}
	return record.FoundBy(it, record.MethodMarkup, c.ruleFor(record.VK))
}
