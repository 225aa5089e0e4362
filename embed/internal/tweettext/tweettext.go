// Package tweettext reads what Twitter, now X, recognizes in the text of a
// tweet: hashtags, mentions, cashtags, picture and t.co
// links, and the weighted length.
//
// The rules are those of twitter-text 3 (github.com/twitter/twitter-text), whose
// conformance cases are run where they are at hand. They are written out as
// scanners, each of which takes time linear in its input, and allocates nothing
// where it finds nothing. Where the package knowingly departs from twitter-text,
// the function's comment says so.
//
// Any string is allowed, also one that is not valid UTF-8. All functions are
// safe for concurrent use.
package tweettext

import "strings"

// A Link is the half-open range [Start, End) of byte offsets of a link in the
// text that was searched.
type Link struct{ Start, End int }

// signs finds the ASCII and the full-width form of a sign, in order. It
// remembers where the next one of each form is, so that a text full of one form
// is not searched for the other over and over.
type signs struct {
	s          string
	narrow     byte
	wide       string
	nextNarrow int
	nextWide   int
}

func newSigns(s string, narrow byte, wide string) signs {
	return signs{s: s, narrow: narrow, wide: wide, nextNarrow: -1, nextWide: -1}
}

// next returns the offset and the length of the first sign at or after from;
// the offset is len(s) if there is none. Calls must not go back.
func (g *signs) next(from int) (at, size int) {
	if g.nextNarrow < from {
		g.nextNarrow = len(g.s)
		if i := strings.IndexByte(g.s[from:], g.narrow); i >= 0 {
			g.nextNarrow = from + i
		}
	}
	if g.nextWide < from {
		g.nextWide = indexFrom(g.s, g.wide, from)
	}
	if g.nextNarrow <= g.nextWide {
		return g.nextNarrow, 1
	}
	return g.nextWide, len(g.wide)
}

// indexFrom returns the offset of the first sub in s at or after from, or len(s).
func indexFrom(s, sub string, from int) int {
	if i := strings.Index(s[from:], sub); i >= 0 {
		return from + i
	}
	return len(s)
}
