package player

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
)

const (
	// maxCalls is how many calls of one function are read in a script.
	maxCalls = 20
	// jwSetup is the call that sets up jwplayer("element").
	jwSetup = ".setup("
	// dailymotionCreate is the call of an object named dailymotion, perhaps on a line of
	// its own.
	dailymotionCreate = ".createPlayer("
	// spotifyCall puts Spotify's player into an element.
	// https://developer.spotify.com/documentation/embeds/references/iframe-api
	spotifyCall = "createController("
)

// maxPlayerScript is how long a script may be that sets up a player of the
// article, in bytes: longer ones are programs.
const maxPlayerScript = 64 << 10

// playerCall is a call and how to read its settings.
type playerCall struct {
	call string
	read func(p *locate.Page, settings string) *record.Item
}

// playerCalls are the functions of the providers' script interfaces that put a
// player into the page, with how to read their settings.
var playerCalls = []playerCall{
	{"kWidget.embed(", kalturaCall}, {"kWidget.thumbEmbed(", kalturaCall},
	{"YT.Player(", func(p *locate.Page, s string) *record.Item { return callID(record.YouTube, s, "videoId") }},
	{"DM.player(", dailymotionCall}, {"dailymotion.createPlayer(", dailymotionCall},
	{"Vimeo.Player(", func(p *locate.Page, s string) *record.Item {
		if it := callURL(s, "url"); it != nil {
			return it
		}
		return callID(record.Vimeo, s, "id")
	}},
	{"Twitch.Player(", twitchCall}, {"Twitch.Embed(", twitchCall},
	{"Rumble(", func(p *locate.Page, s string) *record.Item {
		if id := setting(s, "video"); id != "" {
			return callURL("{url:'https://rumble.com/embed/"+id+"/'}", "url")
		}
		return nil
	}},
	{dailymotionCreate, dailymotionCall},
	{jwSetup, JwCall}, {"$bp(", bridCall},
	{"jPlayer(", jPlayerCall}, {"loadAnvato(", anvatoCall}, {"AnvatoPlayer(", anvatoCall},
	{".loadMedia(", func(_ *locate.Page, s string) *record.Item {
		if id := setting(s, "entryId"); provider.IsKalturaEntry(id) {
			return NewVideo(record.Kaltura, id)
		}
		return nil
	}},
	{spotifyCall, func(_ *locate.Page, s string) *record.Item {
		if it, ok := provider.RecognizeURL(setting(s, "uri"), nil); ok && it.Provider == record.Spotify {
			return it
		}
		return nil
	}},
	{"layer(", fileCall}, // any player's: behind those that are known
}

// InScript returns the players that the code of a script of p sets up with settings
// written out. The script stands in a region of that sort.
func InScript(p *locate.Page, region htmltree.Region, code string) []*record.Item {
	if len(code) > maxPlayerScript {
		return nil
	}
	type at struct {
		pos  int
		item *record.Item
	}
	var calls []at
	lookups := 0
	for _, f := range callsIn(code) {
		pos := 0
		for range maxCalls {
			i := strings.Index(code[pos:], f.call)
			if i < 0 {
				break
			}
			start := pos + i
			pos = start + len(f.call)
			if before := code[max(0, start-200):start]; f.call == jwSetup && !strings.Contains(before, "jwplayer(") ||
				f.call == dailymotionCreate && !strings.HasSuffix(strings.TrimRight(before, " \n\r\t"), "dailymotion") {
				continue
			}
			if slices.ContainsFunc(calls, func(call at) bool { return start-call.pos < len("dailymotion.createPlayer(") && call.pos <= start }) {
				continue // it was read
			}
			args := callArguments(code[pos:])
			if f.call == spotifyCall && !strings.Contains(args, "{") {
				args = code // the settings are in a variable
			}
			if lookups < maxLookups && strings.IndexByte(args, '{') < 0 {
				args = withVariables(code, args)
				lookups++
			}
			if it := f.read(p, args); it != nil {
				if v, ok := it.As(record.KindVideo); ok && v.Provider == record.Kaltura && provider.IsDigits(setting(code, "partnerId")) {
					record.Fill(&v.Account, setting(code, "partnerId"))
				}
				calls = append(calls, at{start, record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/script")})
			}
		}
	}
	if len(calls) == 0 {
		if it := writtenMarkup(p, region, code); it != nil {
			return []*record.Item{it}
		}
		it := assignedSettings(code)
		if it == nil {
			it = soleCall(p, code)
		}
		if it == nil {
			it = initCall(code)
		}
		if it != nil {
			return []*record.Item{record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/script")}
		}
	}
	slices.SortFunc(calls, func(a, b at) int { return cmp.Compare(a.pos, b.pos) })
	var items []*record.Item
	for _, call := range calls {
		items = append(items, call.item)
	}
	return items
}

// maxSettings is how long a script may be, in bytes, that does nothing but set
// down a player's settings for the script behind it.
const maxSettings = 600

// assignedSettings reads a script that assigns a video's URL with the size
// of its player to a variable, and nothing else.
func assignedSettings(code string) *record.Item {
	if len(code) > maxSettings {
		return nil
	}
	code = strings.TrimRight(strings.TrimSpace(code), "; \n")
	name, value, ok := strings.Cut(code, "=")
	if !ok || !strings.HasSuffix(value, "}") || strings.ContainsAny(name, "(){\"'") || strings.ContainsAny(value, "()") {
		return nil
	}
	if setting(value, "width") == "" || setting(value, "height") == "" {
		return nil
	}
	return callURL(value, "url")
}

// callsIn returns the calls to look for in the code: none where none of these
// pieces occurs, of which each has one, and which begin with letters rare in code.
func callsIn(code string) []playerCall {
	if strings.Contains(code, "yer(") || strings.Contains(code, "Widget.") || strings.Contains(code, "Embed(") || strings.Contains(code, "Rumble(") || strings.Contains(code, "$bp(") {
		return playerCalls
	}
	if len(code) <= maxCallScript && (ascii.NextString(code, 0, "nvato", 1) >= 0 || ascii.NextString(code, 0, ".loadMedia(", 5) >= 0 || ascii.NextString(code, 0, spotifyCall, len("create")) >= 0) {
		return playerCalls
	}
	return nil
}

// maxCallScript is how long a script may be, in bytes, that calls what few players
// have, or writes a player's markup.
const maxCallScript = 16 << 10

// callArguments returns the arguments of a call, up to the bracket that closes it.
func callArguments(s string) string {
	depth := 1
	for i := 0; i < len(s) && i < 8<<10; i++ {
		switch s[i] {
		case '(', '{', '[':
			depth++
		case ')', '}', ']':
			if depth--; depth == 0 {
				return s[:i]
			}
		case '"', '\'', '`':
			end := state.QuotedEnd(s, i)
			if end < 0 {
				return ""
			}
			i = end - 1
		}
	}
	return ""
}

// setting returns the value of a key in the settings, where it is written out.
func setting(s, key string) string {
	for v := range state.JsonStrings(s) {
		if v.Key == key {
			return v.Value
		}
	}
	return ""
}

// urlSetting returns the URL that a key in the settings has, "" if it has none.
func urlSetting(p *locate.Page, s, key string) string {
	if v := setting(s, key); v != "" {
		return provider.AbsoluteURL(v, p.Base)
	}
	return ""
}

func callID(p record.Provider, s, key string) *record.Item {
	if it, ok := provider.ItemForID(p, setting(s, key)); ok {
		return it
	}
	return nil
}

func callURL(s, key string) *record.Item {
	if it, ok := provider.RecognizeURL(setting(s, key), nil); ok && it.Kind == record.KindVideo {
		it.EmbedURL = ""
		return it
	}
	return nil
}

func kalturaCall(p *locate.Page, s string) *record.Item {
	id := setting(s, "entry_id")
	if !provider.IsKalturaEntry(id) {
		return nil
	}
	v := NewVideo(record.Kaltura, id)
	if a := strings.TrimPrefix(setting(s, "wid"), "_"); provider.IsDigits(a) {
		v.Account = a
	}
	return v
}

func twitchCall(p *locate.Page, s string) *record.Item {
	for _, key := range [...]string{"video", "clip", "collection", "channel"} {
		if v := setting(s, key); v != "" && provider.IsWord(v) {
			return callURL("{url:'https://player.twitch.tv/?"+key+"="+v+"'}", "url")
		}
	}
	return nil
}

// bridCall reads $bp("element", {…}) of Brid.TV.
func bridCall(_ *locate.Page, s string) *record.Item {
	id := setting(s, "video")
	if !provider.IsDigits(id) || setting(s, "id") == "" {
		return nil
	}
	return NewVideo(record.Unknown, id)
}

// JwCall reads jwplayer("element").setup({…}).
func JwCall(p *locate.Page, s string) *record.Item {
	var v *record.Item
	for _, key := range [...]string{"mediaid", "playlist", "file"} {
		value := setting(s, key)
		if value == "" || strings.Contains(value, "/playlists/") {
			continue
		}
		file := provider.AbsoluteURL(value, p.Base)
		if it, ok := p.Options.Tables.URLs().RecognizeURL(value, nil); ok {
			known, ok := it.As(record.KindVideo)
			if !ok {
				continue
			}
			v = known
			v.EmbedURL = ""
		} else if key == "mediaid" && IsJWID(value) {
			v = NewVideo(record.JWPlayer, value)
		} else if kind, media := provider.MediaFile(file); media && kind == record.KindVideo {
			v = &record.Item{Kind: record.KindVideo, FileURL: file}
			v.Kind, v.Provider = record.KindVideo, record.HTML5
		}
		if v != nil {
			break
		}
	}
	if v == nil {
		return nil
	}
	v.Title = UsefulTitle(setting(s, "title"))
	v.Poster = urlSetting(p, s, "image")
	v.DurationSeconds = provider.ParseDuration(setting(s, "duration"))
	return v
}
