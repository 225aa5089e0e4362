// Package flattext finds embeds in running text: posts by their signature, "TEXT — Name
// (@handle) DATE", pasted posts, lines with nothing but a URL, wordings of players and
// of embeds. It also decides where a post's words begin.
package flattext

import (
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// A Doc is running text as the text stage reads it: a text input as it is, or
// the visible text of an HTML page with its links beside it.
type Doc struct {
	Text  string
	Links []htmltree.Link // the links that stand in the text, in order; HTML only
	Html  bool            // text is the visible text of HTML: one line is one block or <br> line
	Raw   bool            // lines may end in other breaks than line feeds

	// Markup returns what a line of printed markup embeds; nil if such lines are not read.
	Markup func(o *options.Options, line string) []*record.Item
	Stops  []TextStop // where words may begin, by their start; HTML only
}

// An Item is what the text stage found: an item and the bytes it covers.
// Origin's method and rule are set, its place is not.
type Item struct {
	Item       *record.Item
	Start, End int
}
