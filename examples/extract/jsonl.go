package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"runtime"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// inFlight is how many bytes of lines are worked on at a time, if it is not one
// line that is longer.
const inFlight = 32 << 20

// statusBroken is the exit status if the input ended with an error or the
// output could not be written, so that callers can forgive bad lines (1) only.
const statusBroken = 3

// Lines are handed to a worker in batches, as many as have arrived, up to these.
const (
	batchBytes = 256 << 10
	batchLines = 64
)

// job is a line to be worked on, result what is to be written for it.
type (
	job struct {
		file   string
		number int
		line   []byte
		blank  bool // to be passed over
		err    error
	}
	result struct {
		job
		out   []byte
		found []embed.Kind // of the items; nil for what is no document
	}
)

// filter reads documents, one JSON object a line, and writes their results in
// the same order. Bad lines are reported by number and make the exit status 1.
func filter(opt *options, files []string, stdin io.Reader, stdout, stderr io.Writer) int {
	in := &input{files: files, stdin: stdin, maxLine: opt.maxLine}
	out := bufio.NewWriterSize(stdout, 256<<10)
	status, lines := 0, 0
	var found cli.Tally
	emit := func(batch []result, last bool) error {
		for _, res := range batch {
			if res.err != nil {
				status = 1
				fmt.Fprintf(stderr, "extract: %s: %v\n", res.place(), res.err)
			}
			if _, err := out.Write(res.out); err != nil {
				return err
			}
			if res.found != nil {
				lines++
				for _, k := range res.found {
					found.Add(k)
				}
			}
		}
		if last {
			return out.Flush() // who feeds us line by line may wait for the answer
		}
		return nil
	}
	err := stream.Ordered(runtime.GOMAXPROCS(0), inFlight, in.nextBatch, opt.answers, emit)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintf(stderr, "extract: %v\n", err)
		return statusBroken
	}
	fmt.Fprintf(stderr, "extract: %s, %v\n", cli.Plural(lines, "document"), &found)
	return status
}

// answers extracts the documents of a batch.
func (o *options) answers(batch []job) []result {
	all := make([]result, len(batch))
	for i := range batch {
		all[i] = o.answer(batch[i])
		batch[i].line = nil // long lines are not kept for the others
	}
	return all
}

// answer extracts one line's document.
func (o *options) answer(j job) result {
	var rec stream.Record
	res := result{job: j}
	if j.blank {
		return res
	}
	if res.err == nil {
		rec, res.err = o.fields.Record(j.line)
	}
	res.line = nil
	if res.err == nil {
		found, err := rec.Extract(o.x)
		if err == nil {
			res.out, err = encode("id", rec.ID, found)
		}
		if err == nil {
			res.found = kindsOf(found)
			err = cut(found)
		}
		res.err = err
	}
	if res.err != nil && res.found == nil && o.errors && j.number > 0 {
		bad := struct {
			Line  int    `json:"line"`
			Error string `json:"error"`
		}{j.number, res.err.Error()}
		res.out, _ = encode("id", rec.ID, bad) // a number and a string can be encoded
	}
	return res
}

// kindsOf returns the kinds of a result's items.
func kindsOf(res *embed.Result) []embed.Kind {
	kinds := make([]embed.Kind, len(res.Items))
	for i, it := range res.Items {
		kinds[i] = it.Common().Kind
	}
	return kinds
}

// place names a line for people.
func (j *job) place() string {
	name := j.file
	if name == "-" {
		name = "standard input"
	}
	if j.number == 0 {
		return name
	}
	return fmt.Sprintf("%s: line %d", name, j.number)
}

// input hands out the lines of several files, one after another.
type input struct {
	files   []string
	stdin   io.Reader
	maxLine int

	open   io.Closer
	lines  *stream.Lines
	job    job   // the line before
	failed error // what ended the batch before
}

// nextBatch returns the next line, and those behind it for which it need not
// wait: who sends a line and waits for its result gets it.
func (in *input) nextBatch() (batch []job, size int, err error) {
	for len(batch) == 0 || in.lines != nil && size < batchBytes && len(batch) < batchLines && in.lines.Waiting() {
		j, err := in.next()
		if err != nil {
			if len(batch) > 0 {
				in.failed = err
				break
			}
			return nil, 0, err
		}
		batch = append(batch, j)
		size += len(j.line)
	}
	return batch, size, nil
}

// next returns the next line. A file that cannot be opened and a line that is
// too long are jobs too, with an error.
func (in *input) next() (job, error) {
	for in.failed == nil {
		if in.lines == nil {
			if len(in.files) == 0 {
				return job{}, io.EOF
			}
			if err := in.openNext(); err != nil {
				return job{file: in.job.file, err: err}, nil
			}
		}
		line, err := in.lines.Next()
		switch {
		case err == io.EOF:
			in.lines = nil
			in.open.Close()
			continue
		case err != nil && err != stream.ErrLongLine:
			return job{}, fmt.Errorf("%s: %w", in.job.place(), err)
		}
		in.job.number++
		j := in.job
		j.line, j.err = line, err
		j.blank = err == nil && len(bytes.TrimSpace(line)) == 0
		return j, nil
	}
	return job{}, in.failed
}

func (in *input) openNext() error {
	name := in.files[0]
	in.files = in.files[1:]
	in.job = job{file: name}
	f, err := cli.OpenLines(name, in.stdin)
	if err != nil {
		return err
	}
	in.open, in.lines = f, stream.NewLines(f, in.maxLine)
	return nil
}
