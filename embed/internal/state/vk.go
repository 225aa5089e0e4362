package state

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// vkCall is how a page's script asks for a post: VK.Widgets.Post("ELEMENT", OWNER, ID, "HASH").
const vkCall = "VK.Widgets.Post("

// vkCalls returns the posts that a script's text asks for.
func vkCalls(script string) []*record.Item {
	var items []*record.Item
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
		if it, ok := provider.RecognizeURL("https://vk.com/wall"+strings.TrimSpace(parts[1])+"_"+strings.TrimSpace(parts[2]), nil); ok && it.Provider == record.VK {
			items = append(items, record.FoundBy(it, record.MethodState, "vk/script"))
		}
	}
}
