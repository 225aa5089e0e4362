package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

const (
	batchBytes = 256 << 10 // a batch is complete with so many bytes …
	batchCount = 64        // … or so many documents
	inFlight   = 16 << 20  // bytes of batches worked on at a time
)

// batch is what a worker gets at a time. The checkpoint behind it holds all that
// the reader knows by then.
type batch struct {
	docs  []document
	skips []*skip
	next  place // behind the batch
	read  int64 // bytes of input up to there
}

// outcome is a batch's result.
type outcome struct {
	rows      []byte
	documents int
	embeds    int
	skips     []*skip
	next      place
	read      int64
}

// work reads the files from the output's place on, and writes their rows.
func work(opt *options, files []input, out *output, stderr io.Writer) error {
	r := &reader{files: files, fields: opt.fields, at: out.state.Place}
	for _, f := range files[:min(r.at.File, len(files))] {
		r.before += f.size
	}
	defer r.close()
	bar := newProgress(opt.bar, stderr, files, &out.state.Counts)
	defer bar.close()
	began, earlier := time.Now(), out.state.Counts.Seconds
	emit := func(o outcome, _ bool) error {
		for _, s := range o.skips {
			bar.report(s)
		}
		counts := &out.state.Counts
		counts.add(&o)
		counts.Seconds = earlier + time.Since(began).Seconds()
		bar.show(counts)
		return out.write(o.rows, o.next)
	}
	weightLimit := max(inFlight, opt.workers*2*batchBytes)
	err := stream.Ordered(opt.workers, weightLimit, r.nextBatch, func(b *batch) outcome { return b.extract(opt.x) }, emit)
	if err != nil {
		return err
	}
	return out.complete()
}

// reader reads the files one after another and puts their documents in batches.
type reader struct {
	files  []input
	fields stream.Fields
	at     place
	source source // of files[at.File], nil if it is not open
	before int64  // bytes of the files before it
}

// nextBatch returns io.EOF behind the last file.
func (r *reader) nextBatch() (*batch, int, error) {
	b := new(batch)
	weight := 0
	for weight < batchBytes && len(b.docs)+len(b.skips) < batchCount {
		if r.at.File >= len(r.files) {
			if len(b.docs)+len(b.skips) == 0 {
				return nil, 0, io.EOF
			}
			break
		}
		d, err := r.nextDocument()
		s := (*skip)(nil)
		switch {
		case err == nil:
			b.docs = append(b.docs, d)
			weight += d.weight
		case err == io.EOF:
			r.endFile()
		case errors.As(err, &s):
			b.skips = append(b.skips, s)
		default:
			b.skips = append(b.skips, &skip{r.files[r.at.File].path, unreadable, err})
			r.endFile()
		}
	}
	b.next, b.read = r.at, r.before
	if r.source != nil {
		b.next.Offset, b.next.Count = r.source.place()
		b.read += r.source.read()
	}
	return b, weight, nil
}

func (r *reader) nextDocument() (document, error) {
	if r.source == nil {
		s, err := r.files[r.at.File].open(r.at.Offset, r.at.Count, r.fields)
		if err != nil {
			return document{}, noEOF(err) // an empty file is not whole either
		}
		r.source = s
	}
	return r.source.next()
}

func (r *reader) endFile() {
	r.close()
	r.before += r.files[r.at.File].size
	r.at = place{File: r.at.File + 1}
}

func (r *reader) close() {
	if r.source != nil {
		r.source.Close()
	}
	r.source = nil
}

// extract makes the rows of a batch.
func (b *batch) extract(x embed.Extractor) outcome {
	o := outcome{skips: b.skips, next: b.next, read: b.read}
	var rows bytes.Buffer
	for i := range b.docs {
		d := &b.docs[i]
		res, err := d.extract(x)
		if err == nil {
			err = writeRows(&rows, d, res)
		}
		if err != nil {
			s := (*skip)(nil)
			if !errors.As(err, &s) {
				s = &skip{d.id, corrupt, err}
			}
			o.skips = append(o.skips, s)
			continue
		}
		o.documents++
		o.embeds += len(res.Items)
		*d = document{} // large documents are not kept for the others
	}
	o.rows = rows.Bytes()
	return o
}

// counts are a run's totals, with those of the runs that it resumes.
type counts struct {
	Documents int64            `json:"documents"`
	Embeds    int64            `json:"embeds"`
	Bytes     int64            `json:"bytes"` // of input files, as they are on disk
	Skipped   map[reason]int64 `json:"skipped,omitempty"`
	Seconds   float64          `json:"seconds"`
}

func (c *counts) add(o *outcome) {
	c.Documents += int64(o.documents)
	c.Embeds += int64(o.embeds)
	c.Bytes = o.read
	for _, s := range o.skips {
		if c.Skipped == nil {
			c.Skipped = map[reason]int64{}
		}
		c.Skipped[s.why]++
	}
}

func (c *counts) String() string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%d documents, %d embeds, %.1f MB in %.1f s", c.Documents, c.Embeds, float64(c.Bytes)/1e6, c.Seconds)
	if c.Seconds > 0 {
		fmt.Fprintf(&b, " (%.0f documents/s, %.1f MB/s)", float64(c.Documents)/c.Seconds, float64(c.Bytes)/1e6/c.Seconds)
	}
	sep := "; skipped: "
	for _, why := range slices.Sorted(maps.Keys(c.Skipped)) {
		fmt.Fprintf(&b, "%s%d %s", sep, c.Skipped[why], why)
		sep = ", "
	}
	return b.String()
}

// head is what a row says of its document.
type head struct {
	DocID      string `json:"doc_id"`
	DocURL     string `json:"doc_url,omitempty"`
	DocCharset string `json:"doc_charset,omitempty"`
	Position   int    `json:"position"` // of the embed among the document's, from 0
}

// writeRows writes a line of JSON for each of a document's items: its head, and
// the item's own members.
func writeRows(w *bytes.Buffer, d *document, res *embed.Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i, item := range res.Items {
		if err := enc.Encode(head{d.id, d.url, res.Charset, i}); err != nil {
			return err
		}
		joint := w.Len() - len("}\n")
		w.Truncate(joint)
		if err := enc.Encode(item); err != nil {
			return err
		}
		w.Bytes()[joint] = ',' // in place of the item's own brace
	}
	return nil
}
