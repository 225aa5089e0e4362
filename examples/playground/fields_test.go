package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed"
)

func TestFields(t *testing.T) {
	got := fields(&embed.Tweet{
		Ref: embed.Ref{
			Kind: embed.KindTweet, Provider: embed.ProviderTwitter, ID: "2033154600000000000",
			Origin: embed.Origin{
				Method: embed.MethodMarkup, Rule: "twitter/blockquote",
				Place: embed.Place{Span: embed.Span{Start: 3, End: 9}},
				Also:  []embed.Place{{Span: embed.Span{Start: 12, End: 20}}, {}},
			},
		},
		Handle:      "ingrid_vael",
		Date:        embed.Date{Year: 2026, Month: time.March, Day: 15},
		Posted:      time.Date(2026, 3, 15, 12, 0, 0, 5e6, time.UTC),
		Text:        "one\ntwo",
		Pics:        []string{"pic.twitter.com/a", "pic.twitter.com/b"},
		TextGuessed: true,
	})
	want := []field{
		{"Kind", "embed.Kind", []string{"tweet"}},
		{"Provider", "embed.Provider", []string{"twitter"}},
		{"ID", "string", []string{"2033154600000000000"}},
		{"Handle", "string", []string{"ingrid_vael"}},
		{"Date", "embed.Date", []string{"2026-03-15"}},
		{"Posted", "time.Time", []string{"2026-03-15T12:00:00.005Z"}},
		{"Text", "string", []string{"one\ntwo"}},
		{"Pics", "[]string", []string{"pic.twitter.com/a", "pic.twitter.com/b"}},
		{"TextGuessed", "bool", []string{"true"}},
		{"Origin.Method", "embed.Method", []string{"markup"}},
		{"Origin.Rule", "string", []string{"twitter/blockquote"}},
		{"Origin.Span", "embed.Span", []string{"bytes 3 to 9"}},
		{"Origin.Also", "[]embed.Place", []string{"bytes 12 to 20"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	video := fields(&embed.Video{StartSeconds: 95})
	if diff := cmp.Diff(field{"StartSeconds", "int", []string{"95"}}, video[0]); diff != "" {
		t.Error(diff)
	}
}

// TestJumps: each link of the page leads to an element, and each embed with a
// place has a link to each of its marks.
func TestJumps(t *testing.T) {
	const tweet = `<blockquote class="twitter-tweet"><a href="https://x.com/ingrid_vael/status/2033154600000000000">March 15, 2026</a></blockquote>`
	h := newTestHandler(t)
	body := do(h, formRequest(t, "/", "<p>One.</p>"+tweet+"<p>Two.</p>"+tweet+"<p>https://youtu.be/hT3vKz8sQmE</p>", "html")).Body.String()
	links := strings.Split(body, `href="#`)[1:]
	if len(links) < 7 {
		t.Fatalf("%d links in\n%s", len(links), body)
	}
	for _, l := range links {
		id, _, _ := strings.Cut(l, `"`)
		if n := strings.Count(body, `id="`+id+`"`); n != 1 {
			t.Errorf("%d elements have the id %q", n, id)
		}
	}
	for _, want := range []string{"#embed-1", "#embed-2", "#mark-1-1", "#mark-1-2", "#mark-2-1"} {
		if !strings.Contains(body, `href="`+want+`"`) {
			t.Errorf("no link to %s", want)
		}
	}
}
