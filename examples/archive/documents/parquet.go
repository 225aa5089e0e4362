package documents

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

// parquetSource reads the columns that hold documents, and no others, side by
// side.
type parquetSource struct {
	in      *File
	file    Handle
	rows    *parquet.File
	columns [4]int // of id, url, html and text; -1 if there is none
	cells   [4]parquet.ColumnChunkValueReader
	group   int   // the row group being read
	left    int64 // rows of it that are left
	row     int64 // rows behind us, of the file
}

const (
	idColumn = iota
	urlColumn
	htmlColumn
	textColumn
)

func openParquet(in *File, count int64, fields stream.Fields) (Source, error) {
	f, err := in.open()
	if err != nil {
		return nil, err
	}
	s := &parquetSource{in: in, file: f, group: -1}
	if err := s.start(count, fields); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// start reads the file's schema and goes to a row.
func (s *parquetSource) start(row int64, fields stream.Fields) (err error) {
	if err := checkFooter(s.file, s.in.Size); err != nil {
		return err
	}
	s.rows, err = parquet.OpenFile(s.file, s.in.Size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return err
	}
	for i, name := range [...]string{fields.ID, fields.URL, fields.HTML, fields.Text} {
		s.columns[i] = -1
		leaf, ok := s.rows.Schema().Lookup(strings.Split(name, ".")...)
		if !ok {
			continue
		}
		if leaf.MaxRepetitionLevel > 0 || i != idColumn && leaf.Node.Type().Kind() != parquet.ByteArray {
			return fmt.Errorf("column %q does not hold one string a row", name)
		}
		s.columns[i] = leaf.ColumnIndex
	}
	if s.columns[htmlColumn] < 0 && s.columns[textColumn] < 0 {
		return fmt.Errorf("no column %q or %q", fields.HTML, fields.Text)
	}
	for s.row < row {
		if err := s.nextGroup(); err != nil {
			return err
		}
		n := min(row-s.row, s.left)
		s.row += n
		s.left -= n
		if s.left == 0 {
			continue
		}
		for _, c := range s.cells {
			if c == nil {
				continue
			}
			if err := c.SeekToRow(n); err != nil {
				return err
			}
		}
	}
	return nil
}

// maxFooter bounds the footer of a table, in bytes. Those of tables with thousands of
// row groups have some megabytes.
const maxFooter = 256 << 20

// checkFooter checks the length that a table states of its footer in its last bytes:
// the package for Parquet allocates it before it reads. Format:
// https://parquet.apache.org/docs/file-format
func checkFooter(r io.ReaderAt, size int64) error {
	var tail [8]byte // the length, and "PAR1"
	if size < int64(len(tail)) {
		return errors.New("too short for a Parquet file")
	}
	if _, err := r.ReadAt(tail[:], size-int64(len(tail))); err != nil && err != io.EOF {
		return err
	}
	if n := int64(binary.LittleEndian.Uint32(tail[:4])); n > size-int64(len(tail)) || n > maxFooter {
		return fmt.Errorf("the footer cannot have %d bytes in a file of %d", n, size)
	}
	return nil
}

// nextGroup goes to the next row group. It returns io.EOF behind the last.
func (s *parquetSource) nextGroup() error {
	s.closeGroup()
	groups := s.rows.RowGroups()
	if s.group++; s.group >= len(groups) {
		return io.EOF
	}
	g := groups[s.group]
	s.left = g.NumRows()
	chunks := g.ColumnChunks()
	for i, c := range s.columns {
		if c >= 0 {
			s.cells[i] = parquet.NewColumnChunkValueReader(chunks[c])
		}
	}
	return nil
}

func (s *parquetSource) closeGroup() {
	for i, c := range s.cells {
		if c != nil {
			c.Close()
		}
		s.cells[i] = nil
	}
}

func (s *parquetSource) Next() (Document, error) {
	for s.left == 0 {
		if err := s.nextGroup(); err != nil {
			return Document{}, err
		}
	}
	var cells [len(s.cells)][]byte
	for i := range s.cells {
		var err error
		if cells[i], err = s.cell(i); err != nil {
			return Document{}, err
		}
	}
	s.row++
	s.left--
	where := fmt.Sprintf("%s:%d", s.in.Path, s.row)
	d := Document{ID: string(cells[idColumn]), url: string(cells[urlColumn]), format: HTML, data: cells[htmlColumn]}
	if d.ID == "" {
		d.ID = where
	}
	if d.data == nil {
		d.data, d.format, d.contentType = cells[textColumn], Text, utf8Text
	}
	switch d.Weight = len(d.data); {
	case d.data == nil:
		return d, &Skip{where, NoDocument, stream.ErrNoDocument}
	case d.Weight > MaxDocument:
		return d, &Skip{where, TooLarge, embed.ErrTooLarge}
	}
	return d, nil
}

var errShortColumn = errors.New("a column has fewer rows than the table")

// cell returns the next cell of a column, nil if it is null.
func (s *parquetSource) cell(column int) ([]byte, error) {
	if s.cells[column] == nil {
		return nil, nil
	}
	var v [1]parquet.Value
	n, err := s.cells[column].ReadValues(v[:])
	switch {
	case n == 0 && (err == nil || err == io.EOF):
		return nil, errShortColumn
	case n == 0:
		return nil, err
	case v[0].IsNull():
		return nil, nil
	case v[0].Kind() == parquet.ByteArray || v[0].Kind() == parquet.FixedLenByteArray:
		return append([]byte{}, v[0].ByteArray()...), nil
	}
	return []byte(v[0].String()), nil
}

func (s *parquetSource) Place() (offset, count int64) { return 0, s.row }

// Consumed tells by the rows: pages of several columns are read in turn.
func (s *parquetSource) Consumed() int64 {
	if n := s.rows.NumRows(); n > 0 {
		return int64(float64(s.in.Size) * float64(s.row) / float64(n))
	}
	return s.in.Size
}

func (s *parquetSource) Close() error {
	s.closeGroup()
	return s.file.Close()
}
