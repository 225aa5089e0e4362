package extract

import (
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// dirty has what no field of an item may hold: control characters of all ranges and
// broken UTF-8.
const dirty = "\x00\x1b\x7f\u0085\xff"

// plain are fields that hold none of the input's words: their values are the library's.
var plain = map[string]bool{"Kind": true, "Provider": true, "Reason": true, "Subject": true}

// notCleaned are fields that are no strings of an item.
var notCleaned = map[string]bool{"Origin": true, "About": true}

// Clean makes every string of the record valid, of one line if it is no post's words,
// and the item's own: a new field fails here until it is cleaned.
func TestCleanEveryField(t *testing.T) {
	of := reflect.TypeFor[record.Item]()
	for i := range of.NumField() {
		name := of.Field(i).Name
		if plain[name] || notCleaned[name] {
			continue
		}
		var it record.Item
		field := reflect.ValueOf(&it).Elem().Field(i)
		switch field.Interface().(type) {
		case string:
			input := "lamp" + dirty + "\n\tlake"
			want := "lamp\uFFFD lake"
			switch name {
			case "URL", "EmbedURL", "ReplyTo", "Quoted", "Poster", "FileURL":
				want = "" // an address with such characters is none
			case "Text", "Quote":
				want = "lamp\uFFFD\n\tlake"
			}
			field.SetString(input)
			Clean(&it)
			if got := field.String(); got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
			own := strings.Clone("https://lamp.example/lake")
			field.SetString(own)
			Clean(&it)
			if got := field.String(); got != own {
				t.Errorf("%s is %q, want %q", name, got, own)
			} else if unsafe.StringData(got) == unsafe.StringData(own) {
				t.Errorf("%s is the caller's bytes", name)
			}
		case []string:
			own := strings.Clone("lamp.example")
			field.Set(reflect.ValueOf([]string{"lamp" + dirty, own}))
			Clean(&it)
			got := field.Interface().([]string)
			if got[0] != "lamp\uFFFD" || got[1] != own {
				t.Errorf("%s is %q", name, got)
			}
			if unsafe.StringData(got[1]) == unsafe.StringData(own) {
				t.Errorf("%s holds the caller's bytes", name)
			}
		}
	}
}

// Each of the control characters goes, in each kind of field.
func TestCleanControls(t *testing.T) {
	for r := rune(0); r < 0xa0; r++ {
		if r >= ' ' && r < 0x7f || r == '\n' || r == '\t' {
			continue
		}
		it := record.Item{Kind: record.KindTweet, Text: "a" + string(r) + "b", Author: "a" + string(r) + "b", Title: "a" + string(r) + "b", Hashtags: []string{"a" + string(r) + "b"}}
		Clean(&it)
		for _, got := range []string{it.Text, it.Author, it.Title, it.Hashtags[0]} {
			if got != "ab" {
				t.Errorf("%U stays: %q", r, got)
			}
		}
	}
}

// A post's words keep their lines, a placeholder's line is one.
func TestCleanLines(t *testing.T) {
	tweet, line := record.Item{Kind: record.KindTweet, Text: "Boats\nare\tback"}, record.Item{Kind: record.KindPlaceholder, Text: "Boats\nare\tback"}
	Clean(&tweet)
	Clean(&line)
	if tweet.Text != "Boats\nare\tback" || line.Text != "Boats are back" {
		t.Errorf("%q, %q", tweet.Text, line.Text)
	}
}

// Marks without width go from names, but for the joiners within one.
func TestCleanNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\u200fMia\u200b Quill\u2069", "Mia Quill"}, {"\ufeffMia\u00adQuill", "MiaQuill"}, {"\u061cMia\u202a", "Mia"}, {"\u2060Mia\u2064", "Mia"},
		{"👩\u200d🚀 Mia", "👩\u200d🚀 Mia"}, {"می\u200cخواهم", "می\u200cخواهم"}, {"\u200dMia\u200c\u200b", "Mia"}, {"Mia \u200b", "Mia"},
		{"Mia\u2010Quill", "Mia\u2010Quill"}, {"Mia\u2029Quill", "Mia\u2029Quill"}, {"Mia\u206aQuill", "Mia\u206aQuill"},
	} {
		it := record.Item{Author: c.in, Handle: c.in}
		Clean(&it)
		if it.Author != c.want || it.Handle != c.want {
			t.Errorf("%q gives %q and %q, want %q", c.in, it.Author, it.Handle, c.want)
		}
	}
}
