package tagscan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// token is what Scanner and html.Tokenizer are compared by.
type token struct {
	kind        Kind
	start, end  int
	name        string // lower-cased
	attrs       []Attr // lower-cased, unescaped, the first of each key
	selfClosing bool
	repeated    bool // an attribute was left out because of its key
}

// plain replaces NUL as the tokenizer does when it hands out names and values.
func plain(s string) string { return strings.ReplaceAll(s, "\x00", "\ufffd") }

// lower lower-cases ASCII only.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// newlines replaces CR and CRLF by LF.
func newlines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// scannerTokens reads src with a Scanner. Blanks that are skipped become tokens again.
func scannerTokens(src string, skipBlanks bool) []token {
	var s Scanner
	var tokens []token
	s.Reset(src)
	for s.SkipBlanks = skipBlanks; s.Next(); {
		if s.Blank > 0 {
			tokens = append(tokens, token{kind: Text, start: s.Start - s.Blank, end: s.Start})
		}
		tok := token{kind: s.Kind, start: s.Start, end: s.End}
		if s.Kind != Text {
			tok.name = lower(plain(s.Name))
			if s.Kind != Raw && s.Key != NameKey(s.Name) {
				tok.name = "wrong key of " + tok.name
			}
		}
		if s.Kind == Start {
			seen := map[string]bool{}
			for _, a := range s.Attrs {
				if key := lower(a.Key); !seen[key] {
					seen[key] = true
					tok.attrs = append(tok.attrs, Attr{Key: plain(key), Val: UnescapeAttr(newlines(plain(a.Val)))})
				}
			}
			tok.selfClosing, tok.repeated = s.SelfClosing(), len(seen) < len(s.Attrs)
		}
		tokens = append(tokens, tok)
	}
	return tokens
}

// tokenizerTokens reads src with html.Tokenizer. It puts together text that the
// tokenizer hands out in two pieces.
func tokenizerTokens(src string) []token {
	var tokens []token
	z := html.NewTokenizer(strings.NewReader(src))
	raw, pos := "", 0
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			return tokens
		}
		tok := token{start: pos, end: pos + len(z.Raw())}
		pos = tok.end
		switch tt {
		case html.TextToken:
			tok.kind = Text
			if raw != "" {
				tok.kind, tok.name = Raw, raw
			} else if n := len(tokens); n > 0 && tokens[n-1].kind == Text && tokens[n-1].end == tok.start {
				tokens[n-1].end = tok.end
				continue
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			tok.kind = Start
			name, more := z.TagName()
			tok.name = string(name)
			for more {
				var key, val []byte
				key, val, more = z.TagAttr()
				tok.attrs = append(tok.attrs, Attr{Key: string(key), Val: string(val)})
			}
			tok.selfClosing = tt == html.SelfClosingTagToken
		case html.EndTagToken:
			tok.kind = End
			name, _ := z.TagName()
			tok.name = string(name)
		default:
			raw = ""
			continue
		}
		raw = ""
		if tok.kind == Start && tok.name == "noscript" {
			z.NextIsNotRawText()
		} else if tok.kind == Start && isOneOf(tok.name, rawNames) {
			raw = tok.name
		}
		tokens = append(tokens, tok)
	}
}

// isOneOf reports whether name is one of names.
func isOneOf(name, names string) bool { return slices.Contains(strings.Fields(names), name) }

// compare returns how the Scanner differs from the tokenizer on src, "" if not.
func compare(src string) string {
	want := tokenizerTokens(src)
	if diff := compareTokens(scannerTokens(src, false), want); diff != "" {
		return diff
	}
	got := scannerTokens(src, true)
	if n := len(want); n > len(got) && want[n-1].kind == Text && ascii.SpaceEnd(src, want[n-1].start, len(src)) == want[n-1].end {
		want = want[:n-1] // before a tag that the end cuts off
	}
	if diff := compareTokens(got, want); diff != "" {
		return "blanks skipped: " + diff
	}
	return ""
}

func compareTokens(got, want []token) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) {
			return fmt.Sprintf("token %d is missing: %+v", i, want[i])
		}
		if i >= len(want) {
			return fmt.Sprintf("token %d is too much: %+v", i, got[i])
		}
		if g, w := got[i], want[i]; !sameToken(g, w) {
			return fmt.Sprintf("token %d:\n got %+v\nwant %+v", i, g, w)
		}
	}
	return ""
}

func sameToken(g, w token) bool {
	if g.kind != w.kind || g.start != w.start || g.end != w.end || g.name != w.name {
		return false
	}
	if len(g.attrs) > len(w.attrs) {
		return false
	}
	if len(g.attrs) < len(w.attrs) && len(g.attrs) < MaxAttrs && !g.repeated {
		return false // those beyond MaxAttrs may be missing
	}
	for i := range g.attrs {
		if g.attrs[i] != w.attrs[i] {
			return false
		}
	}
	// The tokenizer can be wrong where it left out an attribute.
	return g.repeated || g.selfClosing == w.selfClosing
}

func TestScannerAgreesOnPages(t *testing.T) {
	pages := corpusPages(t)
	if pages == nil {
		t.Skip("no corpus beside the repository")
	}
	for i, page := range pages {
		if diff := compare(page); diff != "" {
			t.Errorf("page %d: %s", i, diff)
		}
		// Cut off in the middle of things.
		cut := page[:len(page)*2/3]
		if diff := compare(cut[:min(len(cut), 64<<10)]); diff != "" {
			t.Errorf("page %d, cut off: %s", i, diff)
		}
	}
}

// TestScannerAgreesOnShortInputs tries all that can be put together of few pieces.
func TestScannerAgreesOnShortInputs(t *testing.T) {
	for _, row := range []struct {
		before string
		pieces []string
		n      int
	}{
		{"", []string{"<", "/", "a", "=", `"`, " ", ">", "!", "-"}, 5},
		{"<a ", []string{"/", "b", "=", `"`, "'", " ", ">", "\x00"}, 5},
		{"<!--", []string{"-", "!", ">", "x"}, 7},
		{"<script>", []string{"<!--", "-", "<script", "</script", "<", "/", ">", "x", "!"}, 5},
		{"<title>", []string{"</title", "<", "/", ">", " ", "x"}, 5},
		{"", []string{"<noscript>", "</noscript>", "<style>", "</style>", "<svg>", "<![CDATA[", "]]>", "x"}, 5},
	} {
		inputs := []string{row.before}
		for range row.n {
			longer := make([]string, 0, len(inputs)*len(row.pieces))
			for _, in := range inputs {
				for _, piece := range row.pieces {
					longer = append(longer, in+piece)
				}
			}
			inputs = longer
			for _, in := range inputs {
				if diff := compare(in); diff != "" {
					t.Fatalf("%q: %s", in, diff)
				}
			}
		}
	}
}

func FuzzScanner(f *testing.F) {
	for _, row := range scannerRows {
		f.Add(row.in)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if diff := compare(src); diff != "" {
			t.Errorf("%q: %s", src, diff)
		}
	})
}
