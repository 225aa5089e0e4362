package flattext

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/prefixes"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// postLimit is the most characters that the words of another network's post
// have (Instagram's and TikTok's limit for captions).
const postLimit = 2200

// byLine is the line that signs a post of another network.
type byLine struct {
	start, end   int
	name, handle string
	date         record.Date
	ownLine      bool
}

// newPost makes a post that was found by its by-line.
func newPost(p record.Provider, by byLine, rule string) *record.Item {
	t := &record.Item{Kind: record.KindPost, Author: by.name, Handle: strings.Clone(by.handle), Date: by.date}
	t.Kind, t.Provider = record.KindPost, p
	t.Origin.Method, t.Origin.Rule = record.MethodAttribution, rule
	return t
}

// byLineAt reads "A post shared by Name (@handle) on DATE" around a handle, in
// the languages of the phrase table, and the words before it.
func (s *Scan) byLineAt(ref signature.Handle) bool {
	by, ok := s.instagramBy(ref)
	if !ok {
		return false
	}
	post := newPost(record.Instagram, by, "instagram/attribution")
	identify(post, ref.URL)
	start := by.start
	if w, intro, ok := s.wordsUnderIntro(by.start); ok {
		start = intro
		post.Text = cleanWords(s.text[w.start:w.end])
	} else if w, intro, ok := s.wordsBehindIntro(by.start); ok {
		start = intro
		post.Text = cleanWords(s.text[w.start:w.end])
	} else if w := s.captionBefore(by); w.end > w.start {
		start = w.start
		post.Text = cleanWords(s.text[w.start:w.end])
	}
	s.addFramed(post, start, by.end)
	return true
}

// identify takes the id of a post from its URL.
func identify(post *record.Item, address string) {
	it, ok := provider.RecognizeURL(address, nil)
	if from, isPost := it.As(record.KindPost); ok && isPost && from.Provider == post.Provider {
		post.ID, post.URL = strings.Clone(from.ID), strings.Clone(from.URL)
	}
}

// instagramBy finds the by-line that holds ref: the whole line, or a part that
// ends with the handle and the date behind it.
func (s *Scan) instagramBy(ref signature.Handle) (by byLine, ok bool) {
	const far, most = 240, 16 // bytes and words of wording and name
	start := textline.Start(s.text, ref.Start, max(s.minStart, ref.Start-far))
	own := start == s.minStart || s.text[start-1] == '\n'
	if i := strings.LastIndexByte(s.text[start:ref.Start], '@'); i >= 0 {
		start, own = start+i, false // a name seldom holds another handle
	}
	skip, _, _ := textline.Margin(s.text[start:ref.Start])
	start += skip
	if s.text[start] == '[' {
		start++ // a link of Markdown
	}
	eol := ref.Close
	if own { // the whole line may be the wording
		eol = textline.NearEnd(s.text, ref.Close, far)
	}
	if !phrases.MaySign(s.text[start:eol]) {
		return by, false // as most are
	}
	by = byLine{handle: ref.Name, end: ref.Close}
	at := start
	for n := strings.Count(s.text[start:ref.Start], " "); n > most; n-- {
		at = nextWord(s.text, at, ref.Start)
	}
	for ; at < ref.Start; at = nextWord(s.text, at, ref.Start) {
		m, found := phrases.Line(s.text[at:ref.Close])
		if found = found && m.Kind == phrases.ByInstagram && m.Start == 0; found {
			by.start, by.ownLine, ok = at, own && at == start, true
			by.name = signature.Clean(m.Name)
		} else if ok {
			break // the match before it was the shortest
		}
	}
	if !ok && own && eol-start <= 2*far {
		if m, found := phrases.Line(s.text[start:eol]); found && m.Kind == phrases.ByInstagram {
			by.start, by.end, by.ownLine, ok = start, textline.BackBlank(s.text, eol), true, true
			by.name = signature.Clean(m.Name)
		}
	}
	if ok && by.start > s.minStart && s.text[by.start-1] == '[' {
		by.start--
	}
	if ok && ref.URL == "" {
		s.dateBehind(&by, ref.Close)
	} else if ok {
		by.end = max(by.end, ref.End)
	}
	return by, ok
}

// nextWord returns the start of the next word behind at, or end.
func nextWord(text string, at, end int) int {
	i := strings.IndexByte(text[at:end], ' ')
	if i < 0 {
		return end
	}
	return textline.SkipBlank(text[:end], at+i)
}

// dateBehind reads the date within the few words behind i on the line.
func (s *Scan) dateBehind(by *byLine, i int) {
	const words, longest = 3, 24 // words before the date, bytes of one
	end := textline.NearEnd(s.text, i, 200)
	for range words {
		i = textline.SkipBlank(s.text, i)
		if i >= end {
			return
		}
		if m, ok := dates.Prefix(s.text[i:end]); ok {
			by.date = record.DateOf(m.Date)
			by.end = max(by.end, zoneEnd(s.text, i+m.Len))
			return
		}
		next := nextWord(s.text, i, end)
		if next-i > longest {
			return
		}
		i = next
	}
}

// zoneEnd goes over a time zone's letters ("PDT") behind a time of day.
func zoneEnd(text string, i int) int {
	j := textline.SkipBlank(text, i)
	n := 0
	for j+n < len(text) && 'A' <= text[j+n] && text[j+n] <= 'Z' {
		n++
	}
	if n == 3 || n == 4 {
		if text[j+1] != 'S' && text[j+n-1] != 'T' || j+n < len(text) && ascii.IsWordByte(text[j+n]) {
			return i
		}
		return j + n
	}
	return i
}

// wordsUnderIntro finds the line above that introduces the post, and the words between.
func (s *Scan) wordsUnderIntro(end int) (w wordSpan, intro int, ok bool) {
	const mostLines = 30
	w.end = textline.BackBreaks(s.text, end, s.minStart)
	w.start = w.end
	from := textline.Start(s.text, end, s.minStart)
	if from < w.end {
		w.start = from // words on the by-line's own line
	}
	for range mostLines {
		above, more := s.lineAbove(textline.Start(s.text, from, s.minStart), s.minStart)
		if !more || end-above.start > 4*postLimit {
			return w, 0, false
		}
		line := s.text[above.start:above.end]
		if line[0] == '[' {
			line = signature.ReduceMarkdown(line)
		}
		if m, found := phrases.Line(line); found {
			if m.Kind == phrases.Intro {
				w.start = min(w.start, w.end)
				return w, above.start + m.Start, true
			}
			return w, 0, false
		}
		w.start, from = above.start, above.start
	}
	return w, 0, false
}

// wordsBehindIntro finds an introduction that a tool glued into the line of the
// by-line, and the words between.
func (s *Scan) wordsBehindIntro(end int) (w wordSpan, intro int, ok bool) {
	from := textline.Start(s.text, end, max(s.minStart, end-2*postLimit))
	for from < end && !utf8.RuneStart(s.text[from]) {
		from++
	}
	for m := range insides(s.text[from:end]) {
		if m.Kind == phrases.Intro {
			intro, ok = from+m.Start, true
			w = wordSpan{start: textline.SkipBlank(s.text, from+m.End), end: textline.BackBlank(s.text, end)}
		}
	}
	w.end = max(w.end, w.start)
	return w, intro, ok && w.end <= end
}

// captionBefore finds the words before a by-line without an introduction.
func (s *Scan) captionBefore(by byLine) wordSpan {
	end := textline.BackBreaks(s.text, by.start, s.minStart)
	if end <= s.minStart {
		return wordSpan{}
	}
	last := s.lineOf(end, s.minStart)
	sig := signedAt{start: by.start, name: by.name, handle: by.handle, dash: signature.Dash{OwnLine: by.ownLine}}
	if !by.ownLine {
		if s.layout().gap == 0 || !s.fits(last.start, end, postLimit) {
			start, _ := s.midLine(sig, last.start, end, TweetLimit)
			return wordSpan{start: start, end: end}
		}
		return s.paragraphs(sig, last, TweetLimit)
	}
	if start, ok := s.block(sig, last, postLimit); ok {
		return wordSpan{start: start, end: end}
	}
	sig.gap = strings.Count(s.text[end:by.start], "\n")
	facebook := by.handle == "" // its by-line is never without words
	if sig.gap == 1 || facebook && !mention.Reports(s.text[last.start:end]) || s.soundsPosted(last) {
		return s.paragraphs(sig, last, postLimit)
	}
	return wordSpan{}
}

// soundsPosted reports whether a line has what captions have and articles lack.
func (s *Scan) soundsPosted(l textLine) bool {
	e := evidence{above: s.text[l.start:l.end]}
	return e.wording() > 0
}

// addFramed adds an item together with the lines that introduce and close it
// ("Skip Twitter post by @x", "End of Twitter post by @x").
func (s *Scan) addFramed(it *record.Item, start, end int) {
	if above, ok := s.lineAbove(textline.Start(s.text, start, s.minStart), s.minStart); ok && above.gap <= 3 {
		if m, ok := boundaryLine(s.text[above.start:above.end]); ok && m.Kind != phrases.EndOf {
			start = above.start + m.Start
		}
	}
	end = s.closed(end)
	start, end = s.glued(start, end)
	s.add(it, start, end)
}

// closed returns the end of the line that closes the post which ends at end. The
// site's button to report the post may stand between.
func (s *Scan) closed(end int) int {
	const longest = 24 // bytes of a button
	at := end
	for range 2 {
		next, _ := textline.SkipBreaks(s.text, at, 4)
		if next <= at || next >= len(s.text) {
			break
		}
		eol := textline.NearEnd(s.text, next, 200)
		if m, ok := boundaryLine(s.text[next:eol]); ok && m.Kind == phrases.EndOf && m.Start == 0 {
			line := s.text[next:textline.BackBlank(s.text, eol)]
			if withoutNumber(line) != line {
				return next + len(line)
			}
			return next + m.End
		}
		if eol-next > longest || strings.IndexByte(s.text[next:eol], ' ') >= 0 {
			break
		}
		at = eol
	}
	return end
}

// glued extends an item by the wordings that a tool glued to it on its line:
// "…closely.'Skip Twitter post by @x TEXT … January 11, 2020 End of Twitter post by @x".
func (s *Scan) glued(start, end int) (int, int) {
	const before, after = 120, 160 // bytes
	lo := textline.Start(s.text, start, max(s.minStart, start-before))
	for lo < start && !utf8.RuneStart(s.text[lo]) {
		lo++
	}
	for m := range insides(s.text[lo:start]) {
		if (m.Kind == phrases.Skip || m.Kind == phrases.Intro) && textline.SkipBlank(s.text, lo+m.End) == start {
			start = lo + m.Start
			break
		}
	}
	rest := s.text[end:textline.NearEnd(s.text, end, after)]
	for m := range insides(rest) {
		if m.Kind == phrases.EndOf && m.Start <= 16 {
			end += m.End
		}
		break
	}
	return start, end
}

// insides yields the wordings that stand inside a line.
func insides(line string) iter.Seq[phrases.Match] {
	return func(yield func(phrases.Match) bool) {
		for from := 0; from < len(line); {
			m, ok := phrases.Inside(line, from)
			if !ok || m.End <= from || !yield(m) {
				return
			}
			from = m.End
		}
	}
}

// behindBoundary returns the end of the last wording in text[start:end] that
// opens a post, and start if there is none.
func (s *Scan) behindBoundary(start, end int) int {
	lo := max(start, end-2*postLimit)
	for lo < end && !utf8.RuneStart(s.text[lo]) {
		lo++
	}
	for m := range insides(s.text[lo:end]) {
		if m.Kind == phrases.Skip || m.Kind == phrases.Intro {
			start = textline.SkipBlank(s.text[:end], lo+m.End)
		}
	}
	return start
}

// boundaryLine reads a line that opens or closes a post.
func boundaryLine(line string) (m phrases.Match, ok bool) {
	const longest = 160 // bytes
	if len(line) > longest {
		return m, false
	}
	if line = withoutNumber(line); !phrases.MayBound(line) {
		return m, false
	}
	m, ok = phrases.Line(line)
	return m, ok && (m.Kind == phrases.Skip || m.Kind == phrases.EndOf || m.Kind == phrases.Intro)
}

// withoutNumber takes the post's number (", 2") off a line that opens or closes it.
func withoutNumber(line string) string {
	end := len(line)
	for end > 0 && ascii.IsDigit(line[end-1]) {
		end--
	}
	if head, ok := strings.CutSuffix(line[:end], ", "); ok && end < len(line) {
		return head
	}
	return line
}

// addFederated adds the post that sig signs on Bluesky, where handles are host
// names, or on Mastodon, where they are user@host.
func (s *Scan) addFederated(sig signedAt) bool {
	provider, rule := record.Bluesky, "bluesky/attribution"
	user, host, mastodon := strings.Cut(sig.handle, "@")
	if mastodon {
		provider, rule = record.Mastodon, "mastodon/attribution"
	} else {
		user, host = "x", sig.handle
	}
	if !sig.when.Found() || user == "" || !isHostName(host) {
		return false
	}
	w := s.wordsBefore(sig)
	post := newPost(provider, byLine{name: sig.name, handle: sig.handle, date: record.DateOf(sig.when.Date)}, rule)
	post.Text = cleanWords(s.text[w.start:w.end])
	start := sig.start
	if w.end > w.start {
		start = w.start
	}
	s.addFramed(post, start, sig.end)
	return true
}

// isHostName reports whether name has the form of a host name with a dot.
func isHostName(name string) bool {
	labels := strings.Split(name, ".")
	if len(labels) < 2 || len(name) > 253 {
		return false
	}
	for _, l := range labels {
		if l == "" || strings.Trim(l, "-") != l || strings.IndexByte(l, '_') >= 0 {
			return false
		}
	}
	return !ascii.IsDigit(labels[len(labels)-1][0])
}

// framedAt reads "Post by @handle" above "View on Threads" or "View on Mastodon",
// in any language that keeps the network's name.
func (s *Scan) framedAt(at int) bool {
	const longestLabel, longestLine = 40, 48 // bytes
	if at == 0 || textline.BlankAt(s.text, at-1) == 0 && s.text[at-1] != ' ' {
		return false
	}
	handle, end := signature.HandleName(s.text, at+1)
	start := textline.Start(s.text, at, max(s.minStart, at-longestLabel))
	skip, _, _ := textline.Margin(s.text[start:at])
	start += skip
	words := 0
	for range strings.FieldsSeq(s.text[start:at]) {
		words++
	}
	if handle == "" || words == 0 || words > 3 {
		return false
	}
	next, breaks := textline.SkipBreaks(s.text, end, 2)
	line := s.text[next:min(len(s.text), next+longestLine)]
	if breaks > 0 {
		line, _, _ = strings.Cut(line, "\n")
	}
	provider, name := record.Threads, "Threads"
	i := strings.Index(line, name)
	if i < 0 {
		provider, name = record.Mastodon, "Mastodon"
		i = strings.Index(line, name)
	}
	if i <= 0 || strings.Count(line[:i], " ") > 3 || strings.IndexByte(line[:i], '.') >= 0 {
		return false
	}
	eol := next + i + len(name)
	if breaks > 0 && !shortRest(s.text, eol) {
		return false
	}
	if !signature.AtLineEnd(s.text, eol) {
		if rest := textline.NearEnd(s.text, eol, 17); rest-eol <= 16 {
			eol = textline.BackBlank(s.text, rest)
		}
	}
	post := newPost(provider, byLine{handle: handle}, strings.ToLower(name)+"/attribution")
	s.addFramed(post, start, eol)
	return true
}

// shortRest reports whether the line ends within a word or two.
func shortRest(text string, i int) bool { return textline.NearEnd(text, i, 17)-i <= 16 }

// postMark is an anchor of a post that no "@" marks.
type postMark struct {
	at   int
	read func(s *Scan, at int) bool
}

// wordings finds where Facebook's by-lines begin and what tools glue into lines.
var wordings = sync.OnceValue(func() *prefixes.Set {
	return prefixes.New(append(phrases.Prefixes(), facebookBy[:]...)...)
})

// postMarks lists the anchors of posts whose signature has no handle with an "@",
// in order, and in s.beginnings the places of all wordings.
func (s *Scan) postMarks() (marks []postMark) {
	for _, near := range s.near {
		marks = s.appendWordings(marks, near)
	}
	for i := s.first(s.firstSlash, '/'); i >= 0; i = s.next(i+1, '/') {
		switch {
		case i == 0:
		case s.text[i-1] == 'u':
			marks = append(marks, postMark{at: i - 1, read: (*Scan).redditAt})
		case s.text[i-1] == ':':
			marks = s.appendLinkMark(marks, i)
		}
	}
	slices.SortStableFunc(marks, func(a, b postMark) int { return a.at - b.at })
	return marks
}

// appendWordings appends the anchors of posts in the part near of the text that are
// signed with words, or with the note before a sound.
func (s *Scan) appendWordings(marks []postMark, near textline.Range) []postMark {
	for at := range wordings().In(s.text[near.From:near.To]) {
		at += near.From
		s.beginnings = append(s.beginnings, at)
		if facebookByLength(s.text[at:]) > 0 {
			marks = append(marks, postMark{at: at, read: (*Scan).facebookAt})
		}
	}
	if s.firstHandle < 0 { // a post on TikTok begins with one
		return marks
	}
	const note, rare = "♬", 2 // its last byte
	for at := max(near.From, s.firstHandle); ; at++ {
		if at = ascii.NextString(s.text[:near.To], at, note, rare); at < 0 {
			return marks
		}
		marks = append(marks, postMark{at: at, read: (*Scan).tiktokAt})
	}
}

// appendLinkMark appends the anchor of a signature that is a link of Markdown, whose
// URL has its first slash at the offset slash, if it may be one: "— [LABEL](URL)", or a
// clock's "[3:04 PM · Aug 11, 2024](URL)".
func (s *Scan) appendLinkMark(marks []postMark, slash int) []postMark {
	from := max(0, slash-len("](https:"))
	i := strings.LastIndex(s.text[from:slash], "](http")
	if i < 0 {
		return marks
	}
	at := from + i
	const farLabel = 310 // bytes
	if open := strings.LastIndexByte(s.text[max(0, at-farLabel):at], '['); open >= 0 {
		if open += max(0, at-farLabel); strings.HasSuffix(s.text[:open], "— ") {
			marks = append(marks, postMark{at: open - len("— "), read: (*Scan).linkedAt})
		}
	}
	if at > 0 && (ascii.IsDigit(s.text[at-1]) || s.text[at-1] >= 0x80) && strings.Contains(s.text[at:min(len(s.text), at+80)], "/status/") {
		marks = append(marks, postMark{at: at, read: (*Scan).clockLinkAt})
	}
	return marks
}

// postAt tries the mark and returns where to go on.
func (s *Scan) postAt(m postMark) int {
	s.minStart = max(s.minStart, s.stops.minStartAt(m.at))
	if m.at >= s.minStart && m.read(s, m.at) {
		return s.minStart
	}
	return m.at + 1
}
