package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
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

const usage = `usage: extract [flags] FILE…
       extract -jsonl [flags] [FILE…]

Prints the embedded tweets, videos, posts, audio players and placeholders of
each article as one line of JSON. FILE is HTML or text, "-" standard input.

With -jsonl each line of FILE, or of standard input, is a document:
{"id": …, "url": "…", "html": "…"} or {"id": …, "text": "…"}. Each gives one
line with its id, in the same order; bad lines are reported and left out.

`

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stderr io.Writer) (opt *options, files []string, status int) {
	opt = new(options)
	fs := flag.NewFlagSet("extract", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usage)
		fs.PrintDefaults()
	}
	fs.StringVar(&opt.format, "format", "auto", "how to read the input: auto, html or text")
	fs.BoolVar(&opt.pretty, "pretty", false, "indent the JSON for people")
	base := fs.String("base", "", "`URL` of the article, to resolve relative addresses")
	kinds := fs.String("kinds", "", "report only these `kinds`, comma separated: tweet, video, post, audio, placeholder; mention, only if named")
	fs.BoolVar(&opt.jsonl, "jsonl", false, "read one JSON object a line")
	opt.fields = stream.DefaultFields
	fs.StringVar(&opt.fields.ID, "id-field", opt.fields.ID, "with -jsonl: `name` of the field that is copied to the result")
	fs.StringVar(&opt.fields.URL, "url-field", opt.fields.URL, "with -jsonl: `name` of the field with the document's address")
	fs.StringVar(&opt.fields.HTML, "html-field", opt.fields.HTML, "with -jsonl: `name` of the field with HTML")
	fs.StringVar(&opt.fields.Text, "text-field", opt.fields.Text, "with -jsonl: `name` of the field with text")
	fs.IntVar(&opt.maxLine, "max-line", stream.DefaultMaxLine, "with -jsonl: longest line, in `bytes`; a longer one is a bad line")
	fs.BoolVar(&opt.errors, "errors", false, "with -jsonl: give a bad line a line of output too, with an error in place of the items")
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			return nil, nil, 0
		}
		return nil, nil, 2
	}
	if err := opt.set(*base, *kinds); err != nil {
		fmt.Fprintf(stderr, "extract: %v; try -h\n", err)
		return nil, nil, 2
	}
	if opt.jsonl && fs.NArg() == 0 {
		return opt, []string{"-"}, 0
	}
	if fs.NArg() == 0 {
		fs.Usage()
		return nil, nil, 2
	}
	return opt, fs.Args(), 0
}

// set checks the flags' values.
func (o *options) set(base, kinds string) error {
	switch o.format {
	case "auto", "html", "text":
	default:
		return fmt.Errorf("-format is auto, html or text, not %q", o.format)
	}
	if o.jsonl && (o.format != "auto" || o.pretty) {
		return errors.New("-jsonl goes without -format (the field tells) and -pretty")
	}
	if base != "" {
		u, err := url.Parse(base)
		if err != nil || u.Host == "" {
			return fmt.Errorf("-base is an absolute address, not %q", base)
		}
		o.x.Base = u
	}
	for k := range strings.SplitSeq(kinds, ",") {
		switch k = strings.TrimSpace(k); embed.Kind(k) {
		case "":
		case embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder, embed.KindMention:
			o.x.Kinds = append(o.x.Kinds, embed.Kind(k))
		default:
			return fmt.Errorf("-kinds knows tweet, video, post, audio, placeholder and mention, not %q", k)
		}
	}
	return nil
}
