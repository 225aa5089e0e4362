package main

import (
	"io"

	"github.com/socialembed/socialembed/examples/extract/stream"
)

// place is where in the inputs to go on. Which of Offset and Count a source
// uses is its own affair.
type place struct {
	File   int   `json:"file"`   // index of the file
	Offset int64 `json:"offset"` // bytes of it to skip
	Count  int64 `json:"count"`  // lines, records or rows behind Offset to skip
}

// A source yields the documents of one file.
type source interface {
	// next returns the next document. Its error is io.EOF at the end, a *skip
	// for something that was passed over, after which reading goes on, and any
	// other if the rest of the file cannot be read.
	next() (document, error)
	// place returns the place behind what next returned last.
	place() (offset, count int64)
	// read returns how many bytes of the file have been consumed.
	read() int64
	io.Closer
}

// open returns the source of a file, from a place on.
func (in *input) open(offset, count int64, fields stream.Fields) (source, error) {
	switch in.format {
	case jsonLines:
		return openLines(in, offset, count, fields)
	case warcRecords:
		return openWARC(in, offset, count)
	case parquetRows:
		return openParquet(in, count, fields)
	}
	return &singleFile{in: in, done: count > 0}, nil
}

// singleFile is the source of a file that is one document.
type singleFile struct {
	in   *input
	done bool
}

func (s *singleFile) next() (document, error) {
	if s.done {
		return document{}, io.EOF
	}
	s.done = true
	return fromFile(s.in)
}

func (s *singleFile) place() (offset, count int64) {
	if s.done {
		return 0, 1
	}
	return 0, 0
}

func (s *singleFile) read() int64 {
	_, n := s.place()
	return n * s.in.size
}

func (s *singleFile) Close() error { return nil }
