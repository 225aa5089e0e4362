package embed

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// toldMarkup is the general rule for publishers' own placeholders: an element
// whose names tell of an embed and whose attributes, or a link alone in it,
// carry a provider's address or an id of its shape is that embed.
func toldMarkup(c *candidate) *rec { return c.told(true) }

// toldAttributes is toldMarkup for what attributes carry.
func toldAttributes(c *candidate) *rec { return c.told(false) }

// told is toldMarkup; links tells whether a link inside counts.
func (c *candidate) told(links bool) *rec {
	if c.why&isTold == 0 || c.name == "a" || c.name == "button" || len(c.inner()) > 0 {
		return nil
	}
	h := c.hints()
	it := c.toldAddress(h)
	if it == nil {
		it = c.toldID(h)
	}
	if it == nil {
		it = c.toldJSON(h)
	}
	if it == nil && links {
		it = c.toldLink(h)
	}
	if it == nil {
		return nil
	}
	switch it.Kind {
	case KindTweet:
		if c.isControl() {
			return nil
		}
		addFromInside(it, c)
	case KindPost:
		if c.isControl() || c.isFeedPart() {
			return nil
		}
	}
	return it
}

// isControl tells whether the element is a button or counter and no tweet.
func (c *candidate) isControl() bool {
	if c.name == "button" || isControlElement(c.name) || strings.HasPrefix(c.first("data-pin-do", "data-do"), "button") {
		return true
	}
	return isControlName(c.attr("class"))
}

// isControlElement tells whether an element, such as AMP's, is a network's button
// or its box of a page or of comments.
func isControlElement(name string) bool {
	for _, end := range [...]string{"-like", "-share", "-page", "-comments"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// isControlName reports whether a name has a word for a button or counter: these carry
// the page's own address or id, or a status to be shared.
func isControlName(name string) bool { return classname.Has(name, classname.Control) }

// isHole tells whether the element is an empty placeholder that names no embed:
// its script would fill it from the page's state.
func (c *candidate) isHole() bool {
	if c.why&(isTold|isNamed) == 0 || c.span.End-c.span.Start > 2000 || len(c.inner()) > 0 {
		return false
	}
	h := c.classHints()
	if c.why&isTold == 0 && h&(hintTweet|hintVideo) == 0 || h&(hintTweet|hintEmbed) == 0 {
		return false // with nothing but a class it has to say of what it is one
	}
	return c.isEmpty()
}

// isEmpty tells whether the element holds no words and nothing but <div> and <span>.
func (c *candidate) isEmpty() bool {
	if c.page.src == "" {
		for n := range descend(c.node, nil) {
			if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" || n.Type == html.ElementNode && n != c.node && n.Data != "div" && n.Data != "span" {
				return false
			}
		}
		return true
	}
	s := &c.page.probe
	s.Reset(c.page.src[c.span.Start:c.span.End])
	for first := true; s.Next(); first = false {
		switch s.Kind {
		case tagscan.Start:
			if name := lowerName(s.Name); !first && name != "div" && name != "span" {
				return false
			}
		case tagscan.Text:
			if strings.TrimSpace(c.page.src[c.span.Start+s.Start:c.span.Start+s.End]) != "" {
				return false
			}
		case tagscan.Raw:
			return false
		}
	}
	return true
}

// maxToldText is how many bytes of text may stand in a placeholder beside its link.
const maxToldText = 200

// toldLink looks for a status link alone in an element that is said to be an
// embed: a screenshot with its source, or a fall-back until the script runs. A
// link on words of a caption is a credit.
func (c *candidate) toldLink(h hint) *rec {
	if h&(hintTweet|hintEmbed) == 0 || c.zone == zoneFeed || c.name == "figcaption" || c.name == "p" || c.name == "li" || !mentionsStatus(c) || c.wordy(maxToldText) || !c.links(Twitter, "") {
		return nil
	}
	// A caption's link is a credit, unless the figure itself is said to be a tweet.
	own, headed := c.classHints()&hintTweet != 0, false // an article's teaser has a headline
	text, links := visibleText(c.tree(), func(n *html.Node) bool {
		headed = headed || n.Data == "h1" || n.Data == "h2"
		return n.Data == "figcaption" && !own || n.Data == "cite" || n.Data == "script"
	})
	if len(text) > maxToldText || headed {
		return nil
	}
	var tweet *rec
	for _, l := range links {
		it, ok := recogniseURL(l.url, c.page.base)
		if !ok || it.Kind != KindTweet {
			continue
		}
		t := it
		if tweet != nil && tweet.ID != t.ID {
			return nil // several: a list
		}
		if words := strings.TrimSpace(text[l.start:l.end]); strings.HasPrefix(words, "@") {
			continue // a credit
		}
		tweet = t
	}
	if tweet == nil {
		return nil
	}
	return foundBy(tweet, MethodMarkup, "twitter/told-link")
}

// addFromInside adds the handle that a link to the same status inside the element
// tells, and the words of a screenshot.
func addFromInside(t *rec, c *candidate) {
	if t.Text == "" && t.Author == "" {
		addFromQuote(t, c)
	}
	for n := range descend(c.tree(), nil) {
		if n.Type != html.ElementNode {
			continue
		}
		if t.Handle == "" && n.Data == "a" {
			if it, ok := recogniseURL(nodeAttr(n, "href"), c.page.base); ok {
				if u, ok := it.as(KindTweet); ok && u.ID == t.ID {
					t.Handle = u.Handle
					t.setURL()
				}
			}
		}
		if t.Text == "" {
			t.setText(altWords(cmp.Or(nodeAttr(n, "alt"), nodeAttr(n, "data-alt")), t.Handle))
		}
	}
}

// addFromQuote adds what a quotation inside the element says, if it is of the same tweet.
func addFromQuote(t *rec, c *candidate) {
	for n := range descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "blockquote" {
			continue
		}
		q := readQuote(n, c)
		if q.id != "" && q.id != t.ID || q.text == "" {
			return
		}
		from := q.tweet()
		from.ID = t.ID
		t.merge(from)
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

// hints returns what all names of the element tell.
func (c *candidate) hints() hint {
	if !c.hasNamed {
		c.named, c.hasNamed = c.readHints(), true
	}
	return c.named
}

func (c *candidate) readHints() hint {
	h := c.classHints() | hintsIn(c.attr("id"))
	if strings.IndexByte(c.name, '-') > 0 {
		h |= hintsIn(c.name)
	}
	for i := range c.attrs {
		// Attributes of a site's own: "data-embed-type", "embedded-service".
		if k := strings.TrimPrefix(c.attrs[i].Key, "data-"); k != c.attrs[i].Key || strings.IndexByte(k, '-') > 0 && !strings.HasPrefix(k, "aria-") {
			told := hintsIn(k)
			if v := c.attrs[i].Val; len(v) <= maxNameValue {
				told |= hintsIn(v)
			}
			if told&^h != 0 && !isControlName(k) && !isSubjectKey(k) {
				h |= told
			}
		}
	}
	if c.name == "oembed" {
		h |= hintEmbed
	}
	return h
}

// isSubjectKey reports whether an attribute is named for what the page is about.
func isSubjectKey(key string) bool { return classname.Has(key, classname.Subject) }

// toldAddress looks for a provider's address in the attributes.
func (c *candidate) toldAddress(h hint) *rec {
	for i := range c.attrs {
		switch c.attrs[i].Key {
		case "class", "id", "style", "alt", "title":
			continue
		}
		v := strings.TrimSpace(c.value(i))
		if !strings.Contains(v, "//") || isCopyName(c.attrs[i].Key) {
			continue
		}
		if it, ok := recogniseURL(v, c.page.base); ok && (h.allows(it.Kind) || it.Kind == KindVideo && c.setsPlayer()) {
			if it.Kind == KindVideo && c.isBackground() {
				return nil
			}
			return foundBy(it, MethodMarkup, string(it.Provider)+"/told-address")
		}
	}
	return nil
}

// isBackground tells whether a setting says that the video plays behind something
// else: silent, in a loop and without controls.
func (c *candidate) isBackground() bool {
	for i := range c.attrs {
		if v := c.attrs[i].Val; strings.HasSuffix(c.attrs[i].Key, "-background") && (v == "true" || v == "1") {
			return true
		}
	}
	return false
}

// setsPlayer tells whether the element is empty and has settings that only
// players have, whatever its names.
func (c *candidate) setsPlayer() bool {
	_, controls := c.lookup("data-controls")
	_, autoplay := c.lookup("data-autoplay")
	return (controls || autoplay) && c.isEmpty()
}

// allows tells whether names that tell h fit an item of kind k.
func (h hint) allows(k Kind) bool {
	switch k {
	case KindTweet:
		return h&(hintTweet|hintEmbed) != 0
	case KindVideo:
		return h&(hintVideo|hintEmbed) != 0
	case KindAudio:
		return h&(hintAudio|hintEmbed|hintVideo) != 0
	}
	return h&(hintPost|hintEmbed) != 0
}

// toldID looks for an id of a provider's shape.
func (c *candidate) toldID(h hint) *rec {
	p := c.toldProvider()
	if p == "" && h&hintTweet != 0 {
		p = Twitter
	}
	if p == "" {
		return nil
	}
	for i := range c.attrs {
		k := strings.ToLower(c.attrs[i].Key)
		v := strings.TrimSpace(c.value(i))
		if p == Twitter {
			if id := c.toldStatus(k, v); id != "" {
				return foundBy(newTweet("", id), MethodMarkup, "twitter/told-id")
			}
			continue
		}
		if k == "id" || !namesID(k) || siteKey(k) {
			continue
		}
		if it, ok := shapedItem(p, v); ok && h.allows(it.Kind) {
			return foundBy(it, MethodMarkup, string(p)+"/told-id")
		}
	}
	return nil
}

// toldList returns the tweets of an attribute that lists ids.
func (c *candidate) toldList() []*rec {
	if c.why&isTold == 0 || len(c.inner()) > 0 {
		return nil
	}
	for i := range c.attrs {
		k := c.attrs[i].Key
		if !strings.HasSuffix(k, "ids") || hintsIn(k)&hintTweet == 0 {
			continue
		}
		if c.isControl() {
			return nil
		}
		var items []*rec
		for id := range strings.FieldsFuncSeq(c.value(i), func(r rune) bool { return r < '0' || r > '9' }) {
			if id = c.toldStatus(k, id); id != "" {
				items = append(items, foundBy(newTweet("", id), MethodMarkup, "twitter/told-id"))
			}
		}
		return items
	}
	return nil
}

// toldJSON looks for one status in data that an attribute holds as JSON.
func (c *candidate) toldJSON(h hint) *rec {
	if h&(hintTweet|hintEmbed) == 0 || c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.attrs {
		v := strings.TrimSpace(c.value(i))
		if len(v) > maxIsland || !strings.HasPrefix(v, "{") {
			continue
		}
		r := stateReader{page: c.page, src: v}
		r.read()
		if len(r.typed) == 1 {
			return foundBy(r.typed[0], MethodMarkup, "twitter/told-json")
		}
	}
	return nil
}

// toldStatus returns the status id that the attribute key of a placeholder
// holds, "" if none. Ids with the time in them have a shape of their own and
// need no telling key; shorter numbers do.
func (c *candidate) toldStatus(key, v string) string {
	if v == "" || key == "id" && !isDigit(v[len(v)-1]) || key != "id" && !isDigit(v[0]) {
		return "" // nearly all, without the cost of reading the key
	}
	if key == "id" {
		// "tweet-1387304686957498370"
		i := len(v)
		for i > 0 && '0' <= v[i-1] && v[i-1] <= '9' {
			i--
		}
		if i == 0 || i == len(v) || hintsIn(v[:i])&hintTweet == 0 {
			return ""
		}
		v = v[i:]
	} else if siteKey(key) || !strings.HasPrefix(key, "data-") && strings.IndexByte(c.name, '-') < 0 && hintsIn(key)&hintTweet == 0 {
		return ""
	}
	v, _, _ = strings.Cut(v, "?")
	if !validStatusID(v) {
		return ""
	}
	if _, snowflake := StatusTime(v); snowflake && len(v) >= 15 {
		return v
	}
	if len(v) >= 7 && hintsIn(key)&hintTweet != 0 {
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

// siteKey tells whether an attribute is named for something of the site's own,
// whose ids may look like a status's.
func siteKey(key string) bool { return classname.Has(key, classname.Site) }

// toldProvider returns the provider that an attribute names.
func (c *candidate) toldProvider() Provider {
	for i := range c.attrs {
		k := c.attrs[i].Key
		if k == "class" || k == "id" || k == "style" || len(c.attrs[i].Val) > maxNameValue {
			continue
		}
		if p := providerByName(strings.TrimSpace(c.value(i))); p != "" && !isControlName(k) {
			return p
		}
	}
	return ""
}
