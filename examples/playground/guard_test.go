package main

import (
	"net"
	"slices"

	"net/http"
	"strings"
	"testing"
)

// checkHeaders fails for an answer without the security headers.
func checkHeaders(t *testing.T, what string, h http.Header) {
	t.Helper()
	for name, want := range map[string]string{
		"X-Content-Type-Options":       "nosniff",
		"X-Frame-Options":              "DENY",
		"Referrer-Policy":              "same-origin",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cross-Origin-Embedder-Policy": "require-corp",
		"X-Dns-Prefetch-Control":       "off",
		"Cache-Control":                "no-store",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s: %s is %q, want %q", what, name, got, want)
		}
	}
	csp := h.Get("Content-Security-Policy")
	for _, want := range []string{
		"default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "trusted-types 'none'",
	} {
		if !strings.Contains(csp, want) {
			t.Errorf("%s: the policy lacks %q: %s", what, want, csp)
		}
	}
	for _, bad := range []string{"unsafe", "*", "http:", "https:", "data:"} {
		if strings.Contains(csp, bad) {
			t.Errorf("%s: the policy allows %q: %s", what, bad, csp)
		}
	}
	if h.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("%s: other sites may read the answer", what)
	}
}

func TestHosts(t *testing.T) {
	h := newTestHandler(t)
	for host, status := range map[string]int{
		"127.0.0.1:8421":              200,
		"localhost:8421":              200,
		"LocalHost:8421":              200,
		"127.0.0.1":                   421,
		"127.0.0.1:8422":              421,
		"rebound.example":             421,
		"rebound.example:8421":        421,
		"127.0.0.1.rebound.example":   421,
		"localhost:8421.evil.example": 421,
		"[::1]:8421":                  421,
		"":                            421,
	} {
		r := request("GET", "/", nil)
		r.Host = host
		w := do(h, r)
		if w.Code != status {
			t.Errorf("host %q: %d, want %d", host, w.Code, status)
		}
		if status != 200 && !strings.Contains(w.Body.String(), "open that address") {
			t.Errorf("host %q: %s", host, w.Body)
		}
		checkHeaders(t, "host "+host, w.Header())
	}
}

// TestHostsPort80: browsers leave the port of http out.
func TestHostsPort80(t *testing.T) {
	h, err := newHandler(testAddr(80))
	if err != nil {
		t.Fatal(err)
	}
	r := request("GET", "/", nil)
	r.Host = "127.0.0.1"
	if w := do(h, r); w.Code != 200 {
		t.Errorf("%d", w.Code)
	}
}

func TestOrigins(t *testing.T) {
	h := newTestHandler(t)
	for _, c := range []struct {
		reason       string
		origin, site string
		status       int
	}{
		{"the page itself", "http://127.0.0.1:8421", "same-origin", 200},
		{"the page in an older browser", "http://127.0.0.1:8421", "", 200},
		{"no browser", "", "", 200},
		{"another site", "https://evil.example", "cross-site", 403},
		{"another site, older browser", "https://evil.example", "", 403},
		{"another server of this machine", "http://127.0.0.1:9000", "same-site", 403},
		{"the same, older browser", "http://127.0.0.1:9000", "", 403},
		{"a sandboxed frame", "null", "cross-site", 403},
		{"the same, older browser", "null", "", 403},
	} {
		for _, target := range []string{"/", "/results"} {
			r := formRequest(t, target, "x", "auto")
			for name, value := range map[string]string{"Origin": c.origin, "Sec-Fetch-Site": c.site} {
				r.Header.Del(name)
				if value != "" {
					r.Header.Set(name, value)
				}
			}
			w := do(h, r)
			if w.Code != c.status {
				t.Errorf("%s, %s: %d, want %d", c.reason, target, w.Code, c.status)
			}
			checkHeaders(t, c.reason, w.Header())
		}
	}
}

// TestHostsAll: a server on all addresses is meant by the machine's own, and by no
// other name.
func TestHostsAll(t *testing.T) {
	hosts := ownHosts(&net.TCPAddr{IP: net.IPv4zero, Port: 99})
	if !slices.Contains(hosts, "127.0.0.1:99") || !slices.Contains(hosts, "localhost:99") || slices.Contains(hosts, "evil.example:99") {
		t.Errorf("hosts are %v", hosts)
	}
	if hosts := ownHosts(&net.TCPAddr{IP: net.IPv4(192, 0, 2, 7), Port: 99}); hosts[0] != "192.0.2.7:99" {
		t.Errorf("the printed host is %s", hosts[0])
	}
}
