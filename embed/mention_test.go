package embed_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

const (
	mentionText = "The harbour master tweeted that the bridge stays shut.\n\nThe bridge is shut! — Ingrid Vael (@ingrid_vael) August 11, 2024\n\n" +
		"“We will come back,” the choir wrote in a now-deleted Instagram post on Friday. Follow us on Twitter.\n\nOn X, @quay_news wrote that the lake is clean."
	mentionPage = `<article><h1>Harbour</h1><p>The harbour master <b>tweeted</b> that the bridge stays shut.</p>` +
		`<blockquote class="twitter-tweet"><p>She tweeted that the bridge is open.</p>&mdash; Ingrid Vael (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/1822700000000000000">August 11, 2024</a></blockquote>` +
		`<p><a href="/other">She tweeted that the mill is open.</a></p><pre>She tweeted that the code runs.</pre>` +
		`<p>Plain words.</p><p>More of them.</p><p>And more.</p><p>A fan tweeted that the lake is <i>clean</i>.</p></article><nav><p>She tweeted that the bridge is shut.</p></nav>`
)

func mentioning(kinds ...embed.Kind) *embed.Extractor {
	return &embed.Extractor{Kinds: append(kinds, embed.KindMention)}
}

func TestMentionsOff(t *testing.T) {
	for _, x := range []*embed.Extractor{{}, {Kinds: []embed.Kind{embed.KindTweet}}} {
		if got := embed.Only[*embed.Mention](x.ExtractText(mentionText)); got != nil {
			t.Errorf("kinds %v: %v", x.Kinds, got)
		}
		res, err := x.ExtractBytes([]byte(mentionPage))
		if got := embed.Only[*embed.Mention](res); got != nil || err != nil {
			t.Errorf("kinds %v: %v, %v", x.Kinds, got, err)
		}
	}
}

func TestMentionsOfText(t *testing.T) {
	res := mentioning(embed.KindTweet).ExtractText(mentionText)
	one := 1
	want := []*embed.Mention{
		{Network: embed.ProviderTwitter, Text: "The harbour master tweeted that the bridge stays shut.", Lang: "en", Verb: "tweeted", About: &one},
		{Network: embed.ProviderInstagram, Text: "“We will come back,” the choir wrote in a now-deleted Instagram post on Friday.", Lang: "en",
			Quote: "We will come back", Verb: "in a now-deleted Instagram post", Deleted: true},
		// The tweet beside it is somebody else's.
		{Network: embed.ProviderTwitter, Handle: "quay_news", Text: "On X, @quay_news wrote that the lake is clean.", Lang: "en", Verb: "On X, @quay_news wrote"},
	}
	got := embed.Only[*embed.Mention](res)
	if d := cmp.Diff(want, got, cmpopts.IgnoreTypes(embed.Ref{})); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	for _, m := range got {
		if s := m.Origin.Span; m.Text != mentionText[s.Start:s.End] {
			t.Errorf("span of %q holds %q", m.Text, mentionText[s.Start:s.End])
		}
	}
	if want := "Instagram: " + got[1].Text; got[1].String() != want {
		t.Errorf("String returns %q, not %q", got[1], want)
	}
	if n := len(res.Tweets()); n != 1 || len(res.Items) != 4 {
		t.Errorf("%d tweets among %d items", n, len(res.Items))
	}
}

func TestMentionsOfHTML(t *testing.T) {
	x := mentioning(embed.KindTweet)
	res, err := x.ExtractBytes([]byte(mentionPage))
	if err != nil {
		t.Fatal(err)
	}
	got := embed.Only[*embed.Mention](res)
	if len(got) != 2 || got[0].About == nil || *got[0].About != 1 || got[1].About != nil {
		t.Fatalf("%d mentions: %+v", len(got), got)
	}
	if s := got[0].Origin.Span; mentionPage[s.Start:s.End] != "The harbour master <b>tweeted</b> that the bridge stays shut." {
		t.Errorf("span holds %q", mentionPage[s.Start:s.End])
	}
	root, err := html.Parse(strings.NewReader(mentionPage))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(res, x.ExtractNode(root), ignorePlaces); d != "" {
		t.Errorf("the tree gives others (-bytes +tree)\n%s", d)
	}
}

func TestMentionJSON(t *testing.T) {
	res := mentioning(embed.KindTweet).ExtractText(mentionText)
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	var back embed.Result
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	res.Input = embed.InputSum{} // not in the JSON
	if d := cmp.Diff(res, &back); d != "" {
		t.Errorf("(-result +decoded)\n%s", d)
	}
}

// The words of an item are no mention, whether or not its kind is asked for.
func TestMentionsOutsideItems(t *testing.T) {
	text := "She tweeted that the bridge is open. — Ingrid Vael (@ingrid_vael) August 11, 2024\n\nThe bridge was built of stone."
	if res := mentioning().ExtractText(text); len(res.Items) != 0 {
		t.Errorf("found %v", res.Items)
	}
}

func TestMentionLimits(t *testing.T) {
	x := mentioning(embed.KindTweet)
	x.MaxItems = 1
	if res := x.ExtractText(mentionText); len(res.Items) != 1 || !res.Truncated || res.Items[0].(*embed.Mention).About != nil {
		t.Errorf("%d items, truncated %v", len(res.Items), res.Truncated)
	}
	x = mentioning()
	x.Providers = []embed.Provider{embed.ProviderInstagram}
	if res := x.ExtractText(mentionText); len(res.Items) != 1 || res.Items[0].(*embed.Mention).Network != embed.ProviderInstagram {
		t.Errorf("of one network: %v", res.Items)
	}
}

// BenchmarkMentions compares a page read with and without mentions; the difference
// is what they cost.
func BenchmarkMentions(b *testing.B) {
	all := []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder}
	page := pageWith(benchTweet + "<p>The harbour master tweeted that the bridge stays shut.</p>")
	for name, x := range map[string]*embed.Extractor{"off": {Kinds: all}, "on": mentioning(all...)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			read := func() {
				if _, err := x.ExtractBytes(page); err != nil {
					b.Fatal(err)
				}
			}
			read() // tables are made on first use
			for b.Loop() {
				read()
			}
		})
	}
}
