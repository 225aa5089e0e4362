package embed

import "strings"

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
	{"botr", hintCode | hintVideo}, {"jwplayer", hintCode | hintVideo}, {"lyme", hintCode | hintVideo}, {"powa", hintVideo}, {"glomex", hintVideo}, {"iframe", hintEmbed},
	{"spotify", hintAudio}, {"soundcloud", hintAudio}, {"podcast", hintAudio}, {"audio", hintAudio},
}

// hintIndex finds the hint words by three of their letters. Every second place of
// a name is looked at, so that a word is found by those at an even or at an odd
// place in it.
type hintIndex struct {
	pieces [1 << 15 / 64]uint64 // a bit for each piece of a word, by its key
	words  [256][]hintPiece     // by the key's last bits
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
	x := new(hintIndex)
	add := func(w hintWord) {
		for odd := range 2 {
			at := rarePiece(w.word, odd)
			key := hintKey(w.word[at], w.word[at+1], w.word[at+2])
			x.pieces[key/64] |= 1 << (key % 64)
			next := 3
			if at+next >= len(w.word) {
				next = -1
			}
			x.words[key%256] = append(x.words[key%256], hintPiece{w, key, at, next, w.word[at+next]})
		}
	}
	for _, w := range hintWords {
		add(w)
	}
	for w := range zoneWords {
		add(hintWord{w, hintZone})
	}
	for _, w := range [...]string{"most", "more", "next", "also", "read"} { // in each of railPairs
		add(hintWord{w, hintZone})
	}
	for name := range articleNames {
		add(hintWord{name, hintZone})
	}
	return x
}

// commonNames are words that names are made of and that tell nothing.
const commonNames = "container content wrapper wrap text textbox title item items list link image img button btn icon header head heading block box body " +
	"section row column col grid card inner outer left right top bottom main page site post-title post- article-header entry-header meta date time author category categories tag " +
	"block-list light dark display hidden visible active current mobile desktop primary secondary background border color font size style overlay " +
	"widget module component logo search form input field label modal popup dropdown toggle slider slide carousel gallery thumb thumbnail caption " +
	"description summary excerpt intro teaser promo-item news story stories element region view views layout template theme default first last " +
	"small large medium wide full half width height margin padding space align center clearfix sticky fixed fluid flex"

// rarePiece returns the even or odd place in w of the three letters that are the
// rarest in common names.
func rarePiece(w string, odd int) int {
	best, least := odd, len(commonNames)
	for at := odd; at+3 <= len(w); at += 2 {
		if n := strings.Count(commonNames, w[at:at+3]); n < least {
			best, least = at, n
		}
	}
	return best
}

// hintKey returns the key of three bytes: five bits of each, those that tell
// letters apart in any case. It tells other characters from letters badly, which
// costs only time.
func hintKey(a, b, c byte) uint { return uint(a&31)<<10 | uint(b&31)<<5 | uint(c&31) }

// hintsIn returns what the names in s tell.
func hintsIn(s string) hint {
	var h hint
	x := hintsBy
	for i := 0; i+2 < len(s); i += 2 {
		w := s[i : i+3]
		if key := hintKey(w[0], w[1], w[2]); x.pieces[key/64]>>(key%64)&1 != 0 {
			h |= hintsAt(s, i, key, h)
		}
	}
	return h
}

// hintsAt returns what the words tell beyond h that have a piece, of that key, at s[i].
func hintsAt(s string, i int, key uint, h hint) hint {
	words := hintsBy.words[key%256]
	for k := range words {
		w := &words[k]
		j := i + w.next
		if w.key != key || h&w.hint == w.hint || uint(j) >= uint(len(s)) || (s[j]^w.letter)%32 != 0 {
			continue // the common case
		}
		if i >= w.at && foldedPrefix(s[i-w.at:], w.word) {
			h |= w.hint
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
