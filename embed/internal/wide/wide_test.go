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

func TestNonSpace(t *testing.T) {
	for c := range 256 {
		for i := range 8 {
			for _, fill := range "\x00\t \v!\x80\xff" {
				b := []byte(strings.Repeat(string([]byte{byte(fill)}), 8))
				b[i] = byte(c)
				got, want := NonSpace(Load(string(b))), uint64(0)
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
