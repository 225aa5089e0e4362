package flattext

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// addSigned adds the post that sig signs: a tweet, or one on Bluesky or
// Mastodon by the shape of its handle.
func (s *Scan) addSigned(sig signedAt) bool {
	if s.addLinked(sig) {
		return true
	}
	if !provider.ValidHandle(sig.handle) {
		return s.addFederated(sig)
	}
	return s.addTweet(sig)
}

// addTweet adds the tweet that sig signs.
func (s *Scan) addTweet(sig signedAt) bool {
	w := s.withoutMarks(sig, s.wordsBefore(sig))
	s.noteRun(w)
	t := &record.Item{Kind: record.KindTweet, Author: sig.name, Handle: strings.Clone(sig.handle), Date: record.DateOf(sig.when.Date), DateText: sig.when.Text}
	t.Kind, t.Provider = record.KindTweet, record.Twitter
	t.Origin.Method, t.Origin.Rule = record.MethodAttribution, "twitter/attribution"
	s.fill(t, w)
	s.identify(t, sig.when.URL)
	start := sig.start
	if w.end > w.start {
		start = w.from()
	}
	s.addFramed(t, start, sig.end)
	return true
}

// fill sets what the words of a tweet state.
func (s *Scan) fill(t *record.Item, w wordSpan) {
	if w.start >= w.end {
		return
	}
	printed := s.text[w.start:w.end]
	t.Text = cleanWords(printed)
	t.TextGuessed = w.guessed
	plain := strings.Clone(textline.OneLine(signature.ReduceMarkdown(printed))) // what is cut from it must not pin the input
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

// identify sets what the URL of the status states.
func (s *Scan) identify(t *record.Item, url string) {
	if url == "" {
		return
	}
	it, ok := provider.RecognizeURL(url, nil)
	if !ok {
		return
	}
	if from, ok := it.As(record.KindTweet); ok {
		t.ID = strings.Clone(from.ID)
		t.SetURL()
	}
}

// cleanWords returns the words as printed, without the margins of their lines
// and the backslashes of Markdown.
func cleanWords(printed string) string {
	var b strings.Builder
	b.Grow(len(printed))
	blank := 0
	for i := 0; i <= len(printed); {
		end := textline.End(printed, i)
		words, _, _ := textline.Margin(printed[i:end])
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
			b.WriteString(signature.Unescape(line))
			blank = 0
		}
		i = end + 1
	}
	return signature.Trim(b.String())
}
