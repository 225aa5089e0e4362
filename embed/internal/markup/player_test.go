package markup

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/state"
)

func TestParseDuration(t *testing.T) {
	for _, tc := range []struct {
		in     string
		want   int
		reason string
	}{
		{"PT1M30S", 90, "ISO 8601, as schema.org wants it"},
		{"PT1M30.5S", 90, "fractions are cut off"},
		{"PT2H", 7200, "hours alone"},
		{"P0DT0H1M5S", 65, "zero days before the time"},
		{"P1DT2H", 0, "a day is no video's length"},
		{"02:31", 151, "minutes and seconds"},
		{"1:02:03", 3723, "hours, minutes and seconds"},
		{"95", 95, "seconds"},
		{"76000", 0, "a number that may as well be milliseconds"},
		{"", 0, "nothing"},
		{"long", 0, "a word"},
		{"-5", 0, "a sign"},
	} {
		if got := provider.ParseDuration(tc.in); got != tc.want {
			t.Errorf("parseDuration(%q) = %d, want %d: %s", tc.in, got, tc.want, tc.reason)
		}
	}
}

func TestUsefulTitle(t *testing.T) {
	for _, tc := range []struct{ in, want, reason string }{
		{"Ferry turns in the harbour", "Ferry turns in the harbour", "a title"},
		{"  Ferry \n turns ", "Ferry turns", "white space is one blank"},
		{"YouTube video player", "", "the player's name, in three words"},
		{"Embedded content from Vimeo", "", "words about the player only"},
		{"Video Player", "", "the tag's label"},
		{"Player of the year", "Player of the year", "a word about players in a title"},
		{"視頻", "視頻", "words in other letters are not judged"},
		{"", "", "nothing"},
	} {
		if got := player.UsefulTitle(tc.in); got != tc.want {
			t.Errorf("usefulTitle(%q) = %q, want %q: %s", tc.in, got, tc.want, tc.reason)
		}
	}
}

func TestIDKey(t *testing.T) {
	for _, tc := range []struct {
		key    string
		want   int
		reason string
	}{
		{"data-video-id", saysVideo, "the usual name"},
		{"data-videoid", saysVideo, "in one word"},
		{"data-kick-video-id", saysVideo, "with a prefix of the publisher's"},
		{"video-id", saysVideo, "without data-"},
		{"data-media-id", mediaID, "a medium, not surely a video"},
		{"data-idasset", mediaID, "the word id first"},
		{"data-uuid", mediaID, "unique"},
		{"data-id", anyID, "anything's"},
		{"data-content-id", anyID, "anything's"},
		{"data-player-id", 0, "the player's, not the video's"},
		{"data-video-account-id", 0, "the account's"},
		{"data-playlist-id", 0, "a list's"},
		{"data-post-id", 0, "the page's"},
		{"data-video-width", 0, "no id"},
		{"data-hide", 0, "no id"},
		{"id", 0, "the element's own"},
	} {
		if got := idKey(tc.key); got != tc.want {
			t.Errorf("idKey(%q) = %d, want %d: %s", tc.key, got, tc.want, tc.reason)
		}
	}
}

func TestPlausibleID(t *testing.T) {
	for in, want := range map[string]bool{
		"100417":                               true,
		"0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9": true,
		"world/2024/01/02/ferry.cnn":           true,
		"urn:srg:video:17":                     true,
		"true":                                 false, // a switch
		"12":                                   false, // a count
		"{{video.id}}":                         false, // a template's variable
		"ferry turns 2":                        false, // words
		"mainplayer":                           false, // a name
		strings.Repeat("1", 200):               false, // a list or data
	} {
		if got := player.PlausibleID(in); got != want {
			t.Errorf("plausibleID(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestLooksRandom(t *testing.T) {
	for in, want := range map[string]bool{
		"kQ7zRm2-Xw4": true,
		"aBcDeFgHiJk": true,
		"mdjJXAE6":    true,
		"placeholder": false,
		"mainVideo":   false,
		"mainContent": false,
		"video-12345": false,
		"post-123456": false,
		"12345678":    false, // a number is for the providers whose ids are numbers
	} {
		if got := player.LooksRandom(in); got != want {
			t.Errorf("looksRandom(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestJSONStrings(t *testing.T) {
	for _, tc := range []struct {
		in     string
		want   []string
		reason string
	}{
		{`{"a":"x","b":[{"c":"y"}],"n":12}`, []string{"a=x@0", "c=y@2", "n=12@0"}, "JSON"},
		{`{file: 'x.mp4', autoplay: true}`, []string{"file=x.mp4@0"}, "keys without quotes, the other quotes"},
		{`{"u":"https:\/\/a.example\/b"}`, []string{"u=https://a.example/b@0"}, "escaped slashes"},
		{`{"a":"x`, nil, "a string without an end"},
		{`["p","q"]`, []string{"=p@0", "=q@0"}, "values without keys"},
		{`f("el", {"v":"1"})`, []string{"=el@-1", "v=1@0"}, "arguments of a call"},
		{`{a: b.c, d: 'e'}`, []string{"d=e@0"}, "a variable is no value"},
	} {
		var got []string
		for s := range state.JsonStrings(tc.in) {
			got = append(got, s.Key+"="+s.Value+"@"+strconv.Itoa(s.Depth))
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("jsonStrings(%s) = %q, want %q: %s", tc.in, got, tc.want, tc.reason)
		}
	}
}

func TestContainsWhole(t *testing.T) {
	for _, tc := range []struct {
		s, id string
		want  bool
	}{
		{"https://a.example/embed/abc123", "abc123", true},
		{"https://a.example/abc123-x.mp4", "abc123", true},
		{"https://a.example/xabc1234", "abc123", false},
		{"https://a.example/xabc123/abc123", "abc123", true},
		{"", "abc123", false},
	} {
		if got := state.ContainsWhole(tc.s, tc.id); got != tc.want {
			t.Errorf("containsWhole(%q, %q) = %v, want %v", tc.s, tc.id, got, tc.want)
		}
	}
}

func TestReadsAloud(t *testing.T) {
	for in, want := range map[string]bool{
		"/articleAudioVersion/1.mp3": true,
		"article__tts":               true,
		"text-to-speech":             true,
		"audio-player":               false,
		"/audio/2024/talk.mp3":       false,
	} {
		if got := readsAloud(in); got != want {
			t.Errorf("readsAloud(%q) = %v, want %v", in, got, want)
		}
	}
}
