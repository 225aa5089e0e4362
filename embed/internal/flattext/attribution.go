package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// signedAt is what follows the words of an embedded post: dash, name, handle, date.
type signedAt struct {
	start, end int // from the dash to the end of the date
	name       string
	handle     string
	dash       signature.Dash
	when       signature.Day
	gap        int // line breaks between the words and the signature
}

// signatureAt reads the signature with the handle ref, and the words before it, and
// adds the item. It reports whether there was one.
func (s *Scan) signatureAt(ref signature.Handle) (ok bool) {
	sig := signedAt{handle: ref.Name, start: ref.Start, end: ref.End}
	sig.when = s.dayAfter(ref.End)
	if sig.when.URL == "" && ref.URL != "" && s.namesPost(ref.URL) {
		sig.when.URL = ref.URL
	}
	sig.end = max(sig.end, sig.when.End)
	certain := sig.when.Found() || sig.when.URL != ""
	if (!certain || !sig.when.Found() && ref.URL != "") && s.byLineAt(ref) {
		return true
	}
	if !certain && !signature.AtLineEnd(s.text, ref.End) {
		return s.authorFirst(ref)
	}
	if sig.dash, ok = s.dashBefore(ref.Start, sig); !ok {
		return s.undashed(sig)
	}
	s.named(&sig, ref.Start)
	return s.credible(sig) && s.addSigned(sig)
}

// named takes the name and the start of sig from its dash.
func (s *Scan) named(sig *signedAt, nameEnd int) {
	sig.start = sig.dash.Start
	if sig.start > s.minStart && s.text[sig.start-1] == '\\' {
		sig.start--
	}
	if sig.start > s.minStart && s.text[sig.start-1] == '[' && sig.when.URL != "" {
		sig.start-- // all of it is a link
	}
	sig.name = signature.Clean(s.text[sig.dash.End:nameEnd])
}

// dashBefore finds the dash before the name that ends at end. A lost one beats
// one that stands before it.
func (s *Scan) dashBefore(end int, sig signedAt) (d signature.Dash, ok bool) {
	d, ok = signature.Before(s.text, end, s.minStart)
	if ok && strings.IndexByte(s.text[d.End:end], '?') < 0 || !sig.when.Found() || s.runsOn(sig.end) || opensClause(s.text[sig.end:]) {
		return d, ok
	}
	if lost, found := signature.LostBefore(s.text, end, s.minStart); found {
		return lost, true
	}
	return d, ok
}

// opensClause reports whether what stands behind a day goes on with the sentence that
// the day is in.
func opensClause(rest string) bool {
	return rest != "" && strings.IndexByte(",;:)", rest[0]) >= 0
}

// dayAfter reads the day behind a handle and the link it may be.
func (s *Scan) dayAfter(i int) signature.Day {
	when, ok := signature.DayAfter(s.text, i)
	if !ok {
		when = signature.Day{Start: i, End: i}
		when.AddURL(s.text)
	} else if when.URL == "" {
		when.URL = s.linkAt(when.Start, when.End)
	}
	return when
}

// namesPost reports whether an address is one of a post or player.
func (s *Scan) namesPost(address string) bool {
	_, ok := s.opts.Tables.URLs().RecognizeURL(address, nil)
	return ok
}

// bareSignatureAt reads "— Name @handle DATE", whose handle has no brackets. A day
// has to follow, and either nothing behind it or a picture's link before it.
func (s *Scan) bareSignatureAt(at int) bool {
	if at > s.minStart && s.text[at-1] != '\n' && textline.BackBlank(s.text, at) == at {
		return false
	}
	handle, end := signature.HandleName(s.text, at+1)
	if !provider.ValidHandle(handle) {
		return false
	}
	when, ok := signature.DayAfter(s.text, end)
	if !ok || strings.IndexByte(s.text[end:when.Start], '\n') >= 0 {
		return false
	}
	sig := signedAt{handle: handle, end: when.End, when: when}
	if sig.dash, ok = signature.Before(s.text, at, s.minStart); !ok || sig.dash.Rank < signature.Double {
		return false
	}
	s.named(&sig, at)
	words := textline.BackBreaks(s.text, sig.start, s.minStart)
	pic := signature.EndsInMediaLink(s.text[max(s.minStart, words-64):words])
	first, _ := utf8.DecodeRuneInString(sig.name)
	if !pic && (!signature.AtLineEnd(s.text, sig.end) || unicode.IsLower(first) || strings.ContainsAny(sig.name, ".!?,;:")) {
		return false
	}
	return s.addSigned(sig)
}

// undashed takes "Name (@handle) DATE" without a dash for a signature if it is
// a line of its own under a quotation or a pic link.
func (s *Scan) undashed(sig signedAt) bool {
	if !sig.when.Found() && sig.when.URL == "" || !signature.AtLineEnd(s.text, sig.end) {
		return false
	}
	const far = 480 // bytes of a name
	if end, ok := s.mediaLinkBefore(sig.start); ok {
		sig.name = signature.Clean(s.text[end:sig.start])
		sig.start, sig.dash = end, signature.Dash{Start: end, End: end, Rank: signature.Lost}
		return s.addSigned(sig)
	}
	start := textline.Start(s.text, sig.start, max(s.minStart, sig.start-far))
	words, _, quoted := textline.Margin(s.text[start:sig.start])
	name := s.text[start+words : sig.start]
	if !signature.Plausible(name) || start == s.minStart && start > 0 {
		return false
	}
	end := textline.BackBreaks(s.text, start, s.minStart)
	linked := name != "" && name[0] == '[' && sig.when.URL != ""
	if !quoted && !linked && !signature.EndsInMediaLink(s.text[max(s.minStart, end-64):end]) {
		return false
	}
	sig.start, sig.name = start+words, signature.Clean(name)
	sig.dash = signature.Dash{Start: sig.start, End: sig.start, Rank: signature.Lost, OwnLine: true}
	return s.addSigned(sig)
}

// mediaLinkBefore finds the end of the pic or t.co link that stands before the
// name that ends at i, on the same line.
func (s *Scan) mediaLinkBefore(i int) (end int, ok bool) {
	const far = 300 // bytes of a link and a name
	lo := textline.Start(s.text, i, max(s.minStart, i-far))
	head := s.text[lo:i]
	at := max(strings.LastIndex(head, "pic.twitter.com/"), strings.LastIndex(head, "pic.x.com/"), strings.LastIndex(head, "://t.co/"))
	if at < 0 {
		return 0, false
	}
	n := strings.IndexAny(head[at:], " \t\u00a0")
	if n < 0 || !signature.EndsInMediaLink(head[:at+n]) {
		return 0, false
	}
	end = lo + at + n
	name := strings.TrimSpace(s.text[end:i])
	return end, name != "" && signature.Plausible(name)
}

// credible reports whether a dash, a name and a handle are a signature. With a
// date they are, unless the dash is a mere hyphen that may be a list's; without
// one more must speak for it.
func (s *Scan) credible(sig signedAt) bool {
	if sig.when.URL != "" {
		return true
	}
	end := textline.BackBreaks(s.text, sig.start, s.minStart)
	if signature.EndsInMediaLink(s.text[max(s.minStart, end-64):end]) {
		return sig.when.Found() || sig.dash.Rank > signature.Hyphen && signature.AtLineEnd(s.text, sig.end)
	}
	if !sig.when.Found() {
		return sig.dash.Rank > signature.Hyphen && sig.dash.OwnLine && signature.AtLineEnd(s.text, sig.end) &&
			s.inBlockquote(sig.start) && s.soundsPosted(s.lineOf(end, max(s.minStart, end-4*TweetLimit)))
	}
	if sig.dash.OwnLine {
		return sig.dash.Rank > signature.Hyphen || !s.inList(sig)
	}
	if s.runsOn(sig.end) && !s.threadGoesOn(sig) || isByLine(s.text[s.lineOf(end, max(s.minStart, end-signature.MaxName)).start:end]) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[s.minStart:end])
	return sig.dash.Rank > signature.Hyphen || isSentenceEnd(last) || isEmoji(last) || signature.AtLineEnd(s.text, sig.end)
}

// inList reports whether a line that begins with a hyphen is one of several, as in
// a list.
func (s *Scan) inList(sig signedAt) bool {
	const far = 4 * TweetLimit // bytes
	above, ok := s.lineAbove(textline.Start(s.text, sig.start, s.minStart), max(s.minStart, sig.start-far))
	if !ok || strings.HasPrefix(s.text[above.start:above.end], "-") {
		return true
	}
	next, _ := textline.SkipBreaks(s.text, sig.end, 3)
	return strings.HasPrefix(s.text[next:], "-")
}

// runsOn reports whether the sentence goes on behind a date, as in prose.
func (s *Scan) runsOn(i int) bool {
	j := textline.SkipBlank(s.text, i)
	return j > i && j < len(s.text) && 'a' <= s.text[j] && s.text[j] <= 'z'
}

// threadGoesOn reports whether the words behind a signature are those of the next
// by the same author, on the same line.
func (s *Scan) threadGoesOn(sig signedAt) bool {
	rest := s.text[sig.end:textline.NearEnd(s.text, sig.end, 2*TweetLimit)]
	i := strings.Index(rest, "(@"+sig.handle+")")
	if i < 0 {
		return false
	}
	_, ok := signature.Before(rest, i, 0)
	return ok
}

// isByLine reports whether a line is "By Name".
func isByLine(line string) bool {
	return strings.HasPrefix(line, "By ") && len(strings.Fields(line)) <= 5 && !strings.ContainsAny(line, ".!?#@")
}

// inBlockquote reports whether the line of i has the ">" of a Markdown quotation.
func (s *Scan) inBlockquote(i int) bool {
	start := textline.Start(s.text, i, max(0, i-signature.MaxName))
	_, _, quoted := textline.Margin(s.text[start:i])
	return quoted
}
