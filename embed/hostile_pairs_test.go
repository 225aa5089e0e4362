package embed_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
)

// TestPairsOfPieces reads each piece of markup or text, repeated, before each other one,
// as HTML, text and tree: no pair may break a promise.
func TestPairsOfPieces(t *testing.T) {
	for _, before := range searchPieces {
		for _, behind := range searchPieces {
			checkPromises(t, strings.Repeat(before, 9)+behind)
		}
	}
}

// TestNothingBeforeSignature checks that marks of quoted lines alone are no words of a post.
func TestNothingBeforeSignature(t *testing.T) {
	const sign, by = "— Mia Quill (@mia_quill) May 1, 2021", "A post shared by Mia Quill (@mia_quill)"
	for _, text := range []string{
		strings.Repeat("> ", 40) + sign,
		strings.Repeat("> ", 40) + by,
		"> > > Boats leave early. " + sign,
	} {
		checkPromises(t, text)
		items := embed.ExtractText(text).Items
		if len(items) != 1 {
			t.Errorf("%q: %d items", text, len(items))
			continue
		}
		if tweet, ok := items[0].(*embed.Tweet); ok && (tweet.Handle != "mia_quill" || strings.Contains(tweet.Text, ">") || strings.Contains(text, "Boats") != (tweet.Text != "")) {
			t.Errorf("%q: %+v", text, tweet)
		}
	}
}

// checkPromises reads an input in each way and checks what holds for every result.
func checkPromises(t *testing.T, input string) {
	t.Helper()
	defer func() {
		if e := recover(); e != nil {
			t.Errorf("%q: panic: %v", input, e)
		}
	}()
	res, err := embed.ExtractBytes([]byte(input))
	if err != nil {
		t.Fatal(err)
	}
	utf8Input, _ := embed.DecodeUTF8([]byte(input), "")
	checkResult(t, res, string(utf8Input))
	checkResult(t, embed.ExtractText(input), input)
	if root, err := html.Parse(strings.NewReader(input)); err == nil {
		checkResult(t, embed.ExtractNode(root), "")
	}
}
