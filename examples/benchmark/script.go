package main

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// This file is the script that one writes today: a document, a few selectors, and
// the words of what they find. BenchmarkGoqueryScript of package embed times the
// same script.

// tweet is what the script reads of a tweet.
type tweet struct{ author, handle, date, text, url string }

const (
	tweetSelector = "blockquote.twitter-tweet, blockquote.twitter-video, twitter-widget"
	postSelector  = "blockquote.instagram-media, blockquote.tiktok-embed, blockquote.bluesky-embed, blockquote.reddit-card, .fb-post, .fb-video"
)

// players returns the hosts whose frames the script takes for embeds.
func players() []string {
	return []string{"youtube.com", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "facebook.com/plugins", "instagram.com", "tiktok.com",
		"soundcloud.com", "spotify.com", "platform.twitter.com", "brightcove.net", "jwplatform.com"}
}

// scrape is the script. It returns how many embeds there are.
func scrape(s *goquery.Selection) int {
	var tweets []tweet
	s.Find(tweetSelector).Each(func(_ int, q *goquery.Selection) {
		tweets = append(tweets, readTweet(q))
	})
	n := len(tweets) + s.Find(postSelector).Length() + s.Find("video").Length()
	hosts := players()
	s.Find("iframe").Each(func(_ int, f *goquery.Selection) {
		src := f.AttrOr("src", f.AttrOr("data-src", ""))
		for _, host := range hosts {
			if strings.Contains(src, host) {
				n++
				return
			}
		}
	})
	return n
}

// readTweet reads TEXT — AUTHOR (@HANDLE) DATE.
func readTweet(q *goquery.Selection) tweet {
	last := q.Find("a").Last()
	t := tweet{text: q.Find("p").First().Text(), date: last.Text(), url: last.AttrOr("href", "")}
	if _, line, ok := strings.Cut(q.Text(), "— "); ok {
		name, rest, _ := strings.Cut(line, " (@")
		t.author = name
		t.handle, _, _ = strings.Cut(rest, ")")
	}
	return t
}

// left counts what the script finds in the article that an article tool returns,
// and the placeholders that go-domdistiller puts in place of embeds.
func left(article *html.Node) int {
	if article == nil {
		return 0
	}
	s := goquery.NewDocumentFromNode(article).Selection
	return scrape(s) + s.Find(".embed-placeholder").Length()
}
