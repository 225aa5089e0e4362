package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// attrForms says which forms the values and names of a candidate's attributes have.
// Most have none, and the rules that ask for one need not read each attribute again.
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
	case player.IsBrightcoveID(v):
		f |= formBrightcove
	case player.IsJWID(v):
		f |= formJW
	case player.IsBareYouTubeID(v):
		f |= formYouTube
	}
	if strings.HasPrefix(v, "ref:") {
		f |= formBrightcove
	}
	if player.IsPostCode(record.Instagram, v) || player.IsPostCode(record.TikTok, v) { // Threads has Instagram's
		f |= formPost
	}
	return f
}
