package main

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/socialembed/socialembed/embed"
)

// A block is a part of the reading view: words of the article, or an embed's card.
type block struct {
	Text    string
	Heading bool
	Embed   int // number of the embed, from 1; 0 for words
	Kind    string
	Card    template.HTML
}

// maxReading bounds the words of the reading view, in bytes.
const maxReading = 256 << 10

// embedElement marks the place of an embed in the markup that [readHTML] parses.
const embedElement = "playground-embed"

// reading collects the blocks of an article.
type reading struct {
	embeds   []embedView
	shown    map[int]bool   // embeds whose card is in place
	captions map[string]int // words that cards show already, and how often
	blocks   []block
	size     int
	words    strings.Builder // of the paragraph under way
	head     bool            // it is a heading
}

// newReading returns the article's words with each embed's card in its place.
func newReading(text string, format embed.Format, items []embed.Item, embeds []embedView) []block {
	r := &reading{embeds: embeds, shown: make(map[int]bool), captions: captions(text, items)}
	if format == embed.FormatHTML {
		r.readHTML(text, items)
	} else {
		r.readText(text, items)
	}
	r.flush()
	return r.blocks
}

// captions counts the captions of the videos that have a place in the text: a
// caption stands beside its video, and the video's card has it.
func captions(text string, items []embed.Item) map[string]int {
	counts, seen := make(map[string]int), make(map[int]bool)
	for _, p := range places(items, len(text)) {
		n := p.mark.Embed
		if v, ok := items[n-1].(*embed.Video); ok && v.Caption != "" && !seen[n] {
			seen[n] = true
			counts[oneLine(v.Caption)]++
		}
	}
	return counts
}

// oneLine returns words with one space between them.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// cut calls words for what lies between embeds, and embed for each of these.
func cut(text string, items []embed.Item, words func(string), embed func(number int)) {
	at := 0
	for _, p := range places(items, len(text)) {
		if p.span.Start > at {
			words(text[at:p.span.Start])
		}
		embed(p.mark.Embed)
		at = max(at, p.span.End)
	}
	words(text[at:])
}

// readText reads running text: an empty line ends a paragraph.
func (r *reading) readText(text string, items []embed.Item) {
	cut(text, items, func(words string) {
		for line := range strings.Lines(words) {
			if strings.TrimSpace(line) == "" {
				r.flush()
			}
			r.words.WriteString(line)
		}
		r.flush()
	}, r.embed)
}

// readHTML reads a page: it puts an element in the place of each embed and walks
// the tree.
func (r *reading) readHTML(text string, items []embed.Item) {
	var marked strings.Builder
	cut(text, items, func(words string) { marked.WriteString(words) }, func(number int) {
		fmt.Fprintf(&marked, `<%s n="%d"></%[1]s>`, embedElement, number)
	})
	// Without scripting the content of noscript is markup, as a reader without
	// scripts sees it.
	root, err := html.ParseWithOptions(strings.NewReader(marked.String()), html.ParseOptionEnableScripting(false))
	if err != nil {
		return // a strings.Reader does not fail; beyond the parser's depth there is no view
	}
	r.walk(root)
}

// walk reads the nodes below n in order, without recursion: pages may nest deeply.
func (r *reading) walk(root *html.Node) {
	for n := root; n != nil; {
		if r.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
			r.leave(n)
		}
		if n == root {
			return
		}
		r.leave(n)
		n = n.NextSibling
	}
}

// enter reads a node and reports whether those below it are to be read.
func (r *reading) enter(n *html.Node) bool {
	switch {
	case n.Type == html.TextNode:
		r.words.WriteString(n.Data)
	case n.Type != html.ElementNode:
		return n.Type == html.DocumentNode
	case n.Data == embedElement:
		for _, a := range n.Attr {
			if number, err := strconv.Atoi(a.Val); err == nil && a.Key == "n" {
				r.flush()
				r.embed(number)
			}
		}
	case unread(n.DataAtom):
		return false
	case n.DataAtom == atom.Br:
		r.words.WriteByte(' ')
	case !inline(n.DataAtom):
		r.flush()
		r.head = heading(n.DataAtom)
	}
	return true
}

func (r *reading) leave(n *html.Node) {
	if n.Type == html.ElementNode && !inline(n.DataAtom) && n.Data != embedElement {
		r.flush()
		r.head = false
	}
}

// embed puts the card of an embed in place, once.
func (r *reading) embed(number int) {
	if number < 1 || number > len(r.embeds) || r.shown[number] {
		return
	}
	r.shown[number] = true
	e := &r.embeds[number-1]
	r.blocks = append(r.blocks, block{Embed: number, Kind: e.Kind, Card: e.Card})
}

// flush ends the paragraph under way.
func (r *reading) flush() {
	words := oneLine(r.words.String())
	r.words.Reset()
	if words == "" || r.size > maxReading {
		return
	}
	if r.captions[words] > 0 && !r.head {
		r.captions[words]--
		return
	}
	r.size += len(words)
	r.blocks = append(r.blocks, block{Text: words, Heading: r.head})
}

// unread reports whether an element's words are no words of the article.
func unread(a atom.Atom) bool {
	switch a {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Button,
		atom.Svg, atom.Iframe, atom.Object, atom.Video, atom.Audio, atom.Select, atom.Textarea:
		return true
	}
	return false
}

// inline reports whether an element stands within a paragraph.
func inline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Br, atom.Cite, atom.Code, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I,
		atom.Img, atom.Ins, atom.Kbd, atom.Mark, atom.Noscript, atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small,
		atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.U, atom.Var, atom.Wbr:
		return true
	}
	return false
}

func heading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
