package flattext

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// flat returns text without what reading it may take away: blanks, the margins
// of quotations and the backslashes of Markdown.
func flat(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '>' || r == '\\' || r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\v' || r == '\f' || r == '\u00a0' || r == '\u0085' || textline.BlankAt(string(r), 0) > 0 {
			return -1
		}
		return r
	}, text)
}

func FuzzReadText(f *testing.F) {
	for _, text := range hostileTexts(400) {
		f.Add(text)
	}
	for _, text := range []string{
		inArticle("Ferries! pic.twitter.com/Zk3pQ9vLmN — Mia Quill (@mia_quill) May 14, 2023"),
		"> Ferries\\\n> \\_ [pic.twitter.com/Zk3pQ9vLmN](https://t.co/Zk3pQ9vLmN)\n>\n> \\- Mia (@mia\\_quill) [May\n> 14, 2023](https://twitter.com/mia_quill/status/1657700000000000001)",
		"Follow\n Mia @mia_quill\nFerries\n11:22 PM - 14 May 2023\n  4,101 Retweets",
		"Mia @mia_quill · May 14\nFerries\n12\n",
		"View this post on Instagram\n\nNight A post shared by Mia (@mia.quill) on May 14, 2019 at 4:47am PDT",
		"Ferries Posted by Mia Quill on Friday, December 11, 2015 @mia Dance ♬ original sound - Mia",
		"Night ferries\nby u/mia_quill in harbourtown\nPost by @mia@sea.example\nView on Mastodon",
		"Harbour news\nView this post on Instagram\n\nStory Continued Below  \n   Night ferries leave at ten.\n— Mia Quill (@mia_quill) May 14, 2023\n", // a notice between frame and words
		"Skip Twitter post by @mia\nFerries — Mia (@mia) ١٤ مايو، ٢٠٢٣\nEnd of Twitter post by @mia\n\nRecommended Videos",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		valid := utf8.ValidString(text)
		end := 0
		for _, it := range ReadText(new(options.Options), Doc{Text: text}) {
			if it.Start < end || it.End <= it.Start || it.End > len(text) {
				t.Fatalf("span %d–%d behind %d in %d bytes", it.Start, it.End, end, len(text))
			}
			end = it.End
			if valid && (!utf8.RuneStart(text[it.Start]) || end < len(text) && !utf8.RuneStart(text[end])) {
				t.Fatalf("span %d–%d is not on rune boundaries", it.Start, it.End)
			}
			ref := it.Item
			if ref.Kind == "" || ref.Origin.Method == "" || ref.Origin.Rule == "" {
				t.Fatalf("incomplete item %+v", ref)
			}
			words := ""
			switch v := it.Item; v.Kind {
			case record.KindTweet:
				words = v.Text
			case record.KindPost:
				words = v.Text + v.Title
			case record.KindPlaceholder:
				words = v.Text
			}
			if !strings.Contains(flat(text[it.Start:it.End]), flat(words)) {
				t.Fatalf("%q is not in %q", words, text[it.Start:it.End])
			}
		}
	})
}
