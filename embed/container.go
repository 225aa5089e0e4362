package embed

import "github.com/socialembed/socialembed/embed/internal/tagscan"

// container is an element that holds others and that authors close: the input's
// end tags are matched for these. 0 is none of them.
type container uint8

// containerKinds is the number of containers in boxNames, and one for none.
const containerKinds = 24

// maxContainers bounds the open containers that are told apart.
const maxContainers = 4096

// containers are the open containers of the input, as a browser would see them:
// an end tag closes the innermost of its name with all that is open inside, and
// one that matches nothing is ignored.
type containers struct {
	stack []container
	prose []int // bytes of the paragraphs right inside each, by depth; kept when it closes
	count [containerKinds]int
	over  int // open beyond maxContainers
}

func (c *containers) depth() int { return len(c.stack) }

// push notes a start tag.
func (c *containers) push(k container) {
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
func (c *containers) pop(k container) (depth int) {
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
func (p *page) nest(k container, name string) {
	if p.inline == 0 || k != 0 || p.src == "" {
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
func (p *page) leaveTag(name string, t tag, start, end int) {
	p.left(t)
	if k := t.box; k != 0 {
		if depth := p.containers.pop(k); depth > 0 {
			p.text.closePassagesIn(depth)
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
func (p *page) closeFrom(depth, start, end int) {
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
func (p *page) popUnclosed(end int) {
	f := &p.open[len(p.open)-1]
	c := &f.cand
	if c.why&isFrame == 0 || f.node != nil || len(p.text.buf)-c.mark.buf <= maxFallback {
		p.pop(end)
		return
	}
	at, first := c.mark.buf, len(p.found)
	c.mark, c.items = p.text.mark(), first
	p.pop(sourcesEnd(p.src, c.span.End, end))
	for i := first; i < len(p.found); i++ {
		p.found[i].at = at // before what it seemed to hold
	}
}

// sourcesEnd returns the end of the sources and the like that stand at the offset at,
// at most limit.
func sourcesEnd(src string, at, limit int) int {
	var s tagscan.Scanner
	s.Reset(src[at:limit])
	s.SkipBlanks = true
	end := at
	for s.Next() && s.Kind == tagscan.Start && tagOf(lowerName(s.Name)).kind&tagVoid != 0 && !tagscan.EqualFold(s.Name, "img") {
		end = at + s.End
	}
	return end
}
