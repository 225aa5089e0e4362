package tweettext

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/corpus"
)

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "#a @b $c", "RT@lou: #潮位 ＠mara ＃Ä $QXZ.B https://t.co/aB3dE6gH9j pic.x.com/aB3dE6gH9j",
		"xhttps://t.co/aB3dE6gHhttps://t.co/zZ3dE6gH9j?amp=1…", "a.com/#x b.みんなです http://é.com/(a(b)c)?d#e",
		"👩‍👩‍👧‍👦🇳🇴1️⃣©️e\u0323\u0302\xff\xf0\x9f", "\u202a\u2066@lou\u2069", "://.:..//@#$&?=",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkSigned(t, s, "hashtag", Hashtags(s), "#", wideHash)
		checkSigned(t, s, "mention", Mentions(s), "@", wideAt)
		checkSigned(t, s, "cashtag", Cashtags(s), "$", "$")
		checkLinks(t, s, "pic", Pics(s), "pic.")
		checkLinks(t, s, "t.co", TCo(s), "://t.co/")
		checkLinks(t, s, "URL", URLs(s), "://")
		if w, n := Weight(s), utf8.RuneCountInString(s); w < 0 || w > 23*n {
			t.Errorf("%q: weight %d of %d characters", s, w, n)
		}
	})
}

// checkSigned checks that every result stands in s behind its sign, in order.
func checkSigned(t *testing.T, s, what string, found []string, narrow, wide string) {
	rest := s
	for _, x := range found {
		if x == "" || utf8.ValidString(s) && !utf8.ValidString(x) {
			t.Fatalf("%q: bad %s %q", s, what, x)
		}
		i := strings.Index(rest, narrow+x)
		if j := strings.Index(rest, wide+x); i < 0 || j >= 0 && j < i {
			i = j
		}
		if i < 0 {
			t.Fatalf("%q: %s %q is not there, or out of order", s, what, x)
		}
		rest = rest[i+1+len(x):]
	}
}

// checkLinks checks that links lie in s, in order, apart, on the borders of
// characters, and hold what makes them links.
func checkLinks(t *testing.T, s, what string, links []Link, mark string) {
	end := 0
	for _, l := range links {
		if l.Start < end || l.End <= l.Start || l.End > len(s) {
			t.Fatalf("%q: bad %s %v", s, what, l)
		}
		end = l.End
		if !utf8.RuneStart(s[l.Start]) || l.End < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[l.End]) {
			t.Fatalf("%q: %s %v cuts a character", s, what, l)
		}
		if !strings.Contains(strings.ToLower(s[l.Start:l.End]), mark) {
			t.Fatalf("%q: %s %v is %q", s, what, l, s[l.Start:l.End])
		}
	}
}

// TestLinear feeds a megabyte of what would be worst for a scanner that looks at
// things twice. Any quadratic step would run into
// the time limit of the test.
func TestLinear(t *testing.T) {
	size := 1 << 16
	if corpus.Long() {
		size = 1 << 19
	}
	parts := []string{
		"#", "＃", "#a", "@", "＠", "@a", "$", "$A", "$A.", ".", "a.", "a.b", "a-", "é.", "://", "http://", "http://a.",
		"http://a.co/", "http://a.co/(", "http://a.co/(b(", "a.co/(", "a.co/,", "http://t.co/a-", "http://t.co/a?b=", "a.co:1",
		"pic.x.com/", "pic.x.com/a", "apic.x.com/a.", "https://t.co/a", "=https://t.co/a", "1", "1\ufe0f", "👩\u200d", "🏴\U000E0067",
		"🇳", "e\u0301", "\u0301", "http://潮.", "http://潮", "\xff", "\u200f", " ", "?", "a", "潮", "http://a.co?", "/a.co",
	}
	for _, p := range parts {
		for _, s := range []string{strings.Repeat(p, size/len(p)), "http://a.co/" + strings.Repeat(p, size/len(p)) + "#x @y"} {
			Hashtags(s)
			Mentions(s)
			Cashtags(s)
			Pics(s)
			TCo(s)
			URLs(s)
			Weight(s)
		}
	}
}
