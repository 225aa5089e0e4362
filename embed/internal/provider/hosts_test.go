package provider

import (
	"strings"
	"testing"
)

// pageWords are the words of sitePages, each at the place of an id.
var pageWords = strings.Fields(`about account accounts ads advertise agreement android api app apps apple auth blog business
	careers categories category channel channels community company contact contacts cookies copyright
	create creators customers dashboard developer developers discover docs documentation download
	downloads embed enterprise events explore faq favicon.ico features feed feedback feeds forum games
	guidelines help home hashtag hot index index.html index.php intent ios jobs kontakt legal library
	live login logout mobile music new news notifications oembed partners password popular premium
	press pricing privacy privacy-policy products profile rss search settings share shop signin signout
	signup sitemap.xml static store subscribe subscriptions support tag tags team terms
	terms-of-service tos trending upload user users verify watch widget widgets`)

// Pages that all sites have are no items where the path begins with an id or a user.
func TestSitePages(t *testing.T) {
	pages := wordSet(strings.Join(pageWords, " "))
	for _, word := range pageWords {
		for _, site := range [...]string{"https://audius.co/", "https://hearthis.at/"} { // ids with dots, and without
			if h, ok := recognize(site+strings.ToUpper(word)+"/night-harbour", 0); ok {
				t.Errorf("%s is %q", word, h.says(""))
			}
		}
	}
	for word := range sitePages() {
		if !pages[word] {
			t.Errorf("no page shows that %q is no id", word)
		}
	}
	for _, word := range []string{"abouts", "northwind", "live-news"} {
		if _, ok := recognize("https://audius.co/"+word+"/night-harbour", 0); !ok {
			t.Errorf("%q is taken for a page", word)
		}
	}
}

// Hosts that the service itself uses are no user's.
func TestInfrastructure(t *testing.T) {
	for _, label := range strings.Fields(`www m api app apps assets blog business cdn developer developers
		embed feeds feed files help images img media mobile player static status support traffic rss`) {
		if h, ok := recognize("https://"+label+".bandcamp.com/track/night-harbour", 0); ok {
			t.Errorf("%s is the user of %q", label, h.says(""))
		}
	}
	for _, label := range []string{"www2", "northwind", "apis", "medias"} {
		if _, ok := recognize("https://"+label+".bandcamp.com/track/night-harbour", 0); !ok {
			t.Errorf("%s is no user", label)
		}
	}
}

// Other views of a site have the same pages.
func TestNeutralLabels(t *testing.T) {
	for _, label := range strings.Fields("www m mobile web touch amp old new beta de fr www2 www0 www9 pt-br de.m m.www") {
		if _, ok := recognize("https://"+label+".vimeo.com/472819365", 0); !ok {
			t.Errorf("%s.vimeo.com is another site", label)
		}
	}
	for _, label := range strings.Fields("help wwww www22 d1 x fra pt-b pt_br pt-brr p1-br ww2 de.help") {
		if h, ok := recognize("https://"+label+".vimeo.com/472819365", 0); ok {
			t.Errorf("%s.vimeo.com has %q", label, h.says(""))
		}
	}
}

// A name that a service has in all countries is not one that anyone can register.
func TestCountryTails(t *testing.T) {
	for _, tail := range strings.Fields("com de fi co.uk com.au or.at ne.jp org.uk net.au") {
		if _, ok := recognize("https://www.pinterest."+tail+"/pin/209381726", 0); !ok {
			t.Errorf("%s is no country's", tail)
		}
	}
	for _, tail := range strings.Fields("org net xyz evil.example co.uk.example co.com gov.uk d") {
		if h, ok := recognize("https://www.pinterest."+tail+"/pin/209381726", 0); ok {
			t.Errorf("%s has %q", tail, h.says(""))
		}
	}
}

// The words of archives' URLs are those of archive.go.
func TestArchivedURL(t *testing.T) {
	for url, want := range map[string]string{
		"https://archive.example/web/20200101000000/https://vimeo.com/472819365":                    "https://vimeo.com/472819365",
		"https://archive.example/web/20200101000000if_/https://vimeo.com/472819365":                 "https://vimeo.com/472819365",
		"/20200101000000mp_/http://vimeo.com/472819365":                                             "http://vimeo.com/472819365",
		"https://archive.example/20200101000000abcd_/https://vimeo.com/472819365":                   "https://vimeo.com/472819365",
		"https://archive.example/20200101000000/https:/vimeo.com/472819365":                         "https://vimeo.com/472819365",
		"https://archive.example/20200101000000/http:///vimeo.com/472819365":                        "http://vimeo.com/472819365",
		"/20200101000000/https://archive.example/20190101000000/https://vimeo.com/472819365":        "https://vimeo.com/472819365",
		"/20200101000000/https://vimeo.com/472819365?u=/20200101000000/https://vimeo.com/104628193": "https://vimeo.com/472819365?u=/20200101000000/https://vimeo.com/104628193",
		"/20200101000000/https://vimeo.com/https/472819365":                                         "https://vimeo.com/https/472819365",
		"https://archive.example/2020010100000/https://vimeo.com/472819365":                         "", // a digit too few
		"https://archive.example/202001010000001/https://vimeo.com/472819365":                       "", // one too many
		"https://archive.example/20200101000000abcde_/https://vimeo.com/472819365":                  "", // a long mark
		"https://archive.example/20200101000000if/https://vimeo.com/472819365":                      "", // no mark
		"https://archive.example/20200101000000_/https://vimeo.com/472819365":                       "",
		"https://archive.example/20200101000000IF_/https://vimeo.com/472819365":                     "",
		"https://archive.example/20200101000000/httpx://vimeo.com/472819365":                        "", // no scheme
		"20200101000000/https://vimeo.com/472819365":                                                "", // no folder
		"https://archive.example/web/2020/https://vimeo.com/472819365":                              "",
		"https://archive.example/search?u=/20200101000000/https://vimeo.com/472819365":              "",
		"https://archive.example/web#/20200101000000/https://vimeo.com/472819365":                   "",
		"https://archive.example/20200101000000/vimeo.com/472819365":                                "",
	} {
		if got, ok := archivedURL(url); got != want || ok != (want != "") {
			t.Errorf("%s keeps %q, want %q", url, got, want)
		}
	}
}
