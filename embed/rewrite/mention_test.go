package rewrite_test

import (
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/rewrite"
)

// Removing items leaves the prose that mentions a post.
func TestReplaceLeavesMentions(t *testing.T) {
	x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, embed.KindMention}}
	text := "The harbour master tweeted that the bridge stays shut.\n\nThe bridge is shut! — Ingrid Vael (@ingrid_vael) August 11, 2024"
	res := x.ExtractText(text)
	if len(embed.Only[*embed.Mention](res)) != 1 || len(res.Tweets()) != 1 {
		t.Fatalf("found %v", res.Items)
	}
	got, err := rewrite.Replace([]byte(text), res, rewrite.Remove)
	if want := "The harbour master tweeted that the bridge stays shut."; string(got) != want || err != nil {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}
