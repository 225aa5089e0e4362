package tweettext

import (
	"strings"
)

const (
	maxURL     = 4096 // bytes of a URL; twitter-text drops longer ones
	maxTCoCode = 40   // characters of a t.co code; twitter-text drops longer ones
)

// URLs returns the http and https URLs in s, in order and without overlap, nil if
// there are none. They are delimited as twitter-text delimits them: the domain
// ends in a known top-level domain, punctuation at the end and unbalanced
// brackets stay outside, and a t.co URL ends with its code and query. A URL
// directly after a letter or digit is not found (see [TCo] for those of t.co).
func URLs(s string) []Link {
	var links []Link
	u := newURLScanner(s, false)
	for link, ok := u.next(); ok; link, ok = u.next() {
		links = append(links, link)
	}
	return links
}

// A urlCursor answers, for offsets that never decrease, whether a URL covers them.
type urlCursor struct {
	scan urlScanner
	link Link
	done bool
}

func newURLCursor(s string) urlCursor { return urlCursor{scan: newURLScanner(s, true)} }

// covers reports whether the character at offset i belongs to a URL, with or
// without scheme.
func (c *urlCursor) covers(i int) bool {
	for !c.done && c.link.End <= i {
		link, ok := c.scan.next()
		c.link, c.done = link, !ok
	}
	return !c.done && c.link.Start <= i
}

// A urlScanner finds URLs from left to right. It looks for "://" and, for URLs
// without scheme, for ".", and works outwards from there.
type urlScanner struct {
	s      string
	pos    int // nothing before it is looked at again
	scheme int // the next "://"
	dot    int // the next "."; the end of s if URLs without scheme are not wanted
}

// newURLScanner searches s for URLs with scheme, and if bare is set, also for
// those without, as in "example.com/path".
func newURLScanner(s string, bare bool) urlScanner {
	u := urlScanner{s: s, scheme: -1, dot: len(s)}
	if bare {
		u.dot = -1
	}
	return u
}

// next returns the next URL, and false at the end.
func (u *urlScanner) next() (Link, bool) {
	for {
		if u.scheme < u.pos {
			u.scheme = indexFrom(u.s, "://", u.pos)
		}
		if u.dot < u.pos {
			u.dot = indexFrom(u.s, ".", u.pos)
		}
		var link Link
		var resume int
		switch {
		case u.scheme < u.dot:
			link, resume = u.withScheme(u.scheme)
			u.pos = max(resume, u.scheme+len("://"))
		case u.dot < len(u.s):
			link, resume = u.withoutScheme(u.dot)
			u.pos = max(resume, u.dot+1)
		default:
			return Link{}, false
		}
		if link.End > 0 {
			return link, true
		}
	}
}

// withScheme returns the URL whose "://" is at offset sep, or the zero Link, and
// where the search goes on.
func (u *urlScanner) withScheme(sep int) (Link, int) {
	s, start := u.s, -1
	for _, scheme := range []string{"https", "http"} {
		if i := sep - len(scheme); i >= u.pos && hasPrefixFold(s[i:], scheme) {
			start = i
			break
		}
	}
	if start < 0 || !mayPrecedeURL(s, start) {
		return Link{}, 0
	}
	host := sep + len("://")
	end, valid := domainEnd(s, host, false)
	if end < 0 {
		return Link{}, 0
	}
	resume := queryEnd(s, pathEnd(s, portEnd(s, end)))
	if !valid || resume-start > maxURL {
		return Link{}, resume
	}
	stop := resume
	if code := host + len("t.co/"); hasPrefixFold(s[host:], "t.co/") && code < len(s) && isAlnum(s[code]) {
		stop = alnumEnd(s, code)
		if stop-code > maxTCoCode {
			return Link{}, resume
		}
		stop = queryEnd(s, stop)
	}
	return Link{start, stop}, resume
}

// withoutScheme returns the URL without scheme whose first dot is at offset dot,
// or the zero Link, and where the search goes on. Its domain is ASCII, possibly
// with accents, so that it may stand between words of other scripts.
func (u *urlScanner) withoutScheme(dot int) (Link, int) {
	s, start := u.s, dot
	for start > u.pos {
		r, n := lastRune(s, start)
		if !isBareRune(r) {
			break
		}
		start -= n
	}
	if start == dot || s[start] == '-' || !mayPrecedeURL(s, start) || mayContinueURL(s, start) {
		return Link{}, 0
	}
	end, valid := domainEnd(s, start, true)
	if end < 0 {
		return Link{}, 0
	}
	// A port or a query counts only where there is a path.
	if path := portEnd(s, end); path < len(s) && s[path] == '/' {
		end = queryEnd(s, pathEnd(s, path))
	}
	if !valid || end-start > maxURL {
		return Link{}, end
	}
	return Link{start, end}, end
}

// mayPrecedeURL reports whether a URL may begin at s[i].
func mayPrecedeURL(s string, i int) bool {
	r, n := lastRune(s, i)
	switch {
	case n == 0:
		return true
	case r < 0x80:
		return !isAlnum(byte(r)) && r != '@' && r != '$' && r != '#'
	}
	return r != '＠' && r != '＃' && !isInvalid(r)
}

// mayContinueURL reports whether the character before s[i] would make what
// begins there the rest of another URL or URL.
func mayContinueURL(s string, i int) bool {
	return i > 0 && strings.IndexByte("-_./", s[i-1]) >= 0
}
