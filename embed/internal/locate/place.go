package locate

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// TextPlace returns where the visible text [start, end) stands.
func (p *Page) TextPlace(start, end int) record.Place {
	if p.Src != "" {
		return record.Place{Span: Widen(p.Src, p.Text.Span(start, end))}
	}
	n := p.Text.PieceAt(start).Node
	if n == nil {
		return record.Place{}
	}
	if n.Parent != nil {
		n = n.Parent
	}
	return record.Place{Node: n}
}

// maxWiden bounds how far, in tags, a span grows over the tags at its ends.
const maxWiden = 16

// Widen lets a span of text take in the inline elements that it would cut, so
// that what is left when it is removed is still whole: the end tags right behind
// it whose start tags it holds, the start tags right before it whose end tags it
// holds, and both where they enclose it.
func Widen(src string, sp record.Span) record.Span {
	opened, closed := unbalanced(src[sp.Start:sp.End])
	for range maxWiden {
		name, end, isEnd := tagAfter(src, sp.End)
		switch {
		case isEnd && opened > 0:
			opened--
			sp.End = end
		case closed > 0:
			_, start, ok := TagBefore(src, sp.Start)
			if !ok {
				return sp
			}
			closed--
			sp.Start = start
		case isEnd && htmltree.TagClass(name) == htmltree.TagInline:
			before, start, ok := TagBefore(src, sp.Start)
			if !ok || before != name {
				return sp
			}
			sp.Start, sp.End = start, end
		default:
			return sp
		}
	}
	return sp
}

// unbalanced counts the start tags in s that are not closed in it, and the end
// tags that are not opened in it.
func unbalanced(s string) (opened, closed int) {
	var sc tagscan.Scanner
	sc.Reset(s)
	for sc.Next() {
		switch sc.Kind {
		case tagscan.Start:
			if htmltree.TagClass(ascii.LowerName(sc.Name))&htmltree.TagVoid == 0 {
				opened++
			}
		case tagscan.End:
			if opened > 0 {
				opened--
			} else {
				closed++
			}
		}
	}
	return opened, closed
}

// tagAfter reads the end tag that stands at i, white space apart.
func tagAfter(src string, i int) (name string, end int, ok bool) {
	j := i
	for j < len(src) && ascii.IsSpace(src[j]) {
		j++
	}
	if !strings.HasPrefix(src[j:], "</") {
		return "", 0, false
	}
	k := strings.IndexByte(src[j:min(len(src), j+40)], '>')
	if k < 0 {
		return "", 0, false
	}
	name = ascii.LowerName(strings.TrimSpace(src[j+2 : j+k]))
	return name, j + k + 1, true
}

// TagBefore reads the start tag that ends at i, white space apart.
func TagBefore(src string, i int) (name string, start int, ok bool) {
	j := i
	for j > 0 && ascii.IsSpace(src[j-1]) {
		j--
	}
	if j == 0 || src[j-1] != '>' {
		return "", 0, false
	}
	if start = tagStart(src, j); start < 0 {
		return "", 0, false
	}
	k := start + 1
	for k < j && !ascii.IsSpace(src[k]) && src[k] != '>' && src[k] != '/' {
		k++
	}
	return ascii.LowerName(src[start+1 : k]), start, true
}

// tagStart returns where the start tag begins that ends at end, -1 if none does. Names
// and values of attributes may hold "<".
func tagStart(src string, end int) int {
	const far, tries = 4096, 4 // bytes of a tag, and "<" in it
	lo, start := max(0, end-far), -1
	i := end
	for n := range tries {
		before := i
		i = lo + strings.LastIndexByte(src[lo:i], '<')
		if i < lo || n > 0 && strings.IndexByte(src[i:before], '>') >= 0 {
			break // it is of the tag before
		}
		if i+1 < end && ascii.IsLetter(src[i+1]) && (n == 0 || isStartTag(src[i:end])) {
			start = i
		}
	}
	return start
}

// isStartTag reports whether s is one start tag and no more.
func isStartTag(s string) bool {
	var sc tagscan.Scanner
	sc.Reset(s)
	return sc.Next() && sc.Kind == tagscan.Start && sc.End == len(s)
}
