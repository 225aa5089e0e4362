package tweettext

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/publicsuffix"
)

// A row says what a function finds in a text, and why.
type row struct {
	in   string
	want []string
	why  string
}

func check(t *testing.T, rows []row, find func(string) []string) {
	t.Helper()
	for _, r := range rows {
		if got := find(r.in); !slices.Equal(got, r.want) {
			t.Errorf("%q: got %q, want %q: %s", r.in, got, r.want, r.why)
		}
	}
}

func texts(find func(string) []Link) func(string) []string {
	return func(s string) (found []string) {
		for _, l := range find(s) {
			found = append(found, s[l.Start:l.End])
		}
		return found
	}
}

func TestHashtags(t *testing.T) {
	check(t, []row{
		{"", nil, "nothing"},
		{"#", nil, "a sign alone"},
		{"rainy #harbour_walk today", []string{"harbour_walk"}, "underscore belongs to it"},
		{"#harbour-walk", []string{"harbour"}, "hyphen ends it"},
		{"#Tide #Tide", []string{"Tide", "Tide"}, "repeated ones are kept"},
		{"#low/#high", []string{"low", "high"}, "a slash separates"},
		{"##tide", []string{"tide"}, "the second sign begins one"},
		{"#tide#ebb", nil, "a sign directly behind makes neither one"},
		{"a#tide", nil, "inside a word"},
		{"7#tide", nil, "inside a number"},
		{"é#tide", nil, "inside a word that ends with an accent"},
		{"&#tide; &#8212;", nil, "a character reference"},
		{"(#tide)", []string{"tide"}, "brackets around it"},
		{"“#tide”", []string{"tide"}, "quotation marks around it"},
		{"🌊#tide🌊", []string{"tide"}, "emoji around it"},
		{"☀️#sun", []string{"sun"}, "emoji with variation selector before it"},
		{"rank #4", nil, "a number only"},
		{"#4x4 #2030goals", []string{"4x4", "2030goals"}, "digits first, letter later"},
		{"#__ #_1", nil, "no letter"},
		{"#1️⃣", nil, "a keycap makes no letter"},
		{"#️⃣ sign", nil, "the sign as a keycap"},
		{"#flood:", []string{"flood"}, "colon behind it"},
		{"#flood://x", nil, "a scheme"},
		{"＃潮位 と ＃１２", []string{"潮位"}, "full-width sign; full-width digits are no letter"},
		{"# flood", nil, "space behind the sign"},
		{"see https://news.example.org/live#flood", nil, "fragment of a URL"},
		{"see https://news.example.org/#flood", nil, "fragment behind a slash"},
		{"see news.example.org/#flood #ebb", []string{"ebb"}, "fragment of a URL without scheme"},
		{"news.example/#flood", []string{"flood"}, "no top-level domain, so no URL"},
		{"#Überflutung #вода #पानी #ماء", []string{"Überflutung", "вода", "पानी", "ماء"}, "letters and marks of any script"},
		{"#cafe\u0301", []string{"cafe\u0301"}, "combining accent"},
		{"#flood\xff", []string{"flood"}, "broken UTF-8 ends it"},
		{"\xff#flood", []string{"flood"}, "broken UTF-8 may precede it"},
	}, Hashtags)
}

func TestMentions(t *testing.T) {
	check(t, []row{
		{"", nil, "nothing"},
		{"@", nil, "a sign alone"},
		{"thanks @mara_k!", []string{"mara_k"}, "punctuation behind it"},
		{".@mara_k said", []string{"mara_k"}, "full stop before it"},
		{"(@mara_k)", []string{"mara_k"}, "brackets"},
		{"@mara_k's boat", []string{"mara_k"}, "apostrophe"},
		{"@mara_k @mara_k", []string{"mara_k", "mara_k"}, "repeated ones are kept"},
		{"mail mara@harbour.example", nil, "an address"},
		{"@mara@harbour.example", nil, "an address on another network"},
		{"@mara＠harbour", nil, "full-width sign behind it"},
		{"＠mara_k", []string{"mara_k"}, "full-width sign"},
		{"!@mara", nil, "a mark that may not precede"},
		{"_@mara", nil, "underscore before it"},
		{"RT@mara: low tide", []string{"mara"}, "directly after RT"},
		{"(rt@mara", []string{"mara"}, "after RT in brackets"},
		{"art@mara", nil, "a word that ends in rt"},
		{"-RT@mara", nil, "RT behind a hyphen"},
		{"@maraé", nil, "an accented letter continues it"},
		{"@maraの船", []string{"mara"}, "another script follows"},
		{"@mara://x", nil, "a scheme"},
		{"@mara/boats-2", []string{"mara"}, "of a list the user"},
		{"@mara/boats@x", nil, "the list is followed by a sign"},
		{"@mara/2boats@x", []string{"mara"}, "a list name does not begin with a digit"},
		{"@abcdefghijklmnopqrst", []string{"abcdefghijklmnopqrst"}, "20 characters"},
		{"@abcdefghijklmnopqrstu", nil, "21 characters are no name"},
		{"https://videos.example.com/@mara", nil, "part of a URL"},
		{"videos.example.com/@mara by @lou", []string{"lou"}, "part of a URL without scheme"},
		{"pictures/@mara", []string{"mara"}, "a slash alone makes no URL"},
	}, Mentions)
}

func TestCashtags(t *testing.T) {
	check(t, []row{
		{"", nil, "nothing"},
		{"$", nil, "a sign alone"},
		{"buy $QXZ now", []string{"QXZ"}, "plain"},
		{"$qxz, $QXZ.", []string{"qxz", "QXZ"}, "punctuation behind; repeated"},
		{"$QXZ.B $QXZ_ab", []string{"QXZ.B", "QXZ_ab"}, "with class"},
		{"$QXZ.ABC", []string{"QXZ"}, "a class has two letters at most"},
		{"$QXZ.B2", []string{"QXZ"}, "a class has no digits"},
		{"$ABCDEF $ABCDEFG", []string{"ABCDEF"}, "six letters, not seven"},
		{"$5 $5bn $Q5", nil, "digits"},
		{"($QXZ)", nil, "bracket before the sign"},
		{"US$QXZ", nil, "letters before the sign"},
		{"$QXZé", nil, "letter beyond ASCII behind it"},
		{"\u3000$QXZ\u3000", []string{"QXZ"}, "ideographic space"},
		{"\u200e$QXZ", []string{"QXZ"}, "direction mark"},
		{"$QXZ$", []string{"QXZ"}, "a sign behind it"},
	}, Cashtags)
}

func TestPics(t *testing.T) {
	check(t, []row{
		{"pic.twitter.com/aB3dE6gH9j", []string{"pic.twitter.com/aB3dE6gH9j"}, "alone"},
		{"at dawn pic.x.com/aB3dE6gH9j — Lou", []string{"pic.x.com/aB3dE6gH9j"}, "the new host"},
		{"pic.twitter.com/aB3dE6gH— Lou", []string{"pic.twitter.com/aB3dE6gH"}, "an old code of 8 and a dash"},
		{"dawn2020pic.twitter.com/aB3dE6gH9j", []string{"pic.twitter.com/aB3dE6gH9j"}, "glued to a word"},
		{"dawn.pic.twitter.com/aB3dE6gH9j", []string{"pic.twitter.com/aB3dE6gH9j"}, "glued to a full stop"},
		{"photopic.x.com/aB3dE6gH9j", []string{"pic.x.com/aB3dE6gH9j"}, "glued to a word, new host"},
		{"pic.twitter.com/aB3dE6gH9jLou (@lou)", []string{"pic.twitter.com/aB3dE6gH9j"}, "glued to the word behind"},
		{"pic.twitter.com/aB3dE6gHpic.twitter.com/zZ3dE6gH9j", []string{"pic.twitter.com/aB3dE6gH", "pic.twitter.com/zZ3dE6gH9j"}, "glued to the next link"},
		{"https://pic.twitter.com/aB3dE6gH9j", []string{"https://pic.twitter.com/aB3dE6gH9j"}, "with scheme"},
		{"dawnhttp://pic.x.com/aB3dE6gH9j", []string{"http://pic.x.com/aB3dE6gH9j"}, "with scheme, glued"},
		{"Pic.Twitter.com/aB3dE6gH9j", []string{"Pic.Twitter.com/aB3dE6gH9j"}, "host in another case"},
		{"[pic.twitter.com/aB3dE6gH9j](u)", []string{"pic.twitter.com/aB3dE6gH9j"}, "Markdown"},
		{"pic.twitter.com/aB3dE…", nil, "cut off"},
		{"pic.twitter.com/aB3dE6gH9j…", []string{"pic.twitter.com/aB3dE6gH9j"}, "complete before the ellipsis"},
		{"pic.twitter.com/", nil, "no code"},
		{"pic.twitter.com", nil, "no path"},
		{"pic.example.com/aB3dE6gH9j", nil, "another host"},
		{"https://topic.x.com/aB3dE6gH9j", nil, "another host of the same domain"},
		{"https://my.pic.twitter.com/aB3dE6gH9j", nil, "a host below"},
		{"https://old.example/https://pic.twitter.com/aB3dE6gH9j", nil, "inside an archive's URL"},
		{"music. basic. pic.", nil, "look-alikes"},
	}, texts(Pics))
}

func TestTCo(t *testing.T) {
	check(t, []row{
		{"https://t.co/aB3dE6gH9j", []string{"https://t.co/aB3dE6gH9j"}, "alone"},
		{"done.http://t.co/aB3dE6gH yes", []string{"http://t.co/aB3dE6gH"}, "glued to a full stop, old code"},
		{"donehttps://t.co/aB3dE6gH9j", []string{"https://t.co/aB3dE6gH9j"}, "glued to a word"},
		{"https://t.co/aB3dE6gH9j@lou", []string{"https://t.co/aB3dE6gH9j"}, "a mention behind it"},
		{"https://t.co/aB3dE6gH9jhttps://t.co/zZ3dE6gH9j", []string{"https://t.co/aB3dE6gH9j", "https://t.co/zZ3dE6gH9j"}, "two glued together"},
		{"http://t.co/aB3dE6gHhttps://t.co/zZ3dE6gH9j", []string{"http://t.co/aB3dE6gH", "https://t.co/zZ3dE6gH9j"}, "an old one and a new one glued together"},
		{"https://t.co/aB3dE6gH9jThen", []string{"https://t.co/aB3dE6gH9j"}, "glued to the word behind"},
		{"https://t.co/aB3dE6gH9j?amp=1 ok", []string{"https://t.co/aB3dE6gH9j?amp=1"}, "a parameter"},
		{"https://t.co/aB3dE6gH9j?a=b&c=d&e", []string{"https://t.co/aB3dE6gH9j?a=b&c=d"}, "parameters"},
		{"seen https://t.co/aB3dE6gH9j?", []string{"https://t.co/aB3dE6gH9j"}, "a question mark"},
		{"seen https://t.co/aB3dE6gH9j?Really", []string{"https://t.co/aB3dE6gH9j"}, "a question mark glued to a word"},
		{"(https://t.co/aB3dE6gH9j)", []string{"https://t.co/aB3dE6gH9j"}, "brackets"},
		{"HTTPS://T.CO/aB3dE6gH9j", nil, "a host in upper case: never printed, and the code would be lost"},
		{"https://t.co/aB3…", nil, "cut off"},
		{"https://t.co/aB3...", nil, "cut off with three dots"},
		{"https://t.co/ x", nil, "no code"},
		{"t.co/aB3dE6gH9j", nil, "no scheme"},
		{"https://at.co/aB3dE6gH9j", nil, "another host"},
		{"ftp://t.co/aB3dE6gH9j", nil, "another scheme"},
		{"https://r.example/?to=https://t.co/aB3dE6gH9j", nil, "inside a redirector's URL"},
		{"now=https://t.co/aB3dE6gH9j", []string{"https://t.co/aB3dE6gH9j"}, "an equals sign alone makes no URL"},
	}, texts(TCo))
}

func TestURLs(t *testing.T) {
	check(t, []row{
		{"see https://harbour.example.com.", []string{"https://harbour.example.com"}, "full stop behind it"},
		{"(see https://harbour.example.com/a_(b))", []string{"https://harbour.example.com/a_(b)"}, "balanced brackets inside, one more outside"},
		{"https://harbour.example.com/a,b, c", []string{"https://harbour.example.com/a,b"}, "comma inside and behind"},
		{"https://harbour.example.com:8080/x?y=1&z=2#top!", []string{"https://harbour.example.com:8080/x?y=1&z=2#top"}, "port, query, fragment"},
		{"https://harbour.example.com/“x”", []string{"https://harbour.example.com/"}, "typographic quotes end it"},
		{"harbour.example.com", nil, "no scheme"},
		{"http://localhost/x", nil, "no top-level domain"},
		{"http://harbour.exampel/x", nil, "an unknown top-level domain"},
		{"xhttp://harbour.com", nil, "glued to a letter"},
		{"http://a.com http://b.org", []string{"http://a.com", "http://b.org"}, "two"},
		{"http://" + strings.Repeat("q", 64) + ".com", nil, "a label too long for the DNS"},
		{"http://a.com/" + strings.Repeat("q", 4096), nil, "too long"},
		{"://.", nil, "no scheme"},
	}, texts(URLs))
}

func TestWeight(t *testing.T) {
	for _, r := range []struct {
		in   string
		want int
		why  string
	}{
		{"", 0, "nothing"},
		{"low tide", 8, "ASCII"},
		{"привет", 6, "Cyrillic is light"},
		{"مرحبا", 5, "Arabic is light"},
		{"潮位", 4, "ideographs are heavy"},
		{"한국", 4, "Hangul is heavy"},
		{"“a”—b…", 7, "quotes and dashes are light, the ellipsis is heavy"},
		{"https://t.co/aB3dE6gH9j", 23, "a short URL"},
		{"x https://harbour.example.com/a/very/long/way", 25, "a long URL"},
		{"harbour.com yes", 27, "a URL without scheme"},
		{"end.Thereafter", 14, "a missing space makes no URL"},
		{"🌊", 2, "an emoji"},
		{"👍🏽", 2, "skin tone"},
		{"👩‍👩‍👧‍👦", 2, "a family"},
		{"🇳🇴🇸🇪", 4, "two flags"},
		{"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", 2, "the flag of a region"},
		{"1️⃣2", 3, "keycap"},
		{"❤️", 2, "with variation selector"},
		{"©", 1, "text"},
		{"©️", 2, "the same as an emoji"},
		{"e\u0301", 1, "composed: é"},
		{"q\u0301", 2, "nothing to compose"},
		{"e\u0323\u0302", 2, "composed twice: ệ, which is heavy"},
		{"\xff", 2, "broken UTF-8 counts as the replacement character"},
	} {
		if got := Weight(r.in); got != r.want {
			t.Errorf("%q: got %d, want %d: %s", r.in, got, r.want, r.why)
		}
	}
}

// TestTLDs keeps the table in step with the public suffix list.
func TestTLDs(t *testing.T) {
	for _, table := range []string{countryTLDs, genericTLDs} {
		for name := range strings.FieldsSeq(table) {
			if _, icann := publicsuffix.PublicSuffix("harbour." + name); !icann {
				t.Errorf("%q is no longer a top-level domain", name)
			}
		}
	}
	longest := 0
	for name := range tlds() {
		longest = max(longest, len(name))
	}
	if longest != maxTLD {
		t.Errorf("maxTLD is %d, but the longest name has %d bytes", maxTLD, longest)
	}
	if n := len(tlds()); n < 1400 {
		t.Errorf("only %d names", n)
	}
}
