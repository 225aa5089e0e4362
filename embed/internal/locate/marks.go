package locate

import (
	"strings"
)

// What a script is searched for before it is read as state: most hold none of it.

// StateMarks are what state that holds an embed code contains.
var StateMarks = []string{"twitter-tweet", "twitter-video", "tiktok-embed", "instagram-media", "fb-post", "fb-video", "bluesky-embed", "reddit-embed", "text-post-media",
	"mastodon-embed", "reddit-card", "imgur-embed", "snapchat-embed", "tumblr-post", "data-telegram-post"}

// stateMark is a mark and where its first hyphen is: hyphens are rare in code and
// data, and each mark has one.
type stateMark struct {
	text   string
	hyphen int
}

// stateMarkIndex finds the marks by the letters on both sides of that hyphen.
type stateMarkIndex struct {
	after [32]uint32 // for the letter before: a bit for each letter behind
	marks [32][]stateMark
}

var stateMarksBy = indexStateMarks()

func indexStateMarks() *stateMarkIndex {
	x := new(stateMarkIndex)
	for _, m := range StateMarks {
		k := strings.IndexByte(m, '-')
		before := m[k-1] % 32
		x.after[before] |= 1 << (m[k+1] % 32)
		x.marks[before] = append(x.marks[before], stateMark{m, k})
	}
	return x
}

// HasStateMark reports whether text holds an embed code.
func HasStateMark(s string) bool {
	return NextStateMark(s, 0) < len(s) && (strings.Contains(s, "class=") || strings.Contains(s, "data-telegram"))
}

// NextStateMark returns the first place from i on where a mark has its hyphen,
// len(s) if there is none.
func NextStateMark(s string, i int) int {
	x := stateMarksBy
	for i = max(i, 1); i < len(s); i++ {
		j := strings.IndexByte(s[i:], '-')
		if j < 0 || i+j+1 >= len(s) {
			break
		}
		i += j
		if before := s[i-1] % 32; x.after[before]>>(s[i+1]%32)&1 != 0 && isMarkAt(s, i, x.marks[before]) {
			return i
		}
	}
	return len(s)
}

// isMarkAt reports whether one of the marks has its first hyphen at s[at].
func isMarkAt(s string, at int, marks []stateMark) bool {
	for i := range marks {
		m := &marks[i]
		if m.hyphen <= at && strings.HasPrefix(s[at-m.hyphen:], m.text) {
			return true
		}
	}
	return false
}
