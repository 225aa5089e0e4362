package flattext

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// urls goes through the slashes of the text, which are rare: for pictures'
// links, and for lines whose only content is one URL that a provider's rule knows.
func (s *Scan) urls() {
	done := 0 // the line up to here was read
	for i := s.first(s.firstSlash, '/'); i >= 0; i = s.next(i+1, '/') {
		s.picOnly(i)
		if i >= done {
			done = s.urlLine(textline.Start(s.text, i, done), i)
		}
	}
}

// urlLine reads the line that begins at start and has a slash at the offset
// at. It returns the end of the line.
func (s *Scan) urlLine(start, at int) (next int) {
	const longest = 2048 // bytes of a URL
	end := textline.End(s.text, at)
	skip, _, _ := textline.Margin(s.text[start:at])
	if s.printedMarkup(start+skip, textline.BackBlank(s.text, end)) {
		return end
	}
	if strings.IndexByte(s.text[start+skip:at], ' ') >= 0 {
		return end // words
	}
	from, to := start+skip, textline.BackBlank(s.text, end)
	line := s.text[from:to]
	if len(line) > longest || !isOneURL(line) || s.covered(from, to) {
		return end
	}
	if s.inLinkList(start, end) {
		s.listEnd = end
		return end
	}
	it, ok := s.opts.Tables.URLs().RecognizeURL(strings.Clone(bareURL(line)), s.opts.Base)
	if !ok {
		return end
	}
	ref := it
	ref.Origin.Method, ref.Origin.Rule = record.MethodLink, string(ref.Provider)+"/line"
	s.insert(it, from, to)
	return end
}

// inLinkList reports whether the line text[start:end], a URL, is one of a list of
// links: a run of such lines right below a label ("Links:"). One line below a label is
// an embed that the label introduces.
func (s *Scan) inLinkList(start, end int) bool {
	const longest = 70 // bytes of a label
	if start == 0 {
		return false
	}
	if s.listEnd > 0 && start == s.listEnd+1 {
		return true // as the line above
	}
	from := textline.Start(s.text, start-1, max(0, start-1-longest))
	if from > 0 && s.text[from-1] != '\n' {
		return false // a sentence
	}
	label := s.text[from : start-1]
	label = strings.TrimRight(strings.TrimSpace(label), "*_ ")
	if !strings.HasSuffix(label, ":") && !strings.HasSuffix(label, "：") || strings.Contains(label, "://") || end == len(s.text) {
		return false
	}
	next := s.text[end+1 : textline.NearEnd(s.text, end+1, 300)]
	return strings.Contains(next, "://") && isOneURL(strings.TrimSpace(next))
}

// printedMarkup reads a line that is the markup of one player, printed as text:
// some sites and tools escape it. In a page that is code for readers to copy.
func (s *Scan) printedMarkup(from, to int) bool {
	const longest = 8 << 10
	if s.D.Markup == nil || to-from < 20 || to-from > longest || s.text[from] != '<' || s.text[to-1] != '>' || !htmltree.EmbedTag(s.text[from+1:to]) || s.covered(from, to) {
		return false
	}
	items := s.D.Markup(&s.opts, strings.Clone(s.text[from:to]))
	if len(items) != 1 {
		return false
	}
	if k := items[0].Kind; k != record.KindVideo && k != record.KindAudio {
		return false
	}
	return s.insert(items[0], from, to)
}

// isOneURL reports whether a line can be nothing but a URL: no blank,
// and a scheme or a host name at its start.
func isOneURL(line string) bool {
	if strings.IndexByte(line, ' ') >= 0 || strings.IndexByte(line, '\t') >= 0 {
		return false
	}
	return strings.Contains(line, ".")
}

// bareURL takes "<…>" and the link syntax of Markdown off a URL.
func bareURL(line string) string {
	if n := len(line); n > 2 && line[0] == '<' && line[n-1] == '>' {
		return line[1 : n-1]
	}
	if n := len(line); n > 4 && line[0] == '[' && line[n-1] == ')' {
		if label, target, ok := strings.Cut(line[1:n-1], "]("); ok && strings.Contains(label, "/") {
			return strings.Trim(target, "<>")
		}
	}
	return line
}
