package markup

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/state"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// namedMarkup is the general rule for publishers' own placeholders: an element
// whose names name an embed and whose attributes, or a link alone in it,
// carry a provider's URL or an id of its shape is that embed.
func namedMarkup(c *candidate) *record.Item { return c.named(true) }

// namedAttributes is toldMarkup for what attributes carry.
func namedAttributes(c *candidate) *record.Item { return c.named(false) }

// named is toldMarkup; links reports whether a link inside counts.
func (c *candidate) named(links bool) *record.Item {
	if c.Reasons&locate.IsNamed == 0 || c.Name == "a" || c.Name == "button" || len(c.inner()) > 0 {
		return nil
	}
	h := c.labels()
	it := c.namedURL(h)
	if it == nil {
		it = c.namedID(h)
	}
	if it == nil {
		it = c.namedJSON(h)
	}
	if it == nil && links {
		it = c.namedLink(h)
	}
	if it == nil {
		return nil
	}
	switch it.Kind {
	case record.KindTweet:
		if c.isControl() || c.holdsMore(maxTweetText) && !c.links(record.Twitter, "") {
			return nil
		}
		addFromInside(it, c)
	case record.KindPost:
		if c.isControl() || c.isFeedPart() {
			return nil
		}
	}
	return it
}

// maxTweetText is how many characters of text stand in a tweet whose status only an
// attribute names: with more of it and no link to the status, the element is an
// article that the attribute says something about.
const maxTweetText = 300

// holdsMore reports whether the element holds more than limit characters of text.
func (c *candidate) holdsMore(limit int) bool {
	text := c.Page.Text.Buf[min(c.Mark.Buf, len(c.Page.Text.Buf)):]
	return len(text) > limit && utf8.RuneCount(text) > limit
}

// isControlElement reports whether an element, such as AMP's, is a network's button
// or its box of a page or of comments.
func isControlElement(name string) bool {
	for _, end := range [...]string{"-like", "-share", "-page", "-comments"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// isSlot reports whether the element is an empty placeholder that names no embed:
// its script would fill it from the page's state.
func (c *candidate) isSlot() bool {
	if c.Reasons&(locate.IsNamed|locate.IsClassed) == 0 || c.Span.End-c.Span.Start > 2000 || len(c.inner()) > 0 {
		return false
	}
	h := c.labelsOfClass()
	if c.Reasons&locate.IsNamed == 0 && h&(classname.LabelTweet|classname.LabelVideo) == 0 || h&(classname.LabelTweet|classname.LabelEmbed) == 0 {
		return false // with nothing but a class it has to say of what it is one
	}
	return c.isEmpty()
}

// isEmpty reports whether the element holds no words and nothing but <div> and <span>.
func (c *candidate) isEmpty() bool {
	if c.Page.Src == "" {
		for n := range htmltree.Descend(c.tree(), nil) {
			if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" || n.Type == html.ElementNode && n != c.tree() && n.Data != "div" && n.Data != "span" {
				return false
			}
		}
		return true
	}
	s := &c.Page.Probe
	s.Reset(c.Page.Src[c.Span.Start:c.Span.End])
	for first := true; s.Next(); first = false {
		switch s.Kind {
		case tagscan.Start:
			if name := ascii.LowerName(s.Name); !first && name != "div" && name != "span" {
				return false
			}
		case tagscan.Text:
			if strings.TrimSpace(c.Page.Src[c.Span.Start+s.Start:c.Span.Start+s.End]) != "" {
				return false
			}
		case tagscan.Raw:
			return false
		}
	}
	return true
}

// namedLink looks for a status link alone in an element that is said to be an
// embed: a screenshot with its source, or a fall-back until the script runs. A
// link on words of a caption is a credit.
func (c *candidate) namedLink(h classname.Labels) *record.Item {
	if h&(classname.LabelTweet|classname.LabelEmbed) == 0 || c.Region == htmltree.RegionFeed || c.Name == "figcaption" || c.Name == "p" || c.Name == "li" || !mentionsStatus(c) || c.wordy(maxNamedText) || !c.links(record.Twitter, "") {
		return nil
	}
	// A caption's link is a credit, unless the figure itself is said to be a tweet.
	own, headed := c.labelsOfClass()&classname.LabelTweet != 0, false // an article's teaser has a headline
	text, links := htmltree.VisibleText(c.tree(), func(n *html.Node) bool {
		headed = headed || htmltree.Is(n, "h1") || htmltree.Is(n, "h2")
		return htmltree.Is(n, "figcaption") && !own || htmltree.Is(n, "cite") || htmltree.Is(n, "script")
	})
	if len(text) > maxNamedText || headed {
		return nil
	}
	var tweet *record.Item
	for _, l := range links {
		it, ok := c.Page.RecognizeURL(l.URL)
		if !ok || it.Kind != record.KindTweet {
			continue
		}
		t := it
		if tweet != nil && tweet.ID != t.ID {
			return nil // several: a list
		}
		if words := strings.TrimSpace(text[l.Start:l.End]); strings.HasPrefix(words, "@") {
			continue // a credit
		}
		tweet = t
	}
	if tweet == nil {
		return nil
	}
	return record.FoundBy(tweet, record.MethodMarkup, "twitter/named-link")
}

// addFromInside adds the handle that a link to the same status inside the element
// states, and the words of a screenshot.
func addFromInside(t *record.Item, c *candidate) {
	if t.Text == "" && t.Author == "" {
		addFromQuote(t, c)
	}
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode {
			continue
		}
		if t.Handle == "" && htmltree.Is(n, "a") {
			if it, ok := c.Page.RecognizeURL(htmltree.NodeAttr(n, "href")); ok {
				if u, ok := it.As(record.KindTweet); ok && u.ID == t.ID {
					t.Handle = u.Handle
					t.SetURL()
				}
			}
		}
		if t.Text == "" {
			t.SetText(altWords(cmp.Or(htmltree.NodeAttr(n, "alt"), htmltree.NodeAttr(n, "data-alt")), t.Handle))
		}
	}
}

// addFromQuote adds what a blockquote inside the element says, if it is of the same tweet.
func addFromQuote(t *record.Item, c *candidate) {
	for n := range htmltree.Descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "blockquote" {
			continue
		}
		q := readQuote(n, c)
		if q.id != "" && q.id != t.ID || q.text == "" {
			return
		}
		from := q.tweet()
		from.ID = t.ID
		t.Merge(from)
		return
	}
}

// altWords returns the tweet's words in a screenshot's alternative text, which
// reads "… by @handle: WORDS"; "" if it does not.
func altWords(alt, handle string) string {
	if handle == "" {
		return ""
	}
	i := strings.Index(alt, "@"+handle+":")
	if i < 0 || i > 60 {
		return ""
	}
	return strings.TrimSpace(alt[i+len(handle)+2:])
}

// isSubjectKey reports whether an attribute is named for what the page is about.
func isSubjectKey(key string) bool { return classname.Has(key, classname.Subject) }

// namedURL looks for a provider's URL in the attributes.
func (c *candidate) namedURL(h classname.Labels) *record.Item {
	for i := range c.Attrs {
		switch c.Attrs[i].Key {
		case "class", "id", "style", "alt", "title":
			continue
		}
		v := strings.TrimSpace(c.Value(i))
		if !strings.Contains(v, "//") || locate.IsCopyName(c.Attrs[i].Key) {
			continue
		}
		it, ok := c.Page.RecognizeURL(v)
		if _, query, isQuery := strings.Cut(v, "oembed?"); !ok && isQuery {
			it = passedOn(c.Page.Options.Tables.URLs(), query) // the network is asked for the embed code
			ok = it != nil
		}
		if ok && (allows(h, it.Kind) || it.Kind == record.KindVideo && c.setsPlayer()) {
			if it.Kind == record.KindVideo && c.isBackground() {
				return nil
			}
			return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/named-address")
		}
	}
	return nil
}

// isBackground reports whether a setting says that the video plays behind something
// else: silent, in a loop and without controls.
func (c *candidate) isBackground() bool {
	for i := range c.Attrs {
		if v := c.Attrs[i].Val; strings.HasSuffix(c.Attrs[i].Key, "-background") && (v == "true" || v == "1") {
			return true
		}
	}
	return false
}

// setsPlayer reports whether the element is empty and has settings that only
// players have, whatever its names.
func (c *candidate) setsPlayer() bool {
	_, controls := c.Lookup("data-controls")
	_, autoplay := c.Lookup("data-autoplay")
	return (controls || autoplay) && c.isEmpty()
}

// allows reports whether names with the labels h fit an item of kind k.
func allows(h classname.Labels, k record.Kind) bool {
	switch k {
	case record.KindTweet:
		return h&(classname.LabelTweet|classname.LabelEmbed) != 0
	case record.KindVideo:
		return h&(classname.LabelVideo|classname.LabelEmbed) != 0
	case record.KindAudio:
		return h&(classname.LabelAudio|classname.LabelEmbed|classname.LabelVideo) != 0
	}
	return h&(classname.LabelPost|classname.LabelEmbed) != 0
}

// namedID looks for an id of a provider's shape.
func (c *candidate) namedID(h classname.Labels) *record.Item {
	p := c.namedProvider()
	if p == "" && h&classname.LabelTweet != 0 {
		p = record.Twitter
	}
	if p == "" {
		return nil
	}
	for i := range c.Attrs {
		k := strings.ToLower(c.Attrs[i].Key)
		v := strings.TrimSpace(c.Value(i))
		if p == record.Twitter {
			if id := c.namedStatus(k, v); id != "" {
				return record.FoundBy(record.NewTweet("", id), record.MethodMarkup, "twitter/named-id")
			}
			continue
		}
		if k == "id" || !namesID(k) || siteKey(k) {
			continue
		}
		if it, ok := shapedItem(p, v); ok && allows(h, it.Kind) {
			return record.FoundBy(it, record.MethodMarkup, string(p)+"/named-id")
		}
	}
	return nil
}

// namedList returns the tweets of an attribute that lists ids.
func (c *candidate) namedList() []*record.Item {
	if c.Reasons&locate.IsNamed == 0 || len(c.inner()) > 0 {
		return nil
	}
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		if !strings.HasSuffix(k, "ids") || classname.LabelsIn(k)&classname.LabelTweet == 0 {
			continue
		}
		if c.isControl() {
			return nil
		}
		var items []*record.Item
		for id := range strings.FieldsFuncSeq(c.Value(i), func(r rune) bool { return r < '0' || r > '9' }) {
			if id = c.namedStatus(k, id); id != "" {
				items = append(items, record.FoundBy(record.NewTweet("", id), record.MethodMarkup, "twitter/named-id"))
			}
		}
		return items
	}
	return nil
}

// namedJSON looks for one status in data that an attribute holds as JSON.
func (c *candidate) namedJSON(h classname.Labels) *record.Item {
	if h&(classname.LabelTweet|classname.LabelEmbed) == 0 || c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.Attrs {
		v := strings.TrimSpace(c.Value(i))
		if len(v) > locate.MaxOuterHTML || !strings.HasPrefix(v, "{") {
			continue
		}
		r := state.StateReader{Page: c.Page, Src: v}
		r.Read()
		if len(r.Typed) == 1 {
			return record.FoundBy(r.Typed[0], record.MethodMarkup, "twitter/named-json")
		}
	}
	return nil
}

// namedStatus returns the status id that the attribute key of a placeholder
// holds, "" if none. Ids with the time in them have a shape of their own and
// need no telling key; shorter numbers do.
func (c *candidate) namedStatus(key, v string) string {
	if v == "" || key == "id" && !ascii.IsDigit(v[len(v)-1]) || key != "id" && !ascii.IsDigit(v[0]) {
		return "" // nearly all, without the cost of reading the key
	}
	if key == "id" {
		// "tweet-1387304686957498370"
		i := len(v)
		for i > 0 && '0' <= v[i-1] && v[i-1] <= '9' {
			i--
		}
		if i == 0 || i == len(v) || classname.LabelsIn(v[:i])&classname.LabelTweet == 0 {
			return ""
		}
		v = v[i:]
	} else if siteKey(key) || !strings.HasPrefix(key, "data-") && strings.IndexByte(c.Name, '-') < 0 && classname.LabelsIn(key)&classname.LabelTweet == 0 {
		return ""
	}
	v, _, _ = strings.Cut(v, "?")
	if !provider.ValidStatusID(v) {
		return ""
	}
	if _, snowflake := record.StatusTime(v); snowflake && len(v) >= 15 {
		return v
	}
	if len(v) >= 7 && classname.LabelsIn(key)&classname.LabelTweet != 0 {
		return v
	}
	return ""
}

// namesID reports whether an attribute so named holds an id: "data-post-id",
// "videoid", "data-shortcode"; not so "data-provider", which has the letters too.
func namesID(key string) bool {
	if strings.HasSuffix(key, "id") || strings.HasSuffix(key, "code") {
		return true
	}
	for w := range classname.Words(key) {
		if tagscan.EqualFold(w, "id") || tagscan.EqualFold(w, "identifier") {
			return true
		}
	}
	return false
}

// siteKey reports whether an attribute is named for something of the site's own,
// whose ids may look like a status's.
func siteKey(key string) bool { return classname.Has(key, classname.Site) }

// namedProvider returns the provider that an attribute names.
func (c *candidate) namedProvider() record.Provider {
	for i := range c.Attrs {
		k := c.Attrs[i].Key
		if k == "class" || k == "id" || k == "style" || len(c.Attrs[i].Val) > locate.MaxNameValue {
			continue
		}
		if p := provider.ProviderByName(strings.TrimSpace(c.Value(i))); p != "" && !isControlName(k) {
			return p
		}
	}
	return ""
}
