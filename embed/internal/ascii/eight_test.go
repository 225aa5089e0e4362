package ascii

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestLoad(t *testing.T) {
	if got, want := Load8("\x01\x02\x03\x04\x05\x06\x07\xff more"), uint64(0xff07060504030201); got != want {
		t.Errorf("%x, want %x", got, want)
	}
}

func TestLast(t *testing.T) {
	const all = "\x01\x02\x03\x04\x05\x06\x07\x08\x09\xff"
	for k := range len(all) + 1 {
		s := all[:k]
		for n := range min(k, 8) + 1 {
			if got, want := Last8(s, n), Load8(s[k-n:]+"\x00\x00\x00\x00\x00\x00\x00\x00"); got != want && n > 0 {
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
				if got := LetterBits(w); got != want {
					t.Errorf("%016x: %016x, want %016x", w, got, want)
				}
			}
		}
	}
}

func TestIsASCII(t *testing.T) {
	for n := range 80 {
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

func TestNonSpace(t *testing.T) {
	for c := range 256 {
		for i := range 8 {
			for _, fill := range "\x00\t \v!\x80\xff" {
				b := []byte(strings.Repeat(string([]byte{byte(fill)}), 8))
				b[i] = byte(c)
				got, want := NonSpaceBits(Load8(string(b))), uint64(0)
				for k, c := range b {
					if strings.IndexByte(" \t\n\f\r", c) < 0 {
						want |= 0x80 << (8 * k)
					}
				}
				if got != want {
					t.Fatalf("%q: %x, want %x", b, got, want)
				}
			}
		}
	}
}

// plainSpaceEnd is SpaceEnd a byte at a time.
func plainSpaceEnd(s string, i, end int) int {
	for i < end && strings.IndexByte(" \t\n\f\r", s[i]) >= 0 {
		i++
	}
	return i
}

func TestSpaceEnd(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"word", 0},
		{" word", 1},
		{"\n        word", 9},
		{"\n         \t\r\n\f  word", 16},
		{"\n                    ", 21},
		{"\u00a0", 0},
		{" \v", 1},
	} {
		if got := SpaceEnd(c.s, 0, len(c.s)); got != c.want {
			t.Errorf("SpaceEnd(%q) = %d, want %d", c.s, got, c.want)
		}
	}
	for c := range 256 {
		s := strings.Repeat(string([]byte{byte(c)}), 8)
		if got, want := SpaceEnd(s, 0, 8), plainSpaceEnd(s, 0, 8); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
	const signs = "          \n\t\r\fa\v<\x00\x80\xa0"
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		b := make([]byte, 1+r.IntN(60))
		for i := range b {
			b[i] = signs[r.IntN(len(signs))]
		}
		s := string(b)
		i := r.IntN(len(s))
		end := i + r.IntN(len(s)-i+1)
		if got, want := SpaceEnd(s, i, end), plainSpaceEnd(s, i, end); got != want {
			t.Fatalf("%q from %d to %d: got %d, want %d", s, i, end, got, want)
		}
	}
}
