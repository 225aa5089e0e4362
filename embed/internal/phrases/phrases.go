// Package phrases recognises the lines that stand in an article where a player
// or a post was: "The video above may not be available in some regions.",
// "Skip Twitter post by @someone", "Media caption". It knows them in three ways:
//
//   - phrases.tsv lists wordings by language, with what they mean;
//   - words.txt lists the words such lines are made of, so that a wording nobody
//     listed is found by its sense (general.go): a short line that consists of
//     such words and says, say, "this video" and "not available" and "country";
//   - some wordings are also found inside a longer line, where a text extractor
//     glued them to the sentence before or after (inside.go).
//
// Prose about videos is not reported: it has names, numbers, quotations and
// words of other fields in it, and a placeholder has none of these.
//
// The flow is fold.go (a line becomes a key), table.go and pattern.go (listed
// wordings), lexicon.go, trie.go, general.go and rules.go (unlisted ones).
// Everything is safe for concurrent use.
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

// A Kind tells apart the lines that open, close or sign another site's post.
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

// Lines looks for a placeholder that begins with the first of lines and may run
// on into the second and third, as sentences do that were broken at a link. used
// is the number of lines that it takes, at least 1. Start lies in the first
// line, End in the last one used. Empty lines are not skipped: pass the lines
// that stand together. If used is 1 the result is that of Line, or nothing where
// the next line shows that a sentence of the story was found; if it is more, what
// the wording names are parts of the lines joined by spaces. Joining allocates.
//
// glued tells whether one of [Openings] may stand in the first line; true is
// always right.
func Lines(lines []string, glued bool) (m Match, used int, ok bool) {
	return shared().lines(lines, glued)
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

// isWhite tells whether r is white space that stands around lines.
func isWhite(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\u3000', '\ufeff':
		return true
	}
	return false
}

// glance is what the quick tests, which turn most lines away, tell of a line.
type glance struct {
	line, body    string // body is line without the white space around it
	start         int    // of body
	prose         bool   // the line may say something
	listed        bool   // it may be a listed wording
	sounds        bool   // it is not listed, but its words may be a placeholder's
	mayEndInError bool   // with its number: see errorTail
}

func (t *tables) glance(line string) (g glance) {
	start, end := trim(line)
	g.line, g.body, g.start = line, line[start:end], start
	if len(g.body) < 2 || notProse(g.body) {
		return g
	}
	g.prose, g.mayEndInError = true, g.body[len(g.body)-1] == ')'
	if len(g.body) <= maxLine {
		g.listed = t.mayBeListed(g.body)
		g.sounds = !g.listed && t.words.sounds(g.body, true)
	}
	return g
}

// line is Line on given tables. glued is as for Lines.
func (t *tables) line(line string, glued bool) (Match, bool) {
	g := t.glance(line)
	return t.look(&g, glued)
}

// look is line behind the quick tests.
func (t *tables) look(g *glance, glued bool) (Match, bool) {
	if g.listed || g.sounds {
		if m, ok := t.whole(g.body, g.sounds); ok {
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

// notProse tells that a line is markup, code or a row of a table.
func notProse(body string) bool {
	switch body[0] {
	case '|', '`', '<', '{', '}':
		return true
	}
	return false
}

// mayBeListed tells whether body begins or ends like a listed wording or names a handle.
func (t *tables) mayBeListed(body string) bool {
	return strings.IndexByte(body, '@') >= 0 || t.endsPhrase(body) || t.listed(body)
}

// whole looks for a placeholder that is all of body. sounds tells that its words
// are known to sound like one.
func (t *tables) whole(body string, sounds bool) (Match, bool) {
	var buf [keySize]byte
	n, read := foldKey(buf[:], nil, body)
	key := buf[:n]
	if p, caps, ok := t.lookup(key, read < len(body)); ok {
		if p.never || p.endsInName() && endsSentence(body) {
			return Match{}, false
		}
		if mk := marksOf(body); p.kind != Ordinary || !mk.code && !mk.quoted {
			return t.wording(p, caps, body), true
		}
	}
	if !sounds && !t.words.sounds(body, true) {
		return Match{}, false
	}
	if read == len(body) && len(body) <= maxGeneral && utf8.RuneCountInString(body) <= maxRunes {
		if m, ok := t.words.judge(key, marksOf(body)); ok {
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

// lines is Lines on given tables.
func (t *tables) lines(lines []string, glued bool) (m Match, used int, ok bool) {
	if len(lines) == 0 {
		return Match{}, 0, false
	}
	g := t.glance(lines[0])
	if len(lines) == 1 && !glued && !g.listed && !g.sounds && !g.mayEndInError {
		return Match{}, 1, false // the common case
	}
	m, ok = t.look(&g, glued)
	used = 1
	if len(lines) == 1 {
		return m, used, ok
	}
	start, first := g.start, g.body
	if !g.prose || len(first) > maxGeneral || m.Start > start || endsSentence(first) || !g.listed && !t.words.sounds(first, false) {
		return m, used, ok
	}
	joined, tells := first, t.words.heads.anyWord(first)
	for i, next := range lines[1:min(len(lines), maxLines)] {
		s, e := trim(next)
		if s == e || e-s > maxGeneral {
			break
		}
		joined += " " + next[s:e]
		tells = tells || t.words.heads.anyWord(next[s:e])
		var longer Match
		found := false
		listed := t.mayBeListed(joined) || strings.Contains(joined, "＠") // folded like "@"; not asked of a single line
		if sounds := !listed && tells && t.words.sounds(joined, true); listed || sounds {
			longer, found = t.whole(joined, sounds)
		}
		goesOn := runsOn(next[s:e])
		if !found {
			if ok && !m.Exact && goesOn {
				// A sentence of the story that was broken into lines.
				return Match{}, 1, false
			}
			continue
		}
		if !goesOn {
			// A line that could stand alone is no continuation.
			if _, own := t.line(next, true); own || ok {
				break
			}
		}
		longer.Start, longer.End = start, e
		m, used, ok = longer, i+2, true
		if endsSentence(next[s:e]) {
			break
		}
	}
	return m, used, ok
}

// endsSentence tells that a line ends in a full stop or the like.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?。！？।॥۔։。", r)
}

// runsOn tells that a line begins in lower case, as the rest of a sentence does.
func runsOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
