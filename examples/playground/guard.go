package main

import (
	"errors"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// guard puts what protects the page before next: it answers only requests for
// the page's own address, POST requests only from the page itself, and every
// answer carries the security headers.
func guard(addr *net.TCPAddr, next http.Handler) http.Handler {
	var origins http.CrossOriginProtection
	sameOrigin := origins.Handler(next)
	hosts := ownHosts(addr)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header())
		// A foreign site may let its name point at 127.0.0.1 and then read the
		// answers as its own (DNS rebinding); its name is in the Host header.
		if !slices.Contains(hosts, strings.ToLower(r.Host)) {
			http.Error(w, "playground: this is http://"+hosts[0]+"/; open that address", http.StatusMisdirectedRequest)
			return
		}
		sameOrigin.ServeHTTP(w, r)
	})
}

// ownHosts lists the Host headers that mean this server, the printed one first. A
// server on all addresses of the machine is meant by each of these.
func ownHosts(addr *net.TCPAddr) []string {
	names := []string{addr.IP.String(), "127.0.0.1", "localhost"}
	if addr.IP.IsUnspecified() {
		all, err := net.InterfaceAddrs()
		if err == nil {
			for _, a := range all {
				if n, ok := a.(*net.IPNet); ok {
					names = append(names, n.IP.String())
				}
			}
		}
	}
	var hosts []string
	for _, name := range names {
		hosts = append(hosts, net.JoinHostPort(name, strconv.Itoa(addr.Port)))
		if addr.Port == 80 {
			hosts = append(hosts, name)
		}
	}
	return hosts
}

// policy lets the page load only its own files, run no script that stands in its
// markup, be in no frame, and send its form only to itself.
var policy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
}, "; ")

func setHeaders(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	// Not no-referrer: with it, a form's Origin header would be "null".
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), clipboard-write=(self)")
	// The cards link other sites; the browser shall not look up their names ahead.
	h.Set("X-DNS-Prefetch-Control", "off")
	h.Set("Cache-Control", "no-store")
}

// tooLarge reports whether err means that a request's body is beyond the limit.
func tooLarge(err error) bool {
	var e *http.MaxBytesError
	return errors.As(err, &e)
}
