package render

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// quoteTweet returns the tweet as publish.x.com gives it out, without the script.
// https://developer.x.com/en/docs/x-for-websites/embedded-posts
func quoteTweet(t *embed.Tweet) string {
	var m markup
	m.open("blockquote", "class", "twitter-tweet", "data-dnt", "true")
	if t.Text != "" || t.Lang != "" {
		m.open("p", "lang", t.Lang, "dir", direction(t.Lang))
		writeText(t, &m)
		m.close("p")
	}
	if t.Handle != "" {
		m.text("— " + strings.TrimSpace(t.Author+" (@"+t.Handle+")") + " ")
	}
	date := cmp.Or(flatLine(t.DateText), longDate(t.Date))
	switch u := permalink(t, "twitter.com"); {
	case u != "":
		m.link(u, cmp.Or(date, u))
	case t.Handle != "":
		m.text(date)
	}
	m.close("blockquote")
	return m.String()
}

// permalink returns the tweet's URL at a host, "" if it has none. Twitter's
// script knows the older host in all its versions.
func permalink(t *embed.Tweet, host string) string {
	if !provider.ValidStatusID(t.ID) {
		return ""
	}
	handle := t.Handle
	if handle == "" || !provider.ValidHandle(handle) {
		handle = "i"
	}
	return "https://" + host + "/" + handle + "/status/" + t.ID
}

// textLinkTo is a part of the text that links somewhere.
type textLinkTo struct {
	start, end int
	href       string
}

// writeText writes the text with its links.
func writeText(t *embed.Tweet, m *markup) {
	at := 0
	for _, l := range textLinks(t) {
		if l.start < at {
			continue
		}
		m.lines(t.Text[at:l.start])
		m.link(l.href, t.Text[l.start:l.end])
		at = l.end
	}
	m.lines(t.Text[at:])
}

// maxTextLinks bounds the links of a tweet that are looked for in its text. Real
// ones have few.
const maxTextLinks = 100

// textLinks returns the links of the text in order: the pictures' and short ones
// as printed, hashtags and names that only a link tells from what they are glued to,
// and those of Links whose words are printed instead, if there are as
// many of these.
func textLinks(t *embed.Tweet) []textLinkTo {
	var links []textLinkTo
	for _, l := range tweettext.Pics(t.Text) {
		pic := t.Text[l.Start:l.End]
		// The code of a picture is that of its short link.
		links = append(links, textLinkTo{l.Start, l.End, "https://t.co/" + pic[strings.LastIndexByte(pic, '/')+1:]})
	}
	printed := make(map[string]bool)
	for _, l := range tweettext.TCo(t.Text) {
		u := t.Text[l.Start:l.End]
		printed[u] = true
		if !strings.Contains(u, "://") {
			u = "https://" + u
		}
		printed[u] = true
		links = append(links, textLinkTo{l.Start, l.End, provider.WebURL(u)})
	}
	taken := func(start, end int) bool {
		return slices.ContainsFunc(links, func(l textLinkTo) bool { return l.start < end && start < l.end })
	}
	var rest []string
	for _, u := range t.Links[:min(len(t.Links), maxTextLinks)] {
		_, words, _ := strings.Cut(u, "://")
		i := strings.Index(t.Text, words)
		switch {
		case provider.WebURL(u) == "" || printed[u]:
		case words != "" && i >= 0 && !taken(i, i+len(words)):
			links = append(links, textLinkTo{i, i + len(words), provider.WebURL(u)})
		default:
			rest = append(rest, provider.WebURL(u))
		}
	}
	var words []textLinkTo
	urls := tweettext.URLs(t.Text)
	for _, l := range urls[:min(len(urls), maxTextLinks)] {
		if !taken(l.Start, l.End) {
			words = append(words, textLinkTo{start: l.Start, end: l.End})
		}
	}
	if len(rest) == len(words) {
		for i := range words {
			words[i].href = rest[i]
		}
		links = append(links, words...)
	}
	read := slices.Concat(tweettext.Hashtags(t.Text), tweettext.Mentions(t.Text))
	glued := func(sign, to string, names []string) {
		for _, name := range names[:min(len(names), maxTextLinks)] {
			if i := strings.Index(t.Text, sign+name); i >= 0 && !slices.Contains(read, name) && !taken(i, i+len(sign+name)) {
				links = append(links, textLinkTo{i, i + len(sign+name), to + url.PathEscape(name)})
			}
		}
	}
	glued("#", "https://twitter.com/hashtag/", t.Hashtags)
	glued("@", "https://twitter.com/", t.Mentions)
	slices.SortFunc(links, func(a, b textLinkTo) int { return cmp.Compare(a.start, b.start) })
	return slices.DeleteFunc(links, func(l textLinkTo) bool { return provider.WebURL(l.href) == "" })
}
