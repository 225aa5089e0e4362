package embed

import "strings"

// vkPrefix begins the id of the element that VK's script fills: "vk_post_OWNER_ID".
const vkPrefix = "vk_post_"

// vkMarkup recognises a post of VK's wall.
// https://dev.vk.com/en/widgets/post
func vkMarkup(c *candidate) *rec {
	id, ok := strings.CutPrefix(c.attr("id"), vkPrefix)
	switch {
	case c.name == "amp-vk" && c.attr("data-embedtype") == "post":
		id = c.attr("data-owner-id") + "_" + c.attr("data-post-id")
	case !ok:
		return nil
	}
	it := c.itemAt("https://vk.com/wall"+id, VK)
	if it == nil || !c.absorb(it) {
		return nil
	}
	return foundBy(it, MethodMarkup, c.ruleFor(VK))
}
