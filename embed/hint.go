package embed

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

// hintIndex finds the hint words by how they begin.
type hintIndex struct {
	begins [1 << 15 / 64]uint64 // a bit for each beginning, by its key
	words  [256][]hintWord      // by the key's last bits
}

// The key of three bytes has five bits of each: those that tell letters apart in
// any case. It tells other characters from letters badly, which costs only time.
const hintKeyMask = 1<<15 - 1

var hintsBy = indexHints()

func indexHints() *hintIndex {
	x := new(hintIndex)
	add := func(w hintWord) {
		key := 0
		for i := range 3 {
			key = key<<5 | int(w.word[i]&31)
		}
		x.begins[key/64] |= 1 << (key % 64)
		x.words[key%256] = append(x.words[key%256], w)
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

// hintsIn returns what the names in s tell.
func hintsIn(s string) hint {
	if len(s) < 4 {
		return 0 // no word is shorter
	}
	var h hint
	key := int(s[0]&31)<<5 | int(s[1]&31)
	for i := 2; i < len(s); i++ {
		key = (key<<5 | int(s[i]&31)) & hintKeyMask
		if hintsBy.begins[key/64]>>(key%64)&1 != 0 {
			h |= hintsAt(s[i-2:], key, h)
		}
	}
	return h
}

// hintsAt returns what the words that s, of that key, begins with tell beyond h.
func hintsAt(s string, key int, h hint) hint {
	for _, w := range hintsBy.words[key%256] {
		if h&w.hint != w.hint && foldedPrefix(s, w.word) {
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
