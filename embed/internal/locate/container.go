package locate

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// containerKinds is the number of containers in boxNames, and one for none.
const containerKinds = 24

// maxContainers bounds the open containers that are kept apart.
const maxContainers = 4096

// containers are the open containers of the input, as a browser would see them:
// an end tag closes the innermost of its name with all that is open inside, and
// one that matches nothing is ignored.
type containers struct {
	stack []htmltree.Container
	prose []int // bytes of the paragraphs right inside each, by depth; kept when it closes
	count [containerKinds]int
	over  int // open beyond maxContainers
}

func (c *containers) depth() int { return len(c.stack) }

// push notes a start tag.
func (c *containers) push(k htmltree.Container) {
	switch {
	case k == 0:
	case len(c.stack) >= maxContainers:
		c.over++
	default:
		if n := len(c.stack); n < len(c.prose) {
			c.prose[n] = 0
		} else {
			c.prose = append(c.prose, 0)
		}
		c.stack = append(c.stack, k)
		c.count[k]++
	}
}

// addProse notes a paragraph of n bytes in the innermost container.
func (c *containers) addProse(n int) {
	if depth := len(c.stack); depth > 0 && c.over == 0 {
		c.prose[depth-1] += n
	}
}

// proseAt returns the bytes of the paragraphs right inside the container at depth,
// which is open or was the last to close there.
func (c *containers) proseAt(depth int) int {
	if depth < 1 || depth > len(c.prose) {
		return 0
	}
	return c.prose[depth-1]
}

// pop notes an end tag and returns the depth of what it closed, 0 if nothing.
func (c *containers) pop(k htmltree.Container) (depth int) {
	switch {
	case c.over > 0:
		c.over--
		return 0
	case c.count[k] == 0:
		return 0
	}
	for {
		top := c.stack[len(c.stack)-1]
		depth = len(c.stack)
		c.stack = c.stack[:depth-1]
		c.count[top]--
		if top == k {
			return depth
		}
	}
}

// nest counts an element that opens no frame but has the name of an open one.
func (p *Page) nest(k htmltree.Container, name string) {
	if p.inline == 0 || k != 0 || p.Src == "" {
		return
	}
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].name == name {
			p.open[i].same++
			return
		}
	}
}

// leaveTag takes an end tag of the input.
func (p *Page) leaveTag(name string, t htmltree.TagInfo, start, end int) {
	if p.tags.ends++; p.tags.ends > p.tags.starts {
		p.budget.met += tagWeight
	}
	p.left(t)
	if k := t.Box; k != 0 {
		if depth := p.containers.pop(k); depth > 0 {
			p.Text.ClosePassagesIn(depth)
			p.settleProse(depth)
			p.closeFrom(depth, start, end)
		}
		return
	}
	for i := len(p.open) - 1; i >= 0 && p.inline > 0; i-- {
		f := &p.open[i]
		if f.name != name {
			continue
		}
		if f.same--; f.same > 0 {
			return
		}
		// What is still open inside was never closed: it ends where this one does.
		for len(p.open)-1 > i {
			p.popUnclosed(start)
		}
		p.pop(end)
		return
	}
}

// closeFrom closes the frames at depth and below it; the one that the end tag
// is of ends with it, others were never closed and end before it.
func (p *Page) closeFrom(depth, start, end int) {
	for len(p.open) > 0 {
		f := &p.open[len(p.open)-1]
		if f.depth < depth {
			return
		}
		if f.depth == depth && f.kind != 0 {
			p.pop(end)
		} else {
			p.popUnclosed(start)
		}
	}
}

// popUnclosed closes the innermost frame, whose end tag is missing, at end. A player
// that holds words of the article does not hold them: it ends with its sources.
func (p *Page) popUnclosed(end int) {
	f := &p.open[len(p.open)-1]
	c := &f.cand
	if c.Reasons&IsFrame == 0 || f.node != nil || len(p.Text.Buf)-c.Mark.Buf <= MaxFallback {
		p.pop(end)
		return
	}
	at, first := c.Mark.Buf, len(p.Found)
	c.Mark, c.Items = p.Text.Mark(), first
	p.pop(sourcesEnd(p.Src, c.Span.End, end))
	for i := first; i < len(p.Found); i++ {
		p.Found[i].At = at // before what it seemed to hold
	}
}

// sourcesEnd returns the end of the sources and the like that stand at the offset at,
// at most limit.
func sourcesEnd(src string, at, limit int) int {
	var s tagscan.Scanner
	s.Reset(src[at:limit])
	s.SkipBlanks = true
	end := at
	for s.Next() && s.Kind == tagscan.Start && htmltree.InfoOf(ascii.LowerName(s.Name)).Kind&htmltree.TagVoid != 0 && !tagscan.EqualFold(s.Name, "img") {
		end = at + s.End
	}
	return end
}
