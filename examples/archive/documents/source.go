package documents

import (
	"io"

	"github.com/socialembed/socialembed/examples/extract/stream"
)

// A Source yields the documents of one file. It is not for concurrent use.
type Source interface {
	// Next returns the next document. Its error is io.EOF at the end, a *Skip
	// for something that was passed over, after which reading goes on, and any
	// other if the rest of the file cannot be read.
	Next() (Document, error)
	// Place returns the place behind what Next returned last, for [File.Documents].
	Place() (offset, count int64)
	// Consumed returns how many bytes of the file have been read.
	Consumed() int64
	io.Closer
}

// Documents opens the file and returns its documents from a place on: offset
// bytes are passed over and behind them count lines, records or rows. Which of
// them a format uses is its own affair. fields names the members of JSON lines
// and the columns of Parquet.
func (f *File) Documents(offset, count int64, fields stream.Fields) (Source, error) {
	var s Source
	var err error
	switch f.Format {
	case JSONLines:
		s, err = openLines(f, offset, count, fields)
	case WARC:
		s, err = openWARC(f, offset, count)
	case Parquet:
		s, err = openParquet(f, count, fields)
	default:
		s = &singleFile{in: f, done: count > 0}
	}
	if err != nil {
		return nil, noEOF(err) // an empty file is not whole either
	}
	return s, nil
}

// singleFile is the source of a file that is one document.
type singleFile struct {
	in   *File
	done bool
}

func (s *singleFile) Next() (Document, error) {
	if s.done {
		return Document{}, io.EOF
	}
	s.done = true
	return fromFile(s.in)
}

func (s *singleFile) Place() (offset, count int64) {
	if s.done {
		return 0, 1
	}
	return 0, 0
}

func (s *singleFile) Consumed() int64 {
	_, n := s.Place()
	return n * s.in.Size
}

func (s *singleFile) Close() error { return nil }
