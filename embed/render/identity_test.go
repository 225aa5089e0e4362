package render_test

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/render"
)

// TestHTMLKeepsIdentity checks that what HTML writes is the same item when it is read
// again, and the same each time.
func TestHTMLKeepsIdentity(t *testing.T) {
	for _, address := range []string{
		"https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv",
		"https://www.youtube.com/embed/videoseries?list=PLabcdefghijklmnopqrstuvwxyz012345",
		"https://www.youtube.com/watch?v=abcdefghijk",
		"https://vimeo.com/event/1234567",
		"https://vimeo.com/event/1234567/embed",
		"https://vimeo.com/123456789/abcdef0123",
		"https://vimeo.com/123456789",
		"https://players.brightcove.net/1234567890001/AbCdEfGhI_default/index.html?videoId=6012345678001",
		"https://players.brightcove.net/1234567890001/default_default/index.html?videoId=6012345678001",
		"https://www.dailymotion.com/playlist/x5nmbq",
		"https://www.dailymotion.com/video/x7tgad0",
		"https://www.bilibili.com/video/BV1xx411c7mD",
		"https://soundcloud.com/mia/night-boats",
		"https://api.soundcloud.com/tracks/123456789",
		"https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
		"https://podcasts.apple.com/us/podcast/boats/id1234567890?i=1000512345678",
		"https://www.twitch.tv/mia",
		"https://x.com/mia_quill/status/1900517262751880839",
		"https://www.instagram.com/p/C-tIU8uyxbP/",
		"https://www.facebook.com/20531316728/videos/10154009990506729/",
		"https://mastodon.social/@mia/112345678901234567",
	} {
		it, ok := embed.RecognizeURL(address)
		if !ok {
			continue // a form that is not known
		}
		want, markup := it.Common(), render.HTML(it)
		for range 20 {
			if again := render.HTML(it); again != markup {
				t.Fatalf("%s: %s and then %s", address, markup, again)
			}
		}
		res, err := embed.ExtractBytes([]byte("<article>" + markup + "</article>"))
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Items) != 1 {
			t.Errorf("%s: %d items in %s", address, len(res.Items), markup)
			continue
		}
		if got := res.Items[0].Common(); got.Kind != want.Kind || got.Provider != want.Provider || got.ID != want.ID || got.URL != want.URL {
			t.Errorf("%s: %s %s %s %s, want %s %s %s %s, in %s", address, got.Kind, got.Provider, got.ID, got.URL, want.Kind, want.Provider, want.ID, want.URL, markup)
		}
	}
}

// TestHTMLIsTheSame checks that an item with the names of fields in its own fields is
// written the same each time.
func TestHTMLIsTheSame(t *testing.T) {
	for _, words := range []string{"{id}", "{path}", "{account}", "abcdef0123"} {
		v := &embed.Video{Account: words}
		v.Kind, v.Provider, v.ID, v.URL = embed.KindVideo, embed.ProviderVimeo, "123456789", "https://vimeo.com/123456789/"+words
		first := render.HTML(v)
		for range 20 {
			if again := render.HTML(v); again != first {
				t.Fatalf("%s: %s and then %s", words, first, again)
			}
		}
	}
}

// TestPostsWithoutURL checks that a post of which only words are known is found again
// with its author and network.
func TestPostsWithoutURL(t *testing.T) {
	text := "Boats leave early.\n\nA post shared by Mia Quill (@mia.quill)"
	found := embed.ExtractText(text).Items
	if len(found) != 1 {
		t.Fatalf("%+v", found)
	}
	post, ok := found[0].(*embed.Post)
	if !ok {
		t.Fatalf("%+v", found[0])
	}
	markup := render.HTML(post)
	res, err := embed.ExtractBytes([]byte("<article>" + markup + "</article>"))
	if err != nil {
		t.Fatal(err)
	}
	posts := embed.Only[*embed.Post](res)
	if len(posts) != 1 || posts[0].Provider != post.Provider || posts[0].Handle != post.Handle || posts[0].Author != post.Author || posts[0].Text != post.Text {
		t.Errorf("%+v is written %s and read %+v", post, markup, posts)
	}
}

// TestNilItems checks that what is no item is rendered as nothing.
func TestNilItems(t *testing.T) {
	var tweet *embed.Tweet
	for _, it := range []embed.Item{nil, tweet} {
		for name, f := range map[string]func(embed.Item) string{"HTML": render.HTML, "Card": render.Card, "Link": render.Link, "Text": render.Text, "Markdown": render.Markdown} {
			if got := strings.NewReplacer("<p>", "", "</p>", "", `<blockquote class="embed-card">`, "", "</blockquote>", "").Replace(f(it)); got != "" {
				t.Errorf("%s of %T: %q", name, it, got)
			}
		}
	}
}

// TestHTMLKeepsItems checks for all items of the cases and the corpus that one which a
// provider and an id, or a network and who posted, identify is found again in what HTML
// writes. What nothing identifies but the URL of a frame or file that is no provider's
// is a link or a player; what nothing identifies is words, and no item.
func TestHTMLKeepsItems(t *testing.T) {
	for _, name := range embedtest.CorpusFiles(t) {
		for _, it := range embedtest.Extract(t, name, embedtest.ReadFile(t, name)).Items {
			markup := render.HTML(it)
			found := embedtest.Extract(t, "a.html", []byte("<article><p>Words before it.</p>"+markup+"<p>Words behind it.</p></article>")).Items
			want, got := identityOf(it), ""
			if len(found) == 1 {
				got = identityOf(found[0])
			}
			switch {
			case want == "" && len(found) == 1 && found[0].Common().Kind != it.Common().Kind:
				t.Errorf("%s: %v becomes %v in %s", name, it, found[0], markup)
			case want != got && want != "":
				t.Errorf("%s: %q is read as %q (%d items) in %s", name, want, got, len(found), markup)
			}
		}
	}
}

// identityOf returns what identifies an item, "" if nothing does.
func identityOf(it embed.Item) string {
	ref := it.Common()
	who := ref.ID
	if who == "" {
		switch it := it.(type) {
		case *embed.Tweet:
			who = it.Author + " @" + it.Handle
		case *embed.Post:
			if by := ref.Provider; by == embed.ProviderTikTok || by == embed.ProviderReddit {
				return "" // their by-lines are a sound and a community, which HTML would have to invent
			}
			who = it.Author + " @" + it.Handle
		case *embed.Placeholder:
			who = it.Text
		}
	}
	if who == "" || who == " @" {
		return ""
	}
	return string(ref.Kind) + " " + string(ref.Provider) + " " + who
}
