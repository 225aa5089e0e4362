package render_test

import (
	"fmt"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
)

// Render: what is left of a tweet in a text becomes a card, Markdown or a line.
func ExampleCard() {
	text := "Lanterns & boats. #harbour pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026"
	for _, it := range embed.ExtractText(text).Items {
		fmt.Println(render.Card(it))
		fmt.Println(render.Markdown(it))
		fmt.Println(render.Text(it))
	}
	// Output:
	// <blockquote class="embed-card"><p>Lanterns &amp; boats. #harbour pic.twitter.com/Ab3dEf6hIj</p><p>Ingrid Vael (@ingrid_vael) March 15, 2026</p></blockquote>
	// > Lanterns \& boats. #harbour pic.twitter.com/Ab3dEf6hIj
	// >
	// > — Ingrid Vael (@ingrid\_vael) March 15, 2026
	// Lanterns & boats. #harbour pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026
}

// The markup that Twitter's own script takes up again, made of a URL.
func ExampleHTML() {
	for _, it := range embed.ExtractText("https://x.com/ingrid_vael/status/2033154600000000000").Items {
		fmt.Println(render.HTML(it))
	}
	// Output: <blockquote class="twitter-tweet" data-dnt="true">— (@ingrid_vael) <a href="https://twitter.com/ingrid_vael/status/2033154600000000000">https://twitter.com/ingrid_vael/status/2033154600000000000</a></blockquote>
}
