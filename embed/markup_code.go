package embed

import (
	"strings"

	"golang.org/x/net/html"
)

// codeReaders add what else an embed code says, by its provider. They may return
// another item, or nil if the code shows none.
var codeReaders = map[Provider]func(*candidate, *rec) *rec{
	Instagram: readInstagram,
	Facebook:  readFacebook,
	TikTok:    readTikTok,
	Bluesky:   readBluesky,
	Reddit:    readReddit,
	Pinterest: readPinterest,
	Snapchat:  readSnapchat,
	Imgur:     readImgur,
	Flickr:    readFlickr,
	"":        readEmbedly,
}

// code returns the code that the element is, nil if it is none.
func (c *candidate) code() *embedCode {
	x := codesByName()
	if code := x.element(c.name); code != nil {
		return code
	}
	// All classes and attributes that are codes' have a hyphen.
	if class := c.attr("class"); strings.IndexByte(class, '-') >= 0 {
		for name := range strings.FieldsSeq(class) {
			if code, _ := x.classes.get(name); code != nil {
				return code
			}
		}
	}
	for i := range c.attrs {
		if code, _ := x.attrs.get(c.attrs[i].Key); code != nil {
			return code
		}
	}
	return nil
}

// codeMarkup recognises the embed codes of networks, before and after their
// scripts have run.
func codeMarkup(c *candidate) *rec {
	if c.why&isFrame != 0 {
		return nil
	}
	code := c.code()
	if code == nil {
		return nil
	}
	it := c.codeItem(code)
	if it == nil {
		if len(c.inner()) > 0 || !code.link {
			return nil // the name is that of an element around the code
		}
		if it = c.linked(code.provider, ""); it == nil {
			return nil
		}
	} else {
		addLink(it, c.linked(it.Provider, it.ID))
	}
	if code.read {
		it = codeReaders[code.provider](c, it)
	}
	if it == nil || !c.absorb(it) {
		return nil
	}
	return foundBy(it, MethodMarkup, c.ruleFor(it.Provider))
}

// codeItem returns the item that the code's attributes name.
func (c *candidate) codeItem(code *embedCode) *rec {
	for source := range strings.FieldsSeq(code.sources) {
		key, prefix, _ := strings.Cut(source, "=")
		v := strings.TrimSpace(c.attr(key))
		if v == "" {
			continue
		}
		if it := c.itemAt(v, code.provider); it != nil {
			return it
		}
		if prefix != "" {
			if it := c.itemAt(prefix+v, code.provider); it != nil {
				return it
			}
		}
	}
	return nil
}

// itemAt returns the provider's item at an address, of any provider if p is "".
func (c *candidate) itemAt(raw string, p Provider) *rec {
	it, ok := recogniseURL(raw, c.page.base)
	if !ok || p != "" && it.Provider != p {
		return nil
	}
	return it
}

// linked returns the item that the first link inside to one of the provider names,
// with that id unless id is "".
func (c *candidate) linked(p Provider, id string) *rec {
	if !c.links(p, id) {
		return nil
	}
	for n := range descend(c.tree(), nil) {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		if it := c.itemAt(nodeAttr(n, "href"), p); it != nil && (id == "" || it.ID == id) {
			return it
		}
	}
	return nil
}

// addLink adds what a link to the same item tells more: whose it is.
func addLink(it, link *rec) {
	a, ok := it.as(KindPost)
	b, ok2 := link.as(KindPost)
	if !ok || !ok2 {
		return
	}
	if a.Handle == "" && b.Handle != "" || a.URL == "" {
		a.Handle, a.URL = b.Handle, b.URL
	}
}

// absorb adds to it what was found inside of the same post: the frame that the
// script made. It returns false if something else was found: then the element
// was never closed, or is none of its own.
func (c *candidate) absorb(it *rec) bool {
	a := it
	for _, f := range c.inner() {
		b := f.item
		if b.Provider != a.Provider || b.ID != a.ID {
			return false
		}
	}
	for _, f := range c.inner() {
		if f.item.Kind == a.Kind {
			it.merge(f.item)
		}
	}
	return true
}
