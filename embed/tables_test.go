package embed_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// customTables are those of the tests below.
func customTables(t testing.TB) *embed.Tables {
	t.Helper()
	tables, err := embed.CompileTables([]embed.CustomProvider{
		{
			Name: "harbourtv", Kind: embed.KindVideo,
			Pages:   []string{"harbour.example/watch/{id:n6+}", "harbour.example/watch/{title}-{id:n6+}"},
			Players: []string{"play.harbour.example/embed/{id:n6+}", "play.harbour.example/player.html?clip={id:n6+}"},
			URL:     "https://harbour.example/watch/{id}",
		},
		{Name: "harbourtv", Kind: embed.KindAudio, Players: []string{"play.harbour.example/sound/{id:u}"}},
		{Name: "quayside", Kind: embed.KindPost, Pages: []string{"{handle:w}.quayside.example/post/{id:b8}"}, URL: "https://{handle}.quayside.example/post/{id}"},
		{Name: "lockkeeper", Kind: embed.KindVideo, Players: []string{"youtube.com/lock/{id:n}"}},
	}, []embed.CustomWording{
		{Line: "Our live pictures have moved to…", Subject: embed.SubjectVideo, Reason: embed.ReasonRemovedUnavailable, Lang: "en"},
		{Line: "Harbour pictures need your leave", Reason: embed.ReasonConsentRequired},
		{Line: "Video unavailable", Subject: embed.SubjectVideo, Reason: embed.ReasonAgeRestricted}, // another reason than the built-in one
	})
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

// summarize returns what was found, an item in angle brackets.
func summarizeItems(res *embed.Result) string {
	var out []string
	for _, it := range res.Items {
		ref := it.Common()
		s := strings.TrimSpace(fmt.Sprintf("%s %s %s", ref.Kind, ref.Provider, ref.ID))
		switch it := it.(type) {
		case *embed.Placeholder:
			s = fmt.Sprintf("%s %s %s", ref.Kind, it.Subject, it.Reason)
		case *embed.Post:
			s += " @" + it.Handle
		case *embed.Video:
			if it.Reason != "" {
				s += " " + string(it.Reason)
			}
		}
		out = append(out, "<"+s+">")
	}
	return strings.Join(out, " ")
}

func TestTables(t *testing.T) {
	with := embed.Extractor{Tables: customTables(t), Base: &url.URL{Scheme: "https", Host: "harbour.example", Path: "/news/1"}}
	without := embed.Extractor{Base: with.Base}
	tests := []struct{ name, page, want, before string }{
		{"frame", `<iframe src="https://play.harbour.example/embed/4815162?autoplay=1"></iframe>`, "<video harbourtv 4815162>", ""},
		{"frame of a player that looks like one", `<iframe src="//play.harbour.example/player.html?clip=4815162" title="Video player" allowfullscreen></iframe>`,
			"<video harbourtv 4815162>", "<video unknown>"},
		{"id too short", `<iframe src="https://play.harbour.example/embed/48151"></iframe>`, "", ""},
		{"look-alike host", `<iframe src="https://play.harbour.example.test/embed/4815162"></iframe>`, "", ""},
		{"lazy frame", `<iframe data-src="https://play.harbour.example/sound/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"></iframe>`, "<audio harbourtv 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0>", ""},
		{"archived frame", `<iframe src="https://web.archive.org/web/20200101000000if_/https://play.harbour.example/embed/4815162"></iframe>`, "<video harbourtv 4815162>", ""},
		{"wrapped in Embedly", `<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fplay.harbour.example%2Fembed%2F4815162"></iframe>`, "<video harbourtv 4815162>", ""},
		{"relative frame", `<iframe src="/watch/night-ferry-4815162"></iframe>`, "<video harbourtv 4815162>", ""},
		{"host of a built-in provider", `<iframe src="https://www.youtube.com/lock/99"></iframe>`, "<video lockkeeper 99>", ""},
		{"built-in provider of that host", `<iframe src="https://www.youtube.com/embed/aBcDeFgHiJk"></iframe>`, "<video youtube aBcDeFgHiJk>", "<video youtube aBcDeFgHiJk>"},
		{"line", `<p>One.</p><p>https://ingrid.quayside.example/post/Ab3dEf6h</p><p>Two.</p>`, "<post quayside Ab3dEf6h @ingrid>", ""},
		{"link in prose", `<p>As <a href="https://ingrid.quayside.example/post/Ab3dEf6h">she wrote</a>, the ferry was late.</p>`, "", ""},
		{"profile", `<p>https://ingrid.quayside.example/post/</p>`, "", ""},
		{"embed block", `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://harbour.example/watch/4815162</div></figure>`, "<video harbourtv 4815162>", ""},
		{"block in page state", `<link rel="canonical" href="https://harbour.example/news/1"><script type="application/json">{"url":"https://harbour.example/news/1","body":[{"type":"embed","url":"https://play.harbour.example/embed/4815162"}]}</script>`,
			"<video harbourtv 4815162>", ""},
		{"another story's state", `<link rel="canonical" href="https://harbour.example/news/1"><script type="application/json">{"url":"https://harbour.example/news/2","title":"Another story of the night","body":[{"type":"embed","url":"https://play.harbour.example/embed/4815162"}]}</script>`, "", ""},
		{"twice", `<p>https://harbour.example/watch/4815162</p><iframe src="https://play.harbour.example/embed/4815162"></iframe>`, "<video harbourtv 4815162>", ""},
		{"consent box", `<div class="cookie-consent"><template><iframe src="https://play.harbour.example/embed/4815162"></iframe></template><p>Harbour pictures need your leave.</p></div>`,
			"<video harbourtv 4815162 consent-required>", ""},
		{"wording", `<p>One.</p><p>OUR LIVE PICTURES have moved to a page of their own</p>`, "<placeholder video removed-unavailable>", ""},
		{"wording without a subject", `<p>“Harbour pictures need your leave.”</p><p>Harbour pictures need your leave</p>`, "<placeholder any consent-required>", ""},
		{"wording in a sentence", `<p>Nobody knew that our live pictures have moved to the harbour page.</p>`, "", ""},
		{"wording that is built in, too", `<p>One.</p><p>Video unavailable</p>`, "<placeholder video age-restricted>", "<placeholder video removed-unavailable>"},
	}
	for _, tt := range tests {
		for _, x := range []struct {
			*embed.Extractor
			want string
		}{{&with, tt.want}, {&without, tt.before}} {
			res, err := x.ExtractBytes([]byte(tt.page))
			if got := summarizeItems(res); err != nil || got != x.want {
				t.Errorf("%s, tables %v: %s, want %s", tt.name, x.Tables != nil, got, x.want)
			}
			root, err := html.Parse(strings.NewReader(tt.page))
			if err != nil {
				t.Fatal(err)
			}
			if got := summarizeItems(x.ExtractNode(root)); got != x.want {
				t.Errorf("%s as a tree, tables %v: %s, want %s", tt.name, x.Tables != nil, got, x.want)
			}
		}
	}
}

func TestTablesInText(t *testing.T) {
	x := embed.Extractor{Tables: customTables(t)}
	const text = "The ferry came late.\n\nhttps://harbour.example/watch/night-ferry-4815162\n\nOur live pictures have moved to the harbour page.\n\n" +
		"See https://harbour.example/watch/4815163 for more.\n\n> It left at nine.\n>\n> — [Ingrid](https://ingrid.quayside.example/post/Ab3dEf6h)\n"
	const want = "<video harbourtv 4815162> <placeholder video removed-unavailable> <post quayside Ab3dEf6h @>"
	res := x.ExtractText(text)
	if got := summarizeItems(res); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	x.Providers = []embed.Provider{"HarbourTV"}
	x.Kinds = []embed.Kind{embed.KindVideo}
	if got := summarizeItems(x.ExtractText(text)); got != "<video harbourtv 4815162>" {
		t.Errorf("only the provider: %s", got)
	}
	data, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	var back embed.Result
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(res.Items, back.Items); diff != "" {
		t.Errorf("JSON changes the items:\n%s", diff)
	}
	if got := render.Link(res.Items[0]); got != `<p><a href="https://harbour.example/watch/4815162">Harbourtv</a></p>` {
		t.Errorf("as a link: %s", got)
	}
}

func TestTablesRecognizeURL(t *testing.T) {
	x := embed.Extractor{Tables: customTables(t)}
	tests := []struct{ raw, want string }{
		{"https://harbour.example/watch/night-ferry-4815162?from=mail", "https://harbour.example/watch/4815162"},
		{"m.harbour.example/watch/4815162/", "https://harbour.example/watch/4815162"},
		{"https://www.google.com/url?q=https%3A%2F%2Fharbour.example%2Fwatch%2F4815162", "https://harbour.example/watch/4815162"},
		{"https://youtu.be/aBcDeFgHiJk", "https://www.youtube.com/watch?v=aBcDeFgHiJk"},
		{"https://harbour.example/watch/night-ferry", ""},
		{"https://harbour.example/listen/4815162", ""},
		{"https://notharbour.example/watch/4815162", ""},
		{"https://www.quayside.example/post/Ab3dEf6h", ""}, // no user's
	}
	for _, tt := range tests {
		got := ""
		if it, ok := x.RecognizeURL(tt.raw); ok {
			got = it.Common().URL
		}
		if got != tt.want {
			t.Errorf("%s names %q, want %q", tt.raw, got, tt.want)
		}
	}
	if it, ok := embed.RecognizeURL("https://harbour.example/watch/4815162"); ok {
		t.Errorf("without tables: %v", it)
	}
}

// TestTablesRewrite checks that what only tables know is cut where it stands, also
// from a tree, whose text is read again for that.
func TestTablesRewrite(t *testing.T) {
	x := embed.Extractor{Tables: customTables(t)}
	const page = `<html><head></head><body><p>One.</p><p>Our live pictures have moved to the harbour page.</p><p>https://harbour.example/watch/4815162</p><p>Two.</p></body></html>`
	const want = `<html><head></head><body><p>One.</p><p></p><p></p><p>Two.</p></body></html>`
	res, err := x.ExtractBytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	got, err := rewrite.Replace([]byte(page), res, rewrite.Remove)
	if err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	if err := rewrite.Node(root, x.ExtractNode(root), rewrite.Remove); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("the tree is %s", b.String())
	}
}

func TestTablesConcurrent(t *testing.T) {
	x := embed.Extractor{Tables: customTables(t)}
	const page = `<p>Our live pictures have moved to the harbour page.</p><iframe src="https://play.harbour.example/embed/4815162"></iframe>`
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			res, err := x.ExtractBytes([]byte(page))
			if got := summarizeItems(res); err != nil || got != "<placeholder video removed-unavailable> <video harbourtv 4815162>" {
				t.Errorf("%s, %v", got, err)
			}
		})
	}
	wg.Wait()
}

func TestBadTables(t *testing.T) {
	good := embed.CustomProvider{Name: "harbourtv", Kind: embed.KindVideo, Players: []string{"play.harbour.example/embed/{id:n}"}}
	provider := func(change func(*embed.CustomProvider)) embed.CustomProvider {
		p := good
		change(&p)
		return p
	}
	named := func(name embed.Provider) embed.CustomProvider {
		return provider(func(p *embed.CustomProvider) { p.Name = name })
	}
	pattern := func(text string) embed.CustomProvider {
		return provider(func(p *embed.CustomProvider) { p.Players = []string{text} })
	}
	canonical := func(u string) embed.CustomProvider {
		return provider(func(p *embed.CustomProvider) { p.URL = u })
	}
	providers := []struct {
		row  embed.CustomProvider
		want string // what the error says; "" if there is none
	}{
		{good, ""},
		{named(""), "one word"},
		{named("Harbour TV"), "one word"},
		{named("youtube"), "taken"},
		{named("yt"), "taken"}, // another name of YouTube
		{named("html5"), "taken"},
		{provider(func(p *embed.CustomProvider) { p.Kind = embed.KindTweet }), `kind "tweet"`},
		{provider(func(p *embed.CustomProvider) { p.Kind = "videos" }), `kind "videos"`},
		{provider(func(p *embed.CustomProvider) { p.Players = nil }), "no patterns"},
		{pattern(""), "no path"},
		{pattern("play.harbour.example"), "no path"},
		{pattern("play.harbour.example/"), "no {id}"},
		{pattern("play.harbour.example/embed/4815162"), "no {id}"},
		{pattern("https://play.harbour.example/embed/{id}"), "without https://"},
		{pattern("/embed/{id}"), "no host"},
		{pattern("harbour/embed/{id}"), "no domain"},
		{pattern("*.example/embed/{id}"), "no domain"},
		{pattern("*/embed/{id}"), "has no host"},
		{pattern("Harbour.example/embed/{id}"), "lower case"},
		{pattern("harbour.example:8080/embed/{id}"), "host name"},
		{pattern("192.168.0.1/embed/{id}"), "no domain"},
		{pattern("*.harbour.example/embed/{id}"), ""},
		{pattern("harbour.*/embed/{id}"), ""},
		{pattern("harbour.example/embed/{id:n"), "bad pattern"},
		{pattern("harbour.example/embed/id:n}"), "no segment"},
		{pattern("harbour.example/embed/{id:q}"), "bad pattern"},
		{pattern("harbour.example/embed/{id:n-3}"), "bad pattern"},
		{pattern("harbour.example/embed/{id:n9-3}"), "at least 9"},
		{pattern("harbour.example/embed/{id:n3-9}"), ""},
		{pattern("harbour.example/embed/{id:'v'n9}"), ""},
		{pattern("harbour.example/embed/{id:'v}"), "bad pattern"},
		{pattern("harbour.example/embed/{id:r}"), ""},
		{pattern("harbour.example/{id:r}/embed"), "last segment"},
		{pattern("harbour.example/embed/{title}{id:n}"), "where {title} ends"},
		{pattern("harbour.example/embed/{title}-{id:n}"), ""},
		{pattern("harbour.example/embed/{id}/{id}"), "twice"},
		{pattern("harbour.example/.../{id}"), "bad pattern"},
		{pattern("harbour.example/embed/{id}/..."), ""},
		{pattern("harbour.example/embed?clip"), "NAME=VALUE"},
		{pattern("harbour.example/embed?clip={id}"), ""},
		{pattern("harbour.example/embed*/{id}"), "no segment"},
		{pattern("harbour.example/ferry boat/{id}"), "blanks"},
		{pattern("harbour.example/fähre/{id}"), "outside ASCII"},
		{pattern("harbour.example/{a}/{b}/{c}/{d}/{e}/{id}"), "more than 5"},
		{pattern("harbour.example/1/2/3/4/5/6/7/8/9/10/11/12/{id}"), "more than 12"},
		{pattern("harbour.example/" + strings.Repeat("a", 1000) + "{id}"), "longer"},
		{canonical("https://harbour.example/watch/{id}"), ""},
		{canonical("https://{host}/watch/{id}"), ""},
		{canonical("https://harbour.example/watch/{title}"), "no {title}"},
		{canonical("https://harbour.example/watch/{id"), "in braces"},
		{canonical("http://harbour.example/watch/{id}"), "https://"},
		{canonical("harbour.example/watch/{id}"), "https://"},
		{canonical("javascript:alert({id})"), "https://"},
		{canonical("https://harbour.example/a b/{id}"), "https://"},
	}
	for _, tt := range providers {
		_, err := embed.CompileTables([]embed.CustomProvider{tt.row}, nil)
		checkBadTable(t, fmt.Sprint(tt.row), err, tt.want)
	}
	wordings := []struct {
		row  embed.CustomWording
		want string
	}{
		{embed.CustomWording{Line: "Our pictures moved", Reason: embed.ReasonLoadFailed}, ""},
		{embed.CustomWording{Line: "Our pictures moved", Reason: embed.ReasonLoadFailed, Subject: embed.SubjectPost, Lang: "nb-NO"}, ""},
		{embed.CustomWording{Line: "Our pictures moved"}, `unknown reason ""`},
		{embed.CustomWording{Line: "Our pictures moved", Reason: "moved"}, `unknown reason "moved"`},
		{embed.CustomWording{Line: "Our pictures moved", Reason: embed.ReasonLoadFailed, Subject: "picture"}, `unknown subject "picture"`},
		{embed.CustomWording{Line: "Our pictures moved", Reason: embed.ReasonLoadFailed, Lang: "in English"}, "language tag"},
		{embed.CustomWording{Line: "", Reason: embed.ReasonLoadFailed}, "no words"},
		{embed.CustomWording{Line: "– …!", Reason: embed.ReasonLoadFailed}, "fewer than 6"},
		{embed.CustomWording{Line: "The …", Reason: embed.ReasonLoadFailed}, "fewer than 6"},
		{embed.CustomWording{Line: "{text} {n} moved on", Reason: embed.ReasonLoadFailed}, "between them"},
		{embed.CustomWording{Line: "{n} pictures {n}", Reason: embed.ReasonLoadFailed}, "neither begins nor ends"},
		{embed.CustomWording{Line: "Pictures {of} moved", Reason: embed.ReasonLoadFailed}, "unknown place"},
		{embed.CustomWording{Line: "Pictures of @{h} moved", Reason: embed.ReasonLoadFailed}, ""},
		{embed.CustomWording{Line: "Our pictures\nmoved", Reason: embed.ReasonLoadFailed}, "no line"},
		{embed.CustomWording{Line: strings.Repeat("Our pictures moved. ", 100), Reason: embed.ReasonLoadFailed}, "longer"},
	}
	for _, tt := range wordings {
		_, err := embed.CompileTables(nil, []embed.CustomWording{tt.row})
		checkBadTable(t, fmt.Sprint(tt.row), err, tt.want)
	}
}

func checkBadTable(t *testing.T, row string, err error, want string) {
	t.Helper()
	if want == "" {
		if err != nil {
			t.Errorf("%s: %v", row, err)
		}
		return
	}
	if !errors.Is(err, embed.ErrBadTable) || !strings.Contains(err.Error(), want) {
		t.Errorf("%s: %v, want %q", row, err, want)
	}
}
