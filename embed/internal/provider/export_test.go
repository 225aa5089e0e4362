package provider

import (
	"strings"
	"testing"
)

// HasMatch reports whether p has a function that no pattern can stand for.
func HasMatch(p provider) bool { return p.match != nil }

// Samples returns a URL for each pattern of p.
func Samples(t *testing.T, p provider) (urls []string) {
	t.Helper()
	for i := range p.Shapes {
		for _, text := range strings.Fields(p.Shapes[i].Pages + " " + p.Shapes[i].Frames) {
			pat, err := CompilePattern(text)
			if err != nil {
				t.Fatal(err)
			}
			if len(pat.Hosts) == 0 {
				pat.Hosts = strings.Fields(p.Hosts)[:1]
				if sub, ok := strings.CutPrefix(pat.Hosts[0], "*."); ok {
					pat.Hosts[0] = "someone." + sub
				}
			}
			urls = append(urls, pat.Sample(9))
		}
	}
	return urls
}

// TestedURLs returns the URLs that the tests of this package name something by.
func TestedURLs() (urls []string) {
	for _, tt := range urlTests {
		if tt.want != "" {
			urls = append(urls, tt.address)
		}
	}
	return urls
}
