package samples

import (
	"bytes"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// WriteWARC writes a request and a response for each of n documents, from the
// first on, in all content encodings. write gets each record and puts it into w;
// see [Plain] and [Member].
func WriteWARC(w io.Writer, first, n int, write func(w io.Writer, record []byte) error) error {
	info := Record("warcinfo", "<urn:uuid:info>", "", "application/warc-fields", []byte("software: generator\r\n"))
	if err := write(w, info); err != nil {
		return err
	}
	for i := first; i < first+n; i++ {
		s := Generate(i)
		request := Record("request", "<urn:uuid:r"+s.ID+">", s.URL, "application/http; msgtype=request", []byte("GET / HTTP/1.1\r\n\r\n"))
		if err := write(w, request); err != nil {
			return err
		}
		response := Record("response", "<"+s.ID+">", s.URL, "application/http; msgtype=response", httpResponse(i, &s))
		if err := write(w, response); err != nil {
			return err
		}
	}
	return nil
}

// Plain writes a record as it is.
func Plain(w io.Writer, record []byte) error {
	_, err := w.Write(record)
	return err
}

// Member writes a record as a gzip member of its own.
func Member(w io.Writer, record []byte) error {
	z := gzip.NewWriter(w)
	if _, err := z.Write(record); err != nil {
		return err
	}
	return z.Close()
}

// CorruptMember returns a function that writes as [Member] does, but damages the
// member of the document with this id.
func CorruptMember(id string) func(w io.Writer, record []byte) error {
	mark := []byte("\r\nWARC-Record-ID: <" + id + ">\r\n")
	return func(w io.Writer, record []byte) error {
		if !bytes.Contains(record, mark) {
			return Member(w, record)
		}
		var b bytes.Buffer
		if err := Member(&b, record); err != nil {
			return err
		}
		b.Bytes()[b.Len()/2] ^= 0x55
		_, err := w.Write(b.Bytes())
		return err
	}
}

// Record returns a WARC record. An empty url is left out.
func Record(kind, id, url, contentType string, body []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: %s\r\n", kind, id)
	if url != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", url)
	}
	fmt.Fprintf(&b, "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", contentType, len(body), body)
	return b.Bytes()
}

// httpResponse returns the response with a document, in the content encoding that
// the document's number says.
func httpResponse(i int, s *Sample) []byte {
	body, coding := s.Encoded(), ""
	var packed bytes.Buffer
	var z io.WriteCloser
	switch i % 7 {
	case 1:
		z, coding = gzip.NewWriter(&packed), "gzip"
	case 2:
		z, coding = zlib.NewWriter(&packed), "deflate"
	case 3:
		z, coding = brotli.NewWriter(&packed), "br"
	case 4:
		z, _ = zstd.NewWriter(&packed)
		coding = "zstd"
	case 5:
		coding = "GZIP" // undone by the crawler
	case 6:
		z, _ = flate.NewWriter(&packed, 5)
		coding = "deflate"
	}
	if z != nil {
		_, _ = z.Write(body)
		z.Close()
		body = packed.Bytes()
	}
	var b bytes.Buffer
	kind := "text/html"
	if s.Text != "" {
		kind = "text/plain"
	}
	if s.Text != "" || !s.Meta || i%2 == 0 {
		kind += "; charset=" + s.Charset
	}
	fmt.Fprintf(&b, "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nServer odd line\r\n", kind)
	if coding != "" {
		fmt.Fprintf(&b, "Content-Encoding: %s\r\n", coding)
	}
	if i%5 == 0 {
		b.WriteString("Transfer-Encoding: chunked\r\n\r\n")
		for len(body) > 0 {
			n := min(len(body), 1000)
			fmt.Fprintf(&b, "%x\r\n%s\r\n", n, body[:n])
			body = body[n:]
		}
		b.WriteString("0\r\n\r\n")
		return b.Bytes()
	}
	b.WriteString("\r\n")
	b.Write(body)
	return b.Bytes()
}
