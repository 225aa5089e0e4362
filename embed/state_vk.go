package embed

import "strings"

// vkCall is how a page's script asks for a post: VK.Widgets.Post("ELEMENT", OWNER, ID, "HASH").
const vkCall = "VK.Widgets.Post("

// vkCalls returns the posts that a script's text asks for.
func vkCalls(script string) []*rec {
	var items []*rec
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
		if it, ok := recogniseURL("https://vk.com/wall"+strings.TrimSpace(parts[1])+"_"+strings.TrimSpace(parts[2]), nil); ok && it.Provider == VK {
			items = append(items, foundBy(it, MethodState, "vk/script"))
		}
	}
}
