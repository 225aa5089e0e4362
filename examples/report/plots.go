package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

// barChart is a plot with a bar for each name. It is a table, so it reads well
// without seeing the bars.
type barChart struct {
	ID, Title, Unit string
	Note            string // what to know about the numbers
	Bars            []bar
}

type bar struct {
	Name  string
	N     int
	Width string // of the bar, in percent; "" for the names that have no row, which would dwarf the others
}

// newBarChart plots the most frequent names of a counter.
func newBarChart(id, title, unit, note string, c *counter, most int) barChart {
	chart := barChart{ID: id, Title: title, Unit: unit, Note: note}
	list, others, names := c.top(most)
	for _, v := range list {
		chart.Bars = append(chart.Bars, bar{Name: v.Name, N: v.N, Width: percent(v.N, list[0].N)})
	}
	if names > 0 {
		chart.Bars = append(chart.Bars, bar{Name: cli.Plural(names, "other"), N: others})
	}
	if c.lost > 0 {
		chart.Note += fmt.Sprintf(" %s are not in it: the first %s different names are counted.", cli.Number(c.lost), cli.Number(c.limit()))
	}
	return chart
}

// columnChart is a plot over years. Places are in percent of its width, so that
// its letters keep their size on a narrow screen.
type columnChart struct {
	Columns []column
	Largest int
	Half    int // what the line in the middle says, 0 if it is no whole number
	Dated   int
	Earlier int // embeds of years before the first column
}

type column struct {
	Year      string
	N         int
	X, W, Mid string // percent of the width
	Y, H      string // pixels
	Labelled  bool   // the year is printed below
}

// The plot's size in pixels, and the most columns and printed years that a phone
// has room for.
const (
	plotHeight   = 140
	plotTop      = 8
	widestColumn = 12 // percent of the width
	mostYears    = 30
	mostLabels   = 7
)

// newColumnChart plots the embeds of each year, with the empty years between
// them, unless the years lie so far apart that only some have room.
func newColumnChart(t *totals) columnChart {
	years, before := plottedYears(&t.years)
	chart := columnChart{Dated: t.Dated, Earlier: before}
	for _, y := range years {
		chart.Largest = max(chart.Largest, t.years.get(strconv.Itoa(y)))
	}
	if chart.Largest%2 == 0 {
		chart.Half = chart.Largest / 2
	}
	step := 100 / float64(max(len(years), 1)) // percent of the width
	width := min(0.76*step, widestColumn)
	every := (len(years) + mostLabels - 1) / mostLabels
	for i, y := range years {
		n := t.years.get(strconv.Itoa(y))
		chart.Columns = append(chart.Columns, column{
			Year: strconv.Itoa(y), N: n,
			X: decimal(step*(float64(i)+0.5) - width/2), W: decimal(width), Mid: decimal(step * (float64(i) + 0.5)),
			Y: pixels(n, chart.Largest), H: decimal(plotHeight * float64(n) / float64(max(chart.Largest, 1))),
			// Counted from the last year, which is the one people look for.
			Labelled: (len(years)-1-i)%max(every, 1) == 0,
		})
	}
	return chart
}

// plottedYears returns the years that have a column, and the number of embeds
// of years before them.
func plottedYears(c *counter) (years []int, before int) {
	for _, v := range c.counts {
		if y, err := strconv.Atoi(v.Name); err == nil {
			years = append(years, y)
		}
	}
	slices.SortFunc(years, cmp.Compare[int])
	for len(years) > mostYears {
		before += c.get(strconv.Itoa(years[0]))
		years = years[1:]
	}
	if len(years) == 0 || years[len(years)-1]-years[0] >= mostYears {
		return years, before
	}
	first, last := years[0], years[len(years)-1]
	years = years[:0]
	for y := first; y <= last; y++ {
		years = append(years, y)
	}
	return years, before
}

// pixels returns how far below the plot's top a column of n ends.
func pixels(n, largest int) string {
	return decimal(plotTop + plotHeight*(1-float64(n)/float64(max(largest, 1))))
}

func percent(n, of int) string { return decimal(100 * float64(n) / float64(max(of, 1))) }

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// byteSize returns n bytes in the unit that people read.
func byteSize[N int | int64](n N) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1_000_000:
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
