package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// podigeeMarkup reads the script of Podigee's player: its configuration is the
// URL of the player's page, which may stand on the podcast's own host.
// https://github.com/podigee/podigee-podcast-player
func podigeeMarkup(c *candidate) *record.Item {
	if c.Name != "script" || !c.HasClass("podigee-podcast-player") {
		return nil
	}
	u := c.url(c.Attr("data-configuration"))
	if !strings.Contains(c.Attr("data-configuration"), "//") || u == "" {
		return nil // the name of a variable
	}
	it := c.itemAt(u, record.Podigee)
	if it == nil {
		a := &record.Item{Kind: record.KindAudio}
		a.Kind, a.Provider = record.KindAudio, record.Podigee
		it = a
	}
	it.EmbedURL = u
	return record.FoundBy(it, record.MethodMarkup, "podigee/script")
}
