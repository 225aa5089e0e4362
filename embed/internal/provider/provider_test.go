package provider

import (
	"net/url"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

func TestRecognizeURL(t *testing.T) {
	for _, tt := range urlTests {
		it, ok := RecognizeURL(tt.address, nil)
		got, canonical := "", ""
		if ok != (it != nil) {
			t.Errorf("recognizeURL(%q, nil) = %v, %v", tt.address, it, ok)
		}
		if it != nil {
			ref := it
			got, canonical = string(ref.Kind)+" "+string(ref.Provider)+" "+ref.ID, ref.URL
		}
		if got != tt.want {
			t.Errorf("recognizeURL(%q, nil): %q, want %q: %s", tt.address, got, tt.want, tt.reason)
		} else if tt.url != "" && canonical != tt.url {
			t.Errorf("recognizeURL(%q, nil): address %q, want %q: %s", tt.address, canonical, tt.url, tt.reason)
		}
	}
}

// What a URL names must be what its canonical URL names.
func TestCanonicalAddresses(t *testing.T) {
	named := make(map[record.Provider]bool)
	for _, tt := range urlTests {
		if h, ok := recognize(tt.address, 0); ok {
			named[h.provider] = true
			checkCanonical(t, tt.address, h)
		}
	}
	if len(named) < 70 {
		t.Errorf("the examples name %d providers only", len(named))
	}
}

func TestRecognizeURLFields(t *testing.T) {
	const frame = "https://www.youtube.com/embed/Qm7-zTk_3Wx?start=61"
	for _, tt := range []struct {
		address  string
		start    int
		handle   string
		account  string
		embedURL string
		reason   string
	}{
		{frame, 61, "", "", frame, "the frame is kept as given"},
		{"//www.youtube.com/embed/Qm7-zTk_3Wx", 0, "", "", "https://www.youtube.com/embed/Qm7-zTk_3Wx", "and resolved"},
		{"https://youtu.be/Qm7-zTk_3Wx?t=1m30s", 90, "", "", "", "a page is no frame"},
		{"https://www.youtube.com/watch?v=Qm7-zTk_3Wx#t=1h2m3s", 3723, "", "", "", "time in the fragment"},
		{"https://www.youtube.com/watch?v=Qm7-zTk_3Wx&t=soon", 0, "", "", "", "no time"},
		{"https://vimeo.com/472819365#t=0m12s", 12, "", "", "", "Vimeo's time"},
		{"https://www.dailymotion.com/embed/video/x7kq93z?start=95", 95, "", "", "https://www.dailymotion.com/embed/video/x7kq93z?start=95", "Dailymotion's time"},
		{"https://www.twitch.tv/videos/1094628193?t=00h17m05s", 1025, "", "", "", "Twitch's time"},
		{"https://x.com/nadia_quill/status/1462093817264508931", 0, "nadia_quill", "", "", "a tweet's handle"},
		{"https://x.com/i/status/1462093817264508931", 0, "", "", "", "none in this address"},
		{"https://www.tiktok.com/@north.wind/video/7104628193750284931", 0, "north.wind", "", "", "a post's handle"},
		{"https://www.tiktok.com/@_/video/7104628193750284931", 0, "", "", "", "\"_\" stands for any"},
		{"https://t.me/northwind/2093", 0, "northwind", "", "", "the channel is the poster, and part of the id"},
		{"https://t.me/c/1204417/2093", 0, "", "", "", "a private channel has a number only"},
		{"https://www.facebook.com/northwind.press/posts/104628193750284", 0, "northwind.press", "", "", "a page's name"},
		{"https://www.facebook.com/904417/posts/104628193750284", 0, "", "", "", "a page's number is no name"},
		{"https://players.brightcove.net/904417001/Zk3vQ9t_default/index.html?videoId=6209381726001", 0, "", "904417001",
			"https://players.brightcove.net/904417001/Zk3vQ9t_default/index.html?videoId=6209381726001", "an account"},
		{"https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fplayer.vimeo.com%2Fvideo%2F472819365", 0, "", "",
			"https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fplayer.vimeo.com%2Fvideo%2F472819365", "the outer frame is the one on the page"},
		{"https://l.facebook.com/l.php?u=https%3A%2F%2Fplayer.vimeo.com%2Fvideo%2F472819365", 0, "", "",
			"https://player.vimeo.com/video/472819365", "a redirect is none"},
	} {
		it, ok := RecognizeURL(tt.address, nil)
		if !ok {
			t.Errorf("recognizeURL(%q, nil): nothing: %s", tt.address, tt.reason)
			continue
		}
		start, handle, account := 0, "", ""
		switch it.Kind {
		case record.KindTweet:
			handle = it.Handle
			if it.Posted.IsZero() {
				t.Errorf("recognizeURL(%q, nil): no time", tt.address)
			}
		case record.KindVideo:
			start, account = it.StartSeconds, it.Account
		case record.KindPost:
			handle = it.Handle
		}
		if start != tt.start || handle != tt.handle || account != tt.account || it.EmbedURL != tt.embedURL {
			t.Errorf("recognizeURL(%q, nil): start %d, handle %q, account %q, frame %q: %s",
				tt.address, start, handle, account, it.EmbedURL, tt.reason)
		}
	}
}

func TestRecognizeURLRelative(t *testing.T) {
	onYouTube := &url.URL{Scheme: "https", Host: "www.youtube.com", Path: "/watch"}
	onNews := &url.URL{Scheme: "https", Host: "news.example", Path: "/2024/story"}
	for _, tt := range []struct {
		raw    string
		base   *url.URL
		want   string
		reason string
	}{
		{"/embed/Qm7-zTk_3Wx", onYouTube, "Qm7-zTk_3Wx", "relative to a provider's page"},
		{"?v=Qm7-zTk_3Wx", onYouTube, "Qm7-zTk_3Wx", "only a query"},
		{"/embed/Qm7-zTk_3Wx", onNews, "", "relative to another page"},
		{"/embed/Qm7-zTk_3Wx", nil, "", "no base"},
		{"www.youtube.com/embed/Qm7-zTk_3Wx", onNews, "Qm7-zTk_3Wx", "a forgotten scheme"},
		{"https://news.example/embed/Qm7-zTk_3Wx", onYouTube, "", "absolute"},
	} {
		it, _ := RecognizeURL(tt.raw, tt.base)
		got := ""
		if it != nil {
			got = it.ID
		}
		if got != tt.want {
			t.Errorf("recognizeURL(%q, %v): %q, want %q: %s", tt.raw, tt.base, got, tt.want, tt.reason)
		}
	}
}

func TestItemForID(t *testing.T) {
	for _, tt := range []struct {
		provider record.Provider
		id       string
		kind     record.Kind
		url      string
		reason   string
	}{
		{record.YouTube, "Qm7-zTk_3Wx", record.KindVideo, "https://www.youtube.com/watch?v=Qm7-zTk_3Wx", "11 characters"},
		{record.YouTube, "Qm7-zTk_3W", "", "", "10 characters"},
		{record.YouTube, "videoseries", "", "", "a word of the player"},
		{record.Twitter, "1462093817264508931", record.KindTweet, "https://x.com/i/status/1462093817264508931", "a status id"},
		{record.Twitter, "0462093817264508931", "", "", "no number begins with 0"},
		{record.Vimeo, "472819365", record.KindVideo, "https://vimeo.com/472819365", "a number"},
		{record.Vimeo, "47x", "", "", "no number"},
		{record.Instagram, "CkQ9tR7mZk3", record.KindPost, "https://www.instagram.com/p/CkQ9tR7mZk3/", "a shortcode"},
		{record.TikTok, "7104628193750284931", record.KindPost, "https://www.tiktok.com/@_/video/7104628193750284931", "a number"},
		{record.Brightcove, "6209381726001", record.KindVideo, "", "no page without the account"},
		{record.Kaltura, "1_k3vq9t7m", record.KindVideo, "", "no page without the account"},
		{record.JWPlayer, "Zk3vQ9tR", record.KindVideo, "https://cdn.jwplayer.com/previews/Zk3vQ9tR", "eight characters"},
		{record.Streamable, "login", "", "", "a page of the site"},
		{record.Mastodon, "110462819375028493", "", "", "no host"},
		{"nobody", "1", "", "", "no provider"},
	} {
		it, ok := ItemForID(tt.provider, tt.id)
		if !ok {
			if tt.kind != "" {
				t.Errorf("itemForID(%q, %q): nothing: %s", tt.provider, tt.id, tt.reason)
			}
			continue
		}
		ref := it
		if ref.Kind != tt.kind || ref.URL != tt.url || ref.Provider != tt.provider || ref.ID != tt.id || ref.EmbedURL != "" {
			t.Errorf("itemForID(%q, %q) = %+v: %s", tt.provider, tt.id, ref, tt.reason)
		}
	}
}

func TestProviderByName(t *testing.T) {
	for name, want := range map[string]record.Provider{
		"youtube": record.YouTube, "YouTube": record.YouTube, "yt": record.YouTube, "youtube.com": record.YouTube, "youtube-nocookie": record.YouTube,
		"x": record.Twitter, "X": record.Twitter, "tweet": record.Twitter, "Apple Podcasts": record.ApplePodcasts, "jwplatform": record.JWPlayer,
		"vkontakte": record.VK, "ok.ru": record.Odnoklassniki, "gist": record.GitHub, "nytimes": "nytimes",
		"": "", "facebooks": "", "yöutube": "", "a name that is much longer than any provider's": "",
	} {
		if got := ProviderByName(name); got != want {
			t.Errorf("providerByName(%q) = %q, want %q", name, got, want)
		}
	}
}

// Names are the stable text of the JSON.
func TestProviderNames(t *testing.T) {
	seen := make(map[record.Provider]bool)
	for _, p := range Providers() {
		if seen[p.Name] {
			t.Errorf("%s is listed twice", p.Name)
		}
		seen[p.Name] = true
		for i := 0; i < len(p.Name); i++ {
			if c := p.Name[i]; c != ascii.LowerByte(c) || !ascii.IsAlnum(c) {
				t.Errorf("%s is not one lower-case word", p.Name)
			}
		}
		if p.match == nil && len(p.Shapes) == 0 {
			t.Errorf("%s has no addresses", p.Name)
		}
	}
	for _, name := range []record.Provider{
		record.Twitter, record.Instagram, record.Facebook, record.TikTok, record.Threads, record.Bluesky, record.Mastodon, record.TruthSocial, record.Reddit, record.LinkedIn, record.Telegram,
		record.Pinterest, record.Tumblr, record.VK, record.Odnoklassniki, record.Weibo, record.Snapchat, record.Imgur, record.Flickr, record.Giphy, record.GitHub, record.CodePen, record.SlideShare,
		record.YouTube, record.Vimeo, record.Dailymotion, record.Twitch, record.Rutube, record.Bilibili, record.Youku, record.Tencent, record.Niconico, record.Naver, record.Kakao, record.Aparat,
		record.PeerTube, record.Odysee, record.Rumble, record.BitChute, record.Streamable, record.Wistia, record.Vidyard, record.Loom, record.Kaltura, record.Brightcove, record.JWPlayer, record.TED,
		record.VideoPress, record.Mux, record.Bunny, record.Coub, record.Vine, record.Glomex, record.Arte, record.Archive, record.Blogger, record.GoogleDrive, record.Wirewax, record.Spotify, record.SoundCloud,
		record.ApplePodcasts, record.AppleMusic, record.Deezer, record.Acast, record.Megaphone, record.Podigee, record.Libsyn, record.Audioboom, record.Bandcamp, record.Mixcloud,
	} {
		if !seen[name] {
			t.Errorf("%s is not in the list", name)
		}
	}
}

func TestValidHandle(t *testing.T) {
	for s, want := range map[string]bool{
		"nadia_quill": true, "A": true, "0123456789abcde": true, "an_old_one_of_twenty": true,
		"": false, "nadia-quill": false, "na.dia": false, "@nadia": false, "one_of_twenty_one_chr": false,
	} {
		if got := ValidHandle(s); got != want {
			t.Errorf("validHandle(%q) = %v", s, got)
		}
	}
}

func TestValidStatusID(t *testing.T) {
	for s, want := range map[string]bool{
		"20": true, "1462093817264508931": true, "": false, "0": false, "00": false, "7": false, "+20": false,
		"14620938172645089310": false, "12a": false,
	} {
		if got := ValidStatusID(s); got != want {
			t.Errorf("validStatusID(%q) = %v", s, got)
		}
	}
}

// A page has hundreds of URLs, and nearly all are of unknown hosts: they
// must cost nothing.
func TestUnknownHostsAllocateNothing(t *testing.T) {
	RecognizeURL("https://youtu.be/Qm7-zTk_3Wx", nil) // builds the index
	for _, address := range []string{
		"https://www.News.Example/2024/05/story?id=7#top",
		"//static.cdn.news.example/a/b.js",
		"/relative/path.html",
		"https://news.example/p/a-story",
		"data:image/gif;base64,R0lGOD",
	} {
		n := testing.AllocsPerRun(100, func() {
			if _, ok := RecognizeURL(address, nil); ok {
				t.Errorf("recognizeURL(%q, nil) found something", address)
			}
		})
		if n != 0 {
			t.Errorf("recognizeURL(%q, nil) allocates %v times", address, n)
		}
	}
}

// The time must grow with the length alone, whatever the URL holds.
func TestRecognizeURLHostile(t *testing.T) {
	const n = 1 << 20
	for _, address := range []string{
		"https://www.youtube.com/" + strings.Repeat("a/", n/2),
		"https://www.youtube.com/?" + strings.Repeat("v=&", n/3),
		"https://www.youtube.com/embed/" + strings.Repeat("%2F", n/3),
		"https://www.facebook.com/plugins/post.php?href=" + strings.Repeat("https://www.facebook.com/plugins/post.php?href=", n/47),
		"https://web.archive.org/web/1/" + strings.Repeat("https://web.archive.org/web/1/", n/30),
		"https://giphy.com/gifs/" + strings.Repeat("-", n),
		"https://www.slideshare.net/" + strings.Repeat("a-", n/2),
		strings.Repeat("a.", n/2) + "youtube.com/",
		strings.Repeat("https://", n/8),
		strings.Repeat("https%3A%2F%2F", n/14),
		"https://open.spotify.com/" + strings.Repeat("embed/", n/6),
	} {
		if it, ok := RecognizeURL(address, nil); ok {
			t.Errorf("%.60q names %+v", address, it)
		}
	}
}

func BenchmarkRecognizeURL(b *testing.B) {
	for _, bb := range []struct{ name, address string }{
		{"unknown", "https://www.news.example/2024/05/01/some-longer-story-about-a-harbour.html?ref=home"},
		{"relative", "/2024/05/01/some-longer-story-about-a-harbour.html"},
		{"other", "https://www.facebook.com/northwind.press"},
		{"hook", "https://www.youtube.com/embed/Qm7-zTk_3Wx?rel=0&start=61"},
		{"pattern", "https://players.brightcove.net/904417001/Zk3vQ9t_default/index.html?videoId=6209381726001"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				RecognizeURL(bb.address, nil)
			}
		})
	}
}

// Patterns are compiled when they are first asked, so a bad one shows itself only here.
func TestPatternsCompile(t *testing.T) {
	x := buildIndex()
	check := func(l *lazyPattern) {
		if l.compiled() == nil {
			_, err := CompilePattern(l.text)
			t.Errorf("%s: %v", l.provider.Name, err)
		}
	}
	n := 0
	for _, s := range x.sites {
		for r := s.first; r != nil; r = r.next {
			if r.pattern != nil {
				check(r.pattern)
				n++
			}
		}
	}
	for _, l := range x.bare {
		check(l)
	}
	if n < 1000 {
		t.Errorf("%d patterns of hosts", n)
	}
	if l := (&lazyPattern{text: "lampcast.example/v/{id:?}", provider: new(provider)}); l.compiled() != nil {
		t.Error("a pattern with an unknown class compiles")
	}
}

func BenchmarkProviderIndex(b *testing.B) {
	for b.Loop() {
		buildIndex()
	}
}
