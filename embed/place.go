package embed

import "golang.org/x/net/html"

// Origin says where an item was found and by which rule. It is zero for an item of
// [RecognizeURL].
type Origin struct {
	Method Method `json:"method"`
	Rule   string `json:"rule"` // e.g. "twitter/blockquote"; for logs and tests, not for logic: any version may rename it
	Place
	Also []Place `json:"also,omitempty"` // further places where the same item stands, in document order
}

// A Place is where an item stands in its input: a Span if the input was bytes or a
// string, a Path and a Node if it was a tree. All are empty for what was found only
// in page state.
type Place struct {
	// Span is the byte range in the UTF-8 input: a whole element, or a range of text.
	// If the result names a charset it indexes what [DecodeUTF8] returns.
	Span Span `json:"span,omitzero"`
	// Path leads from the root to the node for trees, e.g. "/html/body/p[3]/iframe".
	// It is empty for a node more than 1000 levels deep, which no parser makes, and
	// where the paths of a result take more than 1 MiB and 256 bytes a place.
	Path string `json:"path,omitempty"`
	// Node is the caller's own node, set by ExtractNode and ExtractSelection only.
	Node *html.Node `json:"-"`
}

// Span is the half-open range [Start, End) of byte offsets from the beginning of the
// input, so that input[Start:End] is the embed. Offsets are on rune boundaries where
// the input is valid UTF-8. The zero Span is no place: no embed is empty.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// IsZero reports whether s is no place.
func (s Span) IsZero() bool { return s == Span{} }
