package embed

import "strings"

// podigeeMarkup reads the script of Podigee's player: its configuration is the
// address of the player's page, which may stand on the podcast's own host.
// https://github.com/podigee/podigee-podcast-player
func podigeeMarkup(c *candidate) *rec {
	if c.name != "script" || !c.hasClass("podigee-podcast-player") {
		return nil
	}
	u := c.url(c.attr("data-configuration"))
	if !strings.Contains(c.attr("data-configuration"), "//") || u == "" {
		return nil // the name of a variable
	}
	it := c.itemAt(u, Podigee)
	if it == nil {
		a := &rec{Kind: KindAudio}
		a.Kind, a.Provider = KindAudio, Podigee
		it = a
	}
	it.EmbedURL = u
	return foundBy(it, MethodMarkup, "podigee/script")
}
