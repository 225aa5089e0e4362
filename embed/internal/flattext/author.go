package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// authorFirst reads a tweet that begins with its author: "Name (@handle) WORDS" on
// a line of its own. Prose and bios go on in lower case or with a comma.
func (s *Scan) authorFirst(ref signature.Handle) bool {
	name, start, ok := s.authorBefore(ref)
	from := textline.SkipBlank(s.text, ref.End)
	if !ok || from == ref.End || from >= len(s.text) || !opensWords(s.text[from:]) {
		return false
	}
	if _, dated := dates.Prefix(s.text[from:min(len(s.text), from+160)]); dated {
		return false // an event
	}
	w := wordSpan{start: from, end: textline.BackBlank(s.text, textline.NearEnd(s.text, from, TweetLimit*4))}
	for s.layout().gap > 1 { // the lines of a paragraph
		next, breaks := textline.SkipBreaks(s.text, w.end, 1)
		end := textline.BackBlank(s.text, textline.NearEnd(s.text, next, TweetLimit*4))
		if breaks != 1 || next >= end || s.text[next] == '\n' || !s.fits(w.start, end, TweetLimit) {
			break
		}
		w.end = end
	}
	end := w.end
	when := s.dayAtEnd(&w)
	if w.end <= w.start || !s.fits(w.start, w.end, TweetLimit) || !when.Found() && !isAuthored(s.text[w.start:w.end]) {
		return false
	}
	s.addSite(siteHead{start: start, end: ref.End, name: name, handle: ref.Name}, w, when, end, "twitter/author-first")
	return true
}

// authorBefore reads the name that begins the line of a handle.
func (s *Scan) authorBefore(ref signature.Handle) (name string, start int, ok bool) {
	const far, most = 160, 6 // bytes and words of a name
	if !provider.ValidHandle(ref.Name) {
		return "", 0, false
	}
	start = textline.Start(s.text, ref.Start, max(s.minStart, ref.Start-far))
	if start > 0 && s.text[start-1] != '\n' {
		return "", 0, false
	}
	skip, _, _ := textline.Margin(s.text[start:ref.Start])
	start += skip
	name = signature.Clean(s.text[start:ref.Start])
	first, _ := utf8.DecodeRuneInString(name)
	if name == "" || unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !isEmoji(first) ||
		strings.ContainsAny(name, "@:;,!?\"“”") || strings.Count(name, " ") >= most || creditWord(name) {
		return "", 0, false
	}
	return name, start, true
}

// creditWord reports whether a name begins with a word that introduces one in
// credits, invitations and by-lines.
func creditWord(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	switch strings.ToLower(first) {
	case "by", "via", "follow", "photo", "photos", "picture", "image", "images", "video", "credit", "source", "from", "with", "and", "the", "text", "written", "posted", "tweet", "contact", "words", "story", "edited", "reporting", "editing":
		return rest != "" || first != "The"
	}
	return false
}

// opensWords reports whether a tweet's words may begin so behind "Name (@handle) ".
func opensWords(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || isEmoji(r) || strings.ContainsRune("@#.“‘'\"«¿¡„", r)
}

// isAuthored reports whether words behind an author are a tweet's: sentences, or
// with what only tweets have, and no list of further authors or a title of office.
func isAuthored(words string) bool {
	if strings.Contains(words, "(@") {
		return false
	}
	e := evidence{above: words}
	last, _ := utf8.DecodeLastRuneInString(words)
	return signature.EndsInMediaLink(words) || e.wording() > 0 || strings.Count(words, " ") >= 3 && (isSentenceEnd(last) && last != ')' || isEmoji(last))
}

// dayAtEnd takes the day off the end of words that begin with their author.
func (s *Scan) dayAtEnd(w *wordSpan) (when signature.Day) {
	m, start, ok := dates.Suffix(s.text[w.start:w.end])
	if !ok || start == 0 {
		return when
	}
	end := textline.BackBreaks(s.text, w.start+start, w.start)
	if n, _ := signature.DashAt(s.text, end-1); n == 1 {
		end = textline.BackBlank(s.text, end-1)
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[w.start:end])
	if !isSentenceEnd(last) && !isEmoji(last) && !signature.EndsInMediaLink(s.text[w.start:end]) && end == textline.BackBlank(s.text, w.start+start) {
		return when // words of the last sentence
	}
	when = signature.Day{Start: w.start + start, End: w.start + start + m.Len, Date: m.Date, Text: strings.Clone(signature.WithoutMarks(textline.OneLine(s.text[w.start+start : w.start+start+m.Len])))}
	w.end = end
	return when
}

// authorAbove reads a tweet whose author stands on a line of its own above the
// words and whose day stands on one below them.
func (s *Scan) authorAbove(ref signature.Handle) bool {
	if !signature.AtLineEnd(s.text, ref.End) {
		return false
	}
	name, start, ok := s.authorBefore(ref)
	if !ok {
		if name, start, ok = s.nameAbove(ref); !ok {
			return false
		}
	}
	from, _ := textline.SkipBreaks(s.text, ref.End, 3)
	when, ok := s.dayLine(from)
	if !ok {
		return false
	}
	w := wordSpan{start: from, end: textline.BackBreaks(s.text, when.Start, from)}
	if w.end <= w.start || !s.fits(w.start, w.end, TweetLimit) {
		return false
	}
	s.addSite(siteHead{start: start, end: ref.End, name: name, handle: ref.Name}, w, when, when.End, "twitter/author-first")
	return true
}

// nameAbove reads the name on the line above a handle in brackets that has a line
// of its own.
func (s *Scan) nameAbove(ref signature.Handle) (name string, start int, ok bool) {
	if !textline.EmptyMargin(s.text, ref.Start, s.minStart) || !provider.ValidHandle(ref.Name) {
		return "", 0, false
	}
	above, more := s.lineAbove(textline.Start(s.text, ref.Start, s.minStart), s.minStart)
	if !more || above.gap > 1 || above.end-above.start > 120 {
		return "", 0, false
	}
	name = signature.Clean(s.text[above.start:above.end])
	return name, above.start, name != "" && !strings.ContainsAny(name, "@:.!?")
}

// dayLine finds the next line that is nothing but a date, before another handle.
func (s *Scan) dayLine(i int) (when signature.Day, ok bool) {
	const far, most, longest = 1600, 20, 60 // bytes, lines, bytes of a date
	end := min(len(s.text), i+far)
	for range most {
		if i >= end {
			break
		}
		eol := textline.NearEnd(s.text, i, end-i)
		line := s.text[i:textline.BackBlank(s.text, eol)]
		if strings.Contains(line, "(@") {
			break
		}
		if len(line) <= longest {
			if d, ok := dates.Whole(line); ok {
				return signature.Day{Start: i, End: i + len(line), Date: d, Text: strings.Clone(signature.WithoutMarks(line))}, true
			}
		}
		i, _ = textline.SkipBreaks(s.text, eol, 3)
		if i == eol {
			break
		}
	}
	return when, false
}
