package embed

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// addresses goes through the slashes of the text, which are rare: for pictures'
// links if pics says so, and for lines whose only content is one address that a
// provider's rule knows.
func (s *textScan) addresses(pics bool) {
	done := 0 // the line up to here was read
	for i := s.firstSlash; i >= 0; i = nextByte(s.text, i+1, '/') {
		if pics {
			s.picOnly(i)
		}
		if i >= done {
			done = s.addressLine(textline.Start(s.text, i, done), i)
		}
	}
}

// addressLine reads the line that begins at start and has a slash at the offset
// at. It returns the end of the line.
func (s *textScan) addressLine(start, at int) (next int) {
	const longest = 2048 // bytes of an address
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
	if len(line) > longest || !isOneAddress(line) || s.covered(from, to) {
		return end
	}
	address := bareAddress(line)
	it, ok := recogniseURL(strings.Clone(address), s.opts.base)
	if !ok || !s.opts.wants(it.Kind) {
		return end
	}
	ref := it
	ref.Origin.Method, ref.Origin.Rule = MethodLink, string(ref.Provider)+"/line"
	s.insert(it, from, to)
	return end
}

// printedMarkup reads a line that is the markup of one player, printed as text:
// some sites and tools escape it. In a page that is code for readers to copy.
func (s *textScan) printedMarkup(from, to int) bool {
	const longest = 8 << 10
	if s.d.markup == nil || to-from < 20 || to-from > longest || s.text[from] != '<' || s.text[to-1] != '>' || !embedTag(s.text[from+1:to]) || s.covered(from, to) {
		return false
	}
	items := s.d.markup(&s.opts, strings.Clone(s.text[from:to]))
	if len(items) != 1 {
		return false
	}
	if k := items[0].Kind; k != KindVideo && k != KindAudio || !s.opts.wants(k) {
		return false
	}
	return s.insert(items[0], from, to)
}

// isOneAddress tells whether a line can be nothing but an address: no blank,
// and a scheme or a host name at its start.
func isOneAddress(line string) bool {
	if strings.IndexByte(line, ' ') >= 0 || strings.IndexByte(line, '\t') >= 0 {
		return false
	}
	return strings.Contains(line, ".")
}

// bareAddress takes "<…>" and the link syntax of Markdown off an address.
func bareAddress(line string) string {
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
