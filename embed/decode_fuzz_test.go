package embed_test

import (
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed"
)

// FuzzDecodeUTF8 checks that bytes come back as they are or as valid UTF-8 in a
// named encoding, and that decoding them again changes nothing.
func FuzzDecodeUTF8(f *testing.F) {
	for _, label := range []string{"", "text/html; charset=utf-16le", "text/html; charset=Shift_JIS", "text/html; charset=windows-1252", "charset=hz-gb-2312", "text/html; charset=\x00", "text/html;charset=iso-2022-jp"} {
		for _, s := range []string{"\xff\xfe<\x00p\x00>\x00", "\xfe\xff\x00<\x00p", "<\x00p\x00>\x00", "\xef\xbb\xbf<p>", "\x93\x8c\x8b\x9e", "<meta charset=euc-kr>\xb0\xa1", "\x1b$B%F\x1b(B", "\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80", ""} {
			f.Add([]byte(s), label)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		before := string(data)
		out, name := embed.DecodeUTF8(data, contentType)
		if string(data) != before {
			t.Fatal("the input is changed")
		}
		if name == "" {
			if string(out) != before {
				t.Fatalf("%q is changed to %q without a name", before, out)
			}
			return
		}
		if !utf8.Valid(out) {
			t.Fatalf("%s: %q gives %q", name, before, out)
		}
		if len(out) > 8*len(data)+8 {
			t.Fatalf("%s: %d bytes give %d", name, len(data), len(out))
		}
		x := embed.Extractor{ContentType: contentType}
		res, err := x.ExtractBytes(data)
		if err != nil || res.Charset != name {
			t.Fatalf("%v, charset %q, want %q", err, res.Charset, name)
		}
		for _, it := range res.Items {
			if sp := it.Common().Origin.Span; sp.End > len(out) {
				t.Fatalf("span %v in %d bytes", sp, len(out))
			}
		}
	})
}
