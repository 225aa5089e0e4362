package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/textline"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// afterIntro moves the beginning of the words behind an introduction on the
// same line ("Ana Lima tweeted: …"), if it names the author and speaks of a tweet.
func (s *Scan) afterIntro(sig signedAt, w wordSpan) int {
	const far = 200 // bytes of an introduction
	text := s.text[w.start:w.end]
	i := strings.IndexAny(text[:min(len(text), far)], ":\n")
	if i <= 0 || text[i] != ':' || i+1 >= len(text) || text[i+1] == '/' {
		return w.start
	}
	intro := text[:i]
	if !mention.Reports(intro) || !introduces(intro, sig) || hasBareMention(intro) || strings.IndexByte(intro, '#') >= 0 {
		return w.start
	}
	if next := textline.SkipBlank(s.text, w.start+i+1); next < w.end {
		return next
	}
	return w.start
}

// sentence is a place where the words of a tweet may begin inside a line.
type sentence struct {
	start int
	score int // in tenths
}

// midLine chooses where in the line that begins at start the words of the
// tweet begin. Between two tweets nothing is guessed if all of it fits.
func (s *Scan) midLine(sig signedAt, start, end, limit int) (int, bool) {
	if start >= end {
		return end, false // nothing but marks of quoted lines
	}
	const roomy = 5 // bytes a character, links aside
	lo := max(start, end-limit*roomy-600)
	for lo > start && !utf8.RuneStart(s.text[lo]) {
		lo++
	}
	list := s.sentences(lo, end)
	if lo == start {
		first := sentence{start: start, score: 10}
		if start == s.minStart && s.minStart > 0 {
			first.score = 12
		}
		list = append(list, first)
	}
	best := sentence{start: -1}
	room, from := limit, end
	for _, c := range list { // from the last sentence to the first
		if room -= s.weigh(c.start, from, limit); room < 0 {
			break
		}
		from = c.start
		c.score += s.likely(sig, c.start, start, end, limit)
		if best.start < 0 || c.score > best.score {
			best = c
		}
	}
	if best.start < 0 {
		best.start = s.lastWords(lo, end, limit)
	}
	certain := best.start == s.minStart && s.minStart > 0 && len(list) == 1
	return best.start, !certain
}

// lastWords returns the first word from which the text fits into a tweet.
func (s *Scan) lastWords(lo, end, limit int) int {
	step := max(1, (end-lo)/24)
	for i := lo; i < end; i += step {
		j := strings.IndexByte(s.text[i:end], ' ')
		if j < 0 {
			break
		}
		if s.fits(i+j+1, end, limit) {
			return i + j + 1
		}
	}
	for lo < end && end-lo > limit*3 {
		lo = end - limit*3
	}
	for lo < end && !utf8.RuneStart(s.text[lo]) {
		lo++
	}
	return lo
}

// sentences lists the places in text[lo:end] where a sentence begins, from the
// last to the first, scored by how the one before it ends.
func (s *Scan) sentences(lo, end int) []sentence {
	const most = 24
	var list []sentence
	for i := end - 1; i > lo && len(list) < most; i-- {
		if !blankOrBreak(s.text[i-1]) || blankOrBreak(s.text[i]) || !utf8.RuneStart(s.text[i]) {
			if ideographicStop(s.text, i) == 0 && !isSeam(s.text, i) {
				continue
			}
		}
		if score, ok := s.boundary(lo, i); ok {
			list = append(list, sentence{start: i, score: score})
		}
	}
	return list
}

// isSeam reports whether a sentence ends right before i and another begins there with
// no blank between ("of the city.Nobody minds"): a line break was lost there.
func isSeam(text string, i int) bool {
	last, n := utf8.DecodeLastRuneInString(text[:i])
	next, size := utf8.DecodeRuneInString(text[i:])
	if !strings.ContainsRune(".!?…", last) || !unicode.IsUpper(next) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i-n])
	behind, _ := utf8.DecodeRuneInString(text[i+size:])
	word := text[strings.LastIndexAny(text[:i-n], " \n")+1 : i-n]
	return unicode.IsLower(before) && (unicode.IsLower(behind) || behind == ' ' || behind == '’' || behind == '\'') && !strings.ContainsAny(word, "./@:_")
}

func blankOrBreak(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 }

// ideographicStop returns the length of the full stop of Chinese or Japanese that ends at i.
func ideographicStop(text string, i int) int {
	for _, stop := range [...]string{"。", "！", "？", "」"} {
		if i >= len(stop) && text[i-len(stop):i] == stop {
			return len(stop)
		}
	}
	return 0
}

// seamScore is what a lost line break counts: nearly what one does that is there.
const seamScore = 13

// boundary scores the break before text[i]; ok is false if a sentence can
// hardly begin there.
func (s *Scan) boundary(lo, i int) (score int, ok bool) {
	text := s.text
	end := i
	for end > lo && blankOrBreak(text[end-1]) {
		end--
		if text[end] == 0xA0 && end > lo && text[end-1] == 0xC2 {
			end--
		}
	}
	gap := text[end:i]
	last, _ := utf8.DecodeLastRuneInString(text[lo:end])
	next, _ := utf8.DecodeRuneInString(text[i:])
	fresh := !unicode.IsLower(next)
	switch {
	case end == i && isSeam(text, i):
		return seamScore, true
	case strings.IndexByte(gap, '\n') >= 0:
		score, ok = 15, true
	case strings.Count(gap, " ") > 1 || strings.Contains(gap, "\u00a0"):
		score, ok = 12, true
	case last == ':' || last == '：':
		score, ok = 14, !isTime(text, end)
	case last == '”' || last == '"' || last == '»':
		score, ok = 8, fresh && closesSentence(text[lo:end])
	case isSentenceEnd(last) && last != '’' && last != ')':
		score, ok = 0, fresh && !isAbbreviation(text[lo:end])
	case last == ')' || last == '）' || last == ']':
		score, ok = 2, fresh && (unicode.IsUpper(next) || !unicode.IsLetter(next))
	case strings.HasPrefix(text[i:], "RT @"):
		score, ok = 5, true
	case next == '【':
		score, ok = -4, true
	case isEmoji(next), isIdeographic(last) && isIdeographic(next):
		score, ok = -8, true
	case isIdeographic(next):
		score, ok = -5, true // a heading in Latin letters
	case endsInURL(text[max(lo, end-200):end]):
		score, ok = 14, true
	}
	if ok && end == i {
		score -= 12 // no white space: rather the middle of a paragraph
	}
	return score, ok
}

// likely scores the words that would begin at i.
func (s *Scan) likely(sig signedAt, i, start, end, limit int) int {
	text := s.text[i:end]
	n := 0
	if startsReply(text) || startsThread(text) {
		n += 20
	}
	switch text[0] {
	case '#', '@':
		n += 8
	}
	r, _ := utf8.DecodeRuneInString(text)
	if isEmoji(r) || r == '【' {
		n += 8
	}
	before := s.text[max(start, i-160):i]
	if k := strings.LastIndexAny(strings.TrimRight(before, " .:!?”\""), ".!?\n"); k >= 0 {
		before = before[k+1:]
	}
	colon := strings.HasSuffix(strings.TrimRight(before, " \n"), ":")
	switch {
	case mention.Reports(before):
		n += 10
		if colon {
			n += 15
		}
	case colon && strings.Count(before, " ") <= 3:
		n -= 16
	case colon:
		n += 15
	}
	if !hasWords(text) {
		n -= 30
	}
	if strings.HasPrefix(text, "http") && !strings.Contains(text[:min(len(text), 14)], "t.co/") {
		n -= 20
	}
	if strings.Contains(before, "?") || hasFirstPerson(unquoted(before)) || hasEmoji(before) {
		n -= 10
	}
	if introduces(before, sig) {
		n += 6
	}
	head := s.text[max(start, i-limit):i]
	if hasBareMention(head) || len(tweettext.Hashtags(head)) > 0 || strings.Contains(head, "://t.co/") {
		n -= 6
	}
	n -= 8 * sentenceCount(text)
	if mention.Reports(text) && i < end {
		n -= 4
	}
	return n
}

// hasWords reports whether text has more than links, tags, handles and numbers.
func hasWords(text string) bool {
	for _, w := range strings.Fields(text) {
		if !isHandleOrLink(w) && strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// isIdeographic reports whether r belongs to a script that is written without spaces.
func isIdeographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == '、' || r == '。'
}

// sentenceCount counts the sentences of text, up to a handful.
func sentenceCount(text string) int {
	n := 0
	for i := 1; i < len(text) && n < 12; i++ {
		if text[i] != ' ' {
			continue
		}
		switch text[i-1] {
		case '.', '!', '?':
			if !isAbbreviation(text[:i]) && i+1 < len(text) && !isHandleOrLink(text[i+1:]) {
				n++
			}
		}
	}
	return n + strings.Count(text, "。") + strings.Count(text, "！") + strings.Count(text, "？")
}

// isHandleOrLink reports whether text goes on with what commonly trails a tweet.
func isHandleOrLink(text string) bool {
	return strings.HasPrefix(text, "#") || strings.HasPrefix(text, "@") || strings.HasPrefix(text, "http") || strings.HasPrefix(text, "pic.")
}

// isTime reports whether the colon that ends at end stands in a time of day.
func isTime(text string, end int) bool {
	return end >= 2 && ascii.IsDigit(text[end-2]) && end < len(text) && ascii.IsDigit(text[end])
}

// closesSentence reports whether a sentence ends within the quotation mark that ends text.
func closesSentence(text string) bool {
	_, n := utf8.DecodeLastRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return isSentenceEnd(last)
}

// isAbbreviation reports whether the full stop that ends text is one of an
// initial, an ordinal or a title.
func isAbbreviation(text string) bool {
	if !strings.HasSuffix(text, ".") {
		return false
	}
	word := text[strings.LastIndexAny(text[:len(text)-1], " \u00a0\n(")+1 : len(text)-1]
	if len(word) <= 1 || ascii.IsDigit(word[len(word)-1]) && len(word) <= 2 {
		return true
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "Rev", "Hon", "Prof", "St", "Jr", "Sr", "vs", "No", "Inc",
		"Pres", "Sr.", "Ltd", "Co", "Corp", "Nr", "Sra", "Dra", "Mme", "bzw", "ca", "usw", "etc", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return len(word) <= 5 && strings.IndexByte(word, '.') > 0
}

// endsInURL reports whether text ends in a URL.
func endsInURL(text string) bool {
	i := strings.LastIndexByte(text, ' ')
	return strings.Contains(text[i+1:], "://")
}
