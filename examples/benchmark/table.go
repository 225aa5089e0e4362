package main

import (
	"fmt"
	"io"
	"runtime"
)

// writeTables writes the results as Markdown. The first contender is html.Parse,
// the second this library from bytes.
func writeTables(w io.Writer, pages []page, results []result, scales []scale, o options) {
	bytes, hits := 0, 0
	for _, p := range pages {
		bytes += len(p.html)
		if p.hit {
			hits++
		}
	}
	fmt.Fprintf(w, "%d pages, %.1f MB, something found in %d; %s, %s/%s, fastest of %d rounds\n\n",
		len(pages), float64(bytes)/1e6, hits, runtime.Version(), runtime.GOOS, runtime.GOARCH, o.rounds)
	writeContenders(w, pages, results)
	fmt.Fprintln(w)
	writeOurs(w, pages, results)
	if len(scales) > 0 {
		fmt.Fprintln(w)
		writeScales(w, scales)
	}
}

// writeContenders writes a row for each contender, over all pages.
func writeContenders(w io.Writer, pages []page, results []result) {
	fmt.Fprintln(w, "| one goroutine | × html.Parse | × socialembed | MB/s | allocations a page | bytes allocated a byte | embeds found | pages failed |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|---:|---:|")
	ours := results[1].over(results[0], pages, everyPage)
	for i, r := range results {
		t := r.over(results[0], pages, everyPage)
		if t.pages == 0 {
			fmt.Fprintf(w, "| %s | – | – | – | – | – | – | %d |\n", r.name, t.failed)
			continue
		}
		embeds := fmt.Sprint(t.embeds)
		if i == 0 {
			embeds = "–"
		}
		times := "–"
		if ours.pages > 0 {
			times = fmt.Sprintf("%.1f", t.ratio()/ours.ratio())
		}
		fmt.Fprintf(w, "| %s | %.3f | %s | %.0f | %.1f | %.3f | %s | %d |\n", r.name, t.ratio(), times,
			float64(t.bytes)/1e6/t.time.Seconds(), t.allocsPerPage(), float64(t.allocated)/float64(t.bytes), embeds, t.failed)
	}
}

// writeOurs writes how this library fares on pages with and without embeds.
func writeOurs(w io.Writer, pages []page, results []result) {
	fmt.Fprintln(w, "| socialembed, one goroutine | pages | × html.Parse | mean of the pages' ratios | allocations a page | bytes allocated a page |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|")
	for _, r := range results {
		if !r.ours {
			continue
		}
		for _, row := range []struct {
			name string
			keep func(page) bool
		}{{"nothing found", noHits}, {"something found", withHits}, {"all", everyPage}} {
			t := r.over(results[0], pages, row.keep)
			if t.pages == 0 {
				fmt.Fprintf(w, "| %s: %s | 0 | – | – | – | – |\n", r.name, row.name)
				continue
			}
			fmt.Fprintf(w, "| %s: %s | %d | %.3f | %.3f | %.1f | %.0f |\n", r.name, row.name, t.pages, t.ratio(), t.ratios/float64(t.pages),
				t.allocsPerPage(), float64(t.allocated)/float64(t.pages))
		}
	}
}

// writeScales writes what two goroutines bring.
func writeScales(w io.Writer, scales []scale) {
	fmt.Fprintln(w, "| | one goroutine, one core: pages/s | two goroutines, two cores: pages/s | factor |")
	fmt.Fprintln(w, "|---|---:|---:|---:|")
	for _, s := range scales {
		if s.one == 0 {
			fmt.Fprintf(w, "| %s | – | – | – |\n", s.name)
			continue
		}
		fmt.Fprintf(w, "| %s | %.0f | %.0f | %.2f |\n", s.name, s.one, s.two, s.two/s.one)
	}
}
