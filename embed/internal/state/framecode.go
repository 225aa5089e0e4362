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

// framesIn reports whether state, if it is data as most scripts are not, may hold a
// player's embed code, and whether it has a key for the URL of a frame.
func framesIn(s string, data bool) (codes, keys bool) {
	data = data || hasBareKeys(s) || isPageSettings(s)
	const word = "iframe"
	for i := 0; data; i += len(word) {
		i = ascii.NextString(s, i, word, 1) // f is its rarest letter
		if i < 0 {
			break
		}
		before, behind := s[:i], s[i+len(word):]
		codes = codes || strings.HasSuffix(before, `"<`) || strings.HasSuffix(before, "u003C") || strings.HasSuffix(before, "u003c")
		keys = keys || strings.HasPrefix(behind, "Src") || strings.HasPrefix(behind, "_src")
		if codes && keys {
			break
		}
	}
	return codes, keys
}

// isPageSettings reports whether state holds nothing but settings of the page itself.
func isPageSettings(s string) bool {
	const head = 100
	if s = strings.TrimLeft(s, " \n\r\t"); s == "" || s[0] != '{' {
		return false
	}
	if !strings.HasPrefix(strings.TrimLeft(s[1:min(len(s), head)], " \n\r\t"), `"path"`) {
		return false // as nearly all
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
