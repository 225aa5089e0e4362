package classname

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// tells is what the words of a name say about the thing it names.
type Tells uint8

const (
	TellsVideo  = Tells(Video)
	TellsPlayer = Tells(Player)
	TellsEmbed  = Tells(Embed)
	TellsAudio  = Tells(Audio)
	TellsTeaser = Tells(Teaser)
	TellsPart   = Tells(Part)
	TellsOther  = Tells(Other)
)

// tellsOf returns what a word says about players.
func TellsOf(word string) Tells { return Tells(Of(word) & Playing) }

// nameTells returns what the words of s, a class list or an address, say.
func NameTells(s string) Tells {
	var t Tells
	for w := range Words(s) {
		k := TellsOf(w)
		known := k != 0
		if !known && ascii.ContainsFold(w, "video") {
			k |= TellsVideo // "videobox"
		}
		if !known && len(w) > len("player") && tagscan.EqualFold(w[len(w)-len("player"):], "player") {
			k |= TellsPlayer
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
	for w := range Words(name) {
		if subject && LabelsIn(w)&^LabelRegion != 0 {
			return true
		}
		subject = subject || Of(w)&Subject != 0
	}
	return false
}

// hintsOfClass returns what the names of a class attribute tell, those apart that
// say what the page is about.
func LabelsOfClass(class string) (h Labels) {
	if h = LabelsIn(class); h&^(LabelRegion|LabelConsent) == 0 || !namesSubject(class) {
		return h
	}
	h = 0
	for name := range htmltree.Tokens(class) {
		if !namesSubject(name) {
			h |= LabelsIn(name)
		}
	}
	return h
}

// words yields the lower-case words of a class name or id: they are parted by
// anything that is no letter, and by capitals within ("articleComments").
func LowerWords(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range Words(name) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
}
