package embed_test

import (
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// Count: who is quoted how often.
func ExampleResult_Tweets() {
	page := []byte(`<p>https://x.com/ingrid_vael/status/2033154600000000000</p>
		<p>https://x.com/SkarraMuseum/status/2032915200000000000</p>
		<p>https://x.com/i/status/2033154800000000000</p>
		<p>https://x.com/Ingrid_Vael/status/2033154700000000000</p>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	count := make(map[string]int)
	for _, t := range res.Tweets() {
		if t.Handle != "" { // an emptied tweet may name none
			count[strings.ToLower(t.Handle)]++ // Twitter's handles ignore case
		}
	}
	for _, handle := range slices.Sorted(maps.Keys(count)) {
		fmt.Println(handle, count[handle])
	}
	// Output:
	// ingrid_vael 2
	// skarramuseum 1
}

// What is missing: lines that stand where a player or post was.
func ExampleResult_Placeholders() {
	text := "The video above may not be available in some regions.\n\nThe ferry came late.\n\nRecommended Videos\n"
	for _, p := range embed.ExtractText(text).Placeholders() {
		fmt.Println(p.Subject, p.Reason, p.Lang, p.Reason.Explains())
	}
	// Output:
	// video region-restricted en true
	// video rail en false
}

// JSON: a result is written and read back with its types.
func ExampleItems_UnmarshalJSON() {
	data, err := json.Marshal(embed.ExtractText("https://youtu.be/aBcDeFgHiJk?t=90"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(data))
	var res embed.Result
	if err := json.Unmarshal(data, &res); err != nil {
		log.Fatal(err)
	}
	for _, v := range embed.Only[*embed.Video](&res) {
		fmt.Println(v.Provider, v.ID, v.StartSeconds)
	}
	// Output:
	// {"format":"text","items":[{"kind":"video","provider":"youtube","id":"aBcDeFgHiJk","url":"https://www.youtube.com/watch?v=aBcDeFgHiJk","origin":{"method":"link","rule":"youtube/line","span":{"start":0,"end":33}},"start_seconds":90}]}
	// youtube aBcDeFgHiJk 90
}

// One URL, without a page around it.
func ExampleRecognizeURL() {
	for _, address := range []string{
		"https://mobile.twitter.com/ingrid_vael/status/2033154600000000000?s=20",
		"youtu.be/aBcDeFgHiJk?t=90",
		"https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
		"https://x.com/ingrid_vael",
	} {
		it, ok := embed.RecognizeURL(address)
		if !ok {
			fmt.Println("no post or player:", address)
			continue
		}
		ref := it.Common()
		fmt.Println(ref.Kind, ref.Provider, ref.ID, ref.URL)
	}
	// Output:
	// tweet twitter 2033154600000000000 https://x.com/ingrid_vael/status/2033154600000000000
	// video youtube aBcDeFgHiJk https://www.youtube.com/watch?v=aBcDeFgHiJk
	// audio spotify 4rOoJ6Egrf8K2IrywzwOMk https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk
	// no post or player: https://x.com/ingrid_vael
}

// The printed day has no time zone; the id holds the moment.
func ExampleTweet_DateAgrees() {
	page := []byte(`<blockquote class="twitter-tweet"><p>Lanterns everywhere tonight.</p>&mdash; Ingrid Vael (@ingrid_vael)
		<a href="https://twitter.com/ingrid_vael/status/2033154600000000000">15 March 2024</a></blockquote>`)
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range res.Tweets() {
		agrees, known := t.DateAgrees()
		fmt.Println(t.Date, t.Posted, agrees, known)
	}
	// Output: 2024-03-15 2026-03-15 12:13:25.482 +0000 UTC false true
}

// The place of an embed, in a page that is not in UTF-8.
func ExampleDecodeUTF8() {
	page := []byte("<meta charset=\"iso-8859-1\"><p>Gr\xfc\xdfe:</p><iframe src=\"https://player.vimeo.com/video/123456789\"></iframe>")
	res, err := embed.ExtractBytes(page)
	if err != nil {
		log.Fatal(err)
	}
	text, charset := embed.DecodeUTF8(page, "")
	fmt.Println(charset == res.Charset, charset)
	for _, it := range res.Items {
		span := it.Common().Origin.Span
		fmt.Printf("%s\n", text[span.Start:span.End])
	}
	// Output:
	// true windows-1252
	// <iframe src="https://player.vimeo.com/video/123456789"></iframe>
}
