package extract

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Clean makes an item safe to pass on: its strings are its own and alias no input,
// they are valid UTF-8 without control characters other than the line breaks and
// tabs of a post's words, and its URLs are http or https and parse.
func Clean(it *record.Item) {
	tidyNames(&it.Author, &it.Handle)
	cleanText(&it.ID, &it.DateText, &it.Text, &it.Title, &it.Lang, &it.Caption, &it.Account, &it.Notice, &it.Quote, &it.Verb)
	oneLine(&it.ID, &it.DateText, &it.Title, &it.Lang, &it.Caption, &it.Account, &it.Notice, &it.Author, &it.Handle, &it.Verb)
	if it.Kind == record.KindPlaceholder {
		oneLine(&it.Text)
	}
	for _, list := range [...][]string{it.Pics, it.Links, it.Hashtags, it.Mentions, it.Cashtags, it.Images} {
		for i := range list {
			cleanText(&list[i])
		}
	}
	for _, u := range [...]*string{&it.URL, &it.EmbedURL, &it.ReplyTo, &it.Quoted, &it.Poster, &it.FileURL} {
		provider.CleanURL(u)
	}
}

// oneLine makes one line of each string.
func oneLine(fields ...*string) {
	for _, s := range fields {
		if strings.ContainsAny(*s, "\n\t") {
			*s = strings.Join(strings.Fields(*s), " ")
		}
	}
}

// cleanText drops from each string what is no text.
func cleanText(fields ...*string) {
	for _, s := range fields {
		if record.IsClean(*s) {
			*s = strings.Clone(*s)
		} else {
			*s = strings.TrimSpace(strings.Map(record.KeepRune, strings.ToValidUTF8(*s, "\uFFFD")))
		}
	}
}

// tidyNames drops from each name what is no text, and what nobody sees: marks of
// direction, blanks without width. Joiners within a name are letters' or emoji's.
func tidyNames(names ...*string) {
	for _, s := range names {
		if strings.IndexFunc(*s, isInvisible) >= 0 {
			*s = strings.Trim(strings.Map(dropInvisible, *s), " \u00a0\u200c\u200d")
		}
		cleanText(s)
	}
}

func dropInvisible(r rune) rune {
	if isInvisible(r) && r != '\u200c' && r != '\u200d' {
		return -1
	}
	return r
}

// isInvisible reports whether r is a mark without width.
func isInvisible(r rune) bool {
	switch {
	case r < 0x200b:
		return r == 0xad || r == 0x61c
	case r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2060 <= r && r <= 0x2069, r == 0xfeff:
		return true
	}
	return false
}
