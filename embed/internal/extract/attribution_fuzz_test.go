package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/markup"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// FuzzAttribution puts words, a name and a handle into the form of an embedded
// tweet. One whose parts are plain is found, whatever its words say.
func FuzzAttribution(f *testing.F) {
	f.Add("The ferry was late again.", "Sound Ferries", "soundferries", "—", "May 14, 2023")
	f.Add("Two (@b) ones — A (@c) May 1, 2020", "Ann — B", "ann_b", "–", "14. Mai 2023")
	f.Add("\u202eWords\x00\xff (@", "", "a", "&mdash;", "1 de mayo de 2020")
	f.Fuzz(func(t *testing.T, words, name, handle, dash, date string) {
		text := words + " " + dash + " " + name + " (@" + handle + ") " + date
		end := 0
		var found []string
		for _, it := range flattext.ReadText(new(options.Options), flattext.Doc{Text: text}) {
			if it.Start < end || it.End <= it.Start || it.End > len(text) {
				t.Fatalf("span %d–%d behind %d in %d bytes", it.Start, it.End, end, len(text))
			}
			end = it.End
			if it.Item.Kind == record.KindTweet {
				found = append(found, it.Item.Handle)
			}
		}
		if plainName(name) && provider.ValidHandle(handle) && len(handle) <= 15 && plainName(words) && dash == "—" && date == "May 14, 2023" && !slices.Contains(found, handle) {
			t.Fatalf("%q: found %q", text, found)
		}
		if a, ok := markup.LastAttribution(text); ok && (a.Start < 0 || a.End <= a.Start || a.End > len(text) || !provider.ValidHandle(a.Handle)) {
			t.Fatalf("%q: %+v", text, a)
		}
	})
}

// plainName reports whether s is a few words of letters.
func plainName(s string) bool {
	words := strings.Fields(s)
	letters := func(r rune) bool { return r != ' ' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }
	return len(words) > 0 && len(words) < 5 && len(s) < 40 && strings.Join(words, " ") == s && !strings.ContainsFunc(s, letters)
}
