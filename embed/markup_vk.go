package embed

import "strings"

// vkPrefix begins the id of the element that VK's script fills: "vk_post_OWNER_ID".
const vkPrefix = "vk_post_"

// vkMarkup recognises a post of VK's wall.
// https://dev.vk.com/en/widgets/post
func vkMarkup(c *candidate) Item {
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

// vkCall is how a page's script asks for a post: VK.Widgets.Post("ELEMENT", OWNER, ID, "HASH").
const vkCall = "VK.Widgets.Post("

// vkCalls returns the posts that a script's text asks for.
func vkCalls(script string) []Item {
	var items []Item
	for {
		_, rest, ok := strings.Cut(script, vkCall)
		if !ok {
			return items
		}
		script = rest
		args, _, ok := strings.Cut(rest[:min(len(rest), 200)], ")")
		parts := strings.Split(args, ",")
		if !ok || len(parts) < 3 {
			continue
		}
		if it, ok := recogniseURL("https://vk.com/wall"+strings.TrimSpace(parts[1])+"_"+strings.TrimSpace(parts[2]), nil); ok && it.Common().Provider == VK {
			items = append(items, foundBy(it, MethodState, "vk/script"))
		}
	}
}
