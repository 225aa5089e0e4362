package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// Reason says why an element is a candidate.
type Reason uint8

const (
	IsFrame     Reason = 1 << iota // loads a player or another document
	IsQuote                        // quotes a post
	IsNamed                        // its names name an embed
	HidesMarkup                    // carries markup in an attribute or as text
	IsFigure                       // holds an embed and its caption
	IsConsent                      // keeps embeds back until the reader consents
	IsScript                       // code that may set up a player
	IsClassed                      // its class alone names an embed or a network
)

// reasons is the candidate test: it returns why an element may be an embed, 0 if it
// is none. It has to be cheap: every tag of a page passes here.
func reasons(e *htmltree.Tag, l *tagSummary) Reason {
	switch is := e.Info.Is; {
	case is&htmltree.IsLoader != 0:
		return IsFrame | l.reason()&HidesMarkup
	case is&htmltree.IsQuoter != 0:
		return IsQuote
	case is&htmltree.IsFigurer != 0:
		return IsFigure | l.reason()
	case is&htmltree.IsTeller != 0:
		return IsNamed
	case is&htmltree.NeverOne != 0:
		return 0
	case is&htmltree.IsCode != 0:
		return scriptReasons(e)
	case is&htmltree.IsField != 0:
		return textareaReasons(e)
	case is&htmltree.IsListed == 0 && IsFeedText(e.Name):
		return HidesMarkup
	case is&htmltree.IsListed == 0 && (strings.IndexByte(e.Name, '-') > 0 || strings.HasPrefix(e.Name, "fb:")):
		l.labels |= classname.LabelsIn(e.Name) | classname.LabelsIn(e.Attr("name"))
		if provider.IsCodeElement(e.Name) {
			l.labels |= classname.LabelCode
		}
	}
	t := l.reason()
	if t&IsNamed == 0 && l.labels&(classname.LabelPost|classname.LabelAudio|classname.LabelEmbed) != 0 && e.Info.Is&htmltree.IsSection != 0 {
		t |= IsClassed
	}
	return t
}

// scriptReasons selects the scripts that may be an embed: those that no browser runs,
// which hold markup for another script, those whose URL or attributes are an
// embed, and code in the page, which may set up a player.
func scriptReasons(e *htmltree.Tag) Reason {
	t := IsScript
	for i := range e.Attrs {
		a := &e.Attrs[i]
		switch {
		case a.Key == "type" && isInert(a.Val):
			t = t&^IsScript | HidesMarkup
		case a.Key == "type" && strings.Contains(a.Val, "json"):
			t &^= IsScript
		case a.Key == "src":
			t &^= IsScript
			if classname.LabelsIn(a.Val)&(classname.LabelVideo|classname.LabelAudio|classname.LabelEmbed) != 0 {
				t |= IsFrame
			}
		case a.Key == "class" && classname.LabelsIn(a.Val) != 0, strings.HasPrefix(a.Key, "data-") && classname.LabelsIn(a.Key[5:]) != 0:
			t |= IsNamed
		}
		if strings.HasPrefix(a.Key, "data-") && HoldsMarkup(a.Val) {
			t |= HidesMarkup // a template, for another script
		}
		if strings.Contains(a.Val, "gist.github.com/") {
			t |= IsNamed
		}
	}
	return t
}

// IsFeedText reports whether an element is that of a feed's entry which holds the
// article, escaped. https://www.rssboard.org/rss-specification, RFC 4287
func IsFeedText(name string) bool {
	return name == "content" || name == "description" || name == "content:encoded"
}

// isInert reports whether a script of that type holds neither code nor data: it is
// a template.
func isInert(kind string) bool {
	kind = strings.ToLower(strings.TrimSpace(kind))
	return kind != "" && kind != "module" && !strings.Contains(kind, "javascript") && !strings.Contains(kind, "ecmascript") &&
		!strings.Contains(kind, "json") && kind != "importmap" && kind != "speculationrules" && !strings.Contains(kind, "math")
}

// textareaReasons selects the text fields that hide markup: a consent tool keeps it in
// one that nobody sees. Markup that readers see there is for them to copy.
func textareaReasons(e *htmltree.Tag) Reason {
	if _, hidden := e.Lookup("hidden"); hidden || strings.Contains(strings.ReplaceAll(e.Attr("style"), " ", ""), "display:none") {
		return HidesMarkup
	}
	return 0
}
