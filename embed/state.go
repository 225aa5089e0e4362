package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Sites that render in the browser keep the article as JSON in a script. Such
// page state is read only as far as it is the page's own: state also carries
// other stories.

const (
	// renderedText is how much text, in bytes, a page has that shows its article;
	// with less of it the article is only in its state.
	renderedText = 2000
	// maxScopes is how deep objects and arrays of state are told apart.
	maxScopes = 200
	// sampleLength is how much of a string must stand in the page's text, in
	// bytes, to show that the string is the page's.
	sampleLength = 60
	// maxSought is how many strings of a page's state are sought in its text: each
	// may take as long as the text is.
	maxSought = 2000
)

// script is the content of a script that may hold state.
type script struct {
	text string
	at   int // offset in the visible text
}

// stateMarks are what state that holds an embed code contains.
var stateMarks = []string{"twitter-tweet", "twitter-video", "tiktok-embed", "instagram-media", "fb-post", "fb-video", "bluesky-embed", "reddit-embed", "text-post-media",
	"mastodon-embed", "reddit-card", "imgur-embed", "snapchat-embed", "tumblr-post", "data-telegram-post"}

// readState looks for embeds in the page's own state.
func (p *page) readState() {
	f := filler{page: p, taken: make([]bool, len(p.holes)), left: len(p.holes)}
	sought := 0
	for _, s := range p.scripts {
		for _, it := range vkCalls(s.text) {
			p.found = append(p.found, found{item: it, at: s.at})
		}
		_, videos := f.holeFor(KindVideo)
		named := f.left > 0 || len(p.text.buf) < renderedText
		if !(isEscaped(s.text) && hasStateMark(s.text)) && !(named && mentionsTweet(s.text)) && !(videos && mentionsVideo(s.text)) {
			continue
		}
		r := stateReader{page: p, src: s.text, videos: videos, sought: sought}
		r.read()
		sought = r.sought
		f.add(r.own, s)
	}
}

// isEscaped tells whether text holds quotation marks or signs in JSON's escapes.
func isEscaped(s string) bool {
	return strings.Contains(s, `\"`) || strings.Contains(s, `\u00`)
}

// mentionsTweet tells whether state may hold a status as data.
func mentionsTweet(s string) bool {
	return strings.Contains(s, "/status") || strings.Contains(s, "weetId") || strings.Contains(s, "weet_id")
}

// mentionsVideo tells whether state may hold the address of a video.
func mentionsVideo(s string) bool {
	return strings.Contains(s, "youtu") || strings.Contains(s, "vimeo.com") || strings.Contains(s, "dailymotion.com")
}

// stateMarksBy are the marks by the letter before their first hyphen.
var stateMarksBy = indexStateMarks()

func indexStateMarks() *[32][]string {
	t := new([32][]string)
	for _, m := range stateMarks {
		k := m[strings.IndexByte(m, '-')-1] % 32
		t[k] = append(t[k], m)
	}
	return t
}

// hasStateMark tells whether text holds an embed code.
func hasStateMark(s string) bool {
	for i := 1; i < len(s); i++ {
		j := strings.IndexByte(s[i:], '-') // rare in code and data; each mark has one
		if j < 0 {
			return false
		}
		if i += j; isStateMark(s, i) {
			return strings.Contains(s, "class=") || strings.Contains(s, "data-telegram")
		}
	}
	return false
}

// isStateMark tells whether a mark has its first hyphen at s[at], which is not the first byte.
func isStateMark(s string, at int) bool {
	for _, m := range stateMarksBy[s[at-1]%32] {
		k := strings.IndexByte(m, '-')
		if at+1 < len(s) && s[at+1] == m[k+1] && k <= at && strings.HasPrefix(s[at-k:], m) {
			return true
		}
	}
	return false
}

// stateEmbed is an embed in state: an embed code, or an object that names one.
type stateEmbed struct {
	markup string
	item   Item // nil if it is an embed code
}

// scope is an object or array that is open in state.
type scope struct {
	markup  int  // how much markup had been met when it opened
	own     bool // it is the page's story
	titled  bool // it has a headline, not the page's
	linked  bool // it has an address, not the page's
	samples []sample
	kind    hint   // what its type, provider or like tells
	key     string // under which it stands, if it is a value
	named   *Tweet // the status that it names
	lent    bool   // the object within names it
	video   *Video // the video whose address it has
}

// sample is a piece of a story's text, by which the story is known for the page's.
type sample struct {
	text string
	raw  bool // text is the string in JSON, quoted, that it is to be taken from
}

// stateReader walks the JSON in a script. It is lenient: what stands around the
// JSON is code, and only brackets and strings matter.
type stateReader struct {
	page   *page
	src    string
	open   []scope
	deep   int          // open brackets beyond maxScopes
	key    string       // the key of the value that comes next
	markup []stateEmbed // not yet known to be the page's
	own    []stateEmbed
	typed  []Item // the objects that name an embed, whoever's they are
	videos bool   // videos count too
	sought int    // strings sought in the page's text so far
}

func (r *stateReader) read() {
	for i := 0; i < len(r.src); i++ {
		switch r.src[i] {
		case '{', '[':
			r.enter()
		case '}', ']':
			r.leave()
		case '"':
			end := stringEnd(r.src, i)
			if end < 0 {
				end = len(r.src) + 1 // nothing behind it can be told
			} else {
				r.quoted(i, end)
			}
			i = end - 1
		}
	}
	for len(r.open) > 0 {
		r.leave()
	}
}

// quoted takes the string at src[start:end], and the number behind it if it is a key.
func (r *stateReader) quoted(start, end int) {
	key := isKey(r.src, end)
	r.str(r.src[start:end], key)
	if n := numberAfter(r.src, end); key && n != "" {
		r.str(`"`+n+`"`, false)
	}
}

func (r *stateReader) enter() {
	if len(r.open) >= maxScopes {
		r.deep++
		return
	}
	r.open = append(r.open, scope{markup: len(r.markup), key: r.key})
	r.key = ""
}

// leave closes a scope and judges the markup met in it.
func (r *stateReader) leave() {
	if r.deep > 0 {
		r.deep--
		return
	}
	if len(r.open) == 0 {
		return
	}
	s := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	if n := len(r.open); n > 0 && s.named == nil && tellsKind(s.key) {
		r.open[n-1].kind |= s.kind // "provider": {"name": "X"}
	}
	if s.named != nil && s.kind&hintTweet != 0 {
		it := foundBy(s.named, MethodState, "twitter/state")
		r.typed = append(r.typed, it)
		r.markup = append(r.markup, stateEmbed{item: it})
		s.titled = false
	} else if s.video != nil && s.kind&hintVideo != 0 {
		r.markup = append(r.markup, stateEmbed{item: foundBy(s.video, MethodState, string(s.video.Provider)+"/state")})
		s.titled = false
	} else if n := len(r.open); s.named != nil && !s.lent && n > 0 && r.open[n-1].named == nil {
		r.open[n-1].named, r.open[n-1].lent = s.named, true // "source": {"url": …}
	}
	if len(r.markup) <= s.markup {
		r.keepSamples(s.samples)
		return
	}
	switch {
	case s.own || r.stands(s.samples):
		r.own = append(r.own, r.markup[s.markup:]...)
		r.markup = r.markup[:s.markup]
	case s.titled && s.linked:
		r.markup = r.markup[:s.markup] // another story
	default:
		r.keepSamples(s.samples)
	}
}

// keepSamples hands a closed scope's samples to the one around it.
func (r *stateReader) keepSamples(samples []sample) {
	if n := len(r.open); n > 0 {
		o := &r.open[n-1]
		o.samples = append(o.samples, samples[:min(len(samples), max(0, 8-len(o.samples)))]...)
	}
}

// stands tells whether one of the samples is text of the page.
func (r *stateReader) stands(samples []sample) bool {
	text := view(r.page.text.buf)
	for i := range samples {
		s := &samples[i]
		if s.raw {
			v, _ := unquote(s.text[:cutString(s.text, 4*sampleLength)] + `"`)
			*s = sample{text: firstWords(v)}
		}
		if s.text == "" {
			continue
		}
		if r.sought++; r.sought > maxSought {
			return false
		}
		if strings.Contains(text, s.text) {
			return true
		}
	}
	return false
}

// str takes a string, quoted as it stands.
func (r *stateReader) str(quoted string, isKey bool) {
	if isKey {
		r.key = quoted[1 : len(quoted)-1]
		return
	}
	if len(r.open) == 0 || len(quoted) < 3 {
		return
	}
	s := &r.open[len(r.open)-1]
	r.nameEmbed(s, quoted)
	switch r.key {
	case "url", "canonical", "canonicalUrl", "canonical_url", "link", "permalink", "path", "slug", "seoUrl", "href", "websiteUrl", "uri":
		if v, ok := unquote(quoted); ok && len(v) < 2000 {
			s.own = s.own || r.page.identity.isPath(v)
			s.linked = s.linked || strings.HasPrefix(v, "http") || strings.HasPrefix(v, "/")
		}
	case "title", "headline", "hl", "name", "seoTitle", "heading":
		if v, ok := unquote(quoted); ok && len(v) < 1000 {
			if r.page.identity.isTitle(v) {
				s.own = true
			} else if len(v) > 15 {
				s.titled = true
			}
		}
	}
	if hasStateMark(quoted) {
		if v, ok := unquote(quoted); ok {
			r.markup = append(r.markup, stateEmbed{markup: v})
			s.samples = append(s.samples, sample{text: firstWords(v)})
		}
	} else if len(quoted) > sampleLength && len(s.samples) < 8 && strings.IndexByte(quoted, ' ') > 0 {
		s.samples = append(s.samples, sample{quoted, true})
	}
	r.key = ""
}

// nameEmbed notes what a string tells of the object it is in: that it is a tweet,
// and which.
func (r *stateReader) nameEmbed(s *scope, quoted string) {
	plain := quoted[1 : len(quoted)-1]
	if hintsIn(r.key)&hintTweet != 0 {
		s.kind |= hintTweet
		if id, ok := StatusTime(plain); ok && len(plain) >= 15 && !id.IsZero() && s.named == nil {
			s.named = newTweet("", plain)
		}
	}
	if len(plain) <= maxNameValue {
		if tellsKind(r.key) {
			s.kind |= hintsIn(plain)
			if providerByName(plain) == Twitter {
				s.kind |= hintTweet
			}
		}
	}
	if len(plain) < 500 && strings.Contains(plain, "status") {
		if v, ok := unquote(quoted); ok {
			if it, ok := recogniseURL(v, nil); ok {
				if t, ok := it.(*Tweet); ok && (s.named == nil || s.named.ID == t.ID) {
					s.named = t
				}
			}
		}
	}
	if r.videos && s.video == nil && len(plain) < 500 && mentionsVideo(plain) {
		if v, ok := unquote(quoted); ok {
			if it, ok := recogniseURL(v, nil); ok {
				s.video, _ = it.(*Video)
			}
		}
	}
	if r.key == "id" || r.key == "id_str" || r.key == "externalId" {
		if _, ok := StatusTime(plain); ok && len(plain) >= 15 && s.named == nil {
			s.named = newTweet("", plain)
		}
	}
}

// tellsKind tells whether the value of a key says what an object is.
func tellsKind(key string) bool {
	switch key {
	case "type", "kind", "provider", "network", "platform", "__typename", "component", "source", "provider_name", "providerName", "name", "service":
		return true
	}
	return false
}

// firstWords returns the first words of a text, without its markup; "" if it has few.
func firstWords(v string) string {
	var sc tagscan.Scanner
	sc.Reset(v)
	for sc.Next() {
		if sc.Kind != tagscan.Text {
			continue
		}
		t := strings.Join(strings.Fields(tagscan.Unescape(v[sc.Start:sc.End])), " ")
		if len(t) >= sampleLength {
			return t[:runeCut(t, sampleLength)]
		}
	}
	return ""
}

// runeCut returns the largest offset up to n at which s can be cut.
func runeCut(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return n
}

// cutString returns an offset up to n at which a quoted string can be cut
// without cutting an escape.
func cutString(quoted string, n int) int {
	if len(quoted)-1 <= n {
		return len(quoted) - 1
	}
	n = runeCut(quoted, n)
	if i := strings.LastIndexByte(quoted[:n], ' '); i > 0 {
		return i
	}
	return n
}

// stringEnd returns the end of the JSON string that begins at s[i], -1 if it has none.
func stringEnd(s string, i int) int {
	for j := i + 1; ; {
		n := strings.IndexByte(s[j:], '"')
		if n < 0 {
			return -1
		}
		end := j + n
		for n > 0 && s[j+n-1] == '\\' {
			n--
		}
		if (end-j-n)%2 == 0 {
			return end + 1
		}
		j = end + 1 // the quote is escaped
	}
}

// isKey tells whether a colon follows.
func isKey(s string, i int) bool {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i < len(s) && s[i] == ':'
}

// numberAfter returns the whole number that follows a key and its colon.
func numberAfter(s string, i int) string {
	for i < len(s) && (isSpace(s[i]) || s[i] == ':') {
		i++
	}
	start := i
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	if i-start < 15 || i-start > 20 {
		return "" // no status has such an id
	}
	return s[start:i]
}
