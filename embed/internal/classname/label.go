package classname

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// hint is what a name (of a tag, class, id or attribute) tells about an element.
type Labels uint8

const (
	LabelTweet Labels = 1 << iota
	LabelVideo
	LabelPost
	LabelAudio
	LabelEmbed
	LabelCode    // names an embed code, whatever else the element has
	LabelRegion  // it may tell the zone: see zoneOf
	LabelConsent // it keeps something back until the reader consents
)

// hintWord is a lower-case word of at least four letters and what it tells.
type labelWord struct {
	Word  string
	Label Labels
}

// hintWords are looked for anywhere in a name, in any case.
var LabelWords = [...]labelWord{
	{"tweet", LabelTweet}, {"twitter", LabelTweet},
	{"video", LabelVideo}, {"player", LabelVideo}, {"youtube", LabelVideo}, {"vimeo", LabelVideo}, {"dailymotion", LabelVideo},
	{"brightcove", LabelVideo}, {"kaltura", LabelVideo}, {"wistia", LabelCode | LabelVideo}, {"vidyard", LabelVideo}, {"media", LabelVideo},
	{"instagram", LabelPost}, {"facebook", LabelPost}, {"tiktok", LabelPost}, {"threads", LabelPost}, {"bluesky", LabelPost},
	{"mastodon", LabelPost}, {"reddit", LabelPost}, {"telegram", LabelPost}, {"pinterest", LabelPost}, {"tumblr", LabelPost},
	{"linkedin", LabelPost}, {"imgur", LabelPost}, {"giphy", LabelPost}, {"social", LabelEmbed}, {"embed", LabelEmbed},
	{"fb-post", LabelPost}, {"codepen", LabelPost}, {"pin-do", LabelPost}, {"gist-id", LabelPost}, {"gist-file", LabelCode}, {"vk_post_", LabelCode},
	{"embedly-card", LabelCode}, {"iframely", LabelCode}, {"onebox", LabelEmbed},
	{"consent", LabelConsent}, {"cookie", LabelConsent}, {"gdpr", LabelConsent}, {"dsgvo", LabelConsent}, {"privacy", LabelConsent}, {"datenschutz", LabelConsent},
	{"brlbs", LabelConsent}, {"cmplz", LabelConsent}, {"usercentrics", LabelConsent}, {"content-blocker", LabelConsent}, {"two-click", LabelConsent}, {"twoclick", LabelConsent},
	{"opt-in", LabelConsent}, {"optin", LabelConsent},
	{"dm-id", LabelVideo}, {"yt-id", LabelVideo}, {"ytid", LabelVideo}, {"bc-id", LabelVideo}, {"jw-id", LabelVideo}, {"twitch", LabelVideo},
	{"botr", LabelCode | LabelVideo}, {"jwplayer", LabelCode | LabelVideo}, {"lyme", LabelCode | LabelVideo}, {"powa", LabelVideo}, {"glomex", LabelVideo}, {"iframe", LabelEmbed},
	{"spotify", LabelAudio}, {"soundcloud", LabelAudio}, {"podcast", LabelAudio}, {"audio", LabelAudio},
}

// hintKeyBits is how many bits the keys of pieces have: few enough for a byte each
// to stay in the fastest memory, enough for most pieces of other words to have no
// key of these.
const labelKeyBits = 14

// hintKeys is how many keys there are.
const labelKeys = 1 << labelKeyBits

// hintIndex finds the hint words by three of their letters. Every second place of
// a name is looked at, so that a word is found by those at an even or at an odd
// place in it.
type labelIndex struct {
	pieces [labelKeys]Labels // what the words tell that have a piece of that key
	Words  [256][]labelPiece // by the key's last bits
}

// hintPiece is a word with three of its letters, from at on.
type labelPiece struct {
	labelWord
	key    uint
	at     int
	next   int  // where another letter stands, counted from at
	letter byte // that letter
}

var LabelsBy = indexLabels()

func indexLabels() *labelIndex {
	x, common := new(labelIndex), commonPieces()
	add := func(w labelWord) {
		for odd := range 2 {
			at := rarePiece(w.Word, odd, common)
			key := pieceKey(w.Word, at)
			x.pieces[key] |= w.Label
			next := 3
			if at+next >= len(w.Word) {
				next = -1
			}
			k := key % uint(len(x.Words))
			x.Words[k] = append(x.Words[k], labelPiece{w, key, at, next, w.Word[at+next]})
		}
	}
	for _, w := range LabelWords {
		add(w)
	}
	for w := range RegionWords {
		add(labelWord{w, LabelRegion})
	}
	for _, w := range [...]string{"most", "more", "next", "also", "read", "wall", "stream", "feed", "code"} { // in each of zonePairs
		add(labelWord{w, LabelRegion})
	}
	for name := range RegionNames.Words {
		add(labelWord{name, LabelRegion})
	}
	return x
}

// commonNames are words that names are made of and that tell nothing, many of them
// joined as they are met, for the pieces that reach over the sign between them.
const commonNames = "container content wrapper wrap text textbox title item items list link image img button btn icon header head heading block box body " +
	"section row column col grid card inner outer left right top bottom main page site post-title post- article-header entry-header meta date time author category categories tag " +
	"block-list light dark display hidden visible active current mobile desktop primary secondary background border color font size style overlay " +
	"widget module component logo search form input field label modal popup dropdown toggle slider slide carousel gallery thumb thumbnail caption " +
	"description summary excerpt intro teaser promo-item news story stories element region view views layout template theme default first last " +
	"small large medium wide full half width height margin padding space align center clearfix sticky fixed fluid flex " +
	"nav navi site-nav nav-item icons buttons sections options actions posts dialog-content item-content text-content page-content text-center context"

// commonPieces counts the pieces of common names by their keys.
func commonPieces() *[labelKeys]int {
	n := new([labelKeys]int)
	for i := range len(commonNames) - 2 {
		n[pieceKey(commonNames, i)]++
	}
	return n
}

// rarePiece returns the even or odd place in w of the three letters that are the
// rarest in common names.
func rarePiece(w string, odd int, common *[labelKeys]int) int {
	best := odd
	for at := odd + 2; at+3 <= len(w); at += 2 {
		if common[pieceKey(w, at)] < common[pieceKey(w, best)] {
			best = at
		}
	}
	return best
}

// pieceKey returns the key of the three bytes at s[i].
func pieceKey(s string, i int) uint {
	return labelKey(uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16)
}

// hintKey returns the key of the first three of w's bytes, lowest first: they are
// taken together without the bit that tells a capital from a small letter. What a
// factor of 32 bits, 2 to the power of 32 through the golden ratio, makes of them is
// spread evenly over its highest bits.
func labelKey(w uint64) uint { return uint(uint32(w) & 0x5f5f5f * 0x9E3779B1 >> (32 - labelKeyBits)) }

// hintsIn returns what the names in s tell.
func LabelsIn(s string) Labels { return WantedLabels(s, ^Labels(0)) }

// wantedHints returns what the names in s tell of what is wanted.
func WantedLabels(s string, want Labels) (h Labels) {
	x := LabelsBy
	for i := x.Next(s, want); i < len(s); i += 2 + x.Next(s[i+2:], want&^h) {
		h |= x.at(s, i, want&^h)
	}
	return h
}

// next returns the first even place in s where a piece of a word may stand that
// tells what is wanted, at least len(s) if there is none. It takes eight bytes at
// once and looks at the three pieces that begin at the even places in them.
func (x *labelIndex) Next(s string, want Labels) int {
	rest := s
	for len(rest) >= 8 {
		w := ascii.Load8(rest)
		a, b, c := x.pieces[labelKey(w)], x.pieces[labelKey(w>>16)], x.pieces[labelKey(w>>32)]
		switch {
		case (a|b|c)&want == 0:
			rest = rest[6:]
			continue
		case a&want != 0:
			return len(s) - len(rest)
		case b&want != 0:
			return len(s) - len(rest) + 2
		}
		return len(s) - len(rest) + 4
	}
	for ; len(rest) > 2; rest = rest[2:] {
		if x.pieces[pieceKey(rest, 0)]&want != 0 {
			return len(s) - len(rest)
		}
	}
	return len(s)
}

// at returns what the words tell, of what is wanted, that have a piece at s[i].
func (x *labelIndex) at(s string, i int, want Labels) (h Labels) {
	key := pieceKey(s, i)
	pieces := x.Words[key%uint(len(x.Words))]
	for k := range pieces {
		p := &pieces[k]
		j := i + p.next
		if p.key != key || p.Label&want&^h == 0 || uint(j) >= uint(len(s)) || (s[j]^p.letter)&^0x20 != 0 {
			continue // the common case
		}
		if i >= p.at && ascii.FoldedPrefix(s[i-p.at:], p.Word) {
			h |= p.Label & want
		}
	}
	return h
}
