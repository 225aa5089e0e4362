package embed_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/socialembed/socialembed/embed"
)

const signedText = "Boats are back.\n\nFirst ferry at six. pic.twitter.com/Qk81LmZx — Mia Quill (@mia_quill) June 26, 2018\n"

// readers are the ways to extract from a reader.
var readers = map[string]func(*embed.Extractor, io.Reader) (*embed.Result, error){
	"Extract":           (*embed.Extractor).Extract,
	"ExtractTextReader": (*embed.Extractor).ExtractTextReader,
	"ExtractAutoReader": (*embed.Extractor).ExtractAutoReader,
}

func TestReaders(t *testing.T) {
	for name, read := range readers {
		t.Run(name, func(t *testing.T) {
			res, err := read(new(embed.Extractor), strings.NewReader(signedText))
			if err != nil || len(res.Tweets()) != 1 {
				t.Errorf("%d tweets, %v", len(res.Tweets()), err)
			}
			if want := map[string]embed.Format{"Extract": embed.FormatHTML}[name]; want == "" && res.Format != embed.FormatText {
				t.Errorf("format %q", res.Format)
			}
			if res, err := read(new(embed.Extractor), nil); !errors.Is(err, embed.ErrNoReader) || res != nil {
				t.Errorf("nil reader: %v, %v", res, err)
			}
			small := &embed.Extractor{MaxBytes: 20}
			_, err = read(small, strings.NewReader(signedText))
			if !errors.Is(err, embed.ErrTooLarge) || err.Error() != "embed: input exceeds MaxBytes: more than 20 bytes" {
				t.Errorf("too large: %v", err)
			}
			failure := errors.New("the line is cut")
			res, err = read(new(embed.Extractor), io.MultiReader(strings.NewReader(signedText), iotest.ErrReader(failure)))
			if !errors.Is(err, failure) || len(res.Tweets()) != 1 {
				t.Errorf("failing reader: %v, %v", res, err)
			}
		})
	}
}

// A byte order mark names the encoding in any format.
func TestReadersDecode(t *testing.T) {
	utf16 := []byte{0xff, 0xfe}
	for _, r := range signedText {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, read := range readers {
		res, err := read(new(embed.Extractor), bytes.NewReader(utf16))
		if err != nil || len(res.Tweets()) != 1 || res.Charset != "utf-16le" {
			t.Errorf("%s: %v, %v", name, res, err)
		}
	}
	latin := []byte("Ein Boot f\xe4hrt. — Mia Quill (@mia_quill) June 26, 2018\n")
	x := &embed.Extractor{ContentType: "text/plain; charset=iso-8859-1"}
	res, err := x.ExtractTextReader(bytes.NewReader(latin))
	if err != nil || len(res.Tweets()) != 1 || res.Tweets()[0].Text != "Ein Boot fährt." {
		t.Errorf("Latin-1: %v, %v", res, err)
	}
}

func TestNotText(t *testing.T) {
	for begin, is := range map[string]string{
		"\x1f\x8b\x08\x00":        "gzip",
		"\x28\xb5\x2f\xfd\x04":    "zstd",
		"\xfd7zXZ\x00\x00":        "xz",
		"BZh91AY&SY\x00":          "bzip2",
		"PK\x03\x04\x14\x00":      "zip",
		"%PDF-1.7\n% a brochure.": "PDF",
	} {
		data := []byte(begin)
		_, err := embed.ExtractBytes(data)
		_, autoErr := embed.ExtractAuto(data)
		_, textErr := embed.ExtractTextReader(bytes.NewReader(data))
		for _, err := range []error{err, autoErr, textErr} {
			if !errors.Is(err, embed.ErrNotText) || !strings.Contains(err.Error(), is) {
				t.Errorf("%q: %v", begin, err)
			}
		}
	}
	for _, near := range []string{"", "PK, the captain", "BZh is a name", "%PDF is a format", "\x1f", "(5 of them"} {
		if _, err := embed.ExtractAuto([]byte(near)); err != nil {
			t.Errorf("%q: %v", near, err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	x := &embed.Extractor{MaxBytes: 4}
	for name, extract := range map[string]func([]byte) (*embed.Result, error){"ExtractBytes": x.ExtractBytes, "ExtractAuto": x.ExtractAuto} {
		if res, err := extract([]byte("<p>ab")); !errors.Is(err, embed.ErrTooLarge) || err.Error() != "embed: input exceeds MaxBytes: 5 bytes, limit 4" || res != nil {
			t.Errorf("%s: %v, %v", name, res, err)
		}
		if _, err := extract([]byte("<p>a")); err != nil {
			t.Errorf("%s within the limit: %v", name, err)
		}
	}
}

func TestParseKind(t *testing.T) {
	for _, k := range embed.Kinds() {
		if got, err := embed.ParseKind(" " + strings.ToUpper(string(k))); got != k || err != nil {
			t.Errorf("%s: %q, %v", k, got, err)
		}
	}
	for name, want := range map[string]string{
		"tweets": `embed: unknown item kind: "tweets"; did you mean "tweet"?`,
		"vidoe":  `embed: unknown item kind: "vidoe"; did you mean "video"?`,
		"a":      `embed: unknown item kind: "a"`,
		"":       `embed: unknown item kind: ""`,
		"image":  `embed: unknown item kind: "image"`,
	} {
		if k, err := embed.ParseKind(name); !errors.Is(err, embed.ErrUnknownKind) || err.Error() != want || k != "" {
			t.Errorf("%q: %q, %v", name, k, err)
		}
	}
}

func TestParseProvider(t *testing.T) {
	for name, want := range map[string]embed.Provider{
		"twitter": embed.ProviderTwitter, "X": embed.ProviderTwitter, "x": embed.ProviderTwitter, "x.com": embed.ProviderTwitter, "YouTube": embed.ProviderYouTube,
		"Truth Social": embed.ProviderTruthSocial, " wattpad ": "wattpad", "html5": embed.ProviderHTML5, "unknown": embed.ProviderUnknown,
	} {
		if got, err := embed.ParseProvider(name); got != want || err != nil {
			t.Errorf("%q: %q, %v", name, got, err)
		}
	}
	for name, want := range map[string]string{
		"twiter":                `embed: unknown provider: "twiter"; did you mean "twitter"?`,
		"youtub":                `embed: unknown provider: "youtub"; did you mean "youtube"?`,
		"harbourcast":           `embed: unknown provider: "harbourcast"`,
		"":                      `embed: unknown provider: ""`,
		strings.Repeat("y", 99): `embed: unknown provider: "` + strings.Repeat("y", 99) + `"`,
	} {
		if p, err := embed.ParseProvider(name); !errors.Is(err, embed.ErrUnknownProvider) || err.Error() != want || p != "" {
			t.Errorf("%q: %q, %v", name, p, err)
		}
	}
	for _, p := range embed.Providers() {
		if got, err := embed.ParseProvider(string(p)); got != p || err != nil {
			t.Errorf("%s: %q, %v", p, got, err)
		}
	}
	if embed.Providers()[0] = "changed"; embed.Providers()[0] == "changed" {
		t.Error("the slice is not the caller's")
	}
}

func TestValidate(t *testing.T) {
	page := []byte(`<blockquote class="twitter-tweet"><p>Boats.</p>&mdash; Mia Quill (@mia_quill) <a href="https://twitter.com/mia_quill/status/1011600000000000000">June 26, 2018</a></blockquote>`)
	for _, tt := range []struct {
		x    embed.Extractor
		want error
	}{
		{embed.Extractor{Kinds: []embed.Kind{"tweets"}}, embed.ErrUnknownKind},
		{embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, ""}}, embed.ErrUnknownKind},
		{embed.Extractor{Providers: []embed.Provider{"twiter"}}, embed.ErrUnknownProvider},
	} {
		if err := tt.x.Validate(); !errors.Is(err, tt.want) {
			t.Errorf("%+v: %v", tt.x, err)
		}
		if res, err := tt.x.ExtractBytes(page); !errors.Is(err, tt.want) || res != nil {
			t.Errorf("%+v: %v, %v", tt.x, res, err)
		}
		if n := len(tt.x.ExtractText(signedText).Items); n != 0 && len(tt.x.Kinds) < 2 {
			t.Errorf("%+v: %d items in text", tt.x, n)
		}
	}
	for _, p := range []embed.Provider{"x", "X", "Twitter", "twitter"} {
		x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet}, Providers: []embed.Provider{p}}
		if res, err := x.ExtractBytes(page); err != nil || len(res.Items) != 1 {
			t.Errorf("%s: %v, %v", p, res, err)
		}
	}
}

// Providers that tables add are known where their extractor asks for them.
func TestValidateTables(t *testing.T) {
	tables, err := embed.CompileTables([]embed.CustomProvider{{Name: "harbourcast", Kind: embed.KindVideo, Players: []string{"play.harbour.example/{id:n}"}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	x := embed.Extractor{Providers: []embed.Provider{"HarbourCast"}}
	if err := x.Validate(); !errors.Is(err, embed.ErrUnknownProvider) {
		t.Errorf("without the tables: %v", err)
	}
	x.Tables = tables
	res, err := x.ExtractBytes([]byte(`<iframe src="https://play.harbour.example/812"></iframe><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>`))
	if err != nil || len(res.Items) != 1 || res.Items[0].Common().ID != "812" {
		t.Errorf("%v, %v", res, err)
	}
}

func TestLink(t *testing.T) {
	ref := embed.Ref{URL: "https://a.example/page", EmbedURL: "https://a.example/player"}
	player := embed.Ref{EmbedURL: "HTTPS://a.example/player"}
	script := embed.Ref{URL: "javascript:alert(1)", EmbedURL: "/player"}
	for want, items := range map[string][]embed.Item{
		"https://a.example/page":     {&embed.Tweet{Ref: ref}, &embed.Video{Ref: ref, FileURL: "https://a.example/file.mp4"}, &embed.Post{Ref: ref}},
		"https://a.example/player":   {&embed.Video{Ref: player, FileURL: "https://a.example/file.mp4"}, &embed.Audio{Ref: player}},
		"https://a.example/file.mp4": {&embed.Video{FileURL: "https://a.example/file.mp4"}, &embed.Audio{Ref: script, FileURL: "https://a.example/file.mp4"}},
		"":                           {&embed.Placeholder{}, &embed.Mention{}, &embed.Tweet{}, &embed.Video{Ref: script, FileURL: "data:video/mp4,"}},
	} {
		for _, it := range items {
			if got := it.Link(); got != want {
				t.Errorf("%T %+v: %q, want %q", it, *it.Common(), got, want)
			}
		}
	}
}

// Text in ISO-2022 is valid UTF-8 as it stands: escapes and letters of ASCII. What its
// page declares counts all the same, and without a declaration it stays as it is.
func TestDecodeEscapes(t *testing.T) {
	const page = "<meta charset=iso-2022-jp><p>\x1b$B$\"\x1b(B</p>"
	if out, name := embed.DecodeUTF8([]byte(page), ""); name != "iso-2022-jp" || string(out) != "<meta charset=iso-2022-jp><p>あ</p>" {
		t.Errorf("%q, %q", out, name)
	}
	const undeclared = "<p>\x1b$B$\"\x1b(B</p>"
	if out, name := embed.DecodeUTF8([]byte(undeclared), ""); name != "" || string(out) != undeclared {
		t.Errorf("undeclared: %q, %q", out, name)
	}
	const plain = "<meta charset=iso-2022-jp><p>Boats</p>"
	if out, name := embed.DecodeUTF8([]byte(plain), ""); name != "" || string(out) != plain {
		t.Errorf("without escapes: %q, %q", out, name)
	}
}
