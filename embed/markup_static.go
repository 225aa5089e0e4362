package embed

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
	"golang.org/x/net/html"
)

// staticTweet recognises a tweet that a publisher prints with markup of its own:
// an element whose names say tweet, with an author's handle, words, and a date or
// a link to the status. The parts are told by their names ("tweet-text",
// "tweet__username"), whoever the publisher is.
func staticTweet(c *candidate) *rec {
	if c.zone == zoneFeed {
		return nil
	}
	if c.forms()&formJSON != 0 && c.hints()&hintTweet != 0 {
		if it := jsonTweet(c); it != nil {
			return it
		}
	}
	if !tellsTweet(c) || !c.onlyTold() || c.span.End-c.span.Start > maxIsland || !c.mayPrintTweet(mentionsStatus(c)) {
		return nil
	}
	var s staticParts
	s.read(c)
	if s.handle == "" || s.text == "" || s.id == "" && (s.author == "" || s.dateText == "") || s.many {
		return nil
	}
	t := newTweet(s.handle, s.id)
	t.Author = s.author
	t.setText(s.text)
	t.Links, t.Images, t.Quoted, t.Lang = s.links, s.images, s.quoted, s.lang
	setDate(t, s.dateText)
	return foundBy(t, MethodMarkup, "twitter/static")
}

// onlyTold tells whether what was found inside was found by names alone, which
// says less than the whole.
func (c *candidate) onlyTold() bool {
	for _, f := range c.inner() {
		if !strings.Contains(f.item.Origin.Rule, "/told-") {
			return false
		}
	}
	return true
}

// tellsTweet tells whether the element's own class names say that it is a tweet.
func tellsTweet(c *candidate) bool { return c.classHints()&hintTweet != 0 }

// setDate sets the printed day if text is one, with or without a time.
func setDate(t *rec, text string) {
	if d, ok := dates.Whole(text); ok {
		t.Date, t.DateText = dateOf(d), strings.TrimSpace(text)
	}
}

// staticParts are the parts of a tweet's markup.
type staticParts struct {
	id, handle, author, text, dateText, quoted, lang string
	links, images                                    []string
	many                                             bool // statuses of several: a feed
}

// partWords tell which part of a tweet an element with such a class is.
var partWords = newWordTable(map[string]string{
	"username": "handle", "handle": "handle", "screenname": "handle", "screen": "handle", "nickname": "handle",
	"name": "author", "author": "author", "fullname": "author", "displayname": "author", "display": "author",
	"text": "text", "content": "text", "body": "text", "message": "text",
	"date": "date", "time": "date", "timestamp": "date", "created": "date", "posted": "date",
	"quote": "quote", "quoted": "quote",
	"avatar": "avatar", "photo": "image", "image": "image", "picture": "image", "media": "image",
})

// partOf returns the part that the names of n tell, "" if none. Of several words
// in one name ("tweet-author-handle", "tweet-header-text") the last counts, and a
// header's parts are its children's.
func partOf(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	switch n.Data {
	case "time":
		return "date"
	case "h3", "h4", "h5":
		return "author"
	}
	part := ""
	class := nodeAttr(n, "class")
	if isTweetClass(class) {
		return "text"
	}
	for w := range writtenWords(class) {
		if around, _ := aroundWords.get(w); around {
			return ""
		}
		if p, ok := partWords.get(w); ok && part != "quote" {
			part = p
		}
	}
	return part
}

// aroundWords are the words for what holds several parts.
var aroundWords = newWordTable(map[string]bool{"header": true, "footer": true, "container": true, "wrapper": true, "meta": true, "byline": true})

// isTweetClass tells whether a class says nothing but that this is a tweet.
func isTweetClass(class string) bool {
	return strings.EqualFold(strings.TrimSpace(class), "tweet")
}

// namesText tells whether a class has a word for a post's words.
func namesText(class string) bool {
	for w := range writtenWords(class) {
		if p, _ := partWords.get(w); p == "text" {
			return true
		}
	}
	return isTweetClass(class)
}

// read finds the parts below the candidate.
func (s *staticParts) read(c *candidate) {
	root := c.tree()
	skip := func(n *html.Node) bool {
		if partOf(n) == "quote" {
			s.quoted = s.statusIn(n, c)
			return true
		}
		return n.Data == "script" || n.Data == "style"
	}
	for n := range descend(root, skip) {
		if n.Type != html.ElementNode || n == root {
			continue
		}
		s.address(n, c)
		switch partOf(n) {
		case "handle":
			s.setHandle(n)
		case "author":
			s.setAuthor(n)
		case "text":
			s.setText(n, c)
		case "date":
			s.setDate(n)
		case "image":
			s.addImages(n, c)
		}
	}
}

// address takes the id from an address of the status; other attributes than href
// hold it too, in mails whose links go through redirects.
func (s *staticParts) address(n *html.Node, c *candidate) {
	for i := range n.Attr {
		v := n.Attr[i].Val
		if !strings.Contains(v, "/status") {
			continue
		}
		it, ok := recogniseURL(v, c.page.base)
		if !ok {
			continue
		}
		t, ok := it.as(KindTweet)
		if !ok || t.ID == s.id {
			continue
		}
		if s.id != "" && s.handle != "" && !strings.EqualFold(t.Handle, s.handle) {
			continue // a link in the words, to another's status
		}
		s.many = s.many || s.id != "" && strings.EqualFold(t.Handle, s.handle)
		s.id = t.ID
		fill(&s.handle, t.Handle)
	}
}

func (s *staticParts) statusIn(n *html.Node, c *candidate) string {
	for m := range descend(n, nil) {
		if it, ok := recogniseURL(nodeAttr(m, "href"), c.page.base); ok && it.Kind == KindTweet {
			return it.URL
		}
	}
	return ""
}

func (s *staticParts) setHandle(n *html.Node) {
	text, _ := visibleText(n, nil)
	if h, ok := strings.CutPrefix(strings.TrimSpace(text), "@"); ok && validHandle(h) {
		s.handle = h
	}
}

func (s *staticParts) setAuthor(n *html.Node) {
	if s.author != "" || hasParts(n) {
		return
	}
	text, _ := visibleText(n, nil)
	text = strings.TrimSpace(text)
	if text != "" && text[0] != '@' && len(text) < 200 && !strings.Contains(text, "\n") {
		s.author = text
	}
}

func (s *staticParts) setText(n *html.Node, c *candidate) {
	if s.text != "" || hasParts(n) {
		return
	}
	text, links := tweetText(n, nil)
	s.text = strings.TrimSpace(text)
	s.lang = quoteLang(n, nil)
	for _, l := range links {
		words := text[l.start:l.end]
		if it, ok := recogniseURL(l.url, c.page.base); ok && it.Kind == KindTweet && (it.ID == s.id || s.id == "") {
			continue // the tweet's own permalink
		}
		if strings.HasPrefix(words, "#") || strings.HasPrefix(words, "@") || strings.HasPrefix(words, "$") || strings.HasPrefix(words, "pic.") {
			continue
		}
		if u := c.url(l.url); u != "" {
			s.links = append(s.links, u)
		}
	}
	if len(s.links) == 0 {
		for _, l := range tweettext.TCo(s.text) {
			s.links = append(s.links, s.text[l.Start:l.End])
		}
	}
}

func (s *staticParts) setDate(n *html.Node) {
	if s.dateText != "" {
		return
	}
	text, _ := visibleText(n, nil)
	if _, ok := dates.Whole(text); ok {
		s.dateText = strings.TrimSpace(text)
	}
}

func (s *staticParts) addImages(n *html.Node, c *candidate) {
	for m := range descend(n, nil) {
		if m.Data == "img" {
			if u := c.url(nodeAttr(m, "src")); strings.HasPrefix(u, "https://") {
				s.images = append(s.images, u)
			}
		}
	}
}

// hasParts tells whether elements below n are parts of their own, other than images.
func hasParts(n *html.Node) bool {
	for m := range descend(n, nil) {
		if m != n {
			switch partOf(m) {
			case "handle", "author", "text", "date":
				return true
			}
		}
	}
	return false
}

// tweetData is a tweet as sites keep it in a data attribute: the fields of
// Twitter's API, in the names that publishing tools give them.
type tweetData struct {
	URL        string `json:"url"`
	ID         string `json:"id_str"`
	FullText   string `json:"full_text"`
	Text       string `json:"text"`
	Username   string `json:"username"`
	ScreenName string `json:"screen_name"`
	Name       string `json:"name"`
	Date       string `json:"date"`
	CreatedAt  string `json:"created_at"`
	Photos     []struct {
		URL string `json:"img_url"`
	} `json:"photos"`
	Quoted *tweetData `json:"quoted_tweet"`
}

// jsonTweet reads a tweet from an attribute that holds it as JSON.
func jsonTweet(c *candidate) *rec {
	for i := range c.attrs {
		if !strings.HasPrefix(c.attrs[i].Key, "data-") {
			continue
		}
		v := strings.TrimSpace(c.value(i))
		if len(v) > maxIsland || !strings.HasPrefix(v, "{") || !mayHaveKey(v, "id_str", "url") {
			continue
		}
		var d tweetData
		if json.Unmarshal([]byte(v), &d) != nil {
			continue
		}
		if t := d.tweet(c.page); t != nil {
			return foundBy(t, MethodMarkup, "twitter/data")
		}
	}
	return nil
}

// tweet returns the tweet that the data is, nil if it is none.
func (d *tweetData) tweet(p *page) *rec {
	id, handle := d.ID, cmp.Or(d.Username, d.ScreenName)
	if it, ok := recogniseURL(d.URL, p.base); ok {
		if u, ok := it.as(KindTweet); ok {
			id, handle = u.ID, cmp.Or(handle, u.Handle)
		}
	}
	words := cmp.Or(d.FullText, d.Text)
	if !validStatusID(id) || words == "" && handle == "" {
		return nil
	}
	t := newTweet(handle, id)
	t.Author = d.Name
	text, links := tweetText(p.trees.parse(words), nil)
	t.setText(strings.TrimSpace(text))
	for _, l := range links {
		if u := absoluteURL(l.url, p.base); u != "" {
			t.Links = append(t.Links, u)
		}
	}
	setDate(t, cmp.Or(d.Date, d.CreatedAt))
	for _, photo := range d.Photos {
		if strings.HasPrefix(photo.URL, "https://") {
			t.Images = append(t.Images, photo.URL)
		}
	}
	if d.Quoted != nil {
		if it, ok := recogniseURL(d.Quoted.URL, p.base); ok && it.Kind == KindTweet {
			t.Quoted = it.URL
		}
	}
	return t
}
