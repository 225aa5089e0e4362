package cli

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"math"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"", " false "},
		{"a b", "a b false "},
		{"-v a -o x b", "a b true x"},
		{"a -v b -o=x", "a b true x"},
		{"a - -v", "a - true "},
		{"a -- -v b", "a -v b false "},
		{"-o -v a", "a false -v"},
		{"a -v=false", "a false "},
	} {
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		v, o := fs.Bool("v", false, ""), fs.String("o", "", "")
		rest, err := Parse(fs, strings.Fields(tt.args))
		got := strings.Join(rest, " ") + map[bool]string{false: " false ", true: " true "}[*v] + *o
		if err != nil || got != tt.want {
			t.Errorf("%q: %q, %v, want %q", tt.args, got, err, tt.want)
		}
	}
}

func TestCommand(t *testing.T) {
	for _, tt := range []struct {
		args   string
		status int
		says   string
	}{
		{"a -kind tweet", 2, "prog: there is no flag -kind; did you mean -kinds?; try -h\n"},
		{"a -nothing", 2, "prog: there is no flag -nothing; try -h\n"},
		{"-kinds", 2, "prog: flag needs an argument: -kinds; try -h\n"},
		{"-kinds vidoe", 2, "unknown item kind: \"vidoe\"; did you mean \"video\"?; try -h\n"},
		{"a -h", 0, "usage: prog\n  -kinds kinds\n    \tthese kinds, comma separated: tweet, video, post, audio, placeholder\n"},
	} {
		var out bytes.Buffer
		c := New("prog", "usage: prog\n", &out)
		var kinds []embed.Kind
		KindsFlag(c.Flags, "kinds", "these `kinds`", false, &kinds)
		if _, status, ok := c.Parse(strings.Fields(tt.args)); ok || status != tt.status || !strings.HasSuffix(out.String(), tt.says) {
			t.Errorf("%q: %v, status %d, %q", tt.args, ok, status, out.String())
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"twitter", "tiktok", "vk", "x"}
	for mistyped, want := range map[string]string{
		"twiter": "twitter", "Twittre": "twitter", "tictok": "tiktok", "vx": "vk", "y": "x", "teletubby": "", "": "x", "threads": "",
	} {
		if got := nearest(mistyped, names); got != want {
			t.Errorf("%q: %q, want %q", mistyped, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 items", 1: "1 item", 2: "2 items", 999: "999 items", 1000: "1,000 items", 1234567: "1,234,567 items", -1000: "-1,000 items"} {
		if got := Plural(n, "item"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	var none, some Tally
	for _, k := range []embed.Kind{embed.KindVideo, embed.KindAudio, embed.KindTweet, embed.KindAudio, embed.KindMention} {
		some.Add(k)
	}
	if got := none.String() + ", " + some.String(); got != "0 items, 5 items (1 tweet, 1 video, 2 audio players, 1 mention)" {
		t.Error(got)
	}
}

// TestReadBounded: of an article that unpacks to more than the limit, little more is read.
func TestReadBounded(t *testing.T) {
	const size, members, limit = 1 << 20, 100, 3 << 20
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write(make([]byte, size))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	all := bytes.Repeat(packed.Bytes(), members)
	rest := bytes.NewReader(all)
	data, err := Read("-", rest, limit)
	if data != nil || !errors.Is(err, embed.ErrTooLarge) || err.Error() != "embed: input exceeds MaxBytes: more than 3145728 bytes" {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if rest.Len() == 0 {
		t.Error("all of it was unpacked")
	}
	for _, limit := range []int64{-1, 5 * size, math.MaxInt64} {
		if data, err := Read("-", bytes.NewReader(all[:5*packed.Len()]), limit); len(data) != 5*size || err != nil {
			t.Errorf("limit %d: %d bytes, %v", limit, len(data), err)
		}
	}
}
