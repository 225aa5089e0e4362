package documents

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

// MaxDocument is the size of the largest document that is held, in bytes. Documents are
// searched up to the MaxBytes of the extractor, which may be less.
const MaxDocument = embed.DefaultMaxBytes

// utf8Text is the content type of text that is known to be in UTF-8.
const utf8Text = "text/plain; charset=utf-8"

// Document is an article on its way from a [Source] to a worker. Different
// documents may be worked on concurrently.
type Document struct {
	// ID is the document's own, or where it was found. That of a JSON line is
	// known behind Unpack or AppendRows.
	ID string
	// Weight is how many bytes of memory the document will occupy.
	Weight int

	url         string
	contentType string // header of that name, if any
	format      Format // HTML, Text or HTMLOrText
	data        []byte
	// unpack does what can be done by many workers at a time: it makes the fields
	// above of raw data. It may be nil.
	unpack func(*Document) error
}

// A Reason says in a word or two why a document or more was skipped.
type Reason string

// The reasons.
const (
	Corrupt    Reason = "corrupt"
	Truncated  Reason = "truncated"
	TooLarge   Reason = "too large"
	BadLine    Reason = "bad lines"
	NoDocument Reason = "without document"
	Cut        Reason = "cut"              // what lies behind the limit of items
	Unreadable Reason = "unreadable files" // whole, or the rest of them
)

// Reasons returns all of them.
func Reasons() []Reason {
	return []Reason{Corrupt, Truncated, TooLarge, BadLine, NoDocument, Cut, Unreadable}
}

// Skip is the error for what is passed over and counted.
type Skip struct {
	Where string // file and line, row or byte, or the document's id
	Why   Reason
	Err   error
}

// Error says where, why and what.
func (s *Skip) Error() string { return fmt.Sprintf("%s: %s: %v", s.Where, s.Why, s.Err) }

// Unwrap returns Err.
func (s *Skip) Unwrap() error { return s.Err }

// Unpack undoes what a document is wrapped in. It need not be called before
// AppendRows, and only one of them, once. Its error is a *Skip.
func (d *Document) Unpack() error {
	if d.unpack == nil {
		return nil
	}
	return d.unpack(d)
}

// AppendRows unpacks and searches a document, and appends a line of JSON to w
// for each embed, see [Row]. It returns how many there are. If skipped is not
// nil, the document could not be read and nothing was appended, or its reason is
// [Cut] and there may be more embeds than were appended.
func (d *Document) AppendRows(w *bytes.Buffer, x embed.Extractor) (embeds int, skipped *Skip) {
	before := w.Len()
	res, err := d.extract(x)
	if err == nil {
		err = appendRows(w, d, res)
	}
	if err == nil && res.Truncated {
		skipped = &Skip{d.ID, Cut, fmt.Errorf("it may have more than %d embeds", len(res.Items))}
	}
	if err == nil {
		return len(res.Items), skipped
	}
	w.Truncate(before)
	if !errors.As(err, &skipped) {
		skipped = &Skip{d.ID, Corrupt, err}
	}
	return 0, skipped
}

// extract unpacks and searches a document.
func (d *Document) extract(x embed.Extractor) (*embed.Result, error) {
	if err := d.Unpack(); err != nil {
		return nil, err
	}
	x.ContentType = d.contentType
	x.Base = stream.Base(d.url)
	var res *embed.Result
	var err error
	switch {
	case d.format == HTML:
		res, err = x.ExtractBytes(d.data)
	case d.format == HTMLOrText:
		res, err = x.ExtractAuto(d.data)
	case len(d.data) > MaxDocument || x.MaxBytes > 0 && int64(len(d.data)) > x.MaxBytes:
		err = embed.ErrTooLarge
	default:
		text, charset := embed.DecodeUTF8(d.data, d.contentType)
		res = x.ExtractText(string(text))
		res.Charset = charset
	}
	if errors.Is(err, embed.ErrTooLarge) {
		err = &Skip{d.ID, TooLarge, err}
	}
	return res, err
}

// fromFile returns a document that a worker will read from a file.
func fromFile(in *File) (Document, error) {
	if in.Size > MaxDocument {
		return Document{}, &Skip{in.Path, TooLarge, embed.ErrTooLarge}
	}
	read := func(d *Document) error {
		f, err := in.open()
		if err == nil {
			d.data, err = readFile(f, in.Packed)
			f.Close()
		}
		switch {
		case errors.Is(err, embed.ErrTooLarge):
			return &Skip{in.Path, TooLarge, err}
		case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
			return &Skip{in.Path, Corrupt, err}
		case err != nil:
			return &Skip{in.Path, Unreadable, err}
		}
		return nil
	}
	weight := in.Size
	if in.Packed != "" {
		weight = min(weight*packedBy, MaxDocument)
	}
	return Document{ID: in.Path, format: in.Format, Weight: int(weight), unpack: read}, nil
}

// packedBy is how many bytes one of a packed page is taken for.
const packedBy = 8

// readFile reads a document of a file, which is gzip if it is packed.
func readFile(f io.Reader, packed string) ([]byte, error) {
	if packed == "" {
		return readUpTo(f)
	}
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, err
	}
	return readUpTo(z)
}

// noEOF says that an end is too early.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
