package embed

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes an item safe to pass on: its strings are its own and alias no input,
// they are valid UTF-8 without control characters other than line breaks and
// tabs, and its addresses are http or https and parse.
func clean(it Item) {
	ref := it.Common()
	cleanText(&ref.ID)
	cleanURL(&ref.URL)
	cleanURL(&ref.EmbedURL)
	switch it := it.(type) {
	case *Tweet:
		cleanText(&it.Author, &it.Handle, &it.DateText, &it.Text, &it.Lang)
		cleanURL(&it.ReplyTo)
		cleanURL(&it.Quoted)
		for _, list := range [...][]string{it.Pics, it.Links, it.Hashtags, it.Mentions, it.Cashtags, it.Images} {
			for i := range list {
				cleanText(&list[i])
			}
		}
	case *Video:
		cleanText(&it.Title, &it.Caption, &it.Account, &it.Notice)
		cleanURL(&it.Poster)
		cleanURL(&it.FileURL)
	case *Post:
		cleanText(&it.Author, &it.Handle, &it.Text, &it.Title)
	case *Audio:
		cleanText(&it.Author, &it.Handle, &it.Text, &it.Title)
		cleanURL(&it.FileURL)
	case *Placeholder:
		cleanText(&it.Text, &it.Lang)
	}
}

// cleanText drops from each string what is no text.
func cleanText(fields ...*string) {
	for _, s := range fields {
		if isClean(*s) {
			*s = strings.Clone(*s)
		} else {
			*s = strings.TrimSpace(strings.Map(keepRune, strings.ToValidUTF8(*s, "\uFFFD")))
		}
	}
}

// isClean is the fast way out: nothing to drop.
func isClean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if keepRune(r) < 0 {
			return false
		}
	}
	return true
}

func keepRune(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' {
		return -1
	}
	return r
}

// cleanURL empties an address that no browser should follow.
func cleanURL(s *string) {
	if *s == "" {
		return
	}
	if rest, scheme := cutScheme(*s); isJoined(*s, scheme, rest) && isPlainAddress(rest) {
		*s = strings.Clone(*s) // as nearly all are: it parses
		return
	}
	u, err := url.Parse(*s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || !isClean(*s) {
		*s = ""
	}
	*s = strings.Clone(*s)
}
