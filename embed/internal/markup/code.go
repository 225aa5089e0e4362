package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// codeReaders add what else an embed code says, by its provider. They may return
// another item, or nil if the code shows none.
var codeReaders = map[record.Provider]func(*candidate, *record.Item) *record.Item{
	record.Instagram: readInstagram,
	record.Facebook:  readFacebook,
	record.TikTok:    readTikTok,
	record.Bluesky:   readBluesky,
	record.Reddit:    readReddit,
	record.Pinterest: readPinterest,
	record.Snapchat:  readSnapchat,
	record.Imgur:     readImgur,
	record.Flickr:    readFlickr,
	"":               readEmbedly,
}

// code returns the code that the element is, nil if it is none.
func (c *candidate) code() *provider.EmbedCode {
	x := provider.CodesByName()
	if code := x.Element(c.Name); code != nil {
		return code
	}
	// All classes and attributes that are codes' have a hyphen.
	if class := c.Attr("class"); strings.IndexByte(class, '-') >= 0 {
		for name := range strings.FieldsSeq(class) {
			if code, _ := x.Classes.Get(name); code != nil {
				return code
			}
		}
	}
	for i := range c.Attrs {
		if code, _ := x.Attrs.Get(c.Attrs[i].Key); code != nil {
			return code
		}
	}
	return nil
}

// codeMarkup recognizes the embed codes of networks, before and after their
// scripts have run.
func codeMarkup(c *candidate) *record.Item {
	if c.Reasons&locate.IsFrame != 0 {
		return nil
	}
	code := c.code()
	if code == nil {
		return nil
	}
	it := c.codeItem(code)
	if it == nil {
		if len(c.inner()) > 0 || !code.Link {
			return nil // the name is that of an element around the code
		}
		if it = c.linked(code.Provider, ""); it == nil {
			return nil
		}
	} else {
		addLink(it, c.linked(it.Provider, it.ID))
	}
	if code.Read {
		it = codeReaders[code.Provider](c, it)
	}
	if it == nil || !c.absorb(it) {
		return nil
	}
	return record.FoundBy(it, record.MethodMarkup, c.ruleFor(it.Provider))
}

// codeItem returns the item that the code's attributes name.
func (c *candidate) codeItem(code *provider.EmbedCode) *record.Item {
	for source := range strings.FieldsSeq(code.Sources) {
		key, prefix, _ := strings.Cut(source, "=")
		v := strings.TrimSpace(c.Attr(key))
		if v == "" {
			continue
		}
		if it := c.itemAt(v, code.Provider); it != nil {
			return it
		}
		if prefix != "" {
			if it := c.itemAt(prefix+v, code.Provider); it != nil {
				return it
			}
		}
	}
	return nil
}

// addLink adds what a link to the same item states more: whose it is.
func addLink(it, link *record.Item) {
	a, ok := it.As(record.KindPost)
	b, ok2 := link.As(record.KindPost)
	if !ok || !ok2 {
		return
	}
	if a.Handle == "" && b.Handle != "" || a.URL == "" {
		a.Handle, a.URL = b.Handle, b.URL
	}
}
