package flattext

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// Posts whose signature is a link of Markdown: what render.Markdown writes for
// every network, and the site's post as components for Markdown print it.

// addLinked adds the post that sig signs, if its link is one of another network's
// post or player. It reports whether it is.
func (s *Scan) addLinked(sig signedAt) bool {
	if sig.when.URL == "" {
		return false
	}
	it, ok := s.opts.Tables.URLs().RecognizeURL(strings.Clone(sig.when.URL), nil)
	if !ok || it.Kind == record.KindTweet {
		return false
	}
	start, text := sig.start, ""
	if w := s.wordsBefore(sig); w.end > w.start {
		start, text = w.from(), cleanWords(s.text[w.start:w.end])
	}
	ref := it
	ref.Origin.Method, ref.Origin.Rule = record.MethodAttribution, string(ref.Provider)+"/attribution"
	switch it.Kind {
	case record.KindPost:
		it.Author, it.Handle, it.Date = sig.name, strings.Clone(sig.handle), record.DateOf(sig.when.Date)
		if it.Provider == record.Reddit {
			it.Title = text
		} else {
			it.Text = text
		}
	case record.KindAudio:
		it.Title, it.Text = sig.name, text
	case record.KindVideo:
		it.Title, it.Caption = sig.name, text
	}
	s.addFramed(it, start, sig.end)
	return true
}

// linkedAt reads "— [LABEL](URL)" at the offset at, where the label has no handle:
// the last line of a quotation whose words are the post's.
func (s *Scan) linkedAt(at int) bool {
	const farLabel, farURL = 300, 600 // bytes
	n, _ := signature.DashAt(s.text, at)
	open := textline.SkipBlank(s.text, at+n)
	if n == 0 || open >= len(s.text) || s.text[open] != '[' || !signature.OpensLine(s.text, at, s.minStart) || !s.inBlockquote(at) {
		return false
	}
	label, rest, ok := strings.Cut(s.text[open+1:min(len(s.text), open+farLabel+farURL)], "](")
	url, _, closed := strings.Cut(rest, ")")
	end := open + 1 + len(label) + len("](") + len(url) + len(")")
	if !ok || !closed || len(label) > farLabel || strings.IndexByte(label, '\n') >= 0 || strings.Contains(label, "(@") || !signature.AtLineEnd(s.text, end) {
		return false
	}
	it, ok := s.opts.Tables.URLs().RecognizeURL(url, nil)
	if !ok {
		return false
	}
	sig := signedAt{start: at, end: end, when: signature.Day{URL: url}, dash: signature.Dash{Start: at, End: at + n, Rank: signature.Em, OwnLine: true}}
	sig.name = signature.Clean(label)
	if m, start, found := dates.Suffix(sig.name); found {
		sig.when.Date, sig.when.Text = m.Date, strings.Clone(sig.name[start:start+m.Len])
		sig.name = signature.Trim(sig.name[:start])
	}
	ref := it
	title := ref.Provider.Title()
	if sig.name = strings.TrimSuffix(sig.name, " ("+title+")"); sig.name == title || strings.Contains(sig.name, "://") {
		sig.name = ""
	}
	if t, ok := it.As(record.KindTweet); ok {
		sig.handle = t.Handle
		return s.addTweet(sig)
	}
	return s.addLinked(sig)
}

// clockLinkAt reads a post of the site in Markdown, below whose words stands
// "[3:04 PM · Aug 11, 2024](URL)"; the offset is that of the label's end. Lines of
// links around the words are the site's buttons.
func (s *Scan) clockLinkAt(at int) bool {
	const farLabel, farURL, most = 80, 300, 30 // bytes, lines
	open := strings.LastIndexByte(s.text[max(s.minStart, at-farLabel):at], '[') + max(s.minStart, at-farLabel)
	if open < s.minStart || s.text[open] != '[' || !signature.OpensLine(s.text, open, s.minStart) {
		return false
	}
	when, ok := clockLine(s.text, open+1, at)
	n := strings.IndexByte(s.text[at:min(len(s.text), at+farURL)], ')')
	if !ok || n < 0 {
		return false
	}
	when.URL = s.text[at+len("](") : at+n]
	it, ok := provider.RecognizeURL(when.URL, nil)
	t, isTweet := it.As(record.KindTweet)
	if !ok || !isTweet {
		return false
	}
	head := siteHead{handle: t.Handle, start: -1}
	var w wordSpan
	line := s.lineOf(open, s.minStart)
	for range most {
		above, more := s.lineAbove(textline.Start(s.text, line.start, s.minStart), s.minStart)
		if !more {
			break
		}
		words := s.text[above.start:above.end]
		switch {
		case isLinkLine(words) && !isLinkOnlyPic(words):
			if w.end > 0 {
				head.start = above.start
				head.take(words)
			}
		case head.start >= 0:
			return s.addClockLinked(head, w, when, at+n+1)
		default:
			if w.end == 0 {
				w.end = above.end
			}
			w.start = above.start
		}
		line = above
	}
	return head.start >= 0 && s.addClockLinked(head, w, when, at+n+1)
}

// addClockLinked adds the post with the lines of links behind it.
func (s *Scan) addClockLinked(head siteHead, w wordSpan, when signature.Day, end int) bool {
	if w.end <= w.start || !s.fits(w.start, w.end, TweetLimit) {
		return false
	}
	end = textline.BackBlank(s.text, textline.End(s.text, end))
	for range 4 {
		next, breaks := textline.SkipBreaks(s.text, end, 3)
		eol := textline.BackBlank(s.text, textline.NearEnd(s.text, next, 600))
		if breaks == 0 || next >= eol || !isLinkLine(s.text[next:eol]) || !strings.Contains(s.text[next:eol], "/intent/") {
			break
		}
		end = eol
	}
	s.addSite(head, w, when, end, "twitter/site-paste")
	return true
}

// take takes the author's name from a line of links in a post's head.
func (h *siteHead) take(line string) {
	label, rest, _ := strings.Cut(strings.TrimLeft(line, "·[ "), "](")
	url, _, _ := strings.Cut(rest, ")")
	if strings.HasSuffix(url, "/"+h.handle) && !strings.HasPrefix(label, "@") && !strings.HasPrefix(label, "!") && signature.Plausible(label) {
		h.name = signature.Clean(label)
	}
}

// isLinkLine reports whether a line is nothing but links of Markdown and dots.
func isLinkLine(line string) bool {
	links := 0
	for line = strings.TrimLeft(line, " ·\u00a0"); line != ""; line = strings.TrimLeft(line, " ·\u00a0") {
		line = strings.TrimPrefix(line, "!")
		i := strings.Index(line, "](")
		if line == "" || line[0] != '[' || i < 0 {
			return false
		}
		n := strings.IndexByte(line[i:], ')')
		if n < 0 {
			return false
		}
		line = line[i+n+1:]
		links++
	}
	return links > 0
}

// isLinkOnlyPic reports whether a line's link is one of the words: a picture's, a tag, a mention.
func isLinkOnlyPic(line string) bool {
	return strings.HasPrefix(line, "[pic.") || strings.HasPrefix(line, "[#") || strings.HasPrefix(line, "[https://t.co/")
}
