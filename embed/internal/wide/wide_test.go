package wide

import (
	"strings"
	"testing"
)

func TestLoad(t *testing.T) {
	if got, want := Load("\x01\x02\x03\x04\x05\x06\x07\xff more"), uint64(0xff07060504030201); got != want {
		t.Errorf("%x, want %x", got, want)
	}
}

func TestLast(t *testing.T) {
	const all = "\x01\x02\x03\x04\x05\x06\x07\x08\x09\xff"
	for k := range len(all) + 1 {
		s := all[:k]
		for n := range min(k, 8) + 1 {
			if got, want := Last(s, n), Load(s[k-n:]+"\x00\x00\x00\x00\x00\x00\x00\x00"); got != want && n > 0 {
				t.Errorf("the last %d of %q: %x, want %x", n, s, got, want)
			}
		}
	}
}

func TestLetters(t *testing.T) {
	for c := range 256 {
		for at := range 8 {
			want := uint64(0)
			if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
				want = 0x80 << (8 * at)
			}
			for _, others := range [...]uint64{0, 0xffffffffffffffff, 0x7f7f7f7f7f7f7f7f} {
				w := others&^(0xff<<(8*at)) | uint64(c)<<(8*at)
				if got := Letters(w); got != want {
					t.Errorf("%016x: %016x, want %016x", w, got, want)
				}
			}
		}
	}
}

func TestIsASCII(t *testing.T) {
	for n := range 20 {
		s := strings.Repeat("\x7f", n)
		if !IsASCII(s) {
			t.Errorf("%q is", s)
		}
		for i := range n {
			if IsASCII(s[:i] + "\x80" + s[i+1:]) {
				t.Errorf("%d bytes with another at %d are not", n, i)
			}
		}
	}
}
