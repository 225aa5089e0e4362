package markup

import (
	"cmp"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/flattext"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// staticTweet recognizes a tweet that a publisher prints with markup of its own:
// an element whose names say tweet, with an author's handle, words, and a date or
// a link to the status. The parts are known by their names ("tweet-text",
// "tweet__username"), whoever the publisher is.
func staticTweet(c *candidate) *record.Item {
	if c.Region == htmltree.RegionFeed {
		return nil
	}
	if c.forms()&formJSON != 0 && c.labels()&classname.LabelTweet != 0 {
		if it := jsonTweet(c); it != nil {
			return it
		}
	}
	named := namesTweet(c)
	if !named && c.labelsOfClass()&classname.LabelEmbed == 0 || !c.onlyNamed() || c.Span.End-c.Span.Start > locate.MaxOuterHTML || len(c.Page.Text.Buf)-c.Mark.Buf > maxStaticText {
		return nil
	}
	status := mentionsStatus(c)
	if !named && !status || !c.mayPrintTweet(status) {
		return nil
	}
	var s staticParts
	s.read(c)
	if s.handle == "" || s.text == "" || s.id == "" && (s.author == "" || s.dateText == "") || s.many || s.headed || s.paragraphs > mostParagraphs {
		return nil
	}
	if s.author == "" && s.dateText == "" && !s.printed {
		return nil // an entry of a list of tweets
	}
	if s.id == "" && (s.linking || utf8.RuneCountInString(s.text) > maxUnlinked) {
		return nil
	}
	if !named && (s.id == "" || s.author == "" || s.dateText == "") {
		return nil // an embed of what?
	}
	t := record.NewTweet(s.handle, s.id)
	t.Author = s.author
	t.SetText(s.text)
	t.Links, t.Images, t.Quoted, t.Lang = s.links, s.images, s.quoted, s.lang
	setDate(t, s.dateText)
	return record.FoundBy(t, record.MethodMarkup, "twitter/static")
}

// maxStaticText is how many bytes of text an element has that is a tweet: the words,
// those of a tweet that it quotes, names and counters.
const maxStaticText = 4000

const (
	// mostParagraphs is how many paragraphs of paragraphLength bytes a tweet has.
	mostParagraphs  = 2
	paragraphLength = 80
	// maxPermalinks is how many links in it may be its permalink.
	maxPermalinks = 16
	// maxUnlinked is how many characters a tweet has at most that names no status: as
	// many as Twitter allows, and some for URLs printed in full.
	maxUnlinked = 320
)

// onlyNamed reports whether what was found inside was found by names alone, which
// says less than the whole.
func (c *candidate) onlyNamed() bool {
	for _, f := range c.inner() {
		if !strings.Contains(f.Item.Origin.Rule, "/named-") {
			return false
		}
	}
	return true
}

// namesTweet reports whether the element's own class names say that it is a tweet.
func namesTweet(c *candidate) bool { return c.labelsOfClass()&classname.LabelTweet != 0 }

// setDate sets the printed day if text is one, with or without a time.
func setDate(t *record.Item, text string) {
	d, ok := dates.Whole(text)
	if clock, day, cut := strings.Cut(text, " - "); !ok && cut && flattext.IsClock(clock) {
		d, ok = dates.Whole(day)
	}
	if ok {
		t.Date, t.DateText = record.DateOf(d), strings.TrimSpace(text)
	}
}

// staticParts are the parts of a tweet's markup.
type staticParts struct {
	id, handle, author, text, dateText, quoted, lang string
	links, images                                    []string
	many                                             bool // statuses of several: a feed
	headed                                           bool // it has a headline
	linking                                          bool // words link to a status
	printed                                          bool // the handle is printed
	paragraphs                                       int  // of paragraphLength
	checked                                          int  // links that may be the permalink
}

// partWords are the parts of a tweet that elements with such a class are.
var partWords = ascii.NewWordTable(map[string]string{
	"username": "handle", "handle": "handle", "screenname": "handle", "screen": "handle", "nickname": "handle",
	"name": "author", "author": "author", "fullname": "author", "displayname": "author", "display": "author",
	"text": "text", "content": "text", "body": "text", "message": "text",
	"date": "date", "time": "date", "timestamp": "date", "created": "date", "posted": "date",
	"quote": "quote", "quoted": "quote",
	"avatar": "avatar", "photo": "image", "image": "image", "picture": "image", "media": "image",
})

// partOf returns the part that the names of n name, "" if none. Of several words
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
	class := htmltree.NodeAttr(n, "class")
	if isTweetClass(class) {
		return "text"
	}
	for w := range classname.Words(class) {
		if classname.Of(w)&classname.Around != 0 {
			return ""
		}
		if p, ok := partWords.Get(w); ok && part != "quote" {
			part = p
		}
	}
	return part
}

// isTweetClass reports whether a class says nothing but that this is a tweet.
func isTweetClass(class string) bool {
	return strings.EqualFold(strings.TrimSpace(class), "tweet")
}

// read finds the parts below the candidate.
func (s *staticParts) read(c *candidate) {
	root := c.tree()
	skip := func(n *html.Node) bool {
		if partOf(n) == "quote" {
			s.quoted = s.statusIn(n, c)
			return true
		}
		return htmltree.Is(n, "script") || htmltree.Is(n, "style")
	}
	for n := range htmltree.Descend(root, skip) {
		if n.Type != html.ElementNode || n == root {
			continue
		}
		switch n.Data {
		case "h1", "h2":
			s.headed = true
		case "p":
			if text, _ := htmltree.VisibleText(n, nil); len(text) >= paragraphLength {
				s.paragraphs++
			}
		}
		s.url(n, root, c)
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

// URL takes the id from a URL of the status; other attributes than href
// hold it too, in mails whose links go through redirects.
func (s *staticParts) url(n, root *html.Node, c *candidate) {
	for i := range n.Attr {
		v := n.Attr[i].Val
		if !strings.Contains(v, "/status") {
			continue
		}
		it, ok := provider.RecognizeURL(v, c.Page.Base)
		if !ok {
			continue
		}
		t, ok := it.As(record.KindTweet)
		if !ok || t.ID == s.id {
			continue
		}
		if s.checked++; s.checked > maxPermalinks {
			s.many = true
			return
		}
		if htmltree.Is(n, "a") && isInWords(n, root) {
			s.linking = true
			continue
		}
		if s.id != "" && s.handle != "" && !strings.EqualFold(t.Handle, s.handle) {
			continue // a link in the words, to another's status
		}
		s.many = s.many || s.id != "" && strings.EqualFold(t.Handle, s.handle)
		s.id = t.ID
		record.Fill(&s.handle, t.Handle)
	}
}

// isInWords reports whether a link is one of the words around it, and no permalink,
// which is the date, a line of its own, or holds all.
func isInWords(n, root *html.Node) bool {
	const few, short = 3, 60 // words and bytes beside a permalink
	words, _ := htmltree.VisibleText(n, nil)
	if words = strings.TrimSpace(words); words == "" {
		return false
	}
	if _, ok := dates.Whole(words); ok || strings.Contains(words, "/") && !strings.Contains(words, " ") {
		return false
	}
	block := n.Parent
	for block != nil && block != root && htmltree.TagClass(block.Data) == htmltree.TagInline {
		block = block.Parent
	}
	for m := n.Parent; m != nil && m != root; m = m.Parent {
		if partOf(m) == "text" && !hasParts(m) {
			return true
		}
	}
	if block == nil || block == root {
		return false
	}
	line, _ := htmltree.VisibleText(block, nil)
	rest := len(line) - len(words)
	return rest > short || htmltree.Is(block, "p") && rest > 0 && strings.Count(line, " ")-strings.Count(words, " ") >= few
}

func (s *staticParts) statusIn(n *html.Node, c *candidate) string {
	for m := range htmltree.Descend(n, nil) {
		if it, ok := provider.RecognizeURL(htmltree.NodeAttr(m, "href"), c.Page.Base); ok && it.Kind == record.KindTweet {
			return it.URL
		}
	}
	return ""
}

func (s *staticParts) setHandle(n *html.Node) {
	text, _ := htmltree.VisibleText(n, nil)
	if h, ok := strings.CutPrefix(strings.TrimSpace(text), "@"); ok && provider.ValidHandle(h) {
		s.handle, s.printed = h, true
	}
}

func (s *staticParts) setAuthor(n *html.Node) {
	if s.author != "" || hasParts(n) {
		return
	}
	text, _ := htmltree.VisibleText(n, nil)
	text = strings.TrimSpace(text)
	if text != "" && text[0] != '@' && len(text) < 200 && !strings.Contains(text, "\n") {
		s.author = text
	}
}

func (s *staticParts) setText(n *html.Node, c *candidate) {
	if s.text != "" || hasParts(n) {
		return
	}
	text, links := htmltree.TweetText(n, nil)
	s.text = strings.TrimSpace(text)
	s.lang = quoteLang(n, nil)
	for _, l := range links {
		words := text[l.Start:l.End]
		if it, ok := provider.RecognizeURL(l.URL, c.Page.Base); ok && it.Kind == record.KindTweet && (it.ID == s.id || s.id == "") {
			continue // the tweet's own permalink
		}
		if strings.HasPrefix(words, "#") || strings.HasPrefix(words, "@") || strings.HasPrefix(words, "$") || strings.HasPrefix(words, "pic.") {
			continue
		}
		if u := c.url(l.URL); u != "" {
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
	text, _ := htmltree.VisibleText(n, nil)
	if _, ok := dates.Whole(text); ok {
		s.dateText = strings.TrimSpace(text)
	} else if clock, day, ok := strings.Cut(strings.TrimSpace(text), " - "); ok && flattext.IsClock(clock) {
		if _, ok := dates.Whole(day); ok {
			s.dateText = strings.TrimSpace(text)
		}
	}
}

func (s *staticParts) addImages(n *html.Node, c *candidate) {
	for m := range htmltree.Descend(n, nil) {
		if htmltree.Is(m, "img") {
			if u := c.url(htmltree.NodeAttr(m, "src")); strings.HasPrefix(u, "https://") {
				s.images = append(s.images, u)
			}
		}
	}
}

// hasParts reports whether elements below n are parts of their own, other than images.
func hasParts(n *html.Node) bool {
	for m := range htmltree.Descend(n, nil) {
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
func jsonTweet(c *candidate) *record.Item {
	for i := range c.Attrs {
		if !strings.HasPrefix(c.Attrs[i].Key, "data-") {
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		if len(v) > locate.MaxOuterHTML || !strings.HasPrefix(v, "{") || !state.MayHaveKey(v, "id_str", "url") {
			continue
		}
		var d tweetData
		if json.Unmarshal([]byte(v), &d) != nil {
			continue
		}
		if t := d.tweet(c.Page); t != nil {
			return record.FoundBy(t, record.MethodMarkup, "twitter/data")
		}
	}
	return nil
}

// tweet returns the tweet that the data is, nil if it is none.
func (d *tweetData) tweet(p *locate.Page) *record.Item {
	id, handle := d.ID, cmp.Or(d.Username, d.ScreenName)
	if it, ok := provider.RecognizeURL(d.URL, p.Base); ok {
		if u, ok := it.As(record.KindTweet); ok {
			id, handle = u.ID, cmp.Or(handle, u.Handle)
		}
	}
	words := cmp.Or(d.FullText, d.Text)
	if !provider.ValidStatusID(id) || words == "" && handle == "" {
		return nil
	}
	t := record.NewTweet(handle, id)
	t.Author = d.Name
	text, links := htmltree.TweetText(p.Trees.Parse(words), nil)
	t.SetText(strings.TrimSpace(text))
	for _, l := range links {
		if u := provider.AbsoluteURL(l.URL, p.Base); u != "" {
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
		if it, ok := provider.RecognizeURL(d.Quoted.URL, p.Base); ok && it.Kind == record.KindTweet {
			t.Quoted = it.URL
		}
	}
	return t
}
