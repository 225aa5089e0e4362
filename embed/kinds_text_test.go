package embed_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// textKinds are the kinds that are asked for alone and in pairs.
var textKinds = [][]embed.Kind{
	{embed.KindTweet}, {embed.KindVideo}, {embed.KindPost}, {embed.KindAudio}, {embed.KindPlaceholder},
	{embed.KindTweet, embed.KindVideo}, {embed.KindVideo, embed.KindAudio}, {embed.KindTweet, embed.KindPlaceholder},
}

// checkTextKinds fails if asking for some kinds gives anything else than asking for all
// and leaving out the others.
func checkTextKinds(t *testing.T, text string) {
	t.Helper()
	all := embed.Extractor{MaxItems: -1}
	full := all.ExtractText(text).Items
	for _, kinds := range textKinds {
		want := []embed.Item{}
		for _, it := range full {
			if slices.Contains(kinds, it.Common().Kind) {
				want = append(want, it)
			}
		}
		some := embed.Extractor{MaxItems: -1, Kinds: kinds}
		if d := cmp.Diff(embed.Items(want), some.ExtractText(text).Items); d != "" {
			t.Fatalf("%v: not as filtered (-filtered +asked for):\n%s\nof %q", kinds, d, text[:min(len(text), 2000)])
		}
	}
}

func TestTextKinds(t *testing.T) {
	for _, name := range embedtest.CorpusFiles(t) {
		if filepath.Ext(name) != ".txt" {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			checkTextKinds(t, string(embedtest.ReadFile(t, name)))
		})
	}
}

// What stands far away from a tweet, and is read only if it decides, decides as if it
// had been read; and what is near is not overlooked.
func TestTextKindsFar(t *testing.T) {
	far := strings.Repeat("The new quay was finished ahead of time, said the harbour master.\n\n", 1500) // 100 KB
	const (
		tweet    = "First boats are in. pic.twitter.com/AbCdEfGhIj — Harbour Office (@harbour_office) August 11, 2024\n"
		label    = "Boats in the harbour pic.twitter.com/AbCdEfGhIj\n\n"
		facebook = "Night over the harbour\nPosted by Harbour Office on Friday, December 11, 2015\n\n"
		tiktok   = "@harbour.office Night over the harbour ♬ original sound - Harbour\n\n"
		status   = "https://x.com/harbour_office/status/1822700000000000000\n\n"
		video    = "https://youtu.be/abcdefghijk\n\n"
	)
	for name, text := range map[string]string{
		"a post before, far":        facebook + far + tweet,
		"a post before, near":       far + facebook + tweet,
		"a list behind a post":      facebook + far + tweet + tweet + tweet + tweet,
		"a label behind a post":     facebook + far + label,
		"a label before a post":     label + far + facebook,
		"a label alone":             far + label,
		"a label and a video":       label + far + video,
		"a sound":                   tiktok + far + tweet + far + tiktok,
		"a link, other line breaks": strings.ReplaceAll(far+status+far, "\n", "\r"),
		"a link behind a break":     far + "words\u2028" + status + far + "words\u0085" + status,
		"a link behind blanks":      far + "words\u0085 " + status + far + "words\n \u00a0 > " + status,
		"a signature, other breaks": far + strings.ReplaceAll(far+tweet, "\n", "\u2028"),
		"a video in a tweet":        "> First boats are in.\n>\n> " + strings.TrimSpace(video) + "\n>\n> — Harbour Office (@harbour_office) August 11, 2024\n\n" + far,
		"mail":                      far + "Questions? Write to office@harbour.example or ask @harbour_office, and/or call.\n" + far,
	} {
		t.Run(name, func(t *testing.T) { checkTextKinds(t, text) })
	}
}

func FuzzTextKinds(f *testing.F) {
	embedtest.Seed(f, ".txt")
	f.Add("Night A post shared by Mia (@mia.quill) on May 14, 2019 at 4:47am PDT\nFerries — Mia (@mia) May 14, 2023")
	f.Add("Ferries Posted by Mia Quill on Friday, December 11, 2015 pic.twitter.com/Zk3pQ9vLmN")
	f.Add("Mia @mia_quill\rFerries\u202811:22 PM - 14 May 2023\n@mia Dance ♬ original sound - Mia")
	f.Fuzz(checkTextKinds)
}
