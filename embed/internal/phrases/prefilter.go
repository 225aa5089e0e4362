package phrases

import "strings"

// prefilter is what the quick tests, which turn most lines away, say of a line.
type prefilter struct {
	line, body string // body is line without the white space around it
	start      int    // of body
	at         int    // of the line in its text: see Reader

	handle    bool // one may stand in it, perhaps with a wide sign
	otherTail bool // see tables.otherTail
	otherHead bool // no listed wording begins as it does, whatever follows
	prose     bool // it may say something
	listed    bool // it may be a listed wording
	sounds    bool // it is not listed, but its words may be a placeholder's

	mayEndInError bool // with its number: see errorTail

	indicatesAsked, indicates bool // see tables.indicates
}

// prefilter makes the quick tests of line, which stands at the offset at.
func (t *tables) prefilter(line string, at int) (g prefilter) {
	start, end := trim(line)
	g.line, g.body, g.start, g.at = line, line[start:end], start, at
	if g.prose = len(g.body) >= 2 && !notProse(g.body); g.prose {
		g.mayEndInError = g.body[len(g.body)-1] == ')'
	}
	if len(g.body) > maxLine {
		return g
	}
	sign := strings.IndexByte(g.body, '@') >= 0
	// A wide sign is folded like "@". A line by itself is not asked for it.
	g.handle, g.otherTail = sign || strings.Contains(g.body, "＠"), t.otherTail(g.body)
	if !g.prose {
		return g // it may still end others
	}
	size, other := t.otherHead(g.body)
	g.otherHead = other && size >= exactHead
	g.listed = sign || !g.otherTail && t.endsPhrase(g.body) || !other && t.listed(g.body)
	if !g.listed && (len(g.body) > probeSize || t.indicates(&g)) {
		g.sounds = t.words.opens(g.body, true)
	}
	return g
}

// indicates is lexicon.indicates for the line, which is asked once.
func (t *tables) indicates(g *prefilter) bool {
	if !g.indicatesAsked {
		g.indicatesAsked, g.indicates = true, t.words.indicates(g.body)
	}
	return g.indicates
}

// mayBeListed reports whether body, in which no handle stands, begins or ends like a
// listed wording.
func (t *tables) mayBeListed(body string) bool {
	if !t.otherTail(body) && t.endsPhrase(body) {
		return true
	}
	_, other := t.otherHead(body)
	return !other && t.listed(body)
}
