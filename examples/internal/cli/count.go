package cli

import (
	"strconv"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// Number returns n with commas between thousands.
func Number[N int | int64](n N) string {
	s := strconv.FormatInt(int64(n), 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Plural returns "1 embed" or "2 embeds".
func Plural[N int | int64](n N, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + one + "s"
}

// Noun returns what one embed of a kind is called.
func Noun(k embed.Kind) string {
	if k == embed.KindAudio {
		return "audio player"
	}
	return string(k)
}

// A Tally counts items by kind. The zero Tally is empty and ready to use.
type Tally struct {
	kinds map[embed.Kind]int
	all   int
}

// Add counts an item.
func (t *Tally) Add(k embed.Kind) {
	if t.kinds == nil {
		t.kinds = make(map[embed.Kind]int)
	}
	t.kinds[k]++
	t.all++
}

// Len returns how many items were counted.
func (t *Tally) Len() int { return t.all }

// String returns "3 items (2 tweets, 1 video)".
func (t *Tally) String() string {
	s := Plural(t.all, "item")
	if list := t.List(); list != "" {
		s += " (" + list + ")"
	}
	return s
}

// List returns "2 tweets, 1 video", "" if nothing was counted.
func (t *Tally) List() string {
	var parts []string
	for _, k := range append(Kinds(), embed.KindMention) {
		if n := t.kinds[k]; n > 0 {
			parts = append(parts, Plural(n, Noun(k)))
		}
	}
	return strings.Join(parts, ", ")
}
