package embed

import (
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tells is what the words of a name say about the thing it names.
type tells uint8

const (
	tellsVideo  = tells(classname.Video)
	tellsPlayer = tells(classname.Player)
	tellsEmbed  = tells(classname.Embed)
	tellsAudio  = tells(classname.Audio)
	tellsTeaser = tells(classname.Teaser)
	tellsPart   = tells(classname.Part)
	tellsOther  = tells(classname.Other)
)

// tellsOf returns what a word says about players.
func tellsOf(word string) tells { return tells(classname.Of(word) & classname.Playing) }

// nameTells returns what the words of s, a class list or an address, say.
func nameTells(s string) tells {
	var t tells
	for w := range classname.Words(s) {
		k := tellsOf(w)
		known := k != 0
		if !known && containsFold(w, "video") {
			k |= tellsVideo // "videobox"
		}
		if !known && len(w) > len("player") && tagscan.EqualFold(w[len(w)-len("player"):], "player") {
			k |= tellsPlayer
		}
		t |= k
	}
	return t
}

// namesSubject reports whether a word for what things are about stands in the name
// before one that tells of an embed: the class "tag-twitter" of an article tells
// nothing of embeds.
func namesSubject(name string) bool {
	subject := false
	for w := range classname.Words(name) {
		if subject && hintsIn(w)&^hintZone != 0 {
			return true
		}
		subject = subject || classname.Of(w)&classname.Subject != 0
	}
	return false
}

// hintsOfClass returns what the names of a class attribute tell, those apart that
// say what the page is about.
func hintsOfClass(class string) (h hint) {
	if h = hintsIn(class); h&^(hintZone|hintConsent) == 0 || !namesSubject(class) {
		return h
	}
	h = 0
	for name := range tokens(class) {
		if !namesSubject(name) {
			h |= hintsIn(name)
		}
	}
	return h
}
