package state

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Article state is often a list of blocks. One whose type says that it holds content
// of another site, and whose only URL is that of a post or player, is that embed.

// stateBlock is what an object of state says that may be such a block.
type stateBlock struct {
	embeds bool         // its type says that it embeds
	item   *record.Item // that its first URL names
	urls   int          // how many URLs of different things it has; two stand for more
}

// maxBlockURL is how long a URL may be, in bytes, to be a block's.
const maxBlockURL = 500

// blockValue takes a string of the object b, quoted as it stands.
func (r *StateReader) blockValue(b *stateBlock, key, quoted string) {
	plain := quoted[1 : len(quoted)-1]
	if len(plain) <= locate.MaxNameValue && namesKind(key) && key != "name" && key != "source" {
		b.embeds = b.embeds || saysEmbed(plain)
		return
	}
	if b.urls > 1 || len(plain) > maxBlockURL || !strings.HasPrefix(plain, "http") && !strings.HasPrefix(plain, "//") {
		return
	}
	it, ok := r.itemAt(quoted)
	if !ok {
		return
	}
	b.embeds = b.embeds || it != nil && it.EmbedURL != "" && isFrameKey(key)
	b.add(it)
}

// itemAt returns what a URL, quoted as it stands, names, nil if nothing. ok is false if
// it is no string of JSON. Most URLs in state name nothing and leave no storage behind.
func (r *StateReader) itemAt(quoted string) (it *record.Item, ok bool) {
	v, ok := quoted[1:len(quoted)-1], true
	if r.buf, ok = appendJSON(r.buf[:0], v); ok {
		if it, ok := r.Page.Options.Tables.URLs().RecognizeURL(ascii.View(r.buf), nil); !ok {
			return it, true
		}
	}
	if v, ok = Unquote(quoted); !ok {
		return nil, false
	}
	it, _ = r.Page.Options.Tables.URLs().RecognizeURL(v, nil)
	return it, true
}

// isFrameKey reports whether the value of a key is what the page shows in a frame.
func isFrameKey(key string) bool {
	return key == "iframeSrc" || key == "iframe_src" || key == "iframeUrl" || key == "iframe_url"
}

// add counts a URL, which names it or nothing.
func (b *stateBlock) add(it *record.Item) {
	if b.urls == 1 && it != nil && b.item != nil && record.IdentityOf(it) == record.IdentityOf(b.item) {
		return // the same in another form
	}
	if b.urls++; b.urls == 1 {
		b.item = it
	}
}

// take adds what an object inside has: {"type": "embed", "data": {"url": …}}.
func (b *stateBlock) take(inside *stateBlock) {
	switch inside.urls {
	case 0:
	case 1:
		b.add(inside.item)
	default:
		b.urls = inside.urls
	}
}

// embed returns the embed that the object is, nil if it is none.
func (b *stateBlock) embed() *record.Item {
	if !b.embeds || b.urls != 1 {
		return nil
	}
	return b.item
}

// saysEmbed reports whether the type of an object says that it holds the content of
// another site: "embed", "core-embed/twitter", "BlockExternalContent".
func saysEmbed(kind string) bool {
	if !ascii.ContainsFold(kind, "embed") && !ascii.ContainsFold(kind, "external") {
		return false
	}
	external, content := false, false
	for w := range classname.Words(kind) {
		switch strings.ToLower(w) {
		case "embed", "embeds", "embedded", "oembed", "embedblock", "socialembed":
			return true
		case "external":
			external = true
		case "content", "media", "post", "video", "html", "element":
			content = true
		}
	}
	return external && content
}

// mayHoldBlocks reports whether data may hold a block whose type says that it embeds.
func mayHoldBlocks(s string) bool { return hasType(s, "mbed", 1) || hasType(s, "xternal", 0) }

// isData reports whether a script is data, behind the name that they get.
func isData(s string) bool {
	const head = 200
	start := s[:min(len(s), head)]
	return strings.Contains(start, `{"`) || strings.Contains(start, "[{")
}

// hasType reports whether the piece, of which the byte at rare is the rarest, stands
// in a string that is the type of an object.
func hasType(s, piece string, rare int) bool {
	for i := 0; ; {
		at := ascii.NextString(s, i, piece, rare)
		if at < 0 {
			return false
		}
		if endsInType(s[max(0, at-2*locate.MaxNameValue):at]) {
			return true
		}
		i = at + len(piece)
	}
}

// endsInType reports whether s ends inside a string that is the value of a key which
// says what an object is.
func endsInType(s string) bool {
	quote := strings.LastIndexByte(s, '"')
	if quote < 0 {
		return false
	}
	key, ok := strings.CutSuffix(strings.TrimRight(s[:quote], " \n\r\t"), ":")
	if !ok {
		return false
	}
	key, ok = strings.CutSuffix(strings.TrimRight(key, " \n\r\t"), `"`)
	if !ok {
		return false
	}
	return namesKind(key[strings.LastIndexByte(key, '"')+1:])
}
