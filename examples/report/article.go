package main

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// What of one article the page shows at most. The totals count all.
const (
	maxItems = 200     // embeds
	maxCard  = 8 << 10 // bytes of a static card
)

// searched are the kinds that the report looks for: all, since mentions have to be named.
func searched() []embed.Kind { return append(cli.Kinds(), embed.KindMention) }

// outcome is what is known of a job when it is done.
type outcome struct {
	index    int
	name     string
	err      error // why it was not read
	size     int   // bytes
	cut      bool  // it may have more embeds
	found    []facts
	mentions []facts
	fragment []byte // its part of the page, nil if the page has no room for it
}

// articleView is what the template shows of an article.
type articleView struct {
	Index   int
	Name    string
	Format  string
	Charset string // the encoding it was converted from
	Size    string
	Kinds   []count
	Found   int
	Items   []itemView
	Hidden  int  // embeds that are not shown
	Cut     bool // -max-items was reached
	Pieces  []piece
}

// itemView is one embed beside its article.
type itemView struct {
	Article  int
	Number   int // from 1, in the article
	Kind     embed.Kind
	Platform string
	Placed   bool // it is marked in the source
	Card     template.HTML
	Fields   []field
}

// examine reads an article, finds its embeds and, if show, makes its part of the page.
func examine(x *embed.Extractor, page *template.Template, j job, show bool) outcome {
	o := outcome{index: j.index, name: j.name, err: j.err}
	if o.err != nil {
		return o
	}
	data, err := cli.Read(j.path, nil, x.MaxBytes)
	if err != nil {
		o.err = err
		return o
	}
	res, err := x.ExtractAuto(data)
	if err != nil {
		o.err = err
		return o
	}
	o.size, o.cut = len(data), res.Truncated
	o.mentions = mentionFacts(res)
	res.Items = embedsOf(res)
	for _, it := range res.Items {
		o.found = append(o.found, factsOf(it))
	}
	if !show {
		return o
	}
	if res.Charset != "" {
		data, _ = embed.DecodeUTF8(data, "")
	}
	var out bytes.Buffer
	if err := page.ExecuteTemplate(&out, "article", viewOf(j, string(data), res)); err != nil {
		o.err = fmt.Errorf("writing its part of the page: %w", err)
		return o
	}
	o.fragment = out.Bytes()
	return o
}

// viewOf prepares an article for the template. source is what spans index.
func viewOf(j job, source string, res *embed.Result) articleView {
	items := res.Items[:min(len(res.Items), maxItems)]
	v := articleView{
		Index: j.index, Name: j.name, Format: string(res.Format), Charset: res.Charset, Size: byteSize(len(source)),
		Found: len(res.Items), Hidden: len(res.Items) - len(items), Cut: res.Truncated,
	}
	var kinds counter
	for _, it := range res.Items {
		kinds.add(string(it.Common().Kind))
	}
	v.Kinds, _, _ = kinds.top(len(res.Items))
	marks := marksOf(items, len(source))
	v.Pieces = cutPieces(source, marks)
	placed := make(map[int]bool)
	for _, m := range marks {
		for _, n := range m.numbers {
			placed[n] = true
		}
	}
	for i, it := range items {
		v.Items = append(v.Items, itemView{
			Article: j.index, Number: i + 1, Kind: it.Common().Kind, Platform: titleOf(it.Common().Provider),
			Placed: placed[i+1], Card: card(it), Fields: fieldsOf(it),
		})
	}
	return v
}

// card returns the library's static card, whose fields are escaped already, or
// nothing for one that is too long to stand beside an article.
func card(it embed.Item) template.HTML {
	html := render.Card(it)
	if len(html) > maxCard {
		return ""
	}
	return template.HTML(html)
}
