package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

const (
	maxNames = 100_000 // domains that are told apart; more are counted together
	shown    = 20      // domains that are printed
	none     = "(none)"
)

// totals counts rows by what -summary prints.
type totals struct {
	platform, form, year, domain tally
}

type tally map[string]int64

func newTotals() *totals { return &totals{tally{}, tally{}, tally{}, tally{}} }

// add counts one row. It returns nil.
func (t *totals) add(r *documents.Row) error {
	t.platform.add(cmp.Or(r.Provider, r.Network))
	t.form.add(r.Kind + " by " + r.Method)
	t.year.add(r.Year())
	t.domain.add(r.Domain())
	return nil
}

func (t tally) add(name string) {
	if name == "" {
		name = none
	}
	if _, known := t[name]; !known && len(t) >= maxNames {
		name = "(others)"
	}
	t[name]++
}

// print writes the totals for people: by number, years by year.
func (t *totals) print(w io.Writer) {
	byCount := func(t tally) func(a, b string) int {
		return func(a, b string) int { return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(a, b)) }
	}
	t.platform.print(w, "platform", byCount(t.platform), len(t.platform))
	t.form.print(w, "form", byCount(t.form), len(t.form))
	t.year.print(w, "year", cmp.Compare[string], len(t.year))
	t.domain.print(w, "domain", byCount(t.domain), shown)
}

func (t tally) print(w io.Writer, title string, order func(a, b string) int, limit int) {
	names := make([]string, 0, len(t))
	for name := range t {
		names = append(names, name)
	}
	slices.SortFunc(names, order)
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(tw, "%s\tembeds\n", title)
	for _, name := range names[:min(limit, len(names))] {
		fmt.Fprintf(tw, "  %s\t%d\n", name, t[name])
	}
	if more := len(names) - limit; more > 0 {
		var rest int64
		for _, name := range names[limit:] {
			rest += t[name]
		}
		fmt.Fprintf(tw, "  (%d more)\t%d\n", more, rest)
	}
	fmt.Fprintln(tw)
	tw.Flush()
}
