package embed

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/dates"
)

// signature is what follows the words of an embedded post: dash, name, handle, date.
type signature struct {
	start, end int // from the dash to the end of the date
	name       string
	handle     string
	dash       nameDash
	when       printedDate
	gap        int // line breaks between the words and the signature
}

// printedDate is a date behind a handle, with the link it may be.
type printedDate struct {
	start, end int // of the date as printed, a link's syntax included; equal if there is none
	date       Date
	text       string
	url        string // the link's target
}

// found tells whether there is a date, masked or not.
func (p printedDate) found() bool { return p.text != "" }

// handleRef is "(@handle)" in running text.
type handleRef struct {
	open, end int // from before the bracket to behind it
	handle    string
}

// signatureAt reads the signature whose handle's "@" is at the offset at, and
// the words before it, and adds the item. It tells whether there was one.
func (s *textScan) signatureAt(at int) bool {
	ref, ok := s.handleRefAt(at)
	if !ok {
		return false
	}
	sig := signature{handle: ref.handle, start: ref.open, end: ref.end}
	if sig.when, ok = s.dateAfter(ref.end); !ok {
		sig.when = printedDate{start: ref.end, end: ref.end}
		s.addressAfter(&sig.when)
	}
	sig.end = max(sig.end, sig.when.end)
	certain := sig.when.found() || sig.when.url != ""
	if !certain && s.wantsPosts() && s.byLineAt(ref) {
		return true
	}
	if !certain && !atLineEnd(s.text, ref.end) {
		return false
	}
	sig.dash, ok = s.dashBefore(ref.open)
	if !ok {
		return s.undashed(sig)
	}
	sig.start = sig.dash.start
	if sig.start > s.floor && s.text[sig.start-1] == '\\' {
		sig.start--
	}
	sig.name = cleanName(s.text[sig.dash.end:ref.open])
	return s.credible(sig) && s.addSigned(sig)
}

// undashed takes "Name (@handle) DATE" without a dash for a signature if it is
// a line of its own under a quotation or a pic link.
func (s *textScan) undashed(sig signature) bool {
	if !sig.when.found() || !atLineEnd(s.text, sig.end) {
		return false
	}
	const far = 480 // bytes of a name
	if end, ok := s.mediaLinkBefore(sig.start); ok {
		sig.name = cleanName(s.text[end:sig.start])
		sig.start, sig.dash = end, nameDash{start: end, end: end}
		return s.addSigned(sig)
	}
	start := lineStart(s.text, sig.start, max(s.floor, sig.start-far))
	words, _, quoted := margin(s.text[start:sig.start])
	name := s.text[start+words : sig.start]
	if !plausibleName(name) || start == s.floor && start > 0 {
		return false
	}
	end := backBreaks(s.text, start, s.floor)
	if !quoted && !endsInMediaLink(s.text[max(s.floor, end-64):end]) {
		return false
	}
	sig.start, sig.name = start+words, cleanName(name)
	sig.dash = nameDash{start: sig.start, end: sig.start, ownLine: true}
	return s.addSigned(sig)
}

// mediaLinkBefore finds the end of the pic or t.co link that stands before the
// name that ends at i, on the same line.
func (s *textScan) mediaLinkBefore(i int) (end int, ok bool) {
	const far = 300 // bytes of a link and a name
	lo := lineStart(s.text, i, max(s.floor, i-far))
	head := s.text[lo:i]
	at := max(strings.LastIndex(head, "pic.twitter.com/"), strings.LastIndex(head, "pic.x.com/"), strings.LastIndex(head, "://t.co/"))
	if at < 0 {
		return 0, false
	}
	n := strings.IndexAny(head[at:], " \t\u00a0")
	if n < 0 || !endsInMediaLink(head[:at+n]) {
		return 0, false
	}
	end = lo + at + n
	name := strings.TrimSpace(s.text[end:i])
	return end, name != "" && plausibleName(name)
}

// credible tells whether a dash, a name and a handle are a signature. With a
// date they are, unless the dash is a mere hyphen that may be a list's; without
// one more must speak for it.
func (s *textScan) credible(sig signature) bool {
	if sig.when.url != "" {
		return true
	}
	end := backBreaks(s.text, sig.start, s.floor)
	if endsInMediaLink(s.text[max(s.floor, end-64):end]) {
		return sig.when.found() || sig.dash.rank > dashHyphen && atLineEnd(s.text, sig.end)
	}
	if !sig.when.found() {
		return sig.dash.rank > dashHyphen && sig.dash.ownLine && atLineEnd(s.text, sig.end) &&
			s.inQuotation(sig.start) && s.soundsPosted(s.lineOf(end, max(s.floor, end-4*tweetLimit)))
	}
	if sig.dash.ownLine {
		return sig.dash.rank > dashHyphen || !s.inList(sig)
	}
	if s.runsOn(sig.end) || isByLine(s.text[s.lineOf(end, max(s.floor, end-longName)).start:end]) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[s.floor:end])
	return sig.dash.rank > dashHyphen || isSentenceEnd(last) || isEmoji(last) || atLineEnd(s.text, sig.end)
}

// inList tells whether a line that begins with a hyphen is one of several, as in
// a list.
func (s *textScan) inList(sig signature) bool {
	const far = 4 * tweetLimit // bytes
	above, ok := s.lineAbove(lineStart(s.text, sig.start, s.floor), max(s.floor, sig.start-far))
	if !ok || strings.HasPrefix(s.text[above.start:above.end], "-") {
		return true
	}
	next, _ := skipBreaks(s.text, sig.end, 3)
	return strings.HasPrefix(s.text[next:], "-")
}

// runsOn tells whether the sentence goes on behind a date, as in prose.
func (s *textScan) runsOn(i int) bool {
	j := skipBlank(s.text, i)
	return j > i && j < len(s.text) && 'a' <= s.text[j] && s.text[j] <= 'z'
}

// isByLine tells whether a line is "By Name".
func isByLine(line string) bool {
	return strings.HasPrefix(line, "By ") && len(strings.Fields(line)) <= 5 && !strings.ContainsAny(line, ".!?#@")
}

// inQuotation tells whether the line of i bears a quotation's ">".
func (s *textScan) inQuotation(i int) bool {
	start := lineStart(s.text, i, max(0, i-longName))
	_, _, quoted := margin(s.text[start:i])
	return quoted
}

// atLineEnd tells whether nothing visible follows on the line.
func atLineEnd(text string, i int) bool {
	i = skipBlank(text, i)
	return i == len(text) || text[i] == '\n' || text[i] == '\\' && strings.HasPrefix(text[i+1:], "\n")
}

// handleRefAt reads "(@handle)" around the "@" at the offset at, also with the
// links and escapes of Markdown and of text browsers.
func (s *textScan) handleRefAt(at int) (ref handleRef, ok bool) {
	open := openBracket(s.text, at, s.floor)
	if open < 0 {
		return ref, false
	}
	from := at + 1
	if from < len(s.text) {
		from += blankAt(s.text, from) // translators write "(@ handle)"
	}
	name, end := handleName(s.text, from)
	if name == "" {
		return ref, false
	}
	if end = closeBracket(s.text, end); end < 0 {
		return ref, false
	}
	return handleRef{open: open, end: end, handle: name}, true
}

// openBracket returns the offset of the bracket that opens before the "@", -1
// if there is none.
func openBracket(text string, at, floor int) int {
	const far = 10 // an escape, a link's bracket, a link's number, direction marks
	i := at
	for i > floor && at-i < far {
		i = backBlank(text, i)
		if i <= floor {
			break
		}
		switch c := text[i-1]; {
		case c == '(':
			return i - 1
		case c == 0x88 && i >= 3 && text[i-3:i] == "（":
			return i - 3
		case c == '\\' || c == '[' || c == ']' || c == '*' || isDigit(c):
			i--
		default:
			return -1
		}
	}
	return -1
}

// handleName reads a handle, a host name or user@host behind an "@", Markdown's
// escapes undone. It returns its end.
func handleName(text string, i int) (name string, end int) {
	const longest = 100
	start, escaped := i, false
	for i < len(text) && i-start < longest {
		c := text[i]
		if c == '\\' && i+1 < len(text) && (text[i+1] == '_' || text[i+1] == '-' || text[i+1] == '.') {
			escaped = true
			i++
			continue
		}
		if !isWordByte(c) && c != '.' && c != '-' && c != '@' {
			break
		}
		i++
	}
	name = text[start:i]
	if escaped {
		name = strings.ReplaceAll(name, `\`, "")
	}
	return name, i
}

// closeBracket goes over the rest of a link and the bracket that closes behind
// a handle. It returns -1 if the bracket is not there.
func closeBracket(text string, i int) int {
	i = skipBlank(text, i)
	if strings.HasPrefix(text[i:], "**") {
		i += 2
	}
	if strings.HasPrefix(text[i:], "](") {
		const far = 300 // bytes of a profile's address
		j := strings.IndexByte(text[i:min(len(text), i+far)], ')')
		if j < 0 {
			return -1
		}
		i = skipBlank(text, i+j+1)
	}
	if strings.HasPrefix(text[i:], `\`) {
		i++
	}
	switch {
	case strings.HasPrefix(text[i:], ")"):
		return i + 1
	case strings.HasPrefix(text[i:], "）"):
		return i + len("）")
	}
	return -1
}

// dateAfter reads the date that follows at i: bare, as a Markdown link, or
// wrapped over a line end; on the next line or the one after it if it fills it.
func (s *textScan) dateAfter(i int) (p printedDate, ok bool) {
	const far = 160 // bytes of the longest date with its time
	j, breaks := skipBreaks(s.text, i, 2)
	j = skipSeparator(s.text, j)
	if j >= len(s.text) {
		return p, false
	}
	if s.text[j] == '[' {
		if n := linkNumber(s.text[j:]); n > 0 {
			j = skipBlank(s.text, j+n)
		} else {
			return s.linkedDate(j)
		}
	}
	window := s.text[j:min(len(s.text), j+far)]
	m, n, ok := datePrefix(window)
	if !ok || breaks > 1 && !atLineEnd(s.text, j+n) || opensRange(window[n:]) {
		return p, false
	}
	p = printedDate{start: j, end: j + n, date: dateOf(m.Date), text: strings.Clone(oneLine(window[:n]))}
	p.url = s.linkAt(p.start, p.end)
	s.addressAfter(&p)
	return p, true
}

// datePrefix reads a date at the start of window, also one that is wrapped.
func datePrefix(window string) (m dates.Match, n int, ok bool) {
	if m, ok = dates.Prefix(window); ok {
		return m, m.Len, true
	}
	eol := strings.IndexByte(window, '\n')
	if eol <= 0 {
		return m, 0, false
	}
	next, _ := skipBreaks(window, eol, 1)
	head := window[:backBlank(window, eol)]
	if m, ok = dates.Prefix(head + " " + window[next:]); !ok || m.Len <= len(head)+1 {
		return m, 0, false
	}
	return m, m.Len - len(head) - 1 + next, true
}

// opensRange tells whether what follows a date makes it the first of two, as for
// an event's days.
func opensRange(rest string) bool {
	i := skipBlank(rest, 0)
	if i == len(rest) {
		return false
	}
	n, _ := dashAt(rest, i)
	if n == 0 {
		return false
	}
	_, ok := dates.Prefix(rest[skipBlank(rest, i+n):])
	return ok
}

// linkedDate reads a date that is the label of a Markdown link.
func (s *textScan) linkedDate(i int) (p printedDate, ok bool) {
	const farLabel, farURL = 160, 600 // bytes
	label := strings.IndexByte(s.text[i:min(len(s.text), i+farLabel)], ']')
	if label < 0 {
		return p, false
	}
	text := strings.ReplaceAll(oneLine(s.text[i+1:i+label]), `\`, "")
	m, ok := dates.Prefix(strings.TrimLeft(text, "*_"))
	if !ok {
		return p, false
	}
	p = printedDate{start: i, end: i + label + 1, date: dateOf(m.Date), text: strings.Clone(strings.Trim(text, "*_ "))}
	rest := s.text[p.end:min(len(s.text), p.end+farURL)]
	switch {
	case strings.HasPrefix(rest, "("):
		n := strings.IndexByte(rest, ')')
		if n < 0 {
			return p, true
		}
		url, _, _ := strings.Cut(rest[1:n], ` "`)
		p.url = strings.Trim(url, "<> \n")
		p.end += n + 1
	case strings.HasPrefix(rest, "["):
		if n := strings.IndexByte(rest, ']'); n >= 0 {
			p.end += n + 1
		}
	}
	return p, true
}

// addressAfter takes the status address that some tools print behind the date.
func (s *textScan) addressAfter(p *printedDate) {
	const far = 300 // bytes
	i := skipBlank(s.text, p.end)
	rest := s.text[i:min(len(s.text), i+far)]
	open := strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "<") || strings.HasPrefix(rest, "[")
	if open {
		rest = rest[1:]
	}
	if !strings.HasPrefix(rest, "http") {
		return
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < 0x80 && rest[n] != ')' && rest[n] != '>' && rest[n] != ']' {
		n++
	}
	if !strings.Contains(rest[:n], "/status/") && !strings.Contains(rest[:n], "/statuses/") {
		return
	}
	p.url = rest[:n]
	p.end = i + n
	if open {
		p.end = min(len(s.text), p.end+2)
	}
}

// skipSeparator goes over a dot, bar or comma between handle and date.
func skipSeparator(text string, i int) int {
	for _, sep := range [...]string{"·", "•", "|", ",", "‧", "・"} {
		if strings.HasPrefix(text[i:], sep) {
			return skipBlank(text, i+len(sep))
		}
	}
	return i
}

// linkNumber returns the length of the "[12]" that text browsers put before a link.
func linkNumber(text string) int {
	i := 1
	for i < len(text) && i < 5 && isDigit(text[i]) {
		i++
	}
	if i > 1 && i < len(text) && text[i] == ']' {
		return i + 1
	}
	return 0
}

// cleanName makes a display name of the bytes between dash and handle.
func cleanName(name string) string {
	name = html.UnescapeString(oneLine(name))
	name = reduceMarkdown(name)
	name = strings.TrimFunc(name, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\u00a0' || r >= 0x2028 && r <= 0x202f || r == 0x200e || r == 0x200f
	})
	for _, mark := range [...]string{"**", "__", "*", "_"} {
		if len(name) > 2*len(mark) && strings.HasPrefix(name, mark) && strings.HasSuffix(name, mark) {
			name = name[len(mark) : len(name)-len(mark)]
		}
	}
	if strings.Contains(name, "  ") || strings.ContainsAny(name, "\t\n") {
		name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }), " ")
	}
	return strings.Clone(name)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordByte(c byte) bool {
	return c == '_' || isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z'
}
