package tweettext

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The weights of twitter-text's configuration 3, under which a tweet may weigh 280.
const (
	weightURL     = 23
	weightLight   = 1
	weightDefault = 2
)

// Weight returns the length of s as Twitter counts it: 23 for a URL, with or
// without scheme, 2 for an emoji however many characters make it up, 1 for the
// characters of alphabetic scripts and most punctuation, 2 for others. A letter
// and a mark that together make one character count as that character, as in
// Normalization Form C. It allocates only if s may be in another form.
//
// The limit is 280, but a link to the tweet's own picture or to the tweet it
// quotes, which stands at the end, is not counted against it: a text may weigh
// up to 280 and 24 more.
func Weight(s string) int {
	if norm.NFC.QuickSpanString(s) < len(s) {
		s = norm.NFC.String(s)
	}
	total := 0
	u := newURLScanner(s, true)
	url, more := u.next()
	for i := 0; i < len(s); {
		if more && i == url.Start {
			total += weightURL
			i = url.End
			url, more = u.next()
			continue
		}
		if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			total += weightLight // ASCII that no emoji begins with
			i++
			continue
		}
		if end := emojiEnd(s, i); end > i {
			total += weightDefault
			i = end
			continue
		}
		r, n := runeAt(s, i)
		i += n
		total += runeWeight(r)
	}
	return total
}

// runeWeight returns the weight of a character that is part of neither a URL nor an emoji.
func runeWeight(r rune) int {
	switch {
	case r <= 4351, r >= 8192 && r <= 8205, r >= 8208 && r <= 8223, r >= 8242 && r <= 8247:
		return weightLight
	}
	return weightDefault
}
