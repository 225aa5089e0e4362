// Package phrases recognizes the lines that stand in an article where a player
// or a post was: "The video above may not be available in some regions.",
// "Skip Twitter post by @someone", "Media caption". It knows them in three ways:
//
//   - phrases.tsv lists wordings by language, with what they mean;
//   - words.txt lists the words such lines are made of, so that a wording nobody
//     listed is found by its sense (general.go): a short line that consists of
//     such words and says in one sentence, say, "this video" and "not available"
//     and "country";
//   - some wordings are also found inside a longer line, where a text extractor
//     glued them to the sentence before or after (inside.go).
//
// Prose about videos is not reported: it has names, numbers, quotations and
// words of other fields in it, and a placeholder has none of these. Nor are
// headings, entries of lists, code, logs, questions and menus (form.go).
//
// The flow is reader.go (lines, one after the other), prefilter.go (quick tests, with
// prefixset.go and firstWords.go), fold.go (a line becomes a key), table.go and pattern.go
// (listed wordings), lexicon.go, terms.go, linewords.go, form.go, general.go and rules.go (unlisted ones);
// inside.go and sign.go look within a line.
// Everything but a [Reader] is safe for concurrent use.
package phrases

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Match says what a line, or a part of it, stands for.
type Match struct {
	Reason  string // one of the contract's sixteen reasons
	Of      string // "video", "post" or "any"
	Lang    string // language tag as in the data files
	Context bool   // counts only beside another trace, a provider's URL, or at the head of the article
	Exact   bool   // a listed wording; false if found by its words
	Start   int    // byte offset in the line where the placeholder begins
	End     int    // byte offset where it ends
	Kind    Kind

	// What the wording names, as printed; substrings of the line, empty if it
	// names none. Provider is in boundaries and introductions, Name and Handle
	// (without the sign) are in boundaries and attributions.
	Provider, Name, Handle string
}

// A Kind indicated apart the lines that open, close or sign another site's post.
type Kind uint8

const (
	// Ordinary is a line that stands for itself.
	Ordinary Kind = iota
	// Intro is the line under which a post's text follows: "View this post on Instagram".
	Intro
	// ByInstagram signs an Instagram post: "A post shared by Name (@handle)".
	ByInstagram
	// ByFacebook signs a Facebook post: "Posted by Name on Friday, …".
	ByFacebook
	// Skip opens a post: "Skip Twitter post by @handle".
	Skip
	// EndOf closes a post: "End of Twitter post by @handle".
	EndOf
)

// Sizes of lines, in bytes. A sentence that is printed where a player was is
// short; above maxGeneral only listed wordings are looked for, above maxLine
// only those that are found inside lines.
const (
	maxGeneral = 200 * utf8.UTFMax
	maxRunes   = 200
	maxLine    = 1200
	maxLines   = 3  // that one placeholder may be broken into
	maxUnknown = 10 // bytes of words in no wording that a line may begin with
	keySize    = 1024
	probeSize  = 64
)

//go:embed phrases.tsv
var phrasesTSV string

//go:embed words.txt
var wordsTXT string

var shared = sync.OnceValue(func() *tables { return newTables(phrasesTSV, wordsTXT, nil) })

// Line looks for a placeholder in one line, which holds no line break. Start and
// End of the result are the line without the white space around it, unless only
// a part of the line is the placeholder. Line does not allocate.
func Line(line string) (Match, bool) {
	return shared().line(line, true)
}

// MayBound reports whether Line may find the wording of another site's post, which opens,
// closes or signs it. It is quicker than Line, and right when it says no.
func MayBound(line string) bool {
	t := shared()
	var g prefilter
	if g.beginListed(t, line, 0); g.listed {
		return true
	}
	_, ok := t.inside(line, g.start)
	return ok
}

// Inside looks for a wording that is glued into a longer line, from byte offset
// from on: "…closely.'Skip Twitter post by @someone". Line reports the first of
// them if the line is nothing else; call Inside with the End of a match for the
// next.
func Inside(line string, from int) (Match, bool) {
	return shared().inside(line, max(from, 0))
}

// trim returns the bounds of line without the white space around it.
func trim(line string) (start, end int) {
	end = len(line)
	for start < end && line[start] <= ' ' {
		start++
	}
	for start < end && line[end-1] <= ' ' {
		end--
	}
	if start < end && (line[start] >= utf8.RuneSelf || line[end-1] >= utf8.RuneSelf) {
		start = len(line) - len(strings.TrimLeftFunc(line, isWhite))
		end = max(start, len(strings.TrimRightFunc(line, isWhite)))
	}
	return start, end
}

// isWhite reports whether r is white space that stands around lines.
func isWhite(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\u3000', '\ufeff':
		return true
	}
	return false
}

// line is Line on given tables. glued is as for Reader.Lines.
func (t *tables) line(line string, glued bool) (Match, bool) {
	g := t.prefilter(line, 0)
	return t.look(&g, glued)
}

// look is line behind the quick tests.
func (t *tables) look(g *prefilter, glued bool) (Match, bool) {
	if g.listed || g.sounds {
		if m, ok := t.whole(g.body, g, nil, g.listed, g.sounds); ok {
			m.Start += g.start
			m.End += g.start
			return m, true
		}
	}
	switch {
	case g.prose && glued:
		return t.inside(g.line, g.start)
	case g.mayEndInError:
		return errorTail(g.line, g.start)
	}
	return Match{}, false
}

// notProse reports that a line is markup, code or a row of a table.
func notProse(body string) bool {
	switch body[0] {
	case '|', '`', '<', '{', '}':
		return true
	}
	return false
}

// whole looks for a placeholder that is all of body, the text of first and the lines
// below it. listed indicated that it may be a listed wording, sounds that its words are
// known to sound like a placeholder's.
func (t *tables) whole(body string, first *prefilter, below []*prefilter, listed, sounds bool) (Match, bool) {
	if listed {
		if m, ok, never := t.listedAs(body); ok || never {
			return m, ok
		}
	}
	if !sounds && (!t.mayBePlaceholder(first, below) || !t.words.sounds(body)) {
		return Match{}, false
	}
	if len(body) <= maxGeneral && utf8.RuneCountInString(body) <= maxRunes {
		if m, ok := t.words.judge(body, marksOf(body)); ok {
			m.End = len(body)
			return m, true
		}
	}
	if m, ok := t.words.label(body); ok {
		m.End = len(body)
		return m, true
	}
	return Match{}, false
}

// listedAs looks for the listed wording that body is. never reports that it is one
// that is no placeholder.
func (t *tables) listedAs(body string) (m Match, ok, never bool) {
	var buf [keySize]byte
	n, read := foldKey(buf[:], nil, body)
	p, caps, ok := t.lookup(buf[:n], read < len(body))
	switch {
	case !ok:
	case p.never || p.endsInName() && endsSentence(body):
		return m, false, true
	case p.kind != Ordinary || p.standsIn(body):
		return t.wording(p, caps, body), true, false
	}
	return m, false, false
}

// standsIn reports whether the signs of body, which has the words of the wording p,
// are not those of code, a heading, an entry of a list or a question.
func (p *phrase) standsIn(body string) bool {
	mk := marksOf(body)
	if mk.code || mk.quoted || mk.listed {
		return false
	}
	if len(p.parts) > 1 {
		return true // what stands in its places may have any sign
	}
	if lit := p.parts[0].lit; strings.IndexByte(lit, ' ') < 0 && !endsAlike(p.row, body) {
		return false
	}
	return mk.quotes < 3 && (!hasIdentifier(body) || hasIdentifier(p.row)) && body[len(body)-1] != ';' && (!asks(body) || asks(p.row))
}

// endsAlike reports whether body ends in the sign that a wording of one word ends in:
// "Embed <>" is a player's button, "Embed" a word.
func endsAlike(row, body string) bool {
	last := row[len(row)-1]
	return last >= utf8.RuneSelf || asciiFold[last] != ' ' || body[len(body)-1] == last
}

// wording returns what body says, which is the listed wording p.
func (t *tables) wording(p *phrase, caps captured, body string) Match {
	if p.parts[0].wild == text {
		// Is it a label behind a whole sentence?
		if m, ok := t.inside(body, 0); ok && m.End == len(body) {
			return m
		}
	}
	m := p.match()
	m.End = len(body)
	if p.captures || caps.tail > 0 && len(body) > maxDateTail {
		caps.fill(&m, body)
	}
	return m
}

// endsSentence reports that a line ends in a full stop or the like.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?。！？।॥۔։。", r)
}

// runsOn reports that a line begins in lower case, as the rest of a sentence does.
func runsOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
