package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// addSigned adds the post that sig signs: a tweet, or one on Bluesky or
// Mastodon by the shape of its handle.
func (s *textScan) addSigned(sig signature) bool {
	if !validHandle(sig.handle) {
		return s.addFederated(sig)
	}
	w := s.wordsBefore(sig)
	s.noteRun(w)
	t := &rec{Kind: KindTweet, Author: sig.name, Handle: strings.Clone(sig.handle), Date: sig.when.date, DateText: sig.when.text}
	t.Kind, t.Provider = KindTweet, Twitter
	t.Origin.Method, t.Origin.Rule = MethodAttribution, "twitter/attribution"
	s.fill(t, w)
	s.identify(t, sig.when.url)
	start := sig.start
	if w.end > w.start {
		start = w.start
	}
	s.addFramed(t, start, sig.end)
	return true
}

// fill sets what the words of a tweet tell.
func (s *textScan) fill(t *rec, w wordSpan) {
	if w.start >= w.end {
		return
	}
	printed := s.text[w.start:w.end]
	t.Text = cleanWords(printed)
	t.TextGuessed = w.guessed
	plain := strings.Clone(oneLine(reduceMarkdown(printed))) // what is cut from it must not pin the input
	t.Hashtags = tweettext.Hashtags(plain)
	t.Mentions = tweettext.Mentions(plain)
	t.Cashtags = tweettext.Cashtags(plain)
	for _, l := range tweettext.Pics(plain) {
		t.Pics = append(t.Pics, strings.TrimPrefix(strings.TrimPrefix(strings.Clone(plain[l.Start:l.End]), "https://"), "http://"))
	}
	for _, l := range tweettext.URLs(plain) {
		if u := plain[l.Start:l.End]; strings.Contains(u, "://") && !strings.Contains(u, "pic.twitter.com") && !strings.Contains(u, "pic.x.com") {
			t.Links = append(t.Links, strings.Clone(u))
		}
	}
}

// identify sets what the address of the status tells.
func (s *textScan) identify(t *rec, url string) {
	if url == "" {
		return
	}
	it, ok := recogniseURL(url, nil)
	if !ok {
		return
	}
	if from, ok := it.as(KindTweet); ok {
		t.ID = strings.Clone(from.ID)
		t.setURL()
	}
}

// cleanWords returns the words as printed, without the margins of their lines
// and the backslashes of Markdown.
func cleanWords(printed string) string {
	var b strings.Builder
	b.Grow(len(printed))
	blank := 0
	for i := 0; i <= len(printed); {
		end := lineEnd(printed, i)
		words, _, _ := margin(printed[i:end])
		line := printed[i+words : end]
		line = strings.TrimRight(line, " \t\r\u00a0")
		line = strings.TrimSuffix(line, `\`)
		if line == "" {
			blank++
		} else {
			if b.Len() > 0 {
				b.WriteByte('\n')
				if blank > 0 {
					b.WriteByte('\n')
				}
			}
			b.WriteString(unescapeMarkdown(line))
			blank = 0
		}
		i = end + 1
	}
	return strings.TrimSpace(b.String())
}

// unescapeMarkdown undoes backslash escapes of punctuation.
func unescapeMarkdown(line string) string {
	if strings.IndexByte(line, '\\') < 0 {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && isPunct(line[i+1]) {
			i++
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isWordByte(c) || c == '_'
}

// reduceMarkdown replaces each Markdown link by its label and undoes escapes.
func reduceMarkdown(text string) string {
	if strings.Contains(text, "](") {
		text = reduceLinks(text)
	}
	return unescapeMarkdown(text)
}

// reduceLinks replaces each Markdown link by its label.
func reduceLinks(text string) string {
	const farURL = 1000 // bytes
	out := make([]byte, 0, len(text))
	open := -1 // where in out the last label began
	for i := 0; i < len(text); {
		if text[i] == '[' && (i == 0 || text[i-1] != '\\') {
			open = len(out)
		}
		if open >= 0 && strings.HasPrefix(text[i:], "](") {
			if n := strings.IndexByte(text[i:min(len(text), i+farURL)], ')'); n >= 0 {
				out = append(out[:open], out[open+1:]...)
				open = -1
				i += n + 1
				continue
			}
		}
		out = append(out, text[i])
		i++
	}
	return string(out)
}
