package markup

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// maxEntities bounds the hashtags and mentions of a blockquote that are kept as anchors.
const maxEntities = 100

// tweetMarkup recognizes Twitter's own embed codes: the blockquote that
// widgets.js takes up, what it becomes when it has run, and AMP's element.
// https://developer.x.com/en/docs/x-for-websites/embedded-posts
func tweetMarkup(c *candidate) *record.Item {
	switch {
	case c.Reasons&locate.IsQuote != 0:
		return quotedTweet(c)
	case c.Name == "amp-twitter", c.Name == "twitter-widget", c.Name == "twitterwidget", c.Name == "embetty-tweet":
		return tweetElement(c)
	case c.Name == "iframe" && provider.ValidStatusID(c.Attr("data-tweet-id")):
		t := record.NewTweet("", c.Attr("data-tweet-id"))
		t.EmbedURL = c.url(c.Attr("src"))
		return record.FoundBy(t, record.MethodMarkup, "twitter/iframe")
	case c.Name == "iframe":
		return proxiedTweet(c)
	case c.Name == "div" && c.labelsOfClass()&classname.LabelTweet != 0 && (c.HasClass("twitter-tweet") || c.HasClass("twitter-video")) && len(c.inner()) == 0:
		// Some editors make the blockquote a div.
		return quotedTweet(c)
	}
	return nil
}

// proxiedTweet reads a frame whose URL passes a status on to a service that
// shows it. Buttons pass on URLs too.
func proxiedTweet(c *candidate) *record.Item {
	src := c.Attr("src")
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
		it, ok := provider.RecognizeURL(u.Query().Get(key), nil)
		if !ok || it.Kind != record.KindTweet {
			continue
		}
		it.EmbedURL = c.url(src)
		return record.FoundBy(it, record.MethodMarkup, "twitter/iframe")
	}
	return nil
}

// tweetElement reads an element whose attribute is a status id or URL.
func tweetElement(c *candidate) *record.Item {
	v := c.First("data-tweetid", "data-tweet-id", "tweet-id", "tweetid", "status", "data-status", "data-id")
	var t *record.Item
	if id, _, _ := strings.Cut(v, "?"); provider.ValidStatusID(id) {
		t = record.NewTweet("", id)
	} else if it, ok := provider.RecognizeURL(v, c.Page.Base); ok {
		t, _ = it.As(record.KindTweet)
	}
	if t == nil {
		return nil
	}
	addFromInside(t, c)
	return record.FoundBy(t, record.MethodMarkup, "twitter/"+c.Name)
}

// quotedTweet reads a blockquote: TEXT — Name (@handle) DATE, where the date links
// to the status, as far as the publisher's tools have left it so. A blockquote
// without Twitter's class counts if it has the attribution and the link.
func quotedTweet(c *candidate) *record.Item {
	classed := c.labelsOfClass()&classname.LabelTweet != 0 && (c.HasClass("twitter-tweet") || c.HasClass("twitter-video"))
	if !classed && (!mentionsStatus(c) || !c.links(record.Twitter, "")) {
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
	if id := c.Attr("data-in-reply-to"); provider.ValidStatusID(id) {
		t.ReplyTo = record.CanonicalTweetURL("", id) // embed codes of 2012 say so
	}
	return record.FoundBy(t, record.MethodMarkup, rule)
}

// isPicTweet reports whether text is no longer than a tweet and has the link of a
// picture, which nothing but a tweet's words have.
func isPicTweet(text string) bool {
	return len(tweettext.Pics(text)) > 0 && tweettext.Weight(text) <= flattext.TweetLimit
}

// tweet returns the tweet that a blockquote says.
func (q *quote) tweet() *record.Item {
	t := record.NewTweet(q.handle, q.id)
	t.Author = q.author
	t.SetText(q.text)
	addEntities(t, q.entities)
	t.Links = q.links
	t.DateText = q.dateText
	if d, ok := dates.Whole(q.dateText); ok {
		t.Date = record.DateOf(d)
	}
	t.Lang = q.lang
	t.Quoted = q.quoted
	return t
}

// mentionsStatus is a prefilter: it reports whether the element links to a status.
func mentionsStatus(c *candidate) bool {
	s := c.outerHTML()
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

// holdsStatus reports whether the path of a status stands in s.
func holdsStatus(s string) bool { return ascii.NextString(s, 0, "/status", 5) >= 0 }

// quote is what a tweet's blockquote says.
type quote struct {
	id, handle, author, text, dateText, lang, quoted string
	links                                            []string
	entities                                         []string // "#tag" and "@name" that are links
	attributed                                       bool     // "Name (@handle)" is printed
}

// readQuote reads the blockquote n.
func readQuote(n *html.Node, c *candidate) quote {
	inner := func(m *html.Node) bool { return htmltree.Is(m, "blockquote") || htmltree.Is(m, "script") }
	text, links := htmltree.TweetText(n, inner)
	var q quote
	q.lang = quoteLang(n, inner)
	for i, l := range links {
		links[i].URL = c.url(l.URL)
	}
	perma := permalink(links)
	if perma >= 0 {
		if it, ok := provider.RecognizeURL(links[perma].URL, nil); ok {
			if t, ok := it.As(record.KindTweet); ok {
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
func permalink(links []htmltree.Link) int {
	for i := len(links) - 1; i >= 0; i-- {
		id := statusIn(links[i].URL)
		if id == "" {
			continue
		}
		// Some tools add an empty link for the script behind the one with the date.
		if i > 0 && links[i].Start == links[i].End && statusIn(links[i-1].URL) == id {
			return i - 1
		}
		return i
	}
	return -1
}

// statusIn returns the id of the status that a URL is of, "" if it is of none.
func statusIn(address string) string {
	it, ok := provider.RecognizeURL(address, nil)
	if !ok || it.Kind != record.KindTweet {
		return ""
	}
	return it.ID
}

// attribute parts the blockquote into the tweet's text and its attribution.
func (q *quote) attribute(text string, links []htmltree.Link, perma int) {
	body := text
	if a, ok := LastAttribution(text); ok {
		q.attributed = true
		q.author = a.name
		if q.handle == "" || strings.EqualFold(q.handle, a.Handle) {
			q.handle = a.Handle
		}
		body = text[:a.Start]
		q.dateText = strings.TrimSpace(text[a.End:])
		if perma >= 0 && links[perma].Start >= a.End {
			q.dateText = text[links[perma].Start:links[perma].End]
		}
	} else if perma >= 0 {
		// No attribution: what the permalink prints is no part of the text.
		body = text[:links[perma].Start] + text[links[perma].End:]
		q.dateText = text[links[perma].Start:links[perma].End]
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
		if l.Start >= len(body) {
			break
		}
		q.addLink(text[l.Start:l.End], l.URL)
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
	s = signature.Trim(s)
	switch strings.ToLower(strings.Trim(s, ".…! ")) {
	case "tweet may have been deleted", "loading", "loading tweet", "view tweet", "see tweet", "twitter":
		return ""
	}
	if strings.HasPrefix(s, "http") && strings.IndexByte(s, ' ') < 0 {
		if it, ok := provider.RecognizeURL(s, nil); ok && it.Kind == record.KindTweet {
			return ""
		}
	}
	return s
}

// quoteLang returns the language of the tweet's text: that of its paragraph,
// never the widget's own, which stands on the blockquote.
func quoteLang(n *html.Node, skip func(*html.Node) bool) string {
	for m := range htmltree.Descend(n, skip) {
		if m.Data == "p" && m.Type == html.ElementNode {
			if lang := strings.TrimSpace(htmltree.NodeAttr(m, "lang")); isLanguageTag(lang) {
				return lang
			}
		}
	}
	return ""
}

// isLanguageTag reports whether s has the form of a language tag, such as "pt-BR".
// https://www.rfc-editor.org/info/bcp47
func isLanguageTag(s string) bool {
	const longest = 35 // bytes; no registered tag is as long
	for i := 0; i < len(s); i++ {
		if !ascii.IsAlnum(s[i]) && (s[i] != '-' || i == 0) {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= longest
}

// quotedURL returns the permalink of the tweet in the blockquotes within n: the
// last status link in them that is not the tweet's own.
func quotedURL(n *html.Node, c *candidate, own string) string {
	depth, url := 0, ""
	htmltree.Walk(n, func(m *html.Node) bool {
		switch {
		case m.Type != html.ElementNode:
		case m != n && htmltree.Is(m, "blockquote"):
			depth++
		case depth > 0 && htmltree.Is(m, "a"):
			it, ok := provider.RecognizeURL(c.url(htmltree.NodeAttr(m, "href")), nil)
			if ok && it.Kind == record.KindTweet && it.ID != own {
				url = it.URL
			}
		}
		return true
	}, func(m *html.Node) {
		if m != n && htmltree.Is(m, "blockquote") {
			depth--
		}
	})
	return url
}

// attribution is "— Name (@handle)" at text[start:end].
type attribution struct {
	Start, End   int
	name, Handle string
}

// LastAttribution returns the last attribution of a blockquote: earlier ones are
// words of the tweet.
func LastAttribution(text string) (attribution, bool) {
	a, ok := signature.Last(text, provider.ValidHandle)
	return attribution{Start: a.Start, End: a.End, name: a.Name, Handle: a.Handle}, ok
}

// nameBefore reads "— Name " before text[at:].
func nameBefore(text string, at int) (attribution, bool) {
	start, name, ok := signature.NameBefore(text, at)
	return attribution{Start: start, name: name}, ok
}

// withoutCode returns the quotation with what a Markdown tool has made a sample of
// code in it, as it indents that: the escaped signature. It returns nil if there is none.
func (c *candidate) withoutCode() *html.Node {
	const open, end = "<code>", "</code>"
	if !c.mayHold("code") {
		return nil
	}
	var rendered strings.Builder
	if html.Render(&rendered, c.tree()) != nil {
		return nil
	}
	var b strings.Builder
	rest, found := rendered.String(), false
	for {
		before, inside, ok := strings.Cut(rest, open)
		b.WriteString(before)
		if !ok {
			break
		}
		code, after, _ := strings.Cut(inside, end)
		code = tagscan.Unescape(code)
		found = found || strings.Contains(code, "<a ")
		b.WriteString(code)
		rest = after
	}
	if !found {
		return nil
	}
	return c.Page.Trees.Parse(b.String()).FirstChild // the quotation itself
}
