package phrases

import "strings"

// prefilter is what the quick tests, which turn most lines away, say of a line.
type prefilter struct {
	line, body string // body is line without the white space around it
	start      int    // of body
	at         int    // of the line in its text: see Reader

	sign        bool // an "@" is in it
	otherTail   bool // see tables.otherTail
	otherPrefix bool // no listed wording begins as it does, whatever follows
	prose       bool // it may say something
	listed      bool // it may be a listed wording
	sounds      bool // it is not listed, but its words may be a placeholder's

	mayEndInError bool // with its number: see errorTail

	opens bool // if not listed: its first words may be a placeholder's, with more lines or without

	words lineWords
}

// prefilter makes the quick tests of line, which stands at the offset at.
func (t *tables) prefilter(line string, at int) (g prefilter) {
	g.begin(t, line, at)
	return g
}

// begin is prefilter on the storage of g.
func (g *prefilter) begin(t *tables, line string, at int) {
	g.beginListed(t, line, at)
	if g.prose && !g.listed && len(g.body) <= maxLine {
		g.opens, g.sounds = g.words.opens(t.words, g.body)
		g.sounds = g.sounds && t.mayBePlaceholder(g, nil)
	}
}

// beginListed is begin without the tests of a line's words.
func (g *prefilter) beginListed(t *tables, line string, at int) {
	start, end := trim(line)
	g.line, g.body, g.start, g.at = line, line[start:end], start, at
	g.sign, g.otherTail, g.otherPrefix, g.prose, g.listed, g.sounds, g.mayEndInError, g.opens = false, false, false, false, false, false, false, false
	g.words.reset()
	if g.prose = len(g.body) >= 2 && !notProse(g.body); g.prose {
		g.mayEndInError = g.body[len(g.body)-1] == ')'
	}
	if len(g.body) > maxLine {
		return
	}
	g.sign, g.otherTail = strings.IndexByte(g.body, '@') >= 0, t.otherTail(g.body)
	if !g.prose {
		return // it may still end others
	}
	size, other := t.otherPrefix(g.body)
	g.otherPrefix = other && size >= exactPrefix
	g.listed = g.sign || !g.otherTail && t.endsPhrase(g.body) || !other && t.listed(g.body)
}

// hasHandle reports whether a handle may stand in the line, perhaps with a wide sign, which
// is folded like "@". A line by itself is not asked for it.
func (g *prefilter) hasHandle() bool {
	return g.sign || len(g.body) <= maxLine && strings.Contains(g.body, "＠")
}

// indicates reports whether the line has a telling word or a caption's, one of which a
// line must have that is not listed, or one in whose script that is not known so soon.
// The words are read once.
func (t *tables) indicates(g *prefilter) bool {
	g.words.read(t.words, g.body)
	return g.words.telling
}

// mayBeListed reports whether body, in which no handle stands, begins or ends like a
// listed wording.
func (t *tables) mayBeListed(body string) bool {
	if !t.otherTail(body) && t.endsPhrase(body) {
		return true
	}
	_, other := t.otherPrefix(body)
	return !other && t.listed(body)
}
