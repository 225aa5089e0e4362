package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
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
	if isPostCode(record.Instagram, v) || isPostCode(record.TikTok, v) { // Threads has Instagram's
		f |= formPost
	}
	return f
}
