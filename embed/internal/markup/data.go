package markup

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/state"
)

// postData is a post or player as publishing tools keep it in an attribute, for
// a script to draw it: JSON, in the names that Substack and its like use.
type postData struct {
	URL        string `json:"url"`
	TargetURL  string `json:"targetUrl"`
	EmbedURL   string `json:"embed_url"`
	URI        string `json:"uri"`
	Instagram  string `json:"instagram_id"`
	PostID     string `json:"postId"`
	AuthorDID  string `json:"authorDid"`
	Title      string `json:"title"`
	Text       string `json:"text"`
	Author     string `json:"author"`
	AuthorName string `json:"author_name"`
	NameCamel  string `json:"authorName"`
	Handle     string `json:"authorHandle"`
}

// dataMarkup recognizes an element whose attribute holds the post as JSON.
func dataMarkup(c *candidate) *record.Item {
	if c.Reasons&locate.IsFrame != 0 || c.forms()&formJSON == 0 {
		return nil
	}
	for i := range c.Attrs {
		a := &c.Attrs[i]
		if !strings.HasPrefix(a.Key, "data-") || len(a.Val) > locate.MaxOuterHTML {
			continue
		}
		v := strings.TrimSpace(a.Val)
		if !strings.HasPrefix(v, "{") || !state.MayHaveKey(v, "url", "uri", "instagram_id", "postid") {
			continue
		}
		var d postData
		if json.Unmarshal([]byte(strings.TrimSpace(c.Value(i))), &d) != nil {
			continue
		}
		it := d.item(c)
		if it == nil || !allows(c.labels(), it.Kind) || !c.absorb(it) {
			continue
		}
		return record.FoundBy(it, record.MethodMarkup, string(it.Provider)+"/data")
	}
	return nil
}

// item returns the post or audio that the data is, nil if it is none.
func (d *postData) item(c *candidate) *record.Item {
	u := cmp.Or(d.URI, d.URL, d.EmbedURL)
	switch {
	case d.Instagram != "":
		u = "https://www.instagram.com/p/" + d.Instagram
	case d.AuthorDID != "" && d.PostID != "":
		u = "at://" + d.AuthorDID + "/app.bsky.feed.post/" + d.PostID
	}
	it := c.itemAt(u, "")
	if it == nil {
		return nil
	}
	switch it.Kind {
	case record.KindPost:
		d.addTo(it)
		return it
	case record.KindAudio:
		it.Title = strings.TrimSpace(d.Title)
		it.Author = strings.TrimSpace(cmp.Or(d.AuthorName, d.Author))
		if page := c.itemAt(d.TargetURL, it.Provider); page != nil {
			it.URL = page.URL
		}
		return it
	}
	return nil
}

// addTo adds what the data says of a post. What Instagram and TikTok call a title
// is made of the words.
func (d *postData) addTo(p *record.Item) {
	name := strings.TrimSpace(cmp.Or(d.NameCamel, d.AuthorName, d.Author))
	handle := cmp.Or(d.Handle, p.Handle)
	if at, ok := strings.CutPrefix(name, "@"); ok || p.Provider == record.Instagram {
		handle, name = cmp.Or(handle, at), ""
	}
	if signature.IsHandle(handle) {
		p.Handle = handle
	}
	p.Author = name
	p.Text = strings.TrimSpace(d.Text)
	if p.Provider == record.TikTok {
		p.Text = cmp.Or(p.Text, strings.TrimSpace(d.Title))
	}
}
