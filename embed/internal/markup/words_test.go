package markup

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/player"
	"github.com/socialembed/socialembed/embed/internal/record"
)

func TestDateWithin(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{" on Saturday, November 2, 2019", "2019-11-02", "a word before"},
		{"November 2, 2024 at 3:43 PM", "2024-11-02", "none before, a time after"},
		{" le samedi 2 novembre 2019", "2019-11-02", "another language"},
		{" a b c d e f November 2, 2019", "", "too far: the date of something else"},
		{" on a day in November", "", "no date"},
		{"", "", "nothing"},
	} {
		if got := dateWithin(tt.text).String(); got != tt.want {
			t.Errorf("dateWithin(%q) = %q, want %q: %s", tt.text, got, tt.want, tt.reason)
		}
	}
}

func TestIsPostCode(t *testing.T) {
	for _, tt := range []struct {
		provider record.Provider
		code     string
		want     bool
		reason   string
	}{
		{record.Instagram, "CzPearT_re1", true, "eleven characters"},
		{record.Instagram, "photo_widget", false, "a word"},
		{record.Instagram, "12345678901", false, "a number"},
		{record.Instagram, "CzPear", false, "too short"},
		{record.TikTok, "7312345678901234567", true, "nineteen digits"},
		{record.TikTok, "7312345678", false, "a short number"},
		{record.TikTok, "CzPearT_re1", false, "letters"},
		{record.Threads, "CuPearTree0", true, "as Instagram's"},
	} {
		if got := player.IsPostCode(tt.provider, tt.code); got != tt.want {
			t.Errorf("isPostCode(%s, %q) = %v: %s", tt.provider, tt.code, got, tt.reason)
		}
	}
}

func TestFacebookHandle(t *testing.T) {
	for _, tt := range []struct{ url, want, reason string }{
		{"https://www.facebook.com/lindenholt.gardens/", "lindenholt.gardens", "a page"},
		{"https://de-de.facebook.com/ida.spade?fref=mentions", "ida.spade", "another host, a parameter"},
		{"https://www.facebook.com/profile.php?id=1000", "", "a profile without a name"},
		{"https://www.facebook.com/100012345678901", "", "a number is no name"},
		{"https://www.facebook.com/people/Ida-Spade/1000", "", "more than a name"},
		{"#", "", "no address"},
	} {
		if got := facebookHandle(tt.url); got != tt.want {
			t.Errorf("facebookHandle(%q) = %q, want %q: %s", tt.url, got, tt.want, tt.reason)
		}
	}
}

func TestIsLanguageTag(t *testing.T) {
	for _, row := range []struct {
		s    string
		want bool
	}{{"en", true}, {"pt-BR", true}, {"zh-Hant-TW", true}, {"und", true}, {"", false}, {"e", false}, {"-en", false}, {"en_US", false}, {`"><script>`, false},
		{"it-is-a-sentence-and-not-a-language-tag", false}} {
		if got := isLanguageTag(row.s); got != row.want {
			t.Errorf("isLanguageTag(%q) = %v", row.s, got)
		}
	}
}
