package locate

// A budget bounds what is read again of one page: the elements that recognizers look
// at, which may lie in each other, the captions in them, the page's words in which
// pieces of its state are sought, and the descriptions that each video is held against,
// all together. Most of a page is read once, while its tags are met.
//
// It counts what bytes and trees have alike, start tags and visible text, so that
// both pass it at the same place. What goes beyond it is skipped. End tags that are more
// than the start tags count too: trees have none, and pages few.
type budget struct {
	met  int // what the page holds so far
	read int // what was read again
}

// tagCount counts the tags of a page.
type tagCount struct{ starts, ends int }

// stray returns how many end tags since before are more than the start tags.
func (n tagCount) stray(before tagCount) int {
	return max(0, n.ends-before.ends-(n.starts-before.starts))
}

const (
	// tagWeight is what a start tag counts, in bytes of text.
	tagWeight = 32
	// readAgain is how many times what was met so far may be read again: twice as
	// often as any page of the corpus needs.
	readAgain = 5
	// readFree is how much may be read again of a page however small.
	readFree = 64 << 10
)

// Spend reports whether n bytes of what was met may be read again, and counts them.
func (p *Page) Spend(n int) bool {
	b := p.budget
	if b.read+n > readFree+readAgain*b.met {
		return false
	}
	b.read += n
	return true
}

// Reread reports whether the candidate may be read once more, and counts that.
func (c *Candidate) Reread() bool {
	p := c.Page
	return p.Spend(p.budget.met - c.met + tagWeight*p.tags.stray(c.tags))
}
