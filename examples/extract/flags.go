package main

import (
	"errors"
	"io"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// options are the program's flags.
type options struct {
	format string
	pretty bool
	x      embed.Extractor

	jsonl   bool
	fields  stream.Fields
	maxLine int // bytes
	errors  bool
}

const usage = `usage: extract [flags] [FILE…]
       extract -jsonl [flags] [FILE…]

Prints the embedded tweets, videos, posts, audio players and placeholders of
each article as one line of JSON. FILE is HTML or text, also as gzip; without
one, or with "-", it is standard input.

With -jsonl each line of FILE, or of standard input, is a document:
{"id": …, "url": "…", "html": "…"} or {"id": …, "text": "…"}. Each gives one
line with its id, in the same order; bad lines are reported and left out.

`

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stdin io.Reader, stderr io.Writer) (opt *options, files []string, status int) {
	opt = &options{fields: stream.DefaultFields}
	c := cli.New("extract", usage, stderr)
	fs := c.Flags
	cli.FormatFlag(fs, &opt.format)
	cli.BaseFlag(fs, &opt.x)
	cli.KindsFlag(fs, "kinds", "report only these `kinds`", true, &opt.x.Kinds)
	cli.ProvidersFlag(fs, "report only those of these `names`", &opt.x)
	cli.LimitFlags(fs, &opt.x, embed.DefaultMaxItems)
	fs.BoolVar(&opt.pretty, "pretty", false, "indent the JSON for people")
	fs.BoolVar(&opt.jsonl, "jsonl", false, "read one JSON object a line")
	fs.StringVar(&opt.fields.ID, "id-field", opt.fields.ID, "with -jsonl: `name` of the field that is copied to the result")
	fs.StringVar(&opt.fields.URL, "url-field", opt.fields.URL, "with -jsonl: `name` of the field with the document's address")
	fs.StringVar(&opt.fields.HTML, "html-field", opt.fields.HTML, "with -jsonl: `name` of the field with HTML")
	fs.StringVar(&opt.fields.Text, "text-field", opt.fields.Text, "with -jsonl: `name` of the field with text")
	fs.IntVar(&opt.maxLine, "max-line", stream.DefaultMaxLine, "with -jsonl: longest line, in `bytes`; a longer one is a bad line")
	fs.BoolVar(&opt.errors, "errors", false, "with -jsonl: give a bad line a line of output too, with an error in place of the items")
	files, status, ok := c.Parse(args)
	if !ok {
		return nil, nil, status
	}
	if opt.jsonl && (opt.format != cli.Auto || opt.pretty) {
		return nil, nil, c.Fail(errors.New("-jsonl goes without -format (the field tells) and -pretty"))
	}
	if files = cli.Inputs(files, stdin); files == nil {
		return nil, nil, c.Fail(errors.New(`no FILE; "-" reads standard input`))
	}
	return opt, files, 0
}
