package flattext

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// facebookExamples has a line for each way in which Facebook signs a post, and one
// that a blog signs.
var facebookExamples = map[string]struct{ line, near string }{
	"Posted by ":          {"Posted by Mia Quill on Friday, December 11, 2015", "Posted by Mia Quill on December 11, 2015"},
	"Gepostet von ":       {"Gepostet von Mia Quill am Freitag, 11. Dezember 2015", "Gepostet von Mia Quill am 11. Dezember 2015"},
	"Publicado por ":      {"Publicado por Mia Quill en viernes, 11 de diciembre de 2015", "Publicado por Mia Quill el 11 de diciembre de 2015"},
	"Publicada por ":      {"Publicada por Mia Quill em sexta-feira, 11 de dezembro de 2015", "Publicada por Mia Quill em 11 de dezembro de 2015"},
	"Publié par ":         {"Publié par Mia Quill sur vendredi 11 décembre 2015", "Publié par Mia Quill le 11 décembre 2015"},
	"Publiée par ":        {"Publiée par Mia Quill sur vendredi 11 décembre 2015", "Publiée par Mia Quill le 11 décembre 2015"},
	"Pubblicato da ":      {"Pubblicato da Mia Quill su venerdì 11 dicembre 2015", "Pubblicato da Mia Quill il 11 dicembre 2015"},
	"Geplaatst door ":     {"Geplaatst door Mia Quill op vrijdag 11 december 2015", "Geplaatst door Mia Quill op 11 december 2015"},
	"Opublikowany przez ": {"Opublikowany przez Mia Quill na piątek, 11 grudnia 2015", "Opublikowany przez Mia Quill na 11 grudnia 2015"},
	"Zveřejnil(a) ":       {"Zveřejnil(a) Mia Quill dne pátek 11. prosince 2015", "Zveřejnil(a) Mia Quill dne 11. prosince 2015"},
	"Publicerat av ":      {"Publicerat av Mia Quill den fredag 11 december 2015", "Publicerat av Mia Quill den 11 december 2015"},
	"Slået op af ":        {"Slået op af Mia Quill på fredag den 11. december 2015", "Slået op af Mia Quill på 11. december 2015"},
	"Lagt ut av ":         {"Lagt ut av Mia Quill på fredag 11. desember 2015", "Lagt ut av Mia Quill på 11. desember 2015"},
	"Dipos oleh ":         {"Dipos oleh Mia Quill pada Jumat, 11 Desember 2015", "Dipos oleh Mia Quill pada 11 Desember 2015"},
	"Dikirim oleh ":       {"Dikirim oleh Mia Quill pada Jumat, 11 Desember 2015", "Dikirim oleh Mia Quill pada 11 Desember 2015"},
}

func TestFacebookExamples(t *testing.T) {
	if len(facebookExamples) != len(facebookBy) {
		t.Errorf("%d examples of %d wordings", len(facebookExamples), len(facebookBy))
	}
	for _, by := range facebookBy {
		e, ok := facebookExamples[by]
		if !ok {
			t.Errorf("no example of %q", by)
			continue
		}
		got := read(new(options.Options), "Night ferries!\n\n"+e.line)
		if len(got) != 1 || got[0].Provider != record.Facebook || got[0].Author != "Mia Quill" || got[0].Date != (record.Date{Year: 2015, Month: 12, Day: 11}) {
			t.Errorf("%q gives %q", e.line, briefs(got))
		}
		if got := read(new(options.Options), "Night ferries!\n\n"+e.near); len(got) != 0 {
			t.Errorf("near miss %q gives %q", e.near, briefs(got))
		}
	}
}

// What stands around handle, date and words on the site, sign by sign.
func TestSignExamples(t *testing.T) {
	for text, want := range map[string]int{"·": 2, "• 2h": 3, "‧": 3, "・": 3, "&middot; Aug 11": 8, "Â·": 4, "-": 0, "": 0, "&mid;": 0, "Â": 0, ".": 0} {
		if got := dotLength(text); got != want {
			t.Errorf("dot %q: %d, want %d", text, got, want)
		}
	}
	for line, want := range map[string]int{"x Boats": 2, "× Boats": 3, "✕ Boats": 4, "✖ Boats": 4, "╳ Boats": 4, "x boats": 0, "x 3 boats": 0, "xBoats": 0, "X Boats": 0, "": 0} {
		if got := closeButton(line); got != want {
			t.Errorf("close button %q: %d, want %d", line, got, want)
		}
	}
	for text, want := range map[string]int{"船。": 3, "船！": 3, "船？": 3, "「船」": 3, "船": 0, "boats.": 0, "「": 0, "": 0, "、": 0} {
		if got := ideographicStop(text, len(text)); got != want {
			t.Errorf("stop %q: %d, want %d", text, got, want)
		}
	}
	for line, want := range map[string]string{"```go": "```", "  ~~~": "~~~", "> ```": "```", "``": "", "~~ boats": "", "boats ```": ""} {
		if got := fenceIn(line); got != want {
			t.Errorf("fence %q: %q, want %q", line, got, want)
		}
	}
	for line, want := range map[string]string{
		"11:22 PM · Aug 11, 2024": "2024-08-11", "11:22 PM - 11 Aug 2024": "2024-08-11", "11:22 PM – 11 Aug 2024": "2024-08-11", "11:22 PM — 11 Aug 2024": "2024-08-11",
		"11:22 PM • 11 Aug 2024": "2024-08-11", "11:22 PM ‧ 11 Aug 2024": "2024-08-11", "11:22 PM · Aug 11, 2024 · 1.2M Views": "2024-08-11",
		"11:22 PM, Aug 11, 2024": "", "Boats · Aug 11, 2024": "", "11:22 PM · boats": "", "11 · Aug 11, 2024": "", "": "",
	} {
		d, _ := clockLine(line, 0, len(line))
		if got := record.DateOf(d.Date).String(); got != want {
			t.Errorf("clock line %q: %q, want %q", line, got, want)
		}
	}
}

// Lines of the site's frame, each in every language that it is known in.
func TestFrameExamples(t *testing.T) {
	for line, want := range map[string]bool{
		"Replying to @mia_quill": true, "Antwort an @mia_quill": true, "En respuesta a @mia_quill": true, "En réponse à @mia_quill": true, "In risposta a @mia_quill": true,
		"Em resposta a @mia_quill": true, "返信先: @mia_quill": true,
		"Replying to Mia Quill": false, "Antwort an die Hafenmeisterin": false, "In reply to @mia_quill": false, "": false,
	} {
		if got := isReplyLine(line); got != want {
			t.Errorf("reply line %q: %v", line, got)
		}
	}
	for line, want := range map[string]bool{
		"12 Retweets 30 Likes": true, "3 retweets": true, "40 likes": true, " 1.2K ": true, "7M": true, "1,204 Retweets": true, "12": true,
		"Retweets 12": false, "12 boats": false, "": false, "likes": false,
	} {
		if got := isCounts(line); got != want {
			t.Errorf("counts %q: %v", line, got)
		}
	}
	for text, want := range map[string]bool{"3:04 PM": true, "15.04": true, "11h25": true, "3 PM": false, "boats": false, ":04": false, "3:": false, strings.Repeat("1", 30) + ":04": false} {
		if got := IsClock(text); got != want {
			t.Errorf("clock %q: %v", text, got)
		}
	}
}

// The words that show a first person and the English language.
func TestWordExamples(t *testing.T) {
	for text, want := range map[string]bool{
		"Here I am": true, "Today I’m late": true, "Today I'm late": true, "by my boat": true, "My boat": true, "so we row": true, "We row": true, "in our boat": true, "Our boat": true,
		"follow me.": true, "join us!": true, "me": true,
		"He and they row": false, "Item": false, "Mystery": false, "bus home": false, "Wer weiß": false, "me_too": false, "": false,
	} {
		if got := hasFirstPerson(text); got != want {
			t.Errorf("first person %q: %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"see the boat": true, "so that boats": true, "boats with lamps": true, "do you row": true, "in this lake": true, "boats are back": true, "boats have lamps": true,
		"The lake": true, "This lake": true, "You row": true,
		"der See ist da": false, "le lac": false, "theory": false, "": false,
	} {
		if got := isEnglish(text); got != want {
			t.Errorf("English %q: %v", text, got)
		}
	}
	for r, want := range map[rune]bool{
		0x1F000: true, 0x1FAFF: true, 0x2600: true, 0x27BF: true, 0x2B05: true, 0x2B55: true, 0x203C: true, 0x2049: true, 0x23E9: true, 0x23FF: true,
		0x1EFFF: false, 0x1FB00: false, 0x25FF: false, 0x27C0: false, 0x2B04: false, 0x2B56: false, 0x203B: false, 0x203D: false, 0x2048: false, 0x23E8: false, 0x2400: false, 'a': false,
	} {
		if got := isEmoji(r); got != want {
			t.Errorf("emoji %U: %v", r, got)
		}
	}
}

func briefs(items []*record.Item) (out []string) {
	for _, it := range items {
		out = append(out, brief(it))
	}
	return out
}
