// Report makes one HTML page of a folder of articles: totals, a table of the
// documents and plots of their embeds, then each document, closed until it is
// opened, with its embeds marked in place and their fields beside them.
//
//	go run ./examples/report -o report.html FOLDER…
//
// The page is one file and loads nothing; a small script in it sorts and filters
// the table. A file that cannot be
// read gives a message on standard error and a line in the page; the others are
// still done and the exit status is 1. A wrong flag gives 2.
//
// Articles are worked on in parallel and written in order, first to a file beside
// the page, because the totals stand before them. So memory holds a few articles,
// the names of those the page shows (-max), and counters; see totals.go. The same
// articles give the same page, byte for byte, whatever the number of workers.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	"github.com/socialembed/socialembed/examples/extract/stream"
)

// inFlight bounds the articles worked on at a time, in bytes together.
const inFlight = 64 << 20

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// options are the program's flags.
type options struct {
	inputs  []string
	out     string // "" is standard output
	title   string
	max     int // articles shown; the totals are of all
	workers int
	bar     bool
}

const usage = `usage: report [flags] -o FILE INPUT…

Makes one HTML page of the articles in INPUT, a folder or a file: totals and plots
of their embeds, then the articles with the embeds marked. Of a folder it reads
what ends in .html .htm .xhtml .txt .text .md, of any depth.

`

// run is the program; it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opt, status := parse(args, stderr)
	if opt == nil {
		return status
	}
	failed, err := report(ctx, opt, stdout, stderr)
	if err != nil {
		fmt.Fprintf(stderr, "report: %v\n", err)
		return 1
	}
	if failed > 0 {
		return 1
	}
	return 0
}

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stderr io.Writer) (opt *options, status int) {
	opt = new(options)
	fs := flag.NewFlagSet("report", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usage)
		fs.PrintDefaults()
	}
	fs.StringVar(&opt.out, "o", "", "write the page to this `file` instead of standard output")
	fs.StringVar(&opt.title, "title", "Social embeds", "`title` of the page")
	fs.IntVar(&opt.max, "max", 500, "`number` of articles that the page shows; the totals are of all")
	fs.IntVar(&opt.workers, "workers", runtime.GOMAXPROCS(0), "`number` of articles worked on at a time")
	fs.BoolVar(&opt.bar, "progress", isTerminal(stderr), "show a progress bar on standard error")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, 0
		}
		return nil, 2
	}
	opt.inputs = fs.Args()
	if err := opt.check(); err != nil {
		fmt.Fprintf(stderr, "report: %v; try -h\n", err)
		return nil, 2
	}
	return opt, 0
}

// check checks the flags' values.
func (o *options) check() error {
	switch {
	case len(o.inputs) == 0:
		return errors.New("no INPUT")
	case o.workers < 1:
		return fmt.Errorf("-workers is at least 1, not %d", o.workers)
	case o.max < 0:
		return fmt.Errorf("-max is at least 0, not %d", o.max)
	}
	return nil
}

// report makes the page and returns how many inputs failed.
func report(ctx context.Context, opt *options, stdout, stderr io.Writer) (failed int, err error) {
	total, err := countArticles(ctx, opt)
	if err != nil {
		return 0, err
	}
	pg, err := newPage(opt)
	if err != nil {
		return 0, err
	}
	defer pg.discard()
	bar := newProgress(opt.bar, stderr, total)
	defer bar.close()
	next, stop := articles(opt)
	defer stop()
	work := func(j job) outcome { return examine(pg.templates, j, j.index <= opt.max) }
	emit := func(o outcome, _ bool) error {
		if o.err != nil {
			bar.say("report: %s: %v", o.name, o.err)
		}
		if err := pg.add(o); err != nil {
			return err
		}
		bar.show(pg.totals.Articles+pg.totals.Failed, pg.totals.Embeds)
		return interrupted(ctx)
	}
	if err := stream.Ordered(opt.workers, inFlight, next, work, emit); err != nil {
		return 0, err
	}
	return pg.totals.Failed, pg.write(stdout)
}

// interrupted returns an error if the user has ended the run.
func interrupted(ctx context.Context) error {
	if ctx.Err() != nil {
		return errors.New("interrupted; no page was written")
	}
	return nil
}
