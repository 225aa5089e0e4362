package documents

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http/httputil"
	"net/textproto"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"github.com/socialembed/socialembed/embed"
)

// response is the head of an HTTP response.
type response struct {
	status string // "HTTP/1.1 200 OK"
	header textproto.MIMEHeader
}

// splitResponse splits an HTTP response into head and body. Without an empty
// line all of it is head.
func splitResponse(data []byte) (head response, body []byte) {
	end, gap := bytes.Index(data, []byte("\r\n\r\n")), 4
	if i := bytes.Index(data[:min(len(data), maxHeader)], []byte("\n\n")); i >= 0 && (end < 0 || i < end) {
		end, gap = i, 2
	}
	if end < 0 {
		end, gap = len(data), 0
	}
	status, rest, _ := bytes.Cut(data[:end], []byte("\n"))
	return response{string(bytes.TrimSpace(status)), parseHeader(rest)}, data[end+gap:]
}

// pageType returns the content type of a response that is a page: its status is
// 2xx and its type one of formatOfType.
func pageType(head response) (contentType string, ok bool) {
	_, code, _ := strings.Cut(head.status, " ")
	if len(code) < 3 || code[0] != '2' {
		return "", false
	}
	contentType = head.header.Get("Content-Type")
	_, ok = formatOfType(contentType)
	return contentType, ok
}

// formatOfType returns the format of documents of a content type. Without one
// the document tells.
func formatOfType(contentType string) (f Format, ok bool) {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "application/xhtml+xml":
		return HTML, true
	case "text/plain":
		return Text, true
	case "":
		return HTMLOrText, true
	}
	return Unknown, false
}

// undoEncodings undoes the transfer and content encodings that a response
// declares. Many crawlers undo them and keep the header: a body that is not
// encoded is left as it is.
func undoEncodings(d *Document, head response) error {
	if strings.Contains(strings.ToLower(head.header.Get("Transfer-Encoding")), "chunked") {
		body, err := readUpTo(httputil.NewChunkedReader(bytes.NewReader(d.data)))
		switch {
		case err == nil:
			d.data = body
		case len(body) > 0:
			return &Skip{d.ID, Truncated, err}
		}
	}
	codings := strings.Split(strings.ToLower(strings.Join(head.header["Content-Encoding"], ",")), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		body, err := decode(strings.TrimSpace(codings[i]), d.data)
		switch {
		case errors.Is(err, embed.ErrTooLarge):
			return &Skip{d.ID, TooLarge, err}
		case errors.Is(err, io.ErrUnexpectedEOF):
			return &Skip{d.ID, Truncated, err}
		case err != nil:
			return &Skip{d.ID, Corrupt, err}
		}
		d.data = body
	}
	return nil
}

// decode undoes one content encoding (RFC 9110, 8.4.1).
func decode(coding string, data []byte) ([]byte, error) {
	in := bytes.NewReader(data)
	switch {
	case len(data) == 0 || looksLikeMarkup(data):
		return data, nil
	case coding == "gzip" || coding == "x-gzip":
		if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
			return data, nil
		}
		return unpackWith(gzip.NewReader(in))
	case coding == "zstd":
		if !bytes.HasPrefix(data, []byte{0x28, 0xb5, 0x2f, 0xfd}) {
			return data, nil
		}
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20)) // RFC 9659
		if err != nil {
			return nil, err
		}
		defer z.Close()
		return readUpTo(z)
	case coding == "deflate": // zlib by the standard, bare from some servers
		if data[0]&0x0f == 8 && len(data) > 1 && (uint(data[0])<<8|uint(data[1]))%31 == 0 {
			return unpackWith(zlib.NewReader(in))
		}
		return readUpTo(flate.NewReader(in))
	case coding == "br":
		return readUpTo(brotli.NewReader(in))
	case coding == "" || coding == "identity" || coding == "none" || strings.Contains(coding, "utf"):
		return data, nil
	}
	return nil, fmt.Errorf("content encoding %q", coding)
}

// looksLikeMarkup reports whether data, said to be compressed, is a page already.
func looksLikeMarkup(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.TrimLeft(data, " \t\r\n")
	if len(data) < 2 || data[0] != '<' {
		return false
	}
	c := data[1] | 0x20
	return data[1] == '!' || data[1] == '?' || c >= 'a' && c <= 'z'
}

func unpackWith(r io.Reader, err error) ([]byte, error) {
	if err != nil {
		return nil, noEOF(err)
	}
	return readUpTo(r)
}

// readUpTo reads all of r, which may be a document at most.
func readUpTo(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxDocument+1))
	if err == nil && len(data) > MaxDocument {
		err = embed.ErrTooLarge
	}
	return data, err
}
