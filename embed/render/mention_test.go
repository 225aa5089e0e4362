package render_test

import (
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
)

func TestRenderMention(t *testing.T) {
	m := &embed.Mention{Ref: embed.Ref{Kind: embed.KindMention}, Network: embed.ProviderTwitter, Text: "She tweeted <that>.", Lang: "en"}
	for _, tt := range []struct{ got, want string }{
		{render.Text(m), "She tweeted <that>."},
		{render.Markdown(m), `She tweeted \<that\>.`},
		{render.HTML(m), `<p lang="en">She tweeted &lt;that&gt;.</p>`},
		{render.Card(m), `<blockquote class="embed-card"><p lang="en" dir="ltr">She tweeted &lt;that&gt;.</p></blockquote>`},
		{render.Link(m), `<p lang="en">She tweeted &lt;that&gt;.</p>`},
	} {
		if tt.got != tt.want {
			t.Errorf("%s, not %s", tt.got, tt.want)
		}
	}
}
