package documents

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/gzip"
)

// warcSource reads the records of a WARC or WET file. Compressed files are read
// member by member, as a rule one a record, so that it can go on at a member
// and a broken one harms no other.
type warcSource struct {
	in      *File
	file    Handle
	raw     *bufio.Reader // of file
	fileEnd int64         // offset in file of what raw has read
	member  *gzip.Reader  // nil for plain files, and between members
	spare   *gzip.Reader  // a member's reader, to be used again
	records *bufio.Reader // of the member, or raw

	memberAt int64 // offset of the member
	count    int64 // records read of it, or of the plain file
}

func openWARC(in *File, offset, count int64) (Source, error) {
	f, err := in.open()
	if err != nil {
		return nil, err
	}
	return readWARC(in, f, offset, count)
}

// readWARC is openWARC for an open file, which it closes if it fails.
func readWARC(in *File, f Handle, offset, count int64) (Source, error) {
	s := &warcSource{in: in, file: f}
	s.raw = bufio.NewReaderSize(s, 256<<10)
	s.records = s.raw
	if err := s.seek(offset); err != nil {
		f.Close()
		return nil, err
	}
	if in.Packed == "" {
		s.count = count
		return s, nil
	}
	s.records = bufio.NewReaderSize(nil, 64<<10)
	for s.count < count {
		if _, _, err := s.step(); err != nil && !errors.Is(err, errBigRecord) {
			s.Close()
			return nil, noEOF(err)
		}
	}
	return s, nil
}

// Read reads the file for raw.
func (s *warcSource) Read(p []byte) (int, error) {
	n, err := s.file.Read(p)
	s.fileEnd += int64(n)
	return n, err
}

func (s *warcSource) seek(offset int64) error {
	if _, err := s.file.Seek(offset, io.SeekStart); err != nil {
		return err
	}
	s.raw.Reset(s)
	s.fileEnd = offset
	return nil
}

func (s *warcSource) Next() (Document, error) {
	for {
		rec, at, err := s.step()
		if err == io.EOF {
			return Document{}, err
		}
		where := fmt.Sprintf("%s:%d", s.in.Path, at)
		if err != nil {
			return Document{}, s.resync(where, err)
		}
		if d, ok := rec.document(where); ok {
			return d, nil
		}
	}
}

// step reads a record. It returns where the record, or its member, begins.
func (s *warcSource) step() (rec record, at int64, err error) {
	if s.in.Packed == "" {
		at = s.Consumed()
		s.count++
		rec, err = readRecord(s.records)
		return rec, at, err
	}
	for {
		if s.member == nil {
			if err := s.openMember(); err != nil {
				return rec, s.memberAt, err
			}
		}
		rec, err := readRecord(s.records)
		if err == io.EOF {
			s.member = nil // an empty member
			continue
		}
		s.count++
		if err == nil || errors.Is(err, errBigRecord) {
			if end := s.atEnd(); end != nil {
				err = end
			}
		}
		return rec, s.memberAt, err
	}
}

// openMember begins the next gzip member. At the file's end it returns io.EOF.
func (s *warcSource) openMember() error {
	s.memberAt, s.count = s.Consumed(), 0
	if _, err := s.raw.Peek(1); err != nil {
		return err
	}
	if s.spare == nil {
		s.spare = new(gzip.Reader)
	}
	if err := s.spare.Reset(s.raw); err != nil {
		return noEOF(err)
	}
	s.spare.Multistream(false)
	s.member = s.spare
	s.records.Reset(s.member)
	return nil
}

// atEnd closes a member behind its last record, which counts only if the
// member's checksum is right.
func (s *warcSource) atEnd() error {
	for {
		b, err := s.records.Peek(1)
		switch {
		case err == io.EOF:
			s.member = nil
			return nil
		case err != nil:
			return err
		case b[0] != '\r' && b[0] != '\n':
			return nil // a further record
		}
		_, _ = s.records.Discard(1)
	}
}

// resync makes a *Skip of a record's error and goes to where reading can go on.
// An error of the file itself it returns as it is.
func (s *warcSource) resync(where string, err error) error {
	if pe := (*os.PathError)(nil); errors.As(err, &pe) {
		return err
	}
	why := Corrupt
	if errors.Is(err, io.ErrUnexpectedEOF) {
		why = Truncated
	}
	switch {
	case errors.Is(err, errBigRecord):
		why = TooLarge
	case s.in.Packed == "":
		// findVersion looks for the next record by itself
	default:
		s.member = nil
		if err := s.findMember(s.memberAt + 1); err != nil {
			return err
		}
	}
	return &Skip{where, why, err}
}

// findMember goes to the next gzip member behind offset that holds a record, or
// to the file's end.
func (s *warcSource) findMember(offset int64) error {
	if err := s.seek(offset); err != nil {
		return err
	}
	magic := []byte{0x1f, 0x8b, 8}
	for {
		b, err := s.raw.Peek(64 << 10)
		i := bytes.Index(b, magic)
		switch {
		case i >= 0:
			_, _ = s.raw.Discard(i)
			if s.startsRecord(s.Consumed()) {
				return nil
			}
			_, _ = s.raw.Discard(1)
		case err == io.EOF:
			_, _ = s.raw.Discard(len(b))
			return nil
		case err != nil:
			return err
		default:
			_, _ = s.raw.Discard(len(b) - len(magic) + 1)
		}
	}
}

// startsRecord reports whether a gzip member with a record begins at offset.
func (s *warcSource) startsRecord(offset int64) bool {
	var start [5]byte
	z, err := gzip.NewReader(bufio.NewReaderSize(io.NewSectionReader(s.file, offset, maxHeader), 4<<10))
	if err != nil {
		return false
	}
	_, err = io.ReadFull(z, start[:])
	return err == nil && string(start[:]) == "WARC/"
}

func (s *warcSource) Place() (offset, count int64) {
	if s.member != nil {
		return s.memberAt, s.count
	}
	if s.in.Packed == "" {
		return s.Consumed(), s.count
	}
	return s.Consumed(), 0
}

func (s *warcSource) Consumed() int64 { return s.fileEnd - int64(s.raw.Buffered()) }

func (s *warcSource) Close() error { return s.file.Close() }
