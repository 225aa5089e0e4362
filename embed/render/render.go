// Package render writes an item of package embed: as the provider's embed code without
// its script, as a static card, a link, Markdown or a line of text. What it writes is
// escaped and safe also where an item's fields are hostile.
package render

import (
	"cmp"
	"html"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// HTML returns the markup that the item's provider hands out for embedding
// it, without scripts: a blockquote that the provider's own script takes up
// again if the page loads it, and that reads well if it does not; for players a
// frame, at the URL that tracks least where there are several. What has no
// such form, or not in the item's fields, is a paragraph with a link; a
// placeholder is a paragraph. Fields are escaped and URLs are http or https,
// so the result is safe also where the fields are hostile.
//
// [ExtractBytes] finds the same item in the result: of the same kind, provider and id,
// or by the same author and on the same network where a post has no id. Not found are
// players that have no id: frames that are no provider's, which become links, and
// those of which nothing is known. The markup carries a tweet's
// id, handle, author, date, text, language, pictures' links, and those of
// the Links that it can tell from the text. It does not carry ReplyTo, Quoted, Images,
// TextGuessed and EmbedURL, nor an author or a date without a handle or an id.
func HTML(it embed.Item) string {
	if record.IsNil(it) {
		return plainLink(nil)
	}
	switch it := it.(type) {
	case *embed.Tweet:
		return quoteTweet(it)
	case *embed.Video:
		if m := videoPlayer(it); m != "" {
			return m
		}
	case *embed.Audio:
		if m := audioPlayer(it); m != "" {
			return m
		}
	case *embed.Post:
		if m := quotePost(it); m != "" {
			return m
		}
	}
	return plainLink(it)
}

// Card returns a static card in HTML: the item's words, whose they are (of posts
// with the network, "TikTok · @ellery.pier"), and a link. It holds no script, frame or picture, so that showing it tells
// nobody anything; class "embed-card" is there for a style sheet. What
// HTML promises of escaping holds.
func Card(it embed.Item) string {
	s := summarize(it)
	s.by = withNetwork(it, s.by)
	var m markup
	m.open("blockquote", "class", "embed-card", "cite", s.url)
	if s.text != "" {
		m.open("p", "lang", s.lang, "dir", direction(s.lang))
		m.lines(s.text)
		m.close("p")
	}
	if s.by != "" || s.url != "" {
		m.open("p")
		if s.url == "" {
			m.text(s.by)
		} else {
			m.link(s.url, cmp.Or(s.by, s.url))
		}
		m.close("p")
	}
	m.close("blockquote")
	return m.String()
}

// Link returns a paragraph of HTML with one link to the item, or with its
// words if it has no URL. What HTML promises of escaping holds.
func Link(it embed.Item) string {
	s := summarize(it)
	var m markup
	m.open("p", "lang", s.lang)
	words := flatLine(cmp.Or(s.by, s.text, s.url))
	if s.url == "" {
		m.text(words)
	} else {
		m.link(s.url, words)
	}
	m.close("p")
	return m.String()
}

// Text returns the item as one line of plain text: "TEXT — Name (@handle)
// DATE ADDRESS" for tweets and posts, "Title (YouTube) ADDRESS" for players. It
// is no HTML; escape it for where it goes. [ExtractText] finds the tweet in it.
func Text(it embed.Item) string {
	s := summarize(it)
	line := flatLine(s.text)
	if s.by != "" && line != "" {
		line += " — "
	}
	line += flatLine(s.by)
	return strings.TrimSpace(line + " " + s.url)
}

// summary is what every rendering says of an item, as plain text.
type summary struct {
	text string // its words, with line breaks
	lang string // their language
	by   string // whose it is or what it is called, and the day
	url  string // http or https, "" if there is none
}

func summarize(it embed.Item) summary {
	if record.IsNil(it) {
		return summary{}
	}
	ref := it.Common()
	s := summary{url: cmp.Or(webURL(ref.URL), webURL(ref.EmbedURL))}
	switch it := it.(type) {
	case *embed.Tweet:
		s.text, s.lang = it.Text, it.Lang
		s.by = byline(it.Author, it.Handle, cmp.Or(it.DateText, longDate(it.Date)))
		s.url = cmp.Or(permalink(it, "x.com"), s.url)
	case *embed.Post:
		s.text = cmp.Or(it.Text, it.Title)
		s.by = byline(it.Author, it.Handle, longDate(it.Date))
		if s.by == "" {
			s.by = titleOf(ref.Provider, ref.Kind)
		}
	case *embed.Video:
		s.text = it.Caption
		s.by = named(it.Title, ref)
		s.url = cmp.Or(s.url, webURL(it.FileURL))
	case *embed.Audio:
		s.text = it.Text
		s.by = named(cmp.Or(it.Title, it.Author, it.Handle), ref)
	case *embed.Placeholder:
		s.text, s.lang = it.Text, it.Lang
	case *embed.Mention:
		s.text, s.lang = it.Text, it.Lang
	}
	return s
}

// byline returns "Name (@handle) DATE", without what is not known.
func byline(author, handle, date string) string {
	s := author
	if handle != "" {
		s += " (@" + handle + ")"
	}
	return flatLine(s + " " + date)
}

// named returns "Title (YouTube)".
func named(headline string, ref *embed.Ref) string {
	of := titleOf(ref.Provider, ref.Kind)
	if words := flatLine(headline); words != "" {
		return words + " (" + of + ")"
	}
	return of
}

// withNetwork returns a post's byline behind the name of its network: "TikTok ·
// @ellery.pier". That of a tweet stays in the form that [embed.ExtractText] finds
// again, and those of players have the name already.
func withNetwork(it embed.Item, by string) string {
	post, ok := it.(*embed.Post)
	if !ok {
		return by
	}
	network := post.Provider.Title()
	if network == "" || network == by {
		return by
	}
	if post.Author == "" {
		by = strings.Replace(by, "(@"+post.Handle+")", "@"+post.Handle, 1)
	}
	return network + " · " + by
}

// titleOf returns the provider's name as it writes it itself, or what an item of
// the kind is where no provider is known.
func titleOf(p embed.Provider, k embed.Kind) string {
	if t := p.Title(); t != "" {
		return t
	}
	return strings.ToUpper(string(k[:min(len(k), 1)])) + string(k[min(len(k), 1):])
}

// longDate returns the day as Twitter's English embeds print it.
func longDate(d embed.Date) string {
	if d.IsZero() || d.Month < time.January || d.Month > time.December {
		return ""
	}
	return d.Time().Format("January 2, 2006")
}

// flatLine returns s without line breaks and doubled blanks.
func flatLine(s string) string {
	return strings.Join(strings.Fields(strings.Map(record.KeepRune, strings.ToValidUTF8(s, "\ufffd"))), " ")
}

// webURL returns s if it is an absolute http or https URL of printable
// characters, else "".
func webURL(s string) string {
	if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || record.KeepRune(r) < 0 }) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.Scheme + s[len(u.Scheme):] // the scheme in lower case
}

// plainLink is the embed as editors write one that has no code: its URL,
// alone in a paragraph.
func plainLink(it embed.Item) string {
	s := summarize(it)
	var m markup
	if p, ok := it.(*embed.Post); ok && s.url == "" && s.by != "" {
		return unlinkedPost(p, s)
	}
	if s.url == "" {
		m.open("p", "lang", s.lang)
		m.lines(cmp.Or(s.text, unnamed(s.by)))
	} else {
		m.open("p")
		m.link(s.url, s.url)
	}
	m.close("p")
	return m.String()
}

// unnamed returns what a player without a URL is called. The bare word "Video" would be
// the line that stands where one was.
func unnamed(by string) string {
	switch by {
	case "Video", "Audio":
		return "An embedded " + strings.ToLower(by)
	}
	return by
}

// unlinkedPost is a post without an address as a page shows it whose markup is lost:
// its words, and below them whose they are, as its network prints it.
func unlinkedPost(p *embed.Post, s summary) string {
	var m markup
	byFacebook := p.Provider == embed.ProviderFacebook && p.Author != "" && longDate(p.Date) != ""
	if byFacebook {
		m.open("blockquote")
	}
	if s.text != "" {
		m.open("p")
		m.lines(s.text)
		m.close("p")
	}
	m.open("p")
	switch {
	case byFacebook:
		m.text("Posted by " + flatLine(p.Author) + " on " + p.Date.Time().Format("Monday, January 2, 2006"))
	case p.Provider == embed.ProviderInstagram && p.Handle != "":
		m.text("A post shared by " + byline(p.Author, p.Handle, ""))
		if day := longDate(p.Date); day != "" {
			m.text(" on " + day)
		}
	case s.text != "":
		m.text("— " + s.by)
	default:
		m.text(s.by)
	}
	m.close("p")
	if byFacebook {
		m.close("blockquote")
	}
	return m.String()
}

// markup writes HTML. Text and attribute values are escaped.
type markup struct{ strings.Builder }

// open writes a start tag with the attributes, given as names and values. One
// without a value is left out.
func (m *markup) open(name string, attrs ...string) {
	m.WriteString("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			m.WriteString(" " + attrs[i] + `="` + escape(attrs[i+1]) + `"`)
		}
	}
	m.WriteString(">")
}

func (m *markup) close(name string) { m.WriteString("</" + name + ">") }

func (m *markup) text(s string) { m.WriteString(escape(s)) }

// lines writes text whose line breaks count.
func (m *markup) lines(s string) {
	m.WriteString(strings.ReplaceAll(escape(s), "\n", "<br>"))
}

func (m *markup) link(href, words string) {
	m.open("a", "href", href)
	m.text(words)
	m.close("a")
}

// escape returns s as text or attribute value of HTML.
func escape(s string) string {
	return html.EscapeString(strings.Map(record.KeepRune, strings.ToValidUTF8(s, "\ufffd")))
}

// direction returns "rtl" or "ltr" for a language, "" if it is not known.
func direction(lang string) string {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "":
		return ""
	case "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "ckb", "dv":
		return "rtl"
	}
	return "ltr"
}
