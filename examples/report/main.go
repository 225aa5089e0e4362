// Report makes one HTML page of a folder of articles: totals, a table of the
// documents and plots of their embeds, then each document, closed until it is
// opened, with its embeds marked in place and their fields beside them.
//
//	go run ./examples/report -o report.html FOLDER…
//
// The page is one file and loads nothing; a small script in it sorts and filters
// the table. What was written and how much is said on standard error. A file that
// cannot be read gives a message there and a line in the page; the others are still
// done and the exit status is 1, as it is if -max-items cut a document. 2 for a wrong
// call.
//
// Articles are worked on in parallel and written in order, first to a file beside
// the page, because the totals stand before them. So memory holds a few articles,
// the names of those the page shows (-max), and counters; see totals.go. The same
// articles give the same page, byte for byte, whatever the number of workers.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
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
	says    bool // how far it is
	x       embed.Extractor
}

const usage = `usage: report [flags] -o FILE INPUT…

Makes one HTML page of the articles in INPUT, a folder or a file: totals and plots
of their embeds, then the articles with the embeds marked. Of a folder it reads
what ends in .html .htm .xhtml .txt .text .md, also with .gz, of any depth.

`

// run is the program; it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opt, status := parse(args, stderr)
	if opt == nil {
		return status
	}
	t, err := report(ctx, opt, stdout, stderr)
	if err != nil {
		fmt.Fprintf(stderr, "report: %v\n", err)
		return 1
	}
	page := "the page"
	if opt.out != "" {
		page = opt.out
	}
	fmt.Fprintf(stderr, "report: wrote %s: %s, %s\n", page, cli.Plural(t.Articles, "document"), cli.Plural(t.Embeds, "item"))
	if t.Failed > 0 || t.Cut > 0 {
		return 1
	}
	return 0
}

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stderr io.Writer) (opt *options, status int) {
	opt = &options{x: embed.Extractor{Kinds: searched()}}
	c := cli.New("report", usage, stderr)
	fs := c.Flags
	fs.StringVar(&opt.out, "o", "", "write the page to this `file` instead of standard output")
	fs.StringVar(&opt.title, "title", "Social embeds", "`title` of the page")
	fs.IntVar(&opt.max, "max", 500, "`number` of articles that the page shows; the totals are of all")
	fs.IntVar(&opt.workers, "workers", runtime.GOMAXPROCS(0), "`number` of articles worked on at a time")
	fs.BoolVar(&opt.says, "progress", cli.IsTerminal(stderr), "say on standard error how far a long run is")
	cli.KindsFlag(fs, "kinds", "search only these `kinds`", true, &opt.x.Kinds)
	cli.ProvidersFlag(fs, "search only those of these `names`", &opt.x)
	cli.LimitFlags(fs, &opt.x, -1)
	inputs, status, ok := c.Parse(args)
	if !ok {
		return nil, status
	}
	opt.inputs = inputs
	if err := opt.check(); err != nil {
		return nil, c.Fail(err)
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

// report makes the page and returns what it says of all articles.
func report(ctx context.Context, opt *options, stdout, stderr io.Writer) (*totals, error) {
	total, err := countArticles(ctx, opt)
	if err != nil {
		return nil, err
	}
	pg, err := newPage(opt)
	if err != nil {
		return nil, err
	}
	defer pg.discard()
	far := newProgress(opt.says, stderr, total)
	next, stop := articles(opt)
	defer stop()
	work := func(j job) outcome { return examine(&opt.x, pg.templates, j, j.index <= opt.max) }
	emit := func(o outcome, _ bool) error {
		switch {
		case o.err != nil:
			fmt.Fprintf(stderr, "report: %s: %v\n", o.name, o.err)
		case o.cut:
			fmt.Fprintf(stderr, "report: %s: cut after %s, there may be more; see -max-items\n", o.name, cli.Plural(len(o.found)+len(o.mentions), "item"))
		}
		if err := pg.add(o); err != nil {
			return err
		}
		far.show(pg.totals.Articles + pg.totals.Failed)
		return interrupted(ctx)
	}
	if err := stream.Ordered(opt.workers, inFlight, next, work, emit); err != nil {
		return nil, err
	}
	return &pg.totals, pg.write(stdout)
}

// interrupted returns an error if the user has ended the run.
func interrupted(ctx context.Context) error {
	if ctx.Err() != nil {
		return errors.New("interrupted; no page was written")
	}
	return nil
}
