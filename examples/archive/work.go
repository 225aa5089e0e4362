package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

const (
	batchBytes = 256 << 10 // a batch is complete with so many bytes …
	batchCount = 64        // … or so many documents
	inFlight   = 16 << 20  // bytes of batches worked on at a time
)

// place is where in the inputs to go on: Offset and Count as [documents.Source]
// says.
type place struct {
	File   int   `json:"file"` // index of the file
	Offset int64 `json:"offset"`
	Count  int64 `json:"count"`
}

// batch is what a worker gets at a time. The checkpoint behind it holds all that
// the reader knows by then.
type batch struct {
	docs  []documents.Document
	skips []*documents.Skip
	next  place // behind the batch
	read  int64 // bytes of input up to there
}

// outcome is a batch's result.
type outcome struct {
	rows      []byte
	documents int
	embeds    int
	skips     []*documents.Skip
	next      place
	read      int64
}

// work reads the files from the output's place on, and writes their rows.
func work(opt *options, files []documents.File, out *output, stderr io.Writer) error {
	r := &reader{files: files, fields: opt.fields, at: out.state.Place}
	for _, f := range files[:min(r.at.File, len(files))] {
		r.before += f.Size
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
	files  []documents.File
	fields stream.Fields
	at     place
	source documents.Source // of files[at.File], nil if it is not open
	before int64            // bytes of the files before it
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
		s := (*documents.Skip)(nil)
		switch {
		case err == nil:
			b.docs = append(b.docs, d)
			weight += d.Weight
		case err == io.EOF:
			r.endFile()
		case errors.As(err, &s):
			b.skips = append(b.skips, s)
		default:
			b.skips = append(b.skips, &documents.Skip{Where: r.files[r.at.File].Path, Why: documents.Unreadable, Err: err})
			r.endFile()
		}
	}
	b.next, b.read = r.at, r.before
	if r.source != nil {
		b.next.Offset, b.next.Count = r.source.Place()
		b.read += r.source.Consumed()
	}
	return b, weight, nil
}

func (r *reader) nextDocument() (documents.Document, error) {
	if r.source == nil {
		s, err := r.files[r.at.File].Documents(r.at.Offset, r.at.Count, r.fields)
		if err != nil {
			return documents.Document{}, err
		}
		r.source = s
	}
	return r.source.Next()
}

func (r *reader) endFile() {
	r.close()
	r.before += r.files[r.at.File].Size
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
		embeds, skipped := d.AppendRows(&rows, x)
		*d = documents.Document{} // large documents are not kept for the others
		if skipped != nil {
			o.skips = append(o.skips, skipped)
		}
		if skipped != nil && skipped.Why != documents.Cut {
			continue
		}
		o.documents++
		o.embeds += embeds
	}
	o.rows = rows.Bytes()
	return o
}

// counts are a run's totals, with those of the runs that it resumes.
type counts struct {
	Documents int64                      `json:"documents"`
	Embeds    int64                      `json:"embeds"`
	Bytes     int64                      `json:"bytes"` // of input files, as they are on disk
	Skipped   map[documents.Reason]int64 `json:"skipped,omitempty"`
	Seconds   float64                    `json:"seconds"`
}

func (c *counts) add(o *outcome) {
	c.Documents += int64(o.documents)
	c.Embeds += int64(o.embeds)
	c.Bytes = o.read
	for _, s := range o.skips {
		if c.Skipped == nil {
			c.Skipped = map[documents.Reason]int64{}
		}
		c.Skipped[s.Why]++
	}
}

func (c *counts) String() string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s, %s, %.1f MB in %.1f s", cli.Plural(c.Documents, "document"), cli.Plural(c.Embeds, "embed"), float64(c.Bytes)/1e6, c.Seconds)
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
