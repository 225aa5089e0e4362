package main

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// options are the program's flags.
type options struct {
	inputs  []string
	out     string
	resume  bool
	summary bool
	bar     bool
	workers int
	every   time.Duration // between checkpoints
	fields  stream.Fields
	x       embed.Extractor
}

// maxItems is the usual limit of a document's rows. Real pages are far from it.
const maxItems = 10_000

const usage = `usage: archive [flags] -o OUT INPUT…

Writes the embeds of all documents in INPUT, one row an embed, to OUT, which
ends in .jsonl or .parquet. INPUT is a folder, or a file ending in .html .htm
.xhtml .txt .text .md (also with .gz), .jsonl .ndjson (also with .gz or .zst),
.warc .wet (also with .gz), .parquet.

`

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stderr io.Writer) (opt *options, status int) {
	opt = &options{fields: stream.DefaultFields}
	c := cli.New("archive", usage, stderr)
	fs := c.Flags
	fs.StringVar(&opt.out, "o", "", "output `file`, .jsonl or .parquet")
	fs.BoolVar(&opt.resume, "resume", false, "go on with an interrupted run instead of beginning again")
	fs.BoolVar(&opt.summary, "summary", false, "print totals by platform, form, year and domain")
	fs.BoolVar(&opt.bar, "progress", cli.IsTerminal(stderr), "show a progress bar on standard error")
	fs.IntVar(&opt.workers, "workers", runtime.GOMAXPROCS(0), "`number` of documents worked on at a time")
	fs.DurationVar(&opt.every, "checkpoint", time.Second, "`time` between checkpoints")
	fs.StringVar(&opt.fields.ID, "id-field", opt.fields.ID, "`name` of the JSON member or Parquet column with the document's id")
	fs.StringVar(&opt.fields.URL, "url-field", opt.fields.URL, "`name` of that with its address")
	fs.StringVar(&opt.fields.HTML, "html-field", opt.fields.HTML, "`name` of that with HTML")
	fs.StringVar(&opt.fields.Text, "text-field", opt.fields.Text, "`name` of that with text")
	cli.KindsFlag(fs, "kinds", "report only these `kinds`", true, &opt.x.Kinds)
	cli.ProvidersFlag(fs, "report only those of these `names`", &opt.x)
	cli.ItemsFlag(fs, &opt.x, maxItems)
	cli.BytesFlag(fs, &opt.x, documents.MaxDocument)
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
	switch ext := filepath.Ext(o.out); {
	case ext != ".jsonl" && ext != ".parquet":
		return fmt.Errorf("-o is a file that ends in .jsonl or .parquet, not %q", o.out)
	case len(o.inputs) == 0:
		return fmt.Errorf("no INPUT")
	case o.workers < 1:
		return fmt.Errorf("-workers is at least 1, not %d", o.workers)
	}
	return nil
}
