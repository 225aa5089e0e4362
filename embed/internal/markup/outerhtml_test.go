package markup

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// The quick no to a tweet printed by a publisher must be right.
func FuzzMayPrintTweet(f *testing.F) {
	for _, s := range []string{
		`<div class="tweet"><b class="handle">@a</b><p class="text">Hi</p></div>`,
		`<div class="tweet"><b class="tweet__handle"> &#64;a</b><p CLASS="tweetText">Hi</p></div>`,
		`<div class="tweet"><b class="handle">&nbsp;@a</b><p class="t&#101;xt">Hi</p></div>`,
		`<div class="tweet"><p class="Tweet ">Hi</p><a href="https://twitter.com/a/status/1387304686957498370">x</a></div>`,
		`<div class="tweet"><p class="text">Hi <textarea>@a</textarea><i class=handle>&commat;a`,
		`<div class="tweet text">@a<b class="handle">a</b></div>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, markup string) {
		p := locate.NewPage(new(options.Options), markup, NewRules)
		defer p.Release()
		before := p.Trees.Mark()
		defer func() { p.Trees.Release(before) }()
		p.Cand = locate.Candidate{Page: p, Span: record.Span{End: len(markup)}}
		c := &candidate{Candidate: &p.Cand}
		may := c.mayPrintTweet(mentionsStatus(c))
		var s staticParts
		s.read(c)
		if !may && s.text != "" && s.handle != "" {
			t.Errorf("%q: a tweet by %q, %q", markup, s.handle, s.text)
		}
	})
}

// Pages hidden in a page share its values: each with storage of its own would make
// little markup allocate much.
func TestHiddenValuesAreShared(t *testing.T) {
	p := locate.NewPage(new(options.Options), "", NewRules)
	defer p.Release()
	const each = len("//a.b/?x&y")
	for n := 1; n < 100; n++ {
		p.Nested(`<iframe src="//a.b/?x&amp;y"></iframe>`, htmltree.RegionBody)
		if got := len(p.Trees.Values.Buf); got < n*each || cap(p.Trees.Values.Buf) > 2*htmltree.ValueChunk {
			t.Fatalf("%d bytes of values after %d hidden pages, want %d or more", got, n, n*each)
		}
	}
}

// The quick searches of markup find what searches letter by letter find.
func FuzzMarkupSearches(f *testing.F) {
	for _, s := range [...]string{"", "status", "/status", "x/astatus/status/1", "statu/statusstatus", "&amp;&sol;", "&#47;", "&commat", "& #"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := holdsStatus(s), strings.Contains(s, "/status"); got != want {
			t.Errorf("holdsStatus(%q) is %v", s, got)
		}
		for _, name := range [...]string{"sol;", "commat"} {
			if got, want := mayHoldReference(s, name), strings.Contains(s, "&#") || strings.Contains(s, "&"+name); got != want {
				t.Errorf("mayHoldReference(%q, %q) is %v", s, name, got)
			}
		}
	})
}
