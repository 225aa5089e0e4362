package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
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

const usage = `usage: archive [flags] -o OUT INPUT…

Writes the embeds of all documents in INPUT, one row an embed, to OUT, which
ends in .jsonl or .parquet. INPUT is a folder, or a file ending in .html .htm
.xhtml .txt .text .md, .jsonl .ndjson (also with .gz or .zst), .warc .wet (also
with .gz), .parquet.

`

// parse reads the command line. Without options the program ends with status.
func parse(args []string, stderr io.Writer) (opt *options, status int) {
	opt = &options{fields: stream.DefaultFields}
	fs := flag.NewFlagSet("archive", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usage)
		fs.PrintDefaults()
	}
	fs.StringVar(&opt.out, "o", "", "output `file`, .jsonl or .parquet")
	fs.BoolVar(&opt.resume, "resume", false, "go on with an interrupted run instead of beginning again")
	fs.BoolVar(&opt.summary, "summary", false, "print totals by platform, form, year and domain")
	fs.BoolVar(&opt.bar, "progress", isTerminal(stderr), "show a progress bar on standard error")
	fs.IntVar(&opt.workers, "workers", runtime.GOMAXPROCS(0), "`number` of documents worked on at a time")
	fs.DurationVar(&opt.every, "checkpoint", time.Second, "`time` between checkpoints")
	fs.StringVar(&opt.fields.ID, "id-field", opt.fields.ID, "`name` of the JSON member or Parquet column with the document's id")
	fs.StringVar(&opt.fields.URL, "url-field", opt.fields.URL, "`name` of that with its address")
	fs.StringVar(&opt.fields.HTML, "html-field", opt.fields.HTML, "`name` of that with HTML")
	fs.StringVar(&opt.fields.Text, "text-field", opt.fields.Text, "`name` of that with text")
	kinds := fs.String("kinds", "", "report only these `kinds`, comma separated: tweet, video, post, audio, placeholder; mention, only if named")
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			return nil, statusFine
		}
		return nil, statusUsage
	}
	opt.inputs = fs.Args()
	if err := opt.check(*kinds); err != nil {
		fmt.Fprintf(stderr, "archive: %v; try -h\n", err)
		return nil, statusUsage
	}
	return opt, 0
}

// check checks the flags' values.
func (o *options) check(kinds string) error {
	switch ext := filepath.Ext(o.out); {
	case ext != ".jsonl" && ext != ".parquet":
		return fmt.Errorf("-o is a file that ends in .jsonl or .parquet, not %q", o.out)
	case len(o.inputs) == 0:
		return fmt.Errorf("no INPUT")
	case o.workers < 1:
		return fmt.Errorf("-workers is at least 1, not %d", o.workers)
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

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
