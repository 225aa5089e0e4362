package classname

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Labels are what a word says about the thing that it names. It is a set.
type Labels uint32

// Labels of words that count wherever they stand in a name: "xtwitterbox". They have
// the lowest eight bits; see pieceIndex.
const (
	LabelTweet Labels = 1 << iota
	LabelVideo
	LabelPost
	LabelAudio
	LabelEmbed
	LabelCode    // it names an embed code, whatever else the element has
	LabelRegion  // a name with it may name a region: see RegionOf
	LabelConsent // it keeps something back until the reader consents

	anywhere = 1<<iota - 1
)

// Labels of words that count only as a whole word of a name.
const (
	Video  Labels = 1 << (iota + 8) // it is about a video
	Player                          // it plays something
	Embed                           // it is embedded
	Audio                           // it is about sound
	Teaser                          // it stands for another page: a card, an entry of a list
	Part                            // it is a part of a player: a caption, a button
	Other                           // it is an advertisement, a map, a form, …

	Control  // a button or a counter, which carries the page's own URL or a status to be shared
	Feed     // a network's feed, or a part of one
	Beside   // it stands beside embeds: credits, comments, lists of links
	Around   // it holds several parts of a post
	Copy     // it is there to be copied
	Subject  // what the page is about, or what is counted: "tag-twitter"
	Site     // something of the site's own, whose ids may look like a post's
	Blocking // it keeps content back until the reader consents
	PostBox  // it shows a post
	Caption  // a caption

	wholeName // it names its region only as a whole name
	noRegion  // its name describes a layout, or says what is not there
	layout    // so does its name, if a word for a region came before: "sidebar-wrapper"
	ofOthers  // a list of others
	ofVideos  // several videos

	// Playing are the labels about players and what is none.
	Playing = Video | Player | Embed | Audio | Teaser | Part | Other
)

// Of returns the labels of a word, in any case. It does not allocate.
func Of(word string) Labels {
	m, _ := table.Get(word)
	return m.labels
}

// Has reports whether a word of name has one of the labels.
func Has(name string, l Labels) bool {
	for w := range Words(name) {
		if Of(w)&l != 0 {
			return true
		}
	}
	return false
}

// PlayerLabels returns what the words of s, a class list or a URL, say about players.
func PlayerLabels(s string) (l Labels) {
	for w := range Words(s) {
		k := Of(w) & Playing
		known := k != 0
		if !known && ascii.ContainsFold(w, "video") {
			k |= Video // "videobox"
		}
		if !known && len(w) > len("player") && tagscan.EqualFold(w[len(w)-len("player"):], "player") {
			k |= Player
		}
		l |= k
	}
	return l
}

// LabelsOfClass returns the labels that count anywhere of the names in a class
// attribute, without the names that say what the page is about.
func LabelsOfClass(class string) (l Labels) {
	if l = LabelsIn(class); l&^(LabelRegion|LabelConsent) == 0 || !namesSubject(class) {
		return l
	}
	l = 0
	for name := range htmltree.Tokens(class) {
		if !namesSubject(name) {
			l |= LabelsIn(name)
		}
	}
	return l
}

// namesSubject reports whether a word for what things are about stands in the name
// before one that names an embed: the class "tag-twitter" of an article says nothing
// of embeds.
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
