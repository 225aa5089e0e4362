package embed

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/dates"
	sign "github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// maxEntities bounds the hashtags and mentions of a quotation that are kept as anchors.
const maxEntities = 100

// tweetMarkup recognises Twitter's own embed codes: the quotation that
// widgets.js takes up, what it becomes when it has run, and AMP's element.
// https://developer.x.com/en/docs/x-for-websites/embedded-posts
func tweetMarkup(c *candidate) *rec {
	switch {
	case c.why&isQuote != 0:
		return quotedTweet(c)
	case c.name == "amp-twitter", c.name == "twitter-widget", c.name == "twitterwidget", c.name == "embetty-tweet":
		return tweetElement(c)
	case c.name == "iframe" && validStatusID(c.attr("data-tweet-id")):
		t := newTweet("", c.attr("data-tweet-id"))
		t.EmbedURL = c.url(c.attr("src"))
		return foundBy(t, MethodMarkup, "twitter/iframe")
	case c.name == "iframe":
		return proxiedTweet(c)
	case c.name == "div" && c.classHints()&hintTweet != 0 && (c.hasClass("twitter-tweet") || c.hasClass("twitter-video")) && len(c.inner()) == 0:
		// Some editors make the quotation a div.
		return quotedTweet(c)
	}
	return nil
}

// proxiedTweet reads a frame whose address passes a status on to a service that
// shows it. Buttons pass on addresses too.
func proxiedTweet(c *candidate) *rec {
	src := c.attr("src")
	if !strings.Contains(src, "status") {
		return nil
	}
	u, err := url.Parse(strings.TrimSpace(src))
	if err != nil {
		return nil
	}
	if isControlName(u.Path) {
		return nil
	}
	for _, key := range [...]string{"url", "src", "href"} {
		it, ok := recogniseURL(u.Query().Get(key), nil)
		if !ok || it.Kind != KindTweet {
			continue
		}
		it.EmbedURL = c.url(src)
		return foundBy(it, MethodMarkup, "twitter/iframe")
	}
	return nil
}

// tweetElement reads an element whose attribute is a status id or address.
func tweetElement(c *candidate) *rec {
	v := c.first("data-tweetid", "data-tweet-id", "tweet-id", "tweetid", "status", "data-status", "data-id")
	var t *rec
	if id, _, _ := strings.Cut(v, "?"); validStatusID(id) {
		t = newTweet("", id)
	} else if it, ok := recogniseURL(v, c.page.base); ok {
		t, _ = it.as(KindTweet)
	}
	if t == nil {
		return nil
	}
	addFromInside(t, c)
	return foundBy(t, MethodMarkup, "twitter/"+c.name)
}

func newTweet(handle, id string) *rec {
	t := &rec{Kind: KindTweet, Handle: handle}
	t.Kind, t.Provider, t.ID = KindTweet, Twitter, id
	t.setURL()
	return t
}

// quotedTweet reads a quotation: TEXT — Name (@handle) DATE, where the date links
// to the status, as far as the publisher's tools have left it so. A quotation
// without Twitter's class counts if it has the attribution and the link.
func quotedTweet(c *candidate) *rec {
	classed := c.classHints()&hintTweet != 0 && (c.hasClass("twitter-tweet") || c.hasClass("twitter-video"))
	if !classed && (!mentionsStatus(c) || !c.links(Twitter, "")) {
		return nil
	}
	n := c.tree()
	q := readQuote(n, c)
	if classed && q.id == "" {
		if m := c.withoutCode(); m != nil {
			q = readQuote(m, c)
		}
	}
	switch {
	case classed && (q.id != "" || q.handle != "" && (q.text != "" || q.dateText != "")):
	case classed && q.handle == "" && len(c.inner()) == 0 && isPicTweet(q.text):
	case !classed && q.id != "" && q.handle != "" && q.attributed:
	default:
		return nil
	}
	rule := "twitter/blockquote"
	if !classed {
		rule = "twitter/quotation"
	}
	t := q.tweet()
	if id := c.attr("data-in-reply-to"); validStatusID(id) {
		t.ReplyTo = canonicalTweetURL("", id) // embed codes of 2012 say so
	}
	return foundBy(t, MethodMarkup, rule)
}

// isPicTweet reports whether text is no longer than a tweet and has the link of a
// picture, which nothing but a tweet's words have.
func isPicTweet(text string) bool {
	return len(tweettext.Pics(text)) > 0 && tweettext.Weight(text) <= tweetLimit
}

// tweet returns the tweet that a quotation says.
func (q *quote) tweet() *rec {
	t := newTweet(q.handle, q.id)
	t.Author = q.author
	t.setText(q.text)
	t.addEntities(q.entities)
	t.Links = q.links
	t.DateText = q.dateText
	if d, ok := dates.Whole(q.dateText); ok {
		t.Date = dateOf(d)
	}
	t.Lang = q.lang
	t.Quoted = q.quoted
	return t
}

// mentionsStatus tells cheaply whether the element links to a status.
func mentionsStatus(c *candidate) bool {
	s := c.island()
	if holdsStatus(s) {
		return true
	}
	if s != "" && !mayHoldReference(s, "sol;") {
		return false
	}
	for href := range c.hrefs {
		if strings.Contains(href, "/status") {
			return true
		}
	}
	return false
}

// holdsStatus tells whether the path of a status stands in s.
func holdsStatus(s string) bool { return nextString(s, 0, "/status", 5) >= 0 }

// quote is what a tweet's quotation says.
type quote struct {
	id, handle, author, text, dateText, lang, quoted string
	links                                            []string
	entities                                         []string // "#tag" and "@name" that are links
	attributed                                       bool     // "Name (@handle)" is printed
}

// readQuote reads the quotation n.
func readQuote(n *html.Node, c *candidate) quote {
	inner := func(m *html.Node) bool { return m.Data == "blockquote" || m.Data == "script" }
	text, links := tweetText(n, inner)
	var q quote
	q.lang = quoteLang(n, inner)
	for i, l := range links {
		links[i].url = c.url(l.url)
	}
	perma := permalink(links)
	if perma >= 0 {
		if it, ok := recogniseURL(links[perma].url, nil); ok {
			if t, ok := it.as(KindTweet); ok {
				q.id, q.handle = t.ID, t.Handle
			}
		}
	}
	q.attribute(text, links, perma)
	q.quoted = quotedURL(n, c, q.id)
	return q
}

// permalink returns the index of the link to the tweet itself: the last status
// link, since links in the text come before the attribution. -1 if there is none.
func permalink(links []textLink) int {
	for i := len(links) - 1; i >= 0; i-- {
		id := statusIn(links[i].url)
		if id == "" {
			continue
		}
		// Some tools add an empty link for the script behind the one with the date.
		if i > 0 && links[i].start == links[i].end && statusIn(links[i-1].url) == id {
			return i - 1
		}
		return i
	}
	return -1
}

// statusIn returns the id of the status that an address is of, "" if it is of none.
func statusIn(address string) string {
	it, ok := recogniseURL(address, nil)
	if !ok || it.Kind != KindTweet {
		return ""
	}
	return it.ID
}

// attribute parts the quotation into the tweet's text and its attribution.
func (q *quote) attribute(text string, links []textLink, perma int) {
	body := text
	if a, ok := lastAttribution(text); ok {
		q.attributed = true
		q.author = a.name
		if q.handle == "" || strings.EqualFold(q.handle, a.handle) {
			q.handle = a.handle
		}
		body = text[:a.start]
		q.dateText = strings.TrimSpace(text[a.end:])
		if perma >= 0 && links[perma].start >= a.end {
			q.dateText = text[links[perma].start:links[perma].end]
		}
	} else if perma >= 0 {
		// No attribution: what the permalink prints is no part of the text.
		body = text[:links[perma].start] + text[links[perma].end:]
		q.dateText = text[links[perma].start:links[perma].end]
	}
	if _, ok := dates.Whole(q.dateText); !ok {
		if m, ok := dates.Prefix(q.dateText); ok && m.Date != (dates.Date{}) {
			q.dateText = q.dateText[:m.Len]
		} else {
			q.dateText = ""
		}
	}
	q.text = cleanQuote(body)
	for _, l := range links {
		if l.start >= len(body) {
			break
		}
		q.addLink(text[l.start:l.end], l.url)
	}
	for _, l := range tweettext.TCo(q.text) {
		if u := q.text[l.Start:l.End]; !slices.Contains(q.links, u) {
			q.links = append(q.links, u)
		}
	}
}

// addLink keeps a link of the text that is neither a picture nor an entity.
func (q *quote) addLink(words, url string) {
	if len(q.entities) < maxEntities && isEntity(words) {
		q.entities = append(q.entities, words)
	}
	switch {
	case url == "", strings.HasPrefix(words, "pic."), strings.HasPrefix(words, "#"), strings.HasPrefix(words, "@"),
		strings.HasPrefix(words, "$"), strings.HasPrefix(words, "＃"), strings.HasPrefix(words, "＠"):
		return
	}
	q.links = append(q.links, url)
}

// cleanQuote trims what is printed around a tweet's text. Twitter's script
// prints a notice in place of a tweet that is gone; it is not the tweet's text.
func cleanQuote(s string) string {
	s = sign.Trim(s)
	switch strings.ToLower(strings.Trim(s, ".…! ")) {
	case "tweet may have been deleted", "loading", "loading tweet", "view tweet", "see tweet", "twitter":
		return ""
	}
	if strings.HasPrefix(s, "http") && strings.IndexByte(s, ' ') < 0 {
		if it, ok := recogniseURL(s, nil); ok && it.Kind == KindTweet {
			return ""
		}
	}
	return s
}

// quoteLang returns the language of the tweet's text: that of its paragraph,
// never the widget's own, which stands on the quotation.
func quoteLang(n *html.Node, skip func(*html.Node) bool) string {
	for m := range descend(n, skip) {
		if m.Data == "p" && m.Type == html.ElementNode {
			if lang := strings.TrimSpace(nodeAttr(m, "lang")); isLanguageTag(lang) {
				return lang
			}
		}
	}
	return ""
}

// isLanguageTag tells whether s has the form of a language tag, such as "pt-BR".
// https://www.rfc-editor.org/info/bcp47
func isLanguageTag(s string) bool {
	const longest = 35 // bytes; no registered tag is as long
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) && (s[i] != '-' || i == 0) {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= longest
}

// quotedURL returns the permalink of the tweet in the quotations within n: the
// last status link in them that is not the tweet's own.
func quotedURL(n *html.Node, c *candidate, own string) string {
	depth, url := 0, ""
	walk(n, func(m *html.Node) bool {
		switch {
		case m.Type != html.ElementNode:
		case m != n && m.Data == "blockquote":
			depth++
		case depth > 0 && m.Data == "a":
			it, ok := recogniseURL(c.url(nodeAttr(m, "href")), nil)
			if ok && it.Kind == KindTweet && it.ID != own {
				url = it.URL
			}
		}
		return true
	}, func(m *html.Node) {
		if m != n && m.Data == "blockquote" {
			depth--
		}
	})
	return url
}

// attribution is "— Name (@handle)" at text[start:end].
type attribution struct {
	start, end   int
	name, handle string
}

// lastAttribution returns the last attribution of a quotation: earlier ones are
// words of the tweet.
func lastAttribution(text string) (attribution, bool) {
	a, ok := sign.Last(text, validHandle)
	return attribution{start: a.Start, end: a.End, name: a.Name, handle: a.Handle}, ok
}

// nameBefore reads "— Name " before text[at:].
func nameBefore(text string, at int) (attribution, bool) {
	start, name, ok := sign.NameBefore(text, at)
	return attribution{start: start, name: name}, ok
}

func dateOf(d dates.Date) Date { return Date{Year: d.Year, Month: time.Month(d.Month), Day: d.Day} }
