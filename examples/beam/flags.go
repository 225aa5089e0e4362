package main

import (
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// maxItems is the usual limit of a document's rows. Real pages are far from it.
const maxItems = 10_000

const usage = `usage: beam [flags] -output PREFIX GLOB…

Writes the embeds of all documents in the files that match the GLOBs, one row an
embed, to PREFIX-00000-of-00008.jsonl and so on, and how many there are to
PREFIX-by-platform.jsonl, -by-year.jsonl and -by-domain.jsonl. Files end in .warc
or .wet (also with .gz), .jsonl or .ndjson (also with .gz or .zst), .parquet,
.html, .txt (also with .gz); others are passed over and counted. Quote the GLOBs.

Of the flags below, -runner (prism, direct, flink, spark, dataflow) says where the
job runs; those that are not ours are explained by Beam.

`

// options are our flags.
type options struct {
	prefix  string
	shards  int
	workers int
	x       embed.Extractor // kinds, providers and limit of items
	fields  stream.Fields
}

// define adds our flags to those that Beam has defined already.
func define(fs *flag.FlagSet) *options {
	o := &options{fields: stream.DefaultFields}
	fs.StringVar(&o.prefix, "output", "", "`prefix` of the files to write: a path, or gs://")
	fs.IntVar(&o.shards, "shards", 8, "`number` of files for the rows")
	fs.IntVar(&o.workers, "workers", 0, "`number` of documents of a file that are worked on at a time; 0 means one a core")
	cli.KindsFlag(fs, "kinds", "report only these `kinds`", true, &o.x.Kinds)
	cli.ProvidersFlag(fs, "report only those of these `names`", &o.x)
	cli.ItemsFlag(fs, &o.x, maxItems)
	cli.BytesFlag(fs, &o.x, documents.MaxDocument)
	fs.StringVar(&o.fields.ID, "id-field", o.fields.ID, "`name` of the JSON member or Parquet column with the document's id")
	fs.StringVar(&o.fields.URL, "url-field", o.fields.URL, "`name` of that with its address")
	fs.StringVar(&o.fields.HTML, "html-field", o.fields.HTML, "`name` of that with HTML")
	fs.StringVar(&o.fields.Text, "text-field", o.fields.Text, "`name` of that with text")
	return o
}

// job makes a job of the flags' values and checks them.
func (o *options) job(globs []string) (*job, error) {
	j := &job{Globs: globs, Prefix: o.prefix, Shards: o.shards, Run: rand.Text()}
	j.Extract = extractFn{Fields: o.fields, Workers: o.workers, Kinds: o.x.Kinds, Providers: o.x.Providers, MaxItems: o.x.MaxItems, MaxBytes: o.x.MaxBytes}
	switch {
	case len(globs) == 0:
		return nil, errors.New("no GLOB; try -h")
	case o.prefix == "" || strings.HasSuffix(o.prefix, "/") || strings.ContainsAny(o.prefix, "*?[\\"):
		return nil, fmt.Errorf("-output is the beginning of file names, as in out/embeds, not %q", o.prefix)
	case o.shards < 1 || o.shards > maxShards:
		return nil, fmt.Errorf("-shards is 1 to %d, not %d", maxShards, o.shards)
	case o.workers < 0:
		return nil, fmt.Errorf("-workers is 0 or more, not %d", o.workers)
	}
	return j, nil
}
