package player

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// Settings that do not stand in the call that sets up a player: in a variable, in an
// attribute of the script, or as the only argument of a function of the page's own.

// soleCall recognizes a script that does nothing but hand a player's URL to a function
// whose name says that it shows one.
func soleCall(p *locate.Page, code string) *record.Item {
	code = strings.TrimRight(strings.TrimSpace(code), "; \n\r\t")
	if len(code) > maxSettings || !strings.HasSuffix(code, ")") || !strings.Contains(code, "//") {
		return nil
	}
	name, args, _ := strings.Cut(code[:len(code)-1], "(")
	if !isFunctionName(name) || !showsPlayer(name) {
		return nil
	}
	var only *record.Item
	for s := range state.JsonStrings(args) {
		it, ok := p.Options.Tables.URLs().RecognizeURL(s.Value, nil)
		if !ok || it.EmbedURL == "" || only != nil {
			continue
		}
		only = it
	}
	return only
}

// isFunctionName reports whether name is that of a function, perhaps of an object.
func isFunctionName(name string) bool {
	for i := 0; i < len(name); i++ {
		if !ascii.IsWordByte(name[i]) && name[i] != '.' && name[i] != '$' {
			return false
		}
	}
	return name != ""
}

// showsPlayer reports whether a function's name says that it shows a player or
// content of another site: "renderExternalContent", "loadVideo".
func showsPlayer(name string) bool {
	if classname.PlayerLabels(name)&(classname.Video|classname.Player|classname.Embed|classname.Audio) != 0 {
		return true
	}
	for w := range classname.LowerWords(name) {
		if w == "external" {
			return true
		}
	}
	return false
}

const (
	// maxVariable is how long the name of a variable may be, in bytes.
	maxVariable = 40
	// maxLookups is how many calls of a script have their settings sought in variables:
	// each may take as long as the script is.
	maxLookups = 4
)

// withVariables returns the arguments of a call with the settings that stand in
// variables of the code: the last argument, as in `createPlayer("box", config)`, and
// what is assigned to its keys.
func withVariables(code, args string) string {
	name := strings.TrimSpace(args[strings.LastIndexByte(args, ',')+1:])
	if len(name) > maxVariable || !isFunctionName(name) || ascii.IsDigit(name[0]) {
		return args
	}
	var b strings.Builder
	b.WriteString(args)
	if v := assigned(code, name); strings.HasPrefix(v, "{") {
		b.WriteString(" , {")
		b.WriteString(callArguments(v[1:]))
		b.WriteByte('}')
	}
	for _, key := range [...]string{"video", "videoId", "playlist", "mediaid", "file"} {
		v := assigned(code, name+"."+key)
		if v != "" && v[0] != '"' && v[0] != '\'' {
			end := 0
			for end < len(v) && end < maxVariable && ascii.IsWordByte(v[end]) {
				end++
			}
			v = assigned(code, v[:end])
		}
		if v == "" || v[0] != '"' && v[0] != '\'' {
			continue
		}
		if end := state.QuotedEnd(v, 0); end > 0 {
			b.WriteString(" , {" + key + ": " + v[:end] + "}")
		}
	}
	return b.String()
}

// assigned returns the code behind the first assignment to the variable name, "" if
// there is none.
func assigned(code, name string) string {
	if name == "" {
		return ""
	}
	for i := 0; ; {
		k := strings.Index(code[i:], name)
		if k < 0 {
			return ""
		}
		start := i + k
		i = start + len(name)
		if start > 0 && (ascii.IsWordByte(code[start-1]) || code[start-1] == '.' || code[start-1] == '$') {
			continue
		}
		rest := strings.TrimLeft(code[i:], " \n\r\t")
		if strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, "==") && !strings.HasPrefix(rest, "=>") {
			return strings.TrimLeft(rest[1:], " \n\r\t")
		}
	}
}

// initCall recognizes a script that sets a player up by a function of the page's own,
// with settings in a variable that name a video: `initPlayer(settings)`.
func initCall(code string) *record.Item {
	if len(code) > maxCallScript {
		return nil
	}
	lookups := 0
	for i := ascii.NextString(code, 0, "layer", len("la")); i >= 0 && lookups < maxLookups; i = ascii.NextString(code, i, "layer", len("la")) {
		i += len("layer")
		bracket := i
		for bracket < len(code) && ascii.IsLetter(code[bracket]) {
			bracket++
		}
		if bracket >= len(code) || code[bracket] != '(' {
			continue
		}
		name, _, _ := strings.Cut(code[bracket+1:min(len(code), bracket+maxVariable)], ")")
		if name = strings.TrimSpace(name); !isFunctionName(name) {
			continue
		}
		lookups++
		settings := assigned(code, name)
		if !strings.HasPrefix(settings, "{") {
			continue
		}
		if it := namedVideo(callArguments(settings[1:])); it != nil {
			return it
		}
	}
	return nil
}

// namedVideo returns the video whose id the settings hold under a key for it.
func namedVideo(settings string) *record.Item {
	for _, key := range [...]string{"video_id", "videoId", "videoID", "mediaid", "media_id", "mediaId"} {
		id := setting(settings, key)
		switch {
		case IsJWID(id):
			return NewVideo(record.JWPlayer, id)
		case PlausibleID(id) && (provider.IsDigits(id) && len(id) >= 6 || LooksRandom(id)):
			return NewVideo(record.Unknown, id)
		}
	}
	return nil
}
