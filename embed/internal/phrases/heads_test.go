package phrases

import "testing"

func TestHeadsFindTellingWords(t *testing.T) {
	heads := shared().words.heads
	for _, row := range []struct {
		line string
		want bool
		why  string
	}{
		{"Video unavailable", true, "a telling word"},
		{"This VIDEO is gone", true, "in any case, behind others"},
		{"Vidéo indisponible", true, "an accent that the key drops"},
		{"видео недоступно", true, "letters of two bytes"},
		{"動画", true, "a script without spaces is not judged here"},
		{"Walking along the quay", false, "no word of a placeholder's"},
		{"12 345", false, "numbers"},
		{"", false, "nothing"},
	} {
		if got := heads.anyIn(row.line); got != row.want {
			t.Errorf("%q: %v, want %v: %s", row.line, got, row.want, row.why)
		}
	}
}

// What the quick tests turn away must never be a placeholder by its words.
func TestSoundsTurnsAwayOnlyWhatJudgeDoes(t *testing.T) {
	tb := shared()
	for _, p := range tb.phrases {
		for _, line := range [...]string{p.row, "Harbour " + p.row} {
			var buf [keySize]byte
			n, read := foldKey(buf[:], nil, line)
			if read < len(line) || len(line) > maxGeneral {
				continue
			}
			_, judged := tb.words.judge(buf[:n], marksOf(line))
			_, label := tb.words.label(line)
			if (judged || label) && !tb.words.sounds(line, true) {
				t.Errorf("%q is turned away", line)
			}
		}
	}
}
