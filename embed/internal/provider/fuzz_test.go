package provider

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRecognizeURL checks what must hold for any string: an item is complete and
// clean, and its canonical URL names the same item.
func FuzzRecognizeURL(f *testing.F) {
	for _, tt := range urlTests {
		f.Add(tt.address)
	}
	for _, p := range readExamples(f) {
		f.Add(p.rows[0].is[0][0])
	}
	f.Fuzz(func(t *testing.T, raw string) {
		h, ok := recognize(raw, 0)
		if !ok {
			return
		}
		ref := h.item()
		if ref.Kind != h.kind || ref.Provider == "" || ProviderByName(string(ref.Provider)) != ref.Provider {
			t.Errorf("%q: kind %q (item %q), provider %q", raw, h.kind, ref.Kind, ref.Provider)
		}
		for _, s := range []string{ref.ID, ref.URL, ref.EmbedURL, h.handle, h.account} {
			if !utf8.ValidString(s) || strings.ContainsAny(s, " \t\n\"<>") {
				t.Errorf("%q: unclean value %q", raw, s)
			}
		}
		if ref.ID == "" || len(ref.ID) > maxID {
			t.Errorf("%q: id %q", raw, ref.ID)
		}
		if h.start < 0 || h.start > maxStart {
			t.Errorf("%q: start %d", raw, h.start)
		}
		for _, s := range []string{ref.URL, ref.EmbedURL} {
			if s == "" {
				continue
			}
			if u, err := url.Parse(s); err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "http") {
				t.Errorf("%q: address %q: %v", raw, s, err)
			}
		}
		if ref.URL != "" && !strings.HasPrefix(ref.URL, "https://") {
			t.Errorf("%q: canonical address %q", raw, ref.URL)
		}
		if (ref.EmbedURL != "") != h.frame {
			t.Errorf("%q: frame %v, address %q", raw, h.frame, ref.EmbedURL)
		}
		checkCanonical(t, raw, h)
	})
}

// FuzzAbsoluteURL checks that the result parses and stays as it is.
func FuzzAbsoluteURL(f *testing.F) {
	for _, s := range []string{"//a.example/b?c#d", "../x y", "https:\\\\a.example\\b", "http://é.example/é%zz", "javascript:x", "a:b", "\x80//"} {
		f.Add(s)
	}
	base := &url.URL{Scheme: "https", Host: "news.example", Path: "/2024/story"}
	f.Fuzz(func(t *testing.T, raw string) {
		abs := AbsoluteURL(raw, base)
		if abs == "" {
			return
		}
		u, err := url.Parse(abs)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || !utf8.ValidString(abs) {
			t.Fatalf("absoluteURL(%q) = %q: %v", raw, abs, err)
		}
		if again := AbsoluteURL(abs, nil); again != abs {
			t.Errorf("absoluteURL(%q) = %q, again %q", raw, abs, again)
		}
	})
}
