package flattext

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// siteHead is "Name @handle" as the site and its widgets print it above the words.
type siteHead struct {
	start, end int // from the name (or the "Follow" button above it) to behind the handle
	name       string
	handle     string
}

// siteAt reads a tweet that was copied from the site, whose head holds the "@"
// at the offset at: "Name @handle · Aug 11" with the words behind it, or the
// head, the words, and a line "3:04 PM · Aug 11, 2024".
func (s *Scan) siteAt(at int) bool {
	if at > s.minStart && s.text[at-1] != '\n' && textline.BackBlank(s.text, at) == at {
		return false
	}
	handle, end := signature.HandleName(s.text, at+1)
	if !provider.ValidHandle(handle) {
		return false
	}
	head, ok := s.siteHead(at, end, handle)
	if !ok {
		return false
	}
	if s.siteShort(head) {
		return true
	}
	return s.siteLong(head)
}

// siteHead reads the name before the handle, on its line or the line above,
// and the button above that.
func (s *Scan) siteHead(at, end int, handle string) (h siteHead, ok bool) {
	h = siteHead{end: end, handle: handle}
	const far = 480 // bytes of a name
	start := textline.Start(s.text, at, max(s.minStart, at-far))
	if start > s.minStart && s.text[start-1] != '\n' {
		return h, false
	}
	skip, _, _ := textline.Margin(s.text[start:at])
	h.start = start + skip
	name := s.text[h.start:at]
	for range 2 {
		if strings.Trim(name, " \u00a0✓✔☑\ufe0f") != "" && name != "Verified account" {
			break
		}
		above, more := s.lineAbove(textline.Start(s.text, h.start, s.minStart), s.minStart)
		if !more || above.gap > 2 {
			return h, false
		}
		h.start, name = above.start, s.text[above.start:above.end]
	}
	h.start = textline.Start(s.text, h.start, s.minStart)
	if !signature.Plausible(name) || strings.ContainsAny(name, "@(\n") || name == "" {
		return h, false
	}
	h.name = signature.Clean(strings.TrimSuffix(strings.TrimRight(name, " \u00a0"), "Verified account"))
	if above, more := s.lineAbove(textline.Start(s.text, h.start, s.minStart), s.minStart); more && above.gap <= 2 && isButton(s.text[above.start:above.end]) {
		h.start = textline.Start(s.text, above.start, s.minStart)
	}
	return h, h.name != ""
}

// isButton reports whether a line is the label of a button around a tweet.
func isButton(line string) bool {
	switch line {
	case "Follow", "Following", "Verified account", "·", "Folgen", "Seguir", "Suivre", "Segui", "Volgen", "Takip et", "Obserwuj", "フォローする", "Читать":
		return true
	}
	return false
}

// siteShort reads "· Aug 11" behind the head and the words that follow: the
// rest of the line, or the next paragraph.
func (s *Scan) siteShort(h siteHead) bool {
	i, _ := textline.SkipBreaks(s.text, h.end, 2)
	n := dotLength(s.text[i:])
	if n == 0 {
		return false
	}
	i, _ = textline.SkipBreaks(s.text, i+n, 2)
	w, when, ok := s.wordsAfterDate(i)
	if !ok {
		return false
	}
	s.addSite(h, w, when, w.end, "twitter/site-paste")
	return true
}

// wordsAfterDate reads a short or full date at i and the words behind it.
func (s *Scan) wordsAfterDate(i int) (w wordSpan, when signature.Day, ok bool) {
	const far = 160
	window := s.text[i:min(len(s.text), i+far)]
	if m, found := dates.Prefix(window); found {
		when = signature.Day{Start: i, End: i + m.Len, Date: m.Date, Text: strings.Clone(window[:m.Len])}
	} else if n, found := dates.ShortPrefix(window); found {
		when = signature.Day{Start: i, End: i + n, Text: strings.Clone(window[:n])}
	} else {
		return w, when, false
	}
	w.start, _ = textline.SkipBreaks(s.text, when.End, 2)
	w.end = w.start
	for w.end < len(s.text) {
		end := textline.NearEnd(s.text, w.end, 4*TweetLimit)
		if !s.fits(w.start, end, TweetLimit) || isCounts(s.text[w.end:end]) {
			break
		}
		w.end = end
		next, breaks := textline.SkipBreaks(s.text, end, 3)
		if breaks != 1 {
			break
		}
		w.end = next
	}
	w.end = max(w.start, textline.BackBreaks(s.text, w.end, w.start))
	return w, when, w.end > w.start
}

// siteLong reads the words below the head down to a line with time and date.
func (s *Scan) siteLong(h siteHead) bool {
	i, breaks := textline.SkipBreaks(s.text, h.end, 3)
	if breaks == 0 {
		return false
	}
	when, ok := s.nextClock(i)
	if !ok {
		return false
	}
	w := wordSpan{start: i}
	for w.start < when.Start {
		end := textline.NearEnd(s.text, w.start, signature.MaxName)
		if line := strings.TrimSpace(s.text[w.start:end]); !isButton(line) && !isReplyLine(line) {
			break
		}
		w.start, _ = textline.SkipBreaks(s.text, end, 3)
	}
	w.end = textline.BackBreaks(s.text, when.Start, min(w.start, when.Start))
	if w.end <= w.start || hasHandleLine(s.text[w.start:w.end]) {
		return false
	}
	when.URL = s.linkAt(when.Start, when.End)
	s.addSite(h, w, when, when.End, "twitter/site-paste")
	return true
}

// hasHandleLine reports whether a line is only a handle, the head of another tweet.
func hasHandleLine(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "@") && provider.ValidHandle(line[1:]) {
			return true
		}
	}
	return false
}

// clockCursor remembers the last line with time and date that was found, and how
// far the text was searched for the next.
type clockCursor struct {
	last     signature.Day
	searched int
}

// nextClock returns the first line with time and date that begins at or behind
// i, if it is near. No line is read twice.
func (s *Scan) nextClock(i int) (p signature.Day, ok bool) {
	const far = 1600 // bytes of words and labels
	c := &s.clock
	if c.last.Found() && c.last.Start >= i {
		return c.last, c.last.Start < i+far
	}
	for c.searched = max(c.searched, i); c.searched < min(len(s.text), i+far); {
		end := textline.End(s.text, c.searched)
		skip, _, _ := textline.Margin(s.text[c.searched:end])
		p, ok = clockLine(s.text, c.searched+skip, end)
		c.searched = end + 1
		if ok {
			c.last = p
			return p, true
		}
	}
	return p, false
}

// clockLine reads a line that is a time of day, a dot or dash, and a date:
// "11:22 PM - 19 Oct 2016". That is how the site prints it in all languages;
// comments print the date first or no sign between.
func clockLine(text string, start, end int) (p signature.Day, ok bool) {
	const longest = 80 // bytes
	if end-start > longest || start >= end {
		return p, false
	}
	line := text[start:textline.BackBlank(text, end)]
	for _, sign := range [...]string{"·", " - ", " – ", " — ", "•", "‧"} {
		clock, day, found := strings.Cut(line, sign)
		if !found || !IsClock(clock) {
			continue
		}
		if views := strings.LastIndex(day, "·"); views > 0 && isCountOf(day[views+len("·"):]) {
			day = day[:views]
		}
		if d, ok := dates.Whole(day); ok {
			return signature.Day{Start: start, End: start + len(line), Date: d, Text: strings.Clone(line)}, true
		}
	}
	return p, false
}

// IsClock reports whether text is a time of day: digits, a colon or full stop and
// digits, with what languages put around them.
func IsClock(text string) bool {
	const longest = 32 // bytes
	i := strings.IndexAny(text, ":.h")
	return len(text) <= longest && i > 0 && ascii.IsDigit(text[i-1]) && i+1 < len(text) && ascii.IsDigit(text[i+1])
}

// isCountOf reports whether text is a number and what is counted ("1.2M Views").
func isCountOf(text string) bool {
	const longest = 32 // bytes
	text = strings.TrimLeft(text, " \u00a0")
	return text != "" && ascii.IsDigit(text[0]) && len(text) <= longest && strings.Count(text, " ") <= 2
}

// isReplyLine reports whether a line says whom a post answers.
func isReplyLine(line string) bool {
	return strings.HasPrefix(line, "Replying to @") || strings.HasPrefix(line, "Antwort an @") || strings.HasPrefix(line, "En respuesta a @") || strings.HasPrefix(line, "En réponse à @") || strings.HasPrefix(line, "In risposta a @") || strings.HasPrefix(line, "Em resposta a @") || strings.HasPrefix(line, "返信先: @")
}

// isCounts reports whether a line counts reposts and likes.
func isCounts(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && ascii.IsDigit(line[0]) && (strings.Contains(line, "etweets") || strings.Contains(line, "likes") || strings.Trim(line, "0123456789.,KMk \u00a0") == "")
}

// addSite adds a tweet that was pasted from the site.
func (s *Scan) addSite(h siteHead, w wordSpan, when signature.Day, end int, rule string) {
	t := &record.Item{Kind: record.KindTweet, Author: h.name, Handle: strings.Clone(h.handle), Date: record.DateOf(when.Date), DateText: when.Text}
	t.Kind, t.Provider = record.KindTweet, record.Twitter
	t.Origin.Method, t.Origin.Rule = record.MethodAttribution, rule
	s.fill(t, w)
	s.identify(t, when.URL)
	s.addFramed(t, h.start, end)
}

// picOnly finds a tweet of which only the words are left: a paragraph that ends
// in a pic link, whose slash stands at the offset slash, and is no longer than a tweet.
func (s *Scan) picOnly(slash int) {
	for _, host := range picHosts {
		if !strings.HasSuffix(s.text[:slash], host) {
			continue
		}
		end := slash + 1
		for end < len(s.text) && ascii.IsWordByte(s.text[end]) {
			end++
		}
		if at := slash - len(host); signature.AtLineEnd(s.text, end) {
			s.addPicOnly(textline.Start(s.text, at, 0), at, end)
		}
	}
}

func (s *Scan) addPicOnly(start, pic, end int) {
	skip, _, _ := textline.Margin(s.text[start:end])
	w := wordSpan{start: start + skip, end: end}
	if s.covered(start, end) {
		return
	}
	limit := oldTweetLimit
	head := s.text[w.start:max(w.start, textline.BackBlank(s.text, pic))]
	if s.mayFit(w.start, end, TweetLimit) && isStatement(head) {
		limit = TweetLimit
	} else if s.labelled = true; len(s.items) == 0 || isOneWord(head) && strings.HasSuffix(head, ":") {
		return
	}
	if !s.fits(w.start, end, limit) {
		return
	}
	t := &record.Item{Kind: record.KindTweet}
	t.Kind, t.Provider = record.KindTweet, record.Twitter
	t.Origin.Method, t.Origin.Rule = record.MethodAttribution, "twitter/pic-only"
	s.fill(t, w)
	s.insert(t, w.start, end)
}

// isStatement reports whether what stands before a pic link is more than a label
// or a credit.
func isStatement(head string) bool {
	const few, long = 4, 60 // blanks, and bytes that no label has
	if strings.HasSuffix(head, ":") {
		return false
	}
	return len(head) >= long || strings.Count(head, " ") >= few && !reports(head)
}
