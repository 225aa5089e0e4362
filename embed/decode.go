package embed

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// DecodeUTF8 returns data converted to UTF-8, and the name of its encoding by
// the WHATWG Encoding Standard if it had to be converted. Spans of a [Result]
// with a Charset index these bytes. The encoding is that of a byte order mark,
// else of contentType (a Content-Type header, may be empty), else of a <meta>
// in the first 1024 bytes. Data that none of them names, or that is valid UTF-8
// whatever they say (as crawlers leave it), is returned as it is, in the same
// memory, and name is "". Bytes that are not valid in their encoding become U+FFFD.
// What the page declares stays, so a <meta> may go on to name the old encoding. It
// never fails. Source: https://encoding.spec.whatwg.org.
func DecodeUTF8(data []byte, contentType string) (utf8Data []byte, name string) {
	if !declaresOther(data, contentType) {
		return data, ""
	}
	enc, name, certain := charset.DetermineEncoding(data, contentType)
	if name == "utf-8" || !certain && !declares(data, name) {
		return data, ""
	}
	// UTF-16 and ISO-2022 can be valid UTF-8 too: in the one, markup has a NUL beside
	// each letter, in the other escapes.
	if utf8.Valid(data) && bytes.IndexByte(data, 0x1b) < 0 && !(strings.HasPrefix(name, "utf-16") && bytes.IndexByte(data, 0) >= 0) {
		return data, ""
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return data, ""
	}
	return out, name
}

// declaresOther reports cheaply whether an encoding may be named at all.
func declaresOther(data []byte, contentType string) bool {
	head := ascii.View(data[:min(len(data), 1024)])
	if len(head) >= 2 && (head[0] == 0xfe && head[1] == 0xff || head[0] == 0xff && head[1] == 0xfe) {
		return true
	}
	if strings.Contains(contentType, "charset") || strings.Contains(contentType, "CHARSET") {
		return !ascii.ContainsFold(contentType, "utf-8")
	}
	i := ascii.IndexFold(head, "charset")
	if i < 0 {
		return false
	}
	return !ascii.ContainsFold(head[i:min(len(head), i+24)], "utf-8")
}

// declares reports whether the head of the page names the encoding, which was
// found without certainty: nothing but windows-1252 is ever a mere guess.
func declares(data []byte, name string) bool {
	if name != "windows-1252" {
		return true
	}
	head := ascii.View(data[:min(len(data), 1024)])
	for _, label := range [...]string{"1252", "iso-8859-1", "iso8859-1", "latin1", "ascii", "ansi"} {
		if ascii.ContainsFold(head, label) {
			return true
		}
	}
	return false
}

// decode checks the settings and the limit, and converts data.
func (x *Extractor) decode(data []byte) ([]byte, string, error) {
	if err := x.Validate(); err != nil {
		return nil, "", err
	}
	if limit := x.maxBytes(); limit >= 0 && int64(len(data)) > limit {
		return nil, "", fmt.Errorf("%w: %d bytes, limit %d", ErrTooLarge, len(data), limit)
	}
	for _, f := range notText {
		if bytes.HasPrefix(data, []byte(f.begin)) {
			return nil, "", fmt.Errorf("%w: it is %s", ErrNotText, f.is)
		}
	}
	out, name := DecodeUTF8(data, x.ContentType)
	return out, name, nil
}

// notText are the formats in which articles are kept that have to be unpacked first, by
// the bytes that they begin with.
var notText = [...]struct{ begin, is string }{
	{"\x1f\x8b", "gzip data; decompress it first"},
	{"\x28\xb5\x2f\xfd", "zstd data; decompress it first"},
	{"\xfd7zXZ\x00", "xz data; decompress it first"},
	{"BZh91AY&SY", "bzip2 data; decompress it first"},
	{"PK\x03\x04", "a zip file; extract its members first"},
	{"%PDF-", "a PDF file; convert it to text first"},
}

// looksLikeHTML decides how input of unknown format is read.
func looksLikeHTML(s string) bool {
	t := strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \t\r\n\f")
	if len(t) > 1 && t[0] == '<' && (ascii.IsLetter(t[1]) || t[1] == '!' || t[1] == '/' && len(t) > 2 && ascii.IsLetter(t[2]) || t[1] == '?') {
		return true
	}
	for i := 0; ; {
		j := strings.IndexByte(s[i:], '<')
		if j < 0 {
			return false
		}
		i += j + 1
		if markupTag(s[i:]) {
			return true
		}
	}
}

// markupTag reports whether s, what follows a "<", is a block-level or embedding tag.
func markupTag(s string) bool {
	n := 0
	for n < len(s) && n < 12 && (ascii.IsLetter(s[n]) || '0' <= s[n] && s[n] <= '9' || s[n] == '-') {
		n++
	}
	if n == 0 || n == len(s) || !(s[n] == '>' || s[n] == '/' || ascii.IsSpace(s[n])) {
		return false
	}
	name := strings.ToLower(s[:n])
	switch name {
	case "embed", "br", "hr", "source":
		return true
	case "title", "option", "body", "menu", "search", "summary", "center":
		return false
	}
	return htmltree.TagClass(name) == htmltree.TagBlock || strings.HasPrefix(name, "amp-")
}
