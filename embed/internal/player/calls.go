package player

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// Further calls that put a player into the page.

// dailymotionCall reads dailymotion.createPlayer("element", {…}).
func dailymotionCall(_ *locate.Page, s string) *record.Item {
	if it := callID(record.Dailymotion, s, "video"); it != nil {
		return it
	}
	if id := setting(s, "playlist"); isAlnumOnly(id) {
		return callURL("{url:'https://www.dailymotion.com/playlist/"+id+"'}", "url")
	}
	return nil
}

// anvatoCall reads loadAnvato({…}): the video's id and the container's.
func anvatoCall(_ *locate.Page, s string) *record.Item {
	id := setting(s, "video")
	if !PlausibleID(id) || setting(s, "pInstance") == "" && setting(s, "mcp") == "" {
		return nil
	}
	return NewVideo(record.Unknown, id)
}

// jPlayerCall reads jPlayer("setMedia", {…}). https://jplayer.org/latest/developer-guide/
func jPlayerCall(p *locate.Page, s string) *record.Item {
	if !strings.Contains(s, "setMedia") {
		return nil
	}
	for v := range state.JsonStrings(s) {
		u := provider.AbsoluteURL(v.Value, p.Base)
		switch kind, ok := provider.MediaFile(u); {
		case !ok:
		case kind == record.KindAudio:
			a := NewAudioFile(u)
			a.Title = UsefulTitle(setting(s, "title"))
			return a
		default:
			return newFile(p, u, s)
		}
	}
	return nil
}

// newFile returns the video of a file, with what the settings say of it.
func newFile(p *locate.Page, u, settings string) *record.Item {
	v := &record.Item{Kind: record.KindVideo, FileURL: u, Title: UsefulTitle(setting(settings, "title")), Poster: urlSetting(p, settings, "poster")}
	v.Kind, v.Provider = record.KindVideo, record.HTML5
	return v
}

// fileKeys are the keys of settings under which a player's file stands.
var fileKeys = ascii.NewWordTable(map[string]bool{"file": true, "src": true, "source": true, "sources": true, "url": true, "hls": true, "dash": true, "mp": true, "stream": true, "video": true})

// fileCall reads the settings of a player of any kind that has a container and plays
// one file: a silent loop is decoration, a list is no player of one video.
func fileCall(p *locate.Page, s string) *record.Item {
	if !namesContainer(s) || strings.Contains(s, "loop") && strings.Contains(s, "muted") {
		return nil
	}
	file := ""
	for v := range state.JsonStrings(s) {
		isFile := false
		for w := range classname.Words(v.Key) {
			known, _ := fileKeys.Get(w)
			isFile = isFile || known
		}
		if !isFile || strings.IndexByte(v.Value, '/') < 0 {
			continue
		}
		u := provider.AbsoluteURL(v.Value, p.Base)
		kind, ok := provider.MediaFile(u)
		if !ok || kind != record.KindVideo {
			continue
		}
		if file != "" && withoutEnding(file) != withoutEnding(u) {
			return nil
		}
		record.Fill(&file, u)
	}
	if file == "" {
		return nil
	}
	return newFile(p, file, s)
}

// withoutEnding returns a URL without its file's ending: a player's sources
// are the same in several formats.
func withoutEnding(u string) string {
	if i := strings.LastIndexByte(u, '.'); i > 0 {
		return u[:i]
	}
	return u
}

// namesContainer reports whether arguments name the element that the player is put
// into: the first of them, or a setting.
func namesContainer(s string) bool {
	if s = strings.TrimSpace(s); s != "" && (s[0] == '"' || s[0] == '\'') {
		return true
	}
	for _, key := range [...]string{"id", "parentId", "target", "targetId", "container", "element", "el", "selector", "div"} {
		if setting(s, key) != "" {
			return true
		}
	}
	return false
}

// writers are the ends of code behind which a string is markup for the page.
var writers = [...]string{"html(", "append(", "prepend(", "replaceWith(", "write(", "writeln(", "innerHTML=", "outerHTML=", "innerHTML+="}

// writtenMarkup recognizes a player whose whole markup a script writes into the page.
func writtenMarkup(p *locate.Page, region htmltree.Region, code string) *record.Item {
	if len(code) > maxCallScript || !strings.Contains(code, "<iframe") {
		return nil
	}
	for i := 0; i < len(code); i++ {
		if code[i] != '"' && code[i] != '\'' && code[i] != '`' {
			continue
		}
		end := state.QuotedEnd(code, i)
		if end < 0 {
			return nil
		}
		if v := strings.TrimSpace(code[i+1 : end-1]); strings.HasPrefix(v, "<") && strings.Contains(v, "<iframe") && isWriter(code[:i]) {
			items := p.Nested(state.UnquoteScript(v), region)
			if len(items) == 1 && items[0].ID != "" {
				return items[0]
			}
			return nil
		}
		i = end - 1
	}
	return nil
}

// isWriter reports whether code ends with a call or assignment that writes markup.
func isWriter(code string) bool {
	code = code[max(0, len(code)-40):]
	code = strings.Map(ascii.DropSpace, code)
	for _, w := range writers {
		if strings.HasSuffix(code, w) {
			return true
		}
	}
	return false
}
