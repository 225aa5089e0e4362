package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

const (
	inFlight  = 16 << 20 // bytes of a file's documents worked on at a time
	reported  = 20       // skipped documents of a file that are named; all are counted
	namespace = "socialembed"
)

// Names of counters. Besides, each reason to skip a document has one.
const (
	documentsCounter = "documents"    // that were searched
	embedsCounter    = "embeds"       // rows
	badCounter       = "bad_records"  // documents, lines and more that were skipped, for any reason
	passedCounter    = "passed_files" // files of other names
)

// extractFn makes rows of the documents in a file. Its fields go to the workers.
type extractFn struct {
	Fields    stream.Fields
	Kinds     []embed.Kind     // those wanted, nil for all
	Providers []embed.Provider // those wanted, nil for all
	MaxItems  int              // rows of a document
	MaxBytes  int64            // of a document
	Workers   int              // documents worked on at a time; 0 means one a core
}

// ProcessElement emits a document's id and its rows for each document that has
// some. It fails, so that the runner tries again, only if the file cannot be got
// at; what is wrong in it stays so and is counted.
func (f *extractFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(string, []byte)) error {
	in := documents.File{Path: file.Metadata.Path, Size: file.Metadata.Size}
	in.Format, in.Packed = documents.FormatOf(in.Path)
	if in.Format == documents.Unknown {
		beam.NewCounter(namespace, passedCounter).Inc(ctx, 1)
		log.Warnf(ctx, "passed over %s: its name says nothing of documents", in.Path)
		return nil
	}
	in.Open = func() (documents.Handle, error) { return open(ctx, file) }
	r := reader{in: &in, fields: f.Fields}
	defer r.close()
	x := embed.Extractor{Kinds: f.Kinds, Providers: f.Providers, MaxItems: f.MaxItems, MaxBytes: f.MaxBytes}
	work := func(t task) answer { return t.answer(x) }
	tell := &teller{ctx: ctx}
	return stream.Ordered(f.workers(), inFlight, r.next, work, func(a answer, _ bool) error {
		if a.skipped != nil {
			if err := tell.skip(a.skipped); err != nil || a.skipped.Why != documents.Cut {
				return err
			}
		}
		tell.found(a.embeds)
		if a.embeds > 0 {
			emit(a.id, a.rows)
		}
		return nil
	})
}

func (f *extractFn) workers() int {
	if f.Workers > 0 {
		return f.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// task is a document to be worked on, or what was skipped in its place; answer is
// what came of it.
type (
	task struct {
		doc     documents.Document
		skipped *documents.Skip
	}
	answer struct {
		id      string
		rows    []byte
		embeds  int
		skipped *documents.Skip
	}
)

func (t *task) answer(x embed.Extractor) (a answer) {
	if t.skipped != nil {
		return answer{skipped: t.skipped}
	}
	var rows bytes.Buffer
	a.embeds, a.skipped = t.doc.AppendRows(&rows, x)
	a.id, a.rows = t.doc.ID, rows.Bytes()
	return a
}

// reader hands out a file's documents. It may be closed while next is called.
type reader struct {
	in     *documents.File
	fields stream.Fields

	mu     sync.Mutex
	source documents.Source
	closed bool
}

// next returns the next document and its weight.
func (r *reader) next() (task, int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return task{}, 0, io.EOF
	}
	if r.source == nil {
		s, err := r.in.Documents(0, 0, r.fields)
		if err != nil {
			return r.rest(err)
		}
		r.source = s
	}
	d, err := r.source.Next()
	s := (*documents.Skip)(nil)
	switch {
	case err == nil:
		return task{doc: d}, d.Weight, nil
	case err == io.EOF:
		return task{}, 0, err
	case errors.As(err, &s):
		return task{skipped: s}, 0, nil
	}
	return r.rest(err)
}

// rest gives up the rest of the file, which cannot be read.
func (r *reader) rest(err error) (task, int, error) {
	if mayPass(err) {
		return task{}, 0, err
	}
	r.closed = true
	return task{skipped: &documents.Skip{Where: r.in.Path, Why: documents.Unreadable, Err: err}}, 0, nil
}

func (r *reader) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	if r.source != nil {
		r.source.Close()
	}
}

// mayPass reports whether an error is not the content's, so that it may be gone when
// the runner tries again.
func mayPass(err error) bool {
	var storage *openError
	var path *fs.PathError
	return errors.As(err, &storage) || errors.As(err, &path)
}

// teller counts and names what happened to a file's documents.
type teller struct {
	ctx   context.Context
	named int
}

func (t *teller) found(embeds int) {
	beam.NewCounter(namespace, documentsCounter).Inc(t.ctx, 1)
	beam.NewCounter(namespace, embedsCounter).Inc(t.ctx, int64(embeds))
}

// skip returns an error if it is worth trying again.
func (t *teller) skip(s *documents.Skip) error {
	if mayPass(s) {
		return s
	}
	beam.NewCounter(namespace, badCounter).Inc(t.ctx, 1)
	beam.NewCounter(namespace, string(s.Why)).Inc(t.ctx, 1)
	if t.named++; t.named <= reported {
		log.Warnf(t.ctx, "skipped %v", s)
	}
	return nil
}
