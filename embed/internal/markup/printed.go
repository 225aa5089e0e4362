package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// mayPrintTweet reports whether a tweet may stand in the candidate as a publisher
// prints it: in an element whose class says that it holds the words, with the
// author's handle or, if status says that there is one, the URL of the status.
func (c *candidate) mayPrintTweet(status bool) bool {
	if c.Page.Src == "" {
		return true
	}
	if !status && !mayHoldHandle(c.outerHTML()) {
		return false
	}
	text, handle := false, status
	s := c.scanOuterHTML()
	for first := true; !(text && handle) && s.Next(); {
		switch s.Kind {
		case tagscan.Start:
			text = text || !first && mayNameText(s.Attrs)
			first = false
		case tagscan.Text:
			handle = handle || mayBeginHandle(c.outerHTML()[s.Start:s.End])
		}
	}
	return text && handle
}

// mayNameText reports whether a class among the attributes, as written, may say that
// the element holds a post's words.
func mayNameText(attrs []tagscan.Attr) bool {
	for i := range attrs {
		if a := &attrs[i]; tagscan.EqualFold(a.Key, "class") && (strings.IndexByte(a.Val, '&') >= 0 || namesText(a.Val)) {
			return true
		}
	}
	return false
}

// namesText reports whether a class has a word for a post's words.
func namesText(class string) bool {
	for w := range classname.Words(class) {
		if p, _ := partWords.Get(w); p == "text" {
			return true
		}
	}
	return isTweetClass(class)
}
