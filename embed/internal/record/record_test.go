package record

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/socialembed/socialembed/embed/internal/dates"
)

func TestKeepRune(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"", true}, {"Boats\n\tare back", true}, {"Zürich 🚢", true}, {"~", true}, {"\u00a0", true}, {"\u200b", true}, {"\uFFFD", true},
		{"a\x7f", false}, {"a\x00", false}, {"a\x1b[1m", false}, {"a\r\n", false}, {"\x1f", false}, {"\u0080", false}, {"\u009f", false},
		{"\xff", false}, {"boats\xe2\x80", false},
	} {
		if got := IsClean(c.text); got != c.want {
			t.Errorf("IsClean(%q) = %v", c.text, got)
		}
	}
	for _, r := range []rune{0, 8, '\v', '\f', '\r', 0x1f, 0x7f, 0x80, 0x85, 0x9f} {
		if KeepRune(r) != -1 {
			t.Errorf("%U is kept", r)
		}
	}
	for _, r := range []rune{'\t', '\n', ' ', '~', 0xa0, 0x200d, 0x1f6a2} {
		if KeepRune(r) != r {
			t.Errorf("%U is dropped", r)
		}
	}
}

func TestDateOrder(t *testing.T) {
	days := []Date{{}, {2023, 12, 31}, {2024, 1, 1}, {2024, 1, 2}, {2024, 2, 1}, {2025, 1, 1}}
	for i, d := range days {
		for k, e := range days {
			if got := d.Before(e); got != (i < k) {
				t.Errorf("%v before %v: %v", d, e, got)
			}
		}
		if d.IsZero() != (i == 0) {
			t.Errorf("%v is zero", d)
		}
	}
	if s := (Date{}).String() + "|" + (Date{987, 6, 5}).String(); s != "|0987-06-05" {
		t.Errorf("printed %s", s)
	}
	if d := DateOf(dates.Date{Year: 2024, Month: 8, Day: 11}); d != (Date{2024, time.August, 11}) {
		t.Errorf("%v", d)
	}
}

func TestStatusTime(t *testing.T) {
	for _, c := range []struct{ id, want string }{
		{"29700859247", "2010-11-04T01:43:01.738Z"}, // the first that holds a time
		{"29700859246", ""},
		{"1822700000000000000", "2024-08-11T18:21:58.785Z"},
		{"9223372036854775807", "2080-07-10T17:30:30.208Z"},
		{"9223372036854775808", ""}, {"", ""}, {"-29700859247000", ""}, {"+29700859247000", ""}, {"29700859247x", ""}, {"x", ""}, {":", ""}, {"/", ""},
	} {
		got, ok := StatusTime(c.id)
		if text := got.Format("2006-01-02T15:04:05.000Z"); ok != (c.want != "") || ok && text != c.want || !ok && !got.IsZero() {
			t.Errorf("%q: %s %v", c.id, text, ok)
		}
	}
}

func TestIdentityOf(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b Item
		same bool
	}{
		{"the same id", Item{Kind: KindVideo, Provider: "vimeo", ID: "1"}, Item{Kind: KindVideo, Provider: "vimeo", ID: "1", FileURL: "u"}, true},
		{"another id", Item{Kind: KindVideo, Provider: "vimeo", ID: "1", FileURL: "u"}, Item{Kind: KindVideo, Provider: "vimeo", ID: "2", FileURL: "u"}, false},
		{"another provider", Item{Kind: KindVideo, Provider: "vimeo", ID: "1"}, Item{Kind: KindVideo, Provider: "coub", ID: "1"}, false},
		{"another kind", Item{Kind: KindVideo, Provider: "vk", ID: "1"}, Item{Kind: KindPost, Provider: "vk", ID: "1"}, false},
		{"the same file", Item{Kind: KindVideo, FileURL: "u", EmbedURL: "v"}, Item{Kind: KindVideo, FileURL: "u", EmbedURL: "w"}, true},
		{"the same frame", Item{Kind: KindVideo, EmbedURL: "v"}, Item{Kind: KindVideo, EmbedURL: "v", Title: "Boats"}, true},
		{"another frame", Item{Kind: KindVideo, EmbedURL: "v"}, Item{Kind: KindVideo, EmbedURL: "w"}, false},
	} {
		if got := IdentityOf(&c.a) == IdentityOf(&c.b); got != c.same {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	for _, it := range []Item{{}, {Kind: KindVideo, URL: "u", Title: "Boats"}, {Kind: KindPlaceholder, ID: "1"}, {Kind: KindPlaceholder, EmbedURL: "v"}} {
		if IdentityOf(&it) != (Identity{}) {
			t.Errorf("%+v identifies itself", it)
		}
	}
}

func TestTitle(t *testing.T) {
	for p, want := range map[Provider]string{"": "", "unknown": "", "html5": "", "twitter": "X", "youtube": "YouTube", "vimeo": "Vimeo", "truthsocial": "Truth Social", "lampcast": "Lampcast"} {
		if got := p.Title(); got != want {
			t.Errorf("%q is written %q, want %q", p, got, want)
		}
	}
}

func TestReasonsThatExplain(t *testing.T) {
	explains := "region-restricted consent-required javascript-required unsupported-player load-failed removed-unavailable age-restricted subscription-required loading"
	traces := "external-link caption-credit media-label rail story-continues ad-skip embed-boundary"
	for r := range strings.FieldsSeq(explains) {
		if !Reason(r).Explains() {
			t.Errorf("%s explains nothing", r)
		}
	}
	for r := range strings.FieldsSeq(traces) {
		if Reason(r).Explains() {
			t.Errorf("%s explains", r)
		}
	}
	if Reason("").Explains() {
		t.Error("an unknown reason explains")
	}
}

func TestSetText(t *testing.T) {
	it := Item{Text: "old", Pics: []string{"pic.x.com/old"}, Hashtags: []string{"old"}, Mentions: []string{"old"}, Cashtags: []string{"OLD"}}
	it.SetText("Boats #backpic.twitter.com/Qx81 by @mia_quill $LAMP pic.x.com/Ab2")
	if !slices.Equal(it.Pics, []string{"pic.twitter.com/Qx81", "pic.x.com/Ab2"}) || !slices.Equal(it.Hashtags, []string{"back"}) ||
		!slices.Equal(it.Mentions, []string{"mia_quill"}) || !slices.Equal(it.Cashtags, []string{"LAMP"}) || !strings.HasPrefix(it.Text, "Boats #backpic.") {
		t.Errorf("%+v", it)
	}
	it.SetText("Plain words")
	if it.Text != "Plain words" || it.Pics != nil || it.Hashtags != nil || it.Mentions != nil || it.Cashtags != nil {
		t.Errorf("%+v", it)
	}
}

// The sum reads all of a short input, and the first, the last and blocks between
// them of a long one.
func TestSum(t *testing.T) {
	for _, c := range []struct {
		size int
		at   []int
	}{
		{1, []int{0}}, {16384, []int{0, 511, 700, 8191, 16383}}, {1 << 20, []int{0, 511, 1 << 15, 1<<15 + 511, 31 << 15, 1<<20 - 512, 1<<20 - 1}},
	} {
		input := []byte(strings.Repeat("a", c.size))
		sum := Sum(string(input))
		for _, i := range c.at {
			input[i] = 'b'
			if Sum(string(input)) == sum {
				t.Errorf("byte %d of %d does not count", i, c.size)
			}
			input[i] = 'a'
		}
	}
	if Sum("123456789") != 0xe3069283 { // CRC-32C's check value
		t.Errorf("%x", Sum("123456789"))
	}
}

func TestIsNilAndAs(t *testing.T) {
	var none *Item
	for _, it := range []any{nil, none} {
		if !IsNil(it) {
			t.Errorf("%#v is none", it)
		}
	}
	if IsNil(&Item{}) || IsNil(0) {
		t.Error("something is nil")
	}
	if _, ok := none.As(KindTweet); ok {
		t.Error("a nil record is a tweet")
	}
	tweet := NewTweet("mia_quill", "20")
	if it, ok := tweet.As(KindTweet); !ok || it != tweet || tweet.URL != "https://x.com/mia_quill/status/20" {
		t.Errorf("%+v", tweet)
	}
	if _, ok := tweet.As(KindPost); ok {
		t.Error("a tweet is a post")
	}
	if it := FoundBy(&Item{ID: "1"}, MethodLink, "a/b"); it.Origin.Method != MethodLink || it.Origin.Rule != "a/b" || it.ID != "1" {
		t.Errorf("%+v", it)
	}
}
