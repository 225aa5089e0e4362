package embed_test

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/socialembed/socialembed/embed"
)

func TestDate(t *testing.T) {
	tests := []struct {
		text string
		want embed.Date
		err  bool
	}{
		{"2024-08-11", embed.Date{Year: 2024, Month: time.August, Day: 11}, false},
		{"", embed.Date{}, false},          // unknown
		{"2023-02-29", embed.Date{}, true}, // no such day
		{"11.08.2024", embed.Date{}, true}, // another form
	}
	for _, tt := range tests {
		var d embed.Date
		err := d.UnmarshalText([]byte(tt.text))
		if errors.Is(err, embed.ErrBadDate) != tt.err || d != tt.want {
			t.Errorf("%q gives %v, %v", tt.text, d, err)
		}
		if err == nil && d.String() != tt.text {
			t.Errorf("%q is printed %q", tt.text, d)
		}
		if d.IsZero() != d.Time().IsZero() {
			t.Errorf("%q: Time is %v", tt.text, d.Time())
		}
	}
}

func TestStatusTime(t *testing.T) {
	tests := []struct {
		id   string
		want string // "" if the id holds no time
	}{
		{"1387304686957498370", "2021-04-28T07:16:26.902Z"},
		{"29700859247", "2010-11-04T01:43:01.738Z"}, // the first that holds the time
		{"29700859246", ""},                         // the last given out one by one
		{"20", ""},
		{"", ""},
		{"+1387304686957498370", ""},
		{"1387304686957498370x", ""},
		{"99999999999999999999", ""}, // more than 63 bits
	}
	for _, tt := range tests {
		got, ok := embed.StatusTime(tt.id)
		if ok != (tt.want != "") || ok && got.Format("2006-01-02T15:04:05.000Z") != tt.want {
			t.Errorf("%q gives %v, %v; want %q", tt.id, got, ok, tt.want)
		}
	}
}

func TestDateAgrees(t *testing.T) {
	posted, _ := embed.StatusTime("1387304686957498370") // 28 April 2021, 07:16 UTC
	tests := []struct {
		day           int
		agrees, known bool
	}{
		{28, true, true},
		{27, true, true}, // evening in Honolulu
		{29, true, true}, // cannot be told from a printed day alone
		{26, false, true},
		{30, false, true},
	}
	for _, tt := range tests {
		tw := embed.Tweet{Posted: posted, Date: embed.Date{Year: 2021, Month: time.April, Day: tt.day}}
		if agrees, known := tw.DateAgrees(); agrees != tt.agrees || known != tt.known {
			t.Errorf("April %d: %v, %v", tt.day, agrees, known)
		}
	}
	if _, known := (&embed.Tweet{Posted: posted}).DateAgrees(); known {
		t.Error("a tweet without a printed day is said to agree or not")
	}
}

// TestJSON checks that JSON decodes back into the same Go values, for each kind.
func TestJSON(t *testing.T) {
	posted, _ := embed.StatusTime("1387304686957498370")
	ref := func(k embed.Kind, p embed.Provider) embed.Ref {
		return embed.Ref{Kind: k, Provider: p, ID: "7", URL: "https://e.example/7", EmbedURL: "https://e.example/embed/7",
			Origin: embed.Origin{Method: embed.MethodMarkup, Rule: "x/y", Place: embed.Place{Span: embed.Span{Start: 1, End: 2}}, Also: []embed.Place{{Path: "/p"}}}}
	}
	want := &embed.Result{Format: embed.FormatHTML, Charset: "windows-1252", Truncated: true, Items: []embed.Item{
		&embed.Tweet{Ref: ref(embed.KindTweet, embed.ProviderTwitter), Author: "A", Date: embed.Date{Year: 2021, Month: 4, Day: 28}, Posted: posted, Pics: []string{"pic.x.com/a"}, TextGuessed: true},
		&embed.Video{Ref: ref(embed.KindVideo, embed.ProviderYouTube), Title: "T", StartSeconds: 3, Reason: embed.ReasonConsentRequired},
		&embed.Post{Ref: ref(embed.KindPost, embed.ProviderInstagram), Author: "A", Text: "x\ny"},
		&embed.Audio{Ref: ref(embed.KindAudio, embed.ProviderSpotify), Title: "T"},
		&embed.Placeholder{Ref: ref(embed.KindPlaceholder, ""), Subject: embed.SubjectVideo, Reason: embed.ReasonRail, Text: "More"},
	}}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got embed.Result
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, &got); d != "" {
		t.Errorf("mismatch (-want +got):\n%s", d)
	}
	if !strings.Contains(string(data), `"posted":"2021-04-28T07:16:26.902Z"`) {
		t.Errorf("the time in the id is not written with milliseconds: %s", data)
	}
	if data, _ := json.Marshal(embed.Result{}); !strings.Contains(string(data), `"items":[]`) {
		t.Errorf("the zero result's items are %s", data)
	}
	if err := json.Unmarshal([]byte(`{"items":[{"kind":"hologram"}]}`), &got); !errors.Is(err, embed.ErrUnknownKind) {
		t.Errorf("an unknown kind gives %v", err)
	}
}

func TestReasonExplains(t *testing.T) {
	if !embed.ReasonRegionRestricted.Explains() || embed.ReasonRail.Explains() || embed.Reason("").Explains() {
		t.Error("a region's restriction explains, a rail and nothing do not")
	}
}

const mixedPage = `<p>One.</p><iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>
<iframe src="https://player.vimeo.com/video/76979871"></iframe>
<amp-twitter data-tweetid="1387304686957498370"></amp-twitter><p>This video is not available in your region.</p>`

func TestKindsAndProviders(t *testing.T) {
	tests := []struct {
		name string
		x    embed.Extractor
		want string
	}{
		{"all", embed.Extractor{}, "youtube vimeo twitter "},
		{"kinds", embed.Extractor{Kinds: []embed.Kind{embed.KindTweet}}, "twitter"},
		{"kinds without one", embed.Extractor{Kinds: []embed.Kind{embed.KindAudio}}, ""},
		{"providers", embed.Extractor{Providers: []embed.Provider{embed.ProviderVimeo}, Kinds: []embed.Kind{embed.KindVideo}}, "vimeo"},
	}
	for _, tt := range tests {
		res, err := tt.x.ExtractBytes([]byte(mixedPage))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, it := range res.Items {
			got = append(got, string(it.Common().Provider))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}

// TestProvidersKeepPlaceholders checks what Extractor.Providers promises.
func TestProvidersKeepPlaceholders(t *testing.T) {
	x := embed.Extractor{Providers: []embed.Provider{embed.ProviderVimeo}}
	res, err := x.ExtractBytes([]byte(mixedPage))
	if err != nil || len(embed.Only[*embed.Video](res)) != 1 || len(res.Placeholders()) != 1 {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestBase(t *testing.T) {
	const frame = `<iframe src="/embed/aBcDeFgHiJk"></iframe>`
	base, err := url.Parse("https://www.youtube.com/watch?v=x")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, page string
		base       *url.URL
		want       int
	}{
		{"the caller's base", frame, base, 1},
		{"the document's base", `<base href="https://www.youtube.com/">` + frame, nil, 1},
		{"the caller's before the document's", `<base href="https://elsewhere.example/">` + frame, base, 1},
		{"no base", frame, nil, 0},
	}
	for _, tt := range tests {
		x := embed.Extractor{Base: tt.base}
		res, err := x.ExtractBytes([]byte(tt.page))
		if err != nil || len(embed.Only[*embed.Video](res)) != tt.want {
			t.Errorf("%s: %+v, %v", tt.name, res.Items, err)
		}
	}
}

// TestSelectionNested checks that nodes of a selection that lie in one another
// are searched once.
func TestSelectionNested(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(`<div class=a><div class=a>` + mixedPage + `</div></div>`))
	if err != nil {
		t.Fatal(err)
	}
	res := embed.ExtractSelection(doc.Find("div.a").Add("iframe"))
	if len(res.Items) != 4 {
		t.Errorf("%d items, want four", len(res.Items))
	}
	if got := embed.ExtractSelection(nil); got.Items == nil || len(got.Items) != 0 {
		t.Errorf("nil gives %+v", got)
	}
	if got := embed.ExtractNode(nil); got.Items == nil || len(got.Items) != 0 {
		t.Errorf("nil gives %+v", got)
	}
}

// TestCharsets checks the encodings that a header, a <meta> or a byte order mark
// names, and that spans index what DecodeUTF8 returns.
func TestCharsets(t *testing.T) {
	const quote = `<blockquote class="twitter-tweet"><p>Größe: 5 €</p>&mdash; Zoë (@zoe_b) <a href="https://twitter.com/zoe_b/status/1387304686957498370">28. April 2021</a></blockquote>`
	encode := func(s, label string) string {
		enc, _ := charset.Lookup(label)
		out, err := enc.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	tests := []struct {
		name, contentType, input, charset, author string
	}{
		{"UTF-8 that nothing names", "", quote, "", "Zoë"},
		{"a header", "text/html; charset=windows-1252", encode(quote, "windows-1252"), "windows-1252", "Zoë"},
		{"a <meta>", "", encode(`<meta charset="iso-8859-15">`+quote, "iso-8859-15"), "iso-8859-15", "Zoë"},
		{"UTF-8 under a wrong <meta>", "", `<meta charset="iso-8859-1">` + quote, "", "Zoë"},
		{"UTF-16 with a mark", "", "\xff\xfe" + encode(quote, "utf-16le"), "utf-16le", "Zoë"},
		{"Shift_JIS", "text/html; charset=Shift_JIS", encode(strings.NewReplacer("Zoë", "東京", "ß", "s", "ö", "o", "€", "").Replace(quote), "shift_jis"), "shift_jis", "東京"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := embed.Extractor{ContentType: tt.contentType}
			res, err := x.ExtractBytes([]byte(tt.input))
			if err != nil {
				t.Fatal(err)
			}
			if res.Charset != tt.charset || len(res.Tweets()) != 1 {
				t.Fatalf("charset %q, items %+v", res.Charset, res.Items)
			}
			tw := res.Tweets()[0]
			if tw.Author != tt.author {
				t.Errorf("author is %q", tw.Author)
			}
			data, name := embed.DecodeUTF8([]byte(tt.input), tt.contentType)
			sp := tw.Origin.Span
			if cut := string(data[sp.Start:sp.End]); name != tt.charset || !strings.HasPrefix(cut, "<blockquote") || !strings.HasSuffix(cut, "</blockquote>") {
				t.Errorf("%s: the span cuts %q", name, cut)
			}
		})
	}
}

func TestAuto(t *testing.T) {
	tests := []struct {
		name, input string
		want        embed.Format
	}{
		{"a tag first", "  <p>x", embed.FormatHTML},
		{"a doctype", "<!doctype html>x", embed.FormatHTML},
		{"a comment", "<!-- x --> y", embed.FormatHTML},
		{"a byte order mark and a tag", "\ufeff<html>", embed.FormatHTML},
		{"a block inside", "Words first.<p>Then a block.", embed.FormatHTML},
		{"a frame inside", "Words <iframe src=x>", embed.FormatHTML},
		{"nothing", "", embed.FormatText},
		{"words", "2 < 3 and 5 > 4", embed.FormatText},
		{"an arrow", "<- back", embed.FormatText},
		{"an address in brackets", "see <https://e.example/> there", embed.FormatText},
		{"generic code", "a List<Title> of things", embed.FormatText},
	}
	for _, tt := range tests {
		res, err := embed.ExtractAuto([]byte(tt.input))
		if err != nil || res.Format != tt.want {
			t.Errorf("%s: read as %s, %v", tt.name, res.Format, err)
		}
	}
}

// TestConcurrent uses one Extractor and one tree from many goroutines; the race
// detector watches.
func TestConcurrent(t *testing.T) {
	root, err := html.Parse(strings.NewReader(mixedPage))
	if err != nil {
		t.Fatal(err)
	}
	x := new(embed.Extractor)
	want := x.ExtractNode(root)
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() {
			if d := cmp.Diff(want, x.ExtractNode(root), ignoreNodes); d != "" {
				t.Errorf("mismatch (-want +got):\n%s", d)
			}
			if res, err := x.ExtractBytes([]byte(mixedPage)); err != nil || len(res.Items) != 4 {
				t.Errorf("%+v, %v", res, err)
			}
		})
	}
	wg.Wait()
}
