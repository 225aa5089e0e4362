package embed

import "strings"

// trait says why an element is a candidate.
type trait uint8

const (
	isFrame     trait = 1 << iota // loads a player or another document
	isQuote                       // quotes a post
	isTold                        // its names tell of an embed
	hidesMarkup                   // carries markup in an attribute or as text
	isFigure                      // holds an embed and its caption
	isConsent                     // keeps embeds back until the reader consents
	isScript                      // code that may set up a player
	isNamed                       // its class alone names an embed or a network
)

// traits is the candidate test: it tells why an element may be an embed, 0 if it
// is none. It has to be cheap: every tag of a page passes here.
func (e *element) traits(l *look) trait {
	switch is := e.tag.is; {
	case is&isLoader != 0:
		return isFrame | l.trait()&hidesMarkup
	case is&isQuoter != 0:
		return isQuote
	case is&isFigurer != 0:
		return isFigure | l.trait()
	case is&isTeller != 0:
		return isTold
	case is&neverOne != 0:
		return 0
	case is&isCode != 0:
		return e.scriptTraits()
	case is&isField != 0:
		return e.textareaTraits()
	case is&isListed == 0 && isFeedText(e.name):
		return hidesMarkup
	case is&isListed == 0 && (strings.IndexByte(e.name, '-') > 0 || strings.HasPrefix(e.name, "fb:")):
		l.hint |= hintsIn(e.name) | hintsIn(e.attr("name"))
		if isCodeElement(e.name) {
			l.hint |= hintCode
		}
	}
	t := l.trait()
	if t&isTold == 0 && l.hint&(hintPost|hintAudio|hintEmbed) != 0 && e.tag.is&isSection != 0 {
		t |= isNamed
	}
	return t
}

// scriptTraits tells which scripts are worth a look: those that no browser runs,
// which hold markup for another script, those whose address or attributes are an
// embed, and code in the page, which may set up a player.
func (e *element) scriptTraits() trait {
	t := isScript
	for i := range e.attrs {
		a := &e.attrs[i]
		switch {
		case a.Key == "type" && isInert(a.Val):
			t = t&^isScript | hidesMarkup
		case a.Key == "type" && strings.Contains(a.Val, "json"):
			t &^= isScript
		case a.Key == "src":
			t &^= isScript
			if hintsIn(a.Val)&(hintVideo|hintAudio|hintEmbed) != 0 {
				t |= isFrame
			}
		case a.Key == "class" && hintsIn(a.Val) != 0, strings.HasPrefix(a.Key, "data-") && hintsIn(a.Key[5:]) != 0:
			t |= isTold
		}
		if strings.Contains(a.Val, "gist.github.com/") {
			t |= isTold
		}
	}
	return t
}

// isFeedText tells whether an element is that of a feed's entry which holds the
// article, escaped. https://www.rssboard.org/rss-specification, RFC 4287
func isFeedText(name string) bool {
	return name == "content" || name == "description" || name == "content:encoded"
}

// isInert tells whether a script of that type holds neither code nor data: it is
// a template.
func isInert(kind string) bool {
	kind = strings.ToLower(strings.TrimSpace(kind))
	return kind != "" && kind != "module" && !strings.Contains(kind, "javascript") && !strings.Contains(kind, "ecmascript") &&
		!strings.Contains(kind, "json") && kind != "importmap" && kind != "speculationrules" && !strings.Contains(kind, "math")
}

// textareaTraits tells which text fields hide markup: a consent tool keeps it in
// one that nobody sees. Markup that readers see there is for them to copy.
func (e *element) textareaTraits() trait {
	if _, hidden := e.lookup("hidden"); hidden || strings.Contains(strings.ReplaceAll(e.attr("style"), " ", ""), "display:none") {
		return hidesMarkup
	}
	return 0
}
