package stream

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"

	"github.com/socialembed/socialembed/embed"
)

// A Record is a document as one line of JSON holds it.
type Record struct {
	ID   json.RawMessage // a string or number as written; nil if there is none
	URL  string          // the document's address, "" if there is none
	Data []byte          // HTML or text, in UTF-8
	Text bool            // Data came from the field for text
}

// Fields names the members of a JSON object that make a [Record]. Others are
// passed over.
type Fields struct {
	ID, URL, HTML, Text string
}

// DefaultFields are the names that are used if the user gives none.
var DefaultFields = Fields{ID: "id", URL: "url", HTML: "html", Text: "text"}

// ErrNoDocument is returned for an object that has neither HTML nor text.
var ErrNoDocument = errors.New("the object has no document")

// Record reads a line. If it fails, the record holds the id where that was
// found. Where an object has both, HTML goes before text.
//
// encoding/json would take longer for a line than the search for embeds does;
// this reader decodes the named members only and accepts, inside the others,
// a few things that JSON does not.
func (f *Fields) Record(line []byte) (rec Record, err error) {
	var html, text []byte
	err = members(line, func(name, value []byte) error {
		if string(value) == "null" {
			return nil
		}
		var err error
		switch string(name) {
		case f.ID:
			if c := value[0]; c != '"' && c != '-' && (c < '0' || c > '9') || !json.Valid(value) {
				return fmt.Errorf("%q is neither string nor number", f.ID)
			}
			rec.ID = bytes.ToValidUTF8(bytes.Clone(value), []byte("\uFFFD"))
		case f.URL:
			var s []byte
			if s, err = unquote(value); err == nil {
				rec.URL = string(s)
			}
		case f.HTML:
			html, err = unquote(value)
		case f.Text:
			text, err = unquote(value)
		}
		if err != nil {
			return fmt.Errorf("%q: %w", name, err)
		}
		return nil
	})
	switch {
	case err != nil:
	case html != nil:
		rec.Data = html
	case text != nil:
		rec.Data, rec.Text = text, true
	default:
		err = fmt.Errorf("%w: neither %q nor %q", ErrNoDocument, f.HTML, f.Text)
	}
	return rec, err
}

// Extract searches the record's document. The record's address, if it is an
// absolute one, goes before x.Base.
func (rec *Record) Extract(x embed.Extractor) (*embed.Result, error) {
	if base := Base(rec.URL); base != nil {
		x.Base = base
	}
	if !rec.Text {
		return x.ExtractBytes(rec.Data)
	}
	if limit := cmp.Or(x.MaxBytes, embed.DefaultMaxBytes); limit >= 0 && int64(len(rec.Data)) > limit {
		return nil, embed.ErrTooLarge
	}
	return x.ExtractText(string(rec.Data)), nil
}

// Base returns the address of a document for [embed.Extractor.Base], nil if it
// is not an absolute one.
func Base(address string) *url.URL {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}
