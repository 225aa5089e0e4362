package phrases

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What a Reader remembers of lines must change nothing: each line gives what it
// gives by itself.
func TestReaderRemembers(t *testing.T) {
	tb := shared()
	r := rand.New(rand.NewPCG(1, 2))
	some := []string{"Home", " Share this story ", "The new quay was finished ahead of time.", "| a | b |", "@harbour_office", "x", "Foto: Hafenamt", "and the boats left", "動画"}
	line := func() string {
		switch r.IntN(3) {
		case 0:
			return tb.phrases[r.IntN(len(tb.phrases))].row
		case 1: // a part of a wording
			words := strings.Fields(tb.phrases[r.IntN(len(tb.phrases))].row)
			cut := r.IntN(len(words) + 1)
			if r.IntN(2) == 0 {
				return strings.Join(words[cut:], " ")
			}
			return strings.Join(words[:cut], " ")
		}
		return some[r.IntN(len(some))]
	}
	joined := 0
	for range 300 {
		var reader Reader
		var lines []string
		for range 40 {
			lines = append(lines, line())
		}
		at := 0
		for i := range lines {
			group := lines[i:min(i+1+r.IntN(maxLines), len(lines))]
			glued := r.IntN(2) == 0
			m, used, ok := reader.Lines(group, at, glued)
			wantM, wantUsed, wantOK := new(Reader).Lines(group, 0, glued)
			if m != wantM || used != wantUsed || ok != wantOK {
				t.Fatalf("%q at %d: %+v %d %v, want %+v %d %v", group, at, m, used, ok, wantM, wantUsed, wantOK)
			}
			if used > 1 {
				joined++
			}
			at += len(lines[i]) + 1
		}
	}
	if joined < 100 {
		t.Errorf("%d placeholders of several lines only", joined)
	}
}
