package phrases

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func key(s string) string {
	buf := make([]byte, 4*len(s)+16)
	n, _ := foldKey(buf, nil, s)
	return string(buf[:n])
}

func TestFoldKey(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"case and punctuation", "“Video   Unavailable…” ", "video unavailable"},
		{"accents, composed", "Vidéo non DISPONIBLE", "video non disponible"},
		{"accents, decomposed", "Vide\u0301o non disponible", "video non disponible"},
		{"apostrophes of all kinds", "n'est n’est nʼest", "n est n est n est"},
		{"invisible characters", "vi\u200bde\u00ado\ufeff", "video"},
		{"full width", "ＶＩＤＥＯ　１", "video 1"},
		{"bullets and marks", "• **Video** ✓", "video"},
		{"Greek", "Βίντεο στη ΧΏΡΑ σας", "βιντεο στη χωρα σασ"},
		{"Cyrillic", "Ёлка, Йод", "елка иод"},
		{"Arabic and Persian letters", "يكة یکه", "یکه یکه"},
		{"vowel points", "נַגָּן", "נגן"},
		{"Indian digits and dandas", "भाग ३।", "भाग 3"},
		{"nukta", "ज़रूरत ज\u093cरूरत", "जरूरत जरूरत"},
		{"no spaces beside Chinese", "播放 视频 ， YouTube", "播放视频youtube"},
		{"Thai keeps its vowels", "วิดีโอ นี้", "วิดีโอนี้"},
		{"a handle keeps its signs", "(@Maro.K_1) x", "@maro.k_1 x"},
		{"broken UTF-8", "a\xffb", "a b"},
		{"the empty string", "", ""},
	} {
		if got := key(c.in); got != c.want {
			t.Errorf("%s: key(%q) = %q, want %q", c.why, c.in, got, c.want)
		}
	}
}

// A key is a key of itself, and the text of a key's bytes can be found again.
func checkKey(t *testing.T, s string) {
	buf := make([]byte, 4*len(s)+16)
	off := make([]uint16, len(buf))
	if len(s) > 60000 {
		s = s[:60000]
	}
	n, read := foldKey(buf, off, s)
	k := string(buf[:n])
	if read != len(s) {
		t.Fatalf("read %d of %d bytes", read, len(s))
	}
	if strings.Contains(k, "  ") || strings.HasPrefix(k, " ") || strings.HasSuffix(k, " ") {
		t.Errorf("spaces in the key %q of %q", k, s)
	}
	if !strings.Contains(k, "@") {
		if again := key(k); again != k {
			t.Errorf("key(%q) = %q, and of that %q", s, k, again)
		}
	}
	for i := 1; i < n; i++ {
		if off[i] < off[i-1] || int(off[i]) >= len(s) {
			t.Fatalf("offset %d of byte %d after %d, in %d bytes", off[i], i, off[i-1], len(s))
		}
	}
	var short [40]byte
	m, some := foldKey(short[:], nil, s)
	if some > len(s) || !strings.HasPrefix(k, string(short[:m])) {
		t.Errorf("the first %d bytes of the key of %q are %q", m, s, short[:m])
	}
}

func TestFoldKeyProperties(t *testing.T) {
	for _, c := range unlisted {
		checkKey(t, c[2])
	}
	for r := rune(1); r < 0x30000; r += 7 {
		if utf8.ValidRune(r) {
			checkKey(t, "a"+string(r)+"b"+string(r))
		}
	}
}
