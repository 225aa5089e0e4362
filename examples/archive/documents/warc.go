package documents

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

const (
	maxHeader = 64 << 10                // of a record's or a response's header, in bytes
	maxRecord = MaxDocument + maxHeader // of a record that is read
)

var (
	errNoRecord  = errors.New("not a WARC record")
	errBigRecord = errors.New("the record is too large")
)

// record is one WARC record.
type record struct {
	header textproto.MIMEHeader
	body   []byte // nil if the record is of a type that holds no document
}

// readRecord reads the next record (ISO 28500). It returns io.EOF at the end,
// errNoRecord for lines that are none, after which it may be called again, and
// errBigRecord for a record that it passed over. After other errors what
// follows cannot be made out.
func readRecord(r *bufio.Reader) (rec record, err error) {
	if err := findVersion(r); err != nil {
		return rec, err
	}
	block, err := headerBlock(r)
	if err != nil {
		return rec, noEOF(err)
	}
	rec.header = parseHeader(block)
	size, err := strconv.ParseInt(rec.header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return rec, fmt.Errorf("%w: Content-Length %q", errNoRecord, rec.header.Get("Content-Length"))
	}
	switch {
	case !rec.holdsDocument():
		_, err = io.CopyN(io.Discard, r, size)
	case size > maxRecord:
		if _, err = io.CopyN(io.Discard, r, size); err == nil {
			err = errBigRecord
		}
	default:
		rec.body = make([]byte, size)
		_, err = io.ReadFull(r, rec.body)
	}
	return rec, noEOF(err)
}

// findVersion reads up to and with the line that begins a record. It returns
// errNoRecord once if there are others before it.
func findVersion(r *bufio.Reader) error {
	lost := false
	for {
		start, err := r.Peek(5)
		if string(start) == "WARC/" {
			if lost {
				return errNoRecord
			}
			return skipLine(r)
		}
		if len(start) == 0 {
			if lost && err == io.EOF {
				return errNoRecord
			}
			return err
		}
		lost = lost || start[0] != '\r' && start[0] != '\n'
		if err := skipLine(r); err != nil && err != io.EOF {
			return err
		}
	}
}

// skipLine reads a line of any length.
func skipLine(r *bufio.Reader) error {
	for {
		_, err := r.ReadSlice('\n')
		if err != bufio.ErrBufferFull {
			return err
		}
	}
}

// headerBlock reads lines up to an empty one.
func headerBlock(r *bufio.Reader) ([]byte, error) {
	var block []byte
	for {
		line, err := r.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull {
			return nil, err
		}
		if len(block)+len(line) > maxHeader {
			return nil, fmt.Errorf("%w: header of more than %d bytes", errNoRecord, maxHeader)
		}
		if block = append(block, line...); err != nil {
			continue
		}
		if string(line) == "\r\n" || string(line) == "\n" {
			return block, nil
		}
	}
}

// parseHeader reads header lines and passes over those that are none, which
// servers do send.
func parseHeader(block []byte) textproto.MIMEHeader {
	h := textproto.MIMEHeader{}
	last := ""
	for line := range strings.Lines(string(block)) {
		if line[0] == ' ' || line[0] == '\t' {
			if values := h[last]; len(values) > 0 {
				values[len(values)-1] += " " + strings.TrimSpace(line)
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
		h.Add(last, strings.TrimSpace(value))
	}
	return h
}

// holdsDocument reports whether a record can hold a document, by its type.
func (rec *record) holdsDocument() bool {
	switch strings.ToLower(rec.header.Get("WARC-Type")) {
	case "response", "resource", "conversion":
		return true
	}
	return false
}

// document returns the record's document; ok is false if it holds none. where
// serves as the id of a record without one.
func (rec *record) document(where string) (d Document, ok bool) {
	if rec.body == nil {
		return d, false
	}
	d = Document{
		ID:          strings.Trim(rec.header.Get("WARC-Record-ID"), "<>"),
		url:         strings.Trim(rec.header.Get("WARC-Target-URI"), "<>"),
		contentType: rec.header.Get("Content-Type"),
		data:        rec.body,
		Weight:      len(rec.body),
	}
	if d.ID == "" {
		d.ID = where
	}
	switch kind := strings.ToLower(rec.header.Get("WARC-Type")); {
	case kind == "conversion":
		d.format, d.contentType = Text, utf8Text // WET is in UTF-8 (Common Crawl)
		return d, true
	case kind == "response" && strings.HasPrefix(strings.ToLower(d.contentType), "application/http"):
		head, body := splitResponse(d.data)
		if d.contentType, ok = pageType(head); !ok {
			return d, false
		}
		d.data = body
		d.unpack = func(d *Document) error { return undoEncodings(d, head) }
	}
	d.format, ok = formatOfType(d.contentType)
	return d, ok
}
