package embed

// textDoc is running text as the text stage reads it: a text input as it is, or
// the visible text of an HTML page with its links beside it.
type textDoc struct {
	text  string
	links []textLink // the links that stand in the text, in order; HTML only
	html  bool       // text is the visible text of HTML: one line is one block or <br> line

	// markup returns what a line of printed markup embeds; nil if such lines are not read.
	markup func(o *options, line string) []*rec
	stops  []textStop // where words may begin, by their start; HTML only
}

// textLink is a link whose printed words are text[start:end].
type textLink struct {
	start, end int
	url        string // absolute
}

// textItem is what the text stage found: an item and the bytes it covers.
// Origin's method and rule are set, its place is not.
type textItem struct {
	item       *rec
	start, end int
}
