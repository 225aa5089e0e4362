package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// Lines and marks that stand before a tweet's words and are none of them: the
// frame of this or the post before ("Skip Twitter post by @x"), a notice, a list's
// mark, a close button.

// farFrame is how far into a line a wording is looked for that begins it, in bytes.
const farFrame = 96

// frameBefore reads a wording of a post's frame at the start of line, in any
// language of the phrase table, whether the words follow on the line or not. It
// returns the wording's end.
func frameBefore(line string) (m phrases.Match, end int, ok bool) {
	head := line[:min(len(line), farFrame)]
	if !namesNetwork(head) {
		return m, 0, false
	}
	if m, ok = boundaryLine(line); ok && m.Start == 0 {
		return m, m.End, true
	}
	for m := range insides(line) {
		if m.Start == 0 && (m.Kind == phrases.Skip || m.Kind == phrases.EndOf || m.Kind == phrases.Intro) {
			return m, m.End, true
		}
		break
	}
	const most = 9 // words of a wording
	at := 0
	for range most {
		i := strings.IndexByte(head[min(at+1, len(head)):], ' ')
		if i < 0 {
			break
		}
		at = min(at+1, len(head)) + i
		if found, yes := boundaryLine(head[:at]); yes && found.Start == 0 && found.End == at {
			return found, at, true
		}
	}
	return m, 0, false
}

// namesNetwork reports whether the name of a network that frames name may stand in
// text. It is a prefilter.
func namesNetwork(text string) bool {
	return strings.Contains(text, "witter") || strings.Contains(text, "X ") || strings.HasSuffix(text, "X") || strings.Contains(text, "nstagram")
}

// underFrame finds the wording that opens the post which sig signs, and the start
// of the words behind it, which may take several paragraphs.
func (s *Scan) underFrame(sig signedAt, end, limit int) (start, frame int, ok bool) {
	const most = 30 // lines
	from := end
	for range most {
		first := textline.Start(s.text, from, s.minStart)
		words, _, _ := textline.Margin(s.text[first:from])
		first += words
		if first >= from || !s.mayFit(first, end, limit) {
			return 0, 0, false
		}
		if m, n, found := frameBefore(s.text[first:from]); found {
			start, _ = textline.SkipBreaks(s.text, first+n, 4)
			ours := m.Handle == "" || strings.EqualFold(m.Handle, sig.handle)
			return start, first, m.Kind != phrases.EndOf && ours && start < end && s.fits(start, end, limit)
		}
		above, more := s.lineAbove(textline.Start(s.text, first, s.minStart), s.minStart)
		if !more {
			return 0, 0, false
		}
		from = above.end
	}
	return 0, 0, false
}

// withoutMarks moves the beginning of words over what stands before them on their
// line and is none of them. Notices there become items of their own; the end of the
// post before, of which nothing is left, becomes part of this post.
func (s *Scan) withoutMarks(sig signedAt, w wordSpan) wordSpan {
	if w.start >= w.end || w.start > s.minStart && s.text[w.start-1] != '\n' && textline.Start(s.text, w.start, s.minStart) != w.start && !textline.EmptyMargin(s.text, w.start, s.minStart) {
		return w
	}
	line := s.text[w.start:min(w.end, textline.End(s.text, w.start))]
	if m, n, ok := frameBefore(line); ok && n < len(line) && m.Kind == phrases.EndOf {
		w.frame = w.start
		w.start = textline.SkipBlank(s.text, w.start+n)
	}
	if w.start = s.behindNotice(w); w.frame < s.minStart {
		w.frame = 0 // the notice stands between
	}
	line = s.text[w.start:min(w.end, textline.End(s.text, w.start))]
	if n := closeButton(line); n > 0 {
		w.start = textline.SkipBlank(s.text, w.start+n)
	} else if n := s.lonelyMark(sig, w, line); n > 0 {
		w.start = textline.SkipBlank(s.text, w.start+n)
	}
	return w
}

// behindNotice goes over a notice of the page that a tool glued to the words
// ("Story Continued Below") and adds it as an item.
func (s *Scan) behindNotice(w wordSpan) int {
	const words = 5
	line := s.text[w.start:min(w.end, textline.End(s.text, w.start), w.start+farFrame)]
	if !strings.Contains(line, "ontinue") && !strings.Contains(line, "dvertisement") {
		return w.start
	}
	at := 0
	for range words {
		i := strings.IndexByte(line[at:], ' ')
		if i < 0 {
			break
		}
		at += i
		m, ok := phrases.Line(line[:at])
		if next := textline.SkipBlank(s.text, w.start+at); ok && isInterruption(m) && m.Start == 0 && m.End == at && next < w.end {
			r, _ := utf8.DecodeRuneInString(s.text[next:])
			if unicode.IsLower(r) {
				break
			}
			if record.Reason(m.Reason) == record.StoryContinues {
				s.add(newPlaceholder(m, line[:at]), w.start, w.start+at)
			}
			return next
		}
		at++
	}
	return w.start
}

// isInterruption reports whether a wording interrupts an article.
func isInterruption(m phrases.Match) bool {
	return m.Kind == phrases.Ordinary && (record.Reason(m.Reason) == record.StoryContinues || record.Reason(m.Reason) == record.AdSkip)
}

// closeButton returns the length of the "x" that closes a box, at the start of a line.
func closeButton(line string) int {
	for _, mark := range [...]string{"x ", "× ", "✕ ", "✖ ", "╳ "} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			if !unicode.IsLower(r) && !unicode.IsDigit(r) {
				return len(mark)
			}
		}
	}
	return 0
}

// lonelyMark returns the length of a list's mark at the start of words of which no
// other line has one: a tweet that is itself a list keeps its marks. A hyphen
// counts only where the signature is indented below it, as in Markdown.
func (s *Scan) lonelyMark(sig signedAt, w wordSpan, line string) int {
	r, n := utf8.DecodeRuneInString(line)
	if n >= len(line) || textline.BlankAt(line, n) == 0 {
		return 0
	}
	switch r {
	case '*', '•', '▪', '◦', '‣', '●', '■', '+':
	case '-', '–':
		_, indent, _ := textline.Margin(s.text[textline.Start(s.text, w.start, s.minStart):w.start])
		own := textline.Start(s.text, sig.start, s.minStart)
		if _, below, _ := textline.Margin(s.text[own:sig.start]); !sig.dash.OwnLine || below <= indent {
			return 0
		}
	default:
		return 0
	}
	if listed := s.text[w.start+len(line) : w.end]; strings.Contains(listed, "\n"+line[:n]) || strings.Contains(listed, "\n "+line[:n]) || strings.Contains(listed, "\n  "+line[:n]) {
		return 0
	}
	return n
}
