package embed

import "github.com/socialembed/socialembed/embed/internal/wide"

// hint is what a name (of a tag, class, id or attribute) tells about an element.
type hint uint8

const (
	hintTweet hint = 1 << iota
	hintVideo
	hintPost
	hintAudio
	hintEmbed
	hintCode    // names an embed code, whatever else the element has
	hintZone    // it may tell the zone: see zoneOf
	hintConsent // it keeps something back until the reader consents
)

// hintWord is a lower-case word of at least four letters and what it tells.
type hintWord struct {
	word string
	hint hint
}

// hintWords are looked for anywhere in a name, in any case.
var hintWords = [...]hintWord{
	{"tweet", hintTweet}, {"twitter", hintTweet},
	{"video", hintVideo}, {"player", hintVideo}, {"youtube", hintVideo}, {"vimeo", hintVideo}, {"dailymotion", hintVideo},
	{"brightcove", hintVideo}, {"kaltura", hintVideo}, {"wistia", hintCode | hintVideo}, {"vidyard", hintVideo}, {"media", hintVideo},
	{"instagram", hintPost}, {"facebook", hintPost}, {"tiktok", hintPost}, {"threads", hintPost}, {"bluesky", hintPost},
	{"mastodon", hintPost}, {"reddit", hintPost}, {"telegram", hintPost}, {"pinterest", hintPost}, {"tumblr", hintPost},
	{"linkedin", hintPost}, {"imgur", hintPost}, {"giphy", hintPost}, {"social", hintEmbed}, {"embed", hintEmbed},
	{"fb-post", hintPost}, {"codepen", hintPost}, {"pin-do", hintPost}, {"gist-id", hintPost}, {"gist-file", hintCode}, {"vk_post_", hintCode},
	{"embedly-card", hintCode}, {"iframely", hintCode}, {"onebox", hintEmbed},
	{"consent", hintConsent}, {"cookie", hintConsent}, {"gdpr", hintConsent}, {"dsgvo", hintConsent}, {"privacy", hintConsent}, {"datenschutz", hintConsent},
	{"brlbs", hintConsent}, {"cmplz", hintConsent}, {"usercentrics", hintConsent}, {"content-blocker", hintConsent}, {"two-click", hintConsent}, {"twoclick", hintConsent},
	{"opt-in", hintConsent}, {"optin", hintConsent},
	{"dm-id", hintVideo}, {"yt-id", hintVideo}, {"ytid", hintVideo}, {"bc-id", hintVideo}, {"jw-id", hintVideo}, {"twitch", hintVideo},
	{"botr", hintCode | hintVideo}, {"jwplayer", hintCode | hintVideo}, {"lyme", hintCode | hintVideo}, {"powa", hintVideo}, {"glomex", hintVideo}, {"iframe", hintEmbed},
	{"spotify", hintAudio}, {"soundcloud", hintAudio}, {"podcast", hintAudio}, {"audio", hintAudio},
}

// hintKeyBits is how many bits the keys of pieces have: few enough for a byte each
// to stay in the fastest memory, enough for most pieces of other words to have no
// key of these.
const hintKeyBits = 14

// hintKeys is how many keys there are.
const hintKeys = 1 << hintKeyBits

// hintIndex finds the hint words by three of their letters. Every second place of
// a name is looked at, so that a word is found by those at an even or at an odd
// place in it.
type hintIndex struct {
	pieces [hintKeys]hint   // what the words tell that have a piece of that key
	words  [256][]hintPiece // by the key's last bits
}

// hintPiece is a word with three of its letters, from at on.
type hintPiece struct {
	hintWord
	key    uint
	at     int
	next   int  // where another letter stands, counted from at
	letter byte // that letter
}

var hintsBy = indexHints()

func indexHints() *hintIndex {
	x, common := new(hintIndex), commonPieces()
	add := func(w hintWord) {
		for odd := range 2 {
			at := rarePiece(w.word, odd, common)
			key := pieceKey(w.word, at)
			x.pieces[key] |= w.hint
			next := 3
			if at+next >= len(w.word) {
				next = -1
			}
			k := key % uint(len(x.words))
			x.words[k] = append(x.words[k], hintPiece{w, key, at, next, w.word[at+next]})
		}
	}
	for _, w := range hintWords {
		add(w)
	}
	for w := range zoneWords {
		add(hintWord{w, hintZone})
	}
	for _, w := range [...]string{"most", "more", "next", "also", "read", "wall", "stream", "feed", "code"} { // in each of zonePairs
		add(hintWord{w, hintZone})
	}
	for name := range zoneNames.words {
		add(hintWord{name, hintZone})
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
func commonPieces() *[hintKeys]int {
	n := new([hintKeys]int)
	for i := range len(commonNames) - 2 {
		n[pieceKey(commonNames, i)]++
	}
	return n
}

// rarePiece returns the even or odd place in w of the three letters that are the
// rarest in common names.
func rarePiece(w string, odd int, common *[hintKeys]int) int {
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
	return hintKey(uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16)
}

// hintKey returns the key of the first three of w's bytes, lowest first: they are
// taken together without the bit that tells a capital from a small letter. What a
// factor of 32 bits, 2 to the power of 32 through the golden ratio, makes of them is
// spread evenly over its highest bits.
func hintKey(w uint64) uint { return uint(uint32(w) & 0x5f5f5f * 0x9E3779B1 >> (32 - hintKeyBits)) }

// hintsIn returns what the names in s tell.
func hintsIn(s string) hint { return wantedHints(s, ^hint(0)) }

// wantedHints returns what the names in s tell of what is wanted.
func wantedHints(s string, want hint) (h hint) {
	x := hintsBy
	for i := x.next(s, want); i < len(s); i += 2 + x.next(s[i+2:], want&^h) {
		h |= x.at(s, i, want&^h)
	}
	return h
}

// next returns the first even place in s where a piece of a word may stand that
// tells what is wanted, at least len(s) if there is none. It takes eight bytes at
// once and looks at the three pieces that begin at the even places in them.
func (x *hintIndex) next(s string, want hint) int {
	rest := s
	for len(rest) >= 8 {
		w := wide.Load(rest)
		a, b, c := x.pieces[hintKey(w)], x.pieces[hintKey(w>>16)], x.pieces[hintKey(w>>32)]
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
func (x *hintIndex) at(s string, i int, want hint) (h hint) {
	key := pieceKey(s, i)
	pieces := x.words[key%uint(len(x.words))]
	for k := range pieces {
		p := &pieces[k]
		j := i + p.next
		if p.key != key || p.hint&want&^h == 0 || uint(j) >= uint(len(s)) || (s[j]^p.letter)&^0x20 != 0 {
			continue // the common case
		}
		if i >= p.at && foldedPrefix(s[i-p.at:], p.word) {
			h |= p.hint & want
		}
	}
	return h
}

// foldedPrefix tells whether s begins with the lower-case letters of w, in any case.
func foldedPrefix(s, w string) bool {
	if len(s) < len(w) {
		return false
	}
	for i := 0; i < len(w); i++ {
		if s[i] != w[i] && s[i]|0x20 != w[i] {
			return false
		}
	}
	return true
}
