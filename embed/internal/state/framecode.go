package state

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
)

// Embed codes of players in state are frames, which have no mark of a network's. The
// key says that the string is such a code.

const (
	// maxFrameCode is how long a player's embed code may be in state, in bytes.
	maxFrameCode = 4000
	// drupalSettings is how Drupal's settings begin, which are about the page alone.
	drupalSettings = `{"path":{"baseUrl"`
)

// mayHoldFrames reports whether state may hold a player's embed code: it is data, as
// most scripts are not, and has one.
func mayHoldFrames(s string) bool {
	if !isData(s) && !hasBareKeys(s) && !isPageSettings(s) || ascii.NextString(s, 0, "iframe", len("if")) < 0 {
		return false
	}
	return strings.Contains(s, `u003Ciframe`) || strings.Contains(s, `u003ciframe`) || strings.Contains(s, `"<iframe`)
}

// isPageSettings reports whether state holds nothing but settings of the page itself.
func isPageSettings(s string) bool {
	const head = 100
	if s = strings.TrimLeft(s, " \n\r\t"); s == "" || s[0] != '{' {
		return false
	}
	s = strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\r' || r == '\t' {
			return -1
		}
		return r
	}, s[:min(len(s), head)])
	return strings.HasPrefix(s, drupalSettings)
}

// isFrameCode reports whether the string at src[start:end] is a player's embed code: it
// holds one frame and the key is named for markup.
func (r *StateReader) isFrameCode(start, end int) bool {
	s := r.Src[start:end]
	if end-start > maxFrameCode || !strings.HasPrefix(s, `"<`) && !strings.HasPrefix(s, `"\u003`) {
		return false
	}
	if strings.Count(s, "iframe ") != 1 {
		return false
	}
	for w := range classname.LowerWords(r.key) {
		switch w {
		case "html", "code", "embed", "iframe", "markup":
			return true
		}
	}
	return false
}

// isFrames reports whether all of the embeds are players' embed codes.
func isFrames(embeds []stateEmbed) bool {
	for i := range embeds {
		if !embeds[i].frame {
			return false
		}
	}
	return true
}

// maxBareKey is how long a key without quotation marks may be, in bytes.
const maxBareKey = 40

// hasBareKeys reports whether state is written as code: a function whose parameters
// stand for values that are repeated.
func hasBareKeys(s string) bool {
	const head = 200
	return strings.Contains(s[:min(len(s), head)], "(function(a,")
}

// bareKey returns the key without quotation marks that code ends with, before a value.
func bareKey(code string) string {
	key, ok := strings.CutSuffix(strings.TrimRight(code, " "), ":")
	if !ok {
		return ""
	}
	if i := strings.LastIndexAny(key, "{,( \n"); i >= 0 {
		return key[i+1:]
	}
	return ""
}
