package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// openError is returned if a file cannot be got at.
type openError struct{ err error }

func (e *openError) Error() string { return e.err.Error() }
func (e *openError) Unwrap() error { return e.err }

// open opens a file of any of Beam's file systems. Readers of WARC and Parquet move
// about in it: from where that cannot be done, it is copied to the worker's disk.
func open(ctx context.Context, file fileio.ReadableFile) (documents.Handle, error) {
	r, err := file.Open(ctx)
	if err != nil {
		return nil, &openError{err}
	}
	if h, ok := r.(documents.Handle); ok {
		return h, nil
	}
	c, err := copyOf(r)
	if err := errors.Join(err, r.Close()); err != nil {
		if c != nil {
			c.Close()
		}
		return nil, &openError{fmt.Errorf("%s: %w", file.Metadata.Path, err)}
	}
	return c, nil
}

// localCopy is a file that is removed when it is closed.
type localCopy struct{ *os.File }

func (c *localCopy) Close() error {
	return errors.Join(c.File.Close(), os.Remove(c.Name()))
}

// copyOf copies r to a temporary file. If that fails, the file may be there
// nevertheless.
func copyOf(r io.Reader) (*localCopy, error) {
	f, err := os.CreateTemp("", "socialembed-*")
	if err != nil {
		return nil, err
	}
	c := &localCopy{f}
	if _, err := io.Copy(f, r); err != nil {
		return c, err
	}
	_, err = f.Seek(0, io.SeekStart)
	return c, err
}
