package phrases

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLineListed(t *testing.T) {
	for _, c := range []struct {
		why, line string
		want      Match // Start and End are those of the part in want's text
		part      string
	}{
		{why: "the seed's first placeholder", line: "The video above may not be available in some regions.",
			want: Match{Reason: "region-restricted", Of: "video", Lang: "en", Exact: true}},
		{why: "the seed's second placeholder", line: "Recommended Videos",
			want: Match{Reason: "rail", Of: "video", Lang: "en", Exact: true}},
		{why: "white space around it is left out", line: "\t Recommended Videos\u00a0 ", part: "Recommended Videos",
			want: Match{Reason: "rail", Of: "video", Lang: "en", Exact: true}},
		{why: "a bare label needs a neighbour", line: "VIDEO",
			want: Match{Reason: "media-label", Of: "video", Lang: "en", Exact: true, Context: true}},
		{why: "the certain use wins where sources differ", line: "video unavailable",
			want: Match{Reason: "removed-unavailable", Of: "video", Lang: "en", Exact: true}},
		{why: "a handle with dots", line: "Skip Twitter post 2 by @maro.k_1",
			want: Match{Reason: "embed-boundary", Of: "post", Lang: "en", Exact: true, Kind: Skip, Provider: "Twitter", Handle: "maro.k_1"}},
		{why: "a name instead of a handle", line: "Skip YouTube video by Maro Kest News",
			want: Match{Reason: "embed-boundary", Of: "video", Lang: "en", Exact: true, Kind: Skip, Provider: "YouTube", Name: "Maro Kest News"}},
		{why: "the end of a post", line: "End of Instagram post by maro.kest",
			want: Match{Reason: "embed-boundary", Of: "post", Lang: "en", Exact: true, Kind: EndOf, Provider: "Instagram", Name: "maro.kest"}},
		{why: "a boundary in Chinese", line: "跳過 Twitter 帖子",
			want: Match{Reason: "embed-boundary", Of: "post", Lang: "zh-Hant", Exact: true, Kind: Skip, Provider: "Twitter"}},
		{why: "a boundary in Hindi", line: "छोड़िए YouTube पोस्ट",
			want: Match{Reason: "embed-boundary", Of: "post", Lang: "hi", Exact: true, Kind: Skip, Provider: "YouTube"}},
		{why: "a boundary that ends in Urdu", line: "Facebook پوسٹ کا اختتام",
			want: Match{Reason: "embed-boundary", Of: "post", Lang: "ur", Exact: true, Kind: EndOf, Provider: "Facebook"}},
		{why: "an introduction", line: "View this post on Instagram",
			want: Match{Reason: "external-link", Of: "post", Lang: "en", Exact: true, Kind: Intro, Provider: "Instagram"}},
		{why: "an introduction with a suffix on the name", line: "Bu gönderiyi Instagram’da gör",
			want: Match{Reason: "external-link", Of: "post", Lang: "tr", Exact: true, Kind: Intro, Provider: "Instagram"}},
		{why: "an introduction without spaces", line: "この投稿をInstagramで見る",
			want: Match{Reason: "external-link", Of: "post", Lang: "ja", Exact: true, Kind: Intro, Provider: "Instagram"}},
		{why: "a signature with emoji and a date", line: "A post shared by Maro Kest 🎉 (@maro.kest) on Apr 3, 2019 at 4:47am PDT",
			want: Match{Reason: "external-link", Of: "post", Lang: "en", Exact: true, Kind: ByInstagram, Name: "Maro Kest 🎉", Handle: "maro.kest"}},
		{why: "brackets in the name", line: "Ein Beitrag geteilt von Kest (UK) (@kest_x) am Apr 21, 2019 um 4:47 PDT",
			want: Match{Reason: "external-link", Of: "post", Lang: "de", Exact: true, Kind: ByInstagram, Name: "Kest (UK)", Handle: "kest_x"}},
		{why: "no handle", line: "A post shared by Maro Kest",
			want: Match{Reason: "external-link", Of: "post", Lang: "en", Exact: true, Context: true, Kind: ByInstagram, Name: "Maro Kest"}},
		{why: "the name first", line: "マロ(@maro)がシェアした投稿",
			want: Match{Reason: "external-link", Of: "post", Lang: "ja", Exact: true, Kind: ByInstagram, Name: "マロ", Handle: "maro"}},
		{why: "the name first, a date behind", line: "Maro Kest (@maro) által megosztott bejegyzés, Ápr 29., 2020",
			want: Match{Reason: "external-link", Of: "post", Lang: "hu", Exact: true, Kind: ByInstagram, Name: "Maro Kest", Handle: "maro"}},
		{why: "a sentence that is cut after what identifies it", line: "To view this video please enable JavaScript, and consider upgrading to a web browser that",
			want: Match{Reason: "javascript-required", Of: "video", Lang: "en", Exact: true}},
		{why: "an error number", line: "Sorry, the video player failed to load. (Error Code: 104151)",
			want: Match{Reason: "load-failed", Of: "video", Lang: "en", Exact: true}},
		{why: "an error number behind anything", line: "Das geht heute leider gar nicht. (Error Code: 230001)", part: "(Error Code: 230001)",
			want: Match{Reason: "load-failed", Of: "video", Lang: "en", Exact: true}},
		{why: "a label glued to its caption", line: "Media captionWho is Maro Kest?", part: "Media caption",
			want: Match{Reason: "caption-credit", Of: "video", Lang: "en", Exact: true}},
		{why: "the same label with a space", line: "Media caption Who is Maro Kest?",
			want: Match{Reason: "caption-credit", Of: "video", Lang: "en", Exact: true}},
		{why: "a title before its label", line: "Two boats leave the old harbour Back to video",
			want: Match{Reason: "story-continues", Of: "video", Lang: "en", Exact: true}},
		{why: "a sentence before the label", line: "Two boats left the harbour.Back to video", part: "Back to video",
			want: Match{Reason: "story-continues", Of: "video", Lang: "en", Exact: true}},
	} {
		got, ok := Line(c.line)
		if !ok {
			t.Errorf("%s: not found: %q", c.why, c.line)
			continue
		}
		if c.part == "" {
			c.part = c.line
		}
		if text := c.line[got.Start:got.End]; text != c.part {
			t.Errorf("%s: is %q, want %q", c.why, text, c.part)
		}
		got.Start, got.End = 0, 0
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: mismatch (-want +got):\n%s", c.why, diff)
		}
	}
}

func TestLineNothing(t *testing.T) {
	for _, line := range []string{"", " ", "\u00a0", "x", "\x00", "\xff\xfe", "@", "(@)", strings.Repeat("a ", 5000), strings.Repeat("post ", 3000)} {
		if m, ok := Line(line); ok {
			t.Errorf("found %+v in %.40q", m, line)
		}
	}
}

// What a listed sentence goes on with belongs to it only up to a point: a whole
// article in one line is not a placeholder.
func TestLongTail(t *testing.T) {
	const head = "To view this video please enable JavaScript, and consider a newer browser."
	article := head + strings.Repeat(" The council met again in the evening to hear the engineers.", 15)
	m, ok := Line(article)
	if !ok || article[m.Start:m.End] != head {
		t.Errorf("got %q, %v; want the first sentence", article[m.Start:m.End], ok)
	}
	post := "A post shared by Maro Kest (@maro) on Apr 3, 2019 at 4:47am PDT" + strings.Repeat(" The council met again.", 20)
	m, ok = Line(post)
	if want := "A post shared by Maro Kest (@maro) on Apr 3, 2019 at 4:47am PDT"; !ok || post[m.Start:m.End] != want {
		t.Errorf("got %q, %v; want %q", post[m.Start:m.End], ok, want)
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		why   string
		lines []string
		used  int
		want  string // the reason, empty for none
	}{
		{"nothing", nil, 0, ""},
		{"a single line", []string{"Video unavailable"}, 1, "removed-unavailable"},
		{"broken before the link's text", []string{"To view this video please enable JavaScript, and consider upgrading to a web browser that", "supports HTML5 video"}, 2, "javascript-required"},
		{"both halves are known", []string{"Try refreshing your browser, or", "tap here to see other videos from our team."}, 2, "load-failed"},
		{"broken into three", []string{"Please accept", "marketing cookies", "to watch this video."}, 3, "consent-required"},
		{"a handle with a wide sign", []string{"Ana Ruiz (＠ana) tarafından", "paylaşılan bir gönderi"}, 2, "external-link"},
		{"a prefix does not swallow the story", []string{"To view this video please enable JavaScript, and consider upgrading to a web browser that", "The council met on Tuesday."}, 1, "javascript-required"},
		{"two placeholders stay two", []string{"Video", "This video is not available in your country"}, 1, "media-label"},
		{"a sentence of the story in two lines", []string{"The new video is not available in", "shops before May, the band said."}, 1, ""},
		{"prose", []string{"The council met on Tuesday", "and the video was not shown."}, 1, ""},
		{"an empty line ends it", []string{"Please accept", "", "cookies to watch this video."}, 1, ""},
	} {
		m, used, ok := new(Reader).Lines(c.lines, 0, true)
		if used != c.used || ok != (c.want != "") || m.Reason != c.want {
			t.Errorf("%s: got %d lines, %q; want %d, %q", c.why, used, m.Reason, c.used, c.want)
		}
		if ok && (m.Start != 0 || m.End != len(c.lines[used-1])) {
			t.Errorf("%s: span %d-%d", c.why, m.Start, m.End)
		}
	}
}

func TestInside(t *testing.T) {
	line := "…watch your protests closely.'Skip Twitter post by @maro_k Roads are closed.End of Twitter post by @maro_k" +
		" now. This video can not be played. It was said that this video can not be played in schools.View this post on InstagramA post shared by Maro (@maro.k) on Apr 3, 2019 at 4:47am PDT"
	want := []string{
		"Skip Twitter post by @maro_k",
		"End of Twitter post by @maro_k",
		"This video can not be played.",
		"View this post on Instagram",
		"A post shared by Maro (@maro.k) on Apr 3, 2019 at 4:47am PDT",
	}
	var got []string
	for from := 0; ; {
		m, ok := Inside(line, from)
		if !ok {
			break
		}
		got = append(got, line[m.Start:m.End])
		from = m.End
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mismatch (-want +got):\n%s", diff)
	}
}

func TestInsideIsSetOff(t *testing.T) {
	for _, line := range []string{
		"He wrote that the Media caption was wrong.",
		"The sign said This video can not be played in schools.",
		"They went Back to video stores.",
		"Jump Skip Lunch post by @maro_k",
	} {
		if m, ok := Inside(line, 0); ok {
			t.Errorf("found %q in %q", line[m.Start:m.End], line)
		}
	}
}

func TestLineDoesNotAllocate(t *testing.T) {
	for _, c := range benchLines {
		if n := testing.AllocsPerRun(50, func() { Line(c.line) }); n != 0 {
			t.Errorf("%s: %v allocations", c.name, n)
		}
	}
}
