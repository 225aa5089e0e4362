package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

// maxDocument is the size of the largest document that is searched, in bytes.
const maxDocument = embed.DefaultMaxBytes

// utf8Text is the content type of text that is known to be in UTF-8.
const utf8Text = "text/plain; charset=utf-8"

// document is an article on its way from a source to a worker.
type document struct {
	id          string
	url         string
	contentType string // header of that name, if any
	format      format // htmlFile, textFile or anyFile
	data        []byte
	weight      int // bytes it will occupy
	// unpack does what can be done by many workers at a time: it makes the fields
	// above of raw data. It may be nil.
	unpack func(*document) error
}

// A reason says in a word why a document or more was skipped.
type reason string

const (
	corrupt    reason = "corrupt"
	truncated  reason = "truncated"
	tooLarge   reason = "too large"
	badLine    reason = "bad lines"
	noDocument reason = "without document"
	unreadable reason = "unreadable files"
)

// skip is the error for what is passed over and counted.
type skip struct {
	where string
	why   reason
	err   error
}

func (s *skip) Error() string { return fmt.Sprintf("%s: %s: %v", s.where, s.why, s.err) }
func (s *skip) Unwrap() error { return s.err }

// extract unpacks and searches a document.
func (d *document) extract(x embed.Extractor) (*embed.Result, error) {
	if d.unpack != nil {
		if err := d.unpack(d); err != nil {
			return nil, err
		}
	}
	x.ContentType = d.contentType
	x.Base = stream.Base(d.url)
	var res *embed.Result
	var err error
	switch {
	case d.format == htmlFile:
		res, err = x.ExtractBytes(d.data)
	case d.format == anyFile:
		res, err = x.ExtractAuto(d.data)
	case len(d.data) > maxDocument:
		err = embed.ErrTooLarge
	default:
		text, charset := embed.DecodeUTF8(d.data, d.contentType)
		res = x.ExtractText(string(text))
		res.Charset = charset
	}
	if errors.Is(err, embed.ErrTooLarge) {
		err = &skip{d.id, tooLarge, err}
	}
	return res, err
}

// fromFile returns a document that a worker will read from a file.
func fromFile(in *input) (document, error) {
	if in.size > maxDocument {
		return document{}, &skip{in.path, tooLarge, embed.ErrTooLarge}
	}
	read := func(d *document) (err error) {
		if d.data, err = os.ReadFile(d.id); err != nil {
			return &skip{d.id, unreadable, err}
		}
		return nil
	}
	return document{id: in.path, format: in.format, weight: int(in.size), unpack: read}, nil
}
