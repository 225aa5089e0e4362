package documents

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

// maxWindow is the most that a zstd stream may ask for to be unpacked, in
// bytes; it is what `zstd --long` makes.
const maxWindow = 128 << 20

// linesSource reads JSON lines. Plain files go on at a byte; compressed ones
// have to be unpacked again from their start, and count lines.
type linesSource struct {
	in     *File
	fields stream.Fields
	file   Handle
	taken  *countingReader // of file
	unzstd *zstd.Decoder   // nil if not zstd
	lines  *stream.Lines
	start  int64 // offset of the first line read
	number int64 // of the line before
}

func openLines(in *File, offset, count int64, fields stream.Fields) (Source, error) {
	f, err := in.open()
	if err != nil {
		return nil, err
	}
	s := &linesSource{in: in, fields: fields, file: f, start: offset, taken: &countingReader{r: f, n: offset}}
	if err := s.unpack(); err != nil {
		f.Close()
		return nil, err
	}
	if in.Packed == "" {
		s.number = count
		_, err = f.Seek(offset, io.SeekStart)
	}
	for err == nil && s.number < count {
		if _, err = s.lines.Next(); errors.Is(err, stream.ErrLongLine) {
			err = nil
		}
		s.number++
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// unpack puts the reader of lines behind the one that the compression asks for.
func (s *linesSource) unpack() error {
	var r io.Reader = s.taken
	var err error
	switch s.in.Packed {
	case ".gz":
		r, err = gzip.NewReader(r)
	case ".zst":
		s.unzstd, err = zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		r = s.unzstd
	}
	if err != nil {
		return err
	}
	s.lines = stream.NewLines(r, stream.DefaultMaxLine)
	return nil
}

func (s *linesSource) Next() (Document, error) {
	for {
		line, err := s.lines.Next()
		if err != nil && !errors.Is(err, stream.ErrLongLine) {
			return Document{}, err
		}
		s.number++
		where := fmt.Sprintf("%s:%d", s.in.Path, s.number)
		if err != nil {
			return Document{}, &Skip{where, BadLine, err}
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		return Document{ID: where, data: line, Weight: len(line), unpack: s.record}, nil
	}
}

// record makes a document of its line.
func (s *linesSource) record(d *Document) error {
	rec, err := s.fields.Record(d.data)
	switch {
	case errors.Is(err, stream.ErrNoDocument):
		return &Skip{d.ID, NoDocument, err}
	case err != nil:
		return &Skip{d.ID, BadLine, err}
	case !rec.Text && len(rec.Data) > MaxDocument:
		return &Skip{d.ID, TooLarge, embed.ErrTooLarge}
	}
	if rec.ID != nil {
		d.ID = idText(rec.ID)
	}
	d.url, d.data, d.format = rec.URL, rec.Data, HTML
	if rec.Text {
		d.format, d.contentType = Text, utf8Text
	}
	return nil
}

// idText returns a JSON string or number as text.
func idText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

func (s *linesSource) Place() (offset, count int64) {
	if s.in.Packed != "" {
		return 0, s.number
	}
	return s.start + s.lines.Offset(), s.number
}

func (s *linesSource) Consumed() int64 {
	if s.in.Packed != "" {
		return s.taken.n
	}
	return s.start + s.lines.Offset()
}

func (s *linesSource) Close() error {
	if s.unzstd != nil {
		s.unzstd.Close()
	}
	return s.file.Close()
}

// countingReader counts what is read.
type countingReader struct {
	r io.Reader
	n int64 // bytes
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
