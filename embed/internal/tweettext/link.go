package tweettext

import (
	"strings"
	"unicode/utf8"
)

// codeLength is how long the code of a picture or t.co link is at most. Those
// of 2012 and later have exactly 10 characters, older ones fewer (of 570 in
// articles, 557 have 10, the others 8, 7 or 1). In flattened text a code may run
// into the next word, and then only its length tells the two apart.
const codeLength = 10

// Pics returns the picture links in s, pic.twitter.com/CODE and pic.x.com/CODE,
// in order, with "http://" or "https://" if that is there. A link may be glued
// to the word before it or after it, in which case it ends after 10 characters
// of code or where the next link begins. Links that are cut off ("…") or part of
// another URL are left out.
func Pics(s string) []Link {
	var links []Link
	for from := 0; ; {
		i := indexFrom(s, "ic.", from)
		if i == len(s) {
			return links
		}
		from = i + len("ic.")
		start := i - 1
		if start < 0 || lower(s[start]) != 'p' {
			continue
		}
		n := picHostLen(s[start:])
		if n == 0 {
			continue
		}
		end, ok := codeEnd(s, start+n)
		if !ok {
			continue
		}
		switch scheme := schemeBefore(s, start); {
		case scheme < start:
			start = scheme
		case inHost(s, start):
			continue
		}
		if !inURL(s, start) {
			links = append(links, Link{start, end})
			from = end
		}
	}
}

// TCo returns the links http://t.co/CODE and https://t.co/CODE in s, in order,
// with a query of the form "?amp=1" if there is one. Of links that are glued to
// words, cut off or part of another URL the same is true as for [Pics].
func TCo(s string) []Link {
	const host = "://t.co/"
	var links []Link
	for from := 0; ; {
		i := indexFrom(s, host, from)
		if i == len(s) {
			return links
		}
		from = i + len(host)
		end, ok := codeEnd(s, from)
		start := schemeBefore(s, i+len("://"))
		if ok && start < i && !inURL(s, start) {
			end = parametersEnd(s, end)
			links = append(links, Link{start, end})
			from = end
		}
	}
}

// picHostLen returns the length of the picture host and slash that s begins
// with, 0 if it does not.
func picHostLen(s string) int {
	for _, host := range []string{"pic.twitter.com/", "pic.x.com/"} {
		if hasPrefixFold(s, host) {
			return len(host)
		}
	}
	return 0
}

// codeEnd returns where the code that starts at s[i] ends, and whether there is
// a whole one.
func codeEnd(s string, i int) (int, bool) {
	end := i
	for end < len(s) && end-i < codeLength && isAlnum(s[end]) && !startsLink(s[end:]) {
		end++
	}
	cut := strings.HasPrefix(s[end:], "…") || strings.HasPrefix(s[end:], "..")
	return end, end > i && !(cut && end-i < codeLength)
}

// startsLink reports whether a link to a picture or any web URL begins s.
func startsLink(s string) bool {
	switch lower(s[0]) {
	case 'h':
		return hasPrefixFold(s, "https://") || hasPrefixFold(s, "http://")
	case 'p':
		return picHostLen(s) > 0
	}
	return false
}

// schemeBefore returns where the "http://" or "https://" that ends just before
// s[i] begins, or i if there is none.
func schemeBefore(s string, i int) int {
	for _, scheme := range []string{"https://", "http://"} {
		if n := i - len(scheme); n >= 0 && hasPrefixFold(s[n:i], scheme) {
			return n
		}
	}
	return i
}

// lookBack is how far back, in bytes, a link is examined for being part of
// another URL. The bound keeps the search linear.
const lookBack = 256

// inHost reports whether s[i] is inside the host of a URL that has a scheme, so
// that what begins there is the end of another name.
func inHost(s string, i int) bool {
	low := max(0, i-lookBack)
	for i > low && (isAlnum(s[i-1]) || s[i-1] == '-' || s[i-1] == '.') {
		i--
	}
	return strings.HasSuffix(s[:i], "://")
}

// inURL reports whether a link at s[i] is in the path or the query of another
// URL, as in an archive's or a redirector's.
func inURL(s string, i int) bool {
	if i == 0 || strings.IndexByte("/=&", s[i-1]) < 0 {
		return false
	}
	low := max(0, i-lookBack)
	for j := i; j > low && s[j-1] > ' ' && s[j-1] < utf8.RuneSelf; j-- {
		if strings.HasPrefix(s[j-1:i], "://") {
			return true
		}
	}
	return false
}

// parametersEnd returns where the parameters that follow a link at s[i] end, or
// i if none follow: "?key=value", possibly with more behind "&". Anything else
// behind "?" is text.
func parametersEnd(s string, i int) int {
	end := i
	for sep := byte('?'); end < len(s) && s[end] == sep; sep = '&' {
		key := end + 1
		for key < len(s) && (isLetter(s[key]) || s[key] == '_') {
			key++
		}
		if key == end+1 || key >= len(s) || s[key] != '=' {
			break
		}
		value := key + 1
		for value < len(s) && (isHandleByte(s[value]) || s[value] == '-') {
			value++
		}
		if value == key+1 {
			break
		}
		end = value
	}
	return end
}
