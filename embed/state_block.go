package embed

import "strings"

// Article state is often a list of blocks. One whose type says that it holds content
// of another site, and whose only URL is that of a post or player, is that embed.

// stateBlock is what an object of state says that may be such a block.
type stateBlock struct {
	embeds bool // its type says that it embeds
	item   Item // that its first URL names
	urls   int  // how many URLs of different things it has; two stand for more
}

// maxBlockURL is how long a URL may be, in bytes, to be a block's.
const maxBlockURL = 500

// value takes a string of the object, quoted as it stands.
func (b *stateBlock) value(key, quoted string) {
	plain := quoted[1 : len(quoted)-1]
	if len(plain) <= maxNameValue && tellsKind(key) && key != "name" && key != "source" {
		b.embeds = b.embeds || saysEmbed(plain)
		return
	}
	if b.urls > 1 || len(plain) > maxBlockURL || !strings.HasPrefix(plain, "http") && !strings.HasPrefix(plain, "//") {
		return
	}
	v, ok := unquote(quoted)
	if !ok {
		return
	}
	it, _ := recogniseURL(v, nil)
	b.add(it)
}

// add counts a URL, which names it or nothing.
func (b *stateBlock) add(it Item) {
	if b.urls == 1 && it != nil && b.item != nil && identityOf(it) == identityOf(b.item) {
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
func (b *stateBlock) embed() Item {
	if !b.embeds || b.urls != 1 {
		return nil
	}
	return b.item
}

// saysEmbed reports whether the type of an object says that it holds the content of
// another site: "embed", "core-embed/twitter", "BlockExternalContent".
func saysEmbed(kind string) bool {
	external, content := false, false
	for w := range writtenWords(kind) {
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

// mayHoldBlocks reports whether state may hold a block that embeds: it is data, a
// type in it may say so, and the URL of a network stands in it.
func mayHoldBlocks(s string) bool {
	if !strings.Contains(s, "mbed") && !strings.Contains(s, "xternal") || strings.IndexByte(s, '{') < 0 {
		return false
	}
	for _, host := range [...]string{"/status", "youtu", "instagram.com", "facebook.com", "tiktok.com", "vimeo.com", "dailymotion.com", "spotify.com", "bsky.app", "threads."} {
		if strings.Contains(s, host) {
			return true
		}
	}
	return false
}
