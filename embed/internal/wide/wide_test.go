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
