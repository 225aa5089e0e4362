package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// evidence is what the break between two lines says about whether both belong
// to one tweet.
type evidence struct {
	s            *Scan
	sig          signedAt
	above, below string
	gap          int
	dented       bool // the lines are indented differently
	first        bool // the line above follows directly on another item
	inside       bool // the lines are one paragraph
	apart        bool // the gap is wider than between paragraphs
	alone        bool // there is no more text than up to the signature
	together     bool // a wider gap sets the lines around off from the article
	list         bool // tweets followed on each other so far, and all since the last fits into one
}

// noEvidence is the weight of a break that nothing speaks for or against: paragraphs
// are the article's.
const noEvidence = -15

// weigh adds up the evidence in tenths; more than zero means one tweet. The
// weights were set by hand from how articles and tweets are printed.
func (e *evidence) weigh(shape layout) int {
	if startsThread(e.below) || startsReply(e.below) && !e.severed() {
		return -100
	}
	n := noEvidence
	if e.list {
		n += 20
	}
	n += e.spacing(shape)
	n += e.form(shape)
	n += e.wording()
	if shape.foreign {
		n += e.language()
	}
	return n
}

// language weighs that an article is in another language than English: of
// two lines in English, both are the tweet's; of one, only that is.
func (e *evidence) language() int {
	above := isEnglish(e.above)
	switch {
	case above && isEnglish(e.below):
		return 30
	case above:
		return 0
	case hasFirstPerson(e.above):
		return -15 // "we" and "me" are words of other languages too
	case e.gap > 1 && isEnglish(e.below) && strings.Count(e.above, " ") > 4:
		return -20
	}
	return 0
}

// severed reports whether the line below consists of tags, handles and links that
// a tool put on lines of their own.
func (e *evidence) severed() bool {
	last, _ := utf8.DecodeLastRuneInString(e.above)
	return e.gap == 1 && !hasWords(e.below) && !isSentenceEnd(last) && last != ':'
}

// spacing weighs the white space: inside a paragraph, a line break is the
// tweet's own; a gap wider than between paragraphs is the tweet's own too,
// where the signature stands on the last line of the words.
func (e *evidence) spacing(shape layout) int {
	switch {
	case (e.inside || e.together) && !e.dented:
		return 30
	case e.gap == 4 && shape.gap == 2 && !e.sig.dash.OwnLine && !e.announces():
		return 50
	case e.sig.gap > 0 && e.gap > e.sig.gap:
		return -40 // the quotation's own paragraphs are no wider apart than its signature
	case e.apart, e.dented:
		return -15
	case e.alone && endsSentence(e.above):
		return 20
	}
	return 0
}

// announces reports whether the line above is a whole clause that ends in a colon.
func (e *evidence) announces() bool {
	const label = 24 // characters; a tweet may begin with a word and a colon
	last, _ := utf8.DecodeLastRuneInString(e.above)
	return (last == ':' || last == '：') && signature.DisplayLength(e.above) > label
}

// form weighs how the lines begin and end.
func (e *evidence) form(shape layout) int {
	n := 0
	r, _ := utf8.DecodeRuneInString(e.below)
	switch {
	case !unicode.IsLower(r):
	case shape.gap == 1 && e.sig.gap <= e.gap: // a paragraph of its own: a tweet may begin so
	case strings.HasSuffix(e.above, ":"):
		n += 10
	case e.gap > 1 && shape.gap > 1 && !e.inside && endsSentence(e.above) && !isAbbreviation(e.above) && listMark(e.below) == 0 && e.sig.gap == 0: // some write so
		n += 5
	default:
		n += 30
	}
	if listMark(e.above) == '0' && listMark(e.below) == 0 && e.first && !e.inside {
		n -= 15 // the heading of a list's entry
	}
	if k := listMark(e.below); k != 0 && k == listMark(e.above) {
		n += 50
	}
	if opensQuote(e.above) && !opensQuote(e.below) {
		n += 15
	}
	if isLinkOnly(e.below) && !e.apart || e.severed() || e.below == "[image or embed]" {
		n += 30
	}
	if !hasWords(e.above) && strings.IndexByte(e.above, ' ') < 0 && e.gap == 1 {
		n += 25
	}
	if opensQuote(e.above) && closesQuote(e.below) {
		n += 25
	}
	last, _ := utf8.DecodeLastRuneInString(e.above)
	switch {
	case last == ':' || last == '：':
		if listMark(e.below) != 0 && e.first {
			n += 15
		} else if e.gap > 1 && !e.first || e.announces() && !e.inside {
			n -= 30
		}
	case isSentenceEnd(last) && isOneWord(e.above):
		n += 12
	case isSentenceEnd(last) && isOneWord(e.below):
		n += 10
	}
	if signature.EndsInMediaLink(e.above) {
		n -= 15
	}
	if e.first {
		n += 8
	}
	return n
}

// wording weighs words that only a tweet or only an article has.
func (e *evidence) wording() int {
	n := 0
	plain := unquoted(e.above)
	if len(tweettext.Hashtags(plain)) > 0 {
		n += 20
	}
	if hasBareMention(plain) {
		n += 20
	}
	if strings.Contains(e.above, "https://t.co/") || strings.Contains(e.above, "http://t.co/") {
		n += 20
	}
	if hasEmoji(e.above) {
		n += 20
	}
	if hasFirstPerson(plain) {
		n += 15
	}
	switch {
	case mention.Reports(e.above):
		n -= 30
	case introduces(e.above, e.sig):
		n -= 10
	}
	return n
}

// introduces reports whether text names the tweet's author, as the article does
// before it quotes.
func introduces(text string, sig signedAt) bool {
	fields := strings.Fields(sig.name)
	for _, f := range fields {
		if len(f) >= 4 && !isCommonWord(f) && containsWord(text, f) {
			return true
		}
	}
	if containsWord(text, "@"+sig.handle) {
		return true
	}
	name := squashed(sig.name)
	return len(name) >= 6 && strings.Contains(squashed(text), name)
}

// squashed returns text without blanks.
func squashed(text string) string { return strings.ReplaceAll(text, " ", "") }

// unquoted returns text without what stands in quotation marks.
func unquoted(text string) string {
	if !strings.ContainsAny(text, "“\"") {
		return text
	}
	var b strings.Builder
	inside := false
	for _, r := range text {
		switch r {
		case '“':
			inside = true
		case '”':
			inside = false
		case '"':
			inside = !inside
		default:
			if !inside {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

func isCommonWord(w string) bool {
	switch strings.ToLower(w) {
	case "news", "the", "with", "from", "this", "that", "your", "world", "house", "white", "team", "times", "post", "daily":
		return true
	}
	return false
}

// startsReply reports whether a line begins as replies and retweets do.
func startsReply(line string) bool {
	if strings.HasPrefix(line, "[@") && strings.HasSuffix(line, "]") {
		return false // a credit
	}
	line = strings.TrimLeft(line, "[\\")
	if strings.HasPrefix(line, "RT @") || strings.HasPrefix(line, "\"@") || strings.HasPrefix(line, "“@") {
		return true
	}
	line = strings.TrimLeft(strings.TrimPrefix(line, "."), " \\[")
	return strings.HasPrefix(line, "@") && len(line) > 1 && ascii.IsWordByte(line[1])
}

// startsThread reports whether a line begins with a tweet's number in a thread: "1/", "(3/4)".
func startsThread(line string) bool {
	line = strings.TrimPrefix(line, "(")
	i := 0
	for i < len(line) && i < 3 && ascii.IsDigit(line[i]) {
		i++
	}
	if i == 0 || i >= len(line) || line[i] != '/' {
		return false
	}
	return i+1 == len(line) || !ascii.IsWordByte(line[i+1]) || ascii.IsDigit(line[i+1])
}

// listMark classifies the mark of a list's item that a line begins with, 0 if there is none.
func listMark(line string) rune {
	line = strings.TrimPrefix(line, "(")
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case line == "":
	case ascii.IsDigit(line[0]):
		return '0'
	case r == '?' && strings.HasPrefix(line, "??"), r == '-', r == '*', r == '•', r == '·', r == '–', r == '—', r == '+', r == '►', r == '→':
		return r
	case isEmoji(r):
		return '☺'
	case n < len(line) && (line[n] == ')' || line[n] == '.') && unicode.IsLetter(r):
		return 'a'
	}
	return 0
}

// opensQuote reports whether a quotation opens in text and does not close.
func opensQuote(text string) bool {
	open := strings.Count(text, "“") - strings.Count(text, "”")
	if strings.Count(text, "„") > 0 {
		open = strings.Count(text, "„") - strings.Count(text, "“")
	}
	open += strings.Count(text, "«") - strings.Count(text, "»") + strings.Count(text, "「") - strings.Count(text, "」")
	return open > 0 || strings.Count(text, `"`)%2 == 1
}

// closesQuote reports whether a quotation ends in text that began before it.
func closesQuote(text string) bool {
	return strings.Count(text, "”") > strings.Count(text, "“")+strings.Count(text, "„") ||
		strings.Count(text, "»") > strings.Count(text, "«") || strings.Count(text, "」") > strings.Count(text, "「")
}

// endsSentence reports whether text ends as sentences do.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return isSentenceEnd(last)
}

// isOneWord reports whether a line is a single short word.
func isOneWord(line string) bool {
	const longest = 20 // bytes
	return len(line) <= longest && strings.IndexByte(line, ' ') < 0
}

func isSentenceEnd(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '”', '"', '’', '»', '」', ')', '）':
		return true
	}
	return false
}

// isLinkOnly reports whether a line is nothing but t.co or pic links.
func isLinkOnly(line string) bool {
	return strings.IndexByte(line, ' ') < 0 && signature.EndsInMediaLink(line) && (strings.HasPrefix(line, "http") || strings.HasPrefix(line, "pic."))
}

// hasBareMention reports whether text mentions a handle as tweets do: not in
// brackets and not behind a name.
func hasBareMention(text string) bool {
	for i := 0; ; i++ {
		i = ascii.NextByte(text, i, '@')
		if i < 0 {
			return false
		}
		if i+1 < len(text) && ascii.IsWordByte(text[i+1]) && (i == 0 || !ascii.IsWordByte(text[i-1]) && text[i-1] != '(') {
			return true
		}
	}
}

func hasEmoji(text string) bool {
	for _, r := range text {
		if isEmoji(r) {
			return true
		}
	}
	return false
}
