package player

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// What ids look like, and near misses.
func TestIDs(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(string) bool
		yes, no string // lists
	}{
		{"IsBareYouTubeID", IsBareYouTubeID, "Qm7-zTk_3Wx kR7_dWq2LxE", "Qm7-zTk_3W Qm7-zTk_3Wx0 introducing INTRODUCING 12345678901 mainVideo12 qm7-ztk_3wx"},
		{"PlausibleID", PlausibleID, "123 a1b video-1 x.9 a:1 a/1 a=1 a_1 " + strings.Repeat("1", 120), "12 abc 1+2 1%2 video " + strings.Repeat("1", 121)},
		{"MixedLetters", MixedLetters, "aBcDe aBcDeF Zk-vQ_tRmZkV", "abcde aBcD aBcD1 AbCd video mainVideo aBcDe. ABCDE"},
		{"IsBrightcoveID", IsBrightcoveID, "6209381726 6209381726001 6209381726001001", "620938172 62093817260010010 620938172x"},
		{"IsJWID", IsJWID, "Zk3vQ9tR k3vq9tz7", "Zk3vQ9t Zk3vQ9tR7 Zk3vQ-tR mainclip 12345678"},
		{"LooksRandom", LooksRandom, "k3vq9t Zk3vQ9tR aBc xaBcd1", "harbour Abc Harbour 12345 mainVideo video1 player22 post1234 item7x node12 mainHarbour"},
		{"isAlnumOnly", isAlnumOnly, "a A1", "a- a_b"},
	} {
		for s := range strings.FieldsSeq(c.yes) {
			if !c.is(s) {
				t.Errorf("%s(%q) is false", c.name, s)
			}
		}
		for s := range strings.FieldsSeq(c.no) {
			if c.is(s) {
				t.Errorf("%s(%q) is true", c.name, s)
			}
		}
		if c.is("") {
			t.Errorf("%s is true of nothing", c.name)
		}
	}
}

func TestIsPostCode(t *testing.T) {
	for _, c := range []struct {
		provider record.Provider
		code     string
		want     bool
	}{
		{record.Instagram, "CkQ9tR7mZk", true}, {record.Instagram, "CkQ9tR7mZk3x", true}, {record.Threads, "CkQ9tR7mZk3", true}, {record.Instagram, "CKQ9TR7MZKa", true}, {record.Instagram, "CKQ9TR7MZKz", true}, {record.Instagram, "CKQ9TR7MZK_", false}, {record.Instagram, "CKQ9TR7MZK{", false},
		{record.Instagram, "CkQ9tR7mZ", false}, {record.Instagram, "CkQ9tR7mZk3xy", false}, {record.Instagram, "ckq9tr7mzk3", false}, {record.Instagram, "CKQ9TR7MZK3", false},
		{record.TikTok, "710462819375028493", true}, {record.TikTok, "71046281937502849310", true},
		{record.TikTok, "71046281937502849", false}, {record.TikTok, "710462819375028493101", false}, {record.TikTok, "71046281937502849x", false},
		{record.Instagram, "710462819375028493", false}, {record.TikTok, "CkQ9tR7mZk3", false},
	} {
		if got := IsPostCode(c.provider, c.code); got != c.want {
			t.Errorf("IsPostCode(%s, %q) = %v", c.provider, c.code, got)
		}
	}
}

// titleWords are the words of titles that name the player and not the video.
const titleWords = `youtube you tube vimeo dailymotion facebook twitch wistia brightcove jwplayer kaltura rumble streamable
	video videos videoplayer player iframe frame embed embedded content embeds external
	watch play media mediaplayer the a from on html for loading clip stream
	reproductor de lecteur vid o untitled title null undefined none true false post spotify soundcloud`

func TestUsefulTitle(t *testing.T) {
	for w := range strings.FieldsSeq(titleWords) {
		if got := UsefulTitle(w + "  " + strings.ToUpper(w)); got != "" {
			t.Errorf("%q says something", w)
		}
		if got := UsefulTitle(w + "\n harbour"); got != w+" harbour" {
			t.Errorf("%q is %q", w+" harbour", got)
		}
	}
	for _, title := range []string{"Night harbour", "Videotape", "灯台", "vídeo"} {
		if got := UsefulTitle(title); got != title {
			t.Errorf("%q is %q", title, got)
		}
	}
}

func TestNewVideo(t *testing.T) {
	for _, c := range []struct {
		provider record.Provider
		id, url  string
	}{
		{record.Vimeo, "472819365", "https://vimeo.com/472819365"},
		{record.Vimeo, "harbour", ""},
		{record.Instagram, "CkQ9tR7mZk3", ""}, // no video
		{record.Unknown, "20938172", ""},
	} {
		v := NewVideo(c.provider, c.id)
		if v.Kind != record.KindVideo || v.Provider != c.provider || v.ID != c.id || v.URL != c.url {
			t.Errorf("%s %s: %+v", c.provider, c.id, v)
		}
	}
	const file = "https://news.example/a.mp3"
	if a := NewAudioFile(file); a.Kind != record.KindAudio || a.Provider != record.HTML5 || a.FileURL != file || a.EmbedURL != file || a.ID != "" {
		t.Errorf("%+v", a)
	}
}
