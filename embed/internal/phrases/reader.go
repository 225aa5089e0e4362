package phrases

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// A Reader looks for placeholders in the lines of one text, from its beginning to
// its end. It remembers what the quick tests said of the last lines: each is looked
// at by itself and as what may end those above. The zero Reader is ready. It must
// not be used by several goroutines at once.
type Reader struct {
	More *Wordings // further wordings, which win; nil for none

	last  [maxLines + 1]prefilter // those of one call and one more, so that none of these is lost
	count int
	buf   []byte // storage of joined lines
}

// Lines looks for a placeholder that begins with the first of lines, which stands at
// the offset at in the text, and may run on into the second and third, as sentences
// do that were broken at a link. The lines are separated by one byte each. used is the
// number of lines that it takes, at least 1. Start lies in the first line, End in
// the last one used. Empty lines are not skipped: pass the lines that stand
// together. If used is 1 the result is that of [Line], or nothing where the next
// line shows that a sentence of the story was found; if it is more, what the wording
// names are parts of the lines joined by spaces. Joining allocates.
//
// glued reports whether one of [Prefixes] may stand in the first line; true is
// always right.
func (r *Reader) Lines(lines []string, at int, glued bool) (m Match, used int, ok bool) {
	if len(lines) == 0 {
		return Match{}, 0, false
	}
	if r.More != nil {
		if m, ok := r.More.line(lines[0]); ok {
			return m, 1, true
		}
	}
	t := shared()
	g := r.prefilter(t, lines[0], at)
	if len(lines) == 1 && !glued && !g.listed && !g.sounds && !g.mayEndInError {
		return Match{}, 1, false // the common case
	}
	m, ok = t.look(g, glued)
	if len(lines) == 1 || !g.prose || len(g.body) > maxGeneral || m.Start > g.start || !g.listed && !g.opens || endsSentence(g.body) {
		return m, 1, ok
	}
	var below [maxLines - 1]*prefilter
	n := 0
	for i, line := range lines[1:min(len(lines), maxLines)] {
		at += len(lines[i]) + 1
		if below[n] = r.prefilter(t, line, at); below[n].body == "" || len(below[n].body) > maxGeneral {
			break
		}
		n++
	}
	if !ok && !t.mayJoin(g, below[:n]) {
		return m, 1, ok
	}
	return r.join(t, g, below[:n], m, ok)
}

// Passes reports whether [Reader.Lines] finds nothing that begins with line, whatever the
// next lines are, as far as the quick tests tell.
func (r *Reader) Passes(line string, at int, glued bool) bool {
	if r.More != nil {
		if _, ok := r.More.line(line); ok {
			return false
		}
	}
	g := r.prefilter(shared(), line, at)
	return !(glued && g.prose) && !g.listed && !g.opens && !g.sounds && !g.mayEndInError
}

// prefilter returns what the quick tests tell of the line at the offset at.
func (r *Reader) prefilter(t *tables, line string, at int) *prefilter {
	for i := range r.last {
		if g := &r.last[i]; g.at == at && len(g.line) == len(line) && line != "" {
			return g
		}
	}
	g := &r.last[r.count%len(r.last)]
	r.count++
	g.begin(t, line, at)
	return g
}

// mayJoin reports whether a line and those below may be one placeholder together. It
// goes by what is known of each, and is right when it says no.
func (t *tables) mayJoin(first *prefilter, below []*prefilter) bool {
	if first.hasHandle() || !first.otherPrefix || t.indicates(first) {
		return true
	}
	for _, g := range below {
		if g.hasHandle() || !g.otherTail || t.indicates(g) {
			return true
		}
	}
	return false
}

// join looks for a placeholder that first begins and lines below it end. m is what
// first is by itself, if ok.
func (r *Reader) join(t *tables, first *prefilter, below []*prefilter, m Match, ok bool) (Match, int, bool) {
	used := 1
	r.buf = append(r.buf[:0], first.body...)
	handle, indicated := first.hasHandle(), t.indicates(first)
	for i, g := range below {
		if g.body == first.body {
			break // a line that is there twice is no sentence in two lines
		}
		r.buf = append(append(r.buf, ' '), g.body...)
		handle, indicated = handle || g.hasHandle(), indicated || t.indicates(g)
		longer, found := t.joined(first, below[:i+1], ascii.View(r.buf), handle, indicated)
		goesOn := runsOn(g.body)
		if !found {
			if ok && !m.Exact && goesOn {
				// A sentence of the story that was broken into lines.
				return Match{}, 1, false
			}
			continue
		}
		if !goesOn {
			// A line that could stand alone is no continuation.
			if _, own := t.look(g, true); own || ok {
				break
			}
		}
		longer.Start, longer.End = first.start, g.start+len(g.body)
		m, used, ok = longer, i+2, true
		if endsSentence(g.body) {
			break
		}
	}
	return m, used, ok
}

// joined looks for a placeholder that body is, the line first and those below it.
// handle and indicated say that one of them has a handle, or a word that indicated. What is
// found holds on to no part of body.
func (t *tables) joined(first *prefilter, below []*prefilter, body string, handle, indicated bool) (Match, bool) {
	listed := handle || (!first.otherPrefix || !below[len(below)-1].otherTail) && t.mayBeListed(body)
	if !listed && !indicated {
		return Match{}, false
	}
	m, ok := t.whole(body, first, below, listed, false)
	if ok {
		m.Provider, m.Name, m.Handle = strings.Clone(m.Provider), strings.Clone(m.Name), strings.Clone(m.Handle)
	}
	return m, ok
}
