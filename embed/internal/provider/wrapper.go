package provider

import (
	"strings"
)

// A wrapper is a service whose URLs carry another URL: the item is the
// inner one's.
type wrapper struct {
	hosts  string // as in provider.hosts
	path   string // how the path begins; lower case
	params string // parameters that hold the inner URL, tried in order; "" if the rest of the path is it
	frame  bool   // the wrapper is itself the frame on the page
}

// wrappers lists them. Paths and parameters are those that the services produce
// themselves for shared or embedded links.
func wrappers() []wrapper {
	return []wrapper{
		// Players that show other services' players.
		{hosts: "cdn.embedly.com", path: "/widgets/", params: "src url", frame: true},
		{hosts: "cdn.iframe.ly iframe.ly if-cdn.com", path: "/api/iframe", params: "url", frame: true},
		{hosts: "w.soundcloud.com", path: "/player", params: "url", frame: true},
		{hosts: "player.soundcloud.com", path: "/player.swf", params: "url", frame: true},
		// Archives and caches.
		{hosts: "web.archive.org archive.org", path: "/web/"},
		{hosts: "*.cdn.ampproject.org", path: "/c/s/"},
		{hosts: "*.cdn.ampproject.org", path: "/v/s/"},
		{hosts: "*.cdn.ampproject.org", path: "/c/"},
		{hosts: "google.*", path: "/amp/s/"},
		{hosts: "google.*", path: "/amp/"},
		// Redirects.
		{hosts: "google.*", path: "/url", params: "url q"},
		{hosts: "duckduckgo.com", path: "/l/", params: "uddg"},
		{hosts: "translate.google.com", path: "/translate", params: "u"},
		{hosts: "l.facebook.com lm.facebook.com facebook.com", path: "/l.php", params: "u"},
		{hosts: "l.instagram.com l.threads.net l.threads.com l.messenger.com", path: "/", params: "u"},
		{hosts: "out.reddit.com", path: "/", params: "url"},
		{hosts: "t.umblr.com", path: "/redirect", params: "z"},
		{hosts: "vk.com vk.ru away.vk.com", path: "/away.php", params: "to"},
		{hosts: "youtube.com", path: "/redirect", params: "q"},
		{hosts: "linkedin.com", path: "/redir/redirect", params: "url"},
		{hosts: "linkedin.com", path: "/safety/go", params: "url"},
		{hosts: "slack-redir.net", path: "/link", params: "url"},
		{hosts: "steamcommunity.com", path: "/linkfilter", params: "url u"},
		{hosts: "exit.sc disq.us", path: "/", params: "url"},
		{hosts: "*.safelinks.protection.outlook.com", path: "/", params: "url"},
		{hosts: "urldefense.com", path: "/v3/__"},
		{hosts: "publish.twitter.com publish.x.com", path: "/", params: "query url"},
	}
}

func (w *wrapper) recognize(a *urlParts) (hit, bool) {
	if len(a.path) < len(w.path) || !asciiEqualFold(a.path[:len(w.path)], w.path) {
		// "/" also stands for no path at all.
		if a.path != "" || w.path != "/" {
			return hit{}, false
		}
	}
	if w.params == "" {
		return a.wrapped(wrappedInPath(a.tail[min(len(w.path), len(a.tail)):]))
	}
	for name := range strings.FieldsSeq(w.params) {
		inner := a.param(name)
		if inner == "" {
			continue
		}
		if h, ok := a.wrapped(inner); ok {
			if w.frame {
				h.frame, h.embedURL = true, ""
			}
			return h, true
		}
	}
	return hit{}, false
}

// wrappedInPath returns the URL at the end of an archive's path, behind its
// time stamp if there is one ("20190405if_/https://…").
func wrappedInPath(s string) string {
	stamp, rest, ok := strings.Cut(s, "/")
	if ok && stamp != "" && IsDigits(stamp[:1]) && strings.IndexByte(stamp, '.') < 0 {
		s = rest
	}
	s, _, _ = strings.Cut(s, "__;") // the end of a urldefense.com URL
	// Some servers merge the slashes of "https://".
	for _, scheme := range [...]string{"https:/", "http:/"} {
		if rest, ok := strings.CutPrefix(s, scheme); ok {
			return "https://" + strings.TrimLeft(rest, "/")
		}
	}
	return "https://" + s
}
