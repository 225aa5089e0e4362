package phrases

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// indicates reports whether the words of a line may be a placeholder's, as x has them.
func indicates(x *lexicon, line string) bool {
	var w lineWords
	w.read(x, line)
	return w.telling
}

func TestPrefixesFindTellingWords(t *testing.T) {
	words := shared().words
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
		{"The videographer's words", true, "a stem"},
		{"Terms of fertilizers", false, "words that only begin like telling ones"},
		{"Terms of fertilizers and of videos", true, "a telling word behind those"},
		{"12 345", false, "numbers"},
		{"", false, "nothing"},
	} {
		if got := indicates(words, row.line); got != row.want {
			t.Errorf("%q: %v, want %v: %s", row.line, got, row.want, row.why)
		}
	}
}

// What the quick tests turn away must never be a placeholder by its words.
func TestSoundsTurnsAwayOnlyWhatJudgeDoes(t *testing.T) {
	tb := shared()
	for _, p := range tb.phrases {
		for _, line := range [...]string{p.row, "Harbour " + p.row} {
			if len(line) > maxGeneral {
				continue
			}
			_, judged := tb.words.judge(line, marksOf(line))
			_, label := tb.words.label(line)
			if (judged || label) && !(tb.words.sounds(line) && indicates(tb.words, line)) {
				t.Errorf("%.40q is turned away", line)
			}
		}
	}
}

func TestSoundsTurnsAwayNoLabelOfLongCaption(t *testing.T) {
	tb := shared()
	labels := 0
	for _, p := range tb.phrases {
		for _, sign := range labelSigns {
			line := p.row + string(sign) + strings.Repeat(" Two boats left the quay on Monday.", maxGeneral/32)
			if _, label := tb.words.label(line); label {
				labels++
				if !tooLong(line) || !tb.words.sounds(line) {
					t.Errorf("%.40q is turned away", line)
				}
			}
		}
	}
	if labels < 100 {
		t.Errorf("%d labels only", labels)
	}
}

// What the quick tests read off a line must be what stands in its key.
func TestPrefixesAreThoseOfKeys(t *testing.T) {
	signs := []rune("aZ09  .,-_'@é’…\u00a0\u00adб動а́")
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 50000 {
		var line []rune
		for range 1 + r.IntN(14) {
			line = append(line, signs[r.IntN(1+r.IntN(len(signs)))])
		}
		body := string(line)
		var buf [keySize]byte
		n, _ := foldKey(buf[:], nil, body)
		key := buf[:n]
		if h, ok := firstLetters(body); ok && h != packed(key[:prefixSize]) {
			t.Fatalf("firstLetters(%q) = %x, key %q", body, h, key)
		}
		if h, k, ok := keyPrefix(body); ok && (k != min(n, exactPrefix) || h != packed(key[:k])) {
			t.Fatalf("keyPrefix(%q) = %x, %d, key %q", body, h, k, key)
		}
		if h, ok := keyTail(body); ok {
			read++
			handle := strings.Contains(body, "@") // whose signs are no separators: endsPhrase sees none
			if !handle && (n < prefixSize || h != packed(key[n-prefixSize:])) {
				t.Fatalf("keyTail(%q) = %x, key %q", body, h, key)
			}
		}
	}
	if read < 1000 {
		t.Errorf("the tails of %d lines only were read", read)
	}
}

// A stem shorter than a prefix must be found in all that begins with it.
func TestPrefixesOfShortStems(t *testing.T) {
	terms := newTermBuilder(8)
	terms.term([]byte("abc")).flags |= stemFlag | tellingFlag
	terms.term([]byte("xyz")).flags |= tellingFlag
	terms.term([]byte("cde"))
	x := &lexicon{terms: terms.table(), senses: make([]sense, 1)}
	for _, row := range []struct {
		line string
		want bool
	}{
		{"abc", true}, {"abcd", true}, {"abc1", true}, {"the abcdé", true}, {"abcß", true}, {"ABCб", true},
		{"xyz", true}, {"ab", false}, {"acb", false}, {"cde", false}, {"xyza", false},
	} {
		if got := indicates(x, row.line); got != row.want {
			t.Errorf("%q: %v, want %v", row.line, got, row.want)
		}
	}
}
