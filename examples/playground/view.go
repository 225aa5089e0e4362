package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// A view is what the page shows. Its strings are escaped by the template.
type view struct {
	Text    string // what stands in the text area
	Format  string // of the form: auto, html or text
	Samples []sample
	Current string // the sample that is shown, if one is
	MaxText int    // bytes
	Limit   string // the same for people

	Problem  string // what is wrong with the request; there are no results then
	Summary  string // what was found, in a line; "" if nothing was pasted
	Segments []segment
	Reading  []block
	Embeds   []embedView
	JSON     string
}

// An embedView is one embed of a view.
type embedView struct {
	Number int // from 1
	Kind   string
	Who    string // the provider, as it spells itself; "" for placeholders
	Type   string // in Go, e.g. "*embed.Tweet"
	Fields []field
	Card   template.HTML
	Places []int // numbers of its marks, from 1; none if it has no place in the text
}

// newView extracts the embeds of text and returns the page that shows them.
func newView(text, format string) *view {
	v := &view{Text: text, Format: format, Samples: samples(), MaxText: maxText, Limit: printedLimit()}
	if strings.TrimSpace(text) == "" {
		return v
	}
	begin := time.Now()
	res, err := extract(text, format)
	took := time.Since(begin)
	if err == nil {
		err = v.show(res)
	}
	if err != nil {
		v.Problem = "playground: " + err.Error()
		return v
	}
	v.Summary = summary(res, len(text), took)
	return v
}

// show puts a result of v's text into v.
func (v *view) show(res *embed.Result) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // the template escapes
	enc.SetIndent("", "  ")
	if err := enc.Encode(res); err != nil {
		return err
	}
	v.JSON = out.String()
	v.Segments = segments(v.Text, res.Items)
	for i, it := range res.Items {
		v.Embeds = append(v.Embeds, newEmbedView(i+1, it))
	}
	for _, p := range places(res.Items, len(v.Text)) {
		e := &v.Embeds[p.mark.Embed-1]
		e.Places = append(e.Places, len(e.Places)+1)
	}
	v.Reading = newReading(v.Text, res.Format, res.Items, v.Embeds)
	return nil
}

func newEmbedView(number int, it embed.Item) embedView {
	ref := it.Common()
	return embedView{
		Number: number,
		Kind:   string(ref.Kind),
		Who:    ref.Provider.Title(),
		Type:   fmt.Sprintf("%T", it),
		Fields: fields(it),
		// render.Card escapes every field and writes no address but http and https.
		Card: template.HTML(render.Card(it)),
	}
}

// summary says in a line what was found, and in what time.
func summary(res *embed.Result, size int, took time.Duration) string {
	var tally cli.Tally
	for _, it := range res.Items {
		tally.Add(it.Common().Kind)
	}
	found := "No embeds"
	if tally.Len() > 0 {
		found = cli.Plural(tally.Len(), "embed") + " (" + tally.List() + ")"
	}
	read := map[embed.Format]string{embed.FormatHTML: "HTML", embed.FormatText: "text"}[res.Format]
	line := fmt.Sprintf("%s in %s of %s, found in %s.", found, cli.Plural(size, "byte"), read, printedTime(took))
	if res.Truncated {
		line += fmt.Sprintf(" It was cut after %s; there may be more.", cli.Plural(len(res.Items), "embed"))
	}
	return line
}

// printedLimit returns maxText for people.
func printedLimit() string { return fmt.Sprintf("%d MiB", maxText>>20) }

// printedTime returns a time in milliseconds.
func printedTime(d time.Duration) string {
	return fmt.Sprintf("%.2f ms", float64(d.Microseconds())/1000)
}
