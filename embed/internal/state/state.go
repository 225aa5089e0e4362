// Package state reads the JSON that pages keep in scripts, for posts and players that
// the markup does not have. It reads only what is the page's own, as state also carries
// other stories.
package state

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// Sites that render in the browser keep the article as JSON in a script. Such
// page state is read only as far as it is the page's own: state also carries
// other stories.

const (
	// renderedText is how much text, in bytes, a page has that shows its article;
	// with less of it the article is only in its state.
	renderedText = 2000
	// maxScopes is how deep objects and arrays of state are kept apart.
	maxScopes = 200
	// sampleLength is how much of a string must stand in the page's text, in
	// bytes, to show that the string is the page's.
	sampleLength = 60
	// maxSamples is how many strings of a scope are kept to be sought in the text.
	maxSamples = 8
	// searchSpeed is how many times as fast a string is sought in the text as an
	// element of the same length is read.
	searchSpeed = 64
	// maxSought is how many strings of a page's state are sought in its text: each
	// may take as long as the text is.
	maxSought = 2000
)

// ReadState looks for embeds in the page's own state.
func ReadState(p *locate.Page) {
	f := filler{page: p, left: len(p.Slots)}
	var r StateReader
	for _, s := range p.Scripts {
		s.Text = unindexed(s.Text)
		for _, it := range vkCalls(s.Text) {
			p.Found = append(p.Found, locate.Found{Item: it, At: s.At})
		}
		_, videos := f.slotFor(record.KindVideo)
		named := f.left > 0 || len(p.Text.Buf) < renderedText
		all := isEscaped(s.Text) && locate.HasStateMark(s.Text) || named && mentionsTweet(s.Text) || videos && mentionsVideo(s.Text)
		data := isData(s.Text)
		codes, frames := framesIn(s.Text, data)
		if !all && !codes && !(data && (frames || mayHoldBlocks(s.Text))) {
			continue
		}
		r = StateReader{Page: p, Src: s.Text, videos: videos, blocksOnly: !all, frameCodes: codes, pageSettings: codes && isPageSettings(s.Text), bareKeys: hasBareKeys(s.Text),
			sought: r.sought, open: r.open[:0], metadata: r.metadata[:0], samples: r.samples[:0], buf: r.buf[:0]}
		r.Read()
		f.add(r.own, s)
	}
}

// isEscaped reports whether text holds quotation marks or signs in JSON's escapes.
func isEscaped(s string) bool {
	for {
		i := strings.IndexByte(s, '\\')
		if i < 0 {
			return false
		}
		if s = s[i+1:]; strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "u00") {
			return true
		}
	}
}

// mentionsTweet reports whether state may hold a status as data.
func mentionsTweet(s string) bool {
	if strings.Contains(s, "/status") {
		return true
	}
	for {
		_, rest, ok := strings.Cut(s, "weet")
		if !ok {
			return false
		}
		if s = rest; strings.HasPrefix(s, "Id") || strings.HasPrefix(s, "_id") {
			return true
		}
	}
}

// mentionsVideo reports whether state may hold the URL of a video.
func mentionsVideo(s string) bool {
	return strings.Contains(s, "youtu") || strings.Contains(s, "vimeo.com") || strings.Contains(s, "dailymotion.com")
}

// stateEmbed is an embed in state: an embed code, or an object that names one.
type stateEmbed struct {
	markup string
	item   *record.Item // nil if it is an embed code
	block  bool         // it is a block of the article that says that it embeds
	frame  bool         // it is a player's embed code
}

// scope is an object or array that is open in state.
type scope struct {
	markup    int              // how much markup had been met when it opened
	metadata  int              // how many URLs and titles had been met
	samples   int              // how many samples had been kept
	kind      classname.Labels // what its type, provider or the like names
	key       string           // under which it stands, if it is a value
	named     *record.Item     // the status that it names
	inherited bool             // the object within names it
	video     *record.Item     // the video whose URL it has
	block     stateBlock
}

// sample is a piece of a story's text, by which the story is known for the page's.
type sample struct {
	text string
	raw  bool // text is the string in JSON, quoted, that it is to be taken from
}

// metadataValue is a URL or title in state, quoted as it stands.
type metadataValue struct {
	quoted string
	title  bool
}

// story is what the URLs and titles of a scope show.
type story struct {
	own    bool // it is the page's
	titled bool // it has a headline, not the page's
	linked bool // it has a URL, not the page's
}

// StateReader walks the JSON in a script. It is lenient: what stands around the
// JSON is code, and only brackets and strings matter.
type StateReader struct {
	Page       *locate.Page
	Src        string
	open       []scope
	deep       int          // open brackets beyond maxScopes
	key        string       // the key of the value that comes next
	markup     []stateEmbed // not yet known to be the page's
	own        []stateEmbed
	metadata   []metadataValue // of the open scopes: few hold an embed, and need it read
	samples    []sample        // of the open scopes
	mark       finder
	status     finder
	Typed      []*record.Item // the objects that name an embed, whoever's they are
	videos     bool           // videos count too
	blocksOnly bool           // nothing counts but blocks and frames' codes
	sought     int            // strings sought in the page's text so far
	buf        []byte         // storage for a string without its escapes

	frameCodes   bool // there may be players' embed codes
	pageSettings bool // the whole state is about the page
	bareKeys     bool // keys stand without quotation marks
}

// Read reads all of r.Src.
func (r *StateReader) Read() {
	r.mark, r.status = finder{find: locate.NextStateMark}, finder{find: provider.NextStatus}
	for i := 0; i < len(r.Src); i++ {
		switch r.Src[i] {
		case '{', '[':
			r.enter()
		case '}', ']':
			r.leave()
		case '"':
			end := StringEnd(r.Src, i)
			if end < 0 {
				end = len(r.Src) + 1 // nothing behind it can be read
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
func (r *StateReader) quoted(start, end int) {
	if !isKey(r.Src, end) {
		r.value(start, end)
		return
	}
	r.key = r.Src[start+1 : end-1]
	if n := numberAfter(r.Src, end); n != "" && len(r.open) > 0 {
		r.note(`"` + n + `"`)
		r.key = ""
	}
}

func (r *StateReader) enter() {
	if len(r.open) >= maxScopes {
		r.deep++
		return
	}
	r.open = append(r.open, scope{markup: len(r.markup), metadata: len(r.metadata), samples: len(r.samples), key: r.key})
	r.key = ""
}

// leave closes a scope and judges the markup met in it.
func (r *StateReader) leave() {
	if r.deep > 0 {
		r.deep--
		return
	}
	if len(r.open) == 0 {
		return
	}
	s := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	metadata := r.metadata[s.metadata:]
	r.metadata = r.metadata[:s.metadata]
	isEmbed := true
	if n := len(r.open); n > 0 && s.named == nil && namesKind(s.key) {
		r.open[n-1].kind |= s.kind // "provider": {"name": "X"}
	}
	if s.named != nil && s.kind&classname.LabelTweet != 0 && !r.blocksOnly {
		it := record.FoundBy(s.named, record.MethodState, "twitter/state")
		r.Typed = append(r.Typed, it)
		r.markup = append(r.markup, stateEmbed{item: it})
	} else if s.video != nil && s.kind&classname.LabelVideo != 0 && !r.blocksOnly {
		r.markup = append(r.markup, stateEmbed{item: record.FoundBy(s.video, record.MethodState, string(s.video.Provider)+"/state")})
	} else if it := s.block.embed(); it != nil && len(r.markup) <= s.markup {
		r.markup = append(r.markup, stateEmbed{item: record.FoundBy(it, record.MethodState, string(it.Provider)+"/block"), block: true})
	} else {
		isEmbed = false
		if n := len(r.open); n > 0 {
			r.open[n-1].block.take(&s.block)
		}
		if n := len(r.open); s.named != nil && !s.inherited && n > 0 && r.open[n-1].named == nil {
			r.open[n-1].named, r.open[n-1].inherited = s.named, true // "source": {"url": …}
		}
	}
	if len(r.markup) <= s.markup {
		r.keepSamples(s.samples)
		return
	}
	switch of := r.story(metadata); {
	case r.pageSettings || of.own || r.stands(r.samples[s.samples:]):
		r.own = append(r.own, r.markup[s.markup:]...)
	case of.titled && of.linked && !isEmbed:
		// Another story.
	case of.titled && isFrames(r.markup[s.markup:]):
		// A list of players, each with its title.
	default:
		r.keepSamples(s.samples)
		return
	}
	r.markup, r.samples = r.markup[:s.markup], r.samples[:s.samples]
}

// keepSamples hands the samples from start on, those of a closed scope, to the scope
// around it, as far as that has room.
func (r *StateReader) keepSamples(start int) {
	room := 0
	if n := len(r.open); n > 0 {
		room = max(0, r.open[n-1].samples+maxSamples-start)
	}
	r.samples = r.samples[:min(len(r.samples), start+room)]
}

// stands reports whether one of the samples is text of the page.
func (r *StateReader) stands(samples []sample) bool {
	text := ascii.View(r.Page.Text.Buf)
	for i := range samples {
		s := &samples[i]
		if s.raw {
			v, _ := Unquote(s.text[:cutString(s.text, 4*sampleLength)] + `"`)
			*s = sample{text: firstWords(v)}
		}
		if s.text == "" {
			continue
		}
		if r.sought++; r.sought > maxSought || !r.Page.Spend(len(text)/searchSpeed) {
			return false
		}
		if strings.Contains(text, s.text) {
			return true
		}
	}
	return false
}

// story reads the metadata of a scope.
func (r *StateReader) story(metadata []metadataValue) (of story) {
	for _, s := range metadata {
		v, ok := Unquote(s.quoted)
		switch {
		case !ok:
		case !s.title && len(v) < 2000:
			of.own = of.own || r.Page.Identity.IsPath(v)
			of.linked = of.linked || strings.HasPrefix(v, "http") || strings.HasPrefix(v, "/")
		case s.title && len(v) < 1000:
			if r.Page.Identity.IsTitle(v) {
				of.own = true
			} else if len(v) > 15 {
				of.titled = true
			}
		}
	}
	return of
}

// value takes the string at src[start:end], a value.
func (r *StateReader) value(start, end int) {
	if len(r.open) == 0 || end-start < 3 {
		return
	}
	s, quoted := &r.open[len(r.open)-1], r.Src[start:end]
	if r.bareKeys && r.key == "" {
		r.key = bareKey(r.Src[max(0, start-maxBareKey):start])
	}
	r.note(quoted)
	if !r.blocksOnly {
		r.nameURL(s, start, end)
	}
	r.blockValue(&s.block, r.key, quoted)
	isFrame := r.frameCodes && r.isFrameCode(start, end)
	if isFrame || !r.blocksOnly && r.mark.within(r.Src, start, end) && locate.HasStateMark(quoted) {
		if v, ok := Unquote(quoted); ok {
			r.markup = append(r.markup, stateEmbed{markup: v, frame: isFrame})
			r.samples = append(r.samples, sample{text: firstWords(v)})
		}
	} else if len(quoted) > sampleLength && len(r.samples)-s.samples < maxSamples && strings.IndexByte(quoted, ' ') > 0 {
		r.samples = append(r.samples, sample{quoted, true})
	}
	r.key = ""
}

// note notes what a string or number, quoted, says of the object it is in by
// its key: that it is a tweet, and which; what it is called and where it is.
func (r *StateReader) note(quoted string) {
	switch r.key {
	case "url", "canonical", "canonicalUrl", "canonical_url", "link", "permalink", "path", "slug", "seoUrl", "href", "websiteUrl", "uri":
		r.metadata = append(r.metadata, metadataValue{quoted, false})
	case "title", "headline", "hl", "name", "seoTitle", "heading":
		r.metadata = append(r.metadata, metadataValue{quoted, true})
	}
	if r.blocksOnly {
		return
	}
	s, plain := &r.open[len(r.open)-1], quoted[1:len(quoted)-1]
	if classname.LabelsIn(r.key)&classname.LabelTweet != 0 {
		s.kind |= classname.LabelTweet
		s.nameStatus(plain)
	}
	if len(plain) <= locate.MaxNameValue && namesKind(r.key) {
		s.kind |= classname.LabelsIn(plain)
		if provider.ProviderByName(plain) == record.Twitter {
			s.kind |= classname.LabelTweet
		}
	}
	switch r.key {
	case "id", "id_str", "externalId":
		s.nameStatus(plain)
	}
}

// nameStatus takes the id of a status, if it is one and none is known.
func (s *scope) nameStatus(id string) {
	if s.named != nil || len(id) < 15 {
		return
	}
	if _, ok := record.StatusTime(id); ok {
		s.named = record.NewTweet("", id)
	}
}

// nameURL notes whether the string at src[start:end] is the URL of a
// tweet or video.
func (r *StateReader) nameURL(s *scope, start, end int) {
	const longest = 500
	if end-start >= longest+len(`""`) {
		return
	}
	quoted := r.Src[start:end]
	if r.status.within(r.Src, start, end) {
		if v, ok := Unquote(quoted); ok {
			if it, ok := provider.RecognizeURL(v, nil); ok {
				if t, ok := it.As(record.KindTweet); ok && (s.named == nil || s.named.ID == t.ID) {
					s.named = t
				}
			}
		}
	}
	if r.videos && s.video == nil && mentionsVideo(quoted) {
		if v, ok := Unquote(quoted); ok {
			if it, ok := r.Page.Options.Tables.URLs().RecognizeURL(v, nil); ok {
				s.video, _ = it.As(record.KindVideo)
			}
		}
	}
}

// namesKind reports whether the value of a key says what an object is.
func namesKind(key string) bool {
	switch key {
	case "type", "@type", "kind", "provider", "network", "platform", "__typename", "component", "source", "provider_name", "providerName", "name", "service":
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

// StringEnd returns the end of the JSON string that begins at s[i], -1 if it has none.
func StringEnd(s string, i int) int {
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

// isKey reports whether a colon follows.
func isKey(s string, i int) bool {
	for i < len(s) && ascii.IsSpace(s[i]) {
		i++
	}
	return i < len(s) && s[i] == ':'
}

// numberAfter returns the whole number that follows a key and its colon.
func numberAfter(s string, i int) string {
	for i < len(s) && (ascii.IsSpace(s[i]) || s[i] == ':') {
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
