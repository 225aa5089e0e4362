package htmltree

// Link is a link whose printed words are text[start:end].
type Link struct {
	Start, End int
	URL        string // absolute
}
