package render_test

import (
	"strings"
	"testing"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
)

// markdownURLs is a URL of a post for each network that has authors.
var markdownURLs = []string{
	"https://www.instagram.com/p/C-tIU8uyxbP/", "https://www.facebook.com/20531316728/posts/10154009990506729/",
	"https://www.tiktok.com/@mia.quill/video/7065032496299380015", "https://www.threads.net/@mia.quill/post/C8abcDEfghI",
	"https://bsky.app/profile/mia.bsky.social/post/3kkrqzuydho2v", "https://mastodon.social/@mia/112345678901234567",
	"https://truthsocial.com/@mia/posts/112345678901234567", "https://www.reddit.com/r/ferries/comments/abc123/night_boats/",
	"https://t.me/ferries/65", "https://vk.com/wall-1_45616", "https://www.pinterest.com/pin/99360735500167749/",
	"https://x.com/mia_quill/status/1900517262751880839",
}

// What render.Markdown writes reads back whole, in an article and by itself.
func TestMarkdownReadsBack(t *testing.T) {
	const text = "Ferries run until midnight *again*.\nBring a lamp #harbour\n\nSee you [there]"
	day := embed.Date{Year: 2024, Month: time.August, Day: 11}
	signed := []struct{ author, handle string }{{"Mia Quill", "mia_quill"}, {"Mia [the] Quill — boats", "mia_quill"}, {"Mia Quill", ""}, {"ミア・クイル", "mia.quill"}, {"", ""}}
	for _, address := range markdownURLs {
		for _, by := range signed {
			it, ok := embed.RecognizeURL(address)
			if !ok {
				t.Fatalf("%s is not recognized", address)
			}
			ref := *it.Common()
			handle := by.handle
			switch it := it.(type) {
			case *embed.Tweet:
				if handle == "" || strings.ContainsAny(handle, ".-") {
					handle = it.Handle
				}
				it.Author, it.Handle, it.Text, it.Date = by.author, handle, text, day
			case *embed.Post:
				it.Author, it.Handle, it.Text, it.Date = by.author, handle, text, day
				if it.Provider == embed.ProviderReddit {
					it.Text, it.Title = "", "Ferries run until midnight again"
				}
			}
			md := render.Markdown(it)
			for _, input := range []string{md, "The harbour is bright.\n\n" + md + "\n\nMore follows."} {
				items := embed.ExtractText(input).Items
				if len(items) != 1 {
					t.Errorf("%d items in\n%s", len(items), input)
					continue
				}
				checkReadBack(t, it, items[0], ref, input)
			}
		}
	}
}

func checkReadBack(t *testing.T, want, got embed.Item, ref embed.Ref, input string) {
	t.Helper()
	if g := got.Common(); g.Provider != ref.Provider || g.ID != ref.ID || g.Kind != ref.Kind {
		t.Errorf("%s %s %s in\n%s", g.Kind, g.Provider, g.ID, input)
		return
	}
	switch want := want.(type) {
	case *embed.Tweet:
		if g := got.(*embed.Tweet); g.Author != want.Author || g.Handle != want.Handle || g.Date != want.Date || g.Text != want.Text {
			t.Errorf("%+v in\n%s", g, input)
		}
	case *embed.Post:
		if g := got.(*embed.Post); g.Author != want.Author || g.Handle != want.Handle && want.Handle != "" || g.Date != want.Date || g.Text != want.Text || g.Title != want.Title {
			t.Errorf("%q %q %v %q %q in\n%s", g.Author, g.Handle, g.Date, g.Text, g.Title, input)
		}
	}
}

// A link in brackets behind a dash is a signature only below words of a blockquote
// and only if it leads to a post.
func TestMarkdownNearMisses(t *testing.T) {
	for _, text := range []string{
		"— [Mia Quill August 11, 2024](https://www.instagram.com/p/C-tIU8uyxbP/)",
		"> Ferries run.\n>\n> — [Mia Quill](https://example.com/mia)",
		"> Ferries run.\n>\n> — [Mia Quill](https://www.instagram.com/p/C-tIU8uyxbP/) writes about boats",
		"He wrote about [boats](https://x.com/mia/status/1900517262751880839) at 12:53.",
		"[12:53 PM · Apr 23, 2024](https://example.com/mia/status/1900517262751880839)",
	} {
		for _, it := range embed.ExtractText(text).Items {
			t.Errorf("%+v in %q", it.Common(), strings.TrimSpace(text))
		}
	}
}
