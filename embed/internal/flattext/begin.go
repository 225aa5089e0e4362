package flattext

import (
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/mention"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// Twitter's limits in weighted characters, with room for an attached picture's
// link and for what encodings do to emoji.
const (
	TweetLimit    = 280 + 44
	oldTweetLimit = 140 + 44
)

// doubledLimit is when Twitter doubled the limit, for the first accounts.
var doubledLimit = record.Date{Year: 2017, Month: time.September, Day: 26}

// wordSpan is the range of a post's words.
type wordSpan struct {
	start, end int
	guessed    bool // where they begin the text does not show
	frame      int  // where the frame's wording before the words begins, 0 if there is none
}

// from returns where the post begins, with the frame's wording before it.
func (w wordSpan) from() int {
	if w.frame > 0 && w.frame < w.start {
		return w.frame
	}
	return w.start
}

// tweetRuns counts how the signatures that follow on another item were preceded.
type tweetRuns struct {
	bare  int // by one line, the tweet's words
	mixed int // by more lines than the words took
}

// noteRun counts the words w of a tweet that were found.
func (s *Scan) noteRun(w wordSpan) {
	switch {
	case s.minStart == 0 || w.start >= w.end:
	case strings.TrimSpace(s.text[s.minStart:w.start]) != "":
		s.runs.mixed++
	case strings.IndexByte(s.text[w.start:w.end], '\n') < 0:
		s.runs.bare++
	}
}

// inList reports whether tweets so far followed on each other with nothing between.
func (r tweetRuns) inList() bool { return r.bare >= 2 && r.bare > 2*r.mixed }

// limitOf returns the most that a tweet of that day can weigh.
func limitOf(day record.Date) int {
	if !day.IsZero() && day.Before(doubledLimit) {
		return oldTweetLimit
	}
	return TweetLimit
}

// weigh returns the weight of text[start:end] as Twitter counts it, without
// margins and Markdown's link targets. Before the limit was doubled all
// characters counted alike.
func (s *Scan) weigh(start, end, limit int) int {
	text := textline.OneLine(signature.ReduceMarkdown(s.text[start:end]))
	if limit == oldTweetLimit {
		n := signature.DisplayLength(text)
		for _, u := range tweettext.URLs(text) {
			n += 23 - signature.DisplayLength(text[u.Start:u.End])
		}
		return n
	}
	return tweettext.Weight(text)
}

// fits reports whether text[start:end] can be the words of one tweet.
func (s *Scan) fits(start, end, limit int) bool {
	return s.mayFit(start, end, limit) && s.weigh(start, end, limit) <= limit
}

// weighLine is weigh for a line with its line break; a line that cannot be a
// tweet's is not read to its end.
func (s *Scan) weighLine(l textLine, limit int) int {
	if !s.mayFit(l.start, l.end, limit) {
		return 5 * limit
	}
	return s.weigh(l.start, l.end, limit) + 1
}

// overlong reports whether text[start:end] fits into a tweet only with the room that
// fits leaves: what it weighs beyond its day's limit no attached picture and no
// quoted tweet explains.
func (s *Scan) overlong(start, end, limit int) bool {
	const spare, link = 44, 24 // in limits; of a link with the blank before it
	room := limit - spare + 2  // for a sign that an encoding made two of
	if !isASCII(s.text[start:end]) {
		room += 8 // emoji that an encoding took apart
	}
	for line := s.text[start:end]; room < limit && signature.EndsInMediaLink(line); room += link {
		i := strings.LastIndexAny(line, " \n\u00a0")
		line = strings.TrimRight(line[:max(i, 0)], " \n\u00a0")
	}
	return signature.DisplayLength(s.text[start:end]) > room && s.weigh(start, end, limit) > room
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mayFit reports whether a range is not too long for a tweet, whatever is in it.
func (s *Scan) mayFit(start, end, limit int) bool {
	const roomy, links = 12, 4000 // bytes a character at the very most, and of the addresses in Markdown
	return end-start <= limit*roomy+links
}

// mostLines is the most lines that words are looked for on.
const mostLines = 90

// wordsBefore finds the words of the tweet that sig signs.
func (s *Scan) wordsBefore(sig signedAt) wordSpan {
	end := textline.BackBreaks(s.text, sig.start, s.minStart)
	if end <= s.minStart {
		return wordSpan{start: sig.start, end: sig.start}
	}
	sig.gap = strings.Count(s.text[end:sig.start], "\n")
	limit := limitOf(record.DateOf(sig.when.Date))
	last := s.lineOf(end, s.minStart)
	if start, frame, ok := s.underFrame(sig, end, limit); ok {
		return wordSpan{start: start, end: end, frame: frame}
	}
	if sig.dash.OwnLine {
		if start, ok := s.block(sig, last, limit); ok {
			return wordSpan{start: start, end: end}
		}
	}
	if start := s.behindBoundary(last.start, end); start > last.start && s.fits(start, end, limit) {
		return wordSpan{start: start, end: end}
	}
	if s.fits(last.start, end, limit) && s.layout().gap > 0 {
		if w := s.paragraphs(sig, last, limit); w.start < last.start || !s.overlong(last.start, end, limit) {
			return w
		}
	}
	if end, ok := s.picEnd(last, limit); ok {
		return wordSpan{start: last.start, end: end}
	}
	start, guessed := s.midLine(sig, last.start, end, limit)
	return wordSpan{start: start, end: end, guessed: guessed}
}

// block finds the beginning of words that are set off from the article by
// quotation marks or indentation, as their signature is.
func (s *Scan) block(sig signedAt, last textLine, limit int) (start int, ok bool) {
	own := s.lineOf(sig.start, s.minStart)
	if own.quoted != last.quoted || !own.quoted && (own.indent == 0 || last.indent != own.indent) {
		return 0, false
	}
	start = last.start
	room := 4*limit - s.weigh(last.start, last.end, limit)
	line := last
	for range mostLines {
		above, more := s.lineAbove(textline.Start(s.text, line.start, s.minStart), s.minStart)
		if !more || above.quoted != own.quoted {
			break
		}
		if own.quoted && above.barrier || !own.quoted && above.indent != own.indent {
			break
		}
		if s.endsTweet(above) {
			break
		}
		if room -= s.weighLine(above, limit); room < 0 {
			return 0, false
		}
		start, line = above.start, above
	}
	return start, own.quoted || room >= 3*limit
}

// endsTweet reports whether a line cannot be part of the words of a tweet: a
// heading, an image, a fence, or a line that is only an address that embeds.
func (s *Scan) endsTweet(l textLine) bool {
	line := s.text[l.start:l.end]
	switch line[0] {
	case '#':
		return strings.HasPrefix(strings.TrimLeft(line, "#"), " ") || isOrdinal(line[1:])
	case '`':
		return strings.HasPrefix(line, "```")
	case '!':
		return strings.HasPrefix(line, "![")
	case '[':
		return strings.HasPrefix(line, "[]") || strings.HasPrefix(line, "[![")
	case ':':
		return strings.HasPrefix(line, ":::")
	case '*':
		return strings.HasPrefix(line, "****")
	case '-', '=', '_':
		return strings.Trim(line, "-=_ ") == ""
	}
	if isOrdinal(line) {
		return true
	}
	if _, ok := boundaryLine(line); ok {
		return true
	}
	return strings.Contains(line, "/status/") && strings.IndexByte(line, ' ') < 0
}

// isOrdinal reports whether a line is nothing but a number with a mark behind it,
// as the entries of a list of tweets are headed.
func isOrdinal(line string) bool {
	n := len(line) - 1
	return n > 0 && n <= 3 && ascii.IsDigit(line[0]) && ascii.IsDigit(line[n-1]) && strings.IndexByte(".):", line[n]) >= 0
}

// picEnd finds the end of words that fill the beginning of the last line up to
// a pic link, which ends a tweet; what follows up to the signature is an
// advertisement or a caption.
func (s *Scan) picEnd(last textLine, limit int) (end int, ok bool) {
	if last.start == s.minStart && s.minStart > 0 || s.layout().gap == 0 {
		return 0, false
	}
	const far = 1200 // bytes
	pics := tweettext.Pics(s.text[last.start:min(last.end, last.start+far)])
	if len(pics) != 1 {
		return 0, false
	}
	end = last.start + pics[0].End
	return end, s.fits(last.start, end, limit)
}

// paragraphs extends the words upward from the last line, line by line, as long
// as the text speaks for it.
func (s *Scan) paragraphs(sig signedAt, last textLine, limit int) wordSpan {
	w := wordSpan{start: last.start, end: last.end}
	together := s.setOff(sig, last, limit)
	room := limit - s.weigh(last.start, last.end, limit)
	line := last
	list := s.minStart > 0 && s.layout().gap == 1 && s.runs.inList() && s.fits(s.minStart, last.end, limit)
	listed := false
	for range mostLines {
		above, more := s.lineAbove(textline.Start(s.text, line.start, s.minStart), s.minStart)
		if !more || above.quoted != line.quoted || s.endsTweet(above) {
			break
		}
		same := sameShape(s.text[above.start:above.end], s.text[line.start:line.end])
		if room -= s.weighLine(above, limit); room < 0 {
			break
		}
		if !same && !(listed && s.headsList(above)) {
			if n := s.continues(sig, above, line, above.start >= together, list); n <= 0 {
				w.guessed = w.start == last.start && n >= noEvidence && s.mayBelong(sig, above, limit)
				break
			}
		}
		listed = listed || same
		w.start, line = above.start, above
		if listed && !same {
			break // what heads a list begins the tweet
		}
	}
	if s.layout().gap > 0 || w.start > 0 && s.text[w.start-1] == '\n' {
		if start := s.afterIntro(sig, w); start > w.start {
			w.start, w.guessed = start, false
		}
	}
	return w
}

// mayBelong reports whether the paragraph above a single one may be the tweet's too,
// as far as its form shows: a quotation whose signature has a line of its own keeps
// its paragraphs apart from the article's, which are seldom short where blank lines part them.
func (s *Scan) mayBelong(sig signedAt, above textLine, limit int) bool {
	const short = 75 // weighted characters
	return !s.D.Html && (!sig.dash.OwnLine || s.layout().gap > 1 && s.weigh(above.start, above.end, limit) <= short)
}

// headsList reports whether a line is a short one that ends in a colon, as the
// first of a tweet that is a list.
func (s *Scan) headsList(l textLine) bool {
	const longest = 70 // bytes
	line := s.text[l.start:l.end]
	return len(line) <= longest && (strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：")) && !mention.Reports(line)
}

// setOff returns the start of the lines around the last one that stand closer
// to each other and to the signature than to the text above, if they fit into a
// tweet together.
func (s *Scan) setOff(sig signedAt, last textLine, limit int) int {
	inner := max(1, sig.gap)
	room := limit - s.weigh(last.start, last.end, limit)
	line := last
	for range mostLines {
		above, more := s.lineAbove(textline.Start(s.text, line.start, s.minStart), s.minStart)
		switch {
		case !more:
			return last.start
		case above.gap > inner:
			return line.start
		case s.endsTweet(above):
			return last.start
		}
		if room -= s.weighLine(above, limit); room < 0 {
			break
		}
		line = above
	}
	return last.start
}

// continues weighs whether the line above belongs to the same tweet as the one
// below: more than zero says that it does.
func (s *Scan) continues(sig signedAt, above, below textLine, together, list bool) int {
	if s.wraps(above, below) {
		return 100
	}
	e := evidence{s: s, sig: sig, above: s.text[above.start:above.end], below: s.text[below.start:below.end], gap: above.gap}
	rest, _ := textline.SkipBreaks(s.text, sig.end, -1)
	e.alone = s.minStart == 0 && rest == len(s.text) && s.fits(0, textline.BackBreaks(s.text, sig.start, 0), limitOf(record.DateOf(sig.when.Date)))
	e.together, e.dented, e.list = together, above.indent != below.indent, list
	e.inside = e.gap == 1 && s.layout().gap > 1
	e.apart = s.layout().gap > 0 && e.gap > s.layout().gap
	e.first = above.start == s.minStart || strings.TrimSpace(s.text[s.minStart:above.start]) == ""
	e.first = e.first && s.minStart > 0
	return e.weigh(s.layout())
}
