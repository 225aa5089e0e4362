package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// facebookBy is how Facebook's post plugin signs a post, before the name; the
// date follows behind it ("Posted by Name on Friday, December 11, 2015").
// Wordings as the plugin printed them from 2013 to 2017.
var facebookBy = [...]string{
	"Posted by ", "Gepostet von ", "Publicado por ", "Publicada por ", "Publié par ", "Publiée par ", "Pubblicato da ", "Geplaatst door ",
	"Opublikowany przez ", "Zveřejnil(a) ", "Publicerat av ", "Slået op af ", "Lagt ut av ", "Dipos oleh ", "Dikirim oleh ",
}

// facebookByLength returns the length of the one of facebookBy that text begins with,
// 0 if it begins with none.
func facebookByLength(text string) int {
	for _, by := range facebookBy {
		if strings.HasPrefix(text, by) {
			return len(by)
		}
	}
	return 0
}

// facebookAt reads Facebook's by-line at the offset at and the words before it.
func (s *Scan) facebookAt(at int) bool {
	const far = 240 // bytes of name and date
	label := facebookByLength(s.text[at:])
	eol := textline.NearEnd(s.text, at, far)
	if i := strings.Index(s.text[at+label:max(eol, at+label)], s.text[at:at+label]); i >= 0 {
		eol = at + label + i
	}
	for i := at + label; i < eol; i = nextWord(s.text, i, eol) {
		m, ok := dates.Prefix(s.text[i:eol])
		if !ok {
			continue
		}
		if !hasWeekday(s.text[i : i+m.Len]) {
			return false // a blog's by-line
		}
		name := facebookName(s.text[at+label : i])
		if name == "" {
			return false
		}
		by := byLine{start: at, end: i + m.Len, name: name, date: record.DateOf(m.Date), ownLine: signature.OpensLine(s.text, at, s.minStart)}
		post := newPost(record.Facebook, by, "facebook/attribution")
		start := by.start
		if w := s.captionBefore(by); w.end > w.start {
			start = w.start
			post.Text = cleanWords(s.text[w.start:w.end])
		} else if !by.ownLine {
			return false
		}
		s.addFramed(post, start, by.end)
		return true
	}
	return false
}

// hasWeekday reports whether a printed date begins with a weekday: a word that is
// not the only one.
func hasWeekday(date string) bool {
	first, rest, ok := strings.Cut(date, " ")
	return ok && strings.IndexFunc(first, unicode.IsDigit) < 0 && len(first) > 3 && strings.IndexFunc(rest, unicode.IsLetter) >= 0
}

// facebookName takes the connecting word off a name: "Name on ".
func facebookName(text string) string {
	text = strings.TrimRight(text, " ,\u00a0")
	fields := strings.Fields(text)
	for n := len(fields) - 1; n > 0 && n >= len(fields)-2; n-- {
		r, _ := utf8.DecodeRuneInString(fields[n])
		if unicode.IsLower(r) && utf8.RuneCountInString(fields[n]) <= 4 {
			return signature.Clean(strings.Join(fields[:n], " "))
		}
	}
	return ""
}

// tiktokAt reads a TikTok post back from the note before its sound:
// "@user WORDS ♬ original sound - NAME".
func (s *Scan) tiktokAt(at int) bool {
	start, handle := s.tiktokHead(at)
	if start < 0 {
		return false
	}
	end := s.soundEnd(at)
	post := newPost(record.TikTok, byLine{handle: handle}, "tiktok/attribution")
	from := start + 1 + len(handle)
	post.Text = cleanWords(s.text[from:textline.BackBreaks(s.text, at, from)])
	s.addFramed(post, start, end)
	return true
}

// tiktokHead finds the "@user" that opens the post whose sound is at the offset at.
func (s *Scan) tiktokHead(at int) (start int, handle string) {
	const far = 2 * postLimit // bytes
	lo := max(s.minStart, at-far)
	if j := strings.LastIndex(s.text[lo:at], "♬"); j >= 0 {
		lo += j
	}
	for i := at; i > lo; {
		j := strings.LastIndexByte(s.text[lo:i], '@')
		if j < 0 {
			return -1, ""
		}
		i = lo + j
		name, _ := signature.HandleName(s.text, i+1)
		name = strings.TrimRight(name, ".")
		if len(name) >= 2 && len(name) <= 24 && strings.Trim(name, "-@") == name && signature.OpensLine(s.text, i, s.minStart) {
			return i, name
		}
		if strings.Contains(s.text[i:at], "\n\n\n\n\n") {
			break
		}
	}
	return -1, ""
}

// soundEnd returns the end of the sound's title and author.
func (s *Scan) soundEnd(at int) int {
	const longest = 120 // bytes
	eol := textline.NearEnd(s.text, at, 2*longest)
	if eol-at <= longest {
		return textline.BackBlank(s.text, eol)
	}
	i := strings.Index(s.text[at:eol], " - ")
	if i < 0 || i > longest {
		return at + len("♬")
	}
	end := nextWord(s.text, at+i+len(" - "), eol)
	return textline.BackBlank(s.text, end)
}

// redditAt reads Reddit's by-line around "u/": "TITLE by u/NAME in SUBREDDIT".
func (s *Scan) redditAt(at int) bool {
	by := strings.TrimSuffix(s.text[max(s.minStart, at-4):at], "/")
	by = strings.TrimRight(by, " ")
	if !strings.HasSuffix(by, "by") {
		return false
	}
	start := strings.LastIndex(s.text[:at], "by")
	if start > 0 && ascii.IsWordByte(s.text[start-1]) && start > s.minStart && s.text[start-1] != '\n' {
		return false
	}
	name, end := redditName(s.text, at+len("u/"))
	i, breaks := textline.SkipBreaks(s.text, end, 1)
	if len(name) < 3 || !strings.HasPrefix(s.text[i:], "in") {
		return false
	}
	i = textline.SkipBlank(s.text, i+len("in"))
	i += len(s.text[i:]) - len(strings.TrimPrefix(s.text[i:], "r/"))
	sub, end := redditName(s.text, i)
	if len(sub) < 2 || breaks > 0 && !signature.AtLineEnd(s.text, end) {
		return false
	}
	w := s.titleBefore(start)
	if w.end <= w.start {
		return false
	}
	post := newPost(record.Reddit, byLine{handle: name}, "reddit/attribution")
	post.Title = cleanWords(s.text[w.start:w.end])
	s.addFramed(post, w.start, end)
	return true
}

// titleBefore returns the title before a by-line: what stands before it on its
// line, else the line above.
func (s *Scan) titleBefore(start int) wordSpan {
	const longest = 300 + 60 // characters: Reddit's limit, and some room
	end := textline.BackBreaks(s.text, start, s.minStart)
	if end <= s.minStart || strings.Count(s.text[end:start], "\n") > 2 {
		return wordSpan{}
	}
	last := s.lineOf(end, max(s.minStart, end-4*longest))
	if signature.DisplayLength(s.text[last.start:end]) > longest {
		return wordSpan{}
	}
	return wordSpan{start: last.start, end: end}
}

// redditName reads the name of a user or a community.
func redditName(text string, i int) (name string, end int) {
	start := i
	for i < len(text) && i-start < 24 && (ascii.IsWordByte(text[i]) || text[i] == '-') {
		i++
	}
	return text[start:i], i
}
