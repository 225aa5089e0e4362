package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// attrForms tells what values and names are among a candidate's attributes. Most
// candidates have none of these, and the rules that look for them need not look at
// each attribute again.
type attrForms uint16

const (
	formJSON       attrForms = 1 << iota // begins with "{"
	formBrightcove                       // an id of Brightcove's form, or a reference to one
	formJW                               // an id of JW Player's form
	formYouTube                          // eleven characters that may be YouTube's id
	formPost                             // an id of the form that posts of codeNetworks have
	formIDKey                            // an attribute's name ends with "-id"
	formsKnown                           // they were looked at
)

// forms looks at the attributes once for all rules.
func (c *candidate) forms() attrForms {
	if c.formed == 0 {
		c.formed = formsKnown
		for i := range c.attrs {
			c.formed |= formOf(c.attrs[i].Val)
			if k := c.attrs[i].Key; len(k) > 3 && tagscan.EqualFold(k[len(k)-3:], "-id") {
				c.formed |= formIDKey
			}
		}
	}
	return c.formed
}

// formOf returns the forms that a value has.
func formOf(v string) (f attrForms) {
	if v = strings.TrimSpace(v); v == "" {
		return 0
	}
	if v[0] == '{' {
		f |= formJSON
	}
	switch {
	case len(v) > 20: // no id of these is as long
	case isBrightcoveID(v):
		f |= formBrightcove
	case isJWID(v):
		f |= formJW
	case isBareYouTubeID(v):
		f |= formYouTube
	}
	if strings.HasPrefix(v, "ref:") {
		f |= formBrightcove
	}
	if isPostCode(Instagram, v) || isPostCode(TikTok, v) { // Threads has Instagram's
		f |= formPost
	}
	return f
}

// classHints returns what the class tells.
func (c *candidate) classHints() hint {
	if !c.hasClassed {
		c.classed, c.hasClassed = hintsOfClass(c.attr("class")), true
	}
	return c.classed
}
