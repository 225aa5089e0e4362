// Benchmark compares the speed of this library with what is used today to find
// embeds in articles, on a folder of pages.
//
//	go run . [flags] FOLDER
//
// See README.md for how to read the tables that it prints.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options are the program's flags and its argument.
type options struct {
	folder  string
	pages   int           // at most so many, 0 for all
	rounds  int           // timed reads of a page by a contender
	timeout time.Duration // for the first read of a page by a contender
	stretch time.Duration // length of one measurement with several goroutines, 0 for none
	texts   bool          // time the folder's texts, not its pages
}

// run is the program; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := readFlags(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if o.texts {
		if err := writeTexts(stdout, o.folder, o.rounds); err != nil {
			fmt.Fprintln(stderr, "benchmark:", err)
			return 1
		}
		return 0
	}
	pages, err := readPages(o.folder, o.pages)
	if err != nil {
		fmt.Fprintln(stderr, "benchmark:", err)
		return 1
	}
	cs := contenders()
	bar := newBar(stderr, len(pages)*len(cs)*(o.rounds+1)+scaleSteps(cs, o))
	tick := func() { _ = bar.Add(1) }
	results, hung := measure(cs, pages, o, tick)
	scaled := measureScale(results, pages, o, tick)
	_ = bar.Finish()

	reportFailures(stderr, results, pages)
	if n := hung.Load(); n > 0 {
		fmt.Fprintf(stderr, "benchmark: %d reads never ended and ran beside the others, so the times are too high: take their pages out of the folder\n", n)
	}
	if results[0].over(results[0], pages, everyPage).pages == 0 {
		fmt.Fprintln(stderr, "benchmark: html.Parse could read none of the pages: are they HTML?")
		return 1
	}
	writeTables(stdout, pages, results, scaled, o)
	return 0
}

// readFlags reads the command line, and says on stderr what is wrong with it.
func readFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	fs := flag.NewFlagSet("benchmark", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: benchmark [flags] FOLDER")
		fs.PrintDefaults()
	}
	fs.IntVar(&o.rounds, "rounds", 5, "timed reads of each page by each contender; the fastest counts")
	fs.BoolVar(&o.texts, "texts", false, "time the folder's texts (*.txt), by script, and not its pages")
	fs.IntVar(&o.pages, "pages", 0, "read at most so many pages, spread over the folder; 0 for all")
	fs.DurationVar(&o.timeout, "timeout", time.Minute, "give a contender up on a page after this time")
	fs.DurationVar(&o.stretch, "stretch", 500*time.Millisecond, "length of a measurement with one and two goroutines; 0 for none")
	if err := fs.Parse(args); err != nil {
		return o, err
	}
	if fs.NArg() != 1 || o.rounds < 1 || o.pages < 0 || o.timeout <= 0 || o.stretch < 0 {
		fs.Usage()
		return o, errors.New("wrong usage")
	}
	o.folder = fs.Arg(0)
	return o, nil
}

func newBar(w io.Writer, steps int) *progressbar.ProgressBar {
	return progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("measuring"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(20),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
}

// reportFailures names the pages that a contender could not read, the first few
// of each; the table counts them all.
func reportFailures(w io.Writer, results []result, pages []page) {
	const named = 3
	for _, r := range results {
		failed := 0
		for i, s := range r.samples {
			if s.err == nil {
				continue
			}
			if failed++; failed <= named {
				fmt.Fprintf(w, "benchmark: %s, %s: %v\n", r.name, pages[i].name, s.err)
			}
		}
		if failed > named {
			fmt.Fprintf(w, "benchmark: %s: %d more pages failed\n", r.name, failed-named)
		}
	}
}
