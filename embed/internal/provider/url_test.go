package provider

import (
	"net/url"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func TestAbsoluteURL(t *testing.T) {
	story := &url.URL{Scheme: "https", Host: "news.example", Path: "/2024/05/story"}
	plain := &url.URL{Scheme: "http", Host: "news.example", Path: "/"}
	for _, tt := range []struct {
		raw    string
		base   *url.URL
		want   string
		reason string
	}{
		{"https://a.example/b?c=1#d", nil, "https://a.example/b?c=1#d", "absolute already"},
		{"HTTP://a.example", nil, "http://a.example", "schemes are lower case"},
		{"//a.example/b", nil, "https://a.example/b", "no base: https"},
		{"//a.example/b", plain, "http://a.example/b", "the scheme of the base"},
		{"pic.jpg", story, "https://news.example/2024/05/pic.jpg", "relative to the folder"},
		{"../pic.jpg", story, "https://news.example/2024/pic.jpg", "one folder up"},
		{"/pic.jpg", story, "https://news.example/pic.jpg", "relative to the host"},
		{"?page=2", story, "https://news.example/2024/05/story?page=2", "another query"},
		{"", story, "https://news.example/2024/05/story", "the page itself"},
		{"pic.jpg", nil, "", "relative without a base"},
		{"a.example/b", nil, "", "no scheme is relative"},
		{"  https://a.example/b \n", nil, "https://a.example/b", "blanks around it"},
		{"https://a.exa\nmple/b\tc", nil, "https://a.example/bc", "newlines and tabs within"},
		{"https:\\\\a.example\\b?c=\\d", nil, "https://a.example/b?c=%5Cd", "backslashes count as slashes before the query"},
		{`https:\\a.example/b`, nil, "https://a.example/b", "backslashes before a host that needs no escapes"},
		{`http:/\a.example`, nil, "http://a.example", "a slash of each sort"},
		{"https:////a.example/b", nil, "https://a.example/b", "slashes too many"},
		{"https://a.example/two words", nil, "https://a.example/two%20words", "a blank"},
		{"https://a.example/100%/x%2Fy", nil, "https://a.example/100%25/x%2Fy", "a stray percent sign"},
		{"https://a.example/é?ü", nil, "https://a.example/%C3%A9?ü", "letters outside ASCII"},
		{"https://a.example/\xff", nil, "https://a.example/%FF", "broken UTF-8"},
		{"javascript:void(0)", story, "", "a script"},
		{"data:text/plain,x", story, "", "data"},
		{"mailto:a@a.example", story, "", "mail"},
		{"about:blank", story, "", "nothing"},
		{"https://", story, "", "no host"},
		{"https://a.example:port/", nil, "", "no number for a port"},
		{"x", &url.URL{Scheme: "file", Path: "/tmp/a.html"}, "", "the base is no web address"},
	} {
		if got := AbsoluteURL(tt.raw, tt.base); got != tt.want {
			t.Errorf("absoluteURL(%q, %v) = %q, want %q: %s", tt.raw, tt.base, got, tt.want, tt.reason)
		}
	}
}

func TestSplitHost(t *testing.T) {
	for _, tt := range []struct {
		in, host, tail string
		ok             bool
		reason         string
	}{
		{"a.example/b?c", "a.example", "/b?c", true, "path"},
		{"a.example?c", "a.example", "?c", true, "query alone"},
		{"a.example#d", "a.example", "#d", true, "fragment alone"},
		{"a.example:443/b", "a.example", "/b", true, "the usual port"},
		{"a.example:/b", "a.example", "/b", true, "an empty port"},
		{"a.example:8080/b", "", "", false, "another port"},
		{"a.example./b", "a.example", "/b", true, "absolute name"},
		{"me@a.example/b", "", "", false, "user name"},
		{"a.example/b@c", "a.example", "/b@c", true, "@ in the path"},
		{"ä.example/b", "", "", false, "letters outside ASCII"},
		{"a%2eexample/b", "", "", false, "escape"},
		{"a example/b", "", "", false, "blank"},
		{"localhost/b", "", "", false, "no dot"},
		{"192.0.2.1/b", "", "", false, "number"},
		{".example/b", "", "", false, "empty first label"},
		{"", "", "", false, "nothing"},
	} {
		host, tail, ok := SplitHost(tt.in)
		if ok != tt.ok || ok && (host != tt.host || tail != tt.tail) {
			t.Errorf("splitHost(%q) = %q, %q, %v: %s", tt.in, host, tail, ok, tt.reason)
		}
	}
}

func TestNormalPath(t *testing.T) {
	for _, tt := range []struct{ in, want, reason string }{
		{"/a/b_c-d.e~f", "/a/b_c-d.e~f", "normal already"},
		{"", "", "empty"},
		{"/a//b/", "/a/b", "empty segments"},
		{"/a/./b/../c", "/a/c", "dots"},
		{"/../..", "/", "no way up"},
		{"/%40a%3Ab", "/@a:b", "harmless bytes"},
		{"/a%2fb", "/a%2Fb", "an escaped slash divides nothing"},
		{"/a b\"é", "/a%20b%22%C3%A9", "bytes that need an escape"},
		{"/%zz%", "/%25zz%25", "no escapes"},
		{"\\a\\b", "/a/b", "backslashes"},
	} {
		if got := normalPath(tt.in); got != tt.want {
			t.Errorf("normalPath(%q) = %q, want %q: %s", tt.in, got, tt.want, tt.reason)
		}
	}
}

func TestQueryValue(t *testing.T) {
	for _, tt := range []struct{ query, name, want, reason string }{
		{"a=1&v=2", "v", "2", "second"},
		{"v=&v=2", "v", "2", "the first that is not empty"},
		{"?v=2", "v", "2", "a question mark too many"},
		{"v=a%2Fb%3D", "v", "a/b=", "decoded"},
		{"v=a+b", "v", "a+b", "+ stays: addresses are wanted, not words"},
		{"v=50%", "v", "50%", "no escape"},
		{"xv=2", "v", "", "another name"},
		{"v", "v", "", "no value"},
		{"", "v", "", "no query"},
	} {
		if got := QueryValue(tt.query, tt.name); got != tt.want {
			t.Errorf("queryValue(%q, %q) = %q, want %q: %s", tt.query, tt.name, got, tt.want, tt.reason)
		}
	}
}

func TestParseStart(t *testing.T) {
	for s, want := range map[string]int{
		"90": 90, "90s": 90, "1m30s": 90, "1h2m3s": 3723, "1H2M3S": 3723, "2m": 120, "1m40": 100, "1h": 3600,
		"1:30": 90, "1:02:03": 3723, "90.7": 90, "90.7s": 90, "00h17m05s": 1025, "0": 0,
		"": 0, "soon": 0, "1x": 0, "-5": 0, "s": 0, "1m30x": 0, "1700000000": 0, "99999999999999999999": 0,
		"1:30s2": 0, "9.x": 0, "47h59m60s1": 0,
	} {
		if got := ParseStart(s); got != want {
			t.Errorf("parseStart(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestMediaFile(t *testing.T) {
	for address, want := range map[string]record.Kind{
		"https://a.example/v/clip.mp4":             record.KindVideo,
		"https://a.example/v/clip.MP4?token=a.mp3": record.KindVideo,
		"https://a.example/live/master.m3u8#t=3":   record.KindVideo,
		"//a.example/dash/manifest.mpd":            record.KindVideo,
		"https://a.example/clip.webm":              record.KindVideo,
		"https://a.example/a/pod.mp3":              record.KindAudio,
		"https://a.example/a/pod.flac":             record.KindAudio,
		"https://a.example/page.html?v=clip.mp4":   "",
		"https://a.example/clip.mp4/poster":        "",
		"https://a.example/.mp4":                   "",
		"https://clip.mp4":                         "",
		"https://a.example/mp4":                    "",
		"https://a.example/pic.jpeg":               "",
		"":                                         "",
	} {
		got, ok := MediaFile(address)
		if got != want || ok != (want != "") {
			t.Errorf("mediaFile(%q) = %q, %v, want %q", address, got, ok, want)
		}
	}
}

func TestCleanURL(t *testing.T) {
	for _, tt := range []struct{ raw, want string }{
		{"", ""},
		{"https://a.example/b?c=1", "https://a.example/b?c=1"},
		{"https://a.example/b#c", "https://a.example/b#c"},
		{`https:\\a.example/b`, ""},
		{"/////a.example/b", ""},
		{"//a.example/b", ""},
		{"ftp://a.example/b", ""},
		{"https:///b", ""},
	} {
		got := tt.raw
		if CleanURL(&got); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.raw, got, tt.want)
		}
	}
}

// A URL that is taken as it is must be what parsing and writing it gives.
func FuzzPlainAddress(f *testing.F) {
	for _, s := range []string{"a.example", "a.example/b/../c?d=e&f=%2F", "a.example?x", "a.example/?", "a.example:80/", "a@b/c", "a.example/%zz", "a.example/*", "./a", "a.example/b#c", "A.example//b;c=(d)'!$*", "a/%00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, rest string) {
		if !isPlainURL(rest) {
			return
		}
		s := "https://" + rest
		u, err := url.Parse(escapeUnsafe(s))
		if err != nil || u.Hostname() == "" || u.String() != s {
			t.Errorf("%q: parsed %v, %v", s, u, err)
		}
	})
}

// However the slashes are written, the URL that comes back has the usual ones.
func TestAddressSlashes(t *testing.T) {
	for _, lead := range []string{"http://", `http:/\`, `http:\/`, `http:\\`, "HTTP://", "http:///"} {
		raw, want := lead+"a.example/b", "http://a.example/b"
		if got := AbsoluteURL(raw, nil); got != want {
			t.Errorf("absoluteURL(%q) = %q, want %q", raw, got, want)
		}
		got := raw
		if CleanURL(&got); got != "" && !strings.Contains(strings.ToLower(got), want[:len("http://a")]) {
			t.Errorf("cleanURL(%q) leaves %q", raw, got)
		}
	}
}
