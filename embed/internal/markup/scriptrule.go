package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// scriptPlayers recognizes the players that a script in the page sets up.
func (c *candidate) scriptPlayers() []*record.Item {
	if c.Name != "script" {
		return nil
	}
	return player.InScript(c.Page, c.Region, c.scriptText())
}

// scriptText returns the script's code, "" if there is more of it than players need.
func (c *candidate) scriptText() string {
	if c.Page.Src == "" {
		return c.rawText()
	}
	return c.Page.Code
}

// scriptSettings recognizes a player's script that has the settings in an attribute:
// its name says whose they are.
func scriptSettings(c *candidate) *record.Item {
	if c.Name != "script" || c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.Attrs {
		v := strings.TrimSpace(c.Value(i))
		if !strings.HasPrefix(c.Attrs[i].Key, "data-") || !strings.HasPrefix(v, "{") || len(v) > locate.MaxOuterHTML || classname.PlayerLabels(c.Attrs[i].Key)&classname.Player == 0 {
			continue
		}
		if it := player.JwCall(c.Page, v); it != nil {
			return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/script")
		}
	}
	return nil
}
